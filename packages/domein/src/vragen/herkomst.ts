import { z } from 'zod';
import { LANDELIJK } from '../gedeeld/namen.ts';
import { regioVan } from '../gedeeld/stromen.ts';
import type { LeegOorzaak } from '../nvo/events.ts';
import { type Feiten, feitenBij, type RegisterFeit } from './feiten.ts';
import { Reden, reden } from './reden.ts';

/** What is wrong with where an entry comes from. A question that a region left open is no fault of the scan. */
export const Herkomstgebrek = z.enum(['zonder-bron', 'zonder-plaats', 'onleesbare-scan', 'leeg-onverklaard']);
export type Herkomstgebrek = z.infer<typeof Herkomstgebrek>;

/** An entry that cannot be checked against its source, or that was read from a scan that lost it (A12). */
export const Herkomstregel = z
  .object({
    gebrek: Herkomstgebrek,
    regio: z.string(),
    dossier: z.string().describe('Kenmerk van overeenkomst of mandaat, of de regio of gemeente zelf.'),
    wat: z.string(),
    bekendOp: z.string(),
    geregistreerdOp: z.string(),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Herkomstregel' });
export type Herkomstregel = z.infer<typeof Herkomstregel>;

const UITLEG: Record<Herkomstgebrek, string> = {
  'zonder-bron': 'Bij deze vastlegging is geen bron genoemd.',
  'zonder-plaats': 'De bron is genoemd, maar niet waar het daarin staat.',
  'onleesbare-scan': 'De bron is hier niet te lezen; of en wat er was ingevuld, is niet bekend.',
  'leeg-onverklaard': 'De bron is hier leeg, en waarom is niet bekend.',
};

/** Why a cell is empty that was lost between the form and us (003:443-450); the other causes lie with who answered. */
const VERLOREN: readonly LeegOorzaak[] = [
  'extractieverlies-op-paginaniveau',
  'rij-afgebroken-aan-paginaeinde',
];

function gebrekenVan(feit: RegisterFeit): Herkomstgebrek[] {
  const { bron } = feit.herleiding;
  const uit: Herkomstgebrek[] = [];
  if (!bron) uit.push('zonder-bron');
  else if (!bron.plaats) uit.push('zonder-plaats');
  if (feit.soort !== 'nvo-merk' || feit.inhoud.merk !== 'leeg') return uit;
  const { oorzaak } = feit.inhoud;
  if (oorzaak === undefined) uit.push('leeg-onverklaard');
  else if (VERLOREN.includes(oorzaak)) uit.push('onleesbare-scan');
  return uit;
}

function dossierVan(feit: RegisterFeit): string {
  if ('overeenkomst' in feit) return feit.overeenkomst;
  if ('mandaat' in feit) return feit.mandaat;
  if ('geschil' in feit) return feit.geschil;
  return 'regio' in feit ? feit.regio : feit.gemeente;
}

/**
 * Every entry that is kept in `regio`, or in any region. The acts of a dispute happen here and have no other source:
 * they are left out.
 */
function vastgelegdIn(feiten: Feiten, regio: string | undefined): RegisterFeit[] {
  const hier = (id: string) => regio === undefined || regioVan(id) === regio;
  const regios = new Set(feitenBij(feiten, 'regios', 'regio').map((r) => r.regio));
  const [alle, mandaat] = regio
    ? [`regio-overeenkomst:${regio}`, `regio-mandaat:${regio}`]
    : ['overeenkomsten', 'mandaten'];
  const overeenkomsten = new Set(feitenBij(feiten, alle, 'overeenkomst').map((o) => o.overeenkomst));
  const mandaten = new Set(feitenBij(feiten, mandaat, 'mandaat').map((m) => m.mandaat));
  const gemeenten = new Set(feitenBij(feiten, 'gemeenten', 'gemeente').map((g) => g.gemeente));
  const dossiers = [
    ...[...regios]
      .filter((r) => (regio ?? r) === r)
      .flatMap(
        (r) =>
          [
            [r, `regio:${r}`],
            [r, `nvo:${r}`],
          ] as const,
      ),
    ...[...overeenkomsten].filter(hier).map((id) => [id, `overeenkomst:${id}`] as const),
    ...[...mandaten].filter(hier).map((id) => [id, `mandaat:${id}`] as const),
    ...((regio ?? LANDELIJK) === LANDELIJK
      ? [...gemeenten].map((code) => [code, `identiteit:${code}`] as const)
      : []),
  ];
  return dossiers.flatMap(([dossier, sleutel]) =>
    feiten.bij(sleutel).filter((feit) => dossierVan(feit) === dossier),
  );
}

/** What is recorded, and with which faults in its origin; in the order of the files. */
export function herkomst(
  feiten: Feiten,
  { regio, gebrek }: { readonly regio?: string | undefined; readonly gebrek?: Herkomstgebrek | undefined },
): { readonly vastgelegd: number; readonly regels: Herkomstregel[] } {
  const perGebeurtenis = new Map(
    vastgelegdIn(feiten, regio).map((feit) => [feit.herleiding.gebeurtenis, feit] as const),
  );
  const regels = [...perGebeurtenis.values()].flatMap((feit) =>
    gebrekenVan(feit)
      .filter((g) => (gebrek ?? g) === g)
      .map(
        (g): Herkomstregel => ({
          gebrek: g,
          regio: feit.herleiding.regio,
          dossier: dossierVan(feit),
          wat: feit.soort === 'nvo-merk' ? `merk bij ${feit.inhoud.item}` : feit.soort,
          bekendOp: feit.herleiding.bekend,
          geregistreerdOp: feit.herleiding.geregistreerd,
          redenen: [reden(g, UITLEG[g], [feit])],
        }),
      ),
  );
  return { vastgelegd: perGebeurtenis.size, regels };
}
