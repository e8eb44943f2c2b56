import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import './uitspraak.css';

const t = teksten.uitspraak;
const g = teksten.geschil;
const DELEN = ['samenvatting', 'behandeling', 'standpunten', 'beoordeling'] as const;

/** What a publication of a ruling says: its facts in short, and its text. */
export function Publicatietekst({
  publicatie: p,
  gepubliceerd,
  niveau = 2,
}: {
  readonly publicatie: Schema<'Uitspraak'>['publicatie'];
  /** The day on which it was published; a proposal was not yet. */
  readonly gepubliceerd?: string;
  readonly niveau?: 2 | 3;
}) {
  return (
    <>
      <Gegevens
        paren={[
          [t.uitkomst, <strong key="uitkomst">{g.uitkomsten[p.uitkomst]}</strong>],
          [t.soort, g.uitspraaksoorten[p.soort]],
          [t.bepalingsoort, p.bepalingsoort],
          [t.commissie, p.commissie],
          [t.jaartal, p.jaartal],
          [t.gepubliceerd, gepubliceerd && dagInWoorden(gepubliceerd)],
          [t.kenmerk, p.referentiecode],
        ]}
      />
      {DELEN.map((deel) => (
        <Deel key={deel} titel={t[deel]} id={deel} niveau={niveau}>
          <p className="leestekst">{p[deel]}</p>
        </Deel>
      ))}
    </>
  );
}
