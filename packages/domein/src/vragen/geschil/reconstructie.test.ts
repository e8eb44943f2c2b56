import { describe, expect, it } from 'vitest';
import { afspraak, type Historie, historie, verleen } from '../historie.ts';
import { ReconstructieVraag } from './port.ts';
import { type Reconstructie, reconstructie } from './reconstructie.ts';

const DAG = '2022-03-03';
const [A, B] = ['gm0001', 'gm0002'] as const;

const vraag = (h: Historie, rest: Partial<ReconstructieVraag> = {}, dag = DAG, bekendOp?: string) =>
  reconstructie(h.feiten(bekendOp ? { bekendOp } : {}), { gemeente: [A, B], ...rest }, dag);
const deel = (r: Reconstructie, welk: string) => r.delen.find((d) => d.deel === welk)?.oordeel;

/** A region with two members and an agreement that both signed after their colleges decided. */
function zaak() {
  const h = historie('2021-01-01T00:00:00.000Z');
  h.regio('noord').leg('RegioIngericht', { naam: 'Noord' });
  for (const gemeente of [A, B])
    h.regio('noord').leg('GemeenteToegetreden', { gemeente, domeinen: ['bw'], van: { datum: '2020' } });
  const o = afspraak(h, 'noord.dvo', [A, B], { domeinen: ['bw'] });
  o.leg('TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief', datum: '2021-02-01' });
  for (const g of [A, B]) {
    o.besluit(g, '2021-03-01', { orgaan: 'college', versie: '1.0' });
    o.teken(g, '2021-04-01', '1.0');
  }
  o.geldtVanaf('2021-05-01');
  return { h, o };
}

describe('the parties', () => {
  it('stand with their region per domain on the day', () => {
    const { partijen } = vraag(zaak().h, { domein: 'bw', regio: ['noord'] });
    expect(partijen.map((p) => [p.naam, p.oordeel, p.regios.map((r) => [r.naam, r.lid])])).toEqual([
      [A, 'ja', [['Noord', 'ja']]],
      [B, 'ja', [['Noord', 'ja']]],
      ['Noord', 'ja', []],
    ]);
  });

  it('of whom nothing is recorded are not known', () => {
    const r = vraag(zaak().h, { gemeente: [A, 'gm0009'], regio: ['nergens'] });
    expect(r.partijen.map((p) => p.oordeel)).toEqual(['ja', 'niet-bekend', 'niet-bekend']);
    expect([deel(r, 'regio'), deel(r, 'afspraken')]).toEqual(['niet-bekend', 'niet-bekend']);
  });
});

