import { Button } from '@nl-design-system-candidate/button-react';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { type FormEvent, useId } from 'react';
import { useIk } from '../api/sessie.ts';
import { Dagvak } from '../bouwstenen/dagvak.tsx';
import { teksten } from '../teksten/teksten.ts';
import { type Tijdvraag, useTijden } from './tijden.ts';
import { useZetTijden } from './zet-tijden.ts';
import { vandaag } from './zin.ts';

const t = teksten.tijd;

/** The day of a moment as a date field holds it. */
const alsDag = (moment: string | undefined): string =>
  moment === undefined ? '' : moment.includes('T') ? dagVan(moment) : moment;

type Veld = {
  readonly naam: keyof Tijdvraag;
  readonly label: string;
  readonly uitleg: string;
  readonly waarde: string | undefined;
  readonly max?: string;
};

/** A day to choose, with what it means. */
export function Dagveld({
  naam,
  label,
  uitleg,
  waarde,
  max,
}: Omit<Veld, 'naam'> & { readonly naam: string }) {
  const id = useId();
  return (
    <div className="utrecht-form-field tijdkeuze__veld">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <p className="utrecht-form-field-description" id={`${id}-uitleg`}>
        {uitleg}
      </p>
      <Dagvak id={id} naam={naam} waarde={alsDag(waarde)} max={max} uitleg={`${id}-uitleg`} />
    </div>
  );
}

/** What was chosen; a moment of which the day was left alone keeps its hour. */
function gekozen(form: FormData, tijden: Tijdvraag, velden: readonly Veld[]): Tijdvraag {
  return Object.fromEntries(
    velden.map(({ naam }) => {
      const dag = String(form.get(naam) ?? '');
      return [naam, dag !== '' && dag === alsDag(tijden[naam]) ? (tijden[naam] ?? '') : dag];
    }),
  );
}

/** The form in which one chooses the moment that is shown. The third time is for who audits the register itself. */
export function Tijdkeuze() {
  const tijden = useTijden();
  const zet = useZetTijden();
  const { rollen } = useIk();
  const audit = rollen.some((rol) => rol === 'auditor' || rol === 'systeem');
  const velden: readonly Veld[] = [
    { naam: 'geldigOp', label: t.geldigOp, uitleg: t.geldigOpUitleg, waarde: tijden.geldigOp },
    {
      naam: 'bekendOp',
      label: t.bekendOpLabel,
      uitleg: t.bekendOpUitleg,
      waarde: tijden.bekendOp,
      max: vandaag(),
    },
    ...(audit || tijden.beschikbaarOp
      ? [
          {
            naam: 'beschikbaarOp' as const,
            label: t.beschikbaarOpLabel,
            uitleg: t.beschikbaarOpUitleg,
            waarde: tijden.beschikbaarOp,
            max: vandaag(),
          },
        ]
      : []),
  ];
  const kies = (gebeurtenis: FormEvent<HTMLFormElement>): void => {
    gebeurtenis.preventDefault();
    zet(gekozen(new FormData(gebeurtenis.currentTarget), tijden, velden));
  };
  return (
    // Another moment, by whatever way it was chosen, fills the form anew.
    <form className="tijdkeuze" aria-label={t.kiezer} onSubmit={kies} key={JSON.stringify(tijden)}>
      {velden.map((veld) => (
        <Dagveld key={veld.naam} {...veld} />
      ))}
      <Button type="submit" purpose="secondary">
        {t.toon}
      </Button>
    </form>
  );
}
