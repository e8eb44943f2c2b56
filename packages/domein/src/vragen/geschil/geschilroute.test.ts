import { describe, expect, it } from 'vitest';
import { Geschilsoort } from '../../geschil/waarden.ts';
import { afspraak, type Historie, historie } from '../historie.ts';
import { type GeschilrouteAntwoord, geschilroute } from './geschilroute.ts';
import { TABEL } from './geschilroute-tabel.ts';
import { GeschilrouteVraag } from './port.ts';

const DAG = '2022-03-03';
/** Two members of noord, and one of zuid. */
const [A, B, C] = ['gm0001', 'gm0002', 'gm0003'] as const;

type Erbij = Partial<Omit<GeschilrouteVraag, 'soort'>>;
const vraag = (h: Historie, soort: Geschilsoort = 'plaatsing', rest: Erbij = {}, dag = DAG) =>
  geschilroute(h.feiten(), { soort, gemeente: [A, B], ...rest }, dag);
const kort = (a: GeschilrouteAntwoord) => [a.forum, a.oordeel];
const codes = (a: GeschilrouteAntwoord) => a.bevindingen.map((b) => b.code);
const stap = (a: GeschilrouteAntwoord, welke: string) => a.stappen.find((s) => s.stap === welke);

function regios() {
  const h = historie();
  const leden = { noord: [A, B], zuid: [C] };
  for (const [slug, gemeenten] of Object.entries(leden)) {
    h.regio(slug).leg('RegioIngericht', { naam: `Regio ${slug}` });
    for (const gemeente of gemeenten)
      h.regio(slug).leg('GemeenteToegetreden', { gemeente, domeinen: ['bw-mo'], van: { datum: '2020' } });
  }
  return h;
}

/** An agreement that is in force and binds A and B, unless the test says otherwise. */
function geldend(
  h: Historie,
  id: string,
  kop: Parameters<typeof afspraak>[3] = {},
  partijen: readonly string[] = [A, B],
) {
  const o = afspraak(h, id, partijen, kop);
  for (const p of partijen) o.teken(p, '2020-01-01');
  o.geldtVanaf('2020-01-01');
  return o;
}

describe('the decision table', () => {
  it('has one row per step, each with its source, and a way for every kind of dispute', () => {
    expect(new Set(TABEL.map((r) => r.stap)).size).toBe(TABEL.length);
    for (const { bron, stap: s } of TABEL) expect(bron.plaats, s).toMatch(/^(regels? \d|art\. \d)/);
    for (const soort of Geschilsoort.options)
      expect(TABEL.filter((r) => r.soorten.includes(soort)).length, soort).toBeGreaterThan(0);
  });

  it('is gone through whole and in order for every kind, also where nothing is recorded', () => {
    for (const soort of Geschilsoort.options) {
      const a = vraag(historie(), soort);
      expect(a.stappen.map((s) => s.stap)).toEqual(TABEL.map((r) => r.stap));
      expect(a.stappen.filter((s) => s.gekozen).length).toBe(a.forum === 'geen' ? 0 : 1);
      for (const s of a.stappen) expect(s.uitleg, s.stap).toMatch(/[.]$/);
    }
  });
});

describe('outside the register', () => {
  it.each(['bejegening-gemeente', 'zorg-aanbieder'] as const)(
    '%s is a complaint, whatever is arranged',
    (soort) => {
      const h = regios();
      geldend(h, 'noord.dvo').leg('GeschilrouteGeregeld', {
        route: 'regionale-commissie',
        stadium: 'geregeld',
      });
      const a = vraag(h, soort, { overeenkomst: 'noord.dvo' });
      expect(kort(a)).toEqual(['klachtregeling', 'ja']);
      expect(a.verwijzing).toContain('buiten dit register');
    },
  );
});

