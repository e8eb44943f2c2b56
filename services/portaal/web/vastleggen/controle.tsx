import { Heading } from '@nl-design-system-candidate/heading-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useNamenlijst } from '../api/namen.ts';
import type { Voorproef } from '../api/vastleggen.ts';
import { Melding } from '../bouwstenen/melding.tsx';
import { Knopschakel, Schakel } from '../bouwstenen/schakel.tsx';
import type { Stelling } from '../geschiedenis/inhoud.ts';
import { useNamenVoor } from '../geschiedenis/namen.ts';
import { zinVan } from '../geschiedenis/zin.ts';
import { teksten } from '../teksten/teksten.ts';
import { noemtGemeente, waardeInWoorden, watInWoorden } from '../tijden/verschil-woorden.ts';

const t = teksten.vastleggen;

/** A heading that gets the focus when it comes: what one reads next begins here. */
export function Stapkop({ children }: { readonly children: ReactNode }) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), []);
  return (
    <Heading level={2} ref={kop} tabIndex={-1}>
      {children}
    </Heading>
  );
}

/** What is recorded, in the sentence in which the history will tell it. */
export function Handelingzin({ soort, inhoud }: Stelling) {
  return zinVan(soort, inhoud, useNamenVoor([{ soort, inhoud }]));
}

function Waarschuwingen({ regels }: { readonly regels: readonly string[] }) {
  if (regels.length === 0) return null;
  return (
    <Melding soort="warning">
      <p>
        <strong>{t.controle.letOp}</strong>
      </p>
      <ul>
        {regels.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </Melding>
  );
}

type Regels = Voorproef['verschillen'];

function Verschil({
  verschil,
  namen,
}: {
  readonly verschil: Regels[number];
  readonly namen: ReturnType<typeof useNamenlijst>;
}) {
  const { soort, voor, na, pad, uitleg } = verschil;
  const inWoorden = (waarde: string | null) => waarde && waardeInWoorden(verschil, waarde, namen).join('; ');
  if (pad === '') return <li>{uitleg}</li>;
  return (
    <li>
      <strong>{watInWoorden(verschil, namen)}</strong>
      <br />
      {soort === 'anders' ? (
        <>
          {t.controle.voor} {inWoorden(voor)}. {t.controle.na} {inWoorden(na)}.
        </>
      ) : (
        <>
          {t.controle[soort]} {inWoorden(na ?? voor)}
        </>
      )}
    </li>
  );
}

/** Of a new file all is new, and stands above as it was filled in: left is what the register remarks on it. */
const teMelden = ({ nieuw, verschillen }: Voorproef): Regels =>
  nieuw ? verschillen.filter(({ pad }) => pad.startsWith('bevindingen[')) : verschillen;

/** What an act will change, in words of the register. */
export function Verschillen({ voorproef }: { readonly voorproef: Voorproef }) {
  const { nieuw, waarschuwingen, weggelaten } = voorproef;
  const verschillen = teMelden(voorproef);
  const namen = useNamenlijst(teksten.start.onbekend, noemtGemeente(verschillen));
  return (
    <section>
      <Heading level={3}>{t.controle.verandert}</Heading>
      {nieuw && <p>{t.controle.nieuw}</p>}
      {verschillen.length === 0 ? (
        !nieuw && <p>{t.controle.niets}</p>
      ) : (
        <ul className="verschillen">
          {verschillen.map((verschil) => (
            <Verschil key={`${verschil.pad} ${verschil.uitleg}`} verschil={verschil} namen={namen} />
          ))}
        </ul>
      )}
      {!nieuw && weggelaten > 0 && <p className="zacht">{t.controle.meer(weggelaten)}</p>}
      <Waarschuwingen regels={waarschuwingen} />
    </section>
  );
}

/** It is recorded: what to look out for, and where to go from here. */
export function Klaar({
  wat,
  vastgelegd,
  naar,
  opnieuw,
  hierna = [],
}: {
  /** What was recorded, in a sentence. */
  readonly wat: ReactNode;
  readonly vastgelegd: { readonly waarschuwingen: readonly string[] };
  /** The page of the file. */
  readonly naar: string;
  /** What one most often records next. */
  readonly hierna?: readonly { readonly naar: string; readonly naam: string }[] | undefined;
  /** The same form once more, empty. */
  readonly opnieuw?: () => void;
}) {
  return (
    <section className="formulier">
      <Stapkop>{t.klaar.titel}</Stapkop>
      <Melding soort="ok" meteen>
        <p>{wat}</p>
      </Melding>
      <Waarschuwingen regels={vastgelegd.waarschuwingen} />
      {hierna.length > 0 && (
        <>
          <p>{t.klaar.hierna}</p>
          <ul>
            {hierna.map((een) => (
              <li key={een.naar}>
                <Schakel naar={een.naar}>{een.naam}</Schakel>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="rij knoppenrij">
        <Knopschakel naar={naar} hoofd>
          {t.klaar.naarDossier}
        </Knopschakel>
        {opnieuw && (
          <button type="button" className="nl-button nl-button--default" onClick={opnieuw}>
            {t.klaar.nogEen}
          </button>
        )}
      </div>
    </section>
  );
}
