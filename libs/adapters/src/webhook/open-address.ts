import { lookup as lookUp, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Names of the error code, as it goes on to whoever asks. */
export const BLOCKED = 'webhook.blocked';

export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
}

/** What the registries hand out as public; the rest of IPv6 is unassigned, old, or leads into IPv4. */
const PUBLIC_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address lies in the public internet, however it is written. */
export const isPublic = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return plain.range() === 'unicast' && (plain.kind() === 'ipv4' || plain.match(PUBLIC_V6));
};

export type Resolve = (host: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;

const resolveAll: Resolve = (host, done) => { lookUp(host, { all: true, verbatim: true }, done); };

/** Names are resolved once, at the moment of connecting, and one inner address among many is one too many. */
export const publicLookup = (resolve: Resolve = resolveAll): LookupFunction => (host, options, done) => {
  resolve(host, (error, addresses) => {
    if (error !== null) { done(error, []); return; }
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublic(address))) { done(new BlockedAddressError(host), []); return; }
    if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};
