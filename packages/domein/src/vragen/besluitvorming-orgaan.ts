import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { type Orgaan, partijSleutel } from '../gedeeld/namen.ts';
import { of } from '../gedeeld/zekerheid.ts';
import { Besluitplan, besluitplan } from './besluitvorming-plan.ts';
import { moetBesluiten, vereistOrgaan } from './overeenkomst/bevindingen-partijen.ts';
import { type Dossier, geldendeVersie, isWgr } from './overeenkomst/dossier.ts';
import { BINDEND, besluitStaat } from './overeenkomst/handelingen.ts';
import type { PartijAntwoord } from './overeenkomst/partijen.ts';
import { Oordeel, ORGAAN, Reden, reden } from './reden.ts';

/** How far a body of a party is. What it was told or consented to is no decision (hard case 1). */
export const Besluitstand = z
  .enum([
    'besloten',
    'besloten-op-andere-tekst',
    'geweigerd',
    'gepland',
    'planning-verstreken',
    'alleen-toestemming',
    'alleen-geinformeerd',
    'aangehouden',
    'open',
    'niet-nodig',
    'niet-bekend',
  ])
  .meta({ id: 'Besluitstand' });
export type Besluitstand = z.infer<typeof Besluitstand>;

const GenomenBesluit = z.object({
  uitkomst: z.string(),
  datum: z.string().nullable(),
  versie: z.string().nullable(),
  tekst: z
    .enum(['geldend', 'andere', 'niet-genoemd', 'geen-definitieve-tekst'])
    .describe('Is er besloten over de tekst die telt, of over een andere (meestal oudere)?'),
  staat: z.enum(['ja', 'nee', 'onzeker']).describe('Genomen op deze dag, en niet teruggenomen?'),
  gebeurtenis: z.string(),
});

/** What one body of one party decided, plans or still has to decide. */
export const OrgaanBesluitvorming = z
  .object({
    orgaan: z.string(),
    gevraagdDoor: z
      .string()
      .nullable()
      .describe('Het artikel van norm of wet, of de eigen regel van de overeenkomst.'),
    stand: Besluitstand,
    oordeel: Oordeel.describe('Heeft dit orgaan op deze dag ja gezegd?'),
    besluiten: z.array(GenomenBesluit),
    plannen: z.array(Besluitplan),
    redenen: z.array(Reden),
  })
  .meta({ id: 'OrgaanBesluitvorming' });
export type OrgaanBesluitvorming = z.infer<typeof OrgaanBesluitvorming>;

type Besluit = Dossier['besluiten'][number];

const UITLEG: Record<Besluitstand, string> = {
  besloten: 'besloot',
  'besloten-op-andere-tekst': 'besloot, maar over een andere tekst dan die nu telt',
  geweigerd: 'weigerde',
  gepland: 'moet nog besluiten; dat is gepland',
  'planning-verstreken':
    'zou besluiten, maar de geplande tijd is voorbij zonder dat zeker een besluit volgde',
  'alleen-toestemming': 'gaf toestemming, maar een besluit om de regeling te treffen is niet vastgelegd',
  'alleen-geinformeerd': 'is alleen geïnformeerd en besloot niet',
  aangehouden: 'hield het besluit aan',
  open: 'moet nog besluiten; er is niets gepland',
  'niet-nodig': 'hoeft hierover niet te besluiten',
  'niet-bekend': 'nam voor zover vastgelegd geen besluit',
};

/** To be told and to give an opinion are two things, and neither is a decision (002:185-186). */
function uitlegVan(stand: Besluitstand, genomen: readonly Genomen[]): string {
  const zienswijze = genomen.some(({ b }) => b.inhoud.uitkomst === 'zienswijze');
  return stand === 'alleen-geinformeerd' && zienswijze
    ? 'gaf een zienswijze, maar besloot niet'
    : UITLEG[stand];
}

/** What asks for this body: norm or law, else the own rule of the agreement. */
function gevraagdDoor(d: Dossier, orgaan: Orgaan): string | null {
  const vereist = vereistOrgaan(d);
  if (vereist?.orgaan === orgaan) return vereist.artikel;
  return eigenOrganen(d).includes(orgaan) ? 'eigen regel voor de inwerkingtreding' : null;
}

/** The bodies that the agreement's own rule of entry into force asks for. */
function eigenOrganen(d: Dossier): Orgaan[] {
  const regel = d.inwerkingtreding?.inhoud.regel;
  const delen = regel?.soort === 'alle' ? regel.van : regel ? [regel] : [];
  return delen.flatMap((r) =>
    r.soort === 'partijen' && r.handeling === 'besluit' && r.orgaan ? [r.orgaan] : [],
  );
}

function tekstVan(d: Dossier, { inhoud: { versie } }: Besluit): z.infer<typeof GenomenBesluit>['tekst'] {
  const geldend = geldendeVersie(d);
  if (geldend === undefined) return 'geen-definitieve-tekst';
  if (versie === undefined) return 'niet-genoemd';
  return versie === geldend ? 'geldend' : 'andere';
}

