import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantAbonnementen } from './abonnement-wereld.ts';
import { plantGeschillen } from './geschil-wereld.ts';
import { plantBerichten } from './postvak-wereld.ts';
import { type Aanspreekbaar, type Antwoord, gepubliceerdeRoutes, json, type Wie } from './product.ts';
import { ANDERMANS, cellen, DOSSIERS, GEMEENTEN, GROEPEN, REGIOS } from './verwachting.ts';
import { dossiersoort, HERHAALBAAR, NODIGE_VRAAG, namens, verzoekVoor, vulPad } from './verzoeken.ts';
import { AUDITOR, BEHANDELAAR, BEHANDELAAR_LID, bouwWereld, COORDINATOR, SYSTEEM } from './wereld.ts';

/** Every route × every role × every relation, against the tables of verwachting.ts. */

const VOL = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
/** Messages of systems and subscriptions are no acts on a file. */
const ZONDER_VOORPROEF = /^POST \/v1\/(?:inkomend|berichten|abonnementen)/;

/** Claims of a role that gives no weight to them: somebody else's region and municipality change nothing. */
const MEE = { regio: 'noord', gemeente: 'gm9001' } as const;
const WIE: Readonly<Record<string, Wie | null>> = {
  coordinator: { ...COORDINATOR, gemeente: 'gm9101' },
  behandelaar: { ...BEHANDELAAR, regio: 'zuid' },
  'behandelaar-lid': { ...BEHANDELAAR_LID, regio: 'zuid' },
  voorzitter: { rol: 'voorzitter', ...MEE },
  lid: { rol: 'lid', ...MEE },
  secretaris: { rol: 'secretaris', ...MEE },
  auditor: { rol: 'auditor', ...MEE },
  landelijk: { rol: 'landelijk', ...MEE },
  systeem: { rol: 'systeem', ...MEE },
  niemand: null,
};
/** The municipality whose body acts in a sound request of this asker. */
const EIGEN_GEMEENTE: Readonly<Record<string, string>> = { 'behandelaar-lid': 'gm9002' };

type Cel = { readonly route: string; readonly wie: string; readonly kolom: string; readonly status: number };

function objectVan(route: string, kolom: string): Record<string, string> {
  if (route.includes('{id}')) return { id: (DOSSIERS as Record<string, string>)[kolom] ?? '' };
  if (route.includes('{code}')) return { code: (GEMEENTEN as Record<string, string>)[kolom] ?? '' };
  return { slug: (REGIOS as Record<string, string>)[kolom] ?? '' };
}

const alleCellen = (methode: string): Cel[] =>
  Object.values(GROEPEN).flatMap(({ tabel, routes }) =>
    routes
      .filter((route) => route.startsWith(`${methode} `))
      .flatMap((route) => cellen(tabel).map((cel) => ({ route, ...cel }))),
  );

/** What the last act of a file is kept under: a region has its own file, and one of the norm. */
const dossiernaam = (route: string, object: Record<string, string>): string =>
  `${dossiersoort(route)} ${Object.values(object)[0] ?? ''}`;

