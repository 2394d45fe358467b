import 'server-only';
import { env } from '@/lib/env';
import type { RequestOrigin } from '@/lib/server/actor-types';

/**
 * The caller's address as told by the trusted proxies: the entry that many hops from the right.
 * With no trusted hop the header says nothing and the address is unknown.
 */
export function clientAddress(forwardedFor: string | null, trustedHops: number): string | null {
  if (trustedHops === 0 || forwardedFor === null) return null;
  const hops = forwardedFor.split(',').map((hop) => hop.trim());
  const address = hops.at(-trustedHops);
  return address !== undefined && /^[0-9a-fA-F:.]{3,45}$/.test(address) ? address : null;
}

/** Request id (made by our proxy, never the client) and network address, for audit and log. */
export function originOf(headers: Headers): RequestOrigin {
  return {
    requestId: headers.get('x-request-id') ?? crypto.randomUUID(),
    networkAddress: clientAddress(headers.get('x-forwarded-for'), env().trustedProxyHops),
  };
}
