import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from '../../gedeeld/datum.ts';
import { afspraak, type Historie, historie, verleen } from '../historie.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { Agenda, gemeenteAgenda, overeenkomstAgenda, regioAgenda, tijdvakVan } from './agenda.ts';
import type { AgendaStand } from './agenda-rij.ts';

const [A, B, C] = ['gm0307', 'gm0310', 'gm0342'];
const ID = 'amersfoort.convenant';

function begin(kop = {}) {
  const h = historie();
  const o = afspraak(h, ID, [A, B], { soort: 'convenant', ...kop });
  o.geldtVanaf('2019-01-01');
  return { h, o };
}

const op = (
  h: Historie,
  dag: string,
  horizon: { binnen?: string; tot?: string; stand?: AgendaStand } = {},
) => {
  const antwoord = overeenkomstAgenda(h.feiten(), ID, horizon, dag);
  expect(Agenda.safeParse(antwoord).error).toBeUndefined();
  return antwoord.rijen;
};
const kort = (rijen: ReturnType<typeof op>) => rijen.map((r) => [r.soort, r.uiterlijk, r.zekerheid]);

describe('the time that an agenda covers', () => {
  it.each([
    [{}, '2022-07-01'],
    [{ binnen: 'P1Y' }, '2023-01-01'],
    [{ tot: '2022-02-01', binnen: 'P9Y' }, '2022-02-01'],
    [{ binnen: 'P99Y' }, '2047-01-01'],
    [{ tot: '9999-12-31' }, '2047-01-01'],
  ])('%o reaches to %s', (horizon, tot) => {
    expect(tijdvakVan(horizon, '2022-01-01')).toEqual({ van: '2022-01-01', tot });
  });
});

describe('ends', () => {
  it('stand on it by their last day, within the time only', () => {
    const { h, o } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2022-07-01' } });
    expect(kort(op(h, '2022-01-01'))).toEqual([['einde', '2022-06-30', 'ja']]);
    expect(op(h, '2022-01-01', { binnen: 'P3M' })).toEqual([]);
    expect(op(h, '2022-07-01')).toEqual([]);
    expect(kort(op(h, '2022-06-30'))).toEqual([['einde', '2022-06-30', 'ja']]);
  });

  it('on a condition stay on it: the condition may be met on any day after', () => {
    const { h, o } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2022', voorwaarde: 'tenzij' } });
    const [rij] = op(h, '2024-01-01');
    expect(rij).toMatchObject({
      soort: 'einde',
      uiterlijk: '2021-12-31',
      laatst: null,
      zekerheid: 'onzeker',
    });
    expect(rij?.wat).toContain('onder voorwaarde: tenzij');
  });

  it('within a year are uncertain when the year is not wholly in the time', () => {
    const { h, o } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'onduidelijk', datum: '2022' } });
    expect(kort(op(h, '2021-12-01'))).toEqual([['einde', '2021-12-31', 'onzeker']]);
    expect(kort(op(h, '2021-12-01', { binnen: 'P2Y' }))).toEqual([['einde', '2021-12-31', 'ja']]);
  });

  it('that a source reports are marked as such, and only when nothing is recorded', () => {
    const { h, o } = begin();
    o.meld({ einde: { soort: 'tot', datum: '2022-03-01' } });
    const [rij] = op(h, '2022-01-01');
    expect(rij).toMatchObject({ soort: 'einde', volgens: 'gemeld', zekerheid: 'niet-bekend' });
    expect(rij?.wat).toMatch(/^Gemeld: “Afspraak/);
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2024' } });
    expect(op(h, '2022-01-01')).toEqual([]);
  });

  it('do not stand on it when something ended it before', () => {
    const { h, o } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2022-07-01' } });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022-03-01' }, wijze: 'ingetrokken' });
    expect(kort(op(h, '2022-01-01'))).toEqual([['einde', '2022-02-28', 'ja']]);
  });

  it('ask the councils where norm or law asks for them', () => {
    const { h, o } = begin({ soort: 'regiovisie' });
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2022-03-01' } });
    expect(op(h, '2022-01-01')[0]?.wie).toBe('de raden van de partijen');
  });
});

