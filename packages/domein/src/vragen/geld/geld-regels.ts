import { z } from 'zod';
import { codesInWoorden } from '../../gedeeld/codewoorden.ts';
import type { Dag } from '../../gedeeld/datum.ts';
import { Partij } from '../../gedeeld/namen.ts';
import {
  Begin,
  beginInWoorden,
  beginVenster,
  Einde,
  eindeInWoorden,
  geldtOp,
} from '../../gedeeld/periode.ts';
import { en, niet, of, type Zekerheid } from '../../gedeeld/zekerheid.ts';
import { Formule, Geldregelsoort, Grootheid } from '../../overeenkomst/events-afspraken.ts';
import { Stadium } from '../../overeenkomst/waarden.ts';
import type { Feiten } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { eigenFeiten } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { geldtInTekst, Oordeel, Reden, reden, STADIUM } from '../reden.ts';
import { type Gegeven, type Geldregel, gegevensVoor } from './geld-invoer.ts';
import { kostendekking } from './geld-kostendekking.ts';
import { naarSleutel } from './geld-sleutel.ts';
import { Uitkomst } from './geld-uitkomst.ts';

/** A figure, on the day that it is about. */
export const GeldgegevenAntwoord = z
  .object({
    grootheid: Grootheid,
    waarde: z.string(),
    partij: Partij.nullable().describe('Zonder partij: van het geheel.'),
    naam: z.string().nullable(),
    peildatum: z.string(),
    regel: z.string().nullable(),
    gebeurtenis: z.string(),
  })
  .meta({ id: 'Geldgegeven' });