describe('the commission of a region', () => {
  const metCommissie = (stadium: 'geregeld' | 'aangekondigd' | 'bewust-niet' = 'geregeld', rest = {}) => {
    const h = regios();
    const o = geldend(h, 'noord.governance', { soort: 'convenant' });
    o.leg('GeschilrouteGeregeld', { route: 'regionale-commissie', stadium, ...rest });
    return h;
  };

  it('is competent between its members when an agreement that binds them arranges it', () => {
    const a = vraag(metCommissie());
    expect(kort(a)).toEqual(['regionale-commissie', 'ja']);
    expect([a.dezelfdeRegio, a.regios.map((r) => r.regio)]).toEqual(['ja', ['noord']]);
    expect([codes(a), a.verwijzing]).toEqual([[], null]);
    expect(a.redenen.flatMap((r) => r.bronnen.map((b) => b.plaats))).toContain('regels 602-606, 613-615');
  });

  it('is not competent between members of different regions', () => {
    const a = vraag(metCommissie(), 'plaatsing', { gemeente: [A, C], gevraagd: 'regionale-commissie' });
    expect(kort(a)).toEqual(['geen', 'niet-bekend']);
    expect(stap(a, 'regio')).toMatchObject({ oordeel: 'nee' });
    expect(codes(a)).toEqual(['verschillende-regios', 'geen-forum']);
    const vordering = vraag(metCommissie(), 'plaatsing', { gemeente: [A, C], schuldvordering: 'ja' });
    expect(codes(vordering)).toContain('rechter-blijft-open');
    expect(a.verwijzing).toBe(
      'De geschillencommissie van de regio gaat hier niet over, voor zover vastgelegd. Een ander forum is ook niet aangewezen.',
    );
  });

  it('is not known to be competent where it is not known to which region a party belongs', () => {
    const a = vraag(metCommissie(), 'plaatsing', { gemeente: [A, 'gm0009'] });
    expect([a.dezelfdeRegio, ...kort(a)]).toEqual(['niet-bekend', 'regionale-commissie', 'niet-bekend']);
  });

  it('follows the membership of the domain asked (hard case 10)', () => {
    const h = metCommissie();
    h.regio('noord').leg('GemeenteToegetreden', {
      gemeente: 'gm0004',
      domeinen: ['bw'],
      van: { datum: '2020' },
    });
    h.regio('zuid').leg('GemeenteToegetreden', {
      gemeente: 'gm0004',
      domeinen: ['mo'],
      van: { datum: '2020' },
    });
    const zelfde = (domein: 'bw' | 'mo') =>
      vraag(h, 'plaatsing', { gemeente: [A, 'gm0004'], domein }).dezelfdeRegio;
    expect([zelfde('bw'), zelfde('mo')]).toEqual(['ja', 'nee']);
  });

  it('is only announced, or left out on purpose: then it is not competent', () => {
    const a = vraag(metCommissie('aangekondigd'));
    expect([kort(a), codes(a)]).toEqual([
      ['regionale-commissie', 'niet-aangetoond'],
      ['aangekondigd-niet-geregeld'],
    ]);
    expect(kort(vraag(metCommissie('bewust-niet')))).toEqual(['geen', 'niet-bekend']);
    const later = metCommissie('geregeld', { van: { datum: '2023' } });
    expect(kort(vraag(later)), 'what begins later').toEqual(['regionale-commissie', 'niet-aangetoond']);
    const voorbij = metCommissie('geregeld', { einde: { soort: 'tot', datum: '2022' } });
    expect(kort(vraag(voorbij)), 'what is over').toEqual(['geen', 'niet-bekend']);
  });

  it('covers the kinds that its subjects name; a subject that nobody knows may cover it', () => {
    const over = (onderwerpen: string[]) => kort(vraag(metCommissie('geregeld', { onderwerpen })));
    expect(over(['plaatsing'])).toEqual(['regionale-commissie', 'ja']);
    expect(over(['betaling'])).toEqual(['geen', 'niet-bekend']);
    expect(over(['iets-anders'])).toEqual(['regionale-commissie', 'onzeker']);
  });

  it('needs that those in dispute are bound: a report alone is not enough', () => {
    const h = regios();
    const o = afspraak(h, 'noord.governance', [], { soort: 'convenant' });
    o.meld({ status: 'van-kracht', partijen: [{ gemeente: A }, { gemeente: B }] });
    o.leg('GeschilrouteGeregeld', { route: 'regionale-commissie', stadium: 'geregeld' });
    expect(kort(vraag(h))).toEqual(['regionale-commissie', 'niet-bekend']);
    const ander = regios();
    geldend(ander, 'noord.ander', {}, ['gm0008']).leg('GeschilrouteGeregeld', {
      route: 'regionale-commissie',
      stadium: 'geregeld',
    });
    expect(kort(vraag(ander)), 'an agreement of others').toEqual(['geen', 'niet-bekend']);
  });

  it('takes a text that is only reported as a plan for an announcement', () => {
    const h = regios();
    const o = afspraak(h, 'noord.visie', [], { soort: 'regiovisie' });
    o.meld({ status: 'concept' });
    o.leg('GeschilrouteGeregeld', { route: 'regionale-commissie', stadium: 'geregeld' });
    const a = vraag(h);
    expect([a.oordeel, stap(a, 'regio')?.stadium]).toEqual(['niet-aangetoond', 'aangekondigd']);
  });
});

