import { z } from 'zod';
import { type Dag, inWoorden } from '../gedeeld/datum.ts';
import type { Venster } from '../gedeeld/periode.ts';
import { en } from '../gedeeld/zekerheid.ts';
import { Raadpleeggroep } from '../overeenkomst/events-afspraken.ts';
import { type Feiten, feitenBij } from './feiten.ts';
import { vereistOrgaan } from './overeenkomst/bevindingen-partijen.ts';
import { type Dossier, dossier, handelingVenster } from './overeenkomst/dossier.ts';
import { BINDEND } from './overeenkomst/handelingen.ts';
import { type Groep, GroepAntwoord, groep, NVO_GROEPEN, oordeelOver } from './raadpleging-groep.ts';
import { Bevinding, bevinding, Oordeel, Reden, reden } from './reden.ts';

/** Who was heard on a text, per group of the norm, and whether that was before its adoption (C14, A11; NvO R2). */
export const Raadpleging = z
  .object({
    overeenkomst: z.string(),
    naam: z.string().nullable(),
    eersteVaststelling: z
      .object({
        datum: z.string().nullable(),
        vroegst: z.string(),
        laatst: z.string(),
        gebeurtenis: z.string(),
      })
      .nullable()
      .describe('Het eerste besluit tot vaststelling; leeg: geen vastgelegd.'),
    gemeldeVaststelling: z.string().nullable().describe('Wat een bron hierover meldt; dat is geen besluit.'),
    groepen: z.array(GroepAntwoord),
    aangetoond: Oordeel.nullable().describe(
      'Zijn alle groepen van de norm aantoonbaar vóór de vaststelling gehoord? Leeg: de norm vraagt het hier niet.',
    ),
    bevindingen: z.array(Bevinding),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Raadpleging' });
export type Raadpleging = z.infer<typeof Raadpleging>;
type Besluit = Dossier['besluiten'][number];

/** The first decision that adopts: of the body that norm or law asks, else of any. */
function eersteVaststelling(d: Dossier): { besluit: Besluit; venster: Venster } | undefined {
  const orgaan = vereistOrgaan(d)?.orgaan;
  const besluiten = d.besluiten
    .filter(({ inhoud }) => BINDEND.includes(inhoud.uitkomst) && inhoud.orgaan !== 'overleg')
    .filter(({ inhoud }) => orgaan === undefined || inhoud.orgaan === orgaan)
    .map((besluit) => ({ besluit, venster: handelingVenster(besluit.inhoud.datum, besluit) }));
  const [eerste] = besluiten.toSorted((a, b) => (a.venster.laatst < b.venster.laatst ? -1 : 1));
  if (!eerste) return undefined;
  const vroegst = besluiten.map((b) => b.venster.vroegst).reduce((a, b) => (a < b ? a : b));
  return { besluit: eerste.besluit, venster: { vroegst, laatst: eerste.venster.laatst } };
}

function overGroepen(groepen: readonly Groep[], gemeld: boolean): Bevinding[] {
  return Object.entries(NVO_GROEPEN).flatMap(([naam, namen]) => {
    const oordeel = oordeelOver(groepen, namen, gemeld);
    if (oordeel === 'ja') return [];
    const delen = groepen.filter((g) => namen.includes(g.groep));
    const uitleg = delen.flatMap((g) => g.redenen.map((r) => r.uitleg)).join(' ');
    const code = oordeel === 'onzeker' ? 'raadpleging-onzeker' : 'raadpleging-niet-aangetoond';
    const gebeurtenissen = delen.flatMap((g) => g.raadplegingen.map((r) => r.gebeurtenis));
    return [
      {
        ...bevinding(
          code,
          `Van ${naam} is niet aangetoond dat zij vóór de vaststelling zijn gehoord. ${uitleg}`,
          [],
          'NvO R2',
        ),
        gebeurtenissen,
      },
    ];
  });
}

/** Which groups were heard on a text, on a day. */
export function raadpleging(feiten: Feiten, id: string, dag: Dag): Raadpleging {
  const d = dossier(feiten, id);
  const alle = feitenBij(feiten, `overeenkomst:${id}`, 'raadpleging').filter((r) => r.overeenkomst === id);
  const eerste = eersteVaststelling(d);
  const vraagt = d.kop?.inhoud.soort === 'regiovisie';
  const groepen = Raadpleeggroep.options.map((naam) =>
    groep(
      naam,
      alle.filter((r) => r.inhoud.groep === naam),
      vraagt,
      eerste?.venster,
      dag,
    ),
  );
  const gemeld = d.rapporten.flatMap((r) => r.inhoud.vastgesteld ?? [])[0] ?? null;
  const oordeel = en(
    ...Object.values(NVO_GROEPEN).map((namen) => oordeelOver(groepen, namen, gemeld !== null)),
  );
  const wanneer = eerste?.besluit.inhoud.datum;
  return {
    overeenkomst: id,
    naam: d.kop?.inhoud.naam ?? null,
    eersteVaststelling: eerste
      ? { datum: wanneer ?? null, ...eerste.venster, gebeurtenis: eerste.besluit.herleiding.gebeurtenis }
      : null,
    gemeldeVaststelling: gemeld,
    groepen,
    aangetoond: vraagt ? (oordeel === 'nee' ? 'niet-aangetoond' : oordeel) : null,
    bevindingen: vraagt ? overGroepen(groepen, gemeld !== null) : [],
    redenen: [
      eerste
        ? reden(
            'eerste-vaststelling',
            `Het eerste besluit tot vaststelling${wanneer ? ` is van ${inWoorden(wanneer)}` : ' heeft geen datum'}.`,
            [eerste.besluit],
          )
        : reden('geen-vaststelling', 'Een besluit tot vaststelling is niet vastgelegd.', d.besluiten),
    ],
  };
}
