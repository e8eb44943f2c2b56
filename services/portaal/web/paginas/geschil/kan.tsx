import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { vastlegAdres } from './vastlegadres.ts';
import type { Zaak } from './zaak.ts';

const t = teksten.geschil.kan;

type Groep = keyof typeof t.groepen;
/** Under which heading an act stands; what is not named here belongs to the course of the procedure. */
const GROEP: Readonly<Record<string, Groep>> = {
  stukken: 'stukken',
  verzendingen: 'stukken',
  ontvangsten: 'stukken',
  beperkingen: 'stukken',
  standpunten: 'stukken',
  samenstellingen: 'commissie',
  verschoningen: 'commissie',
  wrakingen: 'commissie',
  wrakingsbeslissingen: 'commissie',
  vervangingen: 'commissie',
  reactietermijnen: 'termijnen',
  opschortingen: 'termijnen',
  hervattingen: 'termijnen',
  verlengingen: 'termijnen',
  beraadslagingen: 'uitspraak',
  ontwerpen: 'uitspraak',
  stemmen: 'uitspraak',
  ondertekeningen: 'uitspraak',
  uitspraken: 'uitspraak',
  vernietigingen: 'uitspraak',
  mijlpalen: 'uitspraak',
  nakomingsmeldingen: 'uitspraak',
  nakomingsbeslissingen: 'uitspraak',
  publicatievoorstellen: 'uitspraak',
  publicatietoetsen: 'uitspraak',
  publicaties: 'uitspraak',
  'publicatie-intrekkingen': 'uitspraak',
  partijen: 'partijen',
  vertegenwoordigers: 'partijen',
  terugtredingen: 'partijen',
  punten: 'partijen',
  clienten: 'partijen',
  'vergeten-clienten': 'partijen',
};

/** The acts that the phase of a case and the role of this person allow, as links to their forms. */
export function Mogelijkheden({ zaak }: { readonly zaak: Zaak }) {
  if (zaak.kan.length === 0) return null;
  const perGroep = Map.groupBy(zaak.kan, ({ collectie }): Groep => GROEP[collectie] ?? 'procedure');
  return (
    <details className="mogelijkheden niet-afdrukken" id="kan">
      <summary>{t.titel(zaak.kan.length)}</summary>
      <p className="zacht">{t.uitleg}</p>
      <div className="naast-elkaar">
        {[...perGroep].map(([groep, handelingen]) => (
          <section key={groep} aria-labelledby={`kan-${groep}`}>
            <h3 id={`kan-${groep}`} className="groepkop">
              {t.groepen[groep]}
            </h3>
            <ul>
              {handelingen.map(({ collectie, samenvatting }) => (
                <li key={collectie}>
                  <Schakel naar={vastlegAdres(zaak.id, collectie)}>
                    {teksten.geschil.handelingen[collectie] ?? samenvatting}
                  </Schakel>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
