import { describe, expect, test } from 'vitest';
import { appEnvironment, readSettings, requireRealSettings } from '../lib/settings.ts';
import { newSecrets } from '../lib/secrets.ts';

const database = 'postgresql://plimsoll_app:x@127.0.0.1:5432/plimsoll';

describe('settings of a start', () => {
  test('without any: the demo clinic on the embedded database, at port 3000 of this machine', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:3000',
      isDemo: true,
      databaseUrl: null,
      migrateUrl: null,
    });
  });

  test('with a database: no demo unless it is asked for', () => {
    expect(readSettings({ DATABASE_URL: database }).isDemo).toBe(false);
    expect(readSettings({ DATABASE_URL: database, PLIMSOLL_DEMO: '1' }).isDemo).toBe(true);
  });

  test.each([
    ['PORT', { PORT: 'abc' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '80.5' }],
    ['DATABASE_URL', { PLIMSOLL_DEMO: '0' }],
    ['APP_URL', { APP_URL: 'physio.example.org' }],
    ['APP_URL', { APP_URL: 'javascript:alert(1)' }],
    ['APP_URL', { NODE_ENV: 'production', APP_URL: 'https://physio.example.org' }],
    ['HOST', { HOST: '0.0.0.0' }],
  ])('B-10 refuses in one sentence that names %s: %j', (name, source) => {
    expect(() => readSettings(source)).toThrow(name);
  });

  test('B-10 a real clinic may have a public address', () => {
    const source = { DATABASE_URL: database, APP_URL: 'https://physio.example.org/', HOST: '0.0.0.0' };
    expect(readSettings(source)).toMatchObject({ origin: 'https://physio.example.org', host: '0.0.0.0' });
  });

  test('S-6 a real clinic needs address and keys of its own, and the refusal names all that are missing', () => {
    expect(() => requireRealSettings({ APP_URL: 'https://physio.example.org' })).toThrow(
      'NEXTAUTH_SECRET, ACCESS_KEY',
    );
    const all = { APP_URL: 'https://physio.example.org', NEXTAUTH_SECRET: 'x', ACCESS_KEY: 'y' };
    expect(() => requireRealSettings(all)).not.toThrow();
  });

  test('Z-4 the serving process is told of its own role only', () => {
    const env = appEnvironment(readSettings({}), { app: database }, newSecrets());
    expect(env['DATABASE_URL']).toBe(database);
    expect(Object.keys(env)).not.toContain('MIGRATE_DATABASE_URL');
  });
});
