import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type Product, startProduct } from '../tenancy/product.ts';
import { AUDITOR, bouwWereld, COORDINATOR_ZUID } from '../tenancy/wereld.ts';
import { alsDienst, type Dienst, nieuweMap } from './opstelling.ts';

/**
 * The product with its keys elsewhere: nothing changes, until the vault is away. Then it says so, and loses nothing. What
 * was to be forgotten meanwhile is done at its own start here; dienst.test.ts shows that the vault does so by itself.
 */

const PAD = '/v1/overeenkomsten/zuid.gedeeld';
const PERSOON = 'Wilhelmina Kanariepieter';
const NOG_EEN = 'Bartholomeus Vinkenslag';
const OP_DE_BLADZIJDE = 'Petronella Putterkooi';
const WEG = { code: 'kluis-onbereikbaar', status: 503 };
const handtekening = (versie: string, door: object) => ({
  partij: { gemeente: 'gm9101' },
  versie,
  datum: '2021-03-04',
  door: { ambt: 'wethouder', ...door },
});

type Vastgelegd = { readonly gebeurtenis: string; readonly waarschuwingen: readonly string[] };

describe('with the keys elsewhere', () => {
  const map = nieuweMap();
  let dienst: Dienst;
  let product: Product;
  const start = () =>
    startProduct({ map, kluis: { soort: 'dienst', url: dienst.url(), geheim: dienst.geheim } });
  const teken = (versie: string, door: object) =>
    product.post(COORDINATOR_ZUID, `${PAD}/ondertekeningen`, handtekening(versie, door), {
      'idempotency-key': `teken-${versie}-0001`,
    });
  const geschiedenis = () => product.lees(AUDITOR, `${PAD}/geschiedenis?aantal=200`);
  const vergeet = (referentie: string) =>
    product.post(COORDINATOR_ZUID, '/v1/regios/zuid/vergeten-personen', {
      referentie,
      grondslag: 'AVG art. 17',
    });

  beforeAll(async () => {
    dienst = await alsDienst();
    product = await start();
    await bouwWereld(product);
    expect((await teken('1.0', { referentie: 'p-kanarie-1', naam: PERSOON })).status).toBe(201);
  });
  afterAll(async () => {
    await product.stop();
    await dienst.stop();
    rmSync(map, { recursive: true });
  });

  it('who may read a name reads it, and another process has the key', async () => {
    expect((await geschiedenis()).tekst).toContain(PERSOON);
    expect(await dienst.open().toestand('zuid/p-kanarie-1')).toBe('aanwezig');
    expect(await product.register.kluis.toestand('zuid/p-kanarie-1')).toBe('aanwezig');
  });

  it('a page of a history is one question to the vault', async () => {
    for (const versie of ['1.1', '1.2', '1.3'])
      expect(
        (await teken(versie, { referentie: `p-pagina-${versie.at(-1)}`, naam: OP_DE_BLADZIJDE })).status,
      ).toBe(201);
    const gevraagd = (naam: string) => dienst.gezegd().split(`"naam":"${naam}"`).length - 1;
    const [opens, standen] = [gevraagd('openKluis'), gevraagd('toestandKluis')];
    const { tekst } = await geschiedenis();
    expect(tekst.split(OP_DE_BLADZIJDE)).toHaveLength(4);
    // Lines come in order: once the last question shows, all before it do.
    await dienst.open().toestand('zuid/p-pagina-1');
    await expect.poll(() => gevraagd('toestandKluis'), { timeout: 20_000 }).toBe(standen + 1);
    expect(gevraagd('openKluis')).toBe(opens + 1);
  });

  describe('while the vault is away', () => {
    beforeAll(() => dienst.einde('SIGKILL'));
    afterAll(async () => {
      // It comes back at another port, as an address of a platform would not.
      await product.stop();
      await dienst.begin();
      product = await start();
    });

    it('an act with a name is refused and not recorded', async () => {
      const voor = await product.positie();
      expect(json(await teken('2.0', { referentie: 'p-kanarie-2', naam: NOG_EEN }))).toMatchObject(WEG);
      expect(await product.positie()).toEqual(voor);
    });
    it('an act without one is recorded', async () => {
      expect((await teken('3.0', {})).status).toBe(201);
    });
    it('what holds a name is not answered, and not called destroyed', async () => {
      const antwoord = await geschiedenis();
      expect(json(antwoord)).toMatchObject(WEG);
      expect(antwoord.tekst).not.toContain('vernietigd');
      expect(antwoord.koppen['retry-after']).toBe('2');
    });
    it('what holds none is answered', async () => {
      expect((await product.lees(AUDITOR, PAD)).status).toBe(200);
    });
    it('forgetting is recorded, and the answer says that the key is still to be destroyed', async () => {
      const antwoord = await vergeet('p-kanarie-1');
      expect(antwoord.status).toBe(201);
      expect(json<Vastgelegd>(antwoord).waarschuwingen).toEqual([
        'De kluis antwoordt nu niet. De sleutel wordt vernietigd zodra de kluis er weer is.',
      ]);
    });
  });

  describe('once it is back', () => {
    it('what was refused can be sent again, under the same key', async () => {
      expect((await teken('2.0', { referentie: 'p-kanarie-2', naam: NOG_EEN })).status).toBe(201);
    });
    it('what was to be forgotten is', async () => {
      const { tekst } = await geschiedenis();
      expect(tekst).toContain(NOG_EEN);
      expect(tekst).not.toContain(PERSOON);
      expect(await dienst.open().toestand('zuid/p-kanarie-1')).toBe('vernietigd');
    });
    it('forgetting happens at once, and there is nothing to warn of', async () => {
      const antwoord = await vergeet('p-kanarie-2');
      expect(json<Vastgelegd>(antwoord).waarschuwingen).toEqual([]);
      expect(await dienst.open().toestand('zuid/p-kanarie-2')).toBe('vernietigd');
      expect((await geschiedenis()).tekst).not.toContain(NOG_EEN);
    });
  });
});
