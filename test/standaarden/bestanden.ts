import { readdirSync, readFileSync } from 'node:fs';

/** The files of the house, as they lie there: not what was installed, made by running, or kept by git. */
const NIET = /^(?:node_modules|\.git|data|coverage|dist|dist-\d+(?:-oud)?|schema\.gen\.d\.ts)$/;
const WORTEL = new URL('../../', import.meta.url);

export function alleBestanden(map = ''): string[] {
  return readdirSync(new URL(map, WORTEL), { withFileTypes: true })
    .flatMap((e) => {
      if (NIET.test(e.name)) return [];
      return e.isDirectory() ? alleBestanden(`${map}${e.name}/`) : [`${map}${e.name}`];
    })
    .sort();
}

export function leesBestand(pad: string): string {
  return readFileSync(new URL(pad, WORTEL), 'utf8');
}

/** Lines of a text; a final line break begins no line. */
export function regels(pad: string): number {
  return leesBestand(pad).replace(/\n$/, '').split('\n').length;
}
