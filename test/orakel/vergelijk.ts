import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { Feiten } from '@regiolog/domein/vragen/feiten';
import { type Inhoud, vraag } from './register.ts';
import type { Keuze, Vraagsoort } from './vraagsoort.ts';
import { overGemeente, overMandaat } from './vragen-gemeente.ts';
import { overGeschil } from './vragen-geschil.ts';
import { overAlles } from './vragen-landelijk.ts';
import { overLijsten } from './vragen-lijsten.ts';
import { overOvereenkomst } from './vragen-overeenkomst.ts';
import { overRegio } from './vragen-regio.ts';
import { overVerschil } from './vragen-verschil.ts';
import { type Gezien, gelijk, tel, type Zaak } from './zaak.ts';
import { bekendSinds, laatstePerGroep, type Weten } from './zichtbaar.ts';

/** Every route that is asked, by its name. */
export const VRAAGSOORTEN: Readonly<Record<string, Vraagsoort>> = {
  ...overAlles,
  ...overRegio,
  ...overOvereenkomst,
  ...overGemeente,
  ...overMandaat,
  ...overVerschil,
  ...overLijsten,
  ...overGeschil,
};

/** Routes that are not asked here, and why. */
export const ELDERS: Readonly<Record<string, string>> = {
  zoek: 'compared with looking at every word, in test/zoeken',
  leesDocument: 'no act of these histories names a document; the edge of governance has its own tests',
  leesTekstverschil: 'compares documents, as above',
  lijstUitsprakenOverOvereenkomst: 'these histories hold no disputes: test/geschillen/in-register.test.ts',
  lijstRegioGeschillen: 'disputes too, as above',
};

/** A question of a setting: which route, about what, and how. */
export type Gekozen = Keuze & { readonly route: string };

/** Asks what was drawn at one setting, and compares it all. */
export async function vergelijk(zaak: Zaak, gekozen: readonly Gekozen[]): Promise<void> {
  for (const keuze of gekozen) await VRAAGSOORTEN[keuze.route]?.stel(zaak, keuze.route, keuze);
}

/** Every pure question, over facts of which any part may be missing. It must have an answer; which, is not the point. */
export function vraagAlles(feiten: Feiten, dag: string): void {
  for (const soort of Object.values(VRAAGSOORTEN)) soort.beantwoord?.(feiten, dag);
}

/** Asking again with the times that an answer names gives that answer again. */
export async function vergelijkHerhaald(zaak: Zaak): Promise<void> {
  const v = { route: 'leesRegioStand', parameters: { slug: 'noord' } };
  const { geldigOp, bekendOp, beschikbaarOp } = zaak.tijden;
  const query = { geldigOp, ...(bekendOp ? { bekendOp } : {}), ...(beschikbaarOp ? { beschikbaarOp } : {}) };
  const eerst = (await vraag(zaak.register, zaak.wie, { ...v, vraag: query })) as Inhoud;
  if (isWeigering(eerst) || !eerst.register.bestond) return;
  const { geldigOp: dag, bekendOp: wist, beschikbaarOp: had } = eerst.tijden;
  const tijden = { geldigOp: dag, bekendOp: wist, beschikbaarOp: had };
  const weer = (await vraag(zaak.register, zaak.wie, { ...v, vraag: tijden })) as Inhoud;
  gelijk('asked again at the times of the answer', weer.antwoord, eerst.antwoord, zaak);
}

/** What kind of history this was, at these times. */
export function telGebeurtenissen(
  gebeurtenissen: readonly Gebeurtenis[],
  weten: Weten,
  gezien: Gezien,
): void {
  const zichtbaar = laatstePerGroep(gebeurtenissen, weten);
  const herstellen = gebeurtenissen.filter((g) => g.type === 'GebeurtenisGerectificeerd');
  for (const g of herstellen) {
    tel(gezien, zichtbaar.includes(g) ? 'herstel zichtbaar' : 'herstel onzichtbaar');
    if ((g.data as { vervanging: unknown }).vervanging === null) tel(gezien, 'weggehaald');
  }
  const momenten = gebeurtenissen.map((g) => g.geregistreerd);
  if (new Set(momenten).size < momenten.length) tel(gezien, 'zelfde moment');
  if (gebeurtenissen.some((g) => bekendSinds(g) < Date.parse(g.geregistreerd))) tel(gezien, 'eerder bekend');
  if (zichtbaar.length === 0 && weten.beschikbaarOp) tel(gezien, 'register bestond nog niet');
}
