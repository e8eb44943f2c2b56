import { describe, expect, it } from 'vitest';
import { given } from '../gedeeld/given.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { geschil } from './geschil.ts';
import {
  gehoord,
  geschikt,
  handeling,
  heropend,
  KAMPEN,
  LID,
  nagekomen,
  ontvangst,
  REGIO,
  reactietermijn,
  reglement,
  stuk,
  totEnMet,
  verstreken,
  wraking,
  wrakingBeslist,
  ZWOLLE,
} from './historie.ts';
import type { Zaak } from './state.ts';
import { loopt, nietVastgelegd, standVan, statusVan } from './termijnen.ts';
import { termijnNu } from './termijnloop.ts';

/** The terms of a case: when they open, stand still and end, and when they count as passed. */

function zaakNa(...stappen: readonly GeschilGebeurtenis[]): Zaak {
  const state = given(geschil, ...stappen).state();
  return state.status === 'open' ? state : expect.fail('there is no case');
}
const termijn = (zaak: Zaak, naam: string) => termijnNu(zaak, naam) ?? expect.fail(`no term ${naam}`);
const einde = (zaak: Zaak, naam: string) => standVan(termijn(zaak, naam)).einde;
const opgeschort = (naam: string, datum: string) =>
  handeling('TermijnOpgeschort', { termijn: naam, reden: 'Er wordt overlegd.', datum });
const hervat = (naam: string, datum: string) => handeling('TermijnHervat', { termijn: naam, datum });
const verlengd = (naam: string, datum: string, tot: string) =>
  handeling('TermijnVerlengd', { termijn: naam, tot, reden: 'Er is meer tijd nodig.', datum });

describe('a term of the reglement', () => {
  it.each([
    ['aanhangig', 'ontvankelijkheid', 'commissie', '2023-02-27'],
    ['aanvulling', 'aanvulling', ['gemeente:gm0166'], '2023-03-10'],
    ['verweer', 'verweer', ['gemeente:gm0193'], '2023-03-20'],
    ['repliek', 'repliek', ['gemeente:gm0166'], '2023-04-03'],
    ['dupliek', 'dupliek', ['gemeente:gm0193'], '2023-04-14'],
    ['beraadslaging', 'uitspraak', 'commissie', '2023-06-12'],
    ['uitspraak', 'publicatie', 'commissie', '2023-07-06'],
  ] as const)('opens with the phase %s: %s, of %s, up to and with %s', (fase, naam, voor, laatste) => {
    const zaak = zaakNa(...totEnMet(fase));
    expect(termijn(zaak, naam)).toMatchObject({
      voor,
      grondslag: 'Reglement, artikel 5',
      teBevestigen: true,
    });
    expect(einde(zaak, naam)).toBe(laatste);
    expect(statusVan(termijn(zaak, naam), laatste)).toBe('loopt');
  });

  it('is not there when this version of the reglement has none', () => {
    const [, ...later] = totEnMet('verweer');
    const kaal = later.map((g) =>
      g.type === 'GeschilAanhangigGemaakt'
        ? handeling('GeschilAanhangigGemaakt', {
            ...g.data,
            reglement: {
              ...reglement,
              termijnen: reglement.termijnen.filter((t) => t.termijn !== 'verweer'),
            },
          })
        : g,
    );
    const zaak = zaakNa(...totEnMet('overleg').slice(0, 1), ...kaal);
    expect(termijnNu(zaak, 'verweer')).toBeUndefined();
  });

  it('is done when what it asked is filed by all of that side, or overtaken by the next step', () => {
    const erbij = handeling('PartijToegevoegd', { partij: REGIO, kant: 'verweerder', datum: '2023-03-01' });
    const tot = [...totEnMet('aanvulling'), erbij, handeling('DossierCompleet', { datum: '2023-03-06' })];
    const verweer = (door: typeof ZWOLLE | typeof REGIO, naam: string, datum: string) =>
      stuk(naam, door, datum, { soort: 'verweerschrift' });
    const een = zaakNa(...tot, verweer(ZWOLLE, 'verweer-zwolle', '2023-03-10'));
    expect(termijn(een, 'verweer').voldaan).toEqual({ 'gemeente:gm0193': '2023-03-10' });
    expect(statusVan(termijn(een, 'verweer'), '2023-03-12')).toBe('loopt');
    const twee = [...tot, verweer(ZWOLLE, 'een', '2023-03-10'), verweer(REGIO, 'twee', '2023-03-14')];
    expect(termijn(zaakNa(...twee), 'verweer').afgedaan).toBe('2023-03-14');
    expect(termijn(zaakNa(...tot), 'aanvulling').afgedaan).toBe('2023-03-06');
    // Kampen answers nothing with a document of this kind: the term was not for Kampen.
    const ander = stuk('vreemd', KAMPEN, '2023-03-10', { soort: 'verweerschrift' });
    expect(termijn(zaakNa(...tot, ander), 'verweer').voldaan).toEqual({});
  });

  it('no longer waits for a party that left, and keeps waiting for who stayed', () => {
    const erbij = handeling('PartijToegevoegd', { partij: REGIO, kant: 'verweerder', datum: '2023-03-01' });
    const tot = [...totEnMet('aanvulling'), erbij, handeling('DossierCompleet', { datum: '2023-03-06' })];
    const weg = handeling('PartijTeruggetreden', { partij: REGIO, datum: '2023-03-13' });
    expect(termijn(zaakNa(...tot, weg), 'verweer')).toMatchObject({ voor: ['gemeente:gm0193'] });
    expect(termijn(zaakNa(...tot, weg), 'verweer').afgedaan).toBeUndefined();
    const ingediend = stuk('verweer', ZWOLLE, '2023-03-10', { soort: 'verweerschrift' });
    expect(termijn(zaakNa(...tot, ingediend, weg), 'verweer').afgedaan).toBe('2023-03-13');
  });

  it('keeps the other side waiting: the next round opens only when it is over', () => {
    const repliek = (datum: string) => handeling('RepliekToegestaan', { datum });
    given(geschil, ...totEnMet('verweer'))
      .when(repliek('2023-03-20'))
      .thenRefused('termijn-loopt');
    given(geschil, ...totEnMet('verweer'))
      .when(repliek('2023-03-21'))
      .thenRecorded(repliek('2023-03-21'));
    const dupliek = handeling('DupliekToegestaan', { datum: '2023-03-21' });
    given(geschil, ...totEnMet('repliek'))
      .when(dupliek)
      .thenRefused('termijn-loopt');
  });
});

