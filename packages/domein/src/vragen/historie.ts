import { leesInhoud, RECTIFICATIE, type Schemas } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis, Herkomst } from '../gedeeld/gebeurtenis.ts';
import { nummer } from '../gedeeld/given.ts';
import {
  commissieStroom,
  gemeenteStroom,
  geschilStroom,
  mandaatStroom,
  nvoStroom,
  overeenkomstStroom,
  regioStroom,
} from '../gedeeld/stromen.ts';
import type { Tijden } from '../gedeeld/tijden.ts';
import { gemeenteGebeurtenissen } from '../gemeente/events.ts';
import { commissieGebeurtenissen } from '../geschil/commissie-events.ts';
import { geschilGebeurtenissen } from '../geschil/events.ts';
import { mandaatGebeurtenissen } from '../mandaat/events.ts';
import { nvoGebeurtenissen } from '../nvo/events.ts';
import { overeenkomstGebeurtenissen } from '../overeenkomst/events.ts';
import { regioGebeurtenissen } from '../regio/events.ts';
import { type Feiten, inGeheugen, zichtbareFeiten } from './feiten.ts';

/** Small histories over several streams, told by hand. For tests only. */

/** When it was recorded, and what was claimed beside it. Without a moment: a minute after the one before. */
export type Erbij = Partial<Pick<Herkomst, 'bekend' | 'bron'>> & { readonly geregistreerd?: string };
export type Zicht = Partial<Pick<Tijden, 'bekendOp' | 'beschikbaarOp'>>;

type Ref = Gebeurtenis['ref'];
type Data<S extends Schemas, T extends keyof S> = S[T] extends { _zod: { output: infer D } } ? D : never;

const HEEFT = {
  gemeente: gemeenteGebeurtenissen,
  regio: regioGebeurtenissen,
  overeenkomst: overeenkomstGebeurtenissen,
  mandaat: mandaatGebeurtenissen,
  nvo: nvoGebeurtenissen,
  geschil: geschilGebeurtenissen,
  commissie: commissieGebeurtenissen,
} as const;

const naam = ({ regio, categorie, id }: Ref) => `${regio}.${categorie}-${id}`;

export function historie(begin = '2024-01-01T00:00:00.000Z') {
  const gebeurtenissen: Gebeurtenis[] = [];
  let klok = Date.parse(begin);
  const neemOp = (ref: Ref, type: string, data: unknown, { geregistreerd, ...erbij }: Erbij = {}): string => {
    klok = geregistreerd ? Date.parse(geregistreerd) : klok + 60_000;
    const gebeurtenis: Gebeurtenis = {
      id: nummer(gebeurtenissen.length + 1),
      ref,
      revision: gebeurtenissen.filter((g) => naam(g.ref) === naam(ref)).length,
      type,
      version: 1,
      data,
      metadata: { actor: 'proef', rol: 'systeem', ...erbij } satisfies Herkomst,
      geregistreerd: new Date(klok).toISOString(),
    };
    gebeurtenissen.push(gebeurtenis);
    return gebeurtenis.id;
  };
  const stroom = <S extends Schemas>(schemas: S, ref: Ref) => ({
    /** Records an act as the log would hold it; gives its event id. Data that break the schema are a mistake here. */
    leg<T extends keyof S & string>(type: T, data: Data<S, T>, erbij?: Erbij): string {
      const gelezen = leesInhoud(schemas, { type, version: 1, data });
      return neemOp(ref, type, gelezen.data, erbij);
    },
    /** Corrects an event of this stream, or a correction of it. */
    herstel(gebeurtenis: string, data: unknown, erbij?: Erbij): string {
      const oud = gebeurtenissen.find((g) => g.id === gebeurtenis);
      const eerdere = oud?.type === RECTIFICATIE ? (oud.data as { groep: string }).groep : gebeurtenis;
      const eerste = gebeurtenissen.find((g) => g.id === eerdere);
      const vervanging = data === null ? null : { type: eerste?.type, version: 1, data };
      const volgorde = eerste?.revision ?? 0;
      return neemOp(
        ref,
        RECTIFICATIE,
        { groep: eerdere, volgorde, corrigeert: gebeurtenis, vervanging },
        erbij,
      );
    },
  });
  return {
    gebeurtenissen,
    gemeente: (code: string) => stroom(HEEFT.gemeente, gemeenteStroom(code)),
    regio: (slug: string) => stroom(HEEFT.regio, regioStroom(slug)),
    overeenkomst: (id: string) => stroom(HEEFT.overeenkomst, overeenkomstStroom(id)),
    mandaat: (id: string) => stroom(HEEFT.mandaat, mandaatStroom(id)),
    nvo: (slug: string) => stroom(HEEFT.nvo, nvoStroom(slug)),
    geschil: (id: string) => stroom(HEEFT.geschil, geschilStroom(id)),
    commissie: (id: string) => stroom(HEEFT.commissie, commissieStroom(id)),
    /** What a question may see at these times; everything when none is given. */
    feiten: ({ bekendOp = null, beschikbaarOp = null }: Zicht = {}): Feiten =>
      inGeheugen(zichtbareFeiten(gebeurtenissen, { bekendOp, beschikbaarOp })),
  };
}
export type Historie = ReturnType<typeof historie>;

