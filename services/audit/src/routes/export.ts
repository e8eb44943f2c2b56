import { Readable } from 'node:stream';
import { weiger } from '@regiolog/domein/gedeeld/weigering';
import { type Route, route } from '@regiolog/service-kit/route';
import { z } from 'zod';
import { type AuditDeps, blad } from '../bladzijden.ts';
import { csvKop, csvRegel } from '../csv.ts';
import { Gebeurtenisfilter } from '../filter.ts';
import { actie, eisToezicht, label } from './gebeurtenissen.ts';

/** More than this is not downloaded at once: nobody waits for what never ends. */
const MEEST = 100_000;
/** So many are read and sent at a time. */
const PER_KEER = 500;

const TE_VEEL = weiger(
  'vraag-te-zwaar',
  'Dit zijn meer dan 100.000 gebeurtenissen. Kies een regio, een soort dossier of een periode.',
);

const VORMEN = { jsonl: 'application/x-ndjson', csv: 'text/csv' } as const;

async function* regels(
  deps: AuditDeps,
  filter: Gebeurtenisfilter,
  vorm: keyof typeof VORMEN,
  signaal: AbortSignal,
): AsyncGenerator<string> {
  if (vorm === 'csv') yield csvKop();
  let na: number | undefined;
  do {
    // Who went away gets no more.
    if (signaal.aborted) return;
    const bladzijde = await blad(deps, filter, {
      na,
      volgorde: 'oudste',
      aantal: PER_KEER,
      metBewijs: vorm === 'jsonl',
    });
    for (const regel of bladzijde.regels)
      yield vorm === 'csv' ? csvRegel(regel) : `${JSON.stringify(regel)}\n`;
    na = bladzijde.volgende;
  } while (na !== undefined);
}

/** The events of the register as a file, in the order in which they were recorded. */
export function exportRoute(deps: AuditDeps): Route {
  return route({
    methode: 'GET',
    pad: '/v1/gebeurtenissen/export',
    naam: 'exporteerGebeurtenissen',
    samenvatting:
      'Gebeurtenissen als bestand: één per regel met haar bewijs (JSON Lines), of als tabel (CSV).',
    label,
    actie,
    vraag: Gebeurtenisfilter.extend({
      vorm: z.enum(['jsonl', 'csv']).default('jsonl').describe('De vorm van het bestand.'),
    }),
    antwoordtypes: Object.values(VORMEN),
    antwoorden: { 200: 'De gebeurtenissen, oudste eerst; ten hoogste 100.000.' },
    verwerk: async (v) => {
      const geweigerd = eisToezicht(v.toegang) ?? (await deps.logboek.bij());
      if (geweigerd) return geweigerd;
      const { vorm, ...filter } = v.vraag;
      if (deps.logboek.telTot(filter, MEEST + 1) > MEEST) return TE_VEEL;
      return {
        status: 200,
        stroom: Readable.from(regels(deps, filter, vorm, v.signaal)),
        type: VORMEN[vorm],
        bestandsnaam: `gebeurtenissen.${vorm}`,
      };
    },
  });
}
