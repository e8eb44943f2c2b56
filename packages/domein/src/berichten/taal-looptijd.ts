import { z } from 'zod';
import { Orgaan } from '../gedeeld/namen.ts';
import { publiek } from './publicatie.ts';
import { datum, duur, einde, getal, keuze, van } from './waarden.ts';

/** Public types about when an agreement holds. */

const op = publiek('overeenkomst');

const enkeleRegel = [
  z.object({ soort: z.literal('op'), datum: datum('De dag zelf.') }),
  z.object({
    soort: z.literal('partijen'),
    handeling: keuze(z.enum(['besluit', 'ondertekening']), 'Wat partijen moeten hebben gedaan.'),
    orgaan: keuze(Orgaan, 'Welk orgaan van elke partij.').optional(),
    minimaal: getal('Hoeveel partijen; weggelaten: alle.').optional(),
  }),
  z.object({ soort: z.literal('bekendmaking'), dagenErna: getal('Zoveel dagen erna.').optional() }),
] as const;

export const LOOPTIJDTAAL = [
  op(
    'inwerkingtreding-geregeld',
    'InwerkingtredingGeregeld',
    'Wanneer de overeenkomst in werking treedt.',
    z.object({
      regel: z
        .discriminatedUnion('soort', [
          ...enkeleRegel,
          z.object({
            soort: z.literal('alle'),
            van: z.array(z.discriminatedUnion('soort', [...enkeleRegel])).describe('Al deze regels.'),
          }),
        ])
        .describe('De regel; bij ‘alle’ telt de laatste dag.'),
    }),
  ),
  op(
    'looptijd-vastgelegd',
    'LooptijdVastgelegd',
    'Van wanneer tot wanneer de overeenkomst loopt.',
    z.object({
      van: van.optional(),
      einde: einde.optional(),
      stilzwijgend: z
        .object({
          duur: duur('Telkens hoe lang.'),
          aantal: getal('Hoe vaak ten hoogste.').optional(),
        })
        .describe('Zij wordt vanzelf verlengd.')
        .optional(),
      opzegtermijn: duur('Hoe lang vooraf moet worden opgezegd.').optional(),
    }),
  ),
  op(
    'verlenging-voorgenomen',
    'VerlengingVoorgenomen',
    'Partijen zijn van plan te verlengen. Daarmee is niets verlengd.',
    z.object({
      einde: einde.optional(),
      duur: duur('Hoe lang erbij.').optional(),
      datum: datum('Wanneer het voornemen er was.').optional(),
    }),
  ),
  op(
    'overeenkomst-verlengd',
    'OvereenkomstVerlengd',
    'De overeenkomst loopt langer door.',
    z.object({ einde, datum: datum('Wanneer is verlengd.').optional() }),
  ),
  op(
    'overeenkomst-opgeschort',
    'OvereenkomstOpgeschort',
    'De overeenkomst werkt een tijd niet.',
    z.object({ van, einde: einde.optional() }),
  ),
  op(
    'overeenkomst-beeindigd',
    'OvereenkomstBeeindigd',
    'De overeenkomst houdt op te gelden.',
    z.object({
      einde,
      wijze: keuze(z.enum(['beeindigd', 'afgelopen', 'ingetrokken', 'vernietigd']), 'Hoe het eindigde.'),
    }),
  ),
];
