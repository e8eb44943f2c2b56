import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { Outlet, ScrollRestoration, useLocation, useSearchParams } from 'react-router';
import { aanmeldAdres, type Sessie, useSessie } from '../api/sessie.ts';
import { Antwoord } from '../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { onleesbareTijden } from '../tijden/leesbaar.ts';
import { Tijdbalk } from '../tijden/tijdbalk.tsx';
import { vandaag } from '../tijden/zin.ts';
import { OnleesbareTijd } from './fout.tsx';
import { Hoofdmenu } from './hoofdmenu.tsx';
import { Welkom } from './welkom.tsx';
import './kader.css';

const t = teksten.kader;

function Kop({ sessie }: { readonly sessie: Sessie }) {
  // Another page is another address to come back to.
  useLocation();
  return (
    <header className="kop niet-afdrukken">
      {sessie.demo && (
        <p className="kop__demo">
          {t.demo} {sessie.aangemeld && <a href={aanmeldAdres()}>{t.demoWissel}</a>}
        </p>
      )}
      <Hoofdmenu sessie={sessie} />
    </header>
  );
}

function Voet() {
  return (
    <footer className="voet niet-afdrukken">
      <ul className="voet__lijst kale-lijst">
        <li>
          <Schakel naar="/toegankelijkheid">{t.toegankelijkheid}</Schakel>
        </li>
        <li>
          <Schakel naar="/privacy">{t.privacy}</Schakel>
        </li>
      </ul>
    </footer>
  );
}

/** On paper only: where this comes from, and of which day it is. */
function Papier() {
  useLocation();
  return <p className="alleen-afdrukken">{t.opPapier(dagInWoorden(vandaag()), window.location.href)}</p>;
}

/** The page itself, when it can be shown. */
function Inhoud({ mag, leesbaar }: { readonly mag: boolean; readonly leesbaar: boolean }) {
  if (!mag) return <Welkom aanmelden={aanmeldAdres()} />;
  return leesbaar ? <Outlet /> : <OnleesbareTijd />;
}

/** What stands around every page. Who is not signed in sees what is open to everybody (`openbaar`), or an invitation. */
export function Kader({ openbaar = false }: { readonly openbaar?: boolean }) {
  const sessie = useSessie();
  const [zoek] = useSearchParams();
  const leesbaar = onleesbareTijden(zoek).length === 0;
  return (
    <>
      <SkipLink href="#inhoud">{t.naarInhoud}</SkipLink>
      <Antwoord vraag={sessie}>
        {(wie) => (
          <>
            <Kop sessie={wie} />
            <Papier />
            {wie.aangemeld && leesbaar && <Tijdbalk />}
            <main id="inhoud" tabIndex={-1} className="inhoud">
              <Inhoud mag={wie.aangemeld || openbaar} leesbaar={leesbaar} />
            </main>
          </>
        )}
      </Antwoord>
      <Voet />
      <ScrollRestoration />
    </>
  );
}
