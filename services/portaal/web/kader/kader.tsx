import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { aanmeldAdres, type Sessie, useSessie } from '../api/sessie.ts';
import { Antwoord } from '../bouwstenen/antwoord.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { Tijdbalk } from '../tijden/tijdbalk.tsx';
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

/** What stands around every page. Who is not signed in sees what is open to everybody (`openbaar`), or an invitation. */
export function Kader({ openbaar = false }: { readonly openbaar?: boolean }) {
  const sessie = useSessie();
  return (
    <>
      <SkipLink href="#inhoud">{t.naarInhoud}</SkipLink>
      <Antwoord vraag={sessie}>
        {(wie) => (
          <>
            <Kop sessie={wie} />
            {wie.aangemeld && <Tijdbalk />}
            <main id="inhoud" tabIndex={-1} className="inhoud">
              {wie.aangemeld || openbaar ? <Outlet /> : <Welkom aanmelden={aanmeldAdres()} />}
            </main>
          </>
        )}
      </Antwoord>
      <Voet />
      <ScrollRestoration />
    </>
  );
}
