import { Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import { z } from 'zod';
import { BODY_BYTES } from './body.ts';
import { ONDERWERP, TOESTANDEN } from './kluis.ts';

/** In what words a vault that runs apart is asked, and answers: one POST per operation of the port. */

/** What one question may hold; more is asked in parts. The rest of the bytes is for what stands around it. */
export const MEESTE = { delen: 1000, bytes: BODY_BYTES - 1024 } as const;

const Onderwerp = z.string().regex(ONDERWERP);
const rij = <T extends z.ZodType>(deel: T) => z.array(deel).max(MEESTE.delen);

const Geopend = z.union([
  z.string(),
  z.strictObject({ vernietigd: z.literal(true) }),
  z.strictObject({ onleesbaar: z.literal(true) }),
]);

/** The operations by name, with their paths. Not under `/v1`: no gateway leads here. */
export const KLUISVRAGEN = {
  verzegel: {
    pad: '/intern/kluis/verzegel',
    vraag: z.strictObject({ teksten: rij(z.strictObject({ onderwerp: Onderwerp, tekst: z.string() })) }),
    /** Or one of the keys is destroyed. */
    antwoord: z.union([
      z.strictObject({ verzegelden: rij(Verzegeld) }),
      z.strictObject({ vernietigd: z.literal(true) }),
    ]),
  },
  open: {
    pad: '/intern/kluis/open',
    vraag: z.strictObject({ verzegelden: rij(Verzegeld) }),
    antwoord: z.strictObject({ geopend: rij(Geopend) }),
  },
  vernietig: {
    pad: '/intern/kluis/vernietig',
    vraag: z.strictObject({ onderwerp: Onderwerp }),
    antwoord: z.strictObject({ toestand: z.literal('vernietigd') }),
  },
  toestand: {
    pad: '/intern/kluis/toestand',
    vraag: z.strictObject({ onderwerp: Onderwerp }),
    antwoord: z.strictObject({ toestand: z.enum(TOESTANDEN) }),
  },
} as const;

type Kluisvragen = typeof KLUISVRAGEN;
export type Kluisvraag = keyof Kluisvragen;
/** What is asked, and what is answered, by operation. */
export type Vraag<N extends Kluisvraag> = z.output<Kluisvragen[N]['vraag']>;
export type Antwoord<N extends Kluisvraag> = z.output<Kluisvragen[N]['antwoord']>;

/** Cuts what is asked into questions within the bounds, in order. */
export function inDelen<T>(alles: readonly T[]): T[][] {
  const uit: T[][] = [];
  let deel: T[] = [];
  let bytes = 0;
  for (const een of alles) {
    const omvang = Buffer.byteLength(JSON.stringify(een)) + 1;
    if (deel.length === MEESTE.delen || (deel.length > 0 && bytes + omvang > MEESTE.bytes)) {
      uit.push(deel);
      deel = [];
      bytes = 0;
    }
    deel.push(een);
    bytes += omvang;
  }
  if (deel.length > 0) uit.push(deel);
  return uit;
}
