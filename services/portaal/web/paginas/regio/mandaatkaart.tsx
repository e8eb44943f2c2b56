import type { Schema } from '../../api/client.ts';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Schuifvak } from '../../bouwstenen/schuifvak.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { type Knoop, type Lijn, mandaatgraaf } from './mandaatgraaf.ts';
import './mandaatkaart.css';

const t = teksten.regio.mandaten;

function Vak({ knoop: { mandaat, regels, x, y, breed, hoog } }: { readonly knoop: Knoop }) {
  const vorm = (
    <>
      <rect
        className={mandaat ? 'knoop knoop--mandaat' : 'knoop'}
        x={x - breed / 2}
        y={y - hoog / 2}
        width={breed}
        height={hoog}
        rx={mandaat ? 2 : hoog / 2}
      />
      <text className="knoop__tekst" x={x} y={y - (regels.length - 1) * 9}>
        {regels.map((regel, n) => (
          <tspan key={regel} x={x} dy={n === 0 ? 0 : 18}>
            {regel}
          </tspan>
        ))}
      </text>
    </>
  );
  if (!mandaat) return <g>{vorm}</g>;
  return (
    <Schakel naar={`/mandaten/${mandaat.id}`} className="knoop__schakel">
      {vorm}
    </Schakel>
  );
}

const Pijl = ({ lijn }: { readonly lijn: Lijn }) => (
  <path className={lijn.vast ? 'pijl' : 'pijl pijl--gemeld'} d={lijn.pad} markerEnd="url(#pijlpunt)" />
);

function Legenda() {
  return (
    <ul className="kaartlegenda kale-lijst" aria-label={t.legenda}>
      <li>
        <svg width="40" height="18" aria-hidden="true">
          <rect className="knoop" x="1" y="1" width="38" height="16" rx="8" />
        </svg>
        {t.partij}
      </li>
      <li>
        <svg width="40" height="18" aria-hidden="true">
          <rect className="knoop knoop--mandaat" x="1" y="1" width="38" height="16" rx="2" />
        </svg>
        {t.mandaat}
      </li>
      <li>
        <svg width="40" height="18" aria-hidden="true">
          <path className="pijl" d="M2 9 L38 9" />
        </svg>
        {t.vastgelegd}
      </li>
      <li>
        <svg width="40" height="18" aria-hidden="true">
          <path className="pijl pijl--gemeld" d="M2 9 L38 9" />
        </svg>
        {t.gemeld}
      </li>
    </ul>
  );
}

/** Who gave which mandate to whom, as a picture of which each mandate is a link. The table of the page says the same. */
export function Mandaatkaart({ mandaten }: { readonly mandaten: readonly Schema<'MandaatKern'>[] }) {
  const graaf = mandaatgraaf(mandaten, { gever: t.geverOnbekend, ontvanger: t.ontvangerOnbekend });
  return (
    <figure className="mandaatkaart" aria-describedby="mandaattabel">
      <Schuifvak label={t.kaart}>
        <svg
          className="mandaatkaart__figuur"
          width={graaf.breed}
          height={graaf.hoog}
          viewBox={`0 0 ${graaf.breed} ${graaf.hoog}`}
        >
          <title>{t.kaart}</title>
          <defs>
            <marker
              id="pijlpunt"
              viewBox="0 0 8 8"
              refX="8"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto"
            >
              <path className="pijl__punt" d="M0 0 L8 4 L0 8 z" />
            </marker>
          </defs>
          {graaf.lijnen.map((lijn) => (
            <Pijl key={lijn.sleutel} lijn={lijn} />
          ))}
          {graaf.knopen.map((knoop) => (
            <Vak key={knoop.sleutel} knoop={knoop} />
          ))}
        </svg>
      </Schuifvak>
      <figcaption>
        <Legenda />
      </figcaption>
    </figure>
  );
}
