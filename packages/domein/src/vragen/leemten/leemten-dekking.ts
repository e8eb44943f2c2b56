import { z } from 'zod';
import { type Dag, plusDagen } from '../../gedeeld/datum.ts';
import { type Domein, deelDomeinen, domeinenRaken, partijSleutel } from '../../gedeeld/namen.ts';
import type { Soort } from '../../overeenkomst/events.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { gemeenteNaam } from '../gemeenten.ts';
import { betrokkenGemeenten, lidmaatschap } from '../lidmaatschap.ts';
import { BINDENDE_SOORTEN } from '../overeenkomst/bevindingen-partijen.ts';
import { dossier } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { betrokkenen } from '../overeenkomst/partijen.ts';
import { standVan } from '../overeenkomst/stand.ts';
import { beste, Oordeel } from '../reden.ts';
import { lidwisseldagen, wisseldagen } from './leemten-dagen.ts';

/** A time in which the same can be said. */
export const Dekking = z.object({
  van: z.string(),
  tot: z
    .string()
    .nullable()
    .describe('Tot en met deze dag, of zolang de gemeente lid is; leeg: zover als het register reikt.'),
  oordeel: Oordeel.describe(
    'Is de gemeente gebonden aan een overeenkomst voor dit domein? niet-bekend: er is alleen een melding, of van een overeenkomst zijn de partijen niet bekend.',
  ),
  overeenkomsten: z.array(z.string()),
});
export type Dekking = z.infer<typeof Dekking>;

/**
 * The kinds that cover a domain while they hold: what binds in a form, and what administrators agreed at the table as
 * well (003:1891 covers shelter from 2020 to 2026). That binds in no form: a contact point or a mere intention is named so
 * too (003:1863, 1927). It leaves no gap, and is not the governance that the norm asks for (NvO R6).
 */
const DEKKENDE_SOORTEN: readonly Soort[] = [...BINDENDE_SOORTEN, 'bestuurlijke-afspraken'];

type Kandidaat = { readonly id: string; readonly domeinen: readonly Domein[] };

/** The agreements of a region by which its members may be bound. */
export function kandidaten(feiten: Feiten, regio: string): Kandidaat[] {
  const koppen = feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst').filter((o) =>
    DEKKENDE_SOORTEN.includes(o.inhoud.soort),
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

type Gedekt = Pick<Dekking, 'oordeel' | 'overeenkomsten'>;

/** Several agreements put together: the most certain of what they say on a day, and which ones say it. */
function gedekt(verlopen: ReadonlyMap<string, Verloop>, dag: Dag): Gedekt {
  const per = [...verlopen].map(([id, verloop]) => ({ id, oordeel: opDag(verloop, dag) }));
  const oordeel = beste(per.map((p) => p.oordeel));
  return {
    oordeel,
    overeenkomsten: per.filter((p) => p.oordeel === oordeel && oordeel !== 'nee').map((p) => p.id),
  };
}

const zegtHetzelfde = (a: Gedekt, b: Gedekt) =>
  a.oordeel === b.oordeel && a.overeenkomsten.join() === b.overeenkomsten.join();

/** What agreements say one after the other, over the days on which somebody is or may be a member. */
function samen(verlopen: ReadonlyMap<string, Verloop>, lid: Verloop): Dekking[] {
  const dagen = [lid, ...verlopen.values()].flatMap((v) => v.map((deel) => deel.van));
  const uit: Dekking[] = [];
  let open: Dekking | undefined;
  for (const dag of [...new Set(dagen)].sort()) {
    const nu = opDag(lid, dag) === 'nee' ? undefined : gedekt(verlopen, dag);
    if (open && nu && zegtHetzelfde(open, nu)) continue;
    if (open) open.tot = plusDagen(dag, -1);
    open = nu && { van: dag, tot: null, ...nu };
    if (open) uit.push(open);
  }
  return uit;
}

/** A member with one of the domains for which it is, or may be, a member within the time. */
export type LidDeel = {
  readonly gemeente: string;
  readonly naam: string;
  /** Is it a member, on the first day of what is said of it? */
  readonly lid: Oordeel;
  readonly domein: Domein;
  readonly dekking: Dekking[];
};

type Tijd = { readonly van: Dag; readonly tot: Dag };

/** For which domains a municipality is a member, from day to day. */
function lidVerlopen(feiten: Feiten, regio: string, gemeente: string, { van, tot }: Tijd) {
  const dagen = (tot > van ? lidwisseldagen(feiten, regio, gemeente, van, tot) : [van]).map((dag) => ({
    van: dag,
    domeinen: lidmaatschap(feiten, regio, gemeente, dag).domeinen,
  }));
  const domeinen = dagen[0]?.domeinen.map((d) => d.domein as Domein) ?? [];
  return domeinen.map((domein) => ({
    domein,
    verloop: dagen.map((d) => ({
      van: d.van,
      oordeel: d.domeinen.find((x) => x.domein === domein)?.lid ?? ('nee' as const),
    })),
  }));
}

/**
 * For each member and each part of its domains: by which agreements it is bound, from `van` up to and including `tot`, as
 * long as it is a member.
 */
export function dekkingVan(
  feiten: Feiten,
  regio: string,
  opties: Tijd & { readonly domein?: Domein | undefined },
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
    const naam = gemeenteNaam(feiten, gemeente);
    const verlopen = new Map(
      dagen.map((k) => [k.id, k.dagen.map((d) => ({ van: d.van, oordeel: d.gebonden(gemeente) }))]),
    );
    return lidVerlopen(feiten, regio, gemeente, opties)
      .filter(({ domein }) => !gevraagd || gevraagd.includes(domein))
      .flatMap(({ domein, verloop }) => {
        const eigen = alle.filter((k) => domeinenRaken(k.domeinen, [domein]));
        const dekking = samen(new Map(eigen.map(({ id }) => [id, verlopen.get(id) ?? []])), verloop);
        const [eerste] = dekking;
        return eerste ? [{ gemeente, naam, lid: opDag(verloop, eerste.van), domein, dekking }] : [];
      });
  });
}
