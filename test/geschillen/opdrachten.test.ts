import { geschilHandelingen } from '@regiolog/domein/geschil/handelingen';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lichaam, MELDING } from '../tenancy/geschil-lichamen.ts';
import { type Antwoord, json, type Wie } from '../tenancy/product.ts';
import {
  BUITENSTAANDER,
  COMMISSIE,
  COORDINATOR,
  code,
  lid,
  openWereld,
  SECRETARIS,
  SYSTEEM,
  VERWEERDER,
  VERZOEKER,
  VOORZITTER,
  velden,
  type Wereld,
} from './zaak.ts';

/** Who can record what of a dispute, over HTTP: every refusal changes nothing and says why. */

let w: Wereld;
beforeAll(async () => {
  w = await openWereld();
});
afterAll(() => w.product.stop());

/** The rows of a list. */
const rijen = async (wie: Wie, pad: string): Promise<Record<string, unknown>[]> =>
  json<{ antwoord: { resultaten: Record<string, unknown>[] } }>(await w.product.lees(wie, pad)).antwoord
    .resultaten;

describe('a commission', () => {
  const stelIn = (wie: Wie, slug: string, kenmerk: string) =>
    w.product.post(wie, `/v1/regios/${slug}/commissies`, {
      kenmerk,
      naam: 'Een commissie',
      soort: 'toegang',
      domeinen: ['bw'],
    });
  it('is set up at home by the coordinator, and nationally by the system alone', async () => {
    expect(code(await stelIn(COORDINATOR, 'oost', 'tweede'))).toBe('201');
    expect(code(await stelIn(COORDINATOR, 'oost', 'tweede'))).toBe('409 bestaat-al');
    expect(code(await stelIn(COORDINATOR, 'zuid', 'derde'))).toBe('403 niet-bevoegd');
    expect(code(await stelIn(COORDINATOR, 'landelijk', 'derde'))).toBe('403 niet-bevoegd');
    expect(code(await stelIn(SYSTEEM, 'landelijk', 'derde'))).toBe('201');
  });
  it('is kept by its own secretary, and by no other', async () => {
    const pad = `/v1/commissies/${COMMISSIE}/leden`;
    const nieuw = { lid: 'gc-nieuw', functie: 'lid', banden: [], van: { datum: '2024' } };
    expect(code(await w.product.post({ ...SECRETARIS, onderwerp: 'een-ander' }, pad, nieuw))).toBe(
      '403 niet-bevoegd',
    );
    expect(code(await w.product.post(SECRETARIS, pad, nieuw))).toBe('201');
    expect(code(await w.product.post(SECRETARIS, pad, nieuw))).toBe('409 in-strijd-met-dossier');
    expect(code(await w.product.post(SECRETARIS, '/v1/commissies/oost.niets/leden', nieuw))).toBe(
      '404 niet-gevonden',
    );
  });
  it('is corrected by who keeps it', async () => {
    const benoemd = await w.product.post(SECRETARIS, `/v1/commissies/${COMMISSIE}/leden`, {
      lid: 'gc-tikfout',
      functie: 'lid',
      banden: [],
      van: { datum: '2024' },
    });
    const herstel = {
      gebeurtenis: json(benoemd)['gebeurtenis'],
      vervanging: null,
      toelichting: 'Een tikfout.',
    };
    const pad = `/v1/commissies/${COMMISSIE}/rectificaties`;
    expect(code(await w.product.post(VOORZITTER, pad, herstel))).toBe('403 niet-bevoegd');
    expect(code(await w.product.post(SECRETARIS, pad, herstel))).toBe('201');
    const [wat] = await rijen(BUITENSTAANDER, pad);
    expect(wat).toMatchObject({ voorheen: { lid: 'gc-tikfout' }, inhoud: null });
    expect(wat?.['toelichting']).toEqual({ verzegeld: true });
    expect((await rijen(SECRETARIS, pad))[0]?.['toelichting']).toBe('Een tikfout.');
  });
  it('shows its acts as they count, and the disputes that one may see', async () => {
    const leden = await rijen(BUITENSTAANDER, `/v1/commissies/${COMMISSIE}/leden`);
    const namen = leden.map(({ inhoud }) => (inhoud as { lid: string }).lid);
    expect(namen).toEqual(expect.arrayContaining(['gc-voorzitter', 'gc-nieuw']));
    expect(namen).not.toContain('gc-tikfout');
    const kenmerken = async (slug: string) =>
      (await rijen(BUITENSTAANDER, `/v1/regios/${slug}/commissies`)).map(({ id }) => id);
    expect(await kenmerken('oost')).toEqual(expect.arrayContaining([COMMISSIE, 'oost.tweede']));
    expect(await kenmerken('zuid')).toEqual([]);
    const id = await w.meld();
    const bij = async (wie: Wie, commissie: string) =>
      (await rijen(wie, `/v1/commissies/${commissie}/geschillen`)).map((rij) => rij['id']);
    expect(await bij(VERZOEKER, COMMISSIE)).toContain(id);
    expect(await bij(VERZOEKER, 'oost.tweede')).toEqual([]);
    expect(await bij(BUITENSTAANDER, COMMISSIE)).toEqual([]);
  });
});

