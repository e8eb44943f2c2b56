import { type Fout, type Weigering, weiger } from '../gedeeld/weigering.ts';
import { type Bezwaren, bevatDubbele, fout, GEEN_PARTIJ, inStrijd } from './bezwaar.ts';
import { bezwarenLid } from './bezwaren-lid.ts';
import { bezwarenNakoming } from './bezwaren-nakoming.ts';
import { bezwarenStap } from './bezwaren-stap.ts';
import { bezwarenStuk } from './bezwaren-stuk.ts';
import { bezwarenTermijn } from './bezwaren-termijn.ts';
import { bezwarenUitspraak } from './bezwaren-uitspraak.ts';
import {
  type Data,
  FASE,
  type GeschilGebeurtenis,
  type Handelingsoort,
  TIJDENS_WRAKING,
  TOEGESTAAN,
} from './fasen.ts';
import { type GeschilState, isPartij, openPunten, wrakingLoopt, type Zaak } from './state.ts';
import { type Geschilpartij, geschilpartijSleutel } from './waarden.ts';

/** Why an act cannot be done in a case as it is: the phase, what it names, and what must come first. */

const NIET_GEVONDEN = weiger('niet-gevonden', 'Dit geschil staat niet in het register.');

/** Why an act of this kind cannot be done in a case as it is, whatever it says: the phase, or an open challenge. */
export function faseBezwaar(type: GeschilGebeurtenis['type'], zaak: Zaak): Weigering | undefined {
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
const PARTIJVELDEN = ['door', 'partij', 'aan', 'instemming', 'verschenen'] as const;
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
      ? [{ veld, melding: GEEN_PARTIJ }]
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
  const genoemd = genoemdePunten(data);
  return genoemd.flatMap(([veld, naam], n) => {
    if (bevatDubbele(genoemd.slice(0, n + 1).map(([, p]) => p)))
      return [{ veld, melding: 'Noem elk punt één keer.' }];
    return mag.some(({ punt }) => punt === naam)
      ? []
      : [{ veld, melding: `Dit is geen ${soort} in dit geschil.` }];
  });
}

/** Talks between the parties may have been held before the case was notified; nothing else can have happened before. */
function datumfouten(type: string, { datum }: Readonly<Record<string, unknown>>, zaak: Zaak): Fout[] {
  return type !== 'OverlegGehouden' && typeof datum === 'string' && datum < zaak.gemeld
    ? [{ veld: 'datum', melding: 'Deze dag ligt voor de melding van het geschil.' }]
    : [];
}

const BEZWAREN: Bezwaren<Exclude<Handelingsoort, 'GeschilGemeld'>> = {
  ...bezwarenStap,
  ...bezwarenLid,
  ...bezwarenStuk,
  ...bezwarenTermijn,
  ...bezwarenUitspraak,
  ...bezwarenNakoming,
};

function meldBezwaar(
  { verzoekers, verweerders, punten }: Data<'GeschilGemeld'>,
  state: GeschilState,
): Weigering | undefined {
  if (state.status === 'open') return weiger('bestaat-al', 'Dit geschil is al gemeld.');
  if (bevatDubbele([...verzoekers, ...verweerders].map(geschilpartijSleutel)))
    return fout('verweerders', 'Noem elke partij één keer, aan één kant.');
  return bevatDubbele(punten.map(({ punt }) => punt))
    ? fout('punten', 'Geef elk punt een eigen aanduiding.')
    : undefined;
}

/** The first reason why this act cannot be recorded, or `undefined`. */
export function bezwaarTegen(gebeurtenis: GeschilGebeurtenis, state: GeschilState): Weigering | undefined {
  const { type, data } = gebeurtenis;
  if (type === 'GeschilGemeld') return meldBezwaar(data, state);
  if (state.status === 'leeg') return NIET_GEVONDEN;
  const velden = data as Readonly<Record<string, unknown>>;
  const bezwaar = faseBezwaar(type, state);
  if (bezwaar) return bezwaar;
  const fouten = [
    ...datumfouten(type, velden, state),
    ...partijfouten(type, velden, state),
    ...puntfouten(type, velden, state),
  ];
  return fouten.length > 0
    ? inStrijd('Dit past niet bij het geschil.', fouten)
    : (BEZWAREN[type] as (data: unknown, zaak: Zaak) => Weigering | undefined)(data, state);
}
