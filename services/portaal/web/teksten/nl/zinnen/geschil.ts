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
    `${partijen(i.verzoekers, n)} ${i.verzoekers.length === 1 ? 'meldde' : 'meldden'} een geschil met ${partijen(i.verweerders, n)}${op(i.datum)}: ${i.onderwerp}`,
  OverlegGehouden: (i) =>
    `Er is overleg gehouden${op(i.datum)}: ${{ loopt: 'het loopt nog', 'geen-oplossing': 'zonder oplossing', 'deels-opgelost': 'deels opgelost' }[i.uitkomst]}${erbij(i.samenvatting)}`,
  GeschilAanhangigGemaakt: (i) => `Het geschil is bij de commissie aanhangig gemaakt${op(i.datum)}`,
  PartijToegevoegd: (i, n) => `${partij(i.partij, n)} is toegevoegd als ${i.kant}${op(i.datum)}`,
  VertegenwoordigerAangewezen: (i, n) =>
    `${partij(i.partij, n)} wees een vertegenwoordiger aan${op(i.datum)}: ${i.ambt}`,
  PartijTeruggetreden: (i, n) => `${partij(i.partij, n)} trok zich terug${op(i.datum)}${erbij(i.reden)}`,
  PuntToegevoegd: (i) => `Een punt is toegevoegd${op(i.datum)}: ${i.omschrijving}`,
  PuntenIngetrokken: (i, n) => `${partij(i.door, n)} trok ${punten(i.punten)} in${op(i.datum)}`,
  SchikkingVastgelegd: (i) => `De partijen schikten over ${punten(i.punten)}${op(i.datum)}${erbij(i.inhoud)}`,
  SamenstellingVastgesteld: (i) =>
    `De commissie voor dit geschil is samengesteld${op(i.datum)}: ${zitten(i.leden.filter((l) => !l.plaatsvervanger).length)} erin`,
  LidVerschoond: (i) => `Een lid heeft zich teruggetrokken${op(i.datum)}${erbij(i.reden)}`,
  WrakingVerzocht: (i, n) =>
    `${partij(i.door, n)} vroeg om een lid te vervangen (wraking)${op(i.datum)}${erbij(i.grond)}`,
  WrakingBeslist: (i) =>
    `Het verzoek om wraking is ${i.toegewezen ? 'toegewezen' : 'afgewezen'}${op(i.datum)}${erbij(i.motivering)}`,
  LidVervangen: (i) => `Een lid is vervangen door een ander${op(i.datum)}`,
  ReconstructieVastgelegd: (i) =>
    `Vastgelegd is wat er gold op ${dagInWoorden(i.toen.geldigOp)}: zoals men het toen wist, en zoals het nu bekend is`,
  OntvankelijkheidBeslist: (i) =>
    `De commissie besliste${op(i.datum)} ${i.nietOntvankelijk.length === 0 ? 'dat zij het geschil behandelt' : `${punten(i.nietOntvankelijk.map((p) => p.punt))} niet te behandelen`}${i.verwijzing ? `; dit hoort bij: ${woord(i.verwijzing)}` : ''}${erbij(i.motivering)}`,
  DossierCompleet: (i) => `Het dossier is compleet${op(i.datum)}`,
  RepliekToegestaan: (i) => `De verzoeker mag nog één keer schriftelijk reageren (repliek)${op(i.datum)}`,
  DupliekToegestaan: (i) => `De verweerder mag nog één keer schriftelijk reageren (dupliek)${op(i.datum)}`,
  ZittingBepaald: (i) =>
    `Er komt een hoorzitting op ${dagInWoorden(i.zitting)}${i.aanvang ? ` om ${i.aanvang.replace(':', '.')} uur` : ''}, ${i.plaats}`,
  ZittingGehouden: (i, n) =>
    `De hoorzitting is gehouden${op(i.datum)}${i.verschenen ? `; ${i.verschenen.length > 0 ? `${partijen(i.verschenen, n)} ${i.verschenen.length === 1 ? 'kwam' : 'kwamen'}` : 'geen partij kwam'}` : ''}`,
  ZittingAfgezien: (i, n) =>
    `Er komt geen hoorzitting; ${partijen(i.instemming, n)} ${i.instemming.length === 1 ? 'stemde' : 'stemden'} daarmee in${op(i.datum)}`,
  OnderzoekGesloten: (i) => `Het onderzoek is gesloten${op(i.datum)}`,
  OnderzoekHeropend: (i) => `Het onderzoek is heropend${op(i.datum)}${erbij(i.reden)}`,
  GeschilGevoegd: (i) => `Het geschil wordt samen met een ander geschil behandeld${op(i.datum)}`,
  VoegingBeeindigd: (i) => `Het geschil wordt weer apart behandeld${op(i.datum)}${erbij(i.reden)}`,
  StukIngediend: (i, n) =>
    `${i.door ? partij(i.door, n) : 'De commissie'} diende een ${woord(i.soort)} in${op(i.datum)}: ${i.titel}`,
  StukVerzonden: (i, n) =>
    `Het stuk “${naamwoord(i.stuk)}” is${op(i.datum)} verzonden aan ${partijen(i.aan, n)} (${woord(i.wijze)})`,
  StukOntvangen: (i, n) => `${partij(i.door, n)} ontving het stuk “${naamwoord(i.stuk)}”${op(i.datum)}`,
  VertrouwelijkheidBeslist: (i) =>
    `Dat het stuk “${naamwoord(i.stuk)}” vertrouwelijk blijft, is ${i.gerechtvaardigd ? 'toegestaan' : 'niet toegestaan'}${op(i.datum)}${erbij(i.motivering)}`,
  StandpuntIngenomen: (i, n) =>
    `${partij(i.partij, n)} nam een standpunt in over het punt “${naamwoord(i.punt)}”${op(i.datum)}: ${i.stelling}`,
  ReactietermijnGesteld: (i, n) =>
    `${partijen(i.aan, n)} ${i.aan.length === 1 ? 'kreeg' : 'kregen'} tot en met ${dagInWoorden(i.tot)} de tijd voor ${naamwoord(i.termijn)} (${i.grondslag})`,
  TermijnOpgeschort: (i) =>
    `De termijn voor ${naamwoord(i.termijn)} staat stil${op(i.datum)}${erbij(i.reden)}`,
  TermijnHervat: (i) => `De termijn voor ${naamwoord(i.termijn)} loopt weer${op(i.datum)}`,
  TermijnVerlengd: (i) =>
    `De termijn voor ${naamwoord(i.termijn)} is verlengd tot en met ${dagInWoorden(i.tot)}${erbij(i.reden)}`,
  TermijnVerstreken: (i) =>
    `De termijn voor ${naamwoord(i.termijn)} is voorbij; de laatste dag was ${dagInWoorden(i.einde)}`,
  ClientVastgelegd: () => 'Gegevens van de cliënt zijn verzegeld vastgelegd',
  ClientgegevensVernietigd: (i) => `De gegevens van de cliënt zijn vernietigd${erbij(i.grondslag)}`,
  BeraadslagingGehouden: (i) =>
    `De commissie beraadslaagde${op(i.datum)}, met ${i.aanwezig.length} ${i.aanwezig.length === 1 ? 'lid' : 'leden'}`,
  ...uitspraakZinnen,
  GeschilHeropend: (i) => `Het geschil is heropend over ${punten(i.punten)}${op(i.datum)}${erbij(i.reden)}`,
  GeschilGesloten: (i) => `Het geschil is gesloten${op(i.datum)}${erbij(i.reden)}`,
};
