import { useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { teksten } from '../teksten/teksten.ts';
import { beschrevenDoor } from './veld.tsx';

const t = teksten.vastleggen.veld;

// react-aria would put a style of its own into the page, which the security policy does not allow; it leaves that when
// something with this name is there. What it says stands in veld.css.
const MERK = 'react-aria-pressable-style';
if (!document.getElementById(MERK)) {
  const merk = document.createElement('meta');
  merk.id = MERK;
  document.head.append(merk);
}

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

function Opties({ opties, bezig }: { readonly opties: readonly Optie[]; readonly bezig: boolean }) {
  return (
    <ListBox
      items={opties.map((optie) => ({ ...optie, id: optie.waarde }))}
      className="kiezer__lijst"
      renderEmptyState={() => <p className="kiezer__leeg">{bezig ? t.zoekt : t.nietsGevonden}</p>}
    >
      {(optie) => (
        <ListBoxItem textValue={optie.naam} className="kiezer__optie">
          {optie.naam}
          {optie.erbij && <span className="kiezer__erbij"> {optie.erbij}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

/** One out of many, found by typing a part of its name. */
export function Kiezer({
  id,
  label,
  waarde,
  naam,
  opties,
  zet,
  zoek,
  bezig = false,
  vast = false,
  ...p
}: Props) {
  // What is typed is one's own until something is chosen or the field is left.
  const [tekst, zetTekst] = useState<string>();
  const past = (optie: Optie): boolean =>
    optie.naam.toLowerCase().includes((tekst ?? '').trim().toLowerCase());
  const getoond = zoek || tekst === undefined ? opties : opties.filter(past);
  if (vast)
    return (
      <input
        id={id}
        readOnly
        value={naam}
        className="utrecht-textbox utrecht-textbox--html-input utrecht-textbox--readonly"
      />
    );
  const kies = (gekozen: string): void => {
    zetTekst(undefined);
    zet(gekozen);
  };
  return (
    <ComboBox
      aria-label={label}
      className="kiezer"
      items={getoond.map((optie) => ({ ...optie, id: optie.waarde }))}
      allowsEmptyCollection
      menuTrigger="focus"
      defaultFilter={() => true}
      inputValue={tekst ?? naam}
      onInputChange={(nieuw) => {
        if (nieuw === (tekst ?? naam)) return;
        zetTekst(nieuw);
        zoek?.(nieuw);
        if (nieuw === '') zet('');
      }}
      selectedKey={waarde || null}
      onSelectionChange={(sleutel) => {
        if (sleutel !== null) kies(String(sleutel));
      }}
      onBlur={() => zetTekst(undefined)}
    >
      <div className="kiezer__vak">
        <Input
          id={id}
          aria-invalid={p.fout ? true : undefined}
          aria-describedby={beschrevenDoor(id, p)}
          className="utrecht-textbox utrecht-textbox--html-input"
        />
        <Button className="kiezer__knop" aria-label={t.toonOpties(label)}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="kiezer__venster">
        <Opties opties={getoond} bezig={bezig} />
      </Popover>
    </ComboBox>
  );
}
