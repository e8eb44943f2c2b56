import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { useRegiokruimels } from '../../bouwstenen/regiokruimels.ts';
import { Tabs } from '../../bouwstenen/tabs.tsx';
import { magGeschiedenis } from '../../geschiedenis/rechten.ts';
import { teksten } from '../../teksten/teksten.ts';
import { useMomentenVan } from '../../tijden/momenten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Vastlegmenu } from '../../vastleggen/vastlegmenu.tsx';
import { Volgknop } from '../../volgen/volgknop.tsx';
import '../../bouwstenen/oordeel.css';
import '../overeenkomst/overeenkomst.css';

const t = teksten.mandaat;
export type Mandaat = Schema<'Mandaat'>;

const DELEN = ['stand', 'gevolgen', 'verloop'] as const;

/** The mandate that the address names. */
export const useMandaatId = (): string => useParams()['id'] ?? '';

/** Everything about the mandate of the address, at the times of this view. */
export function useMandaat() {
  const id = useMandaatId();
  return api.useQuery('get', '/mandaten/{id}', { params: { path: { id }, query: useTijden() } });
}

/** The municipalities that gave or received it, by code. */
const gemeenten = ({ verlening }: Mandaat): readonly string[] =>
  [verlening?.gever, verlening?.ontvanger].flatMap((wie) =>
    wie && 'gemeente' in wie.drager.partij ? [wie.drager.partij.gemeente] : [],
  );

type Props = {
  /** Which of its pages this is. */
  readonly deel: (typeof DELEN)[number];
  readonly children: (mandaat: Mandaat) => ReactNode;
};

/** What every page of a mandate has around it: its name, where it stands, its other pages, what one can do with it. */
export function Mandaatpagina({ deel, children }: Props) {
  const id = useMandaatId();
  const vraag = useMandaat();
  useMomentenVan([{ soort: 'mandaat', id }]);
  const mandaat = vraag.data?.antwoord;
  const kruimels = useRegiokruimels(mandaat?.regio, { pad: 'mandaten', naam: t.mandaten });
  const naam = mandaat?.naam ?? t.zonderNaam;
  const dossier = { soort: 'mandaat', id } as const;
  const pad = `/mandaten/${id}`;
  const leestGeschiedenis = magGeschiedenis(useIk());
  return (
    <Pagina
      titel={naam}
      onderdeel={t.tab[deel]}
      kruimels={kruimels}
      acties={
        mandaat && (
          <>
            <Vastlegmenu dossier={dossier} regio={mandaat.regio} partijen={gemeenten(mandaat)} />
            <Volgknop dossier={dossier} naam={naam} />
          </>
        )
      }
      tabs={
        <Tabs
          label={t.onderdelen}
          tabs={[
            { naar: pad, naam: t.tab.stand, precies: true },
            { naar: `${pad}/gevolgen`, naam: t.tab.gevolgen },
            ...(leestGeschiedenis ? [{ naar: `${pad}/verloop`, naam: t.tab.verloop }] : []),
          ]}
        />
      }
    >
      <TijdAntwoord vraag={vraag}>{(antwoord) => children(antwoord)}</TijdAntwoord>
    </Pagina>
  );
}
