import { teksten } from '../../teksten/teksten.ts';
import { Punten } from './punten.tsx';
import { type Zaak, zitIn } from './zaak.ts';
import { Zaakformulier } from './zaakformulier.tsx';

const t = teksten.geschil.overzicht;

const open = ({ punten }: Zaak) => punten.filter(({ uitkomst }) => uitkomst === null);

/** A draft decides on every point that is open: they stand in the form already. */
const begin = (zaak: Zaak) => ({
  soort: 'bindend-advies',
  punten: open(zaak).map(({ punt }) => ({ punt })),
});

const vast = (zaak: Zaak) =>
  Object.fromEntries(open(zaak).map(({ punt }, nummer) => [`punten.${nummer}.punt`, punt]));

const weg = () => ['ontwerp'];
const vanzelf = ({ ontwerpen }: Zaak) => ({ ontwerp: `ontwerp-${(ontwerpen?.length ?? 0) + 1}` });

/** The chair lays a draft before the members, with the points and what the parties hold of them in sight. */
export function Component() {
  return (
    <Zaakformulier
      collectie="ontwerpen"
      tab="raadkamer"
      mag={zitIn}
      begin={begin}
      vast={vast}
      weg={weg}
      vanzelf={vanzelf}
    >
      {(zaak) => (
        <details className="mogelijkheden">
          <summary>{t.punten}</summary>
          <Punten zaak={zaak} />
        </details>
      )}
    </Zaakformulier>
  );
}
