import { dagenVan } from './kalender.ts';
import { type Data, type Gemeente, inDossier, type Kennis } from './orakel-kennis.ts';

/** Municipalities: which exist, and who came in the place of whom. */

export function bestaatGemeente(k: Kennis, code: string): 'ja' | 'nee' | 'niet-bekend' {
  const [kop] = inDossier<Gemeente, 'GemeenteIngeschreven'>(
    k,
    'gemeente',
    'landelijk',
    code,
    'GemeenteIngeschreven',
  );
  if (!kop) return 'niet-bekend';
  const [einde] = inDossier<Gemeente, 'GemeenteOpgeheven'>(
    k,
    'gemeente',
    'landelijk',
    code,
    'GemeenteOpgeheven',
  );
  const begonnen = kop.begin === undefined || dagenVan(kop.begin).van <= k.dag;
  const over = einde !== undefined && dagenVan(einde.laatsteDag).van < k.dag;
  return begonnen && !over ? 'ja' : 'nee';
}

/** Those whose rights and duties are with `code`, directly or through others. */
export function voorgangersVan(k: Kennis, code: string): string[] {
  const overgangen = k.daden.flatMap((d) => {
    if (d.type !== 'HerindelingVastgelegd') return [];
    const { opvolgers, per } = d.data as Data<Gemeente, 'HerindelingVastgelegd'>;
    return dagenVan(per).van <= k.dag ? opvolgers.map((naar) => ({ uit: d.dossier, naar })) : [];
  });
  const gevonden = new Set([code]);
  for (let vorige = 0; vorige !== gevonden.size; ) {
    vorige = gevonden.size;
    for (const { uit, naar } of overgangen) if (gevonden.has(naar)) gevonden.add(uit);
  }
  gevonden.delete(code);
  return [...gevonden].sort();
}

/** No municipality any more: it ended, or all it had went to others. */
export function isWeg(k: Kennis, code: string): boolean {
  return k.daden.some((d) => {
    if (d.categorie !== 'gemeente' || d.dossier !== code) return false;
    if (d.type === 'GemeenteOpgeheven')
      return dagenVan((d.data as Data<Gemeente, 'GemeenteOpgeheven'>).laatsteDag).van < k.dag;
    if (d.type !== 'HerindelingVastgelegd') return false;
    return dagenVan((d.data as Data<Gemeente, 'HerindelingVastgelegd'>).per).van <= k.dag;
  });
}

/** Who stands where `code` stood, and is there itself. */
export function erfgenamenVan(k: Kennis, code: string): string[] {
  const codes = new Set(
    k.daden.flatMap((d) =>
      d.type === 'HerindelingVastgelegd' ? (d.data as Data<Gemeente, 'HerindelingVastgelegd'>).opvolgers : [],
    ),
  );
  return [...codes].filter((c) => !isWeg(k, c) && voorgangersVan(k, c).includes(code));
}
