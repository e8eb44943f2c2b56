import { describe, expect, it } from 'vitest';
import type { Thema } from '../../overeenkomst/events-afspraken.ts';
import { afspraak, type Historie, historie, verleen } from '../historie.ts';
import type { EisAntwoord } from './eis.ts';
import { grondVan } from './grond.ts';
import { buitenDeRegio, governanceInhoud, toegang, zorgfuncties } from './inhoud.ts';

const DAG = '2022-06-01';
const A = 'gm0001';

/** An agreement of the region that holds since 2022. */
function geldend(h: Historie, id = 'proef.visie') {
  const a = afspraak(h, id, [], { soort: 'regiovisie', naam: 'De visie' });
  a.geldtVanaf('2022-01-01');
  return a;
}
const over = (leid: (g: ReturnType<typeof grondVan>) => EisAntwoord, h: Historie, dag = DAG) =>
  leid(grondVan(h.feiten(), 'proef', dag));
const kort = ({ oordeel, gedaan, van }: EisAntwoord) => [oordeel, gedaan, van];

describe('R3: care functions with the level that is responsible', () => {
  it('is met by functions that have a level', () => {
    const h = historie();
    const a = geldend(h);
    for (const functie of ['beschermd wonen', 'nachtopvang'])
      a.leg('OnderwerpGeregeld', {
        thema: 'zorgfuncties',
        stadium: 'geregeld',
        functie,
        niveau: 'regionaal',
      });
    expect(kort(over(zorgfuncties, h))).toEqual(['ja', 2, 2]);
  });

  it('takes the level from the provision in which the function stands, and no provision for a function', () => {
    const h = historie();
    const a = geldend(h);
    a.leg('BepalingVastgelegd', { bepaling: '3', onderwerp: 'opvang', niveau: 'lokaal' });
    expect(kort(over(zorgfuncties, h))).toEqual(['niet-bekend', 0, 0]);
    a.leg('OnderwerpGeregeld', {
      thema: 'zorgfuncties',
      stadium: 'geregeld',
      functie: 'nachtopvang',
      bepaling: '3',
    });
    const antwoord = over(zorgfuncties, h);
    expect([antwoord.oordeel, antwoord.onderdelen[0]?.reden.uitleg]).toEqual([
      'ja',
      'nachtopvang is lokaal geregeld in “De visie”.',
    ]);
  });

  it('is partly met where the level or the function is missing', () => {
    const h = historie();
    const a = geldend(h);
    a.leg('OnderwerpGeregeld', { thema: 'zorgfuncties', stadium: 'geregeld', functie: 'opvang' });
    const antwoord = over(zorgfuncties, h);
    expect([antwoord.oordeel, antwoord.onderdelen[0]?.reden.uitleg]).toEqual([
      'deels',
      'Geregeld in “De visie”, maar het niveau staat er niet bij.',
    ]);
  });

  it('is not shown by a text that is not shown to hold, and not by one that is over', () => {
    const h = historie();
    const a = afspraak(h, 'proef.visie');
    a.leg('OnderwerpGeregeld', {
      thema: 'zorgfuncties',
      stadium: 'geregeld',
      functie: 'opvang',
      niveau: 'lokaal',
    });
    expect(over(zorgfuncties, h).oordeel).toBe('niet-aangetoond');
    a.geldtVanaf('2020-01-01');
    expect(over(zorgfuncties, h).oordeel).toBe('ja');
    a.leg('OvereenkomstBeeindigd', { einde: { soort: 'tot', datum: '2022-01-01' }, wijze: 'beeindigd' });
    expect(over(zorgfuncties, h).oordeel).toBe('niet-bekend');
  });

  it('counts a subject only in its own time', () => {
    const h = historie();
    geldend(h).leg('OnderwerpGeregeld', {
      thema: 'zorgfuncties',
      stadium: 'geregeld',
      functie: 'opvang',
      niveau: 'lokaal',
      van: { datum: '2022' },
      einde: { soort: 'tot', datum: '2023' },
    });
    const op = (dag: string) => over(zorgfuncties, h, dag).oordeel;
    expect([op('2022-06-01'), op('2023-01-01')]).toEqual(['onzeker', 'niet-bekend']);
  });
});

