import type { Schema } from '../../api/client.ts';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import './norm.css';

const TEKEN: Readonly<Record<string, string>> = {
  ja: '✓',
  nee: '✕',
  'in-ontwikkeling': '…',
  nvt: '–',
  leeg: '·',
};

/** What a region filled in itself. It looks unlike a judgement of the register: a claim is no derivation. */
export function Normmerk({ merk }: { readonly merk: Schema<'NvoCel'>['merk'] }) {
  if (merk === null) return <span className="zacht">{teksten.regio.norm.nietGevraagd}</span>;
  return (
    <span className="normmerk">
      <span aria-hidden="true">{TEKEN[merk] ?? '≡'}</span> {woord(merk)}
    </span>
  );
}
