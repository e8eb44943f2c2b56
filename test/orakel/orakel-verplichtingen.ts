import { alsTekst, type Dagen, dagenVan, dagOp, maandenLater, NOOIT } from './kalender.ts';
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
import { partijenVan, partijOp } from './orakel-partijen.ts';
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

type Keer = { dagen: Dagen | null; zeker: boolean; jaar?: string };
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
    const dag = m.voor ? Math.min(genoemd, maand.tot) - 1 : dagenVan(naam).tot;
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
        .toSorted((a, b) => a.tot - b.tot)
        .slice(0, 1);
  }
}

function keren(k: Kennis, id: string, p: Plicht, tot: number): Keer[] {
  const { moment } = p.zegt;
  if (!moment) return [{ dagen: null, zeker: true }];
  if (moment.soort === 'bij')
    return bijGebeurtenis(k, id, moment.gebeurtenis).map((dagen) => ({ dagen, zeker: dagen.tot < NOOIT }));
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
};

/** One time that it is due: was it met, by everybody who had to, and on time? */
function beoordeel(k: Kennis, id: string, p: Plicht, keer: Keer): Termijn {
  const uiterlijk = keer.dagen?.tot;
  const opDag = Math.min(uiterlijk ?? k.dag, k.dag);
  const partijen = [...partijenVan(k, id)].filter(([, basis]) => basis === 'vastgelegd').map(([wie]) => wie);
  const moeten = p.zegt.wie
    ? [sleutelVan(p.zegt.wie)]
    : partijen.filter((wie) => partijOp({ ...k, dag: opDag }, id, wie) !== 'nee');
  const gedaan = bij(k, id, 'VerplichtingNagekomen')
    .map(({ zegt }) => ({ ...zegt, op: dagenVan(zegt.datum) }))
    .filter((n) => n.verplichting === p.zegt.verplichting && n.op.van <= k.dag)
    .filter((n) => keer.jaar === undefined || n.datum.slice(0, 4) === keer.jaar);
  // Without a name it was done for all; by one party it was done for that one.
  const door = (wie: string, dag: number) =>
    een(gedaan.filter((n) => !n.wie || sleutelVan(n.wie) === wie).map((n) => isGekomen(n.op, dag)));
  const naamloos = gedaan.map((n): Zeker => (n.wie ? 'onzeker' : isGekomen(n.op, k.dag)));
  const nu = moeten.length > 0 ? alle(moeten.map((wie) => door(wie, k.dag))) : een(naamloos);
  const tijdig = uiterlijk ?? NOOIT;
  const voorbij = uiterlijk !== undefined && uiterlijk < k.dag;
  return {
    dagen: keer.dagen,
    zeker: keer.zeker && p.zegt.stadium === 'geregeld',
    stand: nu === 'ja' ? 'nagekomen' : nu === 'onzeker' ? 'onzeker' : voorbij ? 'verstreken' : 'open',
    opTijd:
      nu !== 'ja'
        ? null
        : moeten.length > 0
          ? alle(moeten.map((wie) => door(wie, tijdig)))
          : een(gedaan.filter((n) => !n.wie).map((n) => isGekomen(n.op, tijdig))),
    nogNiet: nu === 'ja' ? [] : moeten.filter((wie) => door(wie, k.dag) !== 'ja'),
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
