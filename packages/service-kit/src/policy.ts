import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { LANDELIJK } from '@regiolog/domein/gedeeld/namen';
import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Logger } from './logger.ts';
import { type Actie, LEESACTIE, RELATIES, type Relatie, type Rol, rolMag } from './policy-table.ts';
import type { Identiteit } from './tokens.ts';

export * from './policy-table.ts';

/** The tenant of what is national. */
export { LANDELIJK };

/** What the policy must know of the register. Days are ISO dates; municipalities are codes as `gm0307`. */
export interface Betrekkingen {
  gemeentenVanRegio(regio: string, dag: string): readonly string[];
  regiosVanGemeente(gemeente: string, dag: string): readonly string[];
}

/** The thing someone wants to do something with. */
export type BeleidsObject = {
  /** Its home tenant. */
  readonly regio: string;
  /** Municipalities that are party on the date. Give it for every agreement, an empty list too. */
  readonly partijen?: readonly string[];
  /** Regions that are party as such. */
  readonly partijregios?: readonly string[];
  /** The municipality whose body acts. */
  readonly gemeente?: string;
  /** The party of a dispute whose act it is: `gemeente:gm0193` or `regio:zeeland`. */
  readonly handelt?: string;
  /** Who sits in the commission of a dispute, by pseudonym and function. */
  readonly zittend?: readonly { readonly lid: string; readonly functie: Rol }[];
};

/** May this person do this, standing in this relation to the object? The table, asked for all roles of the person. */
export function mag(identiteit: Identiteit, actie: Actie, relatie: Relatie): boolean {
  return identiteit.rollen.some((rol) => rolMag(rol, actie, relatie));
}

/** Whether there is any object at all on which this person could do this. */
export function magOoit(identiteit: Identiteit, actie: Actie): boolean {
  return RELATIES.some((relatie) => mag(identiteit, actie, relatie));
}

type Omgeving = { readonly betrekkingen: Betrekkingen; readonly vandaag: () => string };

function isPartij(rol: Rol, id: Identiteit, object: BeleidsObject, dag: string, b: Betrekkingen): boolean {
  if (!object.partijen) return false;
  if (rol === 'behandelaar') return id.gemeente !== undefined && object.partijen.includes(id.gemeente);
  if (rol !== 'coordinator' || id.regio === undefined) return false;
  if (object.partijregios?.includes(id.regio)) return true;
  const leden = b.gemeentenVanRegio(id.regio, dag);
  return object.partijen.some((partij) => leden.includes(partij));
}

/** The party of a dispute that somebody speaks for in this role, if any. */
export function eigenPartij(rol: Rol, { gemeente, regio }: Identiteit): string | undefined {
  if (rol === 'behandelaar') return gemeente && `gemeente:${gemeente}`;
  return rol === 'coordinator' ? regio && `regio:${regio}` : undefined;
}

/**
 * The relations of one role to an object. Per role, because a claim carries weight only for the role it belongs to:
 * a clerk whose token happens to name a region is not its coordinator.
 */
export function relatiesVan(
  rol: Rol,
  id: Identiteit,
  object: BeleidsObject,
  dag: string,
  b: Betrekkingen,
): readonly Relatie[] {
  const relaties: Relatie[] = [];
  if (object.regio === LANDELIJK) relaties.push('landelijk');
  else if (rol === 'coordinator' && id.regio === object.regio) relaties.push('eigen-regio');
  if (isPartij(rol, id, object, dag, b)) relaties.push('partij');
  if (rol === 'behandelaar' && id.gemeente !== undefined) {
    if (object.gemeente === id.gemeente) relaties.push('eigen-gemeente');
    if (b.regiosVanGemeente(id.gemeente, dag).includes(object.regio)) relaties.push('lid-regio');
  }
  if (object.handelt !== undefined && object.handelt === eigenPartij(rol, id)) relaties.push('eigen-partij');
  if (object.zittend?.some(({ lid, functie }) => lid === id.onderwerp && functie === rol))
    relaties.push('zittend');
  return relaties.length > 0 ? relaties : ['geen'];
}

export const NIET_GEVONDEN: Weigering = weiger('niet-gevonden', 'Dit bestaat niet, of u mag het niet zien.');
const NIET_BEVOEGD: Weigering = weiger('niet-bevoegd', 'Met uw rol mag u dit hier niet doen.');

