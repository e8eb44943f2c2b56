import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { Geschilroute } from '../../gedeeld/geschilroute.ts';
import { LANDELIJK, partijSleutel } from '../../gedeeld/namen.ts';
import { geldtOp } from '../../gedeeld/periode.ts';
import { regioVan } from '../../gedeeld/stromen.ts';
import type { Zekerheid } from '../../gedeeld/zekerheid.ts';
import type { Geschilsoort } from '../../geschil/waarden.ts';
import { Stadium } from '../../overeenkomst/waarden.ts';
import { type Feiten, feitenBij, type SoortVan } from '../feiten.ts';
import { gemeenteNaam } from '../gemeenten.ts';
import { dossier, eigenFeiten } from '../overeenkomst/dossier.ts';
import { geldigheid, isGeeindigd } from '../overeenkomst/geldigheid.ts';
import { betrokkenen } from '../overeenkomst/partijen.ts';
import { standVan } from '../overeenkomst/stand.ts';
import { minste, Oordeel, Reden, reden, STADIUM } from '../reden.ts';
import { stadiumIn, stadiumOp } from '../tellingen/tellingen-stadium.ts';
import { BUITEN_REGIO, ONDERWERP } from './geschilroute-onderwerp.ts';

/** What agreements arrange about disputes, and whether it holds for this one. */

export type Routefeit = SoortVan<'geschilroute'>;

