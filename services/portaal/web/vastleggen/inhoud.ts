import type { Veld, Vorm } from './vorm.ts';
import { alsGroep, alsLijst, alsTekst, type Waarde } from './waarden.ts';

/** An end is "up to and including" unless somebody says otherwise: that is how people say a last day. */
export const GEWOON_EINDE = 'tot-en-met';

function groep(velden: readonly Veld[], waarde: Waarde, verplicht: boolean): Waarde {
  const waarden = alsGroep(waarde);
  const paren = velden.flatMap(({ naam, vorm, verplicht: moet }) => {
    const binnen = inhoudVan(vorm, waarden[naam], moet);
    return binnen === undefined ? [] : [[naam, binnen] as const];
  });
  return paren.length > 0 || verplicht ? Object.fromEntries(paren) : undefined;
}

function geheel(waarde: Waarde): Waarde {
  const tekst = alsTekst(waarde).replaceAll(/[.\s]/g, '');
  if (tekst === '') return undefined;
  return /^-?\d+$/.test(tekst) ? Number(tekst) : tekst;
}

function metDatum(waarde: Waarde): Waarde {
  const { datum, ...rest } = alsGroep(waarde);
  const kaal = Object.entries(rest).filter(([, w]) => w !== '' && w !== undefined && w !== false);
  if (!datum && !kaal.some(([naam]) => naam !== 'soort')) return undefined;
  return { ...Object.fromEntries(kaal), ...(datum ? { datum } : {}) };
}

function eindeVan(waarde: Waarde): Waarde {
  const einde = metDatum(waarde);
  return einde && { soort: GEWOON_EINDE, ...alsGroep(einde) };
}

/** Who is meant; nothing as long as nobody is. */
function partijVan(waarde: Waarde): Waarde {
  const [[naam, wie] = ['', '']] = Object.entries(alsGroep(waarde));
  const tekst = alsTekst(wie).trim();
  return tekst === '' ? undefined : { [naam]: tekst };
}

function dragerVan(waarde: Waarde): Waarde {
  const { partij, orgaan, ambt } = alsGroep(waarde);
  const wie = partijVan(partij);
  const rest = { ...(orgaan ? { orgaan } : {}), ...(ambt ? { ambt } : {}) };
  return wie === undefined && Object.keys(rest).length === 0
    ? undefined
    : { ...rest, ...(wie === undefined ? {} : { partij: wie }) };
}

function soortenVan(vorm: Extract<Vorm, { soort: 'soorten' }>, waarde: Waarde, verplicht: boolean): Waarde {
  const gekozen = alsTekst(alsGroep(waarde)[vorm.op]);
  const binnen = vorm.soorten[gekozen];
  if (!binnen) return verplicht ? {} : undefined;
  return { [vorm.op]: gekozen, ...alsGroep(inhoudVan(binnen, waarde, true)) };
}

/** What is sent of a field: without spaces around it, and without what was not filled in. */
export function inhoudVan(vorm: Vorm, waarde: Waarde, verplicht: boolean): Waarde {
  switch (vorm.soort) {
    case 'groep':
      return groep(vorm.velden, waarde, verplicht);
    case 'soorten':
      return soortenVan(vorm, waarde, verplicht);
    case 'lijst': {
      const lijst = alsLijst(waarde).map((een) => inhoudVan(vorm.van, een, true) ?? null);
      return lijst.length > 0 || verplicht ? lijst : undefined;
    }
    case 'meerkeuze':
      return alsLijst(waarde).length > 0 || verplicht ? alsLijst(waarde) : undefined;
    case 'begin':
      return metDatum(waarde);
    case 'einde':
      return eindeVan(waarde);
    case 'partij':
    case 'geschilpartij':
      return partijVan(waarde);
    case 'drager':
      return dragerVan(waarde);
    case 'geheel':
      return geheel(waarde);
    case 'getal':
      return alsTekst(waarde).replaceAll(/\s/g, '').replace(',', '.') || undefined;
    case 'ja-nee':
      return typeof waarde === 'boolean' ? waarde : undefined;
    case 'ja':
      return waarde === true ? true : undefined;
    default:
      return alsTekst(waarde).trim() || undefined;
  }
}
