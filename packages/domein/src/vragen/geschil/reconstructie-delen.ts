import { z } from 'zod';
import { beste, minste, Oordeel } from '../reden.ts';
import type { ReconstructieVraag } from './port.ts';
import type { Reconstructie } from './reconstructie.ts';

/** How much the register can say of each part, so that what is not known stands out. */
export const ReconstructieDeel = z.object({
  deel: z.enum([
    'regio',
    'afspraken',
    'besluiten',
    'bepaling',
    'uitspraken',
    'geschilroute',
    'bevoegdheid',
    'geldregel',
    'nieuwe-client',
    'afhankelijkheden',
  ]),
  oordeel: Oordeel,
  uitleg: z.string(),
});
export type ReconstructieDeel = z.infer<typeof ReconstructieDeel>;
type Deel = ReconstructieDeel['deel'];

/** What each part says, by what can be said of it. */
const UITLEG: Readonly<
  Record<Exclude<Deel, 'geschilroute' | 'bevoegdheid'>, Readonly<Record<Oordeel, string>>>
> = {
  regio: {
    ja: 'Van elke partij is vastgelegd bij welke regio zij hoort.',
    nee: 'Een partij hoort op deze dag bij geen regio.',
    onzeker: 'Bij welke regio een partij hoort, staat niet vast.',
    'niet-aangetoond': 'Bij welke regio een partij hoort, is niet aangetoond.',
    'niet-bekend': 'Niet bekend: bij welke regio elke partij hoort.',
  },
  afspraken: {
    ja: 'Er is een afspraak die alle gemeenten in het geschil bindt.',
    nee: 'De gevraagde overeenkomst bindt niet alle gemeenten in het geschil.',
    onzeker: 'Er is een afspraak die hen misschien bindt; een datum of voorwaarde staat niet vast.',
    'niet-aangetoond': 'Er is een afspraak, maar dat zij hen bindt is niet aangetoond.',
    'niet-bekend': 'Niet bekend: welke afspraak alle gemeenten in het geschil bindt.',
  },
  besluiten: {
    ja: 'Elke partij besloot geldig, over elk van deze afspraken.',
    nee: 'Een partij weigerde, of wie besloot was niet bevoegd.',
    onzeker: 'Of elke partij geldig besloot, staat niet vast.',
    'niet-aangetoond': 'Dat elke partij geldig besloot, is niet aangetoond.',
    'niet-bekend': 'Niet bekend: of elke partij geldig besloot.',
  },
  bepaling: {
    ja: 'De bepaling is vastgelegd, in de tekst die telt.',
    nee: 'De bepaling geldt op deze dag niet.',
    onzeker: 'De bepaling is vastgelegd; in welke tekst staat niet vast.',
    'niet-aangetoond': 'De bepaling is vastgelegd, maar niet in een definitieve tekst die telt.',
    'niet-bekend': 'Niet bekend: de inhoud van deze bepaling.',
  },
  uitspraken: {
    ja: 'Tussen deze partijen is hierover eerder een uitspraak gedaan.',
    nee: 'Tussen deze partijen is hierover niet eerder een uitspraak gedaan.',
    onzeker: 'Of hierover eerder een uitspraak is gedaan, staat niet vast.',
    'niet-aangetoond': 'Dat hierover eerder een uitspraak is gedaan, is niet aangetoond.',
    'niet-bekend': 'Niet bekend: een eerdere uitspraak tussen deze partijen hierover.',
  },
  geldregel: {
    ja: 'Er is een regel over geld die geldt.',
    nee: 'Geen vastgelegde regel over geld geldt op deze dag.',
    onzeker: 'Of een regel over geld geldt, staat niet vast.',
    'niet-aangetoond': 'Een regel over geld is alleen aangekondigd, of dat zij geldt is niet aangetoond.',
    'niet-bekend': 'Niet bekend: welke regel over geld geldt.',
  },
  'nieuwe-client': {
    ja: 'De regel voor nieuwe cliënten geldt, en de data geven uitsluitsel.',
    nee: 'De vastgelegde regel voor nieuwe cliënten geldt op de meldingsdatum niet.',
    onzeker: 'Of dit een nieuwe cliënt is, is met deze data of deze regel niet te zeggen.',
    'niet-aangetoond':
      'De regel voor nieuwe cliënten is alleen aangekondigd, of dat zij geldt is niet aangetoond.',
    'niet-bekend': 'Niet bekend: of de regel voor nieuwe cliënten geldt, of dat er een is.',
  },
  afhankelijkheden: {
    ja: 'Deze afspraken wachten op een besluit van een ander.',
    nee: 'Deze afspraken wachten op niets.',
    onzeker: 'Misschien wachten deze afspraken op een besluit van een ander.',
    'niet-aangetoond': 'Dat deze afspraken op iets wachten, is niet aangetoond.',
    'niet-bekend': 'Niet bekend: of deze afspraken op een besluit van een ander wachten.',
  },
};

