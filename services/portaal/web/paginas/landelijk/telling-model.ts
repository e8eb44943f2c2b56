import type { Schema } from '../../api/client.ts';
import { teksten } from '../../teksten/teksten.ts';

export type Tellingen = Schema<'Tellingen'>;
export type Naam = Tellingen['namen'][number];

export type Per = Tellingen['per'];
export const isPer = (waarde: string | undefined): waarde is Per =>
  waarde !== undefined && Object.hasOwn(teksten.landelijk.telling.per, waarde);
/** By what is counted, in the order of the texts. */
export const PER: readonly Per[] = Object.keys(teksten.landelijk.telling.per).filter(isPer);

/** How far something is: it holds, it is announced, or it was left out on purpose. */
export const STADIA = ['waarden', 'aangekondigd', 'bewustNiet'] as const;
export type Stadium = (typeof STADIA)[number];
/** What is counted of it. */
export type Wat = 'regios' | 'dossiers';

/** A value with its counts at each stage. */
export type Waarderij = { readonly waarde: string } & {
  readonly [S in Stadium]: Tellingen[S][number] | undefined;
};

/** Every value that comes up, with what holds first. */
export function waarderijen(telling: Tellingen): Waarderij[] {
  const waarden = new Set(STADIA.flatMap((s) => telling[s].map((t) => t.waarde)));
  const van = (s: Stadium, waarde: string) => telling[s].find((t) => t.waarde === waarde);
  return [...waarden].map((waarde) => ({
    waarde,
    waarden: van('waarden', waarde),
    aangekondigd: van('aangekondigd', waarde),
    bewustNiet: van('bewustNiet', waarde),
  }));
}

/** What a region has of one subject: each value with how far it is. */
export type Vondst = { readonly waarde: string; readonly stadium: Stadium };

/** The same counts, turned round: by region. */
export function perRegio(telling: Tellingen): ReadonlyMap<string, readonly Vondst[]> {
  const vondsten = STADIA.flatMap((stadium) =>
    telling[stadium].flatMap(({ waarde, regios }) => regios.ids.map((regio) => ({ regio, waarde, stadium }))),
  );
  return Map.groupBy(vondsten, (v) => v.regio);
}

/** What a list behind a count shows. */
export type Lijstrij = {
  readonly naam: Naam;
  readonly regio: Naam | undefined;
  readonly dossiers: readonly Naam[];
};

/** The regions, or the files, behind one count; of all values when none is named. `nietBekend`: of which nothing is known. */
export function lijst(
  telling: Tellingen,
  stadium: Stadium | 'nietBekend',
  waarde: string,
  wat: Wat,
): Lijstrij[] {
  const namen = new Map(telling.namen.map((n) => [n.id, n]));
  const metNaam = (ids: readonly string[]) => ids.flatMap((id) => namen.get(id) ?? []);
  const regioVan = (id: string) => id.split('.')[0] ?? '';
  const groepen =
    stadium === 'nietBekend' ? [] : telling[stadium].filter((t) => !waarde || t.waarde === waarde);
  const idsVan = (welke: Wat) => [...new Set(groepen.flatMap((g) => g[welke].ids))];
  const dossiers = metNaam(idsVan('dossiers'));
  const wie = stadium === 'nietBekend' ? telling.nietBekend.ids : idsVan(wat);
  return metNaam(wie)
    .map((naam) => ({
      naam,
      regio: namen.get(regioVan(naam.id)),
      dossiers: wat === 'regios' ? dossiers.filter((d) => regioVan(d.id) === naam.id) : [],
    }))
    .sort((a, b) => a.naam.naam.localeCompare(b.naam.naam, 'nl'));
}

/** The address of the list behind a count. */
export const lijstadres = (
  per: Per,
  stadium: Stadium | 'nietBekend',
  waarde = '',
  wat: Wat = 'regios',
): string =>
  `/landelijk/tellingen/${per}/lijst?${new URLSearchParams({
    stadium,
    ...(waarde && { waarde }),
    ...(wat === 'dossiers' && { wat }),
  })}`;

const PAD = { regio: '/regios', overeenkomst: '/overeenkomsten', mandaat: '/mandaten' } as const;
/** The page of what a name belongs to. */
export const naamadres = ({ soort, id }: Naam): string => `${PAD[soort]}/${id}`;
