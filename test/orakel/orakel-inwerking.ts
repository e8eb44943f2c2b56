import { dagenVan, NOOIT } from './kalender.ts';
import {
  alle,
  bij,
  een,
  eindigt,
  gedaanOp,
  type Kennis,
  laatsteBij,
  type Oordeel,
  type Regel,
  sleutelVan,
} from './orakel-kennis.ts';
import { eerstePartijen, isVertrokken } from './orakel-partijen.ts';
import { probeer, type Zeker } from './werelden.ts';
/** What parties said, and whether the rule of entry into force is met by it. */

/** What a party said to a text: yes or no, by which body or by its signature. */
export type Woord = {
  readonly wie: string;
  readonly ja: boolean;
  readonly versie: string | undefined;
  readonly dagen: { readonly van: number; readonly tot: number };
  readonly eerste: number;
  /** The event that says it. */
  readonly gebeurtenis: string;
};

/** Kindly read, a yes came as early and a no as late as it can; harshly read the other way round. */
export const dagVanWoord = ({ ja, dagen }: Woord, aardig: boolean) => (ja === aardig ? dagen.van : dagen.tot);

export function isRegeling(k: Kennis, id: string): boolean {
  const kop = bij(k, id, 'OvereenkomstIngeschreven')[0]?.zegt;
  if (!kop) return false;
  if (kop.rechtsvorm) return !['privaatrechtelijk', 'bestuurlijk'].includes(kop.rechtsvorm);
  return ['gemeenschappelijke-regeling', 'centrumregeling'].includes(kop.soort);
}

export function regelsVan(k: Kennis, id: string): Exclude<Regel, { soort: 'alle' }>[] | undefined {
  const regel = laatsteBij(k, id, 'InwerkingtredingGeregeld')?.regel;
  if (!regel) return undefined;
  // A rule of rules holds single ones only.
  const delen = (regel.soort === 'alle' ? regel.van : [regel]) as Exclude<Regel, { soort: 'alle' }>[];
  const openbaar = delen.some((d) => d.soort === 'bekendmaking');
  return isRegeling(k, id) && !openbaar ? [...delen, { soort: 'bekendmaking' }] : delen;
}

/** What a party said, in the order of the last days on which it may have been; only who can bind it is heard. */
export function woordenVan(k: Kennis, id: string, partij: string): Woord[] {
  const formeel = ['raad', 'college', 'burgemeester', 'algemeen-bestuur'];
  const besluiten = bij(k, id, 'BesluitGenomen').flatMap((d): Woord[] => {
    const { orgaan, uitkomst, versie, datum } = d.zegt;
    const ja = uitkomst === 'vastgesteld' || uitkomst === 'ingestemd';
    if (sleutelVan(d.zegt.partij) !== partij || !formeel.includes(orgaan)) return [];
    if (!ja && uitkomst !== 'geweigerd') return [];
    return [
      { wie: orgaan, ja, versie, dagen: gedaanOp(datum, d), eerste: d.eerste, gebeurtenis: d.gebeurtenis.id },
    ];
  });
  const namen = bij(k, id, 'PartijHeeftOndertekend').flatMap((d): Woord[] =>
    sleutelVan(d.zegt.partij) === partij
      ? [
          {
            wie: 'handtekening',
            ja: true,
            versie: d.zegt.versie,
            dagen: gedaanOp(d.zegt.datum, d),
            eerste: d.eerste,
            gebeurtenis: d.gebeurtenis.id,
          },
        ]
      : [],
  );
  return [...besluiten, ...namen].sort((a, b) => a.dagen.tot - b.dagen.tot || a.eerste - b.eerste);
}

/** The last word by a day, as kindly or as harshly as the dates allow. */
export function laatsteWoord(k: Kennis, id: string, partij: string): Zeker | 'geweigerd' {
  const [mild, streng] = ([true, false] as const).map((aardig) =>
    woordenVan(k, id, partij)
      .filter((w) => dagVanWoord(w, aardig) <= k.dag)
      .at(-1),
  );
  if (mild?.ja && streng?.ja) return 'ja';
  if (mild?.ja || streng?.ja) return 'onzeker';
  return mild && streng ? 'geweigerd' : 'nee';
}

