import type { Weigering } from '../gedeeld/weigering.ts';
import { type Bezwaren, bevatDubbele, fout } from './bezwaar.ts';
import type { Data } from './fasen.ts';
import { type Zaak, zittenden } from './state.ts';

/** Objections to acts about those who sit. */

const NIET_ZITTEND = 'Dit lid zit niet in deze zaak.';

export const zittendBezwaar = (
  zaak: Zaak,
  veld: string,
  ...leden: readonly string[]
): Weigering | undefined =>
  leden.every((lid) => zittenden(zaak).some((l) => l.lid === lid)) ? undefined : fout(veld, NIET_ZITTEND);

function samenstellingBezwaar(
  { leden }: Data<'SamenstellingVastgesteld'>,
  zaak: Zaak,
): Weigering | undefined {
  if (bevatDubbele(leden.map(({ lid }) => lid))) return fout('leden', 'Noem elk lid één keer.');
  if (leden.some(({ lid }) => zaak.leden.some((l) => l.lid === lid && l.weg)))
    return fout('leden', 'Wie zich verschoonde of is gewraakt, komt in deze zaak niet terug.');
  const vast = leden.filter((l) => !l.plaatsvervanger);
  const aantal = (functie: string) => vast.filter((l) => l.functie === functie).length;
  if (aantal('voorzitter') !== 1) return fout('leden', 'Een commissie heeft één voorzitter.');
  if (aantal('secretaris') === 0) return fout('leden', 'Een commissie heeft een secretaris.');
  const quorum = zaak.reglement?.quorum ?? 1;
  return vast.length - aantal('secretaris') < quorum
    ? fout('leden', `Het reglement vraagt ten minste ${quorum} leden die stemmen.`)
    : undefined;
}

const openWraking = (zaak: Zaak, lid: string) => zaak.wrakingen.find((w) => w.lid === lid && !w.beslist);

export const bezwarenLid: Bezwaren<
  'SamenstellingVastgesteld' | 'LidVerschoond' | 'WrakingVerzocht' | 'WrakingBeslist' | 'LidVervangen'
> = {
  SamenstellingVastgesteld: samenstellingBezwaar,
  LidVerschoond: ({ lid }, zaak) => zittendBezwaar(zaak, 'lid', lid),
  WrakingVerzocht: ({ lid }, zaak) =>
    zittendBezwaar(zaak, 'lid', lid) ??
    (openWraking(zaak, lid) ? fout('lid', 'Over dit lid loopt al een wraking.') : undefined),
  WrakingBeslist: ({ lid, datum }, zaak) => {
    const wraking = openWraking(zaak, lid);
    if (!wraking) return fout('lid', 'Over dit lid loopt geen wraking.');
    return datum < wraking.op ? fout('datum', 'Deze dag ligt voor het verzoek om wraking.') : undefined;
  },
  LidVervangen: ({ lid, opvolger }, zaak) => {
    const oud = zaak.leden.find((l) => l.lid === lid);
    if (!oud?.weg) return fout('lid', 'Vervang alleen een lid dat zich verschoonde of is gewraakt.');
    if (oud.plaatsvervanger || oud.opvolger) return fout('lid', 'Op de plaats van dit lid zit al iemand.');
    return zittenden(zaak).some((l) => l.lid === opvolger && l.plaatsvervanger)
      ? undefined
      : fout('opvolger', 'Kies een plaatsvervanger uit de samenstelling van deze zaak.');
  },
};
