import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Antwoord, json, type Product, startProduct } from '../tenancy/product.ts';
import {
  ANDER_ID,
  ANDERE_ZAAK,
  ID,
  maakLeeszaak,
  type Naam,
  PERSOON,
  RAADKAMER,
  VERTROUWELIJK,
  WIE,
  type Zaakmaker,
} from './leeszaak.ts';

/** Who sees what of a case: over HTTP, for every route that can be read and everybody who might ask. */

type Inhoud = Record<string, unknown>;
type Rijen = { totaal: number; resultaten: Inhoud[] };

let product: Product;
let zaak: Zaakmaker;
let paden: readonly string[];

const lees = (naam: Naam, pad: string): Promise<Antwoord> => product.lees(WIE[naam], pad);
const antwoord = <T = Inhoud>(a: Antwoord): T => {
  expect(a.status, a.tekst).toBe(200);
  return json<{ antwoord: T }>(a).antwoord;
};
const lijst = async (naam: Naam, deel: string): Promise<Rijen> =>
  antwoord<Rijen>(await lees(naam, `/v1/geschillen/${ID}/${deel}`));

/** Every address under a case that can be read, with each name that stands in it. */
async function alleAdressen(): Promise<string[]> {
  const { paths } = json<{ paths: Record<string, Inhoud> }>(await product.stuur('/v1/openapi.json'));
  const namen: Readonly<Record<string, readonly string[]>> = {
    stukken: ['verzoek', 'bijlage-1', RAADKAMER.notitiestuk],
    ontwerpen: ['ontwerp-0', 'ontwerp-1'],
    uitspraken: ['ontwerp-0', 'ontwerp-1'],
    reconstructies: ['1'],
  };
  return Object.keys(paths)
    .filter((pad) => pad.startsWith('/geschillen/{id}') && paths[pad]?.['get'])
    .flatMap((pad) => {
      const vast = `/v1${pad.replace('{id}', ID)}`;
      const deel = vast.split('/')[4] ?? '';
      return vast.includes('{')
        ? (namen[deel] ?? []).map((naam) => vast.replace(/\{\w+\}/, naam))
        : [vast.endsWith('/geschiedenis') ? `${vast}?aantal=200` : vast];
    });
}

const BINNEN: readonly Naam[] = ['voorzitter', 'lid', 'secretaris'];
const PARTIJEN: readonly Naam[] = ['partij', 'wederpartij', 'coordinator', 'coordinator van beide'];
const BUITEN: readonly Naam[] = ['gewraakt lid', 'lid van elders', 'vreemde', 'vreemde coordinator'];

/** All words that somebody gets to see, of everything that can be asked of the case and of the lists. */
async function alles(naam: Naam): Promise<string> {
  const lijsten = ['/v1/geschillen', '/v1/commissies', '/v1/commissies/noord.commissie', '/v1/uitspraken'];
  const teksten: string[] = [];
  for (const pad of [...paden, ...lijsten, '/v1/uitspraakstatistieken'])
    teksten.push((await lees(naam, pad)).bytes.toString('utf8'));
  // A refusal repeats the address, which the asker knew.
  return teksten.join('\n').replaceAll(/"instance":"[^"]*"/g, '');
}

beforeAll(async () => {
  product = await startProduct();
  zaak = await maakLeeszaak(product);
  paden = await alleAdressen();
});
afterAll(() => product.stop());

describe('who may read a case', () => {
  it.each<[Naam, number]>([
    ...[...BINNEN, ...PARTIJEN, 'auditor' as const].map((naam): [Naam, number] => [naam, 200]),
    ...BUITEN.map((naam): [Naam, number] => [naam, 404]),
    ['landelijk', 403],
    ['niemand', 401],
  ])('%s gets %i for the case, its history and every collection', async (naam, status) => {
    const overal = paden.filter((pad) => !/document$|zegel$/.test(pad));
    expect(overal.length).toBeGreaterThan(50);
    for (const pad of overal) expect((await lees(naam, pad)).status, pad).toBe(status);
  });

  it('answers a stranger as about a case that is not there', async () => {
    const kaal = (a: Antwoord) => a.tekst.replaceAll(/noord\.[a-z0-9-]+/g, 'X');
    const erNiet = await lees('vreemde', '/v1/geschillen/noord.er-is-niets');
    for (const naam of BUITEN)
      expect(kaal(await lees(naam, `/v1/geschillen/${ID}`)), naam).toBe(kaal(erNiet));
    expect((await lees('auditor', '/v1/geschillen/noord.er-is-niets')).status).toBe(404);
  });
});

