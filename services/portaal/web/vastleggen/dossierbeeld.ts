import { partijSleutel } from '@regiolog/domein/gedeeld/namen';
import { useQuery } from '@tanstack/react-query';
import { alsProbleem, client, type Schema } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import { apiPad } from '../api/vastlegpad.ts';
import { teksten } from '../teksten/teksten.ts';
import { woord } from '../teksten/woorden.ts';
import { eerder } from './eerdere-namen.ts';
import { GEEN_KEUZES, gemeenteVan, type Keuzes } from './formulier-context.ts';
import { vanCommissie, vanGeschil } from './zaakbeeld.ts';

/** A file as a form needs it: what it is called, where it lives, what can be chosen in it, and how far it is. */
export type Dossierbeeld = {
  readonly naam: string;
  readonly regio: string;
  /** The municipalities that are a party. */
  readonly partijen: readonly string[];
  readonly keuzes: Keuzes;
  /** The revision that was looked at. */
  readonly gezien?: number | undefined;
};

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

/** Who gave a power withdraws it; who received it uses it, in the name of who gave it. */
const gewoonInMandaat = ({
  gever,
  ontvanger,
  bevoegdheden,
}: NonNullable<Schema<'Mandaat'>['verlening']>) => ({
  'MandaatIngetrokken.door': gever.drager,
  'InstemmingGegeven.door': ontvanger.drager,
  'BevoegdheidUitgeoefend.door': ontvanger.drager,
  'BevoegdheidUitgeoefend.namens': gever.drager,
  ...(bevoegdheden.length === 1 ? { 'BevoegdheidUitgeoefend.bevoegdheid': bevoegdheden[0] } : {}),
});

function vanMandaat(m: Schema<'Mandaat'>): Dossierbeeld {
  const dragers = m.verlening ? [m.verlening.gever, m.verlening.ontvanger] : [];
  const gemeenten = dragers.flatMap(({ drager, naam }) =>
    gemeenteVan(drager.partij).map((waarde) => ({ waarde, naam: naam.split(' van ').at(-1) ?? naam })),
  );
  return {
    naam: m.naam ?? m.id,
    regio: m.regio,
    partijen: gemeenten.map(({ waarde }) => waarde),
    keuzes: {
      ...GEEN_KEUZES,
      gemeenten,
      documentenBij: `/regios/${m.regio}`,
      gewoon: m.verlening ? gewoonInMandaat(m.verlening) : {},
    },
  };
}

/** Members most often work together on the same: what all of them do is what an act is about. */
function gewoonInRegio({ leden }: Schema<'RegioStand'>): NonNullable<Keuzes['gewoon']> {
  const [eerste, ...rest] = leden.map(({ domeinen }) => domeinen.map(({ domein }) => domein));
  const alle = eerste && rest.every((domeinen) => String(domeinen) === String(eerste));
  return alle ? { domeinen: eerste } : {};
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
      gewoon: gewoonInRegio(r),
    },
  };
}

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

async function haalVoor(dossier: Dossier, collectie: string): Promise<Dossierbeeld> {
  const [beeld, namen] = await Promise.all([haal(dossier), eerder(dossier, collectie)]);
  return { ...beeld, keuzes: { ...beeld.keuzes, namen: { ...beeld.keuzes.namen, ...namen } } };
}

/** The file that a form is about, as it is now: what is recorded is about today, whatever time a page showed. */
export const useDossierbeeld = (dossier: Dossier, collectie = '') =>
  useQuery({
    queryKey: ['dossierbeeld', apiPad(dossier), collectie],
    queryFn: () => haalVoor(dossier, collectie),
  });
