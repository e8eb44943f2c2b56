import { z } from 'zod';
import { Dag } from '../gedeeld/datum.ts';
import { Documenthash } from '../gedeeld/document.ts';
import { persoonlijk } from '../gedeeld/persoon.ts';
import { Moment } from '../gedeeld/tijden.ts';
import type { commissieGebeurtenissen } from './commissie-events.ts';
import {
  beraadslagingGehouden,
  clientVastgelegd,
  geschilGebeurtenissen,
  stukIngediend,
  vertegenwoordigerAangewezen,
} from './events.ts';
import { ontwerpVoorgelegd } from './events-uitspraak.ts';
import type { Handelingsoort } from './fasen.ts';
import { LidId } from './waarden.ts';

/**
 * The commands of a dispute: which acts can be recorded, by whom, and with what body. The body is the act itself, but
 * where the register knows better: who the caller is, what the commission's own file says, what was adopted before.
 */

/**
 * Whose act it is: of a party, of a claimant alone, of the secretary or the chair, of the chair alone, or of somebody
 * who sits, for this person alone.
 */
export type Door = 'partij' | 'verzoeker' | 'secretariaat' | 'voorzitter' | 'zittend';

export type Geschilhandeling = {
  /** The sub-collection: POST records an act, GET lists those that the asker may see. */
  readonly collectie: string;
  readonly gebeurtenis: Handelingsoort;
  readonly samenvatting: string;
  readonly door: Door;
  readonly invoer: z.ZodObject;
};

const g = geschilGebeurtenissen;
/** Fields that the register fills in by itself, or that differ from what is stored. */
const ANDERS: Readonly<Partial<Record<Handelingsoort, z.ZodObject>>> = {
  GeschilAanhangigGemaakt: g.GeschilAanhangigGemaakt.omit({ reglement: true }),
  SamenstellingVastgesteld: z.strictObject({ datum: Dag, leden: z.array(LidId).min(1).max(20) }),
  LidVerschoond: g.LidVerschoond.omit({ lid: true }),
  ReconstructieVastgelegd: z.strictObject({
    datum: Dag,
    bekendToen: Moment.optional().describe(
      'Wat men toen kon weten. Standaard: het einde van de feitendatum.',
    ),
    handeling: g.ReconstructieVastgelegd.shape.handeling.describe(
      'De handeling waarover wordt geklaagd: was wie haar deed daartoe bevoegd?',
    ),
    jaar: g.ReconstructieVastgelegd.shape.jaar.describe('Van welk jaar de geldregels zijn.'),
  }),
  VertegenwoordigerAangewezen: vertegenwoordigerAangewezen(persoonlijk(120)),
  StukIngediend: stukIngediend(Documenthash),
  ClientVastgelegd: clientVastgelegd(persoonlijk(2000)),
  BeraadslagingGehouden: beraadslagingGehouden(persoonlijk(8000)),
  OntwerpVoorgelegd: ontwerpVoorgelegd(Documenthash),
  StemUitgebracht: g.StemUitgebracht.omit({ lid: true }),
  UitspraakOndertekend: g.UitspraakOndertekend.omit({ lid: true }),
  UitspraakGedaan: g.UitspraakGedaan.pick({ datum: true, ontwerp: true }),
  UitspraakGepubliceerd: g.PublicatieGetoetst.pick({ datum: true, referentiecode: true }),
};

