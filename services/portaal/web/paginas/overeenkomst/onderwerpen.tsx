import type { Schema } from '../../api/client.ts';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { hoofdletter, thema, tot, vanaf } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.overeenkomst.afspraken;
type Stand = Schema<'OnderwerpenStand'>;
type Regeling = Stand['onderwerpen'][number];

function Inhoud({ regeling: r }: { readonly regeling: Regeling }) {
  const bij = [
    r.bepaling,
    r.naam && t.alleen(r.naam),
    r.variant && t.vorm(r.variant),
    `${vanaf(r.van ?? undefined)}${tot(r.einde ?? undefined)}`.trim(),
  ].filter(Boolean);
  return (
    <>
      {r.omschrijving}
      {bij.length > 0 && <div className="klein">{bij.join(', ')}</div>}
    </>
  );
}

/** What is arranged about each subject, and whether that is local or regional. */
export function Onderwerpen({ stand }: { readonly stand: Stand }) {
  if (stand.onderwerpen.length === 0) return null;
  return (
    <Deel titel={t.deel.onderwerpen} id="onderwerpen">
      <Tabel
        titel={t.deel.onderwerpen}
        titelVerborgen
        sorteernaam="onderwerpen"
        rijen={stand.onderwerpen}
        sleutel={(r) =>
          [r.thema, r.functie, r.naam, r.variant, r.bepaling, r.omschrijving, r.van?.datum].join('|')
        }
        kolommen={[
          {
            kop: t.onderwerp,
            cel: (r) => (
              <>
                {hoofdletter(thema(r.thema))}
                {r.functie && <div className="klein">{r.functie}</div>}
              </>
            ),
            sorteer: (r) => r.thema,
          },
          {
            kop: t.niveau,
            cel: (r) => r.niveau ?? <span className="zacht">{t.niveauOnbekend}</span>,
            sorteer: (r) => r.niveau,
          },
          { kop: t.stadium, cel: (r) => t.stadia[r.stadium], sorteer: (r) => r.stadium },
          { kop: t.watZegt, cel: (r) => <Inhoud regeling={r} /> },
          { kop: t.geldt, cel: (r) => <Oordeel oordeel={r.geldt} /> },
          { kop: '', cel: (r) => <Waarom redenen={r.redenen} over={thema(r.thema)} /> },
        ]}
      />
    </Deel>
  );
}
