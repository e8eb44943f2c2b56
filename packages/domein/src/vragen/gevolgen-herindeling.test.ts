import { describe, expect, it } from 'vitest';
import { Herindelingsgevolgen, herindelingsgevolgen } from './gevolgen-herindeling.ts';
import { afspraak, historie } from './historie.ts';

const [HAAREN, TILBURG, OISTERWIJK, VUGHT] = ['gm0788', 'gm0855', 'gm0824', 'gm0865'];
const PER = '2021-01-01';
const REGIO = 'hart-van-brabant';

function opzet(opvolgers: readonly string[] = [TILBURG], per = PER) {
  const h = historie();
  for (const [code, naam] of [
    [HAAREN, 'Haaren'],
    [TILBURG, 'Tilburg'],
    [OISTERWIJK, 'Oisterwijk'],
    [VUGHT, 'Vught'],
  ] as const)
    h.gemeente(code).leg('GemeenteIngeschreven', { code, naam });
  h.gemeente(HAAREN).leg('HerindelingVastgelegd', { opvolgers: [...opvolgers], per });
  const lees = (code = HAAREN, dag = '2022-01-01') =>
    Herindelingsgevolgen.parse(herindelingsgevolgen(h.feiten(), code, dag));
  const haaren = (dag?: string) => lees(HAAREN, dag).voorgangers[0];
  const codes = () => lees().bevindingen.map((b) => [b.code, b.artikel]);
  return { h, lees, haaren, codes };
}

describe('what a merger touches', () => {
  it('is nothing for a municipality without one', () => {
    expect(opzet().lees(VUGHT)).toMatchObject({ voorgangers: [], bevindingen: [] });
  });

  it('is asked of who goes and of who comes in its place alike', () => {
    const { lees } = opzet();
    for (const code of [HAAREN, TILBURG])
      expect(lees(code).voorgangers).toMatchObject([
        { gemeente: HAAREN, per: PER, ingegaan: true, opvolgers: [{ gemeente: TILBURG, naam: 'Tilburg' }] },
      ]);
  });

  it('without a recorded successor leaves everything without an heir', () => {
    const { h, lees } = opzet();
    h.gemeente(VUGHT).leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
    h.regio(REGIO).leg('GemeenteToegetreden', { gemeente: VUGHT, domeinen: ['bw'], van: { datum: '2015' } });
    afspraak(h, `${REGIO}.gr`, [VUGHT, TILBURG], { soort: 'gemeenschappelijke-regeling' });
    afspraak(h, `${REGIO}.gr-drie`, [VUGHT, TILBURG, OISTERWIJK], { soort: 'gemeenschappelijke-regeling' });
    expect(lees(VUGHT).voorgangers).toMatchObject([
      {
        per: PER,
        opvolgers: [],
        overeenkomsten: [
          { id: `${REGIO}.gr`, vervalt: 'niet-bekend', opgelost: 'onzeker', erfgenamen: [] },
          { id: `${REGIO}.gr-drie`, vervalt: 'nee' },
        ],
        regios: [
          {
            opgelost: 'onzeker',
            uitleg: `Vught was lid (bw) in ${REGIO}; wie in de plaats komt, is niet vastgelegd.`,
          },
        ],
      },
    ]);
    expect(lees(VUGHT).bevindingen[0]?.code).toBe('opvolgers-niet-bekend');
  });

  it('looks ahead at one whose day has not come', () => {
    const { h, haaren } = opzet([TILBURG], '2023-01-01');
    afspraak(h, `${REGIO}.dvo`, [HAAREN]);
    expect(haaren()).toMatchObject({
      ingegaan: false,
      overeenkomsten: [
        { partijWas: 'ja', opgelost: 'ja', erfgenamen: [{ gemeente: TILBURG, oordeel: 'ja' }] },
      ],
    });
  });
});

