import { z } from 'zod';
import { type Dag, eersteDag } from '../../gedeeld/datum.ts';
import { Document } from '../../gedeeld/document.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import { OrgaanBesluitvorming, organenVan } from '../besluitvorming-orgaan.ts';
import { overeenkomstenVan } from '../bindende-overeenkomsten.ts';
import type { Feiten } from '../feiten.ts';
import { rechtsvoorgangers } from '../gemeenten.ts';
import { perPartij } from '../overeenkomst/bevindingen-partijen.ts';
import { overTekst } from '../overeenkomst/bevindingen-tekst.ts';
import { type Dossier, dossier, geldendeVersie } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { BINDEND, handelingenVan, staatEr } from '../overeenkomst/handelingen.ts';
import { Melding, meldingen } from '../overeenkomst/meldingen.ts';
import { betrokkenen, type PartijAntwoord, partijAntwoord } from '../overeenkomst/partijen.ts';
import { metBevoegdheid, PartijMetBevoegdheid } from '../overeenkomst/partijen-bevoegdheid.ts';
import { Relatie, relaties } from '../overeenkomst/relaties.ts';
import { kern, OvereenkomstKern } from '../overeenkomsten.ts';
import { Bevinding, beste, isMinstens, minste, Oordeel } from '../reden.ts';

/** The agreements between the parties of a dispute on a day, with what each party did (K1, K2, K10). */

/** One party in dispute under one agreement: bound or not, what its bodies decided, and whether it signed. */
const PartijInGeschil = PartijMetBevoegdheid.extend({
  organen: z.array(OrgaanBesluitvorming),
  geldigBesloten: Oordeel.describe('Besloot wie moest besluiten, op deze dag, en was die bevoegd?'),
  getekend: Oordeel.describe('Tekende deze partij op of vóór deze dag?'),
}).meta({ id: 'PartijInGeschil' });
type PartijInGeschil = z.infer<typeof PartijInGeschil>;

/** The text that counts on the day. */
const GeldendeTekst = z.object({
  versie: z.string(),
  datum: z.string().nullable(),
  document: Document.nullable(),
  gebeurtenis: z.string(),
});

export const ReconstructieAfspraak = OvereenkomstKern.extend({
  tussenPartijen: Oordeel.describe('Bindt zij op deze dag alle gemeenten in het geschil?'),
  partijen: z.array(PartijInGeschil).describe('Alleen wie in het geschil partij is.'),
  tekst: GeldendeTekst.nullable().describe('De tekst die op deze dag telt; leeg: niet bekend.'),
  relaties: z.array(Relatie),
  meldingen: z.array(Melding),
  bevindingen: z.array(Bevinding),
}).meta({ id: 'ReconstructieAfspraak' });
export type ReconstructieAfspraak = z.infer<typeof ReconstructieAfspraak>;

/** Without the texts that are certainly younger than the day: those nobody could agree on by then. */
export const opDeDag = (d: Dossier, dag: Dag): Dossier => ({
  ...d,
  versies: d.versies.filter(({ inhoud }) => !inhoud.datum || eersteDag(inhoud.datum) <= dag),
});

/**
 * Whether the bodies that norm, law or own rule asks for decided by the day; where none is asked, whether any body that
 * can bind did. Then whether who decided was competent.
 */
function geldigBesloten(p: Pick<PartijInGeschil, 'besluiten' | 'organen'>): Oordeel {
  const gevraagd = p.organen.filter((o) => o.gevraagdDoor !== null);
  const organen = gevraagd.length > 0 ? gevraagd : p.organen;
  const bindend = organen
    .flatMap((o) => o.besluiten)
    .filter((b) => (BINDEND as readonly string[]).includes(b.uitkomst));
  const besloten = (): Oordeel => {
    if (gevraagd.length > 0) return minste(gevraagd.map((o) => o.oordeel));
    if (bindend.length > 0) return beste(bindend.map((b) => b.staat));
    return organen.length > 0 ? beste(organen.map((o) => o.oordeel)) : 'niet-bekend';
  };
  const oordeel = besloten();
  if (!isMinstens(oordeel, 'onzeker')) return oordeel;
  const telt = new Set(bindend.filter((b) => b.staat !== 'nee').map((b) => b.gebeurtenis));
  const bevoegd = p.besluiten.filter((b) => telt.has(b.gebeurtenis)).map((b) => b.bevoegdheid.oordeel);
  return minste([oordeel, ...bevoegd]);
}

