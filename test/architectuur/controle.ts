import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { IMPORTREGELS, type Importregel, TEKSTREGELS, type Tekstregel } from './regels.ts';
import { importeertVerborgen, imports, lees } from './scanner.ts';

/** What is wrong with one file: the rule, and what it imports or says. */
export type Overtreding = { readonly regel: string; readonly bestand: string; readonly wat: string };

const PAKKETTEN = new Set(['domein', 'event-store', 'feiten', 'service-kit']);

/** Where an import leads: a path in the house, `node:x` or `npm:x`. */
export function doelVan(bestand: string, naam: string): string {
  if (naam.startsWith('.')) return join(dirname(bestand), naam);
  if (naam.startsWith('node:') || builtinModules.includes(naam.split('/')[0] ?? '')) {
    return `node:${naam.replace(/^node:/, '')}`;
  }
  const [, pakket = '', rest = 'index'] = /^@regiolog\/([^/]+)(?:\/(.*))?$/.exec(naam) ?? [];
  if (!pakket) return `npm:${naam}`;
  return `${PAKKETTEN.has(pakket) ? 'packages' : 'services'}/${pakket}/src/${rest}.ts`;
}

/** The match of a rule with a file; `null` when the rule does not speak about it. */
function treft(regel: Importregel | Tekstregel, bestand: string): RegExpExecArray | null {
  if (regel.behalve && new RegExp(`^(?:${regel.behalve})`).test(bestand)) return null;
  return new RegExp(`^${regel.voor}`).exec(bestand);
}

function foutDoel(regel: Importregel, treffer: RegExpExecArray, doel: string): boolean {
  const past = (patronen: readonly string[]) =>
    patronen.some((p) => new RegExp(`^(?:${p.replaceAll('$1', treffer[1] ?? '$')})`).test(doel));
  return 'mag' in regel
    ? !past(regel.mag.map((p) => (p.startsWith('npm:') ? `${p}(?:/|$)` : p)))
    : past(regel.nooit);
}

/** Holds one file to every rule that speaks about it. */
export function controleer(bestand: string, tekst: string): Overtreding[] {
  const gelezen = lees(tekst);
  const doelen = imports(gelezen).map((naam) => doelVan(bestand, naam));
  const uit: Overtreding[] = [];
  for (const regel of IMPORTREGELS) {
    const treffer = treft(regel, bestand);
    if (!treffer) continue;
    for (const doel of doelen) {
      if (foutDoel(regel, treffer, doel)) uit.push({ regel: regel.naam, bestand, wat: doel });
    }
  }
  const { strings } = gelezen;
  const code = gelezen.code.replaceAll(/"(\d+)"/g, (_, n) => (strings[Number(n)] === 'env' ? '"env"' : '""'));
  for (const regel of TEKSTREGELS) {
    const gezegd = treft(regel, bestand) && regel.zegt.exec(code);
    if (gezegd) uit.push({ regel: regel.naam, bestand, wat: gezegd[0] });
  }
  if (importeertVerborgen(gelezen)) uit.push({ regel: VERBORGEN, bestand, wat: 'import(…)' });
  if (bestand.endsWith('.tsx') && !bestand.startsWith('services/portaal/web/')) {
    uit.push({ regel: GEEN_TSX, bestand, wat: bestand });
  }
  return uit;
}

/** Rules that are not a row: about the form of an import, and the name of a file. */
export const VERBORGEN = 'import-bij-naam';
export const GEEN_TSX = 'geen-tsx-in-een-server';
export const ALLE_REGELS = [...IMPORTREGELS, ...TEKSTREGELS].map((r) => r.naam).concat(VERBORGEN, GEEN_TSX);
