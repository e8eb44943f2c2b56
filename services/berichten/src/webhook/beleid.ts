/** How long and how often a message is tried, and what is too much. All of it can be set smaller by a test. */
export type Afleverbeleid = {
  /** Attempts for one message, the first one included. */
  readonly pogingen: number;
  /** The pause after the first attempt, in milliseconds. */
  readonly eersteMs: number;
  /** Every next pause is so many times as long. */
  readonly factor: number;
  /** And at most so long, in milliseconds. */
  readonly langsteMs: number;
  /** How long one attempt may take, in milliseconds. */
  readonly termijnMs: number;
  /** So many messages may fail in a row, with none delivered between, before the subscription is paused. */
  readonly meestOpRij: number;
  /** So many messages may be under way or waiting for one subscription, before no more are read for it. */
  readonly venster: number;
  /** So many attempts at once for one subscription, each for another file. */
  readonly tegelijk: number;
  /** Progress is recorded after so many deliveries. */
  readonly noteerNa: number;
  /** And after so long, in milliseconds, when anything was delivered at all. */
  readonly noteerMs: number;
};

/**
 * Eight attempts in about an hour: 5 s, 15 s, 45 s, 2, 7, 20 and 30 minutes apart. Progress once a day: a file takes ten
 * thousand events (handle-command.ts), and a subscription lasts for years.
 */
export const AFLEVERBELEID: Afleverbeleid = {
  pogingen: 8,
  eersteMs: 5_000,
  factor: 3,
  langsteMs: 1_800_000,
  termijnMs: 10_000,
  meestOpRij: 10,
  venster: 256,
  tegelijk: 8,
  noteerNa: 500,
  noteerMs: 86_400_000,
};

/**
 * How long to wait after an attempt that failed, in milliseconds: longer each time, and never quite as long for two
 * messages, so that a receiver that comes back is not met by all of them at once. `toeval` is from 0 to 1.
 */
export function wachttijd(beleid: Afleverbeleid, poging: number, toeval: number): number {
  const vol = Math.min(beleid.langsteMs, beleid.eersteMs * beleid.factor ** (poging - 1));
  return vol * (0.75 + toeval / 4);
}
