import type { Schema } from '../../api/client.ts';
import type { Dossier } from '../../api/dossier.ts';
import { useNamenlijst } from '../../api/namen.ts';
import { momentInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { verloopPad } from '../../geschiedenis/achtergrond.tsx';
import { gebeurtenisInWoorden } from '../../geschiedenis/zin.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useGeschiedenisVan } from '../../tijden/geschiedenis.ts';
import { isRecht, noemtGemeente, waardeInWoorden, watInWoorden } from '../../tijden/verschil-woorden.ts';

const t = teksten.tijd.vergelijk;
type Regel = Schema<'Verschilregel'>;

const TEKEN = { erbij: '+', eraf: '−', anders: '≠' } as const;

function Soort({ soort }: { readonly soort: Regel['soort'] }) {
  return (
    <span className={`verschil verschil--${soort}`}>
      <span aria-hidden="true" className="verschil__teken">
        {TEKEN[soort]}
      </span>
      {t[soort]}
    </span>
  );
}

/** The acts that caused a difference, each leading to its place in the history of the file, where it is in there. */
function Oorzaken({
  regel,
  over,
  dossier,
  soorten,
}: {
  readonly regel: Regel;
  /** What differs, in words. */
  readonly over: string;
  readonly dossier: Dossier;
  readonly soorten: ReadonlyMap<string, string>;
}) {
  if (regel.gebeurtenissen.length === 0) return null;
  return (
    <details className="oorzaken">
      <summary>
        {t.oorzaken(regel.gebeurtenissen.length)}
        <span className="alleen-voorlezen"> {over}</span>
      </summary>
      <ul>
        {regel.gebeurtenissen.map(({ gebeurtenis, soort, bekendOp }) => {
          const hier = soorten.get(gebeurtenis);
          const bekend = `, ${t.bekendSinds(momentInWoorden(bekendOp, false))}`;
          return (
            <li key={gebeurtenis}>
              {hier ? (
                <Schakel naar={`${verloopPad(dossier)}#gebeurtenis-${gebeurtenis}`}>
                  {gebeurtenisInWoorden(hier)}
                  {bekend}
                </Schakel>
              ) : (
                <>
                  {Woord(soort)}
                  {bekend}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Kant({
  waarde,
  namen,
}: {
  readonly waarde: string | null;
  readonly namen: ReturnType<typeof useNamenlijst>;
}) {
  if (waarde === null) return <span className="zacht">{t.leeg}</span>;
  const regels = waardeInWoorden(waarde, namen);
  if (regels.length < 2) return regels[0] ?? t.wel;
  return (
    <ul className="kale-lijst">
      {regels.map((regel) => (
        <li key={regel}>{regel}</li>
      ))}
    </ul>
  );
}

function Rijen({
  regels,
  titel,
  dossier,
}: {
  readonly regels: readonly Regel[];
  readonly titel: string;
  readonly dossier: Dossier;
}) {
  const namen = useNamenlijst(teksten.start.onbekend, noemtGemeente(regels));
  const { voorvallen } = useGeschiedenisVan([dossier], {}, true);
  const soorten = new Map(
    voorvallen.flatMap(({ gebeurtenis, soort }) => (gebeurtenis ? [[gebeurtenis, soort] as const] : [])),
  );
  const wat = (regel: Regel): string => (regel.pad === '' ? t.geheel : watInWoorden(regel, namen));
  return (
    <Tabel
      titel={titel}
      titelVerborgen
      rijen={regels}
      sleutel={(regel) => `${regel.pad} ${regel.voor} ${regel.na}`}
      kolommen={[
        { kop: t.wat, cel: wat },
        { kop: t.verschil, cel: ({ soort }) => <Soort soort={soort} /> },
        { kop: t.eerste, cel: ({ voor }) => <Kant waarde={voor} namen={namen} /> },
        { kop: t.tweede, cel: ({ na }) => <Kant waarde={na} namen={namen} /> },
        {
          kop: t.waardoor,
          cel: (regel) => <Oorzaken regel={regel} over={wat(regel)} dossier={dossier} soorten={soorten} />,
        },
      ]}
    />
  );
}

/** Everything that differs: rights and duties first, the rest folded. */
export function Verschillen({
  regels,
  dossier,
}: {
  readonly regels: readonly Regel[];
  readonly dossier: Dossier;
}) {
  const rechten = regels.filter(isRecht);
  const overig = regels.filter((regel) => !isRecht(regel));
  if (regels.length === 0)
    return (
      <Leeg>
        <strong>{t.niets}</strong> {t.nietsTip}
      </Leeg>
    );
  return (
    <>
      <Deel titel={t.rechten} id="rechten">
        {rechten.length === 0 ? (
          <Leeg>{t.geenRechten}</Leeg>
        ) : (
          <Rijen regels={rechten} titel={t.rechten} dossier={dossier} />
        )}
      </Deel>
      {overig.length > 0 && (
        <details className="overige">
          <summary>{t.overig(overig.length)}</summary>
          <Rijen regels={overig} titel={t.overig(overig.length)} dossier={dossier} />
        </details>
      )}
    </>
  );
}
