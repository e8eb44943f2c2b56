import { z } from 'zod';
import { type Dag, plusMaanden } from '../gedeeld/datum.ts';
import { opNaamEn } from '../gedeeld/namen.ts';
import { overeenkomstenVan } from './bindende-overeenkomsten.ts';
import type { Feiten } from './feiten.ts';
import { gemeenteNaam, opvolgersNu } from './gemeenten.ts';
import { type Dossier, dossier, isWgr } from './overeenkomst/dossier.ts';
import { isGeeindigd } from './overeenkomst/geldigheid.ts';
import { komtInPlaatsVan } from './overeenkomst/opvolging.ts';
import { partijOp } from './overeenkomst/partijen.ts';
import { inEenGemeente } from './overeenkomst/samengaan.ts';
import { Oordeel } from './reden.ts';

/** A municipality that goes, on which day, and the days before and after that are compared. */
export type Overgang = { readonly gemeente: string; readonly per: Dag; readonly voor: Dag; readonly na: Dag };

export const Erfgenaam = z.object({
  gemeente: z.string(),
  naam: z.string(),
  oordeel: z.enum(['ja', 'onzeker']).describe('onzeker: er zijn er meer, en wie het is, is niet vastgelegd.'),
});

/** An agreement of a municipality that goes: who comes in its place, and whether it stays. */
export const ErfenisOvereenkomst = z
  .object({
    id: z.string(),
    naam: z.string(),
    soort: z.string(),
    partijWas: Oordeel.describe('Was de gemeente de dag ervoor partij?'),
    erfgenamen: z.array(Erfgenaam),
    opgelost: z.enum(['ja', 'onzeker']).describe('Staat vast wie in de plaats komt?'),
    vervalt: Oordeel.describe(
      'Vervalt een regeling omdat alle deelnemers in één gemeente opgaan (Wet arhi 41 lid 1)?',
    ),
    regelenVoor: z
      .string()
      .nullable()
      .describe(
        'Binnen zes maanden regelen de deelnemers de gevolgen (Wet arhi 41 lid 4); leeg: geen regeling.',
      ),
  })
  .meta({ id: 'ErfenisOvereenkomst' });
type ErfenisOvereenkomst = z.infer<typeof ErfenisOvereenkomst>;

/** Who comes in the place of the municipality in this agreement. */
function erfgenamen(
  feiten: Feiten,
  d: Dossier,
  { gemeente, na }: Overgang,
): ErfenisOvereenkomst['erfgenamen'] {
  return opvolgersNu(feiten, gemeente, na).flatMap((opvolger) => {
    const oordeel = komtInPlaatsVan(feiten, d, gemeente, opvolger, na);
    return oordeel === 'nee' ? [] : [{ gemeente: opvolger, naam: gemeenteNaam(feiten, opvolger), oordeel }];
  });
}

/** Within so many months after a herindeling the participants in a regeling settle what follows (Wet arhi 41 lid 4). */
export const MAANDEN_ARHI_41 = 6;

/** The agreements of which it was, or may have been, a party on its last day, unless they certainly ended. */
export function erfenisOvereenkomsten(feiten: Feiten, overgang: Overgang): ErfenisOvereenkomst[] {
  const { gemeente, per, voor } = overgang;
  return overeenkomstenVan(feiten, gemeente)
    .map((id) => dossier(feiten, id))
    .flatMap((d): ErfenisOvereenkomst[] => {
      const partijWas = partijOp(d, { gemeente }, voor).oordeel;
      if (partijWas === 'nee' || isGeeindigd(feiten, d.id, voor)) return [];
      const rij = erfgenamen(feiten, d, overgang);
      const vervalt = isWgr(d) ? inEenGemeente(feiten, d, overgang) : 'nee';
      return [
        {
          id: d.id,
          naam: d.kop?.inhoud.naam ?? d.id,
          soort: d.kop?.inhoud.soort ?? 'overig',
          partijWas,
          erfgenamen: rij,
          opgelost: rij.length > 0 && rij.every((e) => e.oordeel === 'ja') ? 'ja' : 'onzeker',
          vervalt,
          regelenVoor: isWgr(d) && vervalt !== 'ja' ? plusMaanden(per, MAANDEN_ARHI_41) : null,
        },
      ];
    })
    .sort(opNaamEn((e) => e.id));
}
