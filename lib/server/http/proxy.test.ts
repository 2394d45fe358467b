import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { config, proxy } from '../../../proxy.ts';

const ask = (headers: Record<string, string> = {}, path = '/dashboard') =>
  proxy(new NextRequest(`https://plimsoll.example.org${path}`, { headers }));
/** A header as the page or route behind the proxy gets it. */
const passedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);
const nonceOf = (response: Response) =>
  /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';

afterEach(() => vi.unstubAllEnvs());

describe('W-2 the content policy', () => {
  test('W-2 says what may run, and nothing more', () => {
    const response = ask();
    const nonce = nonceOf(response);
    expect(response.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src-elem 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      'report-uri /api/csp-report',
    ]);
  });

  test('W-2 has a new nonce of at least 128 bits each time, and hands the same one to the page', () => {
    const responses = Array.from({ length: 50 }, () => ask());
    const nonces = responses.map(nonceOf);
    expect(new Set(nonces).size).toBe(50);
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16);
    expect(responses.map((response) => passedOn(response, 'x-nonce'))).toEqual(nonces);
    const [first] = responses;
    expect(first && passedOn(first, 'content-security-policy')).toBe(
      first?.headers.get('content-security-policy'),
    );
  });
});

describe('W-4 what a caller sends ahead of us', () => {
  test('W-4 headers of ours are overwritten', () => {
    const forged = { 'content-security-policy': 'default-src *', 'x-nonce': 'mine', 'x-request-id': 'mine' };
    const response = ask(forged);
    expect(passedOn(response, 'x-nonce')).toBe(nonceOf(response));
    expect(passedOn(response, 'content-security-policy')).not.toContain('default-src *');
    const requestId = response.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(passedOn(response, 'x-request-id')).toBe(requestId);
  });

  test('W-4 x-middleware headers are dropped', () => {
    const response = ask({
      'x-middleware-subrequest': 'proxy',
      'x-middleware-rewrite': 'https://evil.example',
    });
    expect(passedOn(response, 'x-middleware-subrequest')).toBeNull();
    expect(response.headers.get('x-middleware-override-headers')).not.toContain('x-middleware-');
    expect(response.headers.get('x-middleware-rewrite')).toBeNull();
  });

  test.each([
    '/',
    '/sign-in',
    '/p/abc',
    '/api/sync',
    '/api/auth/csrf',
    '/api/health/live',
    '/_next/image',
    '/_next/staticx/a.js',
    '/favicon.ico',
    '/sw.js',
    '/no/such/page.html',
  ])('W-4 the matcher covers %s, also prefetched', (path) => {
    const url = `https://plimsoll.example.org${path}`;
    expect(unstable_doesMiddlewareMatch({ config, url, nextConfig: {} })).toBe(true);
    const headers = { 'next-router-prefetch': '1', purpose: 'prefetch' };
    expect(unstable_doesMiddlewareMatch({ config, url, headers, nextConfig: {} })).toBe(true);
  });

  test('W-4 the matcher leaves out static files only', () => {
    const url = 'https://plimsoll.example.org/_next/static/chunks/a.js';
    expect(unstable_doesMiddlewareMatch({ config, url, nextConfig: {} })).toBe(false);
  });
});

describe('W-5 W-6 the other headers', () => {
  test('W-5 W-6 stand on every answer', () => {
    const { headers } = ask({}, '/api/today');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    const features = headers.get('permissions-policy')?.split(', ') ?? [];
    expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature)).toSorted()).toEqual([
      'clipboard-write=(self)',
      'publickey-credentials-create=(self)',
      'publickey-credentials-get=(self)',
      'screen-wake-lock=(self)',
    ]);
    const off = ['camera', 'microphone', 'geolocation', 'usb', 'payment', 'idle-detection'];
    for (const feature of off) expect(features).toContain(`${feature}=()`);
    expect(features.length).toBeGreaterThan(30);
  });

  test('W-6 only the drawings of the product may be kept, as their own route says', () => {
    expect(ask({}, '/api/drawings/0123456789abcdef/squat').headers.has('cache-control')).toBe(false);
    for (const path of ['/api/drawings', '/api/drawingsx/a', '/api/exercises/own_a/figure', '/library'])
      expect(ask({}, path).headers.get('cache-control')).toBe('no-store');
  });

  test('W-5 browsers keep to https for a year at least, where there is https', () => {
    vi.stubEnv('APP_URL', 'https://plimsoll.example.org');
    const sent = ask().headers.get('strict-transport-security') ?? '';
    expect(Number(/max-age=(\d+)/.exec(sent)?.[1])).toBeGreaterThanOrEqual(31_536_000);
    expect(sent).toContain('includeSubDomains');
    vi.stubEnv('APP_URL', 'http://127.0.0.1:3000');
    expect(ask().headers.get('strict-transport-security')).toBeNull();
  });
});
