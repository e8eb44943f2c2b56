import { randomUUID } from 'node:crypto';
import { verifyChain } from '@regiolog/event-store/hash-chain';
import { readWholeStream } from '@regiolog/event-store/walk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Antwoord, json, type Product, startProduct, type Wie } from './product.ts';
import {
  AUDITOR,
  BEHANDELAAR,
  BEHANDELAAR_LID,
  BEHANDELAAR_OOST,
  BEHANDELAAR_ZUID,
  bouwWereld,
  COORDINATOR,
  COORDINATOR_OOST,
  COORDINATOR_ZUID,
  GEHEIM_ID,
  SYSTEEM,
  sha256,
} from './wereld.ts';

/** Mandates and the norm at the edge: who records what, by which document, and what is said when one cannot be read. */

const college = (gemeente: string) => ({ partij: { gemeente }, orgaan: 'college' });
const verlening = (gever: string, ontvanger: string) => ({
  soort: 'mandaat',
  gever: college(gever),
  ontvanger: { partij: { gemeente: ontvanger }, ambt: 'teammanager' },
  bevoegdheden: ['inkoop'],
});
const code = (antwoord: Antwoord) => [antwoord.status, json(antwoord)['code']];

describe('a mandate that another region keeps', () => {
  let product: Product;
  const verwerk = () => product.view.projector.catchUp();
  const status = async (wie: Wie, pad: string): Promise<number> => (await product.lees(wie, pad)).status;
  const leg = (wie: Wie, pad: string, inhoud: object) => product.post(wie, pad, inhoud);
  /** Opens a file in zuid in which a source names who gives and who receives. */
  const open = async (kenmerk: string, gever: string, ontvanger: string): Promise<string> => {
    const kop = { kenmerk, naam: `Mandaat ${kenmerk}` };
    expect((await leg(COORDINATOR_ZUID, '/v1/regios/zuid/mandaten', kop)).status).toBe(201);
    const melding = {
      peildatum: '2021',
      status: 'voornemen',
      gevers: [college(gever)],
      ontvangers: [college(ontvanger)],
      bevoegdheden: [],
    };
    expect((await leg(COORDINATOR_ZUID, `/v1/mandaten/zuid.${kenmerk}/meldingen`, melding)).status).toBe(201);
    await verwerk();
    return `/v1/mandaten/zuid.${kenmerk}`;
  };

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
  });
  afterAll(() => product.stop());

  it('takes an amount in digits alone: one answer must not hang on how a point is read', async () => {
    const pad =
      '/v1/bevoegdheden?doorGemeente=gm9001&doorOrgaan=college&namensGemeente=gm9001&namensOrgaan=college&bevoegdheid=inkoop&bedrag=';
    expect(await status(COORDINATOR, `${pad}75000`)).toBe(200);
    for (const bedrag of ['75.000', '75,5', '', '%20', '5e4', '0x1', '-1', '9999999999999']) {
      const antwoord = await product.lees(COORDINATOR, `${pad}${bedrag}`);
      expect([bedrag, ...code(antwoord)]).toEqual([bedrag, 400, 'invoer-ongeldig']);
      expect(json(antwoord)['fouten']).toMatchObject([{ veld: 'bedrag' }]);
    }
  });

  it('is seen by nobody outside before it is said who gives and who receives', async () => {
    const kop = { kenmerk: 'leeg', naam: 'Nog leeg' };
    await leg(COORDINATOR_ZUID, '/v1/regios/zuid/mandaten', kop);
    await verwerk();
    const pad = '/v1/mandaten/zuid.leeg';
    for (const wie of [COORDINATOR, BEHANDELAAR, BEHANDELAAR_ZUID])
      expect(await status(wie, `${pad}/verleningen`)).toBe(404);
    expect(code(await leg(BEHANDELAAR, `${pad}/verleningen`, verlening('gm9001', 'gm9101')))).toEqual([
      404,
      'niet-gevonden',
    ]);
    expect(await status(COORDINATOR_ZUID, `${pad}/verleningen`)).toBe(200);
  });

  it('is granted, consented to and withdrawn by the clerk of the own body, and by no other', async () => {
    const pad = await open('over-en-weer', 'gm9001', 'gm9101');
    const [gever, ontvanger] = [BEHANDELAAR, BEHANDELAAR_ZUID];
    const eigen = verlening('gm9001', 'gm9101');
    const instemming = (gemeente: string) => ({
      van: 'gemandateerde',
      door: college(gemeente),
      uitkomst: 'gegeven',
    });
    const intrekking = (door?: string) => ({
      einde: { soort: 'tot', datum: '2030' },
      ...(door ? { door: college(door) } : {}),
    });

    for (const wie of [BEHANDELAAR_LID, BEHANDELAAR_OOST, COORDINATOR_OOST])
      expect((await leg(wie, `${pad}/verleningen`, eigen)).status).toBe(404);
    expect((await leg(ontvanger, `${pad}/verleningen`, eigen)).status).toBe(403);
    expect((await leg(COORDINATOR, `${pad}/verleningen`, eigen)).status).toBe(403);
    expect((await leg(gever, `${pad}/verleningen`, eigen)).status).toBe(201);

    expect((await leg(gever, `${pad}/instemmingen`, instemming('gm9101'))).status).toBe(403);
    expect((await leg(ontvanger, `${pad}/instemmingen`, instemming('gm9101'))).status).toBe(201);

    expect((await leg(ontvanger, `${pad}/intrekkingen`, intrekking('gm9001'))).status).toBe(403);
    // Who withdrew is not said: then it is nobody's own act, and the region that keeps the file records it.
    expect((await leg(gever, `${pad}/intrekkingen`, intrekking())).status).toBe(403);
    expect((await leg(gever, `${pad}/intrekkingen`, intrekking('gm9001'))).status).toBe(201);
    expect((await leg(COORDINATOR_ZUID, `${pad}/intrekkingen`, intrekking())).status).toBe(201);

    await verwerk();
    const { resultaten } = json<{ resultaten: { soort: string; rol: string; door: string }[] }>(
      await product.lees(COORDINATOR_ZUID, `${pad}/geschiedenis`),
    );
    expect(resultaten.filter((r) => r.rol === 'behandelaar').map((r) => [r.soort, r.door])).toEqual([
      ['MandaatVerleend', 'p-behandelaar-gm9001'],
      ['InstemmingGegeven', 'p-behandelaar-gm9101'],
      ['MandaatIngetrokken', 'p-behandelaar-gm9001'],
    ]);
  });

  it('is read by giver and receiver and their region, and gives no right to the agreement of the same name', async () => {
    const kop = { kenmerk: 'naamgenoot', naam: 'Afspraak', soort: 'dvo', domeinen: ['jeugd'] };
    await leg(COORDINATOR_ZUID, '/v1/regios/zuid/overeenkomsten', kop);
    await open('naamgenoot', 'gm9101', 'gm9001');
    for (const wie of [COORDINATOR, BEHANDELAAR, BEHANDELAAR_ZUID]) {
      for (const deel of ['verleningen', 'meldingen', 'geschiedenis'])
        expect(await status(wie, `/v1/mandaten/zuid.naamgenoot/${deel}`)).toBe(200);
      for (const deel of ['', '/partijen', '/geschiedenis'])
        expect(await status(wie, `/v1/overeenkomsten/zuid.naamgenoot${deel}`)).toBe(404);
    }
    for (const wie of [BEHANDELAAR_LID, BEHANDELAAR_OOST, COORDINATOR_OOST])
      expect(await status(wie, '/v1/mandaten/zuid.naamgenoot/meldingen')).toBe(404);
  });

  it('is read by a coordinator through a municipality only on the days of its membership', async () => {
    const pad = await open('op-de-dag', 'gm9101', 'gm9001');
    const op = (wie: Wie, dag: string) => status(wie, `${pad}/meldingen?geldigOp=${dag}`);
    expect([await op(COORDINATOR, '2019-12-31'), await op(COORDINATOR, '2020-12-31')]).toEqual([404, 200]);
    expect(await op(COORDINATOR_OOST, '2021-06-01')).toBe(404);
    const lid = { gemeente: 'gm9001', domeinen: ['jeugd'], van: { datum: '2021-05-01' } };
    await leg(COORDINATOR_OOST, '/v1/regios/oost/toetredingen', {
      ...lid,
      einde: { soort: 'tot', datum: '2022' },
    });
    await verwerk();
    expect([await op(COORDINATOR_OOST, '2021-04-30'), await op(COORDINATOR_OOST, '2021-05-01')]).toEqual([
      404, 200,
    ]);
    expect(await op(COORDINATOR_OOST, '2022-01-01')).toBe(404);
    // A history is not cut off at a day, so the right to it is judged today.
    expect(await status(COORDINATOR_OOST, `${pad}/geschiedenis`)).toBe(404);
  });

  it('is read by who took over from a municipality that gave or received it, from that day on', async () => {
    const pad = await open('erfenis', 'gm9301', 'gm9101');
    for (const [code, naam] of [
      ['gm9301', 'Oudeveen'],
      ['gm9302', 'Nieuwveen'],
    ])
      await leg(SYSTEEM, '/v1/gemeenten', { code, naam });
    const opvolging = { opvolgers: ['gm9302'], per: '2023-01-01' };
    const opvolger: Wie = { rol: 'behandelaar', gemeente: 'gm9302' };
    expect(await status(opvolger, `${pad}/meldingen`)).toBe(404);
    expect((await leg(SYSTEEM, '/v1/gemeenten/gm9301/herindelingen', opvolging)).status).toBe(201);
    await verwerk();
    const op = (wie: Wie, dag: string) =>
      Promise.all(
        ['', '/meldingen', '/gevolgen'].map((deel) => status(wie, `${pad}${deel}?geldigOp=${dag}`)),
      );
    expect(await op(opvolger, '2022-12-31')).toEqual([404, 404, 404]);
    expect(await op(opvolger, '2023-01-01')).toEqual([200, 200, 200]);
    expect(await status(opvolger, `${pad}/geschiedenis`)).toBe(200);
    expect(await op(BEHANDELAAR_LID, '2023-01-01'), 'and by nobody else').toEqual([404, 404, 404]);
    const lijst = await product.lees(opvolger, '/v1/gemeenten/gm9301/mandaten?geldigOp=2023-01-01');
    expect(lijst.tekst).toContain('zuid.erfenis');
    const lid = { gemeente: 'gm9302', domeinen: ['jeugd'], van: { datum: '2023' } };
    await leg(COORDINATOR_OOST, '/v1/regios/oost/toetredingen', lid);
    await verwerk();
    expect(await op(COORDINATOR_OOST, '2024-01-01'), 'its region too').toEqual([200, 200, 200]);
  });

  it('is not opened to those who only consent, replace or act under it, nor by what points at it', async () => {
    const pad = `/v1/mandaten/${GEHEIM_ID}`;
    const wijst = { kenmerk: 'wijst', naam: 'Wijst naar elders' };
    await leg(COORDINATOR, '/v1/regios/noord/mandaten', wijst);
    const verwijzing = { ...verlening('gm9001', 'gm9002'), onder: GEHEIM_ID, vervangt: 'zuid.is-er-niet' };
    const gelegd = await leg(COORDINATOR, '/v1/mandaten/noord.wijst/verleningen', verwijzing);
    expect(gelegd.status).toBe(201);
    expect(json(gelegd)['waarschuwingen']).toEqual([]);
    const van = { datum: '2020' };
    await leg(COORDINATOR_ZUID, `${pad}/vervangingen`, { vervanger: college('gm9001'), van });
    await leg(COORDINATOR_ZUID, `${pad}/uitoefeningen`, {
      handeling: 'besluit',
      bevoegdheid: 'inkoop',
      door: college('gm9001'),
      overeenkomst: 'noord.eigen',
    });
    await verwerk();
    for (const wie of [COORDINATOR, BEHANDELAAR])
      for (const deel of ['verleningen', 'vervangingen', 'geschiedenis'])
        expect(await status(wie, `${pad}/${deel}`)).toBe(404);
    // And who sees what is pointed at, but not what points, reads nothing of the pointing.
    const gezien = await product.lees(COORDINATOR_ZUID, `${pad}/verleningen`);
    expect(json(gezien)).toMatchObject({ antwoord: { totaal: 1 } });
    expect(gezien.tekst).not.toContain('noord.wijst');
  });

  it('loses its reader when the grant turns out never to have happened', async () => {
    const kop = { kenmerk: 'vergissing', naam: 'Een vergissing' };
    await leg(COORDINATOR_ZUID, '/v1/regios/zuid/mandaten', kop);
    const pad = '/v1/mandaten/zuid.vergissing';
    const gelegd = await leg(COORDINATOR_ZUID, `${pad}/verleningen`, verlening('gm9101', 'gm9001'));
    await verwerk();
    expect(await status(BEHANDELAAR, `${pad}/verleningen`)).toBe(200);
    const { gebeurtenis } = json<{ gebeurtenis: string }>(gelegd);
    const weg = { gebeurtenis, vervanging: null, toelichting: 'Nooit besloten.' };
    expect((await leg(COORDINATOR_ZUID, `${pad}/rectificaties`, weg)).status).toBe(201);
    await verwerk();
    for (const deel of ['verleningen', 'geschiedenis'])
      expect(await status(BEHANDELAAR, `${pad}/${deel}`)).toBe(404);
  });
});

