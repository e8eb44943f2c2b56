import { describe, expect, it } from 'vitest';
import type { Drager } from '../../gedeeld/namen.ts';
import { afspraak, type Historie, historie, verleen } from '../historie.ts';
import { overeenkomstAntwoord } from '../overeenkomst/antwoord.ts';
import { alsAdres, opDeDag } from './bevoegdheid-hand.ts';

const partij = { gemeente: 'gm0307' };
const wethouder: Drager = { partij, ambt: 'wethouder' };
const burgemeester: Drager = { partij, orgaan: 'burgemeester' };

const dvo = (h: Historie) => afspraak(h, 'noord.dvo', ['gm0307']);
const teken = (h: Historie, door: { ambt: string } | undefined, datum?: string) =>
  h
    .overeenkomst('noord.dvo')
    .leg('PartijHeeftOndertekend', { partij, ...(door ? { door } : {}), ...(datum ? { datum } : {}) });
function antwoord(h: Historie, dag = '2024-06-01') {
  const [p] = overeenkomstAntwoord(h.feiten(), 'noord.dvo', dag)?.partijen ?? [];
  return {
    ondertekeningen: p?.ondertekeningen.map((o) => o.bevoegdheid) ?? [],
    besluiten: p?.besluiten.map((b) => b.bevoegdheid) ?? [],
  };
}
const volmacht = (h: Historie, rest: Parameters<typeof verleen>[2] = {}) =>
  verleen(h, 'noord.v', {
    soort: 'volmacht',
    gever: burgemeester,
    ontvanger: wethouder,
    bevoegdheden: ['samenwerking.ondertekenen'],
    ...rest,
  });

describe('beside a signature', () => {
  it('stands that a mayor represents the municipality', () => {
    const h = historie();
    dvo(h);
    teken(h, { ambt: 'burgemeester' }, '2021-03-01');
    expect(antwoord(h).ondertekeningen).toEqual([
      {
        oordeel: 'ja',
        uitleg:
          'De burgemeester van gm0307 was op 1 maart 2021 bevoegd om een overeenkomst te ondertekenen. De burgemeester van gm0307: de wet geeft de bevoegdheid om een overeenkomst te ondertekenen. (Gemeentewet 171 lid 1)',
        vraag: expect.stringContaining(
          'doorAmbt=burgemeester&namensGemeente=gm0307&namensOrgaan=burgemeester',
        ),
      },
    ]);
  });

  it('stands that nobody recorded who signed', () => {
    const h = historie();
    dvo(h).teken('gm0307', '2021-03-01');
    expect(antwoord(h).ondertekeningen).toMatchObject([{ oordeel: 'niet-bekend', vraag: null }]);
  });

  it('stands whether another office was given it, on the day of the signature', () => {
    const h = historie();
    dvo(h);
    for (const datum of ['2021-03-01', '2019-12-31', '2020']) teken(h, { ambt: 'Wethouder' }, datum);
    expect(antwoord(h).ondertekeningen.map((o) => o.oordeel)).toEqual(Array(3).fill('niet-bekend'));
    volmacht(h, { van: { datum: '2020-07-01' } });
    const na = antwoord(h).ondertekeningen;
    expect(na.map((o) => o.oordeel)).toEqual(['ja', 'nee', 'onzeker']);
    expect(na[2]?.uitleg).toContain('De datum is niet precies bekend (2020)');
  });

  it('is doubtful without a date, unless the power is the own one', () => {
    const h = historie();
    dvo(h);
    teken(h, { ambt: 'wethouder' });
    volmacht(h);
    expect(antwoord(h).ondertekeningen).toMatchObject([
      { oordeel: 'onzeker', uitleg: expect.stringContaining('Wanneer dit gebeurde is niet vastgelegd.') },
    ]);
  });

  it('looks at the recorded act under a mandate that names the agreement', () => {
    const h = historie();
    dvo(h).teken('gm0307', '2021-03-01');
    const namens = burgemeester;
    volmacht(h).leg('BevoegdheidUitgeoefend', {
      handeling: 'ondertekening',
      bevoegdheid: 'samenwerking.ondertekenen',
      door: wethouder,
      namens,
      datum: '2021-03-01',
      overeenkomst: 'noord.dvo',
    });
    expect(antwoord(h).ondertekeningen).toMatchObject([{ oordeel: 'ja' }]);
  });

  it('says nothing of an organisation whose rules the register does not know', () => {
    const h = historie();
    const ggd = { organisatie: 'GGD' };
    const o = dvo(h);
    o.leg('PartijToegetreden', { partij: ggd, van: { datum: '2020' }, wijze: 'oorspronkelijk' });
    o.leg('PartijHeeftOndertekend', { partij: ggd, door: { ambt: 'directeur' }, datum: '2021-03-01' });
    const partijen = overeenkomstAntwoord(h.feiten(), 'noord.dvo', '2024-06-01')?.partijen ?? [];
    expect(partijen.flatMap((p) => p.ondertekeningen.map((x) => x.bevoegdheid.oordeel))).toEqual([
      'niet-bekend',
    ]);
  });
});

