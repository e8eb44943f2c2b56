import { type Feiten, feitenBij, type RegisterFeit } from '@regiolog/domein/vragen/feiten';
import { opvolgersVan, rechtsvoorgangers } from '@regiolog/domein/vragen/gemeenten';
import { deelnemers, geschilDossier } from '@regiolog/domein/vragen/geschil/geschil-dossier';
import { betrokkenGemeenten, lidmaatschap, regiosVan } from '@regiolog/domein/vragen/lidmaatschap';
import { dossier } from '@regiolog/domein/vragen/overeenkomst/dossier';
import { allePartijen, partijOp } from '@regiolog/domein/vragen/overeenkomst/partijen';
import type { Oordeel } from '@regiolog/domein/vragen/reden';
import type { Betrekkingen } from '@regiolog/service-kit/policy';
import type { FeitenView } from './view.ts';

/**
 * Rights are judged by everything that is known now, on the day that is asked about. What a region merely reports, or
 * intends, gives its coordinator no right to what other regions keep: only a recorded membership does.
 */
const ALLES = { bekendOp: null, beschikbaarOp: null } as const;

const isLid = (oordeel: Oordeel) => oordeel === 'ja' || oordeel === 'onzeker';

function gemeentenVanMandaat(feiten: Feiten, id: string): string[] {
  const sleutel = `mandaat:${id}`;
  const dragers = [
    ...feitenBij(feiten, sleutel, 'verlening').flatMap(({ mandaat, inhoud }) =>
      mandaat === id ? [inhoud.gever, inhoud.ontvanger] : [],
    ),
    ...feitenBij(feiten, sleutel, 'mandaatmelding').flatMap(({ inhoud }) => [
      ...inhoud.gevers,
      ...inhoud.ontvangers,
    ]),
  ];
  return dragers.flatMap(({ partij }) => ('gemeente' in partij ? [partij.gemeente] : []));
}

/** Rights and duties are with the successor, without a deed (Wet arhi 44). */
const metOpvolgers = (feiten: Feiten, gemeenten: readonly string[], dag: string): string[] => [
  ...new Set([...gemeenten, ...gemeenten.flatMap((g) => opvolgersVan(feiten, g, dag))]),
];

/** The agreement or the mandate that a fact is about. Their ids may be alike: who is named in one may then be asked of both. */
function dossierId(feit: RegisterFeit): string | undefined {
  if ('overeenkomst' in feit) return feit.overeenkomst;
  return 'mandaat' in feit ? feit.mandaat : undefined;
}

/** Who is tied to what, from the facts. Answers are kept until the view moves on. */
export function betrekkingenUit(view: FeitenView): Betrekkingen & {
  /** The municipalities that are, or by a source may be, a party of an agreement on a day. */
  partijenVan(overeenkomst: string, dag: string): readonly string[];
  /** The municipalities that gave or received a power, by all that is recorded or reported, and who took over from them. */
  mandaatpartijen(mandaat: string, dag: string): readonly string[];
  /** The municipalities that are in a dispute and did not withdraw, and who took over from them. */
  geschilpartijen(geschil: string, dag: string): readonly string[];
  /** The regions that are in a dispute as such, and did not withdraw. */
  geschilregios(geschil: string): readonly string[];
  /** The agreements and mandates in which a municipality, or one whose successor it is, is named at all. */
  genoemdIn(gemeente: string, dag: string): readonly string[];
} {
  let stand: unknown;
  let onthouden = new Map<string, readonly string[]>();
  const onthoud = (sleutel: string, bereken: (f: Feiten) => readonly string[]): readonly string[] => {
    const nu = view.stand().cursor;
    if (nu !== stand || onthouden.size > 20_000) {
      stand = nu;
      onthouden = new Map();
    }
    const bekend = onthouden.get(sleutel) ?? bereken(view.bij(ALLES));
    onthouden.set(sleutel, bekend);
    return bekend;
  };
  return {
    gemeentenVanRegio: (regio, dag) =>
      onthoud(`regio|${regio}|${dag}`, (f) =>
        betrokkenGemeenten(f, regio).filter((g) => isLid(lidmaatschap(f, regio, g, dag).lid)),
      ),
    regiosVanGemeente: (gemeente, dag) =>
      onthoud(`gemeente|${gemeente}|${dag}`, (f) => regiosVan(f, gemeente, dag)),
    genoemdIn: (gemeente, dag) =>
      onthoud(`genoemd|${gemeente}|${dag}`, (f) => {
        const namen = [gemeente, ...rechtsvoorgangers(f, gemeente, dag)];
        const dossiers = namen
          .flatMap((g) => f.bij(`gemeente:${g}`))
          .flatMap((feit) => dossierId(feit) ?? []);
        return [...new Set(dossiers)];
      }),
    mandaatpartijen: (mandaat, dag) =>
      onthoud(`mandaat|${mandaat}|${dag}`, (f) => metOpvolgers(f, gemeentenVanMandaat(f, mandaat), dag)),
    geschilpartijen: (geschil, dag) =>
      onthoud(`geschil|${geschil}|${dag}`, (f) => {
        const gemeenten = deelnemers(geschilDossier(f, geschil)).flatMap(({ partij }) =>
          'gemeente' in partij ? [partij.gemeente] : [],
        );
        return metOpvolgers(f, gemeenten, dag);
      }),
    geschilregios: (geschil) =>
      onthoud(`geschilregio|${geschil}`, (f) =>
        deelnemers(geschilDossier(f, geschil)).flatMap(({ partij }) =>
          'regio' in partij ? [partij.regio] : [],
        ),
      ),
    partijenVan: (overeenkomst, dag) =>
      onthoud(`partijen|${overeenkomst}|${dag}`, (f) => {
        const d = dossier(f, overeenkomst);
        const partijen = allePartijen(d).flatMap(({ partij }) =>
          'gemeente' in partij && partijOp(d, partij, dag).oordeel !== 'nee' ? [partij.gemeente] : [],
        );
        return metOpvolgers(f, partijen, dag);
      }),
  };
}
