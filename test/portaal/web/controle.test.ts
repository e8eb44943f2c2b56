import { describe, expect, it } from 'vitest';
import { type Auditregel, dossierVan } from '../../../services/portaal/web/paginas/controle/dossier.ts';
import { filterUit, vraagUit } from '../../../services/portaal/web/paginas/controle/filter.ts';
import { dagenIn } from '../../../services/portaal/web/paginas/controle/inhouddagen.ts';
import { stapInWoorden } from '../../../services/portaal/web/paginas/controle/moment.ts';
import {
  MEESTE_STAPPEN,
  stapBij,
  stappenVan,
} from '../../../services/portaal/web/paginas/controle/stappen.ts';

const regel = (geregistreerdOp: string, volgnummer = 0): Auditregel => ({
  soort: 'besloten',
  kanaal: 'raadkamer',
  regio: 'noord',
  dossier: 'zaak',
  volgnummer,
  geregistreerdOp,
  vorigeHash: '',
  hash: '',
  categorie: 'geschil',
});

describe('the steps of a replay', () => {
  it('are the instants of recording, oldest first', () => {
    const stappen = stappenVan([
      regel('2026-01-02T10:00:00.000Z'),
      regel('2026-01-01T10:00:00.000Z'),
      regel('2026-01-01T10:00:00.000Z', 1),
    ]);
    expect(stappen.map((s) => [s.moment, s.regels.length])).toEqual([
      ['2026-01-01T10:00:00.000Z', 2],
      ['2026-01-02T10:00:00.000Z', 1],
    ]);
  });

  it('are taken together by second, minute or day when there are too many, up to the last of them', () => {
    const veel = Array.from({ length: MEESTE_STAPPEN + 1 }, (_, n) =>
      regel(
        `2026-01-01T10:${String(n % 2).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.${String(n).padStart(3, '0')}Z`,
      ),
    );
    const stappen = stappenVan(veel);
    expect(stappen.length).toBeLessThanOrEqual(MEESTE_STAPPEN);
    expect(stappen.flatMap((s) => s.regels)).toHaveLength(veel.length);
    expect(stappen.at(-1)?.moment).toBe(
      veel
        .map((r) => r.geregistreerdOp)
        .sort()
        .at(-1),
    );
  });

  it('go by when something was known, and by when it was recorded where that is closed', () => {
    const open = {
      ...regel('2026-01-01T10:00:00.000Z'),
      gebeurtenis: 'a',
      bekendOp: '2020-06-30T21:59:59.999Z',
    };
    const stappen = stappenVan([regel('2026-01-01T10:00:00.000Z', 1), open as Auditregel], 'bekend');
    expect(stappen.map((s) => s.moment.slice(0, 4))).toEqual(['2020', '2026']);
  });

  it('are found by a moment: the last that is not after it, the last of all without one', () => {
    const stappen = stappenVan([regel('2026-01-01T10:00:00.000Z'), regel('2026-01-03T10:00:00.000Z')]);
    const bij = (moment?: string) => stapBij(stappen, moment);
    expect([bij(), bij('2026-01-02T00:00:00.000Z'), bij('2020-01-01T00:00:00.000Z')]).toEqual([1, 0, 0]);
    expect(bij('2026-01-03T10:00:00.000Z')).toBe(1);
    expect(stappenVan([])).toEqual([]);
  });
});

describe('the list of events', () => {
  it('asks what its address says, and downloads the same', () => {
    const zoek = new URLSearchParams('regio=noord&van=2026-01-01&na=40&volgorde=oudste&onbekend=x');
    expect(vraagUit(zoek)).toEqual({ regio: 'noord', van: '2026-01-01', na: 40, volgorde: 'oudste' });
    expect(filterUit(zoek).toString()).toBe('regio=noord&van=2026-01-01');
  });

  it('leads to the page of each kind of file that has one', () => {
    const van = (categorie: Auditregel['categorie']) =>
      dossierVan({ regio: 'noord', dossier: 'x', categorie });
    expect(van('overeenkomst')).toEqual({ soort: 'overeenkomst', id: 'noord.x' });
    expect(van('gemeente')).toEqual({ soort: 'gemeente', id: 'x' });
    expect(van('postvak')).toBeUndefined();
  });
});

describe('one event', () => {
  it('names the days that it speaks of, as precise as they are stated, and not those of its source', () => {
    expect(
      dagenIn({
        van: { datum: '2022' },
        einde: { datum: '2026-12-31' },
        peildatum: '2021-09-02',
        naam: 'x 2020',
      }),
    ).toEqual(['2022', '2026-12-31']);
    expect(dagenIn(null)).toEqual([]);
  });

  it('tells its step to the second when it was recorded, and by its day when it became known', () => {
    const moment = '2026-11-22T16:34:16.401Z';
    expect(stapInWoorden(moment, 'vastgelegd')).toMatch(/^22 november 2026.*17:34:16$/);
    expect(stapInWoorden(moment, 'bekend')).toBe('22 november 2026');
  });
});
