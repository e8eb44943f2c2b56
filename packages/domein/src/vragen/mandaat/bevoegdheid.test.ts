import { describe, expect, it } from 'vitest';
import type { Drager } from '../../gedeeld/namen.ts';
import { type Historie, historie, verleen as verleenIn } from '../historie.ts';
import { type BevoegdheidAntwoord, bevoegdheid } from './bevoegdheid.ts';
import type { BevoegdheidVraag } from './dekking.ts';

const amersfoort = (deel: Partial<Drager>): Drager => ({ partij: { gemeente: 'gm0307' }, ...deel });
const ede = (deel: Partial<Drager>): Drager => ({ partij: { gemeente: 'gm0228' }, ...deel });
const college = amersfoort({ orgaan: 'college' });
const raad = amersfoort({ orgaan: 'raad' });
const burgemeester = amersfoort({ orgaan: 'burgemeester' });
const manager = amersfoort({ ambt: 'teammanager' });
const consulent = amersfoort({ ambt: 'consulent' });
const edeCollege = ede({ orgaan: 'college' });
const edeManager = ede({ ambt: 'teammanager' });

type Verleend = NonNullable<Parameters<typeof verleenIn>[2]>;
const verleen = (h: Historie, id: string, rest: Partial<Verleend> = {}) => verleenIn(h, `noord.${id}`, rest);

const VRAAG: BevoegdheidVraag = {
  door: manager,
  namens: college,
  bevoegdheid: 'toegang.beschikken',
  handeling: 'besluit',
};
const vraag = (h: Historie, rest: Partial<BevoegdheidVraag> = {}, dag = '2021-06-01') =>
  bevoegdheid(h.feiten(), { ...VRAAG, ...rest }, dag);
/** One grant, and the question about it. */
function met(rest: Partial<Verleend>, over: Partial<BevoegdheidVraag> = {}, dag?: string) {
  const h = historie();
  verleen(h, 'a', rest);
  return vraag(h, over, dag);
}
/** The judgement, and every rule of the chain that is not met in full. */
const kort = (a: BevoegdheidAntwoord) => [
  a.oordeel,
  ...a.keten.flatMap((s) =>
    s.toetsen.flatMap((t) => (t.oordeel === 'ja' ? [] : [[t.artikel, t.code].filter(Boolean).join(' ')])),
  ),
];
const bevindingen = (a: BevoegdheidAntwoord) => a.bevindingen.map((b) => `${b.artikel} ${b.code}`);

