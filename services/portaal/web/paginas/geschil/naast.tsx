import type { ReactNode } from 'react';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.geschil.reconstructie;

/** What each moment is called. */
export type Koppen = { readonly toen: string; readonly nu: string };
/** One thing at two moments; at one of them it may not have been known. */
type Paar<T> = { readonly sleutel: string; readonly naam: string; readonly toen?: T; readonly nu?: T };

/** Rows of two moments, matched by a key: what is in both stands beside each other. */
export function gepaard<T>(
  toen: readonly T[],
  nu: readonly T[],
  sleutel: (t: T) => string,
  naam: (t: T) => string,
): readonly Paar<T>[] {
  const oud = new Map(toen.map((t) => [sleutel(t), t]));
  const nieuw = new Map(nu.map((t) => [sleutel(t), t]));
  return [...new Map([...oud, ...nieuw])].map(([s, ding]) => {
    const [a, b] = [oud.get(s), nieuw.get(s)];
    return { sleutel: s, naam: naam(ding), ...(a && { toen: a }), ...(b && { nu: b }) };
  });
}

/** What two moments say of one thing; equal is told as such, so that a difference stands out. */
export function Naast<T>({
  titel,
  kop,
  paren,
  koppen,
  zegt,
  oordeel,
  naar,
  open = false,
}: {
  readonly titel: string;
  readonly kop: string;
  readonly paren: readonly Paar<T>[];
  readonly koppen: Koppen;
  readonly zegt: (ding: T) => ReactNode;
  /** What is compared. */
  readonly oordeel: (ding: T) => string;
  readonly naar?: (sleutel: string) => string;
  /** Unfolded also when nothing differs. */
  readonly open?: boolean;
}) {
  if (paren.length === 0) return null;
  const cel = (ding: T | undefined) => (ding ? zegt(ding) : <span className="zacht">{t.niets}</span>);
  const gelijk = ({ toen, nu }: Paar<T>): boolean => (toen && oordeel(toen)) === (nu && oordeel(nu));
  const eerste = {
    kop,
    cel: (paar: Paar<T>) => (naar ? <Schakel naar={naar(paar.sleutel)}>{paar.naam}</Schakel> : paar.naam),
  };
  const verschillen = paren.filter((paar) => !gelijk(paar)).length;
  const naast = [
    { kop: koppen.toen, cel: ({ toen }: Paar<T>) => cel(toen) },
    { kop: koppen.nu, cel: ({ nu }: Paar<T>) => cel(nu) },
    {
      kop: t.verschil,
      cel: (paar: Paar<T>) => (gelijk(paar) ? t.gelijk : <strong className="anders">≠ {t.anders}</strong>),
    },
  ];
  return (
    <details open={open || verschillen > 0} className="mogelijkheden">
      <summary>
        {titel} <span className="zacht">({t.hoeveel(verschillen)})</span>
      </summary>
      <Tabel
        titel={titel}
        titelVerborgen
        rijen={paren}
        sleutel={(paar) => paar.sleutel}
        sorteernaam="deel"
        // What is the same at both moments is told once.
        kolommen={verschillen > 0 ? [eerste, ...naast] : [eerste, { kop: t.beide, cel: ({ nu }) => cel(nu) }]}
      />
    </details>
  );
}
