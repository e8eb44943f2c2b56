import { type Dossier, dossierPad } from '../api/dossier.ts';
import type { Tijdvraag } from './tijden.ts';

/** The first of two moments, as the address of a comparison carries it. */
export type Vanaf = {
  readonly vanGeldigOp?: string;
  readonly vanBekendOp?: string;
  readonly vanBeschikbaarOp?: string;
};

const KAN: readonly Dossier['soort'][] = ['regio', 'overeenkomst', 'gemeente'];

/** Where this moment of a file is compared with now; nothing for a kind of file that is not compared. */
export function vergelijkAdres(
  dossier: Dossier,
  { geldigOp, bekendOp, beschikbaarOp }: Tijdvraag,
): string | undefined {
  if (!KAN.includes(dossier.soort)) return undefined;
  const zoek = new URLSearchParams({
    ...(geldigOp && { vanGeldigOp: geldigOp }),
    ...(bekendOp && { vanBekendOp: bekendOp }),
    ...(beschikbaarOp && { vanBeschikbaarOp: beschikbaarOp }),
  }).toString();
  return `${dossierPad(dossier)}/vergelijken${zoek && `?${zoek}`}`;
}
