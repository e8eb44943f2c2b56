import type { Bevoegdheid, Handelingsoort } from '../../gedeeld/bevoegdheid.ts';
import type { Dag } from '../../gedeeld/datum.ts';
import { type Domein, type Drager, domeinenOmvatten, dragerSleutel } from '../../gedeeld/namen.ts';
import type { Zekerheid } from '../../gedeeld/zekerheid.ts';
import { type Feiten, feitenBij } from '../feiten.ts';
import { handelingVenster } from '../overeenkomst/dossier.ts';
import type { Verlening } from './dossier.ts';
import type { Toets } from './mandaat-toets.ts';
import { euro, OM_TE, zelfdeTekst } from './mandaat-woorden.ts';
import { ARTIKEL, GEEFT } from './verlening-soorten.ts';

/** Was `door` competent to do this in the name of `namens`? What is left out is not said. */
export type BevoegdheidVraag = {
  readonly door: Drager;
  readonly namens: Drager;
  readonly bevoegdheid: Bevoegdheid;
  readonly handeling?: Handelingsoort | undefined;
  /** In whole euros. */
  readonly bedrag?: number | undefined;
  readonly domein?: Domein | undefined;
  readonly product?: string | undefined;
  readonly geval?: string | undefined;
};

/** A dot says "part of": `toegang` covers `toegang.beschikken`. */
export const omvat = (ruim: Bevoegdheid, gevraagd: Bevoegdheid): boolean =>
  gevraagd === ruim || gevraagd.startsWith(`${ruim}.`);

export const omvatEen = (gegeven: readonly Bevoegdheid[], gevraagd: Bevoegdheid): boolean =>
  gegeven.some((ruim) => omvat(ruim, gevraagd));

/** Signing is asked when the power is to sign; otherwise the kind of act is only known when it is said. */
export const handelingVan = ({ handeling, bevoegdheid }: BevoegdheidVraag): Handelingsoort | undefined =>
  handeling ?? (bevoegdheid === 'samenwerking.ondertekenen' ? 'ondertekening' : undefined);

function soortPast(v: Verlening, vraag: BevoegdheidVraag): Toets {
  const { soort } = v.inhoud;
  const handeling = handelingVan(vraag);
  // An ondertekeningsmandaat gives no power but to sign what the body itself decided.
  const past = handeling ? GEEFT[soort].includes(handeling) : soort !== 'ondertekeningsmandaat';
  const uitleg = past
    ? `Dit is ${soort}; dat past bij wat is gevraagd.`
    : `Dit is ${soort}; dat geeft alleen: ${GEEFT[soort].join(', ')}.`;
  return { code: 'soort', artikel: ARTIKEL[soort], oordeel: past ? 'ja' : 'nee', uitleg, feiten: [v] };
}

/** A limit is met, is not, or cannot be judged while the question leaves open what it is about. */
function grens<T>(
  code: string,
  gevraagd: T | undefined,
  past: (waarde: T) => boolean,
  grensInWoorden: string,
  v: Verlening,
): Toets {
  const oordeel: Zekerheid = gevraagd === undefined ? 'onzeker' : past(gevraagd) ? 'ja' : 'nee';
  const slot = { ja: '', nee: '; dat valt erbuiten', onzeker: '; of dat past is niet gezegd' }[oordeel];
  return { code, oordeel, uitleg: `Alleen ${grensInWoorden}${slot}.`, feiten: [v] };
}

function grenzen(v: Verlening, vraag: BevoegdheidVraag): Toets[] {
  const { grenzen: g = {}, geval } = v.inhoud;
  const { bedragTot, domeinen, producten } = g;
  const uit: Toets[] = [];
  if (bedragTot !== undefined)
    uit.push(grens('bedrag', vraag.bedrag, (b) => b <= bedragTot, `tot en met ${euro(bedragTot)}`, v));
  if (domeinen)
    uit.push(
      grens('domein', vraag.domein, (d) => domeinenOmvatten(domeinen, d), `voor ${domeinen.join(', ')}`, v),
    );
  if (producten) {
    const past = (p: string) => producten.some((q) => zelfdeTekst(p, q));
    uit.push(grens('product', vraag.product, past, `voor ${producten.join(', ')}`, v));
  }
  if (geval !== undefined)
    uit.push(grens('geval', vraag.geval, (x) => zelfdeTekst(x, geval), `voor het geval ${geval}`, v));
  return uit;
}

/** Awb 10:3: deciding on objections is a power of its own, that is given by name. */
function opBezwaar(v: Verlening, vraag: BevoegdheidVraag): Toets[] {
  if (v.inhoud.soort !== 'mandaat' || handelingVan(vraag) !== 'besluit-op-bezwaar') return [];
  if (omvatEen(v.inhoud.bevoegdheden, 'bezwaar')) return [];
  const uitleg = 'Besluiten op bezwaar is een bevoegdheid apart, en die is niet gegeven.';
  return [{ artikel: 'Awb 10:3', feiten: [v], code: 'bezwaar-niet-gegeven', oordeel: 'nee', uitleg }];
}