describe('beside a decision', () => {
  it('stands the own power of the body that decided', () => {
    const h = historie();
    const a = dvo(h);
    for (const orgaan of ['raad', 'college', 'overleg', 'onbekend'] as const)
      a.besluit('gm0307', '2021', { orgaan });
    const besluiten = antwoord(h).besluiten;
    expect(besluiten.map((b) => b.oordeel)).toEqual(['ja', 'ja', 'nee', 'niet-bekend']);
    expect(besluiten[0]?.uitleg).toContain('was in 2021 bevoegd');
    expect(besluiten[0]?.uitleg).toContain(
      'afgeleid: voor zover het om eigen bevoegdheden van dit orgaan gaat',
    );
  });

  it('stands whether who decided in its name had mandate', () => {
    const h = historie();
    dvo(h).besluit('gm0307', '2021-03-01', { orgaan: 'college' });
    const m = verleen(h, 'noord.a', {
      bevoegdheden: ['samenwerking.aangaan'],
      einde: { soort: 'tot', datum: '2021' },
    });
    m.leg('BevoegdheidUitgeoefend', {
      handeling: 'besluit',
      bevoegdheid: 'samenwerking.aangaan',
      door: { partij, ambt: 'teammanager' },
      namens: { partij, orgaan: 'college' },
      overeenkomst: 'noord.dvo',
    });
    expect(antwoord(h).besluiten).toMatchObject([
      { oordeel: 'nee', uitleg: expect.stringContaining('Gegeven tot 2021') },
    ]);
  });

  it('stands apart from other acts under the agreement: to pay is not to enter it', () => {
    const h = historie();
    dvo(h).besluit('gm0307', '2021-03-01', { orgaan: 'college' });
    verleen(h, 'noord.a').leg('BevoegdheidUitgeoefend', {
      handeling: 'besluit',
      bevoegdheid: 'financien.betalen',
      door: { partij, ambt: 'kassier' },
      namens: { partij, orgaan: 'college' },
      datum: '2021-03-01',
      overeenkomst: 'noord.dvo',
    });
    expect(antwoord(h).besluiten).toMatchObject([{ oordeel: 'ja' }]);
  });
});

