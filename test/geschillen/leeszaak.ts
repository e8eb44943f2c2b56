import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { OpenTekst } from '@regiolog/domein/gedeeld/persoon';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { commissie } from '@regiolog/domein/geschil/commissie';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { clientsleutel } from '@regiolog/domein/geschil/sleutels';
import { maakZegel } from '@regiolog/domein/geschil/zegel';
import { digestOf } from '@regiolog/event-store/hash-chain';
import { voerUit } from '@regiolog/service-kit/opdracht';
import { stukmap } from '../../services/geschillen/src/stukmap.ts';
import type { Product, Wie } from '../tenancy/product.ts';

/**
 * One case from notice to publication, for the tests of reading: recorded by the domain itself, so that nothing stands
 * in it that cannot be. Every place that is closed to somebody holds a word of its own.
 */

/** Words that stand in the chamber alone, by where they stand. */
export const RAADKAMER = {
  notitietitel: 'kanarienotitietitel',
  notitiestuk: 'kanarienotitiestuk',
  notitiedocument: 'kanarienotitiedocument',
  beraadslaging: 'kanarieberaadslaging',
  afgewezen: 'kanarieafgewezenontwerp',
  uitleg: 'kanarieafgewezenuitleg',
  voorstel: 'KANARIE-VOORSTEL',
  samenvatting: 'kanariesamenvatting',
  opmerking: 'kanarieopmerking',
  stem: 'onthouding',
} as const;
/** Words of one party that the commission keeps from the other. */
export const VERTROUWELIJK = {
  titel: 'kanarievertrouwelijktitel',
  document: 'kanarievertrouwelijkdocument',
  beperking: 'kanariebeperkingsgrond',
} as const;
/** Words about persons, and words of a case that others have to do with. */
export const PERSOON = { client: 'kanarieclientgegevens', spreker: 'kanariespreker' } as const;
export const ANDERE_ZAAK = { onderwerp: 'kanarieandereonderwerp', punt: 'kanarieanderepunt' } as const;

export const ID = 'noord.zaak-1';
export const ANDER_ID = 'zuid.zaak-2';
const AARLEDIJK = { gemeente: 'gm9001' };
const CROMHOUT = { gemeente: 'gm9101' };
const DOORNVELD = { gemeente: 'gm9201' };

/** Everybody who might look at the case. */
export const WIE = {
  partij: { rol: 'behandelaar', gemeente: 'gm9001' },
  wederpartij: { rol: 'behandelaar', gemeente: 'gm9101' },
  coordinator: { rol: 'coordinator', regio: 'noord' },
  'coordinator van beide': { rol: 'coordinator', regio: 'samen' },
  voorzitter: { rol: 'voorzitter', onderwerp: 'lid-voorzitter' },
  lid: { rol: 'lid', onderwerp: 'lid-een' },
  secretaris: { rol: 'secretaris', onderwerp: 'lid-secretaris' },
  'gewraakt lid': { rol: 'lid', onderwerp: 'lid-weg' },
  'lid van elders': { rol: 'lid', onderwerp: 'lid-elders' },
  auditor: { rol: 'auditor' },
  landelijk: { rol: 'landelijk' },
  vreemde: { rol: 'behandelaar', gemeente: 'gm9201' },
  'vreemde coordinator': { rol: 'coordinator', regio: 'oost' },
  niemand: null,
} as const satisfies Readonly<Record<string, Wie | null>>;
export type Naam = keyof typeof WIE;

const TERMIJN = { atwVanToepassing: false, grondslag: 'Een ontwerpkeuze.', teBevestigen: true };
const REGLEMENT = {
  versie: 'proef-1',
  van: '2020',
  quorum: 2,
  termijnen: [{ termijn: 'uitspraak', duur: 'P6W', ...TERMIJN }],
};
const LEDEN = [
  { lid: 'lid-voorzitter', functie: 'voorzitter', perspectief: 'onafhankelijk' },
  { lid: 'lid-een', functie: 'lid', perspectief: 'gemeenten' },
  { lid: 'lid-weg', functie: 'lid', perspectief: 'client' },
  { lid: 'lid-twee', functie: 'lid', perspectief: 'juridisch' },
  { lid: 'lid-secretaris', functie: 'secretaris' },
] as const;