describe('what lies in the chamber', () => {
  it('is seen whole by who sits', async () => {
    for (const naam of BINNEN) {
      const gezien = await alles(naam);
      for (const woord of Object.values(RAADKAMER)) expect(gezien, `${naam} ${woord}`).toContain(woord);
    }
  });

  it.each([...PARTIJEN, 'auditor', ...BUITEN, 'landelijk', 'niemand'] as const)(
    '%s sees none of its words, anywhere',
    async (naam) => {
      const gezien = await alles(naam);
      for (const woord of Object.values(RAADKAMER)) expect(gezien.includes(woord), woord).toBe(false);
    },
  );

  it('is told to parties and oversight act by act, without its kind', async () => {
    const binnen = await lijst('secretaris', 'stemmen');
    expect(binnen.totaal).toBe(3);
    for (const naam of [...PARTIJEN, 'auditor'] as const) {
      const stemmen = await lijst(naam, 'stemmen');
      // 1 document, 1 deliberation, 2 drafts, 3 votes, 2 signatures, 2 proposals, 2 reviews.
      expect(stemmen.totaal, naam).toBe(13);
      for (const rij of stemmen.resultaten)
        expect(Object.keys(rij).sort()).toEqual(['besloten', 'geregistreerdOp', 'kanaal']);
      for (const deel of ['beraadslagingen', 'ontwerpen', 'ondertekeningen', 'publicatietoetsen'])
        expect(await lijst(naam, deel)).toEqual(stemmen);
    }
  });

  it('stands in the history as closed, with its hashes and without its author', async () => {
    for (const naam of ['partij', 'auditor'] as const) {
      const { resultaten, ketenKlopt } = json<{ resultaten: Inhoud[]; ketenKlopt: boolean }>(
        await lees(naam, `/v1/geschillen/${ID}/geschiedenis?aantal=200`),
      );
      expect(ketenKlopt).toBe(true);
      const gesloten = resultaten.filter((r) => r['soort'] === 'besloten' && r['kanaal'] === 'raadkamer');
      expect(gesloten).toHaveLength(13);
      for (const rij of gesloten)
        expect(Object.keys(rij).sort()).toEqual([
          'dossier',
          'geregistreerdOp',
          'hash',
          'inhoud',
          'kanaal',
          'regio',
          'soort',
          'volgnummer',
          'vorigeHash',
        ]);
      // Who follows the chain needs no more than the hashes.
      for (const [n, rij] of resultaten.entries())
        if (n > 0) expect(rij['vorigeHash']).toBe(resultaten[n - 1]?.['hash']);
    }
  });

  it('lets who sits read a draft before the vote, and nobody else', async () => {
    const pad = `/v1/geschillen/${ID}/ontwerpen/ontwerp-0/document`;
    for (const naam of BINNEN) expect((await lees(naam, pad)).tekst).toContain(RAADKAMER.afgewezen);
    for (const naam of [...PARTIJEN, 'auditor'] as const) expect((await lees(naam, pad)).status).toBe(404);
    // A draft that was not adopted is no ruling.
    expect((await lees('lid', pad.replace('ontwerpen', 'uitspraken'))).status).toBe(404);
  });
});

