import type { Dag } from '../../gedeeld/datum.ts';
import { type Domein, domeinenRaken, opNaamEn } from '../../gedeeld/namen.ts';
import { geldtOp, type Periode } from '../../gedeeld/periode.ts';
import type { Soort } from '../../overeenkomst/events.ts';
import type { Thema } from '../../overeenkomst/events-afspraken.ts';
import { type Feiten, feitenBij, type RegisterFeit, type SoortVan } from '../feiten.ts';
import { betrokkenGemeenten, lidmaatschap } from '../lidmaatschap.ts';
import { type Dossier, dossier, eigenFeiten, geldendeVersie } from '../overeenkomst/dossier.ts';
import { type Geldigheid, geldigheid } from '../overeenkomst/geldigheid.ts';
import { beste, type Oordeel } from '../reden.ts';
import { meeste, type NvoUitkomst, type Onderdeel, onderdeel } from './eis.ts';

/** What the requirements of one region are judged on: its members and its agreements on a day. */

/** The norm is about beschermd wonen and maatschappelijke opvang: youth has agreements of its own (hard case 40). */
const DOMEINEN: readonly Domein[] = ['bw-mo'];

export type NvoLid = { readonly gemeente: string; readonly naam: string; readonly lid: Oordeel };
export type Afspraak = {
  readonly id: string;
  readonly naam: string;
  readonly soort: Soort;
  readonly d: Dossier;
  readonly geldt: Geldigheid;
};
export type Grond = {
  readonly feiten: Feiten;
  readonly regio: string;
  readonly dag: Dag;
  /** Recorded members; of a region of which none is recorded, those that a source reports. */
  readonly leden: readonly NvoLid[];
  /** Whether the members are recorded, each of them: else nothing can be said of "every member". */
  readonly ledenVastgelegd: boolean;
  readonly afspraken: readonly Afspraak[];
};

function ledenVan(feiten: Feiten, regio: string, dag: Dag): Pick<Grond, 'leden' | 'ledenVastgelegd'> {
  const alle = betrokkenGemeenten(feiten, regio)
    .map((g) => lidmaatschap(feiten, regio, g, dag))
    .map(({ gemeente, naam, lid, domeinen }) => {
      const passend = domeinen.filter((d) => domeinenRaken([d.domein as Domein], DOMEINEN));
      return { gemeente, naam, lid: lid === 'nee' ? lid : beste(passend.map((d) => d.lid)) };
    })
    .filter((l) => l.lid !== 'nee')
    .sort(opNaamEn((l) => l.gemeente));
  const vast = alle.filter((l) => l.lid === 'ja' || l.lid === 'onzeker');
  return {
    leden: vast.length > 0 ? vast : alle,
    ledenVastgelegd: vast.length > 0 && vast.length === alle.length,
  };
}

export function grondVan(feiten: Feiten, regio: string, dag: Dag): Grond {
  const koppen = new Map(
    feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst')
      .filter((o) => domeinenRaken(o.inhoud.domeinen, DOMEINEN))
      .map((o) => [o.overeenkomst, o.inhoud]),
  );
  const afspraken = [...koppen].map(([id, { naam, soort }]) => ({
    id,
    naam,
    soort,
    d: dossier(feiten, id),
    geldt: geldigheid(feiten, id, dag),
  }));
  return { feiten, regio, dag, ...ledenVan(feiten, regio, dag), afspraken };
}

/** The facts of one kind in the agreements of the region that are not certainly over, each with its agreement. */
export function inAfspraken<S extends RegisterFeit['soort']>(
  grond: Grond,
  soort: S,
): { feit: SoortVan<S>; afspraak: Afspraak }[] {
  return grond.afspraken
    .filter((a) => a.geldt.oordeel !== 'nee')
    .flatMap((afspraak) => eigenFeiten(grond.feiten, afspraak.id, soort).map((feit) => ({ feit, afspraak })));
}

/** A text arranges something: how far is that shown, when the agreement itself may not be shown to hold? */
export function volgensAfspraak({ geldt }: Afspraak, periode: Periode, dag: Dag): NvoUitkomst {
  const nu = geldtOp(periode, dag);
  if (nu === 'nee' || geldt.oordeel === 'nee') return 'nee';
  if (geldt.oordeel === 'niet-bekend' || geldt.oordeel === 'niet-aangetoond') return 'niet-aangetoond';
  return geldt.oordeel === 'onzeker' || nu === 'onzeker' ? 'onzeker' : 'ja';
}

const STADIUM = {
  'bewust-niet': ['bewust-niet', 'regelt dit bewust niet'],
  aangekondigd: ['niet-aangetoond', 'kondigt dit alleen aan'],
  'onderzocht-en-afgewezen': ['niet-aangetoond', 'noemt dit als onderzocht en afgewezen'],
} as const;

type Onderwerp = SoortVan<'onderwerp'>;
type MetAfspraak<F> = { readonly feit: F; readonly afspraak: Afspraak };

/** What one recorded subject says on the day; nothing when it no longer, or not yet, counts. */
export function onderwerpStand(
  { feit, afspraak }: MetAfspraak<Onderwerp>,
  naam: string,
  dag: Dag,
): Onderdeel | undefined {
  const { stadium, versie, partij } = feit.inhoud;
  const stand = volgensAfspraak(afspraak, feit.inhoud, dag);
  if (stand === 'nee') return undefined;
  const zegt = (oordeel: NvoUitkomst, wat: string) =>
    onderdeel(naam, oordeel, `“${afspraak.naam}” ${wat}.`, [feit]);
  if (stadium !== 'geregeld') {
    const [oordeel, wat] = STADIUM[stadium];
    return zegt(oordeel, wat);
  }
  const geldend = geldendeVersie(afspraak.d);
  if (versie && geldend && versie !== geldend)
    return zegt('niet-aangetoond', `regelt dit in versie ${versie}, en die geldt niet`);
  if (partij) return zegt(stand === 'ja' ? 'deels' : stand, 'regelt dit voor één partij');
  if (stand === 'ja') return zegt('ja', 'regelt dit');
  return zegt(stand, 'regelt dit, maar dat zij op deze dag geldt, staat niet vast');
}

/** Whether a subject is arranged in any agreement of the region. */
export function thema(grond: Grond, welk: Thema, naam: string): Onderdeel {
  const standen = inAfspraken(grond, 'onderwerp')
    .filter(({ feit }) => feit.inhoud.thema === welk)
    .flatMap((o) => onderwerpStand(o, naam, grond.dag) ?? []);
  const wint = meeste(standen.map((s) => s.oordeel));
  return (
    standen.find((s) => s.oordeel === wint) ??
    onderdeel(naam, 'niet-bekend', `Over ${naam} is niets vastgelegd.`)
  );
}
