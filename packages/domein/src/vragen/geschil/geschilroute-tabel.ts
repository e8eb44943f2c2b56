import { z } from 'zod';
import { Geschilroute } from '../../gedeeld/geschilroute.ts';
import type { Bron } from '../../gedeeld/namen.ts';
import { Geschilsoort } from '../../geschil/waarden.ts';

/**
 * The decision table of the route finder: which forum there may be for which kind of dispute, on what ground, and by
 * which source or article. The kinds per row follow domain.md (e); that a law goes before an agreement is law, the order
 * of the other rows is a design.
 */

/** A forum, or none yet. `klachtregeling` lies outside the register. */
export const Forum = z.enum([...Geschilroute.options, 'geen']).meta({ id: 'Forum' });
export type Forum = z.infer<typeof Forum>;

/** A forum as a sentence names it. */
export const FORUM: Readonly<Record<Forum, string>> = {
  'clausule-dvo': 'de geschillenbepaling van de overeenkomst',
  'regionale-commissie': 'de geschillencommissie van de regio',
  'landelijke-commissie-toegang': 'de landelijke commissie voor de toegang',
  'nvo-commissie': 'de commissie voor de norm (NvO)',
  'gedeputeerde-staten': 'gedeputeerde staten',
  rechter: 'de rechter',
  'bestuurlijk-overleg': 'het bestuurlijk overleg',
  klachtregeling: 'de klachtregeling',
  geen: 'nog geen forum',
};

/**
 * Where the ground of a row must be found: nowhere, because the kind of dispute settles it (`soort`); in the law, for a
 * regeling (`wgr`), and there for a civil right or debt (`wgr-burgerlijk`); in what an agreement (`overeenkomst`), a
 * region for itself (`regio`) or for others (`buiten-regio`), or a national text (`landelijk`) arranges; or in a source
 * that names it without arranging it (`genoemd`).
 */
export type Grond =
  | 'soort'
  | 'wgr'
  | 'wgr-burgerlijk'
  | 'overeenkomst'
  | 'regio'
  | 'buiten-regio'
  | 'landelijk'
  | 'genoemd';

/** The steps of the route finder, in the order in which they are looked at. */
export const Routestap = z
  .enum([
    'klacht-gemeente',
    'klacht-aanbieder',
    'wet-gedeputeerde-staten',
    'wet-rechter',
    'clausule',
    'landelijk-toegang',
    'landelijk-norm',
    'regio',
    'buiten-regio',
    'overleg',
  ])
  .meta({ id: 'Routestap' });
export type Routestap = z.infer<typeof Routestap>;

export type Rij = {
  readonly stap: Routestap;
  /** The forum when the ground is there; what an agreement arranges may name another. */
  readonly forum: Geschilroute;
  readonly grond: Grond;
  readonly soorten: readonly Geschilsoort[];
  /** Set by law or by the kind of dispute: goes before what parties agreed. */
  readonly dwingend: boolean;
  readonly bron: Bron;
};

const zonder = (...soorten: Geschilsoort[]): Geschilsoort[] =>
  Geschilsoort.options.filter((s) => !soorten.includes(s));
const KLACHTEN = ['bejegening-gemeente', 'zorg-aanbieder'] as const;
/** Between municipalities or regions, and not about the norm itself. */
const ONDERLING = zonder(...KLACHTEN, 'toepassing-norm');

const seed = (nummer: keyof typeof DOCUMENT, plaats: string): Bron => ({
  document: DOCUMENT[nummer],
  plaats,
});
const DOCUMENT = {
  '001': '001_d2476bc10e995bbe.txt',
  '002': '002_2a480801526f1c5f.txt',
  '003': '003_5d838909f9810eb3.txt',
} as const;
const wet = (document: string, plaats: string): Bron => ({ document, plaats });

export const TABEL: readonly Rij[] = [
  {
    stap: 'klacht-gemeente',
    forum: 'klachtregeling',
    grond: 'soort',
    soorten: ['bejegening-gemeente'],
    dwingend: true,
    bron: seed('001', 'regels 2057-2059'),
  },
  {
    stap: 'klacht-aanbieder',
    forum: 'klachtregeling',
    grond: 'soort',
    soorten: ['zorg-aanbieder'],
    dwingend: true,
    bron: seed('001', 'regels 2059-2063'),
  },
  {
    stap: 'wet-gedeputeerde-staten',
    forum: 'gedeputeerde-staten',
    grond: 'wgr',
    soorten: ONDERLING,
    dwingend: true,
    bron: wet('Wet gemeenschappelijke regelingen', 'art. 28'),
  },
  {
    stap: 'wet-rechter',
    forum: 'rechter',
    grond: 'wgr-burgerlijk',
    soorten: ONDERLING,
    dwingend: true,
    bron: wet('Grondwet', 'art. 112'),
  },
  {
    stap: 'clausule',
    forum: 'clausule-dvo',
    grond: 'overeenkomst',
    soorten: zonder(...KLACHTEN),
    dwingend: false,
    bron: seed('001', 'regels 2051-2055'),
  },
  {
    stap: 'landelijk-toegang',
    forum: 'landelijke-commissie-toegang',
    grond: 'landelijk',
    soorten: ['toegang-buiten-regio'],
    dwingend: false,
    bron: seed('002', 'regels 608-609'),
  },
  {
    stap: 'landelijk-norm',
    forum: 'nvo-commissie',
    grond: 'landelijk',
    soorten: ['toepassing-norm'],
    dwingend: false,
    bron: seed('002', 'regels 745-747'),
  },
  {
    stap: 'regio',
    forum: 'regionale-commissie',
    grond: 'regio',
    soorten: ONDERLING,
    dwingend: false,
    bron: seed('002', 'regels 602-606, 613-615'),
  },
  {
    stap: 'buiten-regio',
    forum: 'nvo-commissie',
    grond: 'buiten-regio',
    soorten: ONDERLING,
    dwingend: false,
    bron: seed('002', 'regels 611-613'),
  },
  {
    stap: 'overleg',
    forum: 'bestuurlijk-overleg',
    grond: 'genoemd',
    soorten: [
      'begripsafbakening',
      'spreiding-voorzieningen',
      'uitstroom',
      'gezamenlijke-inkoop',
      'zeggenschap',
    ],
    dwingend: false,
    bron: seed('003', 'regels 1276, 1622, 1820, 3240, 3305'),
  },
];