function genomenBesluit(d: Dossier, b: Besluit, dag: Dag): z.infer<typeof GenomenBesluit> {
  return {
    uitkomst: b.inhoud.uitkomst,
    datum: b.inhoud.datum ?? null,
    versie: b.inhoud.versie ?? null,
    tekst: tekstVan(d, b),
    staat: besluitStaat(d, b, dag),
    gebeurtenis: b.herleiding.gebeurtenis,
  };
}

type Genomen = { readonly b: Besluit; readonly staat: 'ja' | 'onzeker'; readonly opAndere: boolean };

/** What is left when no yes stands: a refusal, a plan, or less than a decision. */
function zonderJa(
  genomen: readonly Genomen[],
  plannen: readonly Besluitplan[],
  moet: boolean,
  p: PartijAntwoord,
): Besluitstand {
  const heeft = (...uitkomsten: string[]) => genomen.some(({ b }) => uitkomsten.includes(b.inhoud.uitkomst));
  if (heeft('geweigerd')) return 'geweigerd';
  const open = plannen.filter((plan) => plan.gevolgd !== 'ja');
  if (open.some((plan) => plan.verstreken !== 'ja')) return 'gepland';
  if (open.length > 0) return 'planning-verstreken';
  if (heeft('toestemming')) return 'alleen-toestemming';
  if (heeft('aangehouden')) return 'aangehouden';
  if (heeft('ter-kennisname', 'zienswijze')) return 'alleen-geinformeerd';
  if (moet) return 'open';
  return p.basis === 'gemeld' && 'gemeente' in p.partij && p.partijOp !== 'nee'
    ? 'niet-bekend'
    : 'niet-nodig';
}

const OORDEEL: Partial<Record<Besluitstand, Oordeel>> = {
  geweigerd: 'nee',
  'niet-nodig': 'niet-bekend',
  'niet-bekend': 'niet-bekend',
};

/** How far one body is on `dag`. */
function orgaanStand(d: Dossier, p: PartijAntwoord, orgaan: Orgaan, dag: Dag): OrgaanBesluitvorming {
  const sleutel = partijSleutel(p.partij);
  const vanPartij = d.besluiten.filter((b) => partijSleutel(b.inhoud.partij) === sleutel);
  const besluiten = vanPartij.filter((b) => b.inhoud.orgaan === orgaan);
  const gepland = d.plannen
    .filter((plan) => plan.inhoud.orgaan === orgaan)
    .filter((plan) => !plan.inhoud.partij || partijSleutel(plan.inhoud.partij) === sleutel);
  const plannen = gepland.map((plan) => besluitplan(plan, vanPartij, dag));
  const genomen = besluiten.flatMap((b): Genomen[] => {
    const staat = besluitStaat(d, b, dag);
    return staat === 'nee' ? [] : [{ b, staat, opAndere: tekstVan(d, b) === 'andere' }];
  });
  // A regeling that the college decides on needs no more of the council than its consent (Wgr 1).
  const anderJa = vanPartij.some(
    (b) => BINDEND.includes(b.inhoud.uitkomst) && besluitStaat(d, b, dag) === 'ja',
  );
  const teltAlsJa = ({ b }: Genomen) =>
    BINDEND.includes(b.inhoud.uitkomst) || (isWgr(d) && anderJa && b.inhoud.uitkomst === 'toestemming');
  const ja = genomen.filter(teltAlsJa);
  const door = gevraagdDoor(d, orgaan);
  const stand: Besluitstand =
    ja.length > 0
      ? ja.every((g) => g.opAndere)
        ? 'besloten-op-andere-tekst'
        : 'besloten'
      : zonderJa(genomen, plannen, door !== null && moetBesluiten(d, p), p);
  return {
    orgaan,
    gevraagdDoor: door,
    stand,
    oordeel: ja.length > 0 ? of(...ja.map((g) => g.staat)) : (OORDEEL[stand] ?? 'niet-aangetoond'),
    besluiten: besluiten.map((b) => genomenBesluit(d, b, dag)),
    plannen,
    redenen: [
      reden(`besluit-${stand}`, `${p.naam}: ${ORGAAN[orgaan]} ${uitlegVan(stand, genomen)}.`, [
        ...besluiten,
        ...(stand === 'gepland' || stand === 'planning-verstreken' ? gepland : []),
      ]),
    ],
  };
}

/** Every body of a party that norm, law or own rule asks for, or that acted or planned to. */
export function organenVan(d: Dossier, p: PartijAntwoord, dag: Dag): OrgaanBesluitvorming[] {
  const sleutel = partijSleutel(p.partij);
  const vereist = vereistOrgaan(d);
  const isEigen = (partij: PartijAntwoord['partij'] | undefined) =>
    !partij || partijSleutel(partij) === sleutel;
  const organen = new Set<Orgaan>([
    ...(vereist && p.basis !== 'handeling' ? [vereist.orgaan] : []),
    ...(p.basis !== 'handeling' ? eigenOrganen(d) : []),
    ...[...d.besluiten, ...d.plannen].filter((f) => isEigen(f.inhoud.partij)).map((f) => f.inhoud.orgaan),
  ]);
  return [...organen].map((orgaan) => orgaanStand(d, p, orgaan, dag));
}
