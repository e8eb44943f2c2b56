import { inWoorden, LAATSTE, VROEGSTE } from '../../gedeeld/datum.ts';
import { beginVenster, eindeInWoorden, eindeVenster, type Venster } from '../../gedeeld/periode.ts';
import type { Feiten } from '../feiten.ts';
import { vereistOrgaan } from '../overeenkomst/bevindingen-partijen.ts';
import { type Dossier, dossier } from '../overeenkomst/dossier.ts';
import { isGeeindigd } from '../overeenkomst/geldigheid.ts';
import { inwerkingtreding } from '../overeenkomst/inwerkingtreding.ts';
import { duurInWoorden, looptijdAntwoord, maanden, verleng } from '../overeenkomst/looptijd.ts';
import { eersteEindeVan, eindesVan } from '../overeenkomsten.ts';
import { reden } from '../reden.ts';
import type { Moment, Tijdvak } from './agenda-rij.ts';

/** What the term of one agreement asks for: its ends, renewals, extensions, replacement and suspension. */

export const naamVan = (d: Dossier): string => `“${d.kop?.inhoud.naam ?? d.id}”`;

/** Who decides on the future of an agreement: the councils where norm or law asks for them. */
const beslissers = (d: Dossier): string =>
  vereistOrgaan(d)?.orgaan === 'raad' ? 'de raden van de partijen' : 'de partijen';

/** Of several windows that must all have come: the days on which the last of them may fall. */
function laatsteVan(vensters: readonly Venster[]): Venster {
  const hoogste = (kant: 'vroegst' | 'laatst') =>
    vensters.map((v) => v[kant]).reduce((a, b) => (a > b ? a : b), VROEGSTE);
  return { vroegst: hoogste('vroegst'), laatst: hoogste('laatst') };
}

/** Every end that may come. */
function eindes(d: Dossier): Moment[] {
  return eindesVan(d)
    .filter((e) => e.vroegst < LAATSTE)
    .map(({ feit, einde, vroegst, laatst, volgens }) => {
      const kop = volgens === 'gemeld' ? `Gemeld: ${naamVan(d)} eindigt` : `${naamVan(d)} eindigt`;
      return {
        soort: 'einde' as const,
        wat: `${kop}. De looptijd is ${eindeInWoorden(einde)}.`,
        wie: beslissers(d),
        venster: { vroegst, laatst },
        volgens,
        over: { overeenkomst: d.id },
        redenen: [
          reden(
            volgens === 'gemeld' ? 'einde-gemeld' : 'einde',
            'Wie door wil, regelt vóór de laatste dag een verlenging of een opvolger.',
            [feit],
          ),
        ],
      };
    });
}

/** So many renewals are looked at, at most: who renews by the month asks for no endless list. */
const MEESTE_KEREN = 600;

/**
 * Tacit renewal: each end after which it goes on unless somebody gives notice. The last day for that is the end minus
 * the time of notice; when that time is not recorded, it is the end itself and doubtful.
 */
function stilzwijgend(feiten: Feiten, d: Dossier, { tot }: Tijdvak): Moment[] {
  const looptijd = d.looptijd?.inhoud;
  const stil = looptijd?.stilzwijgend;
  const termijn = eindesVan({ ...d, beeindigingen: [], looptijd: zonderVerlenging(d) })[0];
  const stap = stil ? maanden(stil.duur) : 0;
  if (!stil || !termijn || termijn.volgens === 'gemeld' || stap === 0) return [];
  const keren = stil.aantal === undefined ? MEESTE_KEREN : d.verlengingen.length > 0 ? 0 : stil.aantal;
  const opzeg = looptijd?.opzegtermijn ? maanden(looptijd.opzegtermijn) : undefined;
  const uit: Moment[] = [];
  for (let keer = 0; keer < keren; keer++) {
    const einde = {
      vroegst: verleng(termijn.vroegst, keer * stap),
      laatst: verleng(termijn.laatst, keer * stap),
    };
    const venster = {
      vroegst: verleng(einde.vroegst, -(opzeg ?? 0)),
      laatst: verleng(einde.laatst, -(opzeg ?? 0)),
    };
    if (venster.vroegst > tot || einde.vroegst >= LAATSTE) break;
    if (isGeeindigd(feiten, d.id, einde.vroegst)) break;
    uit.push({
      soort: 'stilzwijgende-verlenging',
      wat: `${naamVan(d)} wordt stilzwijgend verlengd na ${inWoorden(einde.vroegst)}, tenzij een partij op tijd opzegt.`,
      wie: 'een partij die niet door wil',
      venster,
      twijfel: opzeg === undefined,
      over: { overeenkomst: d.id },
      redenen: [
        reden(
          'opzegtermijn',
          opzeg === undefined
            ? 'Een opzegtermijn is niet vastgelegd; de laatste dag om op te zeggen kan eerder liggen.'
            : `De laatste dag om op te zeggen is het einde min de opzegtermijn van ${duurInWoorden(looptijd?.opzegtermijn ?? '')}.`,
          d.looptijd ? [d.looptijd] : [],
        ),
      ],
    });
  }
  return uit;
}

