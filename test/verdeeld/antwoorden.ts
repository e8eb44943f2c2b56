/** Everything that can be asked of the reference set and the example case, and what of an answer is the same anywhere. */
import { createHash } from 'node:crypto';
import { type Aanspreekbaar, gepubliceerdeRoutes, json, type Wie } from '../tenancy/product.ts';

const AUDITOR: Wie = { rol: 'auditor' };
const SLUGS = ['ijssel-vecht', 'amersfoort', 'landelijk', 'nergens'];
const CODES = ['gm0193', 'gm0166', 'gm0307', 'gm0345'];
const WAARDEN: Readonly<Record<string, readonly string[]>> = {
  slug: SLUGS,
  code: CODES,
  gemeente: CODES,
  versie: ['1.0', '1'],
  naam: ['verzoekschrift', 'ontwerp-1', 'uitspraak'],
  nummer: ['1'],
};
/** What a question cannot do without. */
const NODIG: Readonly<Record<string, string>> = {
  '/v1/bevoegdheden':
    'doorGemeente=gm0307&doorAmbt=hoofd&namensGemeente=gm0342&namensOrgaan=college&bevoegdheid=inkoop.contracteren',
  '/v1/geschilroutes': 'soort=plaatsing&gemeente=gm0193&gemeente=gm0166',
  '/v1/lidmaatschapswijzigingen': 'van=1990-01-01&tot=2090-12-31',
  '/v1/overeenkomsten/{id}/gevolgen': 'gemeente=gm0193',
  '/v1/overeenkomsten/{id}/tekstverschillen': 'van=1.0&naar=1.0',
  '/v1/reconstructies': 'soort=plaatsing&gemeente=gm0193&gemeente=gm0166',
  '/v1/tellingen': 'per=soort',
  '/v1/zoek': 'q=regiovisie',
};
const DAGEN = ['geldigOp=2022-01-01', 'geldigOp=2024-06-30&bekendOp=2024-01-01', 'geldigOp=2026-01-01'];
/** Not an answer about the register: where a process is, or what messages carry as their place. */
const NIET = /^\/v1\/(berichten|abonnementen|inkomend|asyncapi)|^\/schemas/;

type Lijst = { readonly antwoord?: { readonly resultaten?: readonly { id: string }[] } };

/** The first files of each kind, as lists name them. */
async function dossiers(product: Aanspreekbaar) {
  const van = async (pad: string): Promise<string[]> => {
    const lijst = json<Lijst & { resultaten?: readonly { id: string }[] }>(await product.lees(AUDITOR, pad));
    return (lijst.antwoord?.resultaten ?? lijst.resultaten ?? []).map(({ id }) => id);
  };
  return {
    overeenkomsten: (await van('/v1/regios/ijssel-vecht/overeenkomsten?aantal=3')).concat(
      'amersfoort.moed-moet',
    ),
    mandaten: await van('/v1/regios/ijssel-vecht/mandaten?aantal=3'),
    geschillen: await van('/v1/geschillen?aantal=3'),
    commissies: await van('/v1/commissies?aantal=3'),
  } as const;
}

/** Every address of every question, on some days. */
export async function vragenOver(product: Aanspreekbaar): Promise<string[]> {
  const ids = await dossiers(product);
  const sjablonen = (await gepubliceerdeRoutes(product)).flatMap((route) =>
    route.startsWith('GET ') && !NIET.test(route.slice(4)) ? [route.slice(4)] : [],
  );
  return sjablonen.flatMap((sjabloon) => {
    const soort = sjabloon.split('/')[2] as keyof typeof ids;
    const paden = [...sjabloon.matchAll(/\{(\w+)\}/g)].reduce<string[]>(
      (rij, [deel, naam = '']) =>
        rij.flatMap((pad) =>
          ((naam === 'id' ? ids[soort] : WAARDEN[naam]) ?? ['niets']).map((w) => pad.replace(deel, w)),
        ),
      [sjabloon],
    );
    const nodig = NODIG[sjabloon];
    return paden.flatMap((pad) =>
      DAGEN.map((dag) => `${pad}?${[nodig, dag].filter((deel) => deel !== undefined).join('&')}`),
    );
  });
}

const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g;
/** Hashes, and the salts of a seal. */
const HASH = /\b(?:[0-9a-f]{64}|[0-9a-f]{32})\b/g;

/**
 * An answer without what no two registers share: moments of recording, places in the log, and hashes over words that
 * are sealed under a key of each register's own. Hashes become their rank, so that equal ones stay equal.
 */
export function zonderEigen(tekst: string): string {
  const hashes = new Map<string, string>();
  return tekst
    .replaceAll(/"positie":"[^"]*"/g, '"positie":"P"')
    .replaceAll(MOMENT, 'T')
    .replaceAll(HASH, (hash) => {
      const rang = hashes.get(hash) ?? `H${hashes.size}`;
      hashes.set(hash, rang);
      return rang;
    });
}

/** The answers to all of them, by address, and a digest of each. */
export async function antwoordenVan(
  product: Aanspreekbaar,
  vragen: readonly string[],
  beschikbaarOp?: string,
): Promise<ReadonlyMap<string, { readonly status: number; readonly tekst: string }>> {
  const uit = new Map<string, { status: number; tekst: string }>();
  const toen = beschikbaarOp === undefined ? '' : `&beschikbaarOp=${encodeURIComponent(beschikbaarOp)}`;
  for (const vraag of vragen) {
    const { status, tekst } = await product.lees(AUDITOR, vraag + toen);
    uit.set(vraag, { status, tekst: zonderEigen(tekst) });
  }
  return uit;
}

/** One line that stands for all answers. */
export function digest(
  antwoorden: ReadonlyMap<string, { readonly status: number; readonly tekst: string }>,
): string {
  const som = createHash('sha256');
  for (const [vraag, { status, tekst }] of antwoorden) som.update(`${vraag}\n${status}\n${tekst}\n`);
  return som.digest('hex');
}