describe('the document of a mandate', () => {
  let product: Product;
  const tekst = 'Mandaatbesluit, getekend\n';
  const hash = sha256(tekst);
  const aanwezig = sha256('Tekst van zuid.gedeeld\n');

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
    for (const [regio, kenmerk] of [
      ['noord', 'met-stuk'],
      ['zuid', 'met-stuk'],
    ]) {
      await product.post({ rol: 'systeem' }, `/v1/regios/${regio}/mandaten`, { kenmerk, naam: 'Met stuk' });
      await product.post({ rol: 'systeem' }, `/v1/mandaten/${regio}.${kenmerk}/meldingen`, {
        peildatum: '2021',
        status: 'voornemen',
        gevers: [college('gm9001')],
        ontvangers: [college('gm9101')],
        bevoegdheden: [],
      });
    }
  });
  afterAll(() => product.stop());

  it('is named by its hash, after it was delivered, and stored with what it is', async () => {
    const pad = '/v1/mandaten/noord.met-stuk';
    const inhoud = { ...verlening('gm9001', 'gm9101'), document: hash };
    expect(code(await product.post(BEHANDELAAR, `${pad}/verleningen`, inhoud))).toEqual([
      400,
      'document-onbekend',
    ]);
    expect((await product.put(BEHANDELAAR, `/v1/regios/noord/documenten/${hash}`, tekst)).status).toBe(200);
    const gelegd = await product.post(BEHANDELAAR, `${pad}/verleningen`, inhoud);
    expect(gelegd.status, gelegd.tekst).toBe(201);
    const intrekking = { door: college('gm9001'), einde: { soort: 'tot', datum: '2030' }, document: hash };
    expect((await product.post(BEHANDELAAR, `${pad}/intrekkingen`, intrekking)).status).toBe(201);
    await product.view.projector.catchUp();
    const document = { hash, mediatype: 'text/plain', omvang: tekst.length };
    for (const deel of ['verleningen', 'intrekkingen'])
      expect(json(await product.lees(BEHANDELAAR, `${pad}/${deel}`))).toMatchObject({
        antwoord: { resultaten: [{ inhoud: { document } }] },
      });
    const { gebeurtenis } = json<{ gebeurtenis: string }>(gelegd);
    const zonder = { soort: 'MandaatVerleend', inhoud: { ...inhoud, document: 'b'.repeat(64) } };
    const herstel = { gebeurtenis, vervanging: zonder, toelichting: 'Ander stuk.' };
    expect(code(await product.post(COORDINATOR, `${pad}/rectificaties`, herstel))).toEqual([
      400,
      'document-onbekend',
    ]);
    const met = { ...herstel, vervanging: { ...zonder, inhoud } };
    expect((await product.post(COORDINATOR, `${pad}/rectificaties`, met)).status).toBe(201);
  });

  it('is no way to learn what another region keeps: who may not deliver there is told of nothing', async () => {
    const poging = (document: string) =>
      product.post(BEHANDELAAR, '/v1/mandaten/zuid.met-stuk/verleningen', {
        ...verlening('gm9001', 'gm9101'),
        document,
      });
    const [bestaat, bestaatNiet] = [await poging(aanwezig), await poging('c'.repeat(64))];
    expect(code(bestaat)).toEqual([400, 'document-onbekend']);
    expect(bestaat.tekst).toBe(bestaatNiet.tekst);
    const kleiner = await product.post(BEHANDELAAR, '/v1/mandaten/zuid.met-stuk/verleningen', {
      ...verlening('gm9001', 'gm9101'),
    });
    expect(kleiner.status).toBe(201);
  });
});

