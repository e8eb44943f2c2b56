import { describe, expect, it } from 'vitest';
import { Afhankelijkheid, afhankelijkheden } from './afhankelijkheden.ts';
import { afspraak, historie } from './historie.ts';

describe('C12, N9: what texts wait for', () => {
  it('puts regions that wait for the same together, most first', () => {
    const h = historie();
    const wacht = (id: string, van: string, rest = {}) =>
      afspraak(h, id).leg('AfhankelijkheidGemeld', { van, ...rest });
    wacht('parkstad.gr', 'landelijke-duidelijkheid');
    wacht('fryslan.visie', 'verdeelmodel', { omschrijving: 'Wacht op de formule.' });
    wacht('fryslan.convenant', 'verdeelmodel');
    wacht('ede.visie', 'verdeelmodel');
    const antwoord = afhankelijkheden(h.feiten(), '2022-01-01');
    for (const rij of antwoord) expect(Afhankelijkheid.safeParse(rij).error).toBeUndefined();
    expect(antwoord.map((a) => [a.van, a.regios, a.overeenkomsten.map((o) => o.overeenkomst)])).toEqual([
      ['verdeelmodel', ['ede', 'fryslan'], ['ede.visie', 'fryslan.convenant', 'fryslan.visie']],
      ['landelijke-duidelijkheid', ['parkstad'], ['parkstad.gr']],
    ]);
    expect(antwoord[0]?.overeenkomsten[2]).toMatchObject({
      wacht: 'ja',
      omschrijving: 'Wacht op de formule.',
    });
  });

  it('ends with the waiting, or with the text', () => {
    const h = historie();
    const o = afspraak(h, 'ede.visie');
    o.leg('AfhankelijkheidGemeld', { van: 'wet', einde: { soort: 'onduidelijk', datum: '2022' } });
    const op = (dag: string) => afhankelijkheden(h.feiten(), dag)[0]?.overeenkomsten[0]?.wacht;
    expect(['2021-12-31', '2022-06-01', '2023-01-01'].map(op)).toEqual(['ja', 'onzeker', undefined]);
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022-03-01' }, wijze: 'ingetrokken' });
    expect(op('2022-06-01')).toBeUndefined();
  });
});
