import { z } from 'zod';
import type { Dag } from '../../gedeeld/datum.ts';
import { Bron } from '../../gedeeld/namen.ts';
import { NvoEis } from '../../nvo/events.ts';
import { type Feiten, feitenBij, type SoortVan } from '../feiten.ts';
import { EisAntwoord } from './eis.ts';
import { eisen } from './eisen.ts';
import { grondVan } from './grond.ts';
import { cellen, NvoCelVol, standen, totEnMet } from './meting.ts';
import { NvoTegenstrijdigheid, tegenstrijdigheden } from './tegenstrijdigheden.ts';

/** A later state, as the coordinator of the region claims it; it changes nothing in what the register derives. */
const NvoStand = z
  .object({
    eis: NvoEis,
    stand: z.enum(['ja', 'in-ontwikkeling', 'nee', 'nvt']),
    peildatum: z.string(),
    overeenkomst: z.string().nullable(),
    reden: z.string().nullable(),
    gebeurtenis: z.string(),
    bron: Bron.nullable(),
  })
  .meta({ id: 'NvoStand' });
type NvoStand = z.infer<typeof NvoStand>;

const Ondersteuning = z.object({
  richting: z.enum(['aanbod', 'vraag']),
  onderwerp: z.string(),
  peildatum: z.string(),
  gebeurtenis: z.string(),
  bron: Bron.nullable(),
});

/** Everything about one region and the norm: what it reported, what is derived, what it claims, and where they collide. */
export const NvoRegio = z
  .object({
    regio: z.string(),
    naam: z.string().nullable(),
    cellen: z.array(NvoCelVol),
    eisen: z.array(EisAntwoord.extend({ stand: NvoStand.nullable() })),
    tegenstrijdigheden: z.array(NvoTegenstrijdigheid),
    ondersteuning: z.array(Ondersteuning).describe('Waar de regio hulp vraagt of aanbiedt (N12).'),
  })
  .meta({ id: 'NvoRegio' });
export type NvoRegio = z.infer<typeof NvoRegio>;

function nvoStand({ inhoud, herleiding }: SoortVan<'nvo-stand'>): NvoStand {
  return {
    eis: inhoud.eis,
    stand: inhoud.stand,
    peildatum: inhoud.peildatum,
    overeenkomst: inhoud.overeenkomst ?? null,
    reden: inhoud.reden ?? null,
    gebeurtenis: herleiding.gebeurtenis,
    bron: herleiding.bron ?? null,
  };
}

/** A4, N2, N7, N11, N12 for one region. */
export function nvoRegio(feiten: Feiten, regio: string, dag: Dag): NvoRegio {
  const grond = grondVan(feiten, regio, dag);
  const tegen = tegenstrijdigheden(feiten, regio, dag);
  const perEis = standen(feiten, regio, dag);
  const hulp = totEnMet(feitenBij(feiten, `nvo:${regio}`, 'ondersteuning'), dag);
  return {
    regio,
    naam: feitenBij(feiten, `regio:${regio}`, 'regio')[0]?.naam ?? null,
    cellen: cellen(grond, tegen),
    eisen: eisen(grond).map((e) => {
      const stand = perEis.get(e.eis);
      return { ...e, stand: stand ? nvoStand(stand) : null };
    }),
    tegenstrijdigheden: tegen,
    ondersteuning: hulp.map(({ inhoud, herleiding }) => ({
      ...inhoud,
      gebeurtenis: herleiding.gebeurtenis,
      bron: herleiding.bron ?? null,
    })),
  };
}
