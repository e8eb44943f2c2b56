import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { useMag } from '../../api/mag.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Tabs } from '../../bouwstenen/tabs.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useMomentenVan } from '../../tijden/momenten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Vastlegmenu } from '../../vastleggen/vastlegmenu.tsx';
import { Volgknop } from '../../volgen/volgknop.tsx';

const t = teksten.gemeente;

/** The municipality that the address names, by its TOOI code. */
export function useGemeente(): string {
  return useParams()['code'] ?? '';
}

function Gemeentetabs({ code }: { readonly code: string }) {
  const pad = `/gemeenten/${code}`;
  const metGeschiedenis = useMag('geschiedenis.lezen', 'landelijk');
  return (
    <Tabs
      label={t.tabs}
      tabs={[
        { naar: pad, naam: t.tab.overzicht, precies: true },
        { naar: `${pad}/overeenkomsten`, naam: t.tab.overeenkomsten },
        { naar: `${pad}/mandaten`, naam: t.tab.mandaten },
        { naar: `${pad}/agenda`, naam: t.tab.agenda },
        { naar: `${pad}/herindeling`, naam: t.tab.herindeling },
        ...(metGeschiedenis ? [{ naar: `${pad}/geschiedenis`, naam: t.tab.geschiedenis }] : []),
      ]}
    />
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
  useMomentenVan([{ soort: 'gemeente', id: code }]);
  const naam = vraag.data?.antwoord?.naam ?? undefined;
  const dossier = { soort: 'gemeente', id: code } as const;
  return (
    <Pagina
      titel={naam === undefined ? t.naam : titel(naam)}
      inleiding={inleiding}
      kruimels={[
        { naar: '/gemeenten', naam: t.titel },
        ...(begin || naam === undefined ? [] : [{ naar: `/gemeenten/${code}`, naam }]),
      ]}
      acties={
        naam !== undefined && (
          <>
            <Vastlegmenu dossier={dossier} partijen={[code]} />
            <Volgknop dossier={dossier} naam={naam} />
          </>
        )
      }
      tabs={<Gemeentetabs code={code} />}
    >
      <TijdAntwoord vraag={vraag}>{children}</TijdAntwoord>
    </Pagina>
  );
}
