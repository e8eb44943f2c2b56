import type { Inhoud } from '../gedeeld/aggregaat.ts';
import type { geschilGebeurtenissen } from './events.ts';
import type { Fase } from './waarden.ts';

export type GeschilGebeurtenis = Inhoud<typeof geschilGebeurtenissen>;
export type Handelingsoort = GeschilGebeurtenis['type'];
/** What is told with an act of this kind. */
export type Data<T extends Handelingsoort> = Extract<GeschilGebeurtenis, { type: T }>['data'];

/**
 * In which phases each act can be done: the whole procedure on one page. It is a design after standards section 6
 * (Dispute procedure) and domain.md (e); which phase follows an act stands in verloop*.ts.
 */

const SCHRIFTELIJK = ['aanvulling', 'verweer', 'repliek', 'dupliek'] as const;
/** From filing until the inquiry is closed. */
const ONDERZOEK = ['aanhangig', 'ontvankelijkheid', ...SCHRIFTELIJK, 'hoorzitting'] as const;
/** A commission sits and has not ruled yet. */
const ZITTEND = ['ontvankelijkheid', ...SCHRIFTELIJK, 'hoorzitting', 'beraadslaging'] as const;
export const NA_UITSPRAAK: readonly Fase[] = ['uitspraak', 'nakoming', 'gesloten'];
const UITVOERING = ['uitspraak', 'nakoming'] as const;
const LOPEND = ['overleg', ...ONDERZOEK, 'beraadslaging'] as const;
const OPEN = [...LOPEND, ...UITVOERING] as const;
/** Of a case that was reopened other points may still wait for compliance. */
const NA_TE_KOMEN = [...SCHRIFTELIJK, 'hoorzitting', 'beraadslaging', 'nakoming'] as const;

export const TOEGESTAAN: Readonly<Record<Handelingsoort, readonly Fase[]>> = {
  GeschilGemeld: [],
  OverlegGehouden: ['overleg', ...ONDERZOEK],
  GeschilAanhangigGemaakt: ['overleg'],
  PartijToegevoegd: ['overleg', ...ONDERZOEK],
  PartijTeruggetreden: ['overleg', ...ONDERZOEK],
  VertegenwoordigerAangewezen: OPEN,
  PuntToegevoegd: ['overleg', 'aanhangig', 'ontvankelijkheid', 'aanvulling'],
  PuntenIngetrokken: LOPEND,
  SchikkingVastgelegd: LOPEND,
  // Later than at the filing when the bench must be filled again: years on, others may be in the commission, and without
  // a chair nobody reopens the inquiry, establishes compliance or reviews a publication.
  SamenstellingVastgesteld: [...ONDERZOEK, 'beraadslaging', ...NA_UITSPRAAK],
  LidVerschoond: ZITTEND,
  WrakingVerzocht: ZITTEND,
  WrakingBeslist: ZITTEND,
  LidVervangen: ZITTEND,
  ReconstructieVastgelegd: ['overleg', ...ONDERZOEK],
  OntvankelijkheidBeslist: ['ontvankelijkheid'],
  DossierCompleet: ['aanvulling'],
  RepliekToegestaan: ['verweer'],
  DupliekToegestaan: ['repliek'],
  ZittingBepaald: ['verweer', 'repliek', 'dupliek', 'hoorzitting'],
  ZittingGehouden: ['hoorzitting'],
  ZittingAfgezien: ['verweer', 'repliek', 'dupliek', 'hoorzitting'],
  OnderzoekGesloten: ['hoorzitting'],
  OnderzoekHeropend: ['beraadslaging'],
  GeschilGevoegd: ONDERZOEK,
  VoegingBeeindigd: ['gevoegd'],
  StukIngediend: OPEN,
  StukVerzonden: OPEN,
  StukOntvangen: OPEN,
  VertrouwelijkheidBeslist: ['ontvankelijkheid', ...SCHRIFTELIJK, 'hoorzitting'],
  StandpuntIngenomen: ONDERZOEK,
  ReactietermijnGesteld: ONDERZOEK,
  TermijnOpgeschort: [...ONDERZOEK, 'beraadslaging'],
  // What was suspended in a case that was reopened may outlast it: a milestone, the time before a publication.
  TermijnHervat: [...ONDERZOEK, 'beraadslaging', ...NA_UITSPRAAK],
  TermijnVerlengd: OPEN,
  TermijnVerstreken: [...OPEN, 'gesloten', 'gevoegd'],
  ClientVastgelegd: ['overleg', ...ONDERZOEK],
  ClientgegevensVernietigd: [...OPEN, 'gesloten', 'gevoegd'],
  BeraadslagingGehouden: ['beraadslaging'],
  OntwerpVoorgelegd: ['beraadslaging'],
  StemUitgebracht: ['beraadslaging'],
  UitspraakOndertekend: ['beraadslaging'],
  UitspraakGedaan: ['beraadslaging'],
  UitspraakVernietigd: NA_UITSPRAAK,
  MijlpaalGesteld: UITVOERING,
  NakomingGemeld: NA_TE_KOMEN,
  NakomingVastgesteld: NA_TE_KOMEN,
  PublicatieVoorgesteld: NA_UITSPRAAK,
  PublicatieGetoetst: NA_UITSPRAAK,
  UitspraakGepubliceerd: NA_UITSPRAAK,
  PublicatieIngetrokken: NA_UITSPRAAK,
  GeschilHeropend: NA_UITSPRAAK,
  // A joined case ends when the other one was decided.
  GeschilGesloten: [...UITVOERING, 'gevoegd'],
};

/** While a challenge of a member is open the case stands still: only this can be done (standards section 6). */
export const TIJDENS_WRAKING: ReadonlySet<Handelingsoort> = new Set([
  'WrakingVerzocht',
  'WrakingBeslist',
  'LidVerschoond',
  'LidVervangen',
  'StukIngediend',
  'StukVerzonden',
  'StukOntvangen',
  'PuntenIngetrokken',
  'SchikkingVastgelegd',
  'NakomingGemeld',
  'TermijnVerstreken',
  'ClientgegevensVernietigd',
]);

/** A phase as a sentence names it. */
export const FASE: Readonly<Record<Fase, string>> = {
  overleg: 'onderling overleg',
  aanhangig: 'aanhangig',
  ontvankelijkheid: 'beoordeling van de ontvankelijkheid',
  aanvulling: 'aanvulling van het dossier',
  verweer: 'verweer',
  repliek: 'repliek',
  dupliek: 'dupliek',
  hoorzitting: 'hoorzitting',
  beraadslaging: 'beraadslaging',
  uitspraak: 'uitspraak gedaan',
  nakoming: 'nakoming',
  gesloten: 'gesloten',
  gevoegd: 'gevoegd bij een ander geschil',
};
