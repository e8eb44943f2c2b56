import { describe, expect, it } from 'vitest';
import { historie } from './historie.ts';
import { RegioStand, regioStand } from './regio-stand.ts';
import { regioKern, regios } from './regios.ts';

const MAATSTRICHT = 'gm0935';

function ingericht(slug = 'proef') {
  const h = historie();
  const s = h.regio(slug);
  s.leg('RegioIngericht', { naam: 'Proefregio' });
  return { h, s, op: (dag: string) => regioStand(h.feiten(), slug, dag) };
}

describe('the members of a region on a day', () => {
  it('are apart: member or perhaps, only reported, and no longer', () => {
    const { h, s, op } = ingericht();
    s.leg('GemeenteToegetreden', { gemeente: 'gm0001', domeinen: ['bw'], van: { datum: '2015' } });
    s.leg('GemeenteToegetreden', { gemeente: 'gm0002', domeinen: ['bw'], van: { datum: '2021' } });
    s.leg('GemeenteUitgetreden', {
      gemeente: 'gm0003',
      domeinen: ['bw'],
      einde: { soort: 'tot', datum: '2020' },
    });
    s.leg('LidmaatschapGerapporteerd', {
      gemeente: 'gm0004',
      domeinen: ['bw'],
      peildatum: '2020',
      zekerheid: 'lid',
    });
    h.gemeente('gm0001').leg('GemeenteIngeschreven', { code: 'gm0001', naam: 'Zwartewaterland' });
    const stand = op('2021-06-01');
    expect(stand.leden.map((l) => [l.naam, l.lid])).toEqual([
      ['gm0002', 'onzeker'],
      ['Zwartewaterland', 'ja'],
    ]);
    expect(stand.gemeld.map((l) => l.gemeente)).toEqual(['gm0004']);
    expect(stand.oudLeden.map((l) => l.gemeente)).toEqual(['gm0003']);
    expect(RegioStand.safeParse(stand).success).toBe(true);
  });

  it('finds the decision to leave missing', () => {
    const { s, op } = ingericht();
    const uit = s.leg('GemeenteUitgetreden', {
      gemeente: 'gm0003',
      domeinen: ['bw'],
      einde: { soort: 'tot', datum: '2022' },
    });
    expect(op('2023-01-01').bevindingen).toContainEqual(
      expect.objectContaining({ code: 'uittredingsbesluit-niet-bekend', gebeurtenissen: [uit] }),
    );
  });

  it('are none of a region that nobody set up', () => {
    expect(regioStand(historie().feiten(), 'nergens', '2022-01-01')).toMatchObject({
      naam: null,
      leden: [],
      rollen: [],
    });
  });
});

describe('roles', () => {
  const van = { datum: '2015-01-01' };
  const centrum = { gemeente: MAATSTRICHT, rol: 'centrumgemeente' } as const;
  const rollen = (r: ReturnType<typeof ingericht>, dag: string) =>
    r.op(dag).rollen.map((x) => [x.domeinen.join(), x.geldt]);

  it('hold from begin to end', () => {
    const r = ingericht();
    r.s.leg('RolToegekend', { ...centrum, domeinen: ['bw-mo'], van });
    r.s.leg('RolBeeindigd', { ...centrum, domeinen: ['bw-mo'], einde: { soort: 'tot', datum: '2022' } });
    expect(rollen(r, '2014-12-31')).toEqual([]);
    expect(rollen(r, '2021-12-31')).toEqual([['bw-mo', 'ja']]);
    expect(rollen(r, '2022-01-01')).toEqual([]);
  });

  it.each(['bw-mo', 'bw,mo'])('end for BW and stay for MO, when given for %s', (voor) => {
    const domeinen = voor.split(',') as ('bw' | 'mo' | 'bw-mo')[];
    const r = ingericht();
    r.s.leg('RolToegekend', { ...centrum, domeinen, van });
    r.s.leg('RolBeeindigd', { ...centrum, domeinen: ['bw'], einde: { soort: 'tot', datum: '2022' } });
    expect(rollen(r, '2022-01-01')).toEqual([['mo', 'ja']]);
    expect(rollen(r, '2021-12-31')).toEqual([
      ['bw', 'ja'],
      ['mo', 'ja'],
    ]);
  });

  it('end for MO too when they end for both', () => {
    const r = ingericht();
    r.s.leg('RolToegekend', { ...centrum, domeinen: ['mo'], van });
    r.s.leg('RolBeeindigd', { ...centrum, domeinen: ['bw-mo'], einde: { soort: 'tot', datum: '2022' } });
    expect(rollen(r, '2022-01-01')).toEqual([]);
  });

  it('of another municipality, or of another name, go on', () => {
    const r = ingericht();
    r.s.leg('RolToegekend', { ...centrum, domeinen: ['bw'], van });
    const einde = { soort: 'tot', datum: '2022' } as const;
    r.s.leg('RolBeeindigd', { ...centrum, rol: 'regiegemeente', domeinen: ['bw'], einde });
    r.s.leg('RolBeeindigd', { ...centrum, gemeente: 'gm0001', domeinen: ['bw'], einde });
    expect(rollen(r, '2022-01-01')).toEqual([['bw', 'ja']]);
  });

  it('hard case 16: as a source names them stand beside those that are recorded', () => {
    const r = ingericht();
    for (const rol of ['regiegemeente', 'coordinatiegemeente'] as const)
      r.s.leg('RolGerapporteerd', { gemeente: MAATSTRICHT, rol, domeinen: ['bw'], peildatum: '2020-10-29' });
    expect(r.op('2022-01-01').rollen.map((x) => [x.rol, x.geldt, x.peildatum])).toEqual([
      ['regiegemeente', 'niet-bekend', '2020-10-29'],
      ['coordinatiegemeente', 'niet-bekend', '2020-10-29'],
    ]);
  });
});