describe('R4: purchase outside the region, once the woonplaatsbeginsel is in force', () => {
  const DRIE: Thema[] = ['inkoop-buiten-regio', 'informatie-uitwisseling', 'overleg-beste-plek'];
  const regel = (h: Historie, welke: readonly Thema[]) => {
    const a = geldend(h);
    for (const thema of welke) a.leg('OnderwerpGeregeld', { thema, stadium: 'geregeld' });
  };
  const beginsel = (h: Historie, stadium: 'geregeld' | 'aangekondigd', datum: string) =>
    afspraak(h, 'landelijk.wet').leg('OnderwerpGeregeld', {
      thema: 'woonplaatsbeginsel',
      stadium,
      van: { datum },
    });

  it('asks nothing while it is not, or only announced', () => {
    const h = historie();
    regel(h, DRIE);
    expect(over(buitenDeRegio, h).oordeel).toBe('nvt');
    beginsel(h, 'aangekondigd', '2022-01-01');
    const antwoord = over(buitenDeRegio, h);
    expect(antwoord.oordeel).toBe('nvt');
    expect(antwoord.redenen[0]?.gebeurtenissen.length).toBe(1);
  });

  it('asks three agreements from the day on which it is', () => {
    const h = historie();
    regel(h, DRIE.slice(0, 2));
    beginsel(h, 'geregeld', '2022-06-01');
    expect(over(buitenDeRegio, h, '2022-05-31').oordeel).toBe('nvt');
    expect(kort(over(buitenDeRegio, h))).toEqual(['deels', 2, 3]);
  });

  it('is uncertain while it may be in force', () => {
    const h = historie();
    beginsel(h, 'geregeld', '2022');
    expect(over(buitenDeRegio, h).oordeel).toBe('onzeker');
  });

  it('takes no word of a region for national law', () => {
    const h = historie();
    geldend(h).leg('OnderwerpGeregeld', { thema: 'woonplaatsbeginsel', stadium: 'geregeld' });
    expect(over(buitenDeRegio, h).oordeel).toBe('nvt');
  });
});

describe('R5: how local access is tied to regional care', () => {
  it('is met by a text that arranges it', () => {
    const h = historie();
    geldend(h).leg('OnderwerpGeregeld', { thema: 'toegang', stadium: 'geregeld' });
    expect(kort(over(toegang, h))).toEqual(['ja', 1, 1]);
  });

  it('is partly met for one party only', () => {
    const h = historie();
    geldend(h).leg('OnderwerpGeregeld', {
      thema: 'toegang',
      stadium: 'geregeld',
      partij: { gemeente: A },
    });
    expect(over(toegang, h).oordeel).toBe('deels');
  });

  it('may be met by a mandate or a dvo, of which each tells the rest itself', () => {
    const h = historie();
    verleen(h, 'proef.toegang');
    expect(over(toegang, h).onderdelen.map((o) => [o.onderdeel, o.oordeel])).toEqual([
      ['toegang', 'niet-bekend'],
      ['mandaat', 'onzeker'],
    ]);
    afspraak(h, 'proef.dvo', [], { soort: 'dvo' }).geldtVanaf('2022-01-01');
    expect(over(toegang, h).onderdelen.at(-1)?.onderdeel).toBe('dvo');
    expect(over(toegang, h).oordeel).toBe('onzeker');
  });

  it('is not met by a mandate for something else, or one that is over', () => {
    const h = historie();
    const geef = (id: string, rest: object) => {
      h.mandaat(id).leg('MandaatIngeschreven', { naam: 'Mandaat' });
      h.mandaat(id).leg('MandaatVerleend', {
        soort: 'mandaat',
        gever: { partij: { gemeente: A }, orgaan: 'college' },
        ontvanger: { partij: { gemeente: 'gm0002' }, orgaan: 'college' },
        bevoegdheden: ['toegang'],
        ...rest,
      });
    };
    geef('proef.inkoop', { bevoegdheden: ['inkoop'] });
    geef('proef.oud', { einde: { soort: 'tot', datum: '2020' } });
    expect(over(toegang, h).oordeel).toBe('niet-bekend');
  });

  it('is not met by a mandate that was withdrawn, ended, or turned out to be void (Awb 10:8)', () => {
    const weg = {
      MandaatIngetrokken: { einde: { soort: 'tot', datum: '2021' }, schriftelijk: true },
      MandaatVervallen: { einde: { soort: 'tot', datum: '2021' }, oorzaak: 'De taak ging over.' },
      MandaatNietigGebleken: { oorzaak: 'De rechter vernietigde het.' },
    } as const;
    for (const [type, data] of Object.entries(weg)) {
      const h = historie();
      const m = verleen(h, 'proef.toegang');
      expect(over(toegang, h).oordeel, type).toBe('onzeker');
      m.leg(type as 'MandaatIngetrokken', data as never);
      expect(over(toegang, h).onderdelen, type).toHaveLength(1);
    }
  });

  it('is not known by a mandate that is only reported, and not shown by one that misses what the law asks', () => {
    const h = historie();
    const m = h.mandaat('proef.gemeld');
    m.leg('MandaatIngeschreven', { naam: 'Gemeld' });
    m.leg('MandaatGerapporteerd', {
      soort: 'mandaat',
      gevers: [],
      ontvangers: [],
      bevoegdheden: ['toegang'],
      peildatum: '2020-10-29',
      status: 'van-kracht',
    });
    expect(over(toegang, h).onderdelen[1]).toMatchObject({ onderdeel: 'mandaat', oordeel: 'niet-bekend' });
    // A body outside that of the giver must consent (Awb 10:4).
    verleen(h, 'proef.toegang', { ontvanger: { partij: { gemeente: 'gm0002' }, ambt: 'manager' } });
    expect(over(toegang, h).onderdelen[1]).toMatchObject({
      onderdeel: 'mandaat',
      oordeel: 'niet-aangetoond',
    });
  });

  it('is no failure where the region chose not to (hard case 19)', () => {
    const h = historie();
    geldend(h).leg('OnderwerpGeregeld', { thema: 'toegang', stadium: 'bewust-niet' });
    const antwoord = over(toegang, h);
    expect([antwoord.oordeel, antwoord.uitleg]).toEqual([
      'bewust-niet',
      'Lokale toegang verbonden met regionale zorg: bewust niet geregeld; dat is geen tekort.',
    ]);
  });
});

