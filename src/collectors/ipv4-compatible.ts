import dns from 'node:dns';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';
import { CollectorError } from './collector-error.ts';

const IPV4_COMPATIBLE = new BlockList();
IPV4_COMPATIBLE.addSubnet('::', 96, 'ipv6');

/** `::10.0.0.1` (RFC 4291, section 2.5.5.1): long deprecated, yet a system may take it to the IPv4 address in it, and the filtering agent lets it pass. */
export function isIpv4Compatible(address: string): boolean {
  const [bare = ''] = address.replace(/^\[|\]$/g, '').split('%');
  return isIPv6(bare) && IPV4_COMPATIBLE.check(bare, 'ipv6');
}

export function addressRefused(host: string): CollectorError {
  return new CollectorError('address_refused', `${host} leads to a private address, which is not allowed.`);
}

/** Looks a name up as ever, and refuses it when one of the addresses that come out is refused. */
export function lookupRefusing(isRefused: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) =>
    dns.lookup(hostname, options, (error, found, family) => {
      const addresses = error ? [] : [found].flat().map((each) => (typeof each === 'string' ? each : each.address));
      callback(addresses.some(isRefused) ? addressRefused(hostname) : error, found, family);
    });
}
