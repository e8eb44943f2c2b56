import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';

/** The hard cases are spread over files that begin with `moeilijke-gevallen`; each case stands in one of them. */

/** A case that a naive model gets wrong, by its number, with the passages it rests on. */
export function geval(
  nummer: number,
  titel: string,
  passages: readonly string[],
  doe: () => Promise<void>,
): void {
  it(`${nummer}. ${titel} [${passages.join('; ')}]`, doe);
}

/** A question of the field by its code, with the passages it rests on. */
export function vraag(
  code: string,
  tekst: string,
  passages: readonly string[],
  doe: () => void | Promise<void>,
): void {
  it(`${code}: ${tekst} [${passages.join('; ')}]`, doe);
}

const map = new URL('.', import.meta.url);

/** What the calls of `functie` in the test files whose name begins with `voorvoegsel` have as their first argument. */
export function genoemd(voorvoegsel: string, functie: 'geval' | 'vraag'): string[] {
  const eerste = new RegExp(`^\\s*${functie}\\(\\s*'?(\\w+)'?,`, 'gm');
  return readdirSync(map)
    .filter((naam) => naam.startsWith(voorvoegsel) && naam.endsWith('.test.ts'))
    .flatMap((naam) => [...readFileSync(new URL(naam, map), 'utf8').matchAll(eerste)])
    .map(([, wat]) => wat ?? '');
}
