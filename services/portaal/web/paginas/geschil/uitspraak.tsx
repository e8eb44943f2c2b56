import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Documentweergave } from './document.tsx';
import { Dictum } from './ontwerp.tsx';
import { opsomming, puntnaam, type Zaak } from './zaak.ts';
import { Zaakpagina } from './zaakpagina.tsx';
import { Zegel } from './zegel.tsx';

const t = teksten.geschil.uitspraak;
type Uitspraak = Zaak['uitspraken'][number];

function Vernietigingen({ zaak, uitspraak }: { readonly zaak: Zaak; readonly uitspraak: Uitspraak }) {
  return uitspraak.vernietigingen.map(({ datum, door, kenmerk, punten }) => (
    <Melding key={datum + kenmerk} soort="warning">
      <p>
        {t.vernietigd(dagInWoorden(datum), door, kenmerk)}{' '}
        {t.vernietigdPunten(opsomming.format(punten.map((punt) => puntnaam(zaak, punt).toLowerCase())))}
      </p>
    </Melding>
  ));
}

function Publicatie({ zaak, uitspraak }: { readonly zaak: Zaak; readonly uitspraak: Uitspraak }) {
  const publicaties = zaak.publicaties.filter((p) => p.uitspraak === uitspraak.ontwerp);
  if (publicaties.length === 0) return <p className="zacht">{t.nietGepubliceerd}</p>;
  return (
    <ul>
      {publicaties.map(({ publicatie: { referentiecode }, stand }) => (
        <li key={referentiecode}>
          {referentiecode}: {t.standen[stand]}
          {stand === 'gepubliceerd' && (
            <>
              {'. '}
              <Schakel naar={`/uitspraken/${referentiecode}`}>{t.alsGepubliceerd}</Schakel>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

function Uitspraakdeel({ zaak, uitspraak }: { readonly zaak: Zaak; readonly uitspraak: Uitspraak }) {
  const soort = hoofdletter(teksten.geschil.uitspraaksoorten[uitspraak.soort]);
  const titel = t.titel(soort, dagInWoorden(uitspraak.datum));
  return (
    <Deel titel={titel} id={uitspraak.ontwerp}>
      <Vernietigingen zaak={zaak} uitspraak={uitspraak} />
      {uitspraak.punten.length > 0 && <Dictum zaak={zaak} punten={uitspraak.punten} titel={t.dictum} />}
      <Deel niveau={3} titel={t.tekst}>
        <Documentweergave
          id={zaak.id}
          lade="uitspraken"
          naam={uitspraak.ontwerp}
          titel={titel}
          vorm={uitspraak.document}
        />
      </Deel>
      <Deel niveau={3} titel={t.zegel}>
        <Zegel zaak={zaak} ontwerp={uitspraak.ontwerp} />
      </Deel>
      <Deel niveau={3} titel={t.publicatie}>
        <Publicatie zaak={zaak} uitspraak={uitspraak} />
      </Deel>
    </Deel>
  );
}

/** What the commission ruled, point by point, with its seal and what became of it. The last ruling comes first. */
export function Component() {
  return (
    <Zaakpagina tab="uitspraak">
      {(zaak) => (
        <>
          {zaak.uitspraken.length === 0 && <Leeg>{t.geen}</Leeg>}
          {zaak.uitspraken.toReversed().map((uitspraak) => (
            <Uitspraakdeel key={uitspraak.ontwerp} zaak={zaak} uitspraak={uitspraak} />
          ))}
          {zaak.uitspraken.length > 0 && (
            <button
              type="button"
              className="nl-button nl-button--default niet-afdrukken"
              onClick={() => window.print()}
            >
              {t.afdrukken}
            </button>
          )}
        </>
      )}
    </Zaakpagina>
  );
}
