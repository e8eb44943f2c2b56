import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { type Dossier, dossierPad } from '../../api/dossier.ts';
import { useIk } from '../../api/sessie.ts';
import { apiPad } from '../../api/vastlegpad.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { beginwaarden, volgendeWaarden } from '../../vastleggen/beginwaarden.ts';
import { type Dossierbeeld, useDossierbeeld } from '../../vastleggen/dossierbeeld.ts';
import { Formulier } from '../../vastleggen/formulier.tsx';
import { Gevolgen } from '../../vastleggen/gevolgen.tsx';
import { handelingVan, magVastleggen, type Vastleghandeling } from '../../vastleggen/handelingen.ts';
import { Handelingvelden } from '../../vastleggen/handelingvelden.tsx';
import { veldenVan } from '../../vastleggen/vorm.ts';
import { useDossier, useKruimels } from './dossier.ts';

const t = teksten.vastleggen;

function Handelingformulier({
  dossier,
  handeling,
  beeld,
}: {
  readonly dossier: Dossier;
  readonly handeling: Vastleghandeling;
  readonly beeld: Dossierbeeld;
}) {
  const ik = useIk();
  const [zoek] = useSearchParams();
  const { gebeurtenis, invoer, collectie, actie } = handeling;
  const naam = t.handelingen[gebeurtenis] ?? gebeurtenis;
  const velden = useMemo(() => veldenVan(invoer.extend(Begeleiding.shape)), [invoer]);
  // Who could begin can also finish: the act itself may end what the file allows, and then its result must stay in sight.
  const magNu = actie !== undefined && magVastleggen(ik, actie, beeld);
  const [mocht, zetMocht] = useState(magNu);
  if (magNu && !mocht) zetMocht(true);
  // What the address and the role say is what the form began with: it does not change while one fills in.
  const { begin, vast } = useMemo(
    () => beginwaarden({ gebeurtenis, velden, zoek, ik, beeld }),
    [gebeurtenis, velden, zoek, ik, beeld],
  );
  return (
    <Pagina titel={t.titel(naam)} kruimels={useKruimels(dossier, beeld)} inleiding={t.over(beeld.naam)}>
      {mocht ? (
        <Formulier
          naam={`${dossier.soort}:${dossier.id}:${collectie}`}
          titel={`${naam}, ${beeld.naam}`}
          gebeurtenis={gebeurtenis}
          inEenZin
          begin={begin}
          vast={vast}
          velden={velden}
          schema={invoer.extend(Begeleiding.shape)}
          keuzes={beeld.keuzes}
          pad={`${apiPad(dossier)}/${collectie}`}
          gezien={beeld.gezien}
          daarna={(waarden) => (vast['partij'] ? undefined : volgendeWaarden(gebeurtenis, waarden))}
          api={apiPad(dossier)}
          terug={dossierPad(dossier)}
          naar={() => dossierPad(dossier)}
        >
          <Gevolgen dossier={dossier} gebeurtenis={gebeurtenis} />
          <Handelingvelden velden={velden} />
        </Formulier>
      ) : (
        <Melding soort="warning">
          <p>{t.magNiet}</p>
        </Melding>
      )}
    </Pagina>
  );
}

/** The form for one act in one file. */
export function Component() {
  const dossier = useDossier();
  const { collectie = '' } = useParams();
  const handeling = handelingVan(dossier.soort, collectie);
  const vraag = useDossierbeeld(dossier, collectie);
  if (!handeling)
    return (
      <Pagina titel={t.legVast}>
        <p>{t.onbekend}</p>
      </Pagina>
    );
  return (
    <Antwoord vraag={vraag} rondom={(melding) => <Pagina titel={t.legVast}>{melding}</Pagina>}>
      {(beeld) => (
        <Handelingformulier
          key={`${dossierPad(dossier)}/${collectie}`}
          dossier={dossier}
          handeling={handeling}
          beeld={beeld}
        />
      )}
    </Antwoord>
  );
}
