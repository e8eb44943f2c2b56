import { LANDELIJK } from '@regiolog/domein/gedeeld/namen';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { type Cursor, type EventStore, LimitError, StoreError } from '@regiolog/event-store/event-store';
import type { Logger } from '@regiolog/service-kit/logger';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { foutcode } from './omslag.ts';
import { type Relay, wensId } from './relay.ts';
import { Herhaling, Leider } from './stand.ts';

export type RelayRouteDeps = {
  readonly store: EventStore;
  /** Absent where no Kafka was set up. */
  readonly relay?: Relay | undefined;
  readonly nu: () => Date;
};

const GEEN_KAFKA = weiger(
  'geen-kafka',
  'Dit register stuurt zijn berichten niet over Kafka. Lees ze met GET /v1/berichten.',
);
const ONBEREIKBAAR = weiger('kafka-onbereikbaar', 'Kafka antwoordt nu niet. Probeer het zo weer.');
const ANDERE_PLEK = weiger(
  'sleutel-hergebruikt',
  'Onder deze sleutel is al om een andere herhaling gevraagd.',
);

const Vraag = z
  .strictObject({
    na: z
      .string()
      .min(1)
      .max(200)
      .nullable()
      .describe('De plek waarna alles opnieuw moet komen, zoals in volgende van de berichten. null: alles.'),
  })
  .meta({ id: 'Herhalingsvraag' });

const Relaystand = z
  .object({
    leider: Leider.omit({ beurt: true }).nullable().describe('Welke instantie nu stuurt, en sinds wanneer.'),
    stuurtZelf: z.boolean().describe('Of dat de instantie is die dit antwoord geeft.'),
    positie: z.string().nullable().describe('De laatste plek in het logboek die is verwerkt.'),
    geregistreerd: z.iso.datetime().nullable().describe('Wanneer is vastgelegd wat daar staat.'),
    bijgewerkt: z.iso.datetime().nullable().describe('Wanneer die plek is bereikt.'),
    achterstand: z
      .number()
      .describe('Hoeveel seconden geleden het oudste is vastgelegd dat nog nooit is gestuurd; 0: niets.'),
    herhaling: Herhaling.extend({ tot: z.string().nullable() })
      .nullable()
      .describe('Wat nu opnieuw wordt gestuurd: van na tot en met tot.'),
  })
  .meta({ id: 'Relaystand' });

const Herhalingen = z
  .object({
    resultaten: z.array(
      Herhaling.extend({
        loopt: z.boolean().describe('Waar: dit wordt nu gestuurd. Anders begint het nog.'),
      }),
    ),
  })
  .meta({ id: 'Herhalingen' });

/** A place of another log, or none at all. */
async function vreemd(store: EventStore, na: string | null): Promise<Weigering | undefined> {
  try {
    await store.readAll(na as Cursor | null, {}, 1);
    return undefined;
  } catch (fout) {
    const buiten = fout instanceof StoreError && fout.code === 'event-store/unknown-cursor';
    if (!buiten && !(fout instanceof LimitError)) throw fout;
    return weiger('invoer-ongeldig', 'Deze plek hoort niet bij dit register.', [
      { veld: 'na', melding: 'Gebruik de waarde van volgende uit een antwoord van GET /v1/berichten.' },
    ]);
  }
}

/** Leaves the wish with the relay: whoever leads takes it up, also when that is another one, later. */
async function vraagHerhaling(relay: Relay, wens: Herhaling, log: Logger): Promise<Herhaling | Weigering> {
  const eerder = relay.toestand()?.herhalingen.get(wens.id);
  if (eerder) return eerder.na === wens.na ? eerder : ANDERE_PLEK;
  try {
    await relay.herhaal(wens);
    return wens;
  } catch (fout) {
    log.warn({ code: foutcode(fout) }, 'een herhaling kon niet worden gevraagd');
    return ONBEREIKBAAR;
  }
}

