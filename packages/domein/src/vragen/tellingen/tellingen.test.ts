import { describe, expect, it } from 'vitest';
import { afspraak, historie } from '../historie.ts';
import { Tellingen, tellingen } from './tellingen.ts';
import { TellingPer } from './tellingen-bronnen.ts';

const DAG = '2022-01-01';

function begin(regios = ['noord', 'zuid', 'oost']) {
  const h = historie();
  for (const slug of regios) h.regio(slug).leg('RegioIngericht', { naam: `Regio ${slug}` });
  h.regio('landelijk').leg('RegioIngericht', { naam: 'Landelijk' });
  return {
    h,
    tel: (per: TellingPer, dag = DAG, waarde?: string) => {
      const antwoord = tellingen(h.feiten(), per, waarde, dag);
      expect(Tellingen.safeParse(antwoord).error).toBeUndefined();
      return antwoord;
    },
  };
}
const kort = (rij: Tellingen['waarden']) => rij.map((t) => [t.waarde, t.regios.ids, t.dossiers.ids]);

describe('N3: by kind and by form', () => {
  it('counts regions and agreements, with the ids behind each; a region without any is not known', () => {
    const { h, tel } = begin();
    afspraak(h, 'noord.een', [], { soort: 'convenant', rechtsvorm: 'bestuurlijk' });
    afspraak(h, 'noord.twee', [], { soort: 'convenant' });
    afspraak(h, 'zuid.een', [], { soort: 'convenant', regios: ['oost', 'niet-te-zien'] });
    afspraak(h, 'zuid.gr', [], { soort: 'gemeenschappelijke-regeling' });
    const { waarden, nietBekend, regios } = tel('soort');
    expect(kort(waarden)).toEqual([
      ['convenant', ['noord', 'oost', 'zuid'], ['noord.een', 'noord.twee', 'zuid.een']],
      ['gemeenschappelijke-regeling', ['zuid'], ['zuid.gr']],
    ]);
    expect([nietBekend.aantal, regios]).toEqual([0, 3]);
    expect(kort(tel('vorm').waarden)).toEqual([['bestuurlijk', ['noord'], ['noord.een']]]);
    expect(tel('vorm').nietBekend.ids).toEqual(['oost', 'zuid']);
    expect(kort(tel('soort', DAG, 'gemeenschappelijke-regeling').waarden)).toHaveLength(1);
  });

  it('counts apart what is told of as a plan, until somebody decides on it', () => {
    const { h, tel } = begin();
    const plan = afspraak(h, 'noord.een', ['gm0307'], { soort: 'gemeenschappelijke-regeling' });
    plan.meld({ status: 'in-ontwikkeling' });
    plan.leg('GeldregelVastgelegd', { regel: 'r', soort: 'solidariteit', stadium: 'geregeld' });
    const loopt = afspraak(h, 'zuid.een', [], { soort: 'gemeenschappelijke-regeling' });
    loopt.meld({ status: 'in-ontwikkeling' });
    loopt.meld({ status: 'van-kracht' });
    const stand = (per: TellingPer) => [kort(tel(per).waarden), kort(tel(per).aangekondigd)];
    expect(stand('soort')).toEqual([
      [['gemeenschappelijke-regeling', ['zuid'], ['zuid.een']]],
      [['gemeenschappelijke-regeling', ['noord'], ['noord.een']]],
    ]);
    expect(stand('risicodeling')).toEqual([[], [['solidariteit', ['noord'], ['noord.een']]]]);
    plan.leg('BesluitGenomen', {
      partij: { gemeente: 'gm0307' },
      orgaan: 'raad',
      uitkomst: 'vastgesteld',
      datum: '2021-01-01',
    });
    expect(tel('soort').aangekondigd).toEqual([]);
    expect(kort(tel('risicodeling').waarden)).toEqual([['solidariteit', ['noord'], ['noord.een']]]);
  });

  it('leaves out what certainly does not hold on the day', () => {
    const { h, tel } = begin();
    const o = afspraak(h, 'noord.een', [], { soort: 'convenant' });
    o.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022' }, wijze: 'afgelopen' });
    expect(tel('soort').waarden).toEqual([]);
    expect(tel('soort', '2021-12-31').waarden[0]?.dossiers.aantal).toBe(1);
  });

  it('bounds the ids, not the count; for one value there are more', () => {
    const { h, tel } = begin();
    for (let n = 0; n < 60; n++) afspraak(h, `noord.nr-${n}`, [], { soort: 'dvo' });
    const dossiers = (waarde?: string) => tel('soort', DAG, waarde).waarden[0]?.dossiers;
    expect([dossiers()?.aantal, dossiers()?.ids.length]).toEqual([60, 50]);
    expect(dossiers('dvo')?.ids.length).toBe(60);
  });
});

