import { describe, expect, test } from 'vitest';
import { filesIn, readSource } from '../../e2e/fixtures/sources.ts';

const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e'];
const testFiles = folders.flatMap(filesIn).filter((path) => /\.(test|spec)\.ts$/.test(path));
/** Codes at the beginning of titles, "Z-8 V-1 an id …" two of them. */
const named = new Set(
  testFiles.flatMap((path) =>
    [...readSource(path).matchAll(/['"`(]((?:[A-Z]{1,2}-\d+(?:\.\d+)? )+)/g)].flatMap(
      ([, codes]) => codes?.trim().split(' ') ?? [],
    ),
  ),
);
const linesOf = (document: string, pattern: RegExp) =>
  [...readSource(document).matchAll(pattern)].flatMap(([, code]) => code ?? []);

describe('codes that tests name', () => {
  test('each promise has a test, and each code of a test its promise', () => {
    const promises = linesOf('docs/promises.md', /^\| ([A-Z]-\d+) \|/gm);
    const ofTests = [...named].filter((code) => /^[ABDFGOSUVWXZ]-\d+$/.test(code));
    expect(promises.length).toBeGreaterThan(60);
    expect(ofTests.toSorted()).toEqual(promises.toSorted());
  });

  test('each hazard that a test names stands in the hazard log', () => {
    const hazards = linesOf('docs/hazard-log.md', /^\| (H-\d+) \|/gm);
    expect([...named].filter((code) => code.startsWith('H-') && !hazards.includes(code))).toEqual([]);
  });
});
