import { describe, expect, it } from 'vitest';
import { isWeigering } from '../gedeeld/weigering.ts';
import { type AbonnementGebeurtenis, type AbonnementState, abonnement } from './abonnement.ts';
import { Afleveradres } from './events.ts';

const EEN = '0191d1c0-0000-7000-8000-000000000001';
const TWEE = '0191d1c0-0000-7000-8000-000000000002';

const genomen: AbonnementGebeurtenis = {
  type: 'AbonnementGenomen',
  data: {
    adres: 'https://ontvanger.example/hook',
    houder: { rol: 'coordinator', regio: 'noord' },
    vanaf: '7',
  },
};
const mislukt = (bericht: string): AbonnementGebeurtenis => ({
  type: 'AfleveringMislukt',
  data: {
    bericht,
    soort: 'nl.samenwerkingsafspraken.besluit-genomen',
    plaats: { regio: 'noord', categorie: 'overeenkomst', id: 'dvo', volgnummer: 3 },
    cursor: '9',
    pogingen: 8,
    reden: 'geen-verbinding',
  },
});
const pauze: AbonnementGebeurtenis = { type: 'AbonnementGepauzeerd', data: { oorzaak: 'op-verzoek' } };
const hervat: AbonnementGebeurtenis = { type: 'AbonnementHervat', data: {} };
const einde: AbonnementGebeurtenis = { type: 'AbonnementBeeindigd', data: { oorzaak: 'door-ontvanger' } };
const herzend = (bericht?: string): AbonnementGebeurtenis => ({
  type: 'HerzendingGevraagd',
  data: bericht ? { bericht } : {},
});
const verzonden = (bericht: string): AbonnementGebeurtenis => ({
  type: 'BerichtOpnieuwVerzonden',
  data: { bericht },
});

const na = (...daden: AbonnementGebeurtenis[]): AbonnementState =>
  daden.reduce((state, daad) => abonnement.evolve(state, daad), abonnement.begin);
const code = (daad: AbonnementGebeurtenis, ...voor: AbonnementGebeurtenis[]): string | undefined => {
  const uit = abonnement.bezwaar(daad, na(...voor));
  return isWeigering(uit) ? uit.code : undefined;
};
const wachtend = (state: AbonnementState): [string, boolean][] =>
  state.status === 'leeg' ? [] : [...state.onbestelbaar].map(([id, { opnieuw }]) => [id, opnieuw]);

describe('a subscription', () => {
  it('begins where it was taken, and goes on where it was last recorded to be', () => {
    expect(na(genomen)).toMatchObject({ status: 'actief', bezorgdTot: '7' });
    expect(na(genomen, { type: 'AfleveringBijgehouden', data: { tot: '30' } })).toMatchObject({
      bezorgdTot: '30',
    });
  });

  it('is taken once, and is nothing before', () => {
    expect(code(genomen)).toBeUndefined();
    expect(code(genomen, genomen)).toBe('bestaat-al');
    for (const daad of [pauze, hervat, einde, mislukt(EEN), herzend(), verzonden(EEN)])
      expect(code(daad)).toBe('niet-gevonden');
  });

  it('stands still and goes on, each once', () => {
    expect(code(pauze, genomen)).toBeUndefined();
    expect(code(pauze, genomen, pauze)).toBe('in-strijd-met-dossier');
    expect(code(hervat, genomen)).toBe('in-strijd-met-dossier');
    expect(na(genomen, pauze, hervat)).toMatchObject({ status: 'actief', oorzaak: null });
  });

  it('is over for good when it ended', () => {
    for (const daad of [pauze, hervat, einde, mislukt(EEN), herzend(), verzonden(EEN)])
      expect(code(daad, genomen, einde)).toBe('in-strijd-met-dossier');
    expect(na(genomen, einde)).toMatchObject({ status: 'beeindigd', oorzaak: 'door-ontvanger' });
  });

  it('keeps what did not arrive until it did', () => {
    expect(wachtend(na(genomen, mislukt(EEN), mislukt(TWEE)))).toEqual([
      [EEN, false],
      [TWEE, false],
    ]);
    expect(wachtend(na(genomen, mislukt(EEN), mislukt(TWEE), herzend(TWEE)))).toEqual([
      [EEN, false],
      [TWEE, true],
    ]);
    const alle = na(genomen, mislukt(EEN), mislukt(TWEE), herzend(), verzonden(EEN));
    expect(wachtend(alle)).toEqual([[TWEE, true]]);
  });

  it('lets a message fail again only after it was asked for again', () => {
    expect(code(mislukt(EEN), genomen, mislukt(EEN))).toBe('in-strijd-met-dossier');
    expect(code(mislukt(EEN), genomen, mislukt(EEN), herzend())).toBeUndefined();
    expect(code(herzend(TWEE), genomen, mislukt(EEN))).toBe('gebeurtenis-onbekend');
    expect(code(verzonden(TWEE), genomen, mislukt(EEN))).toBe('in-strijd-met-dossier');
  });

  it('has no facts', () => {
    expect(abonnement.feiten(genomen, {} as never)).toEqual([]);
  });
});

describe('the address of a subscription', () => {
  it.each([
    'https://naam:woord@ontvanger.example/hook',
    'https://ontvanger.example/hook?sleutel=geheim',
    'https://ontvanger.example/hook#deel',
    'ftp://ontvanger.example/hook',
    'geen adres',
    `https://ontvanger.example/${'a'.repeat(500)}`,
  ])('holds nothing that gives access: %s', (adres) => {
    expect(Afleveradres.safeParse(adres).success).toBe(false);
  });

  it('is a plain address', () => {
    expect(Afleveradres.parse('https://ontvanger.example:8443/hook')).toBe(
      'https://ontvanger.example:8443/hook',
    );
  });
});
