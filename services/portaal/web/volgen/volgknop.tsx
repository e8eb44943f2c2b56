import { alsProbleem } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import { teksten } from '../teksten/teksten.ts';
import { useVolgen } from './gevolgd.ts';
import './volgknop.css';

const t = teksten.start.volgen;

/** Follows a file, or no longer: what one follows stands on the start page. */
export function Volgknop({ dossier, naam }: { readonly dossier: Dossier; readonly naam: string }) {
  const { volgt, bezig, fout, wissel } = useVolgen(dossier, naam);
  return (
    <span className="volgknop">
      <button
        type="button"
        className="nl-button nl-button--default"
        aria-pressed={volgt ?? false}
        disabled={volgt === undefined || bezig}
        onClick={wissel}
      >
        <span aria-hidden="true">{volgt ? '★' : '☆'}</span>
        {volgt ? t.volgt : t.volg}
        <span className="alleen-voorlezen"> {naam}</span>
      </button>
      {fout !== null && (
        <span role="alert" className="volgknop__fout">
          {alsProbleem(fout).detail}
        </span>
      )}
    </span>
  );
}
