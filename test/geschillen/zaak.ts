import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { lichaam, MELDING, REGLEMENT } from '../tenancy/geschil-lichamen.ts';
import { type Antwoord, json, type Product, startProduct, type Wie } from '../tenancy/product.ts';

/**
 * A small made-up world for disputes: gm9001 and gm9002 are members of oost, gm9101 of zuid. The commission of oost has
 * a chair, two members, a deputy and a secretary, and some members with ties.
 */

export const SYSTEEM: Wie = { rol: 'systeem' };
export const VERZOEKER: Wie = { rol: 'behandelaar', gemeente: 'gm9001' };
export const VERWEERDER: Wie = { rol: 'behandelaar', gemeente: 'gm9101' };
export const BUITENSTAANDER: Wie = { rol: 'behandelaar', gemeente: 'gm9002' };
export const COORDINATOR: Wie = { rol: 'coordinator', regio: 'oost' };
export const VOORZITTER: Wie = { rol: 'voorzitter', onderwerp: 'gc-voorzitter' };
export const SECRETARIS: Wie = { rol: 'secretaris', onderwerp: 'gc-secretaris' };
export const lid = (naam: string): Wie => ({ rol: 'lid', onderwerp: naam });

export const COMMISSIE = 'oost.commissie';
export const sha256 = (inhoud: string | Buffer): string => createHash('sha256').update(inhoud).digest('hex');

const band = (met: object, einde?: string) => ({
  met,
  aard: 'adviseur',
  van: { datum: '2015' },
  ...(einde ? { einde: { soort: 'tot-en-met', datum: einde } } : {}),
});
const LEDEN: readonly (readonly [lid: string, functie: string, anders?: object])[] = [
  ['gc-voorzitter', 'voorzitter', { perspectief: 'onafhankelijk' }],
  ['gc-lid-1', 'lid', { perspectief: 'gemeenten' }],
  ['gc-lid-2', 'lid', { perspectief: 'client' }],
  ['gc-lid-3', 'lid', { plaatsvervanger: true }],
  ['gc-secretaris', 'secretaris'],
  ['gc-band', 'lid', { banden: [band({ gemeente: 'gm9001' })] }],
  ['gc-band-kort', 'lid', { banden: [band({ gemeente: 'gm9101' }, '2021-06-30')] }],
  ['gc-band-oud', 'lid', { banden: [band({ gemeente: 'gm9101' }, '2020-12-31')] }],
  ['gc-band-regio', 'lid', { banden: [band({ regio: 'oost' })] }],
  ['gc-band-buur', 'lid', { banden: [band({ gemeente: 'gm9002' })] }],
  ['gc-oud', 'lid', { einde: { soort: 'tot', datum: '2021' } }],
];

const goed = (antwoord: Antwoord): Antwoord => {
  expect([200, 201], antwoord.tekst).toContain(antwoord.status);
  return antwoord;
};

async function bouw(product: Product): Promise<void> {
  const leg = async (wie: Wie, pad: string, inhoud: object) => goed(await product.post(wie, pad, inhoud));
  for (const [code, slug] of [
    ['gm9001', 'oost'],
    ['gm9002', 'oost'],
    ['gm9101', 'zuid'],
  ] as const) {
    await leg(SYSTEEM, '/v1/gemeenten', { code, naam: `Aarle${code.slice(2)}` });
    if (code !== 'gm9002') await leg(SYSTEEM, '/v1/regios', { slug, naam: `Regio ${slug}` });
    const lidmaatschap = { gemeente: code, domeinen: ['bw'], van: { datum: '2015' } };
    await leg(SYSTEEM, `/v1/regios/${slug}/toetredingen`, lidmaatschap);
  }
  await leg(COORDINATOR, '/v1/regios/oost/commissies', {
    kenmerk: 'commissie',
    naam: 'Geschillencommissie',
    soort: 'regionaal',
    domeinen: ['bw'],
  });
  await leg(COORDINATOR, `/v1/commissies/${COMMISSIE}/reglementen`, { reglement: REGLEMENT });
  for (const [naam, functie, anders] of LEDEN)
    await leg(COORDINATOR, `/v1/commissies/${COMMISSIE}/leden`, {
      lid: naam,
      functie,
      banden: [],
      van: { datum: '2020' },
      ...anders,
    });
}

