import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWholeStream } from '@regiolog/event-store/walk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lichaam, MELDING } from '../tenancy/geschil-lichamen.ts';
import { json, type Wie } from '../tenancy/product.ts';
import {
  COMMISSIE,
  COORDINATOR,
  code,
  lid,
  openWereld,
  SECRETARIS,
  VERWEERDER,
  VERZOEKER,
  VOORZITTER,
  velden,
  type Wereld,
} from './zaak.ts';

/** What the register fills in, and what it judges outside the case: who may sit, the ruling and its seal, what is published. */

let w: Wereld;
beforeAll(async () => {
  w = await openWereld();
});
afterAll(() => w.product.stop());

const streamVan = (id: string) => ({ regio: 'oost', categorie: 'geschil', id: id.slice('oost.'.length) });
const events = (id: string) => readWholeStream(w.product.store, streamVan(id));
async function laatste(id: string) {
  const event = (await events(id)).at(-1);
  if (!event) throw new Error(`${id} is empty`);
  return event;
}
const sleutel = (naam: string) => ({ 'idempotency-key': `vaste-sleutel-${naam}` });

const VAST = ['gc-voorzitter', 'gc-secretaris'];
const DEMO_LEDEN = ['gc-voorzitter', 'gc-lid-1', 'gc-lid-2', 'gc-lid-3', 'gc-secretaris'];

async function aanhangig(anders: object = {}): Promise<string> {
  const id = await w.meld(anders);
  await w.moet(VERZOEKER, id, 'overleggen', { datum: '2023-02-02' });
  await w.moet(VERZOEKER, id, 'aanhangigmakingen', { datum: '2023-02-10' });
  return id;
}
const stelSamen = (id: string, leden: readonly string[], koppen = {}) =>
  w.doe(SECRETARIS, id, 'samenstellingen', { datum: '2023-02-11', leden }, koppen);

describe('filing', () => {
  it('takes the reglement of the commission as it was on that day', async () => {
    const id = await aanhangig();
    expect((await laatste(id)).data).toMatchObject({ reglement: { versie: '2023', quorum: 2 } });
  });
  it('is refused on a day on which there was none', async () => {
    const id = await w.meld({ datum: '2022-02-01', feitendatum: '2022-01-10' });
    const a = await w.doe(VERZOEKER, id, 'aanhangigmakingen', { datum: '2022-03-01' });
    expect([code(a), velden(a)]).toEqual(['409 in-strijd-met-dossier', ['datum']]);
  });
});

describe('a secretary with a tie to a party', () => {
  it('sees none of the case, nor does anything in it; of other cases everything', async () => {
    const verbonden: Wie = { rol: 'secretaris', onderwerp: 'gc-secretaris-met-band' };
    await w.product.post(COORDINATOR, `/v1/commissies/${COMMISSIE}/leden`, {
      lid: verbonden.onderwerp,
      functie: 'secretaris',
      banden: [{ met: { gemeente: 'gm9101' }, aard: 'in-dienst' }],
      van: { datum: '2020' },
    });
    const id = await aanhangig();
    expect((await w.product.lees(verbonden, `/v1/geschillen/${id}`)).status).toBe(404);
    expect((await w.product.lees(verbonden, '/v1/geschillen')).tekst).not.toContain(id);
    expect(code(await w.doe(verbonden, id, 'samenstellingen'))).toBe('404 niet-gevonden');
    const ander = await w.meld({ verweerders: [{ gemeente: 'gm9301' }] });
    expect((await w.product.lees(verbonden, `/v1/geschillen/${ander}`)).status).toBe(200);
    expect((await w.product.lees(SECRETARIS, `/v1/geschillen/${id}`)).status).toBe(200);
  });
});

describe('a case of as many parties as there can be', () => {
  it('can be reconstructed', async () => {
    const rij = (van: number) => Array.from({ length: 19 }, (_, n) => ({ gemeente: `gm${van + n}` }));
    const verzoekers = [{ gemeente: 'gm9001' }, ...rij(8100)];
    const id = await w.meld({ verzoekers, verweerders: [{ gemeente: 'gm9101' }, ...rij(8200)] });
    const gevraagd = await w.doe(SECRETARIS, id, 'reconstructies', { datum: '2023-02-11' });
    expect(code(gevraagd)).toBe('201');
  });
});

