import type { Dossierbeeld } from './dossierbeeld.ts';
import type { Vrager } from './handelingen.ts';
import type { Veld, Vorm } from './vorm.ts';
import type { Groep, Waarde } from './waarden.ts';

/** Where an act names the one who acted: a clerk acts for the own municipality alone. */
const EIGEN = ['partij', 'gever', 'door'];

/** A word of an address as the value of a field; nothing where a word is not enough. */
function uitAdres(vorm: Vorm, woord: string): Waarde {
  switch (vorm.soort) {
    case 'partij':
    case 'geschilpartij':
      return woord.startsWith('gm') ? { gemeente: woord } : { organisatie: woord };
    case 'drager':
      return { partij: woord.startsWith('gm') ? { gemeente: woord } : { organisatie: woord } };
    case 'meerkeuze':
      return woord.split(',');
    case 'begin':
    case 'einde':
      return { datum: woord };
    case 'lijst':
    case 'groep':
      return undefined;
    case 'soorten':
      return { [vorm.op]: woord };
    default:
      return woord;
  }
}

/** The version that people decide on most often: the last final one, else the last. */
function gewoneVersie({ keuzes }: Dossierbeeld): string | undefined {
  const versies = keuzes.namen['versie'] ?? [];
  const laatste = versies.findLast(({ naam }) => naam.includes('definitief')) ?? versies.at(-1);
  return laatste?.waarde;
}

/**
 * What a form begins with: what its address fills in (`?partij=gm0307&orgaan=raad`), the version that is decided on,
 * and of a clerk the own municipality, which stays.
 */
export function beginwaarden({
  gebeurtenis,
  velden,
  zoek,
  ik,
  beeld,
}: {
  readonly gebeurtenis: string;
  readonly velden: readonly Veld[];
  readonly zoek: URLSearchParams;
  readonly ik: Vrager;
  readonly beeld: Dossierbeeld;
}): { readonly begin: Groep; readonly vast: Readonly<Record<string, string>> } {
  const begin: Record<string, Waarde> = {};
  const vast: Record<string, string> = {};
  for (const { naam, vorm } of velden) {
    const woord = zoek.get(naam);
    if (woord) begin[naam] = uitAdres(vorm, woord);
  }
  if (gebeurtenis === 'BesluitGenomen' || gebeurtenis === 'PartijHeeftOndertekend') {
    begin['versie'] ??= gewoneVersie(beeld);
  }
  const clerk = ik.rollen.every((rol) => rol === 'behandelaar') ? ik.gemeente : undefined;
  const eigen = velden.find(({ naam, vorm }) => EIGEN.includes(naam) && /partij|drager/.test(vorm.soort));
  if (clerk && eigen) {
    begin[eigen.naam] = uitAdres(eigen.vorm, clerk);
    vast[eigen.naam] = clerk;
  }
  return { begin, vast };
}

/** Bodies decide and sign one after another on the same text: of a next act like it only the party differs. */
export function volgendeWaarden(gebeurtenis: string, waarden: Groep): Groep | undefined {
  if (gebeurtenis !== 'BesluitGenomen' && gebeurtenis !== 'PartijHeeftOndertekend') return undefined;
  const { partij: _partij, door: _door, ...zelfde } = waarden;
  return zelfde;
}
