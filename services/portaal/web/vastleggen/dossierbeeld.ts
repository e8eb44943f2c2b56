import { partijSleutel } from '@regiolog/domein/gedeeld/namen';
import { partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import { useQuery } from '@tanstack/react-query';
import { alsProbleem, client, type Schema } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import { apiPad } from '../api/vastlegpad.ts';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import type { Optie } from '../bouwstenen/kiezer.tsx';
import { teksten } from '../teksten/teksten.ts';
import { Woord, woord } from '../teksten/woorden.ts';
import { GEEN_KEUZES, type Keuzes } from './formulier-context.ts';

/** A file as a form needs it: what it is called, where it lives, what can be chosen in it, and how far it is. */
export type Dossierbeeld = {
  readonly naam: string;
  readonly regio: string;
  /** The municipalities that are a party. */
  readonly partijen: readonly string[];
  readonly keuzes: Keuzes;
  /** The revision that was looked at. */
  readonly gezien?: number | undefined;
  /** Of a dispute: the acts that this person can do now. */
  readonly kan?: readonly Schema<'GeschilKan'>[];
};

type Partij = { readonly gemeente: string } | { readonly organisatie: string } | { readonly regio: string };

const gemeenteVan = (partij: Partij): readonly string[] => ('gemeente' in partij ? [partij.gemeente] : []);
const regioUit = (id: string): string => id.split('.')[0] ?? '';

function vanOvereenkomst(o: Schema<'Overeenkomst'>): Dossierbeeld {
  const eigen = o.partijen.filter(({ partij }) => 'gemeente' in partij);
  return {
    naam: o.naam ?? o.id,
    regio: o.regio,
    partijen: eigen.flatMap(({ partij }) => gemeenteVan(partij)),
    keuzes: {
      documentenBij: `/regios/${o.regio}`,
      partijen: o.partijen.map(({ partij, naam }) => ({ waarde: partijSleutel(partij), naam, partij })),
      gemeenten: eigen.flatMap(({ partij, naam }) => gemeenteVan(partij).map((waarde) => ({ waarde, naam }))),
      namen: {
        versie: o.tekstversies.map(({ versie, stadium }) => ({
          waarde: versie,
          naam: `${versie} (${woord(stadium)})`,
        })),
        bepaling: o.bepalingen.map(({ bepaling, onderwerp }) => ({
          waarde: bepaling,
          naam: `${bepaling}: ${onderwerp}`,
        })),
      },
    },
  };
}

function vanMandaat(m: Schema<'Mandaat'>): Dossierbeeld {
  const dragers = m.verlening ? [m.verlening.gever, m.verlening.ontvanger] : [];
  const gemeenten = dragers.flatMap(({ drager, naam }) =>
    gemeenteVan(drager.partij).map((waarde) => ({ waarde, naam: naam.split(' van ').at(-1) ?? naam })),
  );
  return {
    naam: m.naam ?? m.id,
    regio: m.regio,
    partijen: gemeenten.map(({ waarde }) => waarde),
    keuzes: { ...GEEN_KEUZES, documentenBij: `/regios/${m.regio}` },
  };
}

function vanRegio(r: Schema<'RegioStand'>): Dossierbeeld {
  return {
    naam: r.naam ?? r.regio,
    regio: r.regio,
    partijen: [],
    keuzes: {
      namen: {},
      documentenBij: `/regios/${r.regio}`,
      gemeenten: r.leden.map(({ gemeente, naam }) => ({ waarde: gemeente, naam })),
    },
  };
}

const leden = (
  zetels: readonly { lid: string; functie: string; perspectief?: string | null | undefined }[],
) =>
  zetels.map(
    ({ lid, functie, perspectief }): Optie => ({
      waarde: lid,
      naam: perspectief ? `${Woord(functie)} (${woord(perspectief)})` : Woord(functie),
    }),
  );

function vanGeschil(g: Schema<'Geschil'>): Dossierbeeld {
  const punten = g.punten.map(({ punt, omschrijving }) => ({ waarde: punt, naam: omschrijving }));
  const stukken = g.stukken.map(({ stuk, titel }) => ({ waarde: stuk, naam: titel }));
  const zitten = leden(g.samenstelling);
  const ontwerpen = (g.ontwerpen ?? []).map(({ ontwerp, soort, datum }) => ({
    waarde: ontwerp,
    naam: `${Woord(soort)}, ${dagInWoorden(datum)}`,
  }));
  return {
    naam: g.onderwerp,
    regio: regioUit(g.id),
    partijen: g.partijen.flatMap(({ partij }) => gemeenteVan(partijVanSleutel(partij))),
    kan: g.kan,
    keuzes: {
      documentenBij: `/geschillen/${encodeURIComponent(g.id)}`,
      gemeenten: g.partijen.flatMap(({ partij, naam }) =>
        gemeenteVan(partijVanSleutel(partij)).map((waarde) => ({ waarde, naam })),
      ),
      namen: {
        punt: punten,
        punten,
        stuk: stukken,
        stukken,
        reactieOp: stukken,
        verslag: stukken,
        lid: zitten,
        leden: zitten,
        aanwezig: zitten,
        opvolger: zitten,
        ontwerp: ontwerpen,
        uitspraak: ontwerpen,
        termijn: g.termijnen.map(({ termijn }) => ({ waarde: termijn, naam: Woord(termijn) })),
        mijlpaal: g.mijlpalen.map(({ mijlpaal, wat }) => ({ waarde: mijlpaal, naam: wat })),
      },
    },
  };
}

const vanCommissie = (c: Schema<'Commissie'>): Dossierbeeld => ({
  naam: c.naam,
  regio: regioUit(c.id),
  partijen: [],
  keuzes: { ...GEEN_KEUZES, documentenBij: `/regios/${regioUit(c.id)}` },
});

type Antwoord<T> = {
  readonly data?: { readonly antwoord: T | null };
  readonly error?: unknown;
  readonly response: Response;
};

/** Reads a file and how far it is, of which the register tells in the ETag. */
async function lees<T>(
  vraag: Promise<Antwoord<T>>,
  maak: (antwoord: T) => Dossierbeeld,
): Promise<Dossierbeeld> {
  const { data, error, response } = await vraag;
  if (!data?.antwoord) throw alsProbleem(error);
  const etag = /"(\d+)"/.exec(response.headers.get('ETag') ?? '')?.[1];
  return { ...maak(data.antwoord), ...(etag === undefined ? {} : { gezien: Number(etag) }) };
}

function haal({ soort, id }: Dossier): Promise<Dossierbeeld> {
  const bijId = { params: { path: { id } } };
  const bijSlug = { params: { path: { slug: id } } };
  switch (soort) {
    case 'overeenkomst':
      return lees(client.GET('/overeenkomsten/{id}', bijId), vanOvereenkomst);
    case 'mandaat':
      return lees(client.GET('/mandaten/{id}', bijId), vanMandaat);
    case 'regio':
      return lees(client.GET('/regios/{slug}/stand', bijSlug), vanRegio);
    case 'nvo':
      return lees(client.GET('/nvo/{slug}', bijSlug), ({ naam, regio }) => ({
        naam: teksten.vastleggen.normVan(naam ?? regio),
        regio,
        partijen: [],
        keuzes: { ...GEEN_KEUZES, documentenBij: `/regios/${regio}` },
      }));
    case 'gemeente':
      return lees(client.GET('/gemeenten/{code}', { params: { path: { code: id } } }), ({ naam }) => ({
        naam: naam ?? id,
        regio: 'landelijk',
        partijen: [id],
        keuzes: GEEN_KEUZES,
      }));
    case 'geschil':
      return lees(client.GET('/geschillen/{id}', bijId), vanGeschil);
    case 'commissie':
      return lees(client.GET('/commissies/{id}', bijId), vanCommissie);
    default:
      return soort satisfies never;
  }
}

/** The file that a form is about, as it is now: what is recorded is about today, whatever time a page showed. */
export const useDossierbeeld = (dossier: Dossier) =>
  useQuery({ queryKey: ['dossierbeeld', apiPad(dossier)], queryFn: () => haal(dossier) });
