import type { Fout } from '@regiolog/domein/gedeeld/weigering';
import type { z } from 'zod';

/** More faults than this help nobody, and an answer must have a bound. */
const MEEST = 100;

const SOORT_ZIN: Readonly<Record<string, string>> = {
  string: 'Vul hier tekst in.',
  number: 'Vul hier een getal in.',
  int: 'Vul hier een heel getal in.',
  bigint: 'Vul hier een heel getal in.',
  boolean: 'Kies true (ja) of false (nee).',
  array: 'Geef hier een lijst.',
  object: 'Geef hier een groep velden.',
  record: 'Geef hier een groep velden.',
  date: 'Geef hier een datum.',
  null: 'Laat dit leeg (null).',
};

const VORM_ZIN: Readonly<Record<string, string>> = {
  date: 'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-05-31.',
  datetime: 'Geef een datum met tijd en tijdzone, bijvoorbeeld 2026-05-31T14:30:00+02:00.',
  time: 'Geef een tijd als uu:mm, bijvoorbeeld 14:30.',
  uuid: 'Geef een kenmerk in de vorm van een UUID.',
  guid: 'Geef een kenmerk in de vorm van een UUID.',
  email: 'Geef een e-mailadres, bijvoorbeeld naam@gemeente.nl.',
  url: 'Geef een volledig webadres, bijvoorbeeld https://www.gemeente.nl/stuk.',
};

function maat(issue: z.core.$ZodRawIssue, grens: unknown, minst: boolean): string {
  const inclusief = issue['inclusive'] !== false;
  const oorsprong = issue['origin'];
  if (oorsprong === 'string') {
    if (minst && grens === 1) return 'Dit mag niet leeg zijn.';
    return minst ? `Gebruik ten minste ${grens} tekens.` : `Gebruik ten hoogste ${grens} tekens.`;
  }
  if (oorsprong === 'array' || oorsprong === 'set' || oorsprong === 'map') {
    return minst ? `Geef er ten minste ${grens}.` : `Geef er ten hoogste ${grens}.`;
  }
  if (minst) return inclusief ? `Dit is ten minste ${grens}.` : `Dit is meer dan ${grens}.`;
  return inclusief ? `Dit is ten hoogste ${grens}.` : `Dit is minder dan ${grens}.`;
}

/** The sentences of zod's own Dutch locale name types and patterns; these say what to fill in (B1). */
function zin(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Dit veld is verplicht.';
      return SOORT_ZIN[String(issue['expected'])] ?? 'Dit heeft niet de juiste vorm.';
    case 'too_small':
      return maat(issue, issue['minimum'], true);
    case 'too_big':
      return maat(issue, issue['maximum'], false);
    case 'invalid_format':
      return VORM_ZIN[String(issue['format'])] ?? 'Dit heeft niet de juiste vorm.';
    case 'invalid_value':
      if (issue.input === undefined) return 'Dit veld is verplicht.';
      return keuze(issue['values']);
    case 'invalid_union':
      if (issue.input === undefined) return 'Dit veld is verplicht.';
      return Array.isArray(issue['options'])
        ? keuze(issue['options'])
        : 'Dit heeft geen van de vormen die hier mogen.';
    case 'not_multiple_of':
      return `Dit is een veelvoud van ${issue['divisor']}.`;
    default:
      return 'Dit klopt niet.';
  }
}

function keuze(waarden: unknown): string {
  const lijst = Array.isArray(waarden) ? waarden.map(String) : [];
  if (lijst.length === 1) return `Dit moet ${lijst[0]} zijn.`;
  if (lijst.length === 0 || lijst.length > 30) return 'Deze waarde kennen we niet.';
  return `Kies uit: ${lijst.join(', ')}.`;
}

/** Pass this to every parse at the edge. A message written in a schema wins over it. */
export const nederlands = { error: zin };

function pad(delen: readonly PropertyKey[]): string {
  return delen.map(String).join('.');
}

function uitIssue(issue: z.core.$ZodIssue, voor: readonly PropertyKey[]): Fout[] {
  const hier = [...voor, ...issue.path];
  // Each unknown key is a fault with its own place, so that a form can mark it.
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((sleutel) => ({
      veld: pad([...hier, sleutel]),
      melding: 'Dit veld kennen we niet.',
    }));
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.flatMap((binnen) => uitIssue(binnen, hier));
  }
  return [{ veld: pad(hier), melding: issue.message }];
}

/** All faults of one failed parse, as places and plain Dutch sentences. */
export function foutenVan(error: z.core.$ZodError): Fout[] {
  return error.issues.flatMap((issue) => uitIssue(issue, [])).slice(0, MEEST);
}