type Kop = Partial<Data<typeof overeenkomstGebeurtenissen, 'OvereenkomstIngeschreven'>>;

/** An agreement with its first parties, and short words for what happens most. */
export function afspraak(h: Historie, id: string, gemeenten: readonly string[] = [], kop: Kop = {}) {
  const stream = h.overeenkomst(id);
  stream.leg('OvereenkomstIngeschreven', {
    naam: `Afspraak ${id}`,
    soort: 'dvo',
    domeinen: ['bw-mo'],
    ...kop,
  });
  const partij = (
    gemeente: string,
    van = '2020-01-01',
    wijze: 'oorspronkelijk' | 'toegetreden' = 'oorspronkelijk',
  ) => stream.leg('PartijToegetreden', { partij: { gemeente }, van: { datum: van }, wijze });
  for (const gemeente of gemeenten) partij(gemeente);
  return {
    ...stream,
    partij,
    besluit: (
      gemeente: string,
      datum?: string,
      rest: Partial<Data<typeof overeenkomstGebeurtenissen, 'BesluitGenomen'>> = {},
    ) =>
      stream.leg('BesluitGenomen', {
        partij: { gemeente },
        orgaan: 'raad',
        uitkomst: 'vastgesteld',
        ...(datum ? { datum } : {}),
        ...rest,
      }),
    teken: (gemeente: string, datum?: string, versie?: string) =>
      stream.leg('PartijHeeftOndertekend', {
        partij: { gemeente },
        ...(datum ? { datum } : {}),
        ...(versie ? { versie } : {}),
      }),
    geldtVanaf: (datum: string) => stream.leg('InwerkingtredingGeregeld', { regel: { soort: 'op', datum } }),
    meld: (
      rest: Partial<Data<typeof overeenkomstGebeurtenissen, 'OvereenkomstGerapporteerd'>> = {},
      erbij?: Erbij,
    ) =>
      stream.leg(
        'OvereenkomstGerapporteerd',
        { peildatum: '2020-10-29', status: 'concept', partijen: [], organen: [], onderwerpen: [], ...rest },
        erbij,
      ),
  };
}

/** A grant in its own file, in order unless the test says otherwise: by the college of Amersfoort to an office of it. */
export function verleen(
  h: Historie,
  id: string,
  rest: Partial<Data<typeof mandaatGebeurtenissen, 'MandaatVerleend'>> = {},
) {
  const stream = h.mandaat(id);
  const partij = { gemeente: 'gm0307' };
  stream.leg('MandaatIngeschreven', { naam: `Mandaat ${id}` });
  stream.leg('MandaatVerleend', {
    soort: 'mandaat',
    gever: { partij, orgaan: 'college' },
    ontvanger: { partij, ambt: 'teammanager' },
    bevoegdheden: ['toegang'],
    van: { datum: '2020-01-01' },
    schriftelijk: true,
    ...rest,
  });
  return stream;
}

/**
 * A dispute as far as the rest of the register may know of it; the steps of its procedure in between are left out. By
 * default Amersfoort against Zwolle, about one clause of `amersfoort.dvo`.
 */
export function geding(
  h: Historie,
  id: string,
  rest: Partial<Data<typeof geschilGebeurtenissen, 'GeschilGemeld'>> = {},
) {
  const stream = h.geschil(id);
  stream.leg('GeschilGemeld', {
    commissie: 'landelijk.toegang',
    soort: 'plaatsing',
    onderwerp: `Geschil ${id}`,
    verzoekers: [{ gemeente: 'gm0307' }],
    verweerders: [{ gemeente: 'gm0193' }],
    punten: [
      { punt: 'een', omschrijving: 'Wie betaalt.', overeenkomst: 'amersfoort.dvo', bepaling: 'Artikel 7' },
    ],
    feitendatum: '2023-01-09',
    datum: '2023-02-01',
    ...rest,
  });
  type Uitspraak = Data<typeof geschilGebeurtenissen, 'UitspraakGedaan'>;
  return {
    ...stream,
    uitspraak: (
      datum: string,
      punten: readonly (Pick<Uitspraak['punten'][number], 'punt'> & Partial<Uitspraak['punten'][number]>)[],
      soort: Uitspraak['soort'] = 'bindend-advies',
    ) =>
      stream.leg('UitspraakGedaan', {
        datum,
        ontwerp: 'ontwerp-een',
        soort,
        punten: punten.map(({ punt, uitkomst = 'gegrond', uitleg = `Zo lezen wij ${punt}.` }) => ({
          punt,
          uitkomst,
          uitleg,
        })),
        document: { hash: 'a'.repeat(64), mediatype: 'application/pdf', omvang: 10 },
        ondertekenaars: ['p-voorzitter'],
        zegel: { digest: 'b'.repeat(64), posten: [] },
      }),
    vernietig: (datum: string, punten: readonly string[]) =>
      stream.leg('UitspraakVernietigd', {
        datum,
        punten: [...punten],
        door: 'de rechtbank',
        kenmerk: 'ECLI:NL:PROEF:1',
      }),
  };
}
