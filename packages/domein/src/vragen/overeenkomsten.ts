import { z } from 'zod';
import { type Dag, LAATSTE, laatsteDag, plusMaanden } from '../gedeeld/datum.ts';
import { type Domein, deelDomeinen, opNaamEn } from '../gedeeld/namen.ts';
import { Einde, eindeInWoorden, eindeVenster, type Venster } from '../gedeeld/periode.ts';
import { regioVan } from '../gedeeld/stromen.ts';
import { type Feiten, feitenBij, type SoortVan } from './feiten.ts';
import { type Dossier, dossier } from './overeenkomst/dossier.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { eindeVan, maanden, verlengingenOpVolgorde } from './overeenkomst/looptijd.ts';
import { allePartijen } from './overeenkomst/partijen.ts';
import { Oordeel, Reden, reden } from './reden.ts';

/** How an agreement ends, as far as it is known, and who says so. */
export const EindeKern = z.object({
  einde: Einde,
  volgens: z.enum(['vastgelegd', 'gemeld']),
  vroegst: z.string().describe('De laatste dag ligt niet eerder dan deze.'),
  laatst: z.string().describe('De laatste dag ligt niet later dan deze.'),
});

/** One row of a list of agreements. */
export const OvereenkomstKern = z
  .object({
    id: z.string(),
    regio: z.string(),
    naam: z.string(),
    soort: z.string(),
    domeinen: z.array(z.string()),
    geldt: Oordeel,
    gemeld: z.object({ status: z.string(), peildatum: z.string() }).nullable(),
    einde: EindeKern.nullable(),
    aantalPartijen: z.number(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'OvereenkomstKern' });
export type OvereenkomstKern = z.infer<typeof OvereenkomstKern>;

/** What narrows a list of agreements; all that is given must fit. */
export type Filter = {
  readonly soort?: string | undefined;
  readonly domein?: Domein | undefined;
  readonly geldt?: Oordeel | undefined;
  /** Only what ends, or may end, within this time after the day asked: `P6M`. */
  readonly eindigtBinnen?: string | undefined;
};

/** The last report: of the latest day it speaks about. */
function laatsteMelding(d: Dossier) {
  return [...d.rapporten].sort(
    (a, b) =>
      laatsteDag(a.inhoud.peildatum).localeCompare(laatsteDag(b.inhoud.peildatum)) ||
      a.herleiding.volgorde - b.herleiding.volgorde,
  );
}

type EindeMetReden = { readonly einde: z.infer<typeof EindeKern> | null; readonly redenen: Reden[] };

type EindeMetFeit = z.infer<typeof EindeKern> & {
  readonly feit: Dossier['verlengingen' | 'beeindigingen' | 'rapporten'][number] | SoortVan<'looptijd'>;
};

/** Every end that counts: of the term, and of acts that ended it. Without one, what a source last reported. */
export function eindesVan(d: Dossier): EindeMetFeit[] {
  const termijn = verlengingenOpVolgorde(d).at(-1) ?? d.looptijd;
  const vastgelegd = [
    ...(termijn?.inhoud.einde ? [{ feit: termijn, einde: termijn.inhoud.einde, ...eindeVan(d) }] : []),
    ...d.beeindigingen.map((feit) => ({
      feit,
      einde: feit.inhoud.einde,
      ...eindeVenster(feit.inhoud.einde),
    })),
  ].map((e) => ({ ...e, volgens: 'vastgelegd' as const }));
  if (vastgelegd.length > 0) return vastgelegd;
  const feit = laatsteMelding(d).findLast((r) => r.inhoud.einde);
  const einde = feit?.inhoud.einde;
  return einde ? [{ feit, einde, ...eindeVenster(einde), volgens: 'gemeld' }] : [];
}

/** Of several ends the one by which it is certainly over; of those the one that may come first. */
export function eersteEindeVan(d: Dossier): EindeMetFeit | undefined {
  const [eerste] = eindesVan(d).sort(
    (a, b) => a.laatst.localeCompare(b.laatst) || a.vroegst.localeCompare(b.vroegst),
  );
  return eerste;
}

/** The first end that is recorded. Without one, what a source reports. */
function eindeKern(d: Dossier): EindeMetReden {
  const eerste = eersteEindeVan(d);
  if (!eerste) return { einde: null, redenen: [] };
  const { feit, ...einde } = eerste;
  if (einde.volgens === 'vastgelegd') {
    const uitleg = `Het einde dat telt: ${eindeInWoorden(einde.einde)}.`;
    return { einde, redenen: [reden('einde', uitleg, [feit])] };
  }
  const uitleg = `Een bron meldt: ${eindeInWoorden(einde.einde)}. Vastgelegd is dat niet.`;
  return { einde, redenen: [reden('einde-gemeld', uitleg, [feit])] };
}

export function kern(feiten: Feiten, id: string, dag: Dag): OvereenkomstKern {
  const d = dossier(feiten, id);
  const melding = laatsteMelding(d).at(-1)?.inhoud;
  const geldt = geldigheid(feiten, id, dag);
  const { einde, redenen } = eindeKern(d);
  return {
    id,
    regio: regioVan(id),
    naam: d.kop?.inhoud.naam ?? id,
    soort: d.kop?.inhoud.soort ?? 'overig',
    domeinen: d.kop?.inhoud.domeinen ?? [],
    geldt: geldt.oordeel,
    gemeld: melding ? { status: melding.status, peildatum: melding.peildatum } : null,
    einde,
    aantalPartijen: allePartijen(d).length,
    redenen: [...geldt.redenen, ...redenen],
  };
}

/** May the last day lie in the time from `dag` for `duur`? */
function eindigtBinnen(einde: Venster | null, dag: Dag, duur: string): boolean {
  if (!einde || einde.vroegst >= LAATSTE) return false;
  return einde.laatst >= dag && einde.vroegst <= plusMaanden(dag, maanden(duur));
}

type Kop = {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly domeinen: readonly string[];
};

/** What can be seen without working anything out. */
function kopPast(kop: Kop, { soort, domein }: Filter): boolean {
  if (soort && kop.soort !== soort) return false;
  if (!domein) return true;
  const gevraagd = deelDomeinen(domein);
  return kop.domeinen.some((d) => deelDomeinen(d as Domein).some((deel) => gevraagd.includes(deel)));
}

/** Does what is worked out fit the filter? */
export function past(k: OvereenkomstKern, filter: Filter, dag: Dag): boolean {
  const { geldt, eindigtBinnen: binnen } = filter;
  if (geldt && k.geldt !== geldt) return false;
  if (binnen && !eindigtBinnen(k.einde, dag, binnen)) return false;
  return kopPast(k, filter);
}

export const opNaam = opNaamEn((k: Pick<Kop, 'id' | 'naam'>) => k.id);

/** A list of which only the part that is asked for is worked out. */
export type Rijen<T> = { readonly totaal: number; deel(van: number, tot: number): T[] };

/** The agreements that a region keeps or that span it, by name. */
export function rijenVanRegio(
  feiten: Feiten,
  regio: string,
  filter: Filter,
  dag: Dag,
): Rijen<OvereenkomstKern> {
  const koppen = new Map<string, Kop>();
  for (const f of feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst')) {
    koppen.set(f.overeenkomst, { id: f.overeenkomst, ...f.inhoud });
  }
  const gekozen = [...koppen.values()].filter((kop) => kopPast(kop, filter)).sort(opNaam);
  const uitgewerkt = (rij: readonly Kop[]) => rij.map(({ id }) => kern(feiten, id, dag));
  if (!filter.geldt && !filter.eindigtBinnen) {
    return { totaal: gekozen.length, deel: (van, tot) => uitgewerkt(gekozen.slice(van, tot)) };
  }
  const kernen = uitgewerkt(gekozen).filter((k) => past(k, filter, dag));
  return { totaal: kernen.length, deel: (van, tot) => kernen.slice(van, tot) };
}

export function regioOvereenkomsten(
  feiten: Feiten,
  regio: string,
  filter: Filter,
  dag: Dag,
): OvereenkomstKern[] {
  return rijenVanRegio(feiten, regio, filter, dag).deel(0, Number.POSITIVE_INFINITY);
}

/** An agreement of which no source names a party: whom it binds cannot be said. */
export const NietTeBeoordelen = z.object({
  id: z.string(),
  naam: z.string(),
  partijen: z.string().nullable().describe('De partijen, als een bron ze in woorden noemt.'),
});
export type NietTeBeoordelen = z.infer<typeof NietTeBeoordelen>;

export function nietTeBeoordelen(feiten: Feiten, k: OvereenkomstKern): NietTeBeoordelen | undefined {
  const d = dossier(feiten, k.id);
  if (allePartijen(d).length > 0) return undefined;
  const [partijen = null] = d.rapporten.flatMap((r) => r.inhoud.partijenOmschrijving ?? []);
  return { id: k.id, naam: k.naam, partijen };
}
