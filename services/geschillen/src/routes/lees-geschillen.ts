import { GemeenteCode, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { tekens, vouw } from '@regiolog/domein/gedeeld/woorden';
import { openPunten, type Zaak } from '@regiolog/domein/geschil/state';
import { CommissieId, Fase, Geschilsoort } from '@regiolog/domein/geschil/waarden';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import type { Toegang } from '@regiolog/service-kit/policy';
import { type Antwoord, type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import type { GeschillenDeps } from '../app.ts';
import { LABEL, leesbareZaken, type Moment, metTijden, momentVan, opTijden, standOp } from '../lezen.ts';
import { Partijrij, partijrijen } from '../partijrij.ts';
import type { Zaakdossier } from '../zaken.ts';
import { vindCommissie } from './lees-commissies.ts';

/** One row of a list of disputes. */
export const GeschilKern = z
  .object({
    id: z.string(),
    commissie: z.string(),
    soort: Geschilsoort,
    onderwerp: z.string(),
    fase: Fase,
    voorbeeld: z.boolean().describe('Een gemaakte zaak, om te laten zien hoe het werkt.'),
    gemeld: z.string(),
    aanhangig: z.string().nullable(),
    gesloten: z.string().nullable(),
    partijen: z.array(Partijrij),
    punten: z.object({ totaal: z.number(), open: z.number() }),
  })
  .meta({ id: 'GeschilKern' });

const Filter = z.object({
  fase: Fase.optional(),
  soort: Geschilsoort.optional(),
  partij: z
    .union([GemeenteCode, RegioSlug])
    .optional()
    .describe('Een gemeente (gm0193) of een regio die partij is, of was.'),
  toestand: z.enum(['open', 'gesloten']).optional(),
  zoek: z
    .string()
    .trim()
    .min(2)
    .max(200)
    .optional()
    .describe('Woorden die in het onderwerp of in de geschilpunten staan; elk woord moet er staan.'),
  sorteer: z
    .enum(['-gemeld', 'gemeld', 'onderwerp', 'fase'])
    .default('-gemeld')
    .describe('Standaard staat wat het laatst is gemeld bovenaan.'),
});
type Filter = z.infer<typeof Filter>;

type Rij = { readonly dossier: Zaakdossier; readonly zaak: Zaak };

/** Every word that is looked for begins a word of the subject or of a point. */
function bevat(zaak: Zaak, zoek: string): boolean {
  const teksten = [zaak.onderwerp, ...zaak.punten.map(({ omschrijving }) => omschrijving)];
  const woorden = teksten.flatMap((tekst) => tekens(tekst).map(({ vorm }) => vorm));
  return tekens(zoek).every(({ vorm }) => woorden.some((woord) => woord.startsWith(vorm)));
}

function past(zaak: Zaak, { fase, soort, partij, toestand, zoek }: Filter): boolean {
  const sleutels = partij === undefined ? [] : [`gemeente:${partij}`, `regio:${partij}`];
  return (
    (fase === undefined || zaak.fase === fase) &&
    (soort === undefined || zaak.soort === soort) &&
    (toestand === undefined || (zaak.fase === 'gesloten') === (toestand === 'gesloten')) &&
    (partij === undefined || zaak.partijen.some((p) => sleutels.includes(p.partij))) &&
    (zoek === undefined || bevat(zaak, zoek))
  );
}

const FASEN = Fase.options;
const VOLGORDE: Readonly<Record<Filter['sorteer'], (a: Zaak, b: Zaak) => number>> = {
  '-gemeld': (a, b) => b.gemeld.localeCompare(a.gemeld),
  gemeld: (a, b) => a.gemeld.localeCompare(b.gemeld),
  onderwerp: (a, b) => vouw(a.onderwerp).localeCompare(vouw(b.onderwerp), 'nl'),
  fase: (a, b) => FASEN.indexOf(a.fase) - FASEN.indexOf(b.fase),
};

/** The cases that somebody may read, as they were at the asked times. */
async function zichtbareZaken(
  deps: GeschillenDeps,
  { stand, tijden }: Moment,
  toegang: Toegang,
): Promise<Rij[]> {
  const leesbaar = await leesbareZaken(deps, stand, toegang);
  return leesbaar.flatMap(({ dossier }) => {
    const zaak = standOp(dossier, tijden);
    return zaak.status === 'open' ? [{ dossier, zaak }] : [];
  });
}

async function kern(deps: GeschillenDeps, { dossier, zaak }: Rij): Promise<z.infer<typeof GeschilKern>> {
  return {
    id: dossier.id,
    commissie: zaak.commissie,
    soort: zaak.soort,
    onderwerp: zaak.onderwerp,
    fase: zaak.fase,
    voorbeeld: zaak.voorbeeld,
    gemeld: zaak.gemeld,
    aanhangig: zaak.aanhangig ?? null,
    gesloten: zaak.gesloten ?? null,
    partijen: await partijrijen(deps.vragen, zaak),
    punten: { totaal: zaak.punten.length, open: openPunten(zaak).length },
  };
}

type Lijstvraag = Filter & VraagTijden & z.infer<typeof Bladeren>;

/** The disputes that somebody may see, of one commission or of all. What may not be seen is not counted either. */
async function lijst(
  deps: GeschillenDeps,
  moment: Moment,
  { toegang, vraag }: { readonly toegang: Toegang; readonly vraag: Lijstvraag },
  commissie?: string,
): Promise<Antwoord> {
  const alle = (await zichtbareZaken(deps, moment, toegang)).filter(
    ({ zaak }) => commissie === undefined || zaak.commissie === commissie,
  );
  const volgorde = VOLGORDE[vraag.sorteer];
  const rijen = alle
    .filter(({ zaak }) => past(zaak, vraag))
    .sort((a, b) => volgorde(a.zaak, b.zaak) || a.dossier.id.localeCompare(b.dossier.id));
  const blad = blader(rijen, vraag);
  const resultaten = await Promise.all(blad.resultaten.map((rij) => kern(deps, rij)));
  const dossiers = alle.map(({ dossier }) => dossier);
  return { status: 200, inhoud: await metTijden(deps, moment, dossiers, { ...blad, resultaten }) };
}

const gemeen = {
  methode: 'GET',
  label: LABEL,
  actie: 'geschil.lezen',
  vraag: VraagTijden.extend(Filter.shape).extend(Bladeren.shape),
  antwoorden: { 200: opTijden(bladzijde(GeschilKern)) },
} as const;

export function geschillenRoutes(deps: GeschillenDeps): Route[] {
  return [
    route({
      ...gemeen,
      pad: '/v1/geschillen',
      naam: 'lijstGeschillen',
      samenvatting: 'De geschillen die u mag zien, wat het laatst is gemeld bovenaan.',
      verwerk: async (v) => {
        const moment = await momentVan(deps, v.vraag);
        return isWeigering(moment) ? moment : lijst(deps, moment, v);
      },
    }),
    route({
      ...gemeen,
      pad: '/v1/commissies/{id}/geschillen',
      naam: 'lijstCommissieGeschillen',
      samenvatting: 'De geschillen bij deze commissie die u mag zien.',
      parameters: z.object({ id: CommissieId }),
      verwerk: async (v) => {
        const { id } = v.parameters;
        const gevonden = await vindCommissie(deps, v, id);
        return isWeigering(gevonden) ? gevonden : lijst(deps, gevonden, v, id);
      },
    }),
  ];
}