describe('a clause', () => {
  it('of the agreement asked goes before a commission that is only announced', () => {
    const h = regios();
    const o = geldend(h, 'noord.dvo');
    o.leg('BepalingVastgelegd', { bepaling: 'artikel 9', onderwerp: 'geschillen' });
    o.leg('GeschilrouteGeregeld', { route: 'rechter', stadium: 'geregeld', bepaling: 'artikel 9' });
    afspraak(h, 'noord.visie').leg('GeschilrouteGeregeld', {
      route: 'regionale-commissie',
      stadium: 'aangekondigd',
    });
    const a = vraag(h, 'plaatsing', { overeenkomst: 'noord.dvo', bepaling: 'artikel 9' });
    expect([kort(a), codes(a)]).toEqual([['rechter', 'ja'], []]);
  });

  it('of the agreement that it is an addendum to counts as well', () => {
    const h = regios();
    geldend(h, 'noord.dvo').leg('GeschilrouteGeregeld', { route: 'clausule-dvo', stadium: 'geregeld' });
    geldend(h, 'noord.addendum', { soort: 'addendum' }).leg('RelatieGelegd', {
      soort: 'addendum-bij',
      doel: 'noord.dvo',
    });
    expect(kort(vraag(h, 'plaatsing', { overeenkomst: 'noord.addendum' }))).toEqual(['clausule-dvo', 'ja']);
  });

  it('that is not recorded, or of an agreement that is not, is said so', () => {
    const h = regios();
    geldend(h, 'noord.dvo');
    expect(codes(vraag(h, 'plaatsing', { overeenkomst: 'noord.dvo', bepaling: '9' }))).toContain(
      'bepaling-niet-vastgelegd',
    );
    expect(codes(vraag(h, 'plaatsing', { overeenkomst: 'noord.niets' }))).toContain(
      'overeenkomst-niet-bekend',
    );
  });
});

describe('gedeputeerde staten (Wgr 28)', () => {
  const metRegeling = (rest = {}) => {
    const h = regios();
    const o = geldend(h, 'noord.gr', { soort: 'gemeenschappelijke-regeling', ...rest });
    // Never in force before it is published (Wgr 26).
    o.leg('OvereenkomstBekendgemaakt', { datum: '2020-01-01' });
    return { h, o };
  };
  const inGr = (h: Historie, soort: Geschilsoort, rest: Erbij = {}) =>
    vraag(h, soort, { overeenkomst: 'noord.gr', ...rest });

  it('decide between participants of a regeling, also where it has a clause of its own', () => {
    const { h, o } = metRegeling();
    expect(kort(inGr(h, 'zeggenschap'))).toEqual(['gedeputeerde-staten', 'ja']);
    o.leg('GeschilrouteGeregeld', { route: 'regionale-commissie', stadium: 'geregeld' });
    const a = inGr(h, 'zeggenschap', { gevraagd: 'regionale-commissie' });
    expect([kort(a), codes(a)]).toEqual([['gedeputeerde-staten', 'ja'], ['clausule-naast-wet']]);
    expect(a.verwijzing).toBe(
      'De geschillencommissie van de regio gaat hier niet over, voor zover vastgelegd. Leg dit voor aan gedeputeerde staten.',
    );
  });

  it('not when it belongs to the court: civil rights and debts (Grondwet 112)', () => {
    const { h } = metRegeling();
    expect(kort(inGr(h, 'desintegratiekosten', { schuldvordering: 'ja' }))).toEqual(['rechter', 'ja']);
    expect(kort(inGr(h, 'desintegratiekosten', { schuldvordering: 'nee' }))).toEqual([
      'gedeputeerde-staten',
      'ja',
    ]);
    const open = inGr(h, 'desintegratiekosten');
    expect([kort(open), codes(open)]).toEqual([
      ['gedeputeerde-staten', 'onzeker'],
      ['mogelijk-schuldvordering'],
    ]);
  });

  it('not under an agreement outside the Wgr, whatever it is called (hard case 23)', () => {
    const { h } = metRegeling({ rechtsvorm: 'privaatrechtelijk' });
    expect(kort(inGr(h, 'zeggenschap'))[0]).not.toBe('gedeputeerde-staten');
    const licht = metRegeling({ soort: 'samenwerkingsovereenkomst', rechtsvorm: 'regeling-zonder-meer' });
    expect(kort(inGr(licht.h, 'zeggenschap'))).toEqual(['gedeputeerde-staten', 'ja']);
  });

  it('not between others than participants, and not certainly for a region as such', () => {
    const { h } = metRegeling();
    const a = inGr(h, 'zeggenschap', { gemeente: [A, C] });
    expect(stap(a, 'wet-gedeputeerde-staten')?.oordeel).toBe('niet-bekend');
    expect(kort(inGr(h, 'zeggenschap', { gemeente: [A], regio: ['noord'] }))).toEqual([
      'gedeputeerde-staten',
      'onzeker',
    ]);
  });
});

