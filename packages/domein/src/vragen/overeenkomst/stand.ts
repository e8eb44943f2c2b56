import type { Dag } from '../../gedeeld/datum.ts';
import { type Partij, partijSleutel } from '../../gedeeld/namen.ts';
import { en, type Zekerheid } from '../../gedeeld/zekerheid.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { gemeenteNaam, isVerdwenen, opvolgersNu, rechtsvoorgangers } from '../gemeenten.ts';
import { beste, type Oordeel, type Reden, reden } from '../reden.ts';
import { allePartijen, partijOp } from './deelname.ts';
import type { Dossier } from './dossier.ts';
import type { Geldigheid } from './geldigheid.ts';
import { eigenWoord } from './handelingen.ts';
import { deedMee } from './inwerkingtreding.ts';
import { geerfd, isVastgelegdeOpvolger } from './opvolging.ts';

/** Did the party itself do what binds it, and what the rule asks of each party? Who came in the place of one need not. */
function deedWatGevraagdIs(d: Dossier, partij: Partij, dag: Dag): Zekerheid | 'geweigerd' {
  if (isVastgelegdeOpvolger(d, partij)) return 'ja';
  const eigen = eigenWoord(d, partijSleutel(partij), dag);
  if (eigen === 'geweigerd') return 'geweigerd';
  const regel = d.inwerkingtreding?.inhoud.regel;
  const delen = regel?.soort === 'alle' ? regel.van : regel ? [regel] : [];
  const gevraagd = delen.filter((deel) => deel.soort === 'partijen');
  return en(eigen, ...gevraagd.map((deel) => deedMee(d, partijSleutel(partij), deel, dag)));
}

/** A rule that asks nothing of the parties binds nobody either that said nothing itself. */
function gebonden(d: Dossier, partij: Partij, dag: Dag, geldt: Geldigheid, lid: Oordeel): Oordeel {
  if (geldt.oordeel === 'nee' || lid === 'nee') return 'nee';
  if (lid === 'niet-bekend' || geldt.oordeel === 'niet-bekend') return 'niet-bekend';
  const gedaan = deedWatGevraagdIs(d, partij, dag);
  if (gedaan === 'geweigerd') return 'nee';
  if (geldt.oordeel === 'niet-aangetoond' || gedaan === 'nee') return 'niet-aangetoond';
  return geldt.oordeel === 'onzeker' || lid === 'onzeker' || gedaan === 'onzeker' ? 'onzeker' : 'ja';
}

export type Stand = {
  readonly partijOp: Oordeel;
  readonly gebonden: Oordeel;
  /** Who came in its place, when it is no more. */
  readonly opvolgers: string[];
  readonly redenen: Reden[];
};

/** Whether it is a party and bound on `dag`, by its own acts or in the place of a municipality that is no more. */
export function standVan(
  feiten: Feiten,
  d: Dossier,
  wie: { readonly partij: Partij; readonly basis: string; readonly namens?: string | undefined },
  dag: Dag,
  geldt: Geldigheid,
): Stand {
  const eigen = (partij: Partij) => {
    const lid = partijOp(d, partij, dag).oordeel;
    return { partijOp: lid, gebonden: gebonden(d, partij, dag, geldt, lid) };
  };
  const code = 'gemeente' in wie.partij ? wie.partij.gemeente : undefined;
  const namen = (codes: readonly string[]) => codes.map((g) => gemeenteNaam(feiten, g)).join(' en ');
  const zonder = { opvolgers: [], redenen: [] };
  if (code === undefined) return { ...eigen(wie.partij), ...zonder };
  if (isVerdwenen(feiten, code, dag)) {
    const opvolgers = opvolgersNu(feiten, code, dag);
    const door = opvolgers.length > 0 ? `; in de plaats kwam ${namen(opvolgers)}` : '';
    const uitleg = `${namen([code])} bestaat op deze dag niet meer${door} (Wet arhi 44).`;
    const feit = feitenBij(feiten, `identiteit:${code}`, 'herindeling').filter((h) => h.gemeente === code);
    return { partijOp: 'nee', gebonden: 'nee', opvolgers, redenen: [reden('opgeheven', uitleg, feit)] };
  }
  if (wie.basis !== 'rechtsopvolger') return { ...eigen(wie.partij), ...zonder };
  const partijen = new Set(allePartijen(d).map((p) => partijSleutel(p.partij)));
  const voorgangers = (wie.namens ? [wie.namens] : rechtsvoorgangers(feiten, code, dag)).filter((g) =>
    partijen.has(partijSleutel({ gemeente: g })),
  );
  const erft = (voorganger: string, was: Oordeel) =>
    geerfd(feiten, d, { voorganger, opvolger: code }, dag, was);
  const was = voorgangers.map((v) => ({ v, ...eigen({ gemeente: v }) }));
  const uitleg = `${namen([code])} is opvolger van ${namen(voorgangers)} (Wet arhi 44).`;
  return {
    partijOp: beste(was.map((w) => erft(w.v, w.partijOp))),
    gebonden: beste(was.map((w) => erft(w.v, w.gebonden))),
    opvolgers: [],
    redenen: [
      reden(
        'rechtsopvolging',
        uitleg,
        voorgangers.flatMap((v) =>
          feitenBij(feiten, `identiteit:${v}`, 'herindeling').filter((h) => h.gemeente === v),
        ),
      ),
    ],
  };
}