describe('A8: an extension', () => {
  it('that was intended stands on it until it is decided on, at the end that it should come before', () => {
    const { h, o } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2022-03-01' } });
    o.leg('VerlengingVoorgenomen', { duur: 'P1Y', datum: '2021-06' });
    expect(kort(op(h, '2022-01-01'))).toEqual([
      ['einde', '2022-02-28', 'ja'],
      ['verlenging-beslissen', '2022-02-28', 'ja'],
    ]);
    expect(kort(op(h, '2022-06-01', { stand: 'verstreken' }))).toEqual([
      ['verlenging-beslissen', '2022-02-28', 'onzeker'],
    ]);
    o.leg('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2023-03-01' }, datum: '2022-02' });
    expect(op(h, '2022-01-01')).toEqual([]);
    expect(op(h, '2022-06-01', { stand: 'verstreken' })).toEqual([]);
  });

  it('of what has no recorded end is a task without a day', () => {
    const { h, o } = begin();
    o.leg('VerlengingVoorgenomen', {});
    expect(op(h, '2022-01-01')).toEqual([]);
    expect(op(h, '2022-01-01', { stand: 'zonder-dag' })).toMatchObject([
      { soort: 'verlenging-beslissen', uiterlijk: null, vroegst: null, laatst: null },
    ]);
  });
});

describe('tacit renewal', () => {
  const stil = (rest: object) => {
    const { h, o } = begin();
    o.leg('LooptijdVastgelegd', {
      einde: { soort: 'tot', datum: '2022' },
      stilzwijgend: { duur: 'P1Y' },
      ...rest,
    });
    return { h, o };
  };

  it('asks for notice before each end, the time of notice earlier', () => {
    const { h } = stil({ opzegtermijn: 'P6M' });
    expect(kort(op(h, '2021-01-01', { binnen: 'P3Y' }))).toEqual([
      ['stilzwijgende-verlenging', '2021-06-30', 'ja'],
      ['stilzwijgende-verlenging', '2022-06-30', 'ja'],
      ['stilzwijgende-verlenging', '2023-06-30', 'ja'],
    ]);
    expect(op(h, '2021-07-01')).toEqual([]);
  });

  it('without a recorded time of notice is doubtful', () => {
    const { h } = stil({});
    expect(kort(op(h, '2021-12-01', { binnen: 'P1M' }))).toEqual([
      ['stilzwijgende-verlenging', '2021-12-31', 'onzeker'],
    ]);
  });

  it('of a number of times ends after the last', () => {
    const { h } = stil({ opzegtermijn: 'P1M', stilzwijgend: { duur: 'P1Y', aantal: 1 } });
    expect(kort(op(h, '2021-01-01', { binnen: 'P5Y' }))).toEqual([
      ['stilzwijgende-verlenging', '2021-11-30', 'ja'],
      ['einde', '2022-12-31', 'ja'],
    ]);
  });

  it('stops when somebody ended it', () => {
    const { h, o } = stil({ opzegtermijn: 'P3M' });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2023' }, wijze: 'beeindigd' });
    expect(kort(op(h, '2021-01-01', { binnen: 'P5Y' }))).toEqual([
      ['stilzwijgende-verlenging', '2021-09-30', 'ja'],
      ['stilzwijgende-verlenging', '2022-09-30', 'ja'],
      ['einde', '2022-12-31', 'ja'],
    ]);
  });

  it('of no length at all asks for nothing', () => {
    expect(op(stil({ stilzwijgend: { duur: 'P0M' } }).h, '2021-12-01')).toEqual([]);
  });
});

