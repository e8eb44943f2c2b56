import type { Logger } from '@regiolog/service-kit/logger';

/** Tells in which state a part is; a state that lasts is told once, however often it is said. */
export type Omslag = (toestand: string, fout?: unknown) => void;

/** What an error of kafkajs is about: the broker's own word for it where there is one, else its name. */
export function foutcode(fout: unknown): string {
  const keten: { type?: unknown; code?: unknown; name?: unknown; cause?: unknown }[] = [];
  for (let diep = fout; diep instanceof Error && keten.length < 10; diep = diep.cause) keten.unshift(diep);
  const woord = keten.flatMap(({ type, code }) => [type, code]).find((w) => typeof w === 'string');
  return String(woord ?? keten[0]?.name ?? 'onbekend');
}

/** A voice of one part. Of an error only its code goes along: its text can quote what is not for a log. */
export function openOmslag(logger: Logger, deel: string): Omslag {
  let laatste: string | undefined;
  return (toestand, fout) => {
    const nu = fout === undefined ? toestand : `${toestand} (${foutcode(fout)})`;
    if (nu === laatste) return;
    laatste = nu;
    if (fout === undefined) logger.info({ deel, toestand }, 'berichten');
    else logger.warn({ deel, toestand, code: foutcode(fout) }, 'berichten');
  };
}
