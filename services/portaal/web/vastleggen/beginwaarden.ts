import { dagVan } from '@regiolog/domein/gedeeld/datum';
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

/** What is so most often, of a field with these choices. */
const MEESTAL: Readonly<Record<string, string>> = {
  'AanspreekpuntAangewezen.niveau': 'bestuurlijk',
  'AanspreekpuntAangewezen.stadium': 'aangewezen',
  'InstemmingGegeven.uitkomst': 'gegeven',
  'InstemmingGegeven.van': 'gemandateerde',
  'LidmaatschapGerapporteerd.zekerheid': 'lid',
  'MandaatVerleend.soort': 'mandaat',
  'OvereenkomstBeeindigd.wijze': 'beeindigd',
  'RaadplegingGehouden.stadium': 'gehouden',
  'TekstversieVastgelegd.stadium': 'definitief',
  stadium: 'geregeld',
};

/** The day about which somebody speaks who fills in a form today, where that is what one is asked for. */
const VANDAAG: ReadonlySet<string> = new Set([
  'NvoStandVastgelegd.peildatum',
  'OndersteuningGemeld.peildatum',
]);

/** What most forms of this kind say in this field, given the file. */
function gewoon(gebeurtenis: string, { naam, vorm, verplicht }: Veld, { keuzes }: Dossierbeeld): Waarde {
  const precies = `${gebeurtenis}.${naam}`;
  const meestal = MEESTAL[precies] ?? MEESTAL[naam];
  if (vorm.soort === 'keuze' && meestal && vorm.opties.includes(meestal)) return meestal;
  if (VANDAAG.has(precies)) return dagVan(new Date());
  if (precies === 'PartijToegetreden.wijze')
    return keuzes.partijen?.length ? 'toegetreden' : 'oorspronkelijk';
  const [enige, ...meer] = keuzes.partijen ?? [];
  if (vorm.soort === 'partij' && verplicht && precies !== 'PartijToegetreden.partij')
    return meer.length === 0 ? enige?.partij : undefined;
  return keuzes.gewoon?.[precies] ?? keuzes.gewoon?.[naam];
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
  for (const veld of velden) {
    const woord = zoek.get(veld.naam);
    const waarde = woord ? uitAdres(veld.vorm, woord) : gewoon(gebeurtenis, veld, beeld);
    if (waarde !== undefined) begin[veld.naam] = waarde;
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
