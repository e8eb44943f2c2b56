import { describe, expect, it } from 'vitest';
import { Herkomstregel, herkomst } from './herkomst.ts';
import { afspraak, geding, historie } from './historie.ts';

const BRON = { document: 'rapport', plaats: 'regel 1' };

function opzet() {
  const h = historie();
  h.regio('ijssel-vecht').leg('RegioIngericht', { naam: 'IJssel-Vecht' }, { bron: BRON });
  const merk = (item: string, inhoud: object, bron: object | null = BRON) =>
    h
      .nvo('ijssel-vecht')
      .leg(
        'NvoMerkGerapporteerd',
        { item, peildatum: '2020-10-29', ...inhoud } as never,
        bron ? { bron: bron as typeof BRON } : {},
      );
  const lees = (vraag: Parameters<typeof herkomst>[1] = {}) => {
    const { vastgelegd, regels } = herkomst(h.feiten(), vraag);
    return { vastgelegd, regels: Herkomstregel.array().parse(regels) };
  };
  return { h, merk, lees };
}

describe('A12: where entries come from', () => {
  it('finds what has no source, and what has one without a place', () => {
    const { h, lees } = opzet();
    h.overeenkomst('ijssel-vecht.visie').leg('OvereenkomstIngeschreven', {
      naam: 'Visie',
      soort: 'regiovisie',
      domeinen: ['bw'],
    });
    h.mandaat('ijssel-vecht.ggd').leg(
      'MandaatIngeschreven',
      { naam: 'GGD' },
      { bron: { document: 'rapport' } },
    );
    h.gemeente('gm0193').leg('GemeenteIngeschreven', { code: 'gm0193', naam: 'Zwolle' });
    expect(lees().vastgelegd).toBe(4);
    expect(lees().regels.map((r) => [r.gebrek, r.regio, r.dossier, r.wat])).toEqual([
      ['zonder-bron', 'ijssel-vecht', 'ijssel-vecht.visie', 'overeenkomst'],
      ['zonder-plaats', 'ijssel-vecht', 'ijssel-vecht.ggd', 'mandaat'],
      ['zonder-bron', 'landelijk', 'gm0193', 'gemeente'],
    ]);
    expect(lees().regels.map((r) => r.redenen.map((x) => x.gebeurtenissen.length))).toEqual([[1], [1], [1]]);
  });

  it('tells a cell that the scan lost from one that nobody filled in, and from one without a cause', () => {
    const { merk, lees } = opzet();
    merk('planning.aanwezig', { merk: 'leeg', oorzaak: 'extractieverlies-op-paginaniveau' });
    merk('uitvoering.toegang', { merk: 'leeg', oorzaak: 'rij-afgebroken-aan-paginaeinde' });
    merk('uitvoering.governance', { merk: 'leeg', oorzaak: 'formulier-niet-ingevuld' });
    merk('nvo.administratieve-lasten', { merk: 'leeg' }, null);
    merk('nvo.betrokken-stakeholders', { merk: 'ja', ruw: '✓' });
    expect(lees().regels.map((r) => [r.gebrek, r.wat])).toEqual([
      ['onleesbare-scan', 'merk bij planning.aanwezig'],
      ['onleesbare-scan', 'merk bij uitvoering.toegang'],
      ['zonder-bron', 'merk bij nvo.administratieve-lasten'],
      ['leeg-onverklaard', 'merk bij nvo.administratieve-lasten'],
    ]);
    expect(lees({ gebrek: 'onleesbare-scan' }).regels[0]?.redenen[0]?.bronnen).toEqual([BRON]);
    expect(lees({ gebrek: 'leeg-onverklaard' }).regels).toHaveLength(1);
  });

  it('leaves disputes out: their acts happen here, and have no other source', () => {
    const { h, lees } = opzet();
    const eerst = lees();
    geding(h, 'ijssel-vecht.een').uitspraak('2024-02-01', [{ punt: 'een' }]);
    expect(lees()).toEqual(eerst);
    expect(lees({ regio: 'ijssel-vecht' })).toEqual(eerst);
  });

  it('counts what is kept in one region only, each entry once', () => {
    const { h, lees } = opzet();
    h.regio('amersfoort').leg('RegioIngericht', { naam: 'Amersfoort' });
    h.gemeente('gm0193').leg('GemeenteIngeschreven', { code: 'gm0193', naam: 'Zwolle' });
    afspraak(h, 'amersfoort.dvo', ['gm0193'], { soort: 'dvo', regios: ['ijssel-vecht'] });
    expect(lees({ regio: 'ijssel-vecht' })).toEqual({ vastgelegd: 1, regels: [] });
    expect(lees({ regio: 'amersfoort' }).vastgelegd).toBe(3);
    expect(lees({ regio: 'landelijk' }).regels.map((r) => r.dossier)).toEqual(['gm0193']);
  });
});
