import type { GeschilGebeurtenis, Handelingsoort } from './fasen.ts';

/**
 * What others did upon the words of an act. Who voted on a draft, reviewed a proposal or got a document did so with that
 * text: it cannot be said otherwise afterwards, or they would have done what they never did.
 */

type Rust = {
  /** The acts that rest on it. */
  readonly door: readonly Handelingsoort[];
  /** By which field they name it. */
  readonly naam: string;
  /** What of it they rest on: without this, on all of it. */
  readonly op?: string;
};

const RUST: Readonly<Partial<Record<Handelingsoort, Rust>>> = {
  StukIngediend: {
    door: ['StukVerzonden', 'StukOntvangen', 'VertrouwelijkheidBeslist'],
    naam: 'stuk',
    op: 'document',
  },
  WrakingVerzocht: { door: ['WrakingBeslist'], naam: 'lid' },
  OntwerpVoorgelegd: { door: ['StemUitgebracht', 'UitspraakOndertekend'], naam: 'ontwerp' },
  PublicatieVoorgesteld: { door: ['PublicatieGetoetst'], naam: 'referentiecode' },
  MijlpaalGesteld: { door: ['NakomingGemeld', 'NakomingVastgesteld'], naam: 'mijlpaal' },
};

type Velden = Readonly<Record<string, unknown>>;

/** One text for the same content, in whatever order its fields came. */
const tekst = (waarde: unknown): string =>
  JSON.stringify(waarde, (_, deel: unknown) =>
    deel !== null && typeof deel === 'object' && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel,
  ) ?? '';

/** The name of an act; of a proposal it stands in what is proposed. */
const naamVan = ({ publicatie, ...velden }: Velden, naam: string): unknown =>
  velden[naam] ?? (publicatie as Velden | undefined)?.[naam];

/** Did somebody do `later` upon what `oud` said, and would `nieuw` say something else? */
export function rustOp(
  later: GeschilGebeurtenis,
  oud: GeschilGebeurtenis,
  nieuw: GeschilGebeurtenis,
): boolean {
  const rust = RUST[oud.type];
  if (!rust?.door.includes(later.type)) return false;
  if (naamVan(later.data, rust.naam) !== naamVan(oud.data, rust.naam)) return false;
  const deel = (data: Velden) => tekst(rust.op ? data[rust.op] : data);
  return deel(oud.data) !== deel(nieuw.data);
}
