import { type Dag, dagVan, eersteDag, LAATSTE, laatsteDag, plusDagen } from '../gedeeld/datum.ts';
import { partijSleutel } from '../gedeeld/namen.ts';
import { beginVenster, datumVenster, eindeVenster, geldtOp, type Venster } from '../gedeeld/periode.ts';
import type { Moment } from '../overeenkomst/events-afspraken.ts';
import { type Feiten, opVolgorde, type SoortVan } from './feiten.ts';
import { type Dossier, dossier, eigenFeiten, handelingVenster } from './overeenkomst/dossier.ts';
import { isGeeindigd } from './overeenkomst/geldigheid.ts';
import { eersteEindeVan } from './overeenkomsten.ts';
import { beoordeel, type Keer, type Termijn } from './verplichtingen-nakoming.ts';

/** When a duty is due: once, once a calendar year, or when something happens. */

export type Verplichting = SoortVan<'verplichting'>;

/** More years than this are not looked ahead or back. */
const MEESTE_JAREN = 50;

/** "Before 31 March" of a year: the day before it. Before a day that the month lacks comes its last day (29 February). */
function voorDag(jaar: string, voor: string): Dag {
  const laatste = laatsteDag(`${jaar}-${voor.slice(0, 2)}`);
  const dag = `${jaar}-${voor}`;
  return dag > laatste ? laatste : plusDagen(dag, -1);
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
  for (let n = eerste; n <= laatste; n++) {
    const jaar = String(n).padStart(4, '0');
    const dag = moment.voor ? voorDag(jaar, moment.voor) : `${jaar}-12-31`;
    const geldt = geldtOp({ van, einde: moment.einde }, dag);
    if (geldt === 'nee') continue;
    uit.push({ venster: { vroegst: dag, laatst: dag }, zeker: geldt === 'ja', jaar });
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
      const eerste = eersteEindeVan(d);
      return eerste?.volgens === 'vastgelegd' && eerste.vroegst < LAATSTE ? [eerste] : [];
    },
  };
  const gevallen = vensters[gebeurtenis]().map(({ vroegst, laatst }) => ({ vroegst, laatst }));
  return gevallen.map((venster) => ({
    venster,
    zeker: venster.laatst < LAATSTE,
    anders: gevallen.filter((v) => v !== venster),
  }));
}

/** Every time that it is due, up to and including `tot`; of a duty by the year that means the whole year. */
function keren(d: Dossier, v: Verplichting, tot: Dag): Keer[] {
  const { moment } = v.inhoud;
  if (!moment) return [{ venster: null, zeker: true }];
  if (moment.soort === 'bij') return bij(d, moment.gebeurtenis);
  if (moment.soort === 'jaarlijks') return jaarlijks(d, v, moment, tot);
  return [{ venster: datumVenster(moment.datum), zeker: true }];
}

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
    .map((keer) => beoordeel(feiten, d, v, keer, nakomingen, dag));
}

/** The duties of an agreement, each as it was last recorded under its name. */
export function verplichtingenVan(feiten: Feiten, id: string): Verplichting[] {
  const perNaam = new Map<string, Verplichting>();
  const alle = eigenFeiten(feiten, id, 'verplichting');
  for (const v of opVolgorde(alle)) {
    const wie = v.inhoud.wie ? partijSleutel(v.inhoud.wie) : '';
    perNaam.set(`${v.inhoud.verplichting}|${wie}`, v);
  }
  return [...perNaam.values()];
}