/** Does a party stand by a text on a day, by what a rule counts? */
export function staatAchter(
  woorden: readonly Woord[],
  regel: Extract<Regel, { soort: 'partijen' }>,
  tekst: string | undefined,
  op: { readonly dag: number; readonly aardig: boolean },
): boolean {
  return woorden.some((w, n) => {
    const telt =
      regel.handeling === 'ondertekening'
        ? w.wie === 'handtekening'
        : w.wie !== 'handtekening' && (regel.orgaan === undefined || regel.orgaan === w.wie);
    if (!w.ja || !telt || dagVanWoord(w, op.aardig) > op.dag) return false;
    if (tekst !== undefined && w.versie !== undefined && w.versie !== tekst) return false;
    const terug = woorden.slice(n + 1).find((later) => !later.ja && later.wie === w.wie);
    return terug === undefined || dagVanWoord(terug, op.aardig) > op.dag;
  });
}

/** On which texts the first parties met a rule by a day; every day up to it is tried on which anything may change. */
export function tekstenWaarop(
  k: Kennis,
  id: string,
  regel: Extract<Regel, { soort: 'partijen' }>,
  aardig: boolean,
  tot: number,
) {
  const wie = eerstePartijen(k, id).map((p) => ({ p, woorden: woordenVan(k, id, p) }));
  const inRegel = wie.flatMap(({ woorden }) =>
    woorden.filter(
      (w) =>
        w.ja &&
        (regel.handeling === 'ondertekening') === (w.wie === 'handtekening') &&
        (regel.handeling === 'ondertekening' || regel.orgaan === undefined || regel.orgaan === w.wie),
    ),
  );
  const genoemd = [...new Set(inRegel.flatMap((w) => w.versie ?? []))];
  const dagen = [
    ...inRegel.map((w) => dagVanWoord(w, aardig)),
    ...bij(k, id, 'PartijUitgetreden').map(({ zegt }) => Math.min(eindigt(zegt.einde).tot + 1, NOOIT)),
  ].filter((dag) => dag <= tot);
  return (genoemd.length > 0 ? genoemd : [undefined]).filter((tekst) =>
    dagen.some((dag) => {
      const over = wie.filter(({ p }) => !isVertrokken(k, id, p, dag));
      const ja = over.filter(({ woorden }) => staatAchter(woorden, regel, tekst, { dag, aardig }));
      return over.length > 0 && ja.length >= (regel.minimaal ?? over.length);
    }),
  );
}

/** Does a party itself stand by a text on which the rule was met by this day? */
export function deedMee(
  k: Kennis,
  id: string,
  partij: string,
  regel: Extract<Regel, { soort: 'partijen' }>,
): Zeker {
  const woorden = woordenVan(k, id, partij);
  const staat = (aardig: boolean) =>
    tekstenWaarop(k, id, regel, aardig, k.dag).some((tekst) =>
      staatAchter(woorden, regel, tekst, { dag: k.dag, aardig }),
    );
  return staat(false) ? 'ja' : staat(true) ? 'onzeker' : 'nee';
}

/** Is one part of the rule met? `undefined` while acts that it asks for are missing. */
export function isVoldaan(
  k: Kennis,
  id: string,
  regel: Exclude<Regel, { soort: 'alle' }>,
): Zeker | undefined {
  if (regel.soort === 'op') return probeer([dagenVan(regel.datum)], ([op = 0]) => op <= k.dag, k.dag);
  if (regel.soort === 'bekendmaking') {
    const dagen = bij(k, id, 'OvereenkomstBekendgemaakt').map(({ zegt }) => dagenVan(zegt.datum));
    if (dagen.length === 0) return undefined;
    const erna = regel.dagenErna ?? 0;
    return een(dagen.map((d) => probeer([d], ([op = 0]) => op + erna <= k.dag, k.dag - erna)));
  }
  // Whatever the day: while it can never be met by what is recorded, something is missing.
  if (tekstenWaarop(k, id, regel, true, NOOIT).length === 0) return undefined;
  if (tekstenWaarop(k, id, regel, false, k.dag).length > 0) return 'ja';
  return tekstenWaarop(k, id, regel, true, k.dag).length > 0 ? 'onzeker' : 'nee';
}

export function isInWerking(k: Kennis, id: string): Oordeel {
  const delen = regelsVan(k, id)?.map((regel) => isVoldaan(k, id, regel));
  if (!delen) return 'niet-bekend';
  const bekend = delen.filter((d) => d !== undefined);
  if (bekend.length === delen.length) return alle(bekend);
  return bekend.includes('nee') ? 'nee' : 'niet-aangetoond';
}
