import { z } from 'zod';
import { bekendVan, type Gebeurtenis, type Herkomst } from '../gedeeld/gebeurtenis.ts';
import { type Dossier, dossierVan, urn } from './dossier.ts';
import { benaming, datum } from './waarden.ts';

/** How a row of the register of public types is made. The schema of what goes out is the list of what may go out. */

/** JSON that a message carries. */
export type JsonObject = { readonly [naam: string]: unknown };

/** The name of every public type begins so: the domain in the plural, never an organisation (NL GOV profile, `type`). */
const NAAMRUIMTE = 'nl.samenwerkingsafspraken.';

/**
 * Where messages go within a region: what its members may read, what only the parties of a dispute may, and what came in
 * and asks something of its coordinator.
 */
export const KANALEN = ['afspraken', 'geschillen', 'onbestelbaar'] as const;
export type Kanaal = (typeof KANALEN)[number];

/** The topic of a region, which may be `landelijk`: rights are given per topic, so a tenant never sees another. */
export const kanaalVan = (regio: string, kanaal: Kanaal): string => `regiolog.${regio}.${kanaal}`;

/** What a message corrects: it says the whole fact anew and takes the place of the earlier message. */
const Correctie = z
  .object({
    bericht: z.uuid().describe('Het id van het bericht dat hiermee niet meer geldt.'),
    eersteBericht: z.uuid().describe('Het id van het eerste bericht over dit gegeven.'),
    eersteVolgnummer: z
      .int()
      .min(0)
      .describe('Het volgnummer van dat eerste bericht; het gegeven houdt die plaats in het dossier.'),
  })
  .describe('Welk eerder bericht hiermee niet meer geldt. Weggelaten: dit is geen herstel.');
export type Correctie = z.infer<typeof Correctie>;

const Bron = z
  .object({
    document: benaming('Het document waarin het staat.'),
    plaats: benaming('Waar in dat document.').optional(),
    peildatum: datum('De dag waarover de bron spreekt.').optional(),
  })
  .describe('Waar dit op berust. Weggelaten: dat is niet vastgelegd.');

/** What stands around the content of every message about a file that others may read. */
const OMSLAG = {
  dossier: z.string().describe('Het dossier, met de naam waaronder het register het kent.'),
  volgnummer: z
    .int()
    .min(0)
    .describe('De plaats in het dossier, te beginnen bij 0. Er kunnen nummers ontbreken.'),
  bekendOp: z.iso.datetime().describe('Vanaf welk moment dit in de wereld bekend was.'),
  bron: Bron.optional(),
};

/** The act that a message tells of, with the event that recorded it: the act itself, or its correction. */
export type Handeling = {
  readonly gebeurtenis: Gebeurtenis;
  readonly correctie?: Correctie;
  /** What the act says, as it is stored. */
  readonly data: unknown;
};

/** What a row makes of an act: its data, and where who may can read it when the data do not go out. */
export type Uitgaand = {
  readonly onderwerp: string;
  readonly sleutel: string;
  readonly data?: JsonObject;
  readonly dataref: string;
};

/** One public type: what it means, in which shape, from which kinds of act, and how it is made of them. */
export type Taalrij = {
  readonly type: string;
  readonly versie: string;
  readonly betekenis: string;
  readonly kanaal: Kanaal;
  /** True: that it happened is only for who may read the file, so it is a reference only. */
  readonly vertrouwelijk: boolean;
  /** The kinds of stored acts, each as `<category>/<kind>`. */
  readonly uit: readonly string[];
  /** The schema of `data`; none when the message is a reference only. */
  readonly schema?: z.ZodType;
  readonly maak: (handeling: Handeling) => Uitgaand;
};

/** A kind of act that is not published, and why. */
export type Stilterij = { readonly uit: string; readonly waarom: string };

const sleutelVan = ({ ref }: Gebeurtenis): string => `${ref.regio}.${ref.categorie}-${ref.id}`;

