import type { Dag } from '../gedeeld/datum.ts';
import type { Lengte } from '../gedeeld/termijn.ts';
import type { Zetel } from './events.ts';
import type { Puntoordeel, Zegel } from './events-uitspraak.ts';
import type { Data } from './fasen.ts';
import type { Reglement } from './reglement.ts';
import type { CommissieId, Fase, Geschilsoort, Kant, Uitkomst } from './waarden.ts';

/** The state of one dispute: what its acts add up to. Parties are told by their key (`gemeente:gm0193`). */

export type Partij = {
  readonly partij: string;
  readonly kant: Kant;
  readonly van: Dag;
  readonly tot?: Dag;
  /** Who speaks for it, by the last word of the party itself. */
  readonly vertegenwoordiger?: Omit<Data<'VertegenwoordigerAangewezen'>, 'partij' | 'datum'>;
};
export type Punt = Data<'PuntToegevoegd'> & { readonly uitkomst?: Uitkomst };
/** How a member came to leave the case, if so, and who took this seat. */
export type Lid = Zetel & { readonly weg?: 'verschoond' | 'gewraakt'; readonly opvolger?: string };
export type Wraking = { readonly lid: string; readonly op: Dag; readonly beslist: boolean };

/** A document of the file, to whom it was sent and who got it. Without `door` it is the commission's. */
export type Stuk = Omit<Data<'StukIngediend'>, 'door'> & {
  readonly door?: string;
  readonly verzonden: readonly { readonly aan: string; readonly datum: Dag; readonly wijze: string }[];
  readonly ontvangen: Readonly<Record<string, Dag>>;
  /** Of a confidential document: whether the commission found that justified. If not, it counts for nothing. */
  readonly gerechtvaardigd?: boolean;
};

/** Why a term stands still: somebody decided so, or the whole case stands still. */
export type Stilstandoorzaak = 'besluit' | 'wraking' | 'voeging';

/** A term that was opened, with all that happened to it. When it ends, termijnen.ts works out. */
export type Termijnloop = {
  readonly termijn: string;
  /** Of the proceedings, of what a party must do after the ruling, or a time in which nobody must do anything. */
  readonly soort: 'procedure' | 'mijlpaal' | 'wachttijd';
  /** Whose term it is: parties by key, or the commission. */
  readonly voor: readonly string[] | 'commissie';
  readonly begin: Dag;
  /** A length from the begin, or a fixed last day. */
  readonly lengte: Lengte;
  readonly atw: boolean;
  readonly grondslag: string;
  readonly teBevestigen: boolean;
  readonly opschortingen: readonly {
    readonly van: Dag;
    readonly tot?: Dag;
    readonly oorzaak: Stilstandoorzaak;
    readonly reden: string;
  }[];
  readonly verlengingen: readonly { readonly op: Dag; readonly totEnMet: Dag; readonly reden: string }[];
  /** Who of `voor` did what was asked, and when. */
  readonly voldaan: Readonly<Record<string, Dag>>;
  /** The day on which it no longer mattered: done by all, or overtaken by the next step. */
  readonly afgedaan?: Dag;
  /** The last days that the register recorded as passed: more than one when it was extended afterwards. */
  readonly verstreken: readonly Dag[];
  readonly stuk?: string;
};

export type Ontwerp = Data<'OntwerpVoorgelegd'> & {
  readonly stemmen: Readonly<Record<string, 'voor' | 'tegen' | 'onthouding'>>;
  readonly ondertekend: readonly string[];
  /** The deliberation to which it belonged is over: it can be adopted no more. */
  readonly voorbij?: true;
};
export type Uitspraak = {
  readonly ontwerp: string;
  readonly soort: Data<'UitspraakGedaan'>['soort'];
  readonly datum: Dag;
  readonly punten: readonly Puntoordeel[];
  readonly document: Data<'UitspraakGedaan'>['document'];
  readonly zegel: Zegel;
  /** What a court set aside of it, each time. */
  readonly vernietigingen: readonly Data<'UitspraakVernietigd'>[];
};
export type Mijlpaal = Omit<Data<'MijlpaalGesteld'>, 'partij'> & {
  readonly partij: string;
  readonly meldingen: readonly Data<'NakomingGemeld'>[];
  readonly vastgesteld?: Data<'NakomingVastgesteld'>['uitkomst'];
  /** The day on which the ruling on its point was set aside or reopened: since then nothing must be done. */
  readonly vervallen?: Dag;
};
export type Publicatiestand = {
  /** The ruling that is published, by the name of its draft. */
  readonly uitspraak: string;
  readonly voorstel: Data<'PublicatieVoorgesteld'>['publicatie'];
  readonly stand: 'voorgesteld' | 'akkoord' | 'afgekeurd' | 'gepubliceerd' | 'ingetrokken';
};

