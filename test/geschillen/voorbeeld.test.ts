import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type Probleem } from '../vragen/register.ts';
import { KIJKERS, openVoorbeeld, type Voorbeeld } from './voorbeeldzaak.ts';

/** The whole example case by HTTP, with tokens of the roles: at each step who can do it, and who sees the case at all. */

const ONBEKEND = '/v1/geschillen/ijssel-vecht.2023-00000000';
/** Who sees the case from its notice on, who from the moment that the commission was composed, and who never does. */
const METEEN = ['kampen', 'zwolle', 'coordinator', 'secretaris', 'auditor'];
const NA_SAMENSTELLING = ['voorzitter', 'lid-financieel', 'lid-client'];
const NOOIT = ['lid-ommen', 'vreemde-voorzitter', 'ommen', 'andere-coordinator', 'landelijk'];

let v: Voorbeeld;
beforeAll(async () => {
  v = await openVoorbeeld();
});
afterAll(async () => {
  await v.register.stop();
});

async function gevonden(naam: string): Promise<number> {
  const gezocht = await v.wie(naam).lees('/v1/zoek', { q: 'cliënt', wat: 'geschil' });
  return gezocht.status === 200 ? json<{ antwoord: { totaal: number } }>(gezocht).antwoord.totaal : 0;
}

async function zien(naam: string): Promise<{ zaak: number; lijst: number }> {
  const iemand = v.wie(naam);
  const zaak = await iemand.lees(`/v1/geschillen/${v.gemaakt.get('geschil')}`);
  const lijst = await iemand.lees('/v1/geschillen');
  return {
    zaak: zaak.status,
    lijst: lijst.status === 200 ? json<{ antwoord: { totaal: number } }>(lijst).antwoord.totaal : 0,
  };
}

/** Who comes from the region of the parties does not sit; by the ties and memberships of the real register. */
async function weigertLidUitOmmen(): Promise<void> {
  const leden = ['voorzitter', 'lid-ommen', 'lid-client', 'secretaris'].map((naam) => `voorbeeld-${naam}`);
  const pad = `/v1/geschillen/${v.gemaakt.get('geschil')}/samenstellingen`;
  const reactie = await v.wie('secretaris').post(pad, { datum: '2023-02-22', leden });
  expect([reactie.status, json<Probleem>(reactie).code]).toEqual([409, 'belang-bij-zaak']);
  expect(json<Probleem>(reactie).fouten?.map(({ veld }) => veld)).toEqual(['leden.1']);
}

describe('the example case', () => {
  it('runs from notice to compliance, each step by who may do it and by nobody else', async () => {
    let gemeld = false;
    let samengesteld = false;
    for (const [nummer, stap] of v.stappen.entries()) {
      if (gemeld && 'pad' in stap && !stap.pad.startsWith('/v1/commissies')) {
        for (const buiten of NOOIT) {
          const geweigerd = await v.doe(nummer, buiten);
          expect([403, 404], `${nummer} ${stap.pad} as ${buiten}: ${geweigerd.tekst}`).toContain(
            geweigerd.status,
          );
          expect(geweigerd.tekst).not.toContain('2022');
        }
        const auditor = await v.doe(nummer, 'auditor');
        expect(auditor.status, `${nummer} ${stap.pad}`).toBe(403);
      }
      const steltSamen = 'pad' in stap && stap.pad.endsWith('/samenstellingen');
      if (steltSamen) await weigertLidUitOmmen();
      const reactie = await v.doe(nummer);
      const uitleg = `step ${nummer} ${JSON.stringify(stap)}: ${reactie.tekst}`;
      expect('document' in stap ? 200 : 201, uitleg).toBe(reactie.status);
      if ('bewaar' in stap && stap.bewaar === 'geschil') gemeld = true;
      if (steltSamen) samengesteld = true;
      if (!gemeld || !('pad' in stap)) continue;
      const ziet = [...METEEN, ...(samengesteld ? NA_SAMENSTELLING : [])];
      for (const naam of Object.keys(KIJKERS)) {
        const gezien = await zien(naam);
        // Who may never read any case is told so, whatever case is named.
        const niet = naam === 'landelijk' ? 403 : 404;
        expect([naam, gezien.zaak, gezien.lijst], uitleg).toEqual(
          ziet.includes(naam) ? [naam, 200, 1] : [naam, niet, 0],
        );
      }
    }
  });

  it('is found by search only by its parties and by oversight: the commission has its own service', async () => {
    for (const naam of Object.keys(KIJKERS))
      expect([naam, (await gevonden(naam)) > 0]).toEqual([
        naam,
        ['kampen', 'zwolle', 'coordinator', 'auditor'].includes(naam),
      ]);
  });

  it('answers who may not see it exactly as if it did not exist', async () => {
    for (const naam of NOOIT) {
      const echt = await v.wie(naam).lees(`/v1/geschillen/${v.gemaakt.get('geschil')}`);
      const niets = await v.wie(naam).lees(ONBEKEND);
      const zonderId = (tekst: string) => {
        const { instance: _instance, requestId: _id, ...rest } = JSON.parse(tekst) as Record<string, unknown>;
        return rest;
      };
      expect([echt.status, zonderId(echt.tekst)]).toEqual([niets.status, zonderId(niets.tekst)]);
    }
  });

  it('repeats as what was recorded, and changes nothing when all is sent again', async () => {
    const voor = await v.wie('auditor').lees(`/v1/geschillen/${v.gemaakt.get('geschil')}`);
    for (const [nummer, stap] of v.stappen.entries()) {
      const reactie = await v.doe(nummer);
      expect(reactie.status, `${nummer} ${JSON.stringify(stap)}: ${reactie.tekst}`).toBe(200);
      if ('pad' in stap) expect(json<{ herhaald: boolean }>(reactie).herhaald).toBe(true);
    }
    const na = await v.wie('auditor').lees(`/v1/geschillen/${v.gemaakt.get('geschil')}`);
    expect(na.kop('ETag')).toBe(voor.kop('ETag'));
  });
});
