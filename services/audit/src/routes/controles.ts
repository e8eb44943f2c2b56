import { RegioSlug } from '@regiolog/domein/gedeeld/namen';
import type { RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { type ChainFault, verifyChain } from '@regiolog/event-store/hash-chain';
import { readWholeStream } from '@regiolog/event-store/walk';
import { NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import type { AuditDeps } from '../bladzijden.ts';
import { Categorie, Dossiernaam } from '../filter.ts';
import type { Dossierplaats } from '../logboek.ts';
import { actie, eisToezicht, label } from './gebeurtenissen.ts';

/** Recomputing what was recorded: has anything changed since? */

const Ketenfout = z
  .object({
    categorie: Categorie,
    dossier: z.string(),
    volgnummer: z.number(),
    fout: z.enum(['ontbreekt', 'ander-dossier', 'sluit-niet-aan', 'gewijzigd']),
    uitleg: z.string(),
  })
  .meta({ id: 'Ketenfout' });
type Ketenfout = z.infer<typeof Ketenfout>;

const Controle = z
  .object({
    regio: z.string(),
    dossiers: z.number().describe('Zoveel dossiers zijn nagerekend.'),
    gebeurtenissen: z.number(),
    klopt: z.boolean(),
    fouten: z.array(Ketenfout),
    volgende: z.string().nullable().describe('Waar verder te rekenen (na); leeg: alles is nagerekend.'),
  })
  .meta({ id: 'Ketencontrole' });

const FOUT: Readonly<Record<ChainFault['fault'], Pick<Ketenfout, 'fout' | 'uitleg'>>> = {
  'revision-missing': { fout: 'ontbreekt', uitleg: 'Hier ontbreekt een gebeurtenis.' },
  'other-stream': { fout: 'ander-dossier', uitleg: 'Deze gebeurtenis hoort bij een ander dossier.' },
  'previous-hash': {
    fout: 'sluit-niet-aan',
    uitleg: 'Deze gebeurtenis sluit niet aan op de vorige: daarvoor is iets gewijzigd of weggehaald.',
  },
  hash: { fout: 'gewijzigd', uitleg: 'Wat hier staat, is niet meer wat is vastgelegd.' },
};

/** So many events at least are recomputed in one request, in whole files; then the answer says where to go on. */
const PER_KEER = 20_000;
const DOSSIERS_PER_KEER = 2000;

/** The index saw an event that the log has no more: a chain that was cut short still fits. */
function afgekapt(stroom: readonly RecordedEvent[], { volgnummer }: Dossierplaats) {
  return stroom.length <= volgnummer
    ? ({ revision: stroom.length, fault: 'revision-missing' } as const)
    : undefined;
}

async function reken({ store }: AuditDeps, plaats: Dossierplaats) {
  const { regio, categorie, dossier } = plaats;
  const ref: StreamRef = { regio, categorie, id: dossier };
  const stroom = await readWholeStream(store, ref);
  const fout = verifyChain(stroom) ?? afgekapt(stroom, plaats);
  return {
    gebeurtenissen: stroom.length,
    fouten: fout
      ? [
          {
            categorie: Categorie.parse(categorie),
            dossier,
            volgnummer: fout.revision,
            ...FOUT[fout.fault],
          },
        ]
      : [],
  };
}

async function rekenAlle(deps: AuditDeps, regio: string, plaatsen: readonly Dossierplaats[]) {
  let gebeurtenissen = 0;
  let dossiers = 0;
  const fouten: Ketenfout[] = [];
  for (const plaats of plaatsen) {
    if (gebeurtenissen >= PER_KEER) break;
    const uit = await reken(deps, plaats);
    dossiers += 1;
    gebeurtenissen += uit.gebeurtenissen;
    fouten.push(...uit.fouten);
  }
  return { regio, dossiers, gebeurtenissen, klopt: fouten.length === 0, fouten };
}

/** A place to go on from: a kind of file and its name. */
const Na = z.string().regex(/^[a-z]{1,32}\.[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/);
const VOORAAN = { categorie: '', dossier: '' };

function regioRoute(deps: AuditDeps): Route {
  return route({
    methode: 'GET',
    pad: '/v1/controles/{slug}',
    naam: 'controleerRegio',
    samenvatting: 'Rekent de hashketens na van alle dossiers van een regio.',
    label,
    actie,
    parameters: z.object({ slug: RegioSlug }),
    vraag: z.object({ na: Na.optional().describe('Verder na dit dossier: volgende van de vorige keer.') }),
    antwoorden: { 200: Controle },
    verwerk: async (v) => {
      const { slug } = v.parameters;
      const geweigerd = eisToezicht(v.toegang, slug) ?? (await deps.logboek.bij());
      if (geweigerd) return geweigerd;
      const [categorie = '', dossier = ''] = v.vraag.na?.split('.') ?? [];
      const na = v.vraag.na ? { categorie, dossier } : VOORAAN;
      const plaatsen = deps.logboek.dossiers(slug, na, DOSSIERS_PER_KEER + 1);
      if (plaatsen.length === 0 && !v.vraag.na) return NIET_GEVONDEN;
      const controle = await rekenAlle(deps, slug, plaatsen.slice(0, DOSSIERS_PER_KEER));
      const laatste = plaatsen[controle.dossiers - 1];
      const volgende =
        laatste && plaatsen.length > controle.dossiers ? `${laatste.categorie}.${laatste.dossier}` : null;
      return { status: 200, inhoud: { ...controle, volgende } };
    },
  });
}

function dossierRoute(deps: AuditDeps): Route {
  return route({
    methode: 'GET',
    pad: '/v1/controles/{slug}/{categorie}/{dossier}',
    naam: 'controleerDossier',
    samenvatting: 'Rekent de hashketen van één dossier na.',
    label,
    actie,
    parameters: z.object({ slug: RegioSlug, categorie: Categorie, dossier: Dossiernaam }),
    antwoorden: { 200: Controle },
    verwerk: async (v) => {
      const { slug, categorie, dossier } = v.parameters;
      const geweigerd = eisToezicht(v.toegang, slug) ?? (await deps.logboek.bij());
      if (geweigerd) return geweigerd;
      const [laatste] = deps.logboek.bladzijde(
        { regio: slug, categorie, dossier },
        { na: undefined, volgorde: 'nieuwste', aantal: 1 },
      );
      if (!laatste) return NIET_GEVONDEN;
      return { status: 200, inhoud: { ...(await rekenAlle(deps, slug, [laatste])), volgende: null } };
    },
  });
}

/** Recomputes the chains of a region, or of one file. */
export const controleRoutes = (deps: AuditDeps): Route[] => [regioRoute(deps), dossierRoute(deps)];
