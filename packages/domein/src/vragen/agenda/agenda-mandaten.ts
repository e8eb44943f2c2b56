import { type Einde, eindeInWoorden, eindeVenster, type Venster } from '../../gedeeld/periode.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { mandaatDossier } from '../mandaat/dossier.ts';
import { dragerNaam } from '../mandaat/mandaat-woorden.ts';
import { eersteEindes, eindesVan, type MandaatEinde } from '../mandaat/verlening-duur.ts';
import { reden } from '../reden.ts';
import type { Moment } from './agenda-rij.ts';

const NA = 'Na deze dag mag de gemandateerde niet meer namens de gever besluiten.';

/**
 * The ends of one mandate that may be the first: what certainly comes after another end changes nothing any more. Without
 * any, what a source reports. Void: no end at all.
 */
export function overMandaat(feiten: Feiten, id: string): Moment[] {
  const d = mandaatDossier(feiten, id);
  if (d.nietigheden.length > 0) return [];
  const naam = d.kop?.inhoud.naam ?? id;
  const gever = d.verlening?.inhoud.gever;
  const moment = (wat: string, venster: Venster, regel: string, uitleg: string, feit: RegisterFeit) => ({
    soort: 'mandaat' as const,
    wat,
    wie: gever ? dragerNaam(feiten, gever) : 'de mandaatgever',
    partij: gever?.partij,
    venster,
    over: { mandaat: id },
    redenen: [reden(regel, uitleg, [feit])],
  });
  const vastgelegd = ({ soort, venster, zeker, feit, uitleg, einde }: MandaatEinde): Moment => {
    const hoe =
      einde && soort !== 'vervangen'
        ? `loopt ${eindeInWoorden(einde)}`
        : 'wordt vervangen door een nieuw mandaat';
    const waarom = zeker ? NA : `Of dit einde telt, staat niet vast. ${uitleg}`;
    const wat = `Het mandaat “${naam}” ${hoe}.`;
    return { ...moment(wat, venster, 'mandaateinde', waarom, feit), volgens: 'vastgelegd', twijfel: !zeker };
  };
  const gemeld = (feit: RegisterFeit, einde: Einde): Moment => {
    const wat = `Gemeld: het mandaat “${naam}” loopt ${eindeInWoorden(einde)}.`;
    return { ...moment(wat, eindeVenster(einde), 'mandaateinde-gemeld', NA, feit), volgens: 'gemeld' };
  };
  const eerste = eersteEindes(eindesVan(feiten, d));
  if (eerste) return eerste.eindes.map(vastgelegd);
  return d.meldingen.flatMap((f) => (f.inhoud.einde ? [gemeld(f, f.inhoud.einde)] : []));
}
