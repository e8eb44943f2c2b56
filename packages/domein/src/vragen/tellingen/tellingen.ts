import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { LANDELIJK } from '../../gedeeld/namen.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { TellingPer, type Waarneming, waarnemingen } from './tellingen-bronnen.ts';

const Verzameling = z.object({
  aantal: z.number(),
  ids: z.array(z.string()).describe('Op volgorde; niet meer dan er bij één waarde passen.'),
});

const Telling = z.object({
  waarde: z.string(),
  regios: Verzameling,
  dossiers: Verzameling.describe('De overeenkomsten en de mandaten waarin dit staat.'),
});
type Telling = z.infer<typeof Telling>;

/**
 * Counts over what may be seen (N3, N4, N5, N7, N13). What is left out on purpose is no "nee", what is only announced
 * is not laid down, and a region that says nothing is not known.
 */
export const Tellingen = z
  .object({
    per: TellingPer,
    waarden: z.array(Telling),
    bewustNiet: z.array(Telling).describe('Bewust niet geregeld, of onderzocht en afgewezen.'),
    aangekondigd: z
      .array(Telling)
      .describe('Aangekondigd, nog niet ingegaan, of in een tekst die volgens de bronnen nog een plan is.'),
    nietBekend: Verzameling.describe('Regio’s waarvan hierover niets is vastgelegd.'),
    regios: z.number().describe('Alle regio’s die u mag zien.'),
    namen: z
      .array(
        z.object({ id: z.string(), soort: z.enum(['regio', 'overeenkomst', 'mandaat']), naam: z.string() }),
      )
      .describe('Hoe elk kenmerk heet dat hierboven staat.'),
  })
  .meta({ id: 'Tellingen' });
export type Tellingen = z.infer<typeof Tellingen>;

type Naam = Tellingen['namen'][number];

/** What each region and file is called, so that nobody has to read an id. */
function namenVan(feiten: Feiten): Map<string, Naam> {
  const namen: Naam[] = [
    ...feitenBij(feiten, 'regios', 'regio').map((f) => ({
      id: f.regio,
      soort: 'regio' as const,
      naam: f.naam,
    })),
    ...feitenBij(feiten, 'overeenkomsten', 'overeenkomst').map((f) => ({
      id: f.overeenkomst,
      soort: 'overeenkomst' as const,
      naam: f.inhoud.naam,
    })),
    ...feitenBij(feiten, 'mandaten', 'mandaat').map((f) => ({
      id: f.mandaat,
      soort: 'mandaat' as const,
      naam: f.inhoud.naam,
    })),
  ];
  return new Map(namen.map((n) => [n.id, n]));
}

/** So many ids stand in an answer over all values; more when one value is asked for. */
const MEESTE = 50;
const MEESTE_BIJ_EEN = 1000;

function verzameling(ids: Iterable<string>, meeste: number): z.infer<typeof Verzameling> {
  const alle = [...new Set(ids)].sort();
  return { aantal: alle.length, ids: alle.slice(0, meeste) };
}

function perWaarde(
  alle: readonly Waarneming[],
  zichtbaar: ReadonlySet<string>,
  gevraagd: string | undefined,
): Telling[] {
  const meeste = gevraagd === undefined ? MEESTE : MEESTE_BIJ_EEN;
  return [...Map.groupBy(alle, (w) => w.waarde)]
    .filter(([waarde]) => gevraagd === undefined || waarde === gevraagd)
    .map(([waarde, groep]) => ({
      waarde,
      regios: verzameling(
        groep.flatMap((w) => w.regios.filter((r) => zichtbaar.has(r))),
        meeste,
      ),
      dossiers: verzameling(
        groep.map((w) => w.dossier),
        meeste,
      ),
    }))
    .sort((a, b) => b.regios.aantal - a.regios.aantal || (a.waarde < b.waarde ? -1 : 1));
}

type Delen = Pick<Tellingen, 'waarden' | 'bewustNiet' | 'aangekondigd' | 'nietBekend'>;

/** The names of all that an answer points at, by id. */
function genoemdIn(feiten: Feiten, { waarden, bewustNiet, aangekondigd, nietBekend }: Delen): Naam[] {
  const namen = namenVan(feiten);
  const ids = [...waarden, ...bewustNiet, ...aangekondigd].flatMap((t) => [
    ...t.regios.ids,
    ...t.dossiers.ids,
  ]);
  return [...new Set([...ids, ...nietBekend.ids])].sort().flatMap((id) => namen.get(id) ?? []);
}

export function tellingen(feiten: Feiten, per: TellingPer, waarde: string | undefined, dag: Dag): Tellingen {
  const alle = waarnemingen(feiten, per, dag);
  const regios = new Set(feitenBij(feiten, 'regios', 'regio').map((r) => r.regio));
  regios.delete(LANDELIJK);
  const genoemd = new Set(alle.flatMap((w) => w.regios));
  const van = (...stadia: Waarneming['stadium'][]) =>
    perWaarde(
      alle.filter((w) => stadia.includes(w.stadium)),
      regios,
      waarde,
    );
  const delen = {
    waarden: van('geregeld'),
    bewustNiet: van('bewust-niet', 'onderzocht-en-afgewezen'),
    aangekondigd: van('aangekondigd'),
    nietBekend: verzameling(
      [...regios].filter((r) => !genoemd.has(r)),
      MEESTE_BIJ_EEN,
    ),
  };
  return { per, ...delen, regios: regios.size, namen: genoemdIn(feiten, delen) };
}
