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
import { isRecht, noemtGemeente, watInWoorden, zijdeInWoorden } from '../../tijden/verschil-woorden.ts';

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
  gebeurtenissen,
  over,
  dossier,
  soorten,
}: {
  readonly gebeurtenissen: Regel['gebeurtenissen'];
  /** What differs, in words. */
  readonly over: string;
  readonly dossier: Dossier;
  readonly soorten: ReadonlyMap<string, string>;
}) {
  if (gebeurtenissen.length === 0) return null;
  return (
    <details className="oorzaken">
      <summary>
        {t.oorzaken(gebeurtenissen.length)}
        <span className="alleen-voorlezen"> {over}</span>
      </summary>
      <ul>
        {gebeurtenissen.map(({ gebeurtenis, soort, bekendOp }) => {
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

/** What differs of one thing in one way: "lid" and "gebonden" of a party stand in one row. */
type Rij = { readonly wat: string; readonly soort: Regel['soort']; readonly regels: readonly Regel[] };

function samengenomen(regels: readonly Regel[], watVan: (regel: Regel) => string): readonly Rij[] {
  const rijen = new Map<string, Rij>();
  for (const regel of regels) {
    const { soort } = regel;
    const wat = watVan(regel);
    // Whole items stay apart: two reports of one source are two.
    const sleutel = `${soort} ${wat} ${regel.pad.endsWith(']') ? `${regel.pad} ${rijen.size}` : ''}`;
    rijen.set(sleutel, { wat, soort, regels: [...(rijen.get(sleutel)?.regels ?? []), regel] });
  }
  return [...rijen.values()];
}

/** Every act behind these differences, once. */
const oorzakenVan = ({ regels }: Rij): Regel['gebeurtenissen'] => [
  ...new Map(regels.flatMap((r) => r.gebeurtenissen).map((g) => [g.gebeurtenis, g])).values(),
];

function Kant({
  rij,
  kant,
  namen,
}: {
  readonly rij: Rij;
  readonly kant: 'voor' | 'na';
  readonly namen: ReturnType<typeof useNamenlijst>;
}) {
  return rij.regels.flatMap((regel) =>
    zijdeInWoorden(regel, regel[kant], namen).map((deel) => (
      <div key={regel.pad + deel} className={regel[kant] === null ? 'zacht' : undefined}>
        {deel}
      </div>
    )),
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
      rijen={samengenomen(regels, wat)}
      sleutel={(rij) => rij.regels.map(({ pad, voor, na }) => `${pad} ${voor} ${na}`).join()}
      kolommen={[
        { kop: t.wat, cel: (rij) => rij.wat },
        { kop: t.verschil, cel: ({ soort }) => <Soort soort={soort} /> },
        { kop: t.eerste, cel: (rij) => <Kant rij={rij} kant="voor" namen={namen} /> },
        { kop: t.tweede, cel: (rij) => <Kant rij={rij} kant="na" namen={namen} /> },
        {
          kop: t.waardoor,
          cel: (rij) => (
            <Oorzaken gebeurtenissen={oorzakenVan(rij)} over={rij.wat} dossier={dossier} soorten={soorten} />
          ),
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
