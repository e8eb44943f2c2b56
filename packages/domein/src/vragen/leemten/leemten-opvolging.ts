import { z } from 'zod';
import { type Dag, inWoorden, LAATSTE, plusDagen } from '../../gedeeld/datum.ts';
import { beginVenster, Einde, eindeInWoorden, Venster } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { type Dossier, dossier } from '../overeenkomst/dossier.ts';
import { isGeeindigd } from '../overeenkomst/geldigheid.ts';
import { inwerkingtreding } from '../overeenkomst/inwerkingtreding.ts';
import { looptijdAntwoord } from '../overeenkomst/looptijd.ts';
import { eersteEindeVan } from '../overeenkomsten.ts';
import { Oordeel, Reden, reden } from '../reden.ts';

const Opvolger = z.object({
  overeenkomst: z.string(),
  naam: z.string(),
  begin: Venster.nullable(),
  volgens: z.enum(['vastgelegd', 'gemeld']),
});
type Opvolger = z.infer<typeof Opvolger>;

/** An agreement that ends, and nothing that certainly takes over at once (N6, C1). */
export const ZonderOpvolger = z
  .object({
    overeenkomst: z.string(),
    naam: z.string(),
    soort: z.string(),
    domeinen: z.array(z.string()),
    einde: Einde,
    volgens: z.enum(['vastgelegd', 'gemeld']),
    leemte: Oordeel.describe('Valt er een leemte? niet-bekend: het einde of het vervolg is alleen gemeld.'),
    van: z.string().describe('De eerste dag zonder overeenkomst, op zijn vroegst.'),
    tot: z
      .string()
      .nullable()
      .describe('De laatste dag zonder overeenkomst; leeg: er begint geen opvolger, of hij zou aansluiten.'),
    opvolgers: z.array(Opvolger),
    verlengingVoorgenomen: z.boolean(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'ZonderOpvolger' });
export type ZonderOpvolger = z.infer<typeof ZonderOpvolger>;

const VERVOLG = ['vervangt', 'bouwt-voort-op', 'verlengt'] as const;
const isVervolg = (soort: string) => VERVOLG.some((v) => v === soort);

/** When the next one begins: by its rule, its term and the day of the relation, whichever comes last; else by a report. */
function opvolgers(feiten: Feiten, d: Dossier): Opvolger[] {
  return d.vanAnderen
    .filter((r) => isVervolg(r.inhoud.soort))
    .map((r) => {
      const nieuw = dossier(feiten, r.overeenkomst);
      const delen = [
        ...[r.inhoud.van, nieuw.looptijd?.inhoud.van].flatMap((van) => (van ? [beginVenster(van)] : [])),
        ...[inwerkingtreding(feiten, nieuw)?.venster].flatMap((v) => v ?? []),
      ];
      const gemeld = nieuw.rapporten.flatMap((m) => m.inhoud.ingang ?? []).at(-1);
      const hoogste = (kant: 'vroegst' | 'laatst') =>
        delen
          .map((v) => v[kant])
          .sort()
          .at(-1) ?? LAATSTE;
      const vastgelegd = delen.length > 0;
      return {
        overeenkomst: nieuw.id,
        naam: nieuw.kop?.inhoud.naam ?? nieuw.id,
        begin: vastgelegd
          ? { vroegst: hoogste('vroegst'), laatst: hoogste('laatst') }
          : gemeld
            ? { ...beginVenster({ datum: gemeld }) }
            : null,
        volgens: vastgelegd || !gemeld ? ('vastgelegd' as const) : ('gemeld' as const),
      };
    })
    .sort((a, b) => ((a.begin?.laatst ?? LAATSTE) < (b.begin?.laatst ?? LAATSTE) ? -1 : 1));
}

type Slot = NonNullable<ReturnType<typeof eersteEindeVan>>;

function valtLeemte(einde: Slot, eerste: Opvolger | undefined): Oordeel {
  if (einde.volgens === 'gemeld' || eerste?.volgens === 'gemeld') return 'niet-bekend';
  if (!eerste) return einde.laatst < LAATSTE ? 'ja' : 'onzeker';
  if (!eerste.begin) return 'onzeker';
  if (eerste.begin.laatst <= plusDagen(einde.vroegst, 1)) return 'nee';
  return eerste.begin.vroegst > plusDagen(einde.laatst, 1) ? 'ja' : 'onzeker';
}

function uitleg(oordeel: Oordeel, eerste: Opvolger | undefined): string {
  if (!eerste) return 'Er is geen opvolger vastgelegd.';
  const begin = eerste.begin
    ? ` begint op zijn vroegst op ${inWoorden(eerste.begin.vroegst)}`
    : ' heeft geen begindatum';
  const sluit = oordeel === 'onzeker' ? '; of dat aansluit, staat niet vast' : '';
  return `“${eerste.naam}”${begin}${eerste.volgens === 'gemeld' ? ', zo meldt een bron' : ''}${sluit}.`;
}

/** The end of one agreement, when it may lie from `van` up to and including `tot` and nothing certainly takes over. */
export function eindZonderOpvolger(feiten: Feiten, id: string, van: Dag, tot: Dag): ZonderOpvolger[] {
  const d = dossier(feiten, id);
  const einde = eersteEindeVan(d);
  if (!einde || !d.kop || einde.laatst < van || einde.vroegst > tot || einde.vroegst >= LAATSTE) return [];
  const vervolg = opvolgers(feiten, d);
  const [eerste] = vervolg;
  const leemte = valtLeemte(einde, eerste);
  const sluit = eerste?.begin?.laatst;
  if (leemte === 'nee' || isGeeindigd(feiten, id, einde.vroegst)) return [];
  return [
    {
      overeenkomst: id,
      naam: d.kop.inhoud.naam,
      soort: d.kop.inhoud.soort,
      domeinen: d.kop.inhoud.domeinen,
      einde: einde.einde,
      volgens: einde.volgens,
      leemte,
      van: plusDagen(einde.vroegst, 1),
      tot:
        sluit !== undefined && sluit < LAATSTE && sluit > plusDagen(einde.vroegst, 1)
          ? plusDagen(sluit, -1)
          : null,
      opvolgers: vervolg,
      verlengingVoorgenomen: looptijdAntwoord(d).voornemens.some((v) => !v.gevolgd),
      redenen: [
        reden('einde-zonder-opvolger', `Loopt ${eindeInWoorden(einde.einde)}. ${uitleg(leemte, eerste)}`, [
          einde.feit,
          ...d.vanAnderen.filter((r) => isVervolg(r.inhoud.soort)),
        ]),
      ],
    },
  ];
}

export function zonderOpvolger(feiten: Feiten, regio: string, van: Dag, tot: Dag): ZonderOpvolger[] {
  const ids = feitenBij(feiten, `regio-overeenkomst:${regio}`, 'overeenkomst').map((o) => o.overeenkomst);
  return [...new Set(ids)]
    .flatMap((id) => eindZonderOpvolger(feiten, id, van, tot))
    .sort((a, b) => a.van.localeCompare(b.van) || (a.overeenkomst < b.overeenkomst ? -1 : 1));
}
