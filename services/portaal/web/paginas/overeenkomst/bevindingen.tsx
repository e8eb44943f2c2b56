import type { Schema } from '../../api/client.ts';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.overeenkomst.bevindingen;

/** What is missing, unusual or against a rule, each with the article that asks for it. */
export function Bevindingen({ bevindingen }: { readonly bevindingen: readonly Schema<'Bevinding'>[] }) {
  return (
    <ul className="bevindingen">
      {bevindingen.map(({ code, uitleg, artikel }) => (
        <li key={code + uitleg}>
          {uitleg} {artikel && <span className="zacht">{t.artikel(artikel)}</span>}
        </li>
      ))}
    </ul>
  );
}
