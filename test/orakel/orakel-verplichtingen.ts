import { alsTekst, type Dagen, dagenVan, dagOp, maandenLater, NOOIT } from './kalender.ts';
import { standVan } from './orakel-gebonden.ts';
import { isOver } from './orakel-geldt.ts';
import {
  alle,
  begint,
  bij,
  binnen,
  type Data,
  een,
  eindigt,
  gedaanOp,
  isGekomen,
  type Kennis,
  laatsteBij,
  type Overeenkomst,
  sleutelVan,
} from './orakel-kennis.ts';
import { eindesVan } from './orakel-looptijd.ts';
import { genoemdenBij } from './orakel-partijen.ts';
import type { Zeker } from './werelden.ts';
import { bekendSinds, type Daad } from './zichtbaar.ts';

/** Duties: each time that one is due, and whether it was met. */

type Plicht = Daad & { zegt: Data<Overeenkomst, 'VerplichtingVastgelegd'> };
type Moment = NonNullable<Plicht['zegt']['moment']>;

/** Each duty as it was last recorded under its name, for everybody or for one party. */
export function plichtenVan(k: Kennis, id: string): Plicht[] {
  const alleen = bij(k, id, 'VerplichtingVastgelegd').toSorted((a, b) => a.eerste - b.eerste);
  const wie = ({ zegt }: Plicht) => (zegt.wie ? sleutelVan(zegt.wie) : '');
  return [...new Map(alleen.map((p) => [`${p.zegt.verplichting} ${wie(p)}`, p])).values()];
}

type Keer = {
  dagen: Dagen | null;
  zeker: boolean;
  jaar?: string;
  /** Of a duty when something happens: how often it happened. */
  keren?: number;
};
const jaarVan = (dag: number) => Number(alsTekst(dag).slice(0, 4));
/** Looked back no further. */
const MEESTE_JAREN = 50;

/** Once a calendar year: on its last day, or on the day before the one that is named. */
function jaarlijks(
  k: Kennis,
  id: string,
  p: Plicht,
  m: Extract<Moment, { soort: 'jaarlijks' }>,
  tot: number,
): Keer[] {
  const van = m.van ?? laatsteBij(k, id, 'LooptijdVastgelegd')?.van;
  const begin = van ? dagenVan(van.datum).van : dagOp(bekendSinds(p.gebeurtenis));
  const uit: Keer[] = [];
  for (let jaar = Math.max(jaarVan(begin), jaarVan(tot) - MEESTE_JAREN); jaar <= jaarVan(tot); jaar += 1) {
    const naam = String(jaar).padStart(4, '0');
    // 29 February of a year that lacks it stands for the last day of that month.
    const maand = dagenVan(`${naam}-${(m.voor ?? '12-31').slice(0, 2)}`);
    const genoemd = maand.van + Number((m.voor ?? '12-31').slice(3)) - 1;
    const ervoor = genoemd > maand.tot ? maand.tot : genoemd - 1;
    const dag = m.voor ? ervoor : dagenVan(naam).tot;
    const geldt = binnen({ ...k, dag }, { van, einde: m.einde });
    if (geldt !== 'nee') uit.push({ dagen: { van: dag, tot: dag }, zeker: geldt === 'ja', jaar: naam });
  }
  return uit;
}

/** Whatever calls for it: an exit, a notice, a change by a younger agreement, or the first end that is recorded. */
function bijGebeurtenis(
  k: Kennis,
  id: string,
  wat: Extract<Moment, { soort: 'bij' }>['gebeurtenis'],
): Dagen[] {
  switch (wat) {
    case 'uittreding':
      return bij(k, id, 'PartijUitgetreden').map(({ zegt }) => eindigt(zegt.einde));
    case 'opzegging':
      return bij(k, id, 'OpzeggingGedaan').map((d) => gedaanOp(d.zegt.datum, d));
    case 'wijziging':
      return k.daden.flatMap((d) => {
        if (d.type !== 'RelatieGelegd' || `${d.regio}.${d.dossier}` === id) return [];
        const { soort, doel, van } = d.data as Data<Overeenkomst, 'RelatieGelegd'>;
        return soort === 'wijzigt' && doel === id && van ? [begint(van)] : [];
      });
    case 'einde':
      return eindesVan(k, id)
        .filter((e) => !e.gemeld && e.dagen.van < NOOIT)
        .map((e) => e.dagen)
        .toSorted((a, b) => a.tot - b.tot || a.van - b.van)
        .slice(0, 1);
  }
}

function keren(k: Kennis, id: string, p: Plicht, tot: number): Keer[] {
  const { moment } = p.zegt;
  if (!moment) return [{ dagen: null, zeker: true }];
  if (moment.soort === 'bij')
    return bijGebeurtenis(k, id, moment.gebeurtenis).map((dagen, _, { length }) => {
      return { dagen, zeker: dagen.tot < NOOIT, keren: length };
    });
  const bestaatNog = ({ dagen }: Keer) => !dagen || !isOver({ ...k, dag: dagen.van }, id);
  const alleKeren =
    moment.soort === 'op'
      ? [{ dagen: dagenVan(moment.datum), zeker: true }]
      : jaarlijks(k, id, p, moment, tot);
  return alleKeren.filter(bestaatNog);
}

