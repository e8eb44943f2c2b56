import { randomUUID } from 'node:crypto';
import { ABONNEMENTLICHAMEN } from './abonnement-wereld.ts';
import { GESCHILLICHAMEN } from './geschil-lichamen.ts';
import { aangeboden } from './postvak-wereld.ts';
import type { Vraag } from './product.ts';
import { sha256 } from './wereld.ts';

/** A sound request for every route, as often as needed: nothing in it can be refused but for a lack of right. */

const TEKST = 'Een document om aan te leveren\n';
const domeinen = ['jeugd'];
const gemeente = 'gm9901';
const van = { datum: '2020' };
const einde = { soort: 'tot', datum: '2030' };

type Maker = (n: number) => Record<string, unknown>;
const partij = (n: number) => ({ organisatie: `Stichting ${n}` });
const drager = (n: number) => ({ partij: partij(n), orgaan: 'college' });

const ONDERSTEUNING = { richting: 'vraag', onderwerp: 'Inkoop', peildatum: '2020-10-29' };

/** Bodies by the end of the path; the number makes each one new. */
const LICHAMEN: Readonly<Record<string, Maker>> = {
  ...GESCHILLICHAMEN,
  ...ABONNEMENTLICHAMEN,
  '/v1/berichten/herhalingen': () => ({ na: null }),
  '/v1/gemeenten': (n) => {
    return { code: `gm${8000 + (n % 999)}`, naam: `Gemeente ${n}` };
  },
  '/v1/gemeenten/{code}/opheffingen': () => ({ laatsteDag: '9990-12-31' }),
  '/v1/gemeenten/{code}/herindelingen': () => ({ opvolgers: ['gm9998'], per: '9991-01-01' }),
  '/v1/regios/{slug}/mandaten': (n) => ({ naam: `Mandaat ${n}` }),
  '/v1/regios/{slug}/overeenkomsten': (n) => ({ naam: `Afspraak ${n}`, soort: 'convenant', domeinen }),
  '/v1/regios/{slug}/vergeten-personen': (n) => ({ referentie: `p-${n}`, grondslag: 'AVG art. 17' }),
  '/v1/regios/{slug}/aanspreekpunten': () => ({
    gemeente,
    vervangers: [],
    niveau: 'ambtelijk',
    stadium: 'aangewezen',
  }),
  '/v1/regios/{slug}/blijfbesluiten': () => ({ gemeente, domeinen }),
  '/v1/regios/{slug}/lidmaatschapsmeldingen': () => ({
    gemeente,
    domeinen,
    peildatum: '2020',
    zekerheid: 'genoemd',
  }),
  '/v1/regios/{slug}/rolbeeindigingen': () => ({ gemeente, rol: 'trekker', domeinen, einde }),
  '/v1/regios/{slug}/rollen': () => ({ gemeente, rol: 'trekker', domeinen, van }),
  '/v1/regios/{slug}/rolmeldingen': () => ({ gemeente, rol: 'trekker', domeinen, peildatum: '2020' }),
  '/v1/regios/{slug}/toetredingen': () => ({ gemeente, domeinen, van }),
  '/v1/regios/{slug}/uittredingen': () => ({ gemeente, domeinen, einde }),
  '/v1/regios/{slug}/uittredingsvoornemens': () => ({ gemeente, domeinen }),
  '/v1/inkomend': (n) => aangeboden('gm9001', 'noord.eigen', `bericht-${n}`),
  '/v1/inkomend/{id}/afwijzingen': () => ({ motivering: 'Het besluit ging over iets anders.' }),
  '/v1/inkomend/{id}/pogingen': () => ({}),
  '/v1/overeenkomsten/{id}/beeindigingen': () => ({ einde, wijze: 'beeindigd' }),
  '/v1/overeenkomsten/{id}/bekendmakingen': () => ({ datum: '2020-01-02' }),
  '/v1/overeenkomsten/{id}/bepalingen': (n) => ({ bepaling: `Artikel ${n}`, onderwerp: 'geschillen' }),
  '/v1/overeenkomsten/{id}/inwerkingtredingen': () => ({ regel: { soort: 'op', datum: '2020' } }),
  '/v1/overeenkomsten/{id}/looptijden': () => ({ van, einde }),
  '/v1/overeenkomsten/{id}/meldingen': (n) => ({
    peildatum: '2020',
    status: 'concept',
    partijen: [partij(n)],
    organen: [],
    onderwerpen: [],
  }),
  '/v1/overeenkomsten/{id}/opschortingen': () => ({ van, einde }),
  '/v1/overeenkomsten/{id}/opzeggingen': (n) => ({ partij: partij(n) }),
  '/v1/overeenkomsten/{id}/partijen': (n) => ({ partij: partij(n), van, wijze: 'toegetreden' }),
  '/v1/overeenkomsten/{id}/relaties': () => ({ soort: 'onder', doel: 'zuid.gedeeld' }),
  '/v1/overeenkomsten/{id}/tekstversies': (n) => ({ versie: `versie ${n}`, stadium: 'concept' }),
  '/v1/overeenkomsten/{id}/uittredingen': (n) => ({ partij: partij(n), einde }),
  '/v1/overeenkomsten/{id}/verlengingen': () => ({ einde }),
  '/v1/overeenkomsten/{id}/verlengingsvoornemens': () => ({ einde }),
  '/v1/overeenkomsten/{id}/besluiten': (n) => ({
    partij: partij(n),
    orgaan: 'college',
    uitkomst: 'vastgesteld',
  }),
  '/v1/overeenkomsten/{id}/besluitplannen': (n) => ({ partij: partij(n), orgaan: 'raad' }),
  '/v1/overeenkomsten/{id}/ondertekeningen': (n) => ({ partij: partij(n), versie: `versie ${n}` }),
  '/v1/overeenkomsten/{id}/afhankelijkheden': () => ({ van: 'wetgeving' }),
  '/v1/overeenkomsten/{id}/contractvoorwaarden': () => ({ termijn: { soort: 'jaarlijks' } }),
  '/v1/overeenkomsten/{id}/geldgegevens': (n) => ({
    grootheid: 'inwoners',
    waarde: String(n),
    peildatum: '2020',
  }),
  '/v1/overeenkomsten/{id}/geldregels': () => ({ regel: 'sleutel', soort: 'reserve', stadium: 'geregeld' }),
  '/v1/overeenkomsten/{id}/geschilroutes': () => ({ route: 'rechter', stadium: 'geregeld' }),
  '/v1/overeenkomsten/{id}/nakomingen': () => ({ verplichting: 'evaluatie', datum: '2021' }),
  '/v1/overeenkomsten/{id}/onderwerpen': () => ({ thema: 'toegang', stadium: 'aangekondigd' }),
  '/v1/overeenkomsten/{id}/raadplegingen': () => ({ groep: 'inwoners', stadium: 'gehouden' }),
  '/v1/overeenkomsten/{id}/verplichtingen': () => ({
    verplichting: 'evaluatie',
    soort: 'evaluatie',
    stadium: 'geregeld',
  }),
  '/v1/mandaten/{id}/aanwijzingen': (n) => ({ aanwijzing: `Aanwijzing ${n}` }),
  '/v1/mandaten/{id}/instemmingen': (n) => ({ van: 'gemandateerde', door: drager(n), uitkomst: 'gegeven' }),
  '/v1/mandaten/{id}/intrekkingen': (n) => ({ door: drager(n), einde }),
  '/v1/mandaten/{id}/meldingen': (n) => ({
    peildatum: '2020',
    status: 'concept',
    gevers: [drager(n)],
    ontvangers: [],
    bevoegdheden: ['inkoop'],
  }),
  '/v1/mandaten/{id}/nietigheden': () => ({ oorzaak: 'Vernietigd.' }),
  '/v1/mandaten/{id}/uitoefeningen': (n) => ({
    handeling: 'besluit',
    bevoegdheid: 'inkoop',
    door: drager(n),
  }),
  '/v1/mandaten/{id}/verleningen': (n) => ({
    soort: 'mandaat',
    gever: drager(n),
    ontvanger: { partij: partij(n), ambt: 'directeur' },
    bevoegdheden: ['inkoop'],
  }),
  '/v1/mandaten/{id}/vervallenverklaringen': () => ({ einde, oorzaak: 'De taak ging over.' }),
  '/v1/mandaten/{id}/vervangingen': (n) => ({ vervanger: drager(n) }),
  '/v1/nvo/{slug}/merken': () => ({ item: 'uitvoering.governance', peildatum: '2020-10-29', merk: 'ja' }),
  '/v1/nvo/{slug}/ondersteuningen': () => ONDERSTEUNING,
  '/v1/nvo/{slug}/standen': () => ({ eis: 'R1', stand: 'ja', peildatum: '2022' }),
  '/v1/nvo/{slug}/tegenstrijdigheden': () => ({
    item: 'geld',
    peildatum: '2020-10-29',
    tekst: 'Er staat iets anders.',
    sterkte: 'hard',
  }),
};

