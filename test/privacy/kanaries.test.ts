import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakLogger } from '@regiolog/service-kit/logger';
import { controleer } from '@regiolog/standalone/controle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Antwoord,
  gepubliceerdeRoutes,
  json,
  type Product,
  startProduct,
  type Wie,
} from '../tenancy/product.ts';
import { NODIGE_VRAAG, vulPad } from '../tenancy/verzoeken.ts';
import {
  AUDITOR,
  BEHANDELAAR,
  BEHANDELAAR_LID,
  bouwWereld,
  COORDINATOR,
  COORDINATOR_OOST,
  COORDINATOR_ZUID,
  SYSTEEM,
} from '../tenancy/wereld.ts';
import { bestanden, spellingen, sporen } from './sporen.ts';

/** One person and one secret, planted wherever a command can hold them, and looked for everywhere. */

const REFERENTIE = 'p-kanarie-77';
const PERSOON = 'Wilhelmina Kanariepieter-Ærøskøbing';
/** Names in free text, and one that was recorded without a reference: each has a key of its own act. */
const ZONDER_VERWIJZING = 'Bartholomeus Vinkenslag';
const IN_TOELICHTING = 'Petronella Putterkooi';
const IN_RECTIFICATIE = 'Ferdinand Sijsjesnest';
const BIJ_MANDAAT = 'Hildegonda Kwartelhof';
const BIJ_NORM = 'Sebastiaan Fuutenveld';
const NAMEN = [PERSOON, ZONDER_VERWIJZING, IN_TOELICHTING, IN_RECTIFICATIE, BIJ_MANDAAT, BIJ_NORM];
const GEWEIGERD = 'Clothilde Barmsijs';
const SLEUTEL = 'kanariesleutel-Qx7Zp0Lm';
const ONZIN_TOKEN = 'kanarietoken-9fKq2';

const PAD = '/v1/overeenkomsten/zuid.gedeeld';
const MANDAAT = '/v1/mandaten/zuid.gedeeld';
const NORM = '/v1/nvo/zuid';
const handtekening = (versie: string, door: object) => ({
  partij: { gemeente: 'gm9101' },
  versie,
  datum: '2021-03-04',
  door: { ambt: 'wethouder', ...door },
});
type Gebeurtenis = {
  readonly gebeurtenis: string;
  readonly soort: string;
  readonly toelichting: unknown;
  readonly inhoud: unknown;
};

type Sleutels = Map<string, Buffer>;
/** The raw keys in the vault, as only its file knows them. */
function sleutelsIn(map: string): Sleutels {
  const vanuit = createRequire(new URL('../../packages/service-kit/package.json', import.meta.url));
  const Database = vanuit('better-sqlite3') as new (
    pad: string,
    opties: object,
  ) => { prepare(sql: string): { all(): { onderwerp: string; sleutel: Buffer | null }[] }; close(): void };
  const db = new Database(join(map, 'kluis.sqlite'), { readonly: true });
  const uit: Sleutels = new Map();
  for (const { onderwerp, sleutel } of db.prepare('SELECT onderwerp, sleutel FROM sleutels').all())
    if (sleutel) uit.set(onderwerp, Buffer.from(sleutel));
  db.close();
  return uit;
}

