import { useState } from 'react';
import { Form, useLocation } from 'react-router';
import { schrijfkoppen } from '../api/client.ts';
import { aanmeldAdres, type Rol, type Sessie } from '../api/sessie.ts';
import { Menuschakel, Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';

const t = teksten.kader;

type Punt = { readonly naar: string; readonly naam: string; readonly precies?: boolean };

const COMMISSIE: readonly Rol[] = ['voorzitter', 'lid', 'secretaris'];

/** The pages that somebody comes for, by role: nobody is sent to where there is nothing for them. */
export function menuVoor(sessie: Sessie): readonly Punt[] {
  const openbaar: Punt = { naar: '/uitspraken', naam: t.uitspraken };
  if (!sessie.aangemeld) return [openbaar];
  const heeft = (...rollen: readonly Rol[]): boolean => rollen.some((rol) => sessie.rollen.includes(rol));
  const punten: (Punt | false | undefined | '')[] = [
    { naar: '/', naam: t.start, precies: true },
    sessie.regio && { naar: `/regios/${sessie.regio}`, naam: t.mijnRegio },
    sessie.gemeente && { naar: `/gemeenten/${sessie.gemeente}`, naam: t.mijnGemeente },
    { naar: '/regios', naam: t.regios, precies: true },
    !heeft(...COMMISSIE) && { naar: '/gemeenten', naam: t.gemeenten, precies: true },
    !heeft('landelijk') && { naar: '/geschillen', naam: t.geschillen },
    openbaar,
    heeft('landelijk', 'auditor') && { naar: '/landelijk', naam: t.landelijk },
    heeft('auditor') && { naar: '/controle', naam: t.controle },
  ];
  return punten.filter((punt) => typeof punt === 'object');
}

async function meldAf(): Promise<void> {
  const antwoord = await fetch('/portaal/afmelden', { method: 'POST', headers: schrijfkoppen() });
  const { naar = '/' } = antwoord.ok ? ((await antwoord.json()) as { naar?: string }) : {};
  location.assign(naar);
}

function Wie({ sessie }: { readonly sessie: Sessie }) {
  if (!sessie.aangemeld)
    return (
      <a className="kop__schakel" href={aanmeldAdres()}>
        {t.aanmelden}
      </a>
    );
  return (
    <div className="rij">
      <span className="kop__naam">{sessie.naam}</span>
      <button type="button" className="kop__schakel" onClick={() => void meldAf()}>
        {t.afmelden}
      </button>
    </div>
  );
}

function Zoekveld() {
  return (
    <Form action="/zoeken" role="search" className="kop__zoek">
      <label htmlFor="zoekveld" className="alleen-voorlezen">
        {t.zoekLabel}
      </label>
      <input
        id="zoekveld"
        name="q"
        type="search"
        autoComplete="off"
        maxLength={200}
        placeholder={t.zoekLabel}
        className="utrecht-textbox utrecht-textbox--html-input"
      />
      <button type="submit" className="nl-button nl-button--default">
        {t.zoek}
      </button>
    </Form>
  );
}

/** The name, the menu of this role, search, and who is signed in. On a narrow screen the menu folds. */
export function Hoofdmenu({ sessie }: { readonly sessie: Sessie }) {
  const { key } = useLocation();
  // Open belongs to one page: going to another closes it.
  const [openOp, zetOpenOp] = useState<string>();
  const open = openOp === key;
  return (
    <div className="kop__balk">
      <Schakel naar="/" className="kop__merk">
        Regiolog
      </Schakel>
      <button
        type="button"
        className="kop__schakel kop__menuknop"
        aria-expanded={open}
        aria-controls="hoofdmenu"
        onClick={() => zetOpenOp(open ? undefined : key)}
      >
        {t.menu}
      </button>
      <div id="hoofdmenu" className={open ? 'kop__menu kop__menu--open' : 'kop__menu'}>
        {sessie.aangemeld && <Zoekveld />}
        <Wie sessie={sessie} />
        <nav aria-label={t.hoofdmenu}>
          <ul className="kop__punten kale-lijst">
            {menuVoor(sessie).map(({ naar, naam, precies }) => (
              <li key={naar}>
                <Menuschakel naar={naar} precies={precies ?? false} className="kop__schakel">
                  {naam}
                </Menuschakel>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
