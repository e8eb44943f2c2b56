import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { type Domein, deelDomeinen } from '../gedeeld/namen.ts';
import { Begin, Einde, eersteEinde, eindesBij, geldtOp, geldtTotEerste } from '../gedeeld/periode.ts';
import { type Feiten, feitenBij, type RegisterFeit } from './feiten.ts';
import { gemeenteNaam, isVerdwenen, opvolgersNu } from './gemeenten.ts';
import { betrokkenGemeenten, Lid, lidmaatschap } from './lidmaatschap.ts';
import { Bevinding, bevinding, Oordeel, Reden, reden } from './reden.ts';

const GemeenteMetNaam = z.object({ gemeente: z.string(), naam: z.string() });

const RolAntwoord = GemeenteMetNaam.extend({
  rol: z.string(),
  domeinen: z.array(z.string()),
  geldt: Oordeel,
  van: Begin.nullable(),
  einde: Einde.nullable(),
  peildatum: z.string().nullable(),
  redenen: z.array(Reden),
});

const AanspreekpuntAntwoord = GemeenteMetNaam.extend({
  niveau: z.enum(['bestuurlijk', 'ambtelijk']),
  stadium: z.enum(['voorgesteld', 'aangewezen']),
  geldt: Oordeel,
  vervangers: z.array(GemeenteMetNaam).describe('In volgorde: de eerste vervangt het eerst.'),
  redenen: z.array(Reden),
});

/** The state of a region on a day. */
export const RegioStand = z
  .object({
    regio: z.string(),
    naam: z.string().nullable(),
    leden: z.array(Lid).describe('Lid op deze dag, of onzeker.'),
    gemeld: z.array(Lid).describe('Alleen door een bron gemeld; het register kan het zelf niet afleiden.'),
    oudLeden: z.array(Lid).describe('Geen lid op deze dag, wel eerder of later.'),
    rollen: z.array(RolAntwoord),
    aanspreekpunten: z.array(AanspreekpuntAntwoord),
    bevindingen: z.array(Bevinding),
  })
  .meta({ id: 'RegioStand' });
export type RegioStand = z.infer<typeof RegioStand>;

type Rol = Extract<RegisterFeit, { soort: 'rol' }>;
type Roleinde = Extract<RegisterFeit, { soort: 'roleinde' }>;

/** A role may end for one domain and stay for another: its domains by what ended them; all together when nothing differs. */
function perEinde(rol: Rol, eindes: readonly Roleinde[]): { domeinen: Domein[]; beeindigd: Roleinde[] }[] {
  const delen = [...new Set(rol.domeinen.flatMap(deelDomeinen))].map((domein) => ({
    domeinen: [domein],
    beeindigd: eindes.filter((e) => e.domeinen.flatMap(deelDomeinen).includes(domein)),
  }));
  const eerste = delen[0]?.beeindigd ?? [];
  const gelijk = delen.every(
    (d) => d.beeindigd.length === eerste.length && d.beeindigd.every((e) => eerste.includes(e)),
  );
  return gelijk ? [{ domeinen: [...rol.domeinen], beeindigd: eerste }] : delen;
}

function rollen(feiten: Feiten, regio: string, dag: Dag): z.infer<typeof RolAntwoord>[] {
  const sleutel = `regio:${regio}`;
  const eindes = feitenBij(feiten, sleutel, 'roleinde');
  const toegekend = feitenBij(feiten, sleutel, 'rol').flatMap((r) => {
    const zelfde = eindes.filter((e) => e.gemeente === r.gemeente && e.rol === r.rol);
    return perEinde(r, zelfde).map(({ domeinen, beeindigd }) => {
      const uitgangen = eindesBij(
        r.van,
        beeindigd.map((e) => e.einde),
        [],
      );
      const alle = [...uitgangen, ...(r.einde ? [r.einde] : [])];
      return {
        gemeente: r.gemeente,
        naam: gemeenteNaam(feiten, r.gemeente),
        rol: r.rol,
        domeinen,
        geldt: geldtTotEerste(r.van, alle, dag),
        van: r.van,
        einde: eersteEinde(alle) ?? null,
        peildatum: null,
        redenen: [
          reden('rol-toegekend', 'De rol is vastgelegd met een begin en eventueel een einde.', [
            r,
            ...beeindigd,
          ]),
        ],
      };
    });
  });
  const gemeld = feitenBij(feiten, sleutel, 'rolmelding').map((r) => ({
    gemeente: r.gemeente,
    naam: gemeenteNaam(feiten, r.gemeente),
    rol: r.rol,
    domeinen: [...r.domeinen],
    geldt: 'niet-bekend' as const,
    van: null,
    einde: null,
    peildatum: r.peildatum,
    redenen: [
      reden('rol-gemeld', 'Een bron noemt deze rol op haar peildatum; zij zegt niets over een andere dag.', [
        r,
      ]),
    ],
  }));
  return [...toegekend.filter((r) => r.geldt !== 'nee'), ...gemeld];
}

