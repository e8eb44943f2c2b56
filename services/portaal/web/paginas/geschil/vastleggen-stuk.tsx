import { dagVan } from '@regiolog/domein/gedeeld/datum';
import type { Zaak } from './zaak.ts';
import { Zaakformulier } from './zaakformulier.tsx';

/** The kind of document that answers a term of the same name; a statement of defence is called otherwise. */
const SOORT: Readonly<Record<string, string>> = {
  aanvulling: 'aanvulling',
  verweer: 'verweerschrift',
  repliek: 'repliek',
  dupliek: 'dupliek',
};

/** A term whose kind of document says already which term it answers needs no naming. */
function begin(_: Zaak, zoek: URLSearchParams) {
  const soort = SOORT[zoek.get('termijn') ?? ''];
  return {
    datum: dagVan(new Date()),
    kanaal: 'dossier',
    ...(soort && { soort, termijn: undefined }),
  };
}

/** A party or the commission files a document. */
export function Component() {
  return <Zaakformulier collectie="stukken" tab="stukken" begin={begin} />;
}