describe('Awb, afdeling 10.1.1', () => {
  it('10:1: who has mandate decides in the name of the body; a meeting and a nameless body have none to give', () => {
    const a = met({});
    expect(a.keten.map((s) => s.soort)).toEqual(['oorspronkelijk', 'mandaat']);
    expect(a.uitleg).toBe(
      'Teammanager van gm0307 was op 1 juni 2021 namens het college van gm0307 bevoegd om over een aanvraag om ondersteuning te beschikken.',
    );
    const overleg = amersfoort({ orgaan: 'overleg' });
    expect(kort(met({ gever: overleg }, { namens: overleg }))).toEqual(['nee', 'Awb 10:1 eigen-bevoegdheid']);
    expect(kort(met({ gever: amersfoort({}) }))).toEqual(['niet-bekend', 'Awb 10:1 orgaan-niet-bekend']);
  });

  it('speaks of an office that two hold together in the plural', () => {
    const door = (ambt: string) => met({}, { door: amersfoort({ ambt }) }).uitleg;
    expect(door('burgemeester en secretaris')).toContain(' bevoegd waren om ');
    expect(door('hoofd inkoop en contracten')).toContain(' bevoegd was om ');
  });

  it('10:2: only within the limits of what was given', () => {
    const grenzen = { bedragTot: 50_000, domeinen: ['wmo' as const], producten: ['Opvang'] };
    const binnen = { bedrag: 50_000, domein: 'bw' as const, product: 'opvang' };
    expect(kort(met({ grenzen }, binnen))).toEqual(['ja']);
    expect(kort(met({ grenzen }, { bedrag: 50_001, domein: 'jeugd', product: 'vervoer' }))).toEqual([
      ...['nee', 'bedrag', 'domein', 'product'],
    ]);
    expect(kort(met({ grenzen }))).toEqual(['onzeker', 'bedrag', 'domein', 'product']);
    expect(kort(met({ bevoegdheden: ['toegang.beschikken'] }, { bevoegdheid: 'toegang' }))).toEqual([
      'niet-bekend',
    ]);
    expect(kort(met({ voorwaarden: ['na overleg met de raad'] }))).toEqual(['onzeker', 'voorwaarde']);
  });

  it('10:3: no mandate for rules, for approval, nor on an own decision or report', () => {
    const voor = (bevoegdheid: BevoegdheidVraag['bevoegdheid'], rest: Partial<Verleend> = {}) =>
      met({ bevoegdheden: [bevoegdheid], gever: raad, ...rest }, { bevoegdheid, namens: raad });
    expect(kort(voor('regelgeving'))).toEqual(['nee', 'Awb 10:3 geen-mandaat-regelgeving']);
    expect(kort(voor('regelgeving', { grondslag: 'Gemeentewet 156' }))).toEqual([
      ...['onzeker', 'Awb 10:3 geen-mandaat-regelgeving'],
    ]);
    expect(kort(voor('goedkeuring'))).toContain('Awb 10:3 geen-mandaat-goedkeuring');
    const h = historie();
    const m = verleen(h, 'a', { bevoegdheden: ['bezwaar', 'toegang', 'bestuurlijke-boete'] });
    m.leg('BevoegdheidUitgeoefend', {
      handeling: 'besluit',
      bevoegdheid: 'toegang.beschikken',
      door: manager,
      geval: 'Zaak 12',
      datum: '2021-01-01',
    });
    const bezwaar = { bevoegdheid: 'bezwaar', handeling: 'besluit-op-bezwaar' } as const;
    expect(kort(vraag(h, { ...bezwaar, geval: 'zaak 12' }))).toEqual([
      'nee',
      'Awb 10:3 bezwaar-eigen-besluit',
    ]);
    expect(kort(vraag(h, { ...bezwaar, geval: 'zaak 13' }))).toEqual(['ja']);
    const anders = { bevoegdheid: 'toegang.beschikken', handeling: 'besluit-op-bezwaar' } as const;
    expect(kort(met({ bevoegdheden: ['toegang'] }, anders))).toEqual([
      ...['nee', 'Awb 10:3 bezwaar-niet-gegeven'],
    ]);
    expect(kort(vraag(h, bezwaar))).toEqual(['onzeker', 'Awb 10:3 bezwaar-eigen-besluit']);
    m.leg('BevoegdheidUitgeoefend', {
      handeling: 'feitelijk',
      bevoegdheid: 'bestuurlijke-boete',
      door: manager,
      geval: 'Zaak 9',
    });
    const boete = vraag(h, { bevoegdheid: 'bestuurlijke-boete', geval: 'zaak 9' }, '2024-06-01');
    expect(kort(boete)).toContain('Awb 10:3 boete-eigen-rapport');
  });

  it.each([
    [
      'refused somewhere within the year of the consent',
      [
        ['gegeven', '2021'],
        ['geweigerd', '2021-06'],
      ],
      '2022-06-01',
      'onzeker',
    ],
    [
      'a consent without a date beside a refusal',
      [['geweigerd', '2022-05-01'], ['gegeven']],
      '2024-06-01',
      'onzeker',
    ],
    [
      'given, and perhaps given again',
      [
        ['gegeven', '2020'],
        ['gegeven', '2021'],
      ],
      '2021-06-01',
      'ja',
    ],
    [
      'given, and perhaps refused since',
      [
        ['gegeven', '2020'],
        ['geweigerd', '2021'],
      ],
      '2021-06-01',
      'onzeker',
    ],
    [
      'refused for certain after it was given',
      [
        ['gegeven', '2020'],
        ['geweigerd', '2021'],
      ],
      '2022-06-01',
      'nee',
    ],
    [
      'on the same day, the last recorded counts',
      [
        ['geweigerd', '2021-06-01'],
        ['gegeven', '2021-06-01'],
      ],
      '2021-06-01',
      'ja',
    ],
  ] as const)('10:4: the last word counts, whichever that may be: %s', (_, woorden, dag, oordeel) => {
    const h = historie('2024-01-01T00:00:00.000Z');
    const m = verleen(h, 'a', { ontvanger: edeCollege });
    for (const [uitkomst, datum] of woorden)
      m.leg('InstemmingGegeven', {
        van: 'gemandateerde',
        door: edeCollege,
        uitkomst,
        ...(datum ? { datum } : {}),
      });
    expect(vraag(h, { door: edeCollege }, dag).oordeel).toBe(oordeel);
  });

  it.each([
    ['the receiver for its own body', edeManager],
    ['a meeting', ede({ orgaan: 'overleg' })],
    ['another office', ede({ ambt: 'secretaris' })],
  ])('10:4: %s does not consent for the body that the receiver works under', (_, door) => {
    const h = historie();
    const m = verleen(h, 'a', { ontvanger: edeManager });
    const stem = (van: 'gemandateerde' | 'verantwoordelijk-orgaan', wie: Drager) =>
      m.leg('InstemmingGegeven', { van, door: wie, uitkomst: 'gegeven', datum: '2020' });
    stem('gemandateerde', edeManager);
    stem('verantwoordelijk-orgaan', door);
    expect(kort(vraag(h, { door: edeManager }))).toEqual([
      ...['niet-aangetoond', 'Awb 10:4 instemming-verantwoordelijk-orgaan'],
    ]);
    stem('verantwoordelijk-orgaan', edeCollege);
    expect(kort(vraag(h, { door: edeManager }))).toEqual(['ja']);
  });

  it('10:4: another body of the same municipality is not under the giver either', () => {
    expect(kort(met({ ontvanger: burgemeester }, { door: burgemeester }))).toEqual([
      ...['niet-aangetoond', 'Awb 10:4 instemming-gemandateerde'],
    ]);
  });

  it('10:4: who works elsewhere must agree, and so must the one it works under', () => {
    const h = historie();
    const m = verleen(h, 'a', { ontvanger: edeManager });
    const nu = (dag?: string) => kort(vraag(h, { door: edeManager }, dag));
    const mist = ['Awb 10:4 instemming-gemandateerde', 'Awb 10:4 instemming-verantwoordelijk-orgaan'];
    expect(nu()).toEqual(['niet-aangetoond', ...mist]);
    m.leg('InstemmingGegeven', {
      van: 'gemandateerde',
      door: edeManager,
      uitkomst: 'gegeven',
      datum: '2020',
    });
    m.leg('InstemmingGegeven', {
      van: 'verantwoordelijk-orgaan',
      door: college,
      uitkomst: 'gegeven',
      datum: '2020',
    });
    expect(nu(), 'a consent of the giver is none').toEqual(['niet-aangetoond', mist[1]]);
    m.leg('InstemmingGegeven', {
      van: 'verantwoordelijk-orgaan',
      door: edeCollege,
      uitkomst: 'geweigerd',
      datum: '2020-02-01',
    });
    expect(nu()).toEqual(['nee', mist[1]]);
    m.leg('InstemmingGegeven', {
      van: 'verantwoordelijk-orgaan',
      door: edeCollege,
      uitkomst: 'gegeven',
      datum: '2020-03-01',
    });
    expect(nu()).toEqual(['ja']);
    expect(nu('2020-06-15'), 'somewhere in 2020').toEqual(['onzeker', mist[0]]);
    const orgaan = met({ ontvanger: edeCollege }, { door: edeCollege });
    expect(kort(orgaan), 'a body works under nobody').toEqual(['niet-aangetoond', mist[0]]);
    expect(
      kort(met({ ontvanger: edeManager, onderVerantwoordelijkheid: true }, { door: edeManager })),
    ).toEqual(['ja']);
    expect(kort(met({ onderVerantwoordelijkheid: false }))).toEqual(['niet-aangetoond', ...mist]);
  });

  it('10:5: in writing when it is general or for somebody elsewhere', () => {
    expect(kort(met({ schriftelijk: undefined }))).toEqual(['niet-aangetoond', 'Awb 10:5 schriftelijk']);
    expect(kort(met({ schriftelijk: false }))).toEqual(['nee', 'Awb 10:5 schriftelijk']);
    expect(kort(met({ schriftelijk: undefined, geval: 'zaak 1' }, { geval: 'Zaak 1' }))).toEqual(['ja']);
    expect(kort(met({ geval: 'zaak 1' }, { geval: 'zaak 2' }))).toEqual(['nee', 'geval']);
    const document = { hash: 'a'.repeat(64), mediatype: 'application/pdf', omvang: 1 };
    expect(kort(met({ schriftelijk: undefined, document }))).toEqual(['ja']);
    const elders = met(
      { schriftelijk: undefined, geval: 'zaak 1', ontvanger: edeCollege },
      { door: edeCollege, geval: 'zaak 1' },
    );
    expect(kort(elders)).toContain('Awb 10:5 schriftelijk');
  });

  it('10:6: an instruction is shown and takes nothing away', () => {
    const h = historie();
    verleen(h, 'a').leg('AanwijzingGegeven', { datum: '2021', aanwijzing: 'Overleg bij spoed.' });
    const a = vraag(h);
    expect([a.oordeel, a.aanwijzingen.map((x) => x.aanwijzing)]).toEqual(['ja', ['Overleg bij spoed.']]);
  });

  it('10:7: the body itself keeps the power', () => {
    expect(kort(met({}, { door: college }))).toEqual(['ja']);
  });

  it('10:8: a withdrawal at any time, of a general mandate in writing, by who gave it', () => {
    const na = (intrekking: object, rest: Partial<Verleend> = {}, dag?: string) => {
      const h = historie();
      verleen(h, 'a', rest).leg('MandaatIngetrokken', {
        einde: { soort: 'tot', datum: '2021-01-01' },
        ...intrekking,
      });
      return kort(vraag(h, { geval: 'zaak 1' }, dag));
    };
    const ingetrokken = 'Awb 10:8 ingetrokken';
    expect(na({ schriftelijk: true })).toEqual(['nee', ingetrokken]);
    expect(na({ schriftelijk: true }, {}, '2020-12-31')).toEqual(['ja']);
    expect(na({})).toEqual(['onzeker', ingetrokken]);
    expect(na({}, { geval: 'zaak 1' })).toEqual(['nee', ingetrokken]);
    expect(na({ schriftelijk: true, door: raad })).toEqual(['onzeker', ingetrokken]);
  });

  it('10:9: passed on only with leave, and never further than what was received', () => {
    const keten = (
      boven: Partial<Verleend>,
      onder: Partial<Verleend>,
      over: Partial<BevoegdheidVraag> = {},
      dag?: string,
    ) => {
      const h = historie();
      verleen(h, 'a', boven);
      verleen(h, 'b', { gever: manager, ontvanger: consulent, ...onder });
      return vraag(h, { door: consulent, ...over }, dag);
    };
    const mag = { ondermandaat: 'toegestaan' } as const;
    const goed = keten(mag, {});
    expect(goed.keten.map((s) => [s.soort, s.mandaat])).toEqual([
      ...[
        ['oorspronkelijk', null],
        ['mandaat', 'noord.a'],
        ['ondermandaat', 'noord.b'],
      ],
    ]);
    expect(kort(goed)).toEqual(['ja']);
    expect(kort(keten({}, {}))).toEqual(['niet-aangetoond', 'Awb 10:9 ondermandaat']);
    expect(kort(keten({ ondermandaat: 'niet-toegestaan' }, {}))).toEqual(['nee', 'Awb 10:9 ondermandaat']);
    expect(kort(keten({ ...mag, grenzen: { bedragTot: 100 } }, {}, { bedrag: 500 }))).toEqual([
      'nee',
      'bedrag',
    ]);
    expect(kort(keten({ ...mag, einde: { soort: 'tot', datum: '2021' } }, {}))).toEqual(['nee', 'einde']);
    expect(kort(keten({ ...mag, soort: 'volmacht' }, {}, { handeling: 'ondertekening' }))).toEqual([
      'nee',
      'Awb 10:9 andere-soort',
    ]);
    const h = historie();
    verleen(h, 'a', { ontvanger: consulent });
    verleen(h, 'b', { gever: manager, ontvanger: consulent, onder: 'noord.a' });
    expect(vraag(h, { door: consulent }).andereKetens[0]).toMatchObject({
      oordeel: 'nee',
      mandaten: ['noord.b', 'noord.a'],
    });
  });

  it('10:10: a decision says in whose name it was taken', () => {
    const h = historie();
    const m = verleen(h, 'a');
    m.leg('BevoegdheidUitgeoefend', {
      handeling: 'besluit',
      bevoegdheid: 'toegang.beschikken',
      door: manager,
    });
    expect(bevindingen(vraag(h))).toEqual(['Awb 10:10 namens-vermelden', 'Awb 10:10 namens-niet-vermeld']);
  });

  it('10:11: a mandate to sign gives the signing, and the decision shows that the body took it', () => {
    const soort = 'ondertekeningsmandaat';
    expect(kort(met({ soort }))).toEqual(['nee', 'Awb 10:11 soort']);
    expect(kort(met({ soort }, { handeling: undefined }))).toEqual(['nee', 'Awb 10:11 soort']);
    const tekent = met({ soort }, { handeling: 'ondertekening' });
    expect([kort(tekent), bevindingen(tekent)]).toEqual([['ja'], ['Awb 10:11 orgaan-besluit-zelf']]);
  });

  it('10:12: a volmacht is for private law, a machtiging for what is neither; elsewhere the rules do not apply', () => {
    const inkoop = { bevoegdheden: ['inkoop' as const] };
    const koop = { bevoegdheid: 'inkoop.contracteren', handeling: 'rechtshandeling' } as const;
    expect(kort(met({ ...inkoop, soort: 'volmacht' }, koop))).toEqual(['ja']);
    expect(kort(met(inkoop, koop)), 'mandate is not enough').toEqual(['nee', 'Awb 10:1 soort']);
    expect(kort(met({ soort: 'machtiging' }))).toEqual(['nee', 'Awb 10:12 soort']);
    expect(kort(met({ soort: 'machtiging' }, { handeling: 'feitelijk' }))).toEqual(['ja']);
    const elders = { ...inkoop, soort: 'volmacht', ontvanger: edeManager, schriftelijk: undefined } as const;
    expect(kort(met(elders, { ...koop, door: edeManager })), 'no consents, no writing').toEqual(['ja']);
  });
});

