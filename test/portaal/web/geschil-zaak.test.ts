import { describe, expect, it } from 'vitest';
import { stappenVan } from '../../../services/portaal/web/paginas/geschil/stappen.ts';
import {
  isGetekend,
  type Ontwerp,
  ontwerpNu,
  stemstand,
} from '../../../services/portaal/web/paginas/geschil/stemming.ts';
import { partijnaam, puntnaam, zaaknaam } from '../../../services/portaal/web/paginas/geschil/zaak.ts';
import { zetelnaam } from '../../../services/portaal/web/teksten/zaaknamen.ts';
import { korteNaam } from '../../../services/portaal/web/vastleggen/korte-naam.ts';

const termijn = (naam: string, begin: string) => ({
  termijn: naam,
  voor: 'commissie' as const,
  begin,
  einde: null,
  stand: 'afgedaan' as const,
  teBevestigen: true,
});
const leeg = {
  gemeld: '2023-02-06',
  aanhangig: null,
  gesloten: null,
  termijnen: [],
  zitting: null,
  gehoord: false,
  uitspraken: [],
  mijlpalen: [],
};
const standen = (zaak: Parameters<typeof stappenVan>[0]) =>
  Object.fromEntries(stappenVan(zaak).map(({ fase, stand }) => [fase, stand]));

describe('the steps of a case', () => {
  it('begin with the talks, and have everything else to come', () => {
    const [eerste, ...rest] = stappenVan({ ...leeg, fase: 'overleg' });
    expect(eerste).toEqual({ fase: 'overleg', stand: 'nu', dag: '2023-02-06' });
    expect(new Set(rest.map(({ stand }) => stand))).toEqual(new Set(['komt']));
  });

  it('leave out a reply that nobody asked for, and tell the day of what was done', () => {
    const zaak = {
      ...leeg,
      fase: 'hoorzitting' as const,
      aanhangig: '2023-02-20',
      termijnen: [termijn('aanvulling', '2023-02-27'), termijn('verweer', '2023-03-08')],
    };
    expect(standen(zaak)).toMatchObject({
      verweer: 'gedaan',
      repliek: 'overgeslagen',
      dupliek: 'overgeslagen',
      hoorzitting: 'nu',
      beraadslaging: 'komt',
    });
    expect(stappenVan(zaak).find(({ fase }) => fase === 'verweer')?.dag).toBe('2023-03-08');
  });

  it('of a case that was withdrawn tell no ruling', () => {
    const zaak = { ...leeg, fase: 'gesloten' as const, gesloten: '2023-03-01' };
    expect(standen(zaak)).toMatchObject({
      overleg: 'gedaan',
      hoorzitting: 'overgeslagen',
      uitspraak: 'overgeslagen',
      gesloten: 'gedaan',
    });
  });

  it('count a hearing that every party gave up as done', () => {
    expect(standen({ ...leeg, fase: 'beraadslaging', gehoord: true })).toMatchObject({
      hoorzitting: 'gedaan',
    });
  });
});

const zetel = (lid: string, functie: 'voorzitter' | 'lid' | 'secretaris', meer: object = {}) => ({
  lid,
  functie,
  weg: null,
  opvolger: null,
  banden: [],
  ...meer,
});
const KAMER = [
  zetel('a', 'voorzitter'),
  zetel('b', 'lid', { perspectief: 'financieel' }),
  zetel('c', 'lid', { perspectief: 'financieel' }),
  zetel('d', 'lid', { plaatsvervanger: true }),
  zetel('e', 'secretaris'),
];
const ontwerp = (meer: Partial<Ontwerp>): Ontwerp => ({
  datum: '2023-05-30',
  ontwerp: 'ontwerp-1',
  soort: 'bindend-advies',
  punten: [],
  document: { hash: '', mediatype: 'text/plain', omvang: 1 },
  stemmen: {},
  ondertekend: [],
  voorbij: false,
  ...meer,
});

describe('the vote on a draft', () => {
  it('counts who sits: no deputy, no secretary', () => {
    const stand = stemstand(KAMER, { stemmen: { a: 'voor', b: 'tegen', d: 'voor', e: 'voor' } });
    expect(stand).toEqual({ voor: 1, tegen: 1, onthouding: 0, nog: 1, meerderheid: false });
    expect(stemstand(KAMER, { stemmen: { a: 'voor', b: 'tegen', c: 'voor' } }).meerderheid).toBe(true);
  });

  it('asks the signatures of the chair and the secretary', () => {
    expect(isGetekend(KAMER, ontwerp({ ondertekend: ['a'] }))).toBe(false);
    expect(isGetekend(KAMER, ontwerp({ ondertekend: ['a', 'e'] }))).toBe(true);
  });

  it('is on the last draft, unless its deliberation is over', () => {
    expect(ontwerpNu({ ontwerpen: [ontwerp({}), ontwerp({ ontwerp: 'ontwerp-2' })] })?.ontwerp).toBe(
      'ontwerp-2',
    );
    expect(ontwerpNu({ ontwerpen: [ontwerp({ voorbij: true })] })).toBeUndefined();
    expect(ontwerpNu({ ontwerpen: null })).toBeUndefined();
  });
});

describe('the names in a case', () => {
  const partij = (naam: string, kant: 'verzoeker' | 'verweerder', code: string) => ({
    partij: `gemeente:${code}`,
    naam,
    kant,
    van: '2023-02-06',
    tot: null,
    vertegenwoordiger: null,
  });
  const partijen = [
    partij('Kampen', 'verzoeker', 'gm0166'),
    partij('Ommen', 'verzoeker', 'gm0175'),
    partij('Zwolle', 'verweerder', 'gm0193'),
  ];

  it('tell who stands against whom', () => {
    expect(zaaknaam(partijen)).toBe('Kampen en Ommen tegen Zwolle');
    expect(partijnaam({ partijen }, 'gemeente:gm0193')).toBe('Zwolle');
  });

  it('number points, and members whom nothing else tells apart', () => {
    const punt = (naam: string) => ({ punt: naam, omschrijving: naam, datum: '2023-02-06', uitkomst: null });
    expect(puntnaam({ punten: [punt('x'), punt('y')] }, 'y')).toBe('Punt 2');
    expect(zetelnaam(KAMER, 'a')).toBe('Voorzitter');
    expect(zetelnaam(KAMER, 'c')).toBe('Lid (financieel), 2');
  });

  it('make of a title the name under which the file keeps a document', () => {
    expect(korteNaam('Verweerschrift van Zwollé!', [])).toBe('verweerschrift-van-zwolle');
    expect(korteNaam('Brief', ['brief', 'brief-2'])).toBe('brief-3');
    expect(korteNaam('…', [])).toBe('stuk');
    expect(korteNaam('x'.repeat(80), [])).toHaveLength(34);
  });
});
