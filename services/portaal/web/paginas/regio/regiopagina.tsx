import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useMag, useRelatieTot } from '../../api/mag.ts';
import { Dossierpagina } from '../../bouwstenen/dossierpagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';

const t = teksten.regio;
const TABS = ['overeenkomsten', 'matrix', 'mandaten', 'norm', 'agenda', 'geld'] as const;

/** The region that the address names. */
export function useRegio(): string {
  return useParams()['regio'] ?? '';
}

type Props = {
  /** The title, given the name of the region. */
  readonly titel: (naam: string) => string;
  readonly inleiding?: string;
  /** Buttons of this page alone, before those of every page of a region. */
  readonly acties?: ReactNode;
  /** True on the page that the breadcrumbs of the others lead to. */
  readonly begin?: boolean;
  readonly children: ReactNode;
};

/** What every page of a region has around it: its name, where it stands, its other pages, and what one can do with it. */
export function Regiopagina({ titel, inleiding, acties, begin = false, children }: Props) {
  const regio = useRegio();
  const vraag = api.useQuery('get', '/regios/{slug}', {
    params: { path: { slug: regio }, query: useTijden() },
  });
  const metGeschiedenis = useMag('geschiedenis.lezen', useRelatieTot(regio));
  const naam = vraag.data?.antwoord?.naam;
  const delen = [...TABS, ...(metGeschiedenis ? (['geschiedenis'] as const) : [])];
  return (
    <Dossierpagina
      dossier={{ soort: 'regio', id: regio }}
      vraag={vraag}
      naam={naam ?? t.naam}
      titel={naam === undefined ? t.naam : titel(naam)}
      inleiding={inleiding}
      kruimels={[
        { naar: '/regios', naam: t.titel },
        ...(begin || naam === undefined ? [] : [{ naar: `/regios/${regio}`, naam }]),
      ]}
      tabsLabel={t.tabs}
      tabs={[['', t.tab.overzicht], ...delen.map((deel) => [deel, t.tab[deel]] as const)]}
      regio={regio}
      acties={acties}
    >
      {() => children}
    </Dossierpagina>
  );
}