describe('Awb, afdeling 10.1.2', () => {
  const delegatie = {
    soort: 'delegatie',
    gever: raad,
    ontvanger: college,
    bevoegdheden: ['regelgeving'],
    grondslag: 'Gemeentewet 156',
  } as const;
  const regels = { bevoegdheid: 'regelgeving', namens: raad, door: college } as const;
  /** Who holds a delegated power uses it in its own name. */
  const eigenNaam = { ...regels, namens: college } as const;

  it('10:13: delegation hands over the power itself, and the receiver may then give mandate of its own', () => {
    expect(kort(met({ ...delegatie, bevoegdheden: [...delegatie.bevoegdheden] }, eigenNaam))).toEqual(['ja']);
    const ggd = { partij: { organisatie: 'GGD' } };
    const bestuur: Drager = { ...ggd, orgaan: 'algemeen-bestuur' };
    const arts: Drager = { ...ggd, ambt: 'directeur' };
    const h = historie();
    verleen(h, 'a', { ...delegatie, gever: college, ontvanger: bestuur, bevoegdheden: ['toegang'] });
    verleen(h, 'b', { gever: bestuur, ontvanger: arts });
    const a = vraag(h, { door: arts, namens: bestuur });
    expect(a.keten.map((s) => s.soort)).toEqual(['oorspronkelijk', 'delegatie', 'mandaat']);
    expect(a.oordeel).toBe('ja');
    expect(kort(vraag(h, { door: arts })), 'nobody acts for who handed it over').toEqual([
      'nee',
      'Awb 10:17 overgedragen',
    ]);
    verleen(h, 'c', { ...delegatie, gever: arts, ontvanger: consulent, bevoegdheden: ['toegang'] });
    expect(kort(vraag(h, { door: consulent })), 'a mandate cannot be delegated').toContain(
      'Awb 10:13 delegatie-van-mandaat',
    );
  });

  it('10:14: not to a subordinate', () => {
    const aan = met(
      { ...delegatie, bevoegdheden: ['regelgeving'], ontvanger: manager },
      { ...regels, door: manager },
    );
    expect(kort(aan)).toContain('Awb 10:14 delegatie-aan-ondergeschikte');
  });

  it('10:15: only where a law provides for it', () => {
    const zonder = met({ ...delegatie, bevoegdheden: ['regelgeving'], grondslag: undefined }, regels);
    expect(kort(zonder)).toContain('Awb 10:15 grondslag-delegatie');
  });

  it('10:17: the giver can no longer use the power, as far as it is handed over', () => {
    const raadZelf = (rest: Partial<Verleend>, over: Partial<BevoegdheidVraag> = {}) =>
      kort(met({ ...delegatie, bevoegdheden: ['regelgeving'], ...rest }, { ...regels, door: raad, ...over }));
    expect(raadZelf({})).toEqual(['nee', 'Awb 10:17 gedelegeerd']);
    expect(raadZelf({ grondslag: undefined })).toEqual(['onzeker', 'Awb 10:17 gedelegeerd']);
    expect(raadZelf({ van: { datum: '2022' } })).toEqual(['ja']);
    const deel = {
      gever: college,
      ontvanger: edeCollege,
      bevoegdheden: ['toegang.beschikken'],
    } satisfies Partial<Verleend>;
    expect(
      raadZelf(deel, { door: college, namens: college, bevoegdheid: 'toegang' }),
      'a part of it',
    ).toEqual([...['onzeker', 'Awb 10:17 gedelegeerd']]);
    expect(
      raadZelf(
        { ...deel, grenzen: { domeinen: ['jeugd'] } },
        { door: college, namens: college, bevoegdheid: 'toegang', domein: 'bw' },
      ),
    ).toEqual(['ja']);
  });

  it('10:18: withdrawn at any time, without a form', () => {
    const h = historie();
    const m = verleen(h, 'a', { ...delegatie, bevoegdheden: ['regelgeving'] });
    m.leg('MandaatIngetrokken', { einde: { soort: 'tot-en-met', datum: '2020' } });
    expect(kort(vraag(h, regels))).toContain('Awb 10:18 ingetrokken');
    expect(kort(vraag(h, { ...regels, door: raad }))).toEqual(['ja']);
  });

  it('10:19: who uses it names the decision to delegate', () => {
    expect(bevindingen(met({ ...delegatie, bevoegdheden: ['regelgeving'] }, eigenNaam))).toEqual([
      'Awb 10:19 delegatie-vermelden',
    ]);
  });

  it('10:21: it may be about other acts than decisions', () => {
    const feitelijk = { gever: college, ontvanger: edeCollege, bevoegdheden: ['toegang' as const] };
    const a = met(
      { ...delegatie, ...feitelijk },
      { door: edeCollege, namens: edeCollege, handeling: 'feitelijk' },
    );
    expect(kort(a)).toEqual(['ja']);
  });
});

