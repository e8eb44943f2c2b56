import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useMag, useRelatieTot } from '../../api/mag.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Tabs } from '../../bouwstenen/tabs.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useMomentenVan } from '../../tijden/momenten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Vastlegmenu } from '../../vastleggen/vastlegmenu.tsx';
import { Volgknop } from '../../volgen/volgknop.tsx';

const t = teksten.regio;

/** The region that the address names. */
export function useRegio(): string {
  return useParams()['regio'] ?? '';
}

function Regiotabs({ regio }: { readonly regio: string }) {
  const pad = `/regios/${regio}`;
  const metGeschiedenis = useMag('geschiedenis.lezen', useRelatieTot(regio));
  return (
    <Tabs
      label={t.tabs}
      tabs={[
        { naar: pad, naam: t.tab.overzicht, precies: true },
        { naar: `${pad}/overeenkomsten`, naam: t.tab.overeenkomsten },
        { naar: `${pad}/matrix`, naam: t.tab.matrix },
        { naar: `${pad}/mandaten`, naam: t.tab.mandaten },
        { naar: `${pad}/norm`, naam: t.tab.norm },
        { naar: `${pad}/agenda`, naam: t.tab.agenda },
        { naar: `${pad}/geld`, naam: t.tab.geld },
        ...(metGeschiedenis ? [{ naar: `${pad}/geschiedenis`, naam: t.tab.geschiedenis }] : []),
      ]}
    />
  );
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
  const kort = api.useQuery('get', '/regios/{slug}', {
    params: { path: { slug: regio }, query: useTijden() },
  });
  useMomentenVan([{ soort: 'regio', id: regio }]);
  const naam = kort.data?.antwoord?.naam;
  const dossier = { soort: 'regio', id: regio } as const;
  return (
    <Pagina
      titel={naam === undefined ? t.naam : titel(naam)}
      inleiding={inleiding}
      kruimels={[
        { naar: '/regios', naam: t.titel },
        ...(begin || naam === undefined ? [] : [{ naar: `/regios/${regio}`, naam }]),
      ]}
      acties={
        naam !== undefined && (
          <>
            {acties}
            <Vastlegmenu dossier={dossier} regio={regio} />
            <Volgknop dossier={dossier} naam={naam} />
          </>
        )
      }
      tabs={<Regiotabs regio={regio} />}
    >
      <TijdAntwoord vraag={kort}>{() => children}</TijdAntwoord>
    </Pagina>
  );
}
