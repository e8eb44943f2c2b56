import { partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import { teksten } from '../../teksten/teksten.ts';
import { korteNaam } from '../../vastleggen/korte-naam.ts';
import { alsTekst, type Groep } from '../../vastleggen/waarden.ts';
import { openMijlpalen, uitkomstVan } from './publicatie.ts';
import type { Zaak } from './zaak.ts';
import type { Zaakvorm } from './zaakformulier.tsx';
import type { Tabnaam } from './zaakpagina.tsx';

/**
 * How the forms of acts in a case begin, as it mostly goes, and what nobody needs to fill in: names within the file are
 * made of what stands in it.
 */

const partijenNu = ({ partijen }: Zaak) =>
  partijen.filter(({ tot }) => tot === null).map(({ partij }) => partijVanSleutel(partij));

/** Who sit, without who waits as a deputy. */
const zittenden = ({ samenstelling }: Zaak): readonly string[] =>
  samenstelling.filter(({ weg, plaatsvervanger }) => weg === null && !plaatsvervanger).map(({ lid }) => lid);

/** Whom a document must still be sent to: every party but who filed it and who was sent it before. */
function nogTeVerzenden(zaak: Zaak, naam: string | null) {
  const stuk = zaak.stukken.find((s) => s.stuk === naam);
  return zaak.partijen
    .filter(({ tot }) => tot === null)
    .filter(({ partij }) => stuk?.door !== partij && !stuk?.verzonden.some(({ aan }) => aan === partij))
    .map(({ partij }) => partijVanSleutel(partij));
}

/** A ruling as its publication begins: what the case knows of it, without a word that tells who it was about. */
function publicatiebegin(zaak: Zaak, zoek: URLSearchParams): Groep {
  const welke = zoek.get('uitspraak');
  const uitspraak = zaak.uitspraken.find(({ ontwerp }) => ontwerp === welke) ?? zaak.uitspraken.at(-1);
  if (!uitspraak) return {};
  const { soort, datum, punten } = uitspraak;
  const landelijk = zaak.commissie.id.startsWith('landelijk.');
  return {
    publicatie: {
      commissie: (landelijk && zaak.commissie.naam) || teksten.geschil.uitspraak.regionaleCommissie,
      categorie: zaak.soort,
      jaartal: Number(datum.slice(0, 4)),
      soort,
      ...uitkomstVan(punten.map(({ uitkomst }) => uitkomst)),
    },
  };
}

/** The milestone that is spoken of: the one of the address, or the only one that is open. */
const mijlpaalbegin = (zaak: Zaak, zoek: URLSearchParams): Groep => {
  const [enige, ...meer] = openMijlpalen(zaak);
  const mijlpaal = zoek.get('mijlpaal') ?? (meer.length === 0 ? enige?.mijlpaal : undefined);
  return mijlpaal ? { mijlpaal } : {};
};

/** The publications that are this far, to choose from. */
const publicaties =
  (stand: Zaak['publicaties'][number]['stand']) =>
  ({ publicaties: alle }: Zaak) => ({
    referentiecode: alle
      .filter((p) => p.stand === stand)
      .map(({ publicatie: { referentiecode } }) => ({ waarde: referentiecode, naam: referentiecode })),
  });

/** The page of the case that an act belongs to; the overview for all others. */
export const TAB_VAN: Readonly<Record<string, Tabnaam>> = {
  verzendingen: 'stukken',
  ontvangsten: 'stukken',
  beperkingen: 'stukken',
  reactietermijnen: 'termijnen',
  opschortingen: 'termijnen',
  hervattingen: 'termijnen',
  verlengingen: 'termijnen',
  zittingen: 'zitting',
  zittingsverslagen: 'zitting',
  zittingafstanden: 'zitting',
  beraadslagingen: 'raadkamer',
  reconstructies: 'reconstructie',
  mijlpalen: 'nakoming',
  nakomingsmeldingen: 'nakoming',
  nakomingsbeslissingen: 'nakoming',
  vernietigingen: 'uitspraak',
  publicatievoorstellen: 'uitspraak',
  publicatietoetsen: 'uitspraak',
  publicaties: 'uitspraak',
  'publicatie-intrekkingen': 'uitspraak',
};

/** The acts whose forms differ from what their schemas say. */
export const ZAAKVORMEN: Readonly<Record<string, Omit<Zaakvorm, 'tab'>>> = {
  punten: {
    weg: () => ['punt'],
    vanzelf: ({ punten }) => ({
      punt: korteNaam(
        `punt ${punten.length + 1}`,
        punten.map(({ punt }) => punt),
      ),
    }),
  },
  verzendingen: {
    begin: (zaak, zoek) => ({ wijze: 'portaal', aan: nogTeVerzenden(zaak, zoek.get('stuk')) }),
  },
  reactietermijnen: { begin: (zaak) => ({ aan: partijenNu(zaak) }) },
  clienten: { begin: ({ client }) => (client ? { referentie: client } : {}) },
  zittingsverslagen: {
    begin: (zaak) => ({
      aanwezig: zittenden(zaak),
      verschenen: partijenNu(zaak),
      ...(zaak.zitting && { datum: zaak.zitting.zitting }),
    }),
  },
  zittingafstanden: { begin: (zaak) => ({ instemming: partijenNu(zaak) }) },
  beraadslagingen: { begin: (zaak) => ({ aanwezig: zittenden(zaak) }) },
  mijlpalen: {
    weg: () => ['mijlpaal'],
    vanzelf: ({ mijlpalen }, { wat }) => ({
      mijlpaal: korteNaam(
        alsTekst(wat),
        mijlpalen.map(({ mijlpaal }) => mijlpaal),
      ),
    }),
  },
  nakomingsmeldingen: { begin: mijlpaalbegin },
  nakomingsbeslissingen: { begin: mijlpaalbegin },
  publicatievoorstellen: {
    begin: publicatiebegin,
    weg: ({ uitspraken }) => (uitspraken.length > 1 ? [] : ['uitspraak']),
  },
  publicatietoetsen: { namen: publicaties('voorgesteld') },
  publicaties: { namen: publicaties('akkoord') },
  'publicatie-intrekkingen': { namen: publicaties('gepubliceerd') },
};