describe('the ends of a grant', () => {
  const feiten = (
    doe: (m: ReturnType<typeof verleen>, h: Historie) => void,
    rest: Partial<Verleend> = {},
  ) => {
    const h = historie();
    doe(verleen(h, 'a', rest), h);
    return (dag?: string) => kort(vraag(h, {}, dag));
  };

  it('are its own, a lapse and a nullity', () => {
    expect(feiten(() => {}, { einde: { soort: 'tot-en-met', datum: '2021' } })('2022-01-01')).toEqual([
      'nee',
      'einde',
    ]);
    const vervallen = feiten((m) =>
      m.leg('MandaatVervallen', { einde: { soort: 'tot', datum: '2021' }, oorzaak: 'de functie is weg' }),
    );
    expect([vervallen(), vervallen('2020-12-31')]).toEqual([['nee', 'vervallen'], ['ja']]);
    const nietig = feiten((m) => m.leg('MandaatNietigGebleken', { datum: '2023', oorzaak: 'uitspraak' }));
    expect(nietig('2020-01-01'), 'it never held').toEqual(['nee', 'nietig']);
  });

  it('come with a newer grant of the same giver, from its first day', () => {
    const opvolger = (rest: Partial<Verleend>) =>
      feiten((_, h) =>
        verleen(h, 'b', { ontvanger: consulent, van: { datum: '2021-03' }, vervangt: 'noord.a', ...rest }),
      );
    const nieuw = opvolger({});
    expect([nieuw('2021-02-28'), nieuw('2021-03-15'), nieuw()]).toEqual([
      ['ja'],
      ['onzeker', 'vervangen'],
      ['nee', 'vervangen'],
    ]);
    expect(opvolger({ gever: edeCollege })(), 'another giver only says so').toEqual(['onzeker', 'vervangen']);
    expect(opvolger({ ontvanger: edeCollege })(), 'and so does one without consent').toEqual([
      ...['onzeker', 'vervangen'],
    ]);
    const kring = feiten((_, h) => verleen(h, 'b', { ontvanger: consulent, vervangt: 'noord.a' }), {
      vervangt: 'noord.b',
    });
    expect(kring()).toEqual(['onzeker', 'vervangen']);
    const nietig = feiten((_, h) => {
      const b = verleen(h, 'b', { ontvanger: consulent, vervangt: 'noord.a' });
      b.leg('MandaatNietigGebleken', { oorzaak: 'uitspraak' });
    });
    expect(nietig()).toEqual(['ja']);
  });

  it('come with the municipality', () => {
    const h = historie();
    verleen(h, 'a');
    h.gemeente('gm0307').leg('GemeenteOpgeheven', { laatsteDag: '2020-12-31' });
    expect(kort(vraag(h))).toEqual([
      'nee',
      ...['opgeheven', 'opgeheven', 'opgeheven'].map((c) => `Wet arhi 44 ${c}`),
    ]);
  });
});

