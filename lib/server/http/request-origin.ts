import 'server-only';
import { env } from '@/lib/env';
import type { RequestOrigin } from '@/lib/server/session/actor-types';

/** Overwritten by the serving process on every request (scripts/serve.mjs) with the address that connected. */
const peerHeader = 'x-plimsoll-peer';
const addressShape = /^[0-9a-fA-F:.]{3,45}$/;

/**
 * The caller's address as told by the trusted proxies: the entry that many hops from the right.
 * With no trusted hop the header says nothing and the address is unknown.
 */
export function clientAddress(forwardedFor: string | null, trustedHops: number): string | null {
  if (trustedHops === 0 || forwardedFor === null) return null;
  const hops = forwardedFor.split(',').map((hop) => hop.trim());
  const address = hops.at(-trustedHops);
  return address !== undefined && addressShape.test(address) ? address : null;
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Request id (made by our proxy; anything of another shape is replaced) and network address, for audit and log. */
export function originOf(headers: Headers): RequestOrigin {
  const requestId = headers.get('x-request-id');
  const told = clientAddress(headers.get('x-forwarded-for'), env().trustedProxyHops);
  const peer = headers.get(peerHeader);
  return {
    requestId: requestId !== null && idShape.test(requestId) ? requestId : crypto.randomUUID(),
    networkAddress: told ?? (peer !== null && addressShape.test(peer) ? peer : null),
    ...(told === null ? { isPeerOnly: true } : {}),
  };
}
