/**
 * The trace a request belongs to, as W3C Trace Context has it (https://www.w3.org/TR/trace-context-2/): every request is
 * a step (span) of its own in the trace of the one who asked, or else the first step of a new one.
 *
 * Not passed on: `tracestate`. It holds what vendors like, which must not find its way into a log that is kept for ever.
 */
import { randomBytes } from 'node:crypto';

/** One step in a trace. Ids are lower-case hex: 32 digits for the trace, 16 for the step, never all zeros. */
export type Spoor = {
  readonly traceId: string;
  readonly spanId: string;
  /** trace-flags: two hex digits. */
  readonly vlaggen: string;
  /** True when the caller named the trace, false when it starts here. */
  readonly gegeven: boolean;
};

/** Version 00 in full; of a later version the part that it must share with 00, and only with a dash after it. */
const TRACEPARENT =
  /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
/** The flags that mean something: sampled (1), and that the trace id was drawn at random (2). */
const BEKENDE_VLAGGEN = 0b11;
const LANGSTE = 512;

/** Random digits in stock: drawing them for every request apart costs more than all else here. */
let voorraad = '';

function toeval(tekens: number): string {
  if (voorraad.length < tekens) voorraad = randomBytes(4096).toString('hex');
  const deel = voorraad.slice(-tekens);
  voorraad = voorraad.slice(0, -tekens);
  return deel;
}

/**
 * The step of a request, from its header `traceparent`. A header that is malformed, or of more than one trace, counts as
 * none: the standard wants a new trace then, and no request fails for it.
 */
export function neemSpoor(header: string | readonly string[] | undefined): Spoor {
  const spanId = toeval(16);
  const [, versie, traceId, , vlaggen, rest] =
    typeof header === 'string' && header.length <= LANGSTE ? (TRACEPARENT.exec(header.trim()) ?? []) : [];
  if (traceId === undefined || (versie === '00' && rest !== undefined)) {
    return { traceId: toeval(32), spanId, vlaggen: '02', gegeven: false };
  }
  const bekend = Number.parseInt(vlaggen ?? '0', 16) & BEKENDE_VLAGGEN;
  return { traceId, spanId, vlaggen: `0${bekend}`, gegeven: true };
}

/** A step as a header: what is sent on with it, and what is recorded of it. */
export function traceparent({ traceId, spanId, vlaggen }: Spoor): string {
  return `00-${traceId}-${spanId}-${vlaggen}`;
}
