import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Knopschakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { zetelnaam } from '../../teksten/zaaknamen.ts';
import { useHandelingen } from './handelingen.ts';
import { Ontwerpdeel } from './ontwerp.tsx';
import { vastlegAdres } from './vastlegadres.ts';
import { opsomming, type Zaak, zitIn } from './zaak.ts';
import { Zaakpagina } from './zaakpagina.tsx';

const t = teksten.geschil.raadkamer;

/** A note is a text, or says that it was destroyed. */
type Beraadslaging = {
  readonly datum: string;
  readonly aanwezig: readonly string[];
  readonly notitie: unknown;
};

const ACTIES = ['stemmen', 'ondertekeningen', 'uitspraken', 'ontwerpen', 'beraadslagingen'];

function Acties({ zaak }: { readonly zaak: Zaak }) {
  const kan = ACTIES.filter((naam) => zaak.kan.some(({ collectie }) => collectie === naam));
  if (kan.length === 0) return null;
  return (
    <p className="rij niet-afdrukken">
      {kan.map((collectie) => (
        <Knopschakel key={collectie} naar={vastlegAdres(zaak.id, collectie)}>
          {teksten.geschil.handelingen[collectie]}
        </Knopschakel>
      ))}
    </p>
  );
}

function Beraadslagingen({ zaak }: { readonly zaak: Zaak }) {
  const { data = [] } = useHandelingen<Beraadslaging>(zaak.id, 'beraadslagingen');
  return (
    <Deel titel={t.beraadslagingen} id="beraadslagingen">
      {data.length === 0 ? (
        <Leeg>{t.geenBeraadslaging}</Leeg>
      ) : (
        data.map(({ datum, aanwezig, notitie }) => (
          <article key={datum}>
            <h3 className="groepkop">{dagInWoorden(datum)}</h3>
            <p className="zacht">
              {t.aanwezig(opsomming.format(aanwezig.map((lid) => zetelnaam(zaak.samenstelling, lid))))}
            </p>
            <p className="lange-tekst">{typeof notitie === 'string' ? notitie : t.weg}</p>
          </article>
        ))
      )}
    </Deel>
  );
}

function Kamer({ zaak }: { readonly zaak: Zaak }) {
  const ontwerpen = zaak.ontwerpen ?? [];
  return (
    <>
      <Melding soort="info">
        <p>{t.uitleg}</p>
      </Melding>
      <Acties zaak={zaak} />
      <Deel titel={t.ontwerpen} id="ontwerpen">
        {ontwerpen.length === 0 && <Leeg>{t.geenOntwerp}</Leeg>}
        {ontwerpen
          .map((ontwerp, n) => (
            <Ontwerpdeel key={ontwerp.ontwerp} zaak={zaak} ontwerp={ontwerp} nummer={n + 1} />
          ))
          .reverse()}
      </Deel>
      <Beraadslagingen zaak={zaak} />
    </>
  );
}

/** The deliberation room: drafts, votes and notes. Who does not sit in the case is told what any wrong address tells. */
export function Component() {
  return (
    <Zaakpagina tab="raadkamer" mag={zitIn}>
      {(zaak) => <Kamer zaak={zaak} />}
    </Zaakpagina>
  );
}
