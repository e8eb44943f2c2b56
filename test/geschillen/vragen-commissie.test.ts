import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bladzijde, Gevraagd } from '../vragen/register.ts';
import { openVoorbeeld, type Voorbeeld } from './voorbeeldzaak.ts';

/**
 * What a commission asks of the file itself: K8, K9 and K12 of its questions, on the example case. The others are asked
 * of the register (test/vragen/geschillen-register.test.ts).
 */

let v: Voorbeeld;
beforeAll(async () => {
  v = await openVoorbeeld();
  await v.rest();
});
afterAll(async () => {
  await v.register.stop();
});

type Acte = { readonly besloten: boolean; readonly inhoud?: Record<string, unknown> };
const zaak = () => `/v1/geschillen/${v.gemaakt.get('geschil')}`;
const lijst = async (collectie: string, als = 'kampen') => {
  const { antwoord } = await v.wie(als).vraag<Bladzijde<Acte>>(`${zaak()}/${collectie}`);
  return antwoord.resultaten;
};

describe('K8: what had municipality B been told, and when?', () => {
  it('is answered by what was sent to it and when it says that it came', async () => {
    const verzonden = await lijst('verzendingen');
    const ontvangen = await lijst('ontvangsten');
    const aanZwolle = verzonden.flatMap(({ inhoud }) =>
      JSON.stringify(inhoud?.['aan']).includes('gm0193') ? [[inhoud?.['stuk'], inhoud?.['datum']]] : [],
    );
    const bijZwolle = ontvangen.flatMap(({ inhoud }) =>
      JSON.stringify(inhoud?.['door']).includes('gm0193') ? [[inhoud?.['stuk'], inhoud?.['datum']]] : [],
    );
    expect(aanZwolle).toContainEqual(['verzoekschrift', '2023-02-21']);
    expect(bijZwolle).toEqual([
      ['verzoekschrift', '2023-02-22'],
      ['aanvulling', '2023-03-07'],
      ['repliek', '2023-04-05'],
      ['verslag-zitting', '2023-05-12'],
    ]);
  });
});

describe('K9: which rulings exist on the same clause?', () => {
  it('is answered from the agreement, for the parties of the ruling', async () => {
    const over = '/v1/overeenkomsten/ijssel-vecht.regiovisie-2021/uitspraken';
    const { antwoord } = await v
      .wie('coordinator')
      .vraag<Bladzijde<Record<string, unknown>>>(over, { bepaling: 'voetnoot 5' });
    expect(antwoord.resultaten).toMatchObject([
      { punt: 'nieuwe-client', bepaling: 'voetnoot 5', uitkomst: 'gegrond', soort: 'bindend-advies' },
    ]);
    const elders = await v
      .wie('coordinator')
      .vraag<Bladzijde<unknown>>(over, { bepaling: 'uitgangspunt toegang 9' });
    expect(elders.antwoord.totaal).toBe(0);
  });

  it('is answered by the register of rulings for everybody else, without a name', async () => {
    const openbaar = await v.register.anoniem('/v1/uitspraken?bepalingsoort=nieuwe%20cli%C3%ABnt');
    const { antwoord } = JSON.parse(openbaar.tekst) as Gevraagd<Bladzijde<{ publicatie: object }>>;
    expect(antwoord.totaal).toBe(1);
    for (const naam of ['Kampen', 'Zwolle', 'IJssel', 'gm0', 'c-7f31a2', v.gemaakt.get('geschil') ?? ''])
      expect(openbaar.tekst).not.toContain(naam);
  });
});

describe('the reconstruction with which the file begins', () => {
  it('asks what held then and now, and whether the act complained of was competent', async () => {
    type Deel = { readonly deel: string; readonly oordeel: string };
    type Kant = { readonly antwoorden: readonly { antwoord: { delen: readonly Deel[] } }[] };
    type Kern = { readonly inhoud: { vraag: { handeling: object }; toen: Kant; nu: Kant } };
    const { antwoord } = await v.wie('zwolle').vraag<Kern>(`${zaak()}/reconstructies/1`);
    const { vraag, toen, nu } = antwoord.inhoud;
    expect(vraag.handeling).toMatchObject({ door: { partij: { organisatie: 'GGD IJsselland' } } });
    for (const kant of [toen, nu]) {
      const delen = kant.antwoorden.flatMap(({ antwoord: a }) => a.delen);
      // A source says that the access decides in the name of the colleges; no grant of that power is recorded.
      expect(delen.find(({ deel }) => deel === 'bevoegdheid')?.oordeel).toBe('niet-bekend');
    }
  });
});

describe('K12: who represents each party, and is the commission free of conflicts?', () => {
  type Zaakantwoord = {
    readonly partijen: readonly { naam: string; vertegenwoordiger: { ambt: string } | null }[];
    readonly samenstelling: readonly { lid: string; banden: readonly unknown[] }[];
  };
  const lees = async () => (await v.wie('auditor').vraag<Zaakantwoord>(zaak())).antwoord;

  it('is answered with who speaks for each, and the ties of each who sits', async () => {
    const { partijen, samenstelling } = await lees();
    expect(partijen.map((p) => [p.naam, p.vertegenwoordiger?.ambt])).toEqual([
      ['Kampen', 'juridisch adviseur Wmo'],
      ['Zwolle', 'beleidsadviseur beschermd wonen'],
    ]);
    expect(samenstelling.map(({ lid, banden }) => [lid, banden.length])).toEqual([
      ['voorbeeld-voorzitter', 0],
      ['voorbeeld-lid-financieel', 0],
      ['voorbeeld-lid-client', 0],
      ['voorbeeld-plaatsvervanger', 0],
      ['voorbeeld-secretaris', 0],
    ]);
  });

  it('shows a tie that became known after the ruling, and not to who asks what was known before', async () => {
    const voor = v.register.nu();
    await v.wie('coordinator').legVast(`/v1/commissies/${v.gemaakt.get('commissie')}/banden`, {
      lid: 'voorbeeld-lid-client',
      band: { met: { gemeente: 'gm0175' }, aard: 'adviseur', van: { datum: '2022-05' } },
    });
    const met = async (vraag: Record<string, string>) => {
      const { antwoord } = await v.wie('auditor').vraag<Zaakantwoord>(zaak(), vraag);
      return antwoord.samenstelling.filter(({ banden }) => banden.length > 0).map(({ lid }) => lid);
    };
    expect(await met({})).toEqual(['voorbeeld-lid-client']);
    expect(await met({ beschikbaarOp: voor })).toEqual([]);
  });
});
