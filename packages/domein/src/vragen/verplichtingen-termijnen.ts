import { type Dag, dagVan, eersteDag, LAATSTE, laatsteDag, plusDagen } from '../gedeeld/datum.ts';
import { type Partij, partijSleutel } from '../gedeeld/namen.ts';
import { beginVenster, eindeVenster, geldtOp, type Venster } from '../gedeeld/periode.ts';
import { en, of, type Zekerheid } from '../gedeeld/zekerheid.ts';
import type { Moment } from '../overeenkomst/events-afspraken.ts';
import type { Feiten, SoortVan } from './feiten.ts';
import { type Dossier, dossier, eigenFeiten, handelingVenster } from './overeenkomst/dossier.ts';
import { isGeeindigd } from './overeenkomst/geldigheid.ts';
import { partijOp } from './overeenkomst/partijen.ts';
import { eindesVan } from './overeenkomsten.ts';

/** When a duty is due, and whether it was met: once, once a calendar year, or when something happens. */

export type Verplichting = SoortVan<'verplichting'>;
type Nakoming = SoortVan<'nakoming'>;

/** One time that a duty is due. */
export type Termijn = {
  /** The last day to meet it; a partial date leaves room. Nothing: no day is recorded. */
  readonly venster: Venster | null;
  /** Is it certain that it is due this time? */
  readonly zeker: boolean;
  /**
   * `open`: not met, and the day is not past. `verstreken`: the day is past, and that it was met is not recorded.
   * `onzeker`: whether it was met hangs on a date or on who had to.
   */
  readonly stand: 'nagekomen' | 'open' | 'verstreken' | 'onzeker';
  readonly opTijd: Zekerheid | null;
  /** Who still has to; empty when that is everybody, or not known. */
  readonly nogNiet: readonly Partij[];
  readonly feiten: readonly Nakoming[];
};

/** A time that a duty is due, before it is looked at whether it was met. */
type Keer = { readonly venster: Venster | null; readonly zeker: boolean; readonly jaar?: string };

/** More years than this are not looked ahead or back. */
const MEESTE_JAREN = 50;

/** "Before 31 March" of a year: the day before it. A day that the month lacks stands for its last day. */
function voorDag(jaar: number, voor: string): Dag {
  const maand = `${jaar}-${voor.slice(0, 2)}`;
  const dag = `${jaar}-${voor}`;
  const laatste = laatsteDag(maand);
  return plusDagen(dag < laatste ? dag : laatste, -1);
}

/** Once a calendar year, from its begin, else from the begin of the agreement, else from when it was known. */
function jaarlijks(
  d: Dossier,
  v: Verplichting,
  moment: Extract<Moment, { soort: 'jaarlijks' }>,
  tot: Dag,
): Keer[] {
  const van = moment.van ?? d.looptijd?.inhoud.van;
  const begin = van ? eersteDag(van.datum) : dagVan(v.herleiding.bekend);
  const laatste = Number(tot.slice(0, 4));
  const eerste = Math.max(Number(begin.slice(0, 4)), laatste - MEESTE_JAREN);
  const uit: Keer[] = [];
  for (let jaar = eerste; jaar <= laatste; jaar++) {
    const dag = moment.voor ? voorDag(jaar, moment.voor) : `${jaar}-12-31`;
    const geldt = geldtOp({ van, einde: moment.einde }, dag);
    if (geldt === 'nee') continue;
    uit.push({ venster: { vroegst: dag, laatst: dag }, zeker: geldt === 'ja', jaar: String(jaar) });
  }
  return uit;
}

/** What happened to the agreement that makes the duty due. */
function bij(d: Dossier, gebeurtenis: Extract<Moment, { soort: 'bij' }>['gebeurtenis']): Keer[] {
  const vensters: Record<typeof gebeurtenis, () => Venster[]> = {
    uittreding: () => d.partijeindes.map((e) => eindeVenster(e.inhoud.einde)),
    opzegging: () => d.opzeggingen.map((o) => handelingVenster(o.inhoud.datum, o)),
    wijziging: () =>
      d.vanAnderen.flatMap((r) =>
        r.inhoud.soort === 'wijzigt' && r.inhoud.van ? [beginVenster(r.inhoud.van)] : [],
      ),
    einde: () => {
      const eindes = eindesVan(d).filter((e) => e.volgens === 'vastgelegd' && e.vroegst < LAATSTE);
      return eindes.sort((a, b) => (a.laatst < b.laatst ? -1 : 1)).slice(0, 1);
    },
  };
  return vensters[gebeurtenis]().map(({ vroegst, laatst }) => ({
    venster: { vroegst, laatst },
    zeker: laatst < LAATSTE,
  }));
}

/** Every time that it is due, up to and including `tot`; of a duty by the year that means the whole year. */
function keren(d: Dossier, v: Verplichting, tot: Dag): Keer[] {
  const { moment } = v.inhoud;
  if (!moment) return [{ venster: null, zeker: true }];
  if (moment.soort === 'bij') return bij(d, moment.gebeurtenis);
  if (moment.soort === 'jaarlijks') return jaarlijks(d, v, moment, tot);
  return [{ venster: { vroegst: eersteDag(moment.datum), laatst: laatsteDag(moment.datum) }, zeker: true }];
}

