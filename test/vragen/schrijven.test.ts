import type { OvereenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import type { OvereenkomstKern } from '@regiolog/domein/vragen/overeenkomsten';
import type { Oordeel } from '@regiolog/domein/vragen/reden';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bladzijde,
  enige,
  type Gevraagd,
  type Iemand,
  json,
  openRegister,
  type Probleem,
  type Register,
  sha256,
  type Vastgelegd,
} from './register.ts';

/**
 * The life of a covenant between three municipalities, told over HTTP step by step. After every step it is asked what
 * holds on which day, and at the end everything that was ever believed is asked again under its own times.
 */

const REGIO = 'proefland';
const PAD = `/v1/overeenkomsten/${REGIO}.convenant`;
const [ZAANSTAD, PURMEREND, WATERLAND, WORMERLAND] = ['gm0479', 'gm0439', 'gm0852', 'gm0880'] as const;
const DRIE = [ZAANSTAD, PURMEREND, WATERLAND] as const;
const TEKST_1 = 'Artikel 1\nDe gemeenten werken samen.\nArtikel 2\nElk betaalt een derde.\n';
const TEKST_2 = 'Artikel 1\nDe gemeenten werken samen.\nArtikel 2\nElk betaalt naar inwonertal.\n';

let register: Register;
let coordinator: Iemand;
let auditor: Iemand;

beforeAll(async () => {
  register = await openRegister();
  await register.als('systeem').legVast('/v1/regios', { slug: REGIO, naam: 'Proefland' });
  coordinator = register.als('coordinator', { regio: REGIO });
  auditor = register.als('auditor');
});
afterAll(() => register.stop());

/** What was answered on the way, to be asked again at the end. */
const geloofd: { tijden: Gevraagd<unknown>['tijden']; tekst: string }[] = [];

async function op(geldigOp: string): Promise<OvereenkomstAntwoord> {
  const reactie = await coordinator.lees(PAD, { geldigOp });
  expect(reactie.status).toBe(200);
  const antwoord = json<Gevraagd<OvereenkomstAntwoord>>(reactie);
  geloofd.push({ tijden: antwoord.tijden, tekst: reactie.tekst });
  return antwoord.antwoord;
}
const geldt = async (dag: string): Promise<Oordeel> => (await op(dag)).geldt.oordeel;
const partijOp = async (dag: string, gemeente: string) => {
  const { partijOp: lid, gebonden } = enige(
    (await op(dag)).partijen,
    (p) => 'gemeente' in p.partij && p.partij.gemeente === gemeente,
  );
  return [lid, gebonden];
};
const doe = (collectie: string, inhoud: object, wie: Iemand = coordinator) =>
  wie.legVast(`${PAD}/${collectie}`, inhoud);

