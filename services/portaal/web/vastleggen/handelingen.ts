import { commissieGebeurtenissen } from '@regiolog/domein/geschil/commissie-events';
import { commissieHandelingen, geschilHandelingen } from '@regiolog/domein/geschil/handelingen';
import {
  gemeenteHandelingen,
  type Handeling,
  mandaatHandelingen,
  nvoHandelingen,
  overeenkomstHandelingen,
  regioHandelingen,
} from '@regiolog/domein/handelingen';
import { type Actie, type Relatie, rolMag } from '@regiolog/service-kit/policy-table';
import type { z } from 'zod';
import type { Dossier } from '../api/dossier.ts';
import type { Rol } from '../api/sessie.ts';
import type { teksten } from '../teksten/teksten.ts';

type Soort = Dossier['soort'];
type Groepnaam = keyof typeof teksten.vastleggen.groepen;

/** An act that can be recorded in a file: where, with which fields, and by which action of the policy. */
export type Vastleghandeling = {
  readonly collectie: string;
  readonly gebeurtenis: string;
  readonly invoer: z.ZodObject;
  /** Of a dispute the case itself says who may do what, so it has none. */
  readonly actie?: Actie;
};

const ACTIES: Readonly<Record<Exclude<Handeling['van'], 'beheer'>, Actie>> = {
  besluit: 'besluit.vastleggen',
  ondertekening: 'ondertekening.vastleggen',
  rapport: 'rapport.vastleggen',
};

const met = (handelingen: readonly Handeling[], beheer: Actie): readonly Vastleghandeling[] =>
  handelingen.map(({ van, ...h }) => ({ ...h, actie: van === 'beheer' ? beheer : ACTIES[van] }));

/** Every act that can be recorded in each kind of file. */
export const HANDELINGEN: Readonly<Record<Soort, readonly Vastleghandeling[]>> = {
  overeenkomst: met(overeenkomstHandelingen, 'overeenkomst.beheren'),
  mandaat: met(mandaatHandelingen, 'overeenkomst.beheren'),
  regio: met(regioHandelingen, 'regio.beheren'),
  nvo: met(nvoHandelingen, 'regio.beheren'),
  gemeente: met(gemeenteHandelingen, 'gemeente.beheren'),
  geschil: geschilHandelingen,
  commissie: commissieHandelingen.map((h) => ({
    ...h,
    invoer: commissieGebeurtenissen[h.gebeurtenis],
    actie: 'commissie.beheren',
  })),
};

/** The act behind the address of a form. */
export const handelingVan = (soort: Soort, collectie: string): Vastleghandeling | undefined =>
  HANDELINGEN[soort].find((h) => h.collectie === collectie);

type Indeling = Partial<Record<Groepnaam, readonly string[]>>;

/** In which group of the menu each act stands, and in which order. */
export const INDELING: Readonly<Record<Exclude<Soort, 'geschil'>, Indeling>> = {
  overeenkomst: {
    besluitvorming: [
      'besluiten',
      'ondertekeningen',
      'besluitplannen',
      'tekstversies',
      'bekendmakingen',
      'raadplegingen',
    ],
    looptijd: [
      'inwerkingtredingen',
      'looptijden',
      'verlengingen',
      'verlengingsvoornemens',
      'opschortingen',
      'beeindigingen',
    ],
    partijen: ['partijen', 'opzeggingen', 'uittredingen'],
    inhoud: [
      'bepalingen',
      'onderwerpen',
      'verplichtingen',
      'nakomingen',
      'geldregels',
      'geldgegevens',
      'contractvoorwaarden',
      'geschilroutes',
      'relaties',
    ],
    meldingen: ['meldingen', 'afhankelijkheden'],
  },
  mandaat: {
    mandaat: ['verleningen', 'instemmingen', 'vervangingen', 'aanwijzingen'],
    gebruik: ['uitoefeningen'],
    einde: ['intrekkingen', 'vervallenverklaringen', 'nietigheden'],
    meldingen: ['meldingen'],
  },
  regio: {
    leden: ['toetredingen', 'uittredingen', 'uittredingsvoornemens', 'blijfbesluiten'],
    rollen: ['rollen', 'rolbeeindigingen', 'aanspreekpunten'],
    meldingen: ['lidmaatschapsmeldingen', 'rolmeldingen'],
  },
  nvo: { norm: ['standen'], meldingen: ['merken', 'tegenstrijdigheden', 'ondersteuningen'] },
  gemeente: { gemeente: ['opheffingen', 'herindelingen'] },
  commissie: { commissie: ['leden', 'banden', 'aftredingen', 'reglementen'] },
};

/** Who asks, as far as the policy looks at it. */
export type Vrager = {
  readonly rollen: readonly Rol[];
  readonly regio?: string | undefined;
  readonly gemeente?: string | undefined;
};
/** The home of a file, and the municipalities that are a party of it. */
export type Plaats = {
  readonly regio?: string | undefined;
  readonly partijen?: readonly string[] | undefined;
};

function relatie(rol: Rol, ik: Vrager, { regio, partijen = [] }: Plaats): Relatie {
  if (rol === 'coordinator' && ik.regio !== undefined && ik.regio === regio) return 'eigen-regio';
  if (rol === 'behandelaar' && ik.gemeente !== undefined && partijen.includes(ik.gemeente))
    return 'eigen-gemeente';
  // Who sits in a commission the page cannot tell; the register can, and refuses the others.
  return rol === 'secretaris' ? 'zittend' : 'geen';
}

/** Does the policy let this person record this in a file of that place? */
export const magVastleggen = (ik: Vrager, actie: Actie, plaats: Plaats): boolean =>
  ik.rollen.some((rol) => rolMag(rol, actie, relatie(rol, ik, plaats)));

type Menugroep = { readonly groep: Groepnaam; readonly handelingen: readonly Vastleghandeling[] };

/** What this person may record in a file, by group; a dispute itself says so (`kan`). */
export function menuVan(soort: Exclude<Soort, 'geschil'>, ik: Vrager, plaats: Plaats): readonly Menugroep[] {
  const groepen = Object.entries(INDELING[soort]) as [Groepnaam, readonly string[]][];
  return groepen
    .map(([groep, collecties]) => ({
      groep,
      handelingen: collecties
        .map((collectie) => handelingVan(soort, collectie))
        .filter((h) => h !== undefined)
        .filter(({ actie }) => actie !== undefined && magVastleggen(ik, actie, plaats)),
    }))
    .filter(({ handelingen }) => handelingen.length > 0);
}