describe('what one party keeps from the other', () => {
  it.each<[Naam, boolean]>([
    ['partij', true],
    ['secretaris', true],
    ['lid', true],
    ['auditor', true],
    ['coordinator', true],
    ['wederpartij', false],
    ['coordinator van beide', false],
    ['vreemde', false],
  ])('%s: %s', async (naam, ziet) => {
    const gezien = await alles(naam);
    for (const woord of Object.values(VERTROUWELIJK)) expect(gezien.includes(woord), woord).toBe(ziet);
  });

  it('is told to be there, and why it is closed', async () => {
    const stukken = await lijst('wederpartij', 'stukken');
    expect(stukken.resultaten.map((r) => r['kanaal'] ?? 'open')).toEqual(['open', 'vertrouwelijk']);
    const geheel = antwoord(await lees('wederpartij', `/v1/geschillen/${ID}`));
    expect((geheel['stukken'] as Inhoud[]).map((s) => s['stuk'])).toEqual(['verzoek']);
    expect((geheel['besloten'] as Inhoud[]).filter((b) => b['kanaal'] === 'vertrouwelijk')).toHaveLength(1);
  });

  it('gives its document to who may have it, under a name of our own', async () => {
    const pad = `/v1/geschillen/${ID}/stukken/bijlage-1/document`;
    const eigen = await lees('partij', pad);
    expect(eigen.tekst).toBe(`${VERTROUWELIJK.document}\n`);
    expect(eigen.koppen['content-disposition']).toContain(`filename="${ID}-bijlage-1"`);
    expect(eigen.koppen['content-disposition']).toMatch(/^attachment/);
    expect((await lees('wederpartij', pad)).status).toBe(404);
  });

  it('records nothing when somebody reads a document', async () => {
    const voor = await product.positie();
    await lees('wederpartij', `/v1/geschillen/${ID}/stukken/verzoek/document`);
    expect(await product.positie()).toBe(voor);
  });

  it('stays closed at an earlier time, and when it is taken away', async () => {
    const vroeg = json<{ tijden: { beschikbaarOp: string } }>(await lees('partij', `/v1/geschillen/${ID}`));
    const toen = encodeURIComponent(vroeg.tijden.beschikbaarOp);
    const pad = `/v1/geschillen/${ID}/stukken?beschikbaarOp=${toen}`;
    expect((await lees('wederpartij', pad)).tekst).not.toContain(VERTROUWELIJK.titel);
  });
});

describe('the salt of what lies under a seal', () => {
  it('is told only to who may see the thing itself, in every place where the seal stands', async () => {
    expect(await alles('partij')).toContain(zaak.uitspraak.zout);
    for (const naam of ['wederpartij', 'coordinator van beide'] as const)
      expect(await alles(naam)).not.toContain(zaak.uitspraak.zout);
  });
});

describe('persons', () => {
  it.each<[Naam, boolean]>([
    ['partij', true],
    ['wederpartij', true],
    ['secretaris', true],
    ['auditor', false],
    ['vreemde', false],
    ['gewraakt lid', false],
  ])('%s reads of the client: %s', async (naam, leest) => {
    const gezien = await alles(naam);
    for (const woord of Object.values(PERSOON)) expect(gezien.includes(woord), woord).toBe(leest);
  });
});

describe('the list of cases', () => {
  const ids = async (naam: Naam, vraag = ''): Promise<string[]> =>
    antwoord<Rijen>(await lees(naam, `/v1/geschillen${vraag}`)).resultaten.map((r) => String(r['id']));

  it('holds and counts only what may be seen', async () => {
    expect(await ids('auditor')).toEqual([ANDER_ID, ID]);
    expect(await ids('wederpartij')).toEqual([ANDER_ID, ID]);
    for (const naam of ['partij', 'lid', 'coordinator'] as const) {
      const { totaal, resultaten } = antwoord<Rijen>(await lees(naam, '/v1/geschillen'));
      expect([totaal, resultaten.map((r) => r['id'])]).toEqual([1, [ID]]);
    }
    expect(await ids('vreemde')).toEqual([ANDER_ID]);
    // A member sees the cases in which this person sits; appointed alone is not enough.
    for (const naam of ['gewraakt lid', 'lid van elders'] as const) expect(await ids(naam)).toEqual([]);
    const gezien = await alles('partij');
    for (const woord of Object.values(ANDERE_ZAAK)) expect(gezien).not.toContain(woord);
  });

  it.each([
    ['?zoek=coevoorden', [ID]],
    ['?zoek=VERBLIJF%20betaalt', [ID]],
    ['?zoek=verblijf%20nergens', []],
    [`?zoek=${RAADKAMER.notitietitel}`, []],
    ['?fase=nakoming', [ID]],
    ['?fase=overleg', [ANDER_ID]],
    ['?soort=plaatsing', [ID]],
    ['?partij=gm9101', [ANDER_ID, ID]],
    ['?partij=gm9001', [ID]],
    ['?partij=oost', []],
    ['?toestand=gesloten', []],
    ['?sorteer=gemeld', [ID, ANDER_ID]],
    ['?aantal=1&pagina=2', [ID]],
  ])('answers %s', async (vraag, verwacht) => {
    expect(await ids('auditor', vraag)).toEqual(verwacht);
  });

  it('does not find by search what may not be seen', async () => {
    expect(await ids('partij', `?zoek=${ANDERE_ZAAK.onderwerp}`)).toEqual([]);
    expect(await ids('vreemde', `?zoek=${ANDERE_ZAAK.punt}`)).toEqual([ANDER_ID]);
  });
});

