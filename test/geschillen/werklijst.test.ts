import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bladzijde, type Gevraagd, json } from '../vragen/register.ts';
import { KIJKERS, type Naam, openVoorbeeld, type Voorbeeld } from './voorbeeldzaak.ts';

/** The work list and the terms of the example case, over HTTP, for everybody who might look. */

type Taak = {
  readonly taak: string;
  readonly voor: string | null;
  readonly over: string | null;
  readonly uiterlijk: string | null;
  readonly status: string;
  readonly geschil: string;
  readonly fase: string;
  readonly voorbeeld: boolean;
};
type Termijn = {
  readonly termijn: string;
  readonly status: string;
  readonly einde: string | null;
  readonly teBevestigen: boolean;
  readonly uitleg: readonly string[];
  readonly geschiedenis: readonly { readonly dag: string; readonly wat: string }[];
};

const NAMEN = Object.keys(KIJKERS) as Naam[];
const PARTIJEN = ['kampen', 'zwolle', 'coordinator'] as const;
const BUITEN = ['lid-ommen', 'vreemde-voorzitter', 'ommen', 'andere-coordinator', 'auditor'] as const;
/** All that can ever stand in the list of a party. */
const VAN_PARTIJ = new Set(['reageren', 'ontvangst-bevestigen', 'standpunt-innemen', 'nakoming-melden']);

let zaak: Voorbeeld;
beforeAll(async () => {
  zaak = await openVoorbeeld();
});
afterAll(() => zaak.register.stop());

const vraag = async (naam: Naam, query = '') => zaak.wie(naam).lees(`/v1/taken${query}`);
const lijst = async (naam: Naam, dag: string): Promise<string[]> => {
  const reactie = await vraag(naam, `?geldigOp=${dag}`);
  expect(reactie.status, `${naam}: ${reactie.tekst}`).toBe(200);
  return json<Gevraagd<Bladzijde<Taak>>>(reactie).antwoord.resultaten.map(
    (t) => `${t.taak} ${t.over ?? '-'} ${t.uiterlijk ?? '-'} ${t.status}`,
  );
};
const termijnen = async (naam: Naam, dag: string) =>
  zaak.wie(naam).lees(`/v1/geschillen/${zaak.gemaakt.get('geschil')}/termijnen?geldigOp=${dag}`);

/** Nothing for who has nothing to do with it, and nothing of the commission for a party. */
async function nietsGelekt(dag: string): Promise<void> {
  for (const naam of BUITEN) expect(await lijst(naam, dag), naam).toEqual([]);
  expect((await vraag('landelijk')).status).toBe(403);
  for (const naam of PARTIJEN)
    for (const taak of await lijst(naam, dag)) expect(VAN_PARTIJ, naam).toContain(taak.split(' ')[0]);
}

