import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import {
  type Bindend,
  bindendeOvereenkomsten,
  misschienBindend,
} from '@regiolog/domein/vragen/bindende-overeenkomsten';
import {
  type Feiten,
  feitenVanGebeurtenis,
  inGeheugen,
  type RegisterFeit,
} from '@regiolog/domein/vragen/feiten';
import { type GemeenteAntwoord, gemeenteAntwoord } from '@regiolog/domein/vragen/gemeenten';
import { lidmaatschap, regiosVan } from '@regiolog/domein/vragen/lidmaatschap';
import { ontbrekendePartijen } from '@regiolog/domein/vragen/ontbrekende-partijen';
import {
  type OvereenkomstAntwoord,
  overeenkomstAntwoord,
} from '@regiolog/domein/vragen/overeenkomst/antwoord';
import { regioOvereenkomsten } from '@regiolog/domein/vragen/overeenkomsten';
import { type RegioStand, regioStand } from '@regiolog/domein/vragen/regio-stand';
import { regios } from '@regiolog/domein/vragen/regios';
import { uittreding } from '@regiolog/domein/vragen/uittreding';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { GEMEENTEN, OVEREENKOMSTEN, REGIOS } from './daden.ts';
import type { Moment } from './geschiedenis.ts';
import { Orakel, sleutelVan } from './orakel.ts';
import { magZien } from './rechten.ts';
import { type Inhoud, type Register, type Vraag, vraag } from './register.ts';
import { bekendSinds, type Daad, daden, laatstePerGroep, type Weten } from './zichtbaar.ts';

/** One setting of the three times, for one asker. */
export type Instelling = {
  readonly geldigOp: string;
  readonly bekendOp: Moment;
  readonly beschikbaarOp: Moment;
  readonly wie: Identiteit;
};

/** What was seen, so that a test can tell that it looked at anything at all. */
export type Gezien = Map<string, number>;

const tel = (gezien: Gezien, wat: string) => gezien.set(wat, (gezien.get(wat) ?? 0) + 1);

function inWoorden(moment: Moment, gebeurtenissen: readonly Gebeurtenis[]): string | undefined {
  if (moment === null) return undefined;
  if ('op' in moment) return moment.op;
  const gebeurtenis = gebeurtenissen[moment.bij % gebeurtenissen.length];
  if (!gebeurtenis) return undefined;
  const ms = moment.wat === 'bekend' ? bekendSinds(gebeurtenis) : Date.parse(gebeurtenis.geregistreerd);
  return new Date(ms + moment.ernaast).toISOString();
}

/** The times of a setting as a caller writes them. */
export function tijdenVan(i: Instelling, gebeurtenissen: readonly Gebeurtenis[], nu: Date): Weten {
  const beschikbaarOp = inWoorden(i.beschikbaarOp, gebeurtenissen);
  const toekomst = beschikbaarOp !== undefined && beschikbaarOp > nu.toISOString();
  return {
    bekendOp: inWoorden(i.bekendOp, gebeurtenissen),
    beschikbaarOp: toekomst ? undefined : beschikbaarOp,
  };
}

/** Everything that is compared for one setting. */
type Zaak = {
  readonly register: Pick<Register, 'routes' | 'betrekkingen' | 'nu'>;
  readonly wie: Identiteit;
  readonly tijden: Weten & { readonly geldigOp: string };
  /** Did the register exist at all at the asked moment? */
  readonly bestond: boolean;
  readonly orakel: Orakel;
  readonly alles: Orakel;
  readonly feiten: Feiten;
  readonly ziet: ReturnType<typeof magZien>;
  readonly gezien: Gezien;
};

const isOver = (daad: Pick<Daad, 'categorie' | 'regio' | 'dossier'>) =>
  daad.categorie === 'overeenkomst' ? `${daad.regio}.${daad.dossier}` : undefined;

