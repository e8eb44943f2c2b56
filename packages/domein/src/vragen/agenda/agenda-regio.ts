import { type Dag, eersteDag, inWoorden, laatsteDag } from '../../gedeeld/datum.ts';
import { eindeInWoorden, eindeVenster } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij, type RegisterFeit } from '../feiten.ts';
import { gemeenteNaam, isVerdwenen } from '../gemeenten.ts';
import { betrokkenGemeenten, lidmaatschap } from '../lidmaatschap.ts';
import { reden } from '../reden.ts';
import { regioStand } from '../regio-stand.ts';
import type { Moment } from './agenda-rij.ts';

/** Memberships, roles and contact points of a region that end, and members that mean to leave or are no more. */

type Over = { readonly regio: string; readonly gemeente: string };

const vanGemeente = <S extends RegisterFeit['soort']>(feiten: Feiten, { regio, gemeente }: Over, soort: S) =>
  feitenBij(feiten, `regio:${regio}`, soort).filter((f) => 'gemeente' in f && f.gemeente === gemeente);

/** The end of a membership, once for the domains that end together. */
function lidmaatschapseinde(feiten: Feiten, over: Over, dag: Dag): Moment[] {
  const { naam, domeinen } = lidmaatschap(feiten, over.regio, over.gemeente, dag);
  const eindigend = domeinen.filter((d) => d.einde !== null && d.lid !== 'nee');
  return [...Map.groupBy(eindigend, (d) => JSON.stringify(d.einde)).values()].flatMap((groep): Moment[] => {
    const einde = groep[0]?.einde;
    if (!einde) return [];
    return [
      {
        soort: 'lidmaatschap',
        wat: `${naam} is lid van de regio ${eindeInWoorden(einde)} (${groep.map((d) => d.domein).join(', ')}).`,
        wie: naam,
        partij: { gemeente: over.gemeente },
        venster: eindeVenster(einde),
        over,
        redenen: [
          reden('lidmaatschapseinde', `Het lidmaatschap van ${naam} eindigt.`, [
            ...vanGemeente(feiten, over, 'lidmaatschap'),
            ...vanGemeente(feiten, over, 'lidmaatschapseinde'),
          ]),
        ],
      },
    ];
  });
}

/** An intention to leave, as long as neither an exit nor a decision to stay followed. */
function uittredingen(feiten: Feiten, over: Over): Moment[] {
  const gevolgd = [
    ...vanGemeente(feiten, over, 'lidmaatschapseinde'),
    ...vanGemeente(feiten, over, 'blijven'),
  ];
  const naam = gemeenteNaam(feiten, over.gemeente);
  return feitenBij(feiten, `regio:${over.regio}`, 'uittredingsvoornemen')
    .filter((v) => v.gemeente === over.gemeente)
    .filter((v) => !gevolgd.some((f) => f.herleiding.volgorde > v.herleiding.volgorde))
    .map((v) => ({
      soort: 'uittreding-voorgenomen' as const,
      wat: `${naam} is van plan uit te treden${v.per ? ` per ${inWoorden(v.per)}` : ''}; besloten is dat niet.`,
      wie: naam,
      partij: { gemeente: over.gemeente },
      venster: v.per ? { vroegst: eersteDag(v.per), laatst: laatsteDag(v.per) } : null,
      taak: true,
      twijfel: true,
      over,
      redenen: [reden('uittreding-voorgenomen', 'Een voornemen is nog geen uittreding.', [v])],
    }));
}

/** A member that goes into another municipality: the region records who comes in its place. */
function opgaan(feiten: Feiten, over: Over, dag: Dag): Moment[] {
  if (isVerdwenen(feiten, over.gemeente, dag)) return [];
  const naam = gemeenteNaam(feiten, over.gemeente);
  return feitenBij(feiten, `identiteit:${over.gemeente}`, 'herindeling')
    .filter((h) => h.gemeente === over.gemeente)
    .map((h) => ({
      soort: 'herindeling' as const,
      wat: `${naam} gaat op ${inWoorden(h.per)} op in ${h.opvolgers.map((g) => gemeenteNaam(feiten, g)).join(' en ')}.`,
      wie: 'de regio',
      venster: { vroegst: h.per, laatst: h.per },
      over,
      redenen: [reden('herindeling', 'Rechten en plichten gaan over op de opvolger (Wet arhi 44).', [h])],
    }));
}

export function overLid(feiten: Feiten, over: Over, dag: Dag): Moment[] {
  const rollen = regioStand(feiten, over.regio, dag).rollen.filter((r) => r.gemeente === over.gemeente);
  return [
    ...lidmaatschapseinde(feiten, over, dag),
    ...uittredingen(feiten, over),
    ...opgaan(feiten, over, dag),
    ...rollen.flatMap((r): Moment[] => {
      if (!r.einde) return [];
      const wat = `${r.naam} is ${r.rol} ${eindeInWoorden(r.einde)} (${r.domeinen.join(', ')}).`;
      const venster = eindeVenster(r.einde);
      return [{ soort: 'rol', wat, wie: 'de regio', venster, over, redenen: r.redenen }];
    }),
    ...feitenBij(feiten, `regio:${over.regio}`, 'aanspreekpunt').flatMap((a): Moment[] => {
      if (a.gemeente !== over.gemeente || !a.einde || a.stadium !== 'aangewezen') return [];
      const wat = `${gemeenteNaam(feiten, a.gemeente)} is ${a.niveau} aanspreekpunt ${eindeInWoorden(a.einde)}.`;
      const redenen = [reden('aanspreekpunt', 'Daarna wijst de regio een ander aan (NvO R6).', [a])];
      return [
        { soort: 'aanspreekpunt', wat, wie: 'de regio', venster: eindeVenster(a.einde), over, redenen },
      ];
    }),
  ];
}

/** Everyone of whom a membership, a role or an appointment is recorded in the region. */
export function overRegio(feiten: Feiten, regio: string, dag: Dag): Moment[] {
  const anderen = (['rol', 'aanspreekpunt'] as const).flatMap((s) =>
    feitenBij(feiten, `regio:${regio}`, s).map((f) => f.gemeente),
  );
  const gemeenten = new Set([...betrokkenGemeenten(feiten, regio), ...anderen]);
  return [...gemeenten].flatMap((gemeente) => overLid(feiten, { regio, gemeente }, dag));
}
