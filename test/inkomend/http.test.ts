import { randomUUID } from 'node:crypto';
import { maakLogger } from '@regiolog/service-kit/logger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bestanden, sporen } from '../privacy/sporen.ts';
import { type Antwoord, json, type Product, startProduct, type Wie } from '../tenancy/product.ts';
import { sha256 } from '../tenancy/wereld.ts';
import {
  A,
  B,
  bericht,
  besluitenIn,
  bied,
  bouwRegio,
  COORDINATOR,
  leg,
  legOvereenkomst,
  lotVan,
  systeem,
  totdat,
} from './wereld.ts';

/** What a municipality's own system sends over HTTP: placed, held, turned down or refused; and never twice. */

const HASH = 'a'.repeat(64);
let product: Product;
let teller = 0;

/** A person whose name is in what is sent, and must get nowhere else. */
const KANARIE = 'Wilhelmina Kanariepieter';
const regels: string[] = [];

beforeAll(async () => {
  const bestemming = { write: (regel: string) => void regels.push(regel) };
  product = await startProduct({ logger: maakLogger({ bestemming }) });
  await bouwRegio(product);
  await legOvereenkomst(product, 'convenant', 'Convenant Noord');
  await product.bij();
  product.inkomend.start();
});
afterAll(() => product.stop());

const lees = (id: string, wie: Wie = systeem(A)): Promise<Antwoord> =>
  product.lees(wie, `/v1/inkomend/${id}`);
const nieuw = (): string => {
  teller += 1;
  return `nieuw-${teller}`;
};
const geplaatst = (id: string) =>
  totdat(
    async () => lotVan(await lees(id)),
    ({ status }) => status === 'geplaatst',
  );

describe('a decision that can be placed', () => {
  it('becomes an act of the municipality, with its source and its claim', async () => {
    const bron = { document: 'Collegebesluit 12', peildatum: '2024-03-05' };
    const b = bericht({ bekend: '2024-03-06', bron, toelichting: 'Na overleg met Kanarie-Wielewaal.' });
    const antwoord = await bied(product, b);
    expect(antwoord.status, antwoord.tekst).toBe(201);
    const lot = lotVan(antwoord);
    expect(lot).toMatchObject({
      status: 'geplaatst',
      herhaald: false,
      overeenkomst: 'noord.convenant',
      versie: '1.0',
      reden: null,
    });
    expect(antwoord.koppen.location).toBe(`/v1/inkomend/${lot.id}`);
    const [besluit] = await besluitenIn(product, 'noord.convenant');
    expect(besluit).toMatchObject({
      id: lot.gebeurtenis,
      data: { partij: { gemeente: A }, orgaan: 'college', uitkomst: 'vastgesteld', versie: '1.0' },
      metadata: { actor: 'systeem-gm9001', rol: 'behandelaar', bekend: '2024-03-06', bron },
    });
  });

  it('is placed once, however often it comes and in whatever order its fields stand', async () => {
    const voor = await besluitenIn(product, 'noord.convenant');
    const b = bericht({ uitkomst: 'ingestemd' });
    const omgekeerd = Object.fromEntries(
      Object.entries({ ...b, data: Object.fromEntries(Object.entries(b.data).reverse()) }).reverse(),
    );
    const antwoorden = await Promise.all([b, b, omgekeerd, b].map((x) => bied(product, x)));
    expect(new Set(antwoorden.map((a) => lotVan(a).gebeurtenis)).size).toBe(1);
    expect(antwoorden.every(({ status }) => status === 200 || status === 201)).toBe(true);
    const weer = await bied(product, omgekeerd);
    expect([weer.status, lotVan(weer).herhaald]).toEqual([200, true]);
    expect(await besluitenIn(product, 'noord.convenant')).toHaveLength(voor.length + 1);
  });

  it('is refused when the same id says something else', async () => {
    const b = bericht({ orgaan: 'raad' });
    expect((await bied(product, b)).status).toBe(201);
    const anders = await bied(product, { ...b, data: { ...b.data, uitkomst: 'geweigerd' } });
    expect([anders.status, json(anders)['code']]).toEqual([409, 'sleutel-hergebruikt']);
    // The same id of another system is another message.
    const ander = { ...b, source: 'urn:nld:oin:00000001001234567000:systeem:raadsysteem' };
    expect((await bied(product, ander)).status).toBe(201);
  });

  it('may be a signature, of which the office is told', async () => {
    const { orgaan: _o, uitkomst: _u, ...data } = bericht().data;
    const type = 'nl.samenwerkingsafspraken.aangeboden.ondertekening';
    const b = { ...bericht(), type, data: { ...data, ambt: 'burgemeester' } };
    const antwoord = await bied(product, b);
    expect(antwoord.status, antwoord.tekst).toBe(201);
    // The register itself refuses the very same signature under another id: it can never be placed.
    const weer = await bied(product, { ...b, id: randomUUID() });
    expect([weer.status, json(weer)['code']]).toEqual([409, 'in-strijd-met-dossier']);
  });

  it('names the agreement by its name too, when no other of its parties’ has it', async () => {
    await legOvereenkomst(product, 'dvo', 'Dienstverlening  Jeugd');
    await legOvereenkomst(product, 'dvo-anderen', 'Dienstverlening Jeugd', [B]);
    await product.bij();
    const antwoord = await bied(
      product,
      bericht({ overeenkomst: { regio: 'noord', naam: 'dienstverlening jeugd' } }),
    );
    expect([antwoord.status, lotVan(antwoord).overeenkomst]).toEqual([201, 'noord.dvo']);
  });
});