/** The term as it was agreed, before it renews itself. */
function zonderVerlenging(d: Dossier): Dossier['looptijd'] {
  if (!d.looptijd) return undefined;
  const { stilzwijgend: _, ...inhoud } = d.looptijd.inhoud;
  return { ...d.looptijd, inhoud };
}

/** Intentions to extend that no extension followed: to be decided before the end. */
function voornemens(d: Dossier): Moment[] {
  const eerste = eersteEindeVan(d);
  return looptijdAntwoord(d).voornemens.flatMap((voornemen, n) => {
    const feit = d.verlengingsvoornemens[n];
    if (voornemen.gevolgd || !feit) return [];
    const tot = voornemen.einde ? ` ${eindeInWoorden(voornemen.einde)}` : '';
    const moment: Moment = {
      soort: 'verlenging-beslissen',
      wat: `Over de voorgenomen verlenging van ${naamVan(d)}${tot} is nog niet besloten.`,
      wie: beslissers(d),
      venster: eerste && eerste.vroegst < LAATSTE ? { vroegst: eerste.vroegst, laatst: eerste.laatst } : null,
      taak: true,
      volgens: eerste?.volgens ?? 'vastgelegd',
      over: { overeenkomst: d.id },
      redenen: [
        reden('verlenging-voorgenomen', 'Een voornemen om te verlengen is nog geen verlenging.', [feit]),
      ],
    };
    return [moment];
  });
}

/** A younger agreement that takes its place, from the day on which it comes into force. */
function vervangingen(feiten: Feiten, d: Dossier): Moment[] {
  return d.vanAnderen.flatMap((r) => {
    const opvolger = dossier(feiten, r.overeenkomst);
    const regel = inwerkingtreding(feiten, opvolger)?.venster;
    const delen = [r.inhoud.van, opvolger.looptijd?.inhoud.van]
      .flatMap((van) => (van ? [beginVenster(van)] : []))
      .concat(regel ?? []);
    const venster = laatsteVan(delen);
    if (r.inhoud.soort !== 'vervangt' || delen.length === 0) return [];
    const moment: Moment = {
      soort: 'vervanging',
      wat: `${naamVan(opvolger)} neemt de plaats in van ${naamVan(d)}.`,
      wie: beslissers(opvolger),
      venster,
      twijfel: !regel,
      over: { overeenkomst: d.id },
      redenen: [reden('vervanging', 'De oude loopt door totdat de nieuwe in werking is getreden.', [r])],
    };
    return [moment];
  });
}

/** The first day of a suspension, and the last. */
function opschortingen(d: Dossier): Moment[] {
  return d.opschortingen.flatMap((o) => {
    const deel = (wat: string, venster: Venster): Moment => ({
      soort: 'opschorting',
      wat: `De opschorting van ${naamVan(d)} ${wat}.`,
      wie: 'de partijen',
      venster,
      over: { overeenkomst: d.id },
      redenen: [reden('opschorting', 'Tijdens een opschorting geldt de overeenkomst niet.', [o])],
    });
    const { einde } = o.inhoud;
    return [
      deel('begint', beginVenster(o.inhoud.van)),
      ...(einde ? [deel('eindigt', eindeVenster(einde))] : []),
    ];
  });
}

export function overLooptijd(feiten: Feiten, d: Dossier, tijdvak: Tijdvak): Moment[] {
  return [
    ...eindes(d),
    ...stilzwijgend(feiten, d, tijdvak),
    ...voornemens(d),
    ...vervangingen(feiten, d),
    ...opschortingen(d),
  ];
}
