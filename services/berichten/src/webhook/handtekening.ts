import { createHash, createHmac } from 'node:crypto';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { StreamRef } from '@regiolog/event-store/event-store';
import type { Kluis } from '@regiolog/service-kit/kluis';

/** How a receiver can tell that a message is ours: Standard Webhooks 1.0 (standardwebhooks.com), symmetric signatures. */

const VOOR = 'whsec_';

/**
 * The secret of a subscription. It is worked out from the key that the vault keeps for this subscription, and stored
 * nowhere: not in the log, not in a view. A repeated request gives the same one. Refused once that key is destroyed.
 */
export async function geheimVan(
  kluis: Kluis,
  { regio, id }: Pick<StreamRef, 'regio' | 'id'>,
): Promise<string | Weigering> {
  const verzegeld = await kluis.verzegel([{ onderwerp: `${regio}/abonnement-${id}`, tekst: 'webhook' }]);
  if (isWeigering(verzegeld)) return verzegeld;
  // Nobody without the key can work out what it makes of a text that everybody knows.
  const som = createHash('sha256').update(verzegeld[0]?.cijfer ?? '');
  return `${VOOR}${som.digest('base64')}`;
}

/** The headers that sign one body, for one attempt. */
export function ondertekend(
  geheim: string,
  { id, lijf, op }: { readonly id: string; readonly lijf: string; readonly op: Date },
): Readonly<Record<string, string>> {
  const tijd = String(Math.floor(op.getTime() / 1000));
  const sleutel = Buffer.from(geheim.slice(VOOR.length), 'base64');
  const som = createHmac('sha256', sleutel).update(`${id}.${tijd}.${lijf}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': tijd, 'webhook-signature': `v1,${som}` };
}
