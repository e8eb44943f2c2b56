import type { z } from 'zod';
import type { Probleem } from '../api/client.ts';
import { teksten } from '../teksten/teksten.ts';
import type { Waarde } from './waarden.ts';

/** Something that is wrong with one field. */
export type Fout = { readonly veld: string; readonly melding: string };

const t = teksten.vastleggen.fouten;

/** What is wrong, to whoever fills in a form. A message that a schema brings along wins over it. */
function zin(issue: z.core.$ZodRawIssue): string {
  const leeg = issue.input === undefined || issue.input === null || issue.input === '';
  if (leeg) return issue.code === 'invalid_value' || issue.code === 'invalid_union' ? t.kies : t.vulIn;
  const lijst = issue['origin'] === 'array';
  if (issue.code === 'too_small')
    return lijst ? t.lijstTeKort(Number(issue['minimum'])) : t.teKort(Number(issue['minimum']));
  if (issue.code === 'too_big')
    return lijst ? t.lijstTeLang(Number(issue['maximum'])) : t.teLang(Number(issue['maximum']));
  if (issue.code === 'invalid_union' || issue.code === 'invalid_value') return t.kies;
  return issue['expected'] === 'number' || issue['expected'] === 'int' ? t.getal : t.kloptNiet;
}

/**
 * Of a union whose member was chosen, what is wrong in it: "vul dit in" at the field, and not "kies" at the whole. The
 * member that matches is the one whose faults lie deepest.
 */
function uitUnie(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const leden = issue.errors.filter((fouten) => fouten.every((f) => f.code !== 'unrecognized_keys'));
  const [lid] = leden.filter((fouten) => fouten.some((f) => f.path.length > 0));
  return lid ? lid.map((f) => ({ ...f, path: [...issue.path, ...f.path] })) : [issue];
}

/** Everything that is wrong with a body before it is sent; the register looks at it again. */
export function foutenIn(schema: z.ZodType, inhoud: Waarde): readonly Fout[] {
  const uitslag = schema.safeParse(inhoud, { error: zin });
  if (uitslag.success) return [];
  return uitslag.error.issues
    .flatMap(uitUnie)
    .map(({ path, message }) => ({ veld: path.map(String).join('.'), melding: inOnzeWoorden(message) }));
}

/** The domain tells programs how a date is written; on a form one writes it as people do. */
function inOnzeWoorden(melding: string): string {
  if (melding.startsWith('Dit is geen datum')) return t.geenDatum;
  if (melding.startsWith('Dit is geen dag van het jaar')) return t.geenJaardag;
  return melding.startsWith('Dit is geen bestaande dag') ? t.geenDag : melding;
}

/** The faults that the register found, by the fields of this form; `voor` is where its body stood in what was sent. */
export function foutenUit({ fouten = [] }: Probleem, voor = ''): readonly Fout[] {
  return fouten.map(({ veld, melding }) => ({
    veld: voor && veld.startsWith(`${voor}.`) ? veld.slice(voor.length + 1) : veld,
    melding: inOnzeWoorden(melding),
  }));
}

/** What is wrong with one field itself, or with a part of it that has no field of its own. */
export const foutBij = (fouten: readonly Fout[], veld: string, metDelen = false): string | undefined =>
  fouten.find((f) => f.veld === veld || (metDelen && f.veld.startsWith(`${veld}.`)))?.melding;
