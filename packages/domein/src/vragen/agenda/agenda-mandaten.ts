import { LAATSTE } from '../../gedeeld/datum.ts';
import type { Drager } from '../../gedeeld/namen.ts';
import { type Einde, eindeInWoorden, eindeVenster } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij, type RegisterFeit } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { ORGAAN, reden } from '../reden.ts';
import type { Moment } from './agenda-rij.ts';

/** A body or an office of a party, in words. */
function dragerNaam(feiten: Feiten, { partij, orgaan, ambt }: Drager): string {
  const naam = partijNaam(feiten, partij);
  const deel = orgaan ? ORGAAN[orgaan] : ambt;
  return deel ? `${deel} van ${naam}` : naam;
}

/** The ends of one mandate: its own, by withdrawal or lapse; without any, what a source reports. Void: no end at all. */
export function overMandaat(feiten: Feiten, id: string): Moment[] {
  const sleutel = `mandaat:${id}`;
  const eigen = <F extends { readonly mandaat: string }>(alle: readonly F[]) =>
    alle.filter((f) => f.mandaat === id);
  if (eigen(feitenBij(feiten, sleutel, 'nietigheid')).length > 0) return [];
  const naam = eigen(feitenBij(feiten, sleutel, 'mandaat'))[0]?.inhoud.naam ?? id;
  const [verlening] = eigen(feitenBij(feiten, sleutel, 'verlening'));
  const gever = verlening?.inhoud.gever;
  const moment = (feit: RegisterFeit, einde: Einde, volgens: 'vastgelegd' | 'gemeld'): Moment => ({
    soort: 'mandaat',
    wat: `${volgens === 'gemeld' ? 'Gemeld: het' : 'Het'} mandaat “${naam}” loopt ${eindeInWoorden(einde)}.`,
    wie: gever ? dragerNaam(feiten, gever) : 'de mandaatgever',
    partij: gever?.partij,
    venster: eindeVenster(einde),
    volgens,
    over: { mandaat: id },
    redenen: [
      reden(
        volgens === 'gemeld' ? 'mandaateinde-gemeld' : 'mandaateinde',
        'Na deze dag mag de gemandateerde niet meer namens de gever besluiten.',
        [feit],
      ),
    ],
  });
  const vastgelegd = [
    ...(verlening?.inhoud.einde ? [moment(verlening, verlening.inhoud.einde, 'vastgelegd')] : []),
    ...eigen(feitenBij(feiten, sleutel, 'intrekking')).map((f) => moment(f, f.inhoud.einde, 'vastgelegd')),
    ...eigen(feitenBij(feiten, sleutel, 'verval')).map((f) => moment(f, f.inhoud.einde, 'vastgelegd')),
  ];
  if (vastgelegd.length > 0) return eersteEn(vastgelegd);
  return eigen(feitenBij(feiten, sleutel, 'mandaatmelding')).flatMap((f) =>
    f.inhoud.einde ? [moment(f, f.inhoud.einde, 'gemeld')] : [],
  );
}

/** The ends that may be the first: what certainly comes after another end changes nothing any more. */
function eersteEn(momenten: readonly Moment[]): Moment[] {
  const eerste = momenten.map((m) => m.venster?.laatst ?? LAATSTE).reduce((a, b) => (a < b ? a : b), LAATSTE);
  return momenten.filter((m) => (m.venster?.vroegst ?? LAATSTE) <= eerste);
}
