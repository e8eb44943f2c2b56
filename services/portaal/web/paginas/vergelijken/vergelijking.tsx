import type { UseQueryResult } from '@tanstack/react-query';
import type { Schema } from '../../api/client.ts';
import { type Dossier, dossierPad } from '../../api/dossier.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bladeren, usePagina } from '../../bouwstenen/bladeren.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { type Kruimel, Pagina } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useMomentenVan } from '../../tijden/momenten.ts';
import { type Momenten, momentenUit, vanafVraag } from '../../tijden/vergelijk-momenten.ts';
import { Momentkeuze } from './momentkeuze.tsx';
import { Snelkeuze } from './snelkeuze.tsx';
import { Verschillen } from './verschillen.tsx';
import './vergelijken.css';
import { useSearchParams } from 'react-router';

const t = teksten.tijd.vergelijk;
const PER_BLAD = 200;

/** The two moments that the address asks for, and the question that goes with them. */
export function useVergelijkvraag() {
  const [zoek] = useSearchParams();
  const momenten = momentenUit(zoek);
  return {
    momenten,
    query: { ...vanafVraag(momenten.eerste), ...momenten.tweede, pagina: usePagina(), aantal: PER_BLAD },
  };
}

type Antwoord = {
  readonly tijden: { readonly geldigOp: string };
  readonly register: { readonly bestond: boolean; readonly melding: string | null };
  readonly onvolledig: readonly { readonly uitleg: string }[];
  readonly vanaf: { readonly bestond: boolean; readonly melding: string | null };
  readonly antwoord: {
    readonly totaal: number;
    readonly pagina: number;
    readonly aantal: number;
    readonly resultaten: readonly Schema<'Verschilregel'>[];
  } | null;
};

type Props = {
  readonly dossier: Dossier;
  readonly naam: string;
  /** The pages above that of the file. */
  readonly kruimels: readonly Kruimel[];
  readonly momenten: Momenten;
  readonly vraag: Pick<UseQueryResult<Antwoord, unknown>, 'data' | 'error' | 'refetch'>;
};

/** Two moments of one file side by side, and what differs between them. */
export function Vergelijking({ dossier, naam, kruimels, momenten, vraag }: Props) {
  useMomentenVan([dossier]);
  const vanaf = vraag.data?.vanaf;
  return (
    <Pagina
      titel={t.titel(naam)}
      inleiding={t.inleiding}
      kruimels={[...kruimels, { naar: dossierPad(dossier), naam }]}
    >
      <Snelkeuze dossier={dossier} />
      <Momentkeuze {...momenten} />
      {vanaf?.melding && (
        <Melding soort="warning">
          <p>
            {t.toenGeenRegister} {vanaf.melding}
          </p>
        </Melding>
      )}
      <TijdAntwoord vraag={vraag}>
        {(antwoord) => (
          <>
            {antwoord.totaal > 0 && <p role="status">{t.aantal(antwoord.totaal)}</p>}
            <Verschillen regels={antwoord.resultaten} dossier={dossier} />
            <Bladeren {...antwoord} />
          </>
        )}
      </TijdAntwoord>
    </Pagina>
  );
}
