import type { overeenkomstGebeurtenissen } from '@regiolog/domein/overeenkomst/events';
import { dagInWoorden } from '../../../bouwstenen/dag.tsx';
import { woord } from '../../woorden.ts';
import { afspraakZinnen } from './afspraken.ts';
import { duur, erbij, type Namen, op, orgaan, partij, som, tot, vanaf, versie, type Zinnen } from './hulp.ts';

type Regel =
  | { soort: 'op'; datum: string }
  | {
      soort: 'partijen';
      handeling: 'besluit' | 'ondertekening';
      orgaan?: string | undefined;
      minimaal?: number | undefined;
    }
  | { soort: 'bekendmaking'; dagenErna?: number | undefined };

const WIJZE_VAN_EINDE = {
  beeindigd: 'is beëindigd',
  afgelopen: 'is afgelopen',
  ingetrokken: 'is ingetrokken',
  vernietigd: 'is vernietigd',
} as const;

const BESLUIT: Readonly<Record<string, (wie: string, over: string, dag: string) => string>> = {
  vastgesteld: (wie, over, dag) => `${wie} heeft de tekst${over}${dag} vastgesteld`,
  ingestemd: (wie, over, dag) => `${wie} heeft${dag} ingestemd met de tekst${over}`,
  toestemming: (wie, over, dag) => `${wie} heeft${dag} toestemming gegeven${over}`,
  zienswijze: (wie, over, dag) => `${wie} heeft${dag} een zienswijze gegeven${over}`,
  'ter-kennisname': (wie, over, dag) =>
    `${wie} heeft de tekst${over}${dag} ter kennisname gekregen; dat is geen besluit`,
  geweigerd: (wie, over, dag) => `${wie} heeft${dag} geweigerd in te stemmen met de tekst${over}`,
  aangehouden: (wie, over, dag) => `${wie} heeft het besluit over de tekst${over}${dag} aangehouden`,
};

function wanneer(regel: Regel): string {
  if (regel.soort === 'op') return op(regel.datum).trim();
  if (regel.soort === 'bekendmaking')
    return regel.dagenErna
      ? `${regel.dagenErna} ${regel.dagenErna === 1 ? 'dag' : 'dagen'} na de bekendmaking`
      : 'na de bekendmaking';
  const wie = regel.minimaal ? `ten minste ${regel.minimaal} partijen` : 'alle partijen';
  if (regel.handeling === 'ondertekening') return `als ${wie} hebben ondertekend`;
  return `als ${regel.orgaan ? `${orgaan(regel.orgaan)} van ` : ''}${wie} heeft besloten`;
}

/** How two agreements relate, seen from the one in which it stands: "vervangt …". */
const RELATIE: Readonly<Record<string, string>> = {
  vervangt: 'vervangt',
  wijzigt: 'wijzigt',
  verlengt: 'verlengt',
  'addendum-bij': 'is een addendum bij',
  'bijlage-bij': 'is een bijlage bij',
  'uitwerking-van': 'is een uitwerking van',
  'onderdeel-van': 'is een onderdeel van',
  onder: 'valt onder',
  'bouwt-voort-op': 'bouwt voort op',
  'afgeleid-van': 'is afgeleid van',
  'besluit-over': 'is een besluit over',
  bekrachtigt: 'bekrachtigt',
  'toegevoegd-aan': 'is toegevoegd aan',
  'toetreding-tot': 'is een toetreding tot',
  'mogelijk-hetzelfde': 'is misschien hetzelfde als',
  'zelfde-als': 'is hetzelfde als',
};

function looptijd(i: Parameters<(typeof overeenkomstZinnen)['LooptijdVastgelegd']>[0]): string {
  const delen = [
    i.van || i.einde ? `De looptijd is vastgelegd:${vanaf(i.van)}${tot(i.einde)}` : '',
    i.stilzwijgend
      ? `daarna stilzwijgend telkens ${duur(i.stilzwijgend.duur)}${i.stilzwijgend.aantal ? `, ten hoogste ${i.stilzwijgend.aantal} keer` : ''}`
      : '',
    i.opzegtermijn ? `opzeggen kan met een termijn van ${duur(i.opzegtermijn)}` : '',
  ].filter(Boolean);
  return delen.join('; ') || 'Over de looptijd is niets bepaald';
}

function gemeld(
  i: Parameters<(typeof overeenkomstZinnen)['OvereenkomstGerapporteerd']>[0],
  n: Namen,
): string {
  const wie = i.partijen.map((p) => partij(p, n));
  return [
    `Een bron meldde${op(i.peildatum)} de status “${woord(i.status)}”`,
    i.vastgesteld ? `, vastgesteld${op(i.vastgesteld)}` : '',
    i.vaststellingGepland ? `, vaststelling gepland${op(i.vaststellingGepland)}` : '',
    i.overeengekomen ? `, overeengekomen${op(i.overeengekomen)}` : '',
    i.ondertekend ? `, ondertekend${op(i.ondertekend)}` : '',
    i.ingang ? `, met ingang van ${dagInWoorden(i.ingang)}` : '',
    i.einde ? `,${tot(i.einde)}` : '',
    wie.length > 0 ? `, tussen ${som(wie)}` : i.partijenOmschrijving ? `, van ${i.partijenOmschrijving}` : '',
    erbij(i.opmerking),
  ].join('');
}