function aanspreekpunten(feiten: Feiten, regio: string, dag: Dag): z.infer<typeof AanspreekpuntAntwoord>[] {
  return feitenBij(feiten, `regio:${regio}`, 'aanspreekpunt')
    .map((a) => {
      const voorgesteld = a.stadium === 'voorgesteld';
      return {
        gemeente: a.gemeente,
        naam: gemeenteNaam(feiten, a.gemeente),
        niveau: a.niveau,
        stadium: a.stadium,
        geldt: voorgesteld ? ('niet-aangetoond' as const) : geldtOp(a, dag),
        vervangers: a.vervangers.map((gemeente) => ({ gemeente, naam: gemeenteNaam(feiten, gemeente) })),
        redenen: [
          reden(
            'aanspreekpunt',
            voorgesteld
              ? 'Dit is een voorstel; een aanwijzing is niet vastgelegd.'
              : 'Aangewezen door de regio.',
            [a],
          ),
        ],
      };
    })
    .filter((a) => a.geldt !== 'nee');
}

/** The successors of a municipality that is no more. */
const verdwenenOp = (feiten: Feiten, gemeente: string, dag: Dag) =>
  isVerdwenen(feiten, gemeente, dag) ? opvolgersNu(feiten, gemeente, dag) : [];

function bevindingen(feiten: Feiten, stand: Omit<RegioStand, 'bevindingen'>, dag: Dag): Bevinding[] {
  const uit: Bevinding[] = [];
  const bestuurlijk = stand.aanspreekpunten.filter((a) => a.niveau === 'bestuurlijk');
  const aangewezen = bestuurlijk.filter((a) => a.stadium === 'aangewezen');
  const gebeurtenissen = bestuurlijk.flatMap((a) => a.redenen.flatMap((r) => r.gebeurtenissen));
  if (bestuurlijk.length > 0 && aangewezen.length === 0) {
    uit.push({
      code: 'aanspreekpunt-alleen-voorgesteld',
      artikel: 'NvO R6',
      uitleg:
        'Er is alleen een voorstel voor een bestuurlijk aanspreekpunt; een aanwijzing is niet vastgelegd.',
      gebeurtenissen,
    });
  }
  // A proposal beside one that was appointed is not a second contact point.
  if ((aangewezen.length > 0 ? aangewezen : bestuurlijk).length > 1) {
    uit.push({
      code: 'meer-dan-een-aanspreekpunt',
      artikel: 'NvO R6',
      uitleg: 'De regio noemt meer dan één bestuurlijk aanspreekpunt.',
      gebeurtenissen,
    });
  }
  if (bestuurlijk.length === 0) {
    uit.push(
      bevinding('geen-aanspreekpunt', 'Er is geen bestuurlijk aanspreekpunt vastgelegd.', [], 'NvO R6'),
    );
  }
  for (const oud of stand.oudLeden) {
    for (const opvolger of verdwenenOp(feiten, oud.gemeente, dag)) {
      const uitleg = `${gemeenteNaam(feiten, opvolger)} neemt de plaats in van ${oud.naam}.`;
      const feit = feitenBij(feiten, `identiteit:${oud.gemeente}`, 'herindeling');
      uit.push(bevinding('neemt-de-plaats-in', uitleg, feit, 'Wet arhi 44'));
    }
  }
  for (const lid of [...stand.leden, ...stand.oudLeden]) {
    const eindes = feitenBij(feiten, `regio:${stand.regio}`, 'lidmaatschapseinde').filter(
      (e) => e.gemeente === lid.gemeente,
    );
    if (eindes.length > 0 && eindes.every((e) => !e.besluit)) {
      uit.push(
        bevinding(
          'uittredingsbesluit-niet-bekend',
          `Een besluit van ${lid.naam} om uit te treden is niet vastgelegd.`,
          eindes,
        ),
      );
    }
  }
  return uit;
}

/** Members, roles and contact points of a region on a day (C5, A3; hard cases 10, 14, 15, 17). */
export function regioStand(feiten: Feiten, regio: string, dag: Dag): RegioStand {
  const alle = betrokkenGemeenten(feiten, regio)
    .map((g) => lidmaatschap(feiten, regio, g, dag))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  const stand = {
    regio,
    naam: feitenBij(feiten, `regio:${regio}`, 'regio')[0]?.naam ?? null,
    leden: alle.filter((l) => l.lid === 'ja' || l.lid === 'onzeker'),
    gemeld: alle.filter((l) => l.lid === 'niet-bekend'),
    oudLeden: alle.filter((l) => l.lid === 'nee'),
    rollen: rollen(feiten, regio, dag),
    aanspreekpunten: aanspreekpunten(feiten, regio, dag),
  };
  return { ...stand, bevindingen: bevindingen(feiten, stand, dag) };
}