describe('agreements', () => {
  it('pass to the only successor by law (Wet arhi 44)', () => {
    const { h, haaren, codes } = opzet();
    afspraak(h, `${REGIO}.dvo`, [HAAREN, VUGHT]);
    expect(haaren()?.overeenkomsten).toMatchObject([
      {
        id: `${REGIO}.dvo`,
        opgelost: 'ja',
        vervalt: 'nee',
        regelenVoor: null,
        erfgenamen: [{ naam: 'Tilburg', oordeel: 'ja' }],
      },
    ]);
    expect(codes()).toEqual([]);
  });

  it('of several successors go to who is recorded; until then nobody can say', () => {
    const { h, haaren, codes } = opzet([TILBURG, OISTERWIJK]);
    const a = afspraak(h, `${REGIO}.dvo`, [HAAREN]);
    expect(haaren()?.overeenkomsten).toMatchObject([
      { opgelost: 'onzeker', erfgenamen: [{ oordeel: 'onzeker' }, { oordeel: 'onzeker' }] },
    ]);
    expect(codes()).toEqual([['opvolger-niet-vastgelegd', 'Wet arhi 44']]);
    a.leg('PartijToegetreden', {
      partij: { gemeente: OISTERWIJK },
      van: { datum: PER },
      wijze: 'rechtsopvolger',
    });
    expect(haaren()?.overeenkomsten).toMatchObject([
      { opgelost: 'ja', erfgenamen: [{ gemeente: OISTERWIJK }] },
    ]);
  });

  it('leave out what it was no party of any more, and what certainly ended', () => {
    const { h, haaren } = opzet();
    const weg = afspraak(h, `${REGIO}.weg`, [HAAREN]);
    weg.leg('PartijUitgetreden', {
      partij: { gemeente: HAAREN },
      einde: { soort: 'tot', datum: '2020-06-01' },
    });
    const af = afspraak(h, `${REGIO}.af`, [HAAREN]);
    af.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2020' }, wijze: 'beeindigd' });
    afspraak(h, `${REGIO}.gemeld`).meld({ partijen: [{ gemeente: HAAREN }] });
    expect(haaren()?.overeenkomsten).toMatchObject([{ id: `${REGIO}.gemeld`, partijWas: 'niet-bekend' }]);
  });

  const GR = { soort: 'gemeenschappelijke-regeling' } as const;

  it('a regeling of which all participants end up in one municipality lapses (41 lid 1)', () => {
    const { h, haaren, codes } = opzet();
    afspraak(h, `${REGIO}.gr`, [HAAREN, TILBURG], GR);
    expect(haaren()?.overeenkomsten).toMatchObject([{ vervalt: 'ja', regelenVoor: null }]);
    expect(codes()).toEqual([['regeling-vervalt', 'Wet arhi 41 lid 1']]);
  });

  it('two that merge into a third lapse as well', () => {
    const { h, haaren } = opzet([OISTERWIJK]);
    h.gemeente(TILBURG).leg('HerindelingVastgelegd', { opvolgers: [OISTERWIJK], per: PER });
    afspraak(h, `${REGIO}.gr`, [HAAREN, TILBURG], GR);
    expect(haaren()?.overeenkomsten).toMatchObject([{ vervalt: 'ja' }]);
  });

  it('any other regeling stays, and what follows is settled within six months (41 lid 4)', () => {
    const { h, haaren, codes } = opzet();
    afspraak(h, `${REGIO}.gr`, [HAAREN, TILBURG, VUGHT], GR);
    expect(haaren()?.overeenkomsten).toMatchObject([{ vervalt: 'nee', regelenVoor: '2021-07-01' }]);
    expect(codes()).toEqual([['gevolgen-regelen', 'Wet arhi 41 lid 4']]);
  });

  it.each([
    ['an organisation takes part', { organisatie: 'GGD' }, undefined, 'nee'],
    ['a participant was split', undefined, [TILBURG, OISTERWIJK], 'onzeker'],
  ] as const)('%s', (_, erbij, opvolgers, verwacht) => {
    const { h, haaren } = opzet(opvolgers ?? [TILBURG]);
    const a = afspraak(h, `${REGIO}.gr`, [HAAREN, TILBURG], GR);
    if (erbij) a.leg('PartijToegetreden', { partij: erbij, van: { datum: '2020' }, wijze: 'oorspronkelijk' });
    expect(haaren()?.overeenkomsten).toMatchObject([{ vervalt: verwacht }]);
  });

  it('of which the parties are only reported nobody can say whether it lapses', () => {
    const { h, haaren } = opzet();
    afspraak(h, `${REGIO}.gr`, [], GR).meld({ partijen: [{ gemeente: HAAREN }] });
    expect(haaren()?.overeenkomsten).toMatchObject([{ vervalt: 'niet-bekend' }]);
  });
});

