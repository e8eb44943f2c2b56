import { describe, expect, it } from 'vitest';
import { dagVanStelling, KERNSOORTEN, perDag } from '../../../services/portaal/web/geschiedenis/dichtheid.ts';
import { genoemd, stelling, voorheen } from '../../../services/portaal/web/geschiedenis/inhoud.ts';
import type { Gebeurtenis } from '../../../services/portaal/web/geschiedenis/lezen.ts';
import { SOORTEN_MET_ZIN } from '../../../services/portaal/web/geschiedenis/zin.ts';

const maak = (
  gebeurtenis: string,
  soort: string,
  inhoud: unknown,
  rest: Partial<Gebeurtenis> = {},
): Gebeurtenis => ({
  gebeurtenis,
  soort,
  inhoud,
  regio: 'amersfoort',
  dossier: 'dvo',
  volgnummer: 0,
  geregistreerdOp: '2026-03-02T10:00:00.000Z',
  bekendOp: '2026-03-02T10:00:00.000Z',
  door: 'a-1',
  rol: 'coordinator',
  bron: null,
  toelichting: null,
  corrigeert: null,
  voorheen: null,
  gerectificeerdDoor: null,
  vorigeHash: '0',
  hash: '1',
  ...rest,
});

const besluit = maak('een', 'BesluitGenomen', { datum: '2021-11-30' }, { gerectificeerdDoor: 'twee' });
const herstel = maak(
  'twee',
  'GebeurtenisGerectificeerd',
  { type: 'BesluitGenomen', version: 1, data: { datum: '2021-12-01' } },
  { corrigeert: 'een', voorheen: { datum: '2021-11-30' } },
);
const melding = maak('drie', 'OvereenkomstGerapporteerd', { peildatum: '2020' });
const alle = [besluit, herstel, melding];
const ids = (dichtheid: 'kern' | 'verloop' | 'alles') =>
  perDag(alle, dichtheid).map(({ dag, voorvallen }) => [
    dag,
    ...voorvallen.map((v) => ('gebeurtenis' in v ? v.gebeurtenis : '')),
  ]);

describe('a history in three densities', () => {
  it('shows of the core what counts now, on the day that it happened', () => {
    expect(ids('kern')).toEqual([['2021-12-01', 'twee']]);
  });

  it('shows of the course what was corrected too', () => {
    expect(ids('verloop')).toEqual([
      ['2021-12-01', 'twee'],
      ['2021-11-30', 'een'],
    ]);
  });

  it('shows all on the day of recording, the newest first', () => {
    expect(ids('alles')).toEqual([['2026-03-02', 'drie', 'twee', 'een']]);
  });

  it('counts a partial date from its end', () => {
    const jaar = maak('a', 'BesluitGenomen', { datum: '2021' });
    const dag = maak('b', 'BesluitGenomen', { datum: '2021-12-31' });
    expect(perDag([dag, jaar], 'kern').map(({ dag: d }) => d)).toEqual(['2021', '2021-12-31']);
  });

  it('takes no other word for a day', () => {
    expect(dagVanStelling({ soort: 'AfhankelijkheidGemeld', inhoud: { van: 'nieuwe-wet' } })).toBe(null);
  });

  it('names no kind of event that does not exist', () => {
    expect(KERNSOORTEN.filter((soort) => !SOORTEN_MET_ZIN.includes(soort))).toEqual([]);
  });
});

describe('what an event states', () => {
  it('is of a correction what it states anew, beside what stood there', () => {
    expect(stelling(herstel)).toEqual({ soort: 'BesluitGenomen', inhoud: { datum: '2021-12-01' } });
    expect(voorheen(herstel, alle)).toEqual({ soort: 'BesluitGenomen', inhoud: { datum: '2021-11-30' } });
  });

  it('is nothing when a correction took the fact away', () => {
    expect(stelling({ ...herstel, inhoud: null })).toBe(null);
  });

  it('tells which other files it names', () => {
    expect(
      genoemd([
        { doel: 'a.b', besluit: { overeenkomst: 'c.d' } },
        { onder: 'e.f', vervangt: null },
      ]),
    ).toEqual([
      { soort: 'overeenkomst', id: 'a.b' },
      { soort: 'overeenkomst', id: 'c.d' },
      { soort: 'mandaat', id: 'e.f' },
    ]);
  });
});
