import { afhankelijkheden } from '@regiolog/domein/vragen/afhankelijkheden';
import { eindes } from '@regiolog/domein/vragen/eindes';
import { gemeenten } from '@regiolog/domein/vragen/gemeenten';
import { herkomst } from '@regiolog/domein/vragen/herkomst';
import { landelijkeLeemten } from '@regiolog/domein/vragen/leemten/leemten';
import { lidmaatschapswijzigingen } from '@regiolog/domein/vragen/lidmaatschapswijzigingen';
import { type NvoFilter, nvoMatrix } from '@regiolog/domein/vragen/nvo/nvo-matrix';
import { regios } from '@regiolog/domein/vragen/regios';
import { tellingen } from '@regiolog/domein/vragen/tellingen/tellingen';
import { TellingPer } from '@regiolog/domein/vragen/tellingen/tellingen-bronnen';
import {
  toetsAfhankelijkheden,
  toetsEindes,
  toetsHerkomst,
  toetsTellingen,
  toetsWijzigingen,
} from './toets-landelijk.ts';
import { toetsLandelijkeLeemten } from './toets-leemten.ts';
import { toetsNvoMatrix } from './toets-nvo.ts';
import { alsBlad, BLAD, opBlad, type Vraagsoort, vraagsoort } from './vraagsoort.ts';

/** Questions over all that one may see. */
export const overAlles: Readonly<Record<string, Vraagsoort>> = {
  lijstRegios: vraagsoort({ over: 'alles', vragen: [BLAD], zuiver: (f, dag) => alsBlad(regios(f, dag)) }),
  lijstGemeenten: vraagsoort({
    over: 'alles',
    vragen: [BLAD, { ...BLAD, bestaat: 'nee' as const }],
    zuiver: (f, dag, _, v) =>
      alsBlad(gemeenten(f, dag).filter((g) => !('bestaat' in v) || g.bestaat === v.bestaat)),
  }),
  leesNvoMatrix: vraagsoort({
    over: 'alles',
    vragen: [{}, {}, { eis: 'R1' }, { merk: 'leeg' }, { lezing: 'niet-nodig' }] as readonly NvoFilter[],
    zuiver: (f, dag, _, v) => nvoMatrix(f, v, dag),
    toets: toetsNvoMatrix,
  }),
  leesTellingen: vraagsoort({
    over: 'alles',
    zwaarte: 4,
    vragen: [...TellingPer.options.map((per) => ({ per })), { per: 'soort' as const, waarde: 'dvo' }],
    zuiver: (f, dag, _, v) => tellingen(f, v.per, 'waarde' in v ? v.waarde : undefined, dag),
    toets: toetsTellingen,
  }),
  lijstLeemten: vraagsoort({
    over: 'alles',
    vragen: [BLAD, { ...BLAD, tot: '2022-06-30' }],
    zuiver: (f, dag, _, v) => {
      return alsBlad(landelijkeLeemten(f, 'tot' in v ? v.tot : undefined, dag).deel(0, 200));
    },
    toets: toetsLandelijkeLeemten,
  }),
  lijstEindes: vraagsoort({
    over: 'alles',
    vragen: [
      { ...BLAD, van: '2020-01-01', tot: '2022-12-31' },
      { ...BLAD, van: '0001-01-01', tot: '9999-12-31' },
    ],
    zuiver: (f, dag, _, v) => {
      const { perMaand, deel } = eindes(f, v, dag);
      return { ...alsBlad(deel(0, 200)), perMaand };
    },
    toets: toetsEindes,
  }),
  lijstLidmaatschapswijzigingen: vraagsoort({
    over: 'alles',
    zwaarte: 2,
    vragen: [
      { ...BLAD, van: '2020-01-01', tot: '2020-12-31' },
      { ...BLAD, van: '2018-05-01', tot: '2020-06-30' },
      { ...BLAD, van: '0001-01-01', tot: '9999-12-31' },
    ],
    zuiver: (f, _dag, _, v) => alsBlad(lidmaatschapswijzigingen(f, v.van, v.tot)),
    toets: toetsWijzigingen,
  }),
  lijstHerkomst: vraagsoort({
    over: 'alles',
    vragen: opBlad<Parameters<typeof herkomst>[1]>([
      {},
      {},
      { regio: 'noord' },
      { gebrek: 'zonder-plaats' },
      { gebrek: 'leeg-onverklaard' },
    ]),
    zuiver: (f, _dag, _, v) => {
      const { vastgelegd, regels } = herkomst(f, v);
      return { vastgelegd, ...alsBlad(regels) };
    },
    toets: toetsHerkomst,
  }),
  lijstAfhankelijkheden: vraagsoort({
    over: 'alles',
    zwaarte: 2,
    vragen: [BLAD],
    zuiver: (f, dag) => alsBlad(afhankelijkheden(f, dag)),
    toets: toetsAfhankelijkheden,
  }),
};