export function zaakVan(
  register: Zaak['register'],
  gebeurtenissen: readonly Gebeurtenis[],
  i: Instelling,
  gezien: Gezien,
): Zaak {
  const weten = tijdenVan(i, gebeurtenissen, register.nu());
  const alles = daden(gebeurtenissen, {});
  const ziet = magZien(i.wie, alles, i.geldigOp);
  const tellend = daden(gebeurtenissen, weten).filter((d) => ziet(d.regio, isOver(d)));
  const feiten = laatstePerGroep(gebeurtenissen, weten)
    .flatMap((g): RegisterFeit[] => feitenVanGebeurtenis(g))
    .filter((f) => ziet(f.herleiding.regio, 'overeenkomst' in f ? f.overeenkomst : undefined));
  const eerste = gebeurtenissen[0]?.geregistreerd ?? '';
  const { beschikbaarOp } = weten;
  const meetEinde = daden(gebeurtenissen, { beschikbaarOp });
  return {
    register,
    wie: i.wie,
    tijden: { geldigOp: i.geldigOp, ...weten },
    bestond: eerste !== '' && (beschikbaarOp === undefined || meetEinde.length > 0),
    orakel: new Orakel(tellend, i.geldigOp),
    alles: new Orakel(alles, i.geldigOp),
    feiten: inGeheugen(feiten),
    ziet,
    gezien,
  };
}

/** A difference between what is answered and what must be. */
export class Verschil extends Error {}

function gelijk(wat: string, antwoord: unknown, moet: unknown, zaak: Zaak): void {
  const [links, rechts] = [JSON.stringify(antwoord), JSON.stringify(moet)];
  if (links === rechts) return;
  throw new Verschil(
    `${wat}\n  times: ${JSON.stringify(zaak.tijden)}\n  asker: ${JSON.stringify(zaak.wie)}\n  answered: ${links}\n  must be:  ${rechts}`,
  );
}

const BLAD = { pagina: 1, aantal: 200 };
const alsBlad = (rijen: readonly unknown[]) => ({
  totaal: rijen.length,
  ...BLAD,
  resultaten: rijen.slice(0, 200),
});

/**
 * Asks governance and compares it with the pure question over the oracle's own choice of facts. Gives the answer, or
 * nothing when there must be none.
 */
async function antwoordOp<A>(
  zaak: Zaak,
  v: Pick<Vraag, 'route' | 'parameters'> & { readonly extra?: object },
  verwacht: { readonly mag: boolean; readonly zuiver: (feiten: Feiten, dag: string) => A },
): Promise<A | undefined> {
  const { geldigOp, bekendOp, beschikbaarOp } = zaak.tijden;
  const query = {
    geldigOp,
    ...(bekendOp === undefined ? {} : { bekendOp }),
    ...(beschikbaarOp === undefined ? {} : { beschikbaarOp }),
    ...v.extra,
  };
  const { extra: _, ...gevraagd } = v;
  const inhoud = await vraag(zaak.register, zaak.wie, { ...gevraagd, vraag: query });
  const wat = `${v.route} ${JSON.stringify(v.parameters ?? {})} ${JSON.stringify(v.extra ?? {})}`;
  if (!verwacht.mag) {
    gelijk(`${wat}: refused`, isWeigering(inhoud) && inhoud.code, 'niet-gevonden', zaak);
    tel(zaak.gezien, 'geweigerd');
    return undefined;
  }
  if (isWeigering(inhoud))
    throw new Verschil(`${wat}: refused: ${JSON.stringify([inhoud, zaak.tijden, zaak.wie])}`);
  gelijk(`${wat}: incomplete`, inhoud.onvolledig, [], zaak);
  gelijk(`${wat}: existed`, inhoud.register.bestond, zaak.bestond, zaak);
  const moet = zaak.bestond ? verwacht.zuiver(zaak.feiten, geldigOp) : null;
  gelijk(wat, inhoud.antwoord, moet, zaak);
  tel(zaak.gezien, 'vragen');
  return (inhoud.antwoord as A | null) ?? undefined;
}

