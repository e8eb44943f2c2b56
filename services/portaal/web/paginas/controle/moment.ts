import { TIJDZONE } from '@regiolog/domein/gedeeld/datum';
import { momentInWoorden } from '../../bouwstenen/dag.tsx';
import type { As } from './stappen.ts';

const TIJDSTIP = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: TIJDZONE,
});

/** A moment to the second: steps of one import lie that close together. */
const tijdstip = (moment: string): string => TIJDSTIP.format(new Date(moment));

/** A step in words: to the second when it was recorded, by the day when it became known. */
export const stapInWoorden = (moment: string, as: As): string =>
  as === 'bekend' ? momentInWoorden(moment, false) : tijdstip(moment);
