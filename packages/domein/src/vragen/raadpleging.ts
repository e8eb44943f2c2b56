import { z } from 'zod';
import { type Dag, inWoorden } from '../gedeeld/datum.ts';
import { datumVenster, isBegonnen, type Venster } from '../gedeeld/periode.ts';
import { Raadpleeggroep } from '../overeenkomst/events-afspraken.ts';
import { type Feiten, feitenBij } from './feiten.ts';
import { vereistOrgaan } from './overeenkomst/bevindingen-partijen.ts';
import { type Dossier, dossier, handelingVenster } from './overeenkomst/dossier.ts';
import { BINDEND } from './overeenkomst/handelingen.ts';
import { GroepAntwoord, groep, Normgroep, normgroepen } from './raadpleging-groep.ts';
import { Bevinding, minste, Oordeel, Reden, reden } from './reden.ts';

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
    norm: z
      .array(Normgroep)
      .describe(
        'De groepen die de norm noemt (NvO R2), elk met wie voor haar mag spreken; leeg: de norm vraagt het hier niet.',
      ),
    aangetoond: Oordeel.nullable().describe(
      'Zijn alle groepen van de norm aantoonbaar vóór de vaststelling gehoord? Leeg: de norm vraagt het hier niet.',
    ),
    bevindingen: z.array(Bevinding),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Raadpleging' });
export type Raadpleging = z.infer<typeof Raadpleging>;
type Besluit = Dossier['besluiten'][number];

/** The first decision that adopts and may have been taken by the day: of the body that norm or law asks, else of any. */
function eersteVaststelling(d: Dossier, dag: Dag): { besluit: Besluit; venster: Venster } | undefined {
  const orgaan = vereistOrgaan(d)?.orgaan;
  const besluiten = d.besluiten
    .filter(({ inhoud }) => BINDEND.includes(inhoud.uitkomst) && inhoud.orgaan !== 'overleg')
    .filter(({ inhoud }) => orgaan === undefined || inhoud.orgaan === orgaan)
    .map((besluit) => ({ besluit, venster: handelingVenster(besluit.inhoud.datum, besluit) }))
    .filter(({ venster }) => isBegonnen(venster, dag) !== 'nee');
  const [eerste] = besluiten.toSorted((a, b) => (a.venster.laatst < b.venster.laatst ? -1 : 1));
  if (!eerste) return undefined;
  const vroegst = besluiten.map((b) => b.venster.vroegst).reduce((a, b) => (a < b ? a : b));
  return { besluit: eerste.besluit, venster: { vroegst, laatst: eerste.venster.laatst } };
}

/** The first adoption that a source reports and that may have been by the day. */
function gemeldeVaststelling(d: Dossier, dag: Dag): string | null {
  const gemeld = d.rapporten.flatMap((r) => r.inhoud.vastgesteld ?? []);
  return gemeld.find((datum) => isBegonnen(datumVenster(datum), dag) !== 'nee') ?? null;
}

function overGroep({ groep: naam, oordeel, redenen }: Normgroep): Bevinding[] {
  if (oordeel === 'ja') return [];
  const waarom = redenen.map((r) => r.uitleg).join(' ');
  return [
    {
      code: oordeel === 'onzeker' ? 'raadpleging-onzeker' : 'raadpleging-niet-aangetoond',
      artikel: 'NvO R2',
      uitleg: `Van ${naam} is niet aangetoond dat zij vóór de vaststelling zijn gehoord. ${waarom}`,
      gebeurtenissen: redenen.flatMap((r) => r.gebeurtenissen),
    },
  ];
}

/** Which groups were heard on a text, on a day. */
export function raadpleging(feiten: Feiten, id: string, dag: Dag): Raadpleging {
  const d = dossier(feiten, id);
  const alle = feitenBij(feiten, `overeenkomst:${id}`, 'raadpleging').filter((r) => r.overeenkomst === id);
  const eerste = eersteVaststelling(d, dag);
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
  const gemeld = gemeldeVaststelling(d, dag);
  const norm = vraagt ? normgroepen(groepen, gemeld !== null) : [];
  const wanneer = eerste?.besluit.inhoud.datum;
  return {
    overeenkomst: id,
    naam: d.kop?.inhoud.naam ?? null,
    eersteVaststelling: eerste
      ? { datum: wanneer ?? null, ...eerste.venster, gebeurtenis: eerste.besluit.herleiding.gebeurtenis }
      : null,
    gemeldeVaststelling: gemeld,
    groepen,
    norm,
    aangetoond: vraagt ? minste(norm.map((n) => n.oordeel)) : null,
    bevindingen: norm.flatMap(overGroep),
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