async function overRegio(zaak: Zaak, slug: string, gemeente: string): Promise<void> {
  const { orakel, gezien } = zaak;
  const mag = zaak.ziet(slug) && zaak.alles.heeftRegio(slug);
  const bij = { parameters: { slug } };
  const stand = await antwoordOp<RegioStand>(
    zaak,
    { route: 'leesRegioStand', ...bij },
    { mag, zuiver: (f, dag) => regioStand(f, slug, dag) },
  );
  if (stand) {
    const leden = [...stand.leden, ...stand.gemeld, ...stand.oudLeden];
    for (const { gemeente: g, lid, domeinen } of leden) {
      tel(gezien, `lid ${lid}`);
      gelijk(`${slug}: is ${g} a member`, lid, orakel.lid(slug, g), zaak);
      const per = Object.fromEntries([...orakel.lidPerDomein(slug, g)].sort());
      gelijk(
        `${slug}: ${g} per domain`,
        Object.fromEntries(domeinen.map((d) => [d.domein, d.lid])),
        per,
        zaak,
      );
    }
    gelijk(
      `${slug}: municipalities`,
      leden.map((l) => l.gemeente).sort(),
      orakel.betrokken(slug).sort(),
      zaak,
    );
    const rollen = stand.rollen.flatMap((r) =>
      [...new Set(r.domeinen.flatMap((d) => (d === 'bw-mo' ? ['bw', 'mo'] : [d])))].map(
        (d) => `${r.gemeente} ${r.rol} ${d} ${r.geldt}`,
      ),
    );
    gelijk(`${slug}: roles`, rollen.sort(), orakel.rollen(slug), zaak);
    const punten = stand.aanspreekpunten.map(
      (a) => `${a.gemeente} ${a.vervangers.map((w) => w.gemeente).join()} ${a.niveau} ${a.geldt}`,
    );
    gelijk(`${slug}: contact points`, punten.sort(), orakel.aanspreekpunten(slug), zaak);
  }
  const blad = await antwoordOp(
    zaak,
    { route: 'lijstRegioOvereenkomsten', ...bij, extra: BLAD },
    { mag, zuiver: (f, dag) => alsBlad(regioOvereenkomsten(f, slug, {}, dag)) },
  );
  if (blad) {
    const rijen = blad.resultaten as ReturnType<typeof regioOvereenkomsten>;
    gelijk(`${slug}: agreements`, rijen.map((r) => r.id).sort(), orakel.overeenkomstenVanRegio(slug), zaak);
    for (const { id, geldt } of rijen) gelijk(`${id} in the list of ${slug}`, geldt, orakel.geldt(id), zaak);
  }
  const filter = { geldt: 'ja' as const, eindigtBinnen: 'P1Y', domein: 'bw' as const };
  await antwoordOp(
    zaak,
    { route: 'lijstRegioOvereenkomsten', ...bij, extra: { ...filter, ...BLAD } },
    { mag, zuiver: (f, dag) => alsBlad(regioOvereenkomsten(f, slug, filter, dag)) },
  );
  await antwoordOp(
    zaak,
    { route: 'leesUittreding', parameters: { slug, gemeente } },
    { mag, zuiver: (f, dag) => uittreding(f, slug, gemeente, dag) },
  );
}

async function overOvereenkomst(zaak: Zaak, id: string): Promise<void> {
  const { orakel, gezien } = zaak;
  const [regio = ''] = id.split('.');
  const mag = zaak.ziet(regio, id) && zaak.alles.bestaatOvereenkomst(id);
  const bij = { parameters: { id } };
  await antwoordOp(
    zaak,
    { route: 'lijstOntbrekendePartijen', ...bij },
    { mag, zuiver: (f, dag) => ontbrekendePartijen(f, id, dag) },
  );
  const antwoord = await antwoordOp<OvereenkomstAntwoord | null>(
    zaak,
    { route: 'leesOvereenkomst', ...bij },
    { mag, zuiver: (f, dag) => overeenkomstAntwoord(f, id, dag) },
  );
  if (!mag || !zaak.bestond) return;
  gelijk(`${id}: is anything known of it`, Boolean(antwoord), orakel.bestaatOvereenkomst(id), zaak);
  if (!antwoord) return;
  tel(gezien, `geldt ${antwoord.geldt.oordeel}`);
  gelijk(`${id}: does it hold`, antwoord.geldt.oordeel, orakel.geldt(id), zaak);
  gelijk(`${id}: last day`, antwoord.looptijd.laatsteDag, orakel.laatsteDag(id), zaak);
  const relaties = antwoord.relaties.map((r) => `${r.richting} ${r.soort} ${r.overeenkomst}`);
  gelijk(`${id}: relations`, relaties.sort(), orakel.relaties(id), zaak);
  const basis = Object.fromEntries(antwoord.partijen.map((p) => [sleutelVan(p.partij), p.basis]).sort());
  gelijk(`${id}: parties`, basis, orakel.genoemden(id), zaak);
  for (const p of antwoord.partijen) {
    const wie = sleutelVan(p.partij);
    tel(gezien, `partij ${p.partijOp}`);
    tel(gezien, `gebonden ${p.gebonden}`);
    gelijk(`${id}: is ${wie} a party`, p.partijOp, orakel.stand(id, wie).partij, zaak);
    gelijk(`${id}: is ${wie} bound`, p.gebonden, orakel.stand(id, wie).gebonden, zaak);
    gelijk(
      `${id}: decisions of ${wie}`,
      p.besluiten.map((b) => b.gebeurtenis).sort(),
      orakel.besluiten(id, wie),
      zaak,
    );
  }
}

