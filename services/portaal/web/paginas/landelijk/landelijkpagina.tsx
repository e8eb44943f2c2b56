import type { ReactNode } from 'react';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Tabs } from '../../bouwstenen/tabs.tsx';
import { teksten } from '../../teksten/teksten.ts';
import './landelijk.css';

const t = teksten.landelijk;

/** A page about all regions, with the way to the others. */
export function Landelijkpagina({
  titel,
  inleiding,
  onder = [],
  acties,
  children,
}: {
  readonly titel: string;
  readonly inleiding?: ReactNode;
  /** The pages between the national overview and this one. */
  readonly onder?: readonly { readonly naar: string; readonly naam: string }[];
  readonly acties?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Pagina
      titel={titel}
      kruimels={titel === t.titel ? [] : [{ naar: '/landelijk', naam: t.titel }, ...onder]}
      inleiding={inleiding}
      acties={acties}
      tabs={<Tabs label={t.tabsLabel} tabs={t.tabs} />}
    >
      {children}
    </Pagina>
  );
}
