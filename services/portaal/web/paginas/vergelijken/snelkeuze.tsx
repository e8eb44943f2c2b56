import { plusDagen } from '@regiolog/domein/gedeeld/datum';
import { Link } from 'react-router';
import type { Dossier } from '../../api/dossier.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useGeschiedenisVan } from '../../tijden/geschiedenis.ts';
import { stappenVan } from '../../tijden/stappen.ts';
import { jaarVoor, vergelijkZoek } from '../../tijden/vergelijk-momenten.ts';
import { vandaag } from '../../tijden/zin.ts';

const t = teksten.tijd.vergelijk;

/** The comparisons that one asks for most. */
export function Snelkeuze({ dossier }: { readonly dossier: Dossier }) {
  const { voorvallen } = useGeschiedenisVan([dossier], {}, true);
  const nu = vandaag();
  const vorige = stappenVan(voorvallen, 'geldig', nu).findLast(({ dag }) => dag < nu);
  const keuzes = [
    { naam: t.jaarGeleden, zoek: vergelijkZoek({ eerste: { geldigOp: jaarVoor(nu) }, tweede: {} }) },
    ...(vorige
      ? [
          {
            naam: t.vorigeStap(dagInWoorden(vorige.dag)),
            zoek: vergelijkZoek({ eerste: { geldigOp: plusDagen(vorige.dag, -1) }, tweede: {} }),
          },
        ]
      : []),
    { naam: t.geleerd, zoek: vergelijkZoek({ eerste: { bekendOp: jaarVoor(nu) }, tweede: {} }) },
  ];
  return (
    <nav aria-label={t.snel} className="rij niet-afdrukken snelkeuze">
      <span>{t.snel}:</span>
      {keuzes.map(({ naam, zoek }) => (
        <Link key={naam} to={`?${zoek}`} className="nl-link" preventScrollReset>
          {naam}
        </Link>
      ))}
    </nav>
  );
}
