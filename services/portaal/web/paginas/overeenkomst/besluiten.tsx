import { partijSleutel } from '@regiolog/domein/gedeeld/namen';
import { api, type Schema } from '../../api/client.ts';
import { useMag } from '../../api/mag.ts';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { orgaan } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { type Overeenkomst, useOvereenkomstId } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.besluiten;
type Besluitvorming = Schema<'Besluitvorming'>;
type Orgaanstand = Besluitvorming['partijen'][number]['organen'][number];

/** Nothing more is asked of a body in these states. */
const KLAAR: readonly Orgaanstand['stand'][] = ['besloten', 'niet-nodig', 'niet-bekend'];

/** Every body that still has to decide, party by party. */
const openstaand = ({ partijen }: Pick<Besluitvorming, 'partijen'>) =>
  partijen.flatMap(({ partij, naam, organen }) =>
    organen.filter(({ stand }) => !KLAAR.includes(stand)).map((o) => ({ partij, naam, ...o })),
  );

/** It is not known of a party whether it still has to decide. */
const nietBekend = ({ organen }: Besluitvorming['partijen'][number]): boolean =>
  organen.some(({ stand }) => stand === 'niet-bekend');

function Plannen({ plannen }: Pick<Orgaanstand, 'plannen'>) {
  return plannen.map(({ gebeurtenis, datum, uiterlijk, verstreken }) => {
    const wanneer = datum ? dagInWoorden(datum) : uiterlijk ? t.uiterlijk(dagInWoorden(uiterlijk)) : '';
    return (
      <div key={gebeurtenis}>
        {wanneer}
        {verstreken === 'ja' && <div className="klein">{t.voorbij}</div>}
      </div>
    );
  });
}

/** The form for this decision, filled in as far as it is known, for who may record it. */
function Leglink({ rij }: { readonly rij: ReturnType<typeof openstaand>[number] }) {
  const id = useOvereenkomstId();
  const ik = useIk();
  const gemeente = 'gemeente' in rij.partij ? rij.partij.gemeente : undefined;
  const eigen = gemeente !== undefined && ik.gemeente === gemeente;
  const thuis = ik.regio !== undefined && id.startsWith(`${ik.regio}.`);
  const mag = useMag('besluit.vastleggen', thuis ? 'eigen-regio' : eigen ? 'eigen-gemeente' : 'geen');
  if (!mag || !gemeente) return null;
  return (
    <Schakel naar={`/overeenkomsten/${id}/vastleggen/besluiten?partij=${gemeente}&orgaan=${rij.orgaan}`}>
      {t.legVast}
      <span className="alleen-voorlezen"> ({rij.naam})</span>
    </Schakel>
  );
}

function Open({ besluitvorming }: { readonly besluitvorming: Besluitvorming }) {
  const open = openstaand(besluitvorming);
  if (open.length === 0)
    return (
      <>
        <p>{besluitvorming.partijen.some(nietBekend) ? t.misschien : t.geen}</p>
        <Waarom redenen={besluitvorming.redenen} over={t.titel} />
      </>
    );
  return (
    <Tabel
      titel={t.titel}
      titelVerborgen
      sorteernaam="open"
      rijen={open}
      sleutel={(o) => `${partijSleutel(o.partij)}/${o.orgaan}`}
      kolommen={[
        { kop: teksten.overeenkomst.partijen.partij, cel: (o) => o.naam, sorteer: (o) => o.naam },
        { kop: t.orgaan, cel: (o) => Woord(o.orgaan) },
        { kop: t.stand, cel: (o) => t.standen[o.stand] ?? o.stand, sorteer: (o) => o.stand },
        { kop: t.gepland, cel: (o) => <Plannen plannen={o.plannen} /> },
        {
          kop: '',
          cel: (o) => (
            <span className="rij links">
              <Leglink rij={o} />
              <Waarom redenen={o.redenen} over={o.naam} />
            </span>
          ),
        },
      ]}
    />
  );
}

/** Members of the region that are no party, and who would have to decide about that. */
function Ontbreken({ regio }: { readonly regio: string }) {
  const vraag = api.useQuery('get', '/overeenkomsten/{id}/ontbrekende-partijen', {
    params: { path: { id: useOvereenkomstId() }, query: useTijden() },
  });
  const antwoord = vraag.data?.antwoord;
  if (!antwoord || antwoord.ontbreken.length === 0) return null;
  const { moetBeslissen, ontbreken, ledenBekend } = antwoord;
  const ledenlijst = [{ soort: 'regio', id: regio }] as const;
  return (
    <Deel titel={t.ontbreken} niveau={3}>
      {moetBeslissen && <p>{t.moet(orgaan(moetBeslissen.orgaan), moetBeslissen.artikel)}</p>}
      <Tabel
        titel={t.ontbreken}
        titelVerborgen
        sorteernaam="ontbreken"
        rijen={ontbreken}
        sleutel={({ gemeente }) => gemeente}
        kolommen={[
          {
            kop: t.gemeente,
            cel: ({ gemeente, naam }) => <Schakel naar={`/gemeenten/${gemeente}`}>{naam}</Schakel>,
          },
          {
            kop: t.stand,
            cel: ({ partij }) => (partij === 'niet-bekend' ? t.misschienPartij : t.geenPartij),
          },
          { kop: '', cel: ({ naam, redenen }) => <Waarom redenen={redenen} over={naam} ook={ledenlijst} /> },
        ]}
      />
      {!ledenBekend && <p className="zacht">{t.ledenOnbekend}</p>}
    </Deel>
  );
}

/** Which bodies still have to decide, and which members of the region are no party. */
export function Besluiten({ regio }: Pick<Overeenkomst, 'regio'>) {
  const vraag = api.useQuery('get', '/overeenkomsten/{id}/besluitvorming', {
    params: { path: { id: useOvereenkomstId() }, query: useTijden() },
  });
  return (
    <Deel titel={t.titel} id="besluiten">
      <Antwoord vraag={vraag}>{({ antwoord }) => antwoord && <Open besluitvorming={antwoord} />}</Antwoord>
      {regio && <Ontbreken regio={regio} />}
    </Deel>
  );
}
