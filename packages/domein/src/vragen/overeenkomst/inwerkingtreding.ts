import { type Dag, inWoorden, LAATSTE, plusDagen, VROEGSTE } from '../../gedeeld/datum.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import { beginVenster, eindeVenster, isBegonnen, type Venster } from '../../gedeeld/periode.ts';
import { en, of, type Zekerheid } from '../../gedeeld/zekerheid.ts';
import type { Regel } from '../../overeenkomst/events.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { type Oordeel, ORGAAN, type Reden, reden } from '../reden.ts';
import { isVertrokken } from './deelname.ts';
import { type Dossier, geldendeVersie, handelingVenster, isWgr } from './dossier.ts';
import {
  type Handeling,
  handelingenVan,
  type Kant,
  type PartijenRegel,
  staat,
  staatEr,
} from './handelingen.ts';

type PartijFeit = Extract<RegisterFeit, { soort: 'partij' }>;

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

/** The days on which the first of several acts may have happened; nothing when there is none. */
function eersteVan(acts: readonly { venster: Venster }[]): Venster[] {
  const eerste = (kant: Kant) => acts.map((h) => h.venster[kant]).sort()[0];
  const [vroegst, laatst] = [eerste('vroegst'), eerste('laatst')];
  return vroegst && laatst ? [{ vroegst, laatst }] : [];
}

const HANDELING = { besluit: 'een besluit', ondertekening: 'een handtekening' };

type Deelnemer = { readonly feit: PartijFeit; readonly acts: readonly Handeling[] };

/** Seen from one side: the first day on which enough parties, of those that did not leave, said yes to one text. */
function eersteDag(d: Dossier, wie: readonly Deelnemer[], minimaal: number | undefined, kant: Kant) {
  const dagen = [
    ...wie.flatMap(({ acts }) => acts.map((h) => h.venster[kant])),
    ...d.partijeindes.map((e) => plusDagen(eindeVenster(e.inhoud.einde).laatst, 1)),
  ];
  return dagen.sort().find((dag) => {
    const over = wie.filter(({ feit }) => !isVertrokken(d, feit.inhoud.partij, dag));
    const gedaan = over.filter(({ acts }) => acts.some((h) => staat(h, dag, kant)));
    return over.length > 0 && gedaan.length >= (minimaal ?? over.length);
  });
}

/** The rule, met by the acts on one text. An act that names no text fits any. */
type OpVersie = { readonly versie: string | undefined; readonly venster: Venster };

/** The parties that agreed first, each once. Who joined later does not hold up what they agreed. */
function eersten(d: Dossier): PartijFeit[] {
  const oorspronkelijk = d.partijen.filter((p) => p.inhoud.wijze === 'oorspronkelijk');
  return [...new Map(oorspronkelijk.map((p) => [partijSleutel(p.inhoud.partij), p])).values()];
}

const past = (h: Handeling, versie: string | undefined) =>
  h.versie === undefined || versie === undefined || h.versie === versie;

/** Asked again for every party: worked out once. */
const gezien = new WeakMap<Dossier, Map<PartijenRegel, OpVersie[]>>();

/**
 * When the parties met a rule, for each text on which they did: all must say yes to the same text (hard case 25), and a
 * later text does not undo what they agreed on an earlier one.
 */
function perVersie(d: Dossier, regel: PartijenRegel): OpVersie[] {
  const eerder = gezien.get(d)?.get(regel);
  if (eerder) return eerder;
  const wie = eersten(d).map((feit) => ({
    feit,
    acts: handelingenVan(d, partijSleutel(feit.inhoud.partij), regel),
  }));
  const genoemd = [...new Set(wie.flatMap(({ acts }) => acts.flatMap((h) => h.versie ?? [])))].sort();
  const uit = (genoemd.length > 0 ? genoemd : [undefined]).flatMap((versie) => {
    const opTekst = wie.map((w) => ({ ...w, acts: w.acts.filter((h) => past(h, versie)) }));
    const vroegst = eersteDag(d, opTekst, regel.minimaal, 'vroegst');
    const laatst = eersteDag(d, opTekst, regel.minimaal, 'laatst') ?? LAATSTE;
    return vroegst ? [{ versie, venster: { vroegst, laatst } }] : [];
  });
  gezien.set(d, (gezien.get(d) ?? new Map()).set(regel, uit));
  return uit;
}

