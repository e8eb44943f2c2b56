import { describe, expect, it } from 'vitest';
import { vergelijkAdres } from '../../../services/portaal/web/tijden/vergelijk-adres.ts';
import {
  momentenUit,
  vanafVraag,
  vergelijkZoek,
} from '../../../services/portaal/web/tijden/vergelijk-momenten.ts';
import {
  isRecht,
  watInWoorden,
  zijdeInWoorden,
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
    [
      'leden[Veenendaal].domeinen[bw].lid',
      'gemeente Veenendaal › domein bw › lid',
      'Gemeente Veenendaal, voor beschermd wonen',
    ],
    ['regios[ijssel-vecht]', 'regio ijssel-vecht', 'Regio IJssel-Vecht'],
    ['bevindingen[geen-aanspreekpunt]', 'bevinding geen-aanspreekpunt', 'Bevinding'],
    ['leden[Dalfsen].meldingen[x]', 'gemeente Dalfsen › melding zonder naam', 'Gemeente Dalfsen: melding'],
    ['rollen[Ede].einde', 'rol Ede, trekker, mo › einde', 'Rol Ede, trekker, maatschappelijke opvang: einde'],
    ['geldt.oordeel', 'geldt', 'Of het geldt'],
  ])('about %s (%s) reads %s', (pad, wat, zin) => {
    expect(watInWoorden({ pad, wat }, NAMEN)).toBe(zin);
  });

  const zijde = (pad: string, waarde: string | null, wat = '') =>
    zijdeInWoorden({ pad, wat }, waarde, NAMEN).join(' | ');

  it('says a judgement as what it judges', () => {
    expect([zijde('leden[Veenendaal].lid', 'ja'), zijde('leden[Veenendaal].lid', 'nee')]).toEqual([
      'lid',
      'geen lid',
    ]);
    expect(zijde('partijen[Ede].gebonden', 'niet bekend')).toBe('niet bekend of deze partij gebonden is');
    expect(zijde('geldt.oordeel', 'nee')).toBe('geldt niet');
  });

  it('says of a whole item what its name does not say, in words, and not where it is kept', () => {
    expect(
      zijde(
        'overeenkomsten[DVO]',
        'id: amersfoort.dvo; regio: amersfoort; domeinen: bw-mo; geldt: niet bekend',
      ),
    ).toBe('voor beschermd wonen en maatschappelijke opvang | niet bekend of dit geldt');
    expect(
      zijde(
        'rollen[Ede, trekker]',
        'rol: trekker; geldt: onzeker; van: uiterlijk 2020; einde: tot 2026, onder voorwaarde: tenzij; wat dan komt is open',
        'rol van Ede (trekker)',
      ),
    ).toBe(
      'geldt misschien | uiterlijk vanaf 2020 | tot 2026, onder voorwaarde: tenzij; wat dan komt is open',
    );
    expect(zijde('banden[x]', 'met: gm0193; aard: bestuurder')).toBe('met: Zwolle | aard: bestuurder');
    expect(
      zijde('bevindingen[x]', 'Het besluit van Baarn is van 2017; op de dag zelf nog niet genomen.'),
    ).toBe('Het besluit van Baarn is van 2017; op de dag zelf nog niet genomen.');
  });

  it('says how two agreements relate as the page of the agreement does', () => {
    expect(zijde('relaties[Notitie]', 'soort: uitwerking van; richting: van; van: 2021')).toBe(
      'Uitgewerkt in | vanaf 2021',
    );
  });

  it('says of what is not there, and of what says nothing more, that it is so', () => {
    expect([zijde('partijen[Ede]', null), zijde('partijen[Ede]', 'partij: Ede', 'partij Ede')]).toEqual([
      'geen partij',
      'partij',
    ]);
    expect([zijde('looptijd.einde', null), zijde('', null)]).toEqual([
      'niet vastgelegd',
      'niet bekend op dit moment',
    ]);
    expect(zijde('regios[amersfoort]', 'regio: amersfoort', 'regio amersfoort')).toBe('hoort erbij');
  });
});
