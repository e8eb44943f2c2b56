import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { useMag } from '../../api/mag.ts';
import { useIk } from '../../api/sessie.ts';
import { Dossierpagina } from '../../bouwstenen/dossierpagina.tsx';
import { Knopschakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.gemeente;
const TABS = ['overeenkomsten', 'mandaten', 'agenda', 'herindeling'] as const;

/** The municipality that the address names, by its TOOI code. */
export function useGemeente(): string {
  return useParams()['code'] ?? '';
}

/** A clerk comes to the own municipality to record what its bodies decided. */
function Besluit({ code }: { readonly code: string }) {
  const { rollen, gemeente } = useIk();
  if (gemeente !== code || !rollen.includes('behandelaar')) return null;
  return (
    <Knopschakel naar="/kiezen/besluiten" hoofd>
      {teksten.start.doen.besluit}
    </Knopschakel>
  );
}

type Props = {
  /** The title, given the name of the municipality. */
  readonly titel: (naam: string) => string;
  readonly inleiding?: string;
  /** True on the page that the breadcrumbs of the others lead to. */
  readonly begin?: boolean;
  readonly children: (gemeente: Schema<'GemeenteMetRegios'>) => ReactNode;
};

/** What every page of a municipality has around it: its name, where it stands, its other pages, and what one can do with it. */
export function Gemeentepagina({ titel, inleiding, begin = false, children }: Props) {
  const code = useGemeente();
  const vraag = api.useQuery('get', '/gemeenten/{code}', {
    params: { path: { code }, query: useTijden() },
  });
  const metGeschiedenis = useMag('geschiedenis.lezen', 'landelijk');
  const naam = vraag.data?.antwoord?.naam ?? undefined;
  const delen = [...TABS, ...(metGeschiedenis ? (['geschiedenis'] as const) : [])];
  return (
    <Dossierpagina
      dossier={{ soort: 'gemeente', id: code }}
      vraag={vraag}
      naam={naam ?? t.naam}
      titel={naam === undefined ? t.naam : titel(naam)}
      inleiding={inleiding}
      kruimels={[
        { naar: '/gemeenten', naam: t.titel },
        ...(begin || naam === undefined ? [] : [{ naar: `/gemeenten/${code}`, naam }]),
      ]}
      tabsLabel={t.tabs}
      tabs={[['', t.tab.overzicht], ...delen.map((deel) => [deel, t.tab[deel]] as const)]}
      partijen={[code]}
      acties={<Besluit code={code} />}
    >
      {children}
    </Dossierpagina>
  );
}