describe('planned decisions', () => {
  it('stand on it per party by the last day of the plan, until that body decided', () => {
    const { h, o } = begin();
    o.leg('BesluitGepland', { orgaan: 'raad', uiterlijk: '2022-03' }, { bekend: '2021-01-01' });
    expect(op(h, '2022-01-01').map((r) => [r.wie, r.uiterlijk])).toEqual([
      [`de raad van ${A}`, '2022-03-31'],
      [`de raad van ${B}`, '2022-03-31'],
    ]);
    o.besluit(A ?? '', '2022-02-15');
    expect(op(h, '2022-01-01')).toHaveLength(2);
    expect(op(h, '2022-02-15').map((r) => r.wie)).toEqual([`de raad van ${B}`]);
    expect(op(h, '2022-04-01')).toEqual([]);
    expect(op(h, '2022-04-01', { stand: 'verstreken' }).map((r) => r.wie)).toEqual([`de raad van ${B}`]);
  });

  it('are not settled by another body, by being informed, or by a decision of long before', () => {
    const { h, o } = begin();
    o.besluit(A ?? '', '2015');
    o.leg(
      'BesluitGepland',
      { partij: { gemeente: A ?? '' }, orgaan: 'raad', datum: '2022-03' },
      { bekend: '2021' },
    );
    o.besluit(A ?? '', '2022-01-01', { orgaan: 'college' });
    o.besluit(A ?? '', '2022-01-01', { uitkomst: 'ter-kennisname' });
    expect(kort(op(h, '2022-01-02'))).toEqual([['besluit', '2022-03-31', 'ja']]);
    o.besluit(A ?? '', '2022');
    expect(kort(op(h, '2022-01-02'))).toEqual([['besluit', '2022-03-31', 'onzeker']]);
  });

  it('without a day, and of which no party is known, are tasks without a day', () => {
    const h = historie();
    afspraak(h, ID).leg('BesluitGepland', { orgaan: 'college' });
    expect(op(h, '2022-01-01', { stand: 'zonder-dag' }).map((r) => r.wie)).toEqual([
      'het college van alle partijen',
    ]);
  });
});

describe('parties', () => {
  it('that leave stand on it, and a notice until the leaving is recorded', () => {
    const { h, o } = begin();
    o.leg('OpzeggingGedaan', { partij: { gemeente: A ?? '' }, datum: '2021-12', per: '2022-04-01' });
    expect(kort(op(h, '2022-01-01'))).toEqual([['opzegging', '2022-04-01', 'onzeker']]);
    o.leg('PartijUitgetreden', {
      partij: { gemeente: A ?? '' },
      einde: { soort: 'tot', datum: '2022-04-01' },
    });
    expect(kort(op(h, '2022-01-01'))).toEqual([['partij-uit', '2022-03-31', 'ja']]);
  });

  const herindeling = (soort: 'gemeenschappelijke-regeling' | 'convenant', opvolgers: string[][]) => {
    const { h, o } = begin({ soort });
    [A, B].forEach((g, n) => {
      const naar = opvolgers[n];
      if (g && naar) h.gemeente(g).leg('HerindelingVastgelegd', { opvolgers: naar, per: '2022-01-01' });
    });
    return { h, o };
  };

  it('that merge leave six months to settle the consequences for a regeling (Wet arhi 41 lid 4)', () => {
    const { h, o } = herindeling('gemeenschappelijke-regeling', [['gm9001']]);
    const rijen = op(h, '2022-01-02');
    expect(kort(rijen)).toEqual([['herindeling', '2022-07-01', 'ja']]);
    expect(rijen[0]?.redenen[0]?.regel).toBe('arhi-41-lid-4');
    expect(kort(op(h, '2023-01-01', { stand: 'verstreken' }))).toEqual([
      ['herindeling', '2022-07-01', 'onzeker'],
    ]);
    o.leg('PartijToegetreden', {
      partij: { gemeente: 'gm9001' },
      van: { datum: '2022-01-01' },
      wijze: 'rechtsopvolger',
    });
    expect(op(h, '2022-01-02')).toEqual([]);
  });

  it('that all go into one make the regeling lapse (Wet arhi 41 lid 1)', () => {
    const { h } = herindeling('gemeenschappelijke-regeling', [['gm9001'], ['gm9001']]);
    const rijen = op(h, '2021-12-01');
    expect(rijen.map((r) => [r.uiterlijk, r.redenen[0]?.regel])).toEqual([
      ['2021-12-31', 'arhi-41-lid-1'],
      ['2021-12-31', 'arhi-41-lid-1'],
    ]);
    expect(op(h, '2023-01-01', { stand: 'verstreken' })).toEqual([]);
  });

  it('of an agreement outside the Wgr leave no such task', () => {
    expect(op(herindeling('convenant', [['gm9001']]).h, '2022-01-02')).toEqual([]);
  });
});

