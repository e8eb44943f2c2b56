import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { Normmerk } from './normmerk.tsx';

const t = teksten.regio.norm;
type Eis = Schema<'NvoRegio'>['eisen'][number];
type Cel = Schema<'NvoRegio'>['cellen'][number];

/** Which row of the survey asks after a requirement; of the others the survey asked nothing. */
const GEVRAAGD: Partial<Record<Eis['eis'], Cel['item']>> = {
  R1: 'nvo.regiovisie-vastgesteld',
  R2: 'nvo.overleg-met-stakeholders',
  R3: 'nvo.continuiteit-zorgfuncties',
  R4: 'nvo.inkoop-buiten-regio',
  R5: 'nvo.lokale-toegang-verbonden',
  R6: 'nvo.niet-vrijblijvende-governance',
  R7: 'nvo.administratieve-lasten',
  R8: 'nvo.meerjarige-contractering',
};

function Onderdelen({ eis }: { readonly eis: Eis }) {
  if (eis.onderdelen.length === 0) return null;
  return (
    <details className="waarom">
      <summary>
        {t.onderdelen(eis.onderdelen.length)}
        <span className="alleen-voorlezen"> {t.eisNaam[eis.eis]}</span>
      </summary>
      <ul className="kale-lijst eis__onderdelen">
        {eis.onderdelen.map(({ onderdeel, oordeel, reden }) => (
          <li key={onderdeel + reden.uitleg}>
            <span className="rij">
              <strong>{Woord(onderdeel)}</strong> <Oordeel oordeel={oordeel} />
            </span>
            {reden.uitleg}
          </li>
        ))}
      </ul>
    </details>
  );
}

function EenEis({ eis, cel }: { readonly eis: Eis; readonly cel: Cel | undefined }) {
  return (
    <li className="eis">
      <h3 className="eis__naam">
        <span className="eis__nummer">{eis.eis}</span> {t.eisNaam[eis.eis]}
      </h3>
      <div className="eis__kanten">
        <div>
          <p className="eis__kant">{t.zelf}</p>
          <Normmerk merk={cel?.merk ?? null} />
          {cel && cel.merk !== null && cel.peildatum && (
            <span className="zacht"> ({t.opPeildatum(dagInWoorden(cel.peildatum))})</span>
          )}
          {eis.stand && (
            <div>
              <Normmerk merk={eis.stand.stand} />{' '}
              <span className="zacht">({t.opPeildatum(dagInWoorden(eis.stand.peildatum))})</span>
            </div>
          )}
        </div>
        <div>
          <p className="eis__kant">{t.register}</p>
          <Oordeel oordeel={eis.oordeel} />
        </div>
      </div>
      <p>{eis.uitleg}</p>
      <Waarom redenen={eis.redenen} over={t.eisNaam[eis.eis]} />
      <Onderdelen eis={eis} />
      {eis.bevindingen.length > 0 && (
        <ul className="eis__bevindingen" aria-label={t.bevindingen}>
          {[...new Set(eis.bevindingen.map(({ uitleg }) => uitleg))].map((uitleg) => (
            <li key={uitleg}>{uitleg}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The ten requirements: what the region says, beside what follows from the register, and why. */
export function Eisen({
  eisen,
  cellen,
}: {
  readonly eisen: readonly Eis[];
  readonly cellen: readonly Cel[];
}) {
  return (
    <Deel titel={t.eisen} id="eisen">
      <ol className="kale-lijst eisen">
        {eisen.map((eis) => (
          <EenEis key={eis.eis} eis={eis} cel={cellen.find((c) => c.item === GEVRAAGD[eis.eis])} />
        ))}
      </ol>
    </Deel>
  );
}