/** Did a party itself do what the rule asks, on a text on which the rule was met by `dag`? */
export function deedMee(d: Dossier, partij: string, regel: PartijenRegel, dag: Dag): Zekerheid {
  const acts = handelingenVan(d, partij, regel);
  return of(
    'nee',
    ...perVersie(d, regel).map(({ versie, venster }) =>
      en(
        isBegonnen(venster, dag),
        staatEr(
          acts.filter((h) => past(h, versie)),
          dag,
        ),
      ),
    ),
  );
}

/** The text on which most parties said yes; of equals the one that counts, else the last by name. */
function meesteTekst(d: Dossier, acts: readonly (readonly Handeling[])[]): string | undefined {
  const geldend = geldendeVersie(d);
  const genoemd = [...new Set(acts.flat().flatMap((h) => h.versie ?? []))].sort();
  const aantal = (v: string) => acts.filter((van) => van.some((h) => past(h, v))).length;
  const gewicht = (v: string) => aantal(v) * 2 + (v === geldend ? 1 : 0);
  return genoemd.reduce<string | undefined>((a, b) => (a && gewicht(a) > gewicht(b) ? a : b), undefined);
}

function doorPartijen(feiten: Feiten, d: Dossier, regel: PartijenRegel): Inwerkingtreding {
  const eerste = eersten(d);
  const perPartij = eerste.map((p) => ({
    p,
    acts: handelingenVan(d, partijSleutel(p.inhoud.partij), regel),
  }));
  const tekst = meesteTekst(
    d,
    perPartij.map(({ acts }) => acts),
  );
  const zonder = perPartij.filter(({ acts }) => !acts.some((h) => past(h, tekst))).map(({ p }) => p);
  const gedaan = perPartij.length - zonder.length;
  const nodig = regel.minimaal ?? eerste.length;
  const wat = `${HANDELING[regel.handeling]}${regel.orgaan ? ` van ${ORGAAN[regel.orgaan]}` : ''}`;
  const wie = regel.minimaal ? `${regel.minimaal} van de ${eerste.length} partijen` : 'alle partijen';
  const basis = {
    gebruikt: [...eerste, ...perPartij.flatMap(({ acts }) => acts.map((h) => h.feit))],
    nietVoor: VROEGSTE,
    uitleg: `In werking als ${wie} ${wat} hebben gegeven; ${gedaan} van ${nodig} zijn vastgelegd.`,
  };
  if (eerste.length === 0) return { ...basis, venster: null, ontbreekt: ['de partijen'] };
  const [venster] = eersteVan(perVersie(d, regel));
  if (venster) return { ...basis, venster, ontbreekt: [] };
  const over = tekst === undefined ? '' : ` over versie ${tekst}`;
  const ontbreekt = zonder.map((p) => `${wat} voor ${partijNaam(feiten, p.inhoud.partij)}${over}`);
  return {
    ...basis,
    venster: null,
    ontbreekt: ontbreekt.length > 0 ? ontbreekt : [`${wat} die niet is teruggenomen, van genoeg partijen`],
  };
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

/** The days in words: since when, or between which days it must lie. */
function sinds({ vroegst, laatst }: Venster, dag: Dag): string {
  if (vroegst === laatst)
    return dag < laatst ? `Pas vanaf ${inWoorden(laatst)}.` : `In werking sinds ${inWoorden(laatst)}.`;
  if (laatst >= LAATSTE) return `Op zijn vroegst ${inWoorden(vroegst)}; of het zover kwam, staat niet vast.`;
  if (vroegst <= VROEGSTE) return `Uiterlijk ${inWoorden(laatst)}; de eerste dag staat niet vast.`;
  return `Tussen ${inWoorden(vroegst)} en ${inWoorden(laatst)}; de dag staat niet vast.`;
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
  const dagen = i.venster ? ` ${sinds(i.venster, dag)}` : '';
  const tekst =
    i.ontbreekt.length > 0 ? `${i.uitleg} Er ontbreekt: ${i.ontbreekt.join(', ')}.` : `${i.uitleg}${dagen}`;
  const oordeel = i.venster ? isBegonnen(i.venster, dag) : dag < i.nietVoor ? 'nee' : 'niet-aangetoond';
  return { oordeel, reden: reden('inwerkingtreding', tekst, i.gebruikt) };
}