describe('one case', () => {
  it('tells who, how far, why, and what can be done now', async () => {
    const geheel = antwoord(await lees('wederpartij', `/v1/geschillen/${ID}`));
    expect(geheel).toMatchObject({
      fase: 'nakoming',
      voorbeeld: true,
      commissie: { id: 'noord.commissie', naam: 'Commissie noord.commissie' },
      partijen: [{ naam: 'Aarledijk' }, { naam: 'Cromhout', kant: 'verweerder' }],
      punten: [{ punt: 'kosten', uitkomst: 'gegrond' }],
      ontwerpen: null,
      mijlpalen: [{ mijlpaal: 'betaling', meldingen: [{ uitkomst: 'nagekomen' }] }],
      redenen: [{ regel: 'geschilfase' }],
    });
    const kan = (naam: Naam) =>
      lees(naam, `/v1/geschillen/${ID}`).then((a) =>
        (antwoord(a)['kan'] as Inhoud[]).map((k) => k['collectie']),
      );
    expect(await kan('wederpartij')).toContain('nakomingsmeldingen');
    expect(await kan('wederpartij')).not.toContain('nakomingsbeslissingen');
    expect(await kan('voorzitter')).toContain('nakomingsbeslissingen');
    expect(await kan('secretaris')).not.toContain('nakomingsbeslissingen');
    for (const naam of ['auditor', 'coordinator'] as const) expect(await kan(naam)).toEqual([]);
  });

  it('is told as it was, and refuses what has not come yet', async () => {
    const { resultaten } = json<Rijen>(await lees('auditor', `/v1/geschillen/${ID}/geschiedenis?aantal=1`));
    const toen = encodeURIComponent(String(resultaten[0]?.['geregistreerdOp']));
    const vroeger = antwoord(await lees('partij', `/v1/geschillen/${ID}?beschikbaarOp=${toen}`));
    expect(['overleg', 'aanhangig', 'ontvankelijkheid', 'aanvulling']).toContain(vroeger['fase']);
    expect(vroeger['uitspraken']).toEqual([]);
    const kon = antwoord(await lees('wederpartij', `/v1/geschillen/${ID}?beschikbaarOp=${toen}`))['kan'];
    const collecties = (kon as Inhoud[]).map((k) => k['collectie']);
    expect(collecties).toContain('vertegenwoordigers');
    expect(collecties).not.toContain('nakomingsmeldingen');
    const eerder = json<{ antwoord: unknown; register: Inhoud }>(
      await lees('partij', `/v1/geschillen/${ID}?bekendOp=2023-02-01`),
    );
    expect(eerder.antwoord).toBeNull();
    expect(eerder.register['melding']).toContain('nog niet vastgelegd');
    const later = await lees('partij', `/v1/geschillen/${ID}?beschikbaarOp=2999-01-01`);
    expect(json(later)['code']).toBe('tijdstip-in-de-toekomst');
  });

  it('gives the content of a reconstruction', async () => {
    const r = antwoord(await lees('partij', `/v1/geschillen/${ID}/reconstructies/1`));
    expect(r).toMatchObject({ nummer: 1, staat: 'heel', inhoud: { toen: { lid: 'ja' } } });
    expect((await lees('partij', `/v1/geschillen/${ID}/reconstructies/2`)).status).toBe(404);
  });
});