/** The body of an act of a body of this party: where that is named differs by the kind of act. */
export function namens(route: string, wie: Readonly<Record<string, string>>): Record<string, unknown> {
  if (!route.includes('/mandaten/')) return { partij: wie };
  return { [route.endsWith('/verleningen') ? 'gever' : 'door']: { partij: wie, orgaan: 'college' } };
}

/** What stands at the place of each name in a path. */
const PADDELEN = {
  versie: '1.0',
  gemeente: 'gm9101',
  code: 'gm9001',
  hash: sha256(TEKST),
  naam: 'stuk-1',
  nummer: '1',
  referentiecode: 'GEEN-UITSPRAAK',
  gebeurtenis: '00000000-0000-5000-8000-000000000000',
  categorie: 'overeenkomst',
  dossier: 'eigen',
} as const;

export function vulPad(sjabloon: string, delen: Readonly<Record<string, string>>): string {
  return sjabloon.replace(/\{(\w+)\}/g, (_, naam: string) => {
    const waarde = delen[naam] ?? (PADDELEN as Readonly<Record<string, string>>)[naam];
    if (waarde === undefined) throw new Error(`no value for {${naam}} in ${sjabloon}`);
    return waarde;
  });
}

/** Query without which a question cannot be asked. */
export const NODIGE_VRAAG: Readonly<Record<string, string>> = {
  '/v1/bevoegdheden':
    '?doorGemeente=gm9001&doorAmbt=hoofd&namensGemeente=gm9101&namensOrgaan=college&bevoegdheid=toegang',
  '/v1/geschilroutes': '?soort=plaatsing&gemeente=gm9001&gemeente=gm9101&overeenkomst=zuid.gedeeld',
  '/v1/eindes': '?van=1990-01-01&tot=2090-12-31',
  '/v1/lidmaatschapswijzigingen': '?van=1990-01-01&tot=2090-12-31',
  '/v1/overeenkomsten/{id}/gevolgen': '?gemeente=gm9001',
  '/v1/overeenkomsten/{id}/tekstverschillen': '?van=1.0&naar=1.0',
  '/v1/reconstructies': '?soort=plaatsing&gemeente=gm9001&gemeente=gm9101&overeenkomst=zuid.gedeeld',
  '/v1/tellingen': '?per=soort',
  '/v1/zoek': '?q=regio',
};

