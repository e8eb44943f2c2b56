import { partijSleutel } from '@regiolog/domein/gedeeld/namen';
import { api, type Schema } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Schuifvak } from '../../bouwstenen/schuifvak.tsx';
import { type Kolom, Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { orgaan } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Handelingencel, Handelingencellen } from './handelingencel.tsx';
import { type Overeenkomst, useOvereenkomstId } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.partijen;
type Matrix = Schema<'Handelingenmatrix'>;
type Rij = Matrix['rijen'][number];
type Partij = Overeenkomst['partijen'][number];

/** A column of the table: the kinds of act in it, and what it is called. Kinds that are rare share a column. */
type Groep = { readonly kop: string; readonly kolommen: readonly string[]; readonly vast?: boolean };
const GROEPEN: readonly Groep[] = [
  { kop: 'besluit-college', kolommen: ['besluit-college'], vast: true },
  { kop: 'besluit-raad', kolommen: ['besluit-raad'], vast: true },
  { kop: 'besluit-burgemeester', kolommen: ['besluit-burgemeester'] },
  { kop: 'besluit-ander-orgaan', kolommen: ['besluit-ander-orgaan'] },
  { kop: 'anders', kolommen: ['geweigerd', 'aangehouden', 'zienswijze', 'toestemming', 'ter-kennisname'] },
  { kop: 'ondertekening', kolommen: ['ondertekening'], vast: true },
  { kop: 'bekendmaking', kolommen: ['bekendmaking'] },
  { kop: 'toetreding', kolommen: ['toetreding'] },
  { kop: 'vertrek', kolommen: ['opzegging', 'uittreding'] },
  { kop: 'gepland', kolommen: ['gepland'] },
];

type Statuskolom = { readonly kop: string; readonly plekken: readonly number[] };

/** The columns in which there is something to see, with the kinds of act that each holds. */
function statuskolommen({ kolommen, rijen }: Pick<Matrix, 'kolommen' | 'rijen'>): readonly Statuskolom[] {
  return GROEPEN.flatMap(({ kop, kolommen: soorten, vast }) => {
    const plekken = kolommen.flatMap(({ kolom, gevraagd }, plek) => {
      const gevuld = rijen.some(({ cellen }) => (cellen[plek]?.handelingen.length ?? 0) > 0);
      return soorten.includes(kolom) && (vast || gevuld || gevraagd !== null) ? [plek] : [];
    });
    const enige = plekken.length === 1 ? kolommen[plekken[0] ?? 0] : undefined;
    const naam = enige ? (t.kolom[enige.kolom] ?? enige.kolom) : t[kop === 'vertrek' ? 'vertrek' : 'anders'];
    const teller = enige?.gevraagd ? t.teller(naam, enige.gedaan, enige.partijen) : naam;
    return plekken.length > 0 ? [{ kop: teller, plekken }] : [];
  });
}

/** The competence of who decided or signed, told as reasons. */
function bevoegdheden(partij: Partij): Schema<'Reden'>[] {
  return [...partij.besluiten, ...partij.ondertekeningen].map(({ bevoegdheid, gebeurtenis }) => ({
    regel: `bevoegdheid-${gebeurtenis}`,
    uitleg: bevoegdheid.uitleg,
    gebeurtenissen: [gebeurtenis],
    bronnen: [],
  }));
}

function Naam({ rij, partij }: { readonly rij: Rij; readonly partij: Partij | undefined }) {
  const basis = t.basis[rij.basis];
  return (
    <>
      {'gemeente' in rij.partij ? (
        <Schakel naar={`/gemeenten/${rij.partij.gemeente}`}>{rij.naam}</Schakel>
      ) : (
        rij.naam
      )}{' '}
      {basis && <span className="herkomst herkomst--gemeld">{basis}</span>}
      {rij.opgevolgdDoor.length > 0 && (
        <div className="klein">{t.opgevolgd(rij.opgevolgdDoor.join(', '))}</div>
      )}
      {partij?.partijOp === 'nee' && <div className="klein">{t.gebondenWoord['nee']}</div>}
    </>
  );
}

function kolommenVan(matrix: Matrix, partijVan: (rij: Rij) => Partij | undefined): Kolom<Rij>[] {
  return [
    { kop: t.partij, cel: (rij) => <Naam rij={rij} partij={partijVan(rij)} />, sorteer: (rij) => rij.naam },
    {
      kop: t.gebonden,
      cel: (rij) => <Oordeel oordeel={rij.gebonden} label={t.gebondenWoord[rij.gebonden] ?? rij.gebonden} />,
      sorteer: (rij) => rij.gebonden,
    },
    ...statuskolommen(matrix).map(
      ({ kop, plekken }): Kolom<Rij> => ({
        kop,
        cel: (rij) => (
          <Handelingencellen
            cellen={plekken.flatMap((plek) => rij.cellen[plek] ?? [])}
            partij={partijVan(rij)}
          />
        ),
      }),
    ),
    {
      kop: '',
      cel: (rij) => {
        const partij = partijVan(rij);
        return (
          partij && (
            <Waarom redenen={[...partij.redenen, ...bevoegdheden(partij)]} over={t.waarom(rij.naam)} />
          )
        );
      },
    },
  ];
}

function Tabelpartijen({
  matrix,
  overeenkomst,
}: {
  readonly matrix: Matrix;
  readonly overeenkomst: Overeenkomst;
}) {
  const perSleutel = new Map(overeenkomst.partijen.map((p) => [partijSleutel(p.partij), p] as const));
  const { vaststelling } = overeenkomst;
  if (matrix.rijen.length === 0) return <Leeg>{t.leeg}</Leeg>;
  return (
    <>
      {vaststelling && (
        <p>
          {t.vraagt(
            vaststelling.artikel,
            orgaan(vaststelling.orgaan),
            vaststelling.gedaan,
            vaststelling.partijen,
          )}
        </p>
      )}
      <p className="zacht">{t.uitleg}</p>
      <div className="statustabel">
        <Schuifvak label={t.titel}>
          <Tabel
            titel={t.titel}
            titelVerborgen
            rijen={matrix.rijen}
            sleutel={(rij) => partijSleutel(rij.partij)}
            kolommen={kolommenVan(matrix, (rij) => perSleutel.get(partijSleutel(rij.partij)))}
          />
        </Schuifvak>
      </div>
      {matrix.zonderPartij.some(({ handelingen }) => handelingen.length > 0) && (
        <div className="rij">
          <strong>{t.zonderPartij}</strong>
          {matrix.zonderPartij.map((cel) => (
            <span key={cel.kolom} className="rij">
              {t.kolom[cel.kolom]} <Handelingencel cel={cel} partij={undefined} />
            </span>
          ))}
        </div>
      )}
    </>
  );
}

/** The status table: a row per party, a column per kind of act, and whether the party is bound. */
export function Partijen({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  const vraag = api.useQuery('get', '/overeenkomsten/{id}/matrix', {
    params: { path: { id: useOvereenkomstId() }, query: useTijden() },
  });
  return (
    <Deel titel={t.titel} id="partijen">
      <Antwoord vraag={vraag}>
        {({ antwoord }) => antwoord && <Tabelpartijen matrix={antwoord} overeenkomst={overeenkomst} />}
      </Antwoord>
    </Deel>
  );
}
