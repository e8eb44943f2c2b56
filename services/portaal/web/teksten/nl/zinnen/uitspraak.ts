import type { commissieGebeurtenissen } from '@regiolog/domein/geschil/commissie-events';
import type { uitspraakGebeurtenissen } from '@regiolog/domein/geschil/events-uitspraak';
import { dagInWoorden } from '../../../bouwstenen/dag.tsx';
import { woord } from '../../woorden.ts';
import { erbij, naamwoord, op, partij, som, tot, vanaf, type Zinnen } from './hulp.ts';

const NAKOMING: Readonly<Record<string, string>> = {
  nagekomen: 'is nagekomen',
  'deels-nagekomen': 'is deels nagekomen',
  'niet-nagekomen': 'is niet nagekomen',
};

/** What each event says from the draft of a ruling to its publication. */
export const uitspraakZinnen: Zinnen<typeof uitspraakGebeurtenissen> = {
  OntwerpVoorgelegd: (i) =>
    `Een ontwerp van de uitspraak (${woord(i.soort)}) is${op(i.datum)} aan de commissie voorgelegd`,
  StemUitgebracht: (i) =>
    `Een lid stemde${op(i.datum)} ${{ voor: 'voor', tegen: 'tegen', onthouding: 'niet mee (onthouding)' }[i.stem]}`,
  UitspraakOndertekend: (i) => `Een lid ondertekende${op(i.datum)} de uitspraak`,
  UitspraakGedaan: (i) =>
    `De commissie deed uitspraak${op(i.datum)} (${woord(i.soort)})${i.punten.length > 0 ? `: ${som(i.punten.map((p) => `“${naamwoord(p.punt)}” is ${woord(p.uitkomst)}`))}` : ''}`,
  UitspraakVernietigd: (i) =>
    `De uitspraak over ${som(i.punten.map((p) => `“${naamwoord(p)}”`))} is${op(i.datum)} vernietigd door ${i.door} (${i.kenmerk})`,
  MijlpaalGesteld: (i, n) =>
    `${partij(i.partij, n)} moet uiterlijk op ${dagInWoorden(i.uiterlijk)} dit doen: ${i.wat}`,
  NakomingGemeld: (i, n) =>
    `${partij(i.door, n)} meldde${op(i.datum)}: “${naamwoord(i.mijlpaal)}” ${NAKOMING[i.uitkomst]}${erbij(i.verslag)}`,
  NakomingVastgesteld: (i) =>
    `De commissie stelde${op(i.datum)} vast: “${naamwoord(i.mijlpaal)}” ${NAKOMING[i.uitkomst]}${erbij(i.motivering)}`,
  PublicatieVoorgesteld: (i) => `Publicatie van de uitspraak is${op(i.datum)} voorgesteld`,
  PublicatieGetoetst: (i) =>
    `De voorgestelde publicatie is${op(i.datum)} ${i.akkoord ? 'goedgekeurd' : 'niet goedgekeurd'}${erbij(i.opmerking)}`,
  UitspraakGepubliceerd: (i) =>
    `De uitspraak is${op(i.datum)} gepubliceerd, onder nummer ${i.publicatie.referentiecode}`,
  PublicatieIngetrokken: (i) =>
    `De publicatie ${i.referentiecode} is${op(i.datum)} ingetrokken${erbij(i.reden)}`,
};

/** What each event of a commission says. */
export const commissieZinnen: Zinnen<typeof commissieGebeurtenissen> = {
  CommissieIngesteld: (i) => `De commissie “${i.naam}” is ingesteld voor ${som(i.domeinen.map(woord))}`,
  LidBenoemd: (i) =>
    `Iemand is benoemd als ${i.plaatsvervanger ? 'plaatsvervangend ' : ''}${i.functie}${vanaf(i.van)}${tot(i.einde)}`,
  BandGemeld: (i, n) =>
    `Een lid meldde een band met ${partij(i.band.met, n)} (${woord(i.band.aard)})${vanaf(i.band.van)}${tot(i.band.einde)}`,
  LidAfgetreden: (i) => `Een lid is afgetreden en zat in de commissie${tot(i.einde)}`,
  ReglementVastgesteld: () => 'Het reglement van de commissie is vastgesteld',
};
