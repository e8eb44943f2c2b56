import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { alsProbleem, type Probleem } from '../api/client.ts';
import { aanmeldAdres } from '../api/sessie.ts';
import { teksten } from '../teksten/teksten.ts';
import { Melding } from './melding.tsx';
import { Schakel } from './schakel.tsx';

/** Says that something is coming, but not for what comes at once: that would only flash. */
export function Laden({ wat }: { readonly wat?: string }) {
  const [lang, zetLang] = useState(false);
  useEffect(() => {
    const wachter = setTimeout(() => zetLang(true), 300);
    return () => clearTimeout(wachter);
  }, []);
  return (
    <p role="status" className="zacht">
      {lang ? (wat ?? teksten.algemeen.laden) : ''}
    </p>
  );
}

/** The session is over: what the register says of that is meant for programs. */
function Verlopen() {
  return (
    <Melding soort="warning" meteen>
      <p>
        <strong>{teksten.algemeen.verlopen}.</strong> {teksten.algemeen.verlopenUitleg}
      </p>
      <a href={aanmeldAdres()}>{teksten.algemeen.opnieuwAanmelden}</a>
    </Melding>
  );
}

/** Why there is no answer, in plain words, and what one can do about it. */
export function Probleemmelding({
  probleem,
  opnieuw,
}: {
  readonly probleem: Probleem;
  readonly opnieuw?: () => void;
}) {
  if (probleem.status === 401) return <Verlopen />;
  const { fouten = [] } = probleem;
  return (
    <Melding soort={probleem.status === 404 ? 'warning' : 'error'} meteen>
      <p>
        {!probleem.detail.startsWith(probleem.title) && <strong>{probleem.title}. </strong>}
        {fouten.length === 0 && probleem.detail}
      </p>
      {fouten.length > 0 && (
        <ul>
          {fouten.map(({ veld, melding }) => (
            <li key={`${veld} ${melding}`}>{melding}</li>
          ))}
        </ul>
      )}
      {(probleem.status === 404 || probleem.status === 403) && opnieuw && (
        <p>
          <Schakel naar="/">{teksten.kader.naarStart}</Schakel>
        </p>
      )}
      {opnieuw && (probleem.status === 0 || probleem.status >= 500) && (
        <button type="button" className="nl-button nl-button--default" onClick={opnieuw}>
          {teksten.algemeen.opnieuwProberen}
        </button>
      )}
    </Melding>
  );
}

/**
 * Why a question got no answer. What the register says of a wrong one is meant for who programs: here it was the address
 * that asked, and who reads can only choose again.
 */
function vraagprobleem(fout: unknown): Probleem {
  const probleem = alsProbleem(fout);
  if (probleem.code !== 'invoer-ongeldig') return probleem;
  const { fouten: _, ...rest } = probleem;
  return { ...rest, title: teksten.algemeen.foutAdres, detail: teksten.algemeen.foutAdresUitleg };
}

/** What stands around a message in place of the answer: the title of a page that gets it from the answer itself. */
type Rondom = (melding: ReactNode) => ReactNode;
const zo: Rondom = (melding) => melding;

/**
 * Shows an answer once it is there; until then that it comes, or why it does not. On one and the same page the last
 * answer stays until that of another moment or another page of the list is there: stepping through time would flicker.
 */
export function Antwoord<T>({
  vraag,
  rondom = zo,
  children,
}: {
  readonly vraag: Pick<UseQueryResult<T, unknown>, 'data' | 'error' | 'refetch'>;
  readonly rondom?: Rondom | undefined;
  readonly children: (antwoord: NonNullable<T>) => ReactNode;
}) {
  const { pathname } = useLocation();
  const laatste = useRef<{ readonly pathname: string; readonly data: NonNullable<T> }>(null);
  const data = vraag.data ?? undefined;
  useEffect(() => {
    if (data !== undefined) laatste.current = { pathname, data };
  }, [pathname, data]);
  if (data !== undefined) return children(data);
  if (vraag.error)
    return rondom(
      <Probleemmelding probleem={vraagprobleem(vraag.error)} opnieuw={() => void vraag.refetch()} />,
    );
  if (laatste.current?.pathname === pathname) return children(laatste.current.data);
  return rondom(<Laden />);
}

/** An answer as the register gives it: at which times, and what it could not read. */
export type Omslag<T> = {
  readonly tijden: { readonly geldigOp: string };
  readonly register: { readonly bestond: boolean; readonly melding: string | null };
  readonly onvolledig: readonly { readonly uitleg: string }[];
  readonly antwoord: T | null;
};

/**
 * The answer to a question at its times, with the day it is about: says so when the register was not there yet, or could
 * not read everything.
 */
export function TijdAntwoord<T>({
  vraag,
  rondom = zo,
  children,
}: {
  readonly vraag: Pick<UseQueryResult<Omslag<T>, unknown>, 'data' | 'error' | 'refetch'>;
  readonly rondom?: Rondom | undefined;
  readonly children: (antwoord: T, dag: string) => ReactNode;
}) {
  return (
    <Antwoord vraag={vraag} rondom={rondom}>
      {({ tijden, register, onvolledig, antwoord }) => (
        <>
          {onvolledig.length > 0 && (
            <Melding soort="warning">
              <p>{teksten.algemeen.onvolledig}</p>
              <ul>
                {onvolledig.map(({ uitleg }) => (
                  <li key={uitleg}>{uitleg}</li>
                ))}
              </ul>
            </Melding>
          )}
          {antwoord === null
            ? rondom(
                <Melding soort="info">
                  <p>{register.melding ?? teksten.algemeen.nietOpDitMoment}</p>
                </Melding>,
              )
            : children(antwoord, tijden.geldigOp)}
        </>
      )}
    </Antwoord>
  );
}
