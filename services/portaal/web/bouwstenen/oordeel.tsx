import { woord } from '../teksten/woorden.ts';
import { TEKEN } from './tekens.ts';
import './oordeel.css';

/** Colour and sign of what the register says of something: never the colour alone. */
const TOON: Readonly<Record<string, 'ja' | 'nee' | 'onzeker'>> = {
  ja: 'ja',
  nee: 'nee',
  onzeker: 'onzeker',
  deels: 'onzeker',
  'niet-aangetoond': 'onzeker',
  misschien: 'onzeker',
};
const BIJ_TOON = { ja: '✓', nee: '✕', onzeker: '≈', onbekend: '?' } as const;

/**
 * A judgement as a badge: "ja", "nee", "onzeker", "niet aangetoond", "niet bekend". `label` says it in other words
 * ("geldt", "geldt niet").
 */
export function Oordeel({ oordeel, label }: { readonly oordeel: string; readonly label?: string }) {
  const toon = TOON[oordeel] ?? 'onbekend';
  return (
    <span className={`oordeel oordeel--${toon}`}>
      <span aria-hidden="true" className="oordeel__teken">
        {TEKEN[oordeel] ?? BIJ_TOON[toon]}
      </span>
      {label ?? woord(oordeel)}
    </span>
  );
}

/** Where a statement comes from: recorded, only told by a source, planned, or derived from a rule. */
export function Herkomst({ van }: { readonly van: string }) {
  return <span className={`herkomst herkomst--${van}`}>{woord(van)}</span>;
}