describe('hard case 17: one contact point with ordered deputies', () => {
  const zwolle = { gemeente: 'gm0193', vervangers: ['gm0160', 'gm1708'], niveau: 'bestuurlijk' } as const;
  const codes = (r: ReturnType<typeof ingericht>, dag: string) => r.op(dag).bevindingen.map((b) => b.code);

  it('keeps the order of the deputies', () => {
    const r = ingericht();
    r.s.leg('AanspreekpuntAangewezen', {
      ...zwolle,
      vervangers: [...zwolle.vervangers],
      stadium: 'aangewezen',
    });
    const [punt] = r.op('2022-01-01').aanspreekpunten;
    expect(punt).toMatchObject({ geldt: 'ja', vervangers: [{ gemeente: 'gm0160' }, { gemeente: 'gm1708' }] });
    expect(codes(r, '2022-01-01')).toEqual([]);
  });

  it('finds two at once, not one after the other, and none', () => {
    const r = ingericht();
    expect(codes(r, '2022-01-01')).toEqual(['geen-aanspreekpunt']);
    const punt = { ...zwolle, vervangers: [], stadium: 'aangewezen' } as const;
    r.s.leg('AanspreekpuntAangewezen', { ...punt, vervangers: [], einde: { soort: 'tot', datum: '2022' } });
    r.s.leg('AanspreekpuntAangewezen', {
      ...punt,
      vervangers: [],
      gemeente: 'gm0160',
      van: { datum: '2021-07-01' },
    });
    expect(codes(r, '2021-06-30')).toEqual([]);
    expect(codes(r, '2021-07-01')).toEqual(['meer-dan-een-aanspreekpunt']);
    expect(codes(r, '2022-01-01')).toEqual([]);
  });

  it('does not take a proposal, or one of officials, for an appointment', () => {
    const r = ingericht();
    r.s.leg('AanspreekpuntAangewezen', { ...zwolle, vervangers: [], stadium: 'voorgesteld' });
    r.s.leg('AanspreekpuntAangewezen', {
      ...zwolle,
      vervangers: [],
      niveau: 'ambtelijk',
      stadium: 'aangewezen',
    });
    expect(r.op('2022-01-01').aanspreekpunten.map((a) => [a.niveau, a.geldt])).toEqual([
      ['bestuurlijk', 'niet-aangetoond'],
      ['ambtelijk', 'ja'],
    ]);
  });
});

describe('the regions', () => {
  it('come by name with their counts; what is national is not a region', () => {
    const h = historie();
    h.regio('landelijk').leg('RegioIngericht', { naam: 'Landelijk' });
    h.regio('zaanstreek').leg('RegioIngericht', { naam: 'Zaanstreek' });
    h.regio('ede').leg('RegioIngericht', { naam: 'Ede' });
    h.regio('ede').leg('GemeenteToegetreden', {
      gemeente: 'gm0228',
      domeinen: ['bw'],
      van: { datum: '2015' },
    });
    h.overeenkomst('zaanstreek.visie').leg('OvereenkomstIngeschreven', {
      naam: 'Visie',
      soort: 'regiovisie',
      domeinen: ['bw'],
      regios: ['ede'],
    });
    expect(regios(h.feiten(), '2022-01-01')).toEqual([
      { slug: 'ede', naam: 'Ede', leden: 1, gemeldeLeden: 0, overeenkomsten: 1 },
      { slug: 'zaanstreek', naam: 'Zaanstreek', leden: 0, gemeldeLeden: 0, overeenkomsten: 1 },
    ]);
    expect(regioKern(h.feiten(), 'nergens', '2022-01-01')).toBeNull();
  });
});

describe('the decision to leave', () => {
  it('is missed only when no exit of that municipality carries one', () => {
    const h = historie();
    const uit = {
      gemeente: 'gm0345',
      domeinen: ['bw' as const],
      einde: { soort: 'tot' as const, datum: '2022' },
    };
    const mist = () =>
      regioStand(h.feiten(), 'amersfoort', '2022-06-01').bevindingen.some(
        (b) => b.code === 'uittredingsbesluit-niet-bekend',
      );
    h.regio('amersfoort').leg('GemeenteUitgetreden', uit);
    expect(mist()).toBe(true);
    h.regio('amersfoort').leg('GemeenteUitgetreden', { ...uit, besluit: { orgaan: 'raad' } });
    expect(mist()).toBe(false);
  });
});