describe('national commissions', () => {
  const landelijk = (
    route: 'nvo-commissie' | 'landelijke-commissie-toegang',
    stadium: 'geregeld' | 'aangekondigd',
  ) => {
    const h = regios();
    const o = afspraak(h, 'landelijk.commissie', [], { soort: 'overig' });
    o.geldtVanaf('2020-01-01');
    o.leg('GeschilrouteGeregeld', { route, stadium });
    return h;
  };

  it('the one for access is for access across regions alone; it has no parties that must be bound', () => {
    const h = landelijk('landelijke-commissie-toegang', 'geregeld');
    const ver = { gemeente: [A, C] };
    expect(kort(vraag(h, 'toegang-buiten-regio', ver))).toEqual(['landelijke-commissie-toegang', 'ja']);
    expect(kort(vraag(h, 'plaatsing', ver))).toEqual(['geen', 'niet-bekend']);
    expect(codes(vraag(h, 'toegang-buiten-regio'))).toContain('zelfde-regio');
  });

  it('the one for the norm is for the norm', () => {
    const h = landelijk('nvo-commissie', 'aangekondigd');
    expect(kort(vraag(h, 'toepassing-norm', { gemeente: [A], regio: ['zuid'] }))).toEqual([
      'nvo-commissie',
      'niet-aangetoond',
    ]);
    expect(kort(vraag(h, 'plaatsing'))).toEqual(['geen', 'niet-bekend']);
  });

  it('what a region arranges for disputes with others counts between regions only', () => {
    const h = regios();
    afspraak(h, 'noord.visie').leg('GeschilrouteGeregeld', {
      route: 'nvo-commissie',
      stadium: 'aangekondigd',
      onderwerpen: ['geschillen-buiten-de-regio'],
    });
    expect(kort(vraag(h, 'plaatsing', { gemeente: [A, C] }))).toEqual(['nvo-commissie', 'niet-aangetoond']);
    expect(kort(vraag(h))).toEqual(['geen', 'niet-bekend']);
  });
});

describe('no forum', () => {
  it('consultation is what is left for what sources only talk about', () => {
    expect(kort(vraag(regios(), 'zeggenschap'))).toEqual(['bestuurlijk-overleg', 'niet-aangetoond']);
    expect(kort(vraag(regios(), 'nieuwe-client'))).toEqual(['geen', 'niet-bekend']);
  });

  it('names who came in the place of a party that is no more (Wet arhi 44)', () => {
    const h = regios();
    h.gemeente(A).leg('GemeenteIngeschreven', { code: A, naam: 'Oud' });
    h.gemeente('gm0005').leg('GemeenteIngeschreven', { code: 'gm0005', naam: 'Nieuw' });
    h.gemeente(A).leg('HerindelingVastgelegd', { opvolgers: ['gm0005'], per: '2021-01-01' });
    const a = vraag(h);
    expect([a.bevindingen[0]?.artikel, a.bevindingen[0]?.uitleg]).toEqual([
      'Wet arhi 44',
      'Oud bestaat op deze dag niet meer; het geschil gaat over op Nieuw.',
    ]);
    expect(a.dezelfdeRegio, 'nothing is recorded of the new one').toBe('niet-bekend');
    h.regio('noord').leg('GemeenteToegetreden', {
      gemeente: 'gm0005',
      domeinen: ['bw-mo'],
      van: { datum: '2021' },
    });
    expect(vraag(h).dezelfdeRegio).toBe('ja');
    expect(vraag(h).partijen.map((p) => p.naam)).toEqual(['Oud', B]);
  });
});

describe('the question', () => {
  const fouten = (v: object) => GeschilrouteVraag.safeParse(v).error?.issues.map((i) => i.path.join());
  it('names at least one party, and the agreement of a clause', () => {
    expect(fouten({ soort: 'plaatsing' })).toEqual(['gemeente']);
    expect(fouten({ soort: 'plaatsing', gemeente: [A], bepaling: '9' })).toEqual(['overeenkomst']);
    expect(fouten({ soort: 'plaatsing', regio: ['landelijk'] })).toEqual(['regio,0']);
    expect(fouten({ soort: 'plaatsing', gemeente: [A], regio: ['zuid'] })).toBeUndefined();
  });
});
