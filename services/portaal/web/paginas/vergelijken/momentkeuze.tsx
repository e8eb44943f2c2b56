import { Button } from '@nl-design-system-candidate/button-react';
import { hoofdletter } from '@regiolog/domein/vragen/reden';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useIk } from '../../api/sessie.ts';
import { teksten } from '../../teksten/teksten.ts';
import type { Tijdvraag } from '../../tijden/tijden.ts';
import { Dagveld } from '../../tijden/tijdkeuze.tsx';
import { type Momenten, vergelijkZoek } from '../../tijden/vergelijk-momenten.ts';
import { momentDeel, vandaag } from '../../tijden/zin.ts';

const t = teksten.tijd;

function Moment({
  titel,
  kant,
  tijden,
}: {
  readonly titel: string;
  readonly kant: 'eerste' | 'tweede';
  readonly tijden: Tijdvraag;
}) {
  const { rollen } = useIk();
  const audit = tijden.beschikbaarOp !== undefined || rollen.includes('auditor');
  return (
    <fieldset className="kaart momentkeuze__kant">
      <legend>{titel}</legend>
      <p>{hoofdletter(momentDeel(tijden))}.</p>
      <div className="niet-afdrukken">
        <Dagveld
          naam={`${kant}.geldigOp`}
          label={t.geldigOp}
          uitleg={t.geldigOpUitleg}
          waarde={tijden.geldigOp}
        />
        <Dagveld
          naam={`${kant}.bekendOp`}
          label={t.bekendOpLabel}
          uitleg={t.bekendOpUitleg}
          waarde={tijden.bekendOp}
          max={vandaag()}
        />
        {audit && (
          <Dagveld
            naam={`${kant}.beschikbaarOp`}
            label={t.beschikbaarOpLabel}
            uitleg={t.beschikbaarOpUitleg}
            waarde={tijden.beschikbaarOp}
            max={vandaag()}
          />
        )}
      </div>
    </fieldset>
  );
}

/** What one side of the form says; an empty day means today, or all that is known. */
function gelezen(form: FormData, kant: 'eerste' | 'tweede'): Tijdvraag {
  return Object.fromEntries(
    (['geldigOp', 'bekendOp', 'beschikbaarOp'] as const).flatMap((naam) => {
      const waarde = String(form.get(`${kant}.${naam}`) ?? '');
      return waarde ? [[naam, waarde]] : [];
    }),
  );
}

/** The two moments beside each other, each in words and to be chosen. */
export function Momentkeuze(momenten: Momenten) {
  const ga = useNavigate();
  const naar = (nieuw: Momenten): void => void ga(`?${vergelijkZoek(nieuw)}`, { preventScrollReset: true });
  const vergelijk = (gebeurtenis: FormEvent<HTMLFormElement>): void => {
    gebeurtenis.preventDefault();
    const form = new FormData(gebeurtenis.currentTarget);
    naar({ eerste: gelezen(form, 'eerste'), tweede: gelezen(form, 'tweede') });
  };
  const { eerste, tweede } = momenten;
  return (
    <form onSubmit={vergelijk} key={vergelijkZoek(momenten)}>
      <div className="momentkeuze">
        <Moment titel={t.vergelijk.eerste} kant="eerste" tijden={eerste} />
        <Moment titel={t.vergelijk.tweede} kant="tweede" tijden={tweede} />
      </div>
      <div className="rij niet-afdrukken">
        <Button type="submit" purpose="primary">
          {t.vergelijk.vergelijk}
        </Button>
        <Button type="button" purpose="secondary" onClick={() => naar({ eerste: tweede, tweede: eerste })}>
          <span aria-hidden="true">⇄</span> {t.vergelijk.wissel}
        </Button>
      </div>
    </form>
  );
}
