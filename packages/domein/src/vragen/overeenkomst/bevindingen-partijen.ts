import { type Dag, eersteDag, inWoorden } from '../../gedeeld/datum.ts';
import type { Orgaan } from '../../gedeeld/namen.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import type { Soort } from '../../overeenkomst/events.ts';
import type { Feiten } from '../feiten.ts';
import { gemeenteNaam } from '../gemeenten.ts';
import { type Bevinding, bevinding, ORGAAN } from '../reden.ts';
import { type Dossier, handelingVenster, isWgr } from './dossier.ts';
import { BINDEND, eigenWoord } from './handelingen.ts';
import { isVastgelegdeOpvolger } from './opvolging.ts';
import type { PartijAntwoord } from './partijen.ts';

/** Which body the norm or the law asks to adopt this kind of instrument, if any. */
export function vereistOrgaan(d: Dossier): { orgaan: Orgaan; artikel: string } | undefined {
  if (d.kop?.inhoud.soort === 'regiovisie') return { orgaan: 'raad', artikel: 'NvO R1' };
  if (isWgr(d)) return { orgaan: 'raad', artikel: 'Wgr 1' };
  return undefined;
}

/**
 * The kinds in whose form municipalities bind each other (domain.md (a): 003:190, 001:1950-1959, 004:69-77, 003:282,
 * 003:2143). A vision, a plan or a decision arranges no cooperation by itself, and contracts with providers or
 * corporations are not between municipalities.
 */
export const BINDENDE_SOORTEN: readonly Soort[] = [
  'convenant',
  'dvo',
  'samenwerkingsovereenkomst',
  'centrumregeling',
  'gemeenschappelijke-regeling',
];

type Besluit = Dossier['besluiten'][number];

const isToestemming = (d: Dossier, b: Besluit) => isWgr(d) && b.inhoud.uitkomst === 'toestemming';
const isJa = (b: Besluit) => BINDEND.includes(b.inhoud.uitkomst);

/** How many parties certainly have, by `dag`, what the norm or the law asks of their council. */
export function aantalGedaan(
  d: Dossier,
  partijen: readonly PartijAntwoord[],
  orgaan: Orgaan,
  dag: Dag,
): number {
  return partijen.filter((p) =>
    besluitenVan(d, p).some(
      (b) =>
        b.inhoud.orgaan === orgaan &&
        (isJa(b) || isToestemming(d, b)) &&
        handelingVenster(b.inhoud.datum, b).laatst <= dag,
    ),
  ).length;
}

function besluitenVan(d: Dossier, p: PartijAntwoord): Besluit[] {
  const sleutel = partijSleutel(p.partij);
  return d.besluiten.filter((b) => partijSleutel(b.inhoud.partij) === sleutel);
}

/** Is a decision asked of this party? Of a recorded party that is a municipality; who came in the place of one need not. */
export function moetBesluiten(d: Dossier, p: PartijAntwoord): boolean {
  const hoeft = p.basis === 'vastgelegd' && p.partijOp !== 'nee' && 'gemeente' in p.partij;
  return hoeft && !isVastgelegdeOpvolger(d, p.partij);
}

/** The norm or the law asks a decision of the council; a consent alone is not the decision itself (Wgr 1). */
function overOrgaan(d: Dossier, p: PartijAntwoord): Bevinding[] {
  const vereist = vereistOrgaan(d);
  if (!vereist) return [];
  const besluiten = besluitenVan(d, p);
  const ja = besluiten.filter((b) => isJa(b) || isToestemming(d, b));
  // A college that decides on a regeling needs the consent of its council beside it.
  if (ja.length === 0) {
    if (!moetBesluiten(d, p)) return [];
    const uitleg = `${p.naam}: een besluit van ${ORGAAN[vereist.orgaan]} is gevraagd, maar niet vastgelegd.`;
    return [bevinding('geen-besluit-van-raad', uitleg, besluiten, vereist.artikel)];
  }
  if (!ja.some((b) => b.inhoud.orgaan === vereist.orgaan)) {
    const organen = [...new Set(ja.map((b) => ORGAAN[b.inhoud.orgaan]))].join(' en ');
    const uitleg = `${p.naam}: besloten door ${organen}; gevraagd is een besluit van ${ORGAAN[vereist.orgaan]}.`;
    return [bevinding('orgaan-past-niet', uitleg, ja, vereist.artikel)];
  }
  if (ja.some(isJa)) return [];
  const uitleg = `${p.naam}: de raad gaf toestemming, maar een besluit om de regeling te treffen is niet vastgelegd.`;
  return [bevinding('alleen-toestemming', uitleg, ja, vereist.artikel)];
}

