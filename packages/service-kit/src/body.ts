import type { IncomingMessage } from 'node:http';
import { type Fout, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';

export const BODY_BYTES = 256 * 1024;
export const BODY_DIEPTE = 20;
export const BODY_WAARDEN = 10_000;

/** Names that would reach into every object of the process if they were ever copied carelessly. */
export const VERBODEN_SLEUTELS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const TE_GROOT = weiger('te-groot', `De inhoud mag ten hoogste ${BODY_BYTES / 1024} kB zijn.`);

/** Reads the whole body, never more than the bound. What is over it is let run out unread. */
function leesBytes(req: IncomingMessage, grens: number): Promise<Buffer | undefined> {
  if (Number(req.headers['content-length'] ?? 0) > grens) {
    req.resume();
    return Promise.resolve(undefined);
  }
  return new Promise((resolve, reject) => {
    const delen: Buffer[] = [];
    let omvang = 0;
    const klaar = (uitkomst: Buffer | undefined): void => {
      req.off('data', opDeel).off('end', opEinde).off('error', reject).off('close', opBreuk);
      req.resume();
      resolve(uitkomst);
    };
    const opDeel = (deel: Buffer): void => {
      omvang += deel.length;
      if (omvang > grens) klaar(undefined);
      else delen.push(deel);
    };
    const opEinde = (): void => klaar(delen.length === 1 && delen[0] ? delen[0] : Buffer.concat(delen));
    const opBreuk = (): void => reject(new Error('the client went away'));
    req.on('data', opDeel).on('end', opEinde).on('error', reject).on('close', opBreuk);
  });
}

/** Walks the value without recursion: a bound on depth and count, and no key that reaches into prototypes. */
function vormFout(waarde: unknown): Fout | undefined {
  const stapel: { waarde: unknown; diepte: number }[] = [{ waarde, diepte: 0 }];
  let aantal = 0;
  for (let top = stapel.pop(); top; top = stapel.pop()) {
    if (typeof top.waarde !== 'object' || top.waarde === null) continue;
    if (top.diepte >= BODY_DIEPTE)
      return { veld: '', melding: `De inhoud is dieper dan ${BODY_DIEPTE} lagen.` };
    const isRij = Array.isArray(top.waarde);
    for (const [sleutel, onder] of Object.entries(top.waarde)) {
      aantal += 1;
      if (aantal > BODY_WAARDEN)
        return { veld: '', melding: `De inhoud heeft meer dan ${BODY_WAARDEN} waarden.` };
      if (!isRij && VERBODEN_SLEUTELS.has(sleutel)) return { veld: sleutel, melding: 'Deze naam mag niet.' };
      stapel.push({ waarde: onder, diepte: top.diepte + 1 });
    }
  }
  return undefined;
}

type Gelezen =
  | { readonly waarde: unknown; readonly fouten: readonly Fout[] }
  | { readonly weigering: Weigering };

const STRIKT = new TextDecoder('utf-8', { fatal: true });

/** A JSON body within its bounds. What is not JSON is a fault beside the others, not a failure of ours. */
export async function readJson(req: IncomingMessage): Promise<Gelezen> {
  const bytes = await leesBytes(req, BODY_BYTES);
  if (!bytes) return { weigering: TE_GROOT };
  if (bytes.length === 0) {
    return { waarde: undefined, fouten: [{ veld: '', melding: 'De inhoud (body) ontbreekt.' }] };
  }
  try {
    const waarde: unknown = JSON.parse(STRIKT.decode(bytes));
    const fout = vormFout(waarde);
    return { waarde, fouten: fout ? [fout] : [] };
  } catch {
    return { waarde: undefined, fouten: [{ veld: '', melding: 'De inhoud is geen geldige JSON in utf-8.' }] };
  }
}
