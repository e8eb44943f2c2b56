import { describe, it } from 'vitest';
import { given } from '../gedeeld/given.ts';
import { geschil } from './geschil.ts';
import { handeling, totEnMet } from './historie.ts';

/** What one case may hold: with more than fits in one ruling and its seal it could never be ruled on. */

const rij = (aantal: number) => Array.from({ length: aantal }, (_, n) => n);
const punt = (n: number) =>
  handeling('PuntToegevoegd', { punt: `punt-${n}`, omschrijving: 'Iets.', datum: '2023-02-21' });
const partij = (n: number) =>
  handeling('PartijToegevoegd', {
    partij: { gemeente: `gm${5000 + n}` },
    kant: 'verweerder',
    datum: '2023-02-21',
  });
const moment = {
  geldigOp: '2023-01-16',
  bekendOp: '2023-01-16T23:00:00.000Z',
  beschikbaarOp: '2023-02-21T10:00:00.000Z',
};
const document = { hash: 'b'.repeat(64), mediatype: 'application/json', omvang: 900 };
const reconstructie = handeling('ReconstructieVastgelegd', {
  datum: '2023-02-21',
  toen: moment,
  nu: moment,
  document,
});

describe('one case', () => {
  it('has at most forty points, so that one ruling can decide them all', () => {
    const vol = given(geschil, ...totEnMet('aanhangig'), ...rij(38).map(punt));
    vol.when(punt(38)).thenRefused('in-strijd-met-dossier');
  });

  it('has at most forty parties, also when some of them have left', () => {
    const weg = handeling('PartijTeruggetreden', {
      partij: { gemeente: 'gm5000' },
      datum: '2023-02-22',
    });
    const vol = given(geschil, ...totEnMet('aanhangig'), ...rij(38).map(partij), weg);
    vol.when(partij(38)).thenRefused('in-strijd-met-dossier');
    vol.when(partij(0)).thenRecorded(partij(0));
  });

  it('has at most fifty reconstructions', () => {
    const eerst = given(geschil, ...totEnMet('aanhangig'), ...rij(49).map(() => reconstructie));
    eerst.when(reconstructie).thenRecorded(reconstructie);
    given(geschil, ...totEnMet('aanhangig'), ...rij(50).map(() => reconstructie))
      .when(reconstructie)
      .thenRefused('in-strijd-met-dossier');
  });
});
