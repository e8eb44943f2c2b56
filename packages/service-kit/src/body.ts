import type { IncomingMessage } from 'node:http';
import { ONLEESBAAR } from '@regiolog/domein/gedeeld/tekst';
import { type Fout, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';

export const BODY_BYTES = 256 * 1024;
const BODY_DIEPTE = 20;
const BODY_WAARDEN = 10_000;

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

type Plek = {
  readonly waarde: unknown;
  readonly diepte: number;
  readonly naam: string;
  readonly ouder: Plek | undefined;
};

function veldVan(plek: Plek | undefined): string {
  const delen: string[] = [];
  for (let hier = plek; hier?.ouder; hier = hier.ouder) delen.unshift(hier.naam);
  return delen.join('.');
}

type Vorm = { readonly fout: Fout } | { readonly namen: number };

/** Walks the value without recursion: bounds on depth and count, no key that reaches into prototypes, sound text. */
function keurVorm(waarde: unknown): Vorm {
  const stapel: Plek[] = [{ waarde, diepte: 0, naam: '', ouder: undefined }];
  let [aantal, namen] = [0, 0];
  const fout = (plek: Plek | undefined, melding: string): Vorm => ({
    fout: { veld: veldVan(plek), melding },
  });
  for (let top = stapel.pop(); top; top = stapel.pop()) {
    if (typeof top.waarde === 'string' && ONLEESBAAR.test(top.waarde))
      return fout(top, 'Deze tekst bevat een teken dat niet mag.');
    if (typeof top.waarde !== 'object' || top.waarde === null) continue;
    if (top.diepte >= BODY_DIEPTE) return fout(undefined, `De inhoud is dieper dan ${BODY_DIEPTE} lagen.`);
    const isRij = Array.isArray(top.waarde);
    for (const [naam, onder] of Object.entries(top.waarde)) {
      aantal += 1;
      if (aantal > BODY_WAARDEN) return fout(undefined, `De inhoud heeft meer dan ${BODY_WAARDEN} waarden.`);
      const plek = { waarde: onder, diepte: top.diepte + 1, naam, ouder: top };
      if (!isRij) namen += 1;
      if (!isRij && VERBODEN_SLEUTELS.has(naam)) return fout(plek, 'Deze naam mag niet.');
      stapel.push(plek);
    }
  }
  return { namen };
}

/** In JSON that parses, a string before a colon is a name and nothing else is. */
const TEKST_OF_NAAM = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/** How many names the text writes: more than the value has, when one stands twice and the parser chose. */
function geschrevenNamen(json: string): number {
  let aantal = 0;
  for (const [, naam] of json.matchAll(TEKST_OF_NAAM)) if (naam !== undefined) aantal += 1;
  return aantal;
}

function vormFout(json: string, waarde: unknown): Fout | undefined {
  const vorm = keurVorm(waarde);
  if ('fout' in vorm) return vorm.fout;
  return geschrevenNamen(json) === vorm.namen
    ? undefined
    : { veld: '', melding: 'Een naam staat er twee keer in. Geef elk veld één keer.' };
}

type Waarde = { readonly waarde: unknown; readonly fouten: readonly Fout[] };
type Gelezen = Waarde | { readonly weigering: Weigering };

const STRIKT = new TextDecoder('utf-8', { fatal: true });

/** JSON from elsewhere, of which nothing was checked yet: its form is bounded, and what is wrong with it is a fault. */
export function leesJson(bytes: Uint8Array): Waarde {
  try {
    const tekst = STRIKT.decode(bytes);
    const waarde: unknown = JSON.parse(tekst);
    const fout = vormFout(tekst, waarde);
    return { waarde, fouten: fout ? [fout] : [] };
  } catch {
    return { waarde: undefined, fouten: [{ veld: '', melding: 'De inhoud is geen geldige JSON in utf-8.' }] };
  }
}

/** A JSON body within its bounds. What is not JSON is a fault beside the others, not a failure of ours. */
export async function readJson(req: IncomingMessage): Promise<Gelezen> {
  const bytes = await leesBytes(req, BODY_BYTES);
  if (!bytes) return { weigering: TE_GROOT };
  if (bytes.length === 0) {
    return { waarde: undefined, fouten: [{ veld: '', melding: 'De inhoud (body) ontbreekt.' }] };
  }
  return leesJson(bytes);
}