describe('a person and a secret', () => {
  const map = mkdtempSync(join(tmpdir(), 'regiolog-privacy-'));
  const regels: string[] = [];
  const logger = maakLogger({
    niveau: 'trace',
    bestemming: { write: (regel: string) => regels.push(regel) },
  });
  const ids: Record<string, string> = {};
  let product: Product;
  let sleutels: Sleutels;

  const leg = async (pad: string, inhoud: object, naam: string, koppen: Record<string, string> = {}) => {
    const antwoord = await product.post(COORDINATOR_ZUID, pad, inhoud, koppen);
    expect(antwoord.status, antwoord.tekst).toBe(201);
    ids[naam] = json<{ gebeurtenis: string }>(antwoord).gebeurtenis;
  };
  const geplant = handtekening('1.0', { referentie: REFERENTIE, naam: PERSOON });
  const bekendmaking = { datum: '2021', toelichting: `Op verzoek van ${IN_TOELICHTING}, die dit meldde.` };

  beforeAll(async () => {
    product = await startProduct({ logger, map });
    await bouwWereld(product);
    await leg(`${PAD}/ondertekeningen`, geplant, 'handtekening', { 'idempotency-key': SLEUTEL });
    await leg(`${PAD}/ondertekeningen`, handtekening('2.0', { naam: ZONDER_VERWIJZING }), 'zonder');
    await leg(`${PAD}/bekendmakingen`, bekendmaking, 'toelichting', { 'idempotency-key': `${SLEUTEL}-2` });
    const herstel = {
      gebeurtenis: ids['handtekening'],
      vervanging: {
        soort: 'PartijHeeftOndertekend',
        inhoud: handtekening('1.0', { referentie: REFERENTIE, naam: `${PERSOON} (herstel)` }),
      },
      toelichting: `${IN_RECTIFICATIE} zag de fout.`,
    };
    await leg(`${PAD}/rectificaties`, herstel, 'herstel');
    const aanwijzing = { aanwijzing: 'Eerst overleggen.', toelichting: `${BIJ_MANDAAT} vroeg hierom.` };
    await leg(`${MANDAAT}/aanwijzingen`, aanwijzing, 'mandaat');
    const stand = { eis: 'R6', stand: 'nee', peildatum: '2022', toelichting: `Volgens ${BIJ_NORM}.` };
    await leg(`${NORM}/standen`, stand, 'norm');
    await product.view.projector.catchUp();
  });
  afterAll(async () => {
    await product.stop();
    rmSync(map, { recursive: true, force: true });
  });

  /** What has a key of its own: a person, or an act. */
  const onderwerpen = () => [
    REFERENTIE,
    ...['zonder', 'toelichting', 'herstel', 'mandaat', 'norm'].map((wat) => ids[wat]),
  ];
  const geschiedenis = async (wie: Wie, pad = PAD): Promise<Gebeurtenis[]> => {
    const antwoord = await product.lees(wie, `${pad}/geschiedenis?aantal=200`);
    expect(json(antwoord)['ketenKlopt']).toBe(true);
    return json<{ resultaten: Gebeurtenis[] }>(antwoord).resultaten;
  };
  const vind = async (naam: string, wie: Wie = AUDITOR, pad = PAD): Promise<Gebeurtenis | undefined> =>
    (await geschiedenis(wie, pad)).find((g) => g.gebeurtenis === ids[naam]);
  const logboek = (): ReadonlyMap<string, Buffer> => new Map([['service log', Buffer.from(regels.join(''))]]);

  /** Every answer of the product about this agreement and its region, as one source to search. */
  const antwoorden = async (wie: Wie, zonder: RegExp = /^$/): Promise<ReadonlyMap<string, Buffer>> => {
    const uit = new Map<string, Buffer>();
    for (const route of await gepubliceerdeRoutes(product)) {
      if (!route.startsWith('GET ') || zonder.test(route)) continue;
      const sjabloon = route.slice(4);
      const pad = vulPad(sjabloon, { id: 'zuid.gedeeld', slug: 'zuid', code: 'gm9101' });
      const vraag = NODIGE_VRAAG[sjabloon] ?? '';
      const antwoord: Antwoord = await product.lees(wie, `${pad}${vraag}`);
      uit.set(route, Buffer.concat([antwoord.bytes, Buffer.from(JSON.stringify(antwoord.koppen))]));
    }
    return uit;
  };

  it('is found by this search when it is there, in any spelling', () => {
    for (const [hoe, bytes] of spellingen(PERSOON)) {
      const bron = new Map([['proef', Buffer.concat([Buffer.from('{"a":"'), bytes, Buffer.from('"}')])]]);
      expect(sporen(bron, [PERSOON]).length, hoe).toBeGreaterThan(0);
    }
    for (const voor of ['', 'x', 'xy', 'xyz']) {
      const bron = new Map([['proef', Buffer.from(Buffer.from(`${voor}${PERSOON}!`).toString('base64'))]]);
      expect(sporen(bron, [PERSOON]).length, voor).toBeGreaterThan(0);
    }
  });

  it('is in no file in readable form: not in the log, its WAL, the view or the vault', () => {
    const alles = bestanden(map);
    expect([...alles.keys()].map((pad) => pad.slice(map.length + 1))).toEqual(
      expect.arrayContaining(['logboek.sqlite', 'logboek.sqlite-wal', 'feiten.sqlite', 'kluis.sqlite']),
    );
    expect(sporen(alles, NAMEN)).toEqual([]);
  });

  it('reaches, as a name, only who may read the history', async () => {
    for (const wie of [COORDINATOR_ZUID, COORDINATOR, BEHANDELAAR, AUDITOR, SYSTEEM]) {
      expect(await vind('herstel', wie)).toMatchObject({
        toelichting: `${IN_RECTIFICATIE} zag de fout.`,
        inhoud: { data: { door: { naam: `${PERSOON} (herstel)`, referentie: REFERENTIE } } },
        voorheen: { door: { naam: PERSOON } },
      });
      expect(await vind('zonder', wie)).toMatchObject({ inhoud: { door: { naam: ZONDER_VERWIJZING } } });
      expect(await vind('toelichting', wie)).toMatchObject({ toelichting: bekendmaking.toelichting });
      expect(await vind('mandaat', wie, MANDAAT)).toMatchObject({
        toelichting: `${BIJ_MANDAAT} vroeg hierom.`,
      });
      // The events of the whole register are its history as well, for who watches over it.
      const elders = await antwoorden(wie, /geschiedenis|\{id\}\/rectificaties|\/v1\/gebeurtenissen/);
      expect(sporen(elders, NAMEN)).toEqual([]);
      // Nor in sealed form: who may not open it has no use for it, until a key leaks.
      for (const [route, bytes] of elders) expect(bytes.includes('"cijfer"'), route).toBe(false);
    }
    for (const wie of [COORDINATOR_ZUID, AUDITOR, SYSTEEM])
      expect(await vind('norm', wie, NORM)).toMatchObject({ toelichting: `Volgens ${BIJ_NORM}.` });
    const zonderRecht: Wie[] = [
      COORDINATOR_OOST,
      BEHANDELAAR_LID,
      ...(['landelijk', 'voorzitter', 'lid', 'secretaris'] as const).map((rol) => ({ rol })),
    ];
    for (const wie of zonderRecht) expect(sporen(await antwoorden(wie), NAMEN)).toEqual([]);
  });

  it('is not repeated by a refusal', async () => {
    const geheim = (deel: string) => `${GEWEIGERD} ${deel}`;
    const lijven: object[] = [
      { ...handtekening('9', { naam: geheim('x'.repeat(200)) }) },
      { ...handtekening('9', { naam: 7, ambt: geheim('y'.repeat(200)) }) },
      { datum: geheim('datum'), [geheim('veld')]: 1 },
      { toelichting: { naam: geheim('in een groep') } },
      { bekend: geheim('bekend'), bron: geheim('bron') },
    ];
    for (const inhoud of lijven) {
      const antwoord = await product.post(COORDINATOR_ZUID, `${PAD}/ondertekeningen`, inhoud);
      expect(antwoord.status).toBe(400);
      const { fouten } = json<{ fouten: { veld: string; melding: string }[] }>(antwoord);
      // A name of a field that the sender made up comes back as the place of the fault; no value ever does.
      expect(fouten.map((f) => f.melding).join(' ')).not.toContain(GEWEIGERD);
    }
    const kapot = await product.post(COORDINATOR_ZUID, `${PAD}/ondertekeningen`, `{"naam": "${GEWEIGERD}"`);
    expect(kapot.tekst).not.toContain(GEWEIGERD);
    // A refusal of the domain, after the text was sealed.
    const dubbel = handtekening('1.0', { referentie: 'p-ander-01', naam: GEWEIGERD });
    const geweigerd = await product.post(COORDINATOR_ZUID, `${PAD}/ondertekeningen`, dubbel);
    expect([geweigerd.status, geweigerd.tekst.includes(GEWEIGERD)]).toEqual([409, false]);
    expect(sporen(bestanden(map), [GEWEIGERD])).toEqual([]);
    expect(sporen(logboek(), [GEWEIGERD])).toEqual([]);
  });

  it('is in no line of the service log at its most talkative: no name, no token, no key of a request', async () => {
    const koppen = { authorization: `Bearer ${ONZIN_TOKEN}.a.b`, cookie: `s=${ONZIN_TOKEN}` };
    expect((await product.stuur(PAD, { koppen })).status).toBe(401);
    expect((await product.stuur(`${PAD}?access_token=${ONZIN_TOKEN}`)).status).toBe(400);
    expect((await product.stuur(`/v1/${ONZIN_TOKEN}/${ONZIN_TOKEN}`)).status).toBe(404);
    expect((await product.lees(AUDITOR, `/v1/gemeenten?naam=${ONZIN_TOKEN}`)).status).toBe(200);
    const tokens = [COORDINATOR_ZUID, AUDITOR, SYSTEEM].map((wie) => product.token(wie));
    // Of a token the signature is the secret; every part of it must stay out.
    const delen = tokens.flatMap((token) => token.split('.').slice(1));
    const log = logboek();
    expect(regels.length).toBeGreaterThan(100);
    expect(sporen(log, [...NAMEN, SLEUTEL, ONZIN_TOKEN])).toEqual([]);
    for (const deel of delen) expect(regels.join('')).not.toContain(deel);
    const inBestanden = sporen(bestanden(map), [SLEUTEL, ONZIN_TOKEN]);
    expect(inBestanden).toEqual([]);
    for (const [pad, inhoud] of bestanden(map))
      for (const deel of delen) expect(inhoud.includes(deel), pad).toBe(false);
    for (const wie of [AUDITOR, COORDINATOR_ZUID])
      expect(sporen(await antwoorden(wie), [SLEUTEL])).toEqual([]);
  });

  describe('is forgotten', () => {
    const vergeet = (referentie: string | undefined) =>
      product.post(COORDINATOR_ZUID, '/v1/regios/zuid/vergeten-personen', {
        referentie,
        grondslag: 'AVG art. 17',
      });
    const VERNIETIGD = { vernietigd: true };

    beforeAll(async () => {
      sleutels = sleutelsIn(map);
      for (const wat of onderwerpen()) {
        const antwoord = await vergeet(wat);
        expect(antwoord.status, antwoord.tekst).toBe(201);
      }
    });

    it('for everybody: the history says that it was destroyed, and the chain still holds', async () => {
      for (const wie of [COORDINATOR_ZUID, COORDINATOR, BEHANDELAAR, AUDITOR, SYSTEEM]) {
        expect(sporen(await antwoorden(wie), NAMEN)).toEqual([]);
        expect(await vind('herstel', wie)).toMatchObject({
          toelichting: VERNIETIGD,
          inhoud: { data: { door: { naam: VERNIETIGD, ambt: 'wethouder', referentie: REFERENTIE } } },
          voorheen: { door: { naam: VERNIETIGD } },
        });
        expect(await vind('handtekening', wie)).toMatchObject({ inhoud: { door: { naam: VERNIETIGD } } });
        expect(await vind('zonder', wie)).toMatchObject({ inhoud: { door: { naam: VERNIETIGD } } });
        expect(await vind('toelichting', wie)).toMatchObject({ toelichting: VERNIETIGD });
        expect(await vind('mandaat', wie, MANDAAT)).toMatchObject({ toelichting: VERNIETIGD });
      }
      expect(await vind('norm', COORDINATOR_ZUID, NORM)).toMatchObject({ toelichting: VERNIETIGD });
      expect((await controleer(product.store)).fouten).toEqual([]);
    });

    it('by an act that stands in the history of the region, with its ground', async () => {
      const antwoord = await product.lees(AUDITOR, '/v1/regios/zuid/geschiedenis?aantal=200');
      const { resultaten, ketenKlopt } = json<{ resultaten: Gebeurtenis[]; ketenKlopt: boolean }>(antwoord);
      expect(ketenKlopt).toBe(true);
      const daden = resultaten.filter((g) => g.soort === 'PersoonsgegevensVernietigd');
      expect(daden.map((g) => (g.inhoud as { onderwerp: string }).onderwerp)).toEqual(
        onderwerpen().map((wat) => `zuid/${wat}`),
      );
      expect(daden[0]).toMatchObject({ rol: 'coordinator', inhoud: { grondslag: 'AVG art. 17' } });
    });

    it('in every file: no name, and no byte of a key that opened it', () => {
      expect(sporen(bestanden(map), NAMEN)).toEqual([]);
      const over = sleutelsIn(map);
      const weg = [...sleutels].filter(([onderwerp]) => !over.has(onderwerp));
      expect(weg.map(([onderwerp]) => onderwerp).sort()).toEqual(
        onderwerpen()
          .map((wat) => `zuid/${wat}`)
          .sort(),
      );
      for (const [pad, inhoud] of bestanden(map)) {
        for (const [, sleutel] of weg) {
          // Any sixteen bytes of it in a row would be a start.
          for (let i = 0; i + 16 <= sleutel.length; i += 16)
            expect(inhoud.includes(sleutel.subarray(i, i + 16)), pad).toBe(false);
        }
      }
      // The search finds what is there: a key that was not destroyed.
      const [blijft] = [...over.values()];
      expect(
        bestanden(map)
          .get(join(map, 'kluis.sqlite'))
          ?.includes(blijft ?? Buffer.from('-')),
      ).toBe(true);
    });

    it('and does not come back by a repeat of the command that planted it', async () => {
      const herhaal = (pad: string, inhoud: object, sleutel: string) =>
        product.post(COORDINATOR_ZUID, `${PAD}/${pad}`, inhoud, { 'idempotency-key': sleutel });
      const begin = await product.positie();
      for (const antwoord of [
        await herhaal('ondertekeningen', geplant, SLEUTEL),
        await herhaal('bekendmakingen', bekendmaking, `${SLEUTEL}-2`),
        await herhaal(
          'ondertekeningen',
          handtekening('7.0', { referentie: REFERENTIE, naam: PERSOON }),
          `${SLEUTEL}-3`,
        ),
      ]) {
        expect(antwoord.status).toBe(409);
        expect(antwoord.tekst).toContain('vernietigd');
      }
      expect(await product.positie()).toBe(begin);
      expect(sporen(bestanden(map), NAMEN)).toEqual([]);
      expect(sporen(await antwoorden(AUDITOR), NAMEN)).toEqual([]);
    });

    it('in this region only: the reference of another region is another person', async () => {
      const elders = { ...geplant, partij: { gemeente: 'gm9001' } };
      const antwoord = await product.post(
        COORDINATOR,
        '/v1/overeenkomsten/noord.eigen/ondertekeningen',
        elders,
      );
      expect(antwoord.status).toBe(201);
      const poging = await product.post(COORDINATOR, '/v1/regios/zuid/vergeten-personen', {
        referentie: REFERENTIE,
        grondslag: 'AVG art. 17',
      });
      expect(poging.status).toBe(404);
      const gelezen = await product.lees(
        COORDINATOR,
        '/v1/overeenkomsten/noord.eigen/geschiedenis?aantal=200',
      );
      expect(gelezen.tekst).toContain(PERSOON);
      await product.post(COORDINATOR, '/v1/regios/noord/vergeten-personen', {
        referentie: REFERENTIE,
        grondslag: 'AVG art. 17',
      });
    });

    it('before it was ever recorded: what comes later under that reference is refused', async () => {
      expect((await vergeet('p-nog-nooit-gezien')).status).toBe(201);
      const later = handtekening('8.0', { referentie: 'p-nog-nooit-gezien', naam: GEWEIGERD });
      expect((await product.post(COORDINATOR_ZUID, `${PAD}/ondertekeningen`, later)).status).toBe(409);
    });

    it('and stays so after a restart, and when an old copy of the vault is put back', async () => {
      const { kluis } = product.register;
      const onderwerp = 'zuid/p-terug-van-weg';
      const inhoud = handtekening('6.0', { referentie: 'p-terug-van-weg', naam: PERSOON });
      expect((await product.post(COORDINATOR_ZUID, `${PAD}/ondertekeningen`, inhoud)).status).toBe(201);
      const kopie = bestanden(map).get(join(map, 'kluis.sqlite'));
      expect((await vergeet('p-terug-van-weg')).status).toBe(201);
      expect(await kluis.toestand(onderwerp)).toBe('vernietigd');
      await product.stop();
      const { writeFileSync } = await import('node:fs');
      writeFileSync(join(map, 'kluis.sqlite'), kopie ?? '');
      rmSync(join(map, 'feiten.sqlite'));
      product = await startProduct({ logger, map });
      await product.view.projector.catchUp();
      expect(await product.register.kluis.toestand(onderwerp)).toBe('vernietigd');
      expect(sporen(await antwoorden(AUDITOR), NAMEN)).toEqual([]);
      expect(sporen(bestanden(map), NAMEN)).toEqual([]);
      expect((await controleer(product.store)).fouten).toEqual([]);
    });

    it('and was never in the service log', () => {
      expect(sporen(logboek(), [...NAMEN, GEWEIGERD, SLEUTEL])).toEqual([]);
    });
  });
});
