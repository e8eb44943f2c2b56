import { TIJDZONE } from '@regiolog/domein/gedeeld/datum';

const DAG = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MAAND = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: TIJDZONE,
});
const DAG_HIER = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: TIJDZONE,
});

/** A day, month or year in words: "2 november 2026", "juni 2020", "2017". */
export function dagInWoorden(datum: string): string {
  if (/^\d{4}$/.test(datum)) return datum;
  if (/^\d{4}-\d{2}$/.test(datum)) return MAAND.format(new Date(`${datum}-01T00:00:00Z`));
  return DAG.format(new Date(`${datum}T00:00:00Z`));
}

/** A moment in words, in the time of the Netherlands; without the hour when only the day matters. */
export const momentInWoorden = (moment: string, metUur = true): string =>
  (metUur ? MOMENT : DAG_HIER).format(new Date(moment));

const KORT = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A date as people read it, with what a machine reads beside it. Partial dates (`2020-06`, `2017`) too. `kort` is for
 * tables with many dates beside each other: "30 nov 2021".
 */
export function Dag({ datum, kort = false }: { readonly datum: string; readonly kort?: boolean }) {
  const heel = datum.length === 10;
  return (
    <time dateTime={datum}>
      {kort && heel ? KORT.format(new Date(`${datum}T00:00:00Z`)) : dagInWoorden(datum)}
    </time>
  );
}

/** A moment as people read it. */
export function Moment({ moment, metUur = true }: { readonly moment: string; readonly metUur?: boolean }) {
  return <time dateTime={moment}>{momentInWoorden(moment, metUur)}</time>;
}
