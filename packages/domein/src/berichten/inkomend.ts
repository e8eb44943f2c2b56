import { z } from 'zod';
import { Deeldatum } from '../gedeeld/datum.ts';
import { Documenthash } from '../gedeeld/document.ts';
import { Bron, GemeenteCode, Orgaan, OvereenkomstId, RegioSlug } from '../gedeeld/namen.ts';
import { GEEN_NAMEN } from '../gedeeld/persoon.ts';
import { regioVan } from '../gedeeld/stromen.ts';
import { Bekend } from '../gedeeld/tijden.ts';
import { BesluitUitkomst } from '../overeenkomst/events.ts';
import { Versie } from '../overeenkomst/waarden.ts';
import { Berichtkenmerk, Systeem } from '../postvak/events.ts';
import { CloudEvent } from './cloudevent.ts';

/**
 * What a municipality's own system may send: CloudEvents by the NL GOV profile, each about one act of a body of that
 * municipality. Every row becomes one act of the register, by the same way as the act of a clerk.
 */

/** Which agreement: by its id, or by its name within the region that keeps it. */
const Doel = z
  .union([
    OvereenkomstId,
    z.strictObject({
      regio: RegioSlug.describe('De regio die de overeenkomst bijhoudt.'),
      naam: z.string().trim().min(3).max(300).describe(`De precieze naam. ${GEEN_NAMEN}`),
    }),
  ])
  .describe('De overeenkomst: haar kenmerk in het register, of de regio en haar precieze naam.');

/** Which text: as the register calls its version, or by its bytes; both when both are known. */
const Tekst = z
  .strictObject({
    naam: Versie.optional(),
    document: Documenthash.optional().describe('De SHA-256 van het bestand, zoals het is vastgelegd.'),
  })
  .refine((t) => t.naam !== undefined || t.document !== undefined, {
    message: 'Noem de versie, de SHA-256 van het document, of allebei.',
    path: ['naam'],
  })
  .describe('De tekst waarover dit gaat: de naam van de versie, of de SHA-256 van het document.');

const algemeen = {
  gemeente: GemeenteCode.describe('De gemeente waarvan het orgaan is: die het bericht stuurt.'),
  overeenkomst: Doel,
  versie: Tekst,
  datum: Deeldatum,
  bekend: Bekend.optional().describe('Sinds wanneer dit bekend was. Eerder dan nu alleen met een bron.'),
  bron: Bron.optional().describe('Waar dit op berust.'),
  toelichting: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .optional()
    .describe('Waarom u dit laat vastleggen. Wordt versleuteld bewaard.')
    .meta({ 'x-persoonsgegeven': true }),
};

const Besluit = z.strictObject({
  ...algemeen,
  orgaan: Orgaan.extract(['raad', 'college', 'burgemeester']).describe('Welk orgaan besloot.'),
  uitkomst: BesluitUitkomst.describe('Wat het met de tekst deed.'),
});

const Ondertekening = z.strictObject({
  ...algemeen,
  ambt: z
    .string()
    .trim()
    .min(2)
    .max(120)
    .optional()
    .describe(`Het ambt van wie tekende, zoals burgemeester. ${GEEN_NAMEN}`),
});

const TYPE = {
  besluit: 'nl.samenwerkingsafspraken.aangeboden.besluit',
  ondertekening: 'nl.samenwerkingsafspraken.aangeboden.ondertekening',
} as const;

/** From a system that names its messages safely: both names are told to others. */
const afzender = { id: Berichtkenmerk, source: Systeem };

/** A message that a municipality's own system sends, checked: a CloudEvent in the profile, of a known type. */
export const AangebodenBericht = z
  .discriminatedUnion('type', [
    CloudEvent.safeExtend({ ...afzender, type: z.literal(TYPE.besluit), data: Besluit }),
    CloudEvent.safeExtend({ ...afzender, type: z.literal(TYPE.ondertekening), data: Ondertekening }),
  ])
  .meta({ id: 'AangebodenBericht' });
export type AangebodenBericht = z.output<typeof AangebodenBericht>;

/** Where a municipality's own system writes, over Kafka: only that system may, so the topic says who it is. */
export const aangebodenTopic = (gemeente: string): string => `regiolog.in.${gemeente}`;

/** The types that are taken in: what each means, and the schema of its data. */
export const INKOMENDE_TAAL = [
  {
    type: TYPE.besluit,
    versie: 'v1',
    betekenis: 'Een orgaan van de gemeente besloot over een tekst van een overeenkomst.',
    schema: Besluit,
    gebeurtenis: 'BesluitGenomen',
  },
  {
    type: TYPE.ondertekening,
    versie: 'v1',
    betekenis: 'De gemeente ondertekende een tekst van een overeenkomst.',
    schema: Ondertekening,
    gebeurtenis: 'PartijHeeftOndertekend',
  },
] as const;

/** The act that a message stands for, once it is known of which version. It is the body of the act's own route. */
export function daadVan({ data, type }: AangebodenBericht, versie: string) {
  const { gemeente, datum, bekend, bron, toelichting } = data;
  const wat =
    type === TYPE.besluit
      ? { orgaan: data.orgaan, uitkomst: data.uitkomst }
      : data.ambt === undefined
        ? {}
        : { door: { ambt: data.ambt } };
  const gebeurtenis = INKOMENDE_TAAL.find((rij) => rij.type === type)?.gebeurtenis ?? 'BesluitGenomen';
  return {
    gebeurtenis,
    inhoud: { partij: { gemeente }, ...wat, versie, datum, bekend, bron, toelichting },
  };
}

/** The region that a message names: whose coordinator can do something about it. */
export const regioVanBericht = ({ data: { overeenkomst } }: AangebodenBericht): string =>
  typeof overeenkomst === 'string' ? regioVan(overeenkomst) : overeenkomst.regio;

/**
 * What a message says, without the words that may be about a person and without what only its delivery bears: two
 * messages of one id must agree in it. Its keys stand in the order of the schema, whatever the sender's was.
 */
export function kernVan({ type, data: { toelichting: _, ...kern } }: AangebodenBericht) {
  return { type, ...kern };
}
