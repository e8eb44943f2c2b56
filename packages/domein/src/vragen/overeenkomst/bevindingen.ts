import { type Dag, inWoorden } from '../../gedeeld/datum.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import type { Feiten } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { type Bevinding, bevinding } from '../reden.ts';
import { overOpvolging, perPartij, vereistOrgaan } from './bevindingen-partijen.ts';
import { overRelaties } from './bevindingen-relaties.ts';
import { overTekst } from './bevindingen-tekst.ts';
import { type Dossier, isWgr } from './dossier.ts';
import { teLaat } from './looptijd.ts';
import { allePartijen, anderenDieHandelden, type PartijAntwoord } from './partijen.ts';

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
export function gemeldeVaststelling(d: Dossier): Bevinding[] {
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
            `Een bron meldt vaststelling door ${organen.join(', ').replaceAll('-', ' ')}; gevraagd is een besluit van de raad.`,
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
export function bevindingen(
  feiten: Feiten,
  d: Dossier,
  partijen: readonly PartijAntwoord[],
  dag: Dag,
): Bevinding[] {
  const uit = [
    ...partijen.flatMap((p) => [...perPartij(d, p, dag), ...overOpvolging(feiten, d, p)]),
    ...overTekst(feiten, d),
    ...overPartijen(feiten, d),
    ...gemeldeVaststelling(d),
    ...overRelaties(feiten, d, dag),
    ...weekend(d),
    ...verlengdNaEinde(d),
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

/** An extension that came when the term was over. */
function verlengdNaEinde(d: Dossier): Bevinding[] {
  return teLaat(d).map(({ verlenging, van }) => {
    const uitleg = `De verlenging van ${inWoorden(verlenging.inhoud.datum ?? '')} kwam na het einde; van ${inWoorden(van)} tot die dag staat niet vast of de overeenkomst gold.`;
    return bevinding('te-laat-verlengd', uitleg, [verlenging]);
  });
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
      ? [
          bevinding(
            'datum-in-weekend',
            `De datum ${inWoorden(datum)} valt in een weekend; controleer de bron.`,
            [f],
          ),
        ]
      : [];
  });
}