export type Termijn = {
  dagen: Dagen | null;
  zeker: boolean;
  stand: 'nagekomen' | 'open' | 'verstreken' | 'onzeker';
  opTijd: Zeker | null;
  nogNiet: string[];
  /** Is it reckoned whether it was met? Not who answers for whom after a merger, nor which of several occasions it was. */
  beoordeeld: boolean;
};

/** Who must, unless one is named: every recorded party, or who came in its place. */
function moetenVan(k: Kennis, id: string, p: Plicht): string[] {
  if (p.zegt.wie) return [sleutelVan(p.zegt.wie)];
  return Object.entries(genoemdenBij(k, id))
    .filter(
      ([wie, basis]) => basis !== 'handeling' && ['ja', 'onzeker'].includes(standVan(k, id, wie).partij),
    )
    .map(([wie]) => wie);
}

/** Acts that were to meet it, with whether they count for this time. */
function gedaanVoor(k: Kennis, id: string, p: Plicht, { jaar, dagen, keren: aantal }: Keer) {
  return bij(k, id, 'VerplichtingNagekomen')
    .map(({ zegt }) => ({ ...zegt, op: dagenVan(zegt.datum) }))
    .filter((n) => n.verplichting === p.zegt.verplichting && n.op.van <= k.dag)
    .filter((n) => jaar === undefined || n.datum.slice(0, 4) === jaar)
    .map((n) => {
      // What was done before it happened may have been done for it in advance.
      const erna = aantal === undefined || !dagen || n.op.van >= dagen.tot;
      return { ...n, telt: erna ? ('ja' as const) : ('onzeker' as const) };
    });
}

const isHerindeling = (k: Kennis) =>
  k.daden.some((d) => d.categorie === 'gemeente' && d.type !== 'GemeenteIngeschreven');

/** One time that it is due: was it met, by everybody who had to, and on time? */
function beoordeel(k: Kennis, id: string, p: Plicht, keer: Keer): Termijn {
  const uiterlijk = keer.dagen?.tot;
  const voorbij = uiterlijk !== undefined && uiterlijk < k.dag;
  const moeten = moetenVan({ ...k, dag: voorbij ? uiterlijk : k.dag }, id, p);
  const gedaan = gedaanVoor(k, id, p, keer);
  // Without a name it was done for all; by one party it was done for that one.
  const door = (wie: string, dag: number) =>
    een(
      gedaan
        .filter((n) => !n.wie || sleutelVan(n.wie) === wie)
        .map((n) => alle([n.telt, isGekomen(n.op, dag)])),
    );
  const naamloos = (dag: number) =>
    een(gedaan.map((n) => alle([n.telt, isGekomen(n.op, dag), n.wie ? 'onzeker' : 'ja'])));
  const doorAllen = (dag: number) =>
    moeten.length > 0 ? alle(moeten.map((wie) => door(wie, dag))) : naamloos(dag);
  const nu = doorAllen(k.dag);
  return {
    dagen: keer.dagen,
    zeker: keer.zeker && p.zegt.stadium === 'geregeld',
    stand: nu === 'ja' ? 'nagekomen' : nu === 'onzeker' ? 'onzeker' : voorbij ? 'verstreken' : 'open',
    // How soon after something happened it must be met, no source says.
    opTijd: nu === 'ja' && keer.keren === undefined ? doorAllen(uiterlijk ?? k.dag) : null,
    nogNiet: nu === 'ja' ? [] : moeten.filter((wie) => door(wie, k.dag) !== 'ja'),
    beoordeeld: !isHerindeling(k) && (keer.keren ?? 1) === 1,
  };
}

/** Every time that it is due up to a day. What is only announced may be a duty; what was left out is none. */
export function termijnenVan(k: Kennis, id: string, p: Plicht, tot: number): Termijn[] {
  if (p.zegt.stadium !== 'geregeld' && p.zegt.stadium !== 'aangekondigd') return [];
  return keren(k, id, p, tot).map((keer) => beoordeel(k, id, p, keer));
}

/** As they stand, each up to the first time that is still to come within a year. */
export function verplichtingenVan(k: Kennis, id: string) {
  return plichtenVan(k, id).map((p) => {
    const termijnen = termijnenVan(k, id, p, maandenLater(k.dag, 12));
    const later = termijnen.findIndex((t) => t.dagen !== null && t.dagen.van > k.dag);
    const tonen = p.zegt.moment?.soort === 'jaarlijks' && later >= 0 ? later + 1 : termijnen.length;
    const wie = p.zegt.wie ? sleutelVan(p.zegt.wie) : '';
    return { naam: `${p.zegt.verplichting} ${wie}`, termijnen: termijnen.slice(0, tonen) };
  });
}
