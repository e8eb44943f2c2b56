import { api, type Schema } from '../api/client.ts';
import type { Dossier } from '../api/dossier.ts';
import { Antwoord } from '../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import { Melding } from '../bouwstenen/melding.tsx';
import { Oordeel } from '../bouwstenen/oordeel.tsx';
import { Deel } from '../bouwstenen/pagina.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { useFormulier } from './formulier-context.ts';
import { alsGroep, alsTekst } from './waarden.ts';

const t = teksten.vastleggen.gevolgen;

function Ondermandaten({ rijen }: { readonly rijen: Schema<'MandaatGevolgen'>['ondermandaten'] }) {
  return (
    <ul>
      {rijen.map(({ mandaat, naam, geraakt }) => (
        <li key={mandaat}>
          <Schakel naar={`/mandaten/${mandaat}`}>{naam}</Schakel>{' '}
          <Oordeel oordeel={geraakt} label={t.geraakt[geraakt]} />
        </li>
      ))}
    </ul>
  );
}

/** What the end of a mandate touches: the mandates under it, and what was done with it. */
function Mandaatgevolgen({ id }: { readonly id: string }) {
  const vraag = api.useQuery('get', '/mandaten/{id}/gevolgen', { params: { path: { id } } });
  return (
    <Deel titel={t.mandaat} id="gevolgen">
      <Antwoord vraag={vraag}>
        {({ antwoord }) =>
          antwoord && (
            <>
              {antwoord.ondermandaten.length + antwoord.handelingen.length === 0 && <p>{t.niets}</p>}
              {antwoord.ondermandaten.length > 0 && (
                <>
                  <p>{t.ondermandaten}</p>
                  <Ondermandaten rijen={antwoord.ondermandaten} />
                </>
              )}
              {antwoord.handelingen.length > 0 && (
                <p>
                  {t.gebruikt(antwoord.handelingen.length)}{' '}
                  <Schakel naar={`/mandaten/${id}`}>{t.bekijk}</Schakel>
                </p>
              )}
              {!antwoord.volledig && <p className="zacht">{t.onvolledig}</p>}
            </>
          )
        }
      </Antwoord>
    </Deel>
  );
}

/** What the exit of a municipality from the region touches, once it is chosen. */
function Uittredinggevolgen({ regio, gemeente }: { readonly regio: string; readonly gemeente: string }) {
  const vraag = api.useQuery('get', '/regios/{slug}/uittredingen/{gemeente}', {
    params: { path: { slug: regio, gemeente } },
  });
  return (
    <Deel titel={t.uittreding} id="gevolgen">
      <Antwoord vraag={vraag}>
        {({ antwoord }) =>
          antwoord && (
            <>
              {antwoord.geraakt.length === 0 ? (
                <p>{t.nietsNu}</p>
              ) : (
                <ul>
                  {antwoord.geraakt.map(({ id, naam, vanaf }) => (
                    <li key={id}>
                      <Schakel naar={`/overeenkomsten/${id}`}>{naam}</Schakel> {t.vanaf(dagInWoorden(vanaf))}
                    </li>
                  ))}
                </ul>
              )}
              {antwoord.nietTeBeoordelen.length > 0 && (
                <p>{t.nietTeBeoordelen(antwoord.nietTeBeoordelen.length)}</p>
              )}
            </>
          )
        }
      </Antwoord>
    </Deel>
  );
}

/** What it touches when a party gives notice or leaves an agreement, once the party is chosen. */
function Opzeggevolgen({ id, gemeente }: { readonly id: string; readonly gemeente: string }) {
  const vraag = api.useQuery('get', '/overeenkomsten/{id}/gevolgen', {
    params: { path: { id }, query: { gemeente } },
  });
  return (
    <Deel titel={t.opzegging} id="gevolgen">
      <Antwoord vraag={vraag}>
        {({ antwoord }) =>
          antwoord &&
          (antwoord.bevindingen.length === 0 ? (
            <p>{t.nietsNu}</p>
          ) : (
            <Melding soort="info">
              <ul>
                {antwoord.bevindingen.map(({ code, uitleg }) => (
                  <li key={code}>{uitleg}</li>
                ))}
              </ul>
            </Melding>
          ))
        }
      </Antwoord>
    </Deel>
  );
}

/** Above the forms that end something: what that touches, before anybody fills in a date. */
export function Gevolgen({
  dossier,
  gebeurtenis,
}: {
  readonly dossier: Dossier;
  readonly gebeurtenis: string;
}) {
  const { waarden } = useFormulier();
  const { gemeente, partij } = alsGroep(waarden);
  const code = alsTekst(gemeente) || alsTekst(alsGroep(partij)['gemeente']);
  if (gebeurtenis === 'MandaatIngetrokken') return <Mandaatgevolgen id={dossier.id} />;
  if (code === '') return null;
  if (gebeurtenis === 'GemeenteUitgetreden') return <Uittredinggevolgen regio={dossier.id} gemeente={code} />;
  if (gebeurtenis === 'PartijUitgetreden' || gebeurtenis === 'OpzeggingGedaan')
    return <Opzeggevolgen id={dossier.id} gemeente={code} />;
  return null;
}
