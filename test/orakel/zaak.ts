import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import {
  type Feiten,
  feitenVanGebeurtenis,
  inGeheugen,
  type RegisterFeit,
} from '@regiolog/domein/vragen/feiten';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import type { Moment } from './geschiedenis.ts';
import { type Kennis, kennisVan } from './orakel-kennis.ts';
import { magZien, type Ziet } from './rechten.ts';
import { type Inhoud, type Register, type Vraag, vraag } from './register.ts';
import { bekendSinds, daden, laatstePerGroep, type Weten } from './zichtbaar.ts';

/** One setting of the three times, for one asker. */
export type Instelling = {
  readonly geldigOp: string;
  readonly bekendOp: Moment;
  readonly beschikbaarOp: Moment;
  readonly wie: Identiteit;
};

/** What was seen, so that a test can tell that it looked at anything at all. */
export type Gezien = Map<string, number>;

export const tel = (gezien: Gezien, wat: string) => gezien.set(wat, (gezien.get(wat) ?? 0) + 1);

function inWoorden(moment: Moment, gebeurtenissen: readonly Gebeurtenis[]): string | undefined {
  if (moment === null) return undefined;
  if ('op' in moment) return moment.op;
  const gebeurtenis = gebeurtenissen[moment.bij % gebeurtenissen.length];
  if (!gebeurtenis) return undefined;
  const ms = moment.wat === 'bekend' ? bekendSinds(gebeurtenis) : Date.parse(gebeurtenis.geregistreerd);
  return new Date(ms + moment.ernaast).toISOString();
}

/** The times of a setting as a caller writes them. */
export function tijdenVan(
  i: Pick<Instelling, 'bekendOp' | 'beschikbaarOp'>,
  gebeurtenissen: readonly Gebeurtenis[],
  nu: Date,
): Weten {
  const beschikbaarOp = inWoorden(i.beschikbaarOp, gebeurtenissen);
  const toekomst = beschikbaarOp !== undefined && beschikbaarOp > nu.toISOString();
  return {
    bekendOp: inWoorden(i.bekendOp, gebeurtenissen),
    beschikbaarOp: toekomst ? undefined : beschikbaarOp,
  };
}

/** What counts at two times of knowing, seen on a day, by somebody. */
export type Kant = {
  readonly tijden: Weten & { readonly geldigOp: string };
  /** Did the register exist at all at the asked moment? */
  readonly bestond: boolean;
  /** What counts and may be seen, for those who reckon by hand, and as facts for the pure question. */
  readonly kennis: Kennis;
  readonly feiten: Feiten;
};

/** Everything that is compared for one setting. */
export type Zaak = Kant & {
  readonly register: Pick<Register, 'routes' | 'betrekkingen' | 'nu'>;
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly wie: Identiteit;
  /** All that is known now, whoever may see it. */
  readonly alles: Kennis;
  readonly ziet: Ziet;
  readonly gezien: Gezien;
};

/** One side of a question: only what everyone of `zien` lets through is in it. */
export function kantVan(
  gebeurtenissen: readonly Gebeurtenis[],
  tijden: Kant['tijden'],
  zien: readonly Ziet[],
): Kant {
  const { geldigOp, beschikbaarOp } = tijden;
  const tellend = daden(gebeurtenissen, tijden).filter((d) => zien.every((z) => z.daad(d)));
  const feiten = laatstePerGroep(gebeurtenissen, tijden)
    .flatMap((g): RegisterFeit[] => feitenVanGebeurtenis(g))
    .filter((f) => zien.every((z) => z.feit(f)));
  const ooit = gebeurtenissen.length > 0;
  return {
    tijden,
    bestond: ooit && (beschikbaarOp === undefined || daden(gebeurtenissen, { beschikbaarOp }).length > 0),
    kennis: kennisVan(tellend, geldigOp),
    feiten: inGeheugen(feiten),
  };
}

