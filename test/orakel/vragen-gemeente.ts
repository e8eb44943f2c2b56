import { gemeenteAgenda } from '@regiolog/domein/vragen/agenda/agenda';
import { bindendeOvereenkomsten, misschienBindend } from '@regiolog/domein/vragen/bindende-overeenkomsten';
import { gemeenteAntwoord } from '@regiolog/domein/vragen/gemeenten';
import { herindelingsgevolgen } from '@regiolog/domein/vragen/gevolgen-herindeling';
import { lidmaatschap, regiosVan } from '@regiolog/domein/vragen/lidmaatschap';
import { bevoegdheid } from '@regiolog/domein/vragen/mandaat/bevoegdheid';
import { mandaatAntwoord } from '@regiolog/domein/vragen/mandaat/mandaat-antwoord';
import { mandaatGevolgen } from '@regiolog/domein/vragen/mandaat/mandaat-gevolgen';
import { mandatenVanGemeente, mandatenZonderGever } from '@regiolog/domein/vragen/mandaat/mandaat-lijst';
import { COLLEGE, DIRECTEUR, HOOFD } from './daden-mandaat.ts';
import { toetsBindend, toetsGemeente } from './toets-gemeente.ts';
import { toetsGemeenteMandaten } from './toets-mandaat.ts';
import { alsBlad, opBlad, type Vraagsoort, vraagsoort } from './vraagsoort.ts';
import { FILTERS, HORIZONS } from './vragen-regio.ts';

/** Questions about one municipality. */
export const overGemeente: Readonly<Record<string, Vraagsoort>> = {
  leesGemeente: vraagsoort({
    over: 'gemeente',
    zwaarte: 2,
    zuiver: (f, dag, code) => ({
      ...gemeenteAntwoord(f, code, dag),
      regios: regiosVan(f, code, dag).map((regio) => ({
        regio,
        lidmaatschap: lidmaatschap(f, regio, code, dag),
      })),
    }),
    toets: toetsGemeente,
  }),
  lijstBindendeOvereenkomsten: vraagsoort({
    over: 'gemeente',
    zwaarte: 4,
    vragen: FILTERS,
    zuiver: (f, dag, code, v) => ({
      ...alsBlad(bindendeOvereenkomsten(f, code, v, dag)),
      nietTeBeoordelen: misschienBindend(f, code, v, dag),
    }),
    toets: toetsBindend,
  }),
  leesGemeenteAgenda: vraagsoort({
    over: 'gemeente',
    vragen: HORIZONS,
    zuiver: (f, dag, code, v) => {
      const { van, tot, rijen } = gemeenteAgenda(f, code, v, dag);
      return { van, tot, ...alsBlad(rijen) };
    },
  }),
  leesHerindelingsgevolgen: vraagsoort({
    over: 'gemeente',
    zuiver: (f, dag, code) => herindelingsgevolgen(f, code, dag),
  }),
  lijstGemeenteMandaten: vraagsoort({
    over: 'gemeente',
    vragen: opBlad<Parameters<typeof mandatenVanGemeente>[2]>([
      {},
      {},
      { richting: 'gegeven' },
      { geldt: 'ja' },
    ]),
    zuiver: (f, dag, code, v) => ({
      ...alsBlad(mandatenVanGemeente(f, code, v, dag)),
      zonderGever: mandatenZonderGever(f, code, dag),
    }),
    toets: toetsGemeenteMandaten,
  }),
};

const hand = { namensGemeente: 'gm0001', namensOrgaan: 'college' } as const;
const BEVOEGDHEDEN = [
  { vraag: { doorGemeente: 'gm0001', doorAmbt: 'hoofd toegang', ...hand }, door: HOOFD },
  { vraag: { doorGemeente: 'gm0002', doorAmbt: 'directeur', ...hand }, door: DIRECTEUR },
] as const;
const HANDELINGEN = [
  { bevoegdheid: 'toegang.beschikken', handeling: 'besluit' },
  { bevoegdheid: 'toegang' },
  { bevoegdheid: 'inkoop', handeling: 'rechtshandeling', bedrag: '500', domein: 'bw' },
] as const;

/** Questions about mandates. Who is competent has brute force of its own; here it is asked at all times by anybody. */
export const overMandaat: Readonly<Record<string, Vraagsoort>> = {
  leesMandaat: vraagsoort({ over: 'mandaat', zuiver: (f, dag, id) => mandaatAntwoord(f, id, dag) }),
  leesMandaatGevolgen: vraagsoort({ over: 'mandaat', zuiver: (f, dag, id) => mandaatGevolgen(f, id, dag) }),
  leesBevoegdheid: vraagsoort({
    over: 'alles',
    zwaarte: 2,
    vragen: BEVOEGDHEDEN.flatMap(({ vraag }) => HANDELINGEN.map((h) => ({ ...vraag, ...h }))),
    zuiver: (f, dag, _, { doorGemeente, doorAmbt: _a, namensGemeente: _g, namensOrgaan: _o, ...over }) => {
      const door = BEVOEGDHEDEN.find((b) => b.vraag.doorGemeente === doorGemeente)?.door ?? COLLEGE;
      const bedrag = 'bedrag' in over ? Number(over.bedrag) : undefined;
      return bevoegdheid(f, { door, namens: COLLEGE, ...over, bedrag }, dag);
    },
  }),
};
