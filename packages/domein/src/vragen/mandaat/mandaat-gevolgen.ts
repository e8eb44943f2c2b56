import { z } from 'zod';
import { type Dag, eersteDag, LAATSTE } from '../../gedeeld/datum.ts';
import type { Drager, MandaatId } from '../../gedeeld/namen.ts';
import { en, niet } from '../../gedeeld/zekerheid.ts';
import type { Feiten } from '../feiten.ts';
import { Reden, reden } from '../reden.ts';
import { type MandaatDossier, mandaatDossier } from './dossier.ts';
import {
  type Daad,
  dadenVan,
  type Einde,
  eindeVan,
  momentVan,
  zonder,
  zonderDit,
} from './mandaat-gevolgen-daden.ts';
import { allesEronder, type Rust } from './mandaat-gevolgen-onder.ts';
import { dragerNaam } from './mandaat-woorden.ts';

const Zeker = z.enum(['ja', 'nee', 'onzeker']);

/** What the end of a mandate touches: the grants below it, and every act that may rest on it. */
export const MandaatGevolgen = z
  .object({
    mandaat: z.string(),
    naam: z.string(),
    einde: z.object({
      soort: z.enum(['nietig', 'ingetrokken', 'vervallen', 'vervangen', 'einde', 'denkbeeldig']),
      vroegst: z.string().describe('De laatste dag waarop het gold, op zijn vroegst.'),
      laatst: z.string().nullable().describe('Leeg: of dit einde komt of telt, staat niet vast.'),
      redenen: z.array(Reden),
    }),
    ondermandaten: z.array(
      z.object({
        mandaat: z.string(),
        naam: z.string(),
        onder: z.string().describe('Het mandaat waar dit op rust.'),
        geraakt: Zeker,
        redenen: z.array(Reden),
      }),
    ),
    handelingen: z.array(
      z.object({
        soort: z.enum(['uitoefening', 'ondertekening', 'besluit']),
        handeling: z.string(),
        mandaat: z.string(),
        overeenkomst: z.string().nullable(),
        door: z.string(),
        datum: z.string().nullable(),
        moment: z.enum(['voor', 'na', 'onzeker']).describe('Voor of na het einde.'),
        geraakt: Zeker,
        redenen: z.array(Reden),
      }),
    ),
    volledig: z.boolean(),
  })
  .meta({ id: 'MandaatGevolgen' });
export type MandaatGevolgen = z.infer<typeof MandaatGevolgen>;

const OVER: Readonly<Record<'voor' | 'na' | 'onzeker', string>> = {
  voor: 'Dit gebeurde toen het mandaat nog gold; het einde raakt dit niet.',
  na: 'Dit gebeurde toen het mandaat niet gold.',
  onzeker: 'Of dit voor of na het einde gebeurde, staat niet vast.',
};

const DENKBEELDIG = 'Een einde is niet vastgelegd; dit is wat het zou raken als het nu eindigde.';

const MOMENT = { voor: 'nee', na: 'ja', onzeker: 'onzeker' } as const;
/** Was the hand competent without it? What is not shown or not known carries no act. */
const ELDERS = {
  ja: 'ja',
  onzeker: 'onzeker',
  nee: 'nee',
  'niet-aangetoond': 'nee',
  'niet-bekend': 'nee',
} as const;
const OVER_ELDERS = {
  ja: ' Maar ook zonder dit mandaat was de hand bevoegd.',
  onzeker: ' Misschien was de hand ook zonder dit mandaat bevoegd.',
  nee: '',
} as const;

type Onder = { readonly d: MandaatDossier; readonly geraakt: Rust['geraakt'] };

/** An act is touched when it came after the end, its own grant is touched, and the hand had the power from nothing else. */
function handeling(anders: Feiten, daad: Daad, { d: onder, geraakt: rust }: Onder, einde: Einde, dag: Dag) {
  const moment = momentVan(daad, einde);
  const { inhoud } = daad;
  const gever = onder.verlening?.inhoud.gever;
  const elders = moment === 'voor' || !gever ? 'nee' : ELDERS[zonderDit(anders, daad, gever, dag).oordeel];
  const viaOnder =
    moment === 'voor' || rust === 'ja' ? '' : ` Of ${onder.id} wordt geraakt, staat niet vast.`;
  const over = `${OVER[moment]}${viaOnder}${OVER_ELDERS[elders]}`;
  const geraakt = en(MOMENT[moment], rust, niet(elders));
  const door: Drager =
    daad.soort === 'uitoefening'
      ? daad.inhoud.door
      : daad.soort === 'besluit'
        ? { partij: daad.inhoud.partij, orgaan: daad.inhoud.orgaan }
        : { partij: daad.inhoud.partij, ambt: daad.inhoud.door?.ambt };
  return {
    soort: daad.soort,
    handeling: daad.soort === 'uitoefening' ? daad.inhoud.handeling : daad.soort,
    mandaat: onder.id,
    overeenkomst: 'overeenkomst' in daad ? daad.overeenkomst : (daad.inhoud.overeenkomst ?? null),
    door: dragerNaam(anders, door),
    datum: inhoud.datum ?? null,
    moment,
    geraakt,
    redenen: [reden('gevolg-van-einde', over, [daad])],
  } satisfies MandaatGevolgen['handelingen'][number];
}

/** What a withdrawal, a lapse or a nullity touches: grants below, and acts before and after, each once. */
export function mandaatGevolgen(feiten: Feiten, id: MandaatId, dag: Dag): MandaatGevolgen | null {
  if (feiten.bij(`mandaat:${id}`).every((f) => !('mandaat' in f) || f.mandaat !== id)) return null;
  const d = mandaatDossier(feiten, id);
  const einde = eindeVan(feiten, d, dag);
  const { rust, volledig } = allesEronder(feiten, id, dag);
  const anders = zonder(feiten, id);
  const gezien = new Set<string>();
  const onder = rust.map(({ v, geraakt }): Onder => ({ d: mandaatDossier(feiten, v.mandaat), geraakt }));
  const handelingen = [{ d, geraakt: 'ja' } as const, ...onder].flatMap((o) =>
    dadenVan(feiten, o.d).flatMap((daad) => {
      if (gezien.has(daad.id)) return [];
      gezien.add(daad.id);
      return [handeling(anders, daad, o, einde, dag)];
    }),
  );
  const naam = (m: MandaatId) => mandaatDossier(feiten, m).kop?.inhoud.naam ?? m;
  const eersteDagVan = (datum: string | null) => (datum ? eersteDag(datum) : '');
  return {
    mandaat: id,
    naam: naam(id),
    einde: {
      soort: einde.soort,
      vroegst: einde.venster.vroegst,
      laatst: einde.venster.laatst < LAATSTE ? einde.venster.laatst : null,
      redenen:
        einde.eindes.length > 0
          ? einde.eindes.map((e) => reden(`einde-${e.soort}`, e.uitleg, [e.feit]))
          : [reden('einde-denkbeeldig', DENKBEELDIG)],
    },
    ondermandaten: rust.map(({ v, onder, geraakt, uitleg }) => ({
      mandaat: v.mandaat,
      naam: naam(v.mandaat),
      onder,
      geraakt,
      redenen: [reden('rust-op', uitleg, [v])],
    })),
    handelingen: handelingen.sort((a, b) => eersteDagVan(a.datum).localeCompare(eersteDagVan(b.datum))),
    volledig,
  };
}