describe('a covenant between three municipalities', () => {
  it('is inscribed: it has an address, a first revision, and nothing is known of it', async () => {
    const reactie = await coordinator.post(`/v1/regios/${REGIO}/overeenkomsten`, {
      kenmerk: 'convenant',
      naam: 'Convenant Proefland',
      soort: 'convenant',
      domeinen: ['bw-mo'],
    });
    expect(reactie.status).toBe(201);
    expect([reactie.kop('Location'), reactie.kop('ETag')]).toEqual([PAD, '"0"']);
    expect(json<Vastgelegd>(reactie)).toMatchObject({
      dossier: `${REGIO}.convenant`,
      volgnummer: 0,
      herhaald: false,
    });
    const antwoord = await op('2024-01-01');
    expect(antwoord.geldt.oordeel).toBe('niet-bekend');
    expect(antwoord.bevindingen.map((b) => b.code)).toEqual(['partijen-niet-bekend']);
  });

  it('gets two versions of its text, whose documents were delivered by hash', async () => {
    for (const tekst of [TEKST_1, TEKST_2]) {
      const geleverd = await coordinator.lever(REGIO, tekst);
      expect([geleverd.status, json<{ hash: string }>(geleverd).hash]).toEqual([200, sha256(tekst)]);
    }
    await doe('tekstversies', { versie: '0.9', stadium: 'concept', document: sha256(TEKST_1) });
    await doe('tekstversies', { versie: '1.0', stadium: 'definitief', document: sha256(TEKST_2) });
    const { tekstversies } = await op('2024-01-01');
    expect(tekstversies.map((t) => [t.versie, t.geldend, t.document?.hash])).toEqual([
      ['0.9', false, sha256(TEKST_1)],
      ['1.0', true, sha256(TEKST_2)],
    ]);
  });

  it('gets three parties; without a rule of entry into force nobody is known to be bound', async () => {
    for (const gemeente of DRIE)
      await doe('partijen', { partij: { gemeente }, van: { datum: '2024-01-01' }, wijze: 'oorspronkelijk' });
    expect(await partijOp('2023-12-31', ZAANSTAD)).toEqual(['nee', 'nee']);
    expect(await partijOp('2024-01-01', ZAANSTAD)).toEqual(['ja', 'niet-bekend']);
  });

  it('is decided on per body, each clerk for the own municipality and no other', async () => {
    await doe('inwerkingtredingen', {
      regel: { soort: 'partijen', handeling: 'besluit', orgaan: 'college' },
    });
    const besluit = (gemeente: string, datum: string, versie: string) => ({
      partij: { gemeente },
      orgaan: 'college',
      uitkomst: 'vastgesteld',
      versie,
      datum,
    });
    const klerk = (gemeente: string) => register.als('behandelaar', { gemeente });
    const andermans = await klerk(PURMEREND).post(`${PAD}/besluiten`, besluit(ZAANSTAD, '2024-01-10', '1.0'));
    expect([andermans.status, json<Probleem>(andermans).code]).toEqual([403, 'niet-bevoegd']);

    await doe('besluiten', besluit(ZAANSTAD, '2024-01-10', '1.0'), klerk(ZAANSTAD));
    await doe('besluiten', besluit(PURMEREND, '2024-01-20', '0.9'), klerk(PURMEREND));
    await doe('besluiten', besluit(WATERLAND, '2024-02-01', '1.0'), klerk(WATERLAND));
    // Purmerend decided on another text: that does not count.
    const onvolledig = await op('2024-06-01');
    expect(onvolledig.geldt.oordeel).toBe('niet-aangetoond');
    expect(onvolledig.geldt.redenen[0]?.uitleg).toContain(
      'Er ontbreekt: een besluit van het college voor Purmerend over versie 1.0',
    );
    const ander = enige(onvolledig.bevindingen, (b) => b.code === 'andere-tekst');
    expect(ander.uitleg).toContain('Purmerend besloot over versie 0.9');

    await doe('besluiten', besluit(PURMEREND, '2024-01-25', '1.0'), klerk(PURMEREND));
    expect([await geldt('2024-01-31'), await geldt('2024-02-01')]).toEqual(['nee', 'ja']);
    expect(await partijOp('2024-02-01', PURMEREND)).toEqual(['ja', 'ja']);
  });

  it('is signed and published; an office is shown, a name only to who may read the history', async () => {
    const teken = (gemeente: string, datum: string, door?: object) =>
      doe('ondertekeningen', { partij: { gemeente }, versie: '1.0', datum, ...(door ? { door } : {}) });
    await teken(ZAANSTAD, '2024-02-05', { ambt: 'burgemeester', referentie: 'p-8f3a', naam: 'A. Voorbeeld' });
    await teken(PURMEREND, '2024-02-06');
    await teken(WATERLAND, '2024-03');
    await doe('bekendmakingen', { datum: '2024-04-01', door: ZAANSTAD });
    const antwoord = await coordinator.lees(PAD, { geldigOp: '2024-04-01' });
    expect(antwoord.tekst).toContain('burgemeester');
    expect(antwoord.tekst).not.toContain('Voorbeeld');
    const geschiedenis = await auditor.lees(`${PAD}/geschiedenis`, { aantal: 200 });
    expect(geschiedenis.tekst).toContain('A. Voorbeeld');
  });

  it('comes into force by whichever rule was agreed', async () => {
    type Geval = [regel: object, dagen: Record<string, Oordeel>];
    const gevallen: Geval[] = [
      [
        { soort: 'op', datum: '2024-05' },
        { '2024-04-30': 'nee', '2024-05-15': 'onzeker', '2024-05-31': 'ja' },
      ],
      [{ soort: 'partijen', handeling: 'besluit', orgaan: 'raad' }, { '2024-12-01': 'niet-aangetoond' }],
      // Two of the three have signed on 6 February; the third did so on an unknown day in March.
      [
        { soort: 'partijen', handeling: 'ondertekening', minimaal: 2 },
        { '2024-02-05': 'nee', '2024-02-06': 'ja' },
      ],
      [
        { soort: 'partijen', handeling: 'ondertekening' },
        { '2024-02-29': 'nee', '2024-03-15': 'onzeker', '2024-03-31': 'ja' },
      ],
      [
        { soort: 'bekendmaking', dagenErna: 8 },
        { '2024-04-08': 'nee', '2024-04-09': 'ja' },
      ],
      [
        {
          soort: 'alle',
          van: [
            { soort: 'op', datum: '2024-01-01' },
            { soort: 'partijen', handeling: 'ondertekening' },
            { soort: 'bekendmaking' },
          ],
        },
        { '2024-03-31': 'nee', '2024-04-01': 'ja' },
      ],
    ];
    for (const [regel, dagen] of gevallen) {
      const { gebeurtenis } = await doe('inwerkingtredingen', { regel });
      for (const [dag, oordeel] of Object.entries(dagen)) {
        const antwoord = await op(dag);
        expect(antwoord.geldt.oordeel, `${JSON.stringify(regel)} ${dag}`).toBe(oordeel);
        const reden = enige(antwoord.geldt.redenen, (r) => r.regel === 'inwerkingtreding');
        expect(reden.gebeurtenissen).toContain(gebeurtenis);
      }
    }
  });

  it('runs until its end, and is extended: an intention extends nothing', async () => {
    await doe('looptijden', { einde: { soort: 'tot', datum: '2025-01-01' }, opzegtermijn: 'P3M' });
    expect([await geldt('2024-12-31'), await geldt('2025-01-01')]).toEqual(['ja', 'nee']);
    const lijst = async () => {
      const vraag = { geldigOp: '2024-09-01', eindigtBinnen: 'P6M' };
      const pad = `/v1/regios/${REGIO}/overeenkomsten`;
      return (await coordinator.vraag<Bladzijde<OvereenkomstKern>>(pad, vraag)).antwoord.resultaten;
    };
    expect((await lijst()).map((k) => [k.id, k.geldt, k.einde?.laatst])).toEqual([
      [`${REGIO}.convenant`, 'ja', '2024-12-31'],
    ]);
    await doe('verlengingsvoornemens', { einde: { soort: 'tot-en-met', datum: '2026' }, datum: '2024-10' });
    expect(await geldt('2025-01-01')).toBe('nee');
    await doe('verlengingen', { einde: { soort: 'tot-en-met', datum: '2026' }, datum: '2024-11-15' });
    const { looptijd, geldt: nu } = await op('2025-01-01');
    expect([nu.oordeel, looptijd.laatsteDag]).toEqual(['ja', '2026-12-31']);
    expect(looptijd.verlengingen.map((v) => v.opTijd)).toEqual(['ja']);
    expect(looptijd.voornemens.map((v) => v.gevolgd)).toEqual([true]);
    expect(await lijst()).toEqual([]);
  });

  it('is joined by a fourth, who is bound once it has signed too', async () => {
    await doe('partijen', {
      partij: { gemeente: WORMERLAND },
      van: { datum: '2025-03-01' },
      wijze: 'toegetreden',
    });
    // That it did not sign yet holds up nobody else.
    expect(await geldt('2025-03-01')).toBe('ja');
    expect(await partijOp('2025-02-28', WORMERLAND)).toEqual(['nee', 'nee']);
    expect(await partijOp('2025-03-01', WORMERLAND)).toEqual(['ja', 'niet-aangetoond']);
    await doe('ondertekeningen', { partij: { gemeente: WORMERLAND }, versie: '1.0', datum: '2025-03-10' });
    expect(await partijOp('2025-03-09', WORMERLAND)).toEqual(['ja', 'niet-aangetoond']);
    expect(await partijOp('2025-03-10', WORMERLAND)).toEqual(['ja', 'ja']);
  });

  it('is given notice by one, who is out only when leaving is recorded', async () => {
    await doe('opzeggingen', { partij: { gemeente: PURMEREND }, datum: '2025-05-01', per: '2025-09-01' });
    expect(await partijOp('2025-08-31', PURMEREND)).toEqual(['ja', 'ja']);
    expect(await partijOp('2025-09-01', PURMEREND)).toEqual(['onzeker', 'onzeker']);
    await doe('uittredingen', {
      partij: { gemeente: PURMEREND },
      einde: { soort: 'tot', datum: '2025-09-01' },
    });
    expect(await partijOp('2025-09-01', PURMEREND)).toEqual(['nee', 'nee']);
    expect(await partijOp('2025-09-01', WATERLAND)).toEqual(['ja', 'ja']);
  });

  it('is suspended for a month', async () => {
    await doe('opschortingen', {
      van: { datum: '2025-10-01' },
      einde: { soort: 'tot', datum: '2025-11-01' },
    });
    const midden = await op('2025-10-15');
    expect(midden.geldt.oordeel).toBe('nee');
    expect(midden.geldt.redenen.map((r) => r.regel)).toContain('opschorting');
    expect([await geldt('2025-09-30'), await geldt('2025-11-01')]).toEqual(['ja', 'ja']);
  });

  it('is replaced on the day its successor is in force, and not before', async () => {
    const nieuw = `/v1/overeenkomsten/${REGIO}.convenant-2`;
    await coordinator.legVast(`/v1/regios/${REGIO}/overeenkomsten`, {
      kenmerk: 'convenant-2',
      naam: 'Tweede convenant Proefland',
      soort: 'convenant',
      domeinen: ['bw-mo'],
    });
    await coordinator.legVast(`${nieuw}/relaties`, { soort: 'vervangt', doel: `${REGIO}.convenant` });
    // Whether the successor holds is not known: neither is whether this one still does.
    expect(await geldt('2026-02-01')).toBe('onzeker');
    await coordinator.legVast(`${nieuw}/inwerkingtredingen`, { regel: { soort: 'op', datum: '2026-02-01' } });
    expect([await geldt('2026-01-31'), await geldt('2026-02-01')]).toEqual(['ja', 'nee']);
    const { geldt: oud, relaties } = await op('2026-02-01');
    expect(enige(oud.redenen, (r) => r.regel === 'vervanging').uitleg).toContain(
      'Tweede convenant Proefland',
    );
    expect(relaties.map((r) => [r.soort, r.richting, r.overeenkomst])).toEqual([
      ['vervangt', 'van', `${REGIO}.convenant-2`],
    ]);
  });

  it('is ended by an act of its own, earlier than its term', async () => {
    await doe('beeindigingen', { einde: { soort: 'tot-en-met', datum: '2026-01-15' }, wijze: 'beeindigd' });
    expect([await geldt('2026-01-15'), await geldt('2026-01-16')]).toEqual(['ja', 'nee']);
    const { resultaten } = (
      await coordinator.vraag<Bladzijde<OvereenkomstKern>>(`/v1/regios/${REGIO}/overeenkomsten`, {
        geldigOp: '2025-12-01',
        eindigtBinnen: 'P6M',
      })
    ).antwoord;
    const rij = enige(resultaten, (k) => k.id === `${REGIO}.convenant`);
    expect([rij.einde?.laatst, rij.einde?.volgens]).toEqual(['2026-01-15', 'vastgelegd']);
  });

  it('is corrected: the end of a month was meant, and the old belief stays readable', async () => {
    const lees = async () => {
      const reactie = await auditor.lees(`${PAD}/geschiedenis`, { aantal: 200 });
      return json<{ ketenKlopt: boolean; resultaten: Gebeurtenis[] }>(reactie);
    };
    type Gebeurtenis = {
      gebeurtenis: string;
      soort: string;
      inhoud: unknown;
      voorheen: unknown;
      toelichting: unknown;
      gerectificeerdDoor: string | null;
      vorigeHash: string;
      hash: string;
    };
    const fout = enige((await lees()).resultaten, (g) => g.soort === 'OvereenkomstBeeindigd').gebeurtenis;
    const herstel = await doe('rectificaties', {
      gebeurtenis: fout,
      vervanging: {
        soort: 'OvereenkomstBeeindigd',
        inhoud: { einde: { soort: 'tot-en-met', datum: '2026-01-31' }, wijze: 'beeindigd' },
      },
      toelichting: 'Leesfout: het besluit noemt 31 januari.',
    });
    expect([await geldt('2026-01-16'), await geldt('2026-01-31')]).toEqual(['ja', 'ja']);

    const { ketenKlopt, resultaten } = await lees();
    expect(ketenKlopt).toBe(true);
    const correctie = enige(resultaten, (g) => g.gebeurtenis === herstel.gebeurtenis);
    expect(correctie).toMatchObject({
      toelichting: 'Leesfout: het besluit noemt 31 januari.',
      voorheen: { einde: { datum: '2026-01-15' } },
      inhoud: { data: { einde: { datum: '2026-01-31' } } },
    });
    expect(enige(resultaten, (g) => g.gebeurtenis === fout).gerectificeerdDoor).toBe(herstel.gebeurtenis);
    // Each event carries the hash of the one before it.
    const hashes = resultaten.map((g) => g.hash);
    expect(resultaten.slice(1).map((g) => g.vorigeHash)).toEqual(hashes.slice(0, -1));
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);

    // A correction is itself corrected by its own number; the first number is history.
    const nogEens = await coordinator.post(`${PAD}/rectificaties`, {
      gebeurtenis: fout,
      vervanging: null,
      toelichting: 'Toch niet beëindigd.',
    });
    expect([nogEens.status, json<Probleem>(nogEens).code]).toEqual([409, 'al-gerectificeerd']);
  });

  it('was answered as it was believed: every answer on the way comes back under its own times', async () => {
    expect(geloofd.length).toBeGreaterThan(40);
    const opnieuw = await Promise.all(
      geloofd.map(
        async ({ tijden: { geldigOp, bekendOp, beschikbaarOp } }) =>
          (await coordinator.lees(PAD, { geldigOp, bekendOp, beschikbaarOp })).tekst,
      ),
    );
    expect(opnieuw).toEqual(geloofd.map((g) => g.tekst));
  });
});