/** The whole battery, against a product wherever its parts run. */
export function batterij(start: () => Promise<Aanspreekbaar>): void {
  describe('every route, every role, every relation', () => {
    let product: Aanspreekbaar;
    const laatste = new Map<string, string>();
    let geteld = 0;

    const vraag = async (cel: Cel, anders?: Record<string, unknown>, vraagtekst = ''): Promise<Antwoord> => {
      const object = objectVan(cel.route, cel.kolom);
      const dossier = dossiernaam(cel.route, object);
      const verzoek = verzoekVoor(cel.route, {
        ...(object['slug'] ? { slug: object['slug'] } : {}),
        gebeurtenis: laatste.get(dossier),
        ...(anders ? { anders } : {}),
      });
      const wie = WIE[cel.wie];
      const token = wie
        ? product.token(wie)
        : cel.wie === 'vals-token'
          ? 'eyJhbGciOiJub25lIn0.e30.'
          : undefined;
      const koppen = { ...verzoek.koppen, ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const pad = vulPad(verzoek.sjabloon, object) + (NODIGE_VRAAG[verzoek.sjabloon] ?? vraagtekst);
      const antwoord = await product.stuur(pad, { ...verzoek, koppen });
      geteld += 1;
      if (antwoord.status === 201 && verzoek.sjabloon.endsWith('/rectificaties'))
        laatste.set(dossier, json<{ gebeurtenis: string }>(antwoord).gebeurtenis);
      return antwoord;
    };

    const verschillen = async (
      rij: readonly Cel[],
      anders: (cel: Cel) => Record<string, unknown> | undefined = () => undefined,
      vraagtekst = '',
    ): Promise<string[]> => {
      const uit: string[] = [];
      for (const cel of rij) {
        const { status, tekst } = await vraag(cel, anders(cel), vraagtekst);
        if (status !== cel.status)
          uit.push(
            `${cel.route} | ${cel.wie} | ${cel.kolom}: ${status}, not ${cel.status}: ${tekst.slice(0, 200)}`,
          );
      }
      return uit;
    };

    beforeAll(async () => {
      product = await start();
      await bouwWereld(product);
      await plantGeschillen(product);
      await plantBerichten(product);
      await plantAbonnementen(product);
      const act = async (pad: string, object: Record<string, string>): Promise<void> => {
        const route = `POST ${pad}/${HERHAALBAAR[dossiersoort(pad)]?.[0]}`;
        const { inhoud } = verzoekVoor(route);
        const antwoord = await product.post(SYSTEEM, vulPad(route.slice(5), object), inhoud);
        expect(antwoord.status, antwoord.tekst).toBe(201);
        laatste.set(dossiernaam(route, object), json<{ gebeurtenis: string }>(antwoord).gebeurtenis);
      };
      for (const id of Object.values(DOSSIERS).filter((d) => !d.includes('.niets')))
        for (const soort of ['overeenkomsten', 'mandaten']) await act(`/v1/${soort}/{id}`, { id });
      for (const code of ['gm9001', 'gm9101']) await act('/v1/gemeenten/{code}', { code });
      for (const slug of ['noord', 'zuid', 'oost', 'landelijk'])
        for (const soort of ['regios', 'nvo']) await act(`/v1/${soort}/{slug}`, { slug });
      await product.bij();
    });
    afterAll(async () => {
      console.log(`tenancy battery: ${geteld} cells`);
      await product.stop();
    });

    it('has a row for every route that is published, and for no other', async () => {
      const routes: readonly string[] = Object.values(GROEPEN).flatMap(
        ({ routes: r }): readonly string[] => r,
      );
      expect([...routes].sort()).toEqual(await gepubliceerdeRoutes(product));
    });

    it('can be read wherever it can be recorded (NLGov ADR, resource operations)', async () => {
      const routes = await gepubliceerdeRoutes(product);
      const alleenSchrijven = routes.flatMap((route) => {
        const [methode, pad] = route.split(' ');
        return methode === 'POST' && !routes.includes(`GET ${pad}`) ? [pad] : [];
      });
      // That a person was forgotten stands in the history of the region; a list of them would be one to search.
      expect(alleenSchrijven).toEqual(['/v1/regios/{slug}/vergeten-personen']);
    });

    it('has every role in every table', () => {
      for (const { tabel } of Object.values(GROEPEN))
        expect([...new Set(cellen(tabel).map((c) => c.wie))]).toEqual([...Object.keys(WIE), 'vals-token']);
    });

    it('reads as the tables say', async () => {
      expect(await verschillen(alleCellen('GET'))).toEqual([]);
    });

    it('delivers documents as the tables say', async () => {
      expect(await verschillen(alleCellen('PUT'))).toEqual([]);
    });

    const handelingen: readonly string[] = [...GROEPEN.handeling.routes, ...GROEPEN.verlenen.routes];
    const eigen = (cel: Cel) =>
      handelingen.includes(cel.route)
        ? namens(cel.route, { gemeente: EIGEN_GEMEENTE[cel.wie] ?? 'gm9001' })
        : undefined;

    it.runIf(VOL)('previews for whom it records, and refuses all others as it then does', async () => {
      const rij = alleCellen('POST')
        .filter(({ route }) => !ZONDER_VOORPROEF.test(route))
        .map((cel) => ({ ...cel, status: cel.status === 201 ? 200 : cel.status }));
      expect(await verschillen(rij, eigen, '?voorproef=ja')).toEqual([]);
    });

    it('records as the tables say', async () => {
      expect(await verschillen(alleCellen('POST'), eigen)).toEqual([]);
    });

    it.each([
      ['another municipality', { gemeente: 'gm9101' }],
      ['an organisation', { organisatie: 'Stichting Elders' }],
    ])('records an act of %s as the tables say', async (_, wie) => {
      const rij = (['handeling', 'verlenen'] as const).flatMap((groep) =>
        GROEPEN[groep].routes.flatMap((route) => cellen(ANDERMANS[groep]).map((cel) => ({ route, ...cel }))),
      );
      expect(await verschillen(rij, (cel) => namens(cel.route, wie))).toEqual([]);
    });

    it('answers about what one may not see exactly as about what does not exist', async () => {
      const niets: Readonly<Record<string, string>> = {
        '{id}': DOSSIERS['niets-daar'],
        '{slug}': REGIOS.niets,
      };
      const verborgen = [...alleCellen('GET'), ...alleCellen('POST'), ...alleCellen('PUT')].filter(
        (cel) => cel.status === 404 && !cel.kolom.startsWith('niets'),
      );
      const zonder = ({ tekst, koppen }: Antwoord): unknown => {
        const { instance: _, ...rest } = JSON.parse(tekst) as Record<string, unknown>;
        const { date: _d, 'x-request-id': _x, 'content-length': _c, traceresponse: _t, ...vast } = koppen;
        // As text: the order of the members counts too.
        return { rest: JSON.stringify(rest), vast };
      };
      let vergeleken = 0;
      for (const cel of verborgen) {
        const naam = Object.keys(niets).find((n) => cel.route.includes(n));
        if (!naam) continue;
        const kolom = naam === '{id}' ? 'niets-daar' : 'niets';
        const [er, erNiet] = [await vraag(cel), await vraag({ ...cel, kolom })];
        expect(er.status, `${cel.route} ${cel.wie} ${cel.kolom}`).toBe(404);
        expect(zonder(er), `${cel.route} ${cel.wie} ${cel.kolom}`).toEqual(zonder(erNiet));
        vergeleken += 1;
      }
      expect(vergeleken).toBeGreaterThan(400);
    });

    it('never grants an auditor a write, whatever else the claims say', () => {
      const schrijvend = [...alleCellen('POST'), ...alleCellen('PUT')].filter((c) => c.wie === 'auditor');
      expect(schrijvend.length).toBeGreaterThan(100);
      expect(new Set(schrijvend.map((c) => c.status))).toEqual(new Set([403]));
    });

    it('left every chain whole', async () => {
      const ids = ['noord.eigen', 'zuid.gedeeld', 'landelijk.norm'];
      const paden = [
        ...ids.flatMap((id) => [`/v1/overeenkomsten/${id}`, `/v1/mandaten/${id}`]),
        ...['noord', 'zuid'].flatMap((slug) => [`/v1/regios/${slug}`, `/v1/nvo/${slug}`]),
      ];
      for (const pad of paden) {
        const antwoord = await product.lees(AUDITOR, `${pad}/geschiedenis?aantal=1`);
        expect(json(antwoord)['ketenKlopt']).toBe(true);
      }
    });
  });
}
