import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { commissieGebeurtenissen } from '@regiolog/domein/geschil/commissie-events';
import { useParams } from 'react-router';
import { useIk } from '../../api/sessie.ts';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Formulier } from '../../vastleggen/formulier.tsx';
import { GEEN_KEUZES } from '../../vastleggen/formulier-context.ts';
import { magVastleggen } from '../../vastleggen/handelingen.ts';
import { Handelingvelden } from '../../vastleggen/handelingvelden.tsx';
import { korteNaam } from '../../vastleggen/korte-naam.ts';
import { veldenVan } from '../../vastleggen/vorm.ts';
import { alsGroep, alsTekst, type Waarde } from '../../vastleggen/waarden.ts';

const t = teksten.vastleggen;
// Of a region there are regional commissions alone, and the name makes the address.
const SCHEMA = commissieGebeurtenissen.CommissieIngesteld.pick({ naam: true, domeinen: true }).extend(
  Begeleiding.shape,
);
const VELDEN = veldenVan(SCHEMA);
const BEGIN = {};

const alsCommissie = (inhoud: Waarde): unknown => {
  const { naam, ...rest } = alsGroep(inhoud);
  return { naam, ...rest, soort: 'regionaal', kenmerk: korteNaam(alsTekst(naam), []) };
};

/** The form that sets up a commission of a region. */
export function Component() {
  const { regio = '' } = useParams();
  const mag = magVastleggen(useIk(), 'commissie.beheren', { regio });
  return (
    <Pagina
      titel={t.nieuw.commissie}
      inleiding={t.nieuweCommissie}
      kruimels={[
        { naar: '/geschillen', naam: teksten.kader.geschillen },
        { naar: '/commissies', naam: teksten.geschil.commissie.titel },
      ]}
    >
      {mag ? (
        <Formulier
          naam={`regio:${regio}:commissie`}
          titel={t.nieuw.commissie}
          gebeurtenis="CommissieIngesteld"
          begin={BEGIN}
          velden={VELDEN}
          schema={SCHEMA}
          keuzes={GEEN_KEUZES}
          pad={`/regios/${regio}/commissies`}
          omhul={alsCommissie}
          api=""
          terug="/commissies"
          naar={(dossier) => `/commissies/${dossier}`}
        >
          <Handelingvelden velden={VELDEN} />
        </Formulier>
      ) : (
        <Melding soort="warning">
          <p>{t.magNiet}</p>
        </Melding>
      )}
    </Pagina>
  );
}
