import { describe, expect, it } from 'vitest';
import { afspraak, historie } from './historie.ts';
import { Handelingenmatrix, handelingenmatrix } from './matrix-handelingen.ts';

const [ZWOLLE, KAMPEN, DALFSEN] = ['gm0193', 'gm0166', 'gm0148'];
const ID = 'ijssel-vecht.visie';
const DAG = '2022-01-01';

function opzet(
  gemeenten: readonly string[] = [ZWOLLE, KAMPEN],
  kop: Parameters<typeof afspraak>[3] = { soort: 'regiovisie' },
) {
  const h = historie();
  const a = afspraak(h, ID, gemeenten, kop);
  const lees = (dag = DAG) => Handelingenmatrix.parse(handelingenmatrix(h.feiten(), ID, dag));
  const rij = (code: string, dag = DAG) =>
    lees(dag).rijen.find((r) => 'gemeente' in r.partij && r.partij.gemeente === code);
  const cel = (code: string, kolom: string, dag = DAG) =>
    rij(code, dag)?.cellen.find((c) => c.kolom === kolom);
  const kolom = (naam: string, dag = DAG) => lees(dag).kolommen.find((k) => k.kolom === naam);
  return { h, a, lees, rij, cel, kolom };
}

describe('the party × act matrix', () => {
  it('has a column per body and per outcome, never one flag (hard case 1)', () => {
    const { a, cel } = opzet();
    a.besluit(ZWOLLE, '2021-05-01', { orgaan: 'college', versie: '1.0' });
    a.besluit(ZWOLLE, '2021-06-01', { uitkomst: 'ter-kennisname' });
    a.besluit(KAMPEN, '2021-07-01', { versie: '1.1' });
    a.besluit(KAMPEN, '2021-04-01', { uitkomst: 'zienswijze' });
    a.besluit(KAMPEN, '2021-04-02', { uitkomst: 'aangehouden' });
    a.besluit(KAMPEN, '2021-04-03', { orgaan: 'overleg' });
    a.besluit(KAMPEN, '2021-04-04', { orgaan: 'burgemeester', uitkomst: 'ingestemd' });
    expect(cel(ZWOLLE, 'besluit-college')).toMatchObject({
      oordeel: 'ja',
      handelingen: [{ datum: '2021-05-01', orgaan: 'college', versie: '1.0' }],
    });
    expect(cel(ZWOLLE, 'ter-kennisname')).toMatchObject({ oordeel: 'ja' });
    expect(cel(KAMPEN, 'besluit-raad')).toMatchObject({ handelingen: [{ versie: '1.1' }] });
    for (const kolom of ['zienswijze', 'aangehouden', 'besluit-ander-orgaan', 'besluit-burgemeester'])
      expect(cel(KAMPEN, kolom)?.handelingen).toHaveLength(1);
  });

  it('counts k of n per column and marks what the norm asks (NvO R1)', () => {
    const { a, kolom, cel } = opzet([ZWOLLE, KAMPEN, DALFSEN]);
    a.besluit(ZWOLLE, '2021-05-01');
    a.besluit(KAMPEN, '2022');
    expect(kolom('besluit-raad')).toEqual({
      kolom: 'besluit-raad',
      gevraagd: 'NvO R1',
      gedaan: 1,
      onzeker: 1,
      partijen: 3,
    });
    expect(kolom('besluit-college')).toMatchObject({ gevraagd: null, gedaan: 0 });
    expect(cel(DALFSEN, 'besluit-raad')?.oordeel).toBe('niet-aangetoond');
    expect(cel(DALFSEN, 'besluit-college')?.oordeel).toBe('niet-bekend');
  });

  it('looks at the day: a later act is not done, a partial date may be', () => {
    const { a, cel } = opzet();
    a.besluit(ZWOLLE, '2021-06');
    expect(cel(ZWOLLE, 'besluit-raad', '2021-05-31')?.oordeel).toBe('nee');
    expect(cel(ZWOLLE, 'besluit-raad', '2021-06-15')?.oordeel).toBe('onzeker');
    expect(cel(ZWOLLE, 'besluit-raad', '2021-06-30')?.oordeel).toBe('ja');
  });

  it('takes a yes back when the same body refuses after it', () => {
    const { a, cel } = opzet();
    a.besluit(ZWOLLE, '2021-05-01');
    a.besluit(ZWOLLE, '2021-06-01', { uitkomst: 'geweigerd' });
    expect(cel(ZWOLLE, 'besluit-raad', '2021-05-15')?.oordeel).toBe('ja');
    expect(cel(ZWOLLE, 'besluit-raad')?.oordeel).toBe('nee');
    expect(cel(ZWOLLE, 'geweigerd')?.oordeel).toBe('ja');
  });

  it('asks consent and publication of a regeling; a council that decided itself need not consent', () => {
    const { a, kolom, cel, lees } = opzet([ZWOLLE, KAMPEN, DALFSEN], {
      soort: 'gemeenschappelijke-regeling',
    });
    a.besluit(ZWOLLE, '2021-05-01');
    a.besluit(KAMPEN, '2021-05-01', { uitkomst: 'toestemming' });
    expect(kolom('toestemming')).toMatchObject({ gevraagd: 'Wgr 1', gedaan: 1 });
    expect([ZWOLLE, KAMPEN, DALFSEN].map((g) => cel(g, 'toestemming')?.oordeel)).toEqual([
      'niet-bekend',
      'ja',
      'niet-aangetoond',
    ]);
    expect(cel(ZWOLLE, 'bekendmaking')?.oordeel).toBe('niet-bekend');
    expect(lees().zonderPartij).toMatchObject([{ kolom: 'bekendmaking', oordeel: 'niet-aangetoond' }]);
    a.leg('OvereenkomstBekendgemaakt', { datum: '2021-08-01', door: ZWOLLE });
    expect(cel(ZWOLLE, 'bekendmaking')?.oordeel).toBe('ja');
    expect(lees().zonderPartij).toEqual([]);
  });

  it('shows a publication of nobody in particular beside the rows', () => {
    const { a, lees } = opzet();
    a.leg('OvereenkomstBekendgemaakt', { datum: '2021-08-01' });
    expect(lees().zonderPartij).toMatchObject([{ kolom: 'bekendmaking', oordeel: 'ja' }]);
  });

  it('shows joining, signing, notice, leaving and plans', () => {
    const { a, cel } = opzet();
    a.teken(ZWOLLE, '2021-09-01', '1.0');
    a.leg('OpzeggingGedaan', { partij: { gemeente: KAMPEN }, datum: '2021-10-01', per: '2022-06-01' });
    a.leg('PartijUitgetreden', {
      partij: { gemeente: KAMPEN },
      einde: { soort: 'tot', datum: '2022-06-01' },
    });
    a.leg('BesluitGepland', { orgaan: 'raad', uiterlijk: '2022-03' });
    expect(cel(ZWOLLE, 'toetreding')).toMatchObject({
      oordeel: 'ja',
      handelingen: [{ datum: '2020-01-01' }],
    });
    expect(cel(ZWOLLE, 'ondertekening')).toMatchObject({
      handelingen: [{ datum: '2021-09-01', versie: '1.0' }],
    });
    expect(cel(KAMPEN, 'opzegging')?.oordeel).toBe('ja');
    expect(cel(KAMPEN, 'uittreding')?.oordeel).toBe('nee');
    expect(cel(KAMPEN, 'uittreding', '2022-06-01')?.oordeel).toBe('ja');
    expect(cel(ZWOLLE, 'gepland')).toMatchObject({ handelingen: [{ datum: '2022-03', orgaan: 'raad' }] });
    expect(cel(KAMPEN, 'gepland', '2022-06-01')?.handelingen).toEqual([]);
  });

  it('shows who acted without being a party, outside the totals', () => {
    const { a, rij, kolom } = opzet([ZWOLLE]);
    a.besluit(DALFSEN, '2021-05-01');
    a.leg('OvereenkomstBekendgemaakt', { datum: '2021-08-01', door: KAMPEN });
    expect(rij(DALFSEN)).toMatchObject({ basis: 'handeling', telt: false });
    expect(rij(KAMPEN)).toMatchObject({ basis: 'handeling', telt: false });
    expect(kolom('besluit-raad')).toMatchObject({ gedaan: 0, partijen: 1 });
  });

  it('gives a successor a row of its own, of which no decision is asked (Wet arhi 44)', () => {
    const { h, rij, kolom } = opzet([ZWOLLE, KAMPEN]);
    h.gemeente(KAMPEN).leg('HerindelingVastgelegd', { opvolgers: [DALFSEN], per: '2021-01-01' });
    expect(rij(KAMPEN)).toMatchObject({ telt: false, opgevolgdDoor: [DALFSEN] });
    expect(rij(DALFSEN)).toMatchObject({ basis: 'rechtsopvolger', partijOp: 'ja', telt: true });
    expect(rij(DALFSEN)?.cellen.find((c) => c.kolom === 'besluit-raad')?.oordeel).toBe('niet-bekend');
    expect(kolom('besluit-raad')).toMatchObject({ partijen: 2 });
  });

  it('asks nothing of who is only reported as a party', () => {
    const { a, rij, cel } = opzet([]);
    a.meld({ partijen: [{ gemeente: ZWOLLE }] });
    expect(rij(ZWOLLE)).toMatchObject({ basis: 'gemeld', partijOp: 'niet-bekend', telt: true });
    expect(cel(ZWOLLE, 'besluit-raad')?.oordeel).toBe('niet-bekend');
  });

  it('is empty, with zero of zero, when nobody is known', () => {
    const { lees, kolom } = opzet([], { soort: 'dvo' });
    expect(lees()).toMatchObject({ rijen: [], zonderPartij: [] });
    expect(kolom('besluit-raad')).toMatchObject({ gevraagd: null, gedaan: 0, partijen: 0 });
  });
});
