import { useDossierkoppen } from '../../api/namen.ts';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { stuktitel, type Zaak } from './zaak.ts';
import { zaakPad } from './zaakpagina.tsx';

const t = teksten.geschil.overzicht;
type Punt = Zaak['punten'][number];
type Uitkomst = NonNullable<Punt['uitkomst']>;

const TOON: Readonly<Partial<Record<Uitkomst, string>>> = {
  gegrond: 'ja',
  ongegrond: 'nee',
  'deels-gegrond': 'onzeker',
  'niet-ontvankelijk': 'nee',
};

/** How a point ended, as a badge; nothing yet of a point that is still open. */
export function Uitkomstteken({ uitkomst }: { readonly uitkomst: Uitkomst | null }) {
  if (uitkomst === null) return <span className="kenmerk">{t.open}</span>;
  return <Oordeel oordeel={TOON[uitkomst] ?? uitkomst} label={teksten.geschil.uitkomsten[uitkomst]} />;
}

function Standpunt({
  zaak,
  punt,
  partij,
}: {
  readonly zaak: Zaak;
  readonly punt: string;
  readonly partij: string;
}) {
  const naam = zaak.partijen.find((p) => p.partij === partij)?.naam ?? '';
  const laatste = zaak.standpunten.findLast((s) => s.punt === punt && s.partij === partij);
  return (
    <div className="standpunt">
      <h4>{t.standpunt(naam)}</h4>
      {laatste ? (
        <>
          <p>{laatste.stelling}</p>
          <p className="zacht">
            <Dag datum={laatste.datum} />
            {laatste.stukken.length > 0 && ': '}
            {laatste.stukken.map((stuk, n) => (
              <span key={stuk}>
                {n > 0 && ', '}
                <Schakel naar={`${zaakPad(zaak.id, 'stukken')}?stuk=${stuk}`}>
                  {stuktitel(zaak, stuk)}
                </Schakel>
              </span>
            ))}
          </p>
        </>
      ) : (
        <p className="zacht">{t.geenStandpunt}</p>
      )}
    </div>
  );
}

function Overeenkomst({ id }: { readonly id: string }) {
  const kop = useDossierkoppen([{ soort: 'overeenkomst', id }]).get(`overeenkomst:${id}`);
  if (!kop?.naam) return t.overeenkomst;
  return <Schakel naar={`/overeenkomsten/${id}`}>{kop.naam}</Schakel>;
}

function Bepaling({ punt: { bepaling, overeenkomst } }: { readonly punt: Punt }) {
  if (!overeenkomst) return bepaling ? <p className="zacht">{bepaling}</p> : null;
  return (
    <p className="zacht">
      {t.bepaling}: {bepaling && t.bepalingIn(bepaling)}
      <Overeenkomst id={overeenkomst} />
    </p>
  );
}

/** What the parties are divided about: each point with what every party holds of it, side by side. */
export function Punten({ zaak }: { readonly zaak: Zaak }) {
  const partijen = [...new Set(zaak.partijen.filter(({ tot }) => tot === null).map(({ partij }) => partij))];
  return (
    <Deel titel={t.punten} id="punten">
      {zaak.punten.map((punt, n) => (
        <section key={punt.punt} id={`punt-${punt.punt}`}>
          <h3 className="groepkop rij">
            {t.punt(n + 1)} <Uitkomstteken uitkomst={punt.uitkomst} />
          </h3>
          <p className="lange-tekst">{punt.omschrijving}</p>
          <Bepaling punt={punt} />
          <div className="standpunten">
            {partijen.map((partij) => (
              <Standpunt key={partij} zaak={zaak} punt={punt.punt} partij={partij} />
            ))}
          </div>
        </section>
      ))}
    </Deel>
  );
}