describe('a term that the commission sets', () => {
  it('has a name of its own, a last day that is still to come, and a document of the file', () => {
    const na = given(
      geschil,
      ...totEnMet('verweer'),
      reactietermijn('eigen', [KAMPEN], '2023-03-07', '2023-03-14'),
    );
    const weigert = (g: GeschilGebeurtenis) => na.when(g).thenRefused('in-strijd-met-dossier');
    weigert(reactietermijn('eigen', [KAMPEN], '2023-03-08', '2023-03-15'));
    weigert(reactietermijn('dupliek', [KAMPEN], '2023-03-08', '2023-03-15'));
    weigert(reactietermijn('ander', [KAMPEN], '2023-03-08', '2023-03-08'));
    weigert(reactietermijn('ander', [KAMPEN], '2023-03-08', '2023-03-15', 'onbekend'));
  });
});

describe('a term that stands still', () => {
  const tot = totEnMet('verweer');

  it('ends later by as many days as it stood still, and has no last day meanwhile', () => {
    const stil = zaakNa(...tot, opgeschort('verweer', '2023-03-10'));
    expect(einde(stil, 'verweer')).toBeNull();
    expect(statusVan(termijn(stil, 'verweer'), '2023-04-10')).toBe('opgeschort');
    expect(loopt(termijn(stil, 'verweer'), '2024-01-01')).toBe(true);
    const weer = zaakNa(...tot, opgeschort('verweer', '2023-03-10'), hervat('verweer', '2023-03-15'));
    expect(einde(weer, 'verweer')).toBe('2023-03-25');
  });

  it('is stopped once, and resumed after it was stopped', () => {
    const na = given(geschil, ...tot, opgeschort('verweer', '2023-03-10'));
    na.when(opgeschort('verweer', '2023-03-11')).thenRefused('in-strijd-met-dossier');
    na.when(hervat('verweer', '2023-03-09')).thenRefused('in-strijd-met-dossier');
    given(geschil, ...tot)
      .when(hervat('verweer', '2023-03-11'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...tot)
      .when(opgeschort('repliek', '2023-03-11'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...tot)
      .when(opgeschort('aanvulling', '2023-03-11'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('with the whole case during a challenge: two challenges count once', () => {
    const zaak = zaakNa(
      ...tot,
      wraking('u-voorzitter', '2023-03-10'),
      wraking(LID, '2023-03-12'),
      wrakingBeslist('u-voorzitter', false, '2023-03-13'),
      wrakingBeslist(LID, false, '2023-03-16'),
    );
    expect(einde(zaak, 'verweer')).toBe('2023-03-26');
  });

  it('for two causes goes on only when both are over', () => {
    const stappen = [
      ...tot,
      opgeschort('verweer', '2023-03-08'),
      wraking(LID, '2023-03-10'),
      wrakingBeslist(LID, false, '2023-03-12'),
    ];
    expect(einde(zaakNa(...stappen), 'verweer')).toBeNull();
    expect(einde(zaakNa(...stappen, hervat('verweer', '2023-03-18')), 'verweer')).toBe('2023-03-30');
  });

  it('with a case that was joined, until it goes on by itself', () => {
    expect(einde(zaakNa(...totEnMet('gevoegd')), 'verweer')).toBeNull();
    const terug = handeling('VoegingBeeindigd', { reden: 'Toch apart.', datum: '2023-03-20' });
    expect(einde(zaakNa(...totEnMet('gevoegd'), terug), 'verweer')).toBe('2023-03-30');
  });

  it('is no milestone: what must be done after a ruling goes on while another point is fought over', () => {
    const zaak = zaakNa(
      ...totEnMet('nakoming'),
      heropend(['nieuw'], '2023-06-20'),
      wraking(LID, '2023-06-21'),
    );
    expect(einde(zaak, 'betaling')).toBe('2023-07-07');
  });
});

describe('a term that is extended', () => {
  const tot = totEnMet('verweer');

  it('ends later; never earlier, and not when it is done', () => {
    expect(einde(zaakNa(...tot, verlengd('verweer', '2023-03-10', '2023-04-03')), 'verweer')).toBe(
      '2023-04-03',
    );
    given(geschil, ...tot)
      .when(verlengd('verweer', '2023-03-10', '2023-03-20'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...tot)
      .when(verlengd('aanvulling', '2023-03-10', '2023-04-20'))
      .thenRefused('in-strijd-met-dossier');
    given(geschil, ...tot)
      .when(verlengd('onbekend', '2023-03-10', '2023-04-20'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('after it passed can pass once more', () => {
    const na = [...tot, verstreken('verweer', '2023-03-20', '2023-03-21')];
    expect(nietVastgelegd(zaakNa(...na), '2023-05-01')).toEqual([]);
    given(geschil, ...na)
      .when(verstreken('verweer', '2023-03-20', '2023-03-22'))
      .thenRefused('bestaat-al');
    const langer = [...na, verlengd('verweer', '2023-03-22', '2023-04-03')];
    expect(nietVastgelegd(zaakNa(...langer), '2023-04-03')).toEqual([]);
    expect(nietVastgelegd(zaakNa(...langer), '2023-04-04')).toEqual([
      { termijn: 'verweer', einde: '2023-04-03' },
    ]);
    const weer = verstreken('verweer', '2023-04-03', '2023-04-04');
    given(geschil, ...langer)
      .when(weer)
      .thenRecorded(weer);
    expect(nietVastgelegd(zaakNa(...langer, weer), '2023-05-01')).toEqual([]);
  });
});

describe('a term that was extended after it passed, unseen', () => {
  it('passed twice: on its first last day and on the later one, in the order of the days', () => {
    const tot = [...totEnMet('verweer'), verlengd('verweer', '2023-03-22', '2023-04-03')];
    const beide = [
      { termijn: 'verweer', einde: '2023-03-20' },
      { termijn: 'verweer', einde: '2023-04-03' },
    ];
    expect(nietVastgelegd(zaakNa(...tot), '2023-04-01')).toEqual(beide.slice(0, 1));
    expect(nietVastgelegd(zaakNa(...tot), '2023-04-04')).toEqual(beide);
    const een = verstreken('verweer', '2023-03-20', '2023-04-04');
    expect(nietVastgelegd(zaakNa(...tot, een), '2023-04-04')).toEqual(beide.slice(1));
  });

  it('did not when that was on its last day itself', () => {
    const tot = [...totEnMet('verweer'), verlengd('verweer', '2023-03-20', '2023-04-03')];
    expect(nietVastgelegd(zaakNa(...tot), '2023-04-04')).toEqual([
      { termijn: 'verweer', einde: '2023-04-03' },
    ]);
  });
});

describe('a term that passes', () => {
  it('does so on the day after its last day, and is to be recorded until it is', () => {
    const zaak = zaakNa(...totEnMet('verweer'));
    expect(nietVastgelegd(zaak, '2023-03-20')).toEqual([]);
    expect(nietVastgelegd(zaak, '2023-03-21')).toEqual([{ termijn: 'verweer', einde: '2023-03-20' }]);
    expect(statusVan(termijn(zaak, 'verweer'), '2023-03-21')).toBe('verstreken');
    expect(loopt(termijn(zaak, 'verweer'), '2023-03-21')).toBe(false);
    given(geschil, ...totEnMet('verweer'))
      .when(verstreken('onbekend', '2023-03-20', '2023-03-21'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('passed as well when the answer came too late, or when the case was settled or joined after it', () => {
    const laat = stuk('verweer', ZWOLLE, '2023-03-25', { soort: 'verweerschrift' });
    const passeert = [{ termijn: 'verweer', einde: '2023-03-20' }];
    const bijtijds = stuk('verweer', ZWOLLE, '2023-03-20', { soort: 'verweerschrift' });
    expect(nietVastgelegd(zaakNa(...totEnMet('verweer'), bijtijds), '2023-04-01')).toEqual([]);
    for (const g of [
      laat,
      geschikt(['nieuw', 'kosten'], '2023-03-25'),
      handeling('GeschilGevoegd', { bij: 'ijssel-vecht.ander', datum: '2023-03-25' }),
    ]) {
      expect(nietVastgelegd(zaakNa(...totEnMet('verweer'), g), '2023-04-01')).toEqual(passeert);
      const vast = verstreken('verweer', '2023-03-20', '2023-04-01');
      given(geschil, ...totEnMet('verweer'), g)
        .when(vast)
        .thenRecorded(vast);
      expect(nietVastgelegd(zaakNa(...totEnMet('verweer'), g, vast), '2023-04-02')).toEqual([]);
    }
  });

  it('is that one also when the next of the same name is open by then', () => {
    const tot = [
      ...totEnMet('beraadslaging'),
      handeling('OnderzoekHeropend', { reden: 'Een nieuw feit.', datum: '2023-06-20' }),
      handeling('ZittingAfgezien', { instemming: [KAMPEN, ZWOLLE], datum: '2023-06-20' }),
      handeling('OnderzoekGesloten', { datum: '2023-06-21' }),
    ];
    expect(nietVastgelegd(zaakNa(...tot), '2023-06-22')).toEqual([
      { termijn: 'uitspraak', einde: '2023-06-12' },
    ]);
    const vast = verstreken('uitspraak', '2023-06-12', '2023-06-22');
    const zaak = zaakNa(...tot, vast);
    given(geschil, ...tot, vast)
      .when(vast)
      .thenRefused('bestaat-al');
    expect(nietVastgelegd(zaak, '2023-06-22')).toEqual([]);
    expect(termijn(zaak, 'uitspraak').verstreken).toEqual([]);
    expect(nietVastgelegd(zaak, '2023-07-20')).toEqual([{ termijn: 'uitspraak', einde: '2023-07-19' }]);
  });

  it('stays recorded when a correction afterwards moves its last day', () => {
    const zaak = zaakNa(...totEnMet('verweer'), verstreken('verweer', '2023-03-18', '2023-03-21'));
    expect(termijn(zaak, 'verweer').verstreken).toEqual(['2023-03-18']);
    expect(nietVastgelegd(zaak, '2023-03-21')).toEqual([{ termijn: 'verweer', einde: '2023-03-20' }]);
  });

  it('may be a milestone, which holds up nothing but is told, and the time of waiting in a closed case', () => {
    expect(nietVastgelegd(zaakNa(...totEnMet('nakoming')), '2023-07-08')).toEqual([
      { termijn: 'publicatie', einde: '2023-07-06' },
      { termijn: 'betaling', einde: '2023-07-07' },
    ]);
    const opTijd = zaakNa(...totEnMet('nakoming'), nagekomen('betaling', '2023-07-05'));
    expect(nietVastgelegd(opTijd, '2023-07-08')).toEqual([{ termijn: 'publicatie', einde: '2023-07-06' }]);
    const dicht = zaakNa(
      ...totEnMet('nakoming'),
      nagekomen('betaling', '2023-06-20'),
      handeling('GeschilGesloten', { datum: '2023-06-21' }),
    );
    expect(nietVastgelegd(dicht, '2023-07-08')).toEqual([{ termijn: 'publicatie', einde: '2023-07-06' }]);
  });
});

describe('a term that was suspended in a case that was reopened', () => {
  it('runs again also when the case has come back to compliance meanwhile', () => {
    const tot = [
      ...totEnMet('nakoming'),
      heropend(['nieuw'], '2023-06-15'),
      opgeschort('betaling', '2023-06-16'),
      geschikt(['nieuw'], '2023-06-17'),
    ];
    expect(zaakNa(...tot).fase).toBe('nakoming');
    expect(einde(zaakNa(...tot), 'betaling')).toBeNull();
    expect(einde(zaakNa(...tot, hervat('betaling', '2023-06-26')), 'betaling')).toBe('2023-07-17');
  });
});

describe('the answer to a document', () => {
  it('counts for the term that was set on that document alone', () => {
    const tot = [
      ...totEnMet('hoorzitting'),
      gehoord('2023-05-10'),
      stuk('verslag', undefined, '2023-05-11'),
      ontvangst('verslag', ZWOLLE, '2023-05-11'),
      reactietermijn('op-verslag', [ZWOLLE], '2023-05-11', '2023-05-20', 'verslag'),
      reactietermijn('iets-anders', [ZWOLLE], '2023-05-11', '2023-05-20'),
      stuk('reactie', ZWOLLE, '2023-05-12', { soort: 'reactie', reactieOp: 'verslag' }),
    ];
    expect(termijn(zaakNa(...tot), 'op-verslag').afgedaan).toBe('2023-05-12');
    expect(termijn(zaakNa(...tot), 'iets-anders').afgedaan).toBeUndefined();
  });

  it('counts for a term that was set on no document when it names that term', () => {
    const tot = [
      ...totEnMet('verweer'),
      reactietermijn('vraag', [ZWOLLE, KAMPEN], '2023-03-08', '2023-03-15'),
      stuk('van-zwolle', ZWOLLE, '2023-03-09', { soort: 'reactie', termijn: 'vraag' }),
    ];
    expect(termijn(zaakNa(...tot), 'vraag')).toMatchObject({ voldaan: { 'gemeente:gm0193': '2023-03-09' } });
    const beide = stuk('van-kampen', KAMPEN, '2023-03-10', { soort: 'reactie', termijn: 'vraag' });
    expect(termijn(zaakNa(...tot, beide), 'vraag').afgedaan).toBe('2023-03-10');
    expect(nietVastgelegd(zaakNa(...tot, beide), '2023-04-01').map((t) => t.termijn)).not.toContain('vraag');
    for (const [door, naam] of [
      [KAMPEN, 'is-er-niet'],
      [KAMPEN, 'verweer'],
      [ZWOLLE, 'ontvankelijkheid'],
      [undefined, 'vraag'],
    ] as const)
      given(geschil, ...tot)
        .when(stuk('anders', door, '2023-03-10', { termijn: naam }))
        .thenRefused('in-strijd-met-dossier');
  });
});
