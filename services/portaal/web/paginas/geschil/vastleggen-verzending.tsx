import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import type { Zaak } from './zaak.ts';
import { Zaakformulier } from './zaakformulier.tsx';

/** Whom a document must still be sent to: every party but who filed it and who was sent it before. */
function nogTeVerzenden({ partijen, stukken }: Pick<Zaak, 'partijen' | 'stukken'>, naam: string | null) {
  const stuk = stukken.find((s) => s.stuk === naam);
  return partijen
    .filter(({ tot }) => tot === null)
    .filter(({ partij }) => stuk?.door !== partij && !stuk?.verzonden.some(({ aan }) => aan === partij))
    .map(({ partij }) => partijVanSleutel(partij));
}

const begin = (zaak: Zaak, zoek: URLSearchParams) => ({
  datum: dagVan(new Date()),
  wijze: 'portaal',
  aan: nogTeVerzenden(zaak, zoek.get('stuk')),
});

/** The secretary records that a document was sent; filled in as it mostly goes. */
export function Component() {
  return <Zaakformulier collectie="verzendingen" tab="stukken" begin={begin} />;
}
