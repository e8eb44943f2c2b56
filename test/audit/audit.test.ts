import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { walkLog } from '@regiolog/event-store/walk';
import { voerUit } from '@regiolog/service-kit/opdracht';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantGeschillen } from '../tenancy/geschil-wereld.ts';
import { json, type Product, startProduct } from '../tenancy/product.ts';
import { AUDITOR, bouwWereld, COORDINATOR, COORDINATOR_ZUID, GEDEELD, SYSTEEM } from '../tenancy/wereld.ts';

/** Who watches over the register sees every event, its chain and what changed; and no more than the files show. */

type Regel = {
  readonly gebeurtenis?: string;
  readonly soort: string;
  readonly regio: string;
  readonly categorie: string;
  readonly dossier: string;
  readonly volgnummer: number;
  readonly geregistreerdOp: string;
  readonly door?: string;
  readonly toelichting?: unknown;
  readonly gerectificeerdDoor?: string | null;
  readonly hash: string;
};
type Blad = { readonly resultaten: readonly Regel[]; readonly volgende: number | null };
type Keten = {
  readonly gebeurtenis: Regel;
  readonly keten: Record<string, unknown> & { readonly vorige: { readonly hash: string } | null };
  readonly gerectificeerdDoor: Regel | null;
  readonly corrigeert: Regel | null;
};
type Controle = {
  readonly klopt: boolean;
  readonly gebeurtenissen: number;
  readonly fouten: readonly {
    readonly dossier: string;
    readonly volgnummer: number;
    readonly fout: string;
  }[];
};

const NAREKENEN = fileURLToPath(new URL('../../services/portaal/web/public/narekenen.mjs', import.meta.url));

const plek = (r: Regel): string => `${r.regio}.${r.categorie}-${r.dossier} ${r.volgnummer}`;

/** A case like that of the world, with a note of the chamber, which oversight is only told of. */
async function plantNotitie(product: Product): Promise<void> {
  const anders: Readonly<Record<string, object>> = {
    GeschilGemeld: {},
    StukIngediend: { kanaal: 'raadkamer', door: undefined },
  };
  for await (const { ref, type, data } of walkLog(product.store, { categorie: 'geschil' })) {
    if (ref.id !== 'eigen' || !anders[type]) continue;
    const uit = await voerUit(product.register, geschil as never, {
      identiteit: { onderwerp: 'wereld', rollen: ['systeem'] },
      ref: { ...ref, id: 'met-notitie' },
      opdracht: { soort: 'leg-vast', type, data: { ...data, ...anders[type] } },
      begeleiding: {},
      sleutel: `wereld-notitie-${type}`,
    });
    if (isWeigering(uit)) throw new Error(`${uit.melding} ${JSON.stringify(uit.fouten)}`);
  }
  await product.bij();
}

