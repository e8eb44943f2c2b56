import type { gemeenteGebeurtenissen } from '@regiolog/domein/gemeente/events';
import type { overeenkomstGebeurtenissen } from '@regiolog/domein/overeenkomst/events';
import type { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import { alsTekst, dagenVan, dagOp, maandenLater, NOOIT, nummer } from './kalender.ts';
import { eersteDagen, laatsteDagen, probeer, type Zeker } from './werelden.ts';
import { bekendSinds, type Daad } from './zichtbaar.ts';

/**
 * What must be answered, from the words of the definition and the acts that count. It shares no code with what
 * answers: types only. Slow and plain on purpose.
 */

type Data<S, T extends keyof S> = S[T] extends { _zod: { output: infer D } } ? D : never;
type Overeenkomst = typeof overeenkomstGebeurtenissen;
type Regio = typeof regioGebeurtenissen;
type Gemeente = typeof gemeenteGebeurtenissen;
type Partij = Data<Overeenkomst, 'PartijToegetreden'>['partij'];
type Begin = Data<Overeenkomst, 'PartijToegetreden'>['van'];
type Einde = Data<Overeenkomst, 'PartijUitgetreden'>['einde'];
type Regel = Data<Overeenkomst, 'InwerkingtredingGeregeld'>['regel'];

export type Oordeel = Zeker | 'niet-aangetoond' | 'niet-bekend';

const begint = (van: Begin | undefined) => eersteDagen(van, dagenVan);
const eindigt = (einde: Einde | undefined) => laatsteDagen(einde, dagenVan);
const alle = (delen: readonly Zeker[]): Zeker =>
  delen.includes('nee') ? 'nee' : delen.includes('onzeker') ? 'onzeker' : 'ja';
const een = (delen: readonly Zeker[]): Zeker =>
  delen.includes('ja') ? 'ja' : delen.includes('onzeker') ? 'onzeker' : 'nee';

const omgekeerd = (deel: Zeker): Zeker => (deel === 'ja' ? 'nee' : deel === 'nee' ? 'ja' : 'onzeker');
/** The longest that a rule of these histories waits after a publication. */
const MEESTE_DAGEN_ERNA = 9;

/** Parts of a domain: bw-mo is both. */
const delenVan = (domeinen: readonly string[]) => [
  ...new Set(domeinen.flatMap((d) => (d === 'bw-mo' ? ['bw', 'mo'] : [d]))),
];

export const sleutelVan = (partij: Partij) =>
  'gemeente' in partij ? partij.gemeente : `naam ${partij.organisatie.toLowerCase()}`;

/** Which of the ends that stand apart are about a period with this begin. */
function eindesVoor(van: Begin, eindes: readonly Einde[], andere: readonly Begin[]): Einde[] {
  const begin = begint(van);
  return eindes.filter((einde) => {
    const uiterlijk = eindigt(einde).tot;
    if (uiterlijk >= begin.tot) return true;
    if (uiterlijk < begin.van) return false;
    // In the very month or year of the begin: it ends this period, unless it can end one that was there before.
    return andere.every((ander) => begint(ander).tot > uiterlijk);
  });
}

/**
 * From a begin until the first of its ends. On a day before the begin an end is that of an earlier period, when there
 * certainly was one.
 */
function duurtOp(van: Begin, eindes: readonly Einde[], dag: number, andere: readonly Begin[] = []): Zeker {
  const wasErEerder = andere.some((ander) => begint(ander).tot < begint(van).van);
  return probeer(
    [begint(van), ...eindes.map(eindigt)],
    ([eerste = 0, ...laatste]) =>
      eerste <= dag && laatste.every((l) => l >= dag || (wasErEerder && l < eerste)),
    dag,
  );
}

/** What a party said to a text: yes or no, by which body or by its signature. */
type Woord = {
  readonly wie: string;
  readonly ja: boolean;
  readonly versie: string | undefined;
  readonly dagen: { readonly van: number; readonly tot: number };
  readonly eerste: number;
};

/** Kindly read, a yes came as early and a no as late as it can; harshly read the other way round. */
const dagVanWoord = ({ ja, dagen }: Woord, aardig: boolean) => (ja === aardig ? dagen.van : dagen.tot);

export class Orakel {
  readonly #daden: readonly Daad[];
  readonly #dag: number;

  constructor(tellend: readonly Daad[], dag: string | number) {
    this.#daden = tellend;
    this.#dag = typeof dag === 'string' ? dagenVan(dag).van : dag;
  }

  #van<S, T extends keyof S & string>(
    categorie: string,
    regio: string,
    dossier: string,
    type: T,
  ): Data<S, T>[] {
    return this.#daden
      .filter(
        (d) => d.categorie === categorie && d.regio === regio && d.dossier === dossier && d.type === type,
      )
      .map((d) => d.data as Data<S, T>);
  }

  #regio<T extends keyof Regio & string>(regio: string, type: T): Data<Regio, T>[] {
    return this.#van<Regio, T>('regio', regio, regio, type);
  }

  /** The acts of one kind in the file of an agreement, with the act itself. */
  #bij<T extends keyof Overeenkomst & string>(
    id: string,
    type: T,
  ): (Daad & { zegt: Data<Overeenkomst, T> })[] {
    return this.#daden
      .filter((d) => d.categorie === 'overeenkomst' && `${d.regio}.${d.dossier}` === id && d.type === type)
      .map((d) => ({ ...d, zegt: d.data as Data<Overeenkomst, T> }));
  }

  /** The last of them by the place at which it was first recorded. */
  #laatste<T extends keyof Overeenkomst & string>(id: string, type: T): Data<Overeenkomst, T> | undefined {
    return this.#bij(id, type).sort((a, b) => b.eerste - a.eerste)[0]?.zegt;
  }

  // Regions

  heeftRegio(regio: string): boolean {
    return this.#regio(regio, 'RegioIngericht').length > 0;
  }

  betrokken(regio: string): string[] {
    const soorten = [
      'GemeenteToegetreden',
      'GemeenteUitgetreden',
      'LidmaatschapGerapporteerd',
      'UittredingVoorgenomen',
      'BlijvenBesloten',
    ] as const;
    return [...new Set(soorten.flatMap((s) => this.#regio(regio, s).map((d) => d.gemeente)))];
  }

  /** Whether a municipality is a member, per domain. */
  lidPerDomein(regio: string, gemeente: string): Map<string, Oordeel> {
    const over = <D extends { readonly gemeente: string }>(d: D) => d.gemeente === gemeente;
    const toe = this.#regio(regio, 'GemeenteToegetreden').filter(over);
    const uit = this.#regio(regio, 'GemeenteUitgetreden').filter(over);
    const gemeld = this.#regio(regio, 'LidmaatschapGerapporteerd').filter(over);
    const antwoord = new Map<string, Oordeel>();
    for (const domein of delenVan([...toe, ...uit, ...gemeld].flatMap((d) => d.domeinen))) {
      const raakt = (d: { readonly domeinen: readonly string[] }) => delenVan(d.domeinen).includes(domein);
      const begins = toe.filter(raakt);
      const eindes = uit.filter(raakt).map((d) => d.einde);
      const keren = begins.map(({ van, einde }) => {
        const andere = begins.map((b) => b.van);
        const erbij = duurtOp(van, eindesVoor(van, eindes, andere), this.#dag, andere);
        return alle([erbij, duurtOp(van, einde ? [einde] : [], this.#dag)]);
      });
      const laatste = Math.max(...eindes.map((e) => eindigt(e).tot));
      const genoemd = gemeld.some((m) => raakt(m) && dagenVan(m.peildatum).tot > laatste);
      const weg = eindes.length > 0 && laatste < this.#dag && !genoemd;
      antwoord.set(
        domein,
        this.#weg(gemeente) ? 'nee' : keren.length > 0 ? een(keren) : weg ? 'nee' : 'niet-bekend',
      );
    }
    return antwoord;
  }

  lid(regio: string, gemeente: string): Oordeel {
    if (this.#weg(gemeente)) return 'nee';
    const oordelen = [...this.lidPerDomein(regio, gemeente).values()];
    const volgorde: Oordeel[] = ['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend', 'nee'];
    return volgorde.find((o) => oordelen.includes(o)) ?? 'niet-bekend';
  }

  /** The municipalities that are recorded as members, be it that a date is uncertain. */
  leden(regio: string): string[] {
    return this.betrokken(regio).filter((g) => ['ja', 'onzeker'].includes(this.lid(regio, g)));
  }

  /** The regions in which a municipality is or may be a member: a role says nothing about it. */
  misschienRegios(gemeente: string): string[] {
    const soorten = new Set([
      'GemeenteToegetreden',
      'GemeenteUitgetreden',
      'LidmaatschapGerapporteerd',
      'UittredingVoorgenomen',
      'BlijvenBesloten',
    ]);
    const regios = this.#daden
      .filter((d) => soorten.has(d.type) && (d.data as { gemeente?: string }).gemeente === gemeente)
      .map((d) => d.regio);
    return [...new Set(regios)].filter((r) => this.lid(r, gemeente) !== 'nee').sort();
  }

  /** Roles that hold or may hold, per domain: `gm0001 kassier bw ja`. */
  rollen(regio: string): string[] {
    const eindes = this.#regio(regio, 'RolBeeindigd');
    const vast = this.#regio(regio, 'RolToegekend').flatMap((rol) =>
      delenVan(rol.domeinen).map((domein) => {
        const erbij = eindes.filter(
          (e) => e.gemeente === rol.gemeente && e.rol === rol.rol && delenVan(e.domeinen).includes(domein),
        );
        const alleEindes = eindesVoor(
          rol.van,
          erbij.map((e) => e.einde),
          [],
        );
        const geldt = duurtOp(rol.van, rol.einde ? [...alleEindes, rol.einde] : alleEindes, this.#dag);
        return `${rol.gemeente} ${rol.rol} ${domein} ${geldt}`;
      }),
    );
    const gemeld = this.#regio(regio, 'RolGerapporteerd').flatMap((rol) =>
      delenVan(rol.domeinen).map((domein) => `${rol.gemeente} ${rol.rol} ${domein} niet-bekend`),
    );
    return [...vast.filter((r) => !r.endsWith(' nee')), ...gemeld].sort();
  }

  /** Contact points: `gm0001 gm0002,gm0003 bestuurlijk ja`. A proposal is no appointment. */
  aanspreekpunten(regio: string): string[] {
    return this.#regio(regio, 'AanspreekpuntAangewezen')
      .map((a) => {
        const geldt =
          a.stadium === 'voorgesteld'
            ? 'niet-aangetoond'
            : probeer(
                [begint(a.van), eindigt(a.einde)],
                ([eerste = 0, laatste = 0]) => eerste <= this.#dag && this.#dag <= laatste,
                this.#dag,
              );
        return `${a.gemeente} ${a.vervangers.join()} ${a.niveau} ${geldt}`;
      })
      .filter((a) => !a.endsWith(' nee'))
      .sort();
  }

  /** The agreements that a region keeps or that say they span it. */
  overeenkomstenVanRegio(regio: string): string[] {
    const ids = this.#daden
      .filter((d) => d.type === 'OvereenkomstIngeschreven')
      .filter(
        (d) =>
          d.regio === regio ||
          (d.data as Data<Overeenkomst, 'OvereenkomstIngeschreven'>).regios?.includes(regio),
      )
      .map((d) => `${d.regio}.${d.dossier}`);
    return [...new Set(ids)].sort();
  }

  // Municipalities

  bestaat(code: string): 'ja' | 'nee' | 'niet-bekend' {
    const [kop] = this.#van<Gemeente, 'GemeenteIngeschreven'>(
      'gemeente',
      'landelijk',
      code,
      'GemeenteIngeschreven',
    );
    if (!kop) return 'niet-bekend';
    const [einde] = this.#van<Gemeente, 'GemeenteOpgeheven'>(
      'gemeente',
      'landelijk',
      code,
      'GemeenteOpgeheven',
    );
    const begonnen = kop.begin === undefined || dagenVan(kop.begin).van <= this.#dag;
    const over = einde !== undefined && dagenVan(einde.laatsteDag).van < this.#dag;
    return begonnen && !over ? 'ja' : 'nee';
  }

  /** Those whose rights and duties are with `code`, directly or through others. */
  voorgangers(code: string): string[] {
    const overgangen = this.#daden.flatMap((d) => {
      if (d.type !== 'HerindelingVastgelegd') return [];
      const { opvolgers, per } = d.data as Data<Gemeente, 'HerindelingVastgelegd'>;
      return dagenVan(per).van <= this.#dag ? opvolgers.map((naar) => ({ uit: d.dossier, naar })) : [];
    });
    const gevonden = new Set([code]);
    for (let vorige = 0; vorige !== gevonden.size; ) {
      vorige = gevonden.size;
      for (const { uit, naar } of overgangen) if (gevonden.has(naar)) gevonden.add(uit);
    }
    gevonden.delete(code);
    return [...gevonden].sort();
  }

  /** `agreement as municipality`: what a municipality is named in, itself or by who went into it. */
  genoemdIn(code: string): string[] {
    const namen = [code, ...this.voorgangers(code)];
    const ids = new Set(
      this.#daden.filter((d) => d.categorie === 'overeenkomst').map((d) => `${d.regio}.${d.dossier}`),
    );
    return [...ids]
      .flatMap((id) =>
        namen
          .filter((naam) => this.partijen(id).has(naam))
          .map((naam) => `${id} ${naam === code ? '' : naam}`),
      )
      .sort();
  }

  // Agreements

  bestaatOvereenkomst(id: string): boolean {
    return this.#daden.some((d) => d.categorie === 'overeenkomst' && `${d.regio}.${d.dossier}` === id);
  }

  /** Everyone who is recorded as a party, or only reported as one. */
  partijen(id: string): Map<string, 'vastgelegd' | 'gemeld'> {
    const uit = new Map<string, 'vastgelegd' | 'gemeld'>();
    for (const { zegt } of this.#bij(id, 'OvereenkomstGerapporteerd'))
      for (const partij of zegt.partijen) uit.set(sleutelVan(partij), 'gemeld');
    for (const { zegt } of this.#bij(id, 'PartijToegetreden')) uit.set(sleutelVan(zegt.partij), 'vastgelegd');
    return uit;
  }

  /** Who decided, planned to or signed, and is no party for all that is known. */
  handelden(id: string): string[] {
    const soorten = ['BesluitGenomen', 'BesluitGepland', 'PartijHeeftOndertekend'] as const;
    const allen = soorten.flatMap((s) =>
      this.#bij(id, s).flatMap(({ zegt }) => (zegt.partij ? [sleutelVan(zegt.partij)] : [])),
    );
    return [...new Set(allen)].filter((p) => !this.partijen(id).has(p));
  }

  partijOp(id: string, partij: string): Oordeel {
    const eigen = <D extends { readonly zegt: { readonly partij: Partij } }>(d: D) =>
      sleutelVan(d.zegt.partij) === partij;
    const begins = this.#bij(id, 'PartijToegetreden')
      .filter(eigen)
      .map((d) => d.zegt.van);
    const eindes = this.#bij(id, 'PartijUitgetreden')
      .filter(eigen)
      .map((d) => d.zegt.einde);
    // Of a party that is only reported, that it left is all that can be said.
    if (begins.length === 0) return eindes.some((e) => eindigt(e).tot < this.#dag) ? 'nee' : 'niet-bekend';
    const is = een(begins.map((van) => duurtOp(van, eindesVoor(van, eindes, begins), this.#dag, begins)));
    // From the day of a notice on it is uncertain, until the leaving that followed it is recorded.
    const opgezegd = this.#bij(id, 'OpzeggingGedaan')
      .filter(eigen)
      .some(({ zegt }) => {
        if (zegt.per === undefined) return false;
        const { van } = dagenVan(zegt.per);
        return van <= this.#dag && !eindes.some((e) => eindigt(e).tot + 1 >= van);
      });
    return is === 'ja' && opgezegd ? 'onzeker' : is;
  }

  /** Parties that are or may be so. */
  misschienPartijen(id: string): string[] {
    return [...this.partijen(id).keys()].filter((p) => this.partijOp(id, p) !== 'nee');
  }

  #isRegeling(id: string): boolean {
    const kop = this.#bij(id, 'OvereenkomstIngeschreven')[0]?.zegt;
    if (!kop) return false;
    if (kop.rechtsvorm) return !['privaatrechtelijk', 'bestuurlijk'].includes(kop.rechtsvorm);
    return ['gemeenschappelijke-regeling', 'centrumregeling'].includes(kop.soort);
  }

  #regels(id: string): Exclude<Regel, { soort: 'alle' }>[] | undefined {
    const regel = this.#laatste(id, 'InwerkingtredingGeregeld')?.regel;
    if (!regel) return undefined;
    // A rule of rules holds single ones only.
    const delen = (regel.soort === 'alle' ? regel.van : [regel]) as Exclude<Regel, { soort: 'alle' }>[];
    const openbaar = delen.some((d) => d.soort === 'bekendmaking');
    return this.#isRegeling(id) && !openbaar ? [...delen, { soort: 'bekendmaking' }] : delen;
  }

  /** What a party said, in the order of the last days on which it may have been; only who can bind it is heard. */
  #woorden(id: string, partij: string): Woord[] {
    const formeel = ['raad', 'college', 'burgemeester', 'algemeen-bestuur'];
    const dagen = (datum: string | undefined, d: Daad) =>
      datum === undefined
        ? { van: nummer(1, 1, 1), tot: dagOp(bekendSinds(d.gebeurtenis)) }
        : dagenVan(datum);
    const besluiten = this.#bij(id, 'BesluitGenomen').flatMap((d): Woord[] => {
      const { orgaan, uitkomst, versie, datum } = d.zegt;
      const ja = uitkomst === 'vastgesteld' || uitkomst === 'ingestemd';
      if (sleutelVan(d.zegt.partij) !== partij || !formeel.includes(orgaan)) return [];
      if (!ja && uitkomst !== 'geweigerd') return [];
      return [{ wie: orgaan, ja, versie, dagen: dagen(datum, d), eerste: d.eerste }];
    });
    const namen = this.#bij(id, 'PartijHeeftOndertekend').flatMap((d): Woord[] =>
      sleutelVan(d.zegt.partij) === partij
        ? [
            {
              wie: 'handtekening',
              ja: true,
              versie: d.zegt.versie,
              dagen: dagen(d.zegt.datum, d),
              eerste: d.eerste,
            },
          ]
        : [],
    );
    return [...besluiten, ...namen].sort((a, b) => a.dagen.tot - b.dagen.tot || a.eerste - b.eerste);
  }

  /** The last word by a day, as kindly or as harshly as the dates allow. */
  #laatsteWoord(id: string, partij: string): Zeker | 'geweigerd' {
    const [mild, streng] = ([true, false] as const).map((aardig) =>
      this.#woorden(id, partij)
        .filter((w) => dagVanWoord(w, aardig) <= this.#dag)
        .at(-1),
    );
    if (mild?.ja && streng?.ja) return 'ja';
    if (mild?.ja || streng?.ja) return 'onzeker';
    return mild && streng ? 'geweigerd' : 'nee';
  }

  /** Does a party stand by a text on a day, by what a rule counts? */
  #staatAchter(
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

  #eersten(id: string): string[] {
    const eerste = this.#bij(id, 'PartijToegetreden').filter(({ zegt }) => zegt.wijze === 'oorspronkelijk');
    return [...new Set(eerste.map(({ zegt }) => sleutelVan(zegt.partij)))];
  }

  /** Left for certain before a day, and did not come back by then. */
  #vertrokken(id: string, partij: string, dag: number): boolean {
    const weg = this.#bij(id, 'PartijUitgetreden').some(
      ({ zegt }) => sleutelVan(zegt.partij) === partij && eindigt(zegt.einde).tot < dag,
    );
    return weg && new Orakel(this.#daden, dag).partijOp(id, partij) === 'nee';
  }

  /** On which texts the first parties met a rule by a day; every day up to it is tried on which anything may change. */
  #teksten(id: string, regel: Extract<Regel, { soort: 'partijen' }>, aardig: boolean, tot: number) {
    const wie = this.#eersten(id).map((p) => ({ p, woorden: this.#woorden(id, p) }));
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
      ...this.#bij(id, 'PartijUitgetreden').map(({ zegt }) => Math.min(eindigt(zegt.einde).tot + 1, NOOIT)),
    ].filter((dag) => dag <= tot);
    return (genoemd.length > 0 ? genoemd : [undefined]).filter((tekst) =>
      dagen.some((dag) => {
        const over = wie.filter(({ p }) => !this.#vertrokken(id, p, dag));
        const ja = over.filter(({ woorden }) => this.#staatAchter(woorden, regel, tekst, { dag, aardig }));
        return over.length > 0 && ja.length >= (regel.minimaal ?? over.length);
      }),
    );
  }

  /** Does a party itself stand by a text on which the rule was met by this day? */
  #deedMee(id: string, partij: string, regel: Extract<Regel, { soort: 'partijen' }>): Zeker {
    const woorden = this.#woorden(id, partij);
    const staat = (aardig: boolean) =>
      this.#teksten(id, regel, aardig, this.#dag).some((tekst) =>
        this.#staatAchter(woorden, regel, tekst, { dag: this.#dag, aardig }),
      );
    return staat(false) ? 'ja' : staat(true) ? 'onzeker' : 'nee';
  }

  /** Is one part of the rule met? `undefined` while acts that it asks for are missing. */
  #voldaan(id: string, regel: Exclude<Regel, { soort: 'alle' }>): Zeker | undefined {
    if (regel.soort === 'op')
      return probeer([dagenVan(regel.datum)], ([op = 0]) => op <= this.#dag, this.#dag);
    if (regel.soort === 'bekendmaking') {
      const dagen = this.#bij(id, 'OvereenkomstBekendgemaakt').map(({ zegt }) => dagenVan(zegt.datum));
      if (dagen.length === 0) return undefined;
      const erna = regel.dagenErna ?? 0;
      return een(dagen.map((d) => probeer([d], ([op = 0]) => op + erna <= this.#dag, this.#dag - erna)));
    }
    // Whatever the day: while it can never be met by what is recorded, something is missing.
    if (this.#teksten(id, regel, true, NOOIT).length === 0) return undefined;
    if (this.#teksten(id, regel, false, this.#dag).length > 0) return 'ja';
    return this.#teksten(id, regel, true, this.#dag).length > 0 ? 'onzeker' : 'nee';
  }

  #inWerking(id: string): Oordeel {
    const delen = this.#regels(id)?.map((regel) => this.#voldaan(id, regel));
    if (!delen) return 'niet-bekend';
    const bekend = delen.filter((d) => d !== undefined);
    if (bekend.length === delen.length) return alle(bekend);
    return bekend.includes('nee') ? 'nee' : 'niet-aangetoond';
  }

  /** Extensions, the last one last: by date if all have one, else by how far they go. */
  #verlengingen(id: string) {
    const rij = this.#bij(id, 'OvereenkomstVerlengd').sort((a, b) => a.eerste - b.eerste);
    const eind = (v: (typeof rij)[number]) => eindigt(v.zegt.einde).tot;
    rij.sort((a, b) => eind(a) - eind(b));
    const dagVan = (v: (typeof rij)[number]) => dagenVan(v.zegt.datum ?? '9999').tot;
    if (rij.every((v) => v.zegt.datum)) rij.sort((a, b) => dagVan(a) - dagVan(b));
    return rij;
  }

  /** Days after an end of which an extension came only later, for certain. */
  #inEenGat(id: string): boolean {
    const looptijd = this.#laatste(id, 'LooptijdVastgelegd');
    const stil = looptijd?.stilzwijgend;
    if (stil && stil.aantal === undefined) return false;
    const rij = this.#verlengingen(id);
    return rij.some(({ zegt }, n) => {
      const vorig = rij[n - 1]?.zegt.einde;
      const oud = vorig ? eindigt(vorig) : looptijd?.einde && this.#metStilzwijgend(looptijd.einde, stil);
      if (!oud || zegt.datum === undefined) return false;
      const gedaan = dagenVan(zegt.datum);
      return gedaan.van > oud.tot && this.#dag > oud.van && this.#dag < gedaan.tot;
    });
  }

  /** The end of the term: of the last extension, else as agreed; tacit renewals come after it. */
  #eindeTermijn(id: string) {
    const looptijd = this.#laatste(id, 'LooptijdVastgelegd');
    const einde = this.#verlengingen(id).at(-1)?.zegt.einde ?? looptijd?.einde;
    const stil = looptijd?.stilzwijgend;
    const dagen = eindigt(einde);
    if (!einde || !stil) return { einde, dagen };
    if (stil.aantal === undefined) return { einde, dagen: { van: NOOIT, tot: NOOIT } };
    if (this.#verlengingen(id).length > 0) return { einde, dagen };
    return { einde, dagen: this.#metStilzwijgend(einde, stil) };
  }

  /** An end, and the bounded number of renewals that come after it. */
  #metStilzwijgend(einde: Einde, stil: { duur: string; aantal?: number | undefined } | undefined) {
    const dagen = eindigt(einde);
    if (stil?.aantal === undefined) return dagen;
    const [, jaren = '0', maanden = '0'] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(stil.duur) ?? [];
    const erbij = (Number(jaren) * 12 + Number(maanden)) * stil.aantal;
    // The renewal begins on the day after, and lasts whole months from there.
    const later = (dag: number) => (dag >= NOOIT ? NOOIT : maandenLater(dag + 1, erbij) - 1);
    return { van: later(dagen.van), tot: later(dagen.tot) };
  }

  /** The last day of the term, when it is certain. */
  laatsteDag(id: string): string | null {
    const alles = [
      this.#eindeTermijn(id).dagen,
      ...this.#bij(id, 'OvereenkomstBeeindigd').map(({ zegt }) => eindigt(zegt.einde)),
    ];
    const [van, tot] = [Math.min(...alles.map((d) => d.van)), Math.min(...alles.map((d) => d.tot))];
    return van === tot && tot < NOOIT ? alsTekst(tot) : null;
  }

  #binnenTermijn(id: string): Zeker {
    const van = this.#laatste(id, 'LooptijdVastgelegd')?.van;
    const binnen = probeer(
      [begint(van), this.#eindeTermijn(id).dagen],
      ([eerste = 0, laatste = 0]) => eerste <= this.#dag && this.#dag <= laatste,
      this.#dag,
    );
    return binnen === 'ja' && this.#inEenGat(id) ? 'onzeker' : binnen;
  }

  #beeindigd(id: string): Zeker {
    const dagen = this.#bij(id, 'OvereenkomstBeeindigd').map(({ zegt }) => eindigt(zegt.einde));
    return probeer(dagen, (laatste) => laatste.some((l) => l < this.#dag), this.#dag);
  }

  #opgeschort(id: string): Zeker {
    return een(
      this.#bij(id, 'OvereenkomstOpgeschort').map(({ zegt }) =>
        probeer(
          [begint(zegt.van), eindigt(zegt.einde)],
          ([eerste = 0, laatste = 0]) => eerste <= this.#dag && this.#dag <= laatste,
          this.#dag,
        ),
      ),
    );
  }

  /** By its own rule, term and termination, apart from what others say of it. */
  #opZichzelf(id: string): Oordeel {
    const begin = this.#inWerking(id);
    const rest = [this.#binnenTermijn(id), omgekeerd(this.#beeindigd(id))];
    if (begin === 'nee' || rest.includes('nee')) return 'nee';
    return begin === 'ja' && rest.includes('onzeker') ? 'onzeker' : begin;
  }

  /** Was there a day, up to this one, on which it held by its own terms? Every day on which anything changes is tried. */
  #wasInWerking(id: string): Zeker {
    const dossier = this.#daden.filter((d) => `${d.regio}.${d.dossier}` === id);
    const dagen = new Set([this.#dag]);
    for (const { data, gebeurtenis } of dossier) {
      dagen.add(dagOp(bekendSinds(gebeurtenis)));
      for (const [datum] of JSON.stringify(data).matchAll(/(?<=")\d{4}(-\d{2}(-\d{2})?)?(?=")/g)) {
        const { van, tot } = dagenVan(datum);
        for (let n = -1; n <= MEESTE_DAGEN_ERNA; n += 1) dagen.add(van + n).add(tot + n);
      }
    }
    const { dagen: einde } = this.#eindeTermijn(id);
    dagen.add(einde.van).add(einde.tot);
    return een(
      [...dagen]
        .filter((dag) => dag <= this.#dag)
        .map((dag) => {
          const toen = new Orakel(this.#daden, dag).#opZichzelf(id);
          return toen === 'ja' || toen === 'nee' ? toen : 'onzeker';
        }),
    );
  }

  /** Replaced by a younger agreement that came into force: what was replaced stays so. */
  #vervangen(id: string): Zeker {
    const opvolgers = this.#daden.flatMap((d) => {
      if (d.type !== 'RelatieGelegd') return [];
      const { soort, doel, van } = d.data as Data<Overeenkomst, 'RelatieGelegd'>;
      const ander = `${d.regio}.${d.dossier}`;
      return soort === 'vervangt' && doel === id && ander !== id ? [{ ander, van }] : [];
    });
    return een(
      opvolgers.map(({ ander, van }) => {
        const begonnen = probeer([begint(van)], ([op = 0]) => op <= this.#dag, this.#dag);
        if (begonnen === 'nee') return 'nee';
        const uitkomst = alle([begonnen, this.#wasInWerking(ander)]);
        return uitkomst === 'ja' && !this.#geloofwaardig(id, ander) ? 'onzeker' : uitkomst;
      }),
    );
  }

  /** Who replaces must have to do with what it replaces, and may not be replaced by it in turn. */
  #geloofwaardig(oud: string, nieuw: string): boolean {
    const vast = (id: string) =>
      this.#bij(id, 'PartijToegetreden').map(({ zegt }) => sleutelVan(zegt.partij));
    const verwant =
      oud.split('.')[0] === nieuw.split('.')[0] || vast(nieuw).some((partij) => vast(oud).includes(partij));
    const paren = this.#daden.flatMap((d) => {
      if (d.type !== 'RelatieGelegd') return [];
      const { soort, doel } = d.data as Data<Overeenkomst, 'RelatieGelegd'>;
      return soort === 'vervangt' ? [{ wie: `${d.regio}.${d.dossier}`, doel }] : [];
    });
    // Everything that comes, step by step, in the place of the younger one.
    const erna = new Set([nieuw]);
    for (let vorige = 0; vorige !== erna.size; ) {
      vorige = erna.size;
      for (const { wie, doel } of paren) if (erna.has(doel)) erna.add(wie);
    }
    return verwant && !erna.has(oud);
  }

  geldt(id: string): Oordeel {
    const zelf = this.#opZichzelf(id);
    const anders = [this.#vervangen(id), this.#opgeschort(id)];
    if (zelf === 'nee' || anders.includes('ja')) return 'nee';
    return zelf === 'ja' && anders.includes('onzeker') ? 'onzeker' : zelf;
  }

  /** No municipality any more: it ended, or all it had went to others. */
  #weg(code: string): boolean {
    return this.#daden.some((d) => {
      if (d.categorie !== 'gemeente' || d.dossier !== code) return false;
      if (d.type === 'GemeenteOpgeheven')
        return dagenVan((d.data as Data<Gemeente, 'GemeenteOpgeheven'>).laatsteDag).van < this.#dag;
      if (d.type !== 'HerindelingVastgelegd') return false;
      return dagenVan((d.data as Data<Gemeente, 'HerindelingVastgelegd'>).per).van <= this.#dag;
    });
  }

  /** Who stands where `code` stood, and is there itself. */
  #erfgenamen(code: string): string[] {
    const codes = new Set(
      this.#daden.flatMap((d) =>
        d.type === 'HerindelingVastgelegd'
          ? (d.data as Data<Gemeente, 'HerindelingVastgelegd'>).opvolgers
          : [],
      ),
    );
    return [...codes].filter((c) => !this.#weg(c) && this.voorgangers(c).includes(code));
  }

  /** What `code` is in the place of `voorganger`, that `was` something. */
  #inPlaats(id: string, code: string, voorganger: string, was: Oordeel): Oordeel {
    const allen = this.#erfgenamen(voorganger);
    const begins = this.#bij(id, 'PartijToegetreden');
    const genoemd = (c: string) =>
      begins.some(({ zegt }) => sleutelVan(zegt.partij) === c && zegt.wijze === 'rechtsopvolger');
    if (!allen.includes(code)) return 'nee';
    if (allen.some(genoemd) && !genoemd(code)) return 'nee';
    const zelf = begins.some(({ zegt }) => sleutelVan(zegt.partij) === code);
    if (this.partijOp(id, code) === 'nee' && (!zelf || genoemd(code))) return 'nee';
    return was === 'ja' && allen.length > 1 && !genoemd(code) ? 'onzeker' : was;
  }

  /** Who came in the place of a party, without being recorded as one: with what it stands for. */
  #nieuw(id: string): Map<string, string[]> {
    const uit = new Map<string, string[]>();
    const vast = this.partijen(id);
    for (const oud of vast.keys()) {
      if (!this.#weg(oud)) continue;
      for (const code of this.#erfgenamen(oud)) {
        const genoemd = this.#bij(id, 'PartijToegetreden').some(
          ({ zegt }) =>
            zegt.wijze === 'rechtsopvolger' && this.#erfgenamen(oud).includes(sleutelVan(zegt.partij)),
        );
        if (vast.get(code) === 'vastgelegd' || genoemd) continue;
        uit.set(code, [...(uit.get(code) ?? []), oud]);
      }
    }
    return uit;
  }

  /** Everyone of whom an answer speaks, and why. */
  genoemden(id: string): Record<string, string> {
    const basis = new Map<string, string>(this.partijen(id));
    for (const partij of this.handelden(id)) basis.set(partij, 'handeling');
    for (const code of this.#nieuw(id).keys()) basis.set(code, 'rechtsopvolger');
    return Object.fromEntries([...basis].sort());
  }

  /** Party and bound, by own acts or in the place of others; `namens` asks for one of those only. */
  stand(id: string, wie: string, namens?: string): { partij: Oordeel; gebonden: Oordeel } {
    if (this.#weg(wie)) return { partij: 'nee', gebonden: 'nee' };
    const nieuw = this.#nieuw(id).has(wie);
    if (namens === undefined && !nieuw)
      return { partij: this.partijOp(id, wie), gebonden: this.#zelfGebonden(id, wie) };
    const bekend = this.partijen(id);
    const voor = namens === undefined ? this.voorgangers(wie).filter((v) => bekend.has(v)) : [namens];
    const rang: Oordeel[] = ['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend'];
    const beste = (van: readonly Oordeel[]) => rang.find((o) => van.includes(o)) ?? 'nee';
    return {
      partij: beste(voor.map((v) => this.#inPlaats(id, wie, v, this.partijOp(id, v)))),
      gebonden: beste(voor.map((v) => this.#inPlaats(id, wie, v, this.#zelfGebonden(id, v)))),
    };
  }

  /** Bound by its own acts, whoever it may have come in the place of. */
  zelf(id: string, wie: string): Oordeel {
    return this.#weg(wie) ? 'nee' : this.#zelfGebonden(id, wie);
  }

  #zelfGebonden(id: string, partij: string): Oordeel {
    const geldt = this.geldt(id);
    const is = this.partijOp(id, partij);
    if (geldt === 'nee' || is === 'nee') return 'nee';
    if (geldt === 'niet-bekend' || is === 'niet-bekend') return 'niet-bekend';
    const regel = this.#laatste(id, 'InwerkingtredingGeregeld')?.regel;
    const gevraagd = (regel?.soort === 'alle' ? regel.van : regel ? [regel] : []).filter(
      (deel) => deel.soort === 'partijen',
    );
    const erfde = this.#bij(id, 'PartijToegetreden').some(
      ({ zegt }) => zegt.wijze === 'rechtsopvolger' && sleutelVan(zegt.partij) === partij,
    );
    if (erfde) {
      if (geldt === 'niet-aangetoond') return 'niet-aangetoond';
      return [geldt, is].includes('onzeker') ? 'onzeker' : 'ja';
    }
    const woord = this.#laatsteWoord(id, partij);
    if (woord === 'geweigerd') return 'nee';
    const gedaan = alle([woord, ...gevraagd.map((deel) => this.#deedMee(id, partij, deel))]);
    if (geldt === 'niet-aangetoond' || gedaan === 'nee') return 'niet-aangetoond';
    return [geldt, is, gedaan].includes('onzeker') ? 'onzeker' : 'ja';
  }

  /** The events of the decisions of one party. */
  besluiten(id: string, partij: string): string[] {
    return this.#bij(id, 'BesluitGenomen')
      .filter(({ zegt }) => sleutelVan(zegt.partij) === partij)
      .map((d) => d.gebeurtenis.id)
      .sort();
  }

  /** `naar vervangt other`, and `van` for what younger ones say. */
  relaties(id: string): string[] {
    return this.#daden
      .flatMap((d) => {
        if (d.type !== 'RelatieGelegd') return [];
        const { soort, doel } = d.data as Data<Overeenkomst, 'RelatieGelegd'>;
        const zelf = `${d.regio}.${d.dossier}`;
        if (zelf === id) return [`naar ${soort} ${doel}`];
        return doel === id ? [`van ${soort} ${zelf}`] : [];
      })
      .sort();
  }
}
