import { z } from 'zod';
import { Dag } from '../gedeeld/datum.ts';
import { Document } from '../gedeeld/document.ts';
import { Geschilroute } from '../gedeeld/geschilroute.ts';
import { Verzegeld } from '../gedeeld/persoon.ts';
import { uitspraakGebeurtenissen } from './events-uitspraak.ts';
import { Reglement } from './reglement.ts';
import {
  Aanduiding,
  BestredenHandeling,
  Clientreferentie,
  CommissieId,
  Functie,
  GeschilId,
  Geschilpartij,
  Geschilpunt,
  Geschilsoort,
  Kant,
  LidId,
  openTekst,
  Perspectief,
  Stuksoort,
  Vertrouwelijkheidsgrond,
} from './waarden.ts';

/** The parties of one side, and some or all of those of a case. */
const kant = z.array(Geschilpartij).min(1).max(20);
const partijen = z.array(Geschilpartij).min(1).max(40);
const punten = z.array(Aanduiding).min(1).max(40);
const stap = { datum: Dag };

/** Who sits in one case. A deputy waits until a member leaves the case. */
export const Zetel = z.strictObject({
  lid: LidId,
  functie: Functie,
  perspectief: Perspectief.optional(),
  plaatsvervanger: z.boolean().optional(),
});
export type Zetel = z.infer<typeof Zetel>;

/** The times at which a reconstruction was asked: what could be known then, and what is known now. */
const Vraagmoment = z.strictObject({
  geldigOp: Dag,
  bekendOp: z.iso.datetime(),
  beschikbaarOp: z.iso.datetime(),
});

/** Under which term something is said of it: one of the reglement, or one that the commission set. */
const Termijnnaam = Aanduiding.describe('De naam van de termijn, zoals verweer of een eigen naam.');

/** A document of the file: by whom, in which channel, and whether a part is kept from the other side. */
export const stukIngediend = <D extends z.ZodType>(document: D) =>
  z.strictObject({
    stuk: Aanduiding,
    soort: Stuksoort,
    titel: openTekst(200),
    door: Geschilpartij.optional().describe('Weggelaten: de commissie.'),
    kanaal: z.enum(['dossier', 'raadkamer']).describe('Wat in de raadkamer ligt, ziet geen partij.'),
    document,
    ...stap,
    reactieOp: Aanduiding.optional().describe('Het stuk waarop dit een antwoord is.'),
    termijn: Termijnnaam.optional().describe(
      'De termijn waarbinnen de commissie om dit stuk vroeg, als dat niet uit de soort of uit reactieOp blijkt.',
    ),
    vertrouwelijk: z
      .strictObject({ grond: Vertrouwelijkheidsgrond, motivering: openTekst(500) })
      .optional()
      .describe('Alleen de commissie ziet het, als die de beperking gerechtvaardigd vindt.'),
  });

/** What must be kept of the person behind a dispute. */
export const clientVastgelegd = <T extends z.ZodType>(gegevens: T) =>
  z.strictObject({ referentie: Clientreferentie, gegevens });

/** Who speaks for a party: an office, and the name of who holds it. */
export const vertegenwoordigerAangewezen = <N extends z.ZodType>(naam: N) =>
  z.strictObject({ ...stap, partij: Geschilpartij, ambt: openTekst(120), naam: naam.optional() });

/** What was said behind closed doors. */
export const beraadslagingGehouden = <T extends z.ZodType>(notitie: T) =>
  z.strictObject({ ...stap, aanwezig: z.array(LidId).min(1).max(20), notitie });

