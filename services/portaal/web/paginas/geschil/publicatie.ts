import type { Zaak } from './zaak.ts';

type Uitkomst = Zaak['uitspraken'][number]['punten'][number]['uitkomst'];
const VAN_BEIDE: ReadonlySet<Uitkomst> = new Set(['gegrond', 'ongegrond', 'deels-gegrond']);

/** The outcome of a ruling as a whole, where its points leave no doubt; else whoever publishes it says so. */
export function uitkomstVan(punten: readonly Uitkomst[]): { readonly uitkomst?: Uitkomst } {
  const [eerste, ...rest] = new Set(punten);
  if (!eerste) return {};
  if (rest.length === 0) return { uitkomst: eerste };
  return [eerste, ...rest].every((u) => VAN_BEIDE.has(u)) ? { uitkomst: 'deels-gegrond' } : {};
}

/** What parties must still do, or must still be judged on. */
export const openMijlpalen = ({ mijlpalen }: Pick<Zaak, 'mijlpalen'>) =>
  mijlpalen.filter(({ vastgesteld, vervallen }) => vastgesteld === null && vervallen === null);