async function overGemeente(zaak: Zaak, code: string): Promise<void> {
  const { orakel } = zaak;
  const mag = zaak.alles.bestaat(code) !== 'niet-bekend';
  const parameters = { code };
  const gemeente = await antwoordOp(
    zaak,
    { route: 'leesGemeente', parameters },
    {
      mag,
      zuiver: (f, dag): GemeenteAntwoord & { regios: unknown[] } => ({
        ...gemeenteAntwoord(f, code, dag),
        regios: regiosVan(f, code, dag).map((regio) => ({
          regio,
          lidmaatschap: lidmaatschap(f, regio, code, dag),
        })),
      }),
    },
  );
  if (gemeente) {
    gelijk(`${code}: does it exist`, gemeente.bestaat, orakel.bestaat(code), zaak);
    const slugs = gemeente.regios.map((r) => (r as { regio: string }).regio);
    gelijk(`${code}: regions`, slugs, orakel.misschienRegios(code), zaak);
  }
  const blad = await antwoordOp(
    zaak,
    { route: 'lijstBindendeOvereenkomsten', parameters, extra: BLAD },
    {
      mag,
      zuiver: (f, dag) => ({
        ...alsBlad(bindendeOvereenkomsten(f, code, {}, dag)),
        nietTeBeoordelen: misschienBindend(f, code, {}, dag),
      }),
    },
  );
  if (!blad) return;
  const rijen = blad.resultaten as Bindend[];
  gelijk(
    `${code}: agreements`,
    rijen.map((r) => `${r.id} ${r.namens ?? ''}`).sort(),
    orakel.genoemdIn(code),
    zaak,
  );
  for (const { id, namens, gebonden } of rijen) {
    if (namens) tel(zaak.gezien, 'rechtsopvolging');
    gelijk(
      `${code} bound by ${id}`,
      gebonden,
      namens ? orakel.stand(id, code, namens).gebonden : orakel.zelf(id, code),
      zaak,
    );
  }
}

/** Asks everything at one setting and compares it all. */
export async function vergelijk(zaak: Zaak): Promise<void> {
  await antwoordOp(
    zaak,
    { route: 'lijstRegios', extra: BLAD },
    { mag: true, zuiver: (f, dag) => alsBlad(regios(f, dag)) },
  );
  for (const [n, slug] of REGIOS.entries()) await overRegio(zaak, slug, GEMEENTEN[n] ?? '');
  for (const id of OVEREENKOMSTEN) await overOvereenkomst(zaak, id);
  for (const code of ['gm0001', 'gm0002', 'gm0005']) await overGemeente(zaak, code);
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

/** Every pure question, over facts of which any part may be missing. It must have an answer; which, is not the point. */
export function vraagAlles(feiten: Feiten, dag: string): void {
  regios(feiten, dag);
  for (const slug of [...REGIOS, 'nergens']) {
    regioStand(feiten, slug, dag);
    regioOvereenkomsten(feiten, slug, { geldt: 'onzeker', eindigtBinnen: 'P1Y' }, dag);
    for (const code of GEMEENTEN) uittreding(feiten, slug, code, dag);
  }
  for (const id of [...OVEREENKOMSTEN, 'nergens.niets']) {
    overeenkomstAntwoord(feiten, id, dag);
    ontbrekendePartijen(feiten, id, dag);
  }
  for (const code of GEMEENTEN) {
    gemeenteAntwoord(feiten, code, dag);
    regiosVan(feiten, code, dag);
    bindendeOvereenkomsten(feiten, code, {}, dag);
    misschienBindend(feiten, code, {}, dag);
  }
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
