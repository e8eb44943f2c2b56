import type { VanAfspraak } from './daden-afspraken.ts';
import type { VanMandaat } from './daden-mandaat.ts';
import type { VanNvo } from './daden-nvo.ts';
import type { VanOvereenkomst } from './daden-overeenkomst.ts';
import type { VanGemeente, VanRegio } from './daden-regio.ts';

/** A random act, as somebody would record it. */
export type Daad =
  | { readonly stroom: 'gemeente'; readonly id: string; readonly inhoud: VanGemeente }
  | { readonly stroom: 'regio'; readonly id: string; readonly inhoud: VanRegio }
  | { readonly stroom: 'overeenkomst'; readonly id: string; readonly inhoud: VanOvereenkomst | VanAfspraak }
  | { readonly stroom: 'mandaat'; readonly id: string; readonly inhoud: VanMandaat }
  | { readonly stroom: 'nvo'; readonly id: string; readonly inhoud: VanNvo };
