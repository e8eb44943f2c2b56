import type { Bindend } from '@regiolog/domein/vragen/bindende-overeenkomsten';
import type { OvereenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import type { NietTeBeoordelen, OvereenkomstKern } from '@regiolog/domein/vragen/overeenkomsten';
import type { Reden } from '@regiolog/domein/vragen/reden';
import type { RegioStand } from '@regiolog/domein/vragen/regio-stand';
import { type Bladzijde, type bronInWoorden, enige, type Iemand, json } from './register.ts';

/** Short words for the questions that somebody asks most. */

export type Vraag = Readonly<Record<string, string | number>>;

export type Verleden = Bladzijde<{
  gebeurtenis: string;
  soort: string;
  door: string;
  rol: string;
  toelichting: unknown;
  inhoud: unknown;
  voorheen: unknown;
  corrigeert: string | null;
  gerectificeerdDoor: string | null;
  bron: Parameters<typeof bronInWoorden>[0];
}> & { readonly ketenKlopt: boolean };

type Bindende = Bladzijde<Bindend> & { nietTeBeoordelen: NietTeBeoordelen[] };

export function lezer(wie: Iemand) {
  /** The answer to a question, without its times. */
  const vraag = async <A>(pad: string, query: Vraag = {}): Promise<A> =>
    (await wie.vraag<A>(`/v1/${pad}`, query)).antwoord;
  return {
    vraag,
    /** One question about one agreement: `besluitvorming`, `geld`, … */
    over: <A>(id: string, deel: string, query: Vraag = {}) => vraag<A>(`overeenkomsten/${id}/${deel}`, query),
    overeenkomst: (id: string, query: Vraag = {}) =>
      vraag<OvereenkomstAntwoord>(`overeenkomsten/${id}`, query),
    lijst: (regio: string, query: Vraag) =>
      vraag<Bladzijde<OvereenkomstKern>>(`regios/${regio}/overeenkomsten`, query),
    bindend: (gemeente: string, query: Vraag) =>
      vraag<Bindende>(`gemeenten/${gemeente}/overeenkomsten`, query),
    stand: (regio: string, query: Vraag) => vraag<RegioStand>(`regios/${regio}/stand`, query),
    verleden: async (id: string) =>
      json<Verleden>(await wie.lees(`/v1/overeenkomsten/${id}/geschiedenis`, { aantal: 200 })),
  };
}

export const regelVan = (redenen: readonly Reden[], regel: string) =>
  enige(redenen, (r) => r.regel === regel);
export const codes = (bevindingen: readonly { code: string }[]) => bevindingen.map((b) => b.code);