const BEPALING = {
  geldend: 'ja',
  'niet-genoemd': 'onzeker',
  andere: 'niet-aangetoond',
  'geen-definitieve-tekst': 'niet-aangetoond',
} as const;

/** The best that several things say; of nothing it is not known. */
const hoogste = (oordelen: readonly Oordeel[]): Oordeel =>
  oordelen.length > 0 ? beste(oordelen) : 'niet-bekend';
const laagste = (oordelen: readonly Oordeel[]): Oordeel =>
  oordelen.length > 0 ? minste(oordelen) : 'niet-bekend';

type Inhoud = Omit<Reconstructie, 'dag' | 'delen'>;

/** Of the agreement that is asked for; without one, of all: the best that binds, and whether each was decided on. */
function overAfspraken({ overeenkomst }: ReconstructieVraag, { afspraken }: Inhoud) {
  const telt = overeenkomst === undefined ? afspraken : afspraken.filter((a) => a.id === overeenkomst);
  return {
    afspraken: hoogste(telt.map((a) => a.tussenPartijen)),
    besluiten: laagste(telt.flatMap((a) => a.partijen.map((p) => p.geldigBesloten))),
  };
}

/** Each part that was asked for. */
export function reconstructieDelen(vraag: ReconstructieVraag, inhoud: Inhoud): ReconstructieDeel[] {
  // What is only announced says less than a rule of which it is not known whether it holds.
  const geregeld = inhoud.geldregels.filter((r) => r.stadium === 'geregeld');
  const oordelen: Partial<Record<keyof typeof UITLEG, Oordeel>> = {
    regio: laagste(inhoud.partijen.filter((p) => p.opgevolgdDoor.length === 0).map((p) => p.oordeel)),
    ...overAfspraken(vraag, inhoud),
    ...(vraag.bepaling === undefined
      ? {}
      : {
          bepaling: hoogste(
            inhoud.bepalingen.map((b) => (b.samenvatting ? BEPALING[b.tekst] : 'niet-bekend')),
          ),
        }),
    ...(vraag.overeenkomst === undefined
      ? {}
      : { uitspraken: inhoud.uitspraken.length > 0 ? 'ja' : 'niet-bekend' }),
    geldregel: hoogste((geregeld.length > 0 ? geregeld : inhoud.geldregels).map((r) => r.geldt)),
    ...(vraag.meldingsdatum === undefined
      ? {}
      : {
          'nieuwe-client': hoogste(
            inhoud.nieuweClient.map((n) => minste([n.geldt, n.nieuw === 'onzeker' ? 'onzeker' : 'ja'])),
          ),
        }),
    afhankelijkheden: hoogste(inhoud.afhankelijkheden.flatMap((a) => a.overeenkomsten.map((o) => o.wacht))),
  };
  const delen = (Object.entries(oordelen) as [keyof typeof UITLEG, Oordeel][]).map(([deel, oordeel]) => ({
    deel,
    oordeel,
    uitleg: UITLEG[deel][oordeel],
  }));
  const { geschilroute, bevoegdheid } = inhoud;
  return [
    ...delen,
    ...(geschilroute
      ? [{ deel: 'geschilroute' as const, oordeel: geschilroute.oordeel, uitleg: geschilroute.uitleg }]
      : []),
    ...(bevoegdheid
      ? [{ deel: 'bevoegdheid' as const, oordeel: bevoegdheid.oordeel, uitleg: bevoegdheid.uitleg }]
      : []),
  ];
}
