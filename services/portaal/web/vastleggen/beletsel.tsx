import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { alsProbleem, client, type Schema } from '../api/client.ts';
import { haalSessie, sessieVraag } from '../api/sessie.ts';
import { Laden } from '../bouwstenen/antwoord.tsx';
import { Moment } from '../bouwstenen/dag.tsx';
import { stelling } from '../geschiedenis/inhoud.ts';
import { useNamenVoor } from '../geschiedenis/namen.ts';
import { gebeurtenisInWoorden, zinVan } from '../geschiedenis/zin.ts';
import { teksten } from '../teksten/teksten.ts';

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

/** How far a file is of which nobody can read the history: of a commission. */
async function leesStand(api: string, gezien: number): Promise<number> {
  const { response } = (await client.GET(api as never, {} as never)) as { response: Response };
  return Number(/"(\d+)"/.exec(response.headers.get('ETag') ?? '')?.[1] ?? gezien);
}

/** What others recorded in a file after a revision, and how far it is now. */
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
      if (!data && alsProbleem(error).status !== 404) throw alsProbleem(error);
      const sinds = data?.resultaten ?? [];
      const laatste = sinds.map(({ volgnummer }) => volgnummer);
      return { sinds, nu: data ? Math.max(gezien, ...laatste) : await leesStand(api, gezien) };
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
  const { data: { sinds, nu } = { sinds: [], nu: gezien }, isPending } = useSinds(api, gezien);
  const namen = useNamenVoor(sinds);
  if (isPending) return <Laden />;
  return (
    <Vak titel={t.ingehaald.titel}>
      <p>{t.ingehaald.uitleg}</p>
      <ul>
        {sinds.map((g) => {
          const wat = stelling(g);
          return (
            <li key={g.gebeurtenis}>
              {wat ? zinVan(wat.soort, wat.inhoud, namen) : gebeurtenisInWoorden(g.soort)}{' '}
              <span className="zacht">
                {t.ingehaald.door(teksten.geschiedenis.rollen[g.rol] ?? teksten.geschiedenis.iemand)},{' '}
                <Moment moment={g.geregistreerdOp} />
              </span>
            </li>
          );
        })}
      </ul>
      {sinds.length === 0 && <p>{t.ingehaald.uzelf}</p>}
      <Knop doe={() => verder(nu)}>{t.ingehaald.verder}</Knop>
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
