import { type ReactNode, useState } from 'react';
import type { Schema } from '../../api/client.ts';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.controle.ketenbeeld;

type Keten = Schema<'Auditketen'>['keten'];
type Buur = NonNullable<Keten['vorige']>;

/** A hash, small and whole, with a button that copies it. */
export function Hash({ hash, wat }: { readonly hash: string; readonly wat: string }) {
  const [gekopieerd, zet] = useState(false);
  const kopieer = async (): Promise<void> => {
    await navigator.clipboard.writeText(hash);
    zet(true);
  };
  return (
    <span className="hashregel">
      <code className="hash">{hash}</code>
      <button type="button" className="hash__kopieer niet-afdrukken" onClick={() => void kopieer()}>
        <span role="status">{gekopieerd ? t.gekopieerd : t.kopieer}</span>
        <span className="alleen-voorlezen"> {wat}</span>
      </button>
    </span>
  );
}

function Vak({
  titel,
  hier = false,
  children,
}: {
  readonly titel: string;
  readonly hier?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className={hier ? 'schalm schalm--hier' : 'schalm'}>
      <h3>{titel}</h3>
      {children}
    </li>
  );
}

function Buurvak({
  buur,
  titel,
  geen,
}: {
  readonly buur: Buur | null;
  readonly titel: string;
  readonly geen: string;
}) {
  return (
    <Vak titel={titel}>
      {buur === null && <p className="zacht">{geen}</p>}
      {buur && (
        <>
          <p>
            {buur.gebeurtenis ? (
              <Schakel naar={`/controle/gebeurtenissen/${buur.gebeurtenis}`}>
                {t.nummer(buur.volgnummer + 1)}
              </Schakel>
            ) : (
              t.besloten(buur.volgnummer + 1)
            )}
          </p>
          <p className="schalm__naam">{t.hash}</p>
          <Hash hash={buur.hash} wat={titel} />
        </>
      )}
    </Vak>
  );
}

/** The chain around an event: the one before it, its own hash as recorded and as recomputed, and the one after it. */
export function Ketenbeeld({
  keten,
  volgnummer,
  vorigeHash,
}: {
  readonly keten: Keten;
  readonly volgnummer: number;
  readonly vorigeHash: string;
}) {
  const oordeel = (klopt: boolean, ja: string, nee: string) => (
    <li>
      <Oordeel oordeel={klopt ? 'ja' : 'nee'} label={klopt ? ja : nee} />
    </li>
  );
  return (
    <>
      <ul className="ketenoordeel kale-lijst">
        {oordeel(keten.klopt, t.klopt, t.kloptNiet)}
        {oordeel(keten.sluitAan, t.sluitAan, t.sluitNietAan)}
        {oordeel(keten.dossierKlopt, t.dossierKlopt, t.dossierKloptNiet)}
      </ul>
      <ol className="keten" aria-label={t.titel}>
        <Buurvak buur={keten.vorige} titel={t.vorige} geen={t.eerste} />
        <Vak titel={t.deze} hier>
          <p>{t.nummer(volgnummer + 1)}</p>
          <p className="schalm__naam">{t.vorigeHash}</p>
          <Hash hash={vorigeHash} wat={t.vorigeHash} />
          <p className="schalm__naam">{t.vastgelegd}</p>
          <Hash hash={keten.hash} wat={t.vastgelegd} />
          <p className="schalm__naam">{t.berekend}</p>
          <Hash hash={keten.berekend} wat={t.berekend} />
        </Vak>
        <Buurvak buur={keten.volgende} titel={t.volgende} geen={t.laatste} />
      </ol>
      <details>
        <summary>{t.watIsDit}</summary>
        <p>{t.uitleg}</p>
      </details>
    </>
  );
}