describe('the audit service', () => {
  let product: Product;
  let log: string[] = [];
  let fout = '';
  let herstel = '';

  const lees = async <T = Blad>(pad: string): Promise<T> => {
    const antwoord = await product.lees(AUDITOR, pad);
    expect([pad, antwoord.status, antwoord.tekst.slice(0, 200)]).toEqual([pad, 200, expect.anything()]);
    return json<T>(antwoord);
  };
  const allemaal = async (vraag: string): Promise<Regel[]> => {
    const uit: Regel[] = [];
    for (let na: number | null | undefined; na !== null; ) {
      const blad = await lees(`/v1/gebeurtenissen?aantal=7&${vraag}${na === undefined ? '' : `&na=${na}`}`);
      uit.push(...blad.resultaten);
      na = blad.volgende;
    }
    return uit;
  };

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
    await plantGeschillen(product);
    const bepaling = { bepaling: 'Artikel 1', onderwerp: 'geld' };
    const pad = '/v1/overeenkomsten/noord.eigen';
    fout = json<{ gebeurtenis: string }>(
      await product.post(COORDINATOR, `${pad}/bepalingen`, bepaling),
    ).gebeurtenis;
    herstel = json<{ gebeurtenis: string }>(
      await product.post(COORDINATOR, `${pad}/rectificaties`, {
        gebeurtenis: fout,
        vervanging: { soort: 'BepalingVastgelegd', inhoud: { ...bepaling, onderwerp: 'geschillen' } },
        toelichting: 'Een tikfout.',
      }),
    ).gebeurtenis;
    await plantNotitie(product);
    log = [];
    for await (const { ref, revision } of walkLog(product.store))
      log.push(`${ref.regio}.${ref.categorie}-${ref.id} ${revision}`);
  });
  afterAll(() => product.stop());

  it('tells every event of every region, page by page, in both orders', async () => {
    expect((await allemaal('volgorde=oudste')).map(plek)).toEqual(log);
    expect((await allemaal('volgorde=nieuwste')).map(plek)).toEqual(log.toReversed());
  });

  it.each<[vraag: string, past: (r: Regel) => boolean]>([
    ['regio=noord', (r) => r.regio === 'noord'],
    ['categorie=mandaat', (r) => r.categorie === 'mandaat'],
    ['regio=zuid&categorie=overeenkomst&dossier=gedeeld', (r) => r.dossier === 'gedeeld'],
    ['soort=PartijToegetreden', (r) => r.soort === 'PartijToegetreden'],
    ['door=p-coordinator-noord', (r) => r.door === 'p-coordinator-noord'],
    ['gecorrigeerd=ja', (r) => r.gerectificeerdDoor === herstel],
    ['soort=BepalingVastgelegd&gecorrigeerd=nee', (r) => r.gerectificeerdDoor === null],
    ['van=2000-01-01&totEnMet=2099-01-01&categorie=regio', (r) => r.categorie === 'regio'],
  ])('finds by %s what fits, and nothing else', async (vraag, past) => {
    const gevonden = await allemaal(vraag);
    const alle = (await allemaal('volgorde=nieuwste')).filter(
      (r) =>
        past(r) &&
        (!vraag.includes('regio=zuid') || (r.regio === 'zuid' && r.categorie === 'overeenkomst')) &&
        (!vraag.includes('soort=') || vraag.includes(`soort=${r.soort}`)),
    );
    expect(gevonden.map(plek)).toEqual(alle.map(plek));
    if (!vraag.startsWith('soort=Partij')) expect(gevonden.length).toBeGreaterThan(0);
  });

  it('finds nothing outside the days that are asked', async () => {
    expect(await allemaal('van=2099-01-01')).toEqual([]);
    expect(await allemaal('totEnMet=2000-01-01')).toEqual([]);
  });

  it('recomputes one event, shows its neighbours, and what corrected it', async () => {
    const een = await lees<Keten>(`/v1/gebeurtenissen/${fout}`);
    expect(een.keten).toMatchObject({ klopt: true, sluitAan: true, dossierKlopt: true });
    expect([een.keten['berekend'], een.gebeurtenis.gebeurtenis]).toEqual([een.keten['hash'], fout]);
    expect(een.gerectificeerdDoor?.gebeurtenis).toBe(herstel);
    const door = await lees<Keten>(`/v1/gebeurtenissen/${herstel}`);
    expect([door.corrigeert?.gebeurtenis, door.keten.vorige?.hash]).toEqual([fout, een.keten['hash']]);
    expect(door.keten['volgende']).toBe(null);
  });

  it('tells of what is closed in a case that it is there; no filter says what it is', async () => {
    const besloten = (await allemaal('categorie=geschil')).filter((r) => r.soort === 'besloten');
    expect(besloten.length).toBeGreaterThan(0);
    const alleSoorten = new Set<string>();
    const verborgen: string[] = [];
    for await (const event of walkLog(product.store, { categorie: 'geschil' })) {
      alleSoorten.add(event.type);
      if (besloten.some((r) => r.hash === event.hash)) verborgen.push(event.id);
    }
    expect(besloten.every((r) => !('gebeurtenis' in r) && !('door' in r))).toBe(true);
    for (const soort of alleSoorten)
      expect((await allemaal(`soort=${soort}`)).filter((r) => r.soort === 'besloten')).toEqual([]);
    for (const id of verborgen)
      expect((await product.lees(AUDITOR, `/v1/gebeurtenissen/${id}`)).status).toBe(404);
    expect((await allemaal('door=wereld')).filter((r) => r.soort === 'besloten')).toEqual([]);
  });

  it('opens what is sealed about persons where the history of the file does', async () => {
    const hier = await allemaal('regio=zuid&categorie=overeenkomst&dossier=gedeeld');
    expect(hier.map((r) => r.toelichting)).toContain(GEDEELD.toelichting);
    const geschillen = JSON.stringify(await allemaal('categorie=geschil'));
    expect(geschillen).not.toMatch(/cijfer/);
  });

  it('gives the same as a file: a line for each, or a table', async () => {
    const jsonl = await product.lees(AUDITOR, '/v1/gebeurtenissen/export?regio=noord');
    const regels = jsonl.tekst
      .trim()
      .split('\n')
      .map((r) => JSON.parse(r) as Regel);
    expect(regels.map(plek)).toEqual((await allemaal('regio=noord&volgorde=oudste')).map(plek));
    const csv = await product.lees(AUDITOR, '/v1/gebeurtenissen/export?regio=noord&vorm=csv');
    expect([csv.koppen['content-type'], csv.koppen['content-disposition']]).toEqual([
      'text/csv',
      expect.stringContaining('gebeurtenissen.csv'),
    ]);
    expect(csv.tekst.startsWith('\uFEFFgeregistreerdOp;bekendOp;regio;')).toBe(true);
    expect(csv.tekst.trim().split('\r\n').length).toBe(regels.length + 1);
  });

  it('can be recomputed without us: by the program that is handed out, and against an earlier download', async () => {
    const map = mkdtempSync(join(tmpdir(), 'regiolog-bewijs-'));
    const reken = (...inhoud: readonly string[]) => {
      const bestanden = inhoud.map((_, nummer) => join(map, `${nummer}.jsonl`));
      for (const [nummer, bestand] of bestanden.entries()) writeFileSync(bestand, inhoud[nummer] ?? '');
      const { status, stdout } = spawnSync(process.execPath, [NAREKENEN, ...bestanden], { encoding: 'utf8' });
      return { status, uit: stdout };
    };
    const { tekst } = await product.lees(AUDITOR, '/v1/gebeurtenissen/export');
    const [eerste = '', ...rest] = tekst.trim().split('\n');
    expect(reken(tekst)).toEqual({
      status: 0,
      uit: expect.stringMatching(/^\d+ vastleggingen.*\nAlles klopt/),
    });
    expect(reken(tekst, [eerste, ...rest.slice(3)].join('\n')).status).toBe(0);
    // What some programs take for the end of a line can stand within what somebody wrote.
    const metLijn = eerste.replace('{', '{"geschreven":"a\u2028b",');
    expect(reken([metLijn, ...rest].join('\n')).status).toBe(0);
    const anders = eerste.replace(/"bewijs":"(.*?)\\"data\\":\{/, (alles) => `${alles}\\"erbij\\":1,`);
    expect(anders).not.toBe(eerste);
    expect(reken([anders, ...rest].join('\n')).uit).toMatch(/nummer 1: is niet wat is vastgelegd/);
    expect(reken(rest.join('\n'), tekst).uit).toMatch(/stond in de eerdere download, en is nu weg/);
    const weg = tekst.split('\n').filter((regel) => !regel.includes(fout));
    expect(reken(weg.join('\n'), tekst).status).toBe(1);
    rmSync(map, { recursive: true });
  });

  it('proves no more than it shows: of a closed event, or one shown in part, there is no text', async () => {
    const { tekst } = await product.lees(AUDITOR, '/v1/gebeurtenissen/export?categorie=geschil');
    const regels = tekst
      .trim()
      .split('\n')
      .map((regel) => JSON.parse(regel) as Regel & { readonly bewijs?: string | null });
    const besloten = regels.filter(({ soort }) => soort === 'besloten');
    expect(besloten.length).toBeGreaterThan(0);
    expect(besloten.every(({ bewijs }) => !bewijs)).toBe(true);
    // No text names an event that is closed to oversight.
    const verborgen: string[] = [];
    for await (const event of walkLog(product.store, { categorie: 'geschil' }))
      if (besloten.some(({ hash }) => hash === event.hash)) verborgen.push(event.id);
    for (const id of verborgen) expect(tekst).not.toContain(id);
  });

  it('is nobody else’s', async () => {
    for (const wie of [COORDINATOR, COORDINATOR_ZUID, { rol: 'landelijk' as const }, null])
      for (const pad of ['/v1/gebeurtenissen', `/v1/gebeurtenissen/${fout}`, '/v1/controles/noord'])
        expect([403, 401]).toContain((await product.lees(wie, pad)).status);
    expect((await product.lees(SYSTEEM, '/v1/gebeurtenissen')).status).toBe(200);
  });

  it('finds what was changed in the log behind its back, and where', async () => {
    expect((await lees<Controle>('/v1/controles/noord')).klopt).toBe(true);
    const db = new DatabaseSync(join(product.data, 'logboek.sqlite'));
    for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all())
      db.exec(`DROP TRIGGER "${name}"`);
    db.prepare('UPDATE event SET data = ? WHERE event_id = ?').run(
      JSON.stringify({ bepaling: 'Artikel 1', onderwerp: 'anders' }),
      fout,
    );
    db.close();
    const { klopt, fouten } = await lees<Controle>('/v1/controles/noord');
    expect([klopt, fouten.map((f) => [f.dossier, f.fout])]).toEqual([false, [['eigen', 'gewijzigd']]]);
    const een = await lees<Controle>('/v1/controles/noord/overeenkomst/eigen');
    expect(een.fouten).toEqual(fouten);
    const { keten } = await lees<Keten>(`/v1/gebeurtenissen/${fout}`);
    expect([keten['klopt'], keten['sluitAan'], keten['dossierKlopt']]).toEqual([false, true, false]);
  });
});
