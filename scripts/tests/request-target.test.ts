import { expect, test } from 'vitest';
import { isOwnPath } from '../lib/request-target.mjs';

test.each(['/', '/sign-in', '/p/abc?lang=es', '/a//b', '/?next=http://evil.example'])(
  'W-9 %s is a path of ours',
  (target) => {
    expect(isOwnPath(target)).toBe(true);
  },
);

test.each([
  undefined,
  '',
  '*',
  'http://evil.example/',
  'https://evil.example',
  'evil.example:443',
  '//evil.example/',
  '/\\evil.example',
  ' /x',
])('W-9 %j names a host, or nothing', (target) => {
  expect(isOwnPath(target)).toBe(false);
});
