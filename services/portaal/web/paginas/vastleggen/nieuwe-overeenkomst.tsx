import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import { Veldgroep } from '../../bouwstenen/veld.tsx';
import { Vinkje } from '../../bouwstenen/vinkje.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { type Dossierbeeld, useDossierbeeld } from '../../vastleggen/dossierbeeld.ts';
import { useVeld } from '../../vastleggen/formulier-context.ts';
import { magVastleggen } from '../../vastleggen/handelingen.ts';
import { Opzij } from '../../vastleggen/handelingvelden.tsx';
import { NieuweOvereenkomst, stappenVoorOvereenkomst } from '../../vastleggen/nieuwe-overeenkomst.ts';
import { Reeksformulier } from '../../vastleggen/reeksformulier.tsx';
import { Velden } from '../../vastleggen/velden/veldweergave.tsx';
import { type Veld, veldenVan } from '../../vastleggen/vorm.ts';
import { alsGroep, alsLijst, alsTekst, type Groep } from '../../vastleggen/waarden.ts';

const t = teksten.vastleggen;
const n = t.nieuweOvereenkomst;
const BEGIN: Groep = { versie: '1.0', stadium: 'definitief' };

const HIERNA = [
  ['besluiten', 'BesluitGenomen'],
  ['ondertekeningen', 'PartijHeeftOndertekend'],
  ['bekendmakingen', 'OvereenkomstBekendgemaakt'],
] as const;

const ALLE = veldenVan(NieuweOvereenkomst);
const kies = (...namen: readonly string[]): readonly Veld[] =>
  namen.flatMap((naam) => ALLE.find((veld) => veld.naam === naam) ?? []);

/** The members of the region, to tick who is a party; all at once, or none. */
function Leden() {
  const v = useVeld(['leden'], true);
  const gekozen = alsLijst(v.waarde).map(alsTekst);
  const { gemeenten } = v.keuzes;
  if (gemeenten.length === 0) return null;
  return (
    <Veldgroep id={v.id} label={v.label} fout={v.fout} vrij>
      <div className="rij">
        <button
          type="button"
          className="nl-button nl-button--subtle"
          onClick={() => v.zet(gemeenten.map(({ waarde }) => waarde))}
        >
          {n.alleLeden}
        </button>
        <button type="button" className="nl-button nl-button--subtle" onClick={() => v.zet([])}>
          {n.geenLeden}
        </button>
      </div>
      <div className="keuzes keuzes--kolommen">
        {gemeenten.map(({ waarde, naam }) => (
          <Vinkje
            key={waarde}
            aan={gekozen.includes(waarde)}
            zet={(aan) => v.zet(aan ? [...gekozen, waarde] : gekozen.filter((een) => een !== waarde))}
          >
            {naam}
          </Vinkje>
        ))}
      </div>
    </Veldgroep>
  );
}

/** From when they are a party: to be said as soon as somebody is one, unless the agreement itself says when it begins. */
function PartijVan() {
  const leden = alsLijst(useVeld(['leden'], true).waarde);
  const andere = alsLijst(useVeld(['andere'], true).waarde);
  const looptijd = alsTekst(alsGroep(useVeld(['looptijdVan'], true).waarde)['datum']);
  const nodig = leden.length + andere.length > 0 && looptijd === '';
  return <Velden velden={kies('partijVan').map((veld) => ({ ...veld, verplicht: nodig }))} />;
}

function Onderdelen() {
  return (
    <>
      <Deel titel={n.wat}>
        <Velden velden={kies('naam', 'soort', 'domeinen')} />
        <Opzij titel={n.rechtsvorm} velden={kies('rechtsvorm', 'grondslag')} />
      </Deel>
      <Deel titel={n.wie}>
        <Leden />
        <PartijVan />
        <Opzij titel={n.andere} velden={kies('andere')} />
      </Deel>
      <Deel titel={n.tekst}>
        <Velden velden={kies('document')} />
        <Opzij titel={n.overTekst} velden={kies('versie', 'stadium', 'tekstdatum')} gewoon={BEGIN} />
      </Deel>
      <Deel titel={n.wanneer}>
        <p className="zacht">{n.wanneerUitleg}</p>
        <Velden velden={kies('regel', 'looptijdVan', 'einde')} />
      </Deel>
      <Opzij titel={t.bronEnToelichting} velden={kies('bron', 'toelichting')} />
    </>
  );
}

function Nieuw({ regio, beeld }: { readonly regio: string; readonly beeld: Dossierbeeld }) {
  const { keuzes } = beeld;
  const namen = useMemo(
    () => new Map(keuzes.gemeenten.map(({ waarde, naam }) => [waarde, naam])),
    [keuzes.gemeenten],
  );
  return (
    <Reeksformulier
      naam={`regio:${regio}:overeenkomst`}
      titel={t.nieuw.overeenkomst}
      gebeurtenis="NieuweOvereenkomst"
      begin={BEGIN}
      velden={ALLE}
      schema={NieuweOvereenkomst}
      keuzes={keuzes}
      stappen={(inhoud) =>
        stappenVoorOvereenkomst(regio, inhoud, (code) => namen.get(code) ?? t.veld.gemeente)
      }
      terug={`/regios/${regio}/overeenkomsten`}
      naar={(dossier) => `/overeenkomsten/${dossier}`}
      hierna={HIERNA}
    >
      <Onderdelen />
    </Reeksformulier>
  );
}

/** The form for a new agreement, with its parties, its text and its dates at once. */
export function Component() {
  const { regio = '' } = useParams();
  const ik = useIk();
  const vraag = useDossierbeeld({ soort: 'regio', id: regio });
  return (
    <Antwoord vraag={vraag} rondom={(melding) => <Pagina titel={t.nieuw.overeenkomst}>{melding}</Pagina>}>
      {(beeld) => (
        <Pagina
          titel={t.nieuw.overeenkomst}
          inleiding={n.inleiding(beeld.naam)}
          kruimels={[
            { naar: '/regios', naam: teksten.kader.regios },
            { naar: `/regios/${regio}`, naam: beeld.naam },
          ]}
        >
          {magVastleggen(ik, 'overeenkomst.beheren', { regio }) ? (
            <Nieuw regio={regio} beeld={beeld} />
          ) : (
            <Melding soort="warning">
              <p>{t.magNiet}</p>
            </Melding>
          )}
        </Pagina>
      )}
    </Antwoord>
  );
}
