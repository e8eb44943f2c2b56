import { describe, expect, it } from 'vitest';
import { commissieGebeurtenissen } from './commissie-events.ts';
import { geschilGebeurtenissen } from './events.ts';
import { commissieHandelingen, geschilHandelingen, meldInvoer } from './handelingen.ts';

/** Which acts can be sent, by whom, and with what body. */

const invoer = (gebeurtenis: string) =>
  geschilHandelingen.find((h) => h.gebeurtenis === gebeurtenis)?.invoer ?? expect.fail(gebeurtenis);

describe('the acts of a dispute', () => {
  it('can all be sent, but for the notice, which opens it, and the passing of a term, which the register sees', () => {
    const zonder = ['GeschilGemeld', 'TermijnVerstreken'];
    const verwacht = Object.keys(geschilGebeurtenissen).filter((type) => !zonder.includes(type));
    expect(geschilHandelingen.map((h) => h.gebeurtenis).sort()).toEqual(verwacht.sort());
    expect(Object.keys(meldInvoer.shape)).not.toContain('commissie');
  });

  it('each have a collection of their own and say in a sentence what they do', () => {
    const namen = [...geschilHandelingen, ...commissieHandelingen].map((h) => h.collectie);
    expect(new Set(namen).size).toBe(namen.length);
    for (const { samenvatting } of geschilHandelingen) expect(samenvatting).toMatch(/^[A-Z].+\.$/);
    const vanCommissie = Object.keys(commissieGebeurtenissen).filter((type) => type !== 'CommissieIngesteld');
    expect(commissieHandelingen.map((h) => h.gebeurtenis).sort()).toEqual(vanCommissie.sort());
  });

  it.each([
    ['StemUitgebracht', 'lid'],
    ['UitspraakOndertekend', 'lid'],
    ['LidVerschoond', 'lid'],
    ['UitspraakGedaan', 'zegel'],
    ['UitspraakGedaan', 'punten'],
    ['UitspraakGepubliceerd', 'publicatie'],
    ['GeschilAanhangigGemaakt', 'reglement'],
    ['ReconstructieVastgelegd', 'document'],
  ])('%s takes no %s from a caller: the register knows better', (type, veld) => {
    expect(Object.keys(invoer(type).shape)).not.toContain(veld);
  });

  it.each([
    ['StukIngediend', 'titel'],
    ['LidVerschoond', 'reden'],
    ['WrakingVerzocht', 'grond'],
  ])('%s asks of %s to name no person: it is kept as it is', (type, veld) => {
    const schema = invoer(type).toJSONSchema({ io: 'input' }) as {
      readonly properties: Readonly<Record<string, { readonly description?: string }>>;
    };
    expect(schema.properties[veld]?.description).toContain('Geen namen van personen');
  });

  it.each(['ClientVastgelegd', 'BeraadslagingGehouden', 'VertegenwoordigerAangewezen'])(
    '%s takes words about a person to be sealed, and gives them to nobody who prints it',
    (type) => {
      const velden: Readonly<Record<string, unknown>> = {
        referentie: 'c-7f31a2',
        gegevens: 'Jan uit Ommen',
        datum: '2023-06-01',
        aanwezig: ['u-lid'],
        notitie: 'Jan uit Ommen',
        partij: { gemeente: 'gm0166' },
        ambt: 'adviseur',
        naam: 'Jan uit Ommen',
      };
      const eigen = Object.keys(invoer(type).shape).map((veld) => [veld, velden[veld]]);
      const gelezen = invoer(type).parse(Object.fromEntries(eigen));
      expect(JSON.stringify(gelezen)).toContain('[verzegeld]');
      expect(JSON.stringify(gelezen)).not.toContain('Ommen');
    },
  );
});