describe('a notice', () => {
  const meld = (wie: Wie, anders: object = {}, koppen: Record<string, string> = {}, id = COMMISSIE) =>
    w.product.post(wie, `/v1/commissies/${id}/geschillen`, { ...MELDING, ...anders }, koppen);

  it('is of a claimant, named by its year, with a place and a revision', async () => {
    const a = await meld(VERZOEKER);
    expect(code(a)).toBe('201');
    const id = String(json(a)['dossier']);
    expect(id).toMatch(/^oost\.2023-[0-9a-f]{8}$/);
    expect(a.koppen.location).toBe(`/v1/geschillen/${id}`);
    expect(a.koppen.etag).toBe('"0"');
  });
  it.each([
    ['a respondent', VERWEERDER, '403 niet-bevoegd'],
    ['an outsider', BUITENSTAANDER, '403 niet-bevoegd'],
    ['the coordinator of a claimant’s region', COORDINATOR, '403 niet-bevoegd'],
    ['the secretary', SECRETARIS, '403 niet-bevoegd'],
    ['the system', SYSTEEM, '403 niet-bevoegd'],
  ] as const)('is not of %s', async (_wie, wie, verwacht) => {
    expect(code(await meld(wie))).toBe(verwacht);
  });
  it('of a region is of its coordinator', async () => {
    expect(code(await meld(COORDINATOR, { verzoekers: [{ regio: 'oost' }] }))).toBe('201');
  });
  it('goes to a commission that is there', async () => {
    expect(code(await meld(VERZOEKER, {}, {}, 'oost.niets'))).toBe('404 niet-gevonden');
  });
  it('lies not ahead, nor do its facts', async () => {
    const a = await meld(VERZOEKER, { datum: '2999-01-01', feitendatum: '2999-01-01' });
    expect([code(a), velden(a)]).toEqual(['400 datum-in-de-toekomst', ['datum', 'feitendatum']]);
  });
  it('says all its faults at once', async () => {
    const a = await meld(VERZOEKER, { soort: 'ruzie', verzoekers: [], punten: [{ punt: 'Nee!' }], extra: 1 });
    expect(code(a)).toBe('400 invoer-ongeldig');
    expect(velden(a)).toEqual(expect.arrayContaining(['soort', 'verzoekers', 'punten.0.punt', 'extra']));
  });
  it('is recorded once, however often it is sent under one key', async () => {
    const sleutel = { 'idempotency-key': 'een-en-dezelfde' };
    const [eerste, tweede] = [await meld(VERZOEKER, {}, sleutel), await meld(VERZOEKER, {}, sleutel)];
    expect([code(eerste), code(tweede)]).toEqual(['201', '200']);
    expect(json(tweede)['gebeurtenis']).toBe(json(eerste)['gebeurtenis']);
    for (const anders of [{ onderwerp: 'Iets anders' }, { datum: '2024-02-01' }])
      expect(code(await meld(VERZOEKER, anders, sleutel))).toBe('409 sleutel-hergebruikt');
  });
  it('says what it must when a key is missing', async () => {
    const koppen = { authorization: `Bearer ${w.product.token(VERZOEKER)}` };
    const pad = `/v1/commissies/${COMMISSIE}/geschillen`;
    expect((await w.product.stuur(pad, { methode: 'POST', inhoud: MELDING, koppen })).status).toBe(428);
  });
});