/** A rule about money on a day, with its figures by date and what it gives (domain.md (f)). */
export const GeldregelAntwoord = z
  .object({
    overeenkomst: z.string(),
    regel: z.string(),
    soort: Geldregelsoort,
    stadium: Stadium,
    formule: Formule.nullable(),
    drager: Partij.nullable().describe('Wie het risico draagt of betaalt.'),
    dragerNaam: z.string().nullable(),
    domeinen: z.array(z.string()),
    van: Begin.nullable(),
    einde: Einde.nullable(),
    geldt: Oordeel.describe('Of de tekst dit op deze dag regelt, en of de overeenkomst zelf dan geldt.'),
    omschrijving: z.string().nullable(),
    gegevens: z.array(GeldgegevenAntwoord).describe('Op peildatum; leeg: de bron geeft geen getallen.'),
    uitkomsten: z.array(Uitkomst),
    ontbreekt: z.array(z.string()),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Geldregel' });
export type GeldregelAntwoord = z.infer<typeof GeldregelAntwoord>;

export function toonGegeven(
  feiten: Feiten,
  { inhoud, herleiding }: Gegeven,
): z.infer<typeof GeldgegevenAntwoord> {
  return {
    grootheid: inhoud.grootheid,
    waarde: inhoud.waarde,
    partij: inhoud.partij ?? null,
    naam: inhoud.partij ? partijNaam(feiten, inhoud.partij) : null,
    peildatum: inhoud.peildatum,
    regel: inhoud.regel ?? null,
    gebeurtenis: herleiding.gebeurtenis,
  };
}

/** Did `later` take the place of `regel` by `dag`: the same name, with a begin that certainly comes after? */
function isOpgevolgdDoor(regel: Geldregel, later: Geldregel, dag: Dag): Zekerheid {
  if (later.inhoud.regel !== regel.inhoud.regel || !later.inhoud.van) return 'nee';
  const [oud, nieuw] = [beginVenster(regel.inhoud.van), beginVenster(later.inhoud.van)];
  if (nieuw.vroegst <= oud.laatst) return 'nee';
  return geldtOp({ van: later.inhoud.van }, dag);
}

/** The rules that are, or may be, in force on a day; under one name the last that began. */
export function geldendeRegels(
  feiten: Feiten,
  id: string,
  dag: Dag,
): { regel: Geldregel; geldt: 'ja' | 'onzeker' }[] {
  const alle = eigenFeiten(feiten, id, 'geldregel');
  return alle.flatMap((regel) => {
    const opgevolgd = of('nee', ...alle.map((later) => isOpgevolgdDoor(regel, later, dag)));
    const geldt = en(geldtOp(regel.inhoud, dag), niet(opgevolgd));
    return geldt === 'nee' ? [] : [{ regel, geldt }];
  });
}

function uitkomsten(feiten: Feiten, regel: Geldregel, jaar: string, dag: Dag): Uitkomst[] {
  // What is announced or was left out on purpose is not worked out: it is no rule to pay by.
  if (regel.inhoud.stadium !== 'geregeld') return [];
  switch (regel.inhoud.formule) {
    case 'naar-inwoners':
      return naarSleutel(feiten, regel, 'inwoners', jaar, dag);
    case 'naar-indicaties':
      return naarSleutel(feiten, regel, 'indicaties', jaar, dag);
    case 'kostendekking-amersfoort':
      return kostendekking(feiten, regel, jaar, dag);
    default:
      return [];
  }
}

/** What the rule itself lacks, apart from the figures of one outcome. */
function ontbreekt({ inhoud }: Geldregel, gegevens: readonly Gegeven[]): string[] {
  if (inhoud.stadium === 'aangekondigd')
    return [`een besluit over ${codesInWoorden([inhoud.soort])}: de tekst kondigt de regel alleen aan`];
  if (inhoud.stadium !== 'geregeld') return [];
  if (inhoud.soort === 'ingroeipad') {
    return gegevens.some((g) => g.inhoud.grootheid.startsWith('percentage-'))
      ? []
      : ['de percentages per jaar: de bron geeft ze niet'];
  }
  return inhoud.formule || inhoud.soort === 'risicodrager' || inhoud.soort === 'bijdrage-in-natura'
    ? []
    : ['een formule: de bron geeft de regel alleen in woorden'];
}

const GEBRUIKT: Record<Formule, readonly Grootheid[]> = {
  'naar-inwoners': ['inwoners', 'budget', 'kosten'],
  'naar-indicaties': ['indicaties', 'budget', 'kosten'],
  'kostendekking-amersfoort': ['kosten', 'budget-centrumgemeente', 'instroom', 'voorschot'],
};

/** The figures of a rule, by date: those that name it, and those without a name that its formula uses. */
function eigenGegevens(feiten: Feiten, regel: Geldregel): Gegeven[] {
  const gebruikt = regel.inhoud.formule ? GEBRUIKT[regel.inhoud.formule] : [];
  return gegevensVoor(feiten, regel)
    .filter((g) => g.inhoud.regel !== undefined || gebruikt.includes(g.inhoud.grootheid))
    .sort((a, b) => a.inhoud.peildatum.localeCompare(b.inhoud.peildatum));
}

function wanneer({ inhoud: { van, einde } }: Geldregel): string {
  const periode = [van && beginInWoorden(van), einde && eindeInWoorden(einde)].filter(Boolean).join(' ');
  return periode ? `De regel geldt ${periode}.` : 'De regel heeft geen begin of einde.';
}

export function geldregelAntwoord(
  feiten: Feiten,
  { regel, geldt }: ReturnType<typeof geldendeRegels>[number],
  jaar: string,
  dag: Dag,
): GeldregelAntwoord {
  const { inhoud } = regel;
  const gegevens = eigenGegevens(feiten, regel);
  const tekst = geldigheid(feiten, regel.overeenkomst, dag);
  return {
    overeenkomst: regel.overeenkomst,
    regel: inhoud.regel,
    soort: inhoud.soort,
    stadium: inhoud.stadium,
    formule: inhoud.formule ?? null,
    drager: inhoud.drager ?? null,
    dragerNaam: inhoud.drager ? partijNaam(feiten, inhoud.drager) : null,
    domeinen: inhoud.domeinen ?? [],
    van: inhoud.van ?? null,
    einde: inhoud.einde ?? null,
    geldt: geldtInTekst(inhoud.stadium, geldt, tekst.oordeel),
    omschrijving: inhoud.omschrijving ?? null,
    gegevens: gegevens.map((g) => toonGegeven(feiten, g)),
    uitkomsten: uitkomsten(feiten, regel, jaar, dag),
    ontbreekt: ontbreekt(regel, gegevens),
    redenen: [
      reden('geldregel', inhoud.stadium === 'geregeld' ? wanneer(regel) : STADIUM[inhoud.stadium], [
        regel,
        ...gegevens,
      ]),
      ...tekst.redenen,
    ],
  };
}
