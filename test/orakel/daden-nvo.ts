import type { Inhoud } from '@regiolog/domein/gedeeld/aggregaat';
import {
  LeegOorzaak,
  NVO_ITEMS,
  NvoEis,
  NvoLezing,
  NvoMerk,
  type nvoGebeurtenissen,
} from '@regiolog/domein/nvo/events';
import fc from 'fast-check';
import { kaal, OVEREENKOMSTEN, soorten, zelden } from './daden-waarden.ts';

/** What is said of a region and the norm. Few items, so that later words meet earlier ones. */

export type VanNvo = Inhoud<typeof nvoGebeurtenissen>;
type Data<T extends VanNvo['type']> = Extract<VanNvo, { type: T }>['data'];

const niets = fc.constant(undefined);
const item = fc.constantFrom(...NVO_ITEMS.slice(0, 4), NVO_ITEMS[16]);
/** Few, so that several words are about the same day. */
const peildatum = fc.constantFrom('2020', '2020-10-25', '2020-12-31', '2019-12', '2022-01-01');
const eis = fc.constantFrom(...NvoEis.options);

export const overNvo = (alleen?: readonly VanNvo['type'][]) =>
  soorten<VanNvo>(
    {
      NvoMerkGerapporteerd: kaal<Data<'NvoMerkGerapporteerd'>>({
        item,
        peildatum,
        merk: fc.constantFrom(...NvoMerk.options),
        ruw: zelden(fc.constantFrom('✓', '✗')),
        oorzaak: niets,
        tekstWijstOp: niets,
        samenvatting: niets,
      }).chain((m) =>
        m.merk === 'leeg'
          ? fc
              .constantFrom(undefined, ...LeegOorzaak.options)
              .map((oorzaak) => (oorzaak ? { ...m, oorzaak } : m))
          : fc.constant(m),
      ),
      TegenstrijdigheidGemeld: kaal<Data<'TegenstrijdigheidGemeld'>>({
        item: fc.oneof({ arbitrary: item, weight: 3 }, { arbitrary: fc.constant('de begroting'), weight: 1 }),
        peildatum,
        merk: zelden(fc.constant('ja')),
        tekst: fc.constantFrom('Er is nog niets besloten.', 'Dat is niet nodig.'),
        sterkte: fc.constantFrom('hard', 'nuance'),
        lezing: zelden(fc.constantFrom(...NvoLezing.options), 2),
      }),
      NvoStandVastgelegd: kaal<Data<'NvoStandVastgelegd'>>({
        eis,
        stand: fc.constantFrom('ja', 'in-ontwikkeling', 'nee', 'nvt'),
        peildatum,
        overeenkomst: zelden(fc.constantFrom(...OVEREENKOMSTEN)),
        reden: niets,
      }),
      OndersteuningGemeld: fc.record({
        richting: fc.constantFrom('aanbod' as const, 'vraag' as const),
        onderwerp: fc.constantFrom('Inkoop', 'Governance'),
        peildatum,
      }),
    },
    { NvoMerkGerapporteerd: 6, NvoStandVastgelegd: 3 },
    alleen,
  );
