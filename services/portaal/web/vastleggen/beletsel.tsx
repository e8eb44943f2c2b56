import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { alsProbleem, client, type Schema } from '../api/client.ts';
import { haalSessie, sessieVraag } from '../api/sessie.ts';
import { Laden } from '../bouwstenen/antwoord.tsx';
import { Moment } from '../bouwstenen/dag.tsx';
import { gebeurtenisInWoorden } from '../geschiedenis/zin.ts';
import { teksten } from '../teksten/teksten.ts';
import { woord } from '../teksten/woorden.ts';

const t = teksten.vastleggen;

function Vak({ titel, children }: { readonly titel: string; readonly children: ReactNode }) {
  const vak = useRef<HTMLDivElement>(null);
  useEffect(() => vak.current?.focus(), []);
  return (
    <div ref={vak} tabIndex={-1} role="alert" className="utrecht-alert utrecht-alert--warning">
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p>
            <strong>{titel}</strong>
          </p>
          {children}
        </div>
      </div>
    </div>
  );
}

const Knop = ({ doe, children }: { readonly doe: () => void; readonly children: ReactNode }) => (
  <button type="button" className="nl-button nl-button--primary" onClick={doe}>
    {children}
  </button>
);

/** What others recorded in a file after a revision. */
function useSinds(api: string, gezien: number) {
  return useQuery({
    queryKey: ['sinds', api, gezien],
    staleTime: 0,
    queryFn: async () => {
      // The histories of all kinds of files are alike; which one is data here.
      const { data, error } = (await client.GET(
        `${api}/geschiedenis` as never,
        { params: { query: { naVolgnummer: gezien, aantal: 50 } } } as never,
      )) as { data?: { resultaten: Schema<'Gebeurtenis'>[] }; error?: unknown };
      if (!data) throw alsProbleem(error);
      return data.resultaten;
    },
  });
}

/** Others came first: what they recorded. Who has seen it goes on with the state as it is now. */
export function Ingehaald({
  api,
  gezien,
  verder,
}: {
  /** The file, as a path of the API. */
  readonly api: string;
  readonly gezien: number;
  readonly verder: (nu: number) => void;
}) {
  const { data, isPending } = useSinds(api, gezien);
  if (isPending) return <Laden />;
  const laatste = Math.max(gezien, ...(data ?? []).map(({ volgnummer }) => volgnummer));
  return (
    <Vak titel={t.ingehaald.titel}>
      <p>{t.ingehaald.uitleg}</p>
      <ul>
        {(data ?? []).map(({ gebeurtenis, soort, rol, geregistreerdOp }) => (
          <li key={gebeurtenis}>
            {t.ingehaald.regel(gebeurtenisInWoorden(soort), woord(rol))} (<Moment moment={geregistreerdOp} />)
          </li>
        ))}
      </ul>
      {!data?.length && <p>{t.ingehaald.uzelf}</p>}
      <Knop doe={() => verder(laatste)}>{t.ingehaald.verder}</Knop>
    </Vak>
  );
}

/** The session is over: one signs in beside this page, which keeps everything, and goes on. */
export function Verlopen({ verder }: { readonly verder: () => void }) {
  const voorraad = useQueryClient();
  const [nogNiet, zetNogNiet] = useState(false);
  const kijk = async (): Promise<void> => {
    // Asked beside what the frame knows: it would put an invitation to sign in where this form stands.
    const sessie = await haalSessie();
    if (!sessie.aangemeld) return zetNogNiet(true);
    voorraad.setQueryData(sessieVraag.queryKey, sessie);
    verder();
  };
  return (
    <Vak titel={t.verlopen.titel}>
      <p>{t.verlopen.uitleg}</p>
      <p>
        <a href="/portaal/aanmelden?terug=/" target="_blank" rel="noreferrer" className="nl-link">
          {t.verlopen.aanmelden}
        </a>
      </p>
      {nogNiet && <p>{t.verlopen.nogNiet}</p>}
      <Knop doe={() => void kijk()}>{t.verlopen.verder}</Knop>
    </Vak>
  );
}
