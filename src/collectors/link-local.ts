import { BlockList, isIP } from 'node:net';

const LINK_LOCAL = new BlockList();
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4');
LINK_LOCAL.addSubnet('fe80::', 10, 'ipv6');
/** The ways to write 169.254.0.0/16 as IPv6: IPv4-compatible, IPv4-mapped, and behind NAT64 (RFC 6052). */
for (const prefix of ['::', '::ffff:', '64:ff9b::']) LINK_LOCAL.addSubnet(`${prefix}169.254.0.0`, 112, 'ipv6');

/** Where machines in a cloud are told their own secrets: nothing anybody subscribes to is there. */
export function isLinkLocal(address: string): boolean {
  const [bare = ''] = address.replace(/^\[|\]$/g, '').split('%');
  const version = isIP(bare);
  return version !== 0 && LINK_LOCAL.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}