/** STORED DATA. A schema that shipped is never changed: a new shape is a new version with an upcaster and a fixture. */
export const geschilGebeurtenissen = {
  GeschilGemeld: z.strictObject({
    commissie: CommissieId,
    soort: Geschilsoort,
    onderwerp: openTekst(300),
    verzoekers: kant,
    verweerders: kant,
    punten: z.array(Geschilpunt).min(1).max(40),
    feitendatum: Dag.describe('De dag waarop gebeurde waarover het geschil gaat.'),
    client: Clientreferentie.optional(),
    /** A made case, for demonstration: it is told as such wherever it is shown. */
    voorbeeld: z.boolean().optional(),
    ...stap,
  }),
  OverlegGehouden: z.strictObject({
    ...stap,
    uitkomst: z.enum(['loopt', 'geen-oplossing', 'deels-opgelost']),
    samenvatting: openTekst(1000).optional(),
  }),
  GeschilAanhangigGemaakt: z.strictObject({ ...stap, reglement: Reglement }),
  PartijToegevoegd: z.strictObject({ ...stap, partij: Geschilpartij, kant: Kant }),
  VertegenwoordigerAangewezen: vertegenwoordigerAangewezen(Verzegeld),
  PartijTeruggetreden: z.strictObject({ ...stap, partij: Geschilpartij, reden: openTekst(500).optional() }),
  PuntToegevoegd: z.strictObject({ ...stap, ...Geschilpunt.shape }),
  PuntenIngetrokken: z.strictObject({ ...stap, punten, door: Geschilpartij }),
  SchikkingVastgelegd: z.strictObject({ ...stap, punten, inhoud: openTekst(2000).optional() }),
  SamenstellingVastgesteld: z.strictObject({ ...stap, leden: z.array(Zetel).min(1).max(20) }),
  LidVerschoond: z.strictObject({ ...stap, lid: LidId, reden: openTekst(500) }),
  WrakingVerzocht: z.strictObject({ ...stap, lid: LidId, door: Geschilpartij, grond: openTekst(1000) }),
  WrakingBeslist: z.strictObject({
    ...stap,
    lid: LidId,
    toegewezen: z.boolean(),
    motivering: openTekst(1000),
  }),
  LidVervangen: z.strictObject({ ...stap, lid: LidId, opvolger: LidId }),
  ReconstructieVastgelegd: z.strictObject({
    ...stap,
    toen: Vraagmoment,
    nu: Vraagmoment,
    handeling: BestredenHandeling.optional(),
    jaar: z.int().min(1900).max(2200).optional(),
    document: Document,
  }),
  OntvankelijkheidBeslist: z.strictObject({
    ...stap,
    nietOntvankelijk: z.array(z.strictObject({ punt: Aanduiding, grond: openTekst(500) })).max(40),
    verwijzing: Geschilroute.optional().describe('Wie er dan wel over gaat.'),
    motivering: openTekst(2000),
  }),
  DossierCompleet: z.strictObject(stap),
  RepliekToegestaan: z.strictObject(stap),
  DupliekToegestaan: z.strictObject(stap),
  ZittingBepaald: z.strictObject({
    ...stap,
    zitting: Dag,
    aanvang: z.iso
      .time({ precision: -1, error: 'Schrijf een tijd als 09:30.' })
      .optional()
      .describe('Hoe laat de zitting begint, in Nederlandse tijd.'),
    plaats: openTekst(200),
  }),
  ZittingGehouden: z.strictObject({
    ...stap,
    verslag: Aanduiding.optional(),
    aanwezig: z.array(LidId).min(1).max(20),
    verschenen: z
      .array(Geschilpartij)
      .max(40)
      .optional()
      .describe('Welke partijen er waren; een lege lijst: geen. Weggelaten: dat is niet vastgelegd.'),
  }),
  ZittingAfgezien: z.strictObject({ ...stap, instemming: partijen }),
  OnderzoekGesloten: z.strictObject(stap),
  OnderzoekHeropend: z.strictObject({ ...stap, reden: openTekst(1000) }),
  GeschilGevoegd: z.strictObject({ ...stap, bij: GeschilId }),
  VoegingBeeindigd: z.strictObject({ ...stap, reden: openTekst(500) }),

  StukIngediend: stukIngediend(Document),
  StukVerzonden: z.strictObject({
    ...stap,
    stuk: Aanduiding,
    aan: partijen,
    wijze: z.enum(['portaal', 'e-mail', 'post', 'aangetekend', 'uitgereikt']),
  }),
  StukOntvangen: z.strictObject({
    ...stap,
    stuk: Aanduiding,
    door: Geschilpartij,
    bewijs: openTekst(300).optional(),
  }),
  VertrouwelijkheidBeslist: z.strictObject({
    ...stap,
    stuk: Aanduiding,
    gerechtvaardigd: z.boolean().describe('Zo niet, dan blijft het stuk buiten beschouwing.'),
    motivering: openTekst(1000),
  }),
  StandpuntIngenomen: z.strictObject({
    ...stap,
    partij: Geschilpartij,
    punt: Aanduiding,
    stelling: openTekst(4000),
    stukken: z.array(Aanduiding).max(40),
  }),

  ReactietermijnGesteld: z.strictObject({
    ...stap,
    termijn: Termijnnaam,
    aan: partijen,
    tot: Dag.describe('De laatste dag om te reageren.'),
    stuk: Aanduiding.optional(),
    grondslag: openTekst(300),
  }),
  TermijnOpgeschort: z.strictObject({ ...stap, termijn: Termijnnaam, reden: openTekst(500) }),
  TermijnHervat: z.strictObject({ ...stap, termijn: Termijnnaam }),
  TermijnVerlengd: z.strictObject({
    ...stap,
    termijn: Termijnnaam,
    tot: Dag.describe('De nieuwe laatste dag; die telt mee.'),
    reden: openTekst(500),
  }),
  /** Recorded by the register itself, once for each term that passes. */
  TermijnVerstreken: z.strictObject({ termijn: Termijnnaam, einde: Dag, datum: Dag }),

  ClientVastgelegd: clientVastgelegd(Verzegeld),
  ClientgegevensVernietigd: z.strictObject({ referentie: Clientreferentie, grondslag: openTekst(300) }),

  BeraadslagingGehouden: beraadslagingGehouden(Verzegeld),
  ...uitspraakGebeurtenissen,
  GeschilHeropend: z.strictObject({ ...stap, punten, reden: openTekst(2000) }),
  GeschilGesloten: z.strictObject({ ...stap, reden: openTekst(500).optional() }),
};
