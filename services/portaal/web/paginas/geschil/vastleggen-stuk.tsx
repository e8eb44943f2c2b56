import { korteNaam } from '../../vastleggen/korte-naam.ts';
import { alsTekst, type Groep } from '../../vastleggen/waarden.ts';
import { type Zaak, zitIn } from './zaak.ts';
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
  return soort ? { soort, termijn: undefined } : {};
}

/** The commission files for itself, in the file or in the chamber; a party files in the file alone. */
const weg = (zaak: Zaak): readonly string[] => ['stuk', zitIn(zaak) ? 'door' : 'kanaal'];

const vanzelf = (zaak: Zaak, { titel }: Groep): Groep => ({
  stuk: korteNaam(
    alsTekst(titel),
    zaak.stukken.map(({ stuk }) => stuk),
  ),
  ...(!zitIn(zaak) && { kanaal: 'dossier' }),
});

/** A party or the commission files a document. */
export function Component() {
  return <Zaakformulier collectie="stukken" tab="stukken" begin={begin} weg={weg} vanzelf={vanzelf} />;
}
