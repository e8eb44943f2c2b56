import { useIk } from '../../api/sessie.ts';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Bezoeklijst } from './bezoeklijst.tsx';
import { Cijfers } from './cijfers.tsx';
import { Knoppen } from './knoppen.tsx';
import { Volglijst } from './volglijst.tsx';
import { Werklijst } from './werklijst.tsx';
import { Zaken } from './zaken.tsx';
import './start.css';

const t = teksten.start;

/** What somebody opens in the morning: what to do, what changed, and what they follow. */
export function Component() {
  const { rollen } = useIk();
  const auditor = rollen.includes('auditor');
  const kijkt = auditor || rollen.includes('landelijk');
  const commissie = rollen.some((rol) => rol === 'voorzitter' || rol === 'lid' || rol === 'secretaris');
  return (
    <Pagina titel={t.titel}>
      <Knoppen />
      <div className="startvlak">
        <div>
          {kijkt ? <Cijfers auditor={auditor} /> : <Werklijst />}
          {commissie && <Zaken />}
        </div>
        <div>
          <Bezoeklijst />
          <Volglijst />
        </div>
      </div>
    </Pagina>
  );
}
