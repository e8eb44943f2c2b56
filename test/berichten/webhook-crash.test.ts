import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { geheimVan } from '@regiolog/berichten/webhook/handtekening';
import { abonnement } from '@regiolog/domein/abonnement/abonnement';
import type { Aggregaat, Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import type { FeitInhoud } from '@regiolog/domein/gedeeld/feit';
import { abonnementStroom, regioStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { regio } from '@regiolog/domein/regio/regio';
import type { StreamRef } from '@regiolog/event-store/event-store';
import { walkLog } from '@regiolog/event-store/walk';
import { voerUit } from '@regiolog/service-kit/opdracht';
import { openOpslag } from '@regiolog/service-kit/opslag';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ontvanger, openOntvanger } from './ontvanger.ts';

/** What a receiver gets when the one who delivers is killed, time and again, in the middle of it. */

const VOL = process.env['REGIOLOG_TEST_DEPTH'] === 'full';
const KEREN = VOL ? 20 : 2;
const REGIOS = ['noord', 'oost', 'zuid', 'west', 'midden'];
/** Acts per region between two kills. */
const DADEN = 12;
const KIND = fileURLToPath(new URL('webhook-kind.ts', import.meta.url));
const ID = 'landelijk.proef';

describe('a delivery that is killed', () => {
  const map = mkdtempSync(join(tmpdir(), 'regiolog-webhook-'));
  const verwacht = new Map<string, string[]>();
  let opslag: Awaited<ReturnType<typeof openOpslag>>;
  let ontvanger: Ontvanger;
  let kind: ChildProcess | undefined;
  let teller = 0;

  const leg = async <S extends Schemas, T, F extends FeitInhoud>(
    aggregaat: Aggregaat<S, T, F>,
    ref: StreamRef,
    type: string,
    data: object,
  ): Promise<string> => {
    teller += 1;
    const uit = await voerUit(opslag, aggregaat, {
      identiteit: { onderwerp: 'proef', rollen: ['systeem'] },
      ref,
      opdracht: { soort: 'leg-vast', type, data },
      begeleiding: {},
      sleutel: `daad-${teller}`,
    });
    if (isWeigering(uit)) throw new Error(`${type}: ${uit.melding}`);
    return uit.gebeurtenis;
  };
  /** One act: one message, of its region. */
  const handel = async (slug: string): Promise<void> => {
    const data = { gemeente: 'gm0307', rol: 'trekker', domeinen: ['jeugd'], van: { datum: '2021' } };
    const id = await leg(regio, regioStroom(slug), 'RolToegekend', data);
    verwacht.set(slug, [...(verwacht.get(slug) ?? []), id]);
  };
  const start = async (): Promise<void> => {
    kind = spawn(process.execPath, [KIND, map], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(kind.stdout as NodeJS.ReadableStream, 'data');
  };
  const einde = async (signaal: NodeJS.Signals): Promise<number | null> => {
    const weg = once(kind as ChildProcess, 'exit');
    kind?.kill(signaal);
    const [code] = await weg;
    kind = undefined;
    return code as number | null;
  };
  const alle = (): string[] => [...verwacht.values()].flat();
  const gezien = (): Set<string> => new Set(ontvanger.gezien().map(({ id }) => id));

  beforeAll(async () => {
    opslag = await openOpslag({ data: map });
    ontvanger = await openOntvanger();
    for (const slug of REGIOS) {
      const id = await leg(regio, regioStroom(slug), 'RegioIngericht', { naam: `Regio ${slug}` });
      verwacht.set(slug, [id]);
    }
    await leg(abonnement, abonnementStroom(ID), 'AbonnementGenomen', {
      adres: ontvanger.adres,
      houder: { rol: 'systeem' },
      vanaf: null,
    });
    // Now and then a receiver fails: in the middle of everything there are messages that wait.
    ontvanger.antwoord(async ({ bericht }, keer) => {
      await pauze(3);
      return keer === 1 && bericht.id.charCodeAt(0) % 4 === 0 ? 503 : 204;
    });
  });
  afterAll(async () => {
    if (kind) await einde('SIGKILL');
    await ontvanger.stop();
    await opslag.stop();
    rmSync(map, { recursive: true, force: true });
  });

  it(`${KEREN} times brings every message, once for who drops what was seen, in order per file`, async () => {
    for (let keer = 0; keer < KEREN; keer += 1) {
      const voor = gezien().size;
      for (let n = 0; n < DADEN; n += 1) for (const slug of REGIOS) await handel(slug);
      await start();
      // More goes on while it delivers, and much is under way when it is killed.
      for (const slug of REGIOS) await handel(slug);
      await ontvanger.tot(() => gezien().size >= voor + (DADEN * REGIOS.length) / 3);
      await einde('SIGKILL');
    }
    await start();
    // When the last one of each file has come, this process is through all that came before it.
    for (const slug of REGIOS) await handel(slug);
    await ontvanger.tot(() => alle().every((id) => gezien().has(id)));
    const eerst = ontvanger.gezien().map(({ id }) => id);
    expect(new Set(eerst).size).toBe(eerst.length);
    for (const [slug, ids] of verwacht) {
      const eigen = new Set(ids);
      expect(
        eerst.filter((id) => eigen.has(id)),
        slug,
      ).toEqual(ids);
    }
    const keurder = new Webhook((await geheimVan(opslag.kluis, abonnementStroom(ID))) as string);
    for (const { lijf, koppen } of ontvanger.ontvangen)
      keurder.verify(lijf, koppen as Record<string, string>);
  });

  it('goes on where it was when it is stopped in order', async () => {
    expect(await einde('SIGTERM')).toBe(0);
    const soorten: string[] = [];
    for await (const { ref, type } of walkLog(opslag.store))
      if (ref.categorie === 'abonnement') soorten.push(type);
    expect(soorten.at(-1)).toBe('AfleveringBijgehouden');
    expect(soorten).not.toContain('AfleveringMislukt');
    const tot = ontvanger.ontvangen.length;
    await start();
    for (const slug of REGIOS) await handel(slug);
    await ontvanger.tot(() => alle().every((id) => gezien().has(id)));
    const later = ontvanger.ontvangen.slice(tot).map(({ bericht }) => bericht.id);
    expect(new Set(later)).toEqual(new Set([...verwacht.values()].map((ids) => ids.at(-1))));
  });
});
