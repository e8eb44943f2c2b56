import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { duur, vanaf } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';

const t = teksten.overeenkomst.afspraken;
type Contract = Schema<'ContractenStand'>['contracten'][number];

function Contractdelen({ delen }: Pick<Contract, 'delen'>) {
  return (
    <ul className="kale-lijst">
      {delen.map(({ soort, nummer, duur: hoeLang, laatsteDag, looptOp }) => (
        <li key={`${soort}${nummer}`}>
          {[
            soort === 'basis' ? t.basis : soort === 'optie' ? t.optie(nummer) : t.jaarNummer(nummer),
            duur(hoeLang),
            laatsteDag && `t/m ${dagInWoorden(laatsteDag.laatst)}`,
            looptOp === 'ja' && t.looptNu,
          ]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** How long contracts with providers run: their base, their options, and the last day of all. */
export function Contracten({ contracten }: { readonly contracten: readonly Contract[] }) {
  if (contracten.length === 0) return null;
  return (
    <Deel titel={t.deel.contracten} id="contracten">
      <Tabel
        titel={t.deel.contracten}
        titelVerborgen
        sorteernaam="contracten"
        rijen={contracten}
        sleutel={(c) => [c.product, c.wijze, c.van?.datum, c.omschrijving].join('|')}
        kolommen={[
          {
            kop: t.product,
            cel: (c) => (
              <>
                {c.product ? Woord(c.product) : Woord(t.alles)}
                <div className="klein">
                  {[c.wijze && woord(c.wijze), c.variant && woord(c.variant)].filter(Boolean).join(', ')}
                </div>
              </>
            ),
          },
          {
            kop: t.aard,
            cel: (c) => (
              <>
                {Woord(c.aard)}
                <div className="klein">
                  {[vanaf(c.van ?? undefined).trim(), c.optiesOver && t.optiesOver(c.optiesOver)]
                    .filter(Boolean)
                    .join(', ')}
                </div>
              </>
            ),
          },
          { kop: t.delen, cel: (c) => <Contractdelen delen={c.delen} /> },
          { kop: t.uiterlijk, cel: (c) => c.uiterlijkEinde && dagInWoorden(c.uiterlijkEinde.laatst) },
          ...(contracten.some((c) => c.omschrijving)
            ? [{ kop: t.watZegt, cel: (c: Contract) => c.omschrijving }]
            : []),
          { kop: '', cel: (c) => <Waarom redenen={c.redenen} over={c.product ?? t.alles} /> },
        ]}
      />
    </Deel>
  );
}