/** One way that an agreement arranges or announces. */
export const Weg = z
  .object({
    overeenkomst: z.string(),
    naam: z.string(),
    route: Geschilroute,
    stadium: Stadium.describe('Op deze dag; wat in een plan staat of later begint, is aangekondigd.'),
    bepaling: z.string().nullable(),
    oordeel: Oordeel,
    uitleg: z.string(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Geschilweg' });
export type Weg = z.infer<typeof Weg>;

/** Relations by which an agreement is a part of another, so that a clause of the one counts for the other. */
const DEEL: readonly string[] = ['addendum-bij', 'bijlage-bij', 'onderdeel-van', 'onder', 'toegevoegd-aan'];

/** The agreement itself, what it is a part of, and what is a part of it. */
export function samenhang(feiten: Feiten, id: string): string[] {
  const d = dossier(feiten, id);
  const deel = <R extends { inhoud: { soort: string } }>(rij: readonly R[]) =>
    rij.filter((r) => DEEL.includes(r.inhoud.soort));
  return [
    ...new Set([
      id,
      ...deel(d.relaties).map((r) => r.inhoud.doel),
      ...deel(d.vanAnderen).map((r) => r.overeenkomst),
    ]),
  ];
}

/** What these agreements say of disputes, each for itself. */
export const routesIn = (feiten: Feiten, ids: readonly string[]): Routefeit[] =>
  ids.flatMap((id) => eigenFeiten(feiten, id, 'geschilroute'));

/** The routes in the agreements that a region keeps or that span it. */
export function routesVanRegio(feiten: Feiten, regio: string): Routefeit[] {
  const ids = feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst').map((o) => o.overeenkomst);
  return routesIn(feiten, [...new Set(ids)].sort());
}

/** Is this about disputes with those outside the region? */
export const isBuitenRegio = ({ inhoud }: Routefeit): boolean =>
  inhoud.onderwerpen?.includes(BUITEN_REGIO) ?? false;

/** Does the route cover this kind? Without subjects it covers all; a subject that nobody knows may cover it. */
export function omvatSoort({ inhoud }: Routefeit, soort: Geschilsoort): Zekerheid {
  const onderwerpen = (inhoud.onderwerpen ?? []).filter((o) => o !== BUITEN_REGIO);
  if (onderwerpen.length === 0 || onderwerpen.some((o) => ONDERWERP[o]?.includes(soort))) return 'ja';
  return onderwerpen.every((o) => ONDERWERP[o] !== undefined) ? 'nee' : 'onzeker';
}

/** Whether each municipality is bound by the agreement. A national commission has no parties. */
function gebonden(feiten: Feiten, id: string, gemeenten: readonly string[], dag: Dag) {
  if (regioVan(id) === LANDELIJK) return { oordeel: 'ja' as Oordeel, vreemd: false, zinnen: [] };
  const d = dossier(feiten, id);
  const bekend = betrokkenen(feiten, d, dag).filter((b) => b.basis !== 'handeling');
  const geldt = geldigheid(feiten, id, dag);
  const standen = gemeenten.map((g) => {
    const zelf = bekend.find((b) => partijSleutel(b.partij) === partijSleutel({ gemeente: g }));
    const zonder: Oordeel = d.partijen.length > 0 ? 'niet-aangetoond' : 'niet-bekend';
    const oordeel = zelf ? standVan(feiten, d, zelf, dag, geldt).gebonden : zonder;
    return { g, oordeel, genoemd: zelf !== undefined };
  });
  return {
    oordeel: minste(standen.map((s) => s.oordeel)),
    vreemd: bekend.length > 0 && standen.length > 0 && standen.every((s) => !s.genoemd),
    zinnen: standen
      .filter((s) => s.oordeel !== 'ja')
      .map((s) => `Dat ${gemeenteNaam(feiten, s.g)} hieraan is gebonden, is ${HOE[s.oordeel]}.`),
  };
}
const HOE: Readonly<Record<Oordeel, string>> = {
  ja: 'zeker',
  nee: 'niet zo',
  onzeker: 'onzeker',
  'niet-aangetoond': 'niet aangetoond',
  'niet-bekend': 'niet bekend',
};

/** What is only announced shows no forum; what is arranged counts as far as its text holds and binds those in dispute. */
export function weegWeg(
  feiten: Feiten,
  feit: Routefeit,
  { soort, gemeenten }: { readonly soort: Geschilsoort; readonly gemeenten: readonly string[] },
  dag: Dag,
): Weg {
  const { overeenkomst: id, inhoud } = feit;
  const op = stadiumOp(stadiumIn(feiten, id, inhoud.stadium), inhoud, dag);
  const stadium = op ?? inhoud.stadium;
  const tekst = geldigheid(feiten, id, dag);
  const past = omvatSoort(feit, soort);
  const partijen = gebonden(feiten, id, gemeenten, dag);
  const weg = (oordeel: Oordeel, uitleg: string): Weg => ({
    overeenkomst: id,
    naam: dossier(feiten, id).kop?.inhoud.naam ?? id,
    route: inhoud.route,
    stadium,
    bepaling: inhoud.bepaling ?? null,
    oordeel,
    uitleg,
    redenen: [reden('geschilroute', uitleg, [feit]), ...(stadium === 'geregeld' ? tekst.redenen : [])],
  });
  if (op === undefined || isGeeindigd(feiten, id, dag)) return weg('nee', 'Dit geldt op deze dag niet meer.');
  if (past === 'nee') return weg('nee', `Dit gaat over iets anders: ${inhoud.onderwerpen?.join(', ')}.`);
  if (partijen.vreemd) return weg('nee', 'Dit is een afspraak van anderen dan de partijen bij dit geschil.');
  if (stadium === 'aangekondigd') return weg('niet-aangetoond', STADIUM[stadium]);
  if (stadium !== 'geregeld') return weg('nee', STADIUM[stadium]);
  const delen = [geldtOp(inhoud, dag), tekst.oordeel, past, partijen.oordeel];
  const zinnen = [
    STADIUM.geregeld,
    ...(past === 'onzeker' ? ['Of dit geschil eronder valt, staat niet vast.'] : []),
    ...(tekst.oordeel === 'ja' ? [] : [`Dat de overeenkomst zelf geldt, is ${HOE[tekst.oordeel]}.`]),
    ...partijen.zinnen,
  ];
  return weg(minste(delen), zinnen.join(' '));
}