describe('a message that is refused', () => {
  it('names all its faults at once, and nothing is recorded of it', async () => {
    const kop = (await product.store.head())?.cursor;
    const antwoord = await bied(product, {
      ...bericht({ orgaan: 'overleg', versie: {}, datum: 'gisteren', extra: 1 }),
      specversion: '0.3',
      source: 'https://gemeente.example',
      Foute_naam: 'x',
    });
    expect(antwoord.status).toBe(400);
    const velden = json<{ fouten: { veld: string }[] }>(antwoord).fouten.map(({ veld }) => veld);
    expect(velden).toEqual(
      expect.arrayContaining(['specversion', 'source', 'data.orgaan', 'data.versie.naam', 'data.datum']),
    );
    expect((await product.store.head())?.cursor).toBe(kop);
  });

  it.each([
    ['of an unknown type', { type: 'nl.samenwerkingsafspraken.aangeboden.zienswijze' }, 400],
    ['without an id that can be told', { id: 'Jan de Vries' }, 400],
  ])('is one %s', async (_, anders, status) => {
    expect((await bied(product, { ...bericht(), ...anders })).status).toBe(status);
  });

  it('is of another municipality', async () => {
    const antwoord = await bied(product, bericht({ gemeente: B }));
    expect([antwoord.status, json(antwoord)['code']]).toEqual([403, 'niet-bevoegd']);
  });

  it('is of nobody who sends for a municipality', async () => {
    expect((await bied(product, bericht(), null)).status).toBe(401);
    for (const wie of [COORDINATOR, { rol: 'systeem' } as const, { rol: 'auditor' } as const])
      expect((await bied(product, bericht(), wie)).status).toBe(403);
  });

  it('is about a region that is not there', async () => {
    expect((await bied(product, bericht({ overeenkomst: 'nergens.convenant' }))).status).toBe(400);
  });

  it('is no CloudEvent by its media type', async () => {
    expect((await product.post(systeem(A), '/v1/inkomend', bericht())).status).toBe(415);
  });

  it('claims to have been known later than now, or earlier without a source', async () => {
    const antwoord = await bied(product, bericht({ bekend: '2099-01-01' }));
    expect([antwoord.status, json(antwoord)['code']]).toEqual([400, 'bekend-na-registratie']);
    expect(json(await bied(product, bericht({ bekend: '2020-01-01' })))['code']).toBe('bekend-zonder-bron');
  });
});

