import { type Horizon, regioAgenda } from '@regiolog/domein/vragen/agenda/agenda';
import { besluitenOpen } from '@regiolog/domein/vragen/besluitvorming-open';
import { regioGeldregels } from '@regiolog/domein/vragen/geld/geld';
import { leemten } from '@regiolog/domein/vragen/leemten/leemten';
import { type MandaatFilter, mandatenVanRegio } from '@regiolog/domein/vragen/mandaat/mandaat-lijst';
import { gemeentenmatrix } from '@regiolog/domein/vragen/matrix-gemeenten';
import { nvoRegio } from '@regiolog/domein/vragen/nvo/nvo-regio';
import type { Filter } from '@regiolog/domein/vragen/overeenkomsten';
import { regioStand } from '@regiolog/domein/vragen/regio-stand';
import { regioKern } from '@regiolog/domein/vragen/regios';
import { tijdlijn } from '@regiolog/domein/vragen/tijdlijn';
import { uittreding } from '@regiolog/domein/vragen/uittreding';
import { GEMEENTEN } from './daden-waarden.ts';
import { toetsRegioAgenda } from './toets-agenda.ts';
import { toetsOpen } from './toets-besluiten.ts';
import { toetsGeldregels } from './toets-geld.ts';
import { toetsLeemten } from './toets-leemten.ts';
import { toetsMandaten } from './toets-mandaat.ts';
import { toetsNvoRegio } from './toets-nvo.ts';
import { toetsLijst, toetsMatrix, toetsStand } from './toets-regio.ts';
import { alsBlad, opBlad, type Vraagsoort, vraagsoort } from './vraagsoort.ts';

type Geldfilter = Parameters<typeof regioGeldregels>[2];

/** Horizons of agendas: none, a length, a day, and open tasks. */
export const HORIZONS = opBlad<Horizon>([
  {},
  { binnen: 'P2Y' },
  { binnen: 'P3M' },
  { tot: '2022-01-01' },
  { binnen: 'P25Y' },
  { stand: 'verstreken' },
  { stand: 'zonder-dag' },
]);

/** What narrows a list of agreements. */
export const FILTERS = opBlad<Filter>([
  {},
  {},
  { geldt: 'ja', eindigtBinnen: 'P1Y', domein: 'bw' },
  { soort: 'dvo' },
]);

/** Questions about one region. */
export const overRegio: Readonly<Record<string, Vraagsoort>> = {
  leesRegio: vraagsoort({ over: 'regio', zuiver: (f, dag, slug) => regioKern(f, slug, dag) }),
  leesRegioStand: vraagsoort({
    over: 'regio',
    zwaarte: 5,
    zuiver: (f, dag, slug) => regioStand(f, slug, dag),
    toets: toetsStand,
  }),
  lijstRegioOvereenkomsten: vraagsoort({
    over: 'regio',
    zwaarte: 3,
    vragen: FILTERS,
    zuiver: (f, dag, slug, v) => alsBlad(tijdlijn(f, slug, v, dag).deel(0, 200)),
    toets: toetsLijst,
  }),
  leesUittreding: vraagsoort({
    over: 'regio',
    vragen: GEMEENTEN.map((gemeente) => ({ gemeente })),
    pad: (v) => v,
    zuiver: (f, dag, slug, { gemeente }) => uittreding(f, slug, gemeente, dag),
  }),
  lijstRegioMandaten: vraagsoort({
    over: 'regio',
    vragen: opBlad<MandaatFilter>([{}, {}, { geldt: 'ja' }, { geldt: 'niet-bekend' }]),
    zuiver: (f, dag, slug, v) => alsBlad(mandatenVanRegio(f, slug, v, dag).deel(0, 200)),
    toets: toetsMandaten,
  }),
  leesRegiomatrix: vraagsoort({
    over: 'regio',
    zwaarte: 2,
    vragen: FILTERS,
    zuiver: (f, dag, slug, v) => {
      const { overeenkomsten, ...rest } = gemeentenmatrix(f, slug, v, dag);
      return { ...rest, ...alsBlad(overeenkomsten.deel(0, 200)) };
    },
    toets: toetsMatrix,
  }),
  leesNvoRegio: vraagsoort({
    over: 'regio',
    zwaarte: 2,
    zuiver: (f, dag, slug) => nvoRegio(f, slug, dag),
    toets: toetsNvoRegio,
  }),
  lijstOpenBesluiten: vraagsoort({
    over: 'regio',
    zwaarte: 2,
    vragen: opBlad<Parameters<typeof besluitenOpen>[2]>([
      {},
      {},
      { van: '2020-01-01', tot: '2020-12-31' },
      { tot: '2020-06-30' },
    ]),
    zuiver: (f, dag, slug, v) => alsBlad(besluitenOpen(f, slug, v, dag)),
    toets: toetsOpen,
  }),
  leesRegioAgenda: vraagsoort({
    over: 'regio',
    zwaarte: 2,
    vragen: HORIZONS,
    zuiver: (f, dag, slug, v) => {
      const { van, tot, rijen } = regioAgenda(f, slug, v, dag);
      return { van, tot, ...alsBlad(rijen) };
    },
    toets: toetsRegioAgenda,
  }),
  lijstGeldregels: vraagsoort({
    over: 'regio',
    zwaarte: 2,
    vragen: opBlad<Geldfilter>([{}, { jaar: '2020' }, { jaar: '2020', soort: 'verdeelsleutel' }]),
    zuiver: (f, dag, slug, v) => {
      const { regels, tegenspraken } = regioGeldregels(f, slug, v, dag);
      return { ...alsBlad(regels), tegenspraken };
    },
    toets: toetsGeldregels,
  }),
  leesRegioLeemten: vraagsoort({
    over: 'regio',
    zwaarte: 2,
    vragen: [{}, { domein: 'bw' }, { vanaf: '2020-01-01' }] as readonly Parameters<typeof leemten>[2][],
    zuiver: (f, dag, slug, v) => leemten(f, slug, v, dag),
    toets: toetsLeemten,
  }),
};