function getekend(d: Dossier, p: PartijAntwoord, dag: Dag): Oordeel {
  const regel = { soort: 'partijen', handeling: 'ondertekening' } as const;
  const daden = handelingenVan(d, partijSleutel(p.partij), regel);
  return daden.length > 0 ? staatEr(daden, dag) : 'niet-bekend';
}

/** The municipality in this agreement, itself or in the place of who was a party. */
function inGeschil(feiten: Feiten, d: Dossier, gemeente: string, dag: Dag): PartijInGeschil | undefined {
  const sleutel = partijSleutel({ gemeente });
  const zelf = betrokkenen(feiten, d, dag).find((b) => partijSleutel(b.partij) === sleutel);
  if (!zelf) return undefined;
  const p = partijAntwoord(feiten, d, zelf, dag, geldigheid(feiten, d.id, dag));
  const met = { ...metBevoegdheid(feiten, d, p, dag), organen: organenVan(d, p, dag) };
  return { ...met, geldigBesloten: geldigBesloten(met), getekend: getekend(d, p, dag) };
}

function tekstVan(d: Dossier): z.infer<typeof GeldendeTekst> | null {
  const geldend = geldendeVersie(d);
  const versie = d.versies.findLast((v) => v.inhoud.versie === geldend);
  if (!versie) return null;
  const { inhoud, herleiding } = versie;
  return {
    versie: inhoud.versie,
    datum: inhoud.datum ?? null,
    document: inhoud.document ?? null,
    gebeurtenis: herleiding.gebeurtenis,
  };
}

/**
 * What can be said of who is no party here: named only in the place of whom somebody else came, it is not bound; named
 * nowhere, that it is was not shown.
 */
function zonderPartij(feiten: Feiten, d: Dossier, gemeente: string | undefined, dag: Dag): Oordeel {
  if (gemeente !== undefined && afsprakenVan(feiten, gemeente, dag).has(d.id)) return 'nee';
  return d.partijen.length > 0 ? 'niet-aangetoond' : 'niet-bekend';
}

function afspraak(feiten: Feiten, id: string, gemeenten: readonly string[], dag: Dag): ReconstructieAfspraak {
  const d = opDeDag(dossier(feiten, id), dag);
  const gevonden = gemeenten.map((g) => inGeschil(feiten, d, g, dag));
  const partijen = gevonden.filter((p) => p !== undefined);
  return {
    ...kern(feiten, id, dag),
    tussenPartijen: minste(gevonden.map((p, n) => p?.gebonden ?? zonderPartij(feiten, d, gemeenten[n], dag))),
    partijen,
    tekst: tekstVan(d),
    relaties: relaties(feiten, d),
    meldingen: meldingen(d),
    bevindingen: [...partijen.flatMap((p) => perPartij(d, p, dag)), ...overTekst(feiten, d)],
  };
}

/** In which agreements a municipality is named, itself or who it came in the place of. */
const afsprakenVan = (feiten: Feiten, gemeente: string, dag: Dag): Set<string> =>
  new Set(
    [gemeente, ...rechtsvoorgangers(feiten, gemeente, dag)].flatMap((g) => overeenkomstenVan(feiten, g)),
  );

/** Those that name all municipalities in dispute. */
function gedeeldeAfspraken(feiten: Feiten, gemeenten: readonly string[], dag: Dag): string[] {
  const [eerste, ...rest] = gemeenten.map((g) => afsprakenVan(feiten, g, dag));
  return [...(eerste ?? [])].filter((id) => rest.every((ids) => ids.has(id)));
}

/** Every agreement that binds, or may bind, all municipalities in dispute on the day, and always the one asked for. */
export function reconstructieAfspraken(
  feiten: Feiten,
  gemeenten: readonly string[],
  gevraagd: string | undefined,
  dag: Dag,
): ReconstructieAfspraak[] {
  const bekend = gevraagd !== undefined && dossier(feiten, gevraagd).kop !== undefined;
  const ids = new Set([...gedeeldeAfspraken(feiten, gemeenten, dag), ...(bekend ? [gevraagd] : [])]);
  return [...ids]
    .sort()
    .map((id) => afspraak(feiten, id, gemeenten, dag))
    .filter((a) => a.id === gevraagd || a.tussenPartijen !== 'nee');
}
