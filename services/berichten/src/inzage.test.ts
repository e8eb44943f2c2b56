import type { CloudEvent } from '@regiolog/domein/berichten/cloudevent';
import type { RecordedEvent } from '@regiolog/event-store/event-store';
import { Toegang } from '@regiolog/service-kit/policy';
import { betrekkingenUit, stil } from '@regiolog/service-kit/testing';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { describe, expect, it } from 'vitest';
import { inzage } from './inzage.ts';
import type { Stroombericht } from './stroom.ts';

/** Who may see a message, where that hangs on more than the file: the rest is held against reading in test/berichten. */

const VANDAAG = '2024-05-01';
const betrekkingen = {
  ...betrekkingenUit({ noord: ['gm9001'], zuid: ['gm9101'] }),
  partijenVan: () => [],
  mandaatpartijen: () => [],
  genoemdIn: () => [],
  geschilpartijen: (_: string, dag: string) => (dag === VANDAAG ? ['gm9001'] : []),
  geschilregios: () => [],
};
const bericht = (categorie: string, dataclassification: string): Stroombericht => ({
  cursor: '1' as Stroombericht['cursor'],
  gebeurtenis: { ref: { regio: 'zuid', categorie, id: 'zaak' } } as RecordedEvent,
  bericht: { dataclassification } as CloudEvent,
});
const ziet = (wie: Omit<Identiteit, 'onderwerp'>, een: Stroombericht): boolean => {
  const vandaag = () => VANDAAG;
  const toegang = new Toegang({ onderwerp: 'p', ...wie }, { betrekkingen, vandaag }, stil);
  return inzage({ betrekkingen, vandaag }, toegang)(een);
};

const PARTIJ = { rollen: ['behandelaar'], gemeente: 'gm9001' } as const;
const BUITEN = { rollen: ['behandelaar'], gemeente: 'gm9101' } as const;
const COORDINATOR_THUIS = { rollen: ['coordinator'], regio: 'zuid' } as const;
const LID = { rollen: ['lid'] } as const;
const AUDITOR = { rollen: ['auditor'] } as const;

describe('a message about a dispute', () => {
  it('is for the parties of today and for oversight, not for the region in which it is handled', () => {
    const een = bericht('geschil', 'confidential');
    expect([PARTIJ, AUDITOR].map((wie) => ziet(wie, een))).toEqual([true, true]);
    expect([BUITEN, COORDINATOR_THUIS, LID].map((wie) => ziet(wie, een))).toEqual([false, false, false]);
  });

  it('is for everybody when it is about the public register of rulings', () => {
    for (const wie of [PARTIJ, BUITEN, COORDINATOR_THUIS, LID, AUDITOR])
      expect(ziet(wie, bericht('geschil', 'internal'))).toBe(true);
  });
});

describe('a message about something else', () => {
  it('is for everybody when it is about a commission', () => {
    for (const wie of [BUITEN, LID]) expect(ziet(wie, bericht('commissie', 'internal'))).toBe(true);
  });

  it('is for nobody when no rule says for whom', () => {
    for (const wie of [COORDINATOR_THUIS, AUDITOR, { rollen: ['systeem'] } as const])
      expect(ziet(wie, bericht('abonnement', 'internal'))).toBe(false);
  });
});