type Oordeel = 'toegestaan' | 'niet-bevoegd' | 'niet-gevonden';

/**
 * The one object that grants access, made once per request. Every operation goes through it, a list and a count too.
 * It keeps whether it was asked: the edge refuses the answer of an operation that forgot.
 */
export class Toegang {
  readonly #identiteit: Identiteit;
  readonly #omgeving: Omgeving;
  readonly #log: Logger;
  #gevraagd = false;
  #machtigt: Rol | undefined;

  constructor(identiteit: Identiteit, omgeving: Omgeving, log: Logger) {
    this.#identiteit = identiteit;
    this.#omgeving = omgeving;
    this.#log = log;
  }

  get gevraagd(): boolean {
    return this.#gevraagd;
  }

  /**
   * Nothing when the action is granted. Who may not even see the object is answered exactly as if there were none;
   * who may see it but not do this is told so. `dag` is the day on which relations count; the default is today.
   */
  eis(actie: Actie, object: BeleidsObject, dag?: string): Weigering | undefined {
    const oordeel = this.#oordeel(actie, object, dag);
    this.#log.info({ toegang: { actie, regio: object.regio, oordeel } }, 'toegang');
    this.#machtigt =
      oordeel === 'toegestaan' ? this.#rolDieMag(actie, object, dag ?? this.#omgeving.vandaag()) : undefined;
    if (oordeel === 'toegestaan') return undefined;
    return oordeel === 'niet-bevoegd' ? NIET_BEVOEGD : NIET_GEVONDEN;
  }

  /**
   * Who acts, in the one role that `eis` granted the action to: what is recorded of somebody with two roles must not
   * name the other one.
   */
  get handelend(): Identiteit {
    if (!this.#machtigt) throw new Error('nobody was granted anything: ask the policy first');
    return { ...this.#identiteit, rollen: [this.#machtigt] };
  }

  /** Who looks at one part of an answer, in the one role that grants the action there; nobody when none does. */
  als(actie: Actie, object: BeleidsObject, dag: string = this.#omgeving.vandaag()): Identiteit | undefined {
    const rol = this.ziet(actie, object, dag) ? this.#rolDieMag(actie, object, dag) : undefined;
    return rol && { ...this.#identiteit, rollen: [rol] };
  }

  /** Whether the action is granted on one part of an answer. Not logged: the question as a whole is. */
  ziet(actie: Actie, object: BeleidsObject, dag?: string): boolean {
    return this.#oordeel(actie, object, dag) === 'toegestaan';
  }

  /**
   * The municipalities through which somebody can be a party of anything on a day. What names none of them, nor one of
   * which they are the successor, is not judged by its parties.
   */
  eigenGemeenten(dag: string): readonly string[] {
    const { rollen, gemeente, regio } = this.#identiteit;
    return [
      ...(rollen.includes('behandelaar') && gemeente !== undefined ? [gemeente] : []),
      ...(rollen.includes('coordinator') && regio !== undefined
        ? this.#omgeving.betrekkingen.gemeentenVanRegio(regio, dag)
        : []),
    ];
  }

  #oordeel(actie: Actie, object: BeleidsObject, dag = this.#omgeving.vandaag()): Oordeel {
    this.#gevraagd = true;
    const vast = LEESACTIE[actie];
    const lezen = vast === 'object' ? (object.partijen ? 'overeenkomst.lezen' : 'regio.lezen') : vast;
    if (!this.#rolDieMag(lezen, object, dag)) return 'niet-gevonden';
    return this.#rolDieMag(actie, object, dag) ? 'toegestaan' : 'niet-bevoegd';
  }

  #rolDieMag(actie: Actie, object: BeleidsObject, dag: string): Rol | undefined {
    const id = this.#identiteit;
    return id.rollen.find((rol) =>
      relatiesVan(rol, id, object, dag, this.#omgeving.betrekkingen).some((relatie) =>
        rolMag(rol, actie, relatie),
      ),
    );
  }
}

/** Today, worked out once a second: a day begins at a whole second, and time zones are dear to ask. */
export function dagklok(): () => string {
  let seconde = -1;
  let dag = '';
  return () => {
    const nu = Math.floor(Date.now() / 1000);
    if (nu !== seconde) {
      seconde = nu;
      dag = dagVan(new Date());
    }
    return dag;
  };
}
