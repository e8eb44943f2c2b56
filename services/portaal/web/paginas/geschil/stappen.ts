import { Fase as FASEN } from '@regiolog/domein/geschil/waarden';
import type { Zaak } from './zaak.ts';

/** The course of a case as a row of steps: what was done and when, where it stands, and what may still come. */

type Fase = Zaak['fase'];
export type Stap = {
  readonly fase: Fase;
  readonly stand: 'gedaan' | 'nu' | 'komt' | 'overgeslagen';
  /** The day on which it began, as far as the case tells. */
  readonly dag: string | null;
};

/** The order of the procedure, as the domain has it; a case that was joined stands outside it. */
const VOLGORDE: readonly Fase[] = FASEN.options.filter((fase) => fase !== 'gevoegd');

type Bron = Pick<
  Zaak,
  | 'fase'
  | 'gemeld'
  | 'aanhangig'
  | 'gesloten'
  | 'termijnen'
  | 'zitting'
  | 'gehoord'
  | 'uitspraken'
  | 'mijlpalen'
>;

/** The last time that the term of this name was opened: a case that went back passes a phase again. */
const begin = ({ termijnen }: Bron, naam: string): string | null =>
  termijnen.findLast(({ termijn }) => termijn === naam)?.begin ?? null;

function dagVan(zaak: Bron, fase: Fase): string | null {
  switch (fase) {
    case 'overleg':
      return zaak.gemeld;
    case 'aanhangig':
      return zaak.aanhangig;
    case 'hoorzitting':
      return zaak.zitting?.zitting ?? null;
    case 'beraadslaging':
      return begin(zaak, 'uitspraak');
    case 'uitspraak':
      return zaak.uitspraken.at(-1)?.datum ?? null;
    case 'nakoming':
      return zaak.mijlpalen.length > 0 ? (zaak.uitspraken.at(-1)?.datum ?? null) : null;
    case 'gesloten':
      return zaak.gesloten;
    default:
      return begin(zaak, fase);
  }
}

/** What a case leaves out when nobody asks for it. */
const KAN_WEG: ReadonlySet<Fase> = new Set(['repliek', 'dupliek', 'nakoming']);

/**
 * The steps of a case. A step before the present one without a trace was left out; so is one that only comes when
 * somebody asks for it, once the case is past it.
 */
export function stappenVan(zaak: Bron): readonly Stap[] {
  const nu = VOLGORDE.indexOf(zaak.fase);
  return VOLGORDE.map((fase, plaats): Stap => {
    const dag = dagVan(zaak, fase);
    const gehoord = fase === 'hoorzitting' && zaak.gehoord;
    if (plaats === nu) return { fase, stand: zaak.fase === 'gesloten' ? 'gedaan' : 'nu', dag };
    if (plaats > nu && zaak.fase !== 'gevoegd') return { fase, stand: 'komt', dag: null };
    const spoor = dag !== null || gehoord || (zaak.fase !== 'gesloten' && !KAN_WEG.has(fase));
    return { fase, stand: spoor ? 'gedaan' : 'overgeslagen', dag };
  });
}
