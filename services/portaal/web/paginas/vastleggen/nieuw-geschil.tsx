import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { meldInvoer } from '@regiolog/domein/geschil/handelingen';
import { CommissieId } from '@regiolog/domein/geschil/waarden';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import type { Optie } from '../../bouwstenen/kiezer.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Formulier } from '../../vastleggen/formulier.tsx';
import { GEEN_KEUZES } from '../../vastleggen/formulier-context.ts';
import { Handelingvelden } from '../../vastleggen/handelingvelden.tsx';
import { veldenVan } from '../../vastleggen/vorm.ts';
import { alsGroep, alsTekst, type Waarde } from '../../vastleggen/waarden.ts';

const t = teksten.vastleggen;

// A made case is for demonstrations: nobody marks a case of its own as one.
const { voorbeeld: _voorbeeld, ...melding } = meldInvoer.shape;
const SCHEMA = meldInvoer.omit({ voorbeeld: true }).extend({ commissie: CommissieId, ...Begeleiding.shape });
const VELDEN = veldenVan(SCHEMA.pick({ commissie: true }).extend(melding).extend(Begeleiding.shape));

function zonderCommissie(inhoud: Waarde): unknown {
  const { commissie: _commissie, ...rest } = alsGroep(inhoud);
  return rest;
}

function Melden({ commissies }: { readonly commissies: readonly Optie[] }) {
  const ik = useIk();
  const begin = useMemo(() => {
    const [enige, ...meer] = commissies;
    const zelf = ik.gemeente ? { gemeente: ik.gemeente } : { regio: ik.regio ?? '' };
    return {
      ...(enige && meer.length === 0 ? { commissie: enige.waarde } : {}),
      verzoekers: [zelf],
      verweerders: [{ gemeente: '' }],
      punten: [{}],
      datum: dagVan(new Date()),
    };
  }, [commissies, ik.gemeente, ik.regio]);
  return (
    <Formulier
      naam="geschil:nieuw"
      titel={t.handelingen['GeschilGemeld'] ?? ''}
      gebeurtenis="GeschilGemeld"
      begin={begin}
      velden={VELDEN}
      schema={SCHEMA}
      keuzes={{ ...GEEN_KEUZES, namen: { commissie: commissies } }}
      pad={(inhoud) =>
        `/commissies/${encodeURIComponent(alsTekst(alsGroep(inhoud)['commissie']))}/geschillen`
      }
      omhul={zonderCommissie}
      api=""
      terug="/geschillen"
      naar={(dossier) => `/geschillen/${dossier}`}
    >
      <Handelingvelden velden={VELDEN} />
    </Formulier>
  );
}

/** The form with which a municipality or a region lays a dispute before a commission. */
export function Component() {
  const vraag = api.useQuery('get', '/commissies', { params: { query: { aantal: 100 } } });
  return (
    <Pagina
      titel={t.nieuw.geschil}
      inleiding={t.nieuwGeschil.inleiding}
      kruimels={[{ naar: '/geschillen', naam: teksten.kader.geschillen }]}
    >
      <Antwoord vraag={vraag}>
        {({ antwoord }) => (
          <Melden commissies={(antwoord?.resultaten ?? []).map(({ id, naam }) => ({ waarde: id, naam }))} />
        )}
      </Antwoord>
    </Pagina>
  );
}
