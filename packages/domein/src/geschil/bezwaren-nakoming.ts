import { inWoorden } from '../gedeeld/datum.ts';
import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { type Bezwaren, fout, GEEN_PARTIJ, inStrijd } from './bezwaar.ts';
import { termijnnaamBezwaar } from './bezwaren-termijn.ts';
import type { Data } from './fasen.ts';
import { openMijlpalen, type Publicatiestand, uitspraakVan, type Zaak } from './state.ts';
import { loopt, standVan } from './termijnen.ts';
import { termijnNu } from './termijnloop.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** Objections to what comes after a ruling: compliance, publication, the end. */

function mijlpaalBezwaar(data: Data<'MijlpaalGesteld'>, zaak: Zaak): Weigering | undefined {
  if (data.uiterlijk < data.datum) return fout('uiterlijk', 'Kies vandaag of een latere dag.');
  const uitkomst = zaak.punten.find(({ punt }) => punt === data.punt)?.uitkomst;
  return uitkomst === 'gegrond' || uitkomst === 'deels-gegrond' || uitkomst === 'ongegrond'
    ? termijnnaamBezwaar(zaak, 'mijlpaal', data.mijlpaal)
    : fout('punt', 'Alleen een punt waarop de commissie besliste, vraagt om nakoming.');
}

function openMijlpaalBezwaar(zaak: Zaak, naam: string): Weigering | undefined {
  if (openMijlpalen(zaak).some(({ mijlpaal }) => mijlpaal === naam)) return undefined;
  const oud = zaak.mijlpalen.find(({ mijlpaal }) => mijlpaal === naam);
  if (!oud) return fout('mijlpaal', 'Deze mijlpaal is er niet.');
  return fout(
    'mijlpaal',
    oud.vervallen ? 'Deze mijlpaal is vervallen.' : 'Over deze mijlpaal is al beslist.',
  );
}

const voorstelVan = (zaak: Zaak, code: string): Publicatiestand | undefined =>
  zaak.publicaties.find(({ voorstel }) => voorstel.referentiecode === code);

function standBezwaar(zaak: Zaak, code: string, moet: Publicatiestand['stand']): Weigering | undefined {
  return voorstelVan(zaak, code)?.stand === moet
    ? undefined
    : fout('referentiecode', `Dit kan alleen met een publicatie die ${moet} is.`);
}

/** What is proposed is of a ruling of this case, and says of its kind and year what that ruling says. */
function voorstelBezwaar(data: Data<'PublicatieVoorgesteld'>, zaak: Zaak): Weigering | undefined {
  const { referentiecode, soort, jaartal } = data.publicatie;
  const uitspraak = uitspraakVan(zaak, data.uitspraak);
  if (!uitspraak)
    return data.uitspraak === undefined
      ? inStrijd('In dit geschil is geen uitspraak gedaan.')
      : fout('uitspraak', 'Deze uitspraak is in dit geschil niet gedaan.');
  if (voorstelVan(zaak, referentiecode)?.stand === 'gepubliceerd')
    return fout('publicatie', 'Deze publicatie staat er al.');
  if (soort !== uitspraak.soort)
    return fout('publicatie.soort', `De uitspraak is een ${uitspraak.soort.replace('-', ' ')}.`);
  return jaartal === Number(uitspraak.datum.slice(0, 4))
    ? undefined
    : fout('publicatie.jaartal', 'In dit jaar is de uitspraak niet gedaan.');
}

/** What is published is what was reviewed, field by field, and not before the time of waiting is over. */
function publicatieBezwaar(data: Data<'UitspraakGepubliceerd'>, zaak: Zaak): Weigering | undefined {
  const { publicatie, datum } = data;
  const bezwaar = standBezwaar(zaak, publicatie.referentiecode, 'akkoord');
  if (bezwaar) return bezwaar;
  const velden = Object.entries(voorstelVan(zaak, publicatie.referentiecode)?.voorstel ?? {});
  if (velden.some(([veld, waarde]) => publicatie[veld as keyof typeof publicatie] !== waarde))
    return fout('publicatie', 'Dit is niet wat is voorgesteld en getoetst.');
  const wachttijd = termijnNu(zaak, 'publicatie');
  if (!wachttijd || !loopt(wachttijd, datum)) return undefined;
  const { einde } = standVan(wachttijd);
  return weiger(
    'termijn-loopt',
    einde ? `Publiceren kan pas na ${inWoorden(einde)}.` : 'De wachttijd voor publicatie is opgeschort.',
  );
}

export const bezwarenNakoming: Bezwaren<
  | 'MijlpaalGesteld'
  | 'NakomingGemeld'
  | 'NakomingVastgesteld'
  | 'PublicatieVoorgesteld'
  | 'PublicatieGetoetst'
  | 'UitspraakGepubliceerd'
  | 'PublicatieIngetrokken'
  | 'GeschilGesloten'
> = {
  MijlpaalGesteld: mijlpaalBezwaar,
  NakomingGemeld: ({ mijlpaal, door }, zaak) =>
    zaak.partijen.some((p) => p.partij === geschilpartijSleutel(door))
      ? openMijlpaalBezwaar(zaak, mijlpaal)
      : fout('door', GEEN_PARTIJ),
  NakomingVastgesteld: ({ mijlpaal }, zaak) => openMijlpaalBezwaar(zaak, mijlpaal),
  PublicatieVoorgesteld: voorstelBezwaar,
  PublicatieGetoetst: ({ referentiecode }, zaak) => standBezwaar(zaak, referentiecode, 'voorgesteld'),
  UitspraakGepubliceerd: publicatieBezwaar,
  PublicatieIngetrokken: ({ referentiecode }, zaak) => standBezwaar(zaak, referentiecode, 'gepubliceerd'),
  GeschilGesloten: (_, zaak) =>
    openMijlpalen(zaak).length > 0 ? inStrijd('Stel eerst vast of elke mijlpaal is nagekomen.') : undefined,
};
