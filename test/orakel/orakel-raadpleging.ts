import type { Dagen } from './kalender.ts';
import { vereistOrgaan } from './orakel-besluiten.ts';
import { alle, bij, een, gedaanOp, isGekomen, type Kennis, type Oordeel } from './orakel-kennis.ts';
import type { Zeker } from './werelden.ts';

/** Who was heard on a text, group by group, and whether that was before the text was first adopted. */

/** Of the body that norm or law asks, else of any but a meeting: the days on which the first of them may lie. */
export function eersteVaststelling(k: Kennis, id: string): Dagen | undefined {
  const orgaan = vereistOrgaan(k, id);
  const dagen = bij(k, id, 'BesluitGenomen')
    .filter(({ zegt }) => ['vastgesteld', 'ingestemd'].includes(zegt.uitkomst))
    .filter(({ zegt }) => (orgaan ? zegt.orgaan === orgaan : zegt.orgaan !== 'overleg'))
    .map((d) => gedaanOp(d.zegt.datum, d))
    // On the day that is asked about, what is certainly still to come was not decided yet.
    .filter((d) => isGekomen(d, k.dag) !== 'nee');
  if (dagen.length === 0) return undefined;
  return { van: Math.min(...dagen.map((d) => d.van)), tot: Math.min(...dagen.map((d) => d.tot)) };
}

type Groep = { stand: string; gehouden: Oordeel; voor: Oordeel };
const RANG: readonly Oordeel[] = ['ja', 'onzeker', 'niet-bekend', 'nee'];

function groepVan(k: Kennis, id: string, naam: string, gevraagd: boolean): Groep {
  const eerste = eersteVaststelling(k, id);
  const eigen = bij(k, id, 'RaadplegingGehouden').filter(({ zegt }) => zegt.groep === naam);
  const gehoord = eigen
    .filter(({ zegt }) => zegt.stadium === 'gehouden')
    .map((d) => gedaanOp(d.zegt.datum, d))
    .filter((dagen) => isGekomen(dagen, k.dag) !== 'nee');
  if (gehoord.length === 0) {
    const stadia = eigen.map(({ zegt }) => zegt.stadium as string);
    const stand = stadia.includes('achteraf-geinformeerd')
      ? 'achteraf-geinformeerd'
      : stadia.length > 0
        ? 'gepland'
        : 'niet-vastgelegd';
    return { stand, gehouden: gevraagd ? 'niet-aangetoond' : 'niet-bekend', voor: 'niet-bekend' };
  }
  const voor = gehoord.map((dagen): Oordeel => {
    if (!eerste) return 'niet-bekend';
    if (dagen.tot < eerste.van) return 'ja';
    return dagen.van > eerste.tot ? 'nee' : 'onzeker';
  });
  return {
    stand: 'gehouden',
    gehouden: een(gehoord.map((dagen) => isGekomen(dagen, k.dag))),
    voor: RANG.find((o) => voor.includes(o)) ?? 'niet-bekend',
  };
}

/** The groups that the norm names, and who may speak for them. */
const NORM: Readonly<Record<string, readonly string[]>> = {
  professionals: ['professionals'],
  inwoners: ['inwoners', 'clientvertegenwoordiging'],
  ervaringsdeskundigen: ['ervaringsdeskundigen'],
  ketenpartners: ['ketenpartners'],
};

export function raadplegingVan(k: Kennis, id: string, groepen: readonly string[]) {
  const vraagt = bij(k, id, 'OvereenkomstIngeschreven')[0]?.zegt.soort === 'regiovisie';
  const per = new Map(groepen.map((g) => [g, groepVan(k, id, g, vraagt && g in NORM)]));
  // While nothing is adopted, who was heard was heard in time.
  const tijdig = ({ stand, gehouden, voor }: Groep): Zeker =>
    stand !== 'gehouden' ? 'nee' : alle([gehouden as Zeker, voor === 'niet-bekend' ? 'ja' : (voor as Zeker)]);
  const elk = Object.values(NORM).map((namen) =>
    een(namen.flatMap((n) => per.get(n) ?? []).map((g) => tijdig(g))),
  );
  const oordeel = alle(elk);
  return { per, aangetoond: vraagt ? (oordeel === 'nee' ? 'niet-aangetoond' : oordeel) : null };
}
