import { dossierPad } from '../../api/dossier.ts';
import { useDossierkoppen, useNamenlijst } from '../../api/namen.ts';
import { Moment } from '../../bouwstenen/dag.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { useNamenVoor } from '../../geschiedenis/namen.ts';
import { teksten } from '../../teksten/teksten.ts';
import { type Auditregel, dossierVan, isOpen } from './dossier.ts';
import { inEenZin, Wie } from './zinnen.tsx';

const t = teksten.controle;

/** The file that an event stands in, by its name. */
function Waarin({ regel, naam }: { readonly regel: Auditregel; readonly naam: string | undefined }) {
  const dossier = dossierVan(regel);
  const soort = t.categorieen[regel.categorie];
  if (!dossier) return soort;
  return (
    <>
      {soort}
      {naam && ': '}
      {naam && <Schakel naar={dossierPad(dossier)}>{naam}</Schakel>}
    </>
  );
}

/** Events as a table: when, what it says, in which file, by whom. */
export function Gebeurtenislijst({
  titel,
  regels,
}: {
  readonly titel: string;
  readonly regels: readonly Auditregel[];
}) {
  const namen = useNamenVoor(regels.filter(isOpen));
  const { regio } = useNamenlijst(teksten.start.onbekend, false);
  const dossiers = new Map(
    regels.flatMap((r) => {
      const d = dossierVan(r);
      return d ? [[`${d.soort}:${d.id}`, d] as const] : [];
    }),
  );
  const koppen = useDossierkoppen([...dossiers.values()]);
  const naamVan = (regel: Auditregel): string | undefined => {
    const d = dossierVan(regel);
    return d && (koppen.get(`${d.soort}:${d.id}`)?.naam || undefined);
  };
  return (
    <Tabel
      titel={titel}
      titelVerborgen
      rijen={regels}
      sleutel={(r) => `${r.regio} ${r.categorie} ${r.dossier} ${r.volgnummer}`}
      leeg={t.geen}
      kolommen={[
        {
          kop: t.wat,
          cel: (r) =>
            isOpen(r) ? (
              <Schakel naar={`/controle/gebeurtenissen/${r.gebeurtenis}`}>{inEenZin(r, namen)}</Schakel>
            ) : (
              inEenZin(r, namen)
            ),
        },
        { kop: t.wanneer, cel: (r) => <Moment moment={r.geregistreerdOp} /> },
        { kop: t.dossier, cel: (r) => <Waarin regel={r} naam={naamVan(r)} /> },
        {
          kop: t.regio,
          cel: (r) =>
            r.regio === 'landelijk' ? (
              t.landelijk
            ) : (
              <Schakel naar={`/controle/regios/${r.regio}`}>{regio(r.regio)}</Schakel>
            ),
        },
        { kop: t.door, cel: (r) => isOpen(r) && <Wie regel={r} /> },
      ]}
    />
  );
}
