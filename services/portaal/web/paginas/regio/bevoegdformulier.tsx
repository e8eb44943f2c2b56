import { Bevoegdheid, Handelingsoort } from '@regiolog/domein/gedeeld/bevoegdheid';
import { Domein, Orgaan } from '@regiolog/domein/gedeeld/namen';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Datumveld } from '../../bouwstenen/datumveld.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import './bevoegd.css';

const t = teksten.regio.bevoegd;
type Keuze = readonly [waarde: string, naam: string];
const keuzes = (codes: readonly string[]): Keuze[] => codes.map((code) => [code, Woord(code)]);

function Rij({
  label,
  uitleg,
  veld,
}: {
  readonly label: string;
  readonly uitleg?: string;
  readonly veld: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="bevoegd__veld">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {uitleg && <span className="zacht bevoegd__uitleg">{uitleg}</span>}
      {veld(id)}
    </div>
  );
}

type Veld = {
  readonly naam: string;
  readonly label: string;
  readonly begin: string;
  readonly uitleg?: string;
};

function Tekstveld({ naam, label, begin, uitleg }: Veld) {
  return (
    <Rij
      label={label}
      {...(uitleg && { uitleg })}
      veld={(id) => (
        <input
          id={id}
          name={naam}
          type="text"
          inputMode={naam === 'bedrag' ? 'numeric' : undefined}
          defaultValue={begin}
          className="utrecht-textbox utrecht-textbox--html-input"
        />
      )}
    />
  );
}

function Keuzeveld({
  naam,
  label,
  begin,
  opties,
  leeg,
  nodig = false,
}: Veld & { readonly opties: readonly Keuze[]; readonly leeg: string; readonly nodig?: boolean }) {
  return (
    <Rij
      label={label}
      veld={(id) => (
        <select
          id={id}
          name={naam}
          required={nodig}
          defaultValue={begin}
          className="utrecht-select utrecht-select--html-select"
        >
          <option value="">{leeg}</option>
          {opties.map(([waarde, tekst]) => (
            <option key={waarde} value={waarde}>
              {tekst}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** Who it is about, on one side: a municipality or an organisation, and its body or an office in it. */
function Kant({
  kant,
  gemeenten,
}: {
  readonly kant: 'door' | 'namens';
  readonly gemeenten: readonly Keuze[];
}) {
  const [zoek] = useSearchParams();
  const begin = (veld: string): string => zoek.get(kant + veld) ?? '';
  return (
    <fieldset className="bevoegd__kant">
      <legend>{t[kant]}</legend>
      <Keuzeveld
        naam={`${kant}Gemeente`}
        label={t.gemeente}
        begin={begin('Gemeente')}
        opties={gemeenten}
        leeg={t.kies}
      />
      <Tekstveld naam={`${kant}Organisatie`} label={t.organisatie} begin={begin('Organisatie')} />
      <Keuzeveld
        naam={`${kant}Orgaan`}
        label={t.orgaan}
        begin={begin('Orgaan')}
        opties={keuzes(Orgaan.options.filter((o) => o !== 'onbekend'))}
        leeg={t.nietGezegd}
      />
      <Tekstveld naam={`${kant}Ambt`} label={t.ambt} begin={begin('Ambt')} uitleg={t.ambtUitleg} />
    </fieldset>
  );
}

/** The question as a form. Its answer is an address: what is filled in stands in it, with the day. */
export function Bevoegdformulier({ gemeenten }: { readonly gemeenten: readonly Keuze[] }) {
  const [zoek, zetZoek] = useSearchParams();
  const begin = (naam: string): string => zoek.get(naam) ?? '';
  const [dag, zetDag] = useState(begin('geldigOp'));
  const stel = (e: FormEvent<HTMLFormElement>): void => {
    e.preventDefault();
    const nieuw = new URLSearchParams(zoek);
    for (const [naam, waarde] of new FormData(e.currentTarget)) {
      const tekst = String(waarde).trim();
      if (tekst) nieuw.set(naam, tekst);
      else nieuw.delete(naam);
    }
    zetZoek(nieuw, { preventScrollReset: true });
  };
  return (
    <form className="bevoegd" key={zoek.toString()} onSubmit={stel}>
      <Kant kant="door" gemeenten={gemeenten} />
      <Kant kant="namens" gemeenten={gemeenten} />
      <fieldset className="bevoegd__kant">
        <legend>{t.wat}</legend>
        <Keuzeveld
          naam="bevoegdheid"
          label={t.bevoegdheid}
          begin={begin('bevoegdheid')}
          opties={keuzes(Bevoegdheid.options)}
          leeg={t.kies}
          nodig
        />
        <Keuzeveld
          naam="handeling"
          label={t.handeling}
          begin={begin('handeling')}
          opties={keuzes(Handelingsoort.options)}
          leeg={t.nietGezegd}
        />
        <Keuzeveld
          naam="domein"
          label={t.domein}
          begin={begin('domein')}
          opties={keuzes(Domein.options)}
          leeg={t.nietGezegd}
        />
        <Tekstveld naam="bedrag" label={t.bedrag} begin={begin('bedrag')} />
        <Rij label={t.dag} veld={(id) => <Datumveld id={id} waarde={dag} zet={zetDag} heel />} />
        <input type="hidden" name="geldigOp" value={dag} />
      </fieldset>
      <button type="submit" className="nl-button nl-button--primary">
        {t.stel}
      </button>
    </form>
  );
}