/** A rule that asks nothing of the parties does not show that they agreed. */
function zonderEigenWoord(d: Dossier, p: PartijAntwoord, dag: Dag): Bevinding[] {
  if (p.basis !== 'vastgelegd' || p.partijOp === 'nee' || isVastgelegdeOpvolger(d, p.partij)) return [];
  const woord = eigenWoord(d, partijSleutel(p.partij), dag);
  if (woord === 'geweigerd') {
    const nee = besluitenVan(d, p).filter((b) => b.inhoud.uitkomst === 'geweigerd');
    return [bevinding('partij-weigerde', `${p.naam} weigerde, en zei daarna niet alsnog ja.`, nee)];
  }
  const regel = d.inwerkingtreding?.inhoud.regel;
  const delen = regel?.soort === 'alle' ? regel.van : regel ? [regel] : [];
  if (woord !== 'nee' || delen.length === 0 || delen.some((deel) => deel.soort === 'partijen')) return [];
  const uitleg = `Van ${p.naam} is op deze dag geen besluit en geen handtekening vastgelegd; dat deze partij instemde, is niet aangetoond.`;
  return [bevinding('geen-eigen-handeling', uitleg)];
}

/** What is missing or unusual of one party. */
export function perPartij(d: Dossier, p: PartijAntwoord, dag: Dag): Bevinding[] {
  const besluiten = besluitenVan(d, p);
  const uit = [...overOrgaan(d, p), ...zonderEigenWoord(d, p, dag)];
  if (besluiten.length > 0 && besluiten.every((b) => b.inhoud.uitkomst === 'ter-kennisname')) {
    uit.push(bevinding('alleen-ter-kennisname', `${p.naam}: alleen geïnformeerd, niet besloten.`, besluiten));
  }
  for (const b of besluiten) {
    const { datum } = b.inhoud;
    if (!datum || eersteDag(datum) <= dag) continue;
    const uitleg = `Het besluit van ${p.naam} is van ${inWoorden(datum)}; op de gevraagde dag was het nog niet genomen.`;
    uit.push(bevinding('besluit-later', uitleg, [b]));
  }
  return uit;
}

/** Of who is no more: the names of who came in its place, and whether that is settled (Wet arhi 44). */
export function overOpvolging(feiten: Feiten, d: Dossier, p: PartijAntwoord): Bevinding[] {
  if (p.opgevolgdDoor.length === 0) return [];
  const namen = p.opgevolgdDoor.map((g) => gemeenteNaam(feiten, g)).join(' en ');
  const over = `${p.naam} bestaat op deze dag niet meer; de rechten en plichten gingen over op ${namen}.`;
  const uit = [bevinding('partij-opgeheven', over, [], 'Wet arhi 44')];
  if (
    p.opgevolgdDoor.length > 1 &&
    !p.opgevolgdDoor.some((gemeente) => isVastgelegdeOpvolger(d, { gemeente }))
  ) {
    const uitleg = `Wie van ${namen} bij deze overeenkomst in de plaats komt van ${p.naam}, is niet vastgelegd.`;
    uit.push(bevinding('opvolger-niet-vastgelegd', uitleg, [], 'Wet arhi 44'));
  }
  return uit;
}