export function zaakVan(
  register: Zaak['register'],
  gebeurtenissen: readonly Gebeurtenis[],
  i: Instelling,
  gezien: Gezien,
): Zaak {
  const weten = tijdenVan(i, gebeurtenissen, register.nu());
  const alles = daden(gebeurtenissen, {});
  const ziet = magZien(i.wie, alles, i.geldigOp);
  return {
    ...kantVan(gebeurtenissen, { geldigOp: i.geldigOp, ...weten }, [ziet]),
    register,
    gebeurtenissen,
    wie: i.wie,
    alles: kennisVan(alles, i.geldigOp),
    ziet,
    gezien,
  };
}

/** A difference between what is answered and what must be. */
export class Verschil extends Error {}

/** Amounts are whole numbers of a kind that JSON does not have. */
const tekst = (waarde: unknown): string =>
  JSON.stringify(waarde, (_, deel: unknown) => (typeof deel === 'bigint' ? String(deel) : deel));

export function gelijk(wat: string, antwoord: unknown, moet: unknown, zaak: Zaak): void {
  const [links, rechts] = [tekst(antwoord), tekst(moet)];
  if (links === rechts) return;
  throw new Verschil(
    `${wat}\n  times: ${JSON.stringify(zaak.tijden)}\n  asker: ${JSON.stringify(zaak.wie)}\n  answered: ${links}\n  must be:  ${rechts}`,
  );
}

/** Times as a query: what is left out means the head of the log. */
export const alsQuery = (tijden: Weten & { readonly geldigOp?: string }): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tijden).filter((paar): paar is [string, string] => paar[1] !== undefined),
  );

type Gevraagd = Pick<Vraag, 'route' | 'parameters'> & { readonly extra?: object };

/** Asks governance at the times of the setting, and sees that it is refused exactly when it must be. */
export async function stel(zaak: Zaak, v: Gevraagd, mag: boolean): Promise<Inhoud | undefined> {
  const { extra, ...gevraagd } = v;
  const query = { ...alsQuery(zaak.tijden), ...extra };
  const inhoud = await vraag(zaak.register, zaak.wie, { ...gevraagd, vraag: query });
  const wat = `${v.route} ${JSON.stringify(v.parameters ?? {})} ${JSON.stringify(extra ?? {})}`;
  if (!mag) {
    gelijk(`${wat}: refused`, isWeigering(inhoud) && inhoud.code, 'niet-gevonden', zaak);
    tel(zaak.gezien, 'geweigerd');
    return undefined;
  }
  if (isWeigering(inhoud))
    throw new Verschil(`${wat}: refused: ${JSON.stringify([inhoud, zaak.tijden, zaak.wie])}`);
  tel(zaak.gezien, 'vragen');
  tel(zaak.gezien, `vraag ${v.route}`);
  return inhoud;
}

/**
 * Asks governance and compares it with the pure question over the oracle's own choice of facts. Gives the answer, or
 * nothing when there must be none.
 */
export async function antwoordOp<A>(
  zaak: Zaak,
  v: Gevraagd,
  verwacht: { readonly mag: boolean; readonly zuiver: (feiten: Feiten, dag: string) => A },
): Promise<A | undefined> {
  const inhoud = await stel(zaak, v, verwacht.mag);
  if (!inhoud) return undefined;
  const wat = `${v.route} ${JSON.stringify(v.parameters ?? {})} ${JSON.stringify(v.extra ?? {})}`;
  gelijk(`${wat}: incomplete`, inhoud.onvolledig, [], zaak);
  gelijk(`${wat}: existed`, inhoud.register.bestond, zaak.bestond, zaak);
  const moet = zaak.bestond ? verwacht.zuiver(zaak.feiten, zaak.tijden.geldigOp) : null;
  gelijk(wat, inhoud.antwoord, moet, zaak);
  return (inhoud.antwoord as A | null) ?? undefined;
}
