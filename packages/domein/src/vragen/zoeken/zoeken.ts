import { z } from 'zod';
import { Bron, Domein, deelDomeinen } from '../../gedeeld/namen.ts';
import { tekens } from '../../gedeeld/woorden.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { gemeenteNaam } from '../gemeenten.ts';
import type { Rijen } from '../overeenkomsten.ts';
import { Reden, reden } from '../reden.ts';
import { regioNaam } from '../regios.ts';
import { isMelding, VELDEN, type Veld } from './zoeken-teksten.ts';
import { type Dossier, dossierVan, rang, type Vondst, vondsten } from './zoeken-vondsten.ts';
import { Dossiersoort, leesZoekvraag, type Zoekvraag } from './zoeken-vraag.ts';
import { type Stam, woordsleutel } from './zoeken-woorden.ts';

/** One place where words of the search stand. */
const Vindplaats = z.object({
  woorden: z.array(z.string()).describe('De gezochte woorden die hier staan.'),
  veld: z
    .enum(VELDEN)
    .describe('Waar: in de naam, het onderwerp, bij wie het aangaat, of in een omschrijving.'),
  passage: z.string(),
  gebeurtenis: z.string(),
  volgens: z.enum(['vastgelegd', 'gemeld']).describe('Is dit vastgelegd, of zegt een bron het?'),
  bron: Bron.nullable(),
});

