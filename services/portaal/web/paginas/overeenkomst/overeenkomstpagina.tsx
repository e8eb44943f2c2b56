import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client.ts';
import { useIk } from '../../api/sessie.ts';
import { Dossierpagina } from '../../bouwstenen/dossierpagina.tsx';
import { useRegiokruimels } from '../../bouwstenen/regiokruimels.ts';
import { magGeschiedenis } from '../../geschiedenis/rechten.ts';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
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
  const overeenkomst = vraag.data?.antwoord;
  const kruimels = useRegiokruimels(overeenkomst?.regio, { pad: 'overeenkomsten', naam: t.overeenkomsten });
  const naam = overeenkomst?.naam ?? t.zonderNaam;
  const leestGeschiedenis = magGeschiedenis(useIk());
  const delen = DELEN.filter((d) => d !== 'verloop' || leestGeschiedenis);
  return (
    <Dossierpagina
      dossier={{ soort: 'overeenkomst', id }}
      vraag={vraag}
      naam={naam}
      titel={naam}
      onderdeel={t.tab[deel]}
      kruimels={kruimels}
      tabsLabel={t.onderdelen}
      tabs={delen.map((d) => [d === 'stand' ? '' : d, t.tab[d]])}
      regio={overeenkomst?.regio}
      partijen={overeenkomst ? gemeenten(overeenkomst) : []}
    >
      {children}
    </Dossierpagina>
  );
}
