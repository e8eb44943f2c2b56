import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { termijnnaam } from '../../teksten/zaaknamen.ts';
import { Mogelijkheden } from './kan.tsx';
import { Partijen } from './partijen.tsx';
import { Punten } from './punten.tsx';
import { Samenstelling } from './samenstelling.tsx';
import { Stappenlijst } from './stappenlijst.tsx';
import { TakenInZaak } from './taken.tsx';
import { partijnamen, type Zaak } from './zaak.ts';
import { Zaakpagina, zaakPad } from './zaakpagina.tsx';

const t = teksten.geschil.overzicht;

function Kern({ zaak }: { readonly zaak: Zaak }) {
  const { naam } = zaak.commissie;
  const uitspraak = zaak.uitspraken.at(-1);
  return (
    <Gegevens
      paren={[
        [
          t.nu,
          <div key="nu">
            {teksten.geschil.fasen[zaak.fase].wacht} <Waarom redenen={zaak.redenen} over={t.nu} />
          </div>,
        ],
        [t.waarover, teksten.geschil.soorten[zaak.soort]],
        [
          t.commissie,
          <Schakel key="commissie" naar={`/commissies/${zaak.commissie.id}`}>
            {naam ?? t.commissie}
          </Schakel>,
        ],
        [t.feitendatum, <Dag key="feiten" datum={zaak.feitendatum} />],
        [t.gemeld, <Dag key="gemeld" datum={zaak.gemeld} />],
        [t.aanhangig, zaak.aanhangig && <Dag datum={zaak.aanhangig} />],
        [
          teksten.geschil.tabs.uitspraak,
          uitspraak && (
            <Schakel naar={zaakPad(zaak.id, 'uitspraak')}>
              {teksten.geschil.uitspraak.titel(
                Woord(teksten.geschil.uitspraaksoorten[uitspraak.soort]),
                dagInWoorden(uitspraak.datum),
              )}
            </Schakel>
          ),
        ],
        [t.gesloten, zaak.gesloten && <Dag datum={zaak.gesloten} />],
        [t.verwijzing, zaak.verwijzing && woord(zaak.verwijzing)],
        [
          t.gevoegdBij,
          zaak.gevoegdBij && <Schakel naar={zaakPad(zaak.gevoegdBij)}>{t.anderGeschil}</Schakel>,
        ],
        [t.client, t.clientgegevens[zaak.clientgegevens]],
      ]}
    />
  );
}

/** The terms that still run, with their last day: the rest stands on its own page. */
function LopendeTermijnen({ zaak }: { readonly zaak: Zaak }) {
  // A term that passed while the case goes on still waits for somebody.
  const lopend = zaak.termijnen.filter(({ stand }) => stand !== 'afgedaan' && zaak.fase !== 'gesloten');
  return (
    <Deel titel={t.termijnen} id="termijnen">
      {lopend.length === 0 ? (
        <p className="zacht">{t.geenTermijnen}</p>
      ) : (
        <ul>
          {lopend.map(({ termijn, voor, einde, stand }) => (
            <li key={termijn}>
              {termijnnaam(zaak, { termijn })} (
              {voor === 'commissie' ? t.commissie.toLowerCase() : partijnamen(zaak, voor)}):{' '}
              {einde ? <Dag datum={einde} /> : woord(stand)}
              {stand === 'verstreken' && <strong> {t.voorbij}</strong>}
            </li>
          ))}
        </ul>
      )}
      {zaak.termijnen.length > 0 && <Schakel naar={zaakPad(zaak.id, 'termijnen')}>{t.alleTermijnen}</Schakel>}
    </Deel>
  );
}

/** A case in one view: what one must do, where it stands, who and what it is about. */
export function Component() {
  return (
    <Zaakpagina tab="overzicht">
      {(zaak) => (
        <div className="zaak">
          <div className="zaak__hoofd">
            <TakenInZaak zaak={zaak} />
            <Mogelijkheden zaak={zaak} />
            <Deel titel={t.kern} id="kern">
              <Kern zaak={zaak} />
            </Deel>
            <Punten zaak={zaak} />
            <Partijen zaak={zaak} />
            <Samenstelling zaak={zaak} />
          </div>
          <div className="zaak__zij">
            <Deel titel={t.stappen} id="stappen">
              <Stappenlijst zaak={zaak} />
            </Deel>
            <LopendeTermijnen zaak={zaak} />
          </div>
        </div>
      )}
    </Zaakpagina>
  );
}
