import { useEffect, useRef } from 'react';
import { api } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import { useIk } from '../api/sessie.ts';
import { formulierPad } from '../api/vastlegpad.ts';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { magVastleggen, menuVan, type Vrager } from './handelingen.ts';
import './vastlegmenu.css';

type Props = {
  readonly dossier: Dossier;
  /** The region that is the home of the file. */
  readonly regio?: string;
  /** The municipalities (TOOI codes) that are a party of it. */
  readonly partijen?: readonly string[];
};
type Punt = { readonly naar: string; readonly naam: string };
type Groep = { readonly titel: string; readonly punten: readonly Punt[] };

const t = teksten.vastleggen;

const naamVan = (gebeurtenis: string): string => t.handelingen[gebeurtenis] ?? gebeurtenis;

/** Files that one makes anew under a region. */
function nieuwIn(regio: string, ik: Vrager): readonly Groep[] {
  if (!magVastleggen(ik, 'overeenkomst.beheren', { regio })) return [];
  const punten = [
    { naar: `/regios/${regio}/overeenkomsten/nieuw`, naam: t.nieuw.overeenkomst },
    { naar: `/regios/${regio}/mandaten/nieuw`, naam: t.nieuw.mandaat },
  ];
  return [{ titel: t.groepen.nieuw, punten }];
}

/** What the policy lets this person record in a file. A dispute is asked itself. */
function groepenVan({ dossier, regio, partijen }: Props, ik: Vrager): readonly Groep[] {
  if (dossier.soort === 'geschil') return [];
  const thuis = regio ?? dossier.id.split('.')[0];
  const eigen = menuVan(dossier.soort, ik, { regio: thuis, partijen }).map(({ groep, handelingen }) => ({
    titel: t.groepen[groep],
    punten: handelingen.map(({ collectie, gebeurtenis }) => ({
      naar: formulierPad(dossier, collectie),
      naam: naamVan(gebeurtenis),
    })),
  }));
  return dossier.soort === 'regio' ? [...nieuwIn(dossier.id, ik), ...eigen] : eigen;
}

function useZaakgroepen(dossier: Dossier): readonly Groep[] {
  const { data } = api.useQuery(
    'get',
    '/geschillen/{id}',
    { params: { path: { id: dossier.id } } },
    { enabled: dossier.soort === 'geschil' },
  );
  const kan = data?.antwoord?.kan ?? [];
  if (kan.length === 0) return [];
  const punten = kan.map(({ collectie, gebeurtenis }) => ({
    naar: formulierPad(dossier, collectie),
    naam: naamVan(gebeurtenis),
  }));
  return [{ titel: t.groepen.zaak, punten }];
}

/** Closes when one presses Escape, or goes on somewhere else. */
function useSluitVanzelf() {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const sluit = (e: Event): void => {
      const elders = !(e.target instanceof Node && menu.current?.contains(e.target));
      const ontsnapt = e instanceof KeyboardEvent && e.key === 'Escape';
      if (!menu.current?.open || (e instanceof KeyboardEvent ? !ontsnapt : !elders)) return;
      menu.current.open = false;
      if (ontsnapt) menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', sluit);
    document.addEventListener('pointerdown', sluit);
    return () => {
      document.removeEventListener('keydown', sluit);
      document.removeEventListener('pointerdown', sluit);
    };
  }, []);
  return menu;
}

/** What this person may record in a file, as links to the forms; nothing for who may record nothing. */
export function Vastlegmenu(props: Props) {
  const ik = useIk();
  const zaak = useZaakgroepen(props.dossier);
  const menu = useSluitVanzelf();
  const groepen = [...groepenVan(props, ik), ...zaak];
  if (groepen.length === 0) return null;
  return (
    <details ref={menu} className="vastlegmenu niet-afdrukken">
      <summary className="nl-button nl-button--primary vastlegmenu__knop">
        {t.legVast} <span aria-hidden="true">▾</span>
      </summary>
      <div
        className={
          groepen.length > 1 ? 'vastlegmenu__venster' : 'vastlegmenu__venster vastlegmenu__venster--smal'
        }
      >
        {groepen.map(({ titel, punten }) => (
          <div key={titel} className="vastlegmenu__groep">
            <p className="vastlegmenu__titel">{titel}</p>
            <ul className="kale-lijst" aria-label={titel}>
              {punten.map(({ naar, naam }) => (
                <li key={naar}>
                  <Schakel naar={naar}>{naam}</Schakel>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
