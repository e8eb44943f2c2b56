import type { Gebeurtenis } from '@regiolog/domein/gedeeld/gebeurtenis';
import type { Drager } from '@regiolog/domein/gedeeld/namen';
import type { mandaatGebeurtenissen } from '@regiolog/domein/mandaat/events';
import type { BevoegdheidVraag } from '@regiolog/domein/vragen/mandaat/dekking';
import { type Dagen, dagenVan, dagOp, EERSTE, NOOIT } from '../orakel/kalender.ts';
import { bekendSinds, type Daad, daden, type Weten } from '../orakel/zichtbaar.ts';

/**
 * Brute force: every way from the hand to the body, grant by grant, without a circle, each judged rule by rule as the
 * law is written; then the best of them. Slow and plain, and it shares nothing with the product but types.
 */

type Gelezen<T extends keyof typeof mandaatGebeurtenissen> =
  (typeof mandaatGebeurtenissen)[T]['_zod']['output'];
type Grant = Gelezen<'MandaatVerleend'>;

/** From good to bad. */
export const OORDELEN = ['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend', 'nee'] as const;
type Oordeel = (typeof OORDELEN)[number];
const slechtste = (o: readonly Oordeel[]): Oordeel =>
  OORDELEN[Math.max(0, ...o.map((x) => OORDELEN.indexOf(x)))] as Oordeel;

/** A rule that is not met in full. */
type Gebrek = readonly [code: string, oordeel: Oordeel];
/** A way: the grants from the hand upward, and everything that is wrong with it. */
export type Weg = {
  readonly mandaten: readonly string[];
  readonly gebreken: readonly Gebrek[];
  readonly dood: boolean;
};
export const oordeelVan = ({ gebreken, dood }: Weg): Oordeel =>
  slechtste([...gebreken.map(([, o]) => o), dood ? 'niet-aangetoond' : 'ja']);

const partij = ({ partij: p }: Drager) =>
  'gemeente' in p ? p.gemeente : `org ${p.organisatie.toLowerCase()}`;
const orgaan = (d: Drager): string | undefined =>
  d.orgaan ??
  ['raad', 'college', 'burgemeester', 'algemeen-bestuur', 'overleg', 'onbekend'].find(
    (o) => o === d.ambt?.toLowerCase(),
  );
const sleutel = (d: Drager) => `${partij(d)} ${orgaan(d) ?? d.ambt?.toLowerCase() ?? '-'}`;
const zelfde = (a: Drager, b: Drager) => sleutel(a) === sleutel(b);
const naamloos = (d: Drager) => orgaan(d) === 'onbekend' || (!orgaan(d) && !d.ambt);
const alsTekst = (t: string) => t.trim().toLowerCase().split(/\s+/).join(' ');

const BEGINT = (w: Dagen, dag: number): Oordeel => (dag < w.van ? 'nee' : dag >= w.tot ? 'ja' : 'onzeker');
type Einde = NonNullable<Grant['einde']>;
/** Is the end not past? */
function voort(e: Einde, dag: number): Oordeel {
  const { van, tot } = dagenVan(e.datum);
  const eerst = e.soort === 'tot-en-met' ? tot : van - 1;
  const laatst = e.voorwaarde ? NOOIT : e.soort === 'tot' ? van - 1 : tot;
  return dag <= eerst ? 'ja' : dag > laatst ? 'nee' : 'onzeker';
}
const OM: Record<string, Oordeel> = { ja: 'nee', nee: 'ja', onzeker: 'onzeker' };
const TWIJFEL = (o: Oordeel): Oordeel => (o === 'nee' ? 'onzeker' : o);

const DELEN: Record<string, string[]> = {
  'bw-mo': ['bw', 'mo'],
  wmo: ['wmo', 'bw', 'mo', 'vrouwenopvang', 'oggz'],
};
function domeinPast(ruim: readonly string[], d: string): boolean {
  const alles = ruim.flatMap((r) => [r, ...(DELEN[r] ?? [])]);
  return (
    alles.includes('sociaal-domein') || (d === 'bw-mo' ? ['bw', 'mo'] : [d]).every((x) => alles.includes(x))
  );
}
const omvat = (ruim: string, smal: string) => `${smal}.`.startsWith(`${ruim}.`);