function omslagVan({ gebeurtenis, correctie }: Handeling, { naam }: Dossier): JsonObject {
  const { bron } = (gebeurtenis.metadata ?? {}) as Partial<Herkomst>;
  return {
    dossier: naam,
    volgnummer: gebeurtenis.revision,
    bekendOp: bekendVan(gebeurtenis),
    ...(bron ? { bron } : {}),
    ...(correctie ? { corrigeert: correctie } : {}),
  };
}

/** What is not named in the schema stays inside: reading by the schema is what leaves it out. */
const volgens = (schema: z.ZodType, data: JsonObject): JsonObject => schema.parse(data) as JsonObject;

const naamVan = (naam: string): string => `${NAAMRUIMTE}${naam}`;

/** A type with content, about a file that every reader of the region may read. */
export function publiek(categorie: string) {
  return (naam: string, soort: string, betekenis: string, inhoud: z.ZodType): Taalrij => {
    const schema = z.object({ ...OMSLAG, corrigeert: Correctie.optional(), inhoud });
    return {
      type: naamVan(naam),
      versie: 'v1',
      betekenis,
      kanaal: 'afspraken',
      vertrouwelijk: false,
      uit: [`${categorie}/${soort}`],
      schema,
      maak: (handeling) => {
        const dossier = dossierVan(handeling.gebeurtenis.ref);
        return {
          onderwerp: dossier.urn,
          sleutel: sleutelVan(handeling.gebeurtenis),
          data: volgens(schema, { ...omslagVan(handeling, dossier), inhoud: handeling.data }),
          dataref: dossier.pad,
        };
      },
    };
  };
}

/** A correction that says that something never was so. It has no content: what it corrects had. */
export const INGETROKKEN: Taalrij = {
  type: naamVan('gegeven-ingetrokken'),
  versie: 'v1',
  betekenis: 'Een eerder gemeld gegeven bleek niet waar te zijn en geldt niet meer.',
  kanaal: 'afspraken',
  vertrouwelijk: false,
  uit: [],
  schema: z.object({ ...OMSLAG, corrigeert: Correctie }),
  maak: (handeling) => {
    const dossier = dossierVan(handeling.gebeurtenis.ref);
    return {
      onderwerp: dossier.urn,
      sleutel: sleutelVan(handeling.gebeurtenis),
      data: volgens(INGETROKKEN.schema as z.ZodType, omslagVan(handeling, dossier)),
      dataref: dossier.pad,
    };
  },
};

/** A type without content, about a dispute: it says that something happened, and where who may can read what. */
export const verwijzing = (naam: string, soorten: readonly string[], betekenis: string): Taalrij => ({
  type: naamVan(naam),
  versie: 'v1',
  betekenis,
  kanaal: 'geschillen',
  vertrouwelijk: true,
  uit: soorten.map((soort) => `geschil/${soort}`),
  maak: ({ gebeurtenis }) => {
    const dossier = dossierVan(gebeurtenis.ref);
    return { onderwerp: dossier.urn, sleutel: sleutelVan(gebeurtenis), dataref: dossier.pad };
  },
});

/**
 * A type about the public register of rulings: it refers to what stands there. Nothing in it leads to the case: not
 * the file, not its numbering, not its key (decision 0017).
 */
export const uitspraak = (
  naam: string,
  soort: string,
  betekenis: string,
  code: (data: unknown) => string,
): Taalrij => ({
  type: naamVan(naam),
  versie: 'v1',
  betekenis,
  kanaal: 'afspraken',
  vertrouwelijk: false,
  uit: [`geschil/${soort}`],
  maak: ({ gebeurtenis, data }) => {
    const referentiecode = code(data);
    return {
      onderwerp: urn('uitspraak', referentiecode),
      sleutel: `${gebeurtenis.ref.regio}.uitspraak-${referentiecode}`,
      dataref: `/v1/uitspraken/${referentiecode}`,
    };
  },
});
