import { VraagTijden } from '@regiolog/domein/gedeeld/tijden';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { geschilGebeurtenissen } from '@regiolog/domein/geschil/events';
import type { Stuk, Zaak } from '@regiolog/domein/geschil/state';
import { Aanduiding } from '@regiolog/domein/geschil/waarden';
import { NIET_GEVONDEN } from '@regiolog/service-kit/policy';
import { DOCUMENT_TYPES } from '@regiolog/service-kit/request';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import type { GeschillenDeps } from '../app.ts';
import { tekstVan } from '../bytes.ts';
import { type Gezien, Id, LABEL, standOp, vindZaak, zaakRoute } from '../lezen.ts';
import { stukmap } from '../stukmap.ts';

/** A document that somebody may have: what it is, and who delivered it (the commission, when nobody is named). */
type Vondst = Pick<Stuk, 'document' | 'door'>;

/**
 * A download. It is never recorded that somebody opened a document: that a party received it is an act of its own,
 * which the party does or the commission proves.
 */
function documentRoute(
  deps: GeschillenDeps,
  wat: Pick<Route, 'pad' | 'naam' | 'samenvatting'>,
  vind: (zaak: Zaak, gezien: Gezien, naam: string) => Vondst | undefined,
): Route {
  return route({
    methode: 'GET',
    ...wat,
    label: LABEL,
    actie: 'geschil.lezen',
    parameters: Id.extend({ naam: Aanduiding }),
    vraag: VraagTijden,
    antwoordtypes: DOCUMENT_TYPES,
    antwoorden: { 200: 'Het document, precies zoals het is aangeleverd.' },
    verwerk: async (v) => {
      const { id, naam } = v.parameters;
      const gezien = await vindZaak(deps, v, id);
      if (isWeigering(gezien)) return gezien;
      const zaak = standOp(gezien.dossier, gezien.tijden);
      const vondst = zaak.status === 'leeg' ? undefined : vind(zaak, gezien, naam);
      if (!vondst) return NIET_GEVONDEN;
      const { hash, mediatype } = vondst.document;
      const gelezen = await deps.documenten.lees(stukmap(gezien.dossier.ref, vondst.door), hash);
      // Recorded and yet gone: that is a loss, not something that never was.
      if (!gelezen) throw new Error(`document ${hash} of ${id} is missing`);
      return { status: 200, ...gelezen, type: mediatype, bestandsnaam: `${id}-${naam}` };
    },
  });
}

const Reconstructie = z
  .object({
    nummer: z.number(),
    ...geschilGebeurtenissen.ReconstructieVastgelegd.shape,
    staat: z
      .enum(['heel', 'gewijzigd', 'ontbreekt'])
      .describe('Of de bytes nog de hash hebben die is vastgelegd.'),
    inhoud: z.unknown().describe('Wat er gold, zoals men het toen kon weten en zoals men het nu weet.'),
  })
  .meta({ id: 'GeschilReconstructie' });

/** The content of one reconstruction: what lay before the commission about the facts. */
function reconstructieRoute(deps: GeschillenDeps): Route {
  return zaakRoute(deps, {
    pad: '/v1/geschillen/{id}/reconstructies/{nummer}',
    naam: 'leesZaakreconstructie',
    samenvatting: 'Wat er op de feitendatum gold: zoals men het toen kon weten, en nu.',
    parameters: Id.extend({ nummer: z.coerce.number().int().min(1).max(1000) }),
    antwoord: Reconstructie,
    stel: async ({ dossier }, zaak, { parameters: { nummer } }) => {
      const vastgelegd = zaak.reconstructies[nummer - 1];
      if (!vastgelegd) return undefined;
      const bytes = await tekstVan(
        deps.documenten,
        stukmap(dossier.ref, undefined),
        vastgelegd.document.hash,
      );
      // The register made it as JSON: whole bytes that are none are a fault of ours, not an answer.
      const inhoud: unknown = bytes.staat === 'heel' ? JSON.parse(bytes.tekst) : null;
      return { nummer, ...vastgelegd, staat: bytes.staat, inhoud };
    },
  });
}

/** The documents of a case. */
export function leesStukkenRoutes(deps: GeschillenDeps): Route[] {
  return [
    documentRoute(
      deps,
      {
        pad: '/v1/geschillen/{id}/stukken/{naam}/document',
        naam: 'leesStuk',
        samenvatting: 'Het document van een stuk dat u mag zien.',
      },
      (zaak, { inzage }, naam) => zaak.stukken.find((s) => s.stuk === naam && inzage.zietStuk(s)),
    ),
    documentRoute(
      deps,
      {
        pad: '/v1/geschillen/{id}/ontwerpen/{naam}/document',
        naam: 'leesOntwerp',
        samenvatting: 'Het document van een ontwerp, voor wie erover stemt.',
      },
      (zaak, { inzage }, naam) =>
        inzage.kijker.soort === 'commissie' ? zaak.ontwerpen.find((o) => o.ontwerp === naam) : undefined,
    ),
    documentRoute(
      deps,
      {
        pad: '/v1/geschillen/{id}/uitspraken/{naam}/document',
        naam: 'leesUitspraak',
        samenvatting: 'Het document van een uitspraak.',
      },
      (zaak, _, naam) => zaak.uitspraken.find((u) => u.ontwerp === naam),
    ),
    reconstructieRoute(deps),
  ];
}
