import { describe, expect, it } from 'vitest';
import { vergelijkAdres } from '../../../services/portaal/web/tijden/vergelijk-adres.ts';
import {
  momentenUit,
  vanafVraag,
  vergelijkZoek,
} from '../../../services/portaal/web/tijden/vergelijk-momenten.ts';
import {
  isRecht,
  waardeInWoorden,
  watInWoorden,
} from '../../../services/portaal/web/tijden/verschil-woorden.ts';
import { isNu, momentZin, vandaag } from '../../../services/portaal/web/tijden/zin.ts';

/** Names as the portal looks them up. */
const NAMEN = { gemeente: () => 'Zwolle', regio: () => 'IJssel-Vecht' };
const lees = (zoek: string) => momentenUit(new URLSearchParams(zoek));

describe('the moment in words', () => {
  it('names both days', () => {
    expect(momentZin({ geldigOp: '2022-01-01', bekendOp: '2020-05-31' })).toBe(
      'U ziet wat op 1 januari 2022 geldt, zoals men het op 31 mei 2020 kon weten.',
    );
  });

  it('names today by its date, and the register of another day', () => {
    expect(momentZin({ beschikbaarOp: '2026-03-01' })).toMatch(
      /^U ziet wat vandaag \(.+ \d{4}\) geldt, zoals het nu bekend is, volgens het register van 1 maart 2026\.$/,
    );
  });

  it('is now only today with all that is known', () => {
    const nu = [
      {},
      { geldigOp: vandaag() },
      { geldigOp: '2022-01-01' },
      { bekendOp: vandaag() },
      { beschikbaarOp: vandaag() },
    ];
    expect(nu.map(isNu)).toEqual([true, true, false, false, false]);
  });
});

describe('two moments', () => {
  it('are a year apart where the address does not say the first', () => {
    expect(lees('geldigOp=2022-01-01').eerste).toEqual({ geldigOp: '2021-01-01' });
  });

  it('share what the first does not say', () => {
    expect(lees('vanBekendOp=2020-05-31&geldigOp=2022-01-01')).toEqual({
      eerste: { geldigOp: '2022-01-01', bekendOp: '2020-05-31' },
      tweede: { geldigOp: '2022-01-01' },
    });
  });

  it('come back the other way around after turning them, with what was open said', () => {
    const { eerste, tweede } = lees('vanBekendOp=2020-05-31&geldigOp=2022-01-01');
    expect(lees(vergelijkZoek({ eerste: tweede, tweede: eerste }))).toEqual({
      eerste: { geldigOp: '2022-01-01', bekendOp: vandaag() },
      tweede: { geldigOp: '2022-01-01', bekendOp: '2020-05-31' },
    });
  });

  it('are asked of the register by their own names', () => {
    expect(vanafVraag({ geldigOp: '2022-01-01', beschikbaarOp: '2026-01-01' })).toEqual({
      vanGeldigOp: '2022-01-01',
      vanBeschikbaarOp: '2026-01-01',
    });
  });

  it('begin from the moment of a page, for what can be compared', () => {
    expect(vergelijkAdres({ soort: 'regio', id: 'amersfoort' }, { geldigOp: '2022-01-01' })).toBe(
      '/regios/amersfoort/vergelijken?vanGeldigOp=2022-01-01',
    );
    expect(vergelijkAdres({ soort: 'overeenkomst', id: 'a.b' }, {})).toBe('/overeenkomsten/a.b/vergelijken');
    expect(vergelijkAdres({ soort: 'geschil', id: 'a.b' }, {})).toBeUndefined();
  });
});

describe('a difference', () => {
  it.each([
    ['geldt.oordeel', true],
    ['partijen[Zwolle].gebonden', true],
    ['bepalingen[Artikel 7, 1.0]', true],
    ['leden[Veenendaal].lid', true],
    ['', true],
    ['leden[Dalfsen].meldingen[zonder naam]', false],
    ['bevindingen[geen-aanspreekpunt]', false],
    ['partijen[Zwolle].besluiten[raad, vastgesteld]', false],
    ['overeenkomsten[Meldingen. En meer].geldt', true],
  ])('at %s touches rights and duties: %s', (pad, recht) => {
    expect(isRecht({ pad })).toBe(recht);
  });

  it.each([
    ['gemeente Veenendaal › domein bw › lid', 'Gemeente Veenendaal, domein beschermd wonen: lid'],
    ['regio ijssel-vecht', 'Regio IJssel-Vecht'],
    ['bevinding geen-aanspreekpunt', 'Bevinding'],
    ['gemeente Dalfsen › melding zonder naam', 'Gemeente Dalfsen: melding'],
    [
      'rol Amersfoort, centrumgemeente, mo › geldt',
      'Rol Amersfoort, centrumgemeente, maatschappelijke opvang: geldt',
    ],
  ])('about %s reads %s', (wat, zin) => {
    expect(watInWoorden({ wat }, NAMEN)).toBe(zin);
  });

  it('says of a whole item what it says, in words, and not where it is kept', () => {
    expect(
      waardeInWoorden('id: amersfoort.dvo; regio: amersfoort; domeinen: bw-mo; geldt: niet bekend', NAMEN),
    ).toEqual(['domeinen: beschermd wonen en maatschappelijke opvang', 'geldt: niet bekend']);
    expect(waardeInWoorden('regio: amersfoort', NAMEN)).toEqual([]);
    expect(waardeInWoorden('met: gm0193; aard: bestuurder', NAMEN)).toEqual([
      'met: Zwolle',
      'aard: bestuurder',
    ]);
    expect(
      waardeInWoorden('Het besluit van Baarn is van 2017; op de dag zelf nog niet genomen.', NAMEN),
    ).toEqual(['Het besluit van Baarn is van 2017; op de dag zelf nog niet genomen.']);
  });
});
