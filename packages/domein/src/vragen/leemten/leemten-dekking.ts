import { z } from 'zod';
import { type Dag, plusDagen } from '../../gedeeld/datum.ts';
import { type Domein, deelDomeinen, domeinenRaken, partijSleutel } from '../../gedeeld/namen.ts';
import type { Soort } from '../../overeenkomst/events.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { betrokkenGemeenten, lidmaatschap } from '../lidmaatschap.ts';
import { dossier } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { betrokkenen } from '../overeenkomst/partijen.ts';
import { standVan } from '../overeenkomst/stand.ts';
import { beste, Oordeel } from '../reden.ts';
import { wisseldagen } from './leemten-dagen.ts';

/** A time in which the same can be said. */
export const Dekking = z.object({
  van: z.string(),
  tot: z.string().nullable().describe('Tot en met deze dag; leeg: zover als het register reikt.'),
  oordeel: Oordeel.describe(
    'Is de gemeente gebonden aan een overeenkomst voor dit domein? niet-bekend: er is alleen een melding, of van een overeenkomst zijn de partijen niet bekend.',
  ),
  overeenkomsten: z.array(z.string()),
});
export type Dekking = z.infer<typeof Dekking>;

/**
 * The kinds by which municipalities bind each other. A vision, a plan or a decision arranges no cooperation by itself,
 * and contracts with providers or corporations are not between municipalities.
 */
export const BINDENDE_SOORTEN: readonly Soort[] = [
  'convenant',
  'dvo',
  'samenwerkingsovereenkomst',
  'centrumregeling',
  'gemeenschappelijke-regeling',
  'bestuurlijke-afspraken',
];

type Kandidaat = { readonly id: string; readonly domeinen: readonly Domein[] };

/** The agreements of a region by which its members may be bound. */
export function kandidaten(feiten: Feiten, regio: string): Kandidaat[] {
  const koppen = feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst').filter((o) =>
    BINDENDE_SOORTEN.includes(o.inhoud.soort),
  );
  return [
    ...new Map(
      koppen.map((o) => [o.overeenkomst, { id: o.overeenkomst, domeinen: o.inhoud.domeinen }]),
    ).values(),
  ];
}

/**
 * What one agreement says of anybody on a day. Only where the parties are recorded, who is none of them is not bound: a
 * source that names one party does not say that there are no others.
 */
function gebondenenOp(feiten: Feiten, id: string, dag: Dag): (gemeente: string) => Oordeel {
  const d = dossier(feiten, id);
  const geldt = geldigheid(feiten, id, dag);
  if (geldt.oordeel === 'nee') return () => 'nee';
  const wie = betrokkenen(feiten, d, dag).filter((b) => b.basis !== 'handeling');
  return (gemeente) => {
    const sleutel = partijSleutel({ gemeente });
    const deze = wie.find((b) => partijSleutel(b.partij) === sleutel);
    if (deze) return standVan(feiten, d, deze, dag, geldt).gebonden;
    return d.partijen.length > 0 ? 'nee' : 'niet-bekend';
  };
}

/** The judgement on each day of a time, by the day from which it holds. */
type Verloop = readonly { readonly van: Dag; readonly oordeel: Oordeel }[];

function opDag(verloop: Verloop, dag: Dag): Oordeel {
  return verloop.findLast((v) => v.van <= dag)?.oordeel ?? 'nee';
}

/** Several agreements put together: on each day the most certain of what they say, and which ones say it. */
function samen(verlopen: ReadonlyMap<string, Verloop>, van: Dag): Dekking[] {
  const dagen = [
    ...new Set([van, ...[...verlopen.values()].flatMap((v) => v.map((deel) => deel.van))]),
  ].sort();
  const uit: Dekking[] = [];
  for (const dag of dagen) {
    const per = [...verlopen].map(([id, verloop]) => ({ id, oordeel: opDag(verloop, dag) }));
    const oordeel = beste(per.map((p) => p.oordeel));
    const overeenkomsten = per.filter((p) => p.oordeel === oordeel && oordeel !== 'nee').map((p) => p.id);
    const vorige = uit.at(-1);
    const gelijk = vorige?.oordeel === oordeel && vorige.overeenkomsten.join() === overeenkomsten.join();
    if (gelijk) continue;
    if (vorige) vorige.tot = plusDagen(dag, -1);
    uit.push({ van: dag, tot: null, oordeel, overeenkomsten });
  }
  return uit;
}

/** A member with one of the domains for which it is, or may be, a member on the first day. */
export type LidDeel = {
  readonly gemeente: string;
  readonly naam: string;
  readonly lid: Oordeel;
  readonly domein: Domein;
  readonly dekking: Dekking[];
};

/**
 * For each member and each part of its domains: by which agreements it is bound, from `van` up to and including `tot`.
 */
export function dekkingVan(
  feiten: Feiten,
  regio: string,
  opties: { readonly van: Dag; readonly tot: Dag; readonly domein?: Domein | undefined },
): LidDeel[] {
  const { van, tot } = opties;
  const alle = kandidaten(feiten, regio);
  const dagen = alle.map(({ id }) => ({
    id,
    dagen: (tot > van ? wisseldagen(feiten, id, van, tot) : [van]).map((dag) => ({
      van: dag,
      gebonden: gebondenenOp(feiten, id, dag),
    })),
  }));
  const gevraagd = opties.domein && deelDomeinen(opties.domein);
  return betrokkenGemeenten(feiten, regio).flatMap((gemeente) => {
    const lid = lidmaatschap(feiten, regio, gemeente, van);
    const verlopen = new Map(
      dagen.map((k) => [k.id, k.dagen.map((d) => ({ van: d.van, oordeel: d.gebonden(gemeente) }))]),
    );
    return lid.domeinen
      .filter((d) => d.lid !== 'nee' && (!gevraagd || gevraagd.includes(d.domein as Domein)))
      .map((d) => {
        const domein = d.domein as Domein;
        const eigen = alle.filter((k) => domeinenRaken(k.domeinen, [domein]));
        const per = new Map(eigen.map(({ id }) => [id, verlopen.get(id) ?? []]));
        return { gemeente, naam: lid.naam, lid: d.lid, domein, dekking: samen(per, van) };
      });
  });
}
