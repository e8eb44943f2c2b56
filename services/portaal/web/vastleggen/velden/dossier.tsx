import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api, type Schema } from '../../api/client.ts';
import { Documentveld } from '../../bouwstenen/documentveld.tsx';
import { Kiezer } from '../../bouwstenen/kiezer.tsx';
import { Veld } from '../../bouwstenen/veld.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useVeld, type Veldprops } from '../formulier-context.ts';
import { alsTekst } from '../waarden.ts';

const t = teksten.vastleggen.veld;

type Wat = Schema<'Zoektreffer'>['wat'];

/** Another file of the register, found by words in it. */
export function Dossierveld({ pad, vrij, wat }: Veldprops & { readonly wat: Wat }) {
  const v = useVeld(pad);
  const [tekst, zetTekst] = useState('');
  const [gekozen, zetGekozen] = useState<string>();
  const zoek = useDeferredValue(tekst.trim());
  const { data, isFetching } = api.useQuery(
    'get',
    '/zoek',
    { params: { query: { q: zoek, wat, aantal: 15 } } },
    { enabled: zoek.length > 1, placeholderData: keepPreviousData },
  );
  const opties = (data?.antwoord?.resultaten ?? []).map(({ id, naam, regio }) => ({
    waarde: id,
    naam,
    erbij: regio,
  }));
  const waarde = alsTekst(v.waarde);
  const gedeeld = { id: v.id, fout: v.fout, uitleg: v.uitleg ?? t.typ };
  return (
    <Veld {...gedeeld} label={v.label} vrij={vrij}>
      <Kiezer
        {...gedeeld}
        label={v.label}
        waarde={waarde}
        naam={opties.find((o) => o.waarde === waarde)?.naam ?? gekozen ?? waarde}
        opties={opties}
        zoek={zetTekst}
        bezig={isFetching}
        zet={(id) => {
          zetGekozen(opties.find((o) => o.waarde === id)?.naam);
          v.zet(id);
        }}
      />
    </Veld>
  );
}

/** A document that belongs to the act. */
export function Stukveld({ pad, vrij }: Veldprops) {
  const v = useVeld(pad);
  return (
    <Veld id={v.id} label={v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <Documentveld
        id={v.id}
        waarde={alsTekst(v.waarde)}
        zet={v.zet}
        fout={v.fout}
        bij={v.keuzes.documentenBij}
      />
    </Veld>
  );
}
