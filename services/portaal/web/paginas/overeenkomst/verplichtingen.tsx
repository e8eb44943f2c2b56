import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { naamwoord, som } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';

const t = teksten.overeenkomst.afspraken;
type Verplichting = Schema<'VerplichtingenStand'>['verplichtingen'][number];
type Termijn = Verplichting['termijnen'][number];

/** A term that passed is no proof of a breach: the sign says uncertain, the words what is the matter. */
const TOON: Readonly<Record<Termijn['stand'], string>> = {
  nagekomen: 'ja',
  open: 'niet-bekend',
  verstreken: 'onzeker',
  onzeker: 'onzeker',
};
/** More terms than these are of years long past. */
const MEEST = 4;

function Termijnen({ termijnen }: Pick<Verplichting, 'termijnen'>) {
  return (
    <ul className="kale-lijst stapel">
      {termijnen.slice(-MEEST).map((termijn) => (
        <li key={[termijn.venster?.laatst, termijn.stand, ...termijn.gebeurtenissen].join('|')}>
          <Oordeel oordeel={TOON[termijn.stand]} label={t.standen[termijn.stand] ?? termijn.stand} />
          <div className="klein">
            {[
              termijn.venster && dagInWoorden(termijn.venster.laatst),
              termijn.stand === 'verstreken' && t.nietNagekomen,
              termijn.nogNiet.length > 0 && t.nogNiet(som(termijn.nogNiet)),
            ]
              .filter(Boolean)
              .join('; ')}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What must be done, by whom and when, and whether it was. */
export function Verplichtingen({ verplichtingen }: { readonly verplichtingen: readonly Verplichting[] }) {
  if (verplichtingen.length === 0) return null;
  return (
    <Deel titel={t.deel.verplichtingen} id="verplichtingen">
      <Tabel
        titel={t.deel.verplichtingen}
        titelVerborgen
        sorteernaam="verplichtingen"
        rijen={verplichtingen}
        sleutel={(v) => `${v.verplichting}|${v.wie}`}
        kolommen={[
          {
            kop: t.verplichting,
            cel: (v) => (
              <>
                {Woord(naamwoord(v.verplichting))}
                {v.omschrijving && <div className="klein">{v.omschrijving}</div>}
              </>
            ),
            sorteer: (v) => v.verplichting,
          },
          { kop: t.wie, cel: (v) => v.wie, sorteer: (v) => v.wie },
          { kop: t.wanneer, cel: (v) => v.wanneer },
          { kop: t.stadium, cel: (v) => t.stadia[v.stadium] },
          { kop: t.stand, cel: (v) => <Termijnen termijnen={v.termijnen} /> },
          { kop: '', cel: (v) => <Waarom redenen={v.redenen} over={naamwoord(v.verplichting)} /> },
        ]}
      />
    </Deel>
  );
}
