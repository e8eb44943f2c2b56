import { type Dag, VROEGSTE } from '../../gedeeld/datum.ts';
import { beginVenster, geldtOp, isBegonnen } from '../../gedeeld/periode.ts';
import { en, of, type Zekerheid } from '../../gedeeld/zekerheid.ts';
import { type Feiten, perFeiten } from '../feiten.ts';
import { type Oordeel, type Reden, reden } from '../reden.ts';
import { type Dossier, dossier } from './dossier.ts';
import { inwerkingtreding, isInWerking } from './inwerkingtreding.ts';
import { binnenLooptijd, eindeVan, isBeeindigd } from './looptijd.ts';
import { vervallen } from './samengaan.ts';
import { isInKring, isVreemd } from './vervanging.ts';

export type Geldigheid = { readonly oordeel: Oordeel; readonly redenen: readonly Reden[] };

/** What its own rule, term and termination say, apart from replacement and suspension. */
function opZichzelf(feiten: Feiten, d: Dossier, dag: Dag) {
  const begin = isInWerking(inwerkingtreding(feiten, d), dag);
  const looptijd = binnenLooptijd(d, dag);
  const beeindigd = isBeeindigd(d, dag);
  const voorbij = looptijd.oordeel === 'nee' || beeindigd?.oordeel === 'ja';
  const oordeel: Oordeel = begin.oordeel === 'nee' || voorbij ? 'nee' : begin.oordeel;
  const twijfel = looptijd.oordeel === 'onzeker' || beeindigd?.oordeel === 'onzeker';
  return { begin, looptijd, beeindigd, oordeel: oordeel === 'ja' && twijfel ? 'onzeker' : oordeel };
}

/** Had it come into force by `dag`, be it that it ended since? Looked at on the day on which it began. */
function tradInWerking(feiten: Feiten, d: Dossier, dag: Dag): Zekerheid {
  const i = inwerkingtreding(feiten, d);
  // Without a rule, or while acts are missing, it may have been any day up to now.
  const regel = i?.venster ?? { vroegst: i?.nietVoor ?? VROEGSTE, laatst: dag };
  const looptijd = beginVenster(d.looptijd?.inhoud.van);
  const delen = (['vroegst', 'laatst'] as const).map((kant): Zekerheid => {
    const begin = [looptijd[kant], regel[kant]].reduce((a, b) => (a > b ? a : b));
    const { oordeel } = opZichzelf(feiten, d, begin < dag ? begin : dag);
    return oordeel === 'ja' || oordeel === 'nee' ? oordeel : 'onzeker';
  });
  return of(...delen);
}

/** Why a replacement that is recorded is not believed at once. */
function twijfelAan(feiten: Feiten, d: Dossier, opvolger: Dossier): string | undefined {
  if (isVreemd(d, opvolger)) return 'maar die is van een andere regio en heeft geen partij gemeen';
  return isInKring(feiten, d.id, opvolger.id)
    ? 'maar zij wijzen elkaar in een kring als vervanger aan'
    : undefined;
}

/** Did a younger agreement take its place? Only one that came into force does (hard case 27: the old one stays). */
function isVervangen(feiten: Feiten, d: Dossier, dag: Dag) {
  return d.vanAnderen
    .filter((r) => r.inhoud.soort === 'vervangt')
    .map((r): { oordeel: Zekerheid; reden: Reden } => {
      const opvolger = dossier(feiten, r.overeenkomst);
      const naam = opvolger.kop?.inhoud.naam ?? r.overeenkomst;
      const begonnen = isBegonnen(beginVenster(r.inhoud.van), dag);
      if (begonnen === 'nee') {
        return {
          oordeel: 'nee',
          reden: reden('vervanging-later', `“${naam}” vervangt deze pas later.`, [r]),
        };
      }
      const zeker = en(begonnen, tradInWerking(feiten, opvolger, dag));
      const twijfel = zeker === 'ja' ? twijfelAan(feiten, d, opvolger) : undefined;
      const oordeel = twijfel ? 'onzeker' : zeker;
      const uitleg = {
        ja: `Vervangen door “${naam}”, die op deze dag in werking was getreden.`,
        nee: `“${naam}” vervangt deze, maar was op deze dag niet in werking getreden; dan blijft de oude in stand.`,
        onzeker: `“${naam}” vervangt deze; ${twijfel ?? 'of die op deze dag in werking was getreden, staat niet vast'}.`,
      }[oordeel];
      return { oordeel, reden: reden('vervanging', uitleg, [r]) };
    });
}

/** Does the agreement as a whole hold on `dag`? Everything that decides it is in the reasons. */
export const geldigheid = perFeiten((feiten: Feiten, id: string, dag: Dag): Geldigheid => {
  const d = dossier(feiten, id);
  const zelf = opZichzelf(feiten, d, dag);
  const vervangen = isVervangen(feiten, d, dag);
  const opgeschort = d.opschortingen.map((o) => ({
    oordeel: geldtOp(o.inhoud, dag),
    reden: reden('opschorting', 'De overeenkomst is opgeschort.', [o]),
  }));
  const weg = vervallen(feiten, d, dag);
  const anders = [...vervangen, ...opgeschort, ...(weg ? [weg] : [])];
  const tegen = [...(zelf.beeindigd ? [zelf.beeindigd] : []), ...anders];
  const redenen = [
    zelf.begin.reden,
    zelf.looptijd.reden,
    ...tegen.filter((t) => t.oordeel !== 'nee' || t.reden.regel === 'vervanging').map((t) => t.reden),
  ];
  if (anders.some((t) => t.oordeel === 'ja')) return { oordeel: 'nee', redenen };
  const twijfel = zelf.oordeel === 'ja' && anders.some((t) => t.oordeel === 'onzeker');
  return { oordeel: twijfel ? 'onzeker' : zelf.oordeel, redenen };
});

/** Is it certainly over on `dag`: by its term, an act that ended it, a merger of all participants, or a younger agreement? */
export function isGeeindigd(feiten: Feiten, id: string, dag: Dag): boolean {
  const d = dossier(feiten, id);
  if (eindeVan(d).laatst < dag || isBeeindigd(d, dag)?.oordeel === 'ja') return true;
  if (vervallen(feiten, d, dag)?.oordeel === 'ja') return true;
  return isVervangen(feiten, d, dag).some((v) => v.oordeel === 'ja');
}