/** A file in which all words stand, and why it was found. */
export const Zoektreffer = z
  .object({
    wat: Dossiersoort,
    id: z.string(),
    naam: z.string(),
    regio: z.string().describe('De regio die het dossier houdt.'),
    vindplaatsen: z.array(Vindplaats),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Zoektreffer' });
export type Zoektreffer = z.infer<typeof Zoektreffer>;

/** So many characters of a text are shown around what was found. */
const PASSAGE = 160;

/** The part of a text around a place in it, cut between words. */
function passage({ tekst, van, tot }: Vondst): string {
  if (tekst.length <= PASSAGE) return tekst;
  const ruimte = Math.max(0, PASSAGE - (tot - van));
  const begin = Math.max(0, Math.min(van - Math.floor(ruimte / 2), tekst.length - PASSAGE));
  const einde = Math.min(tekst.length, Math.max(begin + PASSAGE, tot));
  const vanaf = begin === 0 ? 0 : Math.min(van, tekst.indexOf(' ', begin) + 1 || van);
  const spatie = tekst.lastIndexOf(' ', einde);
  const totaan = einde === tekst.length ? einde : Math.max(tot, spatie);
  return `${vanaf > 0 ? '… ' : ''}${tekst.slice(vanaf, totaan)}${totaan < tekst.length ? ' …' : ''}`;
}

/** Words that stand in one text of one fact are shown together. */
function vindplaatsen(gevonden: readonly Vondst[]): z.infer<typeof Vindplaats>[] {
  const perTekst = Map.groupBy(gevonden, ({ feit, veld, tekst }) => `${feit.id} ${veld} ${tekst}`);
  return [...perTekst.values()].flatMap((samen) => {
    const [eerste] = samen;
    if (!eerste) return [];
    const { feit, veld } = eerste;
    return {
      woorden: samen.map(({ term }) => term.zoals),
      veld,
      passage: passage(eerste),
      gebeurtenis: feit.herleiding.gebeurtenis,
      volgens: isMelding(feit) ? ('gemeld' as const) : ('vastgelegd' as const),
      bron: feit.herleiding.bron ?? null,
    };
  });
}

const IN_WOORDEN: Readonly<Record<Veld, string>> = {
  naam: 'Alle woorden staan in de naam.',
  onderwerp: 'Alle woorden staan in de naam of het onderwerp.',
  betrokkene: 'Alle woorden staan in de naam, het onderwerp of bij wie het aangaat.',
  omschrijving:
    'Alle woorden staan in het dossier; niet alle in de naam, het onderwerp of bij wie het aangaat.',
};

/** A dispute is called after what it is about; a made one is told as such wherever it is shown. */
function geschilNaam(feiten: Feiten, id: string): string {
  const kop = feitenBij(feiten, `geschil:${id}`, 'geschil')[0]?.inhoud;
  return kop ? `${kop.onderwerp}${kop.voorbeeld ? ' (voorbeeld)' : ''}` : id;
}

/** The name of a file, as it is known at the asked times. */
function naamVan(feiten: Feiten, { wat, id }: Dossier): string {
  switch (wat) {
    case 'overeenkomst':
      return (
        feitenBij(feiten, `overeenkomst:${id}`, wat).find((f) => f.overeenkomst === id)?.inhoud.naam ?? id
      );
    case 'mandaat':
      return feitenBij(feiten, `mandaat:${id}`, wat).find((f) => f.mandaat === id)?.inhoud.naam ?? id;
    case 'geschil':
      return geschilNaam(feiten, id);
    case 'gemeente':
      return gemeenteNaam(feiten, id);
    default:
      return regioNaam(feiten, id);
  }
}

type Filter = Pick<Zoekvraag, 'wat' | 'regio' | 'soort' | 'domein'>;

/** The agreements of this kind, about this domain: found by the words of the choice itself. */
function overeenkomstenMet(feiten: Feiten, { soort, domein }: Filter, stam: Stam): Set<string> {
  const delen = domein ? deelDomeinen(domein) : [];
  const raakt = (d: Domein) => deelDomeinen(d).some((deel) => delen.includes(deel));
  const keuzes: readonly string[] = soort ? [soort] : Domein.options.filter(raakt);
  const koppen = keuzes.flatMap((keuze) => {
    const [woord = ''] = tekens(keuze).map(({ vorm }) => vorm);
    return feitenBij(feiten, woordsleutel(stam(woord)), 'overeenkomst');
  });
  const past = koppen.filter(
    ({ inhoud }) => (!soort || inhoud.soort === soort) && (!domein || inhoud.domeinen.some(raakt)),
  );
  return new Set(past.map((kop) => kop.overeenkomst));
}

/** Which files a filter lets through. */
function filter(feiten: Feiten, f: Filter, stam: Stam): (dossier: Dossier) => boolean {
  const met = f.soort || f.domein ? overeenkomstenMet(feiten, f, stam) : undefined;
  const vanRegio = f.regio
    ? new Set(feitenBij(feiten, `regio-overeenkomst:${f.regio}`, 'overeenkomst').map((k) => k.overeenkomst))
    : undefined;
  const metRegio = new Set(
    f.regio
      ? feiten.bij(`geschil-van:regio:${f.regio}`).flatMap((k) => ('geschil' in k ? [k.geschil] : []))
      : [],
  );
  return ({ wat, id, regio }) => {
    if (f.wat && wat !== f.wat) return false;
    if (met && !(wat === 'overeenkomst' && met.has(id))) return false;
    if (!vanRegio || regio === f.regio) return true;
    return wat === 'geschil' ? metRegio.has(id) : wat === 'overeenkomst' && vanRegio.has(id);
  };
}

/** What was found in one file, and how much it weighs: as much as the lightest of its words. */
type Gevonden = { readonly dossier: Dossier; readonly vondsten: readonly Vondst[]; readonly veld: Veld };

function gevondenIn(perTerm: readonly ReadonlyMap<string, Vondst>[], sleutel: string): Gevonden | undefined {
  const alle = perTerm.flatMap((per) => per.get(sleutel) ?? []);
  const [eerste] = alle;
  if (!eerste || alle.length < perTerm.length) return undefined;
  const veld = VELDEN[Math.max(...alle.map((v) => rang(v.veld)))] ?? 'omschrijving';
  return { dossier: dossierVan(eerste.feit), vondsten: alle, veld };
}

function treffer(feiten: Feiten, { dossier, vondsten: alle, veld }: Gevonden): Zoektreffer {
  const feitenErbij = alle.map((v) => v.feit);
  return {
    ...dossier,
    naam: naamVan(feiten, dossier),
    vindplaatsen: vindplaatsen(alle),
    redenen: [reden(`zoeken-${veld}`, IN_WOORDEN[veld], feitenErbij)],
  };
}

const WAT = Dossiersoort.options;

/**
 * The files in which all words stand, wherever in the file. First those with all words in the name, then those with all
 * in the name or the subject, then who it is about, then the rest; of equals by kind and id.
 */
export function zoeken(feiten: Feiten, vraag: Zoekvraag, stam: Stam): Rijen<Zoektreffer> {
  const perTerm = leesZoekvraag(vraag.q).termen.map((term) => vondsten(feiten, term, stam));
  const [kleinste = new Map<string, Vondst>()] = [...perTerm].sort((a, b) => a.size - b.size);
  const past = filter(feiten, vraag, stam);
  const alle = [...kleinste.keys()]
    .flatMap((sleutel) => gevondenIn(perTerm, sleutel) ?? [])
    .filter(({ dossier }) => past(dossier))
    .sort(
      (a, b) =>
        rang(a.veld) - rang(b.veld) ||
        WAT.indexOf(a.dossier.wat) - WAT.indexOf(b.dossier.wat) ||
        (a.dossier.id < b.dossier.id ? -1 : 1),
    );
  return {
    totaal: alle.length,
    deel: (van, tot) => alle.slice(van, tot).map((g) => treffer(feiten, g)),
  };
}
