import { describe, expect, it } from 'vitest';
import { afspraak, historie } from '../historie.ts';
import { dossier } from './dossier.ts';
import { inwerkingtreding, isInWerking } from './inwerkingtreding.ts';

const A = 'gm0307';
const B = 'gm0342';
const ID = 'amersfoort.afspraak';

function begin(partijen: string[]) {
  const h = historie();
  const o = afspraak(h, ID, partijen);
  const lees = () => inwerkingtreding(h.feiten(), dossier(h.feiten(), ID));
  return { h, o, lees, op: (dag: string) => isInWerking(lees(), dag).oordeel };
}

describe('a rule of entry into force', () => {
  it('is absent when nobody recorded one', () => {
    const { lees, op } = begin([A]);
    expect(lees()).toBeUndefined();
    expect(op('2022-01-01')).toBe('niet-bekend');
  });

  it('counts a party once, however often it was recorded', () => {
    const { o, op, lees } = begin([A, A, B]);
    o.leg('InwerkingtredingGeregeld', {
      regel: { soort: 'partijen', handeling: 'ondertekening', minimaal: 2 },
    });
    o.teken(A, '2021-01-01');
    expect(op('2022-01-01')).toBe('niet-aangetoond');
    expect(lees()?.uitleg).toBe(
      'In werking als 2 van de 2 partijen een handtekening hebben gegeven; 1 van 2 zijn vastgelegd.',
    );
    expect(lees()?.ontbreekt).toEqual(['een handtekening voor gm0342']);
    o.teken(B, '2021-02-01');
    expect(op('2021-02-01')).toBe('ja');
  });

  it('may be as early as the earliest of the acts of a party', () => {
    const { o, op } = begin([A]);
    o.leg('InwerkingtredingGeregeld', { regel: { soort: 'partijen', handeling: 'besluit' } });
    o.besluit(A, '2021');
    o.besluit(A, '2021-06-15');
    expect([op('2020-12-31'), op('2021-02-01'), op('2021-06-15')]).toEqual(['nee', 'onzeker', 'ja']);
  });

  it('may be as early as the earliest publication', () => {
    const { o, op } = begin([A]);
    o.leg('InwerkingtredingGeregeld', { regel: { soort: 'bekendmaking', dagenErna: 1 } });
    o.leg('OvereenkomstBekendgemaakt', { datum: '2021' });
    o.leg('OvereenkomstBekendgemaakt', { datum: '2021-06-15' });
    expect([op('2021-01-01'), op('2021-01-02'), op('2021-06-16')]).toEqual(['nee', 'onzeker', 'ja']);
  });

  it('shows the events that it rests on', () => {
    const { o, lees } = begin([A]);
    const regel = o.leg('InwerkingtredingGeregeld', { regel: { soort: 'partijen', handeling: 'besluit' } });
    const besluit = o.besluit(A, '2021-01-01');
    const rust = lees()?.gebruikt.map((f) => f.herleiding.gebeurtenis);
    expect(rust).toContain(regel);
    expect(rust).toContain(besluit);
  });
});
