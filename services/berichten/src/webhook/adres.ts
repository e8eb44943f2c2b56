import { lookup as zoekOp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback } from '@regiolog/service-kit/headers';
import ipaddr from 'ipaddr.js';

/** To which addresses we send: public ones, over TLS, judged at every connection and not only when somebody subscribes. */

/** The name led to an address that is not public. Made by us at the moment of connecting. */
export class AdresFout extends Error {
  readonly code = 'webhook/adres-niet-toegestaan';
}

/** All that is handed out to the public Internet begins with these bits (IANA IPv6 address space). */
const MONDIAAL = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** Is this an address on the public Internet? What is private, reserved or leads to such a one in disguise is not. */
export function isOpenbaar(adres: string): boolean {
  if (!ipaddr.isValid(adres)) return false;
  const gelezen = ipaddr.parse(adres);
  if (gelezen.range() !== 'unicast') return false;
  return gelezen.kind() === 'ipv4' || (gelezen as ipaddr.IPv6).match(MONDIAAL);
}

/** May something be sent there at all? `eigenMachine`: plain http to this very machine may too. */
export function magAdres(url: URL, eigenMachine: boolean): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (eigenMachine && url.protocol === 'http:') return isLoopback(url.hostname);
  if (url.protocol !== 'https:') return false;
  const naam = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(naam) === 0 || isOpenbaar(naam);
}

/**
 * Looks up a name for a connection. One address that is not public is enough to refuse: whoever owns the name decides
 * anew at every look-up, so that it is this very answer that must be judged.
 */
export const alleenOpenbaar: LookupFunction = (naam, opties, klaar) => {
  zoekOp(naam, { ...opties, all: true }, (fout, adressen) => {
    if (fout) return klaar(fout, []);
    const [eerste] = adressen;
    if (!eerste || !adressen.every(({ address }) => isOpenbaar(address)))
      return klaar(new AdresFout('the name leads to an address that is not public'), []);
    if (opties.all) klaar(null, adressen);
    else klaar(null, eerste.address, eerste.family);
  });
};