async function leesStand(relay: Relay): Promise<z.infer<typeof Relaystand> | Weigering> {
  const toestand = relay.toestand();
  const achterstand = await relay.achterstand();
  if (!toestand || achterstand === undefined) return ONBEREIKBAAR;
  const { leider, stand } = toestand;
  return {
    leider: leider && { instantie: leider.instantie, sinds: leider.sinds },
    stuurtZelf: relay.leiding.leidt(),
    positie: stand?.positie ?? null,
    geregistreerd: stand?.geregistreerd ?? null,
    bijgewerkt: stand?.bijgewerkt ?? null,
    achterstand,
    herhaling: stand?.herhaling ?? null,
  };
}

function leesHerhalingen(relay: Relay): z.infer<typeof Herhalingen> | Weigering {
  const toestand = relay.toestand();
  if (!toestand) return ONBEREIKBAAR;
  const { stand, herhalingen } = toestand;
  const wachtend = [...herhalingen.values()].filter(({ id }) => !stand?.begonnen.includes(id));
  const lopend = stand?.herhaling ? [stand.herhaling] : [];
  const rij = (loopt: boolean) => (wens: Herhaling) => ({ ...Herhaling.parse(wens), loopt });
  return { resultaten: [...lopend.map(rij(true)), ...wachtend.map(rij(false))] };
}

/** What an operator asks of the relay: how it stands, and to send again. */
export function relayRoutes({ store, relay, nu }: RelayRouteDeps): Route[] {
  return [
    route({
      methode: 'GET',
      pad: '/v1/berichten/relay',
      naam: 'leesRelay',
      samenvatting: 'Zegt hoe ver de berichten over Kafka zijn, en wie ze stuurt.',
      label: 'Berichten',
      actie: 'berichten.herhalen',
      antwoorden: { 200: Relaystand },
      verwerk: async ({ toegang }) => {
        const geweigerd = toegang.eis('berichten.herhalen', { regio: LANDELIJK });
        if (geweigerd) return geweigerd;
        const uit = relay ? await leesStand(relay) : GEEN_KAFKA;
        return isWeigering(uit) ? uit : { status: 200, inhoud: uit };
      },
    }),
    route({
      methode: 'GET',
      pad: '/v1/berichten/herhalingen',
      naam: 'leesHerhalingen',
      samenvatting: 'Geeft de herhalingen die lopen of nog moeten beginnen.',
      label: 'Berichten',
      actie: 'berichten.herhalen',
      antwoorden: { 200: Herhalingen },
      verwerk: async ({ toegang }) => {
        const geweigerd = toegang.eis('berichten.herhalen', { regio: LANDELIJK });
        if (geweigerd) return geweigerd;
        const uit = relay ? leesHerhalingen(relay) : GEEN_KAFKA;
        return isWeigering(uit) ? uit : { status: 200, inhoud: uit };
      },
    }),
    route({
      methode: 'POST',
      pad: '/v1/berichten/herhalingen',
      naam: 'vraagHerhaling',
      samenvatting: 'Vraagt alle berichten na een plek opnieuw over Kafka te sturen.',
      beschrijving:
        'Wie leest, herkent een herhaald bericht aan zijn id. Nieuwe berichten komen na de herhaling, zodat elk dossier ' +
        'zijn volgorde houdt. Hoe ver het is, zegt GET /v1/berichten/relay.',
      label: 'Berichten',
      actie: 'berichten.herhalen',
      inhoud: Vraag,
      antwoorden: { 202: Herhaling.meta({ id: 'Herhaling' }) },
      verwerk: async ({ toegang, inhoud: { na }, identiteit, idempotencyKey, log }) => {
        const geweigerd = toegang.eis('berichten.herhalen', { regio: LANDELIJK });
        if (geweigerd) return geweigerd;
        if (!relay) return GEEN_KAFKA;
        const fout = await vreemd(store, na);
        if (fout) return fout;
        const id = wensId(identiteit.onderwerp, idempotencyKey ?? '');
        const uit = await vraagHerhaling(relay, { id, na, gevraagd: nu().toISOString() }, log);
        return isWeigering(uit) ? uit : { status: 202, inhoud: uit };
      },
    }),
  ];
}
