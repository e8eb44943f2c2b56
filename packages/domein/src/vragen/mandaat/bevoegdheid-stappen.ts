import { z } from 'zod';
import { inWoorden } from '../../gedeeld/datum.ts';
import { Bron, Drager } from '../../gedeeld/namen.ts';
import { beginInWoorden } from '../../gedeeld/periode.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { hoofdletter, Oordeel, reden } from '../reden.ts';
import type { Bevinden } from './bevoegdheid.ts';
import type { Verlening } from './dossier.ts';
import { alsVervanger } from './keten-overgang.ts';
import type { Schakel } from './keten-schakels.ts';
import type { Zoek } from './keten-zoek.ts';
import { oordeelVan, type Toets, ToetsAntwoord, toonToets } from './mandaat-toets.ts';
import { dragerNaam, EEN_SOORT, OM_TE, zelfdeDrager } from './mandaat-woorden.ts';
import { isDelegatie } from './verlening-soorten.ts';

/** One step of a chain, from who had the power to who got it. */
export const Stap = z
  .object({
    soort: z.enum([
      'oorspronkelijk',
      'mandaat',
      'ondermandaat',
      'volmacht',
      'machtiging',
      'delegatie',
      'ondertekeningsmandaat',
      'vervanging',
      'gemeld',
    ]),
    mandaat: z.string().nullable(),
    van: z.string().nullable().describe('Wie de bevoegdheid gaf; leeg bij de oorsprong.'),
    aan: z.object({ drager: Drager, naam: z.string() }),
    oordeel: Oordeel,
    uitleg: z.string(),
    toetsen: z.array(ToetsAntwoord),
    gebeurtenissen: z.array(z.string()),
    bronnen: z.array(Bron),
  })
  .meta({ id: 'BevoegdheidStap' });
export type StapAntwoord = z.infer<typeof Stap>;

type Kop = Pick<StapAntwoord, 'soort' | 'mandaat' | 'van' | 'uitleg'> & { readonly aan: Drager };

function maak(
  feiten: Feiten,
  kop: Kop,
  toetsen: readonly Toets[],
  grond: readonly RegisterFeit[],
): StapAntwoord {
  const over = [...grond, ...toetsen.flatMap((t) => t.feiten)];
  const { gebeurtenissen, bronnen } = reden(kop.soort, kop.uitleg, over);
  return {
    ...kop,
    aan: { drager: kop.aan, naam: dragerNaam(feiten, kop.aan) },
    oordeel: oordeelVan(toetsen),
    toetsen: toetsen.map(toonToets),
    gebeurtenissen,
    bronnen,
  };
}

function zin(feiten: Feiten, v: Verlening): string {
  const { gever, ontvanger, soort, bevoegdheden, van, besloten } = v.inhoud;
  const wat = bevoegdheden.map((b) => OM_TE[b]).join(', en om ');
  const sinds = van ? `, ${beginInWoorden(van)}` : besloten ? `, besloten op ${inWoorden(besloten)}` : '';
  return `${hoofdletter(dragerNaam(feiten, gever))} gaf ${dragerNaam(feiten, ontvanger)} ${EEN_SOORT[soort]} om ${wat}${sinds}.`;
}

/** Steps of one link, from above down: the grant, and who stands in for its receiver. */
function vanSchakel({ feiten, dag }: Zoek, s: Schakel, onder: boolean): StapAntwoord[] {
  const { verlening: v, vervanging, melding, houder } = s;
  if (melding) {
    const { ontvangers } = melding.inhoud;
    const zelf = ontvangers.some((o) => zelfdeDrager(o, houder));
    const wie = (zelf ? [houder] : ontvangers).map((o) => dragerNaam(feiten, o)).join(', ');
    const uitleg = `Een bron noemt dat ${wie} deze bevoegdheid heeft; vastgelegd is dat niet.`;
    const kop = { soort: 'gemeld', mandaat: melding.mandaat, van: null, aan: houder, uitleg } as const;
    return [maak(feiten, kop, s.toetsen, [melding])];
  }
  if (!v) return [];
  const { soort, gever, ontvanger } = v.inhoud;
  const van = dragerNaam(feiten, gever);
  const als = onder && soort === 'mandaat' ? 'ondermandaat' : soort;
  const kop: Kop = { soort: als, mandaat: v.mandaat, van, aan: ontvanger, uitleg: zin(feiten, v) };
  const eigen = maak(
    feiten,
    kop,
    s.toetsen.filter((t) => t.code !== 'vervanging'),
    [v],
  );
  if (!vervanging) return [eigen];
  const toets = alsVervanger(vervanging, dag);
  const wie = dragerNaam(feiten, ontvanger);
  const plaats: Kop = {
    soort: 'vervanging',
    mandaat: v.mandaat,
    van: wie,
    aan: houder,
    uitleg: toets.uitleg,
  };
  return [eigen, maak(feiten, plaats, [toets], [vervanging])];
}

/** The chain from the original power to the hand, or as far as it is known. */
export function stappen(z: Zoek, { oorsprong, weg = [] }: Bevinden): StapAntwoord[] {
  const { feiten } = z;
  // At its end the climb from the hand looks at what the body kept; that belongs with how the body has the power.
  const slot = weg.at(-1);
  const behield = slot && !slot.verlening && !slot.melding ? slot.toetsen : [];
  const van = oorsprong.at(-1);
  const [wet] = van?.toetsen ?? [];
  const eerste: StapAntwoord[] = van
    ? [
        maak(
          feiten,
          { soort: 'oorspronkelijk', mandaat: null, van: null, aan: van.houder, uitleg: wet?.uitleg ?? '' },
          [...van.toetsen, ...behield],
          [],
        ),
      ]
    : [];
  const overgedragen = oorsprong.toReversed().flatMap((s) => vanSchakel(z, s, false));
  const gegeven = weg.toReversed().flatMap((s, n, rij) => {
    const boven = rij[n - 1]?.verlening;
    return vanSchakel(z, s, boven !== undefined && !isDelegatie(boven));
  });
  return [...eerste, ...overgedragen, ...gegeven];
}
