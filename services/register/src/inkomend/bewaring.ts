import { AangebodenBericht } from '@regiolog/domein/berichten/inkomend';
import { OpenTekst } from '@regiolog/domein/gedeeld/persoon';
import type { Onbestelbaarreden } from '@regiolog/domein/postvak/events';
import type { Bericht } from '@regiolog/domein/postvak/postvak';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';

/** What is kept of what came in: sealed, for nobody checked it for names of persons. */

/** More than this is not kept of what could not be read, in bytes: sealed it must still fit (Verzegeld). */
const MEEST_BEWAARD = 12_000;

const bewaard = (inhoud: object): OpenTekst => new OpenTekst(JSON.stringify(inhoud));

/** What is needed to place a message later. Attributes beside these are of its delivery, and may be any number. */
export const teBewaren = ({ specversion, id, source, type, data }: AangebodenBericht): OpenTekst =>
  bewaard({ specversion, id, source, type, data });

/** As much of what came in as can be kept: of each part its beginning, in writing that may be longer than the part. */
export function ingekort(delen: Readonly<Record<string, string>>): OpenTekst {
  const lengtes = Object.values(delen).map((deel) => deel.length);
  for (let meest = Math.min(MEEST_BEWAARD, Math.max(...lengtes)); ; meest = Math.floor(meest / 2)) {
    const kort = Object.fromEntries(
      Object.entries(delen).map(([naam, deel]) => [naam, deel.slice(0, meest)]),
    );
    if (Buffer.byteLength(JSON.stringify(kort)) <= MEEST_BEWAARD) return bewaard(kort);
  }
}

/** What was kept of a message; a reason when it can never be read again, nothing when it cannot be read now. */
export async function gelezen(
  { kluis }: Pick<SchrijfDeps, 'kluis'>,
  { inhoud }: Extract<Bericht, { status: 'aangehouden' }>,
): Promise<AangebodenBericht | Onbestelbaarreden | undefined> {
  const [open] = inhoud ? await kluis.open([inhoud]) : [];
  if (typeof open === 'string') return AangebodenBericht.safeParse(JSON.parse(open)).data;
  return open && 'vernietigd' in open ? 'inhoud-vernietigd' : undefined;
}
