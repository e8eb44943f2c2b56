import type { Schema } from '../../api/client.ts';
import { Dag } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';
import type { Overeenkomst } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.partijen;
type Cel = Schema<'Handelingenmatrix'>['rijen'][number]['cellen'][number];
type Handeling = Cel['handelingen'][number];
type Partij = Overeenkomst['partijen'][number];

const TEKEN: Readonly<Record<string, string>> = { ja: '✓', nee: '✕', onzeker: '≈' };
/** Columns in which an act done is not good news, or is no act yet. */
const ANDERS: Readonly<Record<string, string>> = { geweigerd: '✕', gepland: '◷', aangehouden: '◷' };

/** Nothing is recorded here. */
export function Niets() {
  return (
    <>
      <span aria-hidden="true" className="zacht niets">
        –
      </span>
      <span className="alleen-voorlezen">{t.niets}</span>
    </>
  );
}

/** The competence of who did it, when that is not simply a yes. */
function bevoegdheid(handeling: Handeling, partij: Partij | undefined): string | null {
  const gedaan = [...(partij?.besluiten ?? []), ...(partij?.ondertekeningen ?? [])];
  const oordeel = gedaan.find(({ gebeurtenis }) => gebeurtenis === handeling.gebeurtenis)?.bevoegdheid
    .oordeel;
  return oordeel && oordeel !== 'ja' ? t.nietBevoegd(woord(oordeel)) : null;
}

function Gedaan({
  handeling,
  kolom,
  partij,
}: {
  readonly handeling: Handeling;
  readonly kolom: string;
  readonly partij: Partij | undefined;
}) {
  const teken = handeling.oordeel === 'ja' ? (ANDERS[kolom] ?? '✓') : (TEKEN[handeling.oordeel] ?? '≈');
  const toon = teken === '✓' ? 'ja' : teken === '✕' ? 'nee' : 'onzeker';
  const twijfel = bevoegdheid(handeling, partij);
  return (
    <li className="handeling">
      <span aria-hidden="true" className={`handeling__teken handeling__teken--${toon}`}>
        {teken}
      </span>{' '}
      {handeling.datum ? (
        <Dag datum={handeling.datum} kort />
      ) : (
        <span className="zacht">{t.zonderDatum}</span>
      )}
      {handeling.oordeel !== 'ja' && <span className="alleen-voorlezen"> ({woord(handeling.oordeel)})</span>}
      {handeling.versie && <div className="klein">{t.versie(handeling.versie)}</div>}
      {twijfel && <div className="klein">{twijfel}</div>}
    </li>
  );
}

/** What a party did of one kind: with its day and a mark; or that it is needed and not recorded. */
export function Handelingencel({ cel, partij }: { readonly cel: Cel; readonly partij: Partij | undefined }) {
  if (cel.handelingen.length > 0)
    return (
      <ul className="kale-lijst">
        {cel.handelingen.map((handeling) => (
          <Gedaan key={handeling.gebeurtenis} handeling={handeling} kolom={cel.kolom} partij={partij} />
        ))}
      </ul>
    );
  return cel.oordeel === 'niet-aangetoond' ? <span className="nodig">{t.nodig}</span> : <Niets />;
}

/** The acts of the kinds that share a column: each says of which kind it is. */
export function Handelingencellen({
  cellen,
  partij,
}: {
  readonly cellen: readonly Cel[];
  readonly partij: Partij | undefined;
}) {
  const [enige, ...meer] = cellen;
  if (enige && meer.length === 0) return <Handelingencel cel={enige} partij={partij} />;
  const gevuld = cellen.filter(({ handelingen }) => handelingen.length > 0);
  if (gevuld.length === 0) return <Niets />;
  return gevuld.map((cel) => (
    <div key={cel.kolom}>
      {t.kolom[cel.kolom]}
      <Handelingencel cel={cel} partij={partij} />
    </div>
  ));
}
