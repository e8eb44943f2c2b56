import { partijSleutel } from '../../gedeeld/namen.ts';
import type { Orgaan } from '../../overeenkomst/events.ts';
import type { Feiten } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { type Bevinding, bevinding } from '../reden.ts';
import { type Dossier, geldendeVersie, isWgr } from './dossier.ts';
import { BINDEND } from './inwerkingtreding.ts';
import { allePartijen, anderenDieHandelden, type PartijAntwoord } from './partijen.ts';

/** Which body the norm or the law asks to adopt this kind of instrument, if any. */
export function vereistOrgaan(d: Dossier): { orgaan: Orgaan; artikel: string } | undefined {
  if (d.kop?.inhoud.soort === 'regiovisie') return { orgaan: 'raad', artikel: 'NvO R1' };
  if (isWgr(d)) return { orgaan: 'raad', artikel: 'Wgr 1' };
  return undefined;
}

function perPartij(d: Dossier, partijen: readonly PartijAntwoord[]): Bevinding[] {
  const vereist = vereistOrgaan(d);
  return partijen.flatMap((p) => {
    const ja = p.besluiten.filter((b) => BINDEND.some((u) => u === b.uitkomst));
    const uit: Bevinding[] = [];
    if (vereist && ja.length > 0 && !ja.some((b) => b.orgaan === vereist.orgaan)) {
      const organen = [...new Set(ja.map((b) => b.orgaan))].join(', ');
      uit.push({
        code: 'orgaan-past-niet',
        artikel: vereist.artikel,
        uitleg: `${p.naam}: besloten door ${organen}; gevraagd is een besluit van de ${vereist.orgaan}.`,
        gebeurtenissen: ja.map((b) => b.gebeurtenis),
      });
    }
    if (p.besluiten.length > 0 && p.besluiten.every((b) => b.uitkomst === 'ter-kennisname')) {
      uit.push({
        code: 'alleen-ter-kennisname',
        uitleg: `${p.naam}: alleen geïnformeerd, niet besloten.`,
        gebeurtenissen: p.besluiten.map((b) => b.gebeurtenis),
      });
    }
    if (p.opgevolgdDoor.length > 0) {
      uit.push({
        code: 'partij-opgeheven',
        artikel: 'Wet arhi 44',
        uitleg: `${p.naam} bestaat op deze dag niet meer; de rechten en plichten gingen over op ${p.opgevolgdDoor.join(', ')}.`,
        gebeurtenissen: [],
      });
    }
    return uit;
  });
}

function overTekst(feiten: Feiten, d: Dossier): Bevinding[] {
  const geldend = geldendeVersie(d);
  const vast = new Set(d.versies.map((v) => v.inhoud.versie));
  const concepten = new Set(
    d.versies.filter((v) => v.inhoud.stadium === 'concept').map((v) => v.inhoud.versie),
  );
  return [...d.besluiten, ...d.ondertekeningen].flatMap((f) => {
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
    return geldend && versie !== geldend
      ? [
          bevinding(
            'andere-tekst',
            `${naam} ${wat} over versie ${versie}; de tekst die telt is versie ${geldend}.`,
            [f],
          ),
        ]
      : [];
  });
}

/** Who acted without being a party, and parties that no source names. */
function overPartijen(feiten: Feiten, d: Dossier): Bevinding[] {
  const aantal = d.rapporten.flatMap((r) => r.inhoud.partijenAantal ?? []).at(-1);
  const uit = anderenDieHandelden(d).map(({ partij }) => {
    const naam = partijNaam(feiten, partij);
    const van = [...d.besluiten, ...d.ondertekeningen, ...d.plannen].filter(
      (f) => f.inhoud.partij && partijSleutel(f.inhoud.partij) === partijSleutel(partij),
    );
    return bevinding(
      'handeling-van-niet-partij',
      `Van ${naam} is een handeling vastgelegd, maar ${naam} is niet als partij vastgelegd of gemeld.`,
      van,
    );
  });
  if (allePartijen(d).length === 0) {
    const gemeld = aantal === undefined ? '' : ` Een bron telt er ${aantal}.`;
    uit.push(
      bevinding('partijen-niet-bekend', `Geen enkele partij is bij naam bekend.${gemeld}`, d.rapporten),
    );
  }
  return uit;
}

/** A source says "adopted", but by another body than norm or law asks, or without naming one (hard case 1). */
function gemeldeVaststelling(d: Dossier): Bevinding[] {
  const vereist = vereistOrgaan(d);
  if (vereist?.orgaan !== 'raad') return [];
  return d.rapporten
    .filter((r) => r.inhoud.status === 'vastgesteld' || r.inhoud.vastgesteld !== undefined)
    .filter((r) => !r.inhoud.organen.some((orgaan) => /raad|raden/i.test(orgaan)))
    .map((r) => {
      const { organen } = r.inhoud;
      return organen.length > 0
        ? bevinding(
            'gemeld-orgaan-past-niet',
            `Een bron meldt vaststelling door ${organen.join(', ')}; gevraagd is een besluit van de raad.`,
            [r],
            vereist.artikel,
          )
        : bevinding(
            'gemeld-zonder-orgaan',
            'Een bron meldt vaststelling, maar noemt geen orgaan; gevraagd is een besluit van de raad.',
            [r],
            vereist.artikel,
          );
    });
}

/** What is missing or unusual in an agreement. Never a reason to refuse what is recorded. */
export function bevindingen(feiten: Feiten, d: Dossier, partijen: readonly PartijAntwoord[]): Bevinding[] {
  const uit = [
    ...perPartij(d, partijen),
    ...overTekst(feiten, d),
    ...overPartijen(feiten, d),
    ...gemeldeVaststelling(d),
    ...weekend(d),
  ];
  if (isWgr(d) && d.bekendmakingen.length === 0) {
    uit.push(
      bevinding(
        'niet-bekendgemaakt',
        'Een regeling treedt niet in werking voordat zij is bekendgemaakt; dat is niet vastgelegd.',
        [],
        'Wgr 26 lid 3',
      ),
    );
  }
  if (d.versies.length > 0 && d.versies.every((v) => !v.inhoud.document)) {
    uit.push(
      bevinding('document-ontbreekt', 'Van geen enkele tekstversie is het document bewaard.', d.versies),
    );
  }
  return uit;
}

/** Hard case 41: warn, do not reject. */
function weekend(d: Dossier): Bevinding[] {
  const gedateerd = [
    ...d.besluiten.map((f) => ({ f, datum: f.inhoud.datum })),
    ...d.rapporten.map((f) => ({ f, datum: f.inhoud.vastgesteld })),
  ];
  return gedateerd.flatMap(({ f, datum }) => {
    if (datum?.length !== 10) return [];
    const dag = new Date(`${datum}T00:00:00Z`).getUTCDay();
    return dag === 0 || dag === 6
      ? [bevinding('datum-in-weekend', `De datum ${datum} valt in een weekend; controleer de bron.`, [f])]
      : [];
  });
}
