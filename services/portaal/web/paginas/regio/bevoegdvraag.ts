import { Bevoegdheid, Handelingsoort } from '@regiolog/domein/gedeeld/bevoegdheid';
import { Domein, Orgaan } from '@regiolog/domein/gedeeld/namen';
import type { paths } from '../../api/schema.gen.d.ts';

type Vraag = paths['/bevoegdheden']['get']['parameters']['query'];

const TEKST = [
  'doorGemeente',
  'doorOrganisatie',
  'doorAmbt',
  'namensGemeente',
  'namensOrganisatie',
  'namensAmbt',
  'bedrag',
] as const;

/** The question that an address asks (`/bevoegdheden`); nothing while who, in whose name or what for is missing. */
export function bevoegdvraag(zoek: URLSearchParams): Vraag | null {
  const bevoegdheid = Bevoegdheid.safeParse(zoek.get('bevoegdheid')).data;
  const wie = (kant: 'door' | 'namens') => zoek.get(`${kant}Gemeente`) || zoek.get(`${kant}Organisatie`);
  if (!bevoegdheid || !wie('door') || !wie('namens')) return null;
  const gevuld = TEKST.flatMap((naam) => {
    const waarde = zoek.get(naam);
    return waarde ? [[naam, waarde]] : [];
  });
  const keuzes = {
    doorOrgaan: Orgaan.safeParse(zoek.get('doorOrgaan')).data,
    namensOrgaan: Orgaan.safeParse(zoek.get('namensOrgaan')).data,
    handeling: Handelingsoort.safeParse(zoek.get('handeling')).data,
    domein: Domein.safeParse(zoek.get('domein')).data,
  };
  const gekozen = Object.entries(keuzes).filter(([, waarde]) => waarde !== undefined);
  return { ...Object.fromEntries([...gevuld, ...gekozen]), bevoegdheid };
}
