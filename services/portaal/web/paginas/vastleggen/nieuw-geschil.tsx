import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { meldInvoer } from '@regiolog/domein/geschil/handelingen';
import { CommissieId, Geschilpunt } from '@regiolog/domein/geschil/waarden';
import { useMemo } from 'react';
import { z } from 'zod';
import { api } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import type { Optie } from '../../bouwstenen/kiezer.tsx';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Formulier } from '../../vastleggen/formulier.tsx';
import { GEEN_KEUZES } from '../../vastleggen/formulier-context.ts';
import { Opzij } from '../../vastleggen/handelingvelden.tsx';
import { Velden } from '../../vastleggen/velden/veldweergave.tsx';
import { type Veld, veldenVan } from '../../vastleggen/vorm.ts';
import { alsGroep, alsLijst, alsTekst, type Waarde } from '../../vastleggen/waarden.ts';

const t = teksten.vastleggen;
const n = t.nieuwGeschil;

// A made case is for demonstrations: nobody marks a case of its own as one.
const { voorbeeld: _voorbeeld, ...melding } = meldInvoer.shape;
const SCHEMA = z.strictObject({
  ...melding,
  // The file keeps points by number: nobody has to name them.
  punten: z
    .array(Geschilpunt.omit({ punt: true }))
    .min(1)
    .max(40),
  commissie: CommissieId,
  ...Begeleiding.shape,
});
const VELDEN = veldenVan(SCHEMA);
const kies = (...namen: readonly string[]): readonly Veld[] =>
  namen.flatMap((naam) => VELDEN.find((veld) => veld.naam === naam) ?? []);

const SOORTEN: readonly Optie[] = Object.entries(teksten.geschil.soorten).map(([waarde, naam]) => ({
  waarde,
  naam,
}));

/** The commission stands in the address to which the rest is sent. */
function alsMelding(inhoud: Waarde): unknown {
  const { commissie: _commissie, punten, ...rest } = alsGroep(inhoud);
  return {
    ...rest,
    punten: alsLijst(punten).map((punt, n) => ({ punt: `punt-${n + 1}`, ...alsGroep(punt) })),
  };
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
      keuzes={{ ...GEEN_KEUZES, namen: { commissie: commissies, soort: SOORTEN } }}
      pad={(inhoud) =>
        `/commissies/${encodeURIComponent(alsTekst(alsGroep(inhoud)['commissie']))}/geschillen`
      }
      omhul={alsMelding}
      api=""
      terug="/geschillen"
      naar={(dossier) => `/geschillen/${dossier}`}
    >
      <Deel titel={n.waarover}>
        <Velden velden={kies('soort', 'onderwerp', 'punten')} />
      </Deel>
      <Deel titel={n.tussenWie}>
        <Velden velden={kies('verzoekers', 'verweerders')} />
      </Deel>
      <Deel titel={n.wanneer}>
        <Velden velden={kies('feitendatum', 'datum', 'commissie')} />
      </Deel>
      <Opzij titel={n.client} velden={kies('client')} />
      <Opzij titel={t.bronEnToelichting} velden={kies(...Object.keys(Begeleiding.shape))} />
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
