import type { geschilGebeurtenissen } from '@regiolog/domein/geschil/events';
import { dagInWoorden } from '../../../bouwstenen/dag.tsx';
import { woord } from '../../woorden.ts';
import { erbij, type Namen, naamwoord, op, partij, som, type Zinnen } from './hulp.ts';
import { uitspraakZinnen } from './uitspraak.ts';

type Partij = { readonly gemeente: string } | { readonly regio: string };
const partijen = (wie: readonly Partij[], n: Namen): string => som(wie.map((p) => partij(p, n)));
const punten = (namen: readonly string[]): string =>
  `${namen.length === 1 ? 'het punt' : 'de punten'} ${som(namen.map((p) => `“${naamwoord(p)}”`))}`;
const zitten = (n: number): string => (n === 1 ? 'Eén lid zit' : `${n} leden zitten`);

/** What each event of a dispute says. Members are not named: the commission knows who they are. */
export const geschilZinnen: Zinnen<typeof geschilGebeurtenissen> = {
  GeschilGemeld: (i, n) =>
    `${partijen(i.verzoekers, n)} ${i.verzoekers.length === 1 ? 'meldde' : 'meldden'}${op(i.datum)} een geschil met ${partijen(i.verweerders, n)}: ${i.onderwerp}`,
  OverlegGehouden: (i) =>
    `Er is${op(i.datum)} overleg gehouden: ${{ loopt: 'het loopt nog', 'geen-oplossing': 'zonder oplossing', 'deels-opgelost': 'deels opgelost' }[i.uitkomst]}${erbij(i.samenvatting)}`,
  GeschilAanhangigGemaakt: (i) => `Het geschil is${op(i.datum)} bij de commissie aanhangig gemaakt`,
  PartijToegevoegd: (i, n) => `${partij(i.partij, n)} is${op(i.datum)} toegevoegd als ${i.kant}`,
  VertegenwoordigerAangewezen: (i, n) =>
    `${partij(i.partij, n)} wees${op(i.datum)} een vertegenwoordiger aan: ${i.ambt}`,
  PartijTeruggetreden: (i, n) => `${partij(i.partij, n)} trok zich${op(i.datum)} terug${erbij(i.reden)}`,
  PuntToegevoegd: (i) => `Er kwam${op(i.datum)} een punt bij: ${i.omschrijving}`,
  PuntenIngetrokken: (i, n) => `${partij(i.door, n)} trok${op(i.datum)} ${punten(i.punten)} in`,
  SchikkingVastgelegd: (i) => `De partijen schikten${op(i.datum)} over ${punten(i.punten)}${erbij(i.inhoud)}`,
  SamenstellingVastgesteld: (i) =>
    `De commissie voor dit geschil is${op(i.datum)} samengesteld: ${zitten(i.leden.filter((l) => !l.plaatsvervanger).length)} erin`,
  LidVerschoond: (i) => `Een lid heeft zich${op(i.datum)} teruggetrokken${erbij(i.reden)}`,
  WrakingVerzocht: (i, n) =>
    `${partij(i.door, n)} vroeg${op(i.datum)} om een lid te vervangen (wraking)${erbij(i.grond)}`,
  WrakingBeslist: (i) =>
    `Het verzoek om wraking is${op(i.datum)} ${i.toegewezen ? 'toegewezen' : 'afgewezen'}${erbij(i.motivering)}`,
  LidVervangen: (i) => `Een lid is${op(i.datum)} vervangen door een ander`,
  ReconstructieVastgelegd: (i) =>
    `Vastgelegd is wat er gold op ${dagInWoorden(i.toen.geldigOp)}: zoals men het toen wist, en zoals het nu bekend is`,
  OntvankelijkheidBeslist: (i) =>
    `De commissie besliste${op(i.datum)} ${i.nietOntvankelijk.length === 0 ? 'dat zij het geschil behandelt' : `${punten(i.nietOntvankelijk.map((p) => p.punt))} niet te behandelen`}${i.verwijzing ? `; dit hoort bij: ${woord(i.verwijzing)}` : ''}${erbij(i.motivering)}`,
  DossierCompleet: (i) => `Het dossier was${op(i.datum)} compleet`,
  RepliekToegestaan: (i) =>
    `De verzoeker mag nog één keer schriftelijk reageren (repliek); dat is${op(i.datum)} besloten`,
  DupliekToegestaan: (i) =>
    `De verweerder mag nog één keer schriftelijk reageren (dupliek); dat is${op(i.datum)} besloten`,
  ZittingBepaald: (i) =>
    `Er komt een hoorzitting op ${dagInWoorden(i.zitting)}${i.aanvang ? ` om ${i.aanvang.replace(':', '.')} uur` : ''}, ${i.plaats}`,
  ZittingGehouden: (i, n) =>
    `De hoorzitting is${op(i.datum)} gehouden${i.verschenen ? `; ${i.verschenen.length > 0 ? `${partijen(i.verschenen, n)} ${i.verschenen.length === 1 ? 'kwam' : 'kwamen'}` : 'geen partij kwam'}` : ''}`,
  ZittingAfgezien: (i, n) =>
    `Er komt geen hoorzitting; ${partijen(i.instemming, n)} ${i.instemming.length === 1 ? 'stemde' : 'stemden'} daar${op(i.datum)} mee in`,
  OnderzoekGesloten: (i) => `Het onderzoek is${op(i.datum)} gesloten`,
  OnderzoekHeropend: (i) => `Het onderzoek is${op(i.datum)} heropend${erbij(i.reden)}`,
  GeschilGevoegd: (i) => `Het geschil is${op(i.datum)} gevoegd bij een ander: zij worden samen behandeld`,
  VoegingBeeindigd: (i) =>
    `De voeging is${op(i.datum)} beëindigd: het geschil wordt weer apart behandeld${erbij(i.reden)}`,
  StukIngediend: (i, n) =>
    `${i.door ? partij(i.door, n) : 'De commissie'} diende${op(i.datum)} een ${woord(i.soort)} in: ${i.titel}`,
  StukVerzonden: (i, n) =>
    `Het stuk “${naamwoord(i.stuk)}” is${op(i.datum)} verzonden aan ${partijen(i.aan, n)}, via ${woord(i.wijze)}`,
  StukOntvangen: (i, n) => `${partij(i.door, n)} ontving${op(i.datum)} het stuk “${naamwoord(i.stuk)}”`,
  VertrouwelijkheidBeslist: (i) =>
    `Dat het stuk “${naamwoord(i.stuk)}” vertrouwelijk blijft, is${op(i.datum)} ${i.gerechtvaardigd ? 'toegestaan' : 'niet toegestaan'}${erbij(i.motivering)}`,
  StandpuntIngenomen: (i, n) =>
    `${partij(i.partij, n)} nam${op(i.datum)} een standpunt in over het punt “${naamwoord(i.punt)}”: ${i.stelling}`,
  ReactietermijnGesteld: (i, n) =>
    `${partijen(i.aan, n)} ${i.aan.length === 1 ? 'kreeg' : 'kregen'} tot en met ${dagInWoorden(i.tot)} de tijd voor “${naamwoord(i.termijn)}” (${i.grondslag})`,
  TermijnOpgeschort: (i) =>
    `De termijn voor “${naamwoord(i.termijn)}” staat stil sinds ${dagInWoorden(i.datum)}${erbij(i.reden)}`,
  TermijnHervat: (i) => `De termijn voor “${naamwoord(i.termijn)}” loopt weer sinds ${dagInWoorden(i.datum)}`,
  TermijnVerlengd: (i) =>
    `De termijn voor “${naamwoord(i.termijn)}” is verlengd tot en met ${dagInWoorden(i.tot)}${erbij(i.reden)}`,
  TermijnVerstreken: (i) =>
    `De termijn voor “${naamwoord(i.termijn)}” is voorbij; de laatste dag was ${dagInWoorden(i.einde)}`,
  ClientVastgelegd: () => 'Gegevens van de cliënt zijn verzegeld vastgelegd',
  ClientgegevensVernietigd: (i) => `De gegevens van de cliënt zijn vernietigd${erbij(i.grondslag)}`,
  BeraadslagingGehouden: (i) =>
    `De commissie beraadslaagde${op(i.datum)}, met ${i.aanwezig.length} ${i.aanwezig.length === 1 ? 'lid' : 'leden'}`,
  ...uitspraakZinnen,
  GeschilHeropend: (i) => `Het geschil is${op(i.datum)} heropend over ${punten(i.punten)}${erbij(i.reden)}`,
  GeschilGesloten: (i) => `Het geschil is${op(i.datum)} gesloten${erbij(i.reden)}`,
};
