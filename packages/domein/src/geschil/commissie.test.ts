import { describe, expect, it } from 'vitest';
import { feitenVan } from '../gedeeld/aggregaat.ts';
import { given, herstel, nummer } from '../gedeeld/given.ts';
import { type CommissieGebeurtenis, commissie, isBenoemd, reglementOp } from './commissie.ts';
import { reglement } from './historie.ts';

type Type = CommissieGebeurtenis['type'];
type Data<T extends Type> = Extract<CommissieGebeurtenis, { type: T }>['data'];
const ev = <T extends Type>(type: T, data: Data<T>) => ({ type, data }) as CommissieGebeurtenis;

const ingesteld = ev('CommissieIngesteld', {
  naam: 'Geschillencommissie IJssel-Vecht',
  soort: 'regionaal',
  domeinen: ['bw-mo'],
});
const benoemd = (anders: Partial<Data<'LidBenoemd'>> = {}) =>
  ev('LidBenoemd', { lid: 'u-lid', functie: 'lid', banden: [], van: { datum: '2021' }, ...anders });
const afgetreden = (datum: string, lid = 'u-lid') =>
  ev('LidAfgetreden', { lid, einde: { soort: 'tot', datum } });
const band = (van?: string, einde?: string): Data<'BandGemeld'>['band'] => ({
  met: { gemeente: 'gm0193' },
  aard: 'bestuurder',
  ...(van ? { van: { datum: van } } : {}),
  ...(einde ? { einde: { soort: 'tot', datum: einde } } : {}),
});
const versie = (naam: string, van: string) =>
  ev('ReglementVastgesteld', { reglement: { ...reglement, versie: naam, van } });

function na(...stappen: CommissieGebeurtenis[]) {
  const state = given(commissie, ingesteld, ...stappen).state();
  return state.status === 'ingesteld' ? state : expect.fail('there is no commission');
}
const lid = (...stappen: CommissieGebeurtenis[]) =>
  na(...stappen).leden[0] ?? expect.fail('there is no member');

describe('a commission', () => {
  it('is set up once, and nothing can be recorded of one that is not', () => {
    given(commissie).when(ingesteld).thenRecorded(ingesteld);
    given(commissie, ingesteld).when(ingesteld).thenRefused('bestaat-al');
    for (const g of [
      benoemd(),
      afgetreden('2022'),
      ev('BandGemeld', { lid: 'u-lid', band: band() }),
      versie('r1', '2022'),
    ])
      given(commissie).when(g).thenRefused('niet-gevonden');
  });

  it('tells the rest of the register nothing: who sits in it is asked of its own file', () => {
    expect(
      given(commissie, ingesteld, benoemd()).gebeurtenissen.flatMap((g) => feitenVan(commissie, g)),
    ).toEqual([]);
  });
});

describe('a member', () => {
  it('is one from the first day to the last, and when that is uncertain it is taken as one', () => {
    const wie = lid(benoemd({ van: { datum: '2021-03' } }), afgetreden('2023-06-15'));
    expect(isBenoemd(wie, '2021-02-28')).toBe(false);
    expect(isBenoemd(wie, '2021-03-15')).toBe(true);
    expect(isBenoemd(wie, '2023-06-14')).toBe(true);
    expect(isBenoemd(wie, '2023-06-15')).toBe(false);
  });

  it('leaves at the first end that comes', () => {
    const wie = lid(benoemd({ einde: { soort: 'tot-en-met', datum: '2024' } }), afgetreden('2022-07'));
    expect(isBenoemd(wie, '2022-07-01')).toBe(false);
  });

  it('is appointed once at a time, and again after it left', () => {
    given(commissie, ingesteld, benoemd())
      .when(benoemd({ van: { datum: '2025' } }))
      .thenRefused('in-strijd-met-dossier');
    const weer = benoemd({ van: { datum: '2025-01-01' }, functie: 'voorzitter' });
    given(commissie, ingesteld, benoemd(), afgetreden('2024')).when(weer).thenRecorded(weer);
    given(commissie, ingesteld, benoemd(), afgetreden('2025-06'))
      .when(weer)
      .thenRefused('in-strijd-met-dossier');
    given(commissie, ingesteld, benoemd(), afgetreden('2025-01-02'))
      .when(weer)
      .thenRefused('in-strijd-met-dossier');
    given(commissie, ingesteld, benoemd(), afgetreden('2025-01-01')).when(weer).thenRecorded(weer);
    const wie = lid(benoemd({ banden: [band('2018')] }), afgetreden('2024'), weer);
    expect(isBenoemd(wie, '2026-01-01')).toBe(true);
    expect(wie).toMatchObject({ functie: 'voorzitter', banden: [{ aard: 'bestuurder' }] });
  });

  it('may turn out to have been appointed before, without ending what holds now', () => {
    const eerder = benoemd({
      van: { datum: '2015' },
      einde: { soort: 'tot', datum: '2019' },
      banden: [band('2014')],
    });
    const wie = lid(benoemd(), eerder);
    expect(isBenoemd(wie, '2024-01-01')).toBe(true);
    expect(wie.banden).toHaveLength(1);
  });

  it('has ties from the appointment and ones reported later', () => {
    const wie = lid(
      benoemd({ banden: [band('2018')] }),
      ev('BandGemeld', { lid: 'u-lid', band: band('2020') }),
    );
    expect(wie.banden.map((b) => b.van?.datum)).toEqual(['2018', '2020']);
  });

  it('must be one to leave or to have a tie, and nothing ends before it began', () => {
    const er = given(commissie, ingesteld, benoemd());
    er.when(afgetreden('2022', 'u-ander')).thenRefused('in-strijd-met-dossier');
    er.when(ev('BandGemeld', { lid: 'u-ander', band: band() })).thenRefused('in-strijd-met-dossier');
    er.when(afgetreden('2020')).thenRefused('einde-voor-begin');
    er.when(ev('BandGemeld', { lid: 'u-lid', band: band('2022', '2021') })).thenRefused('einde-voor-begin');
    given(commissie, ingesteld)
      .when(benoemd({ einde: { soort: 'tot', datum: '2020' } }))
      .thenRefused('einde-voor-begin');
  });

  it('of whom something was recorded wrongly is corrected', () => {
    const goed = benoemd({ van: { datum: '2022' } });
    const tot = given(commissie, ingesteld, benoemd(), herstel(nummer(2), goed));
    expect(tot.state()).toMatchObject({ leden: [{ van: { datum: '2022' } }] });
    given(commissie, ingesteld, benoemd())
      .when(herstel(nummer(2), null))
      .thenRecorded({
        type: 'GebeurtenisGerectificeerd',
        data: { groep: nummer(2), volgorde: 1, corrigeert: nummer(2), vervanging: null },
      });
  });
});

describe('a reglement', () => {
  it('is laid down per version, which never changes', () => {
    given(commissie, ingesteld, versie('r1', '2022'))
      .when(versie('r1', '2023'))
      .thenRefused('in-strijd-met-dossier');
  });

  it('holds from its day until the next one begins, in whatever order they were recorded', () => {
    const beide = na(versie('r2', '2023-07'), versie('r1', '2022'));
    expect(reglementOp(beide, '2021-12-31')).toBeUndefined();
    expect(reglementOp(beide, '2022-01-01')?.versie).toBe('r1');
    expect(reglementOp(beide, '2023-06-30')?.versie).toBe('r1');
    expect(reglementOp(beide, '2023-07-01')?.versie).toBe('r2');
  });
});
