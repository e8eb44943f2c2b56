import type { ReactNode } from 'react';
import { Pagina } from '../../bouwstenen/pagina.tsx';
import { Tabs } from '../../bouwstenen/tabs.tsx';
import { teksten } from '../../teksten/teksten.ts';
import './controle.css';

const t = teksten.controle;

/** A page for who audits the register, with the way to the others. */
export function Controlepagina({
  titel,
  inleiding,
  onder = [],
  children,
}: {
  readonly titel: string;
  readonly inleiding?: ReactNode;
  readonly onder?: readonly { readonly naar: string; readonly naam: string }[];
  readonly children: ReactNode;
}) {
  return (
    <Pagina
      titel={titel}
      kruimels={titel === t.titel ? [] : [{ naar: '/controle', naam: t.titel }, ...onder]}
      inleiding={inleiding}
      tabs={<Tabs label={t.tabsLabel} tabs={t.tabs} />}
    >
      {children}
    </Pagina>
  );
}