describe('duties, options and arrangements', () => {
  it('a yearly duty stands on it each year, until it is met', () => {
    const { h, o } = begin();
    o.leg('VerplichtingVastgelegd', {
      verplichting: 'verslag',
      soort: 'rapportage',
      stadium: 'geregeld',
      wie: { gemeente: A ?? '' },
      moment: { soort: 'jaarlijks', voor: '04-01', van: { datum: '2021' } },
    });
    expect(kort(op(h, '2022-01-01', { binnen: 'P2Y' }))).toEqual([
      ['verplichting', '2022-03-31', 'ja'],
      ['verplichting', '2023-03-31', 'ja'],
    ]);
    expect(kort(op(h, '2022-01-01', { stand: 'verstreken' }))).toEqual([
      ['verplichting', '2021-03-31', 'onzeker'],
    ]);
    o.leg('VerplichtingNagekomen', { verplichting: 'verslag', datum: '2022-02-01' });
    expect(kort(op(h, '2022-02-01', { binnen: 'P2Y' }))).toEqual([['verplichting', '2023-03-31', 'ja']]);
  });

  it('3+2+2+2: each moment to decide, the later ones only if the earlier option was used', () => {
    const { h, o } = begin({ soort: 'deelovereenkomst' });
    o.leg('ContractvoorwaardenVastgelegd', {
      van: { datum: '2020-01-01' },
      termijn: { soort: 'vast', basis: 'P3Y', opties: ['P2Y', 'P2Y', 'P2Y'] },
    });
    expect(kort(op(h, '2020-01-01', { binnen: 'P20Y' }))).toEqual([
      ['contractoptie', '2022-12-31', 'ja'],
      ['contractoptie', '2024-12-31', 'onzeker'],
      ['contractoptie', '2026-12-31', 'onzeker'],
      ['contracteinde', '2028-12-31', 'onzeker'],
    ]);
    o.leg('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2025' } });
    expect(kort(op(h, '2020-01-01', { binnen: 'P20Y' }))).toEqual([
      ['contractoptie', '2024-12-31', 'ja'],
      ['einde', '2024-12-31', 'ja'],
    ]);
  });

  it('an option under a convenant that was extended may be used or not', () => {
    const { h, o } = begin();
    o.leg('ContractvoorwaardenVastgelegd', {
      van: { datum: '2020-01-01' },
      termijn: { soort: 'vast', basis: 'P3Y', opties: ['P2Y'] },
    });
    o.leg('OvereenkomstVerlengd', { einde: { soort: 'tot', datum: '2026' } });
    expect(kort(op(h, '2022-01-01', { binnen: 'P3Y' }))).toEqual([
      ['contractoptie', '2022-12-31', 'onzeker'],
      ['contracteinde', '2024-12-31', 'onzeker'],
    ]);
  });

  it('what comes after the agreement certainly ended is not on it, save a duty that its end calls for', () => {
    const { h, o } = begin();
    const plicht = (verplichting: string, moment: object) =>
      o.leg('VerplichtingVastgelegd', {
        verplichting,
        soort: 'evaluatie',
        stadium: 'geregeld',
        moment,
      } as never);
    o.leg('ContractvoorwaardenVastgelegd', {
      van: { datum: '2020-01-01' },
      termijn: { soort: 'vast', basis: 'P3Y', opties: ['P2Y'] },
    });
    o.leg('GeldregelVastgelegd', {
      regel: 'verevening',
      soort: 'verevening',
      stadium: 'geregeld',
      einde: { soort: 'tot', datum: '2022-09-01' },
    });
    o.leg('PartijUitgetreden', {
      partij: { gemeente: A ?? '' },
      einde: { soort: 'tot', datum: '2022-11-01' },
    });
    plicht('afrekenen', { soort: 'bij', gebeurtenis: 'uittreding' });
    plicht('evalueren', { soort: 'op', datum: '2022-10-01' });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022-07-01' }, wijze: 'beeindigd' });
    expect(kort(op(h, '2022-01-01', { binnen: 'P5Y' }))).toEqual([
      ['einde', '2022-06-30', 'ja'],
      ['verplichting', '2022-10-31', 'ja'],
    ]);
  });

  it('are named in words, not by the name that the register gave them', () => {
    const { h, o } = begin();
    const plicht = (verplichting: string, omschrijving?: string) =>
      o.leg('VerplichtingVastgelegd', {
        verplichting,
        soort: 'evaluatie',
        stadium: 'geregeld',
        moment: { soort: 'op', datum: '2022-03' },
        ...(omschrijving ? { omschrijving } : {}),
      });
    plicht('budget-beschermd-wonen');
    plicht('evaluatie-1', 'De partijen evalueren de toegang.');
    expect(op(h, '2022-01-01').map((r) => r.wat)).toEqual([
      '“Afspraak amersfoort.convenant”: De partijen evalueren de toegang. In maart 2022.',
      '“Afspraak amersfoort.convenant”: verplichting budget beschermd wonen. In maart 2022.',
    ]);
  });

  it('a duty laid on two parties apart is a row for each', () => {
    const { h, o } = begin();
    for (const gemeente of [A, B])
      o.leg('VerplichtingVastgelegd', {
        verplichting: 'verslag',
        soort: 'rapportage',
        stadium: 'geregeld',
        wie: { gemeente: gemeente ?? '' },
        moment: { soort: 'op', datum: '2022-03' },
      });
    expect(op(h, '2022-01-01').map((r) => r.wie)).toEqual([A, B]);
  });

  it('a money rule for a time stands on it when it ends', () => {
    const { h, o } = begin();
    const regel = {
      regel: 'verevening',
      soort: 'verevening',
      einde: { soort: 'tot', datum: '2022-04' },
    } as const;
    o.leg('GeldregelVastgelegd', { ...regel, stadium: 'geregeld' });
    o.leg('GeldregelVastgelegd', { ...regel, regel: 'nooit', stadium: 'bewust-niet' });
    expect(kort(op(h, '2022-01-01'))).toEqual([['afspraak-eindigt', '2022-03-31', 'ja']]);
  });
});