/** What each event of an agreement says. */
export const overeenkomstZinnen: Zinnen<typeof overeenkomstGebeurtenissen> = {
  OvereenkomstIngeschreven: (i) => `“${i.naam}” is ingeschreven als ${woord(i.soort)}`,
  PartijToegetreden: (i, n) =>
    ({
      oorspronkelijk: `${partij(i.partij, n)} is partij${vanaf(i.van)}`,
      toegetreden: `${partij(i.partij, n)} trad toe als partij${vanaf(i.van)}`,
      rechtsopvolger: `${partij(i.partij, n)} werd partij als rechtsopvolger${vanaf(i.van)}`,
    })[i.wijze],
  OpzeggingGedaan: (i, n) =>
    `${partij(i.partij, n)} heeft${op(i.datum)} opgezegd${i.per ? `, met ingang van ${dagInWoorden(i.per)}` : ''}`,
  PartijUitgetreden: (i, n) => `${partij(i.partij, n)} was partij${tot(i.einde)}, en is dat daarna niet meer`,
  TekstversieVastgelegd: (i) =>
    `Versie ${i.versie} van de tekst is vastgelegd als ${i.stadium === 'concept' ? 'concept' : 'definitieve tekst'}${i.datum ? `, van ${dagInWoorden(i.datum)}` : ''}${i.document ? ', met het document erbij' : ''}`,
  BesluitGenomen: (i, n) => {
    const wie = `${orgaan(i.orgaan)} van ${partij(i.partij, n)}`;
    const zin = BESLUIT[i.uitkomst] ?? ((x, over, dag) => `${x} nam${dag} een besluit${over}`);
    return zin(wie, versie(i.versie), op(i.datum));
  },
  BesluitGepland: (i, n) =>
    `Gepland: ${orgaan(i.orgaan)} van ${i.partij ? partij(i.partij, n) : 'elke partij'} besluit${op(i.datum)}${i.uiterlijk ? `${i.datum ? ', of' : ''} uiterlijk${op(i.uiterlijk)}` : ''}`,
  PartijHeeftOndertekend: (i, n) =>
    i.door
      ? `Namens ${partij(i.partij, n)} heeft de ${i.door.ambt} de tekst${versie(i.versie)}${op(i.datum)} ondertekend`
      : `${partij(i.partij, n)} heeft de tekst${versie(i.versie)}${op(i.datum)} ondertekend`,
  OvereenkomstBekendgemaakt: (i, n) =>
    `De overeenkomst is${op(i.datum)} bekendgemaakt${i.door ? ` door ${n.gemeente(i.door)}` : ''}${i.vindplaats ? `; te vinden in ${i.vindplaats.replace(/^https?:\/\//, '')}` : ''}`,
  InwerkingtredingGeregeld: (i) =>
    `De overeenkomst treedt in werking ${i.regel.soort === 'alle' ? som(i.regel.van.map((r) => wanneer(r as Regel))) : wanneer(i.regel)}`,
  LooptijdVastgelegd: looptijd,
  VerlengingVoorgenomen: (i) =>
    `Er is een voornemen om te verlengen${i.duur ? ` met ${duur(i.duur)}` : ''}${tot(i.einde)}${i.datum ? `, uitgesproken${op(i.datum)}` : ''}`,
  OvereenkomstVerlengd: (i) =>
    `De overeenkomst is verlengd${tot(i.einde)}${i.datum ? `, besloten${op(i.datum)}` : ''}`,
  OvereenkomstOpgeschort: (i) => `De overeenkomst is opgeschort${vanaf(i.van)}${tot(i.einde)}`,
  OvereenkomstBeeindigd: (i) => `De overeenkomst ${WIJZE_VAN_EINDE[i.wijze]}; zij gold${tot(i.einde)}`,
  RelatieGelegd: (i, n) =>
    `Deze overeenkomst ${RELATIE[i.soort] ?? woord(i.soort)} “${n.overeenkomst(i.doel)}”${vanaf(i.van)}`,
  BepalingVastgelegd: (i) =>
    `De bepaling “${i.bepaling}” over ${i.onderwerp} is vastgelegd${i.niveau ? ` (${i.niveau})` : ''}${erbij(i.samenvatting)}`,
  OvereenkomstGerapporteerd: gemeld,
  ...afspraakZinnen,
};
