import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Knopschakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { vastlegAdres } from './vastlegadres.ts';
import { partijnaam, puntnaam, sleutelVan, type Zaak } from './zaak.ts';
import { Zaakpagina } from './zaakpagina.tsx';

const t = teksten.geschil.nakoming;
type Mijlpaal = Zaak['mijlpalen'][number];

const TOON: Readonly<Record<string, string>> = { nagekomen: 'ja', 'niet-nagekomen': 'nee' };

function Stand({ mijlpaal: { vastgesteld, vervallen } }: { readonly mijlpaal: Mijlpaal }) {
  if (vervallen) return <>{t.vervallen(dagInWoorden(vervallen))}</>;
  if (!vastgesteld) return <span className="kenmerk">{t.nogNiet}</span>;
  return (
    <Oordeel oordeel={TOON[vastgesteld] ?? 'onzeker'} label={t.uitkomsten[vastgesteld] ?? vastgesteld} />
  );
}

function Meldingen({ zaak, mijlpaal }: { readonly zaak: Zaak; readonly mijlpaal: Mijlpaal }) {
  if (mijlpaal.meldingen.length === 0) return <>{t.geenMelding}</>;
  return (
    <ul className="kale-lijst">
      {mijlpaal.meldingen.map(({ datum, uitkomst, verslag, door }) => (
        <li key={datum + verslag}>
          <Dag datum={datum} />, {partijnaam(zaak, sleutelVan(door))}: {t.uitkomsten[uitkomst]}. {verslag}
        </li>
      ))}
    </ul>
  );
}

function Acties({ zaak, mijlpaal }: { readonly zaak: Zaak; readonly mijlpaal: Mijlpaal }) {
  if (mijlpaal.vastgesteld || mijlpaal.vervallen) return null;
  const acties = [
    ['nakomingsmeldingen', t.meld],
    ['nakomingsbeslissingen', t.stelVast],
  ].filter(([naam]) => zaak.kan.some(({ collectie }) => collectie === naam));
  return (
    <p className="rij niet-afdrukken">
      {acties.map(([naam, label]) => (
        <Knopschakel key={naam} naar={vastlegAdres(zaak.id, naam ?? '', mijlpaal.mijlpaal)}>
          {label}
        </Knopschakel>
      ))}
    </p>
  );
}

/** What parties must do after the ruling, what they reported of it, and what the commission established. */
export function Component() {
  return (
    <Zaakpagina tab="nakoming">
      {(zaak) => (
        <Deel titel={t.titel} id="nakoming">
          {zaak.kan.some(({ collectie }) => collectie === 'mijlpalen') && (
            <p className="niet-afdrukken">
              <Knopschakel naar={vastlegAdres(zaak.id, 'mijlpalen')}>
                {teksten.geschil.handelingen['mijlpalen']}
              </Knopschakel>
            </p>
          )}
          {zaak.mijlpalen.length === 0 && <Leeg>{t.geen}</Leeg>}
          {zaak.mijlpalen.map((mijlpaal) => (
            <section key={mijlpaal.mijlpaal} className="kaart">
              <h3 className="groepkop">{mijlpaal.wat}</h3>
              <Gegevens
                paren={[
                  [t.wie, partijnaam(zaak, mijlpaal.partij)],
                  [t.uiterlijk, dagInWoorden(mijlpaal.uiterlijk)],
                  [t.over, puntnaam(zaak, mijlpaal.punt)],
                  [t.meldingen, <Meldingen key="meldingen" zaak={zaak} mijlpaal={mijlpaal} />],
                  [t.vastgesteld, <Stand key="stand" mijlpaal={mijlpaal} />],
                ]}
              />
              <Acties zaak={zaak} mijlpaal={mijlpaal} />
            </section>
          ))}
        </Deel>
      )}
    </Zaakpagina>
  );
}
