import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { LAATSTE } from '../gedeeld/datum.ts';
import { beginVenster, datumVenster, Venster } from '../gedeeld/periode.ts';
import { type Feiten, feitenBij } from './feiten.ts';
import { type Dossier, dossier } from './overeenkomst/dossier.ts';
import { inwerkingtreding } from './overeenkomst/inwerkingtreding.ts';
import { type Filter, OvereenkomstKern, type Rijen, rijenVanRegio } from './overeenkomsten.ts';

/** From when an agreement holds, as far as it is known, and who says so. */
const Aanvang = Venster.extend({
  wat: z
    .enum(['ingang', 'vaststelling'])
    .describe(
      'vaststelling: een bron noemt alleen wanneer de tekst is vastgesteld, niet wanneer zij ingaat.',
    ),
  volgens: z
    .enum(['vastgelegd', 'gemeld', 'gepland'])
    .describe('gepland: een bron meldt het, van een tekst waarover nog niet is besloten.'),
});
type Aanvang = z.infer<typeof Aanvang>;

/** One agreement in time: what a list of agreements says of it, from when it holds, and what it is an addendum to. */
export const OvereenkomstInTijd = OvereenkomstKern.extend({
  aanvang: Aanvang.nullable(),
  hoortBij: z
    .object({ id: z.string(), naam: z.string() })
    .nullable()
    .describe('De overeenkomst waar dit een addendum bij is.'),
}).meta({ id: 'OvereenkomstInTijd' });
export type OvereenkomstInTijd = z.infer<typeof OvereenkomstInTijd>;

/** What a source calls a text on which nobody decided yet. */
const NOG_GEEN_BESLUIT = [
  'concept',
  'in-ontwikkeling',
  'overwogen',
  'verkenning',
  'verlenging-voorgenomen',
  'voorgelegd',
  'voornemen',
];

/** By the recorded rule and the recorded term; nothing while an act that the rule asks for is missing. */
function vastgelegd(feiten: Feiten, d: Dossier): Aanvang | null {
  const inWerking = inwerkingtreding(feiten, d)?.venster;
  const van = d.looptijd?.inhoud.van;
  const vensters = [...(inWerking ? [inWerking] : []), ...(van ? [beginVenster(van)] : [])];
  const [vroegst, laatst] = [
    vensters
      .map((v) => v.vroegst)
      .sort()
      .at(-1),
    vensters
      .map((v) => v.laatst)
      .sort()
      .at(-1),
  ];
  if (!inWerking || !vroegst || !laatst || laatst >= LAATSTE) return null;
  return { wat: 'ingang', volgens: 'vastgelegd', vroegst, laatst };
}

/** What the last source that speaks of it tells. */
function gemeld(d: Dossier): Aanvang | null {
  const rapporten = d.rapporten.map((r) => r.inhoud);
  const laatste = rapporten.toSorted((a, b) => a.peildatum.localeCompare(b.peildatum)).at(-1);
  const volgens = laatste && NOG_GEEN_BESLUIT.includes(laatste.status) ? 'gepland' : 'gemeld';
  const ingang = rapporten.findLast((r) => r.ingang)?.ingang;
  if (ingang) return { wat: 'ingang', volgens, ...datumVenster(ingang) };
  const vastgesteld = rapporten.findLast((r) => r.vastgesteld ?? r.overeengekomen ?? r.ondertekend);
  const dag = vastgesteld?.vastgesteld ?? vastgesteld?.overeengekomen ?? vastgesteld?.ondertekend;
  if (dag) return { wat: 'vaststelling', volgens, ...datumVenster(dag) };
  const plan = rapporten.findLast((r) => r.vaststellingGepland)?.vaststellingGepland;
  return plan ? { wat: 'vaststelling', volgens: 'gepland', ...datumVenster(plan) } : null;
}

function hoortBij(feiten: Feiten, d: Dossier): OvereenkomstInTijd['hoortBij'] {
  const doel = d.relaties.find((r) => r.inhoud.soort === 'addendum-bij')?.inhoud.doel;
  if (!doel) return null;
  const kop = feitenBij(feiten, `overeenkomst:${doel}`, 'overeenkomst').find((f) => f.overeenkomst === doel);
  return kop ? { id: doel, naam: kop.inhoud.naam } : null;
}

/** The agreements of a region in time: the same as its list, with what a timeline needs beside it. */
export function tijdlijn(feiten: Feiten, regio: string, filter: Filter, dag: Dag): Rijen<OvereenkomstInTijd> {
  const rijen = rijenVanRegio(feiten, regio, filter, dag);
  return {
    totaal: rijen.totaal,
    deel: (van, tot) =>
      rijen.deel(van, tot).map((kern) => {
        const d = dossier(feiten, kern.id);
        return { ...kern, aanvang: vastgelegd(feiten, d) ?? gemeld(d), hoortBij: hoortBij(feiten, d) };
      }),
  };
}
