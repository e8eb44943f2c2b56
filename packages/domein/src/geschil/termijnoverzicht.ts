import { z } from 'zod';
import { type Dag, inWoorden, plusDagen } from '../gedeeld/datum.ts';
import { aantalDagen } from '../gedeeld/opschorting.ts';
import { termijnduurInWoorden } from '../gedeeld/termijnduur.ts';
import type { Termijnloop, Zaak } from './state.ts';
import { einden, standVan, statusVan } from './termijnen.ts';

/** Every term of a case on a day: where it stands, why, and all that happened to it. */

export const Termijngebeurtenis = z
  .object({
    dag: z.string().meta({ format: 'date' }),
    wat: z.enum(['geopend', 'opgeschort', 'hervat', 'verlengd', 'voldaan', 'verstreken', 'afgedaan']),
    partij: z.string().nullable().describe('Welke partij deed wat werd gevraagd.'),
    uitleg: z.string(),
  })
  .meta({ id: 'Termijngebeurtenis' });
export type Termijngebeurtenis = z.infer<typeof Termijngebeurtenis>;

export const Termijnrij = z
  .object({
    termijn: z.string(),
    soort: z.enum(['procedure', 'mijlpaal', 'wachttijd']),
    voor: z
      .array(z.string())
      .nullable()
      .describe('Van welke partijen de termijn is; null: van de commissie.'),
    begin: z.string().meta({ format: 'date' }),
    einde: z.string().nullable().describe('De laatste dag; null zolang de termijn stilstaat.'),
    status: z.enum(['loopt', 'opgeschort', 'verstreken', 'afgedaan']),
    dagenResterend: z
      .int()
      .nullable()
      .describe('Kalenderdagen tot en met de laatste dag; onder nul: zo lang is die voorbij.'),
    atwVanToepassing: z.boolean().describe('Of de Algemene termijnenwet geldt.'),
    grondslag: z.string(),
    teBevestigen: z.boolean().describe('Waar: geen bron legt deze termijn vast.'),
    uitleg: z.array(z.string()).describe('Hoe de laatste dag is berekend, stap voor stap.'),
    geschiedenis: z.array(Termijngebeurtenis),
  })
  .meta({ id: 'Termijnrij' });
export type Termijnrij = z.infer<typeof Termijnrij>;

const regel = (
  dag: Dag,
  wat: Termijngebeurtenis['wat'],
  uitleg: string,
  partij: string | null = null,
): Termijngebeurtenis => ({ dag, wat, partij, uitleg });

/** What happened to a term up to a day, in the order of the days. */
function geschiedenis(t: Termijnloop, dag: Dag): Termijngebeurtenis[] {
  const { lengte, afgedaan } = t;
  const hoeLang =
    'duur' in lengte ? termijnduurInWoorden(lengte.duur) : `tot en met ${inWoorden(lengte.totEnMet)}`;
  const voorbij = afgedaan !== undefined && afgedaan < dag ? afgedaan : dag;
  return [
    regel(t.begin, 'geopend', `De termijn is geopend: ${hoeLang}.`),
    ...t.opschortingen.flatMap(({ van, tot, reden }) => [
      regel(van, 'opgeschort', reden),
      ...(tot === undefined ? [] : [regel(tot, 'hervat', 'De termijn loopt weer.')]),
    ]),
    ...t.verlengingen.map(({ op, totEnMet, reden }) =>
      regel(op, 'verlengd', `Verlengd tot en met ${inWoorden(totEnMet)}. ${reden}`),
    ),
    ...Object.entries(t.voldaan).map(([partij, op]) =>
      regel(op, 'voldaan', 'Deze partij deed wat werd gevraagd.', partij),
    ),
    ...einden(t)
      .filter((einde) => einde < voorbij)
      .map((einde) => regel(plusDagen(einde, 1), 'verstreken', `De laatste dag was ${inWoorden(einde)}.`)),
    ...(afgedaan === undefined ? [] : [regel(afgedaan, 'afgedaan', 'De termijn doet er niet meer toe.')]),
  ].sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
}

function resterend(t: Termijnloop, einde: Dag | null, dag: Dag): number | null {
  return einde === null || t.afgedaan !== undefined ? null : aantalDagen({ van: dag, tot: einde });
}

function rij(t: Termijnloop, dag: Dag): Termijnrij {
  const { einde, uitleg } = standVan(t);
  return {
    termijn: t.termijn,
    soort: t.soort,
    voor: t.voor === 'commissie' ? null : [...t.voor],
    begin: t.begin,
    einde,
    status: statusVan(t, dag),
    dagenResterend: resterend(t, einde, dag),
    atwVanToepassing: t.atw,
    grondslag: t.grondslag,
    teBevestigen: t.teBevestigen,
    uitleg,
    geschiedenis: geschiedenis(t, dag),
  };
}

/** All terms of a case as they stand on a day, in the order in which they were opened. */
export const termijnoverzicht = (zaak: Zaak, dag: Dag): Termijnrij[] =>
  zaak.termijnen.map((t) => rij(t, dag));
