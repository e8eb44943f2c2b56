import { describe, expect, it } from 'vitest';
import {
  type Bericht,
  gebeurtenisVan,
  inhoudVan,
  onderwerpVan,
  perDossier,
} from '../../../services/portaal/web/paginas/start/bezoek.ts';

const bericht = (id: string, subject: string, rest: Partial<Bericht> = {}): Bericht => ({
  specversion: '1.0',
  id,
  source: 'urn:nld:oin:00000099000000001000:systeem:regiolog',
  type: 'nl.samenwerkingsafspraken.besluit-genomen',
  subject,
  ...rest,
});

describe('what changed since the last visit', () => {
  it('is about the file that the message names', () => {
    expect(onderwerpVan({ subject: 'urn:regiolog:overeenkomst:amersfoort.dvo' })).toEqual({
      soort: 'overeenkomst',
      id: 'amersfoort.dvo',
    });
    expect(onderwerpVan({ subject: 'urn:regiolog:uitspraak:VOORBEELD-2023-01' })?.soort).toBe('uitspraak');
  });

  it('is nothing for a message about what has no page', () => {
    expect([onderwerpVan({}), onderwerpVan({ subject: 'urn:regiolog:abonnement:x' })]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('names the kind of event as the register does', () => {
    expect(gebeurtenisVan('nl.samenwerkingsafspraken.partij-heeft-ondertekend')).toBe(
      'PartijHeeftOndertekend',
    );
  });

  it('stands by file, what came last first', () => {
    const een = bericht('1', 'urn:regiolog:regio:amersfoort');
    const twee = bericht('2', 'urn:regiolog:overeenkomst:amersfoort.dvo');
    const drie = bericht('3', 'urn:regiolog:regio:amersfoort');
    expect(
      perDossier([een, twee, drie]).map(({ sleutel, berichten }) => [sleutel, berichten.map(({ id }) => id)]),
    ).toEqual([
      ['regio:amersfoort', ['3', '1']],
      ['overeenkomst:amersfoort.dvo', ['2']],
    ]);
  });

  it('says what the event says, where the message holds it', () => {
    expect(inhoudVan(bericht('1', 'x', { data: { inhoud: { orgaan: 'raad' } } }))).toEqual({
      orgaan: 'raad',
    });
    expect(inhoudVan(bericht('1', 'x', { dataref: 'http://127.0.0.1/v1/geschillen/a' }))).toBeUndefined();
  });
});