describe('the agreements between them', () => {
  it('bind both, with what each of them decided and signed', () => {
    const r = vraag(zaak().h);
    expect(r.afspraken.map((a) => [a.id, a.geldt, a.tussenPartijen])).toEqual([['noord.dvo', 'ja', 'ja']]);
    expect(r.afspraken[0]?.partijen.map((p) => [p.naam, p.geldigBesloten, p.getekend])).toEqual([
      [A, 'ja', 'ja'],
      [B, 'ja', 'ja'],
    ]);
    expect(r.afspraken[0]?.tekst?.versie).toBe('1.0');
    expect([deel(r, 'afspraken'), deel(r, 'besluiten')]).toEqual(['ja', 'ja']);
  });

  it('are asked on the day of the facts, and as known then', () => {
    const { h } = zaak();
    const voor = vraag(h, {}, '2021-04-15');
    expect(voor.afspraken, 'not in force yet').toEqual([]);
    const gevraagd = vraag(h, { overeenkomst: 'noord.dvo' }, '2021-02-15');
    expect(gevraagd.afspraken[0]?.tussenPartijen, 'the one asked for is always shown').toBe('nee');
    const [p] = gevraagd.afspraken[0]?.partijen ?? [];
    expect([p?.geldigBesloten, p?.getekend]).toEqual(['nee', 'nee']);
    expect(vraag(h, {}, DAG, '2020-12-31T00:00:00.000Z').afspraken, 'nobody knew').toEqual([]);
  });

  it('do not hold an addendum that one of them is no party of, but name it with its parties (hard case 8)', () => {
    const { h } = zaak();
    const addendum = afspraak(h, 'noord.addendum', [A, 'gm0003'], { soort: 'addendum' });
    addendum.leg('RelatieGelegd', { soort: 'addendum-bij', doel: 'noord.dvo' });
    const [dvo, ...rest] = vraag(h).afspraken;
    expect(rest).toEqual([]);
    expect(dvo?.relaties.map((x) => [x.overeenkomst, x.partijen])).toEqual([
      ['noord.addendum', [A, 'gm0003']],
    ]);
  });

  it('that are only reported bind nobody for certain', () => {
    const { h } = zaak();
    afspraak(h, 'noord.convenant').meld({
      status: 'van-kracht',
      partijen: [{ gemeente: A }, { gemeente: B }],
    });
    const r = vraag(h, { overeenkomst: 'noord.convenant' });
    expect([deel(r, 'afspraken'), deel(r, 'besluiten')]).toEqual(['niet-bekend', 'niet-bekend']);
  });

  it('show who signed another text than was decided on (K10)', () => {
    const { h, o } = zaak();
    o.leg('TekstversieVastgelegd', { versie: '2.0', stadium: 'definitief', datum: '2021-03-15' });
    o.teken(B, '2021-04-02', '2.0');
    const [dvo] = vraag(h).afspraken;
    expect(dvo?.tekst?.versie).toBe('2.0');
    expect(dvo?.bevindingen.map((b) => b.code)).toContain('andere-tekst');
    expect(vraag(h, {}, '2021-03-14').afspraken[0]?.tekst?.versie ?? '1.0', 'a younger text').toBe('1.0');
  });

  it('pass to who came in the place of a party (Wet arhi 44)', () => {
    const { h } = zaak();
    for (const code of [B, 'gm0005'])
      h.gemeente(code).leg('GemeenteIngeschreven', { code, naam: `Gemeente ${code}` });
    h.gemeente(B).leg('GemeenteOpgeheven', { laatsteDag: '2021-12-31' });
    h.gemeente(B).leg('HerindelingVastgelegd', { opvolgers: ['gm0005'], per: '2022-01-01' });
    const r = vraag(h, { gemeente: [A, 'gm0005'] });
    expect(r.afspraken.map((a) => [a.id, a.tussenPartijen])).toEqual([['noord.dvo', 'ja']]);
    // Asked with the old name, it is about the one that stands in its place.
    const oud = vraag(h);
    expect(oud.afspraken.map((a) => a.partijen.map((p) => p.naam))).toEqual([[A, 'Gemeente gm0005']]);
    expect(oud.partijen.map((p) => [p.naam, p.gemeente?.bestaat, p.opgevolgdDoor])).toEqual([
      [A, 'niet-bekend', []],
      ['Gemeente gm0002', 'nee', ['gm0005']],
      ['Gemeente gm0005', 'ja', []],
    ]);
  });
});

describe('what was asked for beside them', () => {
  it('the clause, with the text it stands in', () => {
    const { h, o } = zaak();
    const leg = (versie?: string) =>
      o.leg('BepalingVastgelegd', {
        bepaling: 'artikel 9',
        onderwerp: 'geschillen',
        samenvatting: 'De commissie beslist.',
        ...(versie ? { versie } : {}),
      });
    leg('1.0');
    leg('0.9');
    leg();
    const r = vraag(h, { overeenkomst: 'noord.dvo', bepaling: 'artikel 9' });
    expect(r.bepalingen.map((b) => b.tekst)).toEqual(['geldend', 'andere', 'niet-genoemd']);
    expect(deel(r, 'bepaling')).toBe('ja');
    const weg = vraag(h, { overeenkomst: 'noord.dvo', bepaling: 'artikel 10' });
    expect([weg.bepalingen, deel(weg, 'bepaling')]).toEqual([[], 'niet-bekend']);
  });

  it('the way of the dispute, the mandate of the act, and the rule on money', () => {
    const { h, o } = zaak();
    o.leg('GeschilrouteGeregeld', { route: 'clausule-dvo', stadium: 'geregeld' });
    o.leg('GeldregelVastgelegd', {
      regel: 'sleutel',
      soort: 'reserve',
      stadium: 'geregeld',
      domeinen: ['bw'],
    });
    o.leg('GeldregelVastgelegd', {
      regel: 'jeugd',
      soort: 'reserve',
      stadium: 'geregeld',
      domeinen: ['jeugd'],
    });
    verleen(h, 'noord.mandaat', {
      gever: { partij: { gemeente: A }, orgaan: 'college' },
      ontvanger: { partij: { gemeente: A }, ambt: 'hoofd' },
    });
    const r = vraag(h, {
      soort: 'plaatsing',
      domein: 'bw',
      doorGemeente: A,
      doorAmbt: 'hoofd',
      namensGemeente: A,
      namensOrgaan: 'college',
      bevoegdheid: 'toegang.beschikken',
    });
    expect([r.geschilroute?.forum, r.bevoegdheid?.oordeel]).toEqual(['clausule-dvo', 'ja']);
    expect(r.geldregels.map((g) => [g.regel, g.geldt])).toEqual([['sleutel', 'ja']]);
    expect(r.delen.map((d) => [d.deel, d.oordeel])).toEqual([
      ['regio', 'ja'],
      ['afspraken', 'ja'],
      ['besluiten', 'ja'],
      ['geldregel', 'ja'],
      ['afhankelijkheden', 'niet-bekend'],
      ['geschilroute', 'ja'],
      ['bevoegdheid', 'ja'],
    ]);
  });

  it('a new client by the rule of these agreements, and what they wait for', () => {
    const { h, o } = zaak();
    o.leg('OnderwerpGeregeld', {
      thema: 'overgang-en-zekerheid-client',
      stadium: 'geregeld',
      variant: 'nieuwe-client-365-dagen',
    });
    o.leg('AfhankelijkheidGemeld', { van: 'objectief-verdeelmodel' });
    afspraak(h, 'zuid.ander').leg('AfhankelijkheidGemeld', { van: 'objectief-verdeelmodel' });
    const r = vraag(h, { meldingsdatum: DAG, laatsteAanvraag: 'geen', laatsteGebruik: '2021-06-01' });
    expect(r.nieuweClient.map((n) => [n.overeenkomst, n.nieuw])).toEqual([['noord.dvo', 'nee']]);
    expect([deel(r, 'nieuwe-client'), deel(r, 'afhankelijkheden')]).toEqual(['ja', 'ja']);
    expect(r.afhankelijkheden.map((a) => [a.van, a.regios])).toEqual([['objectief-verdeelmodel', ['noord']]]);
    const open = vraag(h, { meldingsdatum: DAG });
    expect([open.nieuweClient[0]?.nieuw, deel(open, 'nieuwe-client')]).toEqual(['onzeker', 'onzeker']);
  });
});

