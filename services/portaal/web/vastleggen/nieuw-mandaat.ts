import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { mandaatHandelingen } from '@regiolog/domein/handelingen';
import { mandaatGebeurtenissen } from '@regiolog/domein/mandaat/events';
import { z } from 'zod';
import { teksten } from '../teksten/teksten.ts';
import type { Stap } from './reeks.ts';
import type { Groep } from './waarden.ts';

const verlening = mandaatHandelingen.find((h) => h.gebeurtenis === 'MandaatVerleend')?.invoer.shape ?? {};
const { bron, toelichting } = Begeleiding.shape;
const KOP = ['naam', 'instrument'];
const ERBIJ = ['bron', 'toelichting'];

/** What is asked of a new mandate: the file, the grant, and whether who receives it consented, as one form. */
export const NieuwMandaat = z.strictObject({
  ...mandaatGebeurtenissen.MandaatIngeschreven.shape,
  ...verlening,
  instemming: z.boolean().optional(),
  bron,
  toelichting,
});

const deel = (inhoud: Groep, hoort: (naam: string) => boolean): Groep =>
  Object.fromEntries(Object.entries(inhoud).filter(([naam]) => hoort(naam)));

/** The acts that record a new mandate, in their order. */
export function stappenVoorMandaat(regio: string, inhoud: Groep): readonly Stap[] {
  const erbij = deel(inhoud, (naam) => ERBIJ.includes(naam));
  const h = teksten.vastleggen.handelingen;
  const stappen: (Stap | false)[] = [
    {
      sleutel: 'inschrijving',
      naam: h['MandaatIngeschreven'] ?? '',
      pad: () => `/regios/${regio}/mandaten`,
      inhoud: { ...deel(inhoud, (naam) => KOP.includes(naam)), ...erbij },
    },
    {
      sleutel: 'verlening',
      naam: h['MandaatVerleend'] ?? '',
      pad: (dossier) => `/mandaten/${dossier}/verleningen`,
      inhoud: { ...deel(inhoud, (naam) => naam in verlening), ...erbij },
    },
    inhoud['instemming'] === true && {
      sleutel: 'instemming',
      naam: h['InstemmingGegeven'] ?? '',
      pad: (dossier) => `/mandaten/${dossier}/instemmingen`,
      inhoud: { van: 'gemandateerde', door: inhoud['ontvanger'], uitkomst: 'gegeven', ...erbij },
    },
  ];
  return stappen.filter((stap) => stap !== false);
}
