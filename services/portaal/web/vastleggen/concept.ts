import { useEffect, useMemo, useRef, useState } from 'react';
import { useBewaar, useBewaard } from '../api/bewaard.ts';
import type { Waarde } from './waarden.ts';

/** An unsent form, as our server keeps it for this person. */
export type Concept = {
  readonly titel: string;
  /** The page of the form. */
  readonly adres: string;
  readonly waarden: Waarde;
  /** The key under which it is sent, so that what was sent and got no answer is not recorded twice. */
  readonly sleutel: string;
  /** The revision of the file that was looked at. */
  readonly gezien?: number | undefined;
  /** Which of several acts were recorded, and in which new file. */
  readonly gedaan?: readonly string[] | undefined;
  readonly dossier?: string | undefined;
};

const WACHT_MS = 700;

/** What was kept under this name when the page opened, once that is known. */
export function useBewaardConcept(naam: string) {
  const { data, isPending, isError } = useBewaard<Concept>('concepten');
  const gevonden = useMemo(() => data?.find(({ sleutel }) => sleutel === naam), [data, naam]);
  // Only what was there before: what this form itself keeps is no reason to ask anything.
  const [eerste, zetEerste] = useState<typeof gevonden | null>(null);
  useEffect(() => {
    if (!isPending && eerste === null) zetEerste(gevonden);
  }, [isPending, eerste, gevonden]);
  return { wacht: eerste === null && !isError, concept: eerste ?? undefined };
}

/** Keeps a draft a moment after the last change; `null` keeps nothing. `vergeet` throws it away. */
export function useConcept(naam: string, concept: Concept | null) {
  const { mutate, isError } = useBewaar<Concept>('concepten');
  const bewaard = useRef('');
  const vergeten = useRef(false);
  useEffect(() => {
    if (concept === null || vergeten.current) return;
    const tekst = JSON.stringify(concept);
    if (tekst === bewaard.current) return;
    const wachter = setTimeout(() => {
      if (vergeten.current) return;
      bewaard.current = tekst;
      mutate({ sleutel: naam, waarde: concept });
    }, WACHT_MS);
    return () => clearTimeout(wachter);
  }, [naam, concept, mutate]);
  return {
    /** The last change could not be kept. */
    misging: isError,
    vergeet: () => {
      // What waits to be kept would bring it back.
      vergeten.current = true;
      mutate({ sleutel: naam, waarde: null });
    },
  };
}
