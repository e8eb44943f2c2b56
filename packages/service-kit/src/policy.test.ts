import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { describe, expect, it } from 'vitest';
import { ACTIES, type Actie, mag, RELATIES, type Relatie, ROLLEN, type Rol, Toegang } from './policy.ts';
import { betrekkingenUit, stil } from './testing.ts';
import type { Identiteit } from './tokens.ts';

/**
 * The whole policy as a literal. Columns are the relations in this order:
 * eigen-regio, partij, eigen-gemeente, lid-regio, eigen-partij, zittend, landelijk, geen. `+` is granted.
 */
const MATRIX: Record<Actie, Record<Rol, string>> = {
  'regio.lezen': {
    coordinator: '+-----+-',
    behandelaar: '---+--+-',
    voorzitter: '------+-',
    lid: '------+-',
    secretaris: '------+-',
    auditor: '++++++++',
    landelijk: '++++++++',
    systeem: '++++++++',
  },
  'overeenkomst.lezen': {
    coordinator: '++----+-',
    behandelaar: '-+----+-',
    voorzitter: '------+-',
    lid: '------+-',
    secretaris: '------+-',
    auditor: '++++++++',
    landelijk: '++++++++',
    systeem: '++++++++',
  },
  'geschiedenis.lezen': {
    coordinator: '++----+-',
    behandelaar: '-+----+-',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '++++++++',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'gebeurtenis.lezen': {
    coordinator: '--------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '++++++++',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'regio.beheren': {
    coordinator: '+-------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'overeenkomst.beheren': {
    coordinator: '+-------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'besluit.vastleggen': {
    coordinator: '+-------',
    behandelaar: '--+-----',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'ondertekening.vastleggen': {
    coordinator: '+-------',
    behandelaar: '--+-----',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'document.toevoegen': {
    coordinator: '+-------',
    behandelaar: '--+-----',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'rapport.vastleggen': {
    coordinator: '+-------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'rectificatie.vastleggen': {
    coordinator: '+-------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'persoon.vergeten': {
    coordinator: '+-------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'gemeente.beheren': {
    coordinator: '--------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'geschil.lezen': {
    coordinator: '-+------',
    behandelaar: '-+------',
    voorzitter: '-----+--',
    lid: '-----+--',
    secretaris: '-----+--',
    auditor: '++++++++',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'geschil.partijhandeling': {
    coordinator: '----+---',
    behandelaar: '----+---',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '--------',
  },
  'geschil.indienen': {
    coordinator: '----+---',
    behandelaar: '----+---',
    voorzitter: '-----+--',
    lid: '-----+--',
    secretaris: '-----+--',
    auditor: '--------',
    landelijk: '--------',
    systeem: '--------',
  },
  'geschil.procedure': {
    coordinator: '--------',
    behandelaar: '--------',
    voorzitter: '-----+--',
    lid: '--------',
    secretaris: '-----+--',
    auditor: '--------',
    landelijk: '--------',
    systeem: '--------',
  },
  'geschil.leiden': {
    coordinator: '--------',
    behandelaar: '--------',
    voorzitter: '-----+--',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '--------',
  },
  'geschil.zitten': {
    coordinator: '--------',
    behandelaar: '--------',
    voorzitter: '-----+--',
    lid: '-----+--',
    secretaris: '-----+--',
    auditor: '--------',
    landelijk: '--------',
    systeem: '--------',
  },
  'commissie.lezen': {
    coordinator: '++++++++',
    behandelaar: '++++++++',
    voorzitter: '++++++++',
    lid: '++++++++',
    secretaris: '++++++++',
    auditor: '++++++++',
    landelijk: '++++++++',
    systeem: '++++++++',
  },
  'commissie.beheren': {
    coordinator: '+-------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '-----+--',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'berichten.herhalen': {
    coordinator: '--------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'bericht.aanbieden': {
    coordinator: '--------',
    behandelaar: '--+-----',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '--------',
  },
  'postvak.lezen': {
    coordinator: '+-------',
    behandelaar: '--+-----',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '++++++++',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'postvak.beheren': {
    coordinator: '+-------',
    behandelaar: '--------',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'abonnement.lezen': {
    coordinator: '+-------',
    behandelaar: '--+-----',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '++++++++',
    landelijk: '--------',
    systeem: '++++++++',
  },
  'abonnement.beheren': {
    coordinator: '+-------',
    behandelaar: '--+-----',
    voorzitter: '--------',
    lid: '--------',
    secretaris: '--------',
    auditor: '--------',
    landelijk: '--------',
    systeem: '++++++++',
  },
};

const met = (rol: Rol): Identiteit => ({
  onderwerp: 'p-1',
  rollen: [rol],
  regio: 'amersfoort',
  gemeente: 'gm0307',
});

describe('the table', () => {
  it.each(ACTIES)('%s: every role under every relation is as stated', (actie) => {
    const rij = (rol: Rol): string =>
      RELATIES.map((r: Relatie) => (mag(met(rol), actie, r) ? '+' : '-')).join('');
    expect(Object.fromEntries(ROLLEN.map((rol) => [rol, rij(rol)]))).toEqual(MATRIX[actie]);
  });
  it('states every action and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...ACTIES].sort());
  });
  it('grants nothing to who has no role', () => {
    const niemand: Identiteit = { onderwerp: 'niemand', rollen: [] };
    for (const actie of ACTIES) for (const r of RELATIES) expect(mag(niemand, actie, r)).toBe(false);
  });
});

const betrekkingen = betrekkingenUit({
  amersfoort: ['gm0307', 'gm0342'],
  utrecht: ['gm0344'],
  zeist: ['gm0307'],
});
const toegang = (id: Identiteit): Toegang =>
  new Toegang(id, { betrekkingen, vandaag: () => '2026-05-31' }, stil);
const coordinator = met('coordinator');
const behandelaar: Identiteit = { onderwerp: 'p-2', rollen: ['behandelaar'], gemeente: 'gm0307' };
const lid = met('lid');
/** A dispute at the commission of Utrecht, in which p-1 sits as a member. */
const ZAAK = {
  regio: 'utrecht',
  partijen: ['gm0307', 'gm0193'],
  partijregios: [],
  zittend: [{ lid: 'p-1', functie: 'lid' }],
} as const;

describe('access, asked with real objects', () => {
  type Object_ = Parameters<Toegang['eis']>[1];
  const gevallen: [string, Identiteit, Actie, Object_, string][] = [
    ['a coordinator manages the own region', coordinator, 'regio.beheren', { regio: 'amersfoort' }, 'ja'],
    [
      'a coordinator does not see another region',
      coordinator,
      'regio.beheren',
      { regio: 'utrecht' },
      'niet-gevonden',
    ],
    [
      'a coordinator reads elsewhere when an own municipality is a party',
      coordinator,
      'overeenkomst.lezen',
      { regio: 'utrecht', partijen: ['gm0342'] },
      'ja',
    ],
    [
      'but writes nothing there',
      coordinator,
      'overeenkomst.beheren',
      { regio: 'utrecht', partijen: ['gm0342'] },
      'niet-bevoegd',
    ],
    [
      'nor records decisions there',
      coordinator,
      'besluit.vastleggen',
      { regio: 'utrecht', partijen: ['gm0342'], gemeente: 'gm0342' },
      'niet-bevoegd',
    ],
    [
      'and sees nothing there without a party',
      coordinator,
      'overeenkomst.lezen',
      { regio: 'utrecht', partijen: ['gm0344'] },
      'niet-gevonden',
    ],
    [
      'a clerk records for the own municipality',
      behandelaar,
      'besluit.vastleggen',
      { regio: 'utrecht', partijen: ['gm0307'], gemeente: 'gm0307' },
      'ja',
    ],
    [
      'a clerk does not record for another',
      behandelaar,
      'besluit.vastleggen',
      { regio: 'utrecht', partijen: ['gm0307', 'gm0344'], gemeente: 'gm0344' },
      'niet-bevoegd',
    ],
    [
      'a clerk of no party sees nothing',
      behandelaar,
      'besluit.vastleggen',
      { regio: 'utrecht', partijen: ['gm0344'], gemeente: 'gm0307' },
      'niet-gevonden',
    ],
    ['a clerk reads each region of the municipality', behandelaar, 'regio.lezen', { regio: 'zeist' }, 'ja'],
    [
      'a clerk does not read an agreement of the region without being party',
      behandelaar,
      'overeenkomst.lezen',
      { regio: 'amersfoort', partijen: ['gm0342'] },
      'niet-gevonden',
    ],
    [
      'nor its history',
      behandelaar,
      'geschiedenis.lezen',
      { regio: 'amersfoort', partijen: [] },
      'niet-gevonden',
    ],
    [
      'a clerk who sees the region may not manage it',
      behandelaar,
      'regio.beheren',
      { regio: 'amersfoort' },
      'niet-bevoegd',
    ],
    [
      'a clerk adds the document of an own decision',
      behandelaar,
      'document.toevoegen',
      { regio: 'amersfoort', gemeente: 'gm0307' },
      'ja',
    ],
    [
      'an auditor reads anything',
      met('auditor'),
      'geschiedenis.lezen',
      { regio: 'utrecht', partijen: [] },
      'ja',
    ],
    [
      'an auditor writes nothing',
      met('auditor'),
      'rectificatie.vastleggen',
      { regio: 'amersfoort', partijen: ['gm0307'] },
      'niet-bevoegd',
    ],
    [
      'a national viewer reads shared things',
      met('landelijk'),
      'overeenkomst.lezen',
      { regio: 'utrecht', partijen: [] },
      'ja',
    ],
    [
      'a national viewer reads no history',
      met('landelijk'),
      'geschiedenis.lezen',
      { regio: 'utrecht', partijen: [] },
      'niet-bevoegd',
    ],
    [
      'what is national is read by everybody signed in',
      met('lid'),
      'regio.lezen',
      { regio: 'landelijk' },
      'ja',
    ],
    ['and kept by the system alone', coordinator, 'gemeente.beheren', { regio: 'landelijk' }, 'niet-bevoegd'],
    [
      'a committee member sees no region',
      met('lid'),
      'regio.lezen',
      { regio: 'amersfoort' },
      'niet-gevonden',
    ],
    [
      'the system records anywhere',
      met('systeem'),
      'rapport.vastleggen',
      { regio: 'utrecht', partijen: [] },
      'ja',
    ],
    ['a clerk reads a dispute of the own municipality', behandelaar, 'geschil.lezen', ZAAK, 'ja'],
    [
      'and acts for it',
      behandelaar,
      'geschil.partijhandeling',
      { ...ZAAK, handelt: 'gemeente:gm0307' },
      'ja',
    ],
    [
      'but not for the other side',
      behandelaar,
      'geschil.partijhandeling',
      { ...ZAAK, handelt: 'gemeente:gm0193' },
      'niet-bevoegd',
    ],
    ['nor when nobody is named', behandelaar, 'geschil.partijhandeling', ZAAK, 'niet-bevoegd'],
    [
      'a coordinator reads the dispute of a municipality of the region',
      coordinator,
      'geschil.lezen',
      ZAAK,
      'ja',
    ],
    [
      'but does not act for that municipality',
      coordinator,
      'geschil.partijhandeling',
      { ...ZAAK, handelt: 'gemeente:gm0307' },
      'niet-bevoegd',
    ],
    [
      'and acts for the region when that is the party',
      coordinator,
      'geschil.partijhandeling',
      { ...ZAAK, partijen: [], partijregios: ['amersfoort'], handelt: 'regio:amersfoort' },
      'ja',
    ],
    [
      'the coordinator of the region of the commission sees nothing of a case of others',
      { ...coordinator, regio: 'utrecht' },
      'geschil.procedure',
      { ...ZAAK, partijen: ['gm0193'] },
      'niet-gevonden',
    ],
    ['who sits reads the case', lid, 'geschil.lezen', ZAAK, 'ja'],
    ['and votes', lid, 'geschil.zitten', ZAAK, 'ja'],
    ['but does not lead it', lid, 'geschil.leiden', ZAAK, 'niet-bevoegd'],
    [
      'who sits in another function is not who sits',
      met('voorzitter'),
      'geschil.lezen',
      ZAAK,
      'niet-gevonden',
    ],
    ['who does not sit sees nothing', { ...lid, onderwerp: 'p-9' }, 'geschil.zitten', ZAAK, 'niet-gevonden'],
    [
      'of a national commission neither',
      { ...lid, onderwerp: 'p-9' },
      'geschil.lezen',
      { ...ZAAK, regio: 'landelijk' },
      'niet-gevonden',
    ],
    ['an auditor reads a case', met('auditor'), 'geschil.lezen', ZAAK, 'ja'],
    ['and does nothing in it', met('auditor'), 'geschil.zitten', ZAAK, 'niet-bevoegd'],
    ['a national viewer sees no case', met('landelijk'), 'geschil.lezen', ZAAK, 'niet-gevonden'],
    ['everybody reads what a commission is', met('lid'), 'commissie.lezen', { regio: 'utrecht' }, 'ja'],
    [
      'its secretary keeps it',
      met('secretaris'),
      'commissie.beheren',
      { regio: 'landelijk', zittend: [{ lid: 'p-1', functie: 'secretaris' }] },
      'ja',
    ],
    [
      'and a coordinator no national one',
      coordinator,
      'commissie.beheren',
      { regio: 'landelijk' },
      'niet-bevoegd',
    ],
  ];
  it.each(gevallen)('%s', (_naam, id, actie, object, verwacht) => {
    expect(toegang(id).eis(actie, object)?.code ?? 'ja').toBe(verwacht);
  });

  it('a claim carries no weight for a role it does not belong to', () => {
    const metRegio: Identiteit = { ...behandelaar, regio: 'utrecht' };
    expect(toegang(metRegio).eis('regio.lezen', { regio: 'utrecht' })?.code).toBe('niet-gevonden');
    const metGemeente: Identiteit = { ...coordinator, regio: 'utrecht' };
    expect(
      toegang(metGemeente).eis('overeenkomst.lezen', { regio: 'zeist', partijen: ['gm0307'] })?.code,
    ).toBe('niet-gevonden');
  });
  it('relations count on the day that is given', () => {
    const perDag = {
      gemeentenVanRegio: (_r: string, dag: string) => (dag < '2026-01-01' ? ['gm0344'] : []),
      regiosVanGemeente: () => [],
    };
    const t = new Toegang(coordinator, { betrekkingen: perDag, vandaag: () => '2026-05-31' }, stil);
    const object = { regio: 'utrecht', partijen: ['gm0344'] };
    expect(t.eis('overeenkomst.lezen', object)?.code).toBe('niet-gevonden');
    expect(t.eis('overeenkomst.lezen', object, '2025-12-31')).toBeUndefined();
  });
  it('a part of an answer is seen when it is granted, and it is remembered that it was asked', () => {
    const t = toegang(behandelaar);
    expect(t.gevraagd).toBe(false);
    const gezien = [['gm0307'], ['gm0344'], []].filter((partijen) =>
      t.ziet('overeenkomst.lezen', { regio: 'utrecht', partijen }),
    );
    expect(gezien).toEqual([['gm0307']]);
    expect(t.gevraagd).toBe(true);
  });
  it('a part of an answer is looked at in the one role that grants it, and by nobody where none does', () => {
    const dubbel = { ...behandelaar, rollen: ['lid', 'behandelaar'] } as const;
    const t = toegang(dubbel);
    expect(t.als('overeenkomst.lezen', { regio: 'utrecht', partijen: ['gm0307'] })).toEqual({
      ...dubbel,
      rollen: ['behandelaar'],
    });
    expect(t.als('overeenkomst.lezen', { regio: 'utrecht', partijen: ['gm0344'] })).toBeUndefined();
    expect(t.gevraagd).toBe(true);
  });
});

it('today is the day in the Netherlands, not in UTC', () => {
  expect(dagVan(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  expect(dagVan(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
});
