import { QueryClient } from '@tanstack/react-query';
import { alsProbleem } from './client.ts';

/** Refusals do not change by asking again; a register that is away may come back. */
const magOpnieuw = (keer: number, fout: unknown): boolean => {
  const { status } = alsProbleem(fout);
  return (status === 0 || status === 503) && keer < 2;
};

/** The answers that this tab has: fresh for half a minute, and asked anew after every write. */
export const voorraad = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: magOpnieuw, retryDelay: 1_500 } },
});
