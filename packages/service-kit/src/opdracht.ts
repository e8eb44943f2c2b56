import {
  type Aggregaat,
  decider,
  type Inhoud,
  leesInhoud,
  type Opdracht,
  type Schemas,
} from '@regiolog/domein/gedeeld/aggregaat';
import { dagVan, eersteDag } from '@regiolog/domein/gedeeld/datum';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import type { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { EventStore, JsonObject, RecordedEvent, StreamRef } from '@regiolog/event-store/event-store';
import { type CommandResult, eventId, handleCommand } from '@regiolog/event-store/handle-command';
import type { Documenten } from './documenten.ts';
import type { Kluis } from './kluis.ts';
import { opMaat } from './op-maat.ts';
import { verzegelOpdracht } from './persoonsgegevens.ts';
import type { Verzoek as HttpVerzoek } from './route.ts';
import type { Identiteit } from './tokens.ts';

/** What every service that records acts needs. */
export type SchrijfDeps = {
  readonly store: EventStore;
  readonly kluis: Kluis;
  readonly documenten: Documenten;
  readonly nu: () => Date;
};

/** One act to record: by whom, where, what, and under which key it may be repeated. */
export type Verzoek<T = unknown> = {
  readonly identiteit: Identiteit;
  readonly ref: StreamRef;
  /** The act with its open texts, or the correction of an earlier one. */
  readonly opdracht:
    | {
        readonly soort: 'leg-vast';
        readonly type: string;
        /** What is stored; or how it follows from the state that the decision sees, when the register fills it in. */
        readonly data: unknown | ((state: T) => Readonly<Record<string, unknown>> | Weigering);
      }
    | {
        readonly soort: 'rectificeer';
        readonly gebeurtenis: string;
        readonly vervanging: { readonly type: string; readonly data: unknown } | null;
      };
  readonly begeleiding: Begeleiding;
  /** Under which key the open texts of the act itself are sealed. Left out: of the person it names, else of this one act. */
  readonly verzegelOnder?: string | undefined;
  readonly sleutel: string;
  /** The revision that the caller looked at (If-Match). */
  readonly ifMatch?: number | undefined;
  /** The trace in which the caller asked, when the caller named one (spoor.ts). */
  readonly spoor?: string | undefined;
};

/** Who records, under which key, what the caller believes of the file, and in which trace: from the request. */
export function wie(v: Pick<HttpVerzoek, 'toegang' | 'idempotencyKey' | 'ifMatch' | 'spoor'>) {
  const { toegang, idempotencyKey, ifMatch, spoor } = v;
  return { identiteit: toegang.handelend, sleutel: idempotencyKey ?? '', ifMatch, spoor };
}

/** Splits a body into the act and what accompanies it. */
export function ontleed(inhoud: Record<string, unknown>) {
  const { bekend, bron, toelichting, ...data } = inhoud;
  return { begeleiding: { bekend, bron, toelichting } as Begeleiding, data };
}

/** What was recorded. */
export type Vastgelegd = {
  readonly gebeurtenis: string;
  readonly volgnummer: number;
  readonly positie: string;
  readonly herhaald: boolean;
  readonly waarschuwingen: readonly string[];
  /** The events themselves. */
  readonly gebeurtenissen: readonly RecordedEvent[];
};

/** A claim of having known earlier needs a source, and cannot lie ahead (design, section 2). */
function bekendBezwaar({ bekend, bron }: Begeleiding, nu: Date): Weigering | undefined {
  if (bekend === undefined) return undefined;
  const later = bekend.includes('T') ? new Date(bekend) > nu : eersteDag(bekend) > dagVan(nu);
  if (later) {
    return weiger('bekend-na-registratie', 'Wat nu wordt vastgelegd, kan niet pas later bekend zijn.', [
      { veld: 'bekend', melding: 'Kies vandaag of eerder, of laat dit weg.' },
    ]);
  }
  if (bron) return undefined;
  return weiger('bekend-zonder-bron', 'Zeg uit welke bron blijkt dat dit al eerder bekend was.', [
    { veld: 'bron', melding: 'Vul het document in, en liefst ook de plaats daarin.' },
  ]);
}

/** Whose key seals an open text: of the person it is about, else a key of this one act. */
function onderwerpVoor(ref: StreamRef, gebeurtenis: string, verzegelOnder: string | undefined) {
  return (pad: string, houder: Readonly<Record<string, unknown>>): string => {
    if (verzegelOnder !== undefined && pad.startsWith('opdracht.')) return verzegelOnder;
    const { referentie } = houder;
    return `${ref.regio}/${typeof referentie === 'string' ? referentie : gebeurtenis}`;
  };
}

function metData<S extends Schemas>(schemas: S, type: string, data: unknown): Inhoud<S> {
  return leesInhoud(schemas, { type, version: 1, data });
}

function maakOpdracht<S extends Schemas, T>(
  schemas: S,
  opdracht: Verzoek<T>['opdracht'],
  state: () => T,
): Opdracht<Inhoud<S>> | Weigering {
  if (opdracht.soort === 'leg-vast') {
    const data = typeof opdracht.data === 'function' ? opdracht.data(state()) : opdracht.data;
    return isWeigering(data) ? data : { soort: 'leg-vast', inhoud: metData(schemas, opdracht.type, data) };
  }
  const { gebeurtenis, vervanging } = opdracht;
  return {
    soort: 'rectificeer',
    gebeurtenis,
    vervanging: vervanging && metData(schemas, vervanging.type, vervanging.data),
  };
}

/** Others were faster: what was decided no longer fits what is there. */
export const GELIJKTIJDIG: Weigering = weiger(
  'gelijktijdig-gewijzigd',
  'Anderen legden op hetzelfde moment iets vast. Probeer het opnieuw.',
);

function uitkomst(
  resultaat: CommandResult<Weigering>,
  waarschuwingen: readonly string[],
): Vastgelegd | Weigering {
  switch (resultaat.outcome) {
    case 'refused':
      return resultaat.refusal;
    case 'stale':
      return {
        ...weiger(
          'versie-verouderd',
          'Het dossier is intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
        ),
        // The right to act was judged before: who gets here may read the file.
        ...(resultaat.actual === null ? {} : { volgnummer: resultaat.actual }),
      };
    case 'conflict':
      return GELIJKTIJDIG;
    case 'id-reused':
      return weiger(
        'sleutel-hergebruikt',
        'Deze Idempotency-Key is al gebruikt voor iets anders. Neem een nieuwe.',
      );
    case 'appended': {
      const event = resultaat.events.at(-1);
      if (!event) throw new Error('an act became no event');
      return {
        gebeurtenis: event.id,
        volgnummer: event.revision,
        positie: event.cursor,
        herhaald: resultaat.repeated,
        waarschuwingen,
        gebeurtenissen: resultaat.events,
      };
    }
    default:
      return resultaat satisfies never;
  }
}

/** Records one act: checks the claim, seals what is personal, decides and appends. The right to it was judged before. */
export async function voerUit<S extends Schemas, T, F extends FeitInhoud>(
  deps: SchrijfDeps,
  aggregaat: Aggregaat<S, T, F>,
  verzoek: Verzoek<T>,
): Promise<Vastgelegd | Weigering> {
  const { identiteit, ref, begeleiding, sleutel, ifMatch, spoor } = verzoek;
  const bezwaar = bekendBezwaar(begeleiding, deps.nu());
  if (bezwaar) return bezwaar;
  const ids = (index: number) => eventId(ref, identiteit.onderwerp, sleutel, index);
  const verzegeld = await verzegelOpdracht(
    { opdracht: verzoek.opdracht, begeleiding },
    deps.kluis,
    onderwerpVoor(ref, ids(0), verzoek.verzegelOnder),
  );
  if (isWeigering(verzegeld)) return verzegeld;
  const { bekend, bron, toelichting } = verzegeld.begeleiding;
  const rol = identiteit.rollen[0] ?? 'systeem';
  const basis = decider(aggregaat);
  let waarschuwingen: readonly string[] = [];
  const resultaat = await opMaat(() =>
    handleCommand({
      store: deps.store,
      ref,
      decider: {
        ...basis,
        decide: (command: Verzoek<T>['opdracht'], dossier: typeof basis.initialState) => {
          const opdracht = maakOpdracht(aggregaat.schemas, command, () => basis.stand(dossier));
          if (isWeigering(opdracht)) return opdracht;
          waarschuwingen = basis.waarschuw(opdracht, dossier);
          return basis.decide(opdracht, dossier);
        },
      },
      command: verzegeld.opdracht as Verzoek<T>['opdracht'],
      eventIds: ids,
      metadata: kaal({ actor: identiteit.onderwerp, rol, bekend, bron, toelichting, spoor }),
      ...(ifMatch === undefined ? {} : { expected: { revision: ifMatch } }),
    }),
  );
  return isWeigering(resultaat) ? resultaat : uitkomst(resultaat, waarschuwingen);
}

/** Without the fields that were left out: what is stored is JSON. */
function kaal(object: Readonly<Record<string, unknown>>): JsonObject {
  return JSON.parse(JSON.stringify(object)) as JsonObject;
}
