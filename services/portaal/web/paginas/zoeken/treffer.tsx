import type { Schema } from '../../api/client.ts';
import { dossierPad } from '../../api/dossier.ts';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Bronregel } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { merk } from './merk.ts';

const t = teksten.zoeken;
/** So many places in one file are shown; it was found by the first. */
const PLEKKEN = 3;

/** An item of the norm, as the register writes it; it reads as its name. */
const ITEM = /^nvo\.[a-z-]+$/;

/** A text in which what was looked for stands out. */
function Gemerkt({ tekst, woorden }: { readonly tekst: string; readonly woorden: readonly string[] }) {
  return merk(tekst, woorden).map(({ van, tekst: stuk, gezocht }) =>
    gezocht ? <mark key={van}>{stuk}</mark> : <span key={van}>{stuk}</span>,
  );
}

/** One file that was found: what it is, whose it is, and where the words stand. */
export function Treffer({
  treffer,
  regio,
}: {
  readonly treffer: Schema<'Zoektreffer'>;
  readonly regio: string | null;
}) {
  const { wat, id, naam, vindplaatsen } = treffer;
  const woorden = vindplaatsen.flatMap((plek) => plek.woorden);
  const elders = vindplaatsen.filter(({ veld, passage }) => veld !== 'naam' || passage !== naam);
  return (
    <li className="treffer">
      <p className="treffer__kop">
        <Schakel naar={dossierPad({ soort: wat, id })}>
          <Gemerkt tekst={naam} woorden={woorden} />
        </Schakel>
        <span className="zacht">
          {t.soorten[wat]}
          {regio && `, ${t.vanRegio(regio)}`}
        </span>
      </p>
      {elders.slice(0, PLEKKEN).map(({ veld, passage, gebeurtenis, volgens, bron }) => (
        <p key={`${gebeurtenis} ${veld} ${passage}`} className="treffer__passage">
          <Gemerkt tekst={ITEM.test(passage) ? Woord(passage) : passage} woorden={woorden} />
          <span className="zacht treffer__plek">
            {t.inVeld[veld]}
            {volgens === 'gemeld' && `, ${t.gemeld}`}
            {bron && (
              <>
                {' · '}
                <Bronregel bron={bron} />
              </>
            )}
          </span>
        </p>
      ))}
    </li>
  );
}
