import { describe, expect, it } from 'vitest';
import type { Drager } from '../../gedeeld/namen.ts';
import { type Historie, historie, verleen } from '../historie.ts';
import { MandaatAntwoord, mandaatAntwoord } from './mandaat-antwoord.ts';
import { mandatenVanGemeente, mandatenVanRegio, mandatenZonderGever } from './mandaat-lijst.ts';

const partij = { gemeente: 'gm0307' };
const college: Drager = { partij, orgaan: 'college' };
const manager: Drager = { partij, ambt: 'teammanager' };
const consulent: Drager = { partij, ambt: 'consulent' };
const ede: Drager = { partij: { gemeente: 'gm0228' }, ambt: 'teammanager' };

function antwoord(h: Historie, id = 'noord.a', dag = '2021-06-01') {
  const a = mandaatAntwoord(h.feiten(), id, dag);
  return MandaatAntwoord.parse(a);
}
const codes = (a: MandaatAntwoord) => a.bevindingen.map((b) => [b.artikel, b.code].filter(Boolean).join(' '));
const gebrek = (a: MandaatAntwoord) => [
  a.geldt.oordeel,
  ...a.geldt.toetsen.flatMap((t) => (t.oordeel === 'ja' ? [] : [t.code])),
];

describe('one mandate', () => {
  it('shows the grant, who agreed, who stands in, what was said and done with it', () => {
    const h = historie();
    const m = verleen(h, 'noord.a', { ontvanger: ede, voorwaarden: ['na overleg'] });
    const collegeEde = { partij: ede.partij, orgaan: 'college' } as const;
    for (const [van, door] of [
      ['gemandateerde', ede],
      ['verantwoordelijk-orgaan', collegeEde],
    ] as const)
      m.leg('InstemmingGegeven', { van, door, uitkomst: 'gegeven', datum: '2020' });
    m.leg('VervangingGeregeld', { vervanger: consulent, bij: 'bij verlof' });
    m.leg('AanwijzingGegeven', { aanwijzing: 'Meld elke weigering.' });
    m.leg('BevoegdheidUitgeoefend', {
      handeling: 'besluit',
      bevoegdheid: 'toegang.beschikken',
      door: ede,
      namens: college,
      datum: '2021-02-01',
    });
    m.leg('MandaatIngetrokken', { einde: { soort: 'tot', datum: '2022' }, schriftelijk: true });
    const a = antwoord(h);
    expect(a).toMatchObject({
      geldt: { oordeel: 'ja' },
      verlening: {
        gever: { naam: 'het college van gm0307' },
        ontvanger: { naam: 'teammanager van gm0228' },
        einde: { soort: 'tot', datum: '2022' },
      },
      instemmingen: [{ uitkomst: 'gegeven' }, { uitkomst: 'gegeven' }],
      vervangingen: [{ bij: 'bij verlof' }],
      aanwijzingen: [{ aanwijzing: 'Meld elke weigering.' }],
      uitoefeningen: [{ handeling: 'besluit', bevoegd: { oordeel: 'onzeker' } }],
      bevindingen: [],
    });
    expect(gebrek(antwoord(h, 'noord.a', '2022-01-01'))).toEqual(['nee', 'ingetrokken']);
  });

  it('falls with the grant that it names to rest on', () => {
    const h = historie();
    const boven = verleen(h, 'noord.a', { ondermandaat: 'toegestaan' });
    verleen(h, 'noord.b', { gever: manager, ontvanger: consulent, onder: 'noord.a' });
    expect(gebrek(antwoord(h, 'noord.b'))).toEqual(['ja']);
    expect(antwoord(h).ondermandaten).toEqual([{ mandaat: 'noord.b', naam: 'Mandaat noord.b', geldt: 'ja' }]);
    boven.leg('MandaatVervallen', {
      einde: { soort: 'tot', datum: '2021-02-01' },
      oorzaak: 'de functie is weg',
    });
    expect(gebrek(antwoord(h, 'noord.b'))).toEqual(['nee', 'boven']);
    verleen(h, 'noord.c', {
      gever: consulent,
      ontvanger: ede,
      onder: 'noord.b',
      onderVerantwoordelijkheid: true,
    });
    expect(gebrek(antwoord(h, 'noord.c'))).toEqual(['nee', 'ondermandaat', 'boven']);
    verleen(h, 'noord.d', { onder: 'noord.z' });
    expect(gebrek(antwoord(h, 'noord.d'))).toEqual(['niet-aangetoond', 'boven-onbekend']);
    verleen(h, 'noord.e', { onder: 'noord.e' });
    expect(gebrek(antwoord(h, 'noord.e')), 'what rests on itself rests on nothing').toEqual(['nee', 'kring']);
    const stagiair = { ...manager, ambt: 'stagiair' };
    verleen(h, 'noord.f', { gever: stagiair, ontvanger: consulent });
    expect(gebrek(antwoord(h, 'noord.f')), 'an office that received nothing').toEqual([
      ...['niet-aangetoond', 'gever-zonder-grond'],
    ]);
  });

  it('says what is odd about it, by article', () => {
    const h = historie();
    verleen(h, 'noord.a', {
      grenzen: { bedragTot: 100, domeinen: ['bw'] },
      einde: { soort: 'tot', datum: '2022' },
    });
    verleen(h, 'noord.b', {
      gever: manager,
      ontvanger: consulent,
      onder: 'noord.a',
      bevoegdheden: ['inkoop'],
      grenzen: { bedragTot: 200 },
      van: { datum: '2019' },
    });
    const ruimer = antwoord(h, 'noord.b');
    expect(codes(ruimer)).toEqual(['Awb 10:9 ruimer-dan-boven']);
    expect(ruimer.bevindingen[0]?.uitleg).toBe(
      'Dit rust op een ander mandaat, maar gaat verder: meer bevoegdheden, een hoger bedrag, geen grens aan domeinen, een later einde, een eerder begin. Zover geldt het niet.',
    );
    verleen(h, 'noord.c', { gever: { partij }, besloten: '2021' });
    expect(codes(antwoord(h, 'noord.c'))).toEqual(['Awb 10:1 gever-geen-orgaan', 'terugwerkend']);
    verleen(h, 'noord.d', { gever: ede, ontvanger: consulent }).leg('InstemmingGegeven', {
      van: 'gemandateerde',
      door: ede,
      uitkomst: 'gegeven',
    });
    expect(codes(antwoord(h, 'noord.d'))).toEqual([
      'Awb 10:9 gever-zonder-grond',
      'Awb 10:4 instemming-van-ander',
    ]);
    verleen(h, 'noord.e', { gever: manager, ontvanger: consulent });
    expect(codes(antwoord(h, 'noord.e'))).toEqual(['Awb 10:9 rust-op-ander']);
    const delegatie = verleen(h, 'noord.f', { soort: 'delegatie', ontvanger: { partij, orgaan: 'raad' } });
    delegatie.leg('AanwijzingGegeven', { aanwijzing: 'Doe dit zo.' });
    expect(codes(antwoord(h, 'noord.f'))).toEqual(['Awb 10:16 aanwijzing-bij-delegatie']);
  });

  it('says of acts that they do not name the body, or are of another hand', () => {
    const h = historie();
    verleen(h, 'noord.a').leg('BevoegdheidUitgeoefend', {
      handeling: 'besluit',
      bevoegdheid: 'toegang.beschikken',
      door: consulent,
    });
    expect(codes(antwoord(h))).toEqual(['Awb 10:10 namens-niet-vermeld', 'ander-handelde']);
  });

  it('puts what a source says beside it, also where that differs (hard case 23)', () => {
    const h = historie();
    const m = h.mandaat('noord.a');
    m.leg('MandaatIngeschreven', { naam: 'Volmacht inkoop' });
    m.leg('MandaatGerapporteerd', {
      peildatum: '2020',
      status: 'van kracht',
      soort: 'volmacht',
      gevers: [{ partij }],
      ontvangers: [ede],
      bevoegdheden: ['inkoop'],
      einde: { soort: 'tot', datum: '2022' },
    });
    expect(gebrek(antwoord(h))).toEqual(['niet-bekend', 'alleen-gemeld']);
    m.leg('MandaatVerleend', {
      soort: 'mandaat',
      gever: college,
      ontvanger: manager,
      bevoegdheden: ['inkoop'],
    });
    const a = antwoord(h);
    expect(codes(a)).toEqual(['melding-wijkt-af']);
    expect(a.bevindingen[0]?.uitleg).toBe(
      'Een bron zegt iets anders over de soort (volmacht, niet mandaat), de ontvanger, het einde.',
    );
    expect(a.meldingen).toMatchObject([{ soort: 'volmacht', gevers: ['gm0307'] }]);
  });

  it('is nothing when nothing is known, and undecided when it is only entered', () => {
    const h = historie();
    expect(mandaatAntwoord(h.feiten(), 'noord.a', '2021-01-01')).toBeNull();
    h.mandaat('noord.a').leg('MandaatIngeschreven', { naam: 'Mandaat' });
    expect(gebrek(antwoord(h))).toEqual(['niet-bekend', 'niets-vastgelegd']);
    verleen(h, 'noord.b', { onder: 'noord.x' });
    expect(mandaatAntwoord(h.feiten(), 'noord.x', '2021-01-01'), 'only named by another').toBeNull();
  });
});

