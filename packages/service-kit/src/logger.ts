import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';

export type { Logger } from 'pino';

export type LogNiveau = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Keys whose value never reaches a log, at whatever depth and in whatever case. */
const GEHEIM = [
  'authorization',
  'cookie',
  'set-cookie',
  'token',
  'access_token',
  'accesstoken',
  'refresh_token',
  'id_token',
  'wachtwoord',
  'password',
  'geheim',
  'secret',
  'sleutel',
  'privatekey',
];
const GEHEIME_SLEUTELS: ReadonlySet<string> = new Set(GEHEIM);
const VERDACHT = new RegExp(`"(?:${GEHEIM.join('|')})":|eyJ`, 'i');

/** What looks like a JWT, wherever it stands: an error message can quote a header. */
const JWT_VORM = /eyJ[\w-]{8,}\.[\w-]*(?:\.[\w-]*)?/g;

/**
 * Cleans a finished line. Here and not by pino's own redaction, which knows no depth without naming it and cost a
 * third of every request; a line without a suspicious key costs one test.
 */
function schoon(regel: string): string {
  if (!VERDACHT.test(regel)) return regel;
  const zonderTokens = regel.replace(JWT_VORM, '[token]');
  try {
    const zonderGeheimen = JSON.stringify(JSON.parse(zonderTokens), (sleutel, waarde: unknown) =>
      GEHEIME_SLEUTELS.has(sleutel.toLowerCase()) ? '[weggelaten]' : waarde,
    );
    return `${zonderGeheimen}\n`;
  } catch {
    return `${JSON.stringify({ level: 'error', msg: 'an unreadable log line was left out' })}\n`;
  }
}

/**
 * The log of a process: one JSON line per happening. Secrets are redacted twice: by key, and by the shape of a token
 * in the finished line, because a message can carry what no key announces.
 */
export function maakLogger(
  opties: { niveau?: LogNiveau; dienst?: string; bestemming?: DestinationStream } = {},
): Logger {
  const instelling: LoggerOptions = {
    level: opties.niveau ?? 'info',
    base: opties.dienst ? { dienst: opties.dienst } : {},
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    hooks: { streamWrite: schoon },
  };
  // Not synchronous: a line must not cost a write call in the middle of a request. pino flushes at exit.
  return pino(instelling, opties.bestemming ?? pino.destination({ dest: 1, sync: false }));
}
