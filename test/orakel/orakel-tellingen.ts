import type { TellingPer } from '@regiolog/domein/vragen/tellingen/tellingen-bronnen';
import { geldtOpDag } from './orakel-geldt.ts';
import {
  type Begin,
  begint,
  bij,
  type Data,
  type Einde,
  eindigt,
  type Kennis,
  laatsteBij,
  type Overeenkomst,
  overeenkomstenVan,
  thuisVan,
} from './orakel-kennis.ts';
import { regiosVanKennis } from './orakel-landelijk.ts';
import { eindesVan } from './orakel-looptijd.ts';

/**
 * Counts, agreement by agreement: what certainly does not hold is not counted, what is left out on purpose and what is
 * only announced stand apart. Mandates are not counted here.
 */

type Gezegd = { readonly waarde: string; readonly stadium: string; readonly id: string };

const kopVan = (k: Kennis, id: string) => bij(k, id, 'OvereenkomstIngeschreven')[0]?.zegt;
export const maanden = (duur: string) => {
  const [, jaren = '0', rest = '0'] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(duur) ?? [];
  return Number(jaren) * 12 + Number(rest);
};

/** How the term ends: renewed by itself, without an end, on a condition, on a day; else what a source last said. */
function termijn(k: Kennis, id: string): string | undefined {
  const looptijd = laatsteBij(k, id, 'LooptijdVastgelegd');
  if (looptijd?.stilzwijgend) return 'stilzwijgend-verlengd';
  // Of several ends the one by which it is certainly over, and of those the one that may come first.
  const [eerste] = eindesVan(k, id).sort((a, b) => a.dagen.tot - b.dagen.tot || a.dagen.van - b.dagen.van);
  if (eerste?.gemeld) return 'einde-gemeld';
  if (eerste) return eerste.einde.voorwaarde ? 'einde-op-voorwaarde' : 'vast-einde';
  return looptijd ? 'zonder-einde' : undefined;
}

type Termijn = NonNullable<Data<Overeenkomst, 'ContractvoorwaardenVastgelegd'>['termijn']>;

/** More than a year, options and all, is for years. */
export function aard(termijn: Termijn): string {
  if (termijn.soort !== 'vast') return termijn.soort;
  const samen = [termijn.basis, ...termijn.opties].reduce((som, duur) => som + maanden(duur), 0);
  return samen > 12 ? 'meerjarig' : 'jaarlijks';
}

const RISICO = ['solidariteit', 'verevening', 'risicodrager', 'reserve'];

type Afspraak = { readonly van?: Begin | undefined; readonly einde?: Einde | undefined };

/** What is over says nothing any more, and what is yet to begin is only announced. */
function opDag(k: Kennis, afspraak: Afspraak, waarde: string, stadium: string, id: string): Gezegd[] {
  if (eindigt(afspraak.einde).tot < k.dag) return [];
  const komtNog = begint(afspraak.van).van > k.dag;
  return [{ waarde, stadium: komtNog && stadium === 'geregeld' ? 'aangekondigd' : stadium, id }];
}

/** Nobody acted on it, and all that sources say is that it is a draft: what stands in it is not laid down. */
function isPlan(k: Kennis, id: string): boolean {
  const meldingen = bij(k, id, 'OvereenkomstGerapporteerd');
  const gehandeld = (['InwerkingtredingGeregeld', 'BesluitGenomen', 'PartijHeeftOndertekend'] as const).some(
    (type) => bij(k, id, type).length > 0,
  );
  return !gehandeld && meldingen.length > 0 && meldingen.every(({ zegt }) => zegt.status === 'concept');
}

/** What one agreement says on a subject. */
function gezegd(k: Kennis, per: TellingPer, id: string): Gezegd[] {
  const kop = kopVan(k, id);
  const vast = (waarde: string | undefined): Gezegd[] =>
    waarde === undefined ? [] : [{ waarde, stadium: 'geregeld', id }];
  switch (per) {
    case 'vorm':
      return vast(kop?.rechtsvorm);
    case 'soort':
      return vast(kop?.soort);
    case 'termijn':
      return kop ? vast(termijn(k, id)) : [];
    case 'geschilroute':
      return bij(k, id, 'GeschilrouteGeregeld').flatMap(({ zegt }) =>
        opDag(k, zegt, zegt.route, zegt.stadium, id),
      );
    case 'risicodeling':
    case 'verdeelsleutel':
      return bij(k, id, 'GeldregelVastgelegd')
        .filter(({ zegt }) => (per === 'risicodeling' ? RISICO : ['verdeelsleutel']).includes(zegt.soort))
        .flatMap(({ zegt }) => {
          const waarde = per === 'risicodeling' ? zegt.soort : (zegt.formule ?? 'in-woorden');
          return opDag(k, zegt, waarde, zegt.stadium, id);
        });
    case 'contracttermijn':
      return bij(k, id, 'ContractvoorwaardenVastgelegd').flatMap(({ zegt }) =>
        zegt.termijn ? opDag(k, { van: zegt.van }, aard(zegt.termijn), 'geregeld', id) : [],
      );
    case 'toegangsvorm':
      return bij(k, id, 'OnderwerpGeregeld')
        .filter(({ zegt }) => kop && zegt.thema === 'toegang')
        .flatMap(({ zegt }) => opDag(k, zegt, zegt.variant ?? kop?.soort ?? '', zegt.stadium, id));
  }
}

function alles(k: Kennis, per: TellingPer): Gezegd[] {
  return overeenkomstenVan(k)
    .filter((id) => geldtOpDag(k, id) !== 'nee')
    .flatMap((id) =>
      gezegd(k, per, id).map((g) =>
        g.stadium === 'geregeld' && isPlan(k, id) ? { ...g, stadium: 'aangekondigd' } : g,
      ),
    );
}

/** The home region and those that the agreement spans. */
const regiosBij = (k: Kennis, id: string) => [thuisVan(id), ...(kopVan(k, id)?.regios ?? [])];
const opRij = (namen: Iterable<string>) => [...new Set(namen)].sort();

/** `value: regions / files` */
export function perWaarde(k: Kennis, per: TellingPer, stadia: readonly string[]): string[] {
  const zichtbaar = regiosVanKennis(k);
  const groepen = Map.groupBy(
    alles(k, per).filter((g) => stadia.includes(g.stadium)),
    (g) => g.waarde,
  );
  return [...groepen]
    .map(([waarde, rij]) => {
      const regios = rij.flatMap((g) => regiosBij(k, g.id)).filter((r) => zichtbaar.includes(r));
      return `${waarde}: ${opRij(regios).join()} / ${opRij(rij.map((g) => g.id)).join()}`;
    })
    .sort();
}

/** The regions that may be seen and of which nothing is said on the subject. */
export function nietBekend(k: Kennis, per: TellingPer): string[] {
  const genoemd = new Set(alles(k, per).flatMap((g) => regiosBij(k, g.id)));
  return regiosVanKennis(k).filter((r) => !genoemd.has(r));
}
