import { z } from 'zod';
import { type Dag, inWoorden, laatsteDag } from '../../gedeeld/datum.ts';
import { Bron } from '../../gedeeld/namen.ts';
import { type NvoEis, type NvoItem, NvoLezing } from '../../nvo/events.ts';
import { type Feiten, feitenBij, type RegisterFeit } from '../feiten.ts';
import type { EisAntwoord, NvoUitkomst } from './eis.ts';
import { eisenOp } from './eisen.ts';
import { merken, standen, totEnMet } from './meting.ts';

const Kant = z.object({
  volgens: z.enum(['merk', 'tekst', 'stand', 'register']),
  zegt: z.string(),
  gebeurtenissen: z.array(z.string()),
  bronnen: z.array(Bron),
});

/** Two sides that cannot both be right. Neither is chosen (A4). */
export const NvoTegenstrijdigheid = z
  .object({
    item: z.string().describe('Een onderdeel van de meting, een eis, of waarover het gaat.'),
    sterkte: z.enum(['hard', 'nuance']),
    volgens: z.enum(['gemeld', 'afgeleid']).describe('Door een lezer gemeld, of door het register gezien.'),
    peildatum: z.string(),
    lezing: NvoLezing.nullable(),
    kanten: z.array(Kant),
  })
  .meta({ id: 'NvoTegenstrijdigheid' });
export type NvoTegenstrijdigheid = z.infer<typeof NvoTegenstrijdigheid>;

type Kant = z.infer<typeof Kant>;

function kant(volgens: Kant['volgens'], zegt: string, { herleiding }: RegisterFeit): Kant {
  const { gebeurtenis, bron } = herleiding;
  return { volgens, zegt, gebeurtenissen: [gebeurtenis], bronnen: bron ? [bron] : [] };
}

/** What readers saw: the mark, or one source, beside the text. */
function gemeld(feiten: Feiten, regio: string, dag: Dag): NvoTegenstrijdigheid[] {
  return totEnMet(feitenBij(feiten, `nvo:${regio}`, 'tegenstrijdigheid'), dag).map((f) => {
    const { item, merk, tekst, sterkte, peildatum, lezing } = f.inhoud;
    const kanten = [...(merk ? [kant('merk', merk, f)] : []), kant('tekst', tekst, f)];
    return { item, sterkte, volgens: 'gemeld', peildatum, lezing: lezing ?? null, kanten };
  });
}

/** Which requirement an item of the survey asks after. */
const EIS_VAN: Partial<Record<NvoItem, NvoEis>> = {
  'nvo.regiovisie-vastgesteld': 'R1',
  'nvo.overleg-met-stakeholders': 'R2',
  'nvo.continuiteit-zorgfuncties': 'R3',
  'nvo.inkoop-buiten-regio': 'R4',
  'nvo.lokale-toegang-verbonden': 'R5',
  'nvo.niet-vrijblijvende-governance': 'R6',
};

/** How a claim and a derivation collide. */
const BOTSING: Record<string, Partial<Record<NvoUitkomst, 'hard' | 'nuance'>>> = {
  ja: { nee: 'hard', deels: 'nuance', 'bewust-niet': 'hard' },
  nee: { ja: 'hard', deels: 'nuance' },
  'in-ontwikkeling': { ja: 'nuance', nee: 'nuance', 'bewust-niet': 'nuance' },
  nvt: { ja: 'nuance' },
};

/** What is not shown, or not known, collides with nothing: a yes collides with a part only where that shows otherwise. */
function botst(zegt: string, { oordeel, onderdelen }: EisAntwoord): 'hard' | 'nuance' | undefined {
  const anders = onderdelen.some((o) => o.oordeel === 'nee' || o.oordeel === 'deels');
  if (zegt === 'ja' && oordeel === 'deels' && !anders) return undefined;
  return BOTSING[zegt]?.[oordeel];
}

function registerKant({ uitleg, onderdelen, redenen }: EisAntwoord): Kant {
  const alle = [...redenen, ...onderdelen.map((o) => o.reden)];
  return {
    volgens: 'register',
    zegt: uitleg,
    gebeurtenissen: [...new Set(alle.flatMap((r) => r.gebeurtenissen))],
    bronnen: alle.flatMap((r) => r.bronnen),
  };
}

type Bewering = {
  readonly item: string;
  readonly eis: NvoEis;
  readonly zegt: string;
  readonly volgens: 'merk' | 'stand';
  readonly feit: Extract<RegisterFeit, { soort: 'nvo-merk' | 'nvo-stand' }>;
};

/** What is claimed of a requirement: the marks of the survey, and what the coordinator said since. */
function beweringen(feiten: Feiten, regio: string, dag: Dag): Bewering[] {
  const perMerk = [...merken(feiten, regio, dag)].flatMap(([item, feit]): Bewering[] => {
    const eis = EIS_VAN[item];
    return eis ? [{ item, eis, zegt: feit.inhoud.merk, volgens: 'merk', feit }] : [];
  });
  const perStand = [...standen(feiten, regio, dag)].map(
    ([eis, feit]): Bewering => ({ item: eis, eis, zegt: feit.inhoud.stand, volgens: 'stand', feit }),
  );
  return [...perMerk, ...perStand];
}

/** A claim beside what the register derives for the day that the claim is about. */
function afgeleid(feiten: Feiten, regio: string, dag: Dag): NvoTegenstrijdigheid[] {
  const perDag = new Map<Dag, EisAntwoord[]>();
  const opDag = (d: Dag): EisAntwoord[] => {
    const eerder = perDag.get(d) ?? eisenOp(feiten, regio, d);
    perDag.set(d, eerder);
    return eerder;
  };
  return beweringen(feiten, regio, dag).flatMap(({ item, eis, zegt, volgens, feit }) => {
    const { peildatum } = feit.inhoud;
    const register = opDag(laatsteDag(peildatum)).find((e) => e.eis === eis);
    const sterkte = register && botst(zegt, register);
    if (!register || !sterkte) return [];
    const kanten = [kant(volgens, `${zegt}, op ${inWoorden(peildatum)}`, feit), registerKant(register)];
    return [{ item, sterkte, volgens: 'afgeleid' as const, peildatum, lezing: null, kanten }];
  });
}

/** Everything that collides in what is said of a region and the norm, both sides beside each other. */
export function tegenstrijdigheden(feiten: Feiten, regio: string, dag: Dag): NvoTegenstrijdigheid[] {
  return [...gemeld(feiten, regio, dag), ...afgeleid(feiten, regio, dag)];
}
