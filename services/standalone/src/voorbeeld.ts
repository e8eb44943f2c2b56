import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RegioSlug } from '@regiolog/domein/gedeeld/namen';
import type { DemoWie } from '@regiolog/service-kit/demo';
import { ROLLEN } from '@regiolog/service-kit/policy';
import { z } from 'zod';

/** The example case: a made dispute on real facts, run through the API as its people would (infra/voorbeeld). */

const BESTAND = fileURLToPath(
  new URL('../../../infra/voorbeeld/geschil-nieuwe-client.json', import.meta.url),
);

const Voorbeeld = z.strictObject({
  wie: z.record(
    z.string(),
    z.strictObject({
      rol: z.enum(ROLLEN),
      regio: RegioSlug.optional(),
      gemeente: z.string().optional(),
      onderwerp: z.string().optional(),
    }),
  ),
  stappen: z.array(
    z.union([
      z.strictObject({ als: z.string(), document: z.string(), tekst: z.string() }),
      z.strictObject({
        als: z.string(),
        pad: z.string(),
        inhoud: z.unknown(),
        /** The name under which later steps mean what this one made. */
        bewaar: z.string().optional(),
      }),
    ]),
  ),
});
export type Voorbeeldstap = z.infer<typeof Voorbeeld>['stappen'][number];

/** The example as it is told, and a digest of it. */
export async function leesVoorbeeld() {
  const bytes = await readFile(BESTAND);
  const { wie, stappen } = Voorbeeld.parse(JSON.parse(bytes.toString('utf8')));
  return {
    wie: wie as Readonly<Record<string, DemoWie>>,
    stappen,
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** What was made on the way: ids by name, and hashes of documents as `document:naam`. */
export type Gemaakt = Map<string, string>;

const vul = (tekst: string, gemaakt: Gemaakt): string =>
  tekst.replace(/\{([a-z:-]+)\}/g, (geheel, naam: string) => gemaakt.get(naam) ?? geheel);

/** One step as a request; says what it will have made once it was answered. */
export function verzoekVan(stap: Voorbeeldstap, nummer: number, gemaakt: Gemaakt) {
  if ('document' in stap) {
    const hash = createHash('sha256').update(stap.tekst).digest('hex');
    gemaakt.set(`document:${stap.document}`, hash);
    return {
      methode: 'PUT',
      pad: vul(`/v1/geschillen/{geschil}/documenten/${hash}`, gemaakt),
      koppen: { 'content-type': 'text/plain' },
      lijf: stap.tekst,
    };
  }
  return {
    methode: 'POST',
    pad: vul(stap.pad, gemaakt),
    koppen: { 'content-type': 'application/json', 'idempotency-key': `voorbeeld-nieuwe-client-${nummer}` },
    lijf: vul(JSON.stringify(stap.inhoud), gemaakt),
  };
}

/**
 * Runs the example against a running service, unless it was run before: what was recorded stays as it was told then,
 * also when a later release tells it otherwise. Every step has a key of its own, so that a run that was broken off
 * records nothing twice. Throws when a step is not accepted.
 */
export async function speelVoorbeeld(opties: {
  readonly url: string;
  readonly data: string;
  readonly token: (wie: DemoWie) => string;
}): Promise<'al-gespeeld' | 'gespeeld'> {
  const { wie, stappen, digest } = await leesVoorbeeld();
  const merk = join(opties.data, 'voorbeeld.sha256');
  const eerder = await readFile(merk, 'utf8').catch(() => '');
  if (eerder !== '') return 'al-gespeeld';
  const gemaakt: Gemaakt = new Map();
  for (const [nummer, stap] of stappen.entries()) {
    const persoon = wie[stap.als];
    if (!persoon) throw new TypeError(`nobody in the example is called ${stap.als}`);
    const { methode, pad, koppen, lijf } = verzoekVan(stap, nummer, gemaakt);
    const antwoord = await fetch(new URL(pad, opties.url), {
      method: methode,
      headers: { ...koppen, authorization: `Bearer ${opties.token(persoon)}` },
      body: lijf,
    });
    const tekst = await antwoord.text();
    if (!antwoord.ok) throw new Error(`step ${nummer} of the example, ${pad}: ${antwoord.status} ${tekst}`);
    if ('bewaar' in stap && stap.bewaar)
      gemaakt.set(stap.bewaar, (JSON.parse(tekst) as { dossier: string }).dossier);
  }
  await writeFile(merk, `${digest}\n`);
  return 'gespeeld';
}
