import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Door, Geschilhandeling } from '@regiolog/domein/geschil/handelingen';
import { partijenNu, stemgerechtigden } from '@regiolog/domein/geschil/state';
import { Geschilpartij, geschilpartijSleutel, partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import { type Actie, eigenPartij, type Toegang } from '@regiolog/service-kit/policy';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { type Betrokken, eigenPartijIn } from './recht.ts';

/** Who may do an act in a case: the party whose act it is, the secretary, the chair, or who sits. */

type Handeling = Pick<Geschilhandeling, 'gebeurtenis' | 'door'>;
type Data = Readonly<Record<string, unknown>>;
export type Beller = { readonly toegang: Pick<Toegang, 'eis'>; readonly identiteit: Identiteit };

/** The party that an act names as the one who acts. */
export function genoemdePartij(data: Data): string | undefined {
  const partij = Geschilpartij.safeParse(data['door'] ?? data['partij']).data;
  return partij && geschilpartijSleutel(partij);
}

/**
 * The name under which the policy judges an act of this party: of a municipality that is no more, the one that stands
 * in its place, when that is the caller's own (Wet arhi 44).
 */
function handeltVoor({ partijVan }: Betrokken, identiteit: Identiteit, partij: string): string {
  const eigen = identiteit.rollen.flatMap((rol) => eigenPartij(rol, identiteit) ?? []);
  const spreektVoor = (e: string) => {
    const wie = partijVanSleutel(e);
    return e === partij || ('gemeente' in wie && partijVan.get(wie.gemeente) === partij);
  };
  return eigen.find(spreektVoor) ?? partij;
}

function alsPartij(
  b: Betrokken,
  { toegang, identiteit }: Beller,
  partij: string | undefined,
  actie: Actie = 'geschil.partijhandeling',
) {
  const handelt = partij && handeltVoor(b, identiteit, partij);
  return toegang.eis(actie, handelt ? { ...b.object, handelt } : b.object);
}

const GEEN_VERZOEKER = weiger('niet-bevoegd', 'Alleen een verzoeker kan dit doen.');
const NIET_DIT_LID = weiger('niet-bevoegd', 'Alleen een ander lid dat in deze zaak stemt, kan dit doen.');

/** An act of a party: of the one it names, else of the caller's own. */
function partijhandeling(b: Betrokken, beller: Beller, door: Door, data: Data): Weigering | undefined {
  const partij = genoemdePartij(data) ?? eigenPartijIn(b, beller.identiteit);
  const geweigerd = alsPartij(b, beller, partij);
  if (geweigerd || door !== 'verzoeker') return geweigerd;
  const kant = partijenNu(b.zaak).find((p) => p.partij === partij)?.kant;
  return kant === 'verzoeker' ? undefined : GEEN_VERZOEKER;
}

/** A dispute is notified for a claimant, by who speaks for it. Who does not, cannot see a case that is not there yet. */
export function eisMelding(b: Betrokken, beller: Beller): Weigering | undefined {
  const eigen = eigenPartijIn(b, beller.identiteit);
  const kant = partijenNu(b.zaak).find((p) => p.partij === eigen)?.kant;
  return kant === 'verzoeker' ? alsPartij(b, beller, eigen) : GEEN_VERZOEKER;
}

/** On a challenge decide the other members: neither who is challenged, nor a deputy or the secretary. */
function zittend(b: Betrokken, { toegang, identiteit }: Beller, type: string, data: Data) {
  const geweigerd = toegang.eis('geschil.zitten', b.object);
  if (geweigerd || type !== 'WrakingBeslist') return geweigerd;
  const { onderwerp } = identiteit;
  const stemt = stemgerechtigden(b.zaak).some(({ lid }) => lid === onderwerp);
  return stemt && data['lid'] !== onderwerp ? undefined : NIET_DIT_LID;
}

/** What the commission itself files: the chamber is open to all who sit, the file to those who lead the procedure. */
function stukVanCommissie(b: Betrokken, { toegang }: Beller, data: Data): Weigering | undefined {
  return toegang.eis(data['kanaal'] === 'raadkamer' ? 'geschil.zitten' : 'geschil.procedure', b.object);
}

/** Nothing when this person may do this act in this case. Who may not see the case is told that there is none. */
export function eisHandeling(
  b: Betrokken,
  beller: Beller,
  { gebeurtenis, door }: Handeling,
  data: Data,
): Weigering | undefined {
  if (gebeurtenis === 'StukIngediend' && data['door'] === undefined) return stukVanCommissie(b, beller, data);
  // Proof of service lets the secretary record that a party got something; without it only the party says so.
  if (gebeurtenis === 'StukOntvangen' && data['bewijs'] && !eigenPartijIn(b, beller.identiteit))
    return beller.toegang.eis('geschil.procedure', b.object);
  switch (door) {
    case 'partij':
    case 'verzoeker':
      return partijhandeling(b, beller, door, data);
    case 'secretariaat':
      return beller.toegang.eis('geschil.procedure', b.object);
    case 'voorzitter':
      return beller.toegang.eis('geschil.leiden', b.object);
    case 'zittend':
      return zittend(b, beller, gebeurtenis, data);
    default:
      return door satisfies never;
  }
}

/** Who delivers a document: the caller's own party, or the commission when the caller sits and is no party. */
export function eisAanlevering(
  b: Betrokken,
  beller: Beller,
): { readonly partij: string | undefined } | Weigering {
  const partij = eigenPartijIn(b, beller.identiteit);
  return alsPartij(b, beller, partij, 'geschil.indienen') ?? { partij };
}

/** Which action of the policy the edge asks first, before the case is known. Some acts are of a party or of the commission. */
export function actieVoor({ gebeurtenis, door }: Handeling) {
  if (gebeurtenis === 'StukIngediend' || gebeurtenis === 'StukOntvangen') return 'geschil.indienen';
  const actie = {
    partij: 'geschil.partijhandeling',
    verzoeker: 'geschil.partijhandeling',
    secretariaat: 'geschil.procedure',
    voorzitter: 'geschil.leiden',
    zittend: 'geschil.zitten',
  } as const;
  return actie[door];
}
