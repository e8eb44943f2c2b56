import { createContext } from 'react';

/**
 * The place under a row of a table where what somebody unfolds in it is shown, as wide as the table: a cell is too
 * narrow to read in. `toon` asks for that place, or no longer.
 */
export type Onderrij = {
  readonly plek: HTMLElement | null;
  readonly toon: (open: boolean) => void;
};
export const Onderrijcontext = createContext<Onderrij | null>(null);
