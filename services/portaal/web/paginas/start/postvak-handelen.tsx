import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { alsProbleem, client } from '../../api/client.ts';
import { Probleemmelding } from '../../bouwstenen/antwoord.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.start.postvak;

type Daad = { readonly soort: 'opnieuw' } | { readonly soort: 'afwijzen'; readonly motivering: string };

/** Tries once more to place a message, or turns it down; afterwards everything is asked anew. */
function useDaad(id: string, klaar: (melding: string) => void) {
  const voorraad = useQueryClient();
  return useMutation({
    mutationFn: async (daad: Daad) => {
      const params = { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } };
      const { error } =
        daad.soort === 'opnieuw'
          ? await client.POST('/inkomend/{id}/pogingen', { params, body: {} })
          : await client.POST('/inkomend/{id}/afwijzingen', {
              params,
              body: { motivering: daad.motivering },
            });
      if (error) throw error;
      const { data } = await client.GET('/inkomend/{id}', { params: { path: { id } } });
      return data?.status;
    },
    onSuccess: async (status) => {
      klaar(status === 'geplaatst' ? t.geplaatst : status === 'afgewezen' ? t.afgewezen : t.weerNiet);
      await voorraad.invalidateQueries();
    },
  });
}

function Afwijzing({
  bezig,
  wijsAf,
  toch,
}: {
  readonly bezig: boolean;
  readonly wijsAf: (motivering: string) => void;
  readonly toch: () => void;
}) {
  const id = useId();
  const [leeg, zetLeeg] = useState(false);
  const stuur = (gebeurtenis: FormEvent<HTMLFormElement>): void => {
    gebeurtenis.preventDefault();
    const motivering = String(new FormData(gebeurtenis.currentTarget).get('motivering') ?? '').trim();
    zetLeeg(motivering === '');
    if (motivering !== '') wijsAf(motivering);
  };
  return (
    <form onSubmit={stuur} noValidate className="postvak__acties">
      <div className={`utrecht-form-field${leeg ? ' utrecht-form-field--invalid' : ''}`}>
        <label className="utrecht-form-label" htmlFor={id}>
          {t.motief}
        </label>
        <p className="utrecht-form-field-description" id={`${id}-uitleg`}>
          {t.motiefUitleg}
        </p>
        {leeg && (
          <p className="utrecht-form-field-error-message" id={`${id}-fout`} role="alert">
            {t.motiefNodig}
          </p>
        )}
        <textarea
          id={id}
          name="motivering"
          rows={3}
          maxLength={2000}
          aria-describedby={`${id}-uitleg${leeg ? ` ${id}-fout` : ''}`}
          aria-invalid={leeg}
          className="utrecht-textarea utrecht-textarea--html-textarea"
        />
      </div>
      <div className="rij">
        <Button type="submit" purpose="primary" disabled={bezig}>
          {t.bevestig}
        </Button>
        <Button type="button" purpose="secondary" onClick={toch}>
          {t.annuleer}
        </Button>
      </div>
    </form>
  );
}

/** What a coordinator can do with a message that waits. `klaar` says what came of it. */
export function Handelen({
  id,
  over,
  klaar,
}: {
  readonly id: string;
  readonly over: string;
  readonly klaar: (melding: string) => void;
}) {
  const [wijstAf, zetWijstAf] = useState(false);
  const daad = useDaad(id, klaar);
  return (
    <>
      {daad.error && <Probleemmelding probleem={alsProbleem(daad.error)} />}
      {wijstAf ? (
        <Afwijzing
          bezig={daad.isPending}
          wijsAf={(motivering) => daad.mutate({ soort: 'afwijzen', motivering })}
          toch={() => zetWijstAf(false)}
        />
      ) : (
        <div className="rij postvak__acties">
          <Button
            type="button"
            purpose="primary"
            disabled={daad.isPending}
            onClick={() => daad.mutate({ soort: 'opnieuw' })}
          >
            {t.opnieuw}
            <span className="alleen-voorlezen"> {over}</span>
          </Button>
          <Button type="button" purpose="secondary" onClick={() => zetWijstAf(true)}>
            {t.afwijzen}
            <span className="alleen-voorlezen"> {over}</span>
          </Button>
        </div>
      )}
    </>
  );
}
