import { z } from 'zod';
import { type Dag, LAATSTE, plusDagen, VROEGSTE } from '../gedeeld/datum.ts';
import { LANDELIJK } from '../gedeeld/namen.ts';
import {
  beginInWoorden,
  beginVenster,
  datumVenster,
  type Einde,
  eindeInWoorden,
  eindeVenster,
  type Venster,
} from '../gedeeld/periode.ts';
import { type Feiten, feitenBij, type RegisterFeit, type SoortVan } from './feiten.ts';
import { gemeenteNaam } from './gemeenten.ts';
import { betrokkenGemeenten } from './lidmaatschap.ts';
import { Reden, reden } from './reden.ts';

/** A change in who is a member of a region: what took effect, and what was intended or decided about it. */
export const Lidmaatschapswijziging = z
  .object({
    regio: z.string(),
    gemeente: z.string(),
    naam: z.string(),
    soort: z.enum(['toegetreden', 'uitgetreden', 'uittreding-voorgenomen', 'gebleven', 'opgegaan']),
    domeinen: z.array(z.string()),
    vroegst: z.string().nullable().describe('Niet eerder dan deze dag; leeg: het begin is niet bekend.'),
    laatst: z.string().nullable().describe('Niet later dan deze dag; leeg: een voorwaarde staat nog open.'),
    zekerheid: z.enum(['ja', 'onzeker']).describe('Valt dit zeker in de periode?'),
    naarRegio: z.string().nullable(),
    opvolgers: z.array(z.string()),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Lidmaatschapswijziging' });
export type Lidmaatschapswijziging = z.infer<typeof Lidmaatschapswijziging>;

type Wijziging = {
  readonly soort: Lidmaatschapswijziging['soort'];
  readonly gemeente: string;
  readonly domeinen: readonly string[];
  /** The first days on which it is so: of an exit the first day outside. */
  readonly venster: Venster;
  readonly uitleg: string;
  readonly feit: RegisterFeit;
  readonly naarRegio?: string | undefined;
  readonly opvolgers?: readonly string[];
};

const erna = ({ vroegst, laatst }: Venster): Venster => ({
  vroegst: plusDagen(vroegst, 1),
  laatst: plusDagen(laatst, 1),
});

/** What took effect: members that came in and went out. */
function ingegaan(feiten: Feiten, sleutel: string): Wijziging[] {
  const uit = (f: SoortVan<'lidmaatschap' | 'lidmaatschapseinde'>, einde: Einde): Wijziging => ({
    ...f,
    soort: 'uitgetreden',
    venster: erna(eindeVenster(einde)),
    uitleg: `Lid ${eindeInWoorden(einde)}.`,
    feit: f,
  });
  return [
    ...feitenBij(feiten, sleutel, 'lidmaatschap').flatMap((f): Wijziging[] => {
      const uitleg = `Lid ${beginInWoorden(f.van)}.`;
      const erin: Wijziging = { ...f, soort: 'toegetreden', venster: beginVenster(f.van), uitleg, feit: f };
      return f.einde ? [erin, uit(f, f.einde)] : [erin];
    }),
    ...feitenBij(feiten, sleutel, 'lidmaatschapseinde').map((f) => uit(f, f.einde)),
  ];
}

/** What was intended or decided about it, on the day that it names. */
function besproken(feiten: Feiten, sleutel: string): Wijziging[] {
  return [
    ...feitenBij(feiten, sleutel, 'uittredingsvoornemen').flatMap((f): Wijziging[] => {
      const uitleg = 'Een voornemen is nog geen uittreding.';
      return f.per
        ? [{ ...f, soort: 'uittreding-voorgenomen', venster: datumVenster(f.per), uitleg, feit: f }]
        : [];
    }),
    ...feitenBij(feiten, sleutel, 'blijven').flatMap((f): Wijziging[] => {
      const uitleg = 'De gemeente besloot te blijven.';
      return f.datum ? [{ ...f, soort: 'gebleven', venster: datumVenster(f.datum), uitleg, feit: f }] : [];
    }),
  ];
}

function inRegio(feiten: Feiten, regio: string): Wijziging[] {
  const sleutel = `regio:${regio}`;
  return [...ingegaan(feiten, sleutel), ...besproken(feiten, sleutel), ...opgegaan(feiten, regio)];
}

/** A member that is no more; its successors are not members by that alone (Wet arhi 44). */
function opgegaan(feiten: Feiten, regio: string): Wijziging[] {
  return betrokkenGemeenten(feiten, regio).flatMap((gemeente) =>
    feitenBij(feiten, `identiteit:${gemeente}`, 'herindeling')
      .filter((h) => h.gemeente === gemeente)
      .map((h) => ({
        soort: 'opgegaan' as const,
        gemeente,
        domeinen: [],
        venster: datumVenster(h.per),
        opvolgers: h.opvolgers,
        uitleg: `Opgegaan in ${h.opvolgers.map((g) => gemeenteNaam(feiten, g)).join(' en ')} (Wet arhi 44).`,
        feit: h,
      })),
  );
}

/** Which regions changed membership from `van` up to and including `tot`, as far as they may be seen (N10). */
export function lidmaatschapswijzigingen(feiten: Feiten, van: Dag, tot: Dag): Lidmaatschapswijziging[] {
  const regios = new Set(feitenBij(feiten, 'regios', 'regio').map((r) => r.regio));
  return [...regios]
    .filter((regio) => regio !== LANDELIJK)
    .flatMap((regio) =>
      inRegio(feiten, regio)
        .filter(({ venster }) => venster.laatst >= van && venster.vroegst <= tot)
        .map(
          (w): Lidmaatschapswijziging => ({
            regio,
            gemeente: w.gemeente,
            naam: gemeenteNaam(feiten, w.gemeente),
            soort: w.soort,
            domeinen: [...w.domeinen],
            vroegst: w.venster.vroegst > VROEGSTE ? w.venster.vroegst : null,
            laatst: w.venster.laatst < LAATSTE ? w.venster.laatst : null,
            zekerheid: w.venster.vroegst >= van && w.venster.laatst <= tot ? 'ja' : 'onzeker',
            naarRegio: w.naarRegio ?? null,
            opvolgers: [...(w.opvolgers ?? [])],
            redenen: [reden(w.soort, w.uitleg, [w.feit])],
          }),
        ),
    )
    .sort(
      (a, b) =>
        (a.vroegst ?? '').localeCompare(b.vroegst ?? '') ||
        a.regio.localeCompare(b.regio) ||
        a.gemeente.localeCompare(b.gemeente),
    );
}