describe('the work list', () => {
  it('is empty as long as there is no case at all', async () => {
    for (const naam of NAMEN.filter((n) => n !== 'landelijk'))
      expect(await lijst(naam, '2023-01-01'), naam).toEqual([]);
  });

  it('asks the secretary for a bench and for service, when the case was filed', async () => {
    await zaak.tot('verzendingen');
    expect(await lijst('secretaris', '2023-02-21')).toEqual([
      'samenstelling-vaststellen - 2023-02-27 nadert',
      'reconstructie-vastleggen - - open',
      'stuk-verzenden verzoekschrift - open',
    ]);
    await nietsGelekt('2023-02-21');
  });

  it('asks the other side to confirm what it was sent', async () => {
    await zaak.tot('ontvangsten');
    expect(await lijst('zwolle', '2023-02-21')).toEqual([
      'ontvangst-bevestigen verzoekschrift - open',
      'standpunt-innemen nieuwe-client - open',
      'standpunt-innemen bekostiging - open',
    ]);
    expect(await lijst('kampen', '2023-02-21')).not.toContain('ontvangst-bevestigen verzoekschrift - open');
    await nietsGelekt('2023-02-21');
  });

  it('asks the chair to decide on admissibility, and every member about its ties', async () => {
    await zaak.tot('ontvankelijkheidsbeslissingen');
    expect(await lijst('voorzitter', '2023-02-28')).toEqual([
      'ontvankelijkheid-beslissen - 2023-02-27 te-laat',
      'banden-melden - - open',
    ]);
    for (const naam of ['lid-financieel', 'lid-client'] as const)
      expect(await lijst(naam, '2023-02-28')).toEqual(['banden-melden - - open']);
    await nietsGelekt('2023-02-28');
  });

  it('tells the respondent until when it can answer, and its coordinator whose work it is', async () => {
    await zaak.tot('repliektoelatingen');
    const terug = (await lijst('zwolle', '2023-03-20')).filter((t) => t.startsWith('reageren'));
    expect(terug).toEqual([]);
    const voor = json<Gevraagd<Bladzijde<Taak>>>(await vraag('coordinator', '?geldigOp=2023-03-20')).antwoord;
    expect(voor.resultaten.every((t) => t.voor?.startsWith('gemeente:gm0') && t.voorbeeld)).toBe(true);
    expect(await lijst('voorzitter', '2023-03-23')).toEqual(['volgende-stap - - open']);
    await nietsGelekt('2023-03-23');
  });

  it('shows a party nothing of the drafts, the votes and the signatures', async () => {
    await zaak.tot('stemmen');
    for (const naam of ['voorzitter', 'lid-financieel', 'lid-client'] as const)
      expect((await lijst(naam, '2023-06-01')).map((t) => t.split(' ')[0])).toEqual(['stemmen']);
    for (const naam of PARTIJEN) expect(await lijst(naam, '2023-06-01'), naam).toEqual([]);
    await zaak.tot('ondertekeningen');
    expect((await lijst('secretaris', '2023-06-02')).map((t) => t.split(' ')[0])).toEqual(['ondertekenen']);
    await zaak.tot('uitspraken');
    expect((await lijst('secretaris', '2023-06-06')).map((t) => t.split(' ')[0])).toEqual(['uitspraak-doen']);
    for (const naam of PARTIJEN) expect(await lijst(naam, '2023-06-06'), naam).toEqual([]);
    await nietsGelekt('2023-06-06');
  });

  it('asks who lost to report, and the chair to judge it', async () => {
    await zaak.tot('nakomingsmeldingen');
    expect(await lijst('zwolle', '2023-07-01')).toEqual([
      expect.stringMatching(/^nakoming-melden \S+ 2023-07-07 nadert$/),
    ]);
    expect(await lijst('zwolle', '2023-07-08')).toEqual([expect.stringMatching(/ te-laat$/)]);
    expect(await lijst('kampen', '2023-07-01')).toEqual([]);
    await zaak.tot('nakomingsbeslissingen');
    expect(await lijst('zwolle', '2023-07-04')).toEqual([]);
    expect(await lijst('voorzitter', '2023-07-04')).toEqual([
      expect.stringMatching(/^nakoming-vaststellen /),
    ]);
    await nietsGelekt('2023-07-04');
  });

  it('can be narrowed and paged, and counts only what is shown', async () => {
    const alles = json<Gevraagd<Bladzijde<Taak>>>(await vraag('secretaris', '?geldigOp=2023-07-04')).antwoord;
    const laat = json<Gevraagd<Bladzijde<Taak>>>(
      await vraag('secretaris', '?geldigOp=2023-07-04&status=te-laat'),
    ).antwoord;
    expect(laat.totaal).toBe(alles.resultaten.filter((t) => t.status === 'te-laat').length);
    const een = json<Gevraagd<Bladzijde<Taak>>>(await vraag('secretaris', '?geldigOp=2023-07-04&aantal=1'));
    expect(een.antwoord).toMatchObject({ totaal: alles.totaal, pagina: 1, aantal: 1 });
    expect(een.antwoord.resultaten).toHaveLength(Math.min(1, alles.totaal));
    expect((await vraag('secretaris', '?status=later')).status).toBe(400);
  });

  it('ends with the case', async () => {
    await zaak.rest();
    for (const naam of NAMEN.filter((n) => n !== 'landelijk'))
      expect(await lijst(naam, '2023-08-01'), naam).toEqual([]);
  });
});

describe('the terms of a case', () => {
  it('explain themselves and show their history, to everybody who may read the case', async () => {
    const gezien = new Set<string>();
    for (const naam of [...PARTIJEN, 'voorzitter', 'lid-client', 'secretaris', 'auditor'] as const) {
      const reactie = await termijnen(naam, '2023-08-01');
      expect(reactie.status, naam).toBe(200);
      gezien.add(JSON.stringify(json<Gevraagd<unknown>>(reactie).antwoord));
    }
    expect(gezien.size).toBe(1);
    const [een = '{}'] = gezien;
    const { termijnen: rijen } = JSON.parse(een) as { termijnen: Termijn[] };
    const verweer = rijen.find((t) => t.termijn === 'verweer');
    expect(verweer).toMatchObject({ status: 'afgedaan', teBevestigen: true });
    expect(verweer?.uitleg[0]).toContain('8 maart 2023');
    expect(verweer?.geschiedenis.map((g) => g.wat)).toEqual(['geopend', 'voldaan', 'afgedaan']);
    expect(rijen.map((t) => t.termijn)).toContain('reactie-verslag');
  });

  it('are not there for anybody else', async () => {
    for (const naam of ['lid-ommen', 'vreemde-voorzitter', 'ommen', 'andere-coordinator'] as const)
      expect((await termijnen(naam, '2023-08-01')).status, naam).toBe(404);
    expect((await termijnen('landelijk', '2023-08-01')).status).toBe(403);
  });

  it('are recorded as passed by the watch, once, and only those that did', async () => {
    const { termijnen: rijen } = json<Gevraagd<{ termijnen: Termijn[] }>>(
      await termijnen('secretaris', '2026-01-01'),
    ).antwoord;
    const voorbij = rijen.flatMap((t) => t.geschiedenis.filter((g) => g.wat === 'verstreken'));
    expect(voorbij.length).toBeGreaterThan(0);
    expect(await zaak.register.bekijkTermijnen()).toBe(voorbij.length);
    expect(await zaak.register.bekijkTermijnen()).toBe(0);
  });
});