const PUBLICATIE = {
  referentiecode: 'PROEF-2023-1',
  commissie: 'Commissie van noord',
  categorie: 'plaatsing',
  bepalingsoort: 'woonplaatsbeginsel',
  jaartal: 2023,
  soort: 'bindend-advies',
  uitkomst: 'gegrond',
  samenvatting: 'Een gemeente moest betalen.',
  behandeling: 'Op de stukken.',
  standpunten: 'Partijen verschilden van mening.',
  beoordeling: 'De herkomst gaf de doorslag.',
} as const;

export type Zaakmaker = Awaited<ReturnType<typeof maakLeeszaak>>;

/** The municipalities and regions, and both cases. */
export async function maakLeeszaak(product: Product) {
  const { register } = product;
  let stap = 0;
  const leg =
    (id: string, aggregaat: typeof geschil | typeof commissie, secretaris = 'lid-secretaris') =>
    async (
      type: string,
      data: object | ((state: never) => object),
      verzegelOnder?: string,
    ): Promise<string> => {
      stap += 1;
      const [regio = '', kenmerk = ''] = id.split('.');
      const uit = await voerUit(register, aggregaat as never, {
        identiteit: { onderwerp: secretaris, rollen: ['secretaris'] },
        ref: { regio, categorie: aggregaat.categorie, id: kenmerk },
        opdracht: { soort: 'leg-vast', type, data },
        begeleiding: {},
        sleutel: `lees-${stap}`,
        verzegelOnder,
      });
      if (isWeigering(uit))
        throw new Error(`${type}: ${uit.code} ${uit.melding} ${JSON.stringify(uit.fouten)}`);
      return uit.gebeurtenis;
    };
  const bewaar = async (tekst: string, door?: string) => {
    const plaats = stukmap({ regio: 'noord', id: 'zaak-1' }, door);
    const bewaard = await register.documenten.bewaar(plaats, Readable.from([Buffer.from(tekst)]), {
      opgegeven: 'text/plain',
    });
    if (isWeigering(bewaard)) throw new Error(bewaard.melding);
    return bewaard;
  };
  await maakGebied(product);
  const doe = leg(ID, geschil);
  const instellen = async (id: string, leden: readonly object[]) => {
    const c = leg(id, commissie);
    await c('CommissieIngesteld', { naam: `Commissie ${id}`, soort: 'regionaal', domeinen: ['bw'] });
    await c('ReglementVastgesteld', { reglement: REGLEMENT });
    for (const lid of leden) await c('LidBenoemd', { ...lid, banden: [], van: { datum: '2020' } });
  };
  await instellen('noord.commissie', LEDEN);
  await instellen('zuid.commissie', [{ lid: 'lid-elders', functie: 'lid' }]);
  await leg(ANDER_ID, geschil)('GeschilGemeld', {
    commissie: 'zuid.commissie',
    soort: 'kosten-ondersteuning',
    onderwerp: ANDERE_ZAAK.onderwerp,
    verzoekers: [CROMHOUT],
    verweerders: [DOORNVELD],
    punten: [{ punt: 'een', omschrijving: ANDERE_ZAAK.punt }],
    feitendatum: '2023-01-10',
    datum: '2023-06-01',
  });
  await totVerweer(doe, bewaar);
  const uitspraak = await totUitspraak(doe, bewaar);
  await naUitspraak(doe);
  return { doe, bewaar, uitspraak };
}

type Doe = (type: string, data: object | ((state: never) => object), onder?: string) => Promise<string>;
type Bewaar = (tekst: string, door?: string) => Promise<{ hash: string; omvang: number; mediatype: string }>;

