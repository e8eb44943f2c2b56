import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cloudEventVan } from '@regiolog/domein/berichten/cloudevent';
import { schemas } from '@regiolog/domein/berichten/schemas';
import { AFZENDER, voorbeelden } from './taal-hulp.ts';

/**
 * Writes the schemas that have no file yet with their digests, and the messages of stored examples that have none.
 * Never touches what is there.
 */
const MAP = new URL('../fixtures/berichten/schemas/', import.meta.url);
const DIGESTS = new URL('../fixtures/berichten/digests.json', import.meta.url);
const BERICHTEN = new URL('../fixtures/berichten/berichten.json', import.meta.url);

const lees = <T>(bestand: URL): Record<string, T> =>
  existsSync(bestand) ? (JSON.parse(readFileSync(bestand, 'utf8')) as Record<string, T>) : {};
const schrijf = (bestand: URL, inhoud: unknown) =>
  writeFileSync(bestand, `${JSON.stringify(inhoud, null, 2)}\n`);

for (const { type, versie, schema } of schemas()) {
  const bestand = new URL(`${type}.${versie}.json`, MAP);
  if (!existsSync(bestand)) schrijf(bestand, schema);
}
const digest = (naam: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(naam, MAP)))
    .digest('hex');
const bekend = lees<string>(DIGESTS);
const digests = readdirSync(MAP)
  .sort()
  .map((naam) => [naam, bekend[naam] ?? digest(naam)]);
schrijf(DIGESTS, Object.fromEntries(digests));

const eerder = lees<unknown>(BERICHTEN);
const berichten = voorbeelden.flatMap((g) => {
  const event = cloudEventVan(g, AFZENDER);
  return event ? [[g.type, eerder[g.type] ?? event]] : [];
});
schrijf(BERICHTEN, Object.fromEntries(berichten));