describe('lists of mandates', () => {
  const h = historie();
  verleen(h, 'noord.a', { einde: { soort: 'tot', datum: '2022' } });
  verleen(h, 'noord.b', { ontvanger: ede });
  verleen(h, 'oost.c', { gever: { partij: { gemeente: 'gm0228' }, orgaan: 'college' }, ontvanger: ede });
  const gemeld = h.mandaat('noord.g');
  gemeld.leg('MandaatIngeschreven', { naam: 'Gemeld' });
  gemeld.leg('MandaatGerapporteerd', {
    peildatum: '2020',
    status: 'van kracht',
    gevers: [{ partij: { gemeente: 'gm0228' } }],
    ontvangers: [manager],
    bevoegdheden: [],
  });

  it('of a region stand by name, and can be narrowed by what holds', () => {
    const rijen = mandatenVanRegio(h.feiten(), 'noord', {}, '2021-06-01');
    expect(rijen.totaal).toBe(3);
    expect(rijen.deel(0, 10).map((k) => [k.id, k.basis, k.geldt])).toEqual([
      ['noord.g', 'gemeld', 'niet-bekend'],
      ['noord.a', 'vastgelegd', 'ja'],
      ['noord.b', 'vastgelegd', 'niet-aangetoond'],
    ]);
    const geldend = mandatenVanRegio(h.feiten(), 'noord', { geldt: 'ja' }, '2021-06-01');
    expect(geldend.deel(0, 1).map((k) => k.id)).toEqual(['noord.a']);
    expect(mandatenVanRegio(h.feiten(), 'noord', {}, '2021-06-01').deel(1, 2)).toHaveLength(1);
  });

  it('of a municipality say to and from whom, and until when (C8)', () => {
    const van = (gemeente: string, filter = {}) =>
      mandatenVanGemeente(h.feiten(), gemeente, filter, '2021-06-01').map((k) => [
        k.id,
        k.richting,
        k.einde?.datum,
      ]);
    expect(van('gm0228')).toEqual([
      ['noord.g', 'gegeven', undefined],
      ['noord.b', 'ontvangen', undefined],
      ['oost.c', 'beide', undefined],
    ]);
    expect(van('gm0307')).toEqual([
      ['noord.g', 'ontvangen', undefined],
      ['noord.a', 'beide', '2022'],
      ['noord.b', 'gegeven', undefined],
    ]);
    expect(van('gm0228', { richting: 'gegeven' }).map(([id]) => id)).toEqual(['noord.g', 'oost.c']);
    expect(van('gm0228', { geldt: 'ja' }).map(([id]) => id)).toEqual(['oost.c']);
    expect(van('gm0003')).toEqual([]);
  });

  it('show the end that surely comes first, also by a newer grant; a doubted one only when there is no other', () => {
    const k = historie();
    const eindes = () => [
      mandatenVanRegio(k.feiten(), 'noord', {}, '2021-06-01').deel(0, 1)[0]?.einde,
      mandaatAntwoord(k.feiten(), 'noord.a', '2021-06-01')?.verlening?.einde,
    ];
    const tot = (datum: string) => ({ soort: 'tot', datum }) as const;
    const zelfde = (einde: unknown) => [einde, einde];
    const a = verleen(k, 'noord.a');
    expect(eindes()).toEqual(zelfde(null));
    a.leg('MandaatIngetrokken', { einde: tot('2021') });
    expect(eindes(), 'not in writing').toEqual(zelfde(tot('2021')));
    verleen(k, 'noord.b', { vervangt: 'noord.a', van: { datum: '2023', uiterlijk: true } });
    expect(eindes(), 'by then, but since when').toEqual(zelfde(tot('2021')));
    verleen(k, 'noord.c', { vervangt: 'noord.a', van: { datum: '2023-02' } });
    expect(eindes()).toEqual(zelfde({ soort: 'onduidelijk', datum: '2023-02' }));
    verleen(k, 'noord.d', { vervangt: 'noord.a', van: { datum: '2022-04-01' } });
    expect(eindes()).toEqual(zelfde(tot('2022-04-01')));
  });

  it('of a municipality name apart what no source says who gave', () => {
    const k = historie();
    k.regio('noord').leg('GemeenteToegetreden', {
      gemeente: 'gm0307',
      domeinen: ['bw'],
      van: { datum: '2015' },
    });
    verleen(k, 'noord.a');
    const m = k.mandaat('noord.g');
    m.leg('MandaatIngeschreven', { naam: 'Mandaat inkoop' });
    m.leg('MandaatGerapporteerd', {
      peildatum: '2020',
      status: 'van kracht',
      gevers: [],
      ontvangers: [{ partij }],
      bevoegdheden: ['inkoop'],
    });
    const zonder = mandatenZonderGever(k.feiten(), 'gm0307', '2021-06-01');
    expect(zonder).toMatchObject([{ id: 'noord.g', naam: 'Mandaat inkoop', ontvangers: ['gm0307'] }]);
    expect(mandatenZonderGever(k.feiten(), 'gm0228', '2021-06-01')).toEqual([]);
  });
});
