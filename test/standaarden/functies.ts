import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/**
 * A function with a name of its own: declared, a method, or held in a constant. What is only handed over is part of it.
 * Its lines are those between its braces; `eigen` those that stand in no other function within it, so that what only
 * makes and returns others is as long as what it does itself.
 */
export type Functie = {
  readonly pad: string;
  readonly naam: string;
  readonly regels: number;
  readonly eigen: number;
};

const WORTEL = new URL('../../', import.meta.url).pathname;
/** What runs in Node, and what runs in a browser. */
const PROJECTEN = ['tsconfig.json', 'services/portaal/tsconfig.json'];
const GENOEMD = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
]);
const HOUDERS = new Set([
  SyntaxKind.VariableDeclaration,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.PropertyAssignment,
]);

type MetDelen = Node & { readonly body?: Node; readonly initializer?: Node; readonly name?: Node };

/** The body of a function with a name; nothing of anything else. */
function lichaam(n: MetDelen): Node | undefined {
  if (GENOEMD.has(n.kind)) return n.body;
  return HOUDERS.has(n.kind) ? (n.initializer as MetDelen | undefined)?.body : undefined;
}

/** Lines of code: without what is blank or only says why, and without the braces around it. */
function regelsVan(tekst: string): number {
  const regels = tekst
    .replace(/^\{|\}$/g, '')
    .split('\n')
    .filter((r) => r.trim() !== '' && !/^\s*(?:\/\/|\/\*|\*)/.test(r));
  return regels.length;
}

function inBestand(pad: string, bestand: SourceFile): Functie[] {
  const uit: Functie[] = [];
  /** Gives the lines of the functions in a node that lie in no other one within it. */
  const kijk = (n: MetDelen): number => {
    const deel = lichaam(n);
    const plek = uit.length;
    let binnen = 0;
    n.forEachChild((kind) => {
      binnen += kijk(kind);
    });
    if (!deel) return binnen;
    const lang = regelsVan(bestand.text.slice(deel.getStart(bestand), deel.end));
    uit.splice(plek, 0, { pad, naam: n.name?.getText(bestand) ?? '', regels: lang, eigen: lang - binnen });
    return lang;
  };
  kijk(bestand);
  return uit;
}

/** Every function in these files, as the compiler reads them. */
export function functies(paden: readonly string[]): Functie[] {
  const api = new API({ cwd: WORTEL });
  try {
    const projecten = api
      .updateSnapshot({ openProjects: PROJECTEN.map((pad) => `${WORTEL}${pad}`) })
      .getProjects();
    return paden.flatMap((pad) => {
      const bestand = projecten
        .map((project) => project.program.getSourceFile(`${WORTEL}${pad}`))
        .find((gevonden) => gevonden !== undefined);
      if (!bestand) throw new Error(`${pad} is in no project`);
      return inBestand(pad, bestand);
    });
  } finally {
    api.close();
  }
}
