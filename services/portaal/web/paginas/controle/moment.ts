import { TIJDZONE } from '@regiolog/domein/gedeeld/datum';

const TIJDSTIP = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  timeZone: TIJDZONE,
});

/** A moment to the millisecond: steps of one import lie that close together. */
export const tijdstip = (moment: string): string => TIJDSTIP.format(new Date(moment));
