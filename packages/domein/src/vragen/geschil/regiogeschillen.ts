import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { type Geschilpartij, geschilpartijSleutel } from '../../geschil/waarden.ts';
import type { Feiten } from '../feiten.ts';
import { gemeenteNaam, rechtsvoorgangers } from '../gemeenten.ts';
import { betrokkenGemeenten, lidmaatschap } from '../lidmaatschap.ts';
import { Reden, reden } from '../reden.ts';
import {
  deelnemers,
  type GeschilDossier,
  geschilDossier,
  geschilOp,
  geschilpartijNaam,
  lotVan,
  staat,
} from './geschil-dossier.ts';
import { Geschilkop, geschilkop, opMelding } from './geschil-uitspraak.ts';

/** A dispute in which a region has a part, wherever it is handled. */
export const Regiogeschil = Geschilkop.extend({
  uitspraak: z
    .enum(['geen', 'tussenuitspraak', 'uitspraak', 'vernietigd'])
    .describe('Is er uitspraak gedaan? vernietigd: wel, maar een rechter liet daar niets van staan.'),
  redenen: z.array(Reden),
}).meta({ id: 'Regiogeschil' });
export type Regiogeschil = z.infer<typeof Regiogeschil>;

/** The municipalities that are, or may be, a member on a day, with those whose rights and duties they took over. */
function vanDeRegio(feiten: Feiten, regio: string, dag: Dag): Map<string, string> {
  const leden = betrokkenGemeenten(feiten, regio).filter((g) =>
    ['ja', 'onzeker'].includes(lidmaatschap(feiten, regio, g, dag).lid),
  );
  const uit = new Map<string, string>();
  for (const lid of leden) {
    for (const voorganger of rechtsvoorgangers(feiten, lid, dag)) uit.set(voorganger, lid);
  }
  for (const lid of leden) uit.set(lid, lid);
  return uit;
}

function uitspraakStand(d: GeschilDossier): Regiogeschil['uitspraak'] {
  const geldend = d.uitspraken.filter((u) => u.inhoud.punten.some(({ punt }) => staat(lotVan(d, u, punt))));
  if (geldend.some((u) => u.inhoud.soort !== 'tussenuitspraak')) return 'uitspraak';
  if (geldend.length > 0) return 'tussenuitspraak';
  if (d.uitspraken.length === 0) return 'geen';
  // An interim ruling may decide no point: then there is nothing in it that a court set aside.
  return d.uitspraken.every((u) => u.inhoud.punten.length === 0) ? 'tussenuitspraak' : 'vernietigd';
}

/** Why a dispute is in the list: through whom the region has a part in it. */
function waarom(
  feiten: Feiten,
  d: GeschilDossier,
  eigen: readonly Geschilpartij[],
  gemeenten: ReadonlyMap<string, string>,
): Reden {
  const zinnen = eigen.map((partij) => {
    const naam = geschilpartijNaam(feiten, partij);
    if ('regio' in partij) return `De regio is zelf partij.`;
    const lid = gemeenten.get(partij.gemeente);
    return lid === undefined || lid === partij.gemeente
      ? `${naam} is partij.`
      : `${gemeenteNaam(feiten, lid)} kwam in de plaats van ${naam}, die partij is.`;
  });
  return reden('geschil-van-regio', zinnen.join(' '), [...(d.kop ? [d.kop] : []), ...d.wissels]);
}

/**
 * The disputes in which a region, or a municipality that is a member of it on the day, is a party; newest notice first.
 * A dispute lives where its commission does: this is where its parties find it.
 */
export function regiogeschillen(feiten: Feiten, regio: string, dag: Dag): Regiogeschil[] {
  const gemeenten = vanDeRegio(feiten, regio, dag);
  const isEigen = (p: Geschilpartij): boolean =>
    'regio' in p ? p.regio === regio : gemeenten.has(p.gemeente);
  const partijen: Geschilpartij[] = [{ regio }, ...[...gemeenten.keys()].map((gemeente) => ({ gemeente }))];
  const ids = partijen
    .flatMap((partij) => feiten.bij(`geschil-van:${geschilpartijSleutel(partij)}`))
    .flatMap((feit) => ('geschil' in feit ? [feit.geschil] : []));
  return [...new Set(ids)]
    .flatMap((id): Regiogeschil[] => {
      const d = geschilOp(geschilDossier(feiten, id), dag);
      const eigen = deelnemers(d)
        .map(({ partij }) => partij)
        .filter(isEigen);
      if (!d.kop || !d.gemeld || eigen.length === 0) return [];
      return [
        {
          ...geschilkop(feiten, d, d.kop),
          uitspraak: uitspraakStand(d),
          redenen: [waarom(feiten, d, eigen, gemeenten)],
        },
      ];
    })
    .sort(opMelding);
}
