import { type KeyboardEvent, useState } from 'react';
import { teksten } from '../teksten/teksten.ts';
import { beschrevenDoor } from './veld.tsx';
import './kiezer.css';

const t = teksten.vastleggen.veld;

export type Optie = {
  readonly waarde: string;
  readonly naam: string;
  /** Tells it from others of the same name. */
  readonly erbij?: string | undefined;
};

type Props = {
  readonly id: string;
  readonly label: string;
  readonly waarde: string;
  /** How what was chosen is called; it may not be among the options that are shown. */
  readonly naam: string;
  readonly opties: readonly Optie[];
  readonly zet: (waarde: string) => void;
  /** What somebody looks for; without it the options themselves are narrowed down. */
  readonly zoek?: (tekst: string) => void;
  readonly bezig?: boolean;
  readonly fout?: string | undefined;
  readonly uitleg?: string | undefined;
  /** Fixed: shown, and not to be changed. */
  readonly vast?: boolean;
};

/** What is typed, whether the list is open, and which option the arrows point at. */
function useKiezer({ naam, opties, zet, zoek, bezig = false }: Props) {
  // What is typed is one's own until something is chosen or the field is left.
  const [tekst, zetTekst] = useState<string>();
  const [open, zetOpen] = useState(false);
  const [plaats, zetPlaats] = useState(-1);
  const past = ({ naam: n }: Optie): boolean => n.toLowerCase().includes((tekst ?? '').trim().toLowerCase());
  const getoond = zoek || tekst === undefined ? opties : opties.filter(past);
  const sluit = (): void => {
    zetOpen(false);
    zetPlaats(-1);
  };
  const kies = (optie: Optie): void => {
    zetTekst(undefined);
    zoek?.('');
    sluit();
    zet(optie.waarde);
  };
  const typ = (nieuw: string): void => {
    zetTekst(nieuw);
    zoek?.(nieuw);
    zetOpen(true);
    zetPlaats(nieuw === '' ? -1 : 0);
    // What was chosen no longer stands there.
    zet('');
  };
  const verlaat = (): void => {
    // Who typed a whole name, or what only one thing can be called, has chosen.
    const getypt = (tekst ?? '').trim().toLowerCase();
    const heel = getoond.find(({ naam: n }) => n.toLowerCase() === getypt);
    const enige = bezig || getoond.length > 1 ? undefined : getoond[0];
    const bedoeld = getypt === '' ? undefined : (heel ?? enige);
    if (bedoeld) kies(bedoeld);
    zetTekst(undefined);
    zoek?.('');
    sluit();
  };
  const toets = (e: KeyboardEvent): void => {
    const stap = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    const gekozen = getoond[plaats];
    if (stap !== 0) {
      e.preventDefault();
      zetOpen(true);
      zetPlaats(Math.max(0, Math.min(getoond.length - 1, plaats + stap)));
    } else if (e.key === 'Enter' && open) {
      e.preventDefault();
      if (gekozen) kies(gekozen);
    } else if (e.key === 'Escape') sluit();
  };
  return { tekst: tekst ?? naam, open, zetOpen, plaats, getoond, kies, typ, verlaat, toets };
}

type Kiezerstand = ReturnType<typeof useKiezer>;

function Opties({ p, k }: { readonly p: Props; readonly k: Kiezerstand }) {
  return (
    <div className="kiezer__venster">
      <div id={`${p.id}-lijst`} role="listbox" aria-label={p.label} className="kiezer__lijst">
        {k.getoond.map((optie, nummer) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text box hears the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={optie.waarde}
            id={`${p.id}-optie-${nummer}`}
            role="option"
            aria-selected={nummer === k.plaats}
            className="kiezer__optie"
            ref={
              nummer === k.plaats
                ? (optieElement) => optieElement?.scrollIntoView({ block: 'nearest' })
                : null
            }
            // Before the text box loses the focus, which closes the list.
            onMouseDown={(e) => e.preventDefault()}
            onClick={() => k.kies(optie)}
          >
            {optie.naam}
            {optie.erbij && <span className="kiezer__erbij"> {optie.erbij}</span>}
          </div>
        ))}
      </div>
      {k.getoond.length === 0 && <p className="kiezer__leeg">{p.bezig ? t.zoekt : t.nietsGevonden}</p>}
    </div>
  );
}

/** One out of many, found by typing a part of its name: the combobox of the WAI-ARIA Authoring Practices. */
export function Kiezer(p: Props) {
  const k = useKiezer(p);
  if (p.vast)
    return (
      <input
        id={p.id}
        readOnly
        aria-label={p.label}
        value={p.naam}
        className="utrecht-textbox utrecht-textbox--html-input vak--vast"
      />
    );
  return (
    <div className="kiezer">
      <input
        id={p.id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={k.open}
        aria-controls={k.open ? `${p.id}-lijst` : undefined}
        aria-activedescendant={k.open && k.getoond[k.plaats] ? `${p.id}-optie-${k.plaats}` : undefined}
        aria-label={p.label}
        aria-invalid={p.fout ? true : undefined}
        aria-describedby={beschrevenDoor(p.id, p)}
        value={k.tekst}
        className="utrecht-textbox utrecht-textbox--html-input"
        onChange={(e) => k.typ(e.target.value)}
        onClick={() => k.zetOpen(true)}
        onKeyDown={k.toets}
        onBlur={k.verlaat}
      />
      <span aria-hidden="true" className="kiezer__teken">
        ▾
      </span>
      {k.open && <Opties p={p} k={k} />}
      <span role="status" className="alleen-voorlezen">
        {k.open && !p.bezig ? t.aantalGevonden(k.getoond.length) : ''}
      </span>
    </div>
  );
}