describe('a joined case', () => {
  it('waits for another case of this commission that goes on, and never for itself', async () => {
    const [een, twee] = [await aanhangig(), await aanhangig()];
    const voeg = async (id: string, bij: string) =>
      code(await w.doe(SECRETARIS, id, 'voegingen', { datum: '2023-02-11', bij }));
    for (const bij of [een, 'oost.2023-00000000', 'zuid.2023-00000000'])
      expect(await voeg(een, bij)).toBe('409 in-strijd-met-dossier');
    expect(await voeg(een, twee)).toBe('201');
    expect(await voeg(twee, een)).toBe('409 in-strijd-met-dossier');
  });
});

describe('who sits', () => {
  it('is known from the file of the commission', async () => {
    const id = await aanhangig();
    expect(code(await stelSamen(id, DEMO_LEDEN))).toBe('201');
    expect((await laatste(id)).data).toEqual({
      datum: '2023-02-11',
      leden: [
        { lid: 'gc-voorzitter', functie: 'voorzitter', perspectief: 'onafhankelijk' },
        { lid: 'gc-lid-1', functie: 'lid', perspectief: 'gemeenten' },
        { lid: 'gc-lid-2', functie: 'lid', perspectief: 'client' },
        { lid: 'gc-lid-3', functie: 'lid', plaatsvervanger: true },
        { lid: 'gc-secretaris', functie: 'secretaris' },
      ],
    });
  });
  it.each([
    ['to a party', 'gc-band', '409 belang-bij-zaak'],
    ['to a party, ended less than two years before', 'gc-band-kort', '409 belang-bij-zaak'],
    ['to a party, ended longer ago', 'gc-band-oud', '201'],
    ['to a region of which a party is a member', 'gc-band-regio', '409 belang-bij-zaak'],
    ['to a neighbour of a party in the same region', 'gc-band-buur', '409 belang-bij-zaak'],
    ['to nobody, but not appointed any more', 'gc-oud', '409 in-strijd-met-dossier'],
    ['to nobody, but never appointed', 'gc-niemand', '409 in-strijd-met-dossier'],
  ])('has a tie %s', async (_naam, wie, verwacht) => {
    const a = await stelSamen(await aanhangig(), [...VAST, 'gc-lid-1', wie]);
    expect(code(a)).toBe(verwacht);
    if (a.status !== 201) expect(velden(a)).toEqual(['leden.3']);
  });
  it('has no tie to a municipality in a region that is a party', async () => {
    const melding = { ...MELDING, verzoekers: [{ regio: 'oost' }] };
    const gemeld = await w.product.post(COORDINATOR, `/v1/commissies/${COMMISSIE}/geschillen`, melding);
    const id = String(json(gemeld)['dossier']);
    await w.moet(COORDINATOR, id, 'aanhangigmakingen', { datum: '2023-02-10' });
    const a = await stelSamen(id, [...VAST, 'gc-band-buur', 'gc-lid-1', 'gc-band']);
    expect([code(a), velden(a)]).toEqual(['409 belang-bij-zaak', ['leden.2', 'leden.4']]);
  });
  it('has no tie to a party that joins, nor gets one before stepping in', async () => {
    const id = await aanhangig();
    // Of no region: nobody in this case has to do with it, until it joins.
    const elders = { gemeente: 'gm9301' };
    await w.product.post(COORDINATOR, `/v1/commissies/${COMMISSIE}/leden`, {
      lid: 'gc-band-elders',
      functie: 'lid',
      banden: [{ met: elders, aard: 'adviseur' }],
      van: { datum: '2020' },
    });
    expect(code(await stelSamen(id, [...VAST, 'gc-lid-1', 'gc-band-elders', 'gc-lid-3']))).toBe('201');
    const erbij = await w.doe(SECRETARIS, id, 'partijen', {
      datum: '2023-02-12',
      partij: elders,
      kant: 'verweerder',
    });
    expect([code(erbij), velden(erbij)]).toEqual(['409 belang-bij-zaak', ['partij']]);
    await w.moet(lid('gc-lid-1'), id, 'verschoningen', { datum: '2023-02-13' });
    await w.product.post(SECRETARIS, `/v1/commissies/${COMMISSIE}/banden`, {
      lid: 'gc-lid-3',
      band: { met: { gemeente: 'gm9101' }, aard: 'in-dienst', einde: { soort: 'tot', datum: '2024' } },
    });
    const vervangt = { datum: '2023-02-14', lid: 'gc-lid-1', opvolger: 'gc-lid-3' };
    const a = await w.doe(SECRETARIS, id, 'vervangingen', vervangt);
    expect([code(a), velden(a)]).toEqual(['409 belang-bij-zaak', ['opvolger']]);
  });
  it('who excused himself sees the case no more, and may repeat that all the same', async () => {
    const id = await aanhangig();
    await stelSamen(id, [...VAST, 'gc-lid-1', 'gc-lid-2']);
    const eens = () => w.doe(lid('gc-lid-1'), id, 'verschoningen', { datum: '2023-02-13' }, sleutel('weg'));
    expect([code(await eens()), code(await eens())]).toEqual(['201', '200']);
    expect((await laatste(id)).data).toMatchObject({ lid: 'gc-lid-1' });
    expect(code(await w.doe(lid('gc-lid-1'), id, 'stemmen'))).toBe('404 niet-gevonden');
  });
  it('on a challenge decides another member who votes', async () => {
    const id = await aanhangig();
    await stelSamen(id, [...VAST, 'gc-lid-1', 'gc-lid-2']);
    await w.moet(VERWEERDER, id, 'wrakingen', { datum: '2023-02-13', door: { gemeente: 'gm9101' } });
    const beslis = (wie: Wie) =>
      w.doe(wie, id, 'wrakingsbeslissingen', { datum: '2023-02-14', toegewezen: true });
    expect(code(await beslis(lid('gc-lid-1')))).toBe('403 niet-bevoegd');
    expect(code(await beslis(SECRETARIS))).toBe('403 niet-bevoegd');
    expect(code(await beslis(lid('gc-lid-2')))).toBe('201');
    expect(code(await w.doe(lid('gc-lid-1'), id, 'verschoningen'))).toBe('404 niet-gevonden');
  });
  it('is not told to be impartial by a correction of this person', async () => {
    const id = await aanhangig();
    await stelSamen(id, [...VAST, 'gc-lid-1', 'gc-lid-2']);
    const wraak = async (wie: string) =>
      json(
        await w.moet(VERWEERDER, id, 'wrakingen', {
          datum: '2023-02-13',
          lid: wie,
          door: { gemeente: 'gm9101' },
        }),
      )['gebeurtenis'];
    const [vanVoorzitter] = [await wraak('gc-voorzitter'), await wraak('gc-lid-1')];
    const beslist = { datum: '2023-02-14', toegewezen: false, motivering: 'Geen grond.' };
    const over = await w.moet(VOORZITTER, id, 'wrakingsbeslissingen', { ...beslist, lid: 'gc-lid-1' });
    const herstel = (wie: Wie, gebeurtenis: unknown, vervanging: object | null) =>
      w.product.post(wie, `/v1/geschillen/${id}/rectificaties`, {
        gebeurtenis,
        vervanging,
        toelichting: 'Dit was een vergissing.',
      });
    const overZichzelf = { soort: 'WrakingBeslist', inhoud: { ...beslist, lid: 'gc-voorzitter' } };
    const besluit = json(over)['gebeurtenis'];
    expect(code(await herstel(VOORZITTER, besluit, overZichzelf))).toBe('403 niet-bevoegd');
    expect(code(await herstel(VOORZITTER, vanVoorzitter, null))).toBe('403 niet-bevoegd');
    expect(code(await herstel(SECRETARIS, vanVoorzitter, null))).toBe('403 niet-bevoegd');
    expect(code(await herstel(VERZOEKER, vanVoorzitter, null))).toBe('403 niet-bevoegd');
    expect(code(await herstel(VERWEERDER, vanVoorzitter, null))).toBe('201');
  });
});

