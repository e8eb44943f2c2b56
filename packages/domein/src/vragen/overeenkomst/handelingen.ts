import type { Dag } from '../../gedeeld/datum.ts';
import type { Orgaan } from '../../gedeeld/namen.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import { isBegonnen, type Venster } from '../../gedeeld/periode.ts';
import type { Zekerheid } from '../../gedeeld/zekerheid.ts';
import type { BesluitUitkomst, Regel } from '../../overeenkomst/events.ts';
import type { RegisterFeit } from '../feiten.ts';
import { type Dossier, handelingVenster } from './dossier.ts';

type Besluit = Extract<RegisterFeit, { soort: 'besluit' }>;
type Ondertekening = Extract<RegisterFeit, { soort: 'ondertekening' }>;

/** Outcomes with which a body says yes to a text. Being informed, a view or a consent (Wgr 1) is none of them (hard case 1). */
export const BINDEND: readonly BesluitUitkomst[] = ['vastgesteld', 'ingestemd'];
/** Bodies that can bind a party. A meeting between municipalities decides nothing formally (domain.md (b)). */
const BEVOEGD: readonly Orgaan[] = ['raad', 'college', 'burgemeester', 'algemeen-bestuur'];

/** An act by which a party says yes, until the same body takes it back. */
export type Handeling = {
  readonly venster: Venster;
  readonly tot: Venster | undefined;
  readonly versie: string | undefined;
  readonly feit: Besluit | Ondertekening;
};

type Daad = { readonly venster: Venster; readonly feit: Besluit | Ondertekening };
export type PartijenRegel = Extract<Regel, { soort: 'partijen' }>;

/** By the latest day on which it may have happened; the order of recording only breaks ties. */
function komtNa(a: Daad, b: Daad): boolean {
  if (a.venster.laatst !== b.venster.laatst) return a.venster.laatst > b.venster.laatst;
  return a.feit.herleiding.volgorde > b.feit.herleiding.volgorde;
}

const met = <F extends Besluit | Ondertekening>(feit: F) => ({
  venster: handelingVenster(feit.inhoud.datum, feit),
  feit,
});

/** What a party's own competent bodies said, yes or no. */
function besluitenVan(d: Dossier, partij: string) {
  const van = d.besluiten
    .filter((b) => partijSleutel(b.inhoud.partij) === partij && BEVOEGD.includes(b.inhoud.orgaan))
    .map(met);
  return {
    ja: van.filter((b) => BINDEND.includes(b.feit.inhoud.uitkomst)),
    nee: van.filter((b) => b.feit.inhoud.uitkomst === 'geweigerd'),
  };
}

const tekende = (d: Dossier, partij: string) =>
  d.ondertekeningen.filter((o) => partijSleutel(o.inhoud.partij) === partij).map(met);

/** The acts of one party that a rule counts. A refusal takes back what the same body decided before it. */
export function handelingenVan(d: Dossier, partij: string, regel: PartijenRegel): Handeling[] {
  if (regel.handeling === 'ondertekening') {
    return tekende(d, partij).map((t) => ({ ...t, tot: undefined, versie: t.feit.inhoud.versie }));
  }
  const { ja, nee } = besluitenVan(d, partij);
  return ja
    .filter((b) => !regel.orgaan || b.feit.inhoud.orgaan === regel.orgaan)
    .map((b) => {
      const [terug] = nee
        .filter((n) => n.feit.inhoud.orgaan === b.feit.inhoud.orgaan && komtNa(n, b))
        .sort((x, y) => (komtNa(x, y) ? 1 : -1));
      return { ...b, tot: terug?.venster, versie: b.feit.inhoud.versie };
    });
}

/**
 * A partial date leaves room. `vroegst`: every yes came as early, every refusal as late as it can; `laatst`: the other
 * way round. What holds in both is certain.
 */
export type Kant = 'vroegst' | 'laatst';
const ANDERE = { vroegst: 'laatst', laatst: 'vroegst' } as const;

/** Does an act stand on `dag`, seen from one side? */
export function staat(h: Handeling, dag: Dag, kant: Kant): boolean {
  return h.venster[kant] <= dag && (h.tot === undefined || dag < h.tot[ANDERE[kant]]);
}

/** Does one of these acts stand on `dag`? */
export function staatEr(handelingen: readonly Handeling[], dag: Dag): Zekerheid {
  if (handelingen.some((h) => staat(h, dag, 'laatst'))) return 'ja';
  return handelingen.some((h) => staat(h, dag, 'vroegst')) ? 'onzeker' : 'nee';
}

/** Does this decision stand on `dag`: taken by then, and not taken back by the same body? */
export function besluitStaat(d: Dossier, b: Besluit, dag: Dag): Zekerheid {
  const { partij, orgaan, datum } = b.inhoud;
  const regel = { soort: 'partijen', handeling: 'besluit', orgaan } as const;
  const eigen = handelingenVan(d, partijSleutel(partij), regel).filter((h) => h.feit === b);
  // A refusal, a view or a meeting is no yes that can be taken back.
  return eigen.length > 0 ? staatEr(eigen, dag) : isBegonnen(handelingVenster(datum, b), dag);
}

/** What a party itself last said by `dag`: yes, no, or nothing that binds. */
export function eigenWoord(d: Dossier, partij: string, dag: Dag): Zekerheid | 'geweigerd' {
  const { ja, nee } = besluitenVan(d, partij);
  const woorden = [
    ...[...ja, ...tekende(d, partij)].map((daad) => ({ ...daad, zegt: 'ja' as const })),
    ...nee.map((daad) => ({ ...daad, zegt: 'geweigerd' as const })),
  ];
  const laatste = (kant: Kant) =>
    woorden
      .filter((w) => w.venster[w.zegt === 'ja' ? kant : ANDERE[kant]] <= dag)
      .reduce<(typeof woorden)[number] | undefined>((a, b) => (a && komtNa(a, b) ? a : b), undefined)?.zegt;
  const [gunstig, ongunstig] = [laatste('vroegst'), laatste('laatst')];
  if (gunstig === ongunstig) return gunstig ?? 'nee';
  return gunstig === 'ja' || ongunstig === 'ja' ? 'onzeker' : 'nee';
}
