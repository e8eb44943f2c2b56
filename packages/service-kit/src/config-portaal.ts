import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isLoopback } from './headers.ts';
import type { Omgeving } from './omgeving.ts';

/** How the portal is set up, besides what it shares with the API. */
export type Portaalconfig = {
  /** Who signs people in to it; without it only what is open to everybody is shown, or the demonstration. */
  readonly aanbieder?: {
    readonly uitgever: string;
    /** Where its description is, when that is not under the issuer. */
    readonly beschrijving?: string;
    readonly client: string;
    /** With which we prove that it is us: RSA, or an elliptic curve P-256. */
    readonly sleutel: KeyObject;
    readonly scope: string;
  };
  /** A file with the tokens of an own theme. */
  readonly thema?: string;
  /** Who is told of a weakness. */
  readonly contact?: string;
};

/** A private key of a kind that may be used: RSA of 2048 bits or more, or P-256. */
function leesSleutel(bestand: string): KeyObject | string {
  const naam = 'REGIOLOG_PORTAAL_KEY_FILE';
  let sleutel: KeyObject;
  try {
    sleutel = createPrivateKey(readFileSync(bestand));
  } catch {
    return `${naam}: in dit bestand staat geen leesbare sleutel (PEM).`;
  }
  const { modulusLength = 0, namedCurve } = sleutel.asymmetricKeyDetails ?? {};
  const goed = sleutel.asymmetricKeyType === 'rsa' ? modulusLength >= 2048 : namedCurve === 'prime256v1';
  return goed ? sleutel : `${naam}: gebruik een RSA-sleutel van 2048 bits of meer, of een sleutel op P-256.`;
}

function aanbiederVan(o: Omgeving, fouten: string[]): Portaalconfig['aanbieder'] {
  const { REGIOLOG_PORTAAL_CLIENT: client, REGIOLOG_PORTAAL_KEY_FILE: bestand } = o;
  const { REGIOLOG_ISSUER: uitgever, REGIOLOG_DISCOVERY_URL: beschrijving } = o;
  if (client === undefined && bestand === undefined) return undefined;
  if (client === undefined) fouten.push('REGIOLOG_PORTAAL_CLIENT: hoort bij REGIOLOG_PORTAAL_KEY_FILE.');
  if (bestand === undefined) fouten.push('REGIOLOG_PORTAAL_KEY_FILE: hoort bij REGIOLOG_PORTAAL_CLIENT.');
  const adres = URL.parse(beschrijving ?? uitgever ?? '');
  if (uitgever !== undefined && !(adres?.protocol === 'https:' || (adres && isLoopback(adres.hostname)))) {
    const naam = beschrijving === undefined ? 'REGIOLOG_ISSUER' : 'REGIOLOG_DISCOVERY_URL';
    fouten.push(`${naam}: het portaal meldt mensen alleen aan over https.`);
  }
  const sleutel = bestand === undefined ? undefined : leesSleutel(bestand);
  if (typeof sleutel === 'string') fouten.push(sleutel);
  if (uitgever === undefined || client === undefined || typeof sleutel !== 'object') return undefined;
  return {
    uitgever,
    ...(beschrijving === undefined ? {} : { beschrijving }),
    client,
    sleutel,
    scope: o.REGIOLOG_PORTAAL_SCOPE,
  };
}

/** What the environment says of the portal; what is wrong with it is added to `fouten`. */
export function portaalVan(o: Omgeving, fouten: string[]): Portaalconfig {
  const aanbieder = aanbiederVan(o, fouten);
  const { REGIOLOG_THEMA: thema, REGIOLOG_CONTACT: contact } = o;
  return { ...(aanbieder && { aanbieder }), ...(thema && { thema }), ...(contact && { contact }) };
}
