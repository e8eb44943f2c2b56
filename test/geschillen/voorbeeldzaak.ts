import type { Rol } from '@regiolog/service-kit/policy';
import { type Gemaakt, leesVoorbeeld, type Voorbeeldstap, verzoekVan } from '@regiolog/standalone/voorbeeld';
import { type Iemand, json, openRegister, type Reactie, type Register } from '../vragen/register.ts';

/** The example case, step by step over HTTP, on the real reference set. */

/** Everybody who might look at the case, in the case or not. */
export const KIJKERS = {
  kampen: ['behandelaar', { gemeente: 'gm0166' }],
  zwolle: ['behandelaar', { gemeente: 'gm0193' }],
  coordinator: ['coordinator', { regio: 'ijssel-vecht' }],
  voorzitter: ['voorzitter', { sub: 'voorbeeld-voorzitter' }],
  'lid-financieel': ['lid', { sub: 'voorbeeld-lid-financieel' }],
  'lid-client': ['lid', { sub: 'voorbeeld-lid-client' }],
  secretaris: ['secretaris', { sub: 'voorbeeld-secretaris' }],
  auditor: ['auditor', {}],
  'lid-ommen': ['lid', { sub: 'voorbeeld-lid-ommen' }],
  'vreemde-voorzitter': ['voorzitter', { sub: 'iemand-anders' }],
  ommen: ['behandelaar', { gemeente: 'gm0175' }],
  'andere-coordinator': ['coordinator', { regio: 'amersfoort' }],
  landelijk: ['landelijk', {}],
} as const satisfies Readonly<
  Record<string, readonly [Rol, { regio?: string; gemeente?: string; sub?: string }]>
>;
export type Naam = keyof typeof KIJKERS;

export type Voorbeeld = {
  readonly register: Register;
  readonly wie: (naam: string) => Iemand;
  readonly gemaakt: Gemaakt;
  readonly stappen: readonly Voorbeeldstap[];
  /** Does one step as one person; gives the answer. */
  readonly doe: (nummer: number, als?: string) => Promise<Reactie>;
  /** Does all steps from `van` up to and not including the first one to this sub-collection. */
  readonly tot: (collectie: string) => Promise<void>;
  readonly rest: () => Promise<void>;
};

/** A register with the reference set, and the example ready to be told. */
export async function openVoorbeeld(): Promise<Voorbeeld> {
  const register = await openRegister();
  const { stappen } = await leesVoorbeeld();
  const gemaakt: Gemaakt = new Map();
  let gedaan = 0;
  const wie = (naam: string): Iemand => {
    const kijker = KIJKERS[naam as Naam];
    if (!kijker) throw new TypeError(`nobody is called ${naam}`);
    return register.als(kijker[0], kijker[1]);
  };
  const doe = async (nummer: number, als?: string): Promise<Reactie> => {
    const stap = stappen[nummer];
    if (!stap) throw new TypeError(`no step ${nummer}`);
    const { methode, pad, koppen, lijf } = verzoekVan(stap, nummer, gemaakt);
    const iemand = wie(als ?? stap.als);
    const reactie =
      methode === 'PUT'
        ? await iemand.put(pad, lijf)
        : await iemand.post(
            pad,
            JSON.parse(lijf) as object,
            als ? {} : { 'Idempotency-Key': koppen['idempotency-key'] ?? '' },
          );
    if (!als && 'bewaar' in stap && stap.bewaar && reactie.status < 300)
      gemaakt.set(stap.bewaar, json<{ dossier: string }>(reactie).dossier);
    return reactie;
  };
  const verder = async (totWaar: (stap: Voorbeeldstap) => boolean): Promise<void> => {
    for (; gedaan < stappen.length; gedaan += 1) {
      const stap = stappen[gedaan];
      if (stap && totWaar(stap)) return;
      const reactie = await doe(gedaan);
      if (reactie.status >= 300)
        throw new Error(`step ${gedaan} ${JSON.stringify(stap)}: ${reactie.status} ${reactie.tekst}`);
    }
  };
  return {
    register,
    wie,
    gemaakt,
    stappen,
    doe,
    tot: (collectie) => verder((stap) => 'pad' in stap && stap.pad.endsWith(`/${collectie}`)),
    rest: () => verder(() => false),
  };
}
