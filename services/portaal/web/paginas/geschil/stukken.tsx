import { useSearchParams } from 'react-router';
import { Dag, dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Knopschakel, Schakel } from '../../bouwstenen/schakel.tsx';
import { Tabel } from '../../bouwstenen/tabel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Documentweergave } from './document.tsx';
import { vastlegAdres } from './vastlegadres.ts';
import { partijnaam, type Stuk, stuktitel, type Zaak } from './zaak.ts';
import { Zaakpagina, zaakPad } from './zaakpagina.tsx';

const t = teksten.geschil.stukken;

function Vertrouwelijk({ stuk: { vertrouwelijk, gerechtvaardigd } }: { readonly stuk: Stuk }) {
  if (!vertrouwelijk) return null;
  const beslist =
    gerechtvaardigd === null ? t.nietBeslist : gerechtvaardigd ? t.gerechtvaardigd : t.nietGerechtvaardigd;
  return (
    <p className="zacht kleine-regel">
      <strong>{t.grond(t.gronden[vertrouwelijk.grond])}.</strong> {vertrouwelijk.motivering} {beslist}
    </p>
  );
}

/** To whom a document was sent, and whether each said to have got it. */
function Ontvangst({ zaak, stuk }: { readonly zaak: Zaak; readonly stuk: Stuk }) {
  if (stuk.verzonden.length === 0) return <span className="zacht">{t.nietVerzonden}</span>;
  return (
    <ul className="kale-lijst">
      {stuk.verzonden.map(({ aan, datum, wijze }) => {
        const op = stuk.ontvangen[aan];
        return (
          <li key={aan + datum}>
            {t.verzonden(partijnaam(zaak, aan), dagInWoorden(datum), t.wijzen[wijze] ?? wijze)};{' '}
            {op ? t.ontvangen(dagInWoorden(op)) : <strong>{t.nietOntvangen}</strong>}
          </li>
        );
      })}
    </ul>
  );
}

function Naam({ zaak, stuk }: { readonly zaak: Zaak; readonly stuk: Stuk }) {
  return (
    <>
      <Schakel naar={`${zaakPad(zaak.id, 'stukken')}?stuk=${stuk.stuk}#stuk`}>{stuk.titel}</Schakel>{' '}
      {stuk.vertrouwelijk && <span className="kenmerk">{t.vertrouwelijk}</span>}
      <Vertrouwelijk stuk={stuk} />
      {stuk.reactieOp && (
        <p className="zacht kleine-regel">{t.antwoordOp(stuktitel(zaak, stuk.reactieOp))}</p>
      )}
    </>
  );
}

function Lijst({ zaak, kanaal }: { readonly zaak: Zaak; readonly kanaal: Stuk['kanaal'] }) {
  const titel = kanaal === 'dossier' ? t.titel : t.raadkamer;
  const rijen = zaak.stukken.filter((stuk) => stuk.kanaal === kanaal);
  return (
    <Tabel
      titel={titel}
      titelVerborgen
      rijen={rijen}
      sleutel={({ stuk }) => stuk}
      leeg={t.geen}
      kolommen={[
        { kop: t.stuk, cel: (stuk) => <Naam zaak={zaak} stuk={stuk} />, sorteer: ({ titel: naam }) => naam },
        { kop: t.soort, cel: ({ soort }) => t.soorten[soort], sorteer: ({ soort }) => soort },
        {
          kop: t.van,
          cel: ({ door }) => (door ? partijnaam(zaak, door) : t.commissie),
          sorteer: ({ door }) => (door ? partijnaam(zaak, door) : t.commissie),
        },
        { kop: t.datum, cel: ({ datum }) => <Dag datum={datum} />, sorteer: ({ datum }) => datum },
        ...(kanaal === 'dossier'
          ? [{ kop: t.ontvangst, cel: (stuk: Stuk) => <Ontvangst zaak={zaak} stuk={stuk} /> }]
          : []),
      ]}
    />
  );
}

/** The document that the address names, as far as this person may see it. */
function Gekozen({ zaak }: { readonly zaak: Zaak }) {
  const [zoek] = useSearchParams();
  const stuk = zaak.stukken.find((s) => s.stuk === zoek.get('stuk'));
  if (!stuk) return null;
  return (
    <Deel titel={stuk.titel} id="stuk">
      <Documentweergave
        id={zaak.id}
        lade="stukken"
        naam={stuk.stuk}
        titel={stuk.titel}
        vorm={stuk.document}
      />
      <Schakel naar={zaakPad(zaak.id, 'stukken')}>{t.sluit}</Schakel>
    </Deel>
  );
}

/** The documents of a case: who filed them, who got them, and what they say. */
export function Component() {
  return (
    <Zaakpagina tab="stukken">
      {(zaak) => {
        const gesloten = zaak.besloten.filter(({ kanaal }) => kanaal === 'vertrouwelijk').length;
        return (
          <>
            <Deel titel={t.titel} id="dossier">
              {zaak.kan.some(({ collectie }) => collectie === 'stukken') && (
                <p className="niet-afdrukken">
                  <Knopschakel naar={vastlegAdres(zaak.id, 'stukken')} hoofd>
                    {t.dienIn}
                  </Knopschakel>
                </p>
              )}
              <Lijst zaak={zaak} kanaal="dossier" />
              {gesloten > 0 && <Leeg>{t.besloten(gesloten)}</Leeg>}
            </Deel>
            {zaak.stukken.some(({ kanaal }) => kanaal === 'raadkamer') && (
              <Deel titel={t.raadkamer} id="raadkamer">
                <Lijst zaak={zaak} kanaal="raadkamer" />
              </Deel>
            )}
            <Gekozen zaak={zaak} />
          </>
        );
      }}
    </Zaakpagina>
  );
}
