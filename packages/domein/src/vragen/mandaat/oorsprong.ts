import type { Bevoegdheid } from '../../gedeeld/bevoegdheid.ts';
import type { Dag } from '../../gedeeld/datum.ts';
import type { Drager, Orgaan } from '../../gedeeld/namen.ts';
import type { Feiten } from '../feiten.ts';
import { isVerdwenen, partijNaam } from '../gemeenten.ts';
import { hoofdletter } from '../reden.ts';
import { omvat } from './dekking.ts';
import type { Toets } from './mandaat-toets.ts';
import { dragerNaam, OM_TE, orgaanVan } from './mandaat-woorden.ts';

/**
 * Which body of a municipality has which power of its own, by which law. `afgeleid`: the law does not say it in these
 * words, and the sentence says so. What is not in it is not denied: the answer is then that it is not shown.
 */
type Oorsprong = {
  readonly orgaan: Orgaan;
  readonly bevoegdheid: Bevoegdheid;
  readonly artikel: string;
  readonly afgeleid?: string;
};

const ALS_DAGELIJKS_BESTUUR = 'het dagelijks bestuur voert besluiten uit';
const VOOR_ZOVER = 'voor zover het om eigen bevoegdheden van dit orgaan gaat';

const OORSPRONG: readonly Oorsprong[] = [
  { orgaan: 'raad', bevoegdheid: 'regelgeving', artikel: 'Gemeentewet 108, 147 en 149' },
  { orgaan: 'college', bevoegdheid: 'toegang', artikel: 'Wmo 2015 2.3.1–2.3.5' },
  {
    orgaan: 'college',
    bevoegdheid: 'bezwaar',
    artikel: 'Awb 7:11',
    afgeleid: 'wie het besluit nam, beslist op het bezwaar',
  },
  { orgaan: 'college', bevoegdheid: 'inkoop', artikel: 'Gemeentewet 160 lid 1' },
  {
    orgaan: 'college',
    bevoegdheid: 'uitvoering',
    artikel: 'Gemeentewet 160 lid 1',
    afgeleid: ALS_DAGELIJKS_BESTUUR,
  },
  {
    orgaan: 'college',
    bevoegdheid: 'financien',
    artikel: 'Gemeentewet 160 lid 1',
    afgeleid: `${ALS_DAGELIJKS_BESTUUR}, binnen de begroting van de raad`,
  },
  {
    orgaan: 'college',
    bevoegdheid: 'subsidie',
    artikel: 'Gemeentewet 160 lid 1; Awb 4:23',
    afgeleid: `${ALS_DAGELIJKS_BESTUUR}, ook van de subsidieverordening`,
  },
  { orgaan: 'raad', bevoegdheid: 'samenwerking.aangaan', artikel: 'Wgr 1', afgeleid: VOOR_ZOVER },
  {
    orgaan: 'college',
    bevoegdheid: 'samenwerking.aangaan',
    artikel: 'Wgr 1; Gemeentewet 160 lid 1',
    afgeleid: VOOR_ZOVER,
  },
  { orgaan: 'burgemeester', bevoegdheid: 'samenwerking.aangaan', artikel: 'Wgr 1', afgeleid: VOOR_ZOVER },
  { orgaan: 'burgemeester', bevoegdheid: 'samenwerking.ondertekenen', artikel: 'Gemeentewet 171 lid 1' },
];

/** Is it not said which body of the party this is? */
export const isOrgaanOnbekend = (d: Drager): boolean =>
  orgaanVan(d) === 'onbekend' || (orgaanVan(d) === undefined && d.ambt === undefined);

function uitWet(
  drager: Drager,
  bevoegdheid: Bevoegdheid,
): Omit<Toets, 'feiten' | 'code' | 'uitleg'> & { zin: string } {
  const orgaan = orgaanVan(drager);
  const wat = OM_TE[bevoegdheid];
  if (isOrgaanOnbekend(drager))
    return { oordeel: 'niet-bekend', artikel: 'Awb 10:1', zin: `welk orgaan dit is, is niet vastgelegd` };
  if (orgaan === 'overleg')
    return {
      oordeel: 'nee',
      artikel: 'Awb 10:1',
      zin: 'dit is geen bestuursorgaan en besluit formeel niets',
    };
  const eigen =
    'gemeente' in drager.partij
      ? OORSPRONG.find((o) => o.orgaan === orgaan && omvat(o.bevoegdheid, bevoegdheid))
      : undefined;
  if (!eigen)
    return {
      oordeel: 'niet-aangetoond',
      zin: `een wet die de bevoegdheid geeft om ${wat} is hier niet bekend`,
    };
  const { artikel, afgeleid } = eigen;
  const erbij = afgeleid ? ` (afgeleid: ${afgeleid})` : '';
  return { oordeel: 'ja', artikel, zin: `de wet geeft de bevoegdheid om ${wat}${erbij}` };
}

/** Does somebody have this power of its own on `dag`, by the law and not from anybody else? */
export function oorsprong(feiten: Feiten, drager: Drager, bevoegdheid: Bevoegdheid, dag: Dag): Toets {
  const { partij } = drager;
  const code = 'eigen-bevoegdheid';
  if ('gemeente' in partij && isVerdwenen(feiten, partij.gemeente, dag)) {
    const uitleg = `${partijNaam(feiten, partij)} bestaat op deze dag niet meer.`;
    return { code: 'opgeheven', artikel: 'Wet arhi 44', oordeel: 'nee', uitleg, feiten: [] };
  }
  const { zin, ...kern } = uitWet(drager, bevoegdheid);
  return { code, ...kern, uitleg: `${hoofdletter(dragerNaam(feiten, drager))}: ${zin}.`, feiten: [] };
}
