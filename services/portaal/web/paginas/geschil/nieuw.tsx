import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { meldInvoer } from '@regiolog/domein/geschil/handelingen';
import { CommissieId, Geschilpunt } from '@regiolog/domein/geschil/waarden';
import { useMemo } from 'react';
import { z } from 'zod';
import { api } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Formulier } from '../../vastleggen/formulier.tsx';
import { GEEN_KEUZES } from '../../vastleggen/formulier-context.ts';
import { Handelingvelden } from '../../vastleggen/handelingvelden.tsx';
import { veldenVan } from '../../vastleggen/vorm.ts';
import { alsGroep, alsLijst, alsTekst, type Waarde } from '../../vastleggen/waarden.ts';
import { zaakPad } from './zaakpagina.tsx';

const t = teksten.geschil.melden;

/** The notice as one fills it in: before which commission, and the points without the names that the file gives them. */
const Meldvorm = z.strictObject({
  commissie: CommissieId,
  ...meldInvoer.omit({ voorbeeld: true }).extend({
    punten: z
      .array(Geschilpunt.omit({ punt: true }))
      .min(1)
      .max(40),
  }).shape,
  ...Begeleiding.shape,
});
const VELDEN = veldenVan(Meldvorm);

/** What is sent: the commission stands in the path, and the points are numbered. */
function omhul(inhoud: Waarde): unknown {
  const { commissie: _commissie, punten, ...melding } = alsGroep(inhoud);
  return {
    ...melding,
    punten: alsLijst(punten).map((punt, n) => ({ ...alsGroep(punt), punt: `punt-${n + 1}` })),
  };
}

const pad = (inhoud: Waarde): string =>
  `/commissies/${encodeURIComponent(alsTekst(alsGroep(inhoud)['commissie']))}/geschillen`;

type Commissie = { readonly id: string; readonly naam: string };

function Meldformulier({ commissies }: { readonly commissies: readonly Commissie[] }) {
  const ik = useIk();
  const { gemeente, regio } = ik;
  const begin = useMemo(() => {
    const eigen = gemeente ? { gemeente } : regio ? { regio } : undefined;
    const enige = commissies.length === 1 ? commissies[0] : undefined;
    return {
      datum: dagVan(new Date()),
      ...(enige && { commissie: enige.id }),
      verzoekers: [eigen],
      verweerders: [undefined],
      punten: [{}],
    };
  }, [gemeente, regio, commissies]);
  const namen = { commissie: commissies.map(({ id, naam }) => ({ waarde: id, naam })) };
  return (
    <Formulier
      naam="geschil:nieuw"
      titel={t.titel}
      gebeurtenis="GeschilGemeld"
      begin={begin}
      velden={VELDEN}
      schema={Meldvorm}
      keuzes={{ ...GEEN_KEUZES, namen }}
      pad={pad}
      omhul={omhul}
      api="/geschillen"
      terug="/geschillen"
      naar={(dossier) => zaakPad(dossier)}
    >
      <Handelingvelden velden={VELDEN} />
    </Formulier>
  );
}

/** A party lays a dispute before a commission. */
export function Component() {
  const { rollen } = useIk();
  const mag = rollen.some((rol) => rol === 'behandelaar' || rol === 'coordinator');
  const vraag = api.useQuery('get', '/commissies', { params: { query: { aantal: 200 } } });
  return (
    <Pagina
      titel={t.titel}
      inleiding={t.inleiding}
      kruimels={[{ naar: '/geschillen', naam: teksten.geschil.titel }]}
    >
      {mag ? (
        <Antwoord vraag={vraag}>
          {({ antwoord }) => antwoord && <Meldformulier commissies={antwoord.resultaten} />}
        </Antwoord>
      ) : (
        <Melding soort="warning">
          <p>{t.alleenPartij}</p>
        </Melding>
      )}
    </Pagina>
  );
}
