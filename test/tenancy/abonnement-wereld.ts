import { abonnement } from '@regiolog/domein/abonnement/abonnement';
import { abonnementStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { voerUit } from '@regiolog/service-kit/opdracht';
import type { Aanspreekbaar } from './product.ts';

/**
 * Subscriptions to messages, of the same names as the agreements of the made-up world. They are over: nothing is
 * delivered, and who may do something with one is told so.
 */

/** A word in the address of a subscriber of zuid. */
export const ABONNEMENTWOORD = 'kanarieontvanger-snor';

/** The body of a request for one. An address of this machine is refused, so that nothing is sent in these tests. */
export const ABONNEMENTLICHAMEN = {
  '/v1/abonnementen': () => ({ adres: 'https://127.0.0.1/berichten' }),
  '/v1/abonnementen/{id}/beeindigingen': () => ({}),
  '/v1/abonnementen/{id}/herzendingen': () => ({}),
  '/v1/abonnementen/{id}/hervattingen': () => ({}),
  '/v1/abonnementen/{id}/pauzes': () => ({}),
};

/** Whose each is: of the coordinators, and the national one of a municipality. */
const VAN = {
  'noord.eigen': { rol: 'coordinator', regio: 'noord' },
  'zuid.gedeeld': { rol: 'coordinator', regio: 'zuid' },
  'zuid.kanariekenmerk-wielewaal': { rol: 'coordinator', regio: 'zuid' },
  'landelijk.norm': { rol: 'behandelaar', gemeente: 'gm9001' },
} as const;

export async function plantAbonnementen(product: Pick<Aanspreekbaar, 'register'>): Promise<void> {
  for (const [id, houder] of Object.entries(VAN)) {
    const adres = `https://${id.startsWith('zuid') ? ABONNEMENTWOORD : 'ontvanger'}.example/berichten`;
    const daden = [
      ['AbonnementGenomen', { adres, houder, vanaf: null }],
      ['AbonnementBeeindigd', { oorzaak: 'op-verzoek' }],
    ] as const;
    for (const [type, data] of daden) {
      const uit = await voerUit(product.register, abonnement, {
        identiteit: { onderwerp: 'wereld', rollen: ['systeem'] },
        ref: abonnementStroom(id),
        opdracht: { soort: 'leg-vast', type, data },
        begeleiding: {},
        sleutel: `wereld-${type}-${id}`,
      });
      if (isWeigering(uit)) throw new Error(`${id}: ${uit.melding}`);
    }
  }
}
