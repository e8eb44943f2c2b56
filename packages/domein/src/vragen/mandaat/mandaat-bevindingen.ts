import { eersteDag, inWoorden, laatsteDag } from '../../gedeeld/datum.ts';
import { dragerSleutel } from '../../gedeeld/namen.ts';
import { eindeVenster } from '../../gedeeld/periode.ts';
import type { Feiten } from '../feiten.ts';
import { type Bevinding, bevinding, hoofdletter } from '../reden.ts';
import { omvatEen } from './dekking.ts';
import { gehoudenDoor, type MandaatDossier, mandaatDossier, type Verlening } from './dossier.ts';
import { dragerNaam, orgaanVan, zelfdeDrager } from './mandaat-woorden.ts';
import { isOrgaanOnbekend } from './oorsprong.ts';
import { beginVan } from './verlening-duur.ts';
import { isDelegatie } from './verlening-soorten.ts';
import { isVanOntvanger } from './verlening-vereisten.ts';

/** Who gives: a body, or somebody who received it; never a municipality as such (Awb 10:1). */
function overGever(feiten: Feiten, v: Verlening): Bevinding[] {
  const { gever, onder } = v.inhoud;
  const naam = hoofdletter(dragerNaam(feiten, gever));
  if (isOrgaanOnbekend(gever) && 'gemeente' in gever.partij) {
    const uitleg = `Welk orgaan van ${dragerNaam(feiten, { partij: gever.partij })} dit gaf, is niet vastgelegd; een gemeente als zodanig geeft geen mandaat.`;
    return [bevinding('gever-geen-orgaan', uitleg, [v], 'Awb 10:1')];
  }
  if (onder || orgaanVan(gever)) return [];
  const gronden = gehoudenDoor(feiten, gever).ontvangen.filter((w) => w.mandaat !== v.mandaat);
  const uitleg =
    gronden.length > 0
      ? `${naam} heeft dit zelf ook gekregen; het rust op ${gronden.length === 1 ? 'een ander mandaat' : `${gronden.length} andere mandaten`}.`
      : `${naam} is geen orgaan, en dat die deze bevoegdheid kreeg is niet vastgelegd.`;
  return [
    bevinding(
      gronden.length > 0 ? 'rust-op-ander' : 'gever-zonder-grond',
      uitleg,
      [v, ...gronden],
      'Awb 10:9',
    ),
  ];
}

/** What is passed on is never more, nor longer, than what was received. */
function overBoven(feiten: Feiten, v: Verlening): Bevinding[] {
  const boven = v.inhoud.onder && mandaatDossier(feiten, v.inhoud.onder).verlening;
  if (!boven) return [];
  const { bevoegdheden, grenzen = {}, einde } = v.inhoud;
  const ruim = boven.inhoud.grenzen ?? {};
  const uit: string[] = [];
  if (!bevoegdheden.every((b) => omvatEen(boven.inhoud.bevoegdheden, b))) uit.push('meer bevoegdheden');
  if (ruim.bedragTot !== undefined && (grenzen.bedragTot ?? Number.POSITIVE_INFINITY) > ruim.bedragTot)
    uit.push('een hoger bedrag');
  const zonder = (['domeinen', 'producten'] as const).filter((wat) => ruim[wat] && !grenzen[wat]);
  if (zonder.length > 0) uit.push(`geen grens aan ${zonder.join(' en ')}`);
  if (eindeVenster(einde).laatst > eindeVenster(boven.inhoud.einde).laatst) uit.push('een later einde');
  if (beginVan(v).laatst < beginVan(boven).vroegst) uit.push('een eerder begin');
  if (uit.length === 0) return [];
  const uitleg = `Dit rust op een ander mandaat, maar gaat verder: ${uit.join(', ')}. Zover geldt het niet.`;
  return [bevinding('ruimer-dan-boven', uitleg, [v, boven], 'Awb 10:9')];
}

function overDossier(feiten: Feiten, d: MandaatDossier, v: Verlening): Bevinding[] {
  const uit: Bevinding[] = [];
  const vreemd = d.instemmingen.filter((i) => !isVanOntvanger(i, v));
  if (vreemd.length > 0) {
    const uitleg = 'Een instemming komt niet van de kant van de ontvanger; zij telt niet mee.';
    uit.push(bevinding('instemming-van-ander', uitleg, vreemd, 'Awb 10:4'));
  }
  if (isDelegatie(v) && d.aanwijzingen.length > 0) {
    const uitleg = 'Na delegatie kan de gever alleen nog beleidsregels geven, geen aanwijzing per geval.';
    uit.push(bevinding('aanwijzing-bij-delegatie', uitleg, d.aanwijzingen, 'Awb 10:16'));
  }
  const { van, besloten } = v.inhoud;
  if (van && besloten && laatsteDag(van.datum) < eersteDag(besloten)) {
    const uitleg = `Het begin (${inWoorden(van.datum)}) ligt voor het besluit (${inWoorden(besloten)}); of het zo kon terugwerken is aan mensen.`;
    uit.push(bevinding('terugwerkend', uitleg, [v]));
  }
  const zonder = d.uitoefeningen.filter((u) => !u.inhoud.namens && u.inhoud.handeling.startsWith('besluit'));
  if (zonder.length > 0 && !isDelegatie(v)) {
    const uitleg = 'Van een besluit onder dit mandaat is niet vastgelegd namens wie het is genomen.';
    uit.push(bevinding('namens-niet-vermeld', uitleg, zonder, 'Awb 10:10'));
  }
  const dragers = [v.inhoud.ontvanger, ...d.vervangingen.map((x) => x.inhoud.vervanger)];
  const vreemdeHand = d.uitoefeningen.filter((u) => !dragers.some((x) => zelfdeDrager(x, u.inhoud.door)));
  if (vreemdeHand.length > 0) {
    const wie = [...new Map(vreemdeHand.map((u) => [dragerSleutel(u.inhoud.door), u.inhoud.door])).values()];
    const uitleg = `Onder dit mandaat handelde ook ${wie.map((x) => dragerNaam(feiten, x)).join(', ')}; dat is niet de ontvanger.`;
    uit.push(bevinding('ander-handelde', uitleg, vreemdeHand));
  }
  return uit;
}

/** Where what a source says differs from the grant that is recorded: both stand (hard case 23). */
function overMeldingen(d: MandaatDossier, v: Verlening): Bevinding[] {
  return d.meldingen.flatMap((m): Bevinding[] => {
    const { soort, ontvangers, einde } = m.inhoud;
    const anders = [
      ...(soort && soort !== v.inhoud.soort ? [`de soort (${soort}, niet ${v.inhoud.soort})`] : []),
      ...(ontvangers.length > 0 && !ontvangers.some((o) => zelfdeDrager(o, v.inhoud.ontvanger))
        ? ['de ontvanger']
        : []),
      ...(einde && einde.datum !== v.inhoud.einde?.datum ? ['het einde'] : []),
    ];
    if (anders.length === 0) return [];
    return [bevinding('melding-wijkt-af', `Een bron zegt iets anders over ${anders.join(', ')}.`, [m, v])];
  });
}

/** What is missing, unusual or in conflict with a rule in the file of one mandate. */
export function mandaatBevindingen(feiten: Feiten, d: MandaatDossier): Bevinding[] {
  const v = d.verlening;
  if (!v) return [];
  return [
    ...overGever(feiten, v),
    ...overBoven(feiten, v),
    ...overDossier(feiten, d, v),
    ...overMeldingen(d, v),
  ];
}
