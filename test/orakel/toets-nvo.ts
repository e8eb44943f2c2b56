import { NVO_ITEMS } from '@regiolog/domein/nvo/events';
import type { NvoMatrix } from '@regiolog/domein/vragen/nvo/nvo-matrix';
import type { NvoRegio } from '@regiolog/domein/vragen/nvo/nvo-regio';
import type { Kennis } from './orakel-kennis.ts';
import { merkenVan, ondersteuningVan, standenVan, tegenstrijdighedenVan } from './orakel-nvo.ts';
import { heeftRegio } from './orakel-regio.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

const merk = (k: Kennis, regio: string) => {
  const merken = merkenVan(k, regio);
  return NVO_ITEMS.map((item) => {
    const m = merken.get(item);
    return `${item} ${m?.merk ?? null} ${m?.peildatum ?? null} ${m?.oorzaak ?? null}`;
  });
};

/** The last mark and the last claim, and everything that was reported beside them. */
export function toetsNvoRegio(zaak: Zaak, antwoord: NvoRegio, regio: string): void {
  const { kennis: k } = zaak;
  const merken = antwoord.cellen.map((c) => `${c.item} ${c.merk} ${c.peildatum} ${c.oorzaak}`);
  gelijk(`${regio}: marks`, merken, merk(k, regio), zaak);
  for (const c of antwoord.cellen) tel(zaak.gezien, `merk ${c.merk}`);
  const standen = antwoord.eisen.flatMap((e) => (e.stand ? [`${e.eis} ${e.stand.stand}`] : []));
  const moet = [...standenVan(k, regio)].map(([eis, stand]) => `${eis} ${stand}`);
  gelijk(`${regio}: claims`, standen.sort(), moet.sort(), zaak);
  const gemeld = antwoord.tegenstrijdigheden
    .filter((t) => t.volgens === 'gemeld')
    .map((t) => `${t.item} ${t.sterkte} ${t.peildatum} ${t.lezing ?? ''}`);
  gelijk(`${regio}: contradictions`, gemeld.sort(), tegenstrijdighedenVan(k, regio), zaak);
  const hulp = antwoord.ondersteuning.map((o) => `${o.richting} ${o.onderwerp}`);
  gelijk(`${regio}: help`, hulp.sort(), ondersteuningVan(k, regio), zaak);
}

/** `word n` of everything that comes up, in order. */
const geteld = (woorden: readonly string[]) =>
  [...Map.groupBy(woorden, (w) => w)].map(([w, rij]) => `${w} ${rij.length}`).sort();
const alsTelling = (telling: Readonly<Record<string, number>>) =>
  Object.entries(telling)
    .map(([w, n]) => `${w} ${n}`)
    .sort();

/** Counts over the regions that may be seen; what is in a cell does not depend on what narrows the rows. */
export function toetsNvoMatrix(zaak: Zaak, antwoord: NvoMatrix): void {
  const { kennis: k } = zaak;
  const regios = [...new Set(k.daden.map((d) => d.regio))].filter((r) => heeftRegio(k, r));
  gelijk('norm: regions', antwoord.regios, regios.length, zaak);
  for (const { item, merken, oorzaken } of antwoord.perItem) {
    const gemerkt = regios.map((r) => merkenVan(k, r).get(item));
    const woorden = gemerkt.map((m) => m?.merk ?? 'niet-gemeten');
    gelijk(`norm: marks of ${item}`, alsTelling(merken), geteld(woorden), zaak);
    const leeg = gemerkt.flatMap((m) => (m?.merk === 'leeg' ? [m.oorzaak ?? 'niet-bekend'] : []));
    gelijk(`norm: empty cells of ${item}`, alsTelling(oorzaken), geteld(leeg), zaak);
  }
  for (const { eis, standen } of antwoord.perEis) {
    const gezegd = regios.flatMap((r) => standenVan(k, r).get(eis) ?? []);
    gelijk(`norm: claims on ${eis}`, alsTelling(standen), geteld(gezegd), zaak);
  }
  for (const rij of antwoord.rijen)
    for (const c of rij.cellen)
      gelijk(`${rij.regio}: ${c.item}`, c.merk, merkenVan(k, rij.regio).get(c.item)?.merk ?? null, zaak);
}