describe('replacement and suspension', () => {
  it('stand on it from the day on which they may begin', () => {
    const { h, o } = begin();
    o.leg('OvereenkomstOpgeschort', {
      van: { datum: '2022-02-01' },
      einde: { soort: 'tot', datum: '2022-03-01' },
    });
    const nieuw = afspraak(h, 'amersfoort.nieuw', [A ?? '']);
    nieuw.leg('RelatieGelegd', { soort: 'vervangt', doel: ID, van: { datum: '2022-05-01' } });
    expect(kort(op(h, '2022-01-01'))).toEqual([
      ['opschorting', '2022-02-01', 'ja'],
      ['opschorting', '2022-02-28', 'ja'],
      ['vervanging', '2022-05-01', 'onzeker'],
    ]);
    nieuw.geldtVanaf('2022-06-01');
    expect(kort(op(h, '2022-01-01')).at(-1)).toEqual(['vervanging', '2022-06-01', 'ja']);
  });
});

describe('the agenda of a region', () => {
  it('holds its mandates, members, roles and contact point beside its agreements', () => {
    const h = historie();
    const regio = h.regio('amersfoort');
    const einde = { soort: 'tot', datum: '2022-03-01' } as const;
    regio.leg('GemeenteToegetreden', { gemeente: A ?? '', domeinen: ['bw-mo'], van: { datum: '2015' } });
    regio.leg('GemeenteUitgetreden', { gemeente: A ?? '', domeinen: ['bw'], einde });
    regio.leg('RolToegekend', {
      gemeente: B ?? '',
      rol: 'kassier',
      domeinen: ['mo'],
      van: { datum: '2019' },
      einde,
    });
    regio.leg('UittredingVoorgenomen', { gemeente: B ?? '', domeinen: ['mo'], per: '2022-04' });
    regio.leg('AanspreekpuntAangewezen', {
      gemeente: C ?? '',
      vervangers: [],
      niveau: 'bestuurlijk',
      stadium: 'aangewezen',
      einde,
    });
    const mandaat = h.mandaat('amersfoort.inkoop');
    mandaat.leg('MandaatIngeschreven', { naam: 'Inkoop' });
    mandaat.leg('MandaatVerleend', {
      soort: 'mandaat',
      gever: { partij: { gemeente: A ?? '' }, orgaan: 'college' },
      ontvanger: { partij: { gemeente: C ?? '' }, orgaan: 'college' },
      bevoegdheden: ['inkoop'],
      einde: { soort: 'tot-en-met', datum: '2022-06' },
    });
    const lees = (dag: string) => regioAgenda(h.feiten(), 'amersfoort', {}, dag).rijen.map((r) => r.soort);
    expect(lees('2022-01-01')).toEqual([
      'aanspreekpunt',
      'lidmaatschap',
      'rol',
      'uittreding-voorgenomen',
      'mandaat',
    ]);
    mandaat.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2022-02-01' }, schriftelijk: true });
    expect(lees('2022-01-01')[0]).toBe('mandaat');
    expect(lees('2022-02-01')).not.toContain('mandaat');
    const jong = h.mandaat('amersfoort.inkoop-2');
    jong.leg('MandaatVerleend', {
      soort: 'mandaat',
      gever: { partij: { gemeente: A ?? '' }, orgaan: 'college' },
      ontvanger: { partij: { gemeente: C ?? '' }, orgaan: 'college' },
      bevoegdheden: ['inkoop'],
      van: { datum: '2022-01-15' },
      vervangt: 'amersfoort.inkoop',
      schriftelijk: true,
    });
    jong.leg('InstemmingGegeven', {
      van: 'gemandateerde',
      door: { partij: { gemeente: C ?? '' }, orgaan: 'college' },
      uitkomst: 'gegeven',
      datum: '2022-01-10',
    });
    expect(regioAgenda(h.feiten(), 'amersfoort', {}, '2022-01-01').rijen[0]).toMatchObject({
      mandaat: 'amersfoort.inkoop',
      uiterlijk: '2022-01-14',
      laatst: '2022-01-14',
      zekerheid: 'ja',
    });
    jong.leg('MandaatNietigGebleken', { oorzaak: 'Nooit besloten.' });
    expect(regioAgenda(h.feiten(), 'amersfoort', {}, '2022-01-01').rijen[0]).toMatchObject({
      uiterlijk: '2022-01-31',
    });
    regio.leg('BlijvenBesloten', { gemeente: B ?? '', domeinen: ['mo'] });
    expect(lees('2022-01-01')).not.toContain('uittreding-voorgenomen');
    mandaat.leg('MandaatNietigGebleken', { oorzaak: 'Nooit besloten.' });
    expect(lees('2022-01-01')).not.toContain('mandaat');
  });

  it('doubts an end of a mandate that is not shown to count, beside the one that is sure', () => {
    const h = historie();
    const mandaat = verleen(h, 'amersfoort.inkoop', { einde: { soort: 'tot', datum: '2022-06-01' } });
    mandaat.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2022-02-01' } });
    const rijen = (dag: string) =>
      regioAgenda(h.feiten(), 'amersfoort', {}, dag).rijen.map((r) => [r.vroegst, r.laatst, r.zekerheid]);
    expect(rijen('2022-01-01')).toEqual([
      ['2022-01-31', null, 'onzeker'],
      ['2022-05-31', '2022-05-31', 'ja'],
    ]);
    const [twijfel] = regioAgenda(h.feiten(), 'amersfoort', {}, '2022-01-01').rijen;
    expect(twijfel?.redenen[0]?.uitleg).toContain('dat dit schriftelijk gebeurde is niet aangetoond');
  });

  it('marks the end of a mandate that only a source tells of', () => {
    const h = historie();
    const mandaat = h.mandaat('amersfoort.toegang');
    mandaat.leg('MandaatIngeschreven', { naam: 'Toegang' });
    mandaat.leg('MandaatGerapporteerd', {
      peildatum: '2020-10-29',
      status: 'van-kracht',
      gevers: [],
      ontvangers: [],
      bevoegdheden: ['toegang'],
      einde: { soort: 'tot', datum: '2022' },
    });
    expect(regioAgenda(h.feiten(), 'amersfoort', {}, '2021-10-01').rijen).toMatchObject([
      { soort: 'mandaat', volgens: 'gemeld', zekerheid: 'niet-bekend', uiterlijk: '2021-12-31' },
    ]);
  });
});