describe('the texts of the covenant', () => {
  it('are given back as they came, and compared line by line (C9)', async () => {
    const document = await coordinator.lees(`${PAD}/tekstversies/1.0/document`);
    expect([document.status, document.kop('Content-Type'), document.tekst]).toEqual([
      200,
      'text/plain',
      TEKST_2,
    ]);
    type Verschil = { vergelijkbaar: string; gelijk: boolean; delen: { soort: string; tekst: string }[] };
    const { antwoord } = await coordinator.vraag<Verschil>(`${PAD}/tekstverschillen`, {
      van: '0.9',
      naar: '1.0',
    });
    expect([antwoord.vergelijkbaar, antwoord.gelijk]).toEqual(['ja', false]);
    expect(antwoord.delen.filter((d) => d.soort !== 'gelijk').map((d) => [d.soort, d.tekst])).toEqual([
      ['eraf', 'Elk betaalt een derde.\n'],
      ['erbij', 'Elk betaalt naar inwonertal.\n'],
    ]);
  });

  it('are refused under a hash that is not theirs, and cannot be named before they are delivered', async () => {
    const verkeerd = await coordinator.lever(REGIO, 'iets anders', sha256(TEKST_1));
    expect([verkeerd.status, json<Probleem>(verkeerd).fouten?.map((f) => f.veld)]).toEqual([400, ['hash']]);
    const onbekend = await coordinator.post(`${PAD}/tekstversies`, {
      versie: '1.1',
      stadium: 'concept',
      document: sha256('nooit geleverd'),
    });
    expect([onbekend.status, json<Probleem>(onbekend).code]).toEqual([400, 'document-onbekend']);
    // A recorded text does not change.
    const zelfde = await coordinator.post(`${PAD}/tekstversies`, { versie: '1.0', stadium: 'definitief' });
    expect([zelfde.status, json<Probleem>(zelfde).code]).toEqual([409, 'in-strijd-met-dossier']);
  });
});

