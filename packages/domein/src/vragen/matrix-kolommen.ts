import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import type { Partij } from '../gedeeld/namen.ts';
import { beginVenster, eindeVenster, isBegonnen, isNietVoorbij } from '../gedeeld/periode.ts';
import { niet, type Zekerheid } from '../gedeeld/zekerheid.ts';
import { vereistOrgaan } from './overeenkomst/bevindingen-partijen.ts';
import { type Dossier, handelingVenster, isWgr } from './overeenkomst/dossier.ts';
import { BINDEND, besluitStaat } from './overeenkomst/handelingen.ts';

/** The kinds of act, one column each. Never one flag "vastgesteld": it is per body and per outcome (hard case 1). */
export const MATRIXKOLOMMEN = [
  'besluit-college',
  'besluit-raad',
  'besluit-burgemeester',
  'besluit-ander-orgaan',
  'zienswijze',
  'toestemming',
  'ter-kennisname',
  'geweigerd',
  'aangehouden',
  'ondertekening',
  'bekendmaking',
  'toetreding',
  'opzegging',
  'uittreding',
  'gepland',
] as const;
export const Matrixkolom = z.enum(MATRIXKOLOMMEN);
export type Matrixkolom = z.infer<typeof Matrixkolom>;

/** A fact that is an act of somebody in an agreement. */
export type Handelingsfeit =
  | Dossier['besluiten'][number]
  | Dossier['ondertekeningen'][number]
  | Dossier['bekendmakingen'][number]
  | Dossier['partijen'][number]
  | Dossier['opzeggingen'][number]
  | Dossier['partijeindes'][number]
  | Dossier['plannen'][number];

const PER_ORGAAN: Readonly<Record<string, Matrixkolom>> = {
  college: 'besluit-college',
  raad: 'besluit-raad',
  burgemeester: 'besluit-burgemeester',
};

/** The column that an act belongs to. */
export function kolomVan(f: Handelingsfeit): Matrixkolom {
  switch (f.soort) {
    case 'besluit': {
      const { uitkomst, orgaan } = f.inhoud;
      if (uitkomst === 'vastgesteld' || uitkomst === 'ingestemd')
        return PER_ORGAAN[orgaan] ?? 'besluit-ander-orgaan';
      return uitkomst;
    }
    case 'partij':
      return 'toetreding';
    case 'partijeinde':
      return 'uittreding';
    case 'besluitplan':
      return 'gepland';
    default:
      return f.soort;
  }
}

/** The day that an act bears: for joining and leaving the day on which it takes effect. */
export function datumVan(f: Handelingsfeit): string | undefined {
  if (f.soort === 'partij') return f.inhoud.van.datum;
  if (f.soort === 'partijeinde') return f.inhoud.einde.datum;
  if (f.soort === 'besluitplan') return f.inhoud.datum ?? f.inhoud.uiterlijk;
  return f.inhoud.datum;
}

/** Whose act it is; nothing when it is of all, or of nobody in particular. */
export function wie(f: Handelingsfeit): Partij | undefined {
  if (f.soort === 'bekendmaking') return f.inhoud.door ? { gemeente: f.inhoud.door } : undefined;
  return f.inhoud.partij;
}

/** Was it done by `dag`? A yes counts until the same body takes it back; a plan was made once it is recorded. */
export function gedaan(d: Dossier, f: Handelingsfeit, dag: Dag): Zekerheid {
  if (f.soort === 'besluitplan') return 'ja';
  if (f.soort === 'partij') return isBegonnen(beginVenster(f.inhoud.van), dag);
  if (f.soort === 'partijeinde') return niet(isNietVoorbij(eindeVenster(f.inhoud.einde), dag));
  if (f.soort === 'besluit' && BINDEND.includes(f.inhoud.uitkomst)) return besluitStaat(d, f, dag);
  return isBegonnen(handelingVenster(f.inhoud.datum, f), dag);
}

/** Which columns norm or law asks for, with the article. */
export function gevraagd(d: Dossier): Partial<Record<Matrixkolom, string>> {
  const vereist = vereistOrgaan(d);
  const kolom = vereist && PER_ORGAAN[vereist.orgaan];
  return {
    ...(vereist && kolom ? { [kolom]: vereist.artikel } : {}),
    // A regeling of colleges needs the consent of the councils, and holds for nobody before it is published.
    ...(isWgr(d) ? { toestemming: 'Wgr 1', bekendmaking: 'Wgr 26 lid 3' } : {}),
  };
}

/** Every act in an agreement. */
export const alleHandelingen = (d: Dossier): Handelingsfeit[] => [
  ...d.besluiten,
  ...d.ondertekeningen,
  ...d.bekendmakingen,
  ...d.partijen,
  ...d.opzeggingen,
  ...d.partijeindes,
  ...d.plannen,
];
