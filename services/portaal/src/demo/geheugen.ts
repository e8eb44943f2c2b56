import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** So many things the provider of the demonstration remembers; then the oldest goes. */
const MEEST = 2000;

type Rij = { readonly inhoud: AdapterPayload; readonly tot: number };

/** What belongs to one sign-in goes together: a code that is used twice takes its tokens along. */
function maakAdapter(model: string, rijen: Map<string, Rij>, uidVan: Map<string, string>): Adapter {
  const sleutel = (id: string): string => `${model}:${id}`;
  const vind = async (id: string): Promise<AdapterPayload | undefined> => {
    const rij = rijen.get(sleutel(id));
    return rij && rij.tot > Date.now() ? rij.inhoud : undefined;
  };
  return {
    find: vind,
    findByUid: async (uid) => vind(uidVan.get(uid) ?? ''),
    findByUserCode: async () => undefined,
    async upsert(id, inhoud, seconden = 600) {
      if (inhoud.uid !== undefined) uidVan.set(inhoud.uid, id);
      rijen.delete(sleutel(id));
      rijen.set(sleutel(id), { inhoud, tot: Date.now() + seconden * 1000 });
      for (const lijst of [rijen, uidVan]) {
        const oudste = lijst.size > MEEST ? lijst.keys().next().value : undefined;
        if (oudste !== undefined) lijst.delete(oudste);
      }
    },
    async consume(id) {
      const inhoud = await vind(id);
      if (inhoud) inhoud.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      rijen.delete(sleutel(id));
    },
    async revokeByGrantId(grantId) {
      for (const [naam, { inhoud }] of rijen) if (inhoud.grantId === grantId) rijen.delete(naam);
    },
  };
}

/** Remembers nothing: with it the provider asks every time who somebody is. */
const VERGEET: Adapter = {
  find: async () => undefined,
  findByUid: async () => undefined,
  findByUserCode: async () => undefined,
  upsert: async () => {},
  consume: async () => {},
  destroy: async () => {},
  revokeByGrantId: async () => {},
};

/**
 * What the provider of the demonstration keeps, in memory and bounded. Sessions of its own it has none: whoever signs in
 * again chooses again, so that one can be the clerk after the coordinator.
 */
export function geheugen(): AdapterFactory {
  const [rijen, uidVan] = [new Map<string, Rij>(), new Map<string, string>()];
  return (model) => (model === 'Session' ? VERGEET : maakAdapter(model, rijen, uidVan));
}