/** A case that was opened. */
export type Zaak = {
  readonly status: 'open';
  readonly fase: Fase;
  /** Where a joined case goes on when it is taken apart again. */
  readonly faseVoorVoeging?: Fase;
  readonly gevoegdBij?: string;
  readonly commissie: CommissieId;
  readonly soort: Geschilsoort;
  readonly onderwerp: string;
  readonly voorbeeld: boolean;
  readonly gemeld: Dag;
  readonly feitendatum: Dag;
  readonly client?: string;
  readonly aanhangig?: Dag;
  readonly partijen: readonly Partij[];
  readonly punten: readonly Punt[];
  readonly overleg: readonly Data<'OverlegGehouden'>[];
  readonly reglement?: Reglement;
  readonly leden: readonly Lid[];
  readonly wrakingen: readonly Wraking[];
  readonly reconstructies: readonly Data<'ReconstructieVastgelegd'>[];
  readonly zitting?: Data<'ZittingBepaald'>;
  /** Heard, or all parties gave that up: then the inquiry may be closed. */
  readonly gehoord: boolean;
  readonly stukken: readonly Stuk[];
  readonly standpunten: readonly (Omit<Data<'StandpuntIngenomen'>, 'partij'> & { readonly partij: string })[];
  readonly termijnen: readonly Termijnloop[];
  readonly ontwerpen: readonly Ontwerp[];
  readonly uitspraken: readonly Uitspraak[];
  readonly mijlpalen: readonly Mijlpaal[];
  readonly publicaties: readonly Publicatiestand[];
  readonly clientgegevens: 'geen' | 'aanwezig' | 'vernietigd';
  readonly gesloten?: Dag;
  /** Who does decide on it, when the commission may not. */
  readonly verwijzing?: string;
};

export type GeschilState = { readonly status: 'leeg' } | Zaak;

/** The parties that are in the case now. */
export const partijenNu = (zaak: Zaak): readonly Partij[] =>
  zaak.partijen.filter(({ tot }) => tot === undefined);
export const isPartij = (zaak: Zaak, sleutel: string): boolean =>
  partijenNu(zaak).some(({ partij }) => partij === sleutel);
/** The members who sit and vote: neither deputy nor secretary, and not recused. */
export const stemgerechtigden = (zaak: Zaak): readonly Lid[] =>
  zaak.leden.filter((l) => !l.weg && !l.plaatsvervanger && l.functie !== 'secretaris');
/** All who sit, the secretary and the deputies too. Who was recused sits no more. */
export const zittenden = (zaak: Zaak): readonly Lid[] => zaak.leden.filter((l) => !l.weg);
export const openPunten = (zaak: Zaak): readonly Punt[] =>
  zaak.punten.filter(({ uitkomst }) => uitkomst === undefined);
export const wrakingLoopt = (zaak: Zaak): boolean => zaak.wrakingen.some(({ beslist }) => !beslist);
/** The draft that now lies before the members. */
export function ontwerpNu(zaak: Zaak): Ontwerp | undefined {
  const laatste = zaak.ontwerpen.at(-1);
  return laatste?.voorbij ? undefined : laatste;
}
/** What must still be complied with. */
export const openMijlpalen = (zaak: Zaak): readonly Mijlpaal[] =>
  zaak.mijlpalen.filter((m) => m.vastgesteld === undefined && m.vervallen === undefined);
/** The ruling that stands on a point: the last one that decided it, when no court set that aside. */
export function geldendeUitspraak(zaak: Zaak, punt: string): Uitspraak | undefined {
  const laatste = zaak.uitspraken.findLast((u) => u.punten.some((p) => p.punt === punt));
  return laatste?.vernietigingen.some(({ punten }) => punten.includes(punt)) ? undefined : laatste;
}
/** The ruling of this name; without one the last. */
export const uitspraakVan = (zaak: Zaak, ontwerp?: string): Uitspraak | undefined =>
  ontwerp === undefined ? zaak.uitspraken.at(-1) : zaak.uitspraken.find((u) => u.ontwerp === ontwerp);
/** What lies before the commission: the file, not the chamber, and not what it left out of consideration. */
export const dossierstukken = (zaak: Zaak): readonly Stuk[] =>
  zaak.stukken.filter((s) => s.kanaal === 'dossier' && s.gerechtvaardigd !== false);
/** Must this party have had it before anything may be decided? Not its own, and not what is rightly kept from it. */
export const moetHebben = (stuk: Stuk, partij: string): boolean =>
  stuk.kanaal === 'dossier' && stuk.door !== partij && !stuk.vertrouwelijk && stuk.gerechtvaardigd !== false;
