import { type Dag, inWoorden } from '../gedeeld/datum.ts';
import { teWeinigStemmen } from './bezwaren-uitspraak.ts';
import { NA_UITSPRAAK } from './fasen.ts';
import {
  dossierstukken,
  moetHebben,
  openMijlpalen,
  partijenNu,
  stemgerechtigden,
  uitspraakVan,
  type Zaak,
  zittenden,
} from './state.ts';
import { binnen, isVoorbij, type Werk } from './taak.ts';
import { aangenomen } from './taken-lid.ts';
import { belemmering } from './taken-voorzitter.ts';

/** What the secretary of a case must do, from the day on which the commission has it. */

/** Why the commission cannot go on as it sits, if so. */
function gemis(zaak: Zaak): string | undefined {
  const vast = zittenden(zaak).filter((l) => !l.plaatsvervanger);
  if (!vast.some(({ functie }) => functie === 'voorzitter')) return 'Er is geen voorzitter.';
  if (!vast.some(({ functie }) => functie === 'secretaris')) return 'Er is geen secretaris.';
  const quorum = zaak.reglement?.quorum ?? 1;
  const stemmen = stemgerechtigden(zaak).length;
  return stemmen < quorum ? teWeinigStemmen(stemmen, quorum) : undefined;
}

function bezetting(zaak: Zaak): Werk[] {
  // After the ruling nobody waits for a full bench, though it may be fixed anew.
  if (NA_UITSPRAAK.includes(zaak.fase)) return [];
  const mist = zaak.fase === 'aanhangig' ? 'Het geschil is aanhangig.' : gemis(zaak);
  if (mist === undefined) return [];
  const leeg = zaak.leden.find((l) => l.weg && !l.plaatsvervanger && l.opvolger === undefined);
  if (leeg && zittenden(zaak).some((l) => l.plaatsvervanger))
    return [
      {
        taak: 'lid-vervangen',
        handeling: 'LidVervangen',
        over: leeg.lid,
        omschrijving: 'Laat een plaatsvervanger zitten voor het lid dat wegging.',
        waarom: [mist],
      },
    ];
  return [
    {
      taak: 'samenstelling-vaststellen',
      handeling: 'SamenstellingVastgesteld',
      omschrijving: 'Stel vast wie in deze zaak zitten.',
      waarom: [mist],
      ...(zaak.fase === 'aanhangig' ? binnen(zaak, 'ontvankelijkheid') : {}),
    },
  ];
}

function dossier(zaak: Zaak): Werk[] {
  const compleet: Werk = {
    taak: 'dossier-completeren',
    handeling: 'DossierCompleet',
    omschrijving: 'Verklaar het dossier compleet.',
    waarom: ['Daarna begint de termijn voor verweer.'],
    ...binnen(zaak, 'aanvulling'),
  };
  if (zaak.reconstructies.length > 0) return [compleet];
  const reconstructie: Werk = {
    taak: 'reconstructie-vastleggen',
    handeling: 'ReconstructieVastgelegd',
    omschrijving: `Leg vast wat er gold op ${inWoorden(zaak.feitendatum)}.`,
    waarom: ['Het dossier begint met de reconstructie op de feitendatum.'],
  };
  return [reconstructie, compleet];
}

function verzending(zaak: Zaak): Werk[] {
  return dossierstukken(zaak).flatMap((stuk) => {
    const mist = partijenNu(zaak).filter(
      ({ partij }) =>
        moetHebben(stuk, partij) &&
        stuk.ontvangen[partij] === undefined &&
        !stuk.verzonden.some(({ aan }) => aan === partij),
    );
    if (mist.length === 0) return [];
    return {
      taak: 'stuk-verzenden' as const,
      handeling: 'StukVerzonden' as const,
      over: stuk.stuk,
      omschrijving: `Verzend dit stuk aan wie het nog niet heeft: ${stuk.titel}`,
      aan: mist.map(({ partij }) => partij),
      waarom: ['De commissie beslist niet zolang een partij een stuk niet heeft ontvangen.'],
    };
  });
}

