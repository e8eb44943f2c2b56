import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api } from '../../api/client.ts';
import { Kiezer, type Optie } from '../../bouwstenen/kiezer.tsx';
import { teksten } from '../../teksten/teksten.ts';
import type { Keuzes } from '../formulier-context.ts';
import { kort } from '../korte-naam.ts';
import { alsGroep, alsTekst, type Waarde } from '../waarden.ts';

const t = teksten.vastleggen.veld;

const kaal = (tekst: string): string =>
  tekst
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();

const past =
  (gezocht: string) =>
  ({ naam }: Optie): boolean =>
    kaal(naam).includes(kaal(gezocht));

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

/** Municipalities that these words can mean, those of the file (`eerst`) before all others. */
function useGemeenteopties(tekst: string, eerst: readonly Optie[]) {
  const zoek = tekst.trim();
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
  const eigen = eerst.filter(past(zoek));
  // What was found for fewer letters stands here until the answer comes: it must not be chosen by who types on.
  const rest = gevonden
    .filter(past(zoek))
    .filter(({ waarde }) => !eigen.some((een) => een.waarde === waarde));
  return { bezig: isFetching, opties: zoek === '' && eigen.length > 0 ? eigen : [...eigen, ...rest] };
}

/** A municipality, found by its name. Those of the file come first. */
export function Gemeentekiezer({ eerst, ...p }: Kies & { readonly eerst: readonly Optie[] }) {
  const [tekst, zetTekst] = useState('');
  const { opties, bezig } = useGemeenteopties(useDeferredValue(tekst), eerst);
  const naam = useGemeentenaam(p.waarde, [...eerst, ...opties]);
  return <Kiezer {...p} naam={naam} opties={opties} zoek={zetTekst} bezig={bezig} />;
}

/** How a region is called that one may not see. */
export const uitSlug = (slug: string): string =>
  slug.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('-', ' ');

/** Regions by a part of their name: those that one sees, and the one of that very name that one does not. */
function useRegioopties(tekst: string, waarde: string) {
  const { data } = api.useQuery('get', '/regios', { params: { query: { aantal: 100 } } });
  const bekend: readonly Optie[] = (data?.antwoord?.resultaten ?? []).map(({ slug, naam }) => ({
    waarde: slug,
    naam,
  }));
  const gezocht = tekst.trim();
  const slug = kort(gezocht);
  const nieuw =
    data && slug.length > 1 && !bekend.some((r) => r.waarde === slug || kaal(r.naam) === kaal(gezocht));
  return {
    opties: [
      ...bekend.filter(past(gezocht)),
      ...(nieuw ? [{ waarde: slug, naam: gezocht, erbij: t.andereRegio }] : []),
    ],
    naam: bekend.find((r) => r.waarde === waarde)?.naam ?? uitSlug(waarde),
  };
}

/** A region, found by its name. */
export function Regiokiezer(p: Kies) {
  const [tekst, zetTekst] = useState('');
  const { opties, naam } = useRegioopties(tekst, p.waarde);
  return <Kiezer {...p} opties={opties} naam={naam} zoek={zetTekst} />;
}

/** A municipality or region by its name, among others, as an option of one list. */
const alsOptie = (naam: string, { waarde, ...rest }: Optie): Optie => ({
  ...rest,
  waarde: `${naam}:${waarde}`,
});

/** Who can be meant by these words: municipalities, and regions or an organisation of that very name. */
function usePartijopties(getypt: string, anders: 'organisatie' | 'regio', eerst: readonly Optie[]) {
  const tekst = useDeferredValue(getypt);
  const gezocht = tekst.trim();
  const { opties: gemeenten, bezig: zoekt } = useGemeenteopties(tekst, eerst);
  const bezig = zoekt || getypt !== tekst;
  const { opties: regios } = useRegioopties(tekst, '');
  const alle = gemeenten.map((optie) => alsOptie('gemeente', optie));
  if (anders === 'regio') {
    // A region of that name that one does not see is not offered before: it could be a municipality.
    const gevonden = regios
      .filter(({ erbij }) => !bezig || erbij === undefined)
      .map((r) => alsOptie('regio', { erbij: t.eenRegio, ...r }));
    return { bezig, opties: [...alle, ...gevonden] };
  }
  // Until it is known that no municipality is called so, it is not taken for something else.
  const bestaat = bezig || gezocht.length < 2 || gemeenten.some(({ naam }) => kaal(naam) === kaal(gezocht));
  const zelf = alsOptie('organisatie', { waarde: gezocht, naam: gezocht, erbij: t.eenOrganisatie });
  return { bezig, opties: bestaat ? alle : [...alle, zelf] };
}

/** Who: a municipality, or `anders` what else can be one here. One types a name; what it is follows from that. */
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
  const [tekst, zetTekst] = useState('');
  const { opties, bezig } = usePartijopties(tekst, anders, keuzes.gemeenten);
  const { gemeente, regio, organisatie } = alsGroep(waarde);
  const gemeentenaam = useGemeentenaam(alsTekst(gemeente), keuzes.gemeenten);
  const { naam: regionaam } = useRegioopties('', alsTekst(regio));
  return (
    <Kiezer
      {...p}
      waarde={alsTekst(gemeente ?? regio ?? organisatie)}
      naam={gemeente ? gemeentenaam : regio ? regionaam : alsTekst(organisatie)}
      opties={opties}
      zoek={zetTekst}
      bezig={bezig}
      zet={(gekozen) => {
        const [, soort = '', wie = ''] = /^(\w+):(.*)$/s.exec(gekozen) ?? [];
        zet(soort === '' ? undefined : { [soort]: wie });
      }}
    />
  );
}
