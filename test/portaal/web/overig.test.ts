import { BEWAARDAGEN } from '@regiolog/portaal/bewaard';
import { LANGST_MS, STIL_MS } from '@regiolog/portaal/sessies';
import { expect, it } from 'vitest';
import { overig } from '../../../services/portaal/web/teksten/nl/overig.ts';

it('the privacy page says how long things are kept, as the server does it', () => {
  const tekst = overig.privacy.stukken
    .flatMap(({ tekst: alineas, lijst = [] }) => [...alineas, ...lijst])
    .join('\n');
  expect(tekst).toContain(`Gebruikt u Regiolog ${STIL_MS / 3_600_000} uur niet`);
  expect(tekst).toContain(`na ${LANGST_MS / 3_600_000} uur altijd`);
  expect(tekst).toContain(`tot ${BEWAARDAGEN['concepten']} dagen`);
  expect([BEWAARDAGEN['gevolgd'], BEWAARDAGEN['bezoek']]).toEqual([730, 730]);
  expect(tekst).toContain('tot 2 jaar');
});

it('the page on accessibility claims no status that nobody examined', () => {
  const tekst = JSON.stringify(overig.toegankelijkheid);
  expect(tekst).toContain('nog niet onderzocht');
  expect(tekst).not.toMatch(/voldoet (?:volledig|aan alle)|status [A-E]\b/i);
});
