import type { Einde } from '@regiolog/domein/gedeeld/periode';
import type { Schema } from '../../api/client.ts';
import { Bronregel } from '../../bouwstenen/bronregel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { naamwoord, tot } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';

const t = teksten.overeenkomst.afspraken;
type Bron = Schema<'Reden'>['bronnen'][number];
/** Something a text waits for, as it is recorded. */
export type Wacht = {
  readonly gebeurtenis: string;
  readonly inhoud: {
    readonly van: string;
    readonly einde?: Einde | undefined;
    readonly omschrijving?: string | undefined;
  };
  readonly bron: Bron | null;
};

/** What the text waits for: most often a decision of the state. */
export function Wachten({ wachten }: { readonly wachten: readonly Wacht[] }) {
  if (wachten.length === 0) return null;
  return (
    <Deel titel={t.deel.wachten} id="wachten">
      <ul>
        {wachten.map(({ gebeurtenis, inhoud, bron }) => (
          <li key={gebeurtenis}>
            {Woord(naamwoord(inhoud.van))}
            {tot(inhoud.einde)}
            {inhoud.omschrijving && `: ${inhoud.omschrijving}`}
            {bron && (
              <div className="klein">
                <Bronregel bron={bron} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Deel>
  );
}
