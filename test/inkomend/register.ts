import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overeenkomstStroom, regioStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { overeenkomst } from '@regiolog/domein/overeenkomst/overeenkomst';
import { regio } from '@regiolog/domein/regio/regio';
import type { EventStore, StreamRef } from '@regiolog/event-store/event-store';
import { openFeiten } from '@regiolog/feiten/feiten';
import { openPostvak } from '@regiolog/register/inkomend/postvak';
import { voerUit } from '@regiolog/service-kit/opdracht';
import { openOpslag } from '@regiolog/service-kit/opslag';
import { stil } from '@regiolog/service-kit/testing';

/** The parts of a register that take messages in, without its edge, in a folder of their own. */
export async function openRegister(opties: { readonly nu?: () => Date } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'regiolog-inkomend-'));
  const { stop, ...opslag } = await openOpslag({ data }, opties.nu);
  const feiten = openFeiten({ store: opslag.store, data, logger: stil });
  feiten.start();
  const deps = { ...opslag, ...feiten, logger: stil };
  /** Records an act as who may do everything; the same act again is the same. */
  const leg = async (ref: StreamRef, type: string, inhoud: object): Promise<void> => {
    const wat = {
      identiteit: { onderwerp: 'proef', rollen: ['systeem' as const] },
      ref,
      opdracht: { soort: 'leg-vast' as const, type, data: inhoud },
      begeleiding: {},
      sleutel: JSON.stringify([type, inhoud]),
    };
    const uit = await (ref.categorie === 'regio'
      ? voerUit(deps, regio, wat)
      : voerUit(deps, overeenkomst, wat));
    if (isWeigering(uit)) throw new Error(`${type}: ${uit.melding}`);
  };
  await leg(regioStroom('noord'), 'RegioIngericht', { naam: 'Regio noord' });
  return {
    deps,
    postvak: openPostvak(opslag.store),
    leg,
    /** An agreement with parties and a text. */
    legOvereenkomst: async (kenmerk: string, ...partijen: readonly string[]): Promise<void> => {
      const ref = overeenkomstStroom(`noord.${kenmerk}`);
      await leg(ref, 'OvereenkomstIngeschreven', {
        naam: `Naam van ${kenmerk}`,
        soort: 'dvo',
        domeinen: ['wmo'],
      });
      for (const gemeente of partijen)
        await leg(ref, 'PartijToegetreden', {
          partij: { gemeente },
          van: { datum: '2020' },
          wijze: 'oorspronkelijk',
        });
      await leg(ref, 'TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief' });
    },
    stop: async (): Promise<void> => {
      await feiten.stop();
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
export type Register = Awaited<ReturnType<typeof openRegister>>;

/** A log that fails where the test says so, before or after it recorded. */
export const haperend = (
  store: EventStore,
  valt: (ref: StreamRef) => 'ervoor' | 'erna' | undefined,
): EventStore => ({
  ...store,
  append: async (ref, expected, events) => {
    const wanneer = valt(ref);
    if (wanneer === 'ervoor') throw new Error('the process died');
    const uit = await store.append(ref, expected, events);
    if (wanneer === 'erna') throw new Error('the process died');
    return uit;
  },
});
