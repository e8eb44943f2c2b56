import { z } from 'zod';
import { codesInWoorden } from '../gedeeld/codewoorden.ts';
import { type Dag, laatsteDag } from '../gedeeld/datum.ts';
import { Bron, type Domein, deelDomeinen } from '../gedeeld/namen.ts';
import {
  Begin,
  beginInWoorden,
  beginVenster,
  Einde,
  eersteEinde,
  eindeInWoorden,
  eindesBij,
  eindeVenster,
  geldtTotEerste,
  isNietVoorbij,
} from '../gedeeld/periode.ts';
import { en, of } from '../gedeeld/zekerheid.ts';
import { type Feiten, feitenBij } from './feiten.ts';
import { gemeenteNaam, isVerdwenen, opvolgersNu } from './gemeenten.ts';
import { beste, Oordeel, Reden, reden } from './reden.ts';

const LidPerDomein = z.object({
  domein: z.string(),
  lid: Oordeel,
  van: Begin.nullable(),
  einde: Einde.nullable(),
});

/** Whether a municipality is a member, per domain: what the register derives beside what sources report. */
export const Lid = z
  .object({
    gemeente: z.string(),
    naam: z.string(),
    lid: Oordeel,
    domeinen: z.array(LidPerDomein),
    meldingen: z.array(
      z.object({
        domeinen: z.array(z.string()),
        peildatum: z.string(),
        zekerheid: z.enum(['lid', 'afgeleid', 'domeinafhankelijk', 'genoemd']),
        opmerking: z.string().nullable(),
        bron: Bron.nullable(),
      }),
    ),
    voornemens: z.array(
      z.object({
        soort: z.enum(['uittreden', 'blijven']),
        datum: z.string().nullable().describe('Per wanneer, of wanneer werd besloten te blijven.'),
        afgesprokenOp: z.string().nullable(),
        bron: Bron.nullable(),
      }),
    ),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Lid' });
export type Lid = z.infer<typeof Lid>;

/** A member for one domain is a member; of whom nothing at all is recorded it is not known. */
const overAlle = (domeinen: readonly { readonly lid: Oordeel }[]): Oordeel =>
  domeinen.length > 0 ? beste(domeinen.map((d) => d.lid)) : 'niet-bekend';

const raakt = (domeinen: readonly Domein[], domein: Domein) =>
  domeinen.flatMap(deelDomeinen).includes(domein);

function feitenVanLid(feiten: Feiten, regio: string, gemeente: string) {
  const vanRegio = feiten.bij(`regio:${regio}`).filter((f) => 'gemeente' in f && f.gemeente === gemeente);
  const soort = <S extends (typeof vanRegio)[number]['soort']>(s: S) =>
    vanRegio.filter((f): f is Extract<(typeof vanRegio)[number], { soort: S }> => f.soort === s);
  return {
    toetredingen: soort('lidmaatschap'),
    eindes: soort('lidmaatschapseinde'),
    voornemens: soort('uittredingsvoornemen'),
    blijven: soort('blijven'),
    meldingen: soort('lidmaatschapsmelding'),
  };
}
type LidFeiten = ReturnType<typeof feitenVanLid>;

/** A membership ends at the first recorded exit that does not lie before its begin, or at its own end. */
function perDomein(lid: LidFeiten, domein: Domein, dag: Dag): z.infer<typeof LidPerDomein> {
  const uitgangen = lid.eindes.filter((u) => raakt(u.domeinen, domein)).map((u) => u.einde);
  const toetredingen = lid.toetredingen.filter((t) => raakt(t.domeinen, domein));
  const begins = toetredingen.map((t) => t.van);
  const perioden = toetredingen.map(({ van, einde }) => {
    const zijn = eindesBij(van, uitgangen, begins);
    const eigen = einde ? [einde] : [];
    const geldt = en(geldtTotEerste(van, zijn, dag, begins), geldtTotEerste(van, eigen, dag));
    return { van, einde: eersteEinde([...zijn, ...eigen]), geldt };
  });
  perioden.sort((a, b) => (beginVenster(a.van).laatst < beginVenster(b.van).laatst ? -1 : 1));
  if (perioden.length === 0) {
    // Without a begin only a certain end says something, and only while no source names it a member after that.
    const voorbij =
      uitgangen.length > 0 && uitgangen.every((e) => isNietVoorbij(eindeVenster(e), dag) === 'nee');
    const laatste = uitgangen.map((e) => eindeVenster(e).laatst).reduce((a, b) => (a > b ? a : b), '');
    const later = lid.meldingen.some((m) => raakt(m.domeinen, domein) && laatsteDag(m.peildatum) > laatste);
    return {
      domein,
      lid: voorbij && !later ? 'nee' : 'niet-bekend',
      van: null,
      einde: eersteEinde(uitgangen) ?? null,
    };
  }
  const geldend = perioden.find((p) => p.geldt !== 'nee') ?? perioden.at(-1);
  return {
    domein,
    lid: of(...perioden.map((p) => p.geldt)),
    van: geldend?.van ?? null,
    einde: geldend?.einde ?? null,
  };
}

function uitleg(naam: string, domeinen: Lid['domeinen']): string {
  const zinnen = domeinen.map(({ domein, van, einde, lid }) => {
    if (lid === 'niet-bekend') return `${codesInWoorden([domein])}: alleen gemeld, niet vastgelegd`;
    return [
      `${codesInWoorden([domein])}:`,
      van && `lid ${beginInWoorden(van)}`,
      einde && eindeInWoorden(einde),
    ]
      .filter(Boolean)
      .join(' ');
  });
  return `${naam} — ${zinnen.join('; ')}.`;
}

/** The membership of one municipality in one region on a day. */
export function lidmaatschap(feiten: Feiten, regio: string, gemeente: string, dag: Dag): Lid {
  const lid = feitenVanLid(feiten, regio, gemeente);
  const alle = [...lid.toetredingen, ...lid.eindes, ...lid.meldingen];
  const verdwenen = isVerdwenen(feiten, gemeente, dag);
  const domeinen = [...new Set(alle.flatMap((f) => f.domeinen.flatMap(deelDomeinen)))]
    .sort()
    .map((domein) => perDomein(lid, domein, dag))
    .map((d) => (verdwenen ? { ...d, lid: 'nee' as const } : d));
  const naam = gemeenteNaam(feiten, gemeente);
  const opvolgers = opvolgersNu(feiten, gemeente, dag).map((g) => gemeenteNaam(feiten, g));
  return {
    gemeente,
    naam,
    lid: verdwenen ? 'nee' : overAlle(domeinen),
    domeinen,
    meldingen: lid.meldingen.map(({ domeinen: voor, peildatum, zekerheid, opmerking, herleiding }) => ({
      domeinen: [...voor],
      peildatum,
      zekerheid,
      opmerking: opmerking ?? null,
      bron: herleiding.bron ?? null,
    })),
    voornemens: [
      ...lid.voornemens.map((v) => ({
        soort: 'uittreden' as const,
        datum: v.per ?? null,
        afgesprokenOp: v.afgesprokenOp ?? null,
        bron: v.herleiding.bron ?? null,
      })),
      ...lid.blijven.map((b) => ({
        soort: 'blijven' as const,
        datum: b.datum ?? null,
        afgesprokenOp: null,
        bron: b.herleiding.bron ?? null,
      })),
    ],
    redenen: [
      reden('lidmaatschap', uitleg(naam, domeinen), [...alle, ...lid.voornemens, ...lid.blijven]),
      ...(verdwenen
        ? [
            reden(
              'opgeheven',
              `${naam} bestaat op deze dag niet meer${opvolgers.length > 0 ? `; in de plaats kwam ${opvolgers.join(' en ')}` : ''}.`,
              feitenBij(feiten, `identiteit:${gemeente}`, 'herindeling').filter(
                (h) => h.gemeente === gemeente,
              ),
            ),
          ]
        : []),
    ],
  };
}

/** Is a member recorded, and everyone that a source names as one? Else a list of members is certainly not complete. */
export function zijnLedenBekend(leden: readonly Pick<Lid, 'lid'>[]): boolean {
  return leden.some((l) => l.lid === 'ja') && leden.every((l) => l.lid !== 'niet-bekend');
}

/** The facts that say something about membership. */
const LIDSOORTEN = [
  'lidmaatschap',
  'lidmaatschapseinde',
  'lidmaatschapsmelding',
  'uittredingsvoornemen',
  'blijven',
] as const;

/** Every municipality of which anything about membership is recorded in a region. */
export function betrokkenGemeenten(feiten: Feiten, regio: string): string[] {
  return [
    ...new Set(LIDSOORTEN.flatMap((s) => feitenBij(feiten, `regio:${regio}`, s).map((f) => f.gemeente))),
  ];
}

/** The regions of which a municipality is, or may be, a member on a day. */
export function regiosVan(feiten: Feiten, gemeente: string, dag: Dag): string[] {
  const regios = new Set(
    LIDSOORTEN.flatMap((s) => feitenBij(feiten, `gemeente:${gemeente}`, s).map((f) => f.regio)),
  );
  return [...regios].filter((r) => lidmaatschap(feiten, r, gemeente, dag).lid !== 'nee').sort();
}
