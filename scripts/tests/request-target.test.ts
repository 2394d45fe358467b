import { expect, test } from 'vitest';
import { isOtherName, isOwnPath } from '../lib/request-target.mjs';

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

test.each([
  [
    'the address itself, which would lead to itself for ever',
    'http://localhost:3000',
    'localhost:3000',
    false,
  ],
  ['the address itself, by number', 'http://127.0.0.1:3000', '127.0.0.1:3000', false],
  ['localhost for 127.0.0.1', 'http://127.0.0.1:3000', 'localhost:3000', true],
  ['127.0.0.1 for localhost', 'http://localhost:3000', '127.0.0.1:3000', true],
  ['another port', 'http://127.0.0.1:3000', 'localhost:3001', false],
  ['another machine', 'http://127.0.0.1:3000', 'evil.example:3000', false],
  ['an installation with a name of its own', 'https://plimsoll.example', 'localhost', false],
])('W-9 who types the other name of this machine is led to its address: %s', (_, origin, host, isLed) => {
  expect(isOtherName({ method: 'GET', headers: { host } }, origin)).toBe(isLed);
  expect(isOtherName({ method: 'POST', headers: { host } }, origin)).toBe(false);
});
