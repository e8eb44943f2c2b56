import { useState } from 'react';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.controle.ketenbeeld;

/** A mark that an auditor needs letter by letter, with a button that copies it. */
export function Kopieer({ tekst, wat }: { readonly tekst: string; readonly wat: string }) {
  const [gekopieerd, zet] = useState(false);
  const kopieer = async (): Promise<void> => {
    await navigator.clipboard.writeText(tekst);
    zet(true);
  };
  return (
    <span className="hashregel">
      <code className="hash">{tekst}</code>
      <button type="button" className="hash__kopieer niet-afdrukken" onClick={() => void kopieer()}>
        <span role="status">{gekopieerd ? t.gekopieerd : t.kopieer}</span>
        <span className="alleen-voorlezen"> {wat}</span>
      </button>
    </span>
  );
}
