import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { dossierPad } from '../../api/dossier.ts';
import { useNamenlijst } from '../../api/namen.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Bronregel } from '../../bouwstenen/bronregel.tsx';
import { dagInWoorden, Moment } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { isHerstel, stelling, voorheen } from '../../geschiedenis/inhoud.ts';
import { useNamenVoor } from '../../geschiedenis/namen.ts';
import { gebeurtenisInWoorden } from '../../geschiedenis/zin.ts';
import type { Namen } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Controlepagina } from './controlepagina.tsx';
import { type Auditregel, dossierVan, isOpen, type Open } from './dossier.ts';
import { dagenIn } from './inhouddagen.ts';
import { Ketenbeeld } from './ketenbeeld.tsx';
import { Kopieer } from './kopieer.tsx';
import { Velden } from './velden.tsx';
import { erStond, inEenZin, Wie } from './zinnen.tsx';

const t = teksten.controle.een;

type Antwoordvorm = Omit<Schema<'Auditketen'>, 'gebeurtenis' | 'corrigeert' | 'gerectificeerdDoor'> & {
  readonly corrigeert: Auditregel | null;
  readonly gerectificeerdDoor: Auditregel | null;
};

/** Why it was done, as whoever did it wrote; what is sealed says that it is. */
function toelichting({ toelichting: tekst }: Open): string | null {
  if (tekst === null || typeof tekst === 'string') return tekst;
  return 'vernietigd' in tekst ? t.redenWeg : t.redenVerzegeld;
}

/** The three times of an event: what days it speaks of, since when it was known, and when it was recorded. */
function Tijden({ g }: { readonly g: Open }) {
  const dagen = [...new Set(dagenIn(stelling(g)?.inhoud))].sort();
  return (
    <Gegevens
      paren={[
        [t.geldig, dagen.length > 0 ? dagen.map(dagInWoorden).join(', ') : t.geenDag],
        // What is claimed to be known earlier is known by the day.
        [t.bekend, <Moment key="bekend" moment={g.bekendOp} metUur={g.bekendOp === g.geregistreerdOp} />],
        [t.vastgelegd, <Moment key="vastgelegd" moment={g.geregistreerdOp} />],
      ]}
    />
  );
}

function Herkomst({
  g,
  nummer,
  regio,
}: {
  readonly g: Open;
  readonly nummer: number;
  readonly regio: string;
}) {
  const dossier = dossierVan(g);
  return (
    <Gegevens
      paren={[
        [t.door, <Wie key="wie" regel={g} />],
        [
          t.persoon,
          <>
            <Kopieer tekst={g.door} wat={t.persoon} />
            <span className="zacht">{t.persoonUitleg}</span>
          </>,
        ],
        [t.bron, g.bron && <Bronregel bron={g.bron} />],
        [t.reden, toelichting(g)],
        [
          t.dossier,
          <>
            {teksten.controle.categorieen[g.categorie]}
            {dossier && (
              <>
                {': '}
                <Schakel naar={dossierPad(dossier)}>{t.openDossier}</Schakel>
                <br />
                <Schakel
                  naar={`/controle/gebeurtenissen?regio=${g.regio}&categorie=${g.categorie}&dossier=${g.dossier}`}
                >
                  {t.allesInDossier}
                </Schakel>
              </>
            )}
          </>,
        ],
        [t.regio, regio],
        [t.nummer, t.nummers(nummer, g.volgnummer + 1)],
        [t.kenmerk, <Kopieer key="id" tekst={g.gebeurtenis} wat={t.kenmerk} />],
      ]}
    />
  );
}

/** What stood there, and what stands there since: beside each other, field by field. */
function Herstel({
  g,
  eerder,
  namen,
}: {
  readonly g: Open;
  readonly eerder: Antwoordvorm['corrigeert'];
  readonly namen: Namen;
}) {
  const toen = voorheen(g, eerder && isOpen(eerder) ? [eerder] : []);
  const nu = stelling(g);
  return (
    <Deel titel={t.herstel} id="herstel">
      <div className="hersteld">
        <div>
          <h3>{t.stond}</h3>
          {toen ? <Velden soort={toen.soort} waarde={toen.inhoud} namen={namen} /> : <p>{t.niets}</p>}
        </div>
        <div>
          <h3>{t.staat}</h3>
          {nu ? <Velden soort={nu.soort} waarde={nu.inhoud} namen={namen} /> : <p>{t.weg}</p>}
        </div>
      </div>
    </Deel>
  );
}

function Verwant({ antwoord }: { readonly antwoord: Antwoordvorm }) {
  const paren = [
    [antwoord.corrigeert, t.bekijkEerder],
    [antwoord.gerectificeerdDoor, t.bekijkHerstel],
  ] as const;
  return (
    <>
      {paren.map(
        ([regel, tekst]) =>
          regel &&
          isOpen(regel) && (
            <p key={tekst}>
              <Schakel naar={`/controle/gebeurtenissen/${regel.gebeurtenis}`}>{tekst}</Schakel>
            </p>
          ),
      )}
    </>
  );
}

function Inhoud({ antwoord, g }: { readonly antwoord: Antwoordvorm; readonly g: Open }) {
  const verwant = [antwoord.corrigeert, antwoord.gerectificeerdDoor].flatMap((r) =>
    r && isOpen(r) ? [r] : [],
  );
  const namen = useNamenVoor([g, ...verwant]);
  const stond = erStond(g, antwoord.corrigeert, namen);
  const nu = stelling(g);
  const heet = useNamenlijst(teksten.start.onbekend, false).regio;
  const regio = g.regio === 'landelijk' ? teksten.controle.landelijk : heet(g.regio);
  return (
    <Controlepagina
      titel={gebeurtenisInWoorden(g.soort)}
      inleiding={inEenZin(g, namen)}
      onder={[{ naar: '/controle/gebeurtenissen', naam: teksten.controle.lijstTitel }]}
    >
      {stond && (
        <p>
          {t.erStond} <del>{stond}</del>
        </p>
      )}
      <Verwant antwoord={antwoord} />
      <div className="hersteld">
        <Deel titel={t.tijden} id="tijden">
          <Tijden g={g} />
        </Deel>
        <Deel titel={t.herkomst} id="herkomst">
          <Herkomst g={g} nummer={antwoord.nummer} regio={regio} />
        </Deel>
      </div>
      {isHerstel(g) ? (
        <Herstel g={g} eerder={antwoord.corrigeert} namen={namen} />
      ) : (
        <Deel titel={t.inhoud} id="inhoud">
          <Velden soort={nu?.soort ?? g.soort} waarde={g.inhoud} namen={namen} />
        </Deel>
      )}
      <Deel titel={t.keten} id="keten">
        <Ketenbeeld keten={antwoord.keten} g={g} />
      </Deel>
    </Controlepagina>
  );
}

/** One event: what it says in words and in full, its three times, where it comes from, and its place in the chain. */
export function Component() {
  const { gebeurtenis = '' } = useParams();
  const vraag = api.useQuery('get', '/gebeurtenissen/{gebeurtenis}', { params: { path: { gebeurtenis } } });
  return (
    <Antwoord
      vraag={vraag}
      rondom={(melding) => <Controlepagina titel={t.paginatitel}>{melding}</Controlepagina>}
    >
      {(antwoord) =>
        isOpen(antwoord.gebeurtenis) ? (
          <Inhoud antwoord={antwoord} g={antwoord.gebeurtenis} />
        ) : (
          <Controlepagina titel={t.besloten}>{null}</Controlepagina>
        )
      }
    </Antwoord>
  );
}
