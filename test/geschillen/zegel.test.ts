import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toestand } from '@regiolog/domein/gedeeld/aggregaat';
import { geschil } from '@regiolog/domein/geschil/geschil';
import type { Kijker } from '@regiolog/domein/geschil/zicht';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { readWholeStream } from '@regiolog/event-store/walk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toetsUitspraak } from '../../services/geschillen/src/zegelstand.ts';
import { json, type Product, startProduct } from '../tenancy/product.ts';
import { ID, maakLeeszaak, type Naam, VERTROUWELIJK, WIE } from './leeszaak.ts';

/** The seal of a ruling, tested from the log and from the bytes that are kept. */

type Inhoud = Record<string, unknown>;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await maakLeeszaak(product);
});
afterAll(() => product.stop());

const lees = (naam: Naam, pad: string) => product.lees(WIE[naam], `/v1/geschillen/${ID}/${pad}`);
const zegel = async (naam: Naam): Promise<Inhoud> => {
  const antwoord = await lees(naam, 'uitspraken/ontwerp-1/zegel');
  expect(antwoord.status, antwoord.tekst).toBe(200);
  return json<{ antwoord: Inhoud }>(antwoord).antwoord;
};

/** The file in the document store that holds these bytes. */
function bestandMet(tekst: string): string {
  const bestanden = readdirSync(join(product.data, 'documenten'), { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name));
  const pad = bestanden.find((p) => readFileSync(p, 'utf8') === tekst);
  if (!pad) throw new Error(`no file holds ${tekst}`);
  return pad;
}

const IEDEREEN = [
  'voorzitter',
  'lid',
  'secretaris',
  'partij',
  'wederpartij',
  'coordinator',
  'coordinator van beide',
  'auditor',
] as const;

describe('a seal over HTTP', () => {
  it('holds for everybody who may read, each by what may be seen', async () => {
    for (const naam of IEDEREEN)
      expect(await zegel(naam), naam).toMatchObject({ klopt: true, fouten: [], ketenKlopt: true });
    // verzoek, bijlage-1, the reconstruction, and the ruling itself.
    expect((await zegel('secretaris'))['nagerekend']).toBe(4);
    expect((await zegel('wederpartij'))['nagerekend']).toBe(3);
  });

  it.each<[string, string, Inhoud]>([
    ['Het verzoekschrift\n', 'a filed document', { soort: 'stuk', naam: 'verzoek' }],
    ['De uitspraak\n', 'the ruling', { soort: 'uitspraak', naam: 'ontwerp-1' }],
    ['{"toen":{"lid":"ja"}}', 'the reconstruction', { soort: 'reconstructie' }],
  ])('fails when a byte of %j changes or it is gone, and says which: %s', async (tekst, _, welke) => {
    const pad = bestandMet(tekst);
    appendFileSync(pad, '.');
    for (const naam of ['secretaris', 'wederpartij'] as const)
      expect(await zegel(naam)).toMatchObject({ klopt: false, fouten: [{ ...welke, fout: 'gewijzigd' }] });
    rmSync(pad);
    for (const naam of ['partij', 'auditor'] as const)
      expect(await zegel(naam)).toMatchObject({ klopt: false, fouten: [{ ...welke, fout: 'ontbreekt' }] });
    writeFileSync(pad, tekst);
    expect(await zegel('secretaris')).toMatchObject({ klopt: true });
  });

  it('says of a damaged document only to who may see it which it is', async () => {
    const tekst = `${VERTROUWELIJK.document}\n`;
    const pad = bestandMet(tekst);
    appendFileSync(pad, '.');
    expect(await zegel('partij')).toMatchObject({ klopt: false, fouten: [{ naam: 'bijlage-1' }] });
    expect(await zegel('wederpartij')).toMatchObject({ klopt: true });
    const stuk = await lees('partij', 'stukken/bijlage-1/document');
    expect([stuk.status, json(stuk)['code']]).toEqual([500, 'storing']);
    writeFileSync(pad, tekst);
  });

  it('says that the content of a reconstruction is not what was recorded', async () => {
    const pad = bestandMet('{"toen":{"lid":"ja"}}');
    writeFileSync(pad, '{"toen":{"lid":"nee"}}');
    const antwoord = json<{ antwoord: Inhoud }>(await lees('partij', 'reconstructies/1')).antwoord;
    expect(antwoord).toMatchObject({ staat: 'gewijzigd', inhoud: null });
    writeFileSync(pad, '{"toen":{"lid":"ja"}}');
  });

  it('is there for a ruling alone', async () => {
    expect((await lees('voorzitter', 'uitspraken/ontwerp-0/zegel')).status).toBe(404);
  });
});

describe('a seal over another log', () => {
  const wederpartij: Kijker = { soort: 'partij', partijen: ['gemeente:gm9101'] };

  /** Tests the ruling against this log, for the commission or for one party. */
  async function toets(anders: (stroom: RecordedEvent[]) => RecordedEvent[], kijker: Kijker) {
    const ref = { regio: 'noord', categorie: 'geschil', id: 'zaak-1' };
    const stroom = await readWholeStream(product.store, ref);
    const zaak = toestand(geschil, stroom);
    const uitspraak = zaak.status === 'open' ? zaak.uitspraken[0] : undefined;
    if (!uitspraak) throw new Error('nobody ruled');
    return toetsUitspraak(product.register.documenten, ref, anders(stroom), uitspraak, { kijker });
  }
  const zonder = (soort: string) => (stroom: RecordedEvent[]) => stroom.filter((e) => e.type !== soort);

  it.each<[string, Kijker]>([
    ['the commission', { soort: 'commissie' }],
    ['that party', wederpartij],
  ])('says which document a party would not have had: %s', async (_, kijker) => {
    const uit = await toets(zonder('StukOntvangen'), kijker);
    expect(uit).toMatchObject({ klopt: false, ketenKlopt: false });
    expect(uit.fouten).toContainEqual(
      expect.objectContaining({ naam: 'verzoek', fout: 'niet-gezien-door', partij: 'gemeente:gm9101' }),
    );
  });

  it('says which position is gone, and which document', async () => {
    const standpunt = await toets(zonder('StandpuntIngenomen'), wederpartij);
    expect(standpunt.fouten.map(({ soort }) => soort)).toContain('standpunt');
    const stukken = await toets(zonder('StukIngediend'), { soort: 'commissie' });
    expect(stukken.fouten.map(({ naam }) => naam)).toEqual(expect.arrayContaining(['verzoek', 'bijlage-1']));
  });

  it('holds over the log as it is', async () => {
    expect(await toets((stroom) => stroom, wederpartij)).toMatchObject({ klopt: true, ketenKlopt: true });
  });
});
