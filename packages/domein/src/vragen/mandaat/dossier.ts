import { type Drager, dragerSleutel, type MandaatId, partijSleutel } from '../../gedeeld/namen.ts';
import {
  type Feiten,
  feitenBij,
  opVolgorde,
  perFeiten,
  type RegisterFeit,
  type SoortVan,
} from '../feiten.ts';

/** A grant as it is recorded, in the file that keeps it. */
export type Verlening = SoortVan<'verlening'>;

/**
 * The grant that a file holds. One file holds one grant; when a correction is not known yet at the asked times there
 * may be two, and then the one that was recorded last counts.
 */
export function verleningVan(feiten: Feiten, id: MandaatId): Verlening | undefined {
  const eigen = feitenBij(feiten, `mandaat:${id}`, 'verlening').filter((v) => v.mandaat === id);
  return opVolgorde(eigen).at(-1);
}

/** Is this the grant that counts in its file? */
const telt = (feiten: Feiten, v: Verlening) => verleningVan(feiten, v.mandaat)?.id === v.id;

function maakDossier(feiten: Feiten, id: MandaatId) {
  const sleutel = `mandaat:${id}`;
  const eigen = <S extends RegisterFeit['soort']>(soort: S): SoortVan<S>[] =>
    opVolgorde(feitenBij(feiten, sleutel, soort).filter((f) => 'mandaat' in f && f.mandaat === id));
  const anderen = feitenBij(feiten, sleutel, 'verlening').filter((v) => v.mandaat !== id && telt(feiten, v));
  return {
    id,
    kop: eigen('mandaat')[0],
    verlening: verleningVan(feiten, id),
    instemmingen: eigen('instemming'),
    vervangingen: eigen('vervanging'),
    aanwijzingen: eigen('aanwijzing'),
    intrekkingen: eigen('intrekking'),
    vervallen: eigen('verval'),
    nietigheden: eigen('nietigheid'),
    uitoefeningen: eigen('uitoefening'),
    meldingen: eigen('mandaatmelding'),
    /** Grants in other files that say to rest on this one. */
    onderliggende: anderen.filter((v) => v.inhoud.onder === id),
    /** Grants in other files that say to take the place of this one. */
    vervangers: anderen.filter((v) => v.inhoud.vervangt === id),
  };
}
export type MandaatDossier = ReturnType<typeof maakDossier>;

/** The facts of one mandate, sorted out once for one answer. */
export const mandaatDossier = perFeiten(maakDossier);

/** The grants that anybody of this party gave. */
export function gegevenDoor(feiten: Feiten, gever: Drager): Verlening[] {
  return feitenBij(feiten, `mandaat-van:${partijSleutel(gever.partij)}`, 'verlening').filter(
    (v) => dragerSleutel(v.inhoud.gever) === dragerSleutel(gever) && telt(feiten, v),
  );
}

/** What somebody holds: received itself, in the place of the receiver, or only by what a source says. */
export function gehoudenDoor(feiten: Feiten, houder: Drager) {
  const sleutel = `mandaat-aan:${dragerSleutel(houder)}`;
  return {
    ontvangen: feitenBij(feiten, sleutel, 'verlening').filter((v) => telt(feiten, v)),
    vervangingen: feitenBij(feiten, sleutel, 'vervanging'),
    meldingen: feitenBij(feiten, sleutel, 'mandaatmelding').filter((m) => !verleningVan(feiten, m.mandaat)),
  };
}

/** What the party of a body or an office holds as such, or a body of it that is not named. */
export function gehoudenDoorPartij(feiten: Feiten, { partij }: Drager) {
  const [zelf, orgaan] = [{ partij }, { partij, orgaan: 'onbekend' } as const].map((d) =>
    gehoudenDoor(feiten, d),
  );
  return {
    ontvangen: [...(zelf?.ontvangen ?? []), ...(orgaan?.ontvangen ?? [])],
    meldingen: [...(zelf?.meldingen ?? []), ...(orgaan?.meldingen ?? [])],
  };
}
