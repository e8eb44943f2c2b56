import { describe, expect, it } from 'vitest';
import { csvRegel } from './csv.ts';
import type { Auditregel } from './tonen.ts';

const regel = (anders: object) => csvRegel({ regio: 'noord', volgnummer: 3, ...anders } as Auditregel);

describe('an event as a line of a table', () => {
  it('has a cell for every column, empty where there is nothing', () => {
    expect(regel({})).toBe(';;noord;;;3;;;;;;;;;;;\r\n');
  });
  it('keeps what would break the table within its cell', () => {
    expect(regel({ soort: 'a;b"c' })).toContain(';"a;b""c";');
    expect(regel({ inhoud: { naam: 'x;y' } })).toContain(';"{""naam"":""x;y""}";');
  });
  it.each(['=1+1', '+31*2', '-2+3', '@x', '\tx'])('never lets a spreadsheet run %s', (tekst) => {
    expect(regel({ door: tekst })).toContain(`;'${tekst}`);
  });
});