/** How an act ended: the status, and for a refusal its code. */
export const code = (a: Antwoord): string =>
  a.status < 300 ? String(a.status) : `${a.status} ${json<{ code: string }>(a).code}`;
/** The places in the body of what was wrong. */
export const velden = (a: Antwoord): string[] =>
  (json<{ fouten?: { veld: string }[] }>(a).fouten ?? []).map(({ veld }) => veld);

/** The product with this world in it, and the acts of a dispute. A folder that is given holds it already, unless `vers`. */
export async function openWereld({ map, vers = !map }: { map?: string; vers?: boolean } = {}) {
  const product = await startProduct(map ? { map } : {});
  if (vers) await bouw(product);
  /** Records an act; without a body the sound one of that kind. */
  const doe = (
    wie: Wie,
    id: string,
    collectie: string,
    anders: object = {},
    koppen: Record<string, string> = {},
  ) => product.post(wie, `/v1/geschillen/${id}/${collectie}`, { ...lichaam(collectie), ...anders }, koppen);
  const moet = async (...argumenten: Parameters<typeof doe>): Promise<Antwoord> =>
    goed(await doe(...argumenten));
  const lever = async (wie: Wie, id: string, tekst: string): Promise<string> => {
    goed(await product.put(wie, `/v1/geschillen/${id}/documenten/${sha256(tekst)}`, tekst));
    return sha256(tekst);
  };
  return {
    product,
    doe,
    moet,
    lever,
    /** A new dispute between gm9001 and gm9101. */
    meld: async (anders: object = {}): Promise<string> => {
      const pad = `/v1/commissies/${COMMISSIE}/geschillen`;
      return String(json(goed(await product.post(VERZOEKER, pad, { ...MELDING, ...anders })))['dossier']);
    },
    /** Up to a commission that sits. */
    steltSamen: async (id: string): Promise<void> => {
      await moet(VERZOEKER, id, 'overleggen', { datum: '2023-02-02' });
      await moet(VERZOEKER, id, 'aanhangigmakingen', { datum: '2023-02-10' });
      const leden = ['gc-voorzitter', 'gc-lid-1', 'gc-lid-2', 'gc-lid-3', 'gc-secretaris'];
      await moet(SECRETARIS, id, 'samenstellingen', { datum: '2023-02-11', leden });
    },
    /** From there up to the closing of the inquiry. */
    onderzoekt: async (id: string): Promise<void> => {
      await moet(VOORZITTER, id, 'ontvankelijkheidsbeslissingen', { datum: '2023-02-12' });
      await moet(SECRETARIS, id, 'compleetverklaringen', { datum: '2023-02-13' });
      const document = await lever(VERWEERDER, id, 'Ons verweer\n');
      const verweer = {
        datum: '2023-02-20',
        stuk: 'verweer',
        soort: 'verweerschrift',
        door: { gemeente: 'gm9101' },
      };
      await moet(VERWEERDER, id, 'stukken', { ...verweer, document });
      await moet(VERZOEKER, id, 'ontvangsten', { datum: '2023-02-21', stuk: 'verweer' });
      await moet(SECRETARIS, id, 'zittingafstanden', { datum: '2023-02-22' });
      await moet(VOORZITTER, id, 'sluitingen', { datum: '2023-02-23' });
    },
    /** From there up to a draft that is adopted and signed. */
    beslist: async (id: string): Promise<void> => {
      const document = await lever(VOORZITTER, id, 'De uitspraak\n');
      await moet(VOORZITTER, id, 'ontwerpen', { datum: '2023-03-01', document });
      for (const wie of [VOORZITTER, lid('gc-lid-1'), lid('gc-lid-2')])
        await moet(wie, id, 'stemmen', { datum: '2023-03-02' });
      for (const wie of [VOORZITTER, SECRETARIS])
        await moet(wie, id, 'ondertekeningen', { datum: '2023-03-03' });
    },
  };
}
export type Wereld = Awaited<ReturnType<typeof openWereld>>;
