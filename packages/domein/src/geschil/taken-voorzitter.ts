import { type Dag, inWoorden } from '../gedeeld/datum.ts';
import { stemmingBezwaar } from './bezwaren-uitspraak.ts';
import { dossierstukken, ontwerpNu, openMijlpalen, stemgerechtigden, type Zaak } from './state.ts';
import { binnen, isVoorbij, type Werk } from './taak.ts';
import { wederhoorBezwaar } from './wederhoor.ts';

/** What the chair of a case must do. */

/** Why it cannot be decided yet, if so. */
export const belemmering = (zaak: Zaak, dag: Dag): string[] => {
  const bezwaar = wederhoorBezwaar(zaak, dag);
  return bezwaar ? [`Dat kan nu nog niet. ${bezwaar.melding}`] : [];
};

function ontvankelijkheid(zaak: Zaak): Werk[] {
  return [
    {
      taak: 'ontvankelijkheid-beslissen',
      handeling: 'OntvankelijkheidBeslist',
      omschrijving: 'Beslis of de commissie over het geschil gaat.',
      waarom: ['De commissie is samengesteld.'],
      ...binnen(zaak, 'ontvankelijkheid'),
    },
  ];
}

function vertrouwelijk(zaak: Zaak): Werk[] {
  return dossierstukken(zaak)
    .filter((s) => s.vertrouwelijk && s.gerechtvaardigd === undefined)
    .map(({ stuk, titel }) => ({
      taak: 'vertrouwelijkheid-beslissen',
      handeling: 'VertrouwelijkheidBeslist',
      over: stuk,
      omschrijving: `Beslis of dit stuk alleen voor de commissie mag zijn: ${titel}`,
      waarom: [
        'Wie het stuk indiende, vroeg om het vertrouwelijk te houden.',
        'De commissie beslist niet voordat hierover is beslist.',
      ],
    }));
}

function volgendeStap(zaak: Zaak, dag: Dag): Werk[] {
  const stappen = [
    ['verweer', 'RepliekToegestaan', 'repliek'],
    ['repliek', 'DupliekToegestaan', 'dupliek'],
  ] as const;
  return stappen
    .filter(([fase]) => zaak.fase === fase && isVoorbij(zaak, fase, dag))
    .map(([fase, handeling, wat]) => ({
      taak: 'volgende-stap',
      handeling,
      omschrijving: `Beslis of er ${wat} komt. Zo niet, dan bepaalt de secretaris een zitting.`,
      waarom: [`Voor ${fase} loopt er geen termijn meer.`],
    }));
}

function sluiting(zaak: Zaak, dag: Dag): Werk[] {
  if (!zaak.gehoord) return [];
  return [
    {
      taak: 'onderzoek-sluiten',
      handeling: 'OnderzoekGesloten',
      omschrijving: 'Sluit het onderzoek.',
      waarom: ['De partijen zijn gehoord, of zien daarvan af.', ...belemmering(zaak, dag)],
    },
  ];
}

function voorleggen(zaak: Zaak): Werk[] {
  const ontwerp = ontwerpNu(zaak);
  const gestemd = ontwerp && stemgerechtigden(zaak).every(({ lid }) => ontwerp.stemmen[lid]);
  if (ontwerp && !(gestemd && stemmingBezwaar(ontwerp, zaak))) return [];
  return [
    {
      taak: 'ontwerp-voorleggen',
      handeling: 'OntwerpVoorgelegd',
      omschrijving: 'Leg de leden een ontwerp van de uitspraak voor.',
      waarom: [ontwerp ? 'Het vorige ontwerp kreeg geen meerderheid.' : 'Er ligt nog geen ontwerp voor.'],
      ...binnen(zaak, 'uitspraak'),
    },
  ];
}

function nakoming(zaak: Zaak, dag: Dag): Werk[] {
  return openMijlpalen(zaak).flatMap((m) => {
    const melding = m.meldingen.at(-1);
    if (!melding && !isVoorbij(zaak, m.mijlpaal, dag)) return [];
    return {
      taak: 'nakoming-vaststellen' as const,
      handeling: 'NakomingVastgesteld' as const,
      over: m.mijlpaal,
      omschrijving: `Stel vast of dit is nagekomen: ${m.wat}`,
      waarom: [
        melding
          ? `Op ${inWoorden(melding.datum)} is hierover gemeld.`
          : 'De laatste dag is voorbij en er is niets gemeld.',
      ],
    };
  });
}

function publicaties(zaak: Zaak): Werk[] {
  return zaak.publicaties
    .filter(({ stand }) => stand === 'voorgesteld')
    .map(({ voorstel: { referentiecode } }) => ({
      taak: 'publicatie-toetsen',
      handeling: 'PublicatieGetoetst',
      over: referentiecode,
      omschrijving: `Toets of publicatie ${referentiecode} anoniem genoeg is.`,
      waarom: ['De secretaris stelde deze publicatie voor.'],
    }));
}

/** What the chair must do besides what every member does; nothing for who does not sit as the chair. */
export function takenVanVoorzitter(zaak: Zaak, lid: string, dag: Dag): Werk[] {
  if (!stemgerechtigden(zaak).some((l) => l.lid === lid && l.functie === 'voorzitter')) return [];
  return [
    ...ontvankelijkheid(zaak),
    ...vertrouwelijk(zaak),
    ...volgendeStap(zaak, dag),
    ...sluiting(zaak, dag),
    ...voorleggen(zaak),
    ...nakoming(zaak, dag),
    ...publicaties(zaak),
  ];
}
