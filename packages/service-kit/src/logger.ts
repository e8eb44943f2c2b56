import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';

export type { Logger } from 'pino';

export type LogNiveau = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Keys whose value never reaches a log, at the root and three levels down. */
const GEHEIM = [
  'authorization',
  'Authorization',
  'cookie',
  'set-cookie',
  'token',
  'access_token',
  'accessToken',
  'refresh_token',
  'id_token',
  'wachtwoord',
  'password',
  'geheim',
  'secret',
  'sleutel',
  'privateKey',
];

function geheimePaden(): string[] {
  const stap = (sleutel: string): string => (/^\w+$/.test(sleutel) ? sleutel : `["${sleutel}"]`);
  const onder = (voor: string, sleutel: string): string =>
    stap(sleutel).startsWith('[') ? `${voor}${stap(sleutel)}` : `${voor}.${sleutel}`;
  return GEHEIM.flatMap((s) => [stap(s), onder('*', s), onder('*.*', s), onder('*.*.*', s)]);
}

/** What looks like a JWT, wherever it stands: an error message can quote a header. */
const JWT_VORM = /eyJ[\w-]{8,}\.[\w-]*(?:\.[\w-]*)?/g;

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
    redact: { paths: geheimePaden(), censor: '[weggelaten]' },
    formatters: { level: (label) => ({ level: label }) },
    hooks: { streamWrite: (regel) => (regel.includes('eyJ') ? regel.replace(JWT_VORM, '[token]') : regel) },
  };
  // Not synchronous: a line must not cost a write call in the middle of a request. pino flushes at exit.
  return pino(instelling, opties.bestemming ?? pino.destination({ dest: 1, sync: false }));
}
