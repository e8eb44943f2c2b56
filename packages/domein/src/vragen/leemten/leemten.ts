import { z } from 'zod';
import { type Dag, LAATSTE, plusMaanden } from '../../gedeeld/datum.ts';
import { type Domein, domeinenRaken, LANDELIJK, opNaamEn, partijSleutel } from '../../gedeeld/namen.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { zijnLedenBekend } from '../lidmaatschap.ts';
import { dossier } from '../overeenkomst/dossier.ts';
import { allePartijen } from '../overeenkomst/partijen.ts';
import { eindesVan, type Rijen } from '../overeenkomsten.ts';
import { Oordeel } from '../reden.ts';
import { Dekking, dekkingVan, kandidaten, type LidDeel } from './leemten-dekking.ts';
import { ZonderOpvolger, zonderOpvolger } from './leemten-opvolging.ts';

const GemeldeDekking = z.object({
  overeenkomst: z.string(),
  naam: z.string(),
  status: z.string(),
  peildatum: z.string(),
  laatst: z
    .string()
    .nullable()
    .describe('Tot en met wanneer, volgens de bron; leeg: de bron noemt geen einde.'),
  opNaam: z.boolean().describe('Noemt de bron de gemeente bij naam? Anders noemt zij geen enkele partij.'),
});

const LidAntwoord = z.object({
  gemeente: z.string(),
  naam: z.string(),
  lid: Oordeel.describe('Op de eerste dag van de dekking.'),
  domein: z.string(),
  dekking: z.array(Dekking).describe('Zolang de gemeente voor dit domein lid is, of kan zijn.'),
  leemteVanaf: z
    .string()
    .nullable()
    .describe('De eerste dag waarop niet vaststaat, of zeker niet, dat een overeenkomst dit dekt.'),
  leemte: Oordeel.nullable().describe(
    'nee: geen overeenkomst dekt dit; anders wat het register wel kan zeggen.',
  ),
  gemeld: z.array(GemeldeDekking).describe('Wat bronnen zeggen, apart van wat het register afleidt.'),
});

/** Where no agreement covers a member and a domain, and which agreements end without one that takes over (N6, N8). */
export const Leemten = z
  .object({
    regio: z.string(),
    vanaf: z.string(),
    leden: z.array(LidAntwoord),
    zonderOpvolger: z.array(ZonderOpvolger),
  })
  .meta({ id: 'Leemten' });
export type Leemten = z.infer<typeof Leemten>;

/** How far ahead it is looked, in months. */
const VERST = 25 * 12;

/** States in which a source says that there is an agreement; a draft or an intention covers nothing. */
const BESTAAT = new Set([
  'vastgesteld',
  'ondertekend',
  'overeengekomen',
  'van-kracht',
  'verlengd',
  'verlenging-voorgenomen',
  'wordt-herzien',
]);

type GemeldeDekking = z.infer<typeof GemeldeDekking>;

/** What sources say that covers each member: agreements that name it, or that name nobody at all. */
function gemeldIn(feiten: Feiten, regio: string): (lid: LidDeel) => GemeldeDekking[] {
  const gemeld = kandidaten(feiten, regio).map(({ id, domeinen }) => {
    const d = dossier(feiten, id);
    const einde = eindesVan(d).find((e) => e.volgens === 'gemeld');
    return {
      domeinen,
      overeenkomst: id,
      naam: d.kop?.inhoud.naam ?? id,
      laatst: einde && einde.laatst < LAATSTE ? einde.laatst : null,
      zonderNaam: allePartijen(d).length === 0,
      meldingen: d.rapporten.filter(({ inhoud }) => BESTAAT.has(inhoud.status)),
    };
  });
  return ({ gemeente, domein }) => {
    const sleutel = partijSleutel({ gemeente });
    return gemeld.flatMap(({ domeinen, meldingen, zonderNaam, ...over }) => {
      if (!domeinenRaken(domeinen, [domein])) return [];
      const melding = meldingen.findLast(
        ({ inhoud }) => zonderNaam || inhoud.partijen.some((p) => partijSleutel(p) === sleutel),
      );
      if (!melding) return [];
      const { status, peildatum } = melding.inhoud;
      return [{ ...over, status, peildatum, opNaam: !zonderNaam }];
    });
  };
}

