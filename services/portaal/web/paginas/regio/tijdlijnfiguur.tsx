import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { aanvangInWoorden, eindInWoorden } from './overeenkomst-woorden.ts';
import { asjaren, type Jaren, type Rij, schaal } from './tijdlijn.ts';
import { Balkpatronen, Legenda } from './tijdlijnlegenda.tsx';
import './tijdlijn.css';

const t = teksten.regio.tijdlijn;
const procent = (waarde: number): string => `${waarde}%`;

/** One bar. What it says stands in words beside it, so a reader of the page alone is not read it twice. */
function Balk({ rij, vandaag }: { readonly rij: Rij; readonly vandaag: number | null }) {
  return (
    <svg className="jaarbalken__balk" aria-hidden="true">
      {rij.stukken.map(({ van, tot, zeker }) => (
        <rect
          key={van}
          className={`balk balk--${rij.volgens}`}
          x={procent(van)}
          y={zeker ? '20%' : '40%'}
          width={procent(tot - van)}
          height={zeker ? '60%' : '20%'}
        />
      ))}
      {rij.peildatum !== null && (
        <circle className="balk__peildatum" cx={procent(rij.peildatum)} cy="50%" r="5" />
      )}
      {vandaag !== null && (
        <line className="balk__vandaag" x1={procent(vandaag)} x2={procent(vandaag)} y1="0" y2="100%" />
      )}
    </svg>
  );
}

function As({ jaren }: { readonly jaren: Jaren }) {
  const op = schaal(jaren);
  return (
    <div className="jaarbalken__as">
      <svg width="100%" height="28" aria-hidden="true">
        {asjaren(jaren).map((jaar) => (
          <g key={jaar}>
            <line
              className="as__streep"
              x1={procent(op(`${jaar}`))}
              x2={procent(op(`${jaar}`))}
              y1="20"
              y2="28"
            />
            <text className="as__jaar" x={procent(op(`${jaar}`))} y="15">
              {jaar}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/**
 * Agreements as bars over the years. Each row is a link with its facts in words; shape and pattern of the bar say who
 * says so. The table of the page holds the same facts.
 */
export function Tijdlijnfiguur({
  rijen,
  jaren,
  dag,
}: {
  readonly rijen: readonly Rij[];
  readonly jaren: Jaren;
  /** The day that is looked at. */
  readonly dag: string;
}) {
  const plaats = schaal(jaren)(dag);
  const vandaag = plaats >= 0 && plaats <= 100 ? plaats : null;
  return (
    <figure className="jaarbalken" aria-describedby="tabel">
      <Balkpatronen />
      <As jaren={jaren} />
      <ol className="jaarbalken__rijen kale-lijst">
        {rijen.map((rij) => (
          <li
            key={rij.overeenkomst.id}
            className={`jaarbalken__rij${rij.onder ? ' jaarbalken__rij--onder' : ''}`}
          >
            <div className="jaarbalken__naam">
              <Schakel naar={`/overeenkomsten/${rij.overeenkomst.id}`}>{rij.overeenkomst.naam}</Schakel>
              <span className="zacht">
                {t.zin(rij.volgens, aanvangInWoorden(rij.overeenkomst), eindInWoorden(rij.overeenkomst))}
              </span>
            </div>
            <div className="jaarbalken__baan">
              <Balk rij={rij} vandaag={vandaag} />
            </div>
          </li>
        ))}
      </ol>
      <Legenda dag={dag} />
    </figure>
  );
}
