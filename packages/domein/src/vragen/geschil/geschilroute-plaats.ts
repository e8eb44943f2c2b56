import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { type Domein, domeinenRaken } from '../../gedeeld/namen.ts';
import type { Feiten } from '../feiten.ts';
import { isVerdwenen, opvolgersNu } from '../gemeenten.ts';
import { type Lid, lidmaatschap, regiosVan } from '../lidmaatschap.ts';
import { beste, minste, Oordeel, Reden } from '../reden.ts';

/** Whether all who are in dispute belong to one region: of those a region of its own settles disputes. */

/** Who is in dispute: municipalities, and regions as such. */
export type Geschilpartijen = { readonly gemeenten: readonly string[]; readonly regios: readonly string[] };

export const GedeeldeRegio = z.object({
  regio: z.string(),
  oordeel: Oordeel.describe('Horen alle partijen op deze dag bij deze regio?'),
  redenen: z.array(Reden),
});
export type GedeeldeRegio = z.infer<typeof GedeeldeRegio>;

/**
 * Who stands in the dispute on the day: of a municipality that is no more, those that came in its place, for a dispute
 * goes on by or against them (Wet arhi 44).
 */
export function staandeGemeenten(feiten: Feiten, gemeenten: readonly string[], dag: Dag): string[] {
  const nu = gemeenten.flatMap((g) => {
    const opvolgers = isVerdwenen(feiten, g, dag) ? opvolgersNu(feiten, g, dag) : [];
    return opvolgers.length > 0 ? opvolgers : [g];
  });
  return [...new Set(nu)];
}

/** The membership for these domains; of the whole when no domain is asked. Nothing when nothing of it is recorded. */
export function lidVoor(lid: Lid, domeinen: readonly Domein[]): Oordeel | undefined {
  if (lid.domeinen.length === 0 && lid.lid === 'niet-bekend') return undefined;
  const delen = lid.domeinen.filter(
    (d) => domeinen.length === 0 || domeinenRaken([d.domein as Domein], domeinen),
  );
  const oordelen = [...new Set(delen.map((d) => d.lid))];
  if (oordelen.length === 0) return lid.lid === 'nee' ? 'nee' : undefined;
  // A member for one part of the field and not for another (hard case 10): which part it is about was not said.
  const [enige] = oordelen;
  return oordelen.length === 1 ? enige : minste(['onzeker', beste(oordelen)]);
}

/** Regions in which a municipality is certainly a member. */
const zekerIn = (feiten: Feiten, gemeente: string, domeinen: readonly Domein[], dag: Dag): string[] =>
  regiosVan(feiten, gemeente, dag).filter(
    (regio) => lidVoor(lidmaatschap(feiten, regio, gemeente, dag), domeinen) === 'ja',
  );

/**
 * Does a municipality belong to a region? Of which nothing is recorded there, while it certainly is a member elsewhere
 * for the same domain, does not: nobody is counted in two regions for one domain (inference).
 */
function hoortBij(feiten: Feiten, regio: string, gemeente: string, domeinen: readonly Domein[], dag: Dag) {
  const lid = lidmaatschap(feiten, regio, gemeente, dag);
  const eigen = lidVoor(lid, domeinen);
  const elders = () => zekerIn(feiten, gemeente, domeinen, dag).some((r) => r !== regio);
  return { oordeel: eigen ?? (elders() ? 'nee' : 'niet-bekend'), redenen: lid.redenen };
}

/** Do all belong to one region, to which may they, and to which may any of them? */
export type Plaats = {
  readonly oordeel: Oordeel;
  readonly regios: readonly GedeeldeRegio[];
  readonly kandidaten: readonly string[];
};

/** Every region to which any of them may belong, with whether all of them do. */
export function gedeeldeRegios(
  feiten: Feiten,
  { gemeenten, regios }: Geschilpartijen,
  domeinen: readonly Domein[],
  dag: Dag,
): Plaats {
  const bestaand = gemeenten.filter((g) => !isVerdwenen(feiten, g, dag));
  const mogelijk = [...regios, ...bestaand.flatMap((g) => regiosVan(feiten, g, dag))];
  const kandidaten = [...new Set(mogelijk)].sort();
  const uit = kandidaten.map((regio) => {
    const delen = gemeenten.map((g) => hoortBij(feiten, regio, g, domeinen, dag));
    const zelf: Oordeel[] = regios.map((r) => (r === regio ? 'ja' : 'nee'));
    return {
      regio,
      oordeel: minste([...delen.map((d) => d.oordeel as Oordeel), ...zelf]),
      redenen: delen.flatMap((d) => d.redenen),
    };
  });
  return {
    oordeel: uit.length > 0 ? beste(uit.map((r) => r.oordeel)) : 'niet-bekend',
    regios: uit.filter((r) => r.oordeel !== 'nee'),
    kandidaten,
  };
}
