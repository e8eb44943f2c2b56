import type { Cursor, Page, RecordedEvent } from '@regiolog/event-store/event-store';
import { describe, expect, it } from 'vitest';
import { inStukken } from './stukken.ts';
import type { Uitgaand } from './zender.ts';

const KB = 1024;
const NU = '2026-02-03T04:05:06.000Z';

/** A page of events that become messages of so many bytes; 0 is not published. */
function stukken(...omvang: readonly number[]) {
  const events = omvang.map(
    (bytes, n) =>
      ({
        id: `e${n}`,
        cursor: String(n + 1),
        geregistreerd: NU,
        data: { bytes },
      }) as unknown as RecordedEvent,
  );
  const page: Page = { events, next: String(omvang.length + 5) as Cursor, end: true };
  const vertaal = ({ id, data }: RecordedEvent): Uitgaand | undefined =>
    data['bytes'] === 0
      ? undefined
      : { topic: 't', key: id, value: 'x'.repeat(Number(data['bytes']) - id.length), headers: {} };
  return [...inStukken(page, vertaal)].map(({ berichten, aantal, positie }) => [
    berichten.length,
    aantal,
    positie,
  ]);
}

describe('a page of the log, cut into transactions', () => {
  it('is one as long as it fits, and ends where the page ends', () => {
    expect(stukken(100, 0, 100)).toEqual([[2, 3, '8']]);
    expect(stukken()).toEqual([[0, 0, '5']]);
    expect(stukken(0, 0)).toEqual([[0, 2, '7']]);
  });

  it('is cut before what would make it too large, at the last event that went along', () => {
    expect(stukken(400 * KB, 0, 368 * KB, 2, 0)).toEqual([
      [2, 3, '3'],
      [1, 2, '10'],
    ]);
    expect(stukken(700 * KB, 700 * KB, 700 * KB).map(([, , positie]) => positie)).toEqual(['1', '2', '8']);
  });

  it('sends what is too large by itself alone', () => {
    expect(stukken(2000 * KB, 10)).toEqual([
      [1, 1, '1'],
      [1, 1, '7'],
    ]);
  });
});
