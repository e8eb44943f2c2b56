import { Heading } from '@nl-design-system-candidate/heading-react';
import { Bronregel } from '../../bouwstenen/bronregel.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import type { Overeenkomst } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.tegenspraken;
type Kant = Overeenkomst['tegenspraken'][number]['kanten'][number];

/** One side of a contradiction: what is said, and by which sources. */
function Zijde({
  onderwerp,
  kant,
  meldingen,
}: {
  readonly onderwerp: string;
  readonly kant: Kant;
  readonly meldingen: Overeenkomst['meldingen'];
}) {
  const bronnen = meldingen.flatMap(({ gebeurtenis, bron }) =>
    bron && kant.gebeurtenissen.includes(gebeurtenis) ? [{ gebeurtenis, bron }] : [],
  );
  const overig = kant.gebeurtenissen.length - bronnen.length;
  return (
    <li>
      <strong>{kant.zegt}</strong>, {t.volgens}:
      <ul className="tegenspraak__bronnen">
        {bronnen.map(({ gebeurtenis, bron }) => (
          <li key={gebeurtenis}>
            <Bronregel bron={bron} />
          </li>
        ))}
        {overig > 0 && <li>{onderwerp === 'vastgesteld' ? t.besluiten(overig) : t.looptijd}</li>}
      </ul>
    </li>
  );
}

/** Where sources contradict each other: all sides stay visible, and none of them wins. */
export function Tegenspraken({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  return (
    <Melding soort="warning">
      <Heading level={2} appearance="level-3">
        {t.titel}
      </Heading>
      {overeenkomst.tegenspraken.map(({ onderwerp, kanten }) => (
        <div key={onderwerp}>
          <p>{t.over[onderwerp] ?? woord(onderwerp)}:</p>
          <ul className="tegenspraak">
            {kanten.map((kant) => (
              <Zijde key={kant.zegt} onderwerp={onderwerp} kant={kant} meldingen={overeenkomst.meldingen} />
            ))}
          </ul>
        </div>
      ))}
    </Melding>
  );
}

/** Contradictions about money: what each side says. */
export function Tegenspraakregels({ tegenspraken }: Pick<Overeenkomst, 'tegenspraken'>) {
  return tegenspraken.map(({ onderwerp, kanten }) => (
    <Melding key={onderwerp} soort="warning">
      <p>{teksten.overeenkomst.afspraken.tegenspraak(woord(onderwerp))}</p>
      <ul>
        {kanten.map(({ zegt }) => (
          <li key={zegt}>{zegt}</li>
        ))}
      </ul>
    </Melding>
  ));
}
