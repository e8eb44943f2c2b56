import { z } from 'zod';
import { type Dag, inWoorden, plusDagen } from '../gedeeld/datum.ts';
import { opNaamEn } from '../gedeeld/namen.ts';
import { type Feiten, feitenBij, type SoortVan } from './feiten.ts';
import { gemeenteNaam } from './gemeenten.ts';
import { ErfenisMandaat, ErfenisRegio, erfenisMandaten, erfenisRegios } from './gevolgen-erfenis.ts';
import { ErfenisOvereenkomst, erfenisOvereenkomsten } from './gevolgen-erfenis-overeenkomst.ts';
import { Bevinding, bevinding, Reden, reden } from './reden.ts';

/** What one municipality that goes leaves behind, and to whom (Wet arhi 41, 44). */
const Voorganger = z.object({
  gemeente: z.string(),
  naam: z.string(),
  per: z.string().describe('De dag waarop rechten en plichten overgaan.'),
  ingegaan: z.boolean().describe('Is die dag er op geldigOp al?'),
  opvolgers: z.array(z.object({ gemeente: z.string(), naam: z.string() })),
  overeenkomsten: z.array(ErfenisOvereenkomst),
  regios: z.array(ErfenisRegio).describe('Lidmaatschappen, rollen en aanspreekpunten.'),
  mandaten: z.array(ErfenisMandaat),
  redenen: z.array(Reden),
});

/** What a merger touches: of a municipality that goes, or of those that a municipality came from. */
export const Herindelingsgevolgen = z
  .object({
    gemeente: z.string(),
    naam: z.string(),
    voorgangers: z.array(Voorganger),
    bevindingen: z
      .array(Bevinding)
      .describe('Wat nog geregeld moet worden, en wie er nog geen erfgenaam van is.'),
  })
  .meta({ id: 'Herindelingsgevolgen' });
export type Herindelingsgevolgen = z.infer<typeof Herindelingsgevolgen>;
type Voorganger = Herindelingsgevolgen['voorgangers'][number];

/** A municipality that goes: by a herindeling, or dissolved without a recorded successor. */
type Vertrek = {
  readonly gemeente: string;
  readonly per: Dag;
  readonly opvolgers: readonly string[];
  readonly feit: SoortVan<'herindeling'> | SoortVan<'opheffing'>;
};

const doorHerindeling = (feit: SoortVan<'herindeling'>): Vertrek => ({ ...feit, feit });
/** Of whom only the last day is recorded nobody is known to come in its place. */
const doorOpheffing = (feit: SoortVan<'opheffing'>): Vertrek => ({
  gemeente: feit.gemeente,
  per: plusDagen(feit.laatsteDag, 1),
  opvolgers: [],
  feit,
});

/** One predecessor, looked at on the day before it went and on the first day without it, or later when that is asked. */
function voorganger(feiten: Feiten, h: Vertrek, dag: Dag): Voorganger {
  const naam = gemeenteNaam(feiten, h.gemeente);
  const moment = {
    gemeente: h.gemeente,
    per: h.per,
    voor: plusDagen(h.per, -1),
    na: h.per > dag ? h.per : dag,
  };
  const opvolgers = h.opvolgers.map((gemeente) => ({ gemeente, naam: gemeenteNaam(feiten, gemeente) }));
  const wanneer = inWoorden(h.per);
  const uitleg =
    opvolgers.length > 0
      ? `${naam} gaat per ${wanneer} op in ${opvolgers.map((o) => o.naam).join(' en ')}; rechten en plichten gaan over zonder akte (Wet arhi 44).`
      : `${naam} bestaat per ${wanneer} niet meer; wie in de plaats kwam, is niet vastgelegd.`;
  return {
    gemeente: h.gemeente,
    naam,
    per: h.per,
    ingegaan: h.per <= dag,
    opvolgers,
    overeenkomsten: erfenisOvereenkomsten(feiten, moment),
    regios: erfenisRegios(feiten, moment),
    mandaten: erfenisMandaten(feiten, moment),
    redenen: [reden('herindeling', uitleg, [h.feit])],
  };
}

function bevindingen(v: Voorganger): Bevinding[] {
  const geenOpvolger =
    v.opvolgers.length === 0
      ? [bevinding('opvolgers-niet-bekend', `Wie in de plaats kwam van ${v.naam}, is niet vastgelegd.`)]
      : [];
  const overeenkomsten = v.overeenkomsten.flatMap((o) => [
    ...(o.opgelost === 'onzeker'
      ? [
          bevinding(
            'opvolger-niet-vastgelegd',
            `Wie bij “${o.naam}” in de plaats komt van ${v.naam}, is niet vastgelegd.`,
            [],
            'Wet arhi 44',
          ),
        ]
      : []),
    ...(o.vervalt === 'ja'
      ? [
          bevinding(
            'regeling-vervalt',
            `“${o.naam}” vervalt per ${inWoorden(v.per)}: alle deelnemers gaan op in één gemeente.`,
            [],
            'Wet arhi 41 lid 1',
          ),
        ]
      : []),
    ...(o.regelenVoor !== null
      ? [
          bevinding(
            'gevolgen-regelen',
            `De deelnemers aan “${o.naam}” regelen de gevolgen uiterlijk ${inWoorden(o.regelenVoor)}.`,
            [],
            'Wet arhi 41 lid 4',
          ),
        ]
      : []),
  ]);
  const regios = v.regios
    .filter((r) => r.opgelost !== 'ja')
    .map((r) => bevinding('erfgenaam-onzeker', r.uitleg, [], 'Wet arhi 44'));
  const mandaten = v.mandaten
    .filter((m) => m.opgelost !== 'ja')
    .map((m) => bevinding('mandaat-zonder-opvolger', m.uitleg));
  return [...geenOpvolger, ...overeenkomsten, ...regios, ...mandaten];
}

const opNaam = opNaamEn((v: Voorganger) => v.gemeente);

/**
 * What a merger touches, on `dag`: of the municipality itself when it goes, else of each that went into it. Every
 * recorded herindeling counts, also one whose day has not come: then it is looked at on that day.
 */
export function herindelingsgevolgen(feiten: Feiten, code: string, dag: Dag): Herindelingsgevolgen {
  const alle = feitenBij(feiten, `identiteit:${code}`, 'herindeling');
  const eigen = alle.filter((h) => h.gemeente === code);
  const opgeheven = feitenBij(feiten, `identiteit:${code}`, 'opheffing').filter((o) => o.gemeente === code);
  const gekozen =
    eigen.length > 0
      ? eigen.map(doorHerindeling)
      : opgeheven.length > 0
        ? opgeheven.map(doorOpheffing)
        : alle.filter((h) => h.opvolgers.includes(code)).map(doorHerindeling);
  const voorgangers = gekozen
    .map((h) => voorganger(feiten, h, dag))
    .sort((a, b) => a.per.localeCompare(b.per) || opNaam(a, b));
  return {
    gemeente: code,
    naam: gemeenteNaam(feiten, code),
    voorgangers,
    bevindingen: voorgangers.flatMap(bevindingen),
  };
}
