import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  gebeurtenisInWoorden,
  SOORTEN_MET_ZIN,
  zinVan,
} from '../../../services/portaal/web/geschiedenis/zin.ts';

const MAP = join(import.meta.dirname, '../../fixtures/gebeurtenissen');
type Vast = { type: string; data: unknown; ref: { categorie: string } };
const vast: Vast[] = readdirSync(MAP)
  .filter((naam) => naam.endsWith('.json'))
  .map((naam) => JSON.parse(readFileSync(join(MAP, naam), 'utf8')) as Vast);

const NAMEN = {
  gemeente: () => 'Zwolle',
  regio: () => 'regio IJssel-Vecht',
  overeenkomst: () => 'de regiovisie',
  mandaat: () => 'het mandaat',
};
/** Kinds of which no history is shown: messages, subscriptions, and the correction, which speaks by what it states. */
const ELDERS = ['postvak', 'abonnement'];
const metZin = vast.filter(
  (v) => !ELDERS.includes(v.ref.categorie) && v.type !== 'GebeurtenisGerectificeerd',
);

describe('what an event says', () => {
  it('has a sentence for every kind of event that ever shipped', () => {
    expect(metZin.length).toBeGreaterThan(90);
    const soorten = metZin.map((v) => v.type);
    expect(soorten.filter((s) => !SOORTEN_MET_ZIN.includes(s))).toEqual([]);
  });

  it.each(metZin.map((v) => [v.type, v.data] as const))('%s reads as Dutch, without codes', (soort, data) => {
    const zin = zinVan(soort, data, NAMEN);
    expect(zin).toMatch(/^[“A-ZÉ0-9].*[.?!]$/);
    expect(zin).not.toMatch(
      /undefined|null|\[object|\bgm\d{4}\b|\bP\d+[YM]\b|(?<!-)\b\d{4}-\d{2}|[a-z]-op-| {2}|\s[,.;:]/,
    );
  });

  it('names a kind in words', () => {
    expect(gebeurtenisInWoorden('BesluitGenomen')).toBe('Besluit genomen');
    expect(gebeurtenisInWoorden('OvereenkomstBeeindigd')).toBe('Overeenkomst beëindigd');
  });

  it('says who decided what, on which text and when', () => {
    const besluit = {
      partij: { gemeente: 'gm0193' },
      orgaan: 'raad',
      uitkomst: 'vastgesteld',
      versie: '2.0',
      datum: '2025-03-03',
    };
    expect(zinVan('BesluitGenomen', besluit, NAMEN)).toBe(
      'De gemeenteraad van Zwolle heeft de tekst (versie 2.0) op 3 maart 2025 vastgesteld.',
    );
  });

  it('falls back to the name of the kind when there is nothing to read', () => {
    expect(zinVan('BesluitGenomen', null, NAMEN)).toBe('Besluit genomen.');
  });
});
