import { z } from 'zod';
import { Zegel, Zegelpost } from './events-uitspraak.ts';
import { type Afdrukker, afdrukVan, digestVan, type Post, type Verzegelbaar } from './zegel.ts';
import type { Kijker } from './zicht.ts';

/** Is a ruling still the ruling that was sealed, over the things that were sealed? If not: which thing differs, and how. */

export const Zegelfout = z.object({
  soort: z.enum([...Zegelpost.shape.soort.options, 'uitspraak']),
  naam: z.string(),
  fout: z.enum(['gewijzigd', 'ontbreekt', 'toegevoegd', 'niet-gezien-door']),
  partij: z.string().optional().describe('Voor wie het anders is, zoals gemeente:gm0193.'),
  melding: z.string(),
});
export type Zegelfout = z.infer<typeof Zegelfout>;

export const Zegeltoets = z
  .object({ klopt: z.boolean(), fouten: z.array(Zegelfout) })
  .meta({ id: 'Zegeltoets' });
export type Zegeltoets = z.infer<typeof Zegeltoets>;

/** A seal as it is shown: without the salt of what the reader may not see, who could guess with it what it was. */
export const GetoondZegel = z
  .object({ ...Zegel.shape, posten: z.array(Zegelpost.partial({ zout: true })) })
  .meta({ id: 'Zegel' });
export type GetoondZegel = z.infer<typeof GetoondZegel>;

type Zegelregel = GetoondZegel['posten'][number];

type Over = Pick<Post, 'soort' | 'naam'>;
const sleutel = ({ soort, naam }: Over): string => `${soort}:${naam}`;

/** Who stands for nobody in particular must find all; who stands for parties, what all of those had seen. */
const namens = (kijker: Kijker): readonly string[] => (kijker.soort === 'partij' ? kijker.partijen : []);

/** The seal as somebody may have it to whom only these things are shown: it still verifies. */
export function zegelVoor(zegel: Zegel, getoond: readonly Post[]): GetoondZegel {
  const ziet = new Set(getoond.map(sleutel));
  return {
    ...zegel,
    posten: zegel.posten.map(({ zout, ...post }) => (ziet.has(sleutel(post)) ? { ...post, zout } : post)),
  };
}

const WAT = { stuk: 'stuk', reconstructie: 'de reconstructie van', standpunt: 'het standpunt' } as const;
const noem = ({ soort, naam }: Over): string => `${WAT[soort]} ${naam}`;

const fout = ({ soort, naam }: Over, wat: Zegelfout['fout'], melding: string): Zegelfout => ({
  soort,
  naam,
  fout: wat,
  melding,
});
const nietGezien = (over: Over, partij: string, toen: 'gezien' | 'niet gezien', nu: string): Zegelfout => ({
  ...fout(
    over,
    'niet-gezien-door',
    `Volgens het zegel had ${partij.replace(':', ' ')} ${noem(over)} ${toen}. ${nu}`,
  ),
  partij,
});

/** Who had seen it then and not now, or now and not then. */
function zichtfouten(toen: Zegelregel, nu: Post): Zegelfout[] {
  const weg = toen.gezienDoor.filter((partij) => !nu.gezienDoor.includes(partij));
  const erbij = nu.gezienDoor.filter((partij) => !toen.gezienDoor.includes(partij));
  return [
    ...weg.map((p) => nietGezien(toen, p, 'gezien', 'Dat blijkt nu niet meer.')),
    ...erbij.map((p) => nietGezien(toen, p, 'niet gezien', 'Nu staat er dat die partij het wel had.')),
  ];
}

function postfouten(toen: Zegelregel, nu: Post | undefined, wie: readonly string[], hash: Afdrukker) {
  if (nu) {
    const zelfde = toen.zout !== undefined && afdrukVan(nu, toen.zout, hash) === toen.afdruk;
    const anders = `Anders dan onder het zegel is ${noem(toen)}: wat erin staat, of het bewijs wie het kreeg.`;
    return [...zichtfouten(toen, nu), ...(zelfde ? [] : [fout(toen, 'gewijzigd', anders)])];
  }
  if (!wie.every((partij) => toen.gezienDoor.includes(partij))) return [];
  return wie.length === 0
    ? [fout(toen, 'ontbreekt', `Voor de commissie lag ${noem(toen)}. Dat is er niet meer.`)]
    : wie.map((p) => nietGezien(toen, p, 'gezien', 'Nu krijgt die partij het niet te zien.'));
}

/**
 * Tests a seal against the things as they are now in the case as it was just before the ruling (`vooraf` and
 * `zegelposten` of zegel.ts, both for the same `kijker`).
 *
 * Who may not see everything gives what can be seen. The rest counts by its print alone, so that the digest still
 * shows that it is the same; what the parties of `kijker` had all seen must be there. Of what is not given, the name
 * and who had seen it are taken on the word of the seal: they lie within the print.
 */
export function toetsZegel(
  zegel: GetoondZegel,
  uitspraak: Verzegelbaar,
  posten: readonly Post[],
  hash: Afdrukker,
  kijker: Kijker = { soort: 'commissie' },
): Zegeltoets {
  const nu = new Map(posten.map((post) => [sleutel(post), post]));
  const toen = new Set(zegel.posten.map(sleutel));
  const fouten = [
    ...zegel.posten.flatMap((post) => postfouten(post, nu.get(sleutel(post)), namens(kijker), hash)),
    ...posten
      .filter((post) => !toen.has(sleutel(post)))
      .map((post) => fout(post, 'toegevoegd', `Niet onder het zegel ligt ${noem(post)}.`)),
  ];
  if (digestVan(uitspraak, zegel.posten, hash) !== zegel.digest) {
    const melding = 'De uitspraak of de lijst onder het zegel is anders dan toen het zegel werd gezet.';
    fouten.push({ soort: 'uitspraak', naam: uitspraak.ontwerp, fout: 'gewijzigd', melding });
  }
  return { klopt: fouten.length === 0, fouten };
}
