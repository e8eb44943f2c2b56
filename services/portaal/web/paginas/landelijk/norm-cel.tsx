import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Dag } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Bronregel, Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { eisVanItem, ITEMS_VAN_EIS, onderdeelInWoorden } from './norm-model.ts';
import './norm-cel.css';

const t = teksten.landelijk.norm;
const c = t.cel;

type NvoRegio = Schema<'NvoRegio'>;

/** What a region filled in at one row, with its words, its source, and who says otherwise. */
function Ingevuld({ regio, item }: { readonly regio: NvoRegio; readonly item: string }) {
  const cel = regio.cellen.find((x) => x.item === item);
  if (!cel) return null;
  const tegen = regio.tegenstrijdigheden.filter((x) => x.item === item);
  return (
    <section>
      <h3>{onderdeelInWoorden(item)}</h3>
      <Gegevens
        paren={[
          [c.teken, Woord(cel.merk ?? 'niet-gemeten')],
          [c.zoals, cel.ruw],
          [c.oorzaak, cel.merk === 'leeg' && Woord(cel.oorzaak ?? 'niet-bekend')],
          [c.wijstOp, cel.tekstWijstOp && Woord(cel.tekstWijstOp)],
          [c.lezing, cel.lezing && Woord(cel.lezing)],
          [c.samenvatting, cel.samenvatting],
          [c.peildatum, cel.peildatum && <Dag datum={cel.peildatum} />],
          [c.bron, cel.bron && <Bronregel bron={cel.bron} />],
        ]}
      />
      {tegen.length > 0 && (
        <>
          <h4>{c.tegen}</h4>
          <ul>
            {tegen.flatMap((x) =>
              x.kanten
                .filter((kant) => kant.volgens !== 'merk')
                .map((kant) => <li key={kant.volgens + kant.zegt}>{kant.zegt}</li>),
            )}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the register derives of a requirement, why, and what the region said of itself. */
function Afgeleid({ regio, code }: { readonly regio: NvoRegio; readonly code: string }) {
  const eis = regio.eisen.find((e) => e.eis === code);
  if (!eis) return null;
  return (
    <section>
      <h3>
        {c.afgeleid}: {onderdeelInWoorden(code)}
      </h3>
      <p>{t.eisen[code]?.vol}</p>
      <p>
        <Oordeel oordeel={eis.oordeel} /> {eis.uitleg}
      </p>
      <Waarom redenen={eis.redenen} over={onderdeelInWoorden(code)} />
      {eis.onderdelen.length > 0 && (
        <details>
          <summary>{c.onderdelen(eis.onderdelen.length)}</summary>
          <ul>
            {eis.onderdelen.map(({ onderdeel, oordeel, reden }) => (
              <li key={onderdeel}>
                {Woord(onderdeel)}: {woord(oordeel)}. {reden.uitleg}
              </li>
            ))}
          </ul>
        </details>
      )}
      {eis.stand && (
        <Gegevens
          paren={[
            [c.stand, Woord(eis.stand.stand)],
            [c.peildatum, <Dag key="dag" datum={eis.stand.peildatum} />],
          ]}
        />
      )}
    </section>
  );
}

function Inhoud({ regio, onderdeel }: { readonly regio: NvoRegio; readonly onderdeel: string }) {
  const isEis = onderdeel in ITEMS_VAN_EIS;
  const items = isEis ? (ITEMS_VAN_EIS[onderdeel] ?? []) : [onderdeel];
  const code = isEis ? onderdeel : eisVanItem(onderdeel);
  const gemeld = (
    <div key="gemeld">
      <h3 className="alleen-voorlezen">{c.ingevuld}</h3>
      {items.length === 0 && <p>{c.nietIngevuld}</p>}
      {items.map((item) => (
        <Ingevuld key={item} regio={regio} item={item} />
      ))}
    </div>
  );
  const afgeleid = code ? (
    <Afgeleid key="afgeleid" regio={regio} code={code} />
  ) : (
    <p key="geen">{c.geenEis}</p>
  );
  return (
    <>
      {isEis ? [afgeleid, gemeld] : [gemeld, afgeleid]}
      <p>
        <Schakel naar={`/regios/${regio.regio}/norm`}>{c.naarRegio(regio.naam ?? regio.regio)}</Schakel>
      </p>
    </>
  );
}

/** A window over the page. Escape and its button close it, and the focus goes back to where it came from. */
function Venster({
  titel,
  sluit,
  children,
}: {
  readonly titel: string;
  readonly sluit: () => void;
  readonly children: ReactNode;
}) {
  const venster = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = venster.current;
    open?.showModal();
    return () => open?.close();
  }, []);
  return (
    <dialog ref={venster} className="celvenster" aria-labelledby="celvenster-titel" onCancel={sluit}>
      <div className="celvenster__kop">
        <h2 id="celvenster-titel">{titel}</h2>
        <button type="button" className="nl-button nl-button--default" onClick={sluit}>
          {c.sluit}
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** Why a cell says what it says: the cell of which the address holds the name (`cel=almelo~R1`). */
export function Celvenster({ naamVan }: { readonly naamVan: (regio: string) => string }) {
  const [zoek] = useSearchParams();
  const ga = useNavigate();
  const [regio = '', onderdeel = ''] = (zoek.get('cel') ?? '').split('~');
  const vraag = api.useQuery(
    'get',
    '/nvo/{slug}',
    { params: { path: { slug: regio }, query: useTijden() } },
    { enabled: onderdeel !== '' },
  );
  if (!onderdeel) return null;
  const zonder = new URLSearchParams(zoek);
  zonder.delete('cel');
  return (
    <Venster
      titel={naamVan(regio)}
      sluit={() => void ga(`?${zonder}`, { preventScrollReset: true, replace: true })}
    >
      <TijdAntwoord vraag={vraag}>{(r) => <Inhoud regio={r} onderdeel={onderdeel} />}</TijdAntwoord>
    </Venster>
  );
}
