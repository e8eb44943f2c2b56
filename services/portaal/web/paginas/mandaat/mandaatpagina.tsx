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
  const mandaat = vraag.data?.antwoord;
  const kruimels = useRegiokruimels(mandaat?.regio, { pad: 'mandaten', naam: t.mandaten });
  const naam = mandaat?.naam ?? t.zonderNaam;
  const leestGeschiedenis = magGeschiedenis(useIk());
  const delen = DELEN.filter((d) => d !== 'verloop' || leestGeschiedenis);
  return (
    <Dossierpagina
      dossier={{ soort: 'mandaat', id }}
      vraag={vraag}
      naam={naam}
      titel={naam}
      onderdeel={t.tab[deel]}
      kruimels={kruimels}
      tabsLabel={t.onderdelen}
      tabs={delen.map((d) => [d === 'stand' ? '' : d, t.tab[d]])}
      regio={mandaat?.regio}
      partijen={mandaat ? gemeenten(mandaat) : []}
    >
      {children}
    </Dossierpagina>
  );
}
