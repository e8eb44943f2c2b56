import { useParams, useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { dagInWoorden, momentInWoorden } from '../../bouwstenen/dag.tsx';
import { Keuzefilter } from '../../bouwstenen/filters.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Knopschakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { type Momentopname, Onderdeel } from './reconstructie-deel.tsx';
import { vastlegAdres } from './vastlegadres.ts';
import type { Zaak } from './zaak.ts';
import { Zaakpagina } from './zaakpagina.tsx';

const t = teksten.geschil.reconstructie;
type Rij = Zaak['reconstructies'][number];

/** What is kept of a reconstruction: the question, and its answer twice (services/geschillen, reconstructie.ts). */
type Inhoud = { readonly toen: Momentopname; readonly nu: Momentopname };

/** The answers about one clause or agreement, then and now, side by side. */
function Inhoudsdelen({
  zaak,
  inhoud,
  rij,
}: {
  readonly zaak: Zaak;
  readonly inhoud: Inhoud;
  readonly rij: Rij;
}) {
  const koppen = {
    toen: t.toen(momentInWoorden(rij.toen.bekendOp, false)),
    nu: t.nu(momentInWoorden(rij.nu.bekendOp, false)),
  };
  return inhoud.nu.antwoorden.map((nu, n) => {
    const toen = inhoud.toen.antwoorden[n];
    const punt = zaak.punten.findIndex(
      (p) => p.overeenkomst === nu.overeenkomst && p.bepaling === nu.bepaling,
    );
    const titel = punt < 0 ? t.algemeen : teksten.geschil.overzicht.punt(punt + 1);
    return (
      <Deel key={`${nu.overeenkomst} ${nu.bepaling}`} niveau={3} titel={titel} id={`deel-${n + 1}`}>
        {punt >= 0 && <p className="lange-tekst">{zaak.punten[punt]?.omschrijving}</p>}
        {toen && <Onderdeel toen={toen.antwoord} nu={nu.antwoord} koppen={koppen} />}
      </Deel>
    );
  });
}

function Reconstructie({ zaak, rij }: { readonly zaak: Zaak; readonly rij: Rij }) {
  const { id = '' } = useParams();
  const vraag = api.useQuery('get', '/geschillen/{id}/reconstructies/{nummer}', {
    params: { path: { id, nummer: rij.nummer }, query: useTijden() },
  });
  return (
    <TijdAntwoord vraag={vraag}>
      {({ staat, inhoud }) => {
        if (staat !== 'heel')
          return (
            <Melding soort="error">
              <p>{staat === 'gewijzigd' ? t.gewijzigd : t.ontbreekt}</p>
            </Melding>
          );
        // The API leaves the kept document open; the register itself made it in this shape.
        return <Inhoudsdelen zaak={zaak} inhoud={inhoud as Inhoud} rij={rij} />;
      }}
    </TijdAntwoord>
  );
}

/** What held on the day of the facts: as one could know it then, beside what is known now. */
export function Component() {
  const [zoek] = useSearchParams();
  return (
    <Zaakpagina tab="reconstructie">
      {(zaak) => {
        const gekozen = zaak.reconstructies.find(({ nummer }) => String(nummer) === zoek.get('nummer'));
        const rij = gekozen ?? zaak.reconstructies.at(-1);
        const keuzes = zaak.reconstructies.map(
          ({ nummer, datum }) => [String(nummer), t.van(nummer, dagInWoorden(datum))] as const,
        );
        return (
          <Deel titel={t.titel} id="reconstructie">
            <p>{t.uitleg(dagInWoorden(zaak.feitendatum))}</p>
            {zaak.kan.some(({ collectie }) => collectie === 'reconstructies') && (
              <p className="niet-afdrukken">
                <Knopschakel naar={vastlegAdres(zaak.id, 'reconstructies')}>
                  {teksten.geschil.handelingen['reconstructies']}
                </Knopschakel>
              </p>
            )}
            {keuzes.length > 1 && (
              <Keuzefilter naam="nummer" label={t.keuze} alles={t.laatste} keuzes={keuzes} />
            )}
            {rij ? <Reconstructie key={rij.nummer} zaak={zaak} rij={rij} /> : <Leeg>{t.geen}</Leeg>}
          </Deel>
        );
      }}
    </Zaakpagina>
  );
}
