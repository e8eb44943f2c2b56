import type { Inhoud } from '@regiolog/domein/gedeeld/aggregaat';
import type { gemeenteGebeurtenissen } from '@regiolog/domein/gemeente/events';
import type { regioGebeurtenissen } from '@regiolog/domein/regio/events';
import fc from 'fast-check';
import {
  begin,
  dag,
  datum,
  domeinen,
  einde,
  gemeente,
  gewoon,
  kaal,
  rol,
  soorten,
  zelden,
} from './daden-waarden.ts';

/** Acts on regions and municipalities. */

export type VanGemeente = Inhoud<typeof gemeenteGebeurtenissen>;
export type VanRegio = Inhoud<typeof regioGebeurtenissen>;

/** Acts on a region: all kinds, or these. */
export const overRegio = (alleen?: readonly VanRegio['type'][]) =>
  soorten<VanRegio>(
    {
      RegioIngericht: fc.constant({ naam: 'Regio' }),
      GemeenteToegetreden: kaal({ gemeente, domeinen, van: begin, einde: zelden(einde) }),
      GemeenteUitgetreden: kaal({ gemeente, domeinen, einde, naarRegio: fc.constant(undefined) }),
      UittredingVoorgenomen: kaal({
        gemeente,
        domeinen,
        per: zelden(datum),
        afgesprokenOp: fc.constant(undefined),
      }),
      BlijvenBesloten: kaal({ gemeente, domeinen, datum: zelden(datum) }),
      RolToegekend: kaal({ gemeente, rol, domeinen, van: begin, einde: zelden(einde) }),
      RolBeeindigd: kaal({ gemeente, rol, domeinen, einde }),
      AanspreekpuntAangewezen: kaal({
        gemeente: fc.constantFrom('gm0001', 'gm0002'),
        vervangers: fc.constantFrom([], ['gm0003'], ['gm0004', 'gm0003']),
        niveau: fc.constantFrom('bestuurlijk', 'ambtelijk'),
        stadium: fc.constantFrom('voorgesteld', 'aangewezen'),
        van: zelden(begin),
        einde: zelden(einde),
      }),
      LidmaatschapGerapporteerd: kaal({
        gemeente,
        domeinen,
        peildatum: gewoon,
        zekerheid: fc.constantFrom('lid', 'afgeleid', 'domeinafhankelijk', 'genoemd'),
        opmerking: fc.constant(undefined),
      }),
      RolGerapporteerd: kaal({
        gemeente,
        rol,
        domeinen,
        peildatum: gewoon,
        opmerking: fc.constant(undefined),
      }),
      PersoonsgegevensVernietigd: fc.constant({
        onderwerp: 'noord/p-1',
        grondslag: 'AVG 17',
      }),
    },
    { GemeenteToegetreden: 9, GemeenteUitgetreden: 5, RolToegekend: 4, RolBeeindigd: 3, RegioIngericht: 1 },
    alleen,
  );

export const overGemeente = (code: string) =>
  soorten<VanGemeente>(
    {
      GemeenteIngeschreven: kaal({
        code: fc.constant(code),
        naam: fc.constant(`Gemeente ${code.at(-1)}`),
        provincie: fc.constant(undefined),
        begin: zelden(dag),
      }),
      GemeenteOpgeheven: fc.record({ laatsteDag: dag }),
      HerindelingVastgelegd: fc.record({
        opvolgers: fc.constantFrom(['gm0005'], ['gm0006'], ['gm0005', 'gm0006'], ['gm0002']),
        per: dag,
      }),
    },
    { GemeenteIngeschreven: 1, HerindelingVastgelegd: 4 },
  );
