import { TAAL } from '@regiolog/domein/berichten/register';
import { describe, expect, it } from 'vitest';
import {
  type Bericht,
  berichtzin,
  gebeurtenisVan,
  onderwerpVan,
  perDossier,
} from '../../../services/portaal/web/paginas/start/bezoek.ts';
import { berichtInWoorden, daadVan } from '../../../services/portaal/web/paginas/start/postvak-inhoud.ts';

const bericht = (id: string, subject: string, rest: Partial<Bericht> = {}): Bericht => ({
  id,
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

  it('is about one postbox for all messages of a region', () => {
    expect(onderwerpVan({ subject: 'urn:regiolog:postvak:amersfoort.83c0fd52' })).toEqual({
      soort: 'postvak',
      id: 'amersfoort',
    });
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

  it('says what the event says, and no more than its kind where the message does not hold it', () => {
    const type = 'nl.samenwerkingsafspraken.regiorol-toegekend';
    const inhoud = { gemeente: 'gm0308', rol: 'budgethouder', domeinen: [], van: { datum: '2026-01-01' } };
    const namen = { gemeente: () => 'Baarn', regio: String, overeenkomst: String, mandaat: String };
    expect(berichtzin(bericht('1', 'x', { type, data: { inhoud } }), namen)).toMatch(
      /^Baarn is budgethouder/,
    );
    expect(berichtzin(bericht('1', 'x', { type, data: { inhoud: {} } }), namen)).toBe('Rol toegekend.');
    expect(berichtzin(bericht('1', 'x', { type }), namen)).toBe('Rol toegekend.');
  });

  it('knows every type of the published language that tells of one kind of act by the name of that act', () => {
    const anders = TAAL.flatMap(({ type, uit }) => {
      const [soort] = uit.map((pad) => pad.split('/')[1]);
      return uit.length === 1 && soort !== gebeurtenisVan(type) ? [type] : [];
    });
    expect(anders).toEqual([]);
  });
});

describe('what a message of a municipality says', () => {
  it('reads in words', () => {
    const data = { orgaan: 'college', uitkomst: 'vastgesteld', datum: '2026-11-20', versie: { naam: '2.0' } };
    expect(berichtInWoorden(JSON.stringify({ data }))).toBe(
      'college, vastgesteld, op 20 november 2026, versie 2.0',
    );
    expect(daadVan('nl.samenwerkingsafspraken.aangeboden.ondertekening')).toBe('Handtekening');
  });

  it.each([
    ['{'],
    ['[]'],
    ['{"data":[]}'],
    ['{"data":{"orgaan":1,"datum":"gisteren"}}'],
    [{ verzegeld: true }],
    [null],
  ])('leaves out what is not there, or reads otherwise: %o', (inhoud) => {
    expect(berichtInWoorden(inhoud)).toBeNull();
  });
});
