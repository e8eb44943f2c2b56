import { describe, expect, it } from 'vitest';
import type { Geschilroute } from '../../gedeeld/geschilroute.ts';
import { afspraak, type Historie, historie } from '../historie.ts';
import type { EisAntwoord } from './eis.ts';
import { geschilbeslechting, nietVrijblijvend } from './governance.ts';
import { grondVan } from './grond.ts';

const DAG = '2022-06-01';
const [A, B] = ['gm0001', 'gm0002'] as const;

function regio(...leden: readonly string[]): Historie {
  const h = historie();
  h.regio('proef').leg('RegioIngericht', { naam: 'Proef' });
  for (const gemeente of leden)
    h.regio('proef').leg('GemeenteToegetreden', { gemeente, domeinen: ['bw-mo'], van: { datum: '2015' } });
  return h;
}
const wijsAan = (h: Historie, gemeente: string, stadium: 'voorgesteld' | 'aangewezen' = 'aangewezen') =>
  h
    .regio('proef')
    .leg('AanspreekpuntAangewezen', { gemeente, vervangers: [], niveau: 'bestuurlijk', stadium });
/** An agreement of a kind that holds, signed by these. */
function getekend(soort: 'convenant' | 'bestuurlijke-afspraken', h: Historie, gemeenten: readonly string[]) {
  const a = afspraak(h, 'proef.convenant', gemeenten, { soort, naam: 'Het convenant' });
  a.geldtVanaf('2021-01-01');
  for (const g of gemeenten) a.teken(g, '2020-12-01');
  return a;
}
const convenant = (h: Historie, ...gemeenten: readonly string[]) => getekend('convenant', h, gemeenten);
const kort = ({ oordeel, gedaan, van }: EisAntwoord) => [oordeel, gedaan, van];

describe('R6: governance that binds, with one contact point', () => {
  const r6 = (h: Historie, dag = DAG) => nietVrijblijvend(grondVan(h.feiten(), 'proef', dag));

  it('is met when every member is bound and one contact point is appointed', () => {
    const h = regio(A, B);
    convenant(h, A, B);
    wijsAan(h, A);
    expect(kort(r6(h))).toEqual(['ja', 3, 3]);
  });

  it('is not met by what administrators agreed at the table: that binds in no form (003:1863, 1927)', () => {
    const h = regio(A);
    getekend('bestuurlijke-afspraken', h, [A]);
    wijsAan(h, A);
    expect(kort(r6(h))).toEqual(['deels', 1, 2]);
  });

  it('is partly met when a member did not sign', () => {
    const h = regio(A, B);
    convenant(h, A);
    wijsAan(h, A);
    const antwoord = r6(h);
    expect(kort(antwoord)).toEqual(['deels', 2, 3]);
    expect(antwoord.onderdelen[1]?.reden.uitleg).toContain('bij geen afspraak die bindt');
  });

  it('is partly met with two contact points: the norm wants one (hard case 17)', () => {
    const h = regio(A);
    convenant(h, A);
    wijsAan(h, A);
    wijsAan(h, B);
    const antwoord = r6(h);
    expect([antwoord.oordeel, antwoord.onderdelen.at(-1)?.oordeel]).toEqual(['deels', 'nee']);
    expect(antwoord.bevindingen.map((b) => b.code)).toContain('meer-dan-een-aanspreekpunt');
  });

  it('is not met by a proposal (002:645)', () => {
    const h = regio(A);
    convenant(h, A);
    wijsAan(h, A, 'voorgesteld');
    expect(r6(h).onderdelen.at(-1)?.oordeel).toBe('niet-aangetoond');
  });

  it('takes no vision and no covenant with partners for governance that binds', () => {
    const h = regio(A);
    wijsAan(h, A);
    const visie = afspraak(h, 'proef.visie', [A], { soort: 'regiovisie' });
    visie.geldtVanaf('2021-01-01');
    visie.teken(A, '2020-12-01');
    const metPartner = convenant(h, A);
    metPartner.leg('PartijToegetreden', {
      partij: { organisatie: 'Woningcorporatie' },
      van: { datum: '2021' },
      wijze: 'oorspronkelijk',
    });
    expect(r6(h).onderdelen[0]?.oordeel).toBe('niet-bekend');
  });

  it('says no once the covenant ended', () => {
    const h = regio(A);
    convenant(h, A).leg('OvereenkomstBeeindigd', {
      einde: { soort: 'tot', datum: '2022-01-01' },
      wijze: 'afgelopen',
    });
    expect(r6(h, '2021-12-31').onderdelen[0]?.oordeel).toBe('ja');
    expect(r6(h, '2022-01-01').onderdelen[0]?.oordeel).toBe('niet-bekend');
  });

  it('is not known by reports alone, and cannot be certain where members are only reported', () => {
    const h = historie();
    h.regio('proef').leg('RegioIngericht', { naam: 'Proef' });
    expect(kort(r6(h))).toEqual(['niet-bekend', 0, 2]);
    h.regio('proef').leg('LidmaatschapGerapporteerd', {
      gemeente: A,
      domeinen: ['bw'],
      peildatum: '2020',
      zekerheid: 'lid',
    });
    convenant(h, A);
    wijsAan(h, A);
    const antwoord = r6(h);
    expect(antwoord.oordeel).toBe('onzeker');
    expect(antwoord.bevindingen.map((b) => b.code)).toContain('leden-niet-volledig');
  });

  it('tells of a party that is only reported that it is', () => {
    const h = regio(A);
    const a = afspraak(h, 'proef.convenant', [], { soort: 'convenant' });
    a.meld({ status: 'ondertekend', partijen: [{ gemeente: A }] });
    const [deel] = r6(h).onderdelen;
    expect([deel?.oordeel, deel?.reden.gebeurtenissen.length]).toEqual(['niet-bekend', 1]);
  });
});

