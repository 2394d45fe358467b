import { expect, test } from 'vitest';
import { safeCallbackPath } from './paths.ts';

const origin = 'https://plimsoll.example.org';

test.each([
  '/',
  '/dashboard',
  '/patients/0196f2aa?tab=log#today',
  '/a//b',
  '/library?q=https://evil.example',
  '/p%2F%2Fevil.example',
])('W-9 %s is a path of ours', (path) => {
  expect(safeCallbackPath(path, origin)).toBe(path);
});

test.each([
  'https://evil.example/',
  `${origin}.evil.example/`,
  `${origin}/dashboard`,
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/a\\..\\evil',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nSet-Cookie: a=b',
  '/\u0000',
  ' /dashboard',
  'dashboard',
  'javascript:alert(1)',
  'data:text/html,x',
  '',
  null,
  undefined,
  5,
  ['/dashboard'],
  { toString: () => '/dashboard' },
])('W-9 %j leads home', (candidate) => {
  expect(safeCallbackPath(candidate, origin)).toBe('/');
});

test('W-9 what is answered resolves to our origin, whatever was asked', () => {
  const parts = ['/', '.', '..', '\\', '%2e', '%2f', '@', ':', '?', '#', 'evil.example'];
  for (const a of parts)
    for (const b of parts)
      for (const c of parts)
        for (const d of parts) {
          const path = safeCallbackPath(`/${a}${b}${c}${d}`, origin);
          expect(path).toMatch(/^\/(?![/\\])/);
          expect(new URL(path, origin).origin).toBe(origin);
        }
});