/** The kind of file that a path is about: `mandaten` in `/v1/mandaten/{id}/rectificaties`. */
export const dossiersoort = (sjabloon: string): string => sjabloon.split('/')[2] ?? '';

/** Per kind of file an act that can be recorded again and again, and so be said again in a correction. */
export const HERHAALBAAR: Readonly<Record<string, readonly [collectie: string, soort: string, object]>> = {
  gemeenten: ['opheffingen', 'GemeenteOpgeheven', { laatsteDag: '9990-12-31' }],
  regios: ['rollen', 'RolToegekend', { gemeente, rol: 'trekker', domeinen, van }],
  overeenkomsten: ['bepalingen', 'BepalingVastgelegd', { bepaling: 'Artikel 0', onderwerp: 'geschillen' }],
  mandaten: ['aanwijzingen', 'AanwijzingGegeven', { aanwijzing: 'Eerst overleggen.' }],
  nvo: ['ondersteuningen', 'OndersteuningGemeld', ONDERSTEUNING],
  geschillen: ['compleetverklaringen', 'DossierCompleet', { datum: '2023-03-01' }],
  commissies: ['banden', 'BandGemeld', { lid: 'gc-lid-1', band: { met: { gemeente }, aard: 'anders' } }],
};

function rectificatie(sjabloon: string, gebeurtenis: string | undefined): Record<string, unknown> {
  const [, soort, inhoud] = HERHAALBAAR[dossiersoort(sjabloon)] ?? [];
  const vervanging = { soort, inhoud };
  return { gebeurtenis: gebeurtenis ?? randomUUID(), vervanging, toelichting: 'Een tikfout.' };
}

/** What is sent as something else than JSON. */
const MEDIATYPE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/v1/inkomend': { 'content-type': 'application/cloudevents+json' },
};

let volgend = 0;
/** A sound request for this route. `anders` replaces parts of the body. */
export function verzoekVoor(
  route: string,
  opties: {
    readonly slug?: string;
    readonly gebeurtenis?: string | undefined;
    readonly anders?: Record<string, unknown>;
  } = {},
): Vraag & { readonly sjabloon: string } {
  const [methode = '', sjabloon = ''] = route.split(' ');
  volgend += 1;
  if (methode === 'GET') return { methode, sjabloon };
  const sleutel = { 'idempotency-key': `cel-${String(volgend).padStart(8, '0')}` };
  if (methode === 'PUT') {
    return { methode, sjabloon, inhoud: TEKST, koppen: { 'content-type': 'text/plain' } };
  }
  if (sjabloon === '/v1/regios') {
    const slug = opties.slug === 'west' ? `nieuw-${volgend}` : opties.slug;
    return { methode, sjabloon, koppen: sleutel, inhoud: { slug, naam: 'Een regio' } };
  }
  if (sjabloon.endsWith('/rectificaties'))
    return { methode, sjabloon, koppen: sleutel, inhoud: rectificatie(sjabloon, opties.gebeurtenis) };
  const maak = LICHAMEN[sjabloon];
  if (!maak) throw new Error(`no body for ${route}`);
  const koppen = { ...sleutel, ...MEDIATYPE[sjabloon] };
  return { methode, sjabloon, koppen, inhoud: { ...maak(volgend), ...opties.anders } };
}

/** Every POST that records something, for tests that send what is wrong. */
export const SCHRIJFROUTES = [
  'POST /v1/regios',
  ...[
    'gemeenten/{code}',
    'regios/{slug}',
    'overeenkomsten/{id}',
    'mandaten/{id}',
    'nvo/{slug}',
    'geschillen/{id}',
    'commissies/{id}',
  ].map((pad) => `POST /v1/${pad}/rectificaties`),
  ...Object.keys(LICHAMEN).map((pad) => `POST ${pad}`),
].sort();
