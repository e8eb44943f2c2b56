import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { alsProbleem } from '../api/client.ts';
import { type Dossier, dossierPad } from '../api/dossier.ts';
import { useMomentenVan } from '../tijden/momenten.ts';
import { Vastlegmenu } from '../vastleggen/vastlegmenu.tsx';
import { Volgknop } from '../volgen/volgknop.tsx';
import { type Omslag, TijdAntwoord } from './antwoord.tsx';
import { type Kruimel, Pagina } from './pagina.tsx';
import { Tabs } from './tabs.tsx';

type Props<T> = {
  readonly dossier: Dossier;
  /** What the register knows of it at the times of this view: without it only the title and the reason show. */
  readonly vraag: Pick<UseQueryResult<Omslag<T>, unknown>, 'data' | 'error' | 'refetch'>;
  /** What it is called, for who follows it. */
  readonly naam: string;
  readonly titel: string;
  /** Which of several pages under one heading this is: told in the title of the window. */
  readonly onderdeel?: string;
  readonly inleiding?: string | undefined;
  readonly kruimels: readonly Kruimel[];
  /** The pages about it: the end of the address of each (none of the first), and its name. */
  readonly tabs: readonly (readonly [deel: string, naam: string])[];
  /** What those pages are together. */
  readonly tabsLabel: string;
  /** The region that is its home, and the municipalities (TOOI codes) that are a party of it: who of them may record. */
  readonly regio?: string | undefined;
  readonly partijen?: readonly string[];
  /** Buttons of this page alone, before those of every page of the file. */
  readonly acties?: ReactNode;
  readonly children: (antwoord: T) => ReactNode;
};

/**
 * What every page of a file has around it: its name, where it stands, its other pages, what one can record in it and
 * that one can follow it. What does not exist, or is not for this person, has no other pages.
 */
export function Dossierpagina<T>(props: Props<T>) {
  const { dossier, vraag, naam, regio, partijen, acties, tabs, tabsLabel, children, ...kop } = props;
  useMomentenVan([dossier]);
  const pad = dossierPad(dossier);
  const erIs = vraag.data?.antwoord != null;
  const bestaatNiet = vraag.error && alsProbleem(vraag.error).status === 404;
  return (
    <Pagina
      {...kop}
      acties={
        erIs && (
          <>
            {acties}
            <Vastlegmenu dossier={dossier} {...(regio && { regio })} {...(partijen && { partijen })} />
            <Volgknop dossier={dossier} naam={naam} />
          </>
        )
      }
      tabs={
        !bestaatNiet && (
          <Tabs
            label={tabsLabel}
            tabs={tabs.map(([deel, tab]) => ({
              naar: deel ? `${pad}/${deel}` : pad,
              naam: tab,
              precies: !deel,
            }))}
          />
        )
      }
    >
      <TijdAntwoord vraag={vraag}>{children}</TijdAntwoord>
    </Pagina>
  );
}
