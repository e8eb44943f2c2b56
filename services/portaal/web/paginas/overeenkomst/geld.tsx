import { Button } from '@nl-design-system-candidate/button-react';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { naamwoord, tot, vanaf } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Gelduitkomst, Getallen } from './gelduitkomst.tsx';
import { Tegenspraakregels } from './tegenspraken.tsx';

const t = teksten.overeenkomst.afspraken;
type Regel = Schema<'Geldregel'>;

/** The year that the amounts are about; the API knows the year of the shown day when none is chosen. */
function Jaarkeuze({ jaar }: { readonly jaar: string }) {
  const [zoek, zetZoek] = useSearchParams();
  const id = useId();
  return (
    <form
      className="rij vergelijkkeuze niet-afdrukken"
      onSubmit={(e) => {
        e.preventDefault();
        const nieuw = new URLSearchParams(zoek);
        nieuw.set('jaar', String(new FormData(e.currentTarget).get('jaar')));
        zetZoek(nieuw, { preventScrollReset: true });
      }}
    >
      <div>
        <label className="utrecht-form-label" htmlFor={id}>
          {t.jaar}
        </label>
        <input
          id={id}
          name="jaar"
          type="number"
          min="1990"
          max="2100"
          required
          defaultValue={jaar}
          className="utrecht-textbox utrecht-textbox--html-input jaarveld"
        />
      </div>
      <Button purpose="secondary" type="submit">
        {t.toonJaar}
      </Button>
    </form>
  );
}

function Regelinhoud({ regel: r }: { readonly regel: Regel }) {
  const wanneer = `${vanaf(r.van ?? undefined)}${tot(r.einde ?? undefined)}`.trim();
  const bij = [r.dragerNaam && t.draagt(r.dragerNaam), wanneer].filter(Boolean);
  return (
    <>
      {r.omschrijving ?? Woord(naamwoord(r.regel))}
      {bij.length > 0 && <div className="klein">{bij.join(', ')}</div>}
      {r.ontbreekt.length > 0 && (
        <div className="klein">
          {t.ontbreekt} {r.ontbreekt.join('; ')}
        </div>
      )}
    </>
  );
}

function Inhoud({ geld }: { readonly geld: Schema<'Geld'> }) {
  return (
    <>
      <Jaarkeuze jaar={geld.jaar} />
      <Tabel
        titel={t.deel.geld}
        titelVerborgen
        sorteernaam="geld"
        rijen={geld.regels}
        sleutel={(r) => r.regel}
        kolommen={[
          { kop: t.geldregel, cel: (r) => Woord(r.soort), sorteer: (r) => r.soort },
          { kop: t.watZegt, cel: (r) => <Regelinhoud regel={r} /> },
          { kop: t.stadium, cel: (r) => t.stadia[r.stadium] },
          { kop: t.geldt, cel: (r) => <Oordeel oordeel={r.geldt} /> },
          { kop: '', cel: (r) => <Waarom redenen={r.redenen} over={Woord(r.soort)} /> },
        ]}
      />
      <Tegenspraakregels tegenspraken={geld.tegenspraken} />
      {geld.regels.flatMap((r) =>
        r.uitkomsten.map((uitkomst) => <Gelduitkomst key={r.regel + uitkomst.wat} uitkomst={uitkomst} />),
      )}
      <Getallen gegevens={geld.gegevens} />
    </>
  );
}

/** The rules about money, what they give for a year, and what is missing to tell. */
export function Geld({ id }: { readonly id: string }) {
  const [zoek] = useSearchParams();
  const jaar = zoek.get('jaar');
  const vraag = api.useQuery('get', '/overeenkomsten/{id}/geld', {
    params: { path: { id }, query: { ...useTijden(), ...(jaar && { jaar }) } },
  });
  return (
    <Antwoord vraag={vraag}>
      {({ antwoord }) =>
        antwoord &&
        antwoord.regels.length + antwoord.gegevens.length > 0 && (
          <Deel titel={t.deel.geld} id="geld">
            <Inhoud geld={antwoord} />
          </Deel>
        )
      }
    </Antwoord>
  );
}
