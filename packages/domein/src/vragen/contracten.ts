import { z } from 'zod';
import { type Dag, plusDagen, plusMaanden } from '../gedeeld/datum.ts';
import { Begin, beginVenster, eindeVenster, isBegonnen, isNietVoorbij, Venster } from '../gedeeld/periode.ts';
import { en } from '../gedeeld/zekerheid.ts';
import type { Feiten, SoortVan } from './feiten.ts';
import { dossier, eigenFeiten } from './overeenkomst/dossier.ts';
import { maanden } from './overeenkomst/looptijd.ts';
import { minste, Oordeel, Reden, reden } from './reden.ts';

/** A base or an option of a term: 3+2+2+2 has four of them. */
const Contractdeel = z.object({
  soort: z.enum(['basis', 'optie', 'jaar']),
  nummer: z.number().describe('De hoeveelste optie of het hoeveelste jaar; de basis is 0.'),
  duur: z.string(),
  begin: Venster.nullable(),
  laatsteDag: Venster.nullable(),
  gelicht: Oordeel.describe(
    'Is het zeker dat dit deel er komt? onzeker: de overeenkomst is verlengd; of de contracten dat zijn, staat niet vast. niet-bekend: over deze verlenging is niets vastgelegd.',
  ),
  looptOp: Oordeel.describe('Loopt dit deel op de gevraagde dag?'),
});
type Contractdeel = z.infer<typeof Contractdeel>;

/** The terms of contracts with providers as an agreement lays them down (C18). */
export const Contract = z.object({
  product: z.string().nullable(),
  domeinen: z.array(z.string()),
  wijze: z.string().nullable(),
  variant: z.string().nullable(),
  contractbeheerder: z.string().nullable(),
  zelfdeVoorwaarden: z.boolean().nullable(),
  gezamenlijkBeheer: z.boolean().nullable(),
  innovatie: z.boolean().nullable(),
  aard: z
    .enum(['jaarlijks', 'meerjarig', 'onbepaald', 'niet-bekend'])
    .describe('meerjarig: de basis en de opties samen duren langer dan een jaar.'),
  van: Begin.nullable(),
  delen: z.array(Contractdeel),
  optiesOver: z.number().nullable().describe('Opties waarvan de dag om te beslissen nog niet voorbij is.'),
  uiterlijkEinde: Venster.nullable().describe('De laatste dag als elke optie wordt gebruikt.'),
  omschrijving: z.string().nullable(),
  redenen: z.array(Reden),
});
export type Contract = z.infer<typeof Contract>;

export const ContractenStand = z
  .object({ overeenkomst: z.string(), contracten: z.array(Contract) })
  .meta({ id: 'ContractenStand' });
export type ContractenStand = z.infer<typeof ContractenStand>;

type Voorwaarden = SoortVan<'contractvoorwaarden'>;
/** Yearly contracts go on without end: so many years at most are worked out. */
const MEESTE_JAREN = 60;

const verschuif = ({ vroegst, laatst }: Venster, aantal: number): Venster => ({
  vroegst: plusMaanden(vroegst, aantal),
  laatst: plusMaanden(laatst, aantal),
});

/** `3+2+2+2` as lengths, with the place that each has; a yearly contract as years up to and including `tot`. */
function lengtes({ inhoud: { termijn, van } }: Voorwaarden, tot: Dag) {
  if (termijn?.soort === 'vast') {
    const opties = termijn.opties.map((duur, n) => ({ soort: 'optie' as const, nummer: n + 1, duur }));
    return [{ soort: 'basis' as const, nummer: 0, duur: termijn.basis }, ...opties];
  }
  if (termijn?.soort !== 'jaarlijks' || !van) return [];
  const jaren = Number(tot.slice(0, 4)) - Number(van.datum.slice(0, 4)) + 1;
  return Array.from({ length: Math.min(Math.max(jaren, 0), MEESTE_JAREN) }, (_, n) => ({
    soort: 'jaar' as const,
    nummer: n + 1,
    duur: 'P1Y',
  }));
}

/**
 * The parts of a term, one after the other. That an option was used shows only from an extension that reaches the end
 * of it, and for certain only when the agreement is the contract itself: to extend a convenant extends no contract that
 * was made under it. Where nothing is recorded, it is not known.
 */
