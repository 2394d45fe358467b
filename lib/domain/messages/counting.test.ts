import { describe, expect, test } from 'vitest';
import { countingIn } from './counting.ts';

describe('a number with its noun (CLDR plural rules)', () => {
  const sets = countingIn('en')({ one: 'set', other: 'sets' });
  const series = countingIn('es')({ one: 'serie', other: 'series' });
  test.each([
    [0, '0 sets', '0 series'],
    [1, '1 set', '1 serie'],
    [2, '2 sets', '2 series'],
    [1.5, '1.5 sets', '1,5 series'],
    [1000, '1000 sets', '1000 series'],
    // Spanish has a form of its own for millions, which these nouns do not need.
    [1_000_000, '1000000 sets', '1000000 series'],
  ])('%d', (n, en, es) => {
    expect(sets(n)).toBe(en);
    expect(series(n)).toBe(es);
  });
});
