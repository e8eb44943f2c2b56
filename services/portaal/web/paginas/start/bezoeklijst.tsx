import { Button } from '@nl-design-system-candidate/button-react';
import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import { type Dossier, dossierPad } from '../../api/dossier.ts';
import { useDossierkoppen, useNamenlijst } from '../../api/namen.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Moment, momentInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { type Bericht, berichtzin, type Onderwerp, perDossier, type Verandering } from './bezoek.ts';
import { type Bezoek, useBezoek, useNieuws } from './bezoekstand.ts';
import { useZaaknieuws } from './zaaknieuws.ts';

const t = teksten.start.bezoek;
/** So many files are shown, and sentences of one file. */
const DOSSIERS = 8;
const ZINNEN = 3;

const isDossier = (onderwerp: Onderwerp): onderwerp is Dossier =>
  onderwerp.soort !== 'uitspraak' && onderwerp.soort !== 'postvak';

function adresVan(onderwerp: Onderwerp): string {
  if (isDossier(onderwerp)) return dossierPad(onderwerp);
  return onderwerp.soort === 'uitspraak' ? `/uitspraken/${onderwerp.id}` : `/regios/${onderwerp.id}/postvak`;
}

function Zin({ bericht }: { readonly bericht: Bericht }) {
  const namenlijst = useNamenlijst(teksten.start.onbekend);
  const namen = {
    ...namenlijst,
    overeenkomst: () => teksten.start.onbekend.overeenkomst,
    mandaat: () => teksten.start.onbekend.mandaat,
  };
  return (
    <li>
      {berichtzin(bericht, namen)}{' '}
      {bericht.time && (
        <span className="zacht">
          <Moment moment={bericht.time} />
        </span>
      )}
    </li>
  );
}

function Dossierregel({
  verandering,
  naam,
}: {
  readonly verandering: Verandering;
  readonly naam: string | undefined;
}) {
  const { onderwerp, berichten } = verandering;
  const rest = berichten.length - ZINNEN;
  return (
    <li className="nieuws">
      <Schakel naar={adresVan(onderwerp)}>{naam || Woord(t.soort[onderwerp.soort] ?? '')}</Schakel>
      {naam && <span className="zacht"> {t.soort[onderwerp.soort]}</span>}
      <ul>
        {berichten.slice(0, ZINNEN).map((bericht) => (
          <Zin key={bericht.id} bericht={bericht} />
        ))}
        {rest > 0 && <li className="zacht">{t.enNog(rest)}</li>}
      </ul>
    </li>
  );
}

function Nieuws({ berichten, meer }: { readonly berichten: readonly Bericht[]; readonly meer: boolean }) {
  const veranderingen = perDossier(berichten);
  const getoond = veranderingen.slice(0, DOSSIERS);
  const koppen = useDossierkoppen(getoond.map(({ onderwerp }) => onderwerp).filter(isDossier));
  const rest = veranderingen.length - getoond.length;
  if (getoond.length === 0) return <Leeg>{t.niets}</Leeg>;
  return (
    <>
      <ul className="kale-lijst">
        {getoond.map((verandering) => (
          <Dossierregel
            key={verandering.sleutel}
            verandering={verandering}
            naam={koppen.get(verandering.sleutel)?.naam}
          />
        ))}
      </ul>
      {rest > 0 && <p className="zacht">{t.enDossiers(rest)}</p>}
      {meer && <p>{t.meer}</p>}
    </>
  );
}

/** On a first visit there is nothing to compare with: it begins here, at the end of what may be read. */
function EersteBezoek({ begin }: { readonly begin: (plek: string) => void }) {
  const { data } = api.useQuery('get', '/regios', { params: { query: { aantal: 1 } } });
  const plek = data?.tijden.positie;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the place is known.
  useEffect(() => {
    if (plek) begin(plek);
  }, [plek]);
  return <Leeg>{t.eerste}</Leeg>;
}

function SindsVorige({
  vorige,
  gezien,
  bezig,
}: {
  readonly vorige: Bezoek;
  readonly gezien: (plek: string) => void;
  readonly bezig: boolean;
}) {
  const nieuws = useNieuws();
  const uitZaken = useZaaknieuws(vorige.op);
  const { data } = api.useQuery('get', '/regios', { params: { query: { aantal: 1 } } });
  const nu = data?.tijden.positie ?? undefined;
  if (nieuws.error)
    return (
      <Melding soort="warning">
        <p>{t.mislukt}</p>
        <Button purpose="secondary" disabled={!nu || bezig} onClick={() => nu && gezien(nu)}>
          {t.opnieuw}
        </Button>
      </Melding>
    );
  return (
    <Antwoord vraag={nieuws}>
      {(antwoord) => {
        if (!('berichten' in antwoord)) return null;
        const { volgende, einde } = antwoord;
        const berichten = [...antwoord.berichten, ...uitZaken];
        return (
          <>
            <p className="zacht">{t.sinds(momentInWoorden(vorige.op))}</p>
            <Nieuws berichten={berichten} meer={!einde} />
            {(!einde || perDossier(berichten).length > 0) && (
              <p className="niet-afdrukken">
                <Button
                  purpose="secondary"
                  disabled={bezig}
                  onClick={() => gezien(einde ? volgende : (nu ?? volgende))}
                >
                  {t.gezien}
                </Button>
              </p>
            )}
          </>
        );
      }}
    </Antwoord>
  );
}

/** What changed since the last visit, in what this person may see; marked as seen only when asked. */
export function Bezoeklijst() {
  const { vraag, vorige, gezien, bezig } = useBezoek();
  return (
    <Deel titel={t.titel} id="nieuws">
      <Antwoord vraag={vraag}>
        {() =>
          vorige ? (
            <SindsVorige vorige={vorige} gezien={gezien} bezig={bezig} />
          ) : (
            <EersteBezoek begin={gezien} />
          )
        }
      </Antwoord>
    </Deel>
  );
}
