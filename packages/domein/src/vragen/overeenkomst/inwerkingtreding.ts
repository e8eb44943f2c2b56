import { type Dag, inWoorden, plusDagen, VROEGSTE } from '../../gedeeld/datum.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import { beginVenster, isBegonnen, type Venster } from '../../gedeeld/periode.ts';
import type { BesluitUitkomst, Regel } from '../../overeenkomst/events.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { type Oordeel, type Reden, reden } from '../reden.ts';
import { type Dossier, geldendeVersie, handelingVenster, isWgr } from './dossier.ts';

/** Entry into force: a rule that is data, applied to the acts that are recorded. */
export type Inwerkingtreding = {
  /** When it came into force; `null` while acts that the rule asks for are missing. */
  readonly venster: Venster | null;
  /** Before this day it was certainly not in force. */
  readonly nietVoor: Dag;
  readonly ontbreekt: readonly string[];
  readonly gebruikt: readonly RegisterFeit[];
  readonly uitleg: string;
};

/** Outcomes with which a body says yes to a text. Being informed or giving a view is none of them (hard case 1). */
export const BINDEND: readonly BesluitUitkomst[] = ['vastgesteld', 'ingestemd', 'toestemming'];

/** Does an act concern the text that counts? An act that names no version is taken to. */
function opGeldendeTekst(d: Dossier, versie: string | undefined): boolean {
  const geldend = geldendeVersie(d);
  return versie === undefined || geldend === undefined || versie === geldend;
}

/** The acts of one party that the rule counts, first possible day first. */
export function handelingenVan(
  d: Dossier,
  partij: string,
  regel: Extract<Regel, { soort: 'partijen' }>,
): { venster: Venster; feit: RegisterFeit }[] {
  const acts =
    regel.handeling === 'ondertekening'
      ? d.ondertekeningen
      : d.besluiten.filter(
          ({ inhoud }) =>
            BINDEND.includes(inhoud.uitkomst) && (!regel.orgaan || inhoud.orgaan === regel.orgaan),
        );
  return acts
    .filter((f) => partijSleutel(f.inhoud.partij) === partij && opGeldendeTekst(d, f.inhoud.versie))
    .map((feit) => ({ venster: handelingVenster(feit.inhoud.datum, feit), feit }))
    .sort((a, b) => (a.venster.laatst < b.venster.laatst ? -1 : 1));
}

/** The days on which the first of several acts may have happened; nothing when there is none. */
function eersteVan(acts: readonly { venster: Venster }[]): Venster[] {
  const eerste = (kant: 'vroegst' | 'laatst') => acts.map((h) => h.venster[kant]).sort()[0];
  const [vroegst, laatst] = [eerste('vroegst'), eerste('laatst')];
  return vroegst && laatst ? [{ vroegst, laatst }] : [];
}

const HANDELING = { besluit: 'een besluit', ondertekening: 'een handtekening' };

function doorPartijen(
  feiten: Feiten,
  d: Dossier,
  regel: Extract<Regel, { soort: 'partijen' }>,
): Inwerkingtreding {
  // Who joined later does not hold up what the first parties agreed.
  const oorspronkelijk = d.partijen.filter((p) => p.inhoud.wijze === 'oorspronkelijk');
  const eersten = [...new Map(oorspronkelijk.map((p) => [partijSleutel(p.inhoud.partij), p])).values()];
  const nodig = regel.minimaal ?? eersten.length;
  const perPartij = eersten.map((p) => ({
    p,
    acts: handelingenVan(d, partijSleutel(p.inhoud.partij), regel),
  }));
  const eerste = perPartij.flatMap(({ acts }) => eersteVan(acts));
  const zonder = perPartij.flatMap(({ p, acts }) => (acts.length === 0 ? [p] : []));
  const wat = `${HANDELING[regel.handeling]}${regel.orgaan ? ` van ${regel.orgaan}` : ''}`;
  const wie = regel.minimaal ? `${regel.minimaal} van de ${eersten.length} partijen` : 'alle partijen';
  const basis = {
    gebruikt: [...eersten, ...perPartij.flatMap(({ acts }) => acts.map((h) => h.feit))],
    nietVoor: VROEGSTE,
    uitleg: `In werking als ${wie} ${wat} hebben gegeven; ${eerste.length} van ${nodig} zijn vastgelegd.`,
  };
  if (eersten.length === 0) return { ...basis, venster: null, ontbreekt: ['de partijen'] };
  const kies = (kant: 'vroegst' | 'laatst') => eerste.map((venster) => venster[kant]).sort()[nodig - 1];
  const [vroegst, laatst] = [kies('vroegst'), kies('laatst')];
  if (vroegst === undefined || laatst === undefined) {
    return {
      ...basis,
      venster: null,
      ontbreekt: zonder.map((p) => `${wat} voor ${partijNaam(feiten, p.inhoud.partij)}`),
    };
  }
  return { ...basis, venster: { vroegst, laatst }, ontbreekt: [] };
}

