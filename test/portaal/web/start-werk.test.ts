import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../services/portaal/web/api/client.ts';
import { dagelijks } from '../../../services/portaal/web/paginas/start/knoppen.tsx';
import {
  groepeer,
  hoeLang,
  uitAgenda,
  uitBesluiten,
  uitPostvak,
  uitTaken,
  type Werk,
  zonderDubbel,
} from '../../../services/portaal/web/paginas/start/werk.ts';

const VANDAAG = '2026-11-22';

const rij = (rest: Partial<Schema<'AgendaRij'>> = {}): Schema<'AgendaRij'> => ({
  soort: 'einde',
  wat: '“Convenant” eindigt.',
  wie: 'de partijen',
  partij: null,
  uiterlijk: '2026-12-31',
  vroegst: null,
  laatst: null,
  zekerheid: 'ja',
  volgens: 'vastgelegd',
  overeenkomst: 'amersfoort.convenant',
  mandaat: null,
  regio: null,
  gemeente: null,
  redenen: [],
  ...rest,
});
const besluit = (rest: Partial<Schema<'OpenBesluit'>> = {}): Schema<'OpenBesluit'> => ({
  overeenkomst: 'amersfoort.visie',
  naam: 'Regiovisie',
  soort: 'regiovisie',
  partij: { gemeente: 'gm0308' },
  partijNaam: 'Baarn',
  orgaan: 'raad',
  gevraagdDoor: null,
  stand: 'open',
  oordeel: 'nee',
  gepland: null,
  gevolgd: null,
  uiterlijk: '2026-12-01',
  uiterlijkVolgens: 'plan',
  verstreken: false,
  redenen: [],
  ...rest,
});
const SOEST = besluit({ partij: { gemeente: 'gm0342' }, partijNaam: 'Soest' });

describe('the work list', () => {
  it('tells once what comes back every year: the last time, how often, and since when', () => {
    const jaren = ['2024-12-31', '2022-12-31', '2023-12-31'].map((uiterlijk) =>
      rij({ soort: 'verplichting', uiterlijk }),
    );
    const [werk, ...meer] = uitAgenda(jaren);
    expect(meer).toEqual([]);
    expect(werk?.uiterlijk).toBe('2024-12-31');
    expect(werk?.erbij).toContain(
      'Ook van 2 eerdere keren, vanaf 31 december 2022, is niet vastgelegd dat het gebeurde.',
    );
  });

  it('leads to where it can be recorded as done: for a coordinator in the own region, for a clerk the own decision', () => {
    const plicht = rij({ soort: 'verplichting' });
    const [eigen] = uitAgenda([plicht], { regio: 'amersfoort' });
    expect(eigen?.doen?.naar).toBe('/overeenkomsten/amersfoort.convenant/vastleggen/nakomingen');
    expect(uitAgenda([plicht], { regio: 'amersfoort-noord' })[0]?.doen).toBeUndefined();
    expect(uitAgenda([plicht], { gemeente: 'gm0308' })[0]?.doen).toBeUndefined();
    const besluitrij = rij({ soort: 'besluit', partij: { gemeente: 'gm0308' } });
    const [klerk] = uitAgenda([besluitrij], { gemeente: 'gm0308' });
    expect(klerk?.doen?.naar).toBe('/overeenkomsten/amersfoort.convenant/vastleggen/besluiten?partij=gm0308');
    expect(uitAgenda([besluitrij], { gemeente: 'gm0342' })[0]?.doen).toBeUndefined();
  });

  it('says of what a source only reports that it is no more than that', () => {
    const [werk] = uitAgenda([rij({ volgens: 'gemeld', zekerheid: 'niet-bekend' })]);
    expect(werk?.erbij).toEqual(['Door: de partijen.', 'Gemeld door een bron, niet vastgelegd.']);
  });

  it('leads to what it is about', () => {
    const naar = [
      rij(),
      rij({ overeenkomst: null, mandaat: 'a.m' }),
      rij({ overeenkomst: null, regio: 'amersfoort', gemeente: 'gm0307' }),
      rij({ overeenkomst: null, gemeente: 'gm0307' }),
    ].flatMap((een) => uitAgenda([een]).map((werk) => werk.naar));
    expect(naar).toEqual([
      '/overeenkomsten/amersfoort.convenant',
      '/mandaten/a.m',
      '/regios/amersfoort',
      '/gemeenten/gm0307',
    ]);
  });

  it('takes the decisions of like bodies on one text together, by name', () => {
    const [werk, ...meer] = uitBesluiten([besluit(), SOEST]);
    expect(meer).toEqual([]);
    expect(werk?.wat).toBe('Nog 2 besluiten te nemen over “Regiovisie”: gemeenteraad van Baarn en Soest.');
    expect(werk?.doen?.naar).toBe('/overeenkomsten/amersfoort.visie/vastleggen/besluiten?orgaan=raad');
  });

  it('fills in who decides where it is one, and names no body that nobody named', () => {
    const [een] = uitBesluiten([besluit()]);
    expect(een?.wat).toBe('Nog geen besluit over “Regiovisie”: gemeenteraad van Baarn.');
    expect(een?.doen?.naar).toBe(
      '/overeenkomsten/amersfoort.visie/vastleggen/besluiten?partij=gm0308&orgaan=raad',
    );
    const [onbekend] = uitBesluiten([besluit({ orgaan: 'onbekend', partij: null, partijNaam: null })]);
    expect(onbekend?.wat).toBe('Nog geen besluit over “Regiovisie”: een orgaan dat de bron niet noemt.');
    expect(onbekend?.doen?.naar).toBe('/overeenkomsten/amersfoort.visie/vastleggen/besluiten?');
  });

  it('leaves out of the agenda what the open decisions tell already, and nothing else', () => {
    const dubbel = rij({
      soort: 'besluit',
      overeenkomst: 'amersfoort.visie',
      partij: { gemeente: 'gm0308' },
    });
    const ander = rij({ soort: 'besluit', overeenkomst: 'amersfoort.visie', partij: { gemeente: 'gm0342' } });
    const einde = rij({ overeenkomst: 'amersfoort.visie', partij: { gemeente: 'gm0308' } });
    expect(zonderDubbel([dubbel, ander, einde], [besluit()])).toEqual([ander, einde]);
  });

  it('holds tasks in disputes with why, and messages that wait with why they do', () => {
    const taak = {
      taak: 'reageren',
      handeling: 'reacties',
      voor: null,
      over: null,
      aan: [],
      omschrijving: 'Reageer op het verzoek.',
      uiterlijk: '2026-11-25',
      status: 'nadert',
      waarom: ['De termijn is vier weken.'],
      geschil: 'a.1',
      onderwerp: 'Wie betaalt',
      fase: 'verweer',
      voorbeeld: false,
      partijen: [],
    } satisfies Schema<'Taakrij'>;
    const [werk] = uitTaken([taak]);
    expect(werk).toMatchObject({ naar: '/geschillen/a.1', erbij: ['In het geschil “Wie betaalt”.'] });
    expect(werk?.redenen.map(({ uitleg }) => uitleg)).toEqual(['De termijn is vier weken.']);
    const bericht = {
      id: 'a.b',
      gemeente: 'gm0307',
      systeem: null,
      bericht: null,
      soort: null,
      status: 'aangehouden',
      reden: { code: 'versie-onbekend', melding: 'Deze versie is niet bekend.' },
      weigering: null,
      motivering: null,
      overeenkomst: null,
      versie: null,
      gebeurtenis: null,
      regio: 'amersfoort',
      sinds: '2026-11-01T10:00:00.000Z',
      laatst: '2026-11-01T10:00:00.000Z',
    } satisfies Schema<'Berichtrij'>;
    expect(uitPostvak([bericht], 'amersfoort', () => 'Amersfoort')).toMatchObject([
      {
        wat: 'Een bericht van Amersfoort kon niet worden geplaatst.',
        erbij: ['Deze versie is niet bekend.'],
        naar: '/regios/amersfoort/postvak',
      },
    ]);
  });
});

