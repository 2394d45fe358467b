import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLockfile, missingPackages } from '../lib/lockfile.mjs';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('G-1 npm ci accepts the lockfile: it names every package, also those for other systems (node scripts/complete-lockfile.mjs)', () => {
  expect(missingPackages(JSON.parse(read('package-lock.json')))).toEqual([]);
});

test('G-1 the lockfile names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
});

test('G-1 every package is pinned to an exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('a package for another system gets its system, and one that is there stays as it is', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { '@tool/linux-x64-musl': '2.0.0', '@tool/darwin-arm64': '2.0.0' },
      },
      'node_modules/@tool/darwin-arm64': { version: '2.0.0', integrity: 'sha512-x' },
    },
  };
  expect(completeLockfile(lock).packages).toMatchObject({
    'node_modules/@tool/darwin-arm64': { integrity: 'sha512-x' },
    'node_modules/@tool/linux-x64-musl': {
      version: '2.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
  });
});
