import { useState } from 'react';
import { Form, useLocation } from 'react-router';
import { schrijfkoppen } from '../api/client.ts';
import { aanmeldAdres, type Rol, type Sessie } from '../api/sessie.ts';
import { Menuschakel, Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { useTijden } from '../tijden/tijden.ts';

const t = teksten.kader;

type Punt = { readonly naar: string; readonly naam: string; readonly precies?: boolean };

const COMMISSIE: readonly Rol[] = ['voorzitter', 'lid', 'secretaris'];

/** The pages that somebody comes for, by role: nobody is sent to where there is nothing for them. */
function menuVoor(sessie: Sessie): readonly Punt[] {
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

/** Who is signed in, and behind it how to sign out. */
function Wie({ sessie }: { readonly sessie: Sessie }) {
  const { key } = useLocation();
  const [openOp, zetOpenOp] = useState<string>();
  if (!sessie.aangemeld)
    return (
      <a className="kop__schakel" href={aanmeldAdres()}>
        {t.aanmelden}
      </a>
    );
  const open = openOp === key;
  return (
    // Escape closes from wherever the focus is in it.
    // biome-ignore lint/a11y/noStaticElementInteractions: the elements in it are what one acts on.
    <div className="kop__wie" onKeyDown={(toets) => toets.key === 'Escape' && zetOpenOp(undefined)}>
      <button
        type="button"
        className="kop__schakel"
        aria-expanded={open}
        aria-controls="wie"
        onClick={() => zetOpenOp(open ? undefined : key)}
      >
        {sessie.naam} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </button>
      <div id="wie" hidden={!open} className="kop__wiepaneel">
        <p>{t.alsRol(sessie.rollen.map((rol) => t.rollen[rol] ?? rol).join(', '))}</p>
        <button type="button" className="nl-button nl-button--default" onClick={() => void meldAf()}>
          {t.afmelden}
        </button>
      </div>
    </div>
  );
}

function Zoekveld() {
  const tijden = useTijden();
  return (
    <Form action="/zoeken" role="search" className="kop__zoek">
      {Object.entries(tijden).map(([naam, waarde]) => (
        <input key={naam} type="hidden" name={naam} value={waarde} />
      ))}
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