/**
 * Awb 10:3, second paragraph: powers that mandate is not given for; a law may provide otherwise for rules. It also names
 * decisions that ask a special majority. For that there is no rule here: it is about how one decision comes about in a
 * council or board, no power in the register is of such a kind, and nobody records by which majority a decision is taken.
 */
function uitgezonderd(v: Verlening, { bevoegdheid }: BevoegdheidVraag): Toets[] {
  if (v.inhoud.soort !== 'mandaat') return [];
  const kern = { artikel: 'Awb 10:3', feiten: [v] };
  if (bevoegdheid === 'goedkeuring') {
    const uitleg = 'Voor het goedkeuren van besluiten van anderen kan geen mandaat worden gegeven.';
    return [{ ...kern, code: 'geen-mandaat-goedkeuring', oordeel: 'nee', uitleg }];
  }
  if (bevoegdheid !== 'regelgeving') return [];
  const { grondslag } = v.inhoud;
  const uitleg = grondslag
    ? `Voor algemene regels kan alleen mandaat worden gegeven als een wet dat regelt; genoemd is ${grondslag}.`
    : 'Voor het vaststellen van algemene regels kan geen mandaat worden gegeven.';
  return [{ ...kern, code: 'geen-mandaat-regelgeving', oordeel: grondslag ? 'onzeker' : 'nee', uitleg }];
}

/** Does the grant cover what is asked: the power, the kind of act, the limits and the conditions? */
export function dekking(v: Verlening, vraag: BevoegdheidVraag): Toets[] {
  const { bevoegdheden, voorwaarden = [] } = v.inhoud;
  const past = omvatEen(bevoegdheden, vraag.bevoegdheid);
  return [
    {
      code: 'bevoegdheid',
      oordeel: past ? 'ja' : 'nee',
      uitleg: `Gegeven is de bevoegdheid om ${bevoegdheden.map((b) => OM_TE[b]).join(', en om ')}.`,
      feiten: [v],
    },
    soortPast(v, vraag),
    ...grenzen(v, vraag),
    ...uitgezonderd(v, vraag),
    ...opBezwaar(v, vraag),
    ...voorwaarden.map(
      (voorwaarde): Toets => ({
        code: 'voorwaarde',
        oordeel: 'onzeker',
        uitleg: `Er geldt een voorwaarde die mensen moeten beoordelen: ${voorwaarde}.`,
        feiten: [v],
      }),
    ),
  ];
}

/** What the hand must not have done in the same case (Awb 10:3, third and fourth paragraph). */
function eerdereDaad(vraag: BevoegdheidVraag) {
  if (vraag.handeling === 'besluit-op-bezwaar' || vraag.bevoegdheid === 'bezwaar')
    return { handeling: 'besluit', code: 'bezwaar-eigen-besluit', wat: 'het besluit' } as const;
  if (vraag.bevoegdheid === 'bestuurlijke-boete')
    return { handeling: 'feitelijk', code: 'boete-eigen-rapport', wat: 'het rapport' } as const;
  return undefined;
}

/** Who decided by mandate does not decide on the objection, and who made the report does not impose the fine (Awb 10:3). */
export function zelfdeHand(feiten: Feiten, vraag: BevoegdheidVraag, dag: Dag): Toets[] {
  const eerder = eerdereDaad(vraag);
  if (!eerder) return [];
  const { handeling, code, wat } = eerder;
  const { geval } = vraag;
  const daden = feitenBij(feiten, `uitgeoefend-door:${dragerSleutel(vraag.door)}`, 'uitoefening')
    .filter((u) => u.inhoud.handeling === handeling)
    .filter((u) => handeling === 'besluit' || u.inhoud.bevoegdheid === 'bestuurlijke-boete')
    .map((feit) => ({ feit, venster: handelingVenster(feit.inhoud.datum, feit) }))
    .filter(({ venster }) => venster.vroegst <= dag)
    .filter(({ feit: { inhoud } }) => !geval || !inhoud.geval || zelfdeTekst(inhoud.geval, geval));
  const zeker = daden.some(({ feit, venster }) => geval && feit.inhoud.geval && venster.laatst <= dag);
  const oordeel: Zekerheid = zeker ? 'nee' : daden.length > 0 ? 'onzeker' : 'ja';
  const uitleg = {
    ja: `Dat dezelfde hand ook ${wat} in dit geval maakte, is niet vastgelegd.`,
    onzeker: `Dezelfde hand maakte misschien ook ${wat} in dit geval; dan mag dit niet.`,
    nee: `Dezelfde hand maakte ook ${wat} in dit geval; dan mag dit niet.`,
  }[oordeel];
  return [{ code, artikel: 'Awb 10:3', oordeel, uitleg, feiten: daden.map((d) => d.feit) }];
}
