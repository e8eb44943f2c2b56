import type { Inhoud } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import type { Domein } from '../gedeeld/namen.ts';
import type { Begin, Einde } from '../gedeeld/periode.ts';
import type { RegioRol, regioGebeurtenissen } from './events.ts';

type Kop = { readonly sleutels: readonly string[]; readonly regio: string };
type Lid = Kop & { readonly gemeente: string; readonly domeinen: readonly Domein[] };

export type RegioFeit =
  | (Kop & { readonly soort: 'regio'; readonly naam: string })
  | (Lid & { readonly soort: 'lidmaatschap'; readonly van: Begin; readonly einde?: Einde | undefined })
  | (Lid & {
      readonly soort: 'lidmaatschapseinde';
      readonly besluit?:
        | { readonly orgaan: 'raad' | 'college'; readonly datum?: string | undefined }
        | undefined;
      readonly einde: Einde;
      readonly naarRegio?: string | undefined;
    })
  | (Lid & {
      readonly soort: 'uittredingsvoornemen';
      readonly per?: string | undefined;
      readonly afgesprokenOp?: string | undefined;
    })
  | (Lid & { readonly soort: 'blijven'; readonly datum?: string | undefined })
  | (Lid & {
      readonly soort: 'lidmaatschapsmelding';
      readonly peildatum: string;
      readonly zekerheid: 'lid' | 'afgeleid' | 'domeinafhankelijk' | 'genoemd';
      readonly opmerking?: string | undefined;
    })
  | (Lid & {
      readonly soort: 'rol';
      readonly rol: RegioRol;
      readonly van: Begin;
      readonly einde?: Einde | undefined;
    })
  | (Lid & { readonly soort: 'roleinde'; readonly rol: RegioRol; readonly einde: Einde })
  | (Lid & {
      readonly soort: 'rolmelding';
      readonly rol: RegioRol;
      readonly peildatum: string;
      readonly opmerking?: string | undefined;
    })
  | (Kop & {
      readonly soort: 'aanspreekpunt';
      readonly gemeente: string;
      readonly vervangers: readonly string[];
      readonly niveau: 'bestuurlijk' | 'ambtelijk';
      readonly stadium: 'voorgesteld' | 'aangewezen';
      readonly van?: Begin | undefined;
      readonly einde?: Einde | undefined;
    });

/** Which kind of fact an event becomes. */
export const REGIO_FEITSOORT = {
  RegioIngericht: 'regio',
  GemeenteToegetreden: 'lidmaatschap',
  GemeenteUitgetreden: 'lidmaatschapseinde',
  UittredingVoorgenomen: 'uittredingsvoornemen',
  BlijvenBesloten: 'blijven',
  LidmaatschapGerapporteerd: 'lidmaatschapsmelding',
  RolToegekend: 'rol',
  RolBeeindigd: 'roleinde',
  RolGerapporteerd: 'rolmelding',
  AanspreekpuntAangewezen: 'aanspreekpunt',
} as const;

/** Facts of a region; found by the region, and what is about a municipality by that municipality too. */
export function regioFeiten(
  { type, data }: Inhoud<typeof regioGebeurtenissen>,
  gebeurtenis: Gebeurtenis,
): RegioFeit[] {
  const { regio } = gebeurtenis.ref;
  if (type === 'PersoonsgegevensVernietigd') return [];
  if (type === 'RegioIngericht') {
    return [{ soort: 'regio', sleutels: [`regio:${regio}`, 'regios'], regio, naam: data.naam }];
  }
  const sleutels = [`regio:${regio}`, `gemeente:${data.gemeente}`];
  return [{ ...data, soort: REGIO_FEITSOORT[type], sleutels, regio } as RegioFeit];
}
