import { LANDELIJK } from '@regiolog/domein/gedeeld/namen';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { GENESIS, hashOf, verifyChain } from '@regiolog/event-store/hash-chain';
import { NIET_GEVONDEN, type Toegang } from '@regiolog/service-kit/policy';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { type AuditDeps, blad } from '../bladzijden.ts';
import { Gebeurtenisfilter } from '../filter.ts';
import { Auditregel, haalOp, isBesloten, toonAlle } from '../tonen.ts';

export const label = 'Audit';
export const actie = 'gebeurtenis.lezen';

/** Oversight reads of all regions, or of none. */
export const eisToezicht = (toegang: Toegang, regio: string = LANDELIJK) => toegang.eis(actie, { regio });

export const Volgnummer = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const Lijst = z
  .object({
    resultaten: z.array(Auditregel),
    volgende: z
      .number()
      .nullable()
      .describe('Waar de volgende bladzijde begint (na); leeg: er is niets meer.'),
  })
  .meta({ id: 'Auditbladzijde' });

function lijstRoute(deps: AuditDeps): Route {
  return route({
    methode: 'GET',
    pad: '/v1/gebeurtenissen',
    naam: 'lijstGebeurtenissen',
    samenvatting: 'Alles wat in het register is vastgelegd, over alle regio’s en dossiers heen.',
    label,
    actie,
    vraag: Gebeurtenisfilter.extend({
      volgorde: z.enum(['nieuwste', 'oudste']).default('nieuwste').describe('Welke het eerst.'),
      na: Volgnummer.optional().describe('Verder na deze plaats: volgende van de vorige bladzijde.'),
      aantal: z.coerce.number().int().min(1).max(200).default(50),
    }),
    antwoorden: { 200: Lijst },
    verwerk: async (v) => {
      const geweigerd = eisToezicht(v.toegang) ?? (await deps.logboek.bij());
      if (geweigerd) return geweigerd;
      const { na, volgorde, aantal, ...filter } = v.vraag;
      const { regels, volgende } = await blad(deps, filter, { na, volgorde, aantal });
      return { status: 200, inhoud: { resultaten: regels, volgende: volgende ?? null } };
    },
  });
}

const Buur = z
  .object({
    gebeurtenis: z.string().nullable().describe('Leeg als die besloten is.'),
    volgnummer: z.number(),
    hash: z.string(),
    vorigeHash: z.string(),
  })
  .meta({ id: 'Ketenbuur' });

const Keten = z
  .object({
    gebeurtenis: Auditregel,
    nummer: z.number().describe('De hoeveelste gebeurtenis van het register dit is, vanaf 1.'),
    keten: z.object({
      hash: z.string().describe('Zoals die is vastgelegd.'),
      berekend: z.string().describe('Nagerekend uit wat er nu staat.'),
      klopt: z.boolean().describe('De hash is gelijk aan wat is nagerekend.'),
      sluitAan: z.boolean().describe('De vorige hash is die van de vorige gebeurtenis in het dossier.'),
      vorige: Buur.nullable(),
      volgende: Buur.nullable(),
      dossierKlopt: z.boolean().describe('De keten van het hele dossier is nagerekend.'),
    }),
    gerectificeerdDoor: Auditregel.nullable().describe('Waarmee dit is hersteld.'),
    corrigeert: Auditregel.nullable().describe('Wat hiermee is hersteld.'),
  })
  .meta({ id: 'Auditketen' });

const buur = (
  event: RecordedEvent | undefined,
  regel: Auditregel | undefined,
): z.infer<typeof Buur> | null =>
  event && regel
    ? {
        gebeurtenis: isBesloten(regel) ? null : event.id,
        volgnummer: event.revision,
        hash: event.hash,
        vorigeHash: event.previousHash,
      }
    : null;

/** Recomputes what an event carries, and looks whether it fits on the one before. */
function nagerekend(event: RecordedEvent, stroom: readonly RecordedEvent[]) {
  const berekend = hashOf(event);
  const vorige = event.revision === 0 ? GENESIS : stroom[event.revision - 1]?.hash;
  return {
    hash: event.hash,
    berekend,
    klopt: berekend === event.hash,
    sluitAan: event.previousHash === vorige,
    dossierKlopt: verifyChain(stroom) === null,
  };
}

function eenRoute(deps: AuditDeps): Route {
  const { logboek, store, kluis } = deps;
  return route({
    methode: 'GET',
    pad: '/v1/gebeurtenissen/{gebeurtenis}',
    naam: 'leesGebeurtenis',
    samenvatting: 'Eén gebeurtenis met haar plaats in de hashketen, nagerekend, en wat haar herstelde.',
    label,
    actie,
    parameters: z.object({ gebeurtenis: z.uuid() }),
    antwoorden: { 200: Keten },
    verwerk: async (v) => {
      const geweigerd = eisToezicht(v.toegang) ?? (await logboek.bij());
      if (geweigerd) return geweigerd;
      const plaats = logboek.vind(v.parameters.gebeurtenis);
      const [gevonden] = plaats ? await haalOp(store, [plaats]) : [];
      if (!plaats || !gevonden) return NIET_GEVONDEN;
      const { event, stroom } = gevonden;
      const verwant = (welke: (e: RecordedEvent) => boolean) => stroom.find(welke);
      const [vorige, volgende] = [stroom[event.revision - 1], stroom[event.revision + 1]];
      const toonEen = async (een: RecordedEvent | undefined, metBewijs = false) =>
        een && (await toonAlle(kluis, [{ event: een, stroom }], metBewijs))[0];
      const regel = await toonEen(event, true);
      // The id of what is closed is told nobody: who has it gets the answer of one that is not there.
      if (!regel || isBesloten(regel)) return NIET_GEVONDEN;
      const { gerectificeerdDoor, corrigeert } = regel;
      return {
        status: 200,
        inhoud: {
          gebeurtenis: regel,
          nummer: plaats.nr,
          keten: {
            ...nagerekend(event, stroom),
            vorige: buur(vorige, await toonEen(vorige)),
            volgende: buur(volgende, await toonEen(volgende)),
          },
          gerectificeerdDoor: (await toonEen(verwant((e) => e.id === gerectificeerdDoor))) ?? null,
          corrigeert: (await toonEen(verwant((e) => e.id === corrigeert))) ?? null,
        },
      };
    },
  });
}

/** The events of the whole register, and each with its chain. */
export const gebeurtenisRoutes = (deps: AuditDeps): Route[] => [lijstRoute(deps), eenRoute(deps)];
