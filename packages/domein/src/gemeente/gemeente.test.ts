import { describe, expect, it } from 'vitest';
import { feitenVan } from '../gedeeld/aggregaat.ts';
import { given, herstel, nummer } from '../gedeeld/given.ts';
import { type GemeenteGebeurtenis, gemeente } from './gemeente.ts';

const haaren: GemeenteGebeurtenis = {
  type: 'GemeenteIngeschreven',
  data: { code: 'gm0788', naam: 'Haaren', provincie: 'Noord-Brabant', begin: '1996-01-01' },
};
const opgeheven: GemeenteGebeurtenis = { type: 'GemeenteOpgeheven', data: { laatsteDag: '2020-12-31' } };
const verdeeld: GemeenteGebeurtenis = {
  type: 'HerindelingVastgelegd',
  data: { opvolgers: ['gm0757', 'gm0855', 'gm0865', 'gm0824'], per: '2021-01-01' },
};

describe('what is recorded of a municipality', () => {
  it('is entered once', () => {
    given(gemeente).when(haaren).thenRecorded(haaren);
    given(gemeente, haaren).when(haaren).thenRefused('bestaat-al');
  });

  it.each([opgeheven, verdeeld])('knows nothing of $type before it is entered', (gebeurtenis) => {
    given(gemeente).when(gebeurtenis).thenRefused('niet-gevonden');
  });

  it('ends, and is divided over several successors', () => {
    given(gemeente, haaren).when(opgeheven).thenRecorded(opgeheven);
    given(gemeente, haaren, opgeheven).when(verdeeld).thenRecorded(verdeeld);
  });

  it('may be divided before its end became known: facts arrive late', () => {
    given(gemeente, haaren).when(verdeeld).thenRecorded(verdeeld);
    given(gemeente, haaren, verdeeld).when(opgeheven).thenRecorded(opgeheven);
  });

  it('does not end before it began, but may end on its first day', () => {
    const eerder = (laatsteDag: string): GemeenteGebeurtenis => ({
      type: 'GemeenteOpgeheven',
      data: { laatsteDag },
    });
    given(gemeente, haaren).when(eerder('1995-12-31')).thenRefused('einde-voor-begin');
    given(gemeente, haaren).when(eerder('1996-01-01')).thenRecorded(eerder('1996-01-01'));
  });

  it('is not its own successor', () => {
    const zichzelf: GemeenteGebeurtenis = {
      type: 'HerindelingVastgelegd',
      data: { opvolgers: ['gm0855', 'gm0788'], per: '2021-01-01' },
    };
    given(gemeente, haaren).when(zichzelf).thenRefused('in-strijd-met-dossier');
  });
});

describe('the correction of a municipality', () => {
  it('states the name anew, and the state follows', () => {
    const juist: GemeenteGebeurtenis = { ...haaren, data: { ...haaren.data, begin: '1996-01-02' } };
    const na = given(gemeente, haaren, herstel(nummer(1), juist));
    expect(na.state()).toMatchObject({ begin: '1996-01-02' });
    na.when({ type: 'GemeenteOpgeheven', data: { laatsteDag: '1996-01-01' } }).thenRefused(
      'einde-voor-begin',
    );
  });

  it('may take away an end that never came', () => {
    const na = given(gemeente, haaren, opgeheven, herstel(nummer(2), null));
    expect(feitenVan(gemeente, na.gebeurtenissen[2] ?? expect.fail())).toEqual([]);
    na.when(opgeheven).thenRecorded(opgeheven);
  });

  it('of the entry must leave the rest of the file possible', () => {
    const begin = (dag: string): GemeenteGebeurtenis => ({ ...haaren, data: { ...haaren.data, begin: dag } });
    const dossier = given(gemeente, haaren, opgeheven, verdeeld);
    dossier.when(herstel(nummer(1), begin('2021-01-01'))).thenRefused('einde-voor-begin');
    expect(dossier.when(herstel(nummer(1), begin('2020-12-31'))).gezien).toHaveLength(1);
    const opvolger: GemeenteGebeurtenis = { ...haaren, data: { ...haaren.data, code: 'gm0855' } };
    dossier.when(herstel(nummer(1), opvolger)).thenRefused('in-strijd-met-dossier');
  });

  it('of an end must fit the begin as well', () => {
    const fout: GemeenteGebeurtenis = { type: 'GemeenteOpgeheven', data: { laatsteDag: '1990-12-31' } };
    given(gemeente, haaren, opgeheven)
      .when(herstel(nummer(2), fout))
      .thenRefused('einde-voor-begin');
  });
});

describe('the facts of a municipality', () => {
  it('are found by its own code, those of its end by its successors too', () => {
    const { gebeurtenissen } = given(gemeente, haaren, opgeheven, verdeeld);
    const feiten = gebeurtenissen.flatMap((g) => feitenVan(gemeente, g));
    expect(feiten.map((f) => [f.soort, f.id])).toEqual([
      ['gemeente', `${nummer(1)}/0`],
      ['opheffing', `${nummer(2)}/0`],
      ['herindeling', `${nummer(3)}/0`],
    ]);
    expect(feiten[2]?.sleutels).toContain('identiteit:gm0855');
  });
});
