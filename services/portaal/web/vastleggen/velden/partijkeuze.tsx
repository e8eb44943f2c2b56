import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api } from '../../api/client.ts';
import { Kiezer, type Optie } from '../../bouwstenen/kiezer.tsx';
import { Keuzerondjes, Tekstvak } from '../../bouwstenen/veld.tsx';
import { teksten } from '../../teksten/teksten.ts';
import type { Keuzes } from '../formulier-context.ts';
import { alsGroep, alsTekst, type Waarde } from '../waarden.ts';

const t = teksten.vastleggen.veld;

/** How a municipality is called; empty as long as that is not known. */
export function useGemeentenaam(code: string, bekend: readonly Optie[] = []): string {
  const gevonden = bekend.find(({ waarde }) => waarde === code)?.naam;
  const { data } = api.useQuery(
    'get',
    '/gemeenten/{code}',
    { params: { path: { code } } },
    { enabled: /^gm\d{4}$/.test(code) && gevonden === undefined },
  );
  return gevonden ?? data?.antwoord?.naam ?? '';
}

type Kies = {
  readonly id: string;
  readonly label: string;
  readonly waarde: string;
  readonly zet: (waarde: string) => void;
  readonly fout?: string | undefined;
  readonly uitleg?: string | undefined;
  readonly vast?: boolean;
};

/** A municipality, found by its name. Those of the file come first. */
export function Gemeentekiezer({ eerst, ...p }: Kies & { readonly eerst: readonly Optie[] }) {
  const [tekst, zetTekst] = useState('');
  const zoek = useDeferredValue(tekst.trim());
  const { data, isFetching } = api.useQuery(
    'get',
    '/gemeenten',
    { params: { query: { ...(zoek && { naam: zoek }), aantal: 30 } } },
    { placeholderData: keepPreviousData },
  );
  const gevonden: readonly Optie[] = (data?.antwoord?.resultaten ?? []).map(({ code, naam, bestaat }) => ({
    waarde: code,
    naam: naam ?? code,
    erbij: bestaat === 'nee' ? t.bestaatNietMeer : undefined,
  }));
  const past = eerst.filter(({ naam }) => naam.toLowerCase().includes(tekst.trim().toLowerCase()));
  const rest = gevonden.filter(({ waarde }) => !past.some((een) => een.waarde === waarde));
  const opties = tekst.trim() === '' && past.length > 0 ? past : [...past, ...rest];
  const naam = useGemeentenaam(p.waarde, [...eerst, ...gevonden]);
  return <Kiezer {...p} naam={naam} opties={opties} zoek={zetTekst} bezig={isFetching} />;
}

/** A region, found by its name. */
export function Regiokiezer(p: Kies) {
  const { data } = api.useQuery('get', '/regios', { params: { query: { aantal: 100 } } });
  const opties = (data?.antwoord?.resultaten ?? []).map(({ slug, naam }) => ({ waarde: slug, naam }));
  return (
    <Kiezer
      {...p}
      opties={opties}
      naam={opties.find(({ waarde }) => waarde === p.waarde)?.naam ?? p.waarde}
    />
  );
}

/** Who: a municipality, or `anders` what else can be one here. */
export function Partijkeuze({
  waarde,
  zet,
  keuzes,
  anders,
  ...p
}: Omit<Kies, 'waarde' | 'zet'> & {
  readonly waarde: Waarde;
  readonly zet: (waarde: Waarde) => void;
  readonly keuzes: Keuzes;
  readonly anders: 'organisatie' | 'regio';
}) {
  const partij = alsGroep(waarde);
  const soort = anders in partij ? anders : 'gemeente';
  const gedeeld = { id: p.id, label: p.label, fout: p.fout, uitleg: p.uitleg };
  const kies = (naam: string) => (wie: string) => zet({ [naam]: wie });
  if (p.vast)
    return (
      <Gemeentekiezer
        {...gedeeld}
        vast
        waarde={alsTekst(partij['gemeente'])}
        zet={kies('gemeente')}
        eerst={[]}
      />
    );
  return (
    <>
      <Keuzerondjes
        naam={`${p.id}-soort`}
        waarde={soort}
        zet={(nieuw) => zet({ [nieuw]: '' })}
        opties={[
          { waarde: 'gemeente', naam: t.gemeente },
          { waarde: anders, naam: anders === 'regio' ? t.regio : t.organisatie },
        ]}
      />
      <label htmlFor={p.id} className="alleen-voorlezen">
        {p.label}
      </label>
      {soort === 'gemeente' && (
        <Gemeentekiezer
          {...gedeeld}
          waarde={alsTekst(partij['gemeente'])}
          zet={kies('gemeente')}
          eerst={keuzes.gemeenten}
        />
      )}
      {soort === 'regio' && (
        <Regiokiezer {...gedeeld} waarde={alsTekst(partij['regio'])} zet={kies('regio')} />
      )}
      {soort === 'organisatie' && (
        <Tekstvak {...gedeeld} waarde={alsTekst(partij['organisatie'])} zet={kies('organisatie')} />
      )}
    </>
  );
}
