import { z } from 'zod';
import { type Dag, inWoorden, plusMaanden } from '../gedeeld/datum.ts';
import { Partij } from '../gedeeld/namen.ts';
import { beginInWoorden, eindeInWoorden, Venster } from '../gedeeld/periode.ts';
import { type Moment, Verplichtingsoort } from '../overeenkomst/events-afspraken.ts';
import { Stadium } from '../overeenkomst/waarden.ts';
import type { Feiten } from './feiten.ts';
import { partijNaam } from './gemeenten.ts';
import { Reden, reden } from './reden.ts';
import type { Termijn } from './verplichtingen-nakoming.ts';
import { termijnen, type Verplichting, verplichtingenVan } from './verplichtingen-termijnen.ts';

const TermijnAntwoord = z.object({
  venster: Venster.nullable().describe('De dagen waarop de laatste dag om na te komen kan vallen.'),
  stand: z
    .enum(['nagekomen', 'open', 'verstreken', 'onzeker'])
    .describe('verstreken: de dag is voorbij, en dat zij is nagekomen is niet vastgelegd.'),
  zeker: z.boolean().describe('Is het zeker dat de verplichting deze keer geldt?'),
  opTijd: z
    .enum(['ja', 'nee', 'onzeker'])
    .nullable()
    .describe('Leeg: niet nagekomen, of geen bron zegt hoe snel na de gebeurtenis het moest.'),
  nogNiet: z.array(z.string()).describe('Wie nog moet.'),
  gebeurtenissen: z.array(z.string()),
});

/** The duties that an agreement lays on its parties: due, met, or past without a record that they were met (C15). */
export const VerplichtingenStand = z
  .object({
    overeenkomst: z.string(),
    verplichtingen: z.array(
      z.object({
        verplichting: z.string(),
        soort: Verplichtingsoort,
        stadium: Stadium,
        wie: z.string(),
        partij: Partij.nullable(),
        wanneer: z.string(),
        omschrijving: z.string().nullable(),
        termijnen: z.array(TermijnAntwoord),
        redenen: z.array(Reden),
      }),
    ),
  })
  .meta({ id: 'VerplichtingenStand' });
export type VerplichtingenStand = z.infer<typeof VerplichtingenStand>;

const BIJ = {
  uittreding: 'als een partij uittreedt',
  einde: 'als de overeenkomst eindigt',
  wijziging: 'als de overeenkomst wordt gewijzigd',
  opzegging: 'als een partij opzegt',
};

/** When a duty is due, in words. */
export function momentInWoorden(moment: Moment | undefined): string {
  if (!moment) return 'De bron noemt geen moment.';
  if (moment.soort === 'op') return `${moment.datum.length === 10 ? 'Op' : 'In'} ${inWoorden(moment.datum)}.`;
  if (moment.soort === 'bij') return `Alleen ${BIJ[moment.gebeurtenis]}.`;
  const dag = moment.voor ? `, vóór ${inWoorden(`2000-${moment.voor}`).replace(/ 2000$/, '')}` : '';
  const van = moment.van ? `, ${beginInWoorden(moment.van)}` : '';
  return `Elk kalenderjaar${dag}${van}${moment.einde ? `, ${eindeInWoorden(moment.einde)}` : ''}.`;
}

export const plichtige = (feiten: Feiten, v: Verplichting) =>
  v.inhoud.wie ? partijNaam(feiten, v.inhoud.wie) : 'alle partijen';

function toon(feiten: Feiten, t: Termijn): z.infer<typeof TermijnAntwoord> {
  return {
    venster: t.venster,
    stand: t.stand,
    zeker: t.zeker,
    opTijd: t.opTijd,
    nogNiet: t.nogNiet.map((p) => partijNaam(feiten, p)),
    gebeurtenissen: t.feiten.map((f) => f.herleiding.gebeurtenis),
  };
}

/** By name; one that is laid on more parties apart by party. */
const plaats = (v: Pick<VerplichtingenStand['verplichtingen'][number], 'verplichting' | 'wie'>) =>
  `${v.verplichting} ${v.wie}`;

/** As they stand on `dag`, each up to the first time that comes after it. */
export function verplichtingenStand(feiten: Feiten, id: string, dag: Dag): VerplichtingenStand {
  const verplichtingen = verplichtingenVan(feiten, id).map((v) => {
    const alle = termijnen(feiten, v, dag, plusMaanden(dag, 12));
    const later = alle.findIndex((t) => t.venster !== null && t.venster.vroegst > dag);
    const tot = v.inhoud.moment?.soort === 'jaarlijks' && later >= 0 ? later + 1 : alle.length;
    return {
      verplichting: v.inhoud.verplichting,
      soort: v.inhoud.soort,
      stadium: v.inhoud.stadium,
      wie: plichtige(feiten, v),
      partij: v.inhoud.wie ?? null,
      wanneer: momentInWoorden(v.inhoud.moment),
      omschrijving: v.inhoud.omschrijving ?? null,
      termijnen: alle.slice(0, tot).map((t) => toon(feiten, t)),
      redenen: [
        reden('verplichting', `${plichtige(feiten, v)}: ${momentInWoorden(v.inhoud.moment)}`, [
          v,
          ...alle.flatMap((t) => t.feiten),
        ]),
      ],
    };
  });
  return {
    overeenkomst: id,
    verplichtingen: verplichtingen.sort((a, b) => (plaats(a) < plaats(b) ? -1 : 1)),
  };
}
