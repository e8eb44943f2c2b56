import { geschilroute } from '@regiolog/domein/vragen/geschil/geschilroute';
import type { GeschilrouteVraag, ReconstructieVraag } from '@regiolog/domein/vragen/geschil/port';
import { reconstructie } from '@regiolog/domein/vragen/geschil/reconstructie';
import { toetsGeschilroute, toetsReconstructie } from './toets-geschil.ts';
import { type Vraagsoort, vraagsoort } from './vraagsoort.ts';

const SAMEN = { gemeente: ['gm0001', 'gm0002'] };
const ROUTES: readonly GeschilrouteVraag[] = [
  { ...SAMEN, soort: 'plaatsing' },
  { ...SAMEN, soort: 'kosten-ondersteuning', overeenkomst: 'noord.a' },
  { ...SAMEN, soort: 'zeggenschap', overeenkomst: 'noord.b', gevraagd: 'regionale-commissie' },
  { gemeente: ['gm0001', 'gm0005'], soort: 'toegang-buiten-regio', domein: 'bw' },
  { gemeente: ['gm0001'], regio: ['zuid'], soort: 'toepassing-norm' },
  { gemeente: ['gm0001'], soort: 'zorg-aanbieder' },
];
const RECONSTRUCTIES: readonly ReconstructieVraag[] = [
  SAMEN,
  { ...SAMEN, overeenkomst: 'noord.a', bepaling: 'artikel 1', soort: 'plaatsing', jaar: '2020' },
  { gemeente: ['gm0001'], regio: ['noord'], domein: 'bw', overeenkomst: 'zuid.d' },
  {
    ...SAMEN,
    doorGemeente: 'gm0001',
    doorAmbt: 'hoofd toegang',
    namensGemeente: 'gm0001',
    namensOrgaan: 'college',
    bevoegdheid: 'toegang',
    meldingsdatum: '2020-06-30',
    laatsteGebruik: '2019',
  },
];

/** What the register says for a dispute. */
export const overGeschil: Readonly<Record<string, Vraagsoort>> = {
  leesGeschilroute: vraagsoort({
    over: 'alles',
    zwaarte: 2,
    vragen: ROUTES,
    zuiver: (f, dag, _, v) => geschilroute(f, v, dag),
    toets: toetsGeschilroute,
  }),
  leesReconstructie: vraagsoort({
    over: 'alles',
    zwaarte: 2,
    vragen: RECONSTRUCTIES,
    zuiver: (f, dag, _, v) => reconstructie(f, v, dag),
    toets: toetsReconstructie,
  }),
};