describe('a ruling', () => {
  let id: string;
  beforeAll(async () => {
    id = await aanhangig();
    await stelSamen(id, [...VAST, 'gc-lid-1', 'gc-lid-2']);
    await w.onderzoekt(id);
  });

  it('is of who votes and signs, and of nobody in their place', async () => {
    const document = await w.lever(VOORZITTER, id, 'De uitspraak\n');
    await w.moet(VOORZITTER, id, 'ontwerpen', { datum: '2023-03-01', document });
    const doe = () => w.doe(SECRETARIS, id, 'uitspraken', { datum: '2023-03-04' });
    expect(code(await doe())).toBe('409 stemming-ontoereikend');
    expect(code(await w.doe(SECRETARIS, id, 'stemmen', { datum: '2023-03-02' }))).toBe(
      '409 in-strijd-met-dossier',
    );
    await w.moet(VOORZITTER, id, 'stemmen', { datum: '2023-03-02' });
    const stem = await w.moet(lid('gc-lid-1'), id, 'stemmen', { datum: '2023-03-02' });
    const herstel = {
      gebeurtenis: json(stem)['gebeurtenis'],
      vervanging: null,
      toelichting: 'Deze stem telt niet.',
    };
    const pad = `/v1/geschillen/${id}/rectificaties`;
    expect(code(await w.product.post(SECRETARIS, pad, herstel))).toBe('403 niet-bevoegd');
    expect(code(await w.product.post(VOORZITTER, pad, herstel))).toBe('403 niet-bevoegd');
    expect(code(await w.product.post(lid('gc-lid-1'), pad, herstel))).toBe('201');
    await w.moet(lid('gc-lid-1'), id, 'stemmen', { datum: '2023-03-02' });
    for (const wie of [VOORZITTER, SECRETARIS])
      await w.moet(wie, id, 'ondertekeningen', { datum: '2023-03-03' });
  });
  it('is sealed over what lay there, and is the same when it is asked for again', async () => {
    const doe = () => w.doe(SECRETARIS, id, 'uitspraken', { datum: '2023-03-04' }, sleutel('uitspraak'));
    expect([code(await doe()), code(await doe())]).toEqual(['201', '200']);
    const data = (await laatste(id)).data as { zegel: { digest: string; posten: { naam: string }[] } };
    expect(data).toMatchObject({
      ontwerp: 'ontwerp-1',
      ondertekenaars: ['gc-voorzitter', 'gc-secretaris'],
      document: { mediatype: 'text/plain' },
    });
    expect(data.zegel.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(data.zegel.posten.map(({ naam }) => naam)).toContain('verweer');
  });
  it('is published as it was approved, without names, and not before its time', async () => {
    const { publicatie } = lichaam('publicatievoorstellen') as { publicatie: Record<string, unknown> };
    const stel = (samenvatting: string) =>
      w.doe(SECRETARIS, id, 'publicatievoorstellen', {
        datum: '2023-03-05',
        publicatie: { ...publicatie, samenvatting },
      });
    for (const herkenbaar of [
      'De gemeente Aarle9001 betaalt.',
      'Regio oost betaalt.',
      'Vraag het aan gm9101.',
    ]) {
      const a = await stel(herkenbaar);
      expect([code(a), velden(a)]).toEqual(['400 niet-anoniem', ['publicatie.samenvatting']]);
    }
    expect(code(await stel('Gemeente A betaalt.'))).toBe('201');
    const publiceer = (datum: string) => w.doe(SECRETARIS, id, 'publicaties', { datum });
    expect(code(await w.doe(SECRETARIS, id, 'publicatietoetsen', { datum: '2023-03-06' }))).toBe(
      '403 niet-bevoegd',
    );
    await w.moet(VOORZITTER, id, 'publicatietoetsen', { datum: '2023-03-06' });
    expect(code(await publiceer('2023-03-10'))).toBe('409 termijn-loopt');
    expect(code(await publiceer('2023-03-21'))).toBe('201');
    expect((await laatste(id)).data).toMatchObject({ publicatie: { samenvatting: 'Gemeente A betaalt.' } });
  });
  it('is published under a code that no ruling in another case ever had', async () => {
    const { publicatie } = lichaam('publicatievoorstellen') as { publicatie: { referentiecode: string } };
    const ander = await aanhangig();
    await stelSamen(ander, [...VAST, 'gc-lid-1', 'gc-lid-2']);
    await w.onderzoekt(ander);
    await w.beslist(ander);
    await w.moet(SECRETARIS, ander, 'uitspraken', { datum: '2023-03-04' });
    const publiceer = async (referentiecode: string) => {
      const anders = { publicatie: { ...publicatie, referentiecode }, datum: '2023-03-05' };
      await w.moet(SECRETARIS, ander, 'publicatievoorstellen', anders);
      await w.moet(VOORZITTER, ander, 'publicatietoetsen', { referentiecode, datum: '2023-03-06' });
      return w.doe(SECRETARIS, ander, 'publicaties', { referentiecode, datum: '2023-03-21' });
    };
    const bezet = await publiceer(publicatie.referentiecode);
    expect([code(bezet), velden(bezet)]).toEqual(['409 bestaat-al', ['referentiecode']]);
    await w.moet(SECRETARIS, id, 'publicatie-intrekkingen', { datum: '2023-03-22' });
    expect(code(await publiceer(publicatie.referentiecode))).toBe('409 bestaat-al');
    expect(code(await publiceer('PROEF-ANDERS-1'))).toBe('201');
  });
  it('cannot be corrected, nor what lay under it', async () => {
    const alles = await events(id);
    const onder = alles.find(({ type }) => type === 'DossierCompleet');
    const a = await w.product.post(SECRETARIS, `/v1/geschillen/${id}/rectificaties`, {
      gebeurtenis: onder?.id,
      vervanging: { soort: 'DossierCompleet', inhoud: { datum: '2023-02-14' } },
      toelichting: 'Een tikfout.',
    });
    expect(code(a)).toBe('409 onder-zegel');
  });
});

describe('a correction', () => {
  it('of what a party said is of that party alone, and stays its own', async () => {
    const id = await aanhangig();
    const inhoud = { ...lichaam('standpunten'), datum: '2023-02-13', stukken: [] };
    const gezegd = await w.moet(VERZOEKER, id, 'standpunten', inhoud);
    const herstel = (wie: Wie, vervanging: object | null) =>
      w.product.post(wie, `/v1/geschillen/${id}/rectificaties`, {
        gebeurtenis: json(gezegd)['gebeurtenis'],
        vervanging: vervanging && { soort: 'StandpuntIngenomen', inhoud: { ...inhoud, ...vervanging } },
        toelichting: 'Zo was het niet bedoeld.',
      });
    const anders = { stelling: 'Wij bedoelden het anders.' };
    for (const wie of [SECRETARIS, VERWEERDER]) {
      expect(code(await herstel(wie, anders))).toBe('403 niet-bevoegd');
      expect(code(await herstel(wie, null))).toBe('403 niet-bevoegd');
    }
    const vanAnder = await herstel(VERZOEKER, { ...anders, partij: { gemeente: 'gm9101' } });
    expect(code(vanAnder)).toBe('409 in-strijd-met-dossier');
    expect(code(await herstel(VERZOEKER, anders))).toBe('201');
  });
  it('says the act anew, and is judged as that act', async () => {
    const id = await w.meld();
    const overleg = json(await w.moet(VERZOEKER, id, 'overleggen'))['gebeurtenis'];
    const herstel = (wie: Wie, datum: string) =>
      w.product.post(wie, `/v1/geschillen/${id}/rectificaties`, {
        gebeurtenis: overleg,
        vervanging: { soort: 'OverlegGehouden', inhoud: { datum, uitkomst: 'geen-oplossing' } },
        toelichting: 'Een tikfout.',
      });
    expect(code(await herstel(VERZOEKER, '2023-03-02'))).toBe('403 niet-bevoegd');
    const vooruit = await herstel(SECRETARIS, '2999-01-01');
    expect([code(vooruit), velden(vooruit)]).toEqual([
      '400 datum-in-de-toekomst',
      ['vervanging.inhoud.datum'],
    ]);
    expect(code(await herstel(SECRETARIS, '2023-03-02'))).toBe('201');
  });
});

describe('the reconstruction', () => {
  it('is kept as one document, and is the same when it is asked for again', async () => {
    const id = await aanhangig();
    const doe = () =>
      w.doe(SECRETARIS, id, 'reconstructies', { datum: '2023-02-11' }, sleutel('reconstructie'));
    expect([code(await doe()), code(await doe())]).toEqual(['201', '200']);
    const { toen, nu, document } = (await laatste(id)).data as Record<string, Record<string, string>>;
    expect([toen?.['geldigOp'], toen?.['bekendOp']]).toEqual(['2023-01-10', '2023-01-10T22:59:59.999Z']);
    expect([nu?.['geldigOp'], nu?.['bekendOp']]).toEqual(['2023-01-10', toen?.['beschikbaarOp']]);
    const { documenten } = w.product.register;
    const plaats = `${id.replace('.', '/')}/commissie`;
    const delen: Buffer[] = [];
    for await (const deel of (await documenten.lees(plaats, document?.['hash'] ?? ''))?.stroom ?? [])
      delen.push(deel as Buffer);
    const inhoud = JSON.parse(Buffer.concat(delen).toString()) as Record<string, { antwoorden: unknown[] }>;
    expect([inhoud['toen']?.antwoorden.length, inhoud['nu']?.antwoorden.length]).toEqual([1, 1]);
  });
  it('knows nothing of what is still to come', async () => {
    const a = await w.doe(SECRETARIS, await aanhangig(), 'reconstructies', {
      datum: '2023-02-11',
      bekendToen: '2999-01-01',
    });
    expect([code(a), velden(a)]).toEqual(['400 tijdstip-in-de-toekomst', ['bekendToen']]);
  });
});

describe('the person behind a case', () => {
  it('is sealed, and forgotten for ever; the log does not hold what was said', async () => {
    const id = await w.meld({ client: 'c-8f3a21' });
    const gegevens = 'Kanarie van de cliënt, wonend bij de molen';
    expect(code(await w.doe(SECRETARIS, id, 'clienten', { gegevens }))).toBe('201');
    expect(readFileSync(join(w.product.data, 'logboek.sqlite')).includes('bij de molen')).toBe(false);
    const onderwerp = `${id.replace('.', '/')}/c-8f3a21`;
    const { kluis } = w.product.register;
    expect(await kluis.toestand(onderwerp)).toBe('aanwezig');
    const vergeet = () => w.doe(SECRETARIS, id, 'vergeten-clienten', {}, sleutel('vergeten'));
    expect([code(await vergeet()), await kluis.toestand(onderwerp)]).toEqual(['201', 'vernietigd']);
    expect(code(await vergeet())).toBe('200');
    expect(code(await w.doe(SECRETARIS, id, 'clienten', { gegevens }))).toBe('409 in-strijd-met-dossier');
    const vernietigd = await laatste(id);
    const terug = { gebeurtenis: vernietigd.id, vervanging: null, toelichting: 'Toch niet.' };
    expect(code(await w.product.post(SECRETARIS, `/v1/geschillen/${id}/rectificaties`, terug))).toBe(
      '409 in-strijd-met-dossier',
    );
  });
  it('is forgotten again when an old copy of the vault brings the key back', async () => {
    const map = mkdtempSync(join(tmpdir(), 'regiolog-geschillen-'));
    const kluisbestand = join(map, 'kluis.sqlite');
    try {
      const eerst = await openWereld({ map, vers: true });
      const id = await eerst.meld({ client: 'c-8f3a21' });
      await eerst.moet(SECRETARIS, id, 'clienten');
      await eerst.product.stop();
      const oud = readFileSync(kluisbestand);
      const daarna = await openWereld({ map });
      await daarna.moet(SECRETARIS, id, 'vergeten-clienten');
      await daarna.product.stop();
      writeFileSync(kluisbestand, oud);
      const weer = await openWereld({ map });
      const stand = await weer.product.register.kluis.toestand(`${id.replace('.', '/')}/c-8f3a21`);
      await weer.product.stop();
      expect(stand).toBe('vernietigd');
    } finally {
      rmSync(map, { recursive: true, force: true });
    }
  });
  it('is not forgotten by who keeps the persons of a region', async () => {
    const id = await w.meld({ client: 'c-8f3a22' });
    await w.moet(SECRETARIS, id, 'clienten', { referentie: 'c-8f3a22' });
    for (const referentie of ['c-8f3a22', `${id.slice('oost.'.length)}-c-8f3a22`])
      await w.product.post({ rol: 'coordinator', regio: 'oost' }, '/v1/regios/oost/vergeten-personen', {
        referentie,
        grondslag: 'AVG art. 17',
      });
    expect(await w.product.register.kluis.toestand(`${id.replace('.', '/')}/c-8f3a22`)).toBe('aanwezig');
  });
});