type Rij = readonly [collectie: string, gebeurtenis: Handelingsoort, door: Door, samenvatting: string];
const RIJEN: readonly Rij[] = [
  ['overleggen', 'OverlegGehouden', 'partij', 'Legt onderling overleg vast.'],
  ['aanhangigmakingen', 'GeschilAanhangigGemaakt', 'verzoeker', 'Legt het geschil voor aan de commissie.'],
  ['partijen', 'PartijToegevoegd', 'secretariaat', 'Voegt een partij toe aan een kant.'],
  ['vertegenwoordigers', 'VertegenwoordigerAangewezen', 'partij', 'Legt vast wie voor een partij spreekt.'],
  ['terugtredingen', 'PartijTeruggetreden', 'partij', 'Legt vast dat een partij zich terugtrekt.'],
  ['punten', 'PuntToegevoegd', 'verzoeker', 'Voegt een geschilpunt toe.'],
  ['intrekkingen', 'PuntenIngetrokken', 'verzoeker', 'Trekt geschilpunten in.'],
  [
    'schikkingen',
    'SchikkingVastgelegd',
    'secretariaat',
    'Legt een schikking vast, voor alle of enkele punten.',
  ],
  ['samenstellingen', 'SamenstellingVastgesteld', 'secretariaat', 'Stelt vast wie in deze zaak zitten.'],
  ['verschoningen', 'LidVerschoond', 'zittend', 'Trekt uzelf terug uit deze zaak.'],
  ['wrakingen', 'WrakingVerzocht', 'partij', 'Vraagt om wraking van een lid.'],
  ['wrakingsbeslissingen', 'WrakingBeslist', 'zittend', 'Beslist op een verzoek om wraking.'],
  [
    'vervangingen',
    'LidVervangen',
    'secretariaat',
    'Laat een plaatsvervanger zitten voor een lid dat wegging.',
  ],
  ['reconstructies', 'ReconstructieVastgelegd', 'secretariaat', 'Legt vast wat er op de feitendatum gold.'],
  [
    'ontvankelijkheidsbeslissingen',
    'OntvankelijkheidBeslist',
    'voorzitter',
    'Beslist over de ontvankelijkheid.',
  ],
  ['compleetverklaringen', 'DossierCompleet', 'secretariaat', 'Verklaart het dossier compleet.'],
  ['repliektoelatingen', 'RepliekToegestaan', 'voorzitter', 'Staat repliek toe.'],
  ['dupliektoelatingen', 'DupliekToegestaan', 'voorzitter', 'Staat dupliek toe.'],
  ['zittingen', 'ZittingBepaald', 'secretariaat', 'Bepaalt de hoorzitting.'],
  ['zittingsverslagen', 'ZittingGehouden', 'secretariaat', 'Legt vast dat de zitting is gehouden.'],
  [
    'zittingafstanden',
    'ZittingAfgezien',
    'secretariaat',
    'Legt vast dat elke partij afziet van een zitting.',
  ],
  ['sluitingen', 'OnderzoekGesloten', 'voorzitter', 'Sluit het onderzoek; de commissie beraadslaagt.'],
  ['heropende-onderzoeken', 'OnderzoekHeropend', 'voorzitter', 'Heropent het onderzoek.'],
  ['voegingen', 'GeschilGevoegd', 'secretariaat', 'Voegt het geschil bij een ander geschil.'],
  ['splitsingen', 'VoegingBeeindigd', 'secretariaat', 'Haalt een gevoegd geschil weer uit elkaar.'],
  ['stukken', 'StukIngediend', 'partij', 'Dient een stuk in, of legt er een in de raadkamer.'],
  ['verzendingen', 'StukVerzonden', 'secretariaat', 'Legt vast dat een stuk is verzonden.'],
  ['ontvangsten', 'StukOntvangen', 'partij', 'Legt vast dat een partij een stuk heeft ontvangen.'],
  ['beperkingen', 'VertrouwelijkheidBeslist', 'voorzitter', 'Beslist of een beperking gerechtvaardigd is.'],
  ['standpunten', 'StandpuntIngenomen', 'partij', 'Legt het standpunt van een partij over een punt vast.'],
  ['reactietermijnen', 'ReactietermijnGesteld', 'secretariaat', 'Geeft partijen een termijn om te reageren.'],
  ['opschortingen', 'TermijnOpgeschort', 'secretariaat', 'Schort een termijn op.'],
  ['hervattingen', 'TermijnHervat', 'secretariaat', 'Hervat een opgeschorte termijn.'],
  ['verlengingen', 'TermijnVerlengd', 'secretariaat', 'Verlengt een termijn.'],
  [
    'clienten',
    'ClientVastgelegd',
    'secretariaat',
    'Bewaart wat van de cliënt bekend moet zijn, versleuteld.',
  ],
  ['vergeten-clienten', 'ClientgegevensVernietigd', 'secretariaat', 'Vernietigt de gegevens van de cliënt.'],
  ['beraadslagingen', 'BeraadslagingGehouden', 'secretariaat', 'Legt een beraadslaging vast, besloten.'],
  ['ontwerpen', 'OntwerpVoorgelegd', 'voorzitter', 'Legt de leden een ontwerp van de uitspraak voor.'],
  ['stemmen', 'StemUitgebracht', 'zittend', 'Brengt uw stem uit over het ontwerp.'],
  ['ondertekeningen', 'UitspraakOndertekend', 'zittend', 'Ondertekent het ontwerp.'],
  ['uitspraken', 'UitspraakGedaan', 'secretariaat', 'Doet uitspraak, onder zegel.'],
  [
    'vernietigingen',
    'UitspraakVernietigd',
    'secretariaat',
    'Legt vast dat een rechter de uitspraak vernietigde.',
  ],
  ['mijlpalen', 'MijlpaalGesteld', 'secretariaat', 'Legt vast wat een partij na de uitspraak moet doen.'],
  ['nakomingsmeldingen', 'NakomingGemeld', 'partij', 'Meldt of een mijlpaal is nagekomen.'],
  ['nakomingsbeslissingen', 'NakomingVastgesteld', 'voorzitter', 'Stelt vast of een mijlpaal is nagekomen.'],
  ['publicatievoorstellen', 'PublicatieVoorgesteld', 'secretariaat', 'Stelt een anonieme publicatie voor.'],
  ['publicatietoetsen', 'PublicatieGetoetst', 'voorzitter', 'Toetst een voorstel voor publicatie.'],
  ['publicaties', 'UitspraakGepubliceerd', 'secretariaat', 'Publiceert wat is voorgesteld en getoetst.'],
  ['publicatie-intrekkingen', 'PublicatieIngetrokken', 'secretariaat', 'Trekt een publicatie in.'],
  ['heropeningen', 'GeschilHeropend', 'voorzitter', 'Heropent punten op grond van nieuwe feiten.'],
  ['afsluitingen', 'GeschilGesloten', 'secretariaat', 'Sluit het geschil.'],
];

