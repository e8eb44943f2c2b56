import { LAATSTE } from '../../gedeeld/datum.ts';
import { type Einde, eindeInWoorden, eindeVenster, type Venster } from '../../gedeeld/periode.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { mandaatDossier } from '../mandaat/dossier.ts';
import { dragerNaam } from '../mandaat/mandaat-woorden.ts';
import { beginVan } from '../mandaat/verlening.ts';
import { reden } from '../reden.ts';
import type { Moment } from './agenda-rij.ts';

/** The ends of one mandate: its own, by withdrawal or lapse; without any, what a source reports. Void: no end at all. */
export function overMandaat(feiten: Feiten, id: string): Moment[] {
  const d = mandaatDossier(feiten, id);
  if (d.nietigheden.length > 0) return [];
  const naam = d.kop?.inhoud.naam ?? id;
  const gever = d.verlening?.inhoud.gever;
  const moment = (feit: RegisterFeit, venster: Venster, loopt: string, volgens: Volgens): Moment => ({
    soort: 'mandaat',
    wat: `${volgens === 'gemeld' ? 'Gemeld: het' : 'Het'} mandaat “${naam}” ${loopt}.`,
    wie: gever ? dragerNaam(feiten, gever) : 'de mandaatgever',
    partij: gever?.partij,
    venster,
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
  const bijEinde = (feit: RegisterFeit, einde: Einde, volgens: Volgens) =>
    moment(feit, eindeVenster(einde), `loopt ${eindeInWoorden(einde)}`, volgens);
  const vastgelegd = [
    ...(d.verlening?.inhoud.einde ? [bijEinde(d.verlening, d.verlening.inhoud.einde, 'vastgelegd')] : []),
    ...[...d.intrekkingen, ...d.vervallen].map((f) => bijEinde(f, f.inhoud.einde, 'vastgelegd')),
    ...d.vervangers.map((v) =>
      moment(v, beginVan(v), 'wordt vervangen door een nieuw mandaat', 'vastgelegd'),
    ),
  ];
  if (vastgelegd.length > 0) return eersteEn(vastgelegd);
  return d.meldingen.flatMap((f) => (f.inhoud.einde ? [bijEinde(f, f.inhoud.einde, 'gemeld')] : []));
}

type Volgens = 'vastgelegd' | 'gemeld';

/** The ends that may be the first: what certainly comes after another end changes nothing any more. */
function eersteEn(momenten: readonly Moment[]): Moment[] {
  const eerste = momenten.map((m) => m.venster?.laatst ?? LAATSTE).reduce((a, b) => (a < b ? a : b), LAATSTE);
  return momenten.filter((m) => (m.venster?.vroegst ?? LAATSTE) <= eerste);
}
