import { weiger } from '../gedeeld/weigering.ts';
import { type Bezwaren, fout, geenBezwaar, inStrijd, NAAM_BEZET } from './bezwaar.ts';
import { zittendBezwaar } from './bezwaren-lid.ts';
import { partijenNu, type Zaak } from './state.ts';
import { loopt } from './termijnen.ts';
import { termijnNu } from './termijnloop.ts';
import { geschilpartijSleutel, MEESTE_PARTIJEN } from './waarden.ts';
import { wederhoorBezwaar } from './wederhoor.ts';

/** Objections to the steps of a case, from the talks between the parties to the closing of the inquiry. */

/** More than these one case never holds: a ruling decides every point, and its seal names every party and moment. */
const MEESTE_PUNTEN = 40;
const MEESTE_RECONSTRUCTIES = 50;

const kantVan = (zaak: Zaak, partij: string) => partijenNu(zaak).find((p) => p.partij === partij)?.kant;

/** An answer to something is allowed when that something can come no more. */
const naTermijn = (zaak: Zaak, naam: string, datum: string) => {
  const termijn = termijnNu(zaak, naam);
  return termijn && loopt(termijn, datum)
    ? weiger('termijn-loopt', `De termijn voor ${naam} loopt nog.`)
    : undefined;
};

export const bezwarenStap: Bezwaren<
  | 'OverlegGehouden'
  | 'GeschilAanhangigGemaakt'
  | 'PartijToegevoegd'
  | 'PartijTeruggetreden'
  | 'VertegenwoordigerAangewezen'
  | 'PuntToegevoegd'
  | 'PuntenIngetrokken'
  | 'SchikkingVastgelegd'
  | 'ReconstructieVastgelegd'
  | 'OntvankelijkheidBeslist'
  | 'DossierCompleet'
  | 'RepliekToegestaan'
  | 'DupliekToegestaan'
  | 'ZittingBepaald'
  | 'ZittingGehouden'
  | 'ZittingAfgezien'
  | 'OnderzoekGesloten'
  | 'OnderzoekHeropend'
  | 'GeschilGevoegd'
  | 'VoegingBeeindigd'
> = {
  OverlegGehouden: geenBezwaar,
  GeschilAanhangigGemaakt: geenBezwaar,
  PartijToegevoegd: ({ partij }, zaak) => {
    const wie = geschilpartijSleutel(partij);
    if (kantVan(zaak, wie)) return fout('partij', 'Deze partij is al in het geschil.');
    return new Set([...zaak.partijen.map((p) => p.partij), wie]).size > MEESTE_PARTIJEN
      ? inStrijd(`Een geschil heeft ten hoogste ${MEESTE_PARTIJEN} partijen.`)
      : undefined;
  },
  PartijTeruggetreden: ({ partij }, zaak) => {
    const kant = kantVan(zaak, geschilpartijSleutel(partij));
    return partijenNu(zaak).filter((p) => p.kant === kant).length === 1
      ? fout('partij', 'Aan elke kant blijft een partij. Trek de punten in, of leg een schikking vast.')
      : undefined;
  },
  VertegenwoordigerAangewezen: geenBezwaar,
  PuntToegevoegd: ({ punt }, zaak) => {
    if (zaak.punten.some((p) => p.punt === punt)) return fout('punt', NAAM_BEZET);
    return zaak.punten.length >= MEESTE_PUNTEN
      ? inStrijd(`Een geschil heeft ten hoogste ${MEESTE_PUNTEN} punten.`)
      : undefined;
  },
  PuntenIngetrokken: ({ door }, zaak) =>
    kantVan(zaak, geschilpartijSleutel(door)) === 'verzoeker'
      ? undefined
      : fout('door', 'Alleen wie om een uitspraak vroeg, kan een punt intrekken.'),
  SchikkingVastgelegd: geenBezwaar,
  ReconstructieVastgelegd: (_, zaak) =>
    zaak.reconstructies.length >= MEESTE_RECONSTRUCTIES
      ? inStrijd(`Een geschil heeft ten hoogste ${MEESTE_RECONSTRUCTIES} reconstructies.`)
      : undefined,
  // To declare a point inadmissible is to decide it; where all are admissible nothing goes to somebody else.
  OntvankelijkheidBeslist: ({ nietOntvankelijk, verwijzing, datum }, zaak) => {
    if (nietOntvankelijk.length > 0) return wederhoorBezwaar(zaak, datum);
    return verwijzing
      ? fout('verwijzing', 'De commissie gaat over elk punt. Dan is er niets te verwijzen.')
      : undefined;
  },
  DossierCompleet: geenBezwaar,
  RepliekToegestaan: ({ datum }, zaak) => naTermijn(zaak, 'verweer', datum),
  DupliekToegestaan: ({ datum }, zaak) => naTermijn(zaak, 'repliek', datum),
  ZittingBepaald: ({ zitting, datum }) =>
    zitting < datum ? fout('zitting', 'De zitting ligt voor de dag van vandaag.') : undefined,
  ZittingGehouden: ({ datum, aanwezig }, zaak) =>
    !zaak.zitting || datum < zaak.zitting.zitting
      ? inStrijd('Bepaal eerst de zitting; zij kan niet eerder zijn gehouden dan zij was bepaald.')
      : zittendBezwaar(zaak, 'aanwezig', ...aanwezig),
  ZittingAfgezien: ({ instemming }, zaak) => {
    const stemtIn = instemming.map(geschilpartijSleutel);
    return partijenNu(zaak).every(({ partij }) => stemtIn.includes(partij))
      ? undefined
      : fout('instemming', 'Zonder zitting kan alleen als elke partij daarmee instemt.');
  },
  OnderzoekGesloten: ({ datum }, zaak) =>
    zaak.gehoord
      ? wederhoorBezwaar(zaak, datum)
      : inStrijd('Hoor eerst de partijen, of leg vast dat zij daarvan afzien.'),
  OnderzoekHeropend: geenBezwaar,
  GeschilGevoegd: geenBezwaar,
  VoegingBeeindigd: geenBezwaar,
};