describe('by term', () => {
  it.each([
    [{ einde: { soort: 'tot', datum: '2025' } }, 'vast-einde'],
    [{ einde: { soort: 'tot', datum: '2025', voorwaarde: 'tenzij' } }, 'einde-op-voorwaarde'],
    [{ einde: { soort: 'tot', datum: '2025' }, stilzwijgend: { duur: 'P1Y' } }, 'stilzwijgend-verlengd'],
    [{ van: { datum: '2020' } }, 'zonder-einde'],
  ] as const)('%o is %s', (looptijd, waarde) => {
    const { h, tel } = begin();
    afspraak(h, 'noord.een').leg('LooptijdVastgelegd', looptijd);
    expect(tel('termijn').waarden.map((w) => w.waarde)).toEqual([waarde]);
  });

  it('an end that a source tells of is counted apart, and without a term nothing is', () => {
    const { h, tel } = begin();
    const o = afspraak(h, 'noord.een');
    expect(tel('termijn').waarden).toEqual([]);
    o.meld({ status: 'van-kracht', einde: { soort: 'tot', datum: '2025' } });
    expect(tel('termijn').waarden.map((w) => w.waarde)).toEqual(['einde-gemeld']);
  });
});

describe('N4, N7: by dispute route', () => {
  it('keeps apart what is laid down, announced, left out on purpose, and not known', () => {
    const { h, tel } = begin(['noord', 'zuid', 'oost', 'west']);
    const leg = (id: string, stadium: 'geregeld' | 'aangekondigd' | 'bewust-niet', rest = {}) =>
      afspraak(h, id).leg('GeschilrouteGeregeld', { route: 'regionale-commissie', stadium, ...rest });
    leg('noord.dvo', 'geregeld', { van: { datum: '2021' }, einde: { soort: 'tot', datum: '2023' } });
    leg('zuid.visie', 'aangekondigd');
    leg('oost.visie', 'bewust-niet');
    const { waarden, aangekondigd, bewustNiet, nietBekend } = tel('geschilroute');
    expect([waarden, aangekondigd, bewustNiet].map((rij) => rij[0]?.regios.ids)).toEqual([
      ['noord'],
      ['zuid'],
      ['oost'],
    ]);
    expect(nietBekend).toEqual({ aantal: 1, ids: ['west'] });
    expect(tel('geschilroute', '2023-01-01').nietBekend.ids).toEqual(['noord', 'west']);
    // Before it begins it is known, and it is not there yet.
    const ervoor = tel('geschilroute', '2020-12-31');
    expect([ervoor.waarden, ervoor.aangekondigd[0]?.regios.ids]).toEqual([[], ['noord', 'zuid']]);
    expect(ervoor.nietBekend.ids).toEqual(['west']);
  });
});

describe('N5: who shares risk, and by which key', () => {
  it('counts rules by what they do, and keys by their formula', () => {
    const { h, tel } = begin();
    const regel = (id: string, soort: 'solidariteit' | 'verdeelsleutel' | 'voorschot', rest = {}) =>
      afspraak(h, id).leg('GeldregelVastgelegd', { regel: 'r', soort, stadium: 'geregeld', ...rest });
    regel('noord.een', 'solidariteit');
    regel('noord.twee', 'verdeelsleutel', { formule: 'naar-inwoners' });
    regel('zuid.een', 'verdeelsleutel');
    regel('zuid.twee', 'voorschot');
    regel('oost.een', 'solidariteit', { stadium: 'bewust-niet' });
    expect(kort(tel('risicodeling').waarden)).toEqual([['solidariteit', ['noord'], ['noord.een']]]);
    expect(kort(tel('risicodeling').bewustNiet)).toEqual([['solidariteit', ['oost'], ['oost.een']]]);
    expect(tel('risicodeling').nietBekend.ids).toEqual(['zuid']);
    expect(kort(tel('verdeelsleutel').waarden)).toEqual([
      ['in-woorden', ['zuid'], ['zuid.een']],
      ['naar-inwoners', ['noord'], ['noord.twee']],
    ]);
  });
});

