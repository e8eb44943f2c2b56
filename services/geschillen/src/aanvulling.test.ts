import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import type { GeschilGebeurtenis } from '@regiolog/domein/geschil/fasen';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { DEVENTER, gemeld, handeling, KAMPEN, REGIO } from '@regiolog/domein/geschil/historie';
import type { GeschilState } from '@regiolog/domein/geschil/state';
import { describe, expect, it } from 'vitest';
import { vulAan } from './aanvulling.ts';
import type { GeschillenDeps } from './app.ts';
import type { Lopend } from './lopend.ts';

/** What was judged outside the case holds of the case as it was seen, and of no other. */

const LEEG: GeschilState = { status: 'leeg' };
const na = (...acts: GeschilGebeurtenis[]): GeschilState =>
  acts.reduce((state: GeschilState, act) => geschil.evolve(state, act), LEEG);
const gezien = na(gemeld());
const treedtToe = (partij: typeof DEVENTER | typeof REGIO) =>
  handeling('PartijToegevoegd', { partij, kant: 'verweerder', datum: '2023-02-20' });
const overlegt = handeling('OverlegGehouden', { datum: '2023-02-20', uitkomst: 'geen-oplossing' });

/** What joining becomes, when the case is this one at the moment of recording. */
async function toegevoegd(bijVastleggen: GeschilState) {
  const zaak = { betrokken: { zaak: gezien } } as Lopend;
  const { data } = treedtToe(DEVENTER);
  const identiteit = { onderwerp: 'p-1', rollen: ['secretaris'] as const };
  const volledig = await vulAan({} as GeschillenDeps, zaak, 'PartijToegevoegd', data, identiteit);
  if (typeof volledig !== 'function') throw new TypeError('this act is judged again when it is recorded');
  const uit = volledig(bijVastleggen);
  return isWeigering(uit) ? uit.code : uit;
}

describe('an act for which ties were asked', () => {
  it('is recorded when nothing changed, or nothing that was asked about', async () => {
    expect(await toegevoegd(gezien)).toEqual(treedtToe(DEVENTER).data);
    expect(await toegevoegd(na(gemeld(), overlegt))).toEqual(treedtToe(DEVENTER).data);
  });
  it('is refused when parties changed since', async () => {
    expect(await toegevoegd(na(gemeld(), treedtToe(REGIO)))).toBe('gelijktijdig-gewijzigd');
    const weg = handeling('PartijTeruggetreden', { partij: KAMPEN, datum: '2023-02-20', reden: 'Klaar.' });
    expect(await toegevoegd(na(gemeld(), weg))).toBe('gelijktijdig-gewijzigd');
    expect(await toegevoegd(LEEG)).toBe('gelijktijdig-gewijzigd');
  });
});