describe('a decision that comes too early', () => {
  it('is held, told to its sender and its region, and placed when the agreement is there', async () => {
    const kenmerk = nieuw();
    const b = bericht({ overeenkomst: `noord.${kenmerk}` });
    const antwoord = await bied(product, b);
    expect(antwoord.status).toBe(202);
    const { id, reden, herhaald } = lotVan(antwoord);
    expect([reden?.code, herhaald]).toEqual(['overeenkomst-onbekend', false]);
    expect((await bied(product, b)).status).toBe(202);
    await legOvereenkomst(product, kenmerk, `Afspraak ${kenmerk}`);
    expect(await geplaatst(id)).toMatchObject({ overeenkomst: `noord.${kenmerk}`, versie: '1.0' });
    expect((await bied(product, b)).status).toBe(200);
    expect(await besluitenIn(product, `noord.${kenmerk}`)).toHaveLength(1);
    const pogingen = json<{ resultaten: { reden: { code: string } | null }[] }>(
      await product.lees(COORDINATOR, `/v1/inkomend/${id}/pogingen`),
    ).resultaten.map((p) => p.reden?.code ?? null);
    // In between it was tried as often as something was recorded; told is what changed.
    expect(pogingen.at(0)).toBe('overeenkomst-onbekend');
    expect(pogingen.at(-1)).toBeNull();
  });

  it('is placed by the name of the agreement too', async () => {
    const kenmerk = nieuw();
    const antwoord = await bied(
      product,
      bericht({ overeenkomst: { regio: 'noord', naam: `Afspraak ${kenmerk}` } }),
    );
    expect(antwoord.status).toBe(202);
    await legOvereenkomst(product, kenmerk, `Afspraak ${kenmerk}`);
    expect((await geplaatst(lotVan(antwoord).id)).overeenkomst).toBe(`noord.${kenmerk}`);
  });

  it('waits for its version, known by its document', async () => {
    const tekst = `Tekst van ${nieuw()}\n`;
    const document = sha256(tekst);
    const antwoord = await bied(product, bericht({ versie: { document } }));
    expect([antwoord.status, lotVan(antwoord).reden?.code]).toEqual([202, 'versie-onbekend']);
    await product.put({ rol: 'systeem' }, `/v1/regios/noord/documenten/${document}`, tekst);
    const versies = '/v1/overeenkomsten/noord.convenant/tekstversies';
    await leg(product, versies, { versie: '2.0', stadium: 'definitief', document });
    expect((await geplaatst(lotVan(antwoord).id)).versie).toBe('2.0');
    // A second version with the same bytes: which is meant cannot be told, unless it is named.
    await leg(product, versies, { versie: '2.0 ondertekend', stadium: 'definitief', document });
    const dubbel = await bied(product, bericht({ versie: { document }, orgaan: 'burgemeester' }));
    expect(lotVan(dubbel).reden?.code).toBe('versie-dubbelzinnig');
    const anders = await bied(product, bericht({ versie: { naam: '2.0', document: HASH } }));
    expect(lotVan(anders).reden?.code).toBe('versie-andere-tekst');
    const genoemd = await bied(product, bericht({ versie: { naam: '2.0', document }, orgaan: 'raad' }));
    expect([genoemd.status, lotVan(genoemd).versie]).toEqual([201, '2.0']);
  });

  it('waits while two agreements of the municipality have the name', async () => {
    const naam = `Afspraak ${nieuw()}`;
    await legOvereenkomst(product, nieuw(), naam);
    await legOvereenkomst(product, nieuw(), naam);
    await product.bij();
    const antwoord = await bied(product, bericht({ overeenkomst: { regio: 'noord', naam } }));
    expect([antwoord.status, lotVan(antwoord).reden?.code]).toEqual([202, 'overeenkomst-dubbelzinnig']);
  });

  it('learns nothing of an agreement that it is no party of', async () => {
    const [daar, niet] = [nieuw(), nieuw()];
    await legOvereenkomst(product, daar, `Afspraak ${daar}`, [B]);
    const redenen = await Promise.all(
      [daar, niet].map(async (k) => {
        const {
          id: _,
          overeenkomst: _o,
          ...rest
        } = json(
          await bied(
            product,
            bericht({ overeenkomst: `noord.${k}` }, { id: `vraag-naar-een-afspraak.${k}` }),
          ),
        );
        return { ...rest, bericht: null };
      }),
    );
    expect(redenen[0]).toEqual(redenen[1]);
  });
});

