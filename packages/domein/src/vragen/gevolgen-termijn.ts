import { z } from 'zod';
import { type Dag, eersteDag, inWoorden, LAATSTE, plusDagen, plusMaanden } from '../gedeeld/datum.ts';
import { type Partij, partijSleutel } from '../gedeeld/namen.ts';
import { en, type Zekerheid } from '../gedeeld/zekerheid.ts';
import type { Feiten } from './feiten.ts';
import type { Dossier } from './overeenkomst/dossier.ts';
import type { PartijenRegel } from './overeenkomst/handelingen.ts';
import { deedMee, inwerkingtreding } from './overeenkomst/inwerkingtreding.ts';
import { duurInWoorden, maanden } from './overeenkomst/looptijd.ts';
import { eersteEindeVan } from './overeenkomsten.ts';
import { Oordeel } from './reden.ts';

/** When a party that gives notice is out at the earliest. */
export const VroegsteEinde = z.object({
  laatsteDag: z.string().nullable().describe('De laatste dag als partij; leeg: niet bekend.'),
  volgens: z.enum(['opzegging', 'opzegtermijn', 'looptijd']).nullable(),
  opzegtermijn: z.string().nullable(),
  uitleg: z.string(),
});

/** Whether those who remain still meet the rule of entry into force. */
export const RegelNaVertrek = z.object({
  haaltNog: Oordeel.describe('Halen wie overblijven nog wat de regel vraagt?'),
  uitleg: z.string(),
});

type Blijft = { readonly partij: Partij; readonly partijOp: Oordeel };

/** The last day as a party when notice is given on `dag`: what was given already, else the term of notice. */
export function vroegsteEinde(d: Dossier, gemeente: string, dag: Dag): z.infer<typeof VroegsteEinde> {
  const sleutel = partijSleutel({ gemeente });
  const opzegtermijn = d.looptijd?.inhoud.opzegtermijn ?? null;
  const gedaan = d.opzeggingen
    .filter((o) => partijSleutel(o.inhoud.partij) === sleutel)
    .flatMap((o) => o.inhoud.per ?? [])
    .sort()[0];
  if (gedaan) {
    const laatsteDag = plusDagen(eersteDag(gedaan), -1);
    return {
      laatsteDag,
      volgens: 'opzegging',
      opzegtermijn,
      uitleg: `Er is al opgezegd, per ${inWoorden(gedaan)}.`,
    };
  }
  const eerste = eersteEindeVan(d);
  const einde = eerste?.volgens === 'vastgelegd' ? eerste.laatst : LAATSTE;
  const termijn = opzegtermijn ? plusDagen(plusMaanden(dag, maanden(opzegtermijn)), -1) : null;
  if (termijn !== null && termijn < einde) {
    const uitleg = `Met de opzegtermijn (${duurInWoorden(opzegtermijn ?? '')}) is de laatste dag ${inWoorden(termijn)}.`;
    return { laatsteDag: termijn, volgens: 'opzegtermijn', opzegtermijn, uitleg };
  }
  if (termijn !== null) {
    const uitleg = `De overeenkomst eindigt zelf al uiterlijk ${inWoorden(einde)}, voordat de opzegtermijn om is.`;
    return { laatsteDag: einde, volgens: 'looptijd', opzegtermijn, uitleg };
  }
  const slot = einde < LAATSTE ? ` Zonder opzegging eindigt zij uiterlijk ${inWoorden(einde)}.` : '';
  return {
    laatsteDag: null,
    volgens: null,
    opzegtermijn,
    uitleg: `Niet bekend: een opzegtermijn is niet vastgelegd.${slot}`,
  };
}

/** Do enough of those who remain meet this part of the rule? Without a number: each of them. */
function haalt(d: Dossier, over: readonly Blijft[], deel: PartijenRegel, dag: Dag): Zekerheid {
  const gedaan = over.map((p) => deedMee(d, partijSleutel(p.partij), deel, dag));
  if (deel.minimaal === undefined) return en(...gedaan);
  if (gedaan.filter((z) => z === 'ja').length >= deel.minimaal) return 'ja';
  return gedaan.filter((z) => z !== 'nee').length >= deel.minimaal ? 'onzeker' : 'nee';
}

/** The rule as it stands for those who remain; nothing when none is recorded. */
export function regelNaVertrek(
  feiten: Feiten,
  d: Dossier,
  over: readonly Blijft[],
  dag: Dag,
): z.infer<typeof RegelNaVertrek> | null {
  const i = inwerkingtreding(feiten, d);
  const eigen = d.inwerkingtreding?.inhoud.regel;
  if (!i || !eigen) return null;
  const delen = (eigen.soort === 'alle' ? eigen.van : [eigen]).flatMap((r) =>
    r.soort === 'partijen' ? [r] : [],
  );
  const zeker = over.filter((p) => p.partijOp !== 'nee');
  const haaltNog = zeker.length === 0 ? 'nee' : en(...delen.map((deel) => haalt(d, zeker, deel, dag)));
  return { haaltNog, uitleg: i.uitleg };
}