describe('a commission', () => {
  it('is known to everybody who is signed in, with its terms and what is to be confirmed', async () => {
    for (const naam of ['vreemde', 'landelijk', 'partij'] as const) {
      const c = antwoord(await lees(naam, '/v1/commissies/noord.commissie'));
      expect(c).toMatchObject({
        reglement: 'proef-1',
        reglementen: [{ versie: 'proef-1', teBevestigen: ['uitspraak'] }],
      });
      expect(c['leden']).toHaveLength(5);
    }
    expect((await lees('niemand', '/v1/commissies')).status).toBe(401);
    expect(antwoord<Rijen>(await lees('vreemde', '/v1/commissies')).totaal).toBe(2);
    expect((await lees('vreemde', '/v1/commissies/noord.niets')).status).toBe(404);
  });
});

describe('a register in which nobody is in dispute', () => {
  it('says so', async () => {
    const leeg = await startProduct();
    for (const pad of ['/v1/geschillen', '/v1/commissies', '/v1/uitspraken', '/v1/uitspraakstatistieken']) {
      const inhoud = json(await leeg.lees(WIE.auditor, pad));
      expect(inhoud, pad).toMatchObject({ register: { bestond: false, sinds: null }, antwoord: null });
    }
    await leeg.stop();
  });
});

describe('the public register of rulings', () => {
  const CODE = 'PROEF-2023-1';

  it('is open to everybody and says nothing of the case', async () => {
    const een = await lees('niemand', `/v1/uitspraken/${CODE}`);
    expect(antwoord(een)).toMatchObject({ voorbeeld: true, publicatie: { uitkomst: 'gegrond' } });
    const alle = await lees('niemand', '/v1/uitspraken?q=herkomst&jaarVan=2023');
    expect(antwoord<Rijen>(alle).totaal).toBe(1);
    const telling = await lees('niemand', '/v1/uitspraakstatistieken');
    expect(antwoord(telling)).toMatchObject({ totaal: 1, voorbeelden: 1 });
    for (const { tekst } of [een, alle, telling])
      for (const woord of ['zaak-1', 'gm9', 'Aarledijk', 'Cromhout', 'lid-', 'c-8f3a21'])
        expect(tekst).not.toContain(woord);
    expect((await lees('niemand', `/v1/uitspraken/${RAADKAMER.voorstel}`)).status).toBe(404);
    expect(antwoord<Rijen>(await lees('niemand', '/v1/uitspraken?uitkomst=ongegrond')).totaal).toBe(0);
  });
});

describe('what changes afterwards', () => {
  it('shows that what was kept of the client is destroyed', async () => {
    await product.register.kluis.vernietig('noord/zaak-1/c-8f3a21');
    for (const naam of ['partij', 'secretaris'] as const) {
      const { resultaten } = await lijst(naam, 'clienten');
      expect(resultaten[0]?.['inhoud']).toMatchObject({ gegevens: { vernietigd: true } });
      expect(await alles(naam)).not.toContain(PERSOON.client);
    }
    const { ketenKlopt } = json(await lees('auditor', `/v1/geschillen/${ID}/geschiedenis`));
    expect(ketenKlopt).toBe(true);
  });

  it('takes a withdrawn publication from the present and not from the past', async () => {
    const voor = json<{ tijden: { bekendOp: string; beschikbaarOp: string }; antwoord: Inhoud }>(
      await lees('niemand', '/v1/uitspraakstatistieken'),
    );
    // The next act is recorded at a later moment than the one that was told.
    while (new Date().toISOString() <= voor.tijden.beschikbaarOp) await new Promise((r) => setTimeout(r, 1));
    await zaak.doe('PublicatieIngetrokken', {
      datum: '2023-04-01',
      referentiecode: 'PROEF-2023-1',
      reden: 'Er stond een fout in.',
    });
    expect((await lees('niemand', '/v1/uitspraken/PROEF-2023-1')).status).toBe(404);
    const { bekendOp, beschikbaarOp } = voor.tijden;
    const toen = `?${new URLSearchParams({ bekendOp, beschikbaarOp })}`;
    const opnieuw = json(await lees('niemand', `/v1/uitspraakstatistieken${toen}`));
    expect(opnieuw['antwoord']).toEqual(voor.antwoord);
    expect((await lees('niemand', `/v1/uitspraken/PROEF-2023-1${toen}`)).status).toBe(200);
  });
});