describe('an act of which only the year or the month is known', () => {
  const manager: Drager = { partij, ambt: 'teammanager' };
  const college: Drager = { partij, orgaan: 'college' };
  const vraag = { door: manager, namens: college, bevoegdheid: 'toegang' } as const;
  const in2021 = (h: Historie, datum = '2021', rest = {}) =>
    opDeDag(h.feiten(), { ...vraag, ...rest }, datum, '2024-06-01');
  const tot = (datum: string) => ({ soort: 'tot', datum }) as const;

  it('was competent on some of its days when the grant fell within it', () => {
    const h = historie();
    verleen(h, 'noord.a', { van: { datum: '2021-03-01' }, einde: tot('2021-06-01') });
    expect(in2021(h)).toMatchObject({ oordeel: 'onzeker' });
    expect(in2021(h).uitleg).toBe(
      'De datum is niet precies bekend (2021), en het verschilt per dag. Teammanager van gm0307 was op 1 januari 2021 namens het college van gm0307 niet bevoegd om de toegang tot ondersteuning te regelen. Het begin is 1 maart 2021. Teammanager van gm0307 was op 1 maart 2021 namens het college van gm0307 bevoegd om de toegang tot ondersteuning te regelen.',
    );
    expect(in2021(h, '2021-04')).toMatchObject({ oordeel: 'ja' });
    expect(in2021(h, '2021-06')).toMatchObject({ oordeel: 'nee' });
    expect(in2021(h, '2020')).toMatchObject({ oordeel: 'nee' });
  });

  it('was not, on the days between two grants', () => {
    const h = historie();
    verleen(h, 'noord.a', { einde: tot('2021-04-01') });
    verleen(h, 'noord.b', { van: { datum: '2021-08-01' } });
    expect(in2021(h)).toMatchObject({ oordeel: 'onzeker' });
    verleen(h, 'noord.c', { van: { datum: '2021-04' }, einde: tot('2021-09-01') });
    expect(in2021(h), 'from somewhere in April').toMatchObject({ oordeel: 'onzeker' });
    verleen(h, 'noord.d', { van: { datum: '2021-03-31' }, einde: tot('2021-05-01') });
    expect(in2021(h), 'without a hole').toMatchObject({ oordeel: 'ja' });
  });

  it('is judged on each day on which something of it changes', () => {
    const wissel = (doe: (h: Historie) => void) => {
      const h = historie();
      doe(h);
      return in2021(h, '2021', { geval: 'zaak 1', bevoegdheid: 'bezwaar' }).oordeel;
    };
    const grant = (h: Historie, rest = {}) => verleen(h, 'noord.a', { bevoegdheden: ['bezwaar'], ...rest });
    expect(wissel(grant)).toBe('ja');
    const zegt = (h: Historie, uitkomst: 'gegeven' | 'geweigerd', datum: string) =>
      h.mandaat('noord.a').leg('InstemmingGegeven', { van: 'gemandateerde', door: manager, uitkomst, datum });
    expect(
      wissel((h) => {
        grant(h, { onderVerantwoordelijkheid: false });
        h.mandaat('noord.a').leg('InstemmingGegeven', {
          ...{ van: 'verantwoordelijk-orgaan', door: college, uitkomst: 'gegeven', datum: '2019' },
        });
        zegt(h, 'gegeven', '2020-01-01');
        zegt(h, 'geweigerd', '2021-03-01');
        zegt(h, 'gegeven', '2021-04-01');
      }),
      'a refusal for a month',
    ).toBe('onzeker');
    expect(
      wissel((h) => {
        grant(h);
        h.mandaat('noord.b').leg('BevoegdheidUitgeoefend', {
          ...{ handeling: 'besluit', bevoegdheid: 'toegang', door: manager, geval: 'zaak 1' },
          datum: '2021-06-01',
        });
      }),
      'the same hand decided before',
    ).toBe('onzeker');
    expect(
      wissel((h) => {
        grant(h);
        h.gemeente('gm0307').leg('GemeenteOpgeheven', { laatsteDag: '2021-10-31' });
      }),
      'the municipality ended',
    ).toBe('onzeker');
  });
});

it('writes the question as an address', () => {
  const vraag = {
    door: { partij: { organisatie: 'Stichting A & B' }, ambt: 'directeur' },
    namens: burgemeester,
    bevoegdheid: 'toegang' as const,
    bedrag: 0,
  };
  expect(alsAdres(vraag, '2021-01-01')).toBe(
    '/v1/bevoegdheden?doorOrganisatie=Stichting%20A%20%26%20B&doorAmbt=directeur&namensGemeente=gm0307&namensOrgaan=burgemeester&bevoegdheid=toegang&bedrag=0&geldigOp=2021-01-01',
  );
});
