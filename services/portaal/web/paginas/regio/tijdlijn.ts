import { LAATSTE, VROEGSTE } from '@regiolog/domein/gedeeld/datum';
import { scaleLinear } from 'd3-scale';
import type { Schema } from '../../api/client.ts';

type Overeenkomst = Schema<'OvereenkomstInTijd'>;

/** Who says it: recorded by acts, only reported by a source, or reported as a plan. */
export type Volgens = 'vastgelegd' | 'gemeld' | 'gepland';
/** A part of a bar, in hundredths of the width. `zeker`: it holds on each of these days, by whoever says so. */
export type Stuk = { readonly van: number; readonly tot: number; readonly zeker: boolean };
export type Rij = {
  readonly overeenkomst: Overeenkomst;
  readonly volgens: Volgens;
  readonly stukken: readonly Stuk[];
  /** The day that a source speaks of, in hundredths of the width. */
  readonly peildatum: number | null;
  /** Stands under the agreement that it is an addendum to. */
  readonly onder: boolean;
};
/** The years that are shown, both inclusive. */
export type Jaren = { readonly van: number; readonly tot: number };

/** A day as a number of years: the middle of 2021 is 2021.5. A partial date is its first day. */
export function inJaren(dag: string): number {
  const jaar = Number(dag.slice(0, 4));
  const begin = Date.UTC(jaar, 0, 1);
  const volledig = `${dag}-01-01`.slice(0, 10);
  return jaar + (Date.parse(volledig) - begin) / (Date.UTC(jaar + 1, 0, 1) - begin);
}

const bekend = (dag: string | undefined): dag is string =>
  dag !== undefined && dag > VROEGSTE && dag < LAATSTE;

/** Is anything known of when it holds? */
export const heeftTijd = ({ aanvang, einde }: Overeenkomst): boolean =>
  bekend(aanvang?.laatst) || bekend(einde?.vroegst);

/** The years in which something of these begins, ends or is spoken of, with room for the day that is looked at. */
export function jarenVan(lijst: readonly Overeenkomst[], dag: string): Jaren {
  const dagen = lijst
    .flatMap(({ aanvang, einde, gemeld }) => [
      aanvang?.vroegst,
      aanvang?.laatst,
      einde?.vroegst,
      einde?.laatst,
      gemeld?.peildatum,
    ])
    .filter(bekend);
  const jaren = [...dagen, dag].map((d) => Number(d.slice(0, 4)));
  return { van: Math.min(...jaren), tot: Math.max(...jaren) + 1 };
}

/** The decades that lie in these years, to choose from. */
export function decennia({ van, tot }: Jaren): Jaren[] {
  const eerste = Math.floor(van / 10) * 10;
  const aantal = Math.ceil((tot - eerste + 1) / 10);
  return Array.from({ length: aantal }, (_, n) => ({ van: eerste + n * 10, tot: eerste + n * 10 + 9 }));
}

/** Places a day between the first and the last year, in hundredths of the width; what lies outside stays outside. */
export const schaal = ({ van, tot }: Jaren) => {
  const plaats = scaleLinear()
    .domain([van, tot + 1])
    .range([0, 100]);
  return (dag: string): number => Math.round(plaats(inJaren(dag)) * 1000) / 1000;
};

function volgensVan({ aanvang, einde }: Overeenkomst): Volgens {
  return aanvang?.volgens ?? einde?.volgens ?? 'gemeld';
}

/**
 * From when until when, as parts of a bar. It is thin where it may hold: before it certainly began, after it may have
 * ended, and, when only a source says so, after the day that this source speaks of.
 */
function stukken(o: Overeenkomst, op: (dag: string) => number): Stuk[] {
  const { aanvang, einde } = o;
  const bron = o.gemeld ? op(o.gemeld.peildatum) : 0;
  const begin = {
    vroegst: bekend(aanvang?.vroegst) ? op(aanvang.vroegst) : 0,
    zeker: bekend(aanvang?.laatst) ? op(aanvang.laatst) : Math.max(0, bron),
  };
  const zekerTot = bekend(einde?.vroegst)
    ? op(einde.vroegst)
    : volgensVan(o) === 'vastgelegd'
      ? 100
      : Math.max(begin.zeker, bron);
  const mogelijkTot = bekend(einde?.laatst) ? op(einde.laatst) : 100;
  const delen = [
    { van: begin.vroegst, tot: begin.zeker, zeker: false },
    { van: begin.zeker, tot: zekerTot, zeker: true },
    { van: Math.max(begin.zeker, zekerTot), tot: mogelijkTot, zeker: false },
  ];
  return delen
    .map((d) => ({ ...d, van: Math.max(0, d.van), tot: Math.min(100, d.tot) }))
    .filter((d) => d.tot > d.van);
}

/**
 * The rows of a timeline by when they begin, each addendum right under its parent. Only what is known in time and
 * touches these years.
 */
export function tijdlijnrijen(lijst: readonly Overeenkomst[], jaren: Jaren): Rij[] {
  const op = schaal(jaren);
  const rijen = lijst.filter(heeftTijd).flatMap((overeenkomst): Rij[] => {
    const delen = stukken(overeenkomst, op);
    const bron = overeenkomst.gemeld && op(overeenkomst.gemeld.peildatum);
    const zichtbaar = bron !== null && bron >= 0 && bron <= 100;
    const volgens = volgensVan(overeenkomst);
    return delen.length === 0
      ? []
      : [{ overeenkomst, volgens, stukken: delen, peildatum: zichtbaar ? bron : null, onder: false }];
  });
  const begin = ({ overeenkomst: { aanvang, einde } }: Rij) => aanvang?.vroegst ?? einde?.vroegst ?? '';
  const gesorteerd = rijen.toSorted((a, b) => begin(a).localeCompare(begin(b)));
  const ids = new Set(gesorteerd.map((r) => r.overeenkomst.id));
  const isOnder = ({ overeenkomst: { hoortBij } }: Rij) => hoortBij !== null && ids.has(hoortBij.id);
  return gesorteerd
    .filter((r) => !isOnder(r))
    .flatMap((ouder) => [
      ouder,
      ...gesorteerd
        .filter((r) => isOnder(r) && r.overeenkomst.hoortBij?.id === ouder.overeenkomst.id)
        .map((r) => ({ ...r, onder: true })),
    ]);
}

/** The years to write along the axis: as many as fit (`meeste`), at round distances. */
export function asjaren({ van, tot }: Jaren, meeste = 10): number[] {
  const stap = [1, 2, 5, 10, 20, 50].find((s) => (tot - van) / s < meeste) ?? 100;
  const eerste = Math.ceil(van / stap) * stap;
  return Array.from({ length: Math.floor((tot - eerste) / stap) + 1 }, (_, n) => eerste + n * stap);
}
