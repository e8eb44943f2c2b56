/** Reads just enough of TypeScript to know what a file imports: comments are dropped, strings are set apart. */

export type Gelezen = {
  /** The code without comments; every string literal is `"n"`, its words are in `strings[n]`. */
  readonly code: string;
  readonly strings: readonly string[];
};

/** After these a slash begins a regular expression, after anything else it divides. */
const VOOR_REGEX = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|yield|await))$/;

function eindeVanRegex(tekst: string, begin: number): number {
  let inKlasse = false;
  for (let i = begin + 1; i < tekst.length; i++) {
    const c = tekst[i];
    if (c === '\\') i++;
    else if (c === '[') inKlasse = true;
    else if (c === ']') inKlasse = false;
    else if (c === '/' && !inKlasse) return i;
    else if (c === '\n') return begin;
  }
  return begin;
}

function eindeVanString(tekst: string, begin: number, teken: string): number {
  for (let i = begin + 1; i < tekst.length; i++) {
    if (tekst[i] === '\\') i++;
    else if (tekst[i] === teken) return i;
    else if (teken === '`' && tekst[i] === '$' && tekst[i + 1] === '{') return i;
  }
  return tekst.length;
}

export function lees(tekst: string): Gelezen {
  const strings: string[] = [];
  let code = '';
  /** Per open template: how many braces were open when its expression began. */
  const sjablonen: number[] = [];
  let accolades = 0;
  const neemString = (begin: number, teken: string): number => {
    const einde = eindeVanString(tekst, begin, teken);
    code += `"${strings.push(tekst.slice(begin + 1, einde)) - 1}"`;
    if (tekst[einde] === '$') {
      sjablonen.push(accolades++);
      code += '{';
      return einde + 1;
    }
    return einde;
  };
  for (let i = 0; i < tekst.length; i++) {
    const c = tekst[i] ?? '';
    const twee = tekst.slice(i, i + 2);
    if (twee === '//') i = (tekst.indexOf('\n', i) + 1 || tekst.length + 1) - 2;
    else if (twee === '/*') i = (tekst.indexOf('*/', i + 2) + 2 || tekst.length + 1) - 1;
    else if (c === "'" || c === '"' || c === '`') i = neemString(i, c);
    else if (c === '}' && sjablonen.at(-1) === accolades - 1) {
      accolades = sjablonen.pop() ?? 0;
      code += '}';
      i = neemString(i, '`');
    } else if (c === '/' && VOOR_REGEX.test(code.trimEnd())) {
      i = eindeVanRegex(tekst, i);
      code += '/./';
    } else {
      if (c === '{') accolades++;
      if (c === '}') accolades--;
      code += c;
    }
  }
  return { code, strings };
}

const VORMEN = [
  /\b(?:import|export)\b[^;=()"]*?\bfrom\s*"(\d+)"/g,
  /\bimport\s*"(\d+)"/g,
  /\bimport\s*\(\s*"(\d+)"/g,
  /\b(?:require|resolve)\s*\(\s*"(\d+)"/g,
];

/** Every module that a file names: import, import type, export from, import() and require(). */
export function imports({ code, strings }: Gelezen): string[] {
  return VORMEN.flatMap((vorm) => [...code.matchAll(vorm)].map((m) => strings[Number(m[1])] ?? ''));
}

/** True when a module is imported under a name that only a running program knows: no rule can see it. */
export function importeertVerborgen({ code }: Gelezen): boolean {
  return /\b(?:import|require)\s*\(\s*(?!\s*"\d+"\s*[),])\S/.test(
    code.replaceAll(/\bimport\s*\.\s*meta\b/g, ''),
  );
}