describe('earlier rulings', () => {
  /** A ruling on article 9 between these two, told on a day. */
  function ruling(h: Historie, id: string, wie: readonly [string, string], datum: string) {
    const stroom = h.geschil(id);
    const punten = [
      { punt: 'p1', omschrijving: 'Wie betaalt?', overeenkomst: 'noord.dvo', bepaling: 'artikel 9' },
    ];
    stroom.leg('GeschilGemeld', {
      commissie: 'noord.commissie',
      soort: 'kosten-ondersteuning',
      onderwerp: 'Kosten',
      verzoekers: [{ gemeente: wie[0] }],
      verweerders: [{ gemeente: wie[1] }],
      punten,
      feitendatum: '2021-06-01',
      datum: '2021-07-01',
    });
    const hash = 'a'.repeat(64);
    stroom.leg('UitspraakGedaan', {
      datum,
      ontwerp: 'o1',
      soort: 'bindend-advies',
      punten: [{ punt: 'p1', uitkomst: 'gegrond', uitleg: 'Wie plaatst, betaalt.' }],
      document: { hash, mediatype: 'application/pdf', omvang: 1 },
      ondertekenaars: ['p-1234'],
      zegel: { digest: hash, posten: [] },
    });
  }
  const over = { overeenkomst: 'noord.dvo', bepaling: 'artikel 9' };

  it('between these parties are told, whenever they were given; of others nothing (K9)', () => {
    const { h } = zaak();
    ruling(h, 'noord.een', [B, A], '2023-05-01');
    ruling(h, 'noord.twee', [A, 'gm0003'], '2021-09-01');
    const r = vraag(h, over);
    expect(r.uitspraken.map((u) => [u.geschil, u.uitkomst, u.uitleg])).toEqual([
      ['noord.een', 'gegrond', 'Wie plaatst, betaalt.'],
    ]);
    expect(deel(r, 'uitspraken')).toBe('ja');
    expect(vraag(h, { ...over, bepaling: 'artikel 10' }).uitspraken).toEqual([]);
    expect(vraag(h).uitspraken, 'without an agreement nothing was asked').toEqual([]);
    expect(vraag(h, over, DAG, '2021-01-01T00:00:00.000Z').uitspraken, 'not known then').toEqual([]);
  });
});

describe('the question', () => {
  const fouten = (v: object) => ReconstructieVraag.safeParse(v).error?.issues.map((i) => i.path.join());
  it('names a party; of an act who did it and for whom', () => {
    expect(fouten({})).toEqual(['gemeente']);
    expect(fouten({ gemeente: [A], bevoegdheid: 'toegang' })).toEqual(['doorGemeente', 'namensGemeente']);
    expect(fouten({ gemeente: [A], doorGemeente: A, doorOrgaan: 'college', doorAmbt: 'hoofd' })).toEqual([
      'doorAmbt',
    ]);
    expect(fouten({ gemeente: [A], bepaling: '9' })).toEqual(['overeenkomst']);
    expect(fouten({ gemeente: [A], laatsteGebruik: 'geen', meldingsdatum: DAG })).toBeUndefined();
  });
});
