import type { Feiten } from '@regiolog/domein/vragen/feiten';
import { GEMEENTEN, MANDATEN, OVEREENKOMSTEN, REGIOS } from './daden-waarden.ts';
import { bestaatGemeente } from './orakel-gemeente.ts';
import { bestaatMandaat } from './orakel-mandaat.ts';
import { bestaatOvereenkomst } from './orakel-partijen.ts';
import { heeftRegio } from './orakel-regio.ts';
import { antwoordOp, type Zaak } from './zaak.ts';

/** How the questions of governance are asked here: one line for each route. */

type Query = Readonly<Record<string, unknown>>;
export type Onderwerp = 'alles' | 'regio' | 'overeenkomst' | 'gemeente' | 'mandaat';

/** About which files a kind of question is asked. Some come more often, so that something is known of them. */
const NAMEN: Readonly<Record<Onderwerp, readonly string[]>> = {
  alles: [''],
  regio: ['noord', 'noord', 'noord', ...REGIOS],
  overeenkomst: ['noord.a', 'noord.b', 'zuid.d', ...OVEREENKOMSTEN],
  gemeente: ['gm0001', 'gm0001', 'gm0002', 'gm0005', GEMEENTEN[2]],
  mandaat: MANDATEN,
};
const NIETS = {
  alles: '',
  regio: 'nergens',
  overeenkomst: 'nergens.niets',
  gemeente: 'gm9999',
  mandaat: 'nergens.niets',
};
const PARAMETER = { alles: '', regio: 'slug', overeenkomst: 'id', gemeente: 'code', mandaat: 'id' } as const;

/** May the asker ask about it at all? By everything that is known now. */
export function magVragen({ ziet, alles }: Zaak, over: Onderwerp, naam: string): boolean {
  switch (over) {
    case 'alles':
      return true;
    case 'regio':
      return ziet.regio(naam) && heeftRegio(alles, naam);
    case 'overeenkomst':
      return ziet.overeenkomst(naam) && bestaatOvereenkomst(alles, naam);
    case 'gemeente':
      return bestaatGemeente(alles, naam) !== 'niet-bekend';
    case 'mandaat':
      return ziet.mandaat(naam) && bestaatMandaat(alles, naam);
  }
}

/** Which question of a setting: numbers, counted round, so that any draw is one. */
export type Keuze = { readonly naam: number; readonly vraag: number };

/** A kind of question: asked about something that `keuze` points at, and compared. */
export type Vraagsoort = {
  readonly zwaarte: number;
  readonly stel: (zaak: Zaak, route: string, keuze: Keuze) => Promise<void>;
  /** The pure question by itself, about everything, also about what is not there. */
  readonly beantwoord?: (feiten: Feiten, dag: string) => void;
};

export const uit = <T>(rij: readonly T[], n: number): T => rij[n % rij.length] as T;

/** The parameters of the path. */
export const padVan = (over: Onderwerp, naam: string): Record<string, string> =>
  over === 'alles' ? {} : { [PARAMETER[over]]: naam };
/** The file of a kind in which most was recorded: there most can be said. */
function drukste({ gebeurtenissen }: Zaak, over: Onderwerp): string | undefined {
  const namen = gebeurtenissen.flatMap(({ ref }) => {
    if (ref.categorie !== (over === 'regio' && ref.categorie === 'nvo' ? 'nvo' : over)) return [];
    return over === 'overeenkomst' || over === 'mandaat' ? [`${ref.regio}.${ref.id}`] : [ref.id];
  });
  const perNaam = [...Map.groupBy(namen, (naam) => naam)];
  return perNaam.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** Half of the time where most happened, half of the time anywhere. */
export function naamVoor(zaak: Zaak, over: Onderwerp, n: number): string {
  const ergens = uit(NAMEN[over], n >> 1);
  return n % 2 === 0 ? (drukste(zaak, over) ?? ergens) : ergens;
}

/** What a list of one page is, when it is short enough. */
export const BLAD = { pagina: 1, aantal: 200 };
/** Each of these, asked for as one page. */
export const opBlad = <V extends object>(vragen: readonly V[]) => vragen.map((v) => ({ ...v, ...BLAD }));
export const alsBlad = (rijen: readonly unknown[]) => ({
  totaal: rijen.length,
  ...BLAD,
  resultaten: rijen.slice(0, 200),
});

type Vorm<A, Q extends Query> = {
  readonly over: Onderwerp;
  /** What is asked beside the times, to draw from. */
  readonly vragen?: readonly Q[];
  /** Parameters of the path beside the name. */
  readonly pad?: (vraag: Q) => Record<string, string>;
  readonly zwaarte?: number;
  /** The pure question, as the route must put it. */
  readonly zuiver: (feiten: Feiten, dag: string, naam: string, vraag: Q) => A;
  /** The answer beside what plain reckoning gives. */
  readonly toets?: (zaak: Zaak, antwoord: NonNullable<A>, naam: string, vraag: Q) => void;
};

export function vraagsoort<A, Q extends Query = Query>(vorm: Vorm<A, Q>): Vraagsoort {
  const { over, zuiver, toets, pad, vragen = [{} as Q] } = vorm;
  return {
    zwaarte: vorm.zwaarte ?? 1,
    stel: async (zaak, route, keuze) => {
      const naam = naamVoor(zaak, over, keuze.naam);
      const vraag = uit(vragen, keuze.vraag);
      const antwoord = await antwoordOp(
        zaak,
        {
          route,
          parameters: { ...padVan(over, naam), ...pad?.(vraag) },
          extra: pad ? {} : vraag,
        },
        { mag: magVragen(zaak, over, naam), zuiver: (f, dag) => zuiver(f, dag, naam, vraag) },
      );
      if (antwoord != null) toets?.(zaak, antwoord, naam, vraag);
    },
    beantwoord: (feiten, dag) => {
      for (const naam of new Set([...NAMEN[over], NIETS[over]]))
        for (const v of vragen) zuiver(feiten, dag, naam, v);
    },
  };
}
