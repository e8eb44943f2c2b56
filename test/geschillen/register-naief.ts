import type { Identiteit } from '@regiolog/service-kit/tokens';
import type { Daad } from '../orakel/zichtbaar.ts';

/** What the register must show of disputes, from the definition: over the acts that count, in their order. */

export type Partij = { gemeente: string } | { regio: string };
export const sleutel = (p: Partij) => ('gemeente' in p ? p.gemeente : p.regio);

/** Who is a member of what. Of noord one left in 2022, and one went up in gm0005 of zuid. */
export function leden(regio: string, dag: string): string[] {
  if (regio === 'zuid') return ['gm0003', 'gm0005', ...(dag >= '2022-01-01' ? ['gm0004'] : [])];
  if (regio !== 'noord') return [];
  return ['gm0001', ...(dag < '2022-06-01' ? ['gm0002'] : []), ...(dag < '2022-01-01' ? ['gm0004'] : [])];
}
type Punt = { readonly punt: string; readonly overeenkomst: string; readonly bepaling: string };
/** An act of a dispute: of the fields those that this kind of act has. */
type Acte = Daad & {
  readonly data: Punt & {
    readonly datum: string;
    readonly verzoekers: readonly Partij[];
    readonly verweerders: readonly Partij[];
    readonly partij: Partij;
    readonly punten?: readonly (Punt | string)[];
  };
};
/** The acts of one dispute in their order. */
export const vanGeschil = (alle: readonly Daad[], id: string) =>
  alle
    .filter((d) => d.categorie === 'geschil' && `${d.regio}.${d.dossier}` === id)
    .sort((a, b) => a.eerste - b.eerste) as Acte[];
type Daden = readonly Acte[];

/** The parties after these acts. */
export function partijenNa(acten: Daden): string[] {
  const uit = new Set<string>();
  for (const { type, data: d } of acten.toSorted((a, b) => a.eerste - b.eerste)) {
    if (type === 'GeschilGemeld') for (const p of [...d.verzoekers, ...d.verweerders]) uit.add(sleutel(p));
    if (type === 'PartijToegevoegd') uit.add(sleutel(d.partij));
    if (type === 'PartijTeruggetreden') uit.delete(sleutel(d.partij));
  }
  return [...uit];
}

/** The parties now, and who took over from one; through a region its members of today. */
export function magLezen(wie: Identiteit, alles: readonly Daad[], id: string, vandaag: string): boolean {
  const [rol] = wie.rollen;
  if (rol === 'auditor' || rol === 'systeem') return true;
  const nu = partijenNa(vanGeschil(alles, id));
  const partijen = [...nu, ...(nu.includes('gm0004') && vandaag >= '2022-01-01' ? ['gm0005'] : [])];
  if (rol === 'behandelaar') return partijen.includes(wie.gemeente ?? '');
  if (rol !== 'coordinator' || !wie.regio) return false;
  const eigen = [...leden(wie.regio, vandaag).filter((g) => g !== 'gm0004'), wie.regio];
  return partijen.some((p) => eigen.includes(p));
}

/** The rulings on `noord.a` as `geschil punt datum`, with what became of each and for whom it was. */
export function uitspraken(acten: Daden, op: string, bepaling?: string): string[] {
  const toen = acten.filter((d) => d.data.datum <= op);
  if (toen[0]?.type !== 'GeschilGemeld') return [];
  const punten = toen.flatMap(({ type, data }) => {
    if (type === 'GeschilGemeld') return (data.punten ?? []) as readonly Punt[];
    return type === 'PuntToegevoegd' ? [data] : [];
  });
  const past = (naam: string) => {
    const p = punten.findLast((x) => x.punt === naam);
    return p?.overeenkomst === 'noord.a' && (bepaling === undefined || p.bepaling === bepaling);
  };
  const uit: { punt: string; tekst: string; lot: string }[] = [];
  for (const d of toen) {
    for (const genoemd of d.data.punten ?? []) {
      const naam = typeof genoemd === 'string' ? genoemd : genoemd.punt;
      const vorige = uit.findLast((u) => u.punt === naam);
      if (d.type === 'UitspraakVernietigd' && vorige && !vorige.lot.includes('v')) vorige.lot += 'v';
      if (d.type !== 'UitspraakGedaan') continue;
      for (const u of uit) if (u.punt === naam && !u.lot.includes('o')) u.lot += 'o';
      const wie = partijenNa(toen.filter((x) => x.eerste < d.eerste))
        .sort()
        .join(' ');
      uit.push({ punt: naam, tekst: `${d.regio}.${d.dossier} ${naam} ${d.data.datum} ${wie}`, lot: '' });
    }
  }
  return uit.filter((u) => past(u.punt)).map((u) => `${u.tekst} ${u.lot}`);
}
