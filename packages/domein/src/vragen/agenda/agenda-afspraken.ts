import { codesInWoorden } from '../../gedeeld/codewoorden.ts';
import { inWoorden, LAATSTE } from '../../gedeeld/datum.ts';
import { eindeInWoorden, eindeVenster } from '../../gedeeld/periode.ts';
import { heeftPlan, isAankondiging } from '../besluitvorming-gemeld.ts';
import { delenVan } from '../contracten.ts';
import type { Feiten, SoortVan } from '../feiten.ts';
import { partijNaam } from '../gemeenten.ts';
import { type Dossier, eigenFeiten } from '../overeenkomst/dossier.ts';
import { duurInWoorden } from '../overeenkomst/looptijd.ts';
import { reden } from '../reden.ts';
import { momentInWoorden, plichtige } from '../verplichtingen.ts';
import { termijnen, verplichtingenVan } from '../verplichtingen-termijnen.ts';
import { naamVan } from './agenda-looptijd.ts';
import type { Moment, Tijdvak } from './agenda-rij.ts';

/** What the agreement itself asks for: duties, options of contracts with providers, and arrangements that end. */

/** A name within the agreement as a reader reads it. */
const gewoon = (naam: string): string => naam.replaceAll('-', ' ');

/** Every duty to come or not met. An announced adoption that is planned elsewhere stands there as that plan. */
function verplichtingen(feiten: Feiten, d: Dossier, { van, tot }: Tijdvak): Moment[] {
  const eigen = verplichtingenVan(feiten, d.id).filter((v) => !(isAankondiging(v) && heeftPlan(d)));
  return eigen.flatMap((v) =>
    termijnen(feiten, v, van, tot)
      .filter((t) => t.stand !== 'nagekomen')
      .map((t): Moment => {
        const { verplichting, omschrijving, moment } = v.inhoud;
        const inhoud = omschrijving?.replace(/\.$/, '') ?? `verplichting ${gewoon(verplichting)}`;
        const wie = t.nogNiet.map((p) => partijNaam(feiten, p)).join(', ') || plichtige(feiten, v);
        return {
          soort: 'verplichting',
          wat: `${naamVan(d)}: ${inhoud}. ${momentInWoorden(moment)}`,
          wie,
          partij: t.nogNiet.length === 1 ? t.nogNiet[0] : v.inhoud.wie,
          venster: t.venster,
          ...(t.venster && t.venster.laatst < LAATSTE ? { uiterlijk: t.venster.laatst } : {}),
          taak: true,
          twijfel: t.stand === 'onzeker' || !t.zeker,
          naEinde: moment?.soort === 'bij',
          over: { overeenkomst: d.id },
          redenen: [
            reden('verplichting', 'Dat deze verplichting is nagekomen, is niet vastgelegd.', [
              v,
              ...t.feiten,
            ]),
          ],
        };
      }),
  );
}

/** Before the end of each part of a term somebody decides on the next one; after the last one it is over. */
function contracten(feiten: Feiten, d: Dossier, { van, tot }: Tijdvak): Moment[] {
  return eigenFeiten(feiten, d.id, 'contractvoorwaarden').flatMap((c) => {
    const delen = delenVan(feiten, c, van, tot);
    const product = c.inhoud.product ? ` voor ${c.inhoud.product}` : '';
    const jaarlijks = c.inhoud.termijn?.soort === 'jaarlijks';
    return delen.flatMap((deel, n) => {
      const volgende = delen[n + 1];
      if (!deel.laatsteDag || volgende?.gelicht === 'ja') return [];
      const keuze =
        volgende?.soort === 'optie' ? ` Optie ${volgende.nummer} duurt ${duurInWoorden(volgende.duur)}.` : '';
      const moment: Moment = {
        soort: volgende || jaarlijks ? 'contractoptie' : 'contracteinde',
        wat: `De contracten${product} onder ${naamVan(d)} lopen tot en met ${inWoorden(deel.laatsteDag.laatst)}.${keuze}`,
        wie: c.inhoud.contractbeheerder
          ? partijNaam(feiten, { gemeente: c.inhoud.contractbeheerder })
          : 'de opdrachtgevende gemeenten',
        venster: deel.laatsteDag,
        twijfel: deel.gelicht !== 'ja' || volgende?.gelicht === 'onzeker',
        over: { overeenkomst: d.id },
        redenen: [
          reden(
            'contracttermijn',
            deel.gelicht === 'ja'
              ? 'Vóór de laatste dag moet over de volgende termijn zijn besloten.'
              : 'Of deze termijn er komt, staat niet vast; zo niet, dan eindigt het contract eerder.',
            [c],
          ),
        ],
      };
      return [moment];
    });
  });
}

type Afspraak = SoortVan<'onderwerp' | 'geschilroute' | 'geldregel'>;

const onderwerpVan = (f: Afspraak): string => {
  if (f.soort === 'onderwerp') return `de afspraak over ${codesInWoorden([f.inhoud.thema])}`;
  if (f.soort === 'geldregel') return `de afspraak over geld (${codesInWoorden([f.inhoud.soort])})`;
  return `de geschilroute ${gewoon(f.inhoud.route)}`;
};

/** A rule about money, a subject or a dispute route that holds for a time only. */
function afspraken(feiten: Feiten, d: Dossier): Moment[] {
  const alle: Afspraak[] = [
    ...eigenFeiten(feiten, d.id, 'onderwerp'),
    ...eigenFeiten(feiten, d.id, 'geschilroute'),
    ...eigenFeiten(feiten, d.id, 'geldregel'),
  ];
  return alle.flatMap((f) => {
    const { einde, stadium } = f.inhoud;
    if (!einde || stadium !== 'geregeld') return [];
    const moment: Moment = {
      soort: 'afspraak-eindigt',
      wat: `In ${naamVan(d)} geldt ${onderwerpVan(f)} ${eindeInWoorden(einde)}.`,
      wie: 'de partijen',
      venster: eindeVenster(einde),
      over: { overeenkomst: d.id },
      redenen: [reden('afspraak-eindigt', 'De afspraak geldt voor bepaalde tijd.', [f])],
    };
    return [moment];
  });
}

export function overAfspraken(feiten: Feiten, d: Dossier, tijdvak: Tijdvak): Moment[] {
  return [...verplichtingen(feiten, d, tijdvak), ...contracten(feiten, d, tijdvak), ...afspraken(feiten, d)];
}