describe('R9: an independent commission for disputes', () => {
  const r9 = (h: Historie, dag = DAG) => geschilbeslechting(grondVan(h.feiten(), 'proef', dag));

  it.each([
    ['regionale-commissie', 'ja'],
    ['nvo-commissie', 'ja'],
    ['landelijke-commissie-toegang', 'deels'],
    ['clausule-dvo', 'niet-aangetoond'],
    ['gedeputeerde-staten', 'niet-aangetoond'],
    ['rechter', 'niet-aangetoond'],
    ['bestuurlijk-overleg', 'niet-aangetoond'],
    ['klachtregeling', 'niet-aangetoond'],
  ] as [Geschilroute, string][])('by %s: %s', (route, verwacht) => {
    const h = regio(A);
    convenant(h, A).leg('GeschilrouteGeregeld', { route, stadium: 'geregeld' });
    expect(r9(h).oordeel).toBe(verwacht);
  });

  it('is not shown by a route that is announced (002:611-615), and partly by one for some disputes', () => {
    const h = regio(A);
    const a = convenant(h, A);
    a.leg('GeschilrouteGeregeld', { route: 'regionale-commissie', stadium: 'aangekondigd' });
    expect(kort(r9(h))).toEqual(['niet-aangetoond', 0, 1]);
    a.leg('GeschilrouteGeregeld', {
      route: 'regionale-commissie',
      stadium: 'geregeld',
      onderwerpen: ['plaatsing'],
    });
    expect(r9(h).oordeel).toBe('deels');
  });

  it('is not known when nothing is recorded, and left out on purpose when a text says so', () => {
    const h = regio(A);
    expect(kort(r9(h))).toEqual(['niet-bekend', 0, 1]);
    convenant(h, A).leg('GeschilrouteGeregeld', { route: 'regionale-commissie', stadium: 'bewust-niet' });
    expect(r9(h).oordeel).toBe('bewust-niet');
  });

  it('counts a route only in its own time', () => {
    const h = regio(A);
    convenant(h, A).leg('GeschilrouteGeregeld', {
      route: 'nvo-commissie',
      stadium: 'geregeld',
      van: { datum: '2023-01-01' },
    });
    expect([r9(h).oordeel, r9(h, '2023-01-01').oordeel]).toEqual(['niet-bekend', 'ja']);
  });
});