async function maakGebied(product: Product): Promise<void> {
  const systeem: Wie = { rol: 'systeem' };
  const post = async (pad: string, inhoud: object): Promise<void> => {
    const { status, tekst } = await product.post(systeem, pad, inhoud);
    if (status !== 201) throw new Error(`${pad}: ${status} ${tekst}`);
  };
  const namen = { gm9001: 'Aarledijk', gm9101: 'Cromhout', gm9201: 'Doornveld' };
  for (const [code, naam] of Object.entries(namen)) await post('/v1/gemeenten', { code, naam });
  const leden = { noord: ['gm9001'], zuid: ['gm9101'], oost: ['gm9201'], samen: ['gm9001', 'gm9101'] };
  for (const [slug, gemeenten] of Object.entries(leden)) {
    await post('/v1/regios', { slug, naam: `Regio ${slug}` });
    for (const gemeente of gemeenten)
      await post(`/v1/regios/${slug}/toetredingen`, { gemeente, domeinen: ['bw'], van: { datum: '2020' } });
  }
  await product.view.projector.catchUp();
}

const stuk = (naam: string, meer: object) => ({
  stuk: naam,
  datum: '2023-03-02',
  kanaal: 'dossier',
  ...meer,
});

async function totVerweer(doe: Doe, bewaar: Bewaar): Promise<void> {
  const datum = '2023-02-01';
  await doe('GeschilGemeld', {
    commissie: 'noord.commissie',
    soort: 'plaatsing',
    onderwerp: 'Kosten van een verblijf in Coevoordenhof',
    verzoekers: [AARLEDIJK],
    verweerders: [CROMHOUT],
    punten: [{ punt: 'kosten', omschrijving: 'Wie betaalt het verblijf' }],
    feitendatum: '2023-01-10',
    client: 'c-8f3a21',
    voorbeeld: true,
    datum,
  });
  await doe('OverlegGehouden', { datum, uitkomst: 'geen-oplossing' });
  await doe('VertegenwoordigerAangewezen', {
    datum,
    partij: AARLEDIJK,
    ambt: 'jurist',
    naam: new OpenTekst(PERSOON.spreker),
  });
  await doe('GeschilAanhangigGemaakt', { datum: '2023-03-01', reglement: REGLEMENT });
  await doe('SamenstellingVastgesteld', { datum: '2023-03-01', leden: LEDEN });
  await doe('LidVerschoond', { datum: '2023-03-01', lid: 'lid-weg', reden: 'Werkte er eerder.' });
  await doe('OntvankelijkheidBeslist', {
    datum: '2023-03-01',
    nietOntvankelijk: [],
    motivering: 'Het geschil hoort hier.',
  });
  const verzoek = await bewaar('Het verzoekschrift\n', 'gemeente:gm9001');
  await doe('StukIngediend', {
    ...stuk('verzoek', { soort: 'verzoekschrift', titel: 'Verzoek', door: AARLEDIJK, document: verzoek }),
  });
  const geheim = await bewaar(`${VERTROUWELIJK.document}\n`, 'gemeente:gm9001');
  await doe('StukIngediend', {
    ...stuk('bijlage-1', { soort: 'bijlage', titel: VERTROUWELIJK.titel, door: AARLEDIJK, document: geheim }),
    vertrouwelijk: { grond: 'bedrijfsgegevens', motivering: VERTROUWELIJK.beperking },
  });
  const notitie = await bewaar(`${RAADKAMER.notitiedocument}\n`);
  await doe('StukIngediend', {
    ...stuk(RAADKAMER.notitiestuk, { soort: 'notitie', titel: RAADKAMER.notitietitel, document: notitie }),
    kanaal: 'raadkamer',
  });
  await doe('VertrouwelijkheidBeslist', {
    datum: '2023-03-03',
    stuk: 'bijlage-1',
    gerechtvaardigd: true,
    motivering: 'De beperking is gerechtvaardigd.',
  });
  await doe('StukVerzonden', { datum: '2023-03-03', stuk: 'verzoek', aan: [CROMHOUT], wijze: 'portaal' });
  await doe('StukOntvangen', { datum: '2023-03-04', stuk: 'verzoek', door: CROMHOUT });
  await doe(
    'ClientVastgelegd',
    { referentie: 'c-8f3a21', gegevens: new OpenTekst(PERSOON.client) },
    clientsleutel({ regio: 'noord', id: 'zaak-1' }, 'c-8f3a21'),
  );
  const moment = { geldigOp: '2023-01-10', bekendOp: '2023-01-10T22:59:59.999Z' };
  await doe('ReconstructieVastgelegd', {
    datum: '2023-03-05',
    toen: { ...moment, beschikbaarOp: '2023-03-05T10:00:00.000Z' },
    nu: { ...moment, beschikbaarOp: '2023-03-05T10:00:00.000Z' },
    document: await bewaar('{"toen":{"lid":"ja"}}'),
  });
  await doe('DossierCompleet', { datum: '2023-03-06' });
}