export function delenVan(feiten: Feiten, c: Voorwaarden, dag: Dag, tot: Dag): Contractdeel[] {
  const d = dossier(feiten, c.overeenkomst);
  const verlengd: Oordeel = d.kop?.inhoud.soort === 'deelovereenkomst' ? 'ja' : 'onzeker';
  const verlengdTot = d.verlengingen.map((v) => eindeVenster(v.inhoud.einde).vroegst);
  const start = c.inhoud.van && beginVenster(c.inhoud.van);
  let gehad = 0;
  return lengtes(c, tot).map(({ soort, nummer, duur }) => {
    const begin = start ? verschuif(start, gehad) : null;
    gehad += maanden(duur);
    const laatsteDag = start
      ? { vroegst: laatsteNa(start.vroegst, gehad), laatst: laatsteNa(start.laatst, gehad) }
      : null;
    const bereikt = laatsteDag !== null && verlengdTot.some((dagen) => dagen >= laatsteDag.laatst);
    const eerste = soort === 'basis' || (soort === 'jaar' && nummer === 1);
    const gelicht: Oordeel = eerste ? 'ja' : bereikt ? verlengd : 'niet-bekend';
    // A part of no length is on no day; from a begin that is not certain its first and last day would not show it.
    const opDag = (van: Venster, tot: Venster) => en(isBegonnen(van, dag), isNietVoorbij(tot, dag));
    const loopt: Oordeel =
      begin && laatsteDag ? (maanden(duur) === 0 ? 'nee' : opDag(begin, laatsteDag)) : 'niet-bekend';
    return { soort, nummer, duur, begin, laatsteDag, gelicht, looptOp: minste([loopt, gelicht]) };
  });
}

/** The last day of a time of whole months that begins on `dag`. */
const laatsteNa = (dag: Dag, aantal: number): Dag => plusDagen(plusMaanden(dag, aantal), -1);

export function aard({ inhoud: { termijn } }: Voorwaarden): Contract['aard'] {
  if (!termijn) return 'niet-bekend';
  if (termijn.soort !== 'vast') return termijn.soort;
  const samen = [termijn.basis, ...termijn.opties].reduce((som, duur) => som + maanden(duur), 0);
  return samen > 12 ? 'meerjarig' : 'jaarlijks';
}

const UITLEG: Record<Contract['aard'], string> = {
  jaarlijks: 'De contracten worden elk jaar opnieuw gesloten.',
  meerjarig: 'De contracten lopen meer jaren, als elke optie wordt gebruikt.',
  onbepaald: 'De contracten hebben geen einddatum.',
  'niet-bekend': 'Hoe lang de contracten lopen, is niet vastgelegd.',
};

function contract(feiten: Feiten, c: Voorwaarden, dag: Dag): Contract {
  const { inhoud } = c;
  const vast = inhoud.termijn?.soort === 'vast';
  const delen = delenVan(feiten, c, dag, dag);
  const zonderBegin = inhoud.termijn && inhoud.termijn.soort !== 'onbepaald' && !inhoud.van;
  return {
    product: inhoud.product ?? null,
    domeinen: inhoud.domeinen ?? [],
    wijze: inhoud.wijze ?? null,
    variant: inhoud.variant ?? null,
    contractbeheerder: inhoud.contractbeheerder ?? null,
    zelfdeVoorwaarden: inhoud.zelfdeVoorwaarden ?? null,
    gezamenlijkBeheer: inhoud.gezamenlijkBeheer ?? null,
    innovatie: inhoud.innovatie ?? null,
    aard: aard(c),
    van: inhoud.van ?? null,
    delen,
    optiesOver:
      vast && inhoud.van
        ? delen.filter((deel) => deel.soort === 'optie' && deel.begin !== null && deel.begin.laatst > dag)
            .length
        : null,
    uiterlijkEinde: vast ? (delen.at(-1)?.laatsteDag ?? null) : null,
    omschrijving: inhoud.omschrijving ?? null,
    redenen: [
      reden('contracttermijn', UITLEG[aard(c)], [c]),
      ...(zonderBegin
        ? [
            reden(
              'contractbegin-niet-bekend',
              'Het begin is niet vastgelegd; dagen zijn niet te berekenen.',
              [c],
            ),
          ]
        : []),
    ],
  };
}

export function contractenStand(feiten: Feiten, id: string, dag: Dag): ContractenStand {
  return {
    overeenkomst: id,
    contracten: eigenFeiten(feiten, id, 'contractvoorwaarden').map((c) => contract(feiten, c, dag)),
  };
}
