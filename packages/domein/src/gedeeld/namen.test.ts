import { describe, expect, it } from 'vitest';
import {
  deelDomeinen,
  GemeenteCode,
  Kenmerk,
  OvereenkomstId,
  opNaamEn,
  Partij,
  partijSleutel,
  RegioSlug,
} from './namen.ts';
import { isWeigering, WEIGERINGEN, weiger } from './weigering.ts';

describe('names', () => {
  it.each([
    [GemeenteCode, ['gm0307', 'gm1991'], ['0307', 'gm307', 'GM0307', 'gm0307 ', 'gm03071', 'gm０３０７']],
    [
      RegioSlug,
      ['amersfoort', 'ijssel-vecht', 'landelijk', 'a1'],
      ['Amersfoort', '-a', 'a-', 'a--b', 'a.b', 'é', ''],
    ],
    [Kenmerk, ['dvo-2022', '1'], ['dvo.2022', 'DVO', 'dvo 2022', 'a'.repeat(81)]],
    [
      OvereenkomstId,
      ['amersfoort.dvo-2022', `${'a'.repeat(80)}.${'b'.repeat(80)}`],
      ['amersfoort', 'amersfoort.', '.dvo', 'a.b.c', 'A.b', 'a..b'],
    ],
  ])('are checked', (schema, goed, fout) => {
    for (const naam of goed) expect([naam, schema.safeParse(naam).success]).toEqual([naam, true]);
    for (const naam of fout) expect([naam, schema.safeParse(naam).success]).toEqual([naam, false]);
  });

  it('take bw-mo for both of its parts', () => {
    expect(deelDomeinen('bw-mo')).toEqual(['bw', 'mo']);
    expect(deelDomeinen('jeugd')).toEqual(['jeugd']);
  });
});

describe('a party', () => {
  it('is a municipality or another organisation, never both', () => {
    expect(Partij.safeParse({ gemeente: 'gm0307' }).success).toBe(true);
    expect(Partij.safeParse({ organisatie: ' GGD ' }).data).toEqual({ organisatie: 'GGD' });
    expect(Partij.safeParse({ gemeente: 'gm0307', organisatie: 'GGD' }).success).toBe(false);
    expect(Partij.safeParse({}).success).toBe(false);
    expect(Partij.safeParse({ organisatie: ' x ' }).success).toBe(false);
  });

  it('is the same however it is written', () => {
    expect(partijSleutel({ organisatie: 'GGD IJsselland' })).toBe(
      partijSleutel({ organisatie: 'ggd ijsselland' }),
    );
    expect(partijSleutel({ gemeente: 'gm0307' })).not.toBe(partijSleutel({ organisatie: 'gm0307' }));
  });
});

describe('a refusal', () => {
  it('is a value that can be told from an answer', () => {
    const nee = weiger('niet-bevoegd', 'Dit mag u niet.');
    expect(isWeigering(nee)).toBe(true);
    expect(isWeigering(weiger('invoer-ongeldig', 'Zie de fouten.', [{ veld: 'a', melding: 'b' }]))).toBe(
      true,
    );
    for (const iets of [null, undefined, 'niet-bevoegd', {}, { geweigerd: 'ja' }, [nee]])
      expect(isWeigering(iets)).toBe(false);
  });

  it('has a title of its own for every code, in kebab-case', () => {
    const titels = Object.values(WEIGERINGEN).map(([, titel]) => titel);
    expect(new Set(titels).size).toBe(titels.length);
    for (const code of Object.keys(WEIGERINGEN)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('the order of a list', () => {
  it('is by name as a reader looks it up, and of the same name by key, however they came in', () => {
    const rij = [
      { naam: 'Zwolle', id: 'a' },
      { naam: 'Één', id: 'b' },
      { naam: 'Ede', id: 'd' },
      { naam: 'Ede', id: 'c' },
    ];
    const ids = (lijst: typeof rij) => lijst.toSorted(opNaamEn((x) => x.id)).map((x) => x.id);
    expect([ids(rij), ids(rij.toReversed())]).toEqual([
      ['c', 'd', 'b', 'a'],
      ['c', 'd', 'b', 'a'],
    ]);
  });
});
