import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import type { Periode } from '../../gedeeld/periode.ts';
import { regioVan } from '../../gedeeld/stromen.ts';
import type { Stadium } from '../../overeenkomst/waarden.ts';
import { aard } from '../contracten.ts';
import { type Feiten, feitenBij, type SoortVan } from '../feiten.ts';
import { toegangsmandaten } from '../mandaat/toegangsmandaten.ts';
import { dossier, eigenFeiten } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { eersteEindeVan } from '../overeenkomsten.ts';
import { isPlan, stadiumIn, stadiumOp } from './tellingen-stadium.ts';

/** By what may be counted. */
export const TellingPer = z.enum([
  'vorm',
  'soort',
  'termijn',
  'geschilroute',
  'risicodeling',
  'verdeelsleutel',
  'contracttermijn',
  'toegangsvorm',
]);
export type TellingPer = z.infer<typeof TellingPer>;

/** One thing that is said of a region, in one file of it. */
export type Waarneming = {
  readonly waarde: string;
  readonly stadium: Stadium;
  readonly regios: readonly string[];
  /** The agreement or the mandate in which it stands. */
  readonly dossier: string;
};

type Kop = SoortVan<'overeenkomst'>;
type Geldregel = SoortVan<'geldregel'>;

/** What certainly does not hold on the day is not counted. */
const teltMee = (feiten: Feiten, id: string, dag: Dag) => geldigheid(feiten, id, dag).oordeel !== 'nee';

/** The regions that an agreement is about: the one that keeps it, and those that it spans. */
function regiosVan(feiten: Feiten, id: string): string[] {
  return [...new Set([regioVan(id), ...(dossier(feiten, id).kop?.inhoud.regios ?? [])])];
}

/** Something of every agreement; nothing of those that say nothing about it. */
function perOvereenkomst(feiten: Feiten, dag: Dag, waarde: (kop: Kop) => string | undefined): Waarneming[] {
  return feitenBij(feiten, 'overeenkomsten', 'overeenkomst').flatMap((kop) => {
    const gevonden = waarde(kop);
    if (gevonden === undefined || !teltMee(feiten, kop.overeenkomst, dag)) return [];
    const regios = [...new Set([regioVan(kop.overeenkomst), ...(kop.inhoud.regios ?? [])])];
    return [
      {
        waarde: gevonden,
        stadium: stadiumIn(feiten, kop.overeenkomst),
        regios,
        dossier: kop.overeenkomst,
      },
    ];
  });
}

/** Something that was recorded as a fact of its own, over all regions, within its days. */
function perAfspraak<F extends { readonly overeenkomst: string; readonly inhoud: Periode }>(
  feiten: Feiten,
  dag: Dag,
  afspraken: readonly F[],
  lees: (f: F) => { readonly waarde: string; readonly stadium: Stadium } | undefined,
): Waarneming[] {
  return afspraken.flatMap((f) => {
    const gelezen = lees(f);
    const stadium = gelezen && stadiumOp(gelezen.stadium, f.inhoud, dag);
    if (!stadium || !teltMee(feiten, f.overeenkomst, dag)) return [];
    return [
      {
        waarde: gelezen.waarde,
        stadium: stadiumIn(feiten, f.overeenkomst, stadium),
        regios: regiosVan(feiten, f.overeenkomst),
        dossier: f.overeenkomst,
      },
    ];
  });
}

/** How the term of an agreement ends, by what is recorded; else that a source tells of an end. */
function termijn(feiten: Feiten, { overeenkomst }: Kop): string | undefined {
  const d = dossier(feiten, overeenkomst);
  if (d.looptijd?.inhoud.stilzwijgend) return 'stilzwijgend-verlengd';
  const einde = eersteEindeVan(d);
  if (!einde) return d.looptijd ? 'zonder-einde' : undefined;
  if (einde.volgens === 'gemeld') return 'einde-gemeld';
  return einde.einde.voorwaarde ? 'einde-op-voorwaarde' : 'vast-einde';
}

