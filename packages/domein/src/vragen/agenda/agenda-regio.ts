import { codesInWoorden } from '../../gedeeld/codewoorden.ts';
import { type Dag, dagVan, eersteDag, inWoorden, plusDagen, VROEGSTE } from '../../gedeeld/datum.ts';
import { deelDomeinen, domeinenOmvatten } from '../../gedeeld/namen.ts';
import { datumVenster, eindeInWoorden, eindeVenster } from '../../gedeeld/periode.ts';
import { type Feiten, feitenBij, type RegisterFeit, type SoortVan } from '../feiten.ts';
import { gemeenteNaam, isVerdwenen } from '../gemeenten.ts';
import { betrokkenGemeenten, lidmaatschap } from '../lidmaatschap.ts';
import { reden } from '../reden.ts';
import { type RegioStand, regioStand } from '../regio-stand.ts';
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
        wat: `${naam} is voor ${codesInWoorden(groep.map((d) => d.domein))} lid van de regio ${eindeInWoorden(einde)}.`,
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

type Voornemen = SoortVan<'uittredingsvoornemen'>;
type Vervolg = SoortVan<'lidmaatschapseinde'> | SoortVan<'blijven'>;

/** Did an exit, or a decision to stay, follow the intention? By their days; by the order of recording when those do not tell. */
function volgdeOp(v: Voornemen, f: Vervolg): boolean {
  const daad = f.soort === 'blijven' ? f.datum && datumVenster(f.datum) : eindeVenster(f.einde);
  const plan = v.afgesprokenOp && datumVenster(v.afgesprokenOp);
  if (daad && plan && daad.vroegst > plan.laatst) return true;
  if (f.herleiding.volgorde < v.herleiding.volgorde) return false;
  // Without a day of its own the intention was there when it was known, and at the latest by the planned day.
  const uiterlijk = v.per ? [plusDagen(eersteDag(v.per), -1), dagVan(v.herleiding.bekend)] : [VROEGSTE];
  const sinds = plan ? plan.vroegst : uiterlijk.reduce((x, y) => (x < y ? x : y));
  return !daad || daad.laatst >= sinds;
}

/** An intention to leave, for the domains for which neither an exit nor a decision to stay followed. */
function uittredingen(feiten: Feiten, over: Over): Moment[] {
  const gevolgd: Vervolg[] = [
    ...vanGemeente(feiten, over, 'lidmaatschapseinde'),
    ...vanGemeente(feiten, over, 'blijven'),
  ];
  const naam = gemeenteNaam(feiten, over.gemeente);
  return vanGemeente(feiten, over, 'uittredingsvoornemen').flatMap((v): Moment[] => {
    const vervolg = gevolgd.filter((f) => volgdeOp(v, f)).flatMap((f) => f.domeinen);
    const open = v.domeinen.filter((d) => !deelDomeinen(d).every((deel) => domeinenOmvatten(vervolg, deel)));
    if (open.length === 0) return [];
    const per = v.per ? ` per ${inWoorden(v.per)}` : '';
    return [
      {
        soort: 'uittreding-voorgenomen',
        wat: `${naam} is van plan uit te treden${per} (${codesInWoorden(open)}); besloten is dat niet.`,
        wie: naam,
        partij: { gemeente: over.gemeente },
        venster: v.per ? datumVenster(v.per) : null,
        taak: true,
        twijfel: true,
        over,
        redenen: [reden('uittreding-voorgenomen', 'Een voornemen is nog geen uittreding.', [v])],
      },
    ];
  });
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

/** Of one municipality in a region, given the roles there on `dag`. */
export function overLid(feiten: Feiten, over: Over, rollen: RegioStand['rollen'], dag: Dag): Moment[] {
  return [
    ...lidmaatschapseinde(feiten, over, dag),
    ...uittredingen(feiten, over),
    ...opgaan(feiten, over, dag),
    ...rollen.flatMap((r): Moment[] => {
      if (!r.einde || r.gemeente !== over.gemeente) return [];
      const voor = r.domeinen.length > 0 ? ` voor ${codesInWoorden(r.domeinen)}` : '';
      const wat = `${r.naam} is ${codesInWoorden([r.rol])}${voor} ${eindeInWoorden(r.einde)}.`;
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
  const { rollen } = regioStand(feiten, regio, dag);
  return [...gemeenten].flatMap((gemeente) => overLid(feiten, { regio, gemeente }, rollen, dag));
}
