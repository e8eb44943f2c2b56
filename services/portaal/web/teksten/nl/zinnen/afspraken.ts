import type { afspraakGebeurtenissen } from '@regiolog/domein/overeenkomst/events-afspraken';
import { dagInWoorden } from '../../../bouwstenen/dag.tsx';
import { woord } from '../../woorden.ts';
import { duur, erbij, getal, naamwoord, op, partij, som, thema, tot, vanaf, type Zinnen } from './hulp.ts';

/** How far a text goes on a subject, as the head of a sentence. */
const STADIUM: Readonly<Record<string, string>> = {
  geregeld: 'De tekst regelt',
  aangekondigd: 'De tekst kondigt aan, maar regelt nog niet:',
  'bewust-niet': 'De partijen kozen ervoor dit niet te regelen:',
  'onderzocht-en-afgewezen': 'De partijen onderzochten dit en zagen ervan af:',
};
const stadium = (code: string): string => STADIUM[code] ?? STADIUM['geregeld'] ?? '';

const RAADPLEGING: Readonly<Record<string, string>> = {
  gehouden: 'is geraadpleegd',
  gepland: 'wordt nog geraadpleegd (gepland)',
  'achteraf-geinformeerd': 'is achteraf geïnformeerd',
};

const GEBEURTENIS: Readonly<Record<string, string>> = {
  uittreding: 'bij uittreding',
  einde: 'bij het einde',
  wijziging: 'bij een wijziging',
  opzegging: 'bij opzegging',
};

type Moment =
  | { soort: 'op'; datum: string }
  | { soort: 'jaarlijks'; voor?: string | undefined }
  | { soort: 'bij'; gebeurtenis: string };

function moment(m: Moment): string {
  if (m.soort === 'op') return op(m.datum);
  if (m.soort === 'bij') return ` ${GEBEURTENIS[m.gebeurtenis] ?? ''}`;
  // Any year will do: only the day and the month are read.
  return m.voor ? ` elk jaar voor ${dagInWoorden(`2000-${m.voor}`).replace(/ \d{4}$/, '')}` : ' elk jaar';
}

function termijn(
  t:
    | { soort: 'vast'; basis: string; opties: readonly string[] }
    | { soort: 'jaarlijks' }
    | { soort: 'onbepaald' },
): string {
  if (t.soort === 'jaarlijks') return ', elk jaar opnieuw';
  if (t.soort === 'onbepaald') return ', voor onbepaalde tijd';
  const opties = t.opties.length > 0 ? `, te verlengen met ${t.opties.map(duur).join(' + ')}` : '';
  return `, voor ${duur(t.basis)}${opties}`;
}

/** What each event says about what is agreed: subjects, consultation, duties, contracts, disputes and money. */
export const afspraakZinnen: Zinnen<typeof afspraakGebeurtenissen> = {
  RaadplegingGehouden: (i) =>
    `De groep “${woord(i.groep)}”${i.wie ? ` (${i.wie})` : ''} ${(RAADPLEGING[i.stadium] ?? '').replace(/^(is|wordt)/, `$1${op(i.datum)}`)}${i.versie ? ` over versie ${i.versie} van de tekst` : ''}${i.vorm ? `, in de vorm van ${i.vorm}` : ''}${erbij(i.omschrijving)}`,
  OnderwerpGeregeld: (i, n) =>
    `${stadium(i.stadium)} ${thema(i.thema)}${i.functie ? ` (${i.functie})` : ''}${i.niveau ? `, ${i.niveau}` : ''}${i.partij ? `, alleen voor ${partij(i.partij, n)}` : ''}${i.variant ? `, in de vorm “${i.variant}”` : ''}${vanaf(i.van)}${tot(i.einde)}${erbij(i.omschrijving)}`,
  GeschilrouteGeregeld: (i) =>
    `${stadium(i.stadium)} dat geschillen gaan naar: ${woord(i.route)}${i.onderwerpen?.length ? `, over ${som(i.onderwerpen.map(naamwoord))}` : ''}${vanaf(i.van)}${tot(i.einde)}${erbij(i.omschrijving)}`,
  ContractvoorwaardenVastgelegd: (i) =>
    `Voorwaarden voor contracten${i.product ? ` over ${i.product}` : ''} zijn vastgelegd${i.wijze ? `, ${woord(i.wijze)}` : ''}${vanaf(i.van)}${i.termijn ? termijn(i.termijn) : ''}${erbij(i.omschrijving)}`,
  GeldregelVastgelegd: (i, n) =>
    `${stadium(i.stadium)} iets over geld (${woord(i.soort)}): ${naamwoord(i.regel)}${i.drager ? `; ${partij(i.drager, n)} draagt het risico` : ''}${vanaf(i.van)}${tot(i.einde)}${erbij(i.omschrijving)}`,
  GeldgegevenVastgelegd: (i, n) =>
    `Vastgelegd getal: ${woord(i.grootheid)}${i.partij ? ` van ${partij(i.partij, n)}` : ''}${op(i.peildatum)} is ${getal(i.waarde)}`,
  VerplichtingVastgelegd: (i, n) =>
    `${stadium(i.stadium)} een verplichting voor ${i.wie ? partij(i.wie, n) : 'alle partijen'}: ${naamwoord(i.verplichting)}${woord(i.soort) === naamwoord(i.verplichting) ? '' : ` (${woord(i.soort)})`}${i.moment ? `,${moment(i.moment)}` : ''}${erbij(i.omschrijving)}`,
  VerplichtingNagekomen: (i, n) =>
    `${i.wie ? partij(i.wie, n) : 'Wie dat moest,'} kwam${op(i.datum)} de verplichting “${naamwoord(i.verplichting)}” na${erbij(i.omschrijving)}`,
  AfhankelijkheidGemeld: (i) =>
    `De tekst wacht op “${naamwoord(i.van)}”${tot(i.einde)}${erbij(i.omschrijving)}`,
};