/** Rules by which regions share what goes wrong or is left over, or say who bears it (N5). */
const RISICODELING = ['solidariteit', 'verevening', 'risicodrager', 'reserve'] as const;

const geldregels = (feiten: Feiten, dag: Dag, waarde: (r: Geldregel) => string | undefined) =>
  perAfspraak(feiten, dag, feitenBij(feiten, 'soort:geldregel', 'geldregel'), (r) => {
    const gevonden = waarde(r);
    return gevonden === undefined ? undefined : { waarde: gevonden, stadium: r.inhoud.stadium };
  });

/** Mandates about access: granted, or by what sources tell of them, and then it may still be a plan. */
function metMandaat(feiten: Feiten, dag: Dag): Waarneming[] {
  const ids = feitenBij(feiten, 'mandaten', 'mandaat').map((m) => m.mandaat);
  return toegangsmandaten(feiten, ids, dag).flatMap(({ mandaat, verlening, meldingen }) => {
    const stadia = meldingen.flatMap(
      (m) => stadiumOp(isPlan(m) ? 'aangekondigd' : 'geregeld', m.inhoud, dag) ?? [],
    );
    const stadium = verlening ? 'geregeld' : (stadia.find((s) => s === 'geregeld') ?? stadia[0]);
    return stadium ? [{ waarde: 'mandaat', stadium, regios: [regioVan(mandaat)], dossier: mandaat }] : [];
  });
}

/** How access is arranged: by a mandate, or in an agreement, by what it says access rests on and else by its kind (N13). */
function toegang(feiten: Feiten, dag: Dag): Waarneming[] {
  const koppen = feitenBij(feiten, 'overeenkomsten', 'overeenkomst');
  const soort = new Map(koppen.map((k) => [k.overeenkomst, k.inhoud.soort]));
  const onderwerpen = [...soort.keys()].flatMap((id) =>
    eigenFeiten(feiten, id, 'onderwerp').filter((o) => o.inhoud.thema === 'toegang'),
  );
  return [
    ...metMandaat(feiten, dag),
    ...perAfspraak(feiten, dag, onderwerpen, ({ overeenkomst, inhoud }) => ({
      waarde: inhoud.variant ?? soort.get(overeenkomst) ?? 'overig',
      stadium: inhoud.stadium,
    })),
  ];
}

/** Everything that is said about one subject of counting, by all that may be seen. */
export function waarnemingen(feiten: Feiten, per: TellingPer, dag: Dag): Waarneming[] {
  switch (per) {
    case 'vorm':
      return perOvereenkomst(feiten, dag, (kop) => kop.inhoud.rechtsvorm);
    case 'soort':
      return perOvereenkomst(feiten, dag, (kop) => kop.inhoud.soort);
    case 'termijn':
      return perOvereenkomst(feiten, dag, (kop) => termijn(feiten, kop));
    case 'geschilroute':
      return perAfspraak(feiten, dag, feitenBij(feiten, 'soort:geschilroute', 'geschilroute'), (f) => ({
        waarde: f.inhoud.route,
        stadium: f.inhoud.stadium,
      }));
    case 'risicodeling':
      return geldregels(feiten, dag, ({ inhoud }) => RISICODELING.find((s) => s === inhoud.soort));
    case 'verdeelsleutel':
      return geldregels(feiten, dag, ({ inhoud }) =>
        inhoud.soort === 'verdeelsleutel' ? (inhoud.formule ?? 'in-woorden') : undefined,
      );
    case 'contracttermijn': {
      const alle = feitenBij(feiten, 'soort:contractvoorwaarden', 'contractvoorwaarden');
      return perAfspraak(feiten, dag, alle, (c) =>
        c.inhoud.termijn ? { waarde: aard(c), stadium: 'geregeld' } : undefined,
      );
    }
    case 'toegangsvorm':
      return toegang(feiten, dag);
    default:
      return per satisfies never;
  }
}
