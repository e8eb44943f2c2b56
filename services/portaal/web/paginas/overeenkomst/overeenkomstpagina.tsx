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
import './overeenkomst.css';

const t = teksten.overeenkomst;

export type Overeenkomst = Schema<'Overeenkomst'>;

const DELEN = ['stand', 'versies', 'afspraken', 'relaties', 'agenda', 'verloop'] as const;
export type Onderdeel = (typeof DELEN)[number];

/** The agreement that the address names. */
export const useOvereenkomstId = (): string => useParams()['id'] ?? '';

/** Everything about the agreement of the address, at the times of this view. */
export function useOvereenkomst() {
  const id = useOvereenkomstId();
  return api.useQuery('get', '/overeenkomsten/{id}', { params: { path: { id }, query: useTijden() } });
}

function Onderdelen({ id }: { readonly id: string }) {
  const pad = `/overeenkomsten/${id}`;
  const leestGeschiedenis = magGeschiedenis(useIk());
  return (
    <Tabs
      label={t.onderdelen}
      tabs={DELEN.filter((deel) => deel !== 'verloop' || leestGeschiedenis).map((deel) =>
        deel === 'stand'
          ? { naar: pad, naam: t.tab.stand, precies: true }
          : { naar: `${pad}/${deel}`, naam: t.tab[deel] },
      )}
    />
  );
}

/** The municipalities that are a party, by code. */
const gemeenten = ({ partijen }: Overeenkomst): readonly string[] =>
  partijen.flatMap(({ partij }) => ('gemeente' in partij ? [partij.gemeente] : []));

type Props = {
  /** Which of its pages this is. */
  readonly deel: Onderdeel;
  readonly children: (overeenkomst: Overeenkomst) => ReactNode;
};

/** What every page of an agreement has around it: its name, where it stands, its other pages, what one can do with it. */
export function Overeenkomstpagina({ deel, children }: Props) {
  const id = useOvereenkomstId();
  const vraag = useOvereenkomst();
  useMomentenVan([{ soort: 'overeenkomst', id }]);
  const overeenkomst = vraag.data?.antwoord;
  const kruimels = useRegiokruimels(overeenkomst?.regio, { pad: 'overeenkomsten', naam: t.overeenkomsten });
  const naam = overeenkomst?.naam ?? t.zonderNaam;
  const dossier = { soort: 'overeenkomst', id } as const;
  return (
    <Pagina
      titel={naam}
      onderdeel={t.tab[deel]}
      kruimels={kruimels}
      acties={
        overeenkomst && (
          <>
            <Vastlegmenu dossier={dossier} regio={overeenkomst.regio} partijen={gemeenten(overeenkomst)} />
            <Volgknop dossier={dossier} naam={naam} />
          </>
        )
      }
      tabs={<Onderdelen id={id} />}
    >
      <TijdAntwoord vraag={vraag}>{(antwoord) => children(antwoord)}</TijdAntwoord>
    </Pagina>
  );
}
