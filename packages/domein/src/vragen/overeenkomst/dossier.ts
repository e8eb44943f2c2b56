import { dagVan, laatsteDag, VROEGSTE } from '../../gedeeld/datum.ts';
import { datumVenster, type Venster } from '../../gedeeld/periode.ts';
import {
  type Feiten,
  feitenBij,
  opVolgorde,
  perFeiten,
  type RegisterFeit,
  type SoortVan,
} from '../feiten.ts';

/** The facts of one kind that stand in the file of one agreement itself. */
export function eigenFeiten<S extends RegisterFeit['soort']>(
  feiten: Feiten,
  id: string,
  soort: S,
): SoortVan<S>[] {
  return feitenBij(feiten, `overeenkomst:${id}`, soort).filter(
    (f) => 'overeenkomst' in f && f.overeenkomst === id,
  );
}

function maakDossier(feiten: Feiten, id: string) {
  const sleutel = `overeenkomst:${id}`;
  const eigen = <S extends RegisterFeit['soort']>(soort: S) => eigenFeiten(feiten, id, soort);
  return {
    id,
    kop: eigen('overeenkomst')[0],
    partijen: eigen('partij'),
    partijeindes: eigen('partijeinde'),
    opzeggingen: eigen('opzegging'),
    versies: opVolgorde(eigen('tekstversie')),
    besluiten: eigen('besluit'),
    plannen: eigen('besluitplan'),
    ondertekeningen: eigen('ondertekening'),
    bekendmakingen: eigen('bekendmaking'),
    inwerkingtreding: opVolgorde(eigen('inwerkingtreding')).at(-1),
    looptijd: opVolgorde(eigen('looptijd')).at(-1),
    verlengingsvoornemens: opVolgorde(eigen('verlengingsvoornemen')),
    verlengingen: opVolgorde(eigen('verlenging')),
    opschortingen: eigen('opschorting'),
    beeindigingen: eigen('beeindiging'),
    bepalingen: eigen('bepaling'),
    rapporten: eigen('rapport'),
    relaties: eigen('relatie'),
    /** Relations that younger agreements have with this one. */
    vanAnderen: feitenBij(feiten, sleutel, 'relatie').filter((r) => r.overeenkomst !== id),
  };
}
export type Dossier = ReturnType<typeof maakDossier>;

/** The facts of one agreement, sorted out once for one answer. */
export const dossier = perFeiten(maakDossier);

/** The days on which an act may have happened. An act without a date happened before it was known. */
export function handelingVenster(datum: string | undefined, feit: RegisterFeit): Venster {
  if (datum) return datumVenster(datum);
  return { vroegst: VROEGSTE, laatst: dagVan(feit.herleiding.bekend) };
}

/**
 * The definitive version that counts: the youngest by its date, of a partial date the latest possible day. A text
 * without a date stands right after the one that was recorded before it.
 */
export function geldendeVersie(d: Dossier): string | undefined {
  let dag = VROEGSTE;
  const versies = d.versies.map(({ inhoud }) => {
    if (inhoud.datum) dag = laatsteDag(inhoud.datum);
    return { ...inhoud, dag };
  });
  return versies
    .filter((v) => v.stadium === 'definitief')
    .reduce<(typeof versies)[number] | undefined>((a, b) => (a && a.dag > b.dag ? a : b), undefined)?.versie;
}

/** The kinds that the Wet gemeenschappelijke regelingen governs (Wgr 8). */
export function isWgr(d: Dossier): boolean {
  const kop = d.kop?.inhoud;
  if (!kop) return false;
  if (kop.rechtsvorm) return kop.rechtsvorm !== 'privaatrechtelijk' && kop.rechtsvorm !== 'bestuurlijk';
  return kop.soort === 'gemeenschappelijke-regeling' || kop.soort === 'centrumregeling';
}
