import type { mandaatGebeurtenissen } from '@regiolog/domein/mandaat/events';
import { OM_TE } from '@regiolog/domein/vragen/mandaat/mandaat-woorden';
import { woord } from '../../woorden.ts';
import { drager, erbij, op, som, tot, vanaf, type Zinnen } from './hulp.ts';

const SOORT: Readonly<Record<string, string>> = {
  mandaat: 'mandaat',
  ondertekeningsmandaat: 'mandaat om te ondertekenen',
  volmacht: 'een volmacht',
  machtiging: 'een machtiging',
  delegatie: 'de bevoegdheid zelf (delegatie)',
};

/** What somebody may do, as a sentence names it: "de toegang te regelen en …". */
export const omTe = (bevoegdheden: readonly string[]): string =>
  som(bevoegdheden.map((b) => (OM_TE as Readonly<Record<string, string>>)[b] ?? woord(b)));

/** What each event of a mandate says. */
export const mandaatZinnen: Zinnen<typeof mandaatGebeurtenissen> = {
  MandaatIngeschreven: (i, n) =>
    `“${i.naam}” is ingeschreven${i.instrument ? `; het staat in “${n.overeenkomst(i.instrument)}”` : ''}`,
  MandaatVerleend: (i, n) =>
    `${drager(i.gever, n)} gaf ${SOORT[i.soort]} aan ${drager(i.ontvanger, n)} om ${omTe(i.bevoegdheden)}${vanaf(i.van)}${tot(i.einde)}${i.besloten ? `; besloten${op(i.besloten)}` : ''}`,
  InstemmingGegeven: (i, n) =>
    `${drager(i.door, n)} heeft${op(i.datum)} ${i.uitkomst === 'gegeven' ? 'ingestemd met het mandaat' : 'geweigerd in te stemmen met het mandaat'}`,
  VervangingGeregeld: (i, n) =>
    `${drager(i.vervanger, n)} vervangt wie het mandaat kreeg${i.bij ? `, ${i.bij},` : ''}${vanaf(i.van)}${tot(i.einde)}`,
  AanwijzingGegeven: (i) => `Er is${op(i.datum)} een aanwijzing gegeven: ${i.aanwijzing}`,
  MandaatIngetrokken: (i, n) =>
    `${i.door ? `${drager(i.door, n)} heeft het mandaat ingetrokken` : 'Het mandaat is ingetrokken'}; het gold${tot(i.einde)}${i.besloten ? `; besloten${op(i.besloten)}` : ''}`,
  MandaatVervallen: (i) => `Het mandaat is vervallen; het gold${tot(i.einde)}${erbij(i.oorzaak)}`,
  MandaatNietigGebleken: (i) => `Het mandaat bleek nietig en heeft nooit gegolden${erbij(i.oorzaak)}`,
  BevoegdheidUitgeoefend: (i, n) =>
    `${drager(i.door, n)} gebruikte${op(i.datum)} het mandaat om ${omTe([i.bevoegdheid])} (${woord(i.handeling)})${i.namens ? `, namens ${drager(i.namens, n)}` : ''}${i.overeenkomst ? `, bij “${n.overeenkomst(i.overeenkomst)}”` : ''}${erbij(i.omschrijving)}`,
  MandaatGerapporteerd: (i, n) =>
    `Een bron meldde${op(i.peildatum)} een ${woord(i.soort ?? 'mandaat')}${i.gevers.length > 0 ? ` van ${som(i.gevers.map((d) => drager(d, n)))}` : ''}${i.ontvangers.length > 0 ? ` aan ${som(i.ontvangers.map((d) => drager(d, n)))}` : ''}, met de status “${woord(i.status)}”${vanaf(i.van)}${tot(i.einde)}${erbij(i.omschrijving)}`,
};
