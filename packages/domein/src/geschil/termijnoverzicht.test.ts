import { describe, expect, it } from 'vitest';
import { given } from '../gedeeld/given.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { geschil } from './geschil.ts';
import * as h from './historie.ts';
import { nietVastgelegd } from './termijnen.ts';
import { Termijnrij, termijnoverzicht } from './termijnoverzicht.ts';
import type { Fase } from './waarden.ts';

/** Each term with its history, and which of them passed. */

function zaakNa(fase: Fase, ...daarna: readonly GeschilGebeurtenis[]) {
  const state = given(geschil, ...h.totEnMet(fase), ...daarna).state();
  if (state.status === 'leeg') throw new TypeError('no case');
  return state;
}

const verweer = (dag: string, ...daarna: readonly GeschilGebeurtenis[]) =>
  termijnoverzicht(zaakNa('verweer', ...daarna), dag).find((t) => t.termijn === 'verweer');
const geschiedenis = (dag: string, ...daarna: readonly GeschilGebeurtenis[]) =>
  verweer(dag, ...daarna)?.geschiedenis.map((g) => `${g.dag} ${g.wat}${g.partij ? ` ${g.partij}` : ''}`);

const opgeschort = h.handeling('TermijnOpgeschort', {
  termijn: 'verweer',
  datum: '2023-03-08',
  reden: 'Partijen overleggen.',
});
const hervat = h.handeling('TermijnHervat', { termijn: 'verweer', datum: '2023-03-18' });
const verlengd = (datum: string, tot: string) =>
  h.handeling('TermijnVerlengd', { termijn: 'verweer', datum, tot, reden: 'Meer tijd nodig.' });
const verweerschrift = (datum: string) =>
  h.stuk('verweerschrift', h.ZWOLLE, datum, { soort: 'verweerschrift' });

describe('the overview of terms', () => {
  it('shows each term that was opened, in that order, and fits its schema', () => {
    const rijen = termijnoverzicht(zaakNa('gesloten'), '2023-08-01');
    expect(rijen.map((t) => t.termijn)).toEqual([
      'ontvankelijkheid',
      'aanvulling',
      'verweer',
      'repliek',
      'dupliek',
      'uitspraak',
      'publicatie',
      'betaling',
    ]);
    for (const rij of rijen) expect(Termijnrij.parse(rij)).toEqual(rij);
  });

  it('tells where a term stands, whose it is and on what it rests', () => {
    expect(verweer('2023-03-10')).toEqual({
      termijn: 'verweer',
      soort: 'procedure',
      voor: ['gemeente:gm0193'],
      begin: '2023-03-06',
      einde: '2023-03-20',
      status: 'loopt',
      dagenResterend: 10,
      atwVanToepassing: false,
      grondslag: 'Reglement, artikel 5',
      teBevestigen: true,
      uitleg: [
        'De termijn begint op 6 maart 2023. De dag daarna telt als eerste.',
        'De termijn duurt 2 weken, tot en met 20 maart 2023. Grondslag: Reglement, artikel 5.',
      ],
      geschiedenis: [
        { dag: '2023-03-06', wat: 'geopend', partij: null, uitleg: 'De termijn is geopend: 2 weken.' },
      ],
    });
  });

  it('counts the days that are left, and those by which it is too late', () => {
    const over = (dag: string) => [verweer(dag)?.dagenResterend, verweer(dag)?.status];
    expect(over('2023-03-20')).toEqual([0, 'loopt']);
    expect(over('2023-03-23')).toEqual([-3, 'verstreken']);
  });

  it('has no last day and no days left while a term stands still', () => {
    expect(verweer('2023-03-12', opgeschort)).toMatchObject({
      einde: null,
      dagenResterend: null,
      status: 'opgeschort',
    });
  });

  it('tells what happened to a term, day by day', () => {
    expect(
      geschiedenis(
        '2023-05-01',
        opgeschort,
        hervat,
        verlengd('2023-04-02', '2023-04-10'),
        verweerschrift('2023-04-11'),
      ),
    ).toEqual([
      '2023-03-06 geopend',
      '2023-03-08 opgeschort',
      '2023-03-18 hervat',
      '2023-03-31 verstreken',
      '2023-04-02 verlengd',
      '2023-04-11 voldaan gemeente:gm0193',
      '2023-04-11 verstreken',
      '2023-04-11 afgedaan',
    ]);
  });

  it('does not say that a term passed that was done on its last day', () => {
    expect(geschiedenis('2023-05-01', verweerschrift('2023-03-20'))).toEqual([
      '2023-03-06 geopend',
      '2023-03-20 voldaan gemeente:gm0193',
      '2023-03-20 afgedaan',
    ]);
    expect(verweer('2023-05-01', verweerschrift('2023-03-20'))).toMatchObject({
      status: 'afgedaan',
      dagenResterend: null,
    });
  });

  it('names the commission by leaving out the parties', () => {
    expect(termijnoverzicht(zaakNa('beraadslaging'), '2023-06-01').at(-1)).toMatchObject({
      termijn: 'uitspraak',
      voor: null,
    });
  });
});

describe('which terms passed', () => {
  const einden = (dag: string, ...daarna: readonly GeschilGebeurtenis[]) =>
    nietVastgelegd(zaakNa('verweer', ...daarna), dag).flatMap((t) =>
      t.termijn === 'verweer' ? [t.einde] : [],
    );

  it('depends on the file alone, not on whether somebody looked before it was extended', () => {
    const laat = verlengd('2023-03-25', '2023-04-10');
    expect(einden('2023-03-25')).toEqual(['2023-03-20']);
    expect(einden('2023-04-01', laat)).toEqual(['2023-03-20']);
    expect(einden('2023-05-01', laat)).toEqual(['2023-03-20', '2023-04-10']);
    expect(einden('2023-05-01', verlengd('2023-03-20', '2023-04-10'))).toEqual(['2023-04-10']);
  });

  it('leaves out what is recorded, and takes extensions in the order of their days', () => {
    const stappen = [verlengd('2023-03-25', '2023-04-10'), verlengd('2023-04-20', '2023-05-01')];
    expect(einden('2023-06-01', ...stappen)).toEqual(['2023-03-20', '2023-04-10', '2023-05-01']);
    const terug = [verlengd('2023-03-25', '2023-04-10'), verlengd('2023-03-22', '2023-05-01')];
    expect(einden('2023-06-01', ...terug)).toEqual(['2023-03-20', '2023-05-01']);
    const vast = h.verstreken('verweer', '2023-04-10', '2023-04-11');
    expect(einden('2023-06-01', ...stappen, vast)).toEqual(['2023-03-20', '2023-05-01']);
  });

  it('does not change when a term that passed stands still later', () => {
    const later = h.handeling('TermijnOpgeschort', {
      termijn: 'verweer',
      datum: '2023-03-22',
      reden: 'Overleg.',
    });
    expect(einden('2023-06-01', later)).toEqual(['2023-03-20']);
    expect(einden('2023-06-01', opgeschort)).toEqual([]);
  });
});
