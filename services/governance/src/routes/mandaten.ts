import { regioVan } from '@regiolog/domein/gedeeld/stromen';
import { type Feiten, feitenBij } from '@regiolog/domein/vragen/feiten';
import type { GovernanceDeps } from '../vraag.ts';

/** Is there such a mandate, by everything that is known now? */
export const bestaatMandaat = (feiten: Feiten, { id }: { id: string }) =>
  feitenBij(feiten, `mandaat:${id}`, 'mandaat').some((m) => m.mandaat === id);

/** The right to read a mandate: whose it is, and who gives or receives. */
export const mandaatRecht =
  ({ betrekkingen }: GovernanceDeps) =>
  ({ id }: { id: string }) =>
    ({
      actie: 'overeenkomst.lezen',
      object: () => ({ regio: regioVan(id), partijen: betrekkingen.mandaatpartijen(id) }),
    }) as const;