function pasToe(feiten: Feiten, d: Dossier, regel: Regel): Inwerkingtreding {
  switch (regel.soort) {
    case 'op': {
      const venster = beginVenster({ datum: regel.datum });
      return {
        venster,
        nietVoor: venster.vroegst,
        ontbreekt: [],
        gebruikt: [],
        uitleg: `In werking op ${inWoorden(regel.datum)}.`,
      };
    }
    case 'bekendmaking': {
      const erna = regel.dagenErna ?? 0;
      const uitleg = erna ? `In werking ${erna} dagen na de bekendmaking.` : 'In werking na de bekendmaking.';
      const [eerste] = eersteVan(
        d.bekendmakingen.map((b) => ({ venster: handelingVenster(b.inhoud.datum, b) })),
      );
      if (!eerste)
        return { venster: null, nietVoor: VROEGSTE, ontbreekt: ['de bekendmaking'], gebruikt: [], uitleg };
      const venster = { vroegst: plusDagen(eerste.vroegst, erna), laatst: plusDagen(eerste.laatst, erna) };
      return { venster, nietVoor: venster.vroegst, ontbreekt: [], gebruikt: d.bekendmakingen, uitleg };
    }
    case 'partijen':
      return doorPartijen(feiten, d, regel);
    case 'alle':
      return laatsteVan(regel.van.map((deel) => pasToe(feiten, d, deel)));
    default:
      return regel satisfies never;
  }
}

/** Each of several rules must be met: the latest day counts. */
function laatsteVan(delen: readonly Inwerkingtreding[]): Inwerkingtreding {
  const hoogste = (dagen: readonly Dag[]) => dagen.reduce((a, b) => (a > b ? a : b), VROEGSTE);
  const vensters = delen.flatMap((deel) => (deel.venster ? [deel.venster] : []));
  return {
    venster:
      vensters.length === delen.length
        ? { vroegst: hoogste(vensters.map((v) => v.vroegst)), laatst: hoogste(vensters.map((v) => v.laatst)) }
        : null,
    nietVoor: hoogste(delen.map((deel) => deel.venster?.vroegst ?? deel.nietVoor)),
    ontbreekt: delen.flatMap((deel) => deel.ontbreekt),
    gebruikt: delen.flatMap((deel) => deel.gebruikt),
    uitleg: delen.map((deel) => deel.uitleg).join(' '),
  };
}

/** Applies the recorded rule; `undefined` when none is recorded. A regeling is never in force before it is published (Wgr 26 lid 3). */
export function inwerkingtreding(feiten: Feiten, d: Dossier): Inwerkingtreding | undefined {
  if (!d.inwerkingtreding) return undefined;
  const { regel } = d.inwerkingtreding.inhoud;
  const uitkomst = pasToe(feiten, d, isWgr(d) ? wgr26(regel) : regel);
  return { ...uitkomst, gebruikt: [d.inwerkingtreding, ...uitkomst.gebruikt] };
}

function wgr26(regel: Regel): Regel {
  const delen = regel.soort === 'alle' ? regel.van : [regel];
  if (delen.some((deel) => deel.soort === 'bekendmaking')) return regel;
  return { soort: 'alle', van: [...delen, { soort: 'bekendmaking' }] };
}

/** Had it come into force on `dag`? */
export function isInWerking(i: Inwerkingtreding | undefined, dag: Dag): { oordeel: Oordeel; reden: Reden } {
  if (!i) {
    return {
      oordeel: 'niet-bekend',
      reden: reden(
        'inwerkingtreding-niet-bekend',
        'Wanneer de overeenkomst in werking treedt, is niet vastgelegd.',
      ),
    };
  }
  const tekst = i.ontbreekt.length > 0 ? `${i.uitleg} Er ontbreekt: ${i.ontbreekt.join(', ')}.` : i.uitleg;
  const oordeel = i.venster ? isBegonnen(i.venster, dag) : dag < i.nietVoor ? 'nee' : 'niet-aangetoond';
  return { oordeel, reden: reden('inwerkingtreding', tekst, i.gebruikt) };
}
