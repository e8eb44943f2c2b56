import { useMemo, useState } from 'react';
import { Onderrijcontext } from './onderrij.ts';
import type { Kolom } from './tabel.tsx';

/** A row of a table, with under it what somebody unfolds in it. The first column names the row. */
export function Tabelrij<R>({ rij, kolommen }: { readonly rij: R; readonly kolommen: readonly Kolom<R>[] }) {
  const [aantal, zetAantal] = useState(0);
  const [plek, zetPlek] = useState<HTMLElement | null>(null);
  const onderrij = useMemo(
    () => ({ plek, toon: (open: boolean) => zetAantal((eerder) => eerder + (open ? 1 : -1)) }),
    [plek],
  );
  return (
    <Onderrijcontext value={onderrij}>
      <tr className={aantal > 0 ? 'tabel__open' : undefined}>
        {kolommen.map(({ kop, cel, getal }, plaats) =>
          plaats === 0 ? (
            <th key={kop} scope="row">
              {cel(rij)}
            </th>
          ) : (
            <td key={kop} data-kop={kop} className={getal ? 'getal' : undefined}>
              {cel(rij)}
            </td>
          ),
        )}
      </tr>
      {aantal > 0 && (
        <tr className="tabel__onder">
          <td colSpan={kolommen.length} ref={zetPlek} />
        </tr>
      )}
    </Onderrijcontext>
  );
}
