import { describe, expect, it } from 'vitest';
import { historie } from '../historie.ts';
import { regioAgenda } from './agenda.ts';

const A = 'gm0307';

function voornemen(
  rest: { per?: string; afgesprokenOp?: string },
  domeinen: ('bw' | 'mo' | 'bw-mo')[] = ['bw'],
) {
  const h = historie();
  const regio = h.regio('amersfoort');
  const leg = () =>
    regio.leg(
      'UittredingVoorgenomen',
      { gemeente: A, domeinen, ...rest },
      { bekend: '2020-10-29T10:00:00.000Z' },
    );
  const uit = (datum: string, domein: 'bw' | 'mo' | 'jeugd' | 'wmo' = 'bw') =>
    regio.leg('GemeenteUitgetreden', { gemeente: A, domeinen: [domein], einde: { soort: 'tot', datum } });
  const blijf = (datum?: string) =>
    regio.leg('BlijvenBesloten', { gemeente: A, domeinen: ['bw'], ...(datum ? { datum } : {}) });
  const open = () =>
    (['komend', 'verstreken', 'zonder-dag'] as const).flatMap((stand) =>
      regioAgenda(h.feiten(), 'amersfoort', { stand, binnen: 'P5Y' }, '2021-01-01')
        .rijen.filter((r) => r.soort === 'uittreding-voorgenomen')
        .map((r) => r.wat),
    );
  return { leg, uit, blijf, open };
}

describe('an intention to leave', () => {
  it('stays when somebody left for another domain, even if that was recorded later', () => {
    const { leg, uit, open } = voornemen({ per: '2022' });
    leg();
    uit('2019', 'jeugd');
    uit('2023', 'jeugd');
    expect(open()).toEqual([
      `${A} is van plan uit te treden per 2022 (beschermd wonen); besloten is dat niet.`,
    ]);
    uit('2022', 'wmo');
    expect(open()).toEqual([]);
  });

  it('stays for the domains for which nothing followed', () => {
    const { leg, uit, open } = voornemen({}, ['bw-mo']);
    leg();
    uit('2022', 'bw');
    expect(open()).toHaveLength(1);
    uit('2022', 'mo');
    expect(open()).toEqual([]);
  });

  it.each([
    ['agreed after the exit', { afgesprokenOp: '2020-06' }, '2019', 1],
    ['agreed before the exit', { afgesprokenOp: '2020-06' }, '2021', 0],
    ['known after the exit, for a later day', { per: '2022' }, '2019', 1],
    ['known before an exit sooner than planned', { per: '2022' }, '2021-06', 0],
    ['of no day at all', {}, '2019', 0],
  ])('%s', (_, rest, datum, aantal) => {
    const { leg, uit, open } = voornemen(rest);
    leg();
    uit(datum);
    expect(open()).toHaveLength(aantal);
  });

  it.each([
    ['2021-03', 0],
    ['2020-01', 1],
    [undefined, 1],
  ])('that was recorded after a decision to stay of %s: %i', (datum, aantal) => {
    const { leg, blijf, open } = voornemen({ afgesprokenOp: '2020-06' });
    blijf(datum);
    leg();
    expect(open()).toHaveLength(aantal);
  });
});