describe('what the region does with what is held', () => {
  it('sees it in its postbox with what it says, and turns it down with a reason that the sender reads', async () => {
    const b = bericht({ overeenkomst: 'noord.komt-nooit', toelichting: 'Gesproken met mevrouw Wielewaal.' });
    const { id } = lotVan(await bied(product, b));
    const postvak = json<{ resultaten: { id: string; status: string }[]; totaal: number }>(
      await product.lees(COORDINATOR, '/v1/regios/noord/postvak?status=aangehouden&aantal=200'),
    );
    expect(postvak.resultaten.map((r) => r.id)).toContain(id);
    const blad = lotVan(await lees(id, COORDINATOR));
    expect(JSON.parse(String(blad.inhoud))).toMatchObject({ id: b.id, data: b.data });
    const pad = `/v1/inkomend/${id}/afwijzingen`;
    expect((await product.post(systeem(A), pad, { motivering: 'Zelf afgewezen.' })).status).toBe(403);
    expect((await product.post(COORDINATOR, pad, { motivering: 'Deze afspraak komt er niet.' })).status).toBe(
      201,
    );
    expect(lotVan(await lees(id))).toMatchObject({
      status: 'afgewezen',
      motivering: 'Deze afspraak komt er niet.',
      reden: { code: 'overeenkomst-onbekend' },
    });
    expect((await product.post(COORDINATOR, pad, { motivering: 'Nog een keer.' })).status).toBe(409);
    const weer = await bied(product, b);
    expect([weer.status, lotVan(weer).status]).toEqual([200, 'afgewezen']);
  });

  it('tries it again when asked', async () => {
    const { id } = lotVan(await bied(product, bericht({ overeenkomst: 'noord.ook-nooit' })));
    const poging = await product.post(COORDINATOR, `/v1/inkomend/${id}/pogingen`, {});
    expect([poging.status, lotVan(poging).status]).toEqual([202, 'aangehouden']);
  });

  it('shows it to nobody else, and its words to no auditor', async () => {
    const { id } = lotVan(await bied(product, bericht({ overeenkomst: 'noord.alweer-nooit' })));
    for (const wie of [systeem(B), { rol: 'coordinator', regio: 'zuid' } as const])
      expect((await lees(id, wie)).status).toBe(404);
    expect(lotVan(await lees(id, { rol: 'auditor' })).inhoud).toEqual({ verzegeld: true });
    const eigen = json<{ resultaten: { gemeente: string }[] }>(
      await product.lees(systeem(B), '/v1/inkomend?aantal=200'),
    );
    expect(eigen.resultaten).toEqual([]);
  });

  it('forgets what it says, and gives up what can then never be placed', async () => {
    const kenmerk = nieuw();
    const { id } = lotVan(await bied(product, bericht({ overeenkomst: `noord.${kenmerk}` })));
    const [, nummer = ''] = id.split('.');
    const ref = { regio: 'noord', categorie: 'postvak', id: nummer };
    const [aangehouden] = await product.store.readStream(ref, 0, 1);
    await leg(product, '/v1/regios/noord/vergeten-personen', {
      referentie: aangehouden?.id,
      grondslag: 'AVG art. 17',
    });
    await legOvereenkomst(product, kenmerk, `Afspraak ${kenmerk}`);
    const lot = await totdat(
      async () => lotVan(await lees(id)),
      ({ status }) => status !== 'aangehouden',
    );
    expect([lot.status, lot.reden?.code, lot.inhoud]).toEqual([
      'onbestelbaar',
      'inhoud-vernietigd',
      { vernietigd: true },
    ]);
  });
});

describe('a person who is named in a message', () => {
  it('is in no log line, no file, no list and nothing that the world is told', async () => {
    const naam = { toelichting: `Gesproken met ${KANARIE}.` };
    const doel = { overeenkomst: { regio: 'noord', naam: `Afspraak met ${KANARIE}` } };
    const gehouden = await bied(product, bericht({ ...naam, ...doel }));
    expect(gehouden.status).toBe(202);
    await bied(product, bericht({ ...naam, orgaan: 'raad', uitkomst: 'toestemming' }));
    // Refused: of these nothing at all is kept.
    await bied(product, { ...bericht({ ...naam, [KANARIE]: KANARIE }), id: KANARIE, subject: KANARIE });
    await bied(product, bericht({ ...naam, gemeente: B }));
    await bied(product, `{"naam": "${KANARIE}"`);
    const id = lotVan(gehouden).id;
    expect((await lees(id, COORDINATOR)).tekst).toContain(KANARIE);
    const gelezen = await Promise.all([
      product.lees(COORDINATOR, '/v1/regios/noord/postvak?aantal=200'),
      product.lees(systeem(A), '/v1/inkomend?aantal=200'),
      product.lees(COORDINATOR, '/v1/berichten?limiet=500'),
      product.lees({ rol: 'auditor' }, `/v1/inkomend/${id}`),
      product.lees(systeem(B), `/v1/inkomend/${id}`),
    ]);
    expect(gelezen.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404]);
    expect(gelezen[2]?.tekst).toContain('bericht-aangehouden');
    expect(regels.join()).toContain('biedBerichtAan');
    for (const gezegd of [gelezen.map(({ tekst }) => tekst).join(), regels.join()])
      expect(gezegd).not.toMatch(/kanariepieter/i);
    expect(sporen(bestanden(product.data), [KANARIE])).toEqual([]);
  });
});