describe('a mandate or a norm file that cannot be read', () => {
  let product: Product;
  const LATER = {
    type: 'VanEenLatereVersie',
    version: 1,
    data: {},
    metadata: { actor: 'p', rol: 'systeem' },
  };
  const kapot = [
    { regio: 'zuid', categorie: 'mandaat', id: 'gedeeld' },
    { regio: 'noord', categorie: 'mandaat', id: 'eigen' },
    { regio: 'noord', categorie: 'nvo', id: 'noord' },
  ];
  const onvolledig = async (wie: Wie, pad: string): Promise<string[]> => {
    const antwoord = await product.lees(wie, pad);
    expect(antwoord.status, antwoord.tekst).toBe(200);
    const { onvolledig: rij } = json<{ onvolledig: { regio: string; dossier: string }[] }>(antwoord);
    return rij.map(({ regio, dossier }) => `${regio} ${dossier}`).sort();
  };

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
    const merk = { item: 'uitvoering.governance', peildatum: '2020-10-29', merk: 'ja' };
    expect((await product.post(COORDINATOR, '/v1/nvo/noord/merken', merk)).status).toBe(201);
    for (const ref of kapot) {
      const laatste = (await readWholeStream(product.store, ref)).at(-1);
      if (!laatste) throw new Error(`${ref.categorie} ${ref.id} is empty`);
      await product.store.append(ref, { revision: laatste.revision }, [{ ...LATER, id: randomUUID() }]);
    }
    await product.view.projector.catchUp();
  });
  afterAll(() => product.stop());

  it('is put aside, and what came before it is still answered', async () => {
    expect(product.view.quarantaine()).toEqual(expect.arrayContaining(kapot));
    for (const pad of ['/v1/mandaten/zuid.gedeeld/verleningen', '/v1/nvo/noord/merken'])
      expect(json(await product.lees(AUDITOR, pad))).toMatchObject({ antwoord: { totaal: 1 } });
  });

  it('is said in every answer that it touches, to who may see it', async () => {
    expect(await onvolledig(AUDITOR, '/v1/mandaten/zuid.gedeeld/verleningen')).toContain('zuid gedeeld');
    expect(await onvolledig(COORDINATOR, '/v1/mandaten/zuid.gedeeld/verleningen')).toContain('zuid gedeeld');
    expect(await onvolledig(COORDINATOR, '/v1/mandaten/noord.eigen/intrekkingen')).toContain('noord eigen');
    for (const wie of [AUDITOR, COORDINATOR, BEHANDELAAR_LID])
      expect(await onvolledig(wie, '/v1/nvo/noord/standen')).toEqual(['noord noord']);
  });

  it('is not said to who may not see it, nor in answers that it has nothing to do with', async () => {
    expect(await onvolledig(COORDINATOR_ZUID, '/v1/mandaten/zuid.gedeeld/verleningen')).toEqual([
      'zuid gedeeld',
    ]);
    expect(await onvolledig(COORDINATOR_ZUID, '/v1/nvo/zuid/merken')).toEqual([]);
    expect(await onvolledig(COORDINATOR, '/v1/regios/noord')).toEqual([]);
    expect(await onvolledig({ rol: 'lid' }, '/v1/mandaten/landelijk.norm/verleningen')).toEqual([]);
    expect(await onvolledig(COORDINATOR_OOST, '/v1/nvo/oost/merken')).toEqual([]);
  });

  it('makes every mandate doubtful that it may replace or stand above', async () => {
    // A grant names what it replaces and what it rests on, and this one cannot be read.
    expect(await onvolledig(AUDITOR, `/v1/mandaten/${GEHEIM_ID}/verleningen`)).toEqual([
      'noord eigen',
      'zuid gedeeld',
    ]);
  });

  it('is written to by nobody, and tells others nothing by that', async () => {
    const aanwijzing = { aanwijzing: 'Eerst overleggen.' };
    const poging = (wie: Wie, id: string) => product.post(wie, `/v1/mandaten/${id}/aanwijzingen`, aanwijzing);
    expect((await poging(COORDINATOR_ZUID, 'zuid.gedeeld')).status).toBe(500);
    const [er, erNiet] = [
      await poging(COORDINATOR_OOST, 'zuid.gedeeld'),
      await poging(COORDINATOR_OOST, 'zuid.gedeelt'),
    ];
    expect(er.status).toBe(404);
    expect(er.tekst.replaceAll('gedeeld', '…')).toBe(erNiet.tekst.replaceAll('gedeelt', '…'));
    // The log itself is whole: what is not understood is kept as it came.
    for (const ref of kapot) expect(verifyChain(await readWholeStream(product.store, ref))).toBeNull();
  });
});
