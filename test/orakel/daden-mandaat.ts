import type { Inhoud } from '@regiolog/domein/gedeeld/aggregaat';
import type { Drager } from '@regiolog/domein/gedeeld/namen';
import type { mandaatGebeurtenissen } from '@regiolog/domein/mandaat/events';
import fc from 'fast-check';
import {
  begin,
  einde,
  gewoon,
  kaal,
  MANDATEN,
  meestal,
  OVEREENKOMSTEN,
  soorten,
  zelden,
} from './daden-waarden.ts';

/** Acts on a mandate: few hands, so that grants rest on each other. Their law has histories of its own. */

export type VanMandaat = Inhoud<typeof mandaatGebeurtenissen>;
type Data<T extends VanMandaat['type']> = Extract<VanMandaat, { type: T }>['data'];

const niets = fc.constant(undefined);
export const COLLEGE: Drager = { partij: { gemeente: 'gm0001' }, orgaan: 'college' };
export const HOOFD: Drager = { partij: { gemeente: 'gm0001' }, ambt: 'hoofd toegang' };
export const DIRECTEUR: Drager = { partij: { gemeente: 'gm0002' }, ambt: 'directeur' };
const STICHTING: Drager = { partij: { organisatie: 'Stichting Opvang' } };
const ANDER: Drager = { partij: { gemeente: 'gm0003' }, orgaan: 'raad' };
const drager = fc.constantFrom(COLLEGE, COLLEGE, HOOFD, HOOFD, DIRECTEUR, STICHTING, ANDER);
const dragers = fc.array(drager, { maxLength: 2 });
const mandaat = fc.constantFrom(...MANDATEN);
const bevoegdheid = fc.constantFrom('toegang' as const, 'toegang.beschikken' as const, 'inkoop' as const);
const grenzen: fc.Arbitrary<Data<'MandaatVerleend'>['grenzen']> = fc.constantFrom(
  { bedragTot: 1000 },
  { domeinen: ['bw'] },
  { producten: ['dagbesteding'] },
);

export const overMandaat = (alleen?: readonly VanMandaat['type'][]) =>
  soorten<VanMandaat>(
    {
      MandaatIngeschreven: kaal<Data<'MandaatIngeschreven'>>({
        naam: fc.constantFrom('Mandaat toegang', 'Mandaat inkoop'),
        instrument: zelden(fc.constantFrom(...OVEREENKOMSTEN), 2),
      }),
      MandaatVerleend: kaal<Data<'MandaatVerleend'>>({
        soort: fc.constantFrom('mandaat', 'mandaat', 'ondertekeningsmandaat', 'volmacht', 'delegatie'),
        gever: fc.constantFrom(COLLEGE, COLLEGE, HOOFD, ANDER),
        ontvanger: fc.constantFrom(HOOFD, HOOFD, DIRECTEUR, STICHTING),
        bevoegdheden: bevoegdheid.map((b) => [b]),
        grenzen: zelden(grenzen, 4),
        voorwaarden: zelden(fc.constant(['alleen in overleg']), 6),
        geval: zelden(fc.constant('zaak 1'), 6),
        onderVerantwoordelijkheid: zelden(fc.boolean(), 2),
        ondermandaat: zelden(fc.constantFrom('toegestaan', 'niet-toegestaan'), 2),
        onder: zelden(mandaat, 4),
        vervangt: zelden(mandaat, 4),
        grondslag: zelden(fc.constant('Wmo 2.6.3'), 4),
        besloten: zelden(gewoon),
        van: meestal(begin),
        einde: zelden(einde, 2),
        schriftelijk: zelden(fc.boolean(), 2),
        document: niets,
        omschrijving: niets,
      }),
      InstemmingGegeven: kaal<Data<'InstemmingGegeven'>>({
        van: fc.constantFrom('gemandateerde', 'verantwoordelijk-orgaan'),
        door: drager,
        uitkomst: fc.constantFrom('gegeven', 'gegeven', 'geweigerd'),
        datum: zelden(gewoon),
      }),
      VervangingGeregeld: kaal<Data<'VervangingGeregeld'>>({
        vervanger: drager,
        bij: zelden(fc.constant('bij afwezigheid')),
        van: zelden(begin),
        einde: zelden(einde),
      }),
      AanwijzingGegeven: kaal<Data<'AanwijzingGegeven'>>({
        datum: zelden(gewoon),
        aanwijzing: fc.constant('Vraag eerst advies.'),
      }),
      MandaatIngetrokken: kaal<Data<'MandaatIngetrokken'>>({
        door: zelden(drager, 2),
        einde,
        besloten: zelden(gewoon),
        schriftelijk: zelden(fc.boolean()),
        document: niets,
      }),
      MandaatVervallen: kaal<Data<'MandaatVervallen'>>({ einde, oorzaak: fc.constant('De taak ging over.') }),
      MandaatNietigGebleken: kaal<Data<'MandaatNietigGebleken'>>({
        datum: zelden(gewoon),
        oorzaak: fc.constant('Vernietigd.'),
      }),
      BevoegdheidUitgeoefend: kaal<Data<'BevoegdheidUitgeoefend'>>({
        handeling: fc.constantFrom('besluit', 'ondertekening', 'rechtshandeling'),
        bevoegdheid,
        door: drager,
        namens: zelden(drager, 2),
        datum: meestal(gewoon),
        bedrag: zelden(fc.constantFrom(500, 5000)),
        domein: zelden(fc.constantFrom('bw', 'mo')),
        product: niets,
        geval: zelden(fc.constantFrom('zaak 1', 'zaak 2'), 6),
        overeenkomst: zelden(fc.constantFrom(...OVEREENKOMSTEN), 2),
        kenmerk: niets,
        omschrijving: niets,
      }),
      MandaatGerapporteerd: kaal<Data<'MandaatGerapporteerd'>>({
        peildatum: gewoon,
        status: fc.constant('van-kracht'),
        soort: zelden(fc.constantFrom('mandaat', 'volmacht')),
        gevers: dragers,
        ontvangers: dragers,
        bevoegdheden: fc.constantFrom([], ['toegang'], ['inkoop']),
        grenzen: niets,
        van: zelden(begin),
        einde: zelden(einde),
        omschrijving: niets,
      }),
    },
    { MandaatVerleend: 8, BevoegdheidUitgeoefend: 5, MandaatIngeschreven: 1, AanwijzingGegeven: 1 },
    alleen,
  );
