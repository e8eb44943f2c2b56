import { alsProbleem, api } from '../../api/client.ts';
import { Antwoord, Probleemmelding, TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Controlepagina } from './controlepagina.tsx';
import { Gebeurtenislijst } from './gebeurtenislijst.tsx';
import { type Regiocontrole, useKetencontrole } from './keten.ts';
import { ZelfNarekenen } from './zelf.tsx';

const t = teksten.controle;

/** So many of the latest events stand on the first page. */
const LAATSTE = 6;

type Regio = { readonly slug: string; readonly naam: string };

/** What recomputing every chain came to, while it goes on and afterwards. */
function Uitslag({
  controle,
  van,
}: {
  readonly controle: ReturnType<typeof useKetencontrole>;
  readonly van: number;
}) {
  const { klaar, bezig, fout, gebeurtenissen, dossiers, fouten } = controle;
  if (fout) return <Probleemmelding probleem={alsProbleem(fout)} />;
  if (bezig)
    return (
      <p role="status" className="voortgang">
        <label htmlFor="keten-voortgang">{t.rekent(klaar.length, van)}</label>
        <progress id="keten-voortgang" max={van} value={klaar.length} />
      </p>
    );
  return (
    <Melding soort={fouten.length === 0 ? 'ok' : 'error'} meteen>
      <p>
        <strong>{fouten.length === 0 ? t.allesKlopt : t.kloptNiet(fouten.length)}</strong>{' '}
        {t.nagerekend(gebeurtenissen, dossiers)}
      </p>
      {fouten.length > 0 && (
        <ul>
          {fouten.map((f) => (
            <li key={f.regio + f.categorie + f.dossier}>
              {t.fout(t.categorieen[f.categorie], f.volgnummer + 1)} {f.uitleg}{' '}
              <Schakel
                naar={`/controle/gebeurtenissen?regio=${f.regio}&categorie=${f.categorie}&dossier=${f.dossier}`}
              >
                {t.bekijkDossier}
              </Schakel>
            </li>
          ))}
        </ul>
      )}
    </Melding>
  );
}

function Regios({
  controles,
  naamVan,
}: {
  readonly controles: readonly Regiocontrole[];
  readonly naamVan: (slug: string) => string;
}) {
  return (
    <Tabel
      titel={t.perRegio}
      titelVerborgen
      rijen={controles}
      sleutel={(c) => c.regio}
      kolommen={[
        {
          kop: t.regio,
          cel: (c) => <Schakel naar={`/controle/regios/${c.regio}`}>{naamVan(c.regio)}</Schakel>,
          sorteer: (c) => naamVan(c.regio),
        },
        {
          kop: t.gebeurtenissen,
          getal: true,
          cel: (c) => (
            <Schakel naar={`/controle/gebeurtenissen?regio=${c.regio}`}>
              {c.gebeurtenissen.toLocaleString('nl-NL')}
              <span className="alleen-voorlezen"> {t.gebeurtenissenVan(naamVan(c.regio))}</span>
            </Schakel>
          ),
          sorteer: (c) => c.gebeurtenissen,
        },
        { kop: t.dossiers, getal: true, cel: (c) => c.dossiers, sorteer: (c) => c.dossiers },
        {
          kop: t.keten,
          cel: (c) => (
            <Oordeel oordeel={c.klopt ? 'ja' : 'nee'} label={c.klopt ? t.klopt : t.kloptHierNiet} />
          ),
          sorteer: (c) => String(c.klopt),
        },
      ]}
    />
  );
}

function Ketens({ regios }: { readonly regios: readonly Regio[] }) {
  const namen = new Map([...regios.map((r) => [r.slug, r.naam] as const), ['landelijk', t.landelijkeRegio]]);
  const controle = useKetencontrole([...namen.keys()]);
  return (
    <>
      <Uitslag controle={controle} van={namen.size} />
      <Laatste />
      <ZelfNarekenen />
      {!controle.bezig && (
        <Deel titel={t.perRegio} id="regios">
          <Regios controles={controle.klaar} naamVan={(slug) => namen.get(slug) ?? slug} />
        </Deel>
      )}
    </>
  );
}

function Laatste() {
  const vraag = api.useQuery('get', '/gebeurtenissen', { params: { query: { aantal: LAATSTE } } });
  return (
    <Antwoord vraag={vraag}>
      {({ resultaten }) => (
        <Deel titel={t.laatste} id="laatste">
          <Gebeurtenislijst titel={t.laatste} regels={resultaten} />
          <p>
            <Schakel naar="/controle/gebeurtenissen">{t.alle}</Schakel>
          </p>
        </Deel>
      )}
    </Antwoord>
  );
}

/** How the register stands for who audits it: is it still what was recorded, how much is there, and what came last. */
export function Component() {
  const regios = api.useQuery('get', '/regios', { params: { query: { aantal: 200 } } });
  return (
    <Controlepagina titel={t.titel} inleiding={t.inleiding}>
      <TijdAntwoord vraag={regios}>{({ resultaten }) => <Ketens regios={resultaten} />}</TijdAntwoord>
    </Controlepagina>
  );
}
