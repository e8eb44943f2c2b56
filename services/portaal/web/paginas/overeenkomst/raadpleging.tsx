import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { Bevindingen } from './bevindingen.tsx';

const t = teksten.overeenkomst.afspraken;
type Stand = Schema<'Raadpleging'>;
type Groep = Stand['groepen'][number];

function Keren({ raadplegingen }: Pick<Groep, 'raadplegingen'>) {
  return (
    <ul className="kale-lijst">
      {raadplegingen.map((r) => (
        <li key={r.gebeurtenis}>
          {[
            r.wie ?? t.groepstand[r.stadium],
            r.vorm,
            r.datum && dagInWoorden(r.datum),
            r.stadium !== 'gehouden' && r.wie && t.groepstand[r.stadium],
          ]
            .filter(Boolean)
            .join(', ')}
          {r.omschrijving && <div className="klein">{r.omschrijving}</div>}
        </li>
      ))}
    </ul>
  );
}

/** Which groups were heard, how, and whether that was before the text was adopted. */
export function Raadpleging({ raadpleging }: { readonly raadpleging: Stand }) {
  const { aangetoond, bevindingen, eersteVaststelling, redenen } = raadpleging;
  return (
    <Deel titel={t.deel.raadpleging} id="raadpleging">
      <p>
        {aangetoond ? (t.aangetoond[aangetoond] ?? t.aangetoond.anders) : t.vastgesteld(eersteVaststelling)}
      </p>
      <Waarom redenen={redenen} over={t.deel.raadpleging} />
      {bevindingen.length > 0 && <Bevindingen bevindingen={bevindingen} />}
      <Tabel
        titel={t.deel.raadpleging}
        titelVerborgen
        sorteernaam="raadpleging"
        rijen={raadpleging.groepen.filter((g) => g.gevraagd || g.raadplegingen.length > 0)}
        sleutel={(g) => g.groep}
        kolommen={[
          {
            kop: t.groep,
            cel: (g) => (
              <>
                {Woord(g.groep)}
                {g.gevraagd && <div className="klein">{t.gevraagd}</div>}
              </>
            ),
            sorteer: (g) => g.groep,
          },
          { kop: t.gehouden, cel: (g) => <Oordeel oordeel={g.gehouden} /> },
          { kop: t.vooraf, cel: (g) => <Oordeel oordeel={g.voorVaststelling} /> },
          { kop: t.hoe, cel: (g) => <Keren raadplegingen={g.raadplegingen} /> },
          { kop: '', cel: (g) => <Waarom redenen={g.redenen} over={Woord(g.groep)} /> },
        ]}
      />
    </Deel>
  );
}