async function totUitspraak(doe: Doe, bewaar: Bewaar) {
  await doe('StandpuntIngenomen', {
    datum: '2023-03-07',
    partij: CROMHOUT,
    punt: 'kosten',
    stelling: 'De verzoeker moet zelf betalen.',
    stukken: ['verzoek'],
  });
  await doe('ZittingAfgezien', { datum: '2023-03-08', instemming: [AARLEDIJK, CROMHOUT] });
  await doe('OnderzoekGesloten', { datum: '2023-03-09' });
  const datum = '2023-03-10';
  await doe('BeraadslagingGehouden', {
    datum,
    aanwezig: ['lid-voorzitter', 'lid-een'],
    notitie: new OpenTekst(RAADKAMER.beraadslaging),
  });
  const oordeel = (uitleg: string) => [{ punt: 'kosten', uitkomst: 'gegrond', uitleg }];
  const afgewezen = await bewaar(`${RAADKAMER.afgewezen}\n`);
  await doe('OntwerpVoorgelegd', {
    datum,
    ontwerp: 'ontwerp-0',
    soort: 'bindend-advies',
    punten: oordeel(RAADKAMER.uitleg),
    document: afgewezen,
  });
  const document = await bewaar('De uitspraak\n');
  const ontwerp = {
    datum,
    ontwerp: 'ontwerp-1',
    soort: 'bindend-advies',
    punten: oordeel('De herkomst beslist.'),
    document,
  };
  await doe('OntwerpVoorgelegd', ontwerp);
  for (const [lid, stem] of [
    ['lid-voorzitter', 'voor'],
    ['lid-een', 'voor'],
    ['lid-twee', RAADKAMER.stem],
  ])
    await doe('StemUitgebracht', { datum, ontwerp: 'ontwerp-1', lid, stem });
  for (const lid of ['lid-voorzitter', 'lid-secretaris'])
    await doe('UitspraakOndertekend', { datum, ontwerp: 'ontwerp-1', lid });
  const zout = (naam: string) => createHash('sha256').update(`zout ${naam}`).digest('hex').slice(0, 32);
  await doe('UitspraakGedaan', (state: never) => ({
    ...ontwerp,
    ondertekenaars: ['lid-voorzitter', 'lid-secretaris'],
    zegel: maakZegel(state, ontwerp as never, { hash: digestOf, zout }),
  }));
  return { hash: document.hash, zout: zout('bijlage-1') };
}

async function naUitspraak(doe: Doe): Promise<void> {
  const datum = '2023-03-20';
  await doe('MijlpaalGesteld', {
    datum,
    mijlpaal: 'betaling',
    punt: 'kosten',
    partij: CROMHOUT,
    wat: 'Betaalt de rekening.',
    uiterlijk: '2023-06-01',
  });
  await doe('NakomingGemeld', {
    datum,
    mijlpaal: 'betaling',
    door: CROMHOUT,
    uitkomst: 'nagekomen',
    verslag: 'Er is betaald.',
  });
  const kanarie = { referentiecode: RAADKAMER.voorstel, samenvatting: RAADKAMER.samenvatting };
  await doe('PublicatieVoorgesteld', { datum, publicatie: { ...PUBLICATIE, ...kanarie } });
  await doe('PublicatieGetoetst', {
    datum,
    referentiecode: RAADKAMER.voorstel,
    akkoord: false,
    opmerking: RAADKAMER.opmerking,
  });
  await doe('PublicatieVoorgesteld', { datum, publicatie: PUBLICATIE });
  await doe('PublicatieGetoetst', { datum, referentiecode: PUBLICATIE.referentiecode, akkoord: true });
  await doe('UitspraakGepubliceerd', { datum, publicatie: PUBLICATIE });
}