describe('the agenda of a municipality', () => {
  it('leaves out what only another has to do, and what it left', () => {
    const { h, o } = begin();
    o.leg('BesluitGepland', { orgaan: 'raad', uiterlijk: '2022-03' }, { bekend: '2021' });
    const van = (g: string, dag = '2022-01-01') =>
      gemeenteAgenda(h.feiten(), g, {}, dag).rijen.map((r) => r.wie);
    expect(van(A ?? '')).toEqual([`de raad van ${A}`]);
    expect(van(C ?? '')).toEqual([]);
    o.leg('PartijUitgetreden', {
      partij: { gemeente: B ?? '' },
      einde: { soort: 'tot', datum: '2021-06-01' },
    });
    expect(van(B ?? '')).toEqual([]);
  });

  it('holds what it took over from a municipality that is no more (Wet arhi 44)', () => {
    const { h, o } = begin();
    o.leg('LooptijdVastgelegd', { einde: { soort: 'tot', datum: '2022-07-01' } });
    h.gemeente(A ?? '').leg('HerindelingVastgelegd', { opvolgers: ['gm9001'], per: '2022-01-01' });
    const van = (dag: string) => gemeenteAgenda(h.feiten(), 'gm9001', {}, dag).rijen.map((r) => r.soort);
    expect(van('2022-01-01')).toEqual(['einde']);
    expect(van('2021-12-31')).toEqual([]);
  });
});

