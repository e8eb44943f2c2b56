import { type Fout, type Weigering, weiger } from '../gedeeld/weigering.ts';
import { bezwaarTegenBesluit } from './bezwaren-besluit.ts';
import { bezwaarTegenStap } from './bezwaren-stap.ts';
import { FASE, type GeschilGebeurtenis, TIJDENS_WRAKING, TOEGESTAAN } from './fasen.ts';
import { type GeschilState, isPartij, openPunten, wrakingLoopt, type Zaak } from './state.ts';
import { type Geschilpartij, geschilpartijSleutel } from './waarden.ts';

/** Why an act cannot be done in a case as it is: the phase, what it names, and what must come first. */

const NIET_GEVONDEN = weiger('niet-gevonden', 'Dit geschil staat niet in het register.');

function faseBezwaar(type: GeschilGebeurtenis['type'], zaak: Zaak): Weigering | undefined {
  if (!TOEGESTAAN[type].includes(zaak.fase)) {
    const wel = TOEGESTAAN[type].map((fase) => FASE[fase]).join(', ');
    return weiger(
      'fase-laat-niet-toe',
      `Het geschil is in de fase ${FASE[zaak.fase]}. Dit kan alleen in: ${wel}.`,
    );
  }
  return wrakingLoopt(zaak) && !TIJDENS_WRAKING.has(type)
    ? weiger('wraking-loopt', 'Het geschil ligt stil tot er op de wraking is beslist.')
    : undefined;
}

/** Which fields of an act name a party of the case. */
const PARTIJVELDEN = ['door', 'partij', 'aan', 'instemming'] as const;
/** Acts whose party is new, or who may have left since. */
const PARTIJ_HOEFT_NIET = new Set(['PartijToegevoegd', 'StukOntvangen', 'NakomingGemeld', 'GeschilGemeld']);
/** Acts about points that were decided already. */
const OVER_BESLISTE_PUNTEN = new Set(['UitspraakVernietigd', 'GeschilHeropend', 'MijlpaalGesteld']);

function partijfouten(type: string, data: Readonly<Record<string, unknown>>, zaak: Zaak): Fout[] {
  if (PARTIJ_HOEFT_NIET.has(type)) return [];
  return PARTIJVELDEN.flatMap((veld) => {
    const waarde = data[veld];
    const partijen = Array.isArray(waarde) ? waarde : waarde === undefined ? [] : [waarde];
    return partijen.some(
      (p) => typeof p === 'object' && !isPartij(zaak, geschilpartijSleutel(p as Geschilpartij)),
    )
      ? [{ veld, melding: 'Dit is geen partij in dit geschil.' }]
      : [];
  });
}

/** The names of points that an act is about, each with its place in the body. */
function genoemdePunten(data: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  const lijst = data['punten'] ?? data['nietOntvankelijk'] ?? [];
  const veld = data['punten'] ? 'punten' : 'nietOntvankelijk';
  const punt = data['punt'];
  return [
    ...(lijst as readonly (string | { punt: string })[]).map(
      (p, n) => [`${veld}.${n}`, typeof p === 'string' ? p : p.punt] as const,
    ),
    ...(typeof punt === 'string' ? [['punt', punt] as const] : []),
  ];
}

function puntfouten(type: string, data: Readonly<Record<string, unknown>>, zaak: Zaak): Fout[] {
  if (type === 'PuntToegevoegd') return [];
  const mag = OVER_BESLISTE_PUNTEN.has(type) ? zaak.punten.filter((p) => p.uitkomst) : openPunten(zaak);
  const soort = OVER_BESLISTE_PUNTEN.has(type) ? 'punt waarop is beslist' : 'open punt';
  return genoemdePunten(data).flatMap(([veld, naam]) =>
    mag.some(({ punt }) => punt === naam) ? [] : [{ veld, melding: `Dit is geen ${soort} in dit geschil.` }],
  );
}

/** The first reason why this act cannot be recorded, or `undefined`. */
export function bezwaarTegen(gebeurtenis: GeschilGebeurtenis, state: GeschilState): Weigering | undefined {
  const { type, data } = gebeurtenis;
  if (type === 'GeschilGemeld') return bezwaarTegenStap(gebeurtenis, state);
  if (state.status === 'leeg') return NIET_GEVONDEN;
  const bezwaar = faseBezwaar(type, state);
  if (bezwaar) return bezwaar;
  const velden = data as Readonly<Record<string, unknown>>;
  const datum = velden['datum'];
  const fouten = [
    ...(typeof datum === 'string' && datum < state.gemeld
      ? [{ veld: 'datum', melding: 'Deze dag ligt voor de melding van het geschil.' }]
      : []),
    ...partijfouten(type, velden, state),
    ...puntfouten(type, velden, state),
  ];
  if (fouten.length > 0) return weiger('in-strijd-met-dossier', 'Dit past niet bij het geschil.', fouten);
  return bezwaarTegenStap(gebeurtenis, state) ?? bezwaarTegenBesluit(gebeurtenis, state);
}