describe('every act', () => {
  it('is refused who may not see the case, exactly as if there were none', async () => {
    const id = await w.meld();
    await w.steltSamen(id);
    const BUITEN: readonly Wie[] = [
      BUITENSTAANDER,
      { rol: 'coordinator', regio: 'west' },
      { ...VOORZITTER, onderwerp: 'een-ander' },
      lid('een-ander'),
      lid('gc-voorzitter'),
      lid('gc-band'),
      { ...SECRETARIS, onderwerp: 'een-ander' },
      { rol: 'landelijk' },
    ];
    for (const { collectie } of geschilHandelingen)
      for (const wie of BUITEN) {
        const [hier, nergens] = [
          await w.doe(wie, id, collectie),
          await w.doe(wie, 'oost.2023-00000000', collectie),
        ];
        const zonderNummer = (a: Antwoord) => ({ ...json(a), instance: null, requestId: null });
        expect([hier.status, zonderNummer(hier)], `${collectie} ${wie.rol}`).toEqual([
          nergens.status,
          zonderNummer(nergens),
        ]);
        expect([403, 404]).toContain(hier.status);
      }
  });

  const BINNEN = {
    verzoeker: VERZOEKER,
    verweerder: VERWEERDER,
    voorzitter: VOORZITTER,
    lid: lid('gc-lid-1'),
    secretaris: SECRETARIS,
  } as const;
  /** Who may do what, by whose act it is. `+` gets past the policy. Columns as in BINNEN; the body names the claimant. */
  const MAG = {
    partij: '+----',
    verzoeker: '+----',
    secretariaat: '--+-+',
    voorzitter: '--+--',
    zittend: '--+++',
  } as const;
  const ANDERS: Readonly<Record<string, string>> = {
    OverlegGehouden: '++---',
    WrakingBeslist: '--+--',
  };
  it('is done by who may do it, and by nobody else', async () => {
    const id = await w.meld();
    await w.steltSamen(id);
    for (const { collectie, gebeurtenis, door } of geschilHandelingen) {
      const gezien: string[] = [];
      for (const wie of Object.values(BINNEN)) {
        // Ahead in time, so that who may is refused only because of that, and the case stays as it was.
        const a = await w.doe(
          wie,
          id,
          collectie,
          'datum' in lichaam(collectie) ? { datum: '2999-01-01' } : {},
        );
        gezien.push(a.status === 403 ? '-' : '+');
      }
      expect(gezien.join(''), collectie).toBe(ANDERS[gebeurtenis] ?? MAG[door]);
    }
  });
  it('names its own party, or is of the caller’s', async () => {
    const id = await w.meld();
    expect(code(await w.doe(VERWEERDER, id, 'overleggen'))).toBe('201');
    expect(code(await w.doe(VERWEERDER, id, 'vertegenwoordigers'))).toBe('403 niet-bevoegd');
    expect(code(await w.doe(VERWEERDER, id, 'vertegenwoordigers', { partij: { gemeente: 'gm9101' } }))).toBe(
      '201',
    );
    expect(code(await w.doe(VERWEERDER, id, 'punten'))).toBe('403 niet-bevoegd');
    expect(code(await w.doe(VERWEERDER, id, 'intrekkingen', { door: { gemeente: 'gm9101' } }))).toBe(
      '403 niet-bevoegd',
    );
  });
  it('does not lie ahead', async () => {
    const id = await w.meld();
    const a = await w.doe(VERZOEKER, id, 'overleggen', { datum: '2999-01-01' });
    expect([code(a), velden(a)]).toEqual(['400 datum-in-de-toekomst', ['datum']]);
  });
  it('is recorded on the file that its writer looked at, or not at all', async () => {
    const id = await w.meld();
    expect(code(await w.doe(VERZOEKER, id, 'overleggen', {}, { 'if-match': '"7"' }))).toBe(
      '412 versie-verouderd',
    );
    expect(code(await w.doe(VERZOEKER, id, 'overleggen', {}, { 'if-match': '"0"' }))).toBe('201');
    expect(code(await w.doe(VERWEERDER, id, 'overleggen', {}, { 'if-match': '"0"' }))).toBe(
      '412 versie-verouderd',
    );
  });
  it('of two writers at once is lost for neither, unless they contradict each other', async () => {
    const id = await w.meld();
    const samen = await Promise.all(
      [1, 2, 3, 4].map((n) => w.doe(VERZOEKER, id, 'punten', { punt: `tegelijk-${n}` })),
    );
    expect(samen.map(code)).toEqual(['201', '201', '201', '201']);
    const zelfde = await Promise.all(
      [1, 2, 3].map(() => w.doe(VERZOEKER, id, 'punten', { punt: 'een-keer' })),
    );
    expect(zelfde.map(code).sort()).toEqual([
      '201',
      '409 in-strijd-met-dossier',
      '409 in-strijd-met-dossier',
    ]);
  });
});

describe('a predecessor', () => {
  it('is spoken for by the municipality that took its place', async () => {
    const id = await w.meld();
    const opvolger: Wie = { rol: 'behandelaar', gemeente: 'gm9301' };
    expect(code(await w.doe(opvolger, id, 'overleggen'))).toBe('404 niet-gevonden');
    await w.product.post(SYSTEEM, '/v1/gemeenten', { code: 'gm9301', naam: 'Nieuwaarle' });
    const r = await w.product.post(SYSTEEM, '/v1/gemeenten/gm9101/herindelingen', {
      opvolgers: ['gm9301'],
      per: '2024-01-01',
    });
    expect(code(r)).toBe('201');
    await w.product.view.projector.catchUp();
    expect(code(await w.doe(opvolger, id, 'overleggen'))).toBe('201');
    expect(code(await w.doe(opvolger, id, 'vertegenwoordigers', { partij: { gemeente: 'gm9101' } }))).toBe(
      '201',
    );
  });
});

describe('why something was corrected', () => {
  it('is for the parties and the commission; oversight sees that it was said', async () => {
    const id = await w.meld();
    const overleg = json(await w.moet(VERZOEKER, id, 'overleggen'))['gebeurtenis'];
    const pad = `/v1/geschillen/${id}/rectificaties`;
    const herstel = { gebeurtenis: overleg, vervanging: null, toelichting: 'Het overleg ging niet door.' };
    expect(code(await w.product.post(SECRETARIS, pad, herstel))).toBe('201');
    const waarom = async (wie: Wie) =>
      json<{ resultaten: { toelichting: unknown }[] }>(await w.product.lees(wie, pad)).resultaten.map(
        ({ toelichting }) => toelichting,
      );
    expect(await waarom(VERWEERDER)).toEqual(['Het overleg ging niet door.']);
    expect(await waarom({ rol: 'auditor' })).toEqual([{ verzegeld: true }]);
  });
});
