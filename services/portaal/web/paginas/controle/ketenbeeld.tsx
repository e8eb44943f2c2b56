import type { Schema } from '../../api/client.ts';
import { bewaar } from '../../bouwstenen/bewaar.ts';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import type { Open } from './dossier.ts';
import { Kopieer } from './kopieer.tsx';

const t = teksten.controle.ketenbeeld;

type Keten = Schema<'Auditketen'>['keten'];

/** Whether it is still what was recorded, in sentences: of itself, of how it fits on the one before, and of its file. */
function Oordeelzin({ keten, nummer }: { readonly keten: Keten; readonly nummer: number }) {
  const goed = keten.klopt && keten.sluitAan && keten.dossierKlopt;
  const aansluiting = keten.sluitAan ? t.sluitAan(nummer - 1) : t.sluitNietAan(nummer - 1);
  return (
    <Melding soort={goed ? 'ok' : 'error'}>
      <p>
        {t.zin(nummer)} {nummer === 1 && keten.sluitAan ? t.begin : aansluiting}{' '}
        <strong>{keten.klopt ? t.klopt : t.kloptNiet}</strong>{' '}
        {keten.dossierKlopt ? t.dossierKlopt : t.dossierKloptNiet}
      </p>
    </Melding>
  );
}

/** The one before and the one after it in the file. */
function Buren({ keten: { vorige, volgende } }: { readonly keten: Keten }) {
  const buren = [
    [vorige, t.vorige],
    [volgende, t.volgende],
  ] as const;
  return (
    <nav aria-label={t.titel} className="rij niet-afdrukken">
      {buren.map(([buur, zin]) => {
        if (buur === null) return null;
        const nummer = buur.volgnummer + 1;
        return buur.gebeurtenis ? (
          <Schakel key={nummer} naar={`/controle/gebeurtenissen/${buur.gebeurtenis}`}>
            {zin(nummer)}
          </Schakel>
        ) : (
          <span key={nummer} className="zacht">
            {t.besloten(nummer)}
          </span>
        );
      })}
      {volgende === null && <span className="zacht">{t.laatste}</span>}
    </nav>
  );
}

/** How to recompute it with a program of one's own: the text that the hash is of, and what must come out. */
function Zelf({ keten, g }: { readonly keten: Keten; readonly g: Open }) {
  const { bewijs } = g;
  return (
    <details className="zelf">
      <summary>{t.zelf}</summary>
      {!bewijs && <p>{t.geenBewijs}</p>}
      <ol>
        {bewijs && (
          <>
            <li>
              {t.stapBewijs}{' '}
              <button
                type="button"
                className="hash__kopieer niet-afdrukken"
                onClick={() => bewaar(new Blob([bewijs], { type: 'text/plain' }), t.bestand)}
              >
                {t.download}
              </button>
            </li>
            <li>
              {t.stapReken}
              <br />
              <code>{t.windows}</code>
              <br />
              <code>{t.unix}</code>
            </li>
          </>
        )}
        <li>
          {t.stapVergelijk} <Kopieer tekst={keten.hash} wat={t.hash} />
          {keten.berekend !== keten.hash && (
            <>
              {t.stapNu} <Kopieer tekst={keten.berekend} wat={t.hash} />
            </>
          )}
        </li>
        <li>
          {t.stapVorige} <Kopieer tekst={g.vorigeHash} wat={t.vorigeHash} />
        </li>
      </ol>
    </details>
  );
}

/** An event in the chain of its file: whether it fits, what stands beside it, and how to recompute it oneself. */
export function Ketenbeeld({ keten, g }: { readonly keten: Keten; readonly g: Open }) {
  return (
    <>
      <Oordeelzin keten={keten} nummer={g.volgnummer + 1} />
      <Buren keten={keten} />
      <Zelf keten={keten} g={g} />
    </>
  );
}
