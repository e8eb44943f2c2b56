import type { Dag } from '../../gedeeld/datum.ts';
import type { MandaatId } from '../../gedeeld/namen.ts';
import type { Feiten } from '../feiten.ts';
import { omvat, omvatEen } from './dekking.ts';
import { gegevenDoor, gehoudenDoor, type MandaatDossier, mandaatDossier, type Verlening } from './dossier.ts';
import { dragerNaam } from './mandaat-woorden.ts';
import { oorsprong } from './oorsprong.ts';

/** So many grants are followed. */
const MEESTE = 200;

export type Rust = {
  readonly v: Verlening;
  readonly onder: MandaatId;
  readonly geraakt: 'ja' | 'onzeker';
  readonly uitleg: string;
};

/** The grants right below one: those that name it, and those of its receiver that name none and are about the same. */
function eronder(feiten: Feiten, d: MandaatDossier, dag: Dag): Rust[] {
  const v = d.verlening;
  if (!v) return [];
  const genoemd = d.onderliggende.map((w): Rust => {
    return {
      v: w,
      onder: d.id,
      geraakt: 'ja',
      uitleg: 'Dit zegt op dit mandaat te rusten; daarmee valt de grond weg. (Afgeleid.)',
    };
  });
  const raakt = (w: Verlening) =>
    w.inhoud.bevoegdheden.some(
      (b) => omvatEen(v.inhoud.bevoegdheden, b) || v.inhoud.bevoegdheden.some((c) => omvat(b, c)),
    );
  const houder = v.inhoud.ontvanger;
  const anders = gehoudenDoor(feiten, houder).ontvangen.some((w) => w.mandaat !== d.id && raakt(w));
  const vrij = gegevenDoor(feiten, houder)
    .filter((w) => !w.inhoud.onder && w.mandaat !== d.id && raakt(w))
    .map((w): Rust => {
      const zelf = w.inhoud.bevoegdheden.every((b) => oorsprong(feiten, houder, b, dag).oordeel === 'ja');
      const geraakt = anders || zelf ? 'onzeker' : 'ja';
      const naam = dragerNaam(feiten, houder);
      const uitleg =
        geraakt === 'ja'
          ? `Dit rust op wat ${naam} kreeg, en iets anders is niet vastgelegd. (Afgeleid.)`
          : `Dit rust op wat ${naam} heeft; dat kan ook iets anders zijn dan dit mandaat.`;
      return { v: w, onder: d.id, geraakt, uitleg };
    });
  return [...genoemd, ...vrij];
}

/** All that rests on a grant, directly or through others; each once, as surely as the first way that is found. */
export function allesEronder(feiten: Feiten, id: MandaatId, dag: Dag): { rust: Rust[]; volledig: boolean } {
  const rust: Rust[] = [];
  const gezien = new Set([id]);
  const rij = [{ id, geraakt: 'ja' as Rust['geraakt'] }];
  for (const boven of rij) {
    for (const r of eronder(feiten, mandaatDossier(feiten, boven.id), dag)) {
      if (gezien.has(r.v.mandaat)) continue;
      if (rust.length >= MEESTE) return { rust, volledig: false };
      gezien.add(r.v.mandaat);
      const geraakt = boven.geraakt === 'onzeker' ? 'onzeker' : r.geraakt;
      rust.push({ ...r, geraakt });
      rij.push({ id: r.v.mandaat, geraakt });
    }
  }
  return { rust, volledig: true };
}
