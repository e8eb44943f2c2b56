import { readdirSync, readFileSync } from 'node:fs';
import { type CloudEvent, cloudEventVan } from '@regiolog/domein/berichten/cloudevent';
import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';

/** What the tests of the published language share: the stored examples, and who sends. */

export const AFZENDER = {
  bron: 'urn:nld:oin:00000001823288444000:systeem:regiolog',
  basis: 'https://regiolog.samenwerkingsafspraken.example',
} as const;

const MAP = new URL('../fixtures/gebeurtenissen/', import.meta.url);

/** One stored event of every kind. */
export const voorbeelden = readdirSync(MAP)
  .sort()
  .map((bestand) => JSON.parse(readFileSync(new URL(bestand, MAP), 'utf8')) as Gebeurtenis);

export function voorbeeld(soort: string): Gebeurtenis {
  const gevonden = voorbeelden.find(({ type }) => type === soort);
  if (!gevonden) throw new Error(`no stored example of ${soort}`);
  return gevonden;
}

/** The event that the world gets, of which the test is sure that there is one. */
export function verzonden(gebeurtenis: Gebeurtenis): CloudEvent {
  const event = cloudEventVan(gebeurtenis, AFZENDER);
  if (!event) throw new Error(`${gebeurtenis.type} is not published`);
  return event;
}
