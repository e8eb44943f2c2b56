import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Dossier } from '../api/dossier.ts';
import { useIk } from '../api/sessie.ts';
import { Antwoord } from '../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../bouwstenen/bladeren.tsx';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import { Leeg } from '../bouwstenen/leeg.tsx';
import { Oordeel } from '../bouwstenen/oordeel.tsx';
import { Deel } from '../bouwstenen/pagina.tsx';
import { teksten } from '../teksten/teksten.ts';
import { useTijden } from '../tijden/tijden.ts';
import { DICHTHEDEN, type Dichtheid, hoortIn, perDag } from './dichtheid.ts';
import { Dichtheidkeuze } from './dichtheidkeuze.tsx';
import { Voorvalregel } from './gebeurtenis.tsx';
import { type Bladzijde, isOpen, MEEST, verloopVraag } from './lezen.ts';
import { useNamenVoor } from './namen.ts';
import { magHerstellen } from './rechten.ts';
import './geschiedenis.css';

const t = teksten.geschiedenis;
const HEK = '#gebeurtenis-';

/** The density of the address; all, when the address points at an event that would not be shown otherwise. */
function useDichtheid({ resultaten }: Bladzijde): Dichtheid {
  const [zoek] = useSearchParams();
  const { hash } = useLocation();
  const gevraagd = DICHTHEDEN.find((d) => d === zoek.get('dichtheid')) ?? 'verloop';
  const id = hash.startsWith(HEK) ? hash.slice(HEK.length) : undefined;
  const gekozen = resultaten.filter(isOpen).find(({ gebeurtenis }) => gebeurtenis === id);
  return gekozen && !hoortIn(gekozen, resultaten, gevraagd) ? 'alles' : gevraagd;
}

/** Brings the event that the address points at into view, once it is there. */
function useGekozen(): string | undefined {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash.startsWith(HEK)) return undefined;
    // After the page itself, which gives the focus to its heading.
    const wachter = setTimeout(() => {
      const plek = document.getElementById(hash.slice(1));
      plek?.scrollIntoView({ block: 'center' });
      plek?.focus({ preventScroll: true });
    }, 0);
    return () => clearTimeout(wachter);
  }, [hash]);
  return hash.startsWith(HEK) ? hash.slice(HEK.length) : undefined;
}

function Verloop({
  dossier,
  verloop,
  blad,
}: {
  readonly dossier: Dossier;
  readonly verloop: Bladzijde;
  readonly blad: number;
}) {
  const ik = useIk();
  const dichtheid = useDichtheid(verloop);
  const gekozen = useGekozen();
  const namen = useNamenVoor(verloop.resultaten);
  const groepen = perDag(verloop.resultaten, dichtheid);
  return (
    <div className="geschiedenis">
      <div className="geschiedenis__kop">
        <Dichtheidkeuze gekozen={dichtheid} />
        <p className="geschiedenis__keten" title={t.keten.uitleg}>
          <Oordeel
            oordeel={verloop.ketenKlopt ? 'ja' : 'nee'}
            label={verloop.ketenKlopt ? t.keten.klopt : t.keten.kloptNiet}
          />
        </p>
      </div>
      <p className="zacht">{t.uitleg[dichtheid]}</p>
      {groepen.length === 0 && <Leeg>{t.leeg}</Leeg>}
      {groepen.map(({ dag, voorvallen }) => (
        <Deel key={dag} niveau={3} titel={<time dateTime={dag}>{dagInWoorden(dag)}</time>}>
          <ol className="geschiedenis__dag kale-lijst">
            {voorvallen.map((voorval) => (
              <Voorvalregel
                key={voorval.volgnummer}
                voorval={voorval}
                alle={verloop.resultaten}
                namen={namen}
                dichtheid={dichtheid}
                gekozen={isOpen(voorval) && voorval.gebeurtenis === gekozen}
                herstelPad={magHerstellen(ik, dossier, voorval)}
              />
            ))}
          </ol>
        </Deel>
      ))}
      <Bladeren totaal={verloop.totaal} pagina={blad} aantal={MEEST} />
    </div>
  );
}

/** What was recorded in a file, in three densities: kern, verloop, alles (`?dichtheid=`). */
export function Geschiedenis({ dossier }: { readonly dossier: Dossier }) {
  const tijden = useTijden();
  const blad = usePagina();
  const vraag = useQuery(verloopVraag(dossier, tijden, blad));
  return (
    <Antwoord vraag={vraag}>
      {(verloop) => <Verloop dossier={dossier} verloop={verloop} blad={blad} />}
    </Antwoord>
  );
}