/** Acts on a dispute, under /v1/geschillen/{id}. */
export const geschilHandelingen: readonly Geschilhandeling[] = RIJEN.map(
  ([collectie, gebeurtenis, door, samenvatting]) => ({
    collectie,
    gebeurtenis,
    door,
    samenvatting,
    invoer: ANDERS[gebeurtenis] ?? g[gebeurtenis],
  }),
);

/** How a dispute is notified, under /v1/commissies/{id}/geschillen: the commission stands in the path. */
export const meldInvoer = g.GeschilGemeld.omit({ commissie: true });

/** Acts on a commission, under /v1/commissies/{id}. */
export const commissieHandelingen = [
  ['leden', 'LidBenoemd', 'Benoemt een lid, met de banden die het heeft.'],
  ['banden', 'BandGemeld', 'Legt een band van een lid met een gemeente of regio vast.'],
  ['aftredingen', 'LidAfgetreden', 'Legt vast dat een lid aftreedt.'],
  ['reglementen', 'ReglementVastgesteld', 'Legt een versie van het reglement vast, met zijn termijnen.'],
].map(([collectie, gebeurtenis, samenvatting]) => ({
  collectie: collectie as string,
  gebeurtenis: gebeurtenis as Exclude<keyof typeof commissieGebeurtenissen, 'CommissieIngesteld'>,
  samenvatting: samenvatting as string,
}));