/** Did one act of meeting count for this time? A duty by the year is met within its own calendar year. */
const hoortBij = (n: Nakoming, { jaar }: Keer) => jaar === undefined || n.inhoud.datum.startsWith(jaar);

/** Who must: the one that is named, else every recorded party on that day. */
function plichtigen(d: Dossier, v: Verplichting, dag: Dag): Partij[] {
  if (v.inhoud.wie) return [v.inhoud.wie];
  const alle = new Map(d.partijen.map(({ inhoud }) => [partijSleutel(inhoud.partij), inhoud.partij]));
  return [...alle.values()].filter((p) => partijOp(d, p, dag).oordeel !== 'nee');
}

const gedaanOp = (n: Nakoming, dag: Dag): Zekerheid => {
  if (laatsteDag(n.inhoud.datum) <= dag) return 'ja';
  return eersteDag(n.inhoud.datum) <= dag ? 'onzeker' : 'nee';
};

function beoordeel(
  d: Dossier,
  v: Verplichting,
  keer: Keer,
  nakomingen: readonly Nakoming[],
  dag: Dag,
): Termijn {
  const uiterlijk = keer.venster?.laatst;
  const wie = plichtigen(d, v, uiterlijk !== undefined && uiterlijk < dag ? uiterlijk : dag);
  const eigen = nakomingen.filter((n) => hoortBij(n, keer) && gedaanOp(n, dag) !== 'nee');
  const van = (partij: Partij) =>
    eigen.filter((n) => !n.inhoud.wie || partijSleutel(n.inhoud.wie) === partijSleutel(partij));
  const perPartij = wie.map((partij) => ({
    partij,
    gedaan: of('nee', ...van(partij).map((n) => gedaanOp(n, dag))),
  }));
  // Without anyone by name, one party that did it does not show that all did.
  const zonderNaam = of('nee', ...eigen.map((n) => (n.inhoud.wie ? 'onzeker' : gedaanOp(n, dag))));
  const gedaan = wie.length > 0 ? en(...perPartij.map((p) => p.gedaan)) : zonderNaam;
  const tijdig = (partij: Partij): Zekerheid =>
    of('nee', ...van(partij).map((n) => (uiterlijk === undefined ? 'ja' : gedaanOp(n, uiterlijk))));
  const voorbij = uiterlijk !== undefined && uiterlijk < dag;
  return {
    venster: keer.venster,
    zeker: keer.zeker && v.inhoud.stadium === 'geregeld',
    stand: gedaan === 'ja' ? 'nagekomen' : gedaan === 'onzeker' ? 'onzeker' : voorbij ? 'verstreken' : 'open',
    opTijd:
      gedaan === 'ja'
        ? en(...(wie.length > 0 ? wie.map(tijdig) : eigen.map((n) => tijdigVan(n, uiterlijk))))
        : null,
    nogNiet: gedaan === 'ja' ? [] : perPartij.filter((p) => p.gedaan !== 'ja').map((p) => p.partij),
    feiten: eigen,
  };
}

const tijdigVan = (n: Nakoming, uiterlijk: Dag | undefined): Zekerheid =>
  uiterlijk === undefined ? 'ja' : gedaanOp(n, uiterlijk);

/**
 * The times that a duty is due up to `tot`, as they stand on `dag`. What was left out on purpose is no duty, and with
 * the agreement its duties end, save those that its end calls for.
 */
export function termijnen(feiten: Feiten, v: Verplichting, dag: Dag, tot: Dag): Termijn[] {
  if (v.inhoud.stadium !== 'geregeld' && v.inhoud.stadium !== 'aangekondigd') return [];
  const d = dossier(feiten, v.overeenkomst);
  const nakomingen = eigenFeiten(feiten, v.overeenkomst, 'nakoming').filter(
    (n) => n.inhoud.verplichting === v.inhoud.verplichting,
  );
  const bijEinde = v.inhoud.moment?.soort === 'bij';
  return keren(d, v, tot)
    .filter(({ venster }) => {
      if (venster === null || bijEinde) return true;
      return !isGeeindigd(feiten, v.overeenkomst, venster.vroegst);
    })
    .map((keer) => beoordeel(d, v, keer, nakomingen, dag));
}

/** The duties of an agreement, each as it was last recorded under its name. */
export function verplichtingenVan(feiten: Feiten, id: string): Verplichting[] {
  const perNaam = new Map<string, Verplichting>();
  const alle = eigenFeiten(feiten, id, 'verplichting');
  for (const v of alle.sort((a, b) => a.herleiding.volgorde - b.herleiding.volgorde)) {
    const wie = v.inhoud.wie ? partijSleutel(v.inhoud.wie) : '';
    perNaam.set(`${v.inhoud.verplichting}|${wie}`, v);
  }
  return [...perNaam.values()];
}
