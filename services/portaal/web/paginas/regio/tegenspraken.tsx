import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Bronregel } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';

const t = teksten.regio.norm;

const EISEN: Readonly<Record<string, string>> = t.eisNaam;

/** Two statements on the norm that do not go together: both sides, each with its source. */
export function Tegenspraken({ rijen }: { readonly rijen: readonly Schema<'NvoTegenstrijdigheid'>[] }) {
  return (
    <ul className="kale-lijst stapel">
      {rijen.map(({ item, sterkte, peildatum, kanten }) => (
        <li key={item + kanten.map((k) => k.zegt)} className="kaart">
          <strong>{EISEN[item] ?? Woord(item)}</strong>{' '}
          <span className="zacht">
            ({t.sterkte[sterkte]}, {dagInWoorden(peildatum)})
          </span>
          <dl className="tegenspraak">
            {kanten.map(({ volgens, zegt, bronnen }) => (
              <div key={volgens + zegt}>
                <dt>{t.kanten[volgens]}</dt>
                <dd>
                  {volgens === 'merk' || volgens === 'stand' ? Woord(zegt) : zegt}
                  {bronnen.map((bron) => (
                    <div key={bron.document + bron.plaats} className="zacht">
                      <Bronregel bron={bron} />
                    </div>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
