import type { Schema } from '../../api/client.ts';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.regio.uittreding;
type Uittreding = Schema<'Uittreding'>;

/** What cannot be judged: agreements of which nobody knows the parties, mandates of which nobody knows who gave them. */
export function Onbeoordeeld({ uittreding }: { readonly uittreding: Uittreding }) {
  const { nietTeBeoordelen, mandatenZonderGever } = uittreding;
  if (nietTeBeoordelen.length + mandatenZonderGever.length === 0) return null;
  return (
    <Deel titel={t.nietTeBeoordelen}>
      {nietTeBeoordelen.length > 0 && (
        <details>
          <summary>
            {t.nietTeBeoordelenUitleg} ({nietTeBeoordelen.length})
          </summary>
          <ul>
            {nietTeBeoordelen.map(({ id, naam, partijen }) => (
              <li key={id}>
                <Schakel naar={`/overeenkomsten/${id}`}>{naam}</Schakel>
                {partijen && <span className="zacht"> ({partijen})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mandatenZonderGever.length > 0 && (
        <details>
          <summary>
            {t.zonderGever} ({mandatenZonderGever.length})
          </summary>
          <ul>
            {mandatenZonderGever.map(({ id, naam }) => (
              <li key={id}>
                <Schakel naar={`/mandaten/${id}`}>{naam}</Schakel>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Deel>
  );
}