describe('a chain', () => {
  it('is not known when nothing is recorded, and shows a report', () => {
    expect(vraag(historie())).toMatchObject({
      oordeel: 'niet-bekend',
      redenen: [{ regel: 'niets-vastgelegd' }],
    });
    const h = historie();
    const m = h.mandaat('noord.a');
    m.leg('MandaatIngeschreven', { naam: 'Mandaat' });
    m.leg(
      'MandaatGerapporteerd',
      {
        peildatum: '2020',
        status: 'van kracht',
        gevers: [amersfoort({})],
        ontvangers: [manager],
        bevoegdheden: ['toegang'],
      },
      { bron: { document: '003', plaats: '1743' } },
    );
    const a = vraag(h);
    expect(a.keten.map((s) => [s.soort, s.oordeel])).toEqual([
      ['oorspronkelijk', 'ja'],
      ['gemeld', 'niet-bekend'],
    ]);
    expect([a.oordeel, a.redenen[0]?.bronnen]).toEqual([
      'niet-bekend',
      [{ document: '003', plaats: '1743' }],
    ]);
  });

  it('to a party as such does not say who of it holds the power', () => {
    const aan = { ontvanger: ede({}), onderVerantwoordelijkheid: true };
    expect(kort(met(aan, { door: edeManager }))).toEqual(['niet-bekend', 'Awb 10:1 ontvanger-niet-bekend']);
    expect(kort(met(aan, { door: ede({}) }))).toEqual(['ja']);
    expect(kort(met({ ...aan, ontvanger: ede({ orgaan: 'onbekend' }) }, { door: edeCollege }))).toContain(
      'Awb 10:1 ontvanger-niet-bekend',
    );
    const h = historie();
    const m = h.mandaat('noord.a');
    m.leg('MandaatIngeschreven', { naam: 'Mandaat' });
    const melding = { peildatum: '2020', status: 'van kracht', gevers: [], bevoegdheden: [] };
    m.leg('MandaatGerapporteerd', { ...melding, ontvangers: [ede({}), edeManager] });
    const a = vraag(h, { door: edeManager });
    expect(a.keten.map((s) => s.soort)).toEqual(['oorspronkelijk', 'gemeld']);
    expect(a.uitleg).toContain('zonder te zeggen wie het gaf');
    verleen(h, 'b', { gever: edeManager, ontvanger: consulent, onder: 'noord.a' });
    expect(vraag(h, { door: consulent }).keten.map((s) => s.soort)).toEqual([
      'oorspronkelijk',
      'gemeld',
      'mandaat',
    ]);
  });

  it('that leads to another body shows nothing for this one', () => {
    const h = historie();
    verleen(h, 'a', { gever: edeCollege });
    expect(vraag(h)).toMatchObject({ oordeel: 'niet-aangetoond', redenen: [{ regel: 'keten-niet-rond' }] });
    expect(vraag(h).andereKetens).toMatchObject([{ oordeel: 'niet-aangetoond', mandaten: ['noord.a'] }]);
  });

  it('in a circle ends, and the strongest of several is chosen', () => {
    const h = historie();
    const mag = { ondermandaat: 'toegestaan' } as const;
    verleen(h, 'a', { ...mag, gever: manager, ontvanger: consulent });
    verleen(h, 'b', { ...mag, gever: consulent, ontvanger: manager });
    expect(vraag(h).oordeel).toBe('niet-aangetoond');
    verleen(h, 'c', { ...mag, einde: { soort: 'tot', datum: '2021' } });
    expect(vraag(h)).toMatchObject({ oordeel: 'nee', keten: [{}, { mandaat: 'noord.c' }] });
    verleen(h, 'd', { ...mag, ontvanger: consulent });
    expect(vraag(h).keten.map((s) => s.mandaat)).toEqual([null, 'noord.d', 'noord.b']);
  });

  it('runs over who stands in, as far as it is known that the receiver was away', () => {
    const h = historie();
    verleen(h, 'a').leg('VervangingGeregeld', {
      vervanger: consulent,
      bij: 'bij verlof',
      einde: { soort: 'tot', datum: '2022' },
    });
    const a = vraag(h, { door: consulent });
    expect(a.keten.map((s) => s.soort)).toEqual(['oorspronkelijk', 'mandaat', 'vervanging']);
    expect([a.oordeel, vraag(h, { door: consulent }, '2022-01-01').oordeel]).toEqual(['onzeker', 'nee']);
  });

  it('begins where the law puts it, and says what is inferred', () => {
    const zelf = (drager: Drager, bevoegdheid: BevoegdheidVraag['bevoegdheid']) =>
      vraag(historie(), { door: drager, namens: drager, bevoegdheid, handeling: undefined });
    expect(zelf(burgemeester, 'samenwerking.ondertekenen').keten[0]?.toetsen[0]?.artikel).toBe(
      'Gemeentewet 171 lid 1',
    );
    expect(zelf(amersfoort({ ambt: 'Burgemeester' }), 'samenwerking.ondertekenen').oordeel).toBe('ja');
    expect(zelf(raad, 'samenwerking.aangaan').keten[0]?.uitleg).toContain('afgeleid');
    expect(zelf(raad, 'toegang').oordeel).toBe('niet-aangetoond');
    expect(zelf(amersfoort({}), 'toegang').oordeel).toBe('niet-bekend');
    expect(zelf({ partij: { organisatie: 'GGD' }, orgaan: 'algemeen-bestuur' }, 'toegang').oordeel).toBe(
      'niet-aangetoond',
    );
  });

  it('is looked for within a bound, and says so', () => {
    const h = historie();
    const veel = Array.from({ length: 25 }, (_, n) => `m${n}`);
    for (const id of veel) verleen(h, id, { schriftelijk: false });
    const a = vraag(h);
    expect([a.oordeel, a.volledig, a.andereKetens.length]).toEqual(['nee', false, 19]);
    expect(a.grens).toContain('ten hoogste 20');
    for (let n = 25; n < 405; n += 1) verleen(h, `m${n}`, { schriftelijk: false });
    expect(vraag(h)).toMatchObject({ oordeel: 'onzeker', volledig: false });
    expect(vraag(h).grens).toContain('400');
  });
});
