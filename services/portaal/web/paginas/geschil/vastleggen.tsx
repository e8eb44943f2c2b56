import { useParams } from 'react-router';
import { BestaatNiet } from '../../kader/fout.tsx';
import { handelingVan } from '../../vastleggen/handelingen.ts';
import { Publicatievoorstel } from './publicatievoorstel.tsx';
import { Zaakformulier } from './zaakformulier.tsx';
import { TAB_VAN, ZAAKVORMEN } from './zaakvormen.ts';

/** Who reviews a publication or publishes it reads what it says. */
const MET_VOORSTEL: ReadonlySet<string> = new Set(['publicatietoetsen', 'publicaties']);

/** The form for any other act in a case. */
export function Component() {
  const { collectie = '' } = useParams();
  if (!handelingVan('geschil', collectie)) return <BestaatNiet />;
  return (
    <Zaakformulier
      key={collectie}
      collectie={collectie}
      tab={TAB_VAN[collectie] ?? 'overzicht'}
      {...ZAAKVORMEN[collectie]}
    >
      {(zaak) => MET_VOORSTEL.has(collectie) && <Publicatievoorstel zaak={zaak} />}
    </Zaakformulier>
  );
}
