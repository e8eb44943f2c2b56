import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { schemas } from '@regiolog/domein/berichten/schemas';

/** Writes the schemas that have no file yet, and their digests. Never touches a file or a digest that is there. */
const MAP = new URL('../fixtures/berichten/schemas/', import.meta.url);
const DIGESTS = new URL('../fixtures/berichten/digests.json', import.meta.url);

for (const { type, versie, schema } of schemas()) {
  const bestand = new URL(`${type}.${versie}.json`, MAP);
  if (!existsSync(bestand)) writeFileSync(bestand, `${JSON.stringify(schema, null, 2)}\n`);
}
const digest = (naam: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(naam, MAP)))
    .digest('hex');
const bekend = existsSync(DIGESTS)
  ? (JSON.parse(readFileSync(DIGESTS, 'utf8')) as Record<string, string>)
  : {};
const digests = readdirSync(MAP)
  .sort()
  .map((naam) => [naam, bekend[naam] ?? digest(naam)]);
writeFileSync(DIGESTS, `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`);
