/** Plays the example dispute once more, on a case of its own, up to where a test wants it. For tests. */
import { leesVoorbeeld, verzoekVan } from '../../services/standalone/src/voorbeeld.ts';
import { token } from '../crash/product.ts';
import type { Portaal } from './portaal.ts';

const COMMISSIE = 'ijssel-vecht.geschillencommissie';
/** The steps before this one make the commission, which the demonstration has already. */
const EERSTE = 8;

export type Spel = {
  /** The case, once it was notified. */
  readonly zaak: () => string;
  /** Plays the steps up to the first one on or after the last one played that `tot` says, without that one. */
  tot(collectie: string, wie?: string): Promise<void>;
  /** Leaves out the next step: somebody does it in a browser. */
  sla(): void;
};

/** A second case between the same parties, with the same story. */
export async function speelGeschil({ register, data }: Portaal, merk = 'test'): Promise<Spel> {
  const { wie, stappen } = await leesVoorbeeld();
  const gemaakt = new Map([['commissie', COMMISSIE]]);
  const tokens = new Map<string, string>();
  let volgende = EERSTE;
  const tokenVan = async (naam: string): Promise<string> => {
    const { rol = '', regio, gemeente, onderwerp } = wie[naam] ?? {};
    const woorden = [rol, regio, gemeente, onderwerp && `als=${onderwerp}`].filter((w) => w !== undefined);
    const gekregen = tokens.get(naam) ?? (await token(data, ...woorden));
    tokens.set(naam, gekregen);
    return gekregen;
  };
  const doe = async (nummer: number): Promise<void> => {
    const stap = stappen[nummer];
    if (!stap) throw new Error(`the example has no step ${nummer}`);
    const { methode, pad, koppen, lijf } = verzoekVan(stap, nummer, gemaakt);
    const antwoord = await fetch(new URL(pad, register.url), {
      method: methode,
      headers: {
        ...koppen,
        'idempotency-key': `geschilspel-${merk}-${nummer}`,
        authorization: `Bearer ${await tokenVan(stap.als)}`,
      },
      body: lijf.replaceAll('VOORBEELD-2023-01', `VOORBEELD-${merk.toUpperCase()}`),
    });
    const tekst = await antwoord.text();
    if (!antwoord.ok) throw new Error(`step ${nummer}, ${pad}: ${antwoord.status} ${tekst}`);
    if ('bewaar' in stap && stap.bewaar)
      gemaakt.set(stap.bewaar, (JSON.parse(tekst) as { dossier: string }).dossier);
  };
  return {
    zaak: () => gemaakt.get('geschil') ?? '',
    async tot(collectie, door) {
      for (; volgende < stappen.length; volgende += 1) {
        const stap = stappen[volgende];
        const hier = stap && 'pad' in stap && stap.pad.endsWith(`/${collectie}`);
        if (hier && (door === undefined || stap.als === door)) return;
        await doe(volgende);
      }
    },
    sla() {
      volgende += 1;
    },
  };
}
