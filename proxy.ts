import { type NextRequest, NextResponse } from 'next/server';
import { newNonce, securityHeaders } from '@/lib/security-headers';

/**
 * Puts the security headers on every answer and a nonce on every page. It never decides who may see what: without this file
 * the product loses headers, not access control.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = newNonce();
  const sent = securityHeaders({
    nonce,
    requestId: crypto.randomUUID(),
    usesHttps: process.env['APP_URL']?.startsWith('https:') === true,
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) if (name.startsWith('x-middleware-')) headers.delete(name);
  headers.set('x-nonce', nonce);
  for (const name of ['content-security-policy', 'x-request-id']) headers.set(name, sent[name] ?? '');
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(sent)) response.headers.set(name, value);
  // What is set here is added to what a route says: the drawings of the product say themselves how long they are kept.
  if (request.nextUrl.pathname.startsWith('/api/drawings/')) response.headers.delete('cache-control');
  return response;
}

export const config = { matcher: ['/((?!_next/static/).*)'] };