describe('an agenda, whatever happened', () => {
  const dag = fc.integer({ min: 0, max: 700 }).map((n) => plusDagen('2021-01-01', n));
  const datum = dag.chain((d) => fc.constantFrom(d, d.slice(0, 7), d.slice(0, 4)));
  const einde = fc.record({ soort: fc.constantFrom('tot', 'tot-en-met', 'onduidelijk'), datum });
  const daad = fc.oneof(
    einde.map((e) => ['LooptijdVastgelegd', { einde: e }] as const),
    fc
      .record({ einde, stilzwijgend: fc.constantFrom({ duur: 'P3M' }, { duur: 'P2M', aantal: 2 }) })
      .map((l) => ['LooptijdVastgelegd', { ...l, opzegtermijn: 'P1M' }] as const),
    einde.map((e) => ['OvereenkomstVerlengd', { einde: e }] as const),
    einde.map((e) => ['OvereenkomstBeeindigd', { einde: e, wijze: 'beeindigd' }] as const),
    fc
      .record({ van: datum, tot: dag })
      .map(
        ({ van, tot }) =>
          ['OvereenkomstOpgeschort', { van: { datum: van }, einde: { soort: 'tot', datum: tot } }] as const,
      ),
  );

  it('holds every day on which an agreement stops, by its latest day to act, as a walk over all days finds them', () => {
    fc.assert(
      fc.property(fc.array(daad, { maxLength: 5 }), fc.option(datum), dag, (daden, vervangen, van) => {
        const { h, o } = begin();
        for (const [type, data] of daden) o.leg(type, data as never);
        if (vervangen) {
          const nieuw = afspraak(h, 'amersfoort.nieuw', [A ?? '']);
          nieuw.geldtVanaf(vervangen);
          nieuw.leg('RelatieGelegd', { soort: 'vervangt', doel: ID });
        }
        const feiten = h.feiten();
        const { rijen, tot } = overeenkomstAgenda(feiten, ID, {}, van);
        expect(rijen.map((r) => r.uiterlijk)).toEqual(rijen.map((r) => r.uiterlijk).toSorted());
        for (let d = van; d < tot; d = plusDagen(d, 1)) {
          const [nu, straks] = [d, plusDagen(d, 1)].map((x) => geldigheid(feiten, ID, x).oordeel);
          if (nu !== 'ja' || straks === 'ja') continue;
          const reden = rijen.some((r) => (r.vroegst ?? '') <= plusDagen(d, 1) && (r.laatst ?? '9999') >= d);
          expect(reden, `${d}: ${nu} -> ${straks}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