describe('what it was in its regions', () => {
  function metRegio(opvolgers?: readonly string[]) {
    const o = opzet(opvolgers);
    const r = o.h.regio(REGIO);
    const lid = (gemeente: string, datum = '2015') =>
      r.leg('GemeenteToegetreden', { gemeente, domeinen: ['bw'], van: { datum } });
    lid(HAAREN);
    return { ...o, r, lid };
  }

  it('a membership and a role pass to the only successor', () => {
    const { r, haaren, codes } = metRegio();
    r.leg('RolToegekend', { gemeente: HAAREN, rol: 'trekker', domeinen: ['bw'], van: { datum: '2018' } });
    expect(haaren()?.regios).toMatchObject([
      { soort: 'lidmaatschap', wat: 'bw', opgelost: 'ja', erfgenamen: [{ gemeente: TILBURG }] },
      { soort: 'rol', wat: 'trekker', opgelost: 'ja' },
    ]);
    expect(codes()).toEqual([]);
  });

  it('of several successors to who is recorded as a member or in the role', () => {
    const { r, lid, haaren, codes } = metRegio([TILBURG, OISTERWIJK]);
    r.leg('RolToegekend', { gemeente: HAAREN, rol: 'trekker', domeinen: ['bw'], van: { datum: '2018' } });
    expect(haaren()?.regios.map((x) => [x.soort, x.opgelost, x.erfgenamen.length])).toEqual([
      ['lidmaatschap', 'onzeker', 2],
      ['rol', 'onzeker', 2],
    ]);
    expect(codes().map(([code]) => code)).toEqual(['erfgenaam-onzeker', 'erfgenaam-onzeker']);
    lid(OISTERWIJK, PER);
    r.leg('RolToegekend', { gemeente: OISTERWIJK, rol: 'trekker', domeinen: ['bw'], van: { datum: PER } });
    expect(haaren()?.regios.map((x) => [x.opgelost, x.erfgenamen.map((e) => e.gemeente)])).toEqual([
      ['ja', [OISTERWIJK]],
      ['ja', [OISTERWIJK]],
    ]);
  });

  it('a contact point and a deputy must be appointed anew', () => {
    const { r, haaren, codes } = metRegio();
    const punt = (gemeente: string, vervangers: string[], rest: object = {}) =>
      r.leg('AanspreekpuntAangewezen', {
        gemeente,
        vervangers,
        niveau: 'bestuurlijk',
        stadium: 'aangewezen',
        ...rest,
      });
    punt(HAAREN, [], { einde: { soort: 'tot', datum: '2021' } });
    punt(VUGHT, [HAAREN], { einde: { soort: 'tot', datum: '2021' } });
    const rest = () =>
      haaren()
        ?.regios.filter((x) => x.soort !== 'lidmaatschap')
        .map((x) => [x.soort, x.opgelost]);
    expect(rest()).toEqual([
      ['aanspreekpunt', 'niet-aangetoond'],
      ['vervanger', 'niet-aangetoond'],
    ]);
    expect(codes()).toHaveLength(2);
    punt(TILBURG, [], { van: { datum: PER } });
    punt(VUGHT, [TILBURG], { van: { datum: PER } });
    expect(rest()).toEqual([
      ['aanspreekpunt', 'ja'],
      ['vervanger', 'ja'],
    ]);
  });

  it('says nothing of a region that it had left', () => {
    const { r, haaren } = metRegio();
    r.leg('GemeenteUitgetreden', {
      gemeente: HAAREN,
      domeinen: ['bw'],
      einde: { soort: 'tot', datum: '2020' },
    });
    expect(haaren()?.regios).toEqual([]);
  });
});

describe('mandates', () => {
  function metMandaat() {
    const o = opzet();
    const m = o.h.mandaat(`${REGIO}.toegang`);
    const verlening = {
      soort: 'mandaat',
      gever: { partij: { gemeente: HAAREN }, orgaan: 'college' },
      ontvanger: { partij: { organisatie: 'GGD' } },
      bevoegdheden: ['toegang'],
      van: { datum: '2019' },
    } as const;
    m.leg('MandaatIngeschreven', { naam: 'Mandaat toegang' });
    m.leg('MandaatVerleend', { ...verlening, bevoegdheden: ['toegang'] });
    return { ...o, m, verlening };
  }

  it('do not go on by themselves: a newer grant must take their place', () => {
    const { h, haaren, codes, verlening } = metMandaat();
    expect(haaren()?.mandaten).toMatchObject([
      {
        mandaat: `${REGIO}.toegang`,
        naam: 'Mandaat toegang',
        rol: 'gever',
        opgelost: 'niet-aangetoond',
        opvolgend: [],
      },
    ]);
    expect(codes()).toEqual([['mandaat-zonder-opvolger', undefined]]);
    const nieuw = h.mandaat(`${REGIO}.nieuw`);
    nieuw.leg('MandaatIngeschreven', { naam: 'Nieuw mandaat' });
    nieuw.leg('MandaatVerleend', {
      ...verlening,
      bevoegdheden: ['toegang'],
      gever: { partij: { gemeente: TILBURG }, orgaan: 'college' },
      van: { datum: PER },
      vervangt: `${REGIO}.toegang`,
    });
    expect(haaren()?.mandaten).toMatchObject([{ opgelost: 'ja', opvolgend: [`${REGIO}.nieuw`] }]);
  });

  it('leave out what was withdrawn before', () => {
    const { m, haaren } = metMandaat();
    m.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2020' }, schriftelijk: true });
    expect(haaren()?.mandaten).toEqual([]);
  });
});
