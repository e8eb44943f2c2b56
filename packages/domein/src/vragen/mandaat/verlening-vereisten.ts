import { type Dag, inWoorden } from '../../gedeeld/datum.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import type { Venster } from '../../gedeeld/periode.ts';
import { handelingVenster } from '../overeenkomst/dossier.ts';
import type { MandaatDossier, Verlening } from './dossier.ts';
import type { Toets } from './mandaat-toets.ts';
import { orgaanVan, zelfdeDrager } from './mandaat-woorden.ts';
import { isDelegatie, isExtern, isOndergeschikt, volgtMandaatregels } from './verlening-soorten.ts';

/** What the law asks of the giving itself, whatever the power is used for. */

type Instemming = MandaatDossier['instemmingen'][number];

const WIE = {
  gemandateerde: 'de ontvanger',
  'verantwoordelijk-orgaan': 'degene onder wie de ontvanger werkt',
} as const;

/**
 * A consent counts when it was given by whom the law asks it of: the receiver itself, or a body of its party that it works
 * under, and an organisation as such. A meeting decides nothing, and an office does not consent for its body.
 */
export function isVanOntvanger({ inhoud: { van, door } }: Instemming, v: Verlening): boolean {
  const { ontvanger } = v.inhoud;
  if (van === 'gemandateerde') return zelfdeDrager(door, ontvanger);
  if (partijSleutel(door.partij) !== partijSleutel(ontvanger.partij) || zelfdeDrager(door, ontvanger))
    return false;
  const orgaan = orgaanVan(door);
  if (orgaan === undefined) return door.ambt === undefined && 'organisatie' in door.partij;
  return orgaan !== 'overleg' && orgaan !== 'onbekend';
}

type Woord = { readonly i: Instemming; readonly venster: Venster };

/**
 * The words that may be the last by `dag`: those after which no other certainly came. Of two on the same day the one that
 * was recorded later is the last.
 */
function misschienLaatste(woorden: readonly Woord[], dag: Dag): Woord[] {
  const gezegd = woorden.filter(({ venster }) => venster.laatst <= dag);
  return woorden.filter((w) => {
    const uiterlijk = w.venster.laatst < dag ? w.venster.laatst : dag;
    return gezegd.every(
      ({ i, venster }) =>
        venster.vroegst < uiterlijk ||
        (venster.vroegst === uiterlijk && i.herleiding.volgorde <= w.i.herleiding.volgorde),
    );
  });
}

const UITKOMST = { gegeven: 'ja', geweigerd: 'nee' } as const;

/** The last word by `dag` counts: a consent can be given after a refusal, and the other way round. */
function instemming(d: MandaatDossier, v: Verlening, van: keyof typeof WIE, dag: Dag): Toets {
  const woorden = d.instemmingen
    .filter((i) => i.inhoud.van === van && isVanOntvanger(i, v))
    .map((i) => ({ i, venster: handelingVenster(i.inhoud.datum, i) }))
    .filter(({ venster }) => venster.vroegst <= dag);
  const code = `instemming-${van}`;
  const artikel = 'Awb 10:4';
  const laatsten = misschienLaatste(woorden, dag).map(({ i }) => i);
  const laatste = laatsten.at(-1);
  if (!laatste) {
    const uitleg = `De instemming van ${WIE[van]} is op deze dag niet vastgelegd.`;
    return { code, artikel, oordeel: 'niet-aangetoond', uitleg, feiten: [] };
  }
  const eens = laatsten.every((i) => i.inhoud.uitkomst === laatste.inhoud.uitkomst);
  if (!eens) {
    const wat = laatsten.map((i) => `${i.inhoud.uitkomst}${opDatum(i)}`).join('; ');
    const uitleg = `Wat het laatste woord was van ${WIE[van]}, staat op deze dag niet vast: ${wat}.`;
    return { code, artikel, oordeel: 'onzeker', uitleg, feiten: laatsten };
  }
  const { uitkomst } = laatste.inhoud;
  const uitleg = `${uitkomst === 'gegeven' ? 'Er is instemming' : 'De instemming is geweigerd'} van ${WIE[van]}${opDatum(laatste)}.`;
  // While nothing was said for certain, perhaps nothing was said.
  const zeker = woorden.some(({ venster }) => venster.laatst <= dag);
  return { code, artikel, oordeel: zeker ? UITKOMST[uitkomst] : 'onzeker', uitleg, feiten: laatsten };
}

const opDatum = ({ inhoud: { datum } }: Instemming): string =>
  datum ? ` (${inWoorden(datum)})` : ', zonder datum';

/**
 * Awb 10:4: who does not work under the giver must agree, and so must the one it works under, if there is one: an office
 * works under somebody, a body or an organisation as such does not.
 */
function instemmingen(d: MandaatDossier, v: Verlening, dag: Dag): Toets[] {
  const { ontvanger } = v.inhoud;
  const werktOnder = ontvanger.ambt !== undefined && orgaanVan(ontvanger) === undefined;
  const eigen = instemming(d, v, 'gemandateerde', dag);
  return werktOnder ? [eigen, instemming(d, v, 'verantwoordelijk-orgaan', dag)] : [eigen];
}

/** Awb 10:5: a general mandate is given in writing, and one for a single case too when the receiver is external. */
function schriftelijk(v: Verlening): Toets[] {
  const { geval, schriftelijk: opgegeven, document } = v.inhoud;
  if (!volgtMandaatregels(v) || (geval !== undefined && !isExtern(v))) return [];
  const kern = { code: 'schriftelijk', artikel: 'Awb 10:5', feiten: [v] };
  const bekend = opgegeven ?? (document ? true : undefined);
  if (bekend === undefined) {
    const uitleg = 'Dat dit schriftelijk is gegeven, is niet vastgelegd.';
    return [{ ...kern, oordeel: 'niet-aangetoond', uitleg }];
  }
  return bekend
    ? [{ ...kern, oordeel: 'ja', uitleg: 'Dit is schriftelijk gegeven.' }]
    : [{ ...kern, oordeel: 'nee', uitleg: 'Dit is niet schriftelijk gegeven, en dat moet wel.' }];
}

/** Awb 10:14 and 10:15: a power is not handed over to a subordinate, and only where a law provides for it. */
function overDelegatie(v: Verlening): Toets[] {
  if (!isDelegatie(v)) return [];
  const { grondslag } = v.inhoud;
  const basis: Toets = {
    code: 'grondslag-delegatie',
    artikel: 'Awb 10:15',
    oordeel: grondslag ? 'ja' : 'niet-aangetoond',
    uitleg: grondslag
      ? `De wettelijke grondslag die is genoemd: ${grondslag}.`
      : 'Delegatie mag alleen als een wet dat regelt; een grondslag is niet vastgelegd.',
    feiten: [v],
  };
  if (!isOndergeschikt(v)) return [basis];
  const uitleg = 'De ontvanger is een ondergeschikte; aan een ondergeschikte kan niet worden gedelegeerd.';
  return [
    { code: 'delegatie-aan-ondergeschikte', artikel: 'Awb 10:14', oordeel: 'nee', uitleg, feiten: [v] },
    basis,
  ];
}

/** Everything that the law asks of the giving, on `dag` (Awb 10:4, 10:5, 10:14, 10:15). */
export function vereisten(d: MandaatDossier, v: Verlening, dag: Dag): Toets[] {
  return [
    ...(volgtMandaatregels(v) && isExtern(v) ? instemmingen(d, v, dag) : []),
    ...schriftelijk(v),
    ...overDelegatie(v),
  ];
}