function zitting(zaak: Zaak, dag: Dag): Werk[] {
  if (zaak.fase === 'hoorzitting' && zaak.gehoord) return [];
  if (zaak.fase === 'hoorzitting' && zaak.zitting) {
    const { zitting: op } = zaak.zitting;
    if (dag < op) return [];
    return [
      {
        taak: 'zitting-vastleggen',
        handeling: 'ZittingGehouden',
        omschrijving: 'Leg vast dat de zitting is gehouden, of bepaal een nieuwe.',
        waarom: [`De zitting was bepaald op ${inWoorden(op)}.`],
      },
    ];
  }
  if (zaak.fase !== 'hoorzitting' && !isVoorbij(zaak, zaak.fase, dag)) return [];
  return [
    {
      taak: 'zitting-bepalen',
      handeling: 'ZittingBepaald',
      omschrijving: 'Bepaal de zitting, of leg vast dat elke partij daarvan afziet.',
      waarom: ['De commissie hoort de partijen voordat zij het onderzoek sluit.'],
    },
  ];
}

function uitspraak(zaak: Zaak, dag: Dag): Werk[] {
  const klaar = aangenomen(zaak);
  if (!klaar?.getekend) return [];
  return [
    {
      taak: 'uitspraak-doen',
      handeling: 'UitspraakGedaan',
      over: klaar.ontwerp.ontwerp,
      omschrijving: 'Doe uitspraak volgens het ontwerp dat is aangenomen en ondertekend.',
      waarom: ['Het ontwerp is aangenomen en ondertekend.', ...belemmering(zaak, dag)],
      ...binnen(zaak, 'uitspraak'),
    },
  ];
}

/** What stands in the public register of a ruling that a court has set aside since, as if it still held. */
function achterhaald(zaak: Zaak): Werk[] {
  return zaak.publicaties
    .filter(({ stand, voorstel }) => stand === 'gepubliceerd' && voorstel.uitkomst !== 'vernietigd')
    .filter(({ uitspraak }) => (uitspraakVan(zaak, uitspraak)?.vernietigingen.length ?? 0) > 0)
    .map(({ voorstel: { referentiecode } }) => ({
      taak: 'publicatie-intrekken',
      handeling: 'PublicatieIngetrokken',
      over: referentiecode,
      omschrijving: `Trek ${referentiecode} in, en stel zo nodig een nieuwe publicatie voor.`,
      waarom: [
        'Een rechter vernietigde deze uitspraak of een deel ervan, en dat blijkt niet uit de publicatie.',
      ],
    }));
}

function publicatie(zaak: Zaak, dag: Dag): Werk[] {
  const ongepubliceerd = zaak.uitspraken.filter(
    ({ ontwerp, soort, vernietigingen }) =>
      soort !== 'tussenuitspraak' &&
      vernietigingen.length === 0 &&
      zaak.publicaties.every(({ uitspraak, stand }) => uitspraak !== ontwerp || stand === 'afgekeurd'),
  );
  const gekeurd = isVoorbij(zaak, 'publicatie', dag)
    ? zaak.publicaties.filter(({ stand }) => stand === 'akkoord')
    : [];
  return [
    ...ongepubliceerd.map(
      ({ ontwerp, datum }): Werk => ({
        taak: 'publicatie-voorstellen',
        handeling: 'PublicatieVoorgesteld',
        over: ontwerp,
        omschrijving: `Stel een anonieme publicatie voor van de uitspraak van ${inWoorden(datum)}.`,
        waarom: ['Van deze uitspraak is nog niets gepubliceerd of voorgesteld.'],
      }),
    ),
    ...gekeurd.map(
      ({ voorstel: { referentiecode } }): Werk => ({
        taak: 'publiceren',
        handeling: 'UitspraakGepubliceerd',
        over: referentiecode,
        omschrijving: `Publiceer ${referentiecode}.`,
        waarom: ['De voorzitter is akkoord, en er loopt geen wachttijd.'],
      }),
    ),
  ];
}

function afsluiting(zaak: Zaak): Werk[] {
  if (zaak.fase === 'gevoegd' || openMijlpalen(zaak).length > 0) return [];
  return [
    {
      taak: 'afsluiten',
      handeling: 'GeschilGesloten',
      omschrijving: 'Sluit het geschil, of leg vast wat een partij nog moet doen.',
      waarom: ['Er is uitspraak gedaan en er staat geen mijlpaal open.'],
    },
  ];
}

/** What the secretary must do besides signing. */
export const takenVanSecretaris = (zaak: Zaak, dag: Dag): Werk[] =>
  zaak.aanhangig === undefined
    ? []
    : [
        ...bezetting(zaak),
        ...dossier(zaak),
        ...verzending(zaak),
        ...zitting(zaak, dag),
        ...uitspraak(zaak, dag),
        ...publicatie(zaak, dag),
        ...achterhaald(zaak),
        ...afsluiting(zaak),
      ];