describe('R10: the five subjects of governance', () => {
  const VIJF: Thema[] = [
    'verantwoordelijkheden',
    'budget-en-risico',
    'samenwerking-gemeenten',
    'samenwerking-partners',
    'overgang-en-zekerheid-client',
  ];

  it('is met when all five are laid down, and says which lack an article', () => {
    const h = historie();
    const a = geldend(h);
    for (const thema of VIJF)
      a.leg('OnderwerpGeregeld', {
        thema,
        stadium: 'geregeld',
        ...(thema === 'budget-en-risico' ? {} : { bepaling: '1' }),
      });
    const antwoord = over(governanceInhoud, h);
    expect(kort(antwoord)).toEqual(['ja', 5, 5]);
    expect(antwoord.bevindingen.map((b) => b.code)).toEqual(['onderwerp-zonder-bepaling']);
  });

  it('counts what is announced, or looked at and turned down, as not shown', () => {
    const h = historie();
    const a = geldend(h);
    a.leg('OnderwerpGeregeld', { thema: 'verantwoordelijkheden', stadium: 'geregeld' });
    a.leg('OnderwerpGeregeld', { thema: 'budget-en-risico', stadium: 'aangekondigd' });
    a.leg('OnderwerpGeregeld', { thema: 'samenwerking-gemeenten', stadium: 'onderzocht-en-afgewezen' });
    const antwoord = over(governanceInhoud, h);
    expect(kort(antwoord)).toEqual(['deels', 1, 5]);
    expect(antwoord.onderdelen.map((o) => o.oordeel)).toEqual([
      'ja',
      'niet-aangetoond',
      'niet-aangetoond',
      'niet-bekend',
      'niet-bekend',
    ]);
  });

  it('does not ask what the region left out on purpose (003:1766)', () => {
    const h = historie();
    const a = geldend(h);
    for (const thema of VIJF)
      a.leg('OnderwerpGeregeld', {
        thema,
        stadium: thema === 'budget-en-risico' ? 'bewust-niet' : 'geregeld',
      });
    expect(kort(over(governanceInhoud, h))).toEqual(['ja', 4, 4]);
  });

  it('does not count a subject of a text that is not the one that counts', () => {
    const h = historie();
    const a = geldend(h);
    a.leg('TekstversieVastgelegd', { versie: '2', stadium: 'definitief' });
    a.leg('OnderwerpGeregeld', { thema: 'verantwoordelijkheden', stadium: 'geregeld', versie: '1' });
    expect(over(governanceInhoud, h).onderdelen[0]?.reden.uitleg).toContain('versie 1, en die geldt niet');
  });
});
