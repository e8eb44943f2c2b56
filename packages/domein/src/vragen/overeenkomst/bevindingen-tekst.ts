import type { Feiten } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { type Bevinding, bevinding } from '../reden.ts';
import { type Dossier, geldendeVersie } from './dossier.ts';
import { BINDEND } from './handelingen.ts';

/** On which text the parties acted, and whether that is the one that counts (hard cases 25, 29). */
export function overTekst(feiten: Feiten, d: Dossier): Bevinding[] {
  const geldend = geldendeVersie(d);
  const vast = new Set(d.versies.map((v) => v.inhoud.versie));
  const concepten = new Set(
    d.versies.filter((v) => v.inhoud.stadium === 'concept').map((v) => v.inhoud.versie),
  );
  const perHandeling = [...d.besluiten, ...d.ondertekeningen].flatMap((f): Bevinding[] => {
    const { versie, partij } = f.inhoud;
    const naam = partijNaam(feiten, partij);
    const wat = f.soort === 'besluit' ? 'besloot' : 'tekende';
    if (versie === undefined) {
      return d.versies.length > 1
        ? [bevinding('tekst-niet-genoemd', `${naam} ${wat}; op welke tekst is niet vastgelegd.`, [f])]
        : [];
    }
    if (!vast.has(versie)) {
      return [
        bevinding(
          'versie-niet-vastgelegd',
          `${naam} ${wat} over versie ${versie}; die tekst is niet vastgelegd.`,
          [f],
        ),
      ];
    }
    // Without a definitive text an act on a draft is all there is, and it counts; a text in two statuses is doubtful.
    if (!geldend && concepten.has(versie) && (f.soort !== 'besluit' || BINDEND.includes(f.inhoud.uitkomst))) {
      return [
        bevinding(
          'concept-aanvaard',
          `${naam} ${wat} over versie ${versie}; die tekst heet zelf concept en een definitieve is niet vastgelegd.`,
          [f],
        ),
      ];
    }
    const gelijk = zelfdeSoort(d, f);
    return geldend && versie !== geldend && gelijk.some((a) => a.inhoud.versie && a.inhoud.versie !== versie)
      ? [
          bevinding(
            'andere-tekst',
            `${naam} ${wat} over versie ${versie}; de tekst die telt is versie ${geldend}.`,
            [f],
          ),
        ]
      : [];
  });
  return [...perHandeling, ...nieuweTekst(d, geldend)];
}

/** The acts of the same kind: they belong to one rule. */
function zelfdeSoort(d: Dossier, f: Dossier['besluiten'][number] | Dossier['ondertekeningen'][number]) {
  return f.soort === 'besluit' ? d.besluiten.filter(isJa) : d.ondertekeningen;
}

const isJa = (b: Dossier['besluiten'][number]) => BINDEND.includes(b.inhoud.uitkomst);

/** A younger text on which nobody acted yet takes nothing away from the one on which the parties agreed. */
function nieuweTekst(d: Dossier, geldend: string | undefined): Bevinding[] {
  const acts = [...d.besluiten.filter(isJa), ...d.ondertekeningen];
  const genoemd = [...new Set(acts.flatMap((a) => a.inhoud.versie ?? []))].sort();
  if (geldend === undefined || genoemd.length === 0 || genoemd.includes(geldend)) return [];
  const nieuw = d.versies.filter((v) => v.inhoud.versie === geldend);
  const uitleg = `Versie ${geldend} is nog niet aanvaard; de partijen besloten of tekenden over versie ${genoemd.join(' en ')}.`;
  return [bevinding('nieuwe-tekst-niet-aanvaard', uitleg, nieuw)];
}
