import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { asyncapi } from '@regiolog/domein/berichten/asyncapi';
import { cloudEventVan } from '@regiolog/domein/berichten/cloudevent';
import { INKOMENDE_TAAL } from '@regiolog/domein/berichten/inkomend';
import { KANALEN, kanaalVan } from '@regiolog/domein/berichten/publicatie';
import { TAAL } from '@regiolog/domein/berichten/register';
import { schemas } from '@regiolog/domein/berichten/schemas';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { AFZENDER, voorbeelden } from './taal-hulp.ts';
import { keurmeester } from './taal-keur.ts';

/** What was promised to those who read our messages: the schemas never change, and the document is right. */

const MAP = new URL('../fixtures/berichten/schemas/', import.meta.url);
const DIGESTS = new URL('../fixtures/berichten/digests.json', import.meta.url);
const digests = JSON.parse(readFileSync(DIGESTS, 'utf8')) as Record<string, string>;
const naam = ({ type, versie }: { type: string; versie: string }) => `${type}.${versie}.json`;
const bestanden = readdirSync(MAP).sort();
const bytes = (bestand: string) => readFileSync(new URL(bestand, MAP));

const require = createRequire(import.meta.url);
const publiek = voorbeelden.flatMap((g) => cloudEventVan(g, AFZENDER) ?? []);

describe('the published schemas', () => {
  it('are one for every type that carries data, each with its committed file', () => {
    const raad =
      'a new type needs its file: node_modules/.bin/node test/berichten/taal-schrijf.ts writes what is missing; a file of a type that is gone stays, with its row';
    expect(schemas().map(naam).sort(), raad).toEqual(bestanden);
  });

  it.each(schemas().map((s) => [naam(s), s] as const))(
    '%s is what it was when it was published',
    (bestand, s) => {
      const raad = `others read messages by ${bestand}: put it back. When the data must change, keep this row of the register with no kinds of acts, add one for v2 (a type with .v2 in its name when readers would break, and publish both for a while), and write its file`;
      expect(JSON.parse(JSON.stringify(s.schema)), raad).toEqual(JSON.parse(bytes(bestand).toString('utf8')));
      expect(createHash('sha256').update(bytes(bestand)).digest('hex'), raad).toBe(digests[bestand]);
    },
  );

  it('are at paths of their own, by name and version', () => {
    const paden = schemas().map(({ pad }) => pad);
    expect(new Set(paden).size).toBe(paden.length);
    expect(paden).toContain('/schemas/nl.samenwerkingsafspraken.besluit-genomen/v1');
  });

  it('take the data of every stored example, and nothing beside what they name', () => {
    const voldoet = keurmeester();
    const metData = publiek.filter(({ data }) => data !== undefined);
    expect(publiek.flatMap(voldoet)).toEqual([]);
    expect(metData.length).toBeGreaterThan(50);
    for (const event of metData) {
      expect(voldoet({ ...event, data: { ...(event.data as object), extra: 1 } })).not.toEqual([]);
    }
  });
});

describe('the topics', () => {
  it('are of one region each', () => {
    expect(KANALEN.map((kanaal) => kanaalVan('amersfoort', kanaal))).toEqual([
      'regiolog.amersfoort.afspraken',
      'regiolog.amersfoort.geschillen',
      'regiolog.amersfoort.onbestelbaar',
    ]);
  });

  it('keep what is confidential apart', () => {
    expect(TAAL.filter((rij) => rij.vertrouwelijk !== (rij.kanaal === 'geschillen'))).toEqual([]);
    expect(TAAL.filter((rij) => rij.vertrouwelijk && rij.schema)).toEqual([]);
  });
});

describe('the AsyncAPI document', () => {
  const document = JSON.parse(
    JSON.stringify(asyncapi({ titel: 'Regiolog', versie: '1.0.0', ...AFZENDER })),
  ) as {
    channels: Record<string, { address: string; messages: Record<string, unknown> }>;
    components: {
      messages: Record<string, { payload: object; summary: string }>;
      schemas: Record<string, object>;
    };
  };

  it('is one by the schema of AsyncAPI 3.0 itself', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajvFormats.default(ajv);
    const schema = require('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object;
    const goed = ajv.validate(schema, document);
    expect(goed ? [] : ajv.errors).toEqual([]);
  });

  it('names every type once, in the channel where it is sent', () => {
    const inKanalen = Object.values(document.channels).flatMap(({ messages }) => Object.keys(messages));
    const alle = [...TAAL, ...INKOMENDE_TAAL].map(({ type }) => type);
    expect(inKanalen.toSorted()).toEqual(alle.toSorted());
    expect(Object.keys(document.components.messages).toSorted()).toEqual(inKanalen.toSorted());
    expect(Object.values(document.channels).map(({ address }) => address)).toEqual([
      'regiolog.{regio}.afspraken',
      'regiolog.{regio}.geschillen',
      'regiolog.{regio}.onbestelbaar',
      'regiolog.in.{gemeente}',
    ]);
  });

  it('describes what is really sent, references to the schemas included', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajvFormats.default(ajv);
    for (const { pad, schema } of schemas()) ajv.addSchema({ ...schema, $id: `${AFZENDER.basis}${pad}` });
    ajv.addSchema({ $id: 'document', ...document });
    const fouten = publiek.flatMap((event) => {
      const ref = `document#/components/messages/${event.type}/payload`;
      return ajv.validate({ $ref: ref }, event) ? [] : [{ type: event.type, fouten: ajv.errors }];
    });
    expect(fouten).toEqual([]);
  });
});
