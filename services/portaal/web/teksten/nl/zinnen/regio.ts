import type { gemeenteGebeurtenissen } from '@regiolog/domein/gemeente/events';
import type { nvoGebeurtenissen } from '@regiolog/domein/nvo/events';
import type { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import { dagInWoorden } from '../../../bouwstenen/dag.tsx';
import { woord } from '../../woorden.ts';
import { norm } from '../regio-norm.ts';
import { erbij, op, som, tot, vanaf, type Zinnen } from './hulp.ts';

const voor = (domeinen: readonly string[]): string => ` voor ${som(domeinen.map(woord))}`;

/** What each event of a region says. */
export const regioZinnen: Zinnen<typeof regioGebeurtenissen> = {
  RegioIngericht: (i) => `De regio ${i.naam} staat in het register`,
  GemeenteToegetreden: (i, n) =>
    `${n.gemeente(i.gemeente)} is lid van de regio${voor(i.domeinen)}${vanaf(i.van)}${tot(i.einde)}`,
  GemeenteUitgetreden: (i, n) =>
    `${n.gemeente(i.gemeente)} is uitgetreden${voor(i.domeinen)}; zij was lid${tot(i.einde)}${i.naarRegio ? `, en ging naar ${n.regio(i.naarRegio)}` : ''}`,
  UittredingVoorgenomen: (i, n) =>
    `${n.gemeente(i.gemeente)} is van plan uit te treden${voor(i.domeinen)}${i.per ? `, met ingang van ${dagInWoorden(i.per)}` : ''}${i.afgesprokenOp ? `; afgesproken${op(i.afgesprokenOp)}` : ''}`,
  BlijvenBesloten: (i, n) =>
    `${n.gemeente(i.gemeente)} besloot${op(i.datum)} in de regio te blijven${voor(i.domeinen)}`,
  RolToegekend: (i, n) =>
    `${n.gemeente(i.gemeente)} is ${woord(i.rol)}${voor(i.domeinen)}${vanaf(i.van)}${tot(i.einde)}`,
  RolBeeindigd: (i, n) => `${n.gemeente(i.gemeente)} was ${woord(i.rol)}${voor(i.domeinen)}${tot(i.einde)}`,
  AanspreekpuntAangewezen: (i, n) =>
    `${n.gemeente(i.gemeente)} is ${i.stadium === 'voorgesteld' ? 'voorgesteld' : 'aangewezen'} als ${i.niveau} aanspreekpunt${i.vervangers.length > 0 ? `, met als vervangers ${som(i.vervangers.map(n.gemeente))}` : ''}${vanaf(i.van)}${tot(i.einde)}`,
  LidmaatschapGerapporteerd: (i, n) =>
    `Een bron noemde${op(i.peildatum)} ${n.gemeente(i.gemeente)} als lid${voor(i.domeinen)}${i.zekerheid === 'lid' ? '' : ` (${woord(i.zekerheid)})`}${erbij(i.opmerking)}`,
  RolGerapporteerd: (i, n) =>
    `Een bron noemde${op(i.peildatum)} ${n.gemeente(i.gemeente)} als ${woord(i.rol)}${voor(i.domeinen)}${erbij(i.opmerking)}`,
  PersoonsgegevensVernietigd: (i) => `Gegevens van een persoon zijn vernietigd${erbij(i.grondslag)}`,
};

/** What each event of a municipality says. */
export const gemeenteZinnen: Zinnen<typeof gemeenteGebeurtenissen> = {
  GemeenteIngeschreven: (i) =>
    `De gemeente ${i.naam} staat in het register${i.begin ? `; zij bestaat sinds ${dagInWoorden(i.begin)}` : ''}`,
  GemeenteOpgeheven: (i) => `De gemeente is opgeheven; de laatste dag was ${dagInWoorden(i.laatsteDag)}`,
  HerindelingVastgelegd: (i, n) =>
    `De gemeente ging${op(i.per)} op in ${som(i.opvolgers.map(n.gemeente))}, met alle rechten en plichten`,
};

/** What a region said of a demand of the norm, in words that stand on their own. */
const normStand = {
  ja: 'hieraan is voldaan',
  'in-ontwikkeling': 'dit is in ontwikkeling',
  nee: 'hieraan is niet voldaan',
  nvt: 'dit is niet van toepassing',
} as const;

/** What each event about the norm says. */
export const nvoZinnen: Zinnen<typeof nvoGebeurtenissen> = {
  NvoMerkGerapporteerd: (i) =>
    `${i.merk === 'leeg' ? `Een bron liet${op(i.peildatum)} “${woord(i.item)}” leeg` : `Een bron vulde${op(i.peildatum)} bij “${woord(i.item)}” in: ${woord(i.merk)}`}${erbij(i.samenvatting)}`,
  TegenstrijdigheidGemeld: (i) =>
    `Bij “${woord(i.item)}” zegt de tekst${op(i.peildatum)} iets anders: ${i.tekst}`,
  NvoStandVastgelegd: (i, n) =>
    `Over eis ${i.eis} van de norm (“${norm.eisNaam[i.eis].replace(/^./, (letter) => letter.toLowerCase())}”) zei de regio${op(i.peildatum)}: ${normStand[i.stand]}${i.overeenkomst ? `, door “${n.overeenkomst(i.overeenkomst)}”` : ''}${erbij(i.reden)}`,
  OndersteuningGemeld: (i) =>
    `De regio ${i.richting === 'aanbod' ? 'bood' : 'vroeg'}${op(i.peildatum)} hulp${i.richting === 'aanbod' ? ' aan' : ''}: ${i.onderwerp}`,
};