describe('by contract term', () => {
  it('counts the nature of a term; conditions without a term say nothing', () => {
    const { h, tel } = begin();
    const o = afspraak(h, 'noord.een');
    o.leg('ContractvoorwaardenVastgelegd', { termijn: { soort: 'vast', basis: 'P3Y', opties: ['P2Y'] } });
    o.leg('ContractvoorwaardenVastgelegd', { product: 'opvang', termijn: { soort: 'jaarlijks' } });
    afspraak(h, 'zuid.een').leg('ContractvoorwaardenVastgelegd', { innovatie: true });
    expect(tel('contracttermijn').waarden.map((w) => w.waarde)).toEqual(['jaarlijks', 'meerjarig']);
    expect(tel('contracttermijn').nietBekend.ids).toEqual(['oost', 'zuid']);
  });
});

describe('N13: how access is arranged', () => {
  const mandaat = (h: ReturnType<typeof historie>, id: string) => {
    const m = h.mandaat(id);
    m.leg('MandaatIngeschreven', { naam: 'Toegang' });
    return m;
  };

  it('by a mandate that is given or told of, and in an agreement by its kind', () => {
    const { h, tel } = begin();
    const verleend = mandaat(h, 'noord.toegang');
    verleend.leg('MandaatVerleend', {
      soort: 'mandaat',
      gever: { partij: { gemeente: 'gm0307' }, orgaan: 'college' },
      ontvanger: { partij: { organisatie: 'Stichting' } },
      bevoegdheden: ['toegang.beschikken'],
      einde: { soort: 'tot', datum: '2023' },
    });
    mandaat(h, 'zuid.toegang').leg('MandaatGerapporteerd', {
      peildatum: '2020-10-29',
      status: 'van-kracht',
      gevers: [],
      ontvangers: [],
      bevoegdheden: ['toegang'],
    });
    mandaat(h, 'zuid.inkoop').leg('MandaatGerapporteerd', {
      peildatum: '2020',
      status: 'van-kracht',
      gevers: [],
      ontvangers: [],
      bevoegdheden: ['inkoop'],
    });
    const gr = afspraak(h, 'oost.gr', [], { soort: 'gemeenschappelijke-regeling' });
    gr.leg('OnderwerpGeregeld', { thema: 'toegang', stadium: 'geregeld' });
    gr.leg('OnderwerpGeregeld', { thema: 'toegang', stadium: 'geregeld', variant: 'lokaal' });
    gr.leg('OnderwerpGeregeld', { thema: 'innovatie', stadium: 'geregeld' });
    expect(kort(tel('toegangsvorm').waarden)).toEqual([
      ['mandaat', ['noord', 'zuid'], ['noord.toegang', 'zuid.toegang']],
      ['gemeenschappelijke-regeling', ['oost'], ['oost.gr']],
      ['lokaal', ['oost'], ['oost.gr']],
    ]);
    mandaat(h, 'oost.toegang').leg('MandaatGerapporteerd', {
      peildatum: '2020-10-29',
      status: 'aangekondigd',
      gevers: [],
      ontvangers: [],
      bevoegdheden: ['toegang'],
    });
    expect(kort(tel('toegangsvorm').aangekondigd)).toEqual([['mandaat', ['oost'], ['oost.toegang']]]);
    expect(kort(tel('toegangsvorm', '2023-01-01').waarden)).toContainEqual([
      'mandaat',
      ['zuid'],
      ['zuid.toegang'],
    ]);
    verleend.leg('MandaatNietigGebleken', { oorzaak: 'Nooit besloten.' });
    expect(tel('toegangsvorm').nietBekend.ids).toEqual(['noord']);
  });
});

describe('every subject of counting', () => {
  it.each(TellingPer.options)('%s says of an empty register that nothing is known', (per) => {
    expect(begin().tel(per)).toMatchObject({ waarden: [], bewustNiet: [], nietBekend: { aantal: 3 } });
  });
});
