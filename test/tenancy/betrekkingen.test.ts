import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type Product, startProduct, type Wie } from './product.ts';
import {
  AUDITOR,
  BEHANDELAAR,
  bouwWereld,
  COORDINATOR,
  COORDINATOR_OOST,
  COORDINATOR_ZUID,
  SYSTEEM,
} from './wereld.ts';

/** The relation of partner: through a party, on the day that is asked about, and for nothing beside that. */

const besluit = {
  partij: { gemeente: 'gm9001' },
  orgaan: 'raad',
  uitkomst: 'vastgesteld',
  datum: '2022-03-03',
};
const jeugd = ['jeugd'];

describe('a partner from another region', () => {
  let product: Product;
  const status = async (wie: Wie, pad: string): Promise<number> => (await product.lees(wie, pad)).status;
  const leg = async (wie: Wie, pad: string, inhoud: object): Promise<void> => {
    const antwoord = await product.post(wie, pad, inhoud);
    if (antwoord.status !== 201) throw new Error(`${pad}: ${antwoord.tekst}`);
  };

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
    const kop = { kenmerk: 'tijdelijk', naam: 'Tijdelijke afspraak', soort: 'dvo', domeinen: jeugd };
    await leg(COORDINATOR_ZUID, '/v1/regios/zuid/overeenkomsten', kop);
    const pad = '/v1/overeenkomsten/zuid.tijdelijk';
    const partij = { gemeente: 'gm9001' };
    await leg(COORDINATOR_ZUID, `${pad}/partijen`, {
      partij,
      van: { datum: '2021-07-01' },
      wijze: 'toegetreden',
    });
    await leg(COORDINATOR_ZUID, `${pad}/uittredingen`, {
      partij,
      einde: { soort: 'tot', datum: '2023-07-01' },
    });
    await product.view.projector.catchUp();
  });
  afterAll(() => product.stop());

  it.each([
    ['2021-06-30', 404],
    ['2021-07-01', 200],
    ['2023-06-30', 200],
    ['2023-07-01', 404],
    ['2024-01-01', 404],
  ])('reads on %s: %i', async (dag, verwacht) => {
    for (const wie of [COORDINATOR, BEHANDELAAR]) {
      for (const deel of ['', '/partijen', '/relaties', '/ondertekeningen'])
        expect(await status(wie, `/v1/overeenkomsten/zuid.tijdelijk${deel}?geldigOp=${dag}`)).toBe(verwacht);
      const lijst = await product.lees(wie, `/v1/gemeenten/gm9001/overeenkomsten?geldigOp=${dag}`);
      expect(lijst.tekst.includes('zuid.tijdelijk')).toBe(verwacht === 200);
    }
  });

  it('reads a history by what it is today: that it once was a party opens nothing that came later', async () => {
    for (const deel of ['geschiedenis', 'rectificaties']) {
      expect(await status(COORDINATOR, `/v1/overeenkomsten/zuid.tijdelijk/${deel}`)).toBe(404);
      expect(await status(BEHANDELAAR, `/v1/overeenkomsten/zuid.tijdelijk/${deel}`)).toBe(404);
      expect(await status(COORDINATOR, `/v1/overeenkomsten/zuid.gedeeld/${deel}`)).toBe(200);
    }
  });

  it('reads today what it is a party of today, and not what it left', async () => {
    expect(await status(COORDINATOR, '/v1/overeenkomsten/zuid.gedeeld')).toBe(200);
    expect(await status(COORDINATOR, '/v1/overeenkomsten/zuid.tijdelijk')).toBe(404);
    // A history is not cut off at a day: who left reads none of it, whatever day is asked about.
    expect(await status(COORDINATOR, '/v1/overeenkomsten/zuid.gedeeld/geschiedenis')).toBe(200);
    expect(await status(COORDINATOR, '/v1/overeenkomsten/zuid.tijdelijk/geschiedenis')).toBe(404);
    expect(
      await status(COORDINATOR, '/v1/overeenkomsten/zuid.gedeeld/geschiedenis?geldigOp=2022-01-01'),
    ).toBe(400);
  });

  it('compares two moments only with the right on both days, and is shown no right as something that happened', async () => {
    const verschil = (dag: string, van: string) =>
      status(COORDINATOR, `/v1/overeenkomsten/zuid.tijdelijk/verschil?geldigOp=${dag}&vanGeldigOp=${van}`);
    expect(await verschil('2022-01-01', '2021-08-01')).toBe(200);
    expect(await verschil('2022-01-01', '2021-01-01')).toBe(404);
    expect(await verschil('2024-01-01', '2022-01-01')).toBe(404);
    const pad = '/v1/gemeenten/gm9001/verschil?geldigOp=2022-01-01&vanGeldigOp';
    const tijdelijk = async (van: string) =>
      (await product.lees(COORDINATOR, `${pad}=${van}&aantal=200`)).tekst.includes('Tijdelijke afspraak');
    expect(await tijdelijk('2021-01-01')).toBe(false);
    const melding = async (van: string) => {
      const { vanaf } = json<{ vanaf: { melding: string | null } }>(
        await product.lees(COORDINATOR, `${pad}=${van}`),
      );
      return vanaf.melding;
    };
    expect(await melding('2021-01-01'), 'that something is left out is said').toContain('weggelaten');
    expect(await melding('2022-01-01')).toBeNull();
    const eigen = json<{ antwoord: unknown; vanaf: unknown }>(
      await product.lees(COORDINATOR, `${pad}=2022-01-01`),
    );
    expect(eigen).toMatchObject({
      antwoord: { totaal: 0 },
      vanaf: { bestond: true, tijden: { geldigOp: '2022-01-01' } },
    });
  });

  it('names the second moment by its own name when it lies in the future', async () => {
    const pad = '/v1/regios/noord/verschil';
    const antwoord = await product.lees(COORDINATOR, `${pad}?vanBeschikbaarOp=2999-01-01`);
    expect(antwoord.status).toBe(400);
    expect(antwoord.tekst).toContain('vanBeschikbaarOp');
    const vroeg = await product.lees(COORDINATOR, `${pad}?vanBeschikbaarOp=1999-01-01`);
    expect(json(vroeg)).toMatchObject({ vanaf: { bestond: false } });
  });

  it('gets no right by what its own region only reports or intends', async () => {
    const pad = '/v1/regios/oost';
    const gemeente = 'gm9001';
    const melding = { gemeente, domeinen: jeugd, peildatum: '2020', zekerheid: 'lid' };
    await leg(COORDINATOR_OOST, `${pad}/lidmaatschapsmeldingen`, melding);
    await leg(COORDINATOR_OOST, `${pad}/uittredingsvoornemens`, { gemeente, domeinen: jeugd });
    await leg(COORDINATOR_OOST, `${pad}/rolmeldingen`, {
      gemeente,
      rol: 'trekker',
      domeinen: jeugd,
      peildatum: '2020',
    });
    await product.view.projector.catchUp();
    expect(await status(COORDINATOR_OOST, '/v1/overeenkomsten/zuid.gedeeld')).toBe(404);
    expect(await status(COORDINATOR_OOST, '/v1/overeenkomsten/zuid.gedeeld?geldigOp=2020-06-01')).toBe(404);
  });

  it('reads through a party only while that is a member of its region', async () => {
    const pad = '/v1/regios/oost/toetredingen';
    const van = { datum: '2020-05-01' };
    const einde = { soort: 'tot', datum: '2021-05-01' };
    const gelezen = (dag: string) =>
      status(COORDINATOR_OOST, `/v1/overeenkomsten/zuid.gedeeld?geldigOp=${dag}`);
    expect(await gelezen('2020-06-01')).toBe(404);
    // A region records its own members, so this act opens what the member is a party of. It stands in its history.
    await leg(COORDINATOR_OOST, pad, { gemeente: 'gm9001', domeinen: jeugd, van, einde });
    await product.view.projector.catchUp();
    expect(await Promise.all(['2020-04-30', '2020-05-01', '2021-04-30', '2021-05-01'].map(gelezen))).toEqual([
      404, 200, 200, 404,
    ]);
    const geschiedenis = await product.lees(AUDITOR, '/v1/regios/oost/geschiedenis');
    expect(geschiedenis.tekst).toContain('p-coordinator-oost');
  });

  it('may record the decision of its own municipality, late too, and nothing else there', async () => {
    const pad = '/v1/overeenkomsten/zuid.tijdelijk';
    const antwoord = await product.post(BEHANDELAAR, `${pad}/besluiten`, besluit);
    expect(antwoord.status).toBe(201);
    const ander = { ...besluit, partij: { gemeente: 'gm9101' } };
    expect((await product.post(BEHANDELAAR, `${pad}/besluiten`, ander)).status).toBe(403);
    const plan = { orgaan: 'raad', datum: '2030' };
    expect((await product.post(BEHANDELAAR, `${pad}/besluitplannen`, plan)).status).toBe(403);
    for (const deel of ['', '/stand', '/overeenkomsten', '/geschiedenis', '/toetredingen'])
      expect(await status(BEHANDELAAR, `/v1/regios/zuid${deel}`)).toBe(404);
    await product.view.projector.catchUp();
    const gezien = await product.lees(BEHANDELAAR, `${pad}/besluiten?geldigOp=2022-01-01`);
    expect(json(gezien)).toMatchObject({ antwoord: { totaal: 1 } });
  });

  it('is judged by the municipality of the token: a claim of another role carries no weight', async () => {
    const vermomd: Wie = { rol: 'behandelaar', gemeente: 'gm9201', regio: 'zuid' };
    expect(await status(vermomd, '/v1/regios/zuid')).toBe(404);
    expect(await status(vermomd, '/v1/overeenkomsten/zuid.gedeeld')).toBe(404);
    const coordinator: Wie = { rol: 'coordinator', regio: 'oost', gemeente: 'gm9001' };
    expect(await status(coordinator, '/v1/overeenkomsten/zuid.gedeeld')).toBe(404);
    expect(
      (await product.post(coordinator, '/v1/overeenkomsten/zuid.gedeeld/besluiten', besluit)).status,
    ).toBe(404);
  });

  it('who has two roles has the rights of both and is recorded in the one that allowed the act', async () => {
    const token = product.uitgever.onderteken(
      product.uitgever.claims({ rollen: ['auditor', 'coordinator'], regio: 'noord', sub: 'p-dubbel' }),
    );
    const koppen = { authorization: `Bearer ${token}`, 'idempotency-key': 'dubbele-rol-1' };
    const pad = '/v1/overeenkomsten/noord.eigen';
    const inhoud = { datum: '2020-02-02' };
    const antwoord = await product.stuur(`${pad}/bekendmakingen`, { methode: 'POST', koppen, inhoud });
    expect(antwoord.status).toBe(201);
    const zuid = '/v1/overeenkomsten/zuid.gedeeld/bekendmakingen';
    expect((await product.stuur(zuid, { methode: 'POST', koppen, inhoud })).status).toBe(403);
    const { resultaten } = json<{ resultaten: { door: string; rol: string }[] }>(
      await product.lees(AUDITOR, `${pad}/geschiedenis?aantal=200`),
    );
    expect(resultaten.filter((r) => r.door === 'p-dubbel').map((r) => r.rol)).toEqual(['coordinator']);
  });

  it('asks every day anew: a party that is added tomorrow is none today', async () => {
    const pad = '/v1/overeenkomsten/zuid.morgen';
    const kop = { kenmerk: 'morgen', naam: 'Afspraak van morgen', soort: 'dvo', domeinen: jeugd };
    await leg(SYSTEEM, '/v1/regios/zuid/overeenkomsten', kop);
    const partij = { gemeente: 'gm9002' };
    await leg(SYSTEEM, `${pad}/partijen`, { partij, van: { datum: '2090-01-01' }, wijze: 'toegetreden' });
    await product.view.projector.catchUp();
    expect(await status(COORDINATOR, pad)).toBe(404);
    expect(await status(COORDINATOR, `${pad}?geldigOp=2090-01-01`)).toBe(200);
  });
});
