import { describe, expect, it } from 'vitest';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { Begeleiding, bekendVan } from './gebeurtenis.ts';
import {
  Bekend,
  bekendMoment,
  bekendVanaf,
  bepaalTijden,
  instantVan,
  isZichtbaar,
  Moment,
} from './tijden.ts';
import { isWeigering } from './weigering.ts';

const NU = new Date('2024-06-03T10:00:00.000Z');

describe('a moment', () => {
  it.each([
    ['2020-05-31', '2020-05-31T21:59:59.999Z'],
    ['2020-12-31', '2020-12-31T22:59:59.999Z'],
    ['2020-05-31T12:00:00Z', '2020-05-31T12:00:00.000Z'],
    ['2020-05-31T12:00:00.5Z', '2020-05-31T12:00:00.500Z'],
    ['2020-05-31T12:00:00+02:00', '2020-05-31T10:00:00.000Z'],
    ['2020-05-31T12:00:00.123456789Z', '2020-05-31T12:00:00.123Z'],
    ['2021-10-31T02:30:00+02:00', '2021-10-31T00:30:00.000Z'],
    ['2021-10-31T02:30:00+01:00', '2021-10-31T01:30:00.000Z'],
    ['9999-12-31', '9999-12-31T22:59:59.999Z'],
  ])('%s means %s', (moment, instant) => {
    expect(Moment.safeParse(moment).success).toBe(true);
    expect(instantVan(moment)).toBe(instant);
  });

  it.each([
    '2020',
    '2020-05',
    '2020-05-31T12:00:00',
    '2020-05-31 12:00:00Z',
    '2021-02-29T12:00:00Z',
    '2020-05-31T25:00:00Z',
    '2020-05-31T12:00Z',
    'nu',
    '',
    '2020-05-31T12:00:00+99:00',
    '0000-01-01T00:00:00Z',
  ])('is not %j', (moment) => {
    expect(Moment.safeParse(moment).success).toBe(false);
  });

  it('does not lie after the calendar: it would not sort among the others', () => {
    expect(Moment.safeParse('9999-12-31T23:59:59Z').success).toBe(true);
    expect(Moment.safeParse('9999-12-31T23:59:59-01:00').success).toBe(false);
  });
});

describe('the times of a question', () => {
  it('mean today and the head of the log when left out', () => {
    expect(bepaalTijden({}, NU)).toEqual({ geldigOp: '2024-06-03', bekendOp: null, beschikbaarOp: null });
  });

  it('take today from the Dutch clock', () => {
    expect(bepaalTijden({}, new Date('2024-06-03T22:00:00Z'))).toMatchObject({ geldigOp: '2024-06-04' });
    expect(bepaalTijden({}, new Date('2024-12-03T22:59:59Z'))).toMatchObject({ geldigOp: '2024-12-03' });
  });

  it('are each what was asked', () => {
    const vraag = { geldigOp: '2022-01-01', bekendOp: '2020-05', beschikbaarOp: '2024-01-01' };
    expect(bepaalTijden({ ...vraag, bekendOp: '2020-05-31' }, NU)).toEqual({
      geldigOp: '2022-01-01',
      bekendOp: '2020-05-31T21:59:59.999Z',
      beschikbaarOp: '2024-01-01T22:59:59.999Z',
    });
  });

  it.each([
    ['2024-06-04', true],
    ['2024-06-03', false],
    ['2024-06-03T10:00:00Z', false],
    ['2024-06-03T10:00:00.001Z', true],
    ['2024-06-03T11:00:00+01:00', false],
    ['9999-12-31', true],
  ])('beschikbaarOp %s lies in the future: %s', (beschikbaarOp, toekomst) => {
    const uit = bepaalTijden({ beschikbaarOp }, NU);
    expect(isWeigering(uit) ? uit.code : 'goed').toBe(toekomst ? 'tijdstip-in-de-toekomst' : 'goed');
  });

  it('may ask what will hold and what one will know', () => {
    expect(isWeigering(bepaalTijden({ geldigOp: '2030-01-01', bekendOp: '2030-01-01' }, NU))).toBe(false);
  });
});

describe('since when it was known', () => {
  const geregistreerd = '2024-06-03T10:00:00.000Z';

  it.each([
    ['no claim', undefined, geregistreerd],
    ['a year counts from its end', '2020', '2020-12-31T22:59:59.999Z'],
    ['a month counts from its end', '2020-06', '2020-06-30T21:59:59.999Z'],
    ['a day counts from its end', '2020-06-10', '2020-06-10T21:59:59.999Z'],
    ['an instant counts at once', '2020-06-10T09:00:00+02:00', '2020-06-10T07:00:00.000Z'],
    ['a period that has not ended counts from the recording', '2024', geregistreerd],
    ['today counts from the recording', '2024-06-03', geregistreerd],
    ['a later day counts from the recording', '2030-01-01', geregistreerd],
  ])('%s', (_, claim, moment) => {
    expect(bekendMoment(geregistreerd, claim)).toBe(moment);
    const gebeurtenis = { geregistreerd, metadata: claim ? { bekend: claim } : null } as Gebeurtenis;
    expect(bekendVan(gebeurtenis)).toBe(moment);
  });

  it('is claimed as a partial date or an instant', () => {
    for (const goed of ['2020', '2020-06', '2020-06-10', '2020-06-10T12:00:00Z'])
      expect([goed, Bekend.safeParse(goed).success]).toEqual([goed, true]);
    for (const fout of ['2020-13', 'vroeger', '2021-02-29', '2020-06-10T12:00'])
      expect([fout, Bekend.safeParse(fout).success]).toEqual([fout, false]);
    expect(bekendVanaf('2021-10-31')).toBe('2021-10-31T22:59:59.999Z');
  });

  it('goes with a source of which the day exists', () => {
    const bron = (peildatum: string) =>
      Begeleiding.safeParse({ bron: { document: 'visie', peildatum } }).success;
    expect(bron('2020-10')).toBe(true);
    expect(bron('2020-13')).toBe(false);
    expect(bron('2021-02-29')).toBe(false);
  });
});

describe('whether an event counts', () => {
  const gebeurtenis = { geregistreerd: '2024-06-03T10:00:00.000Z', bekend: '2020-06-30T21:59:59.999Z' };
  it.each([
    ['without times', null, null, true],
    ['at the very moment it was recorded', null, '2024-06-03T10:00:00.000Z', true],
    ['just before it was recorded', null, '2024-06-03T09:59:59.999Z', false],
    ['at the very moment it was known', '2020-06-30T21:59:59.999Z', null, true],
    ['just before it was known', '2020-06-30T21:59:59.998Z', null, false],
    ['known, but not yet recorded', '2021-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z', false],
  ])('%s', (_, bekendOp, beschikbaarOp, telt) => {
    expect(isZichtbaar(gebeurtenis, { bekendOp, beschikbaarOp })).toBe(telt);
  });
});
