import { inWoorden } from '../gedeeld/datum.ts';
import { dossierstukken, isPartij, moetHebben, openMijlpalen, openPunten, type Zaak } from './state.ts';
import type { Werk } from './taak.ts';
import { termijnNu } from './termijnloop.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** What a party must do: all of it follows from what the party may see itself. */

const GEVRAAGD: Readonly<Record<string, string>> = {
  aanvulling: 'Vul het dossier aan.',
  verweer: 'Dien een verweerschrift in.',
  repliek: 'Dien een repliek in.',
  dupliek: 'Dien een dupliek in.',
};

function reacties(zaak: Zaak, partij: string): Werk[] {
  // The inquiry is closed: what is filed now does not come into the file.
  if (zaak.fase === 'beraadslaging') return [];
  return zaak.termijnen
    .filter(
      (t) =>
        t.soort === 'procedure' &&
        t.voor !== 'commissie' &&
        t.afgedaan === undefined &&
        t.voor.includes(partij) &&
        t.voldaan[partij] === undefined,
    )
    .map((t) => ({
      taak: 'reageren',
      handeling: 'StukIngediend',
      voor: partij,
      over: t.termijn,
      omschrijving:
        GEVRAAGD[t.termijn] ?? `Reageer op wat de commissie vroeg: ${t.termijn.replaceAll('-', ' ')}.`,
      waarom: ['De commissie wacht op uw reactie.'],
      termijn: t,
    }));
}

function ontvangsten(zaak: Zaak, partij: string): Werk[] {
  return dossierstukken(zaak).flatMap((stuk) => {
    const verzonden = stuk.verzonden.findLast(({ aan }) => aan === partij);
    if (!verzonden || !moetHebben(stuk, partij) || stuk.ontvangen[partij] !== undefined) return [];
    return {
      taak: 'ontvangst-bevestigen' as const,
      handeling: 'StukOntvangen' as const,
      voor: partij,
      over: stuk.stuk,
      omschrijving: `Bevestig dat u dit stuk hebt ontvangen: ${stuk.titel}`,
      waarom: [
        `Het stuk is verzonden op ${inWoorden(verzonden.datum)}.`,
        'De commissie beslist niet zolang een partij een stuk niet heeft ontvangen.',
      ],
    };
  });
}

function standpunten(zaak: Zaak, partij: string): Werk[] {
  return openPunten(zaak)
    .filter(({ punt }) => !zaak.standpunten.some((s) => s.partij === partij && s.punt === punt))
    .map(({ punt, omschrijving }) => ({
      taak: 'standpunt-innemen',
      handeling: 'StandpuntIngenomen',
      voor: partij,
      over: punt,
      omschrijving: `Geef uw standpunt over dit punt: ${omschrijving}`,
      waarom: ['Van u is over dit open punt nog geen standpunt vastgelegd.'],
    }));
}

function nakoming(zaak: Zaak, partij: string): Werk[] {
  return openMijlpalen(zaak).flatMap((m) => {
    const laatste = m.meldingen.findLast(({ door }) => geschilpartijSleutel(door) === partij);
    if (m.partij !== partij || laatste?.uitkomst === 'nagekomen') return [];
    const termijn = termijnNu(zaak, m.mijlpaal);
    return {
      taak: 'nakoming-melden' as const,
      handeling: 'NakomingGemeld' as const,
      voor: partij,
      over: m.mijlpaal,
      omschrijving: `Meld of u dit bent nagekomen: ${m.wat}`,
      waarom: [
        laatste
          ? `Op ${inWoorden(laatste.datum)} meldde u dat dit nog niet of niet helemaal was gedaan.`
          : 'U hebt nog niet gemeld of dit is gedaan.',
      ],
      ...(termijn ? { termijn } : {}),
    };
  });
}

/** What one party must do. */
export const takenVanPartij = (zaak: Zaak, partij: string): Werk[] =>
  isPartij(zaak, partij)
    ? [
        ...reacties(zaak, partij),
        ...ontvangsten(zaak, partij),
        ...standpunten(zaak, partij),
        ...nakoming(zaak, partij),
      ]
    : [];
