import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import type { Overeenkomst } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.afspraken;
type Bepaling = Overeenkomst['bepalingen'][number];

/** How rulings read a clause, each for the parties of that dispute. */
function Gelezen({ uitspraken }: Pick<Bepaling, 'uitspraken'>) {
  return uitspraken.map((u) => (
    <blockquote key={u.gebeurtenis + u.punt} className="gelezen">
      <p className="klein">
        <Schakel naar={`/geschillen/${u.geschil}`}>
          {t.uitspraak(woord(u.soort), dagInWoorden(u.datum))}
        </Schakel>{' '}
        {u.voorbeeld && <span className="herkomst">{t.voorbeeld}</span>}
      </p>
      <p>{u.uitleg}</p>
    </blockquote>
  ));
}

/** The clauses of the text, with how rulings read them. */
export function Bepalingen({ bepalingen }: Pick<Overeenkomst, 'bepalingen'>) {
  if (bepalingen.length === 0) return null;
  return (
    <Deel titel={t.deel.bepalingen} id="bepalingen">
      <Tabel
        titel={t.deel.bepalingen}
        titelVerborgen
        sorteernaam="bepalingen"
        rijen={bepalingen}
        sleutel={(b) => b.gebeurtenis}
        kolommen={[
          { kop: t.bepaling, cel: (b) => b.bepaling, sorteer: (b) => b.bepaling },
          { kop: t.onderwerp, cel: (b) => b.onderwerp },
          { kop: t.niveau, cel: (b) => b.niveau ?? <span className="zacht">{t.niveauOnbekend}</span> },
          {
            kop: t.watZegt,
            cel: (b) => (
              <>
                {b.samenvatting}
                <Gelezen uitspraken={b.uitspraken} />
              </>
            ),
          },
        ]}
      />
    </Deel>
  );
}
