import type { Aggregaat, Inhoud } from '../gedeeld/aggregaat.ts';
import { partijSleutel } from '../gedeeld/namen.ts';
import { eindigtVoorBegin } from '../gedeeld/periode.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { overeenkomstGebeurtenissen } from './events.ts';
import { type OvereenkomstFeit, overeenkomstFeiten } from './feiten.ts';

type Schemas = typeof overeenkomstGebeurtenissen;
export type OvereenkomstGebeurtenis = Inhoud<Schemas>;
type Ondertekening = Extract<OvereenkomstGebeurtenis, { type: 'PartijHeeftOndertekend' }>['data'];

export type OvereenkomstState =
  | { readonly status: 'leeg' }
  | {
      readonly status: 'ingeschreven';
      /** Versions of the text and the hash of each, when its document is kept. */
      readonly versies: Readonly<Record<string, string | null>>;
      /** Everyone who is or was a party, recorded or only reported: who may record its own decisions. */
      readonly partijen: readonly string[];
      /** Party, version, date and office of every signature. */
      readonly handtekeningen: readonly string[];
    };

const leeg = { status: 'leeg' } as const;

/** Two officers may sign for one party, and a party may sign again on another day: only the very same is refused. */
const handtekening = ({ partij, versie, datum, door }: Ondertekening) =>
  JSON.stringify([partijSleutel(partij), versie ?? null, datum ?? null, door?.ambt ?? null]);

function evolve(state: OvereenkomstState, { type, data }: OvereenkomstGebeurtenis): OvereenkomstState {
  if (type === 'OvereenkomstIngeschreven') {
    return { status: 'ingeschreven', versies: {}, partijen: [], handtekeningen: [] };
  }
  if (state.status === 'leeg') return state;
  switch (type) {
    case 'TekstversieVastgelegd':
      return { ...state, versies: { ...state.versies, [data.versie]: data.document?.hash ?? null } };
    case 'PartijToegetreden':
      return { ...state, partijen: [...state.partijen, partijSleutel(data.partij)] };
    case 'OvereenkomstGerapporteerd':
      return { ...state, partijen: [...state.partijen, ...data.partijen.map(partijSleutel)] };
    case 'PartijHeeftOndertekend':
      return {
        ...state,
        handtekeningen: [...state.handtekeningen, handtekening(data)],
      };
    default:
      return state;
  }
}

const eindeVoorBegin = (veld: string) =>
  weiger('einde-voor-begin', 'Het einde ligt voor het begin.', [
    { veld, melding: 'Kies een einde op of na het begin.' },
  ]);

function bezwaar({ type, data }: OvereenkomstGebeurtenis, state: OvereenkomstState): Weigering | undefined {
  if (type === 'OvereenkomstIngeschreven') {
    return state.status === 'leeg'
      ? undefined
      : weiger('bestaat-al', 'Dit kenmerk is al in gebruik in deze regio.');
  }
  if (state.status === 'leeg')
    return weiger('niet-gevonden', 'Deze overeenkomst staat niet in het register.');
  switch (type) {
    case 'LooptijdVastgelegd':
    case 'OvereenkomstOpgeschort':
    case 'OnderwerpGeregeld':
    case 'GeschilrouteGeregeld':
    case 'GeldregelVastgelegd':
      return eindigtVoorBegin(data) ? eindeVoorBegin('einde.datum') : undefined;
    case 'VerplichtingVastgelegd':
      return data.moment?.soort === 'jaarlijks' && eindigtVoorBegin(data.moment)
        ? eindeVoorBegin('moment.einde.datum')
        : undefined;
    case 'TekstversieVastgelegd':
      return Object.hasOwn(state.versies, data.versie)
        ? weiger(
            'in-strijd-met-dossier',
            `Versie ${data.versie} ligt al vast. Een tekst verandert niet: leg een nieuwe versie vast, of herstel deze.`,
          )
        : undefined;
    case 'PartijHeeftOndertekend':
      return state.handtekeningen.includes(handtekening(data))
        ? weiger('in-strijd-met-dossier', 'Deze partij heeft deze tekst al ondertekend.')
        : undefined;
    default:
      // A missing party, version, parent or decision may still be recorded: that is a finding, never a refusal.
      return undefined;
  }
}

/** What the one who records should know: the act is recorded, but something is missing or unusual. */
export function waarschuwingen({ type, data }: OvereenkomstGebeurtenis, state: OvereenkomstState): string[] {
  if (state.status === 'leeg') return [];
  const uit: string[] = [];
  if ('partij' in data && data.partij && type !== 'PartijToegetreden') {
    if (!state.partijen.includes(partijSleutel(data.partij)))
      uit.push('Deze partij is nog niet als partij bij de overeenkomst vastgelegd.');
  }
  if (
    'versie' in data &&
    data.versie &&
    type !== 'TekstversieVastgelegd' &&
    !Object.hasOwn(state.versies, data.versie)
  ) {
    uit.push(`Tekstversie ${data.versie} is nog niet vastgelegd.`);
  }
  if (type === 'TekstversieVastgelegd' && !data.document)
    uit.push('Bij deze tekstversie is geen document bewaard.');
  if (type === 'BesluitGenomen' && data.datum?.length === 10) {
    const dag = new Date(`${data.datum}T00:00:00Z`).getUTCDay();
    // Hard case 41: a body seldom meets in the weekend; a source may still say so.
    if (dag === 0 || dag === 6) uit.push('Deze besluitdatum valt in een weekend. Klopt dat met de bron?');
  }
  return uit;
}

/** An agreement: one life cycle for every kind of instrument. Its stream lives in the region that keeps it. */
export const overeenkomst: Aggregaat<Schemas, OvereenkomstState, OvereenkomstFeit> = {
  categorie: 'overeenkomst',
  schemas: overeenkomstGebeurtenissen,
  begin: leeg,
  evolve,
  bezwaar,
  waarschuwingen,
  feiten: overeenkomstFeiten,
};
