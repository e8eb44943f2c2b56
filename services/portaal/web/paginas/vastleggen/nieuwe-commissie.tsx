import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { Kenmerk } from '@regiolog/domein/gedeeld/namen';
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
import { veldenVan } from '../../vastleggen/vorm.ts';

const t = teksten.vastleggen;
const SCHEMA = commissieGebeurtenissen.CommissieIngesteld.omit({ voorbeeld: true }).extend({
  kenmerk: Kenmerk,
  ...Begeleiding.shape,
});
const VELDEN = veldenVan(SCHEMA);
const BEGIN = {};

/** The form that sets up a commission of a region. */
export function Component() {
  const { regio = '' } = useParams();
  const mag = magVastleggen(useIk(), 'commissie.beheren', { regio });
  return (
    <Pagina titel={t.nieuw.commissie} kruimels={[{ naar: '/geschillen', naam: teksten.kader.geschillen }]}>
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
          api=""
          terug="/geschillen"
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
