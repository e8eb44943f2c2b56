import { z } from 'zod';
import type { Feit } from '../gedeeld/feit.ts';
import type { Orgaan } from '../gedeeld/namen.ts';
import { Bron } from '../gedeeld/namen.ts';
import type { Zekerheid } from '../gedeeld/zekerheid.ts';
import type { Stadium } from '../overeenkomst/waarden.ts';

/** Why an answer is what it is: the rule in words, the events it looked at, the sources they rest on. */
export const Reden = z
  .object({
    regel: z.string().describe('Vaste code van de regel.'),
    uitleg: z.string(),
    gebeurtenissen: z.array(z.string()),
    bronnen: z.array(Bron),
  })
  .meta({ id: 'Reden' });
export type Reden = z.infer<typeof Reden>;

export function reden(regel: string, uitleg: string, feiten: readonly Feit[] = []): Reden {
  const bronnen = new Map<string, Bron>();
  for (const { herleiding } of feiten) {
    const { bron } = herleiding;
    if (bron) bronnen.set(`${bron.document}|${bron.plaats ?? ''}`, bron);
  }
  return {
    regel,
    uitleg,
    gebeurtenissen: [...new Set(feiten.map((f) => f.herleiding.gebeurtenis))],
    bronnen: [...bronnen.values()],
  };
}

/** Something that is missing, unusual or in conflict with a rule; the rule by its article where there is one. */
export const Bevinding = z
  .object({
    code: z.string(),
    artikel: z.string().optional(),
    uitleg: z.string(),
    gebeurtenissen: z.array(z.string()),
  })
  .meta({ id: 'Bevinding' });
export type Bevinding = z.infer<typeof Bevinding>;

export function bevinding(
  code: string,
  uitleg: string,
  feiten: readonly Feit[] = [],
  artikel?: string,
): Bevinding {
  const gebeurtenissen = [...new Set(feiten.map((f) => f.herleiding.gebeurtenis))];
  return artikel ? { code, artikel, uitleg, gebeurtenissen } : { code, uitleg, gebeurtenissen };
}

/** A sentence begins with a capital. */
export const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1);

/** A rule as a sentence names it: "eis R1 van de Norm voor Opdrachtgeverschap", "artikel 1 van de Wgr". */
export function artikelInZin(artikel: string): string {
  const [wet, ...plaats] = artikel.split(' ');
  return wet === 'NvO'
    ? `eis ${plaats.join(' ')} van de Norm voor Opdrachtgeverschap`
    : `artikel ${plaats.join(' ')} van de ${wet}`;
}

/** A body as a sentence names it. */
export const ORGAAN: Readonly<Record<Orgaan, string>> = {
  raad: 'de raad',
  college: 'het college',
  burgemeester: 'de burgemeester',
  'algemeen-bestuur': 'het algemeen bestuur',
  overleg: 'een overleg',
  onbekend: 'een orgaan dat niet bekend is',
};

/**
 * What the register can say. `niet-aangetoond`: acts that the rule asks for are missing. `niet-bekend`: there is only
 * what a source reports, or nothing.
 */
export const Oordeel = z
  .enum(['ja', 'nee', 'onzeker', 'niet-aangetoond', 'niet-bekend'])
  .meta({ id: 'Oordeel' });
export type Oordeel = z.infer<typeof Oordeel>;

/** From the best that can be said to the worst. */
export const RANG: readonly Oordeel[] = ['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend', 'nee'];

/** Is `oordeel` at least as good as `drempel`? */
export const isMinstens = (oordeel: Oordeel, drempel: Oordeel): boolean =>
  RANG.indexOf(oordeel) <= RANG.indexOf(drempel);

/** The most that several things say of the same; where there is none of them it is a no. */
export function beste(oordelen: readonly Oordeel[]): Oordeel {
  return RANG.find((o) => oordelen.includes(o)) ?? 'nee';
}

/** What rests on several things is as strong as the weakest; of nothing there is nothing against it. */
export function minste(oordelen: readonly Oordeel[]): Oordeel {
  return RANG.findLast((o) => oordelen.includes(o)) ?? 'ja';
}

/**
 * Does a part of a text hold? What it lays down does within its days, as far as the text itself holds; an announcement
 * shows nothing, and what was left out does not hold.
 */
export function geldtInTekst(stadium: Stadium, binnen: Zekerheid, tekst: Oordeel): Oordeel {
  if (binnen === 'nee') return 'nee';
  if (stadium === 'geregeld') return minste([binnen, tekst]);
  return stadium === 'aangekondigd' ? 'niet-aangetoond' : 'nee';
}

/** How far a text goes, in a sentence. */
export const STADIUM: Readonly<Record<Stadium, string>> = {
  geregeld: 'De tekst regelt dit.',
  aangekondigd: 'De tekst kondigt dit aan; geregeld is het daarmee niet.',
  'bewust-niet': 'De partijen kozen ervoor om dit niet te regelen.',
  'onderzocht-en-afgewezen': 'De partijen onderzochten dit en zagen ervan af.',
};