describe('recording an act', () => {
  const looptijd = { einde: { soort: 'tot-en-met', datum: '2027' } };
  const revisie = async () => json<{ totaal: number }>(await auditor.lees(`${PAD}/geschiedenis`)).totaal - 1;

  it('is repeated safely under the same Idempotency-Key, and only with the same body', async () => {
    const kop = { 'Idempotency-Key': 'proef-sleutel-1' };
    const eerst = await coordinator.post(`${PAD}/looptijden`, looptijd, kop);
    const weer = await coordinator.post(`${PAD}/looptijden`, looptijd, kop);
    expect([eerst.status, weer.status]).toEqual([201, 200]);
    expect([json<Vastgelegd>(eerst).herhaald, json<Vastgelegd>(weer).herhaald]).toEqual([false, true]);
    expect(json<Vastgelegd>(weer).gebeurtenis).toBe(json<Vastgelegd>(eerst).gebeurtenis);
    expect([weer.kop('ETag'), weer.kop('Regiolog-Positie')]).toEqual([
      eerst.kop('ETag'),
      eerst.kop('Regiolog-Positie'),
    ]);
    const ander = await coordinator.post(
      `${PAD}/looptijden`,
      { einde: { soort: 'tot', datum: '2028' } },
      kop,
    );
    expect([ander.status, json<Probleem>(ander).code]).toEqual([409, 'sleutel-hergebruikt']);
    expect(await revisie()).toBe(json<Vastgelegd>(eerst).volgnummer);
  });

  it('without a key is refused', async () => {
    const reactie = await coordinator.post(`${PAD}/looptijden`, looptijd, { 'Idempotency-Key': '' });
    expect([reactie.status, json<Probleem>(reactie).code]).toEqual([428, 'sleutel-ontbreekt']);
  });

  it('with If-Match is refused when somebody was first', async () => {
    const stand = await revisie();
    const oud = await coordinator.post(`${PAD}/looptijden`, looptijd, { 'If-Match': `"${stand - 1}"` });
    expect([oud.status, json<Probleem>(oud).code]).toEqual([412, 'versie-verouderd']);
    // Where the file is now, so that one can ask what came since: not for who may not see it.
    expect(json<Probleem>(oud).volgnummer).toBe(stand);
    const sinds = await coordinator.lees(`${PAD}/geschiedenis`, { naVolgnummer: String(stand - 1) });
    expect(json<Bladzijde<Vastgelegd>>(sinds).resultaten.map((e) => e.volgnummer)).toEqual([stand]);
    const vreemd = await register
      .als('coordinator', { regio: 'elders' })
      .post(`${PAD}/looptijden`, looptijd, { 'If-Match': `"${stand - 1}"` });
    expect([vreemd.status, json<Probleem>(vreemd).volgnummer]).toEqual([404, undefined]);
    const nieuw = await coordinator.post(`${PAD}/looptijden`, looptijd, { 'If-Match': `"${stand}"` });
    expect([nieuw.status, nieuw.kop('ETag')]).toEqual([201, `"${stand + 1}"`]);
  });

  it('warns of what is missing or unusual, and records it all the same', async () => {
    const { waarschuwingen } = await doe('besluiten', {
      partij: { gemeente: 'gm0363' },
      orgaan: 'raad',
      uitkomst: 'vastgesteld',
      versie: '9.9',
      datum: '2026-01-03',
    });
    expect(waarschuwingen.length).toBe(3);
    const antwoord = await op('2026-01-03');
    expect(antwoord.bevindingen.map((b) => b.code)).toEqual(
      expect.arrayContaining(['handeling-van-niet-partij', 'versie-niet-vastgelegd', 'datum-in-weekend']),
    );
  });

  it('as known earlier needs a source, and cannot be known only later', async () => {
    const zonder = await coordinator.post(`${PAD}/looptijden`, { ...looptijd, bekend: '2025' });
    expect([zonder.status, json<Probleem>(zonder).code]).toEqual([400, 'bekend-zonder-bron']);
    const bron = { document: 'Notulen', plaats: 'punt 4' };
    const later = await coordinator.post(`${PAD}/looptijden`, { ...looptijd, bekend: '2027-01-01', bron });
    expect([later.status, json<Probleem>(later).code]).toEqual([400, 'bekend-na-registratie']);
    await doe('looptijden', { ...looptijd, bekend: '2025', bron });
    const toen = await coordinator.vraag<OvereenkomstAntwoord | null>(PAD, { bekendOp: '2025-12-31' });
    // Known then, though recorded now, and of everything else nothing was known yet.
    expect(toen.antwoord?.looptijd.laatsteDag).toBe('2027-12-31');
    expect([toen.antwoord?.naam, toen.antwoord?.partijen]).toEqual([null, []]);
  });

  it('with three faults is told all three', async () => {
    const reactie = await coordinator.post(`${PAD}/besluiten`, {
      partij: { gemeente: 'Zaanstad' },
      orgaan: 'gemeenteraad',
      uitkomst: 'vastgesteld',
      datum: '2024-02-30',
    });
    expect(reactie.status).toBe(400);
    expect(reactie.kop('Content-Type')).toBe('application/problem+json');
    const velden = json<Probleem>(reactie).fouten?.map((f) => f.veld.split('.')[0]);
    expect(velden?.sort()).toEqual(['datum', 'orgaan', 'partij']);
  });

  it('on what does not exist, or on what is of another region, is answered alike', async () => {
    const onbekend = await coordinator.post(`/v1/overeenkomsten/${REGIO}.bestaat-niet/looptijden`, looptijd);
    const vreemd = await coordinator.post('/v1/overeenkomsten/delft.regiovisie/looptijden', looptijd);
    expect([onbekend.status, vreemd.status]).toEqual([404, 404]);
    expect(json<Probleem>(vreemd).code).toBe(json<Probleem>(onbekend).code);
    const lezen = await coordinator.lees(`/v1/overeenkomsten/${REGIO}.bestaat-niet`);
    expect(lezen.status).toBe(404);
  });

  it('is not for an auditor', async () => {
    const reactie = await auditor.post(`${PAD}/looptijden`, looptijd);
    expect([reactie.status, json<Probleem>(reactie).code]).toEqual([403, 'niet-bevoegd']);
  });
});