function metLeemte(lid: LidDeel, gemeld: GemeldeDekking[]): z.infer<typeof LidAntwoord> {
  const eerste = lid.dekking.find((d) => d.oordeel !== 'ja' && d.oordeel !== 'onzeker');
  return { ...lid, leemteVanaf: eerste?.van ?? null, leemte: eerste?.oordeel ?? null, gemeld };
}

const opNaam = opNaamEn((l: LidDeel) => `${l.gemeente} ${l.domein}`);

export function leemten(
  feiten: Feiten,
  regio: string,
  opties: { readonly domein?: Domein | undefined; readonly vanaf?: Dag | undefined },
  dag: Dag,
): Leemten {
  const vanaf = opties.vanaf ?? dag;
  const tot = plusMaanden(vanaf, VERST);
  const { domein } = opties;
  const gemeld = gemeldIn(feiten, regio);
  return {
    regio,
    vanaf,
    leden: dekkingVan(feiten, regio, { van: vanaf, tot, domein })
      .sort(opNaam)
      .map((lid) => metLeemte(lid, gemeld(lid))),
    zonderOpvolger: zonderOpvolger(feiten, regio, vanaf, tot).filter(
      (z) => !domein || domeinenRaken(z.domeinen as Domein[], [domein]),
    ),
  };
}

/** One region in the national list: who is not certainly covered on the day, and what ends within the time. */
export const RegioLeemten = z
  .object({
    regio: z.string(),
    naam: z.string(),
    nietGedekt: z.array(
      z.object({ gemeente: z.string(), naam: z.string(), domein: z.string(), oordeel: Oordeel }),
    ),
    ledenBekend: z
      .boolean()
      .describe('Zijn de leden die bronnen noemen vastgelegd? Zo niet, dan is de lijst niet volledig.'),
    zonderOpvolger: z.array(ZonderOpvolger),
  })
  .meta({ id: 'RegioLeemten' });
export type RegioLeemten = z.infer<typeof RegioLeemten>;

function regioLeemten(feiten: Feiten, regio: string, naam: string, dag: Dag, tot: Dag): RegioLeemten {
  const delen = dekkingVan(feiten, regio, { van: dag, tot: dag }).sort(opNaam);
  return {
    regio,
    naam,
    nietGedekt: delen.flatMap(({ gemeente, naam: wie, domein, dekking }) => {
      const oordeel = dekking[0]?.oordeel ?? 'nee';
      return oordeel === 'ja' ? [] : [{ gemeente, naam: wie, domein, oordeel }];
    }),
    ledenBekend: zijnLedenBekend(delen),
    zonderOpvolger: zonderOpvolger(feiten, regio, dag, tot),
  };
}

/** All regions that may be seen, by name; only those that are asked for are worked out. */
export function landelijkeLeemten(feiten: Feiten, tot: Dag | undefined, dag: Dag): Rijen<RegioLeemten> {
  const koppen = new Map(feitenBij(feiten, 'regios', 'regio').map((r) => [r.regio, r.naam]));
  const rij = [...koppen]
    .filter(([slug]) => slug !== LANDELIJK)
    .map(([regio, naam]) => ({ regio, naam }))
    .sort(opNaamEn((r) => r.regio));
  return {
    totaal: rij.length,
    deel: (van, einde) =>
      rij
        .slice(van, einde)
        .map(({ regio, naam }) => regioLeemten(feiten, regio, naam, dag, tot ?? plusMaanden(dag, 12))),
  };
}