const EIGEN: Record<string, string[]> = {
  raad: ['regelgeving', 'samenwerking.aangaan'],
  college: ['toegang', 'bezwaar', 'inkoop', 'uitvoering', 'financien', 'subsidie', 'samenwerking.aangaan'],
  burgemeester: ['samenwerking.aangaan', 'samenwerking.ondertekenen'],
};
const MAG: Record<string, string> = {
  mandaat: 'besluit besluit-op-bezwaar ondertekening',
  ondertekeningsmandaat: 'ondertekening',
  volmacht: 'rechtshandeling ondertekening',
  machtiging: 'feitelijk',
  delegatie: 'besluit besluit-op-bezwaar ondertekening rechtshandeling feitelijk',
};

export function wereld(
  gebeurtenissen: readonly Gebeurtenis[],
  weten: Weten,
  dag: number,
  v: BevoegdheidVraag,
) {
  const alle = daden(gebeurtenissen, weten).sort((a, b) => a.eerste - b.eerste);
  const naam = (d: Daad) => `${d.regio}.${d.dossier}`;
  const van = <T extends keyof typeof mandaatGebeurtenissen>(type: T, id?: string) =>
    alle
      .filter((d) => d.categorie === 'mandaat' && d.type === type && (id === undefined || naam(d) === id))
      .map((d) => ({ id: naam(d), data: d.data as Gelezen<T>, daad: d }));
  const wanneer = (datum: string | undefined, d: Daad): Dagen =>
    datum ? dagenVan(datum) : { van: EERSTE, tot: dagOp(bekendSinds(d.gebeurtenis)) };
  const grants = new Map(van('MandaatVerleend').map((g) => [g.id, g]));
  const ids = [...grants.keys()].sort();
  const grant = (id: string) => grants.get(id)?.data as Grant;

  const weg = (d: Drager): boolean =>
    alle.some(({ categorie, dossier, type, data }) => {
      if (categorie !== 'gemeente' || dossier !== partij(d)) return false;
      const { laatsteDag, per } = data as { laatsteDag?: string; per?: string };
      if (type === 'GemeenteOpgeheven') return dagenVan(laatsteDag ?? '').tot < dag;
      return type === 'HerindelingVastgelegd' && dagenVan(per ?? '').van <= dag;
    });

  const begin = (id: string): Dagen => {
    const { van: b, besloten } = grant(id);
    if (!b) return wanneer(besloten, (grants.get(id) as { daad: Daad }).daad);
    const w = dagenVan(b.datum);
    return b.uiterlijk ? { van: EERSTE, tot: w.tot } : w;
  };
  const nietig = (id: string) => van('MandaatNietigGebleken', id).length > 0;
  const extern = (g: Grant) =>
    g.onderVerantwoordelijkheid === undefined
      ? partij(g.gever) !== partij(g.ontvanger) || orgaan(g.ontvanger) !== undefined
      : !g.onderVerantwoordelijkheid;
  const alsMandaat = (g: Grant) =>
    ['mandaat', 'ondertekeningsmandaat'].includes(g.soort) || (g.soort !== 'delegatie' && !extern(g));
  const kring = (id: string): boolean => {
    let nu: string | undefined = grant(id)?.vervangt;
    for (let n = 0; nu && n < 20; n += 1) {
      if (nu === id) return true;
      nu = grant(nu)?.vervangt;
    }
    return false;
  };

  /** The receiver says yes for itself; for who works under a body, that body; for an organisation, it as such. */
  function mag(door: Drager, ontvanger: Drager, wie: Gelezen<'InstemmingGegeven'>['van']): boolean {
    if (wie === 'gemandateerde' || zelfde(door, ontvanger))
      return wie === 'gemandateerde' && zelfde(door, ontvanger);
    const organen = ['raad', 'college', 'burgemeester', 'algemeen-bestuur'];
    const orgaanlozeOrganisatie = 'organisatie' in door.partij && !door.ambt && !door.orgaan;
    return (
      partij(door) === partij(ontvanger) && (orgaanlozeOrganisatie || organen.includes(orgaan(door) ?? ''))
    );
  }

  /** In every world each word fell on one of its days, and the last by now counts. On the same day: the last recorded. */
  function instemming(id: string, wie: Gelezen<'InstemmingGegeven'>['van'], nu = dag): Oordeel {
    const gezegd = van('InstemmingGegeven', id)
      .filter(({ data }) => data.van === wie && mag(data.door, grant(id).ontvanger, wie))
      .map(({ data, daad }) => ({ uit: data.uitkomst, ...wanneer(data.datum, daad) }));
    const dagen = new Set([nu, nu + 1, ...gezegd.flatMap((i) => [i.van, i.tot])]);
    let werelden = new Map([['niets', { op: EERSTE - 1, uit: 'niets' }]]);
    for (const { uit, van: eerst, tot } of gezegd) {
      const verder: typeof werelden = new Map();
      for (const [naam2, wereld2] of werelden)
        for (const op of dagen) {
          if (op < eerst || op > tot) continue;
          if (op > nu || op < wereld2.op) verder.set(naam2, wereld2);
          else verder.set(`${op} ${uit}`, { op, uit });
        }
      werelden = verder;
    }
    const slot = [...new Set([...werelden.values()].map((w) => w.uit))];
    if (slot.length > 1) return 'onzeker';
    return { niets: 'niet-aangetoond', gegeven: 'ja', geweigerd: 'nee' }[String(slot[0])] as Oordeel;
  }

  /** What the law asks of the giving itself. */
  function wetGebreken(id: string, nu: number): [string, Oordeel][] {
    const g = grant(id);
    const uit: [string, Oordeel][] = [];
    const ambtenaar = g.ontvanger.ambt !== undefined && orgaan(g.ontvanger) === undefined;
    if (alsMandaat(g) && extern(g)) {
      uit.push(['instemming-gemandateerde', instemming(id, 'gemandateerde', nu)]);
      if (ambtenaar)
        uit.push(['instemming-verantwoordelijk-orgaan', instemming(id, 'verantwoordelijk-orgaan', nu)]);
    }
    if (alsMandaat(g) && (g.geval === undefined || extern(g)))
      uit.push([
        'schriftelijk',
        g.schriftelijk === undefined ? 'niet-aangetoond' : g.schriftelijk ? 'ja' : 'nee',
      ]);
    if (g.soort === 'delegatie') {
      if (g.onderVerantwoordelijkheid ?? (!extern(g) && ambtenaar))
        uit.push(['delegatie-aan-ondergeschikte', 'nee']);
      if (!g.grondslag) uit.push(['grondslag-delegatie', 'niet-aangetoond']);
    }
    return uit;
  }

  /** Everything about one grant by itself. */
  function gebreken(id: string): Gebrek[] {
    const g = grant(id);
    const uit: [string, Oordeel][] = [['begonnen', BEGINT(begin(id), dag)]];
    if (g.einde) uit.push(['einde', voort(g.einde, dag)]);
    for (const { data: i } of van('MandaatIngetrokken', id)) {
      const schrift = i.schriftelijk === true || !alsMandaat(g) || g.geval !== undefined;
      const zelf = !i.door || zelfde(i.door, g.gever);
      uit.push(['ingetrokken', schrift && zelf ? voort(i.einde, dag) : TWIJFEL(voort(i.einde, dag))]);
    }
    for (const { data } of van('MandaatVervallen', id)) uit.push(['vervallen', voort(data.einde, dag)]);
    for (const _ of van('MandaatNietigGebleken', id)) uit.push(['nietig', 'nee']);
    for (const ander of ids) {
      if (ander === id || grant(ander).vervangt !== id || nietig(ander)) continue;
      const o = OM[BEGINT(begin(ander), dag)] as Oordeel;
      const vast = zelfde(grant(ander).gever, g.gever) && !kring(ander);
      const eerste = begin(ander).tot;
      uit.push([
        'vervangen',
        vast && wetGebreken(ander, eerste).every(([, x]) => x === 'ja') ? o : TWIJFEL(o),
      ]);
    }
    for (const d of [g.gever, g.ontvanger]) if (weg(d)) uit.push(['opgeheven', 'nee']);
    uit.push(...wetGebreken(id, dag));
    return [...uit, ...past(g)].filter(([, o]) => o !== 'ja');
  }

  /** Does it cover the question? */
  function past(g: Grant): Gebrek[] {
    const uit: [string, Oordeel][] = [];
    const grens = <T>(code: string, gevraagd: T | undefined, ok: (t: T) => boolean) =>
      uit.push([code, gevraagd === undefined ? 'onzeker' : ok(gevraagd) ? 'ja' : 'nee']);
    if (!g.bevoegdheden.some((b) => omvat(b, v.bevoegdheid))) uit.push(['bevoegdheid', 'nee']);
    const doet = v.handeling ?? (v.bevoegdheid === 'samenwerking.ondertekenen' ? 'ondertekening' : '');
    const kan = doet ? MAG[g.soort]?.split(' ').includes(doet) : g.soort !== 'ondertekeningsmandaat';
    if (!kan) uit.push(['soort', 'nee']);
    if (g.soort === 'mandaat' && doet === 'besluit-op-bezwaar' && !g.bevoegdheden.includes('bezwaar'))
      uit.push(['bezwaar-niet-gegeven', 'nee']);
    const { bedragTot: tot, domeinen, producten } = g.grenzen ?? {};
    if (tot !== undefined) grens('bedrag', v.bedrag, (b) => b <= tot);
    if (domeinen) grens('domein', v.domein, (d) => domeinPast(domeinen, d));
    if (producten) grens('product', v.product, (p) => producten.some((q) => alsTekst(q) === alsTekst(p)));
    if (g.geval !== undefined) grens('geval', v.geval, (x) => alsTekst(x) === alsTekst(g.geval ?? ''));
    if (g.soort === 'mandaat' && v.bevoegdheid === 'goedkeuring')
      uit.push(['geen-mandaat-goedkeuring', 'nee']);
    if (g.soort === 'mandaat' && v.bevoegdheid === 'regelgeving')
      uit.push(['geen-mandaat-regelgeving', g.grondslag ? 'onzeker' : 'nee']);
    for (const _ of g.voorwaarden ?? []) uit.push(['voorwaarde', 'onzeker']);
    return uit;
  }

  /** What a holder lost by delegating it. */
  function kwijt(d: Drager): Gebrek[] {
    return ids.flatMap((id): Gebrek[] => {
      const g = grant(id);
      if (g.soort !== 'delegatie' || !zelfde(g.gever, d)) return [];
      const heel = g.bevoegdheden.some((b) => omvat(b, v.bevoegdheid));
      if (!heel && !g.bevoegdheden.some((b) => omvat(v.bevoegdheid, b))) return [];
      const rest = slechtste(
        gebreken(id)
          .filter(([c]) => c !== 'bevoegdheid')
          .map(([, o]) => o),
      );
      if (rest === 'nee') return [];
      return [['gedelegeerd', rest === 'ja' && heel ? 'nee' : 'onzeker']];
    });
  }

  /** The same hand in the same case. */
  function eerdereHand(): Gebrek[] {
    const bezwaar = v.handeling === 'besluit-op-bezwaar' || v.bevoegdheid === 'bezwaar';
    if (!bezwaar && v.bevoegdheid !== 'bestuurlijke-boete') return [];
    let ergst: Oordeel = 'ja';
    for (const { data: u, daad } of van('BevoegdheidUitgeoefend')) {
      if (!zelfde(u.door, v.door) || u.handeling !== (bezwaar ? 'besluit' : 'feitelijk')) continue;
      if (!bezwaar && u.bevoegdheid !== 'bestuurlijke-boete') continue;
      const w = wanneer(u.datum, daad);
      if (w.van > dag || (u.geval && v.geval && alsTekst(u.geval) !== alsTekst(v.geval))) continue;
      ergst = slechtste([ergst, u.geval && v.geval && w.tot <= dag ? 'nee' : 'onzeker']);
    }
    return ergst === 'ja' ? [] : [[bezwaar ? 'bezwaar-eigen-besluit' : 'boete-eigen-rapport', ergst]];
  }

  function rustOp(boven: Grant, onder: Grant): Gebrek[] {
    if (onder.soort === 'delegatie') return [['delegatie-van-mandaat', 'nee']];
    const uit: Gebrek[] = [];
    if (boven.ondermandaat !== 'toegestaan')
      uit.push(['ondermandaat', boven.ondermandaat ? 'nee' : 'niet-aangetoond']);
    const mag =
      onder.soort === boven.soort ||
      (onder.soort === 'ondertekeningsmandaat' && boven.soort !== 'machtiging');
    return mag ? uit : [...uit, ['andere-soort', 'nee']];
  }

  type Stap = { readonly id: string; readonly gebreken: Gebrek[] };
  /** How a holder may have it: by which grants, and as what. */
  function houdt(d: Drager, onder: string | undefined): Stap[] {
    const uit: Stap[] = [];
    for (const id of ids) {
      if (onder !== undefined && id !== onder) continue;
      const g = grant(id);
      if (onder === undefined && !g.bevoegdheden.some((b) => omvat(b, v.bevoegdheid))) continue;
      const plaatsen = van('VervangingGeregeld', id).filter(({ data }) => zelfde(data.vervanger, d));
      const zelf = zelfde(g.ontvanger, d);
      if (zelf) uit.push({ id, gebreken: [] });
      const alsPartij = naamloos(g.ontvanger) && !naamloos(d) && partij(g.ontvanger) === partij(d);
      if (alsPartij && (onder === undefined || plaatsen.length === 0))
        uit.push({ id, gebreken: [['ontvanger-niet-bekend', 'niet-bekend']] });
      if (zelf && onder !== undefined) continue;
      for (const { data } of plaatsen) {
        const b = data.van ? dagenVan(data.van.datum) : { van: EERSTE, tot: EERSTE };
        const w = data.van?.uiterlijk ? { ...b, van: EERSTE } : b;
        const o = slechtste(['onzeker', BEGINT(w, dag), data.einde ? voort(data.einde, dag) : 'ja']);
        uit.push({ id, gebreken: [['vervanging', o]] });
      }
      if (!zelf && !alsPartij && onder !== undefined && plaatsen.length === 0)
        uit.push({ id, gebreken: [['onder-van-ander', 'nee']] });
    }
    return uit;
  }

  function gemeld(d: Drager, onder: string | undefined): string[] {
    return van('MandaatGerapporteerd').flatMap(({ id, data }) => {
      if (grants.has(id) || (onder !== undefined && id !== onder)) return [];
      const aanHen = (o: Drager) => zelfde(o, d) || (naamloos(o) && !naamloos(d) && partij(o) === partij(d));
      if (onder === undefined && !data.ontvangers.some(aanHen)) return [];
      if (data.bevoegdheden.length > 0 && !data.bevoegdheden.some((b) => omvat(b, v.bevoegdheid))) return [];
      const vanHen = data.gevers.length === 0 || data.gevers.some((g) => partij(g) === partij(v.namens));
      return vanHen ? [id] : [];
    });
  }

  /** Every way from the hand to the body. */
  function wegen(
    houder: Drager,
    rust: string | undefined,
    gehad: readonly string[],
    gebrek: readonly Gebrek[],
  ): Weg[] {
    const onder = rust === undefined ? undefined : grant(rust);
    const uit: Weg[] = [];
    const klaar = (erbij: readonly Gebrek[], mandaten = gehad) =>
      uit.push({ mandaten, gebreken: [...gebrek, ...erbij], dood: false });
    let verder = 0;
    if (!onder?.onder) {
      const ambt = (d: Drager) => orgaan(d) === undefined && !naamloos(d);
      const samen = partij(houder) === partij(v.namens) && !ambt(houder) && !ambt(v.namens);
      if (zelfde(houder, v.namens))
        klaar(onder?.soort === 'delegatie' ? [['overgedragen', 'nee']] : kwijt(houder));
      else if (samen && (naamloos(houder) || naamloos(v.namens)))
        klaar([['orgaan-niet-bekend', 'niet-bekend']]);
    }
    for (const { id, gebreken: hoe } of houdt(houder, onder?.onder)) {
      if (gehad.includes(id)) continue;
      verder += 1;
      const g = grant(id);
      const erbij: Gebrek[] = [...gebreken(id), ...hoe];
      if (g.soort === 'delegatie' && onder?.soort !== 'delegatie') erbij.push(...kwijt(g.ontvanger));
      if (g.soort !== 'delegatie' && onder) erbij.push(...rustOp(g, onder));
      if (!onder && g.soort === 'mandaat') erbij.push(...eerdereHand());
      uit.push(...wegen(g.gever, id, [...gehad, id], [...gebrek, ...erbij]));
    }
    for (const id of gemeld(houder, onder?.onder)) klaar([['alleen-gemeld', 'niet-bekend']], [...gehad, id]);
    if (uit.length === 0 && verder === 0 && gehad.length > 0)
      uit.push({ mandaten: gehad, gebreken: gebrek, dood: true });
    return uit;
  }

  /** Every way in which the body has the power itself. */
  function herkomst(
    houder: Drager,
    rust: string | undefined,
    gehad: readonly string[],
    gebrek: readonly Gebrek[],
  ): Weg[] {
    const onder = rust === undefined ? undefined : grant(rust).onder;
    const uit: Weg[] = [];
    if (!onder) {
      const o = orgaan(houder);
      const heeft = 'gemeente' in houder.partij && EIGEN[o ?? '']?.some((b) => omvat(b, v.bevoegdheid));
      const wet: Gebrek[] = weg(houder)
        ? [['opgeheven', 'nee']]
        : naamloos(houder)
          ? [['eigen-bevoegdheid', 'niet-bekend']]
          : o === 'overleg'
            ? [['eigen-bevoegdheid', 'nee']]
            : heeft
              ? []
              : [['eigen-bevoegdheid', 'niet-aangetoond']];
      uit.push({ mandaten: gehad, gebreken: [...gebrek, ...wet], dood: false });
    }
    for (const { id, gebreken: hoe } of houdt(houder, onder)) {
      if (gehad.includes(id) || grant(id).soort !== 'delegatie') continue;
      uit.push(...herkomst(grant(id).gever, id, [...gehad, id], [...gebrek, ...gebreken(id), ...hoe]));
    }
    return uit;
  }

  const naarNamens = wegen(v.door, undefined, [], []);
  const aankomst = naarNamens.filter((w) => !w.dood);
  const oorsprong = herkomst(v.namens, undefined, [], []);
  const beste = (alle2: readonly Weg[]): Oordeel =>
    OORDELEN.find((o) => alle2.some((w) => oordeelVan(w) === o)) ?? 'nee';
  const ietsGekregen = houdt(v.door, undefined).length > 0;
  const los = ietsGekregen ? 'niet-aangetoond' : 'niet-bekend';
  const vanHand = aankomst.length > 0 ? beste(aankomst) : los;
  return {
    oordeel: slechtste([beste(oorsprong), vanHand]),
    naarNamens,
    oorsprong,
    los: aankomst.length === 0,
  };
}
export type Wereld = ReturnType<typeof wereld>;
