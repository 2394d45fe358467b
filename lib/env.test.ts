import { describe, expect, test } from 'vitest';
import { parseEnv } from './env.ts';

const production = {
  DATABASE_URL: 'postgresql://plimsoll_app:x@127.0.0.1/plimsoll',
  APP_URL: 'https://plimsoll.example.org',
  NEXTAUTH_URL: 'https://plimsoll.example.org',
  NEXTAUTH_SECRET: 'b2c1f6a0d4e84f7b9c3a5d6e7f8091a2',
  ACCESS_KEY: '5fa3'.repeat(16),
};
const demo = { ...production, APP_URL: 'http://127.0.0.1:3000', NEXTAUTH_URL: undefined, PLIMSOLL_DEMO: '1' };

describe('S-6 the app refuses to start without safe settings', () => {
  test('S-6 a complete https setting is read', () => {
    expect(parseEnv(production)).toMatchObject({
      appOrigin: 'https://plimsoll.example.org',
      usesHttps: true,
      isDemo: false,
      demoFile: null,
      trustedProxyHops: 0,
    });
  });

  test.each<[string, Record<string, string | undefined>]>([
    ['no address', { APP_URL: undefined }],
    ['an http address', { APP_URL: 'http://plimsoll.example.org' }],
    ['an http address of this machine, but no demo', { APP_URL: 'http://127.0.0.1:3000' }],
    ['another scheme', { APP_URL: 'ftp://plimsoll.example.org' }],
    ['another address for sign-in', { NEXTAUTH_URL: 'https://other.example.org' }],
    ['an http address for sign-in', { NEXTAUTH_URL: 'http://plimsoll.example.org' }],
    ['AUTH_TRUST_HOST', { AUTH_TRUST_HOST: 'true' }],
    ['AUTH_TRUST_HOST, even empty', { AUTH_TRUST_HOST: '' }],
    ['a platform that makes next-auth trust the host', { VERCEL: '1' }],
    ['no secret', { NEXTAUTH_SECRET: undefined }],
    ['a secret of 31 bytes', { NEXTAUTH_SECRET: 'b2c1f6a0d4e84f7b9c3a5d6e7f8091a' }],
    ['a known example', { NEXTAUTH_SECRET: 'changeme-changeme-changeme-changeme' }],
    ['one letter over and over', { NEXTAUTH_SECRET: 'a'.repeat(64) }],
    ['no access key', { ACCESS_KEY: undefined }],
    ['a short access key', { ACCESS_KEY: '5f'.repeat(31) }],
    ['no database', { DATABASE_URL: undefined }],
    ['another database', { DATABASE_URL: 'mysql://127.0.0.1/plimsoll' }],
    ['a number of proxies that is none', { TRUSTED_PROXY_HOPS: 'one' }],
  ])('S-6 %s', (_, changes) => {
    expect(() => parseEnv({ ...production, ...changes })).toThrow(/^(These settings|APP_URL|NEXTAUTH_URL)/);
  });

  test('B-7 a complaint never repeats a value', () => {
    const secrets = { NEXTAUTH_SECRET: 'tooshort-kestrel', ACCESS_KEY: 'kestrel', DATABASE_URL: 'kestrel' };
    expect(() => parseEnv({ ...production, ...secrets })).toThrow(/^(?!.*kestrel)/);
  });
});

describe('B-10 the demo clinic is for this machine only', () => {
  test.each(['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000', 'https://localhost'])(
    'B-10 starts at %s',
    (address) => {
      expect(parseEnv({ ...demo, APP_URL: address }).isDemo).toBe(true);
    },
  );
  test.each([
    'https://plimsoll.example.org',
    'http://192.168.1.5:3000',
    'http://0.0.0.0:3000',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
  ])('B-10 refuses the public address %s', (address) => {
    expect(() => parseEnv({ ...demo, APP_URL: address })).toThrow(/APP_URL/);
  });
  test('B-10 the accounts’ file is for the demo only', () => {
    expect(parseEnv({ ...demo, PLIMSOLL_DEMO_FILE: '/tmp/demo.json' }).demoFile).toBe('/tmp/demo.json');
    expect(parseEnv({ ...production, PLIMSOLL_DEMO_FILE: '/tmp/demo.json' }).demoFile).toBeNull();
  });
});
