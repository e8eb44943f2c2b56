import { describe, expect, it } from 'vitest';
import { geding, type Historie, historie } from '../historie.ts';
import { regiogeschillen } from './regiogeschillen.ts';

const lid = (h: Historie, regio: string, gemeente: string, van = '2020', einde?: string) =>
  h.regio(regio).leg('GemeenteToegetreden', {
    gemeente,
    domeinen: ['bw'],
    van: { datum: van },
    ...(einde ? { einde: { soort: 'tot', datum: einde } } : {}),
  });
const van = (h: Historie, regio: string, dag = '2024-06-01') => regiogeschillen(h.feiten(), regio, dag);
const ids = (h: Historie, regio: string, dag?: string) => van(h, regio, dag).map((g) => g.id);

describe('the disputes of a region', () => {
  it('are those of its members and of itself, wherever they are handled; newest notice first', () => {
    const h = historie();
    lid(h, 'amersfoort', 'gm0307');
    geding(h, 'landelijk.oud');
    geding(h, 'zeeland.nieuw', { datum: '2023-09-01' });
    geding(h, 'zeeland.als-regio', { verzoekers: [{ regio: 'amersfoort' }] });
    geding(h, 'amersfoort.van-anderen', {
      verzoekers: [{ gemeente: 'gm0160' }],
      verweerders: [{ regio: 'zeeland' }],
    });
    expect(ids(h, 'amersfoort')).toEqual(['zeeland.nieuw', 'landelijk.oud', 'zeeland.als-regio']);
    expect(ids(h, 'zeeland')).toEqual(['amersfoort.van-anderen']);
    expect(van(h, 'amersfoort')[2]?.redenen[0]?.uitleg).toBe('De regio is zelf partij.');
  });

  it('are those of its members on the day, and of whom they took over from', () => {
    const h = historie();
    lid(h, 'amersfoort', 'gm0307', '2020', '2024-01-01');
    lid(h, 'zeeland', 'gm0999', '2023');
    h.gemeente('gm0193').leg('HerindelingVastgelegd', { opvolgers: ['gm0999'], per: '2024-01-01' });
    geding(h, 'landelijk.een');
    expect([ids(h, 'amersfoort', '2023-12-31'), ids(h, 'amersfoort', '2024-01-01')]).toEqual([
      ['landelijk.een'],
      [],
    ]);
    expect([ids(h, 'zeeland', '2023-12-31'), ids(h, 'zeeland', '2024-01-01')]).toEqual([
      [],
      ['landelijk.een'],
    ]);
    expect(van(h, 'zeeland')[0]?.redenen[0]?.uitleg).toBe(
      'gm0999 kwam in de plaats van gm0193, die partij is.',
    );
    expect(ids(h, 'amersfoort', '2023-01-31')).toEqual([]);
  });

  it('do not follow from what a source merely reports of membership', () => {
    const h = historie();
    h.regio('amersfoort').leg('LidmaatschapGerapporteerd', {
      gemeente: 'gm0307',
      domeinen: ['bw'],
      peildatum: '2022',
      zekerheid: 'lid',
    });
    geding(h, 'landelijk.een');
    expect(ids(h, 'amersfoort')).toEqual([]);
  });

  it('are not those from which its member withdrew, until it comes in again', () => {
    const h = historie();
    lid(h, 'zeeland', 'gm0160');
    const hardenberg = { gemeente: 'gm0160' };
    const g = geding(h, 'landelijk.een');
    const komt = (datum: string) =>
      g.leg('PartijToegevoegd', { datum, partij: hardenberg, kant: 'verzoeker' });
    komt('2023-03-01');
    g.leg('PartijTeruggetreden', { datum: '2023-04-01', partij: hardenberg });
    komt('2023-06-01');
    const op = (dag: string) => ids(h, 'zeeland', dag).length;
    expect(['2023-02-28', '2023-03-01', '2023-04-01', '2023-06-01'].map(op)).toEqual([0, 1, 0, 1]);
  });

  it('tell whether there is a ruling that stands', () => {
    const h = historie();
    lid(h, 'amersfoort', 'gm0307');
    const twee = ['een', 'twee'].map((punt) => ({ punt, omschrijving: `Punt ${punt}.` }));
    const g = geding(h, 'landelijk.een', { punten: twee });
    g.uitspraak('2023-04-01', [], 'tussenuitspraak');
    g.uitspraak('2023-05-01', [{ punt: 'een' }], 'tussenuitspraak');
    g.uitspraak('2023-06-01', twee);
    g.vernietig('2023-07-01', ['een']);
    g.vernietig('2023-08-01', ['twee']);
    const op = (dag: string) => van(h, 'amersfoort', dag)[0]?.uitspraak;
    const dagen = ['2023-03-31', '2023-04-01', '2023-05-01', '2023-06-01', '2023-07-01', '2023-08-01'];
    expect(dagen.map(op)).toEqual([
      'geen',
      'tussenuitspraak',
      'tussenuitspraak',
      'uitspraak',
      'uitspraak',
      'vernietigd',
    ]);
  });
});