describe('the groups of the work list', () => {
  const stuk = (uiterlijk: string | null): Werk => ({
    sleutel: String(uiterlijk),
    wat: 'iets',
    erbij: [],
    uiterlijk,
    redenen: [],
    naar: '/',
    knop: 'Bekijk',
  });

  it('are by how soon, each by its latest day; the day itself is not too late, and what is long past stands apart', () => {
    const dagen = [
      ...['2027-03-01', '2026-11-22', null, '2025-11-22', '2026-12-23', '2026-12-24', '2026-01-01'],
      ...['2024-01-01', '2025-11-21'],
    ];
    const groepen = groepeer(dagen.map(stuk), VANDAAG);
    expect(
      Object.entries(groepen).map(([groep, werk]) => [groep, werk.map(({ uiterlijk }) => uiterlijk)]),
    ).toEqual([
      ['wacht', []],
      ['teLaat', ['2025-11-22', '2026-01-01']],
      ['maand', ['2026-11-22', '2026-12-23']],
      ['later', ['2026-12-24', '2027-03-01']],
      ['zonderDag', [null]],
      ['lang', ['2025-11-21', '2024-01-01']],
    ]);
  });

  it.each([
    ['2026-11-22', 'vandaag'],
    ['2026-11-23', 'nog 1 dag'],
    ['2026-12-04', 'nog 12 dagen'],
    ['2026-11-21', '1 dag geleden'],
    ['2026-11-19', '3 dagen geleden'],
    ['2027-05-22', 'nog 5 maanden'],
    ['2025-12-31', '10 maanden geleden'],
    ['2025-09-30', '13 maanden geleden'],
    ['2021-09-30', '5 jaar geleden'],
    ['2032-01-01', 'nog 5 jaar'],
    [null, 'geen dag vastgelegd'],
  ])('say of %s: %s', (dag, zin) => {
    expect(hoeLang(dag, VANDAAG)).toBe(zin);
  });
});

describe('what somebody does every day', () => {
  it.each([
    [{ rollen: ['coordinator'], regio: 'amersfoort' }, '/regios/amersfoort/overeenkomsten/nieuw'],
    [{ rollen: ['behandelaar'], gemeente: 'gm0193' }, '/kiezen/besluiten'],
    [{ rollen: ['lid'] }, '/geschillen'],
    [{ rollen: ['auditor'] }, '/controle'],
    [{ rollen: ['landelijk'] }, '/landelijk'],
  ] as const)('for %o begins at %s', (wie, eerste) => {
    expect(dagelijks({ ...wie, rollen: [...wie.rollen] })[0]?.naar).toBe(eerste);
  });
});
