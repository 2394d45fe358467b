import { describe, expect, test } from 'vitest';
import { checkLadder, type Rung } from './ladder.ts';

const rung = (slug: string, level: number, regressions: string[], progressions: string[]): Rung => ({
  slug,
  level,
  regressions,
  progressions,
});

describe('ladder of easier and harder exercises (LB-1, LB-9.2)', () => {
  test.each<[string, Rung[], string[]]>([
    ['accepts an empty list', [], []],
    ['accepts a sound ladder', [rung('a', 1, [], ['b']), rung('b', 2, ['a'], [])], []],
    ['accepts a neighbour of the same level', [rung('a', 1, [], ['b']), rung('b', 1, ['a'], [])], []],
    ['names an unknown harder neighbour', [rung('a', 1, [], ['x'])], ['neighbour_unknown']],
    ['names an unknown easier neighbour', [rung('a', 2, ['x'], [])], ['neighbour_unknown']],
    ['names a link that only goes up', [rung('a', 1, [], ['b']), rung('b', 1, [], [])], ['link_not_mutual']],
    [
      'names a link that only goes down',
      [rung('a', 1, [], []), rung('b', 2, ['a'], [])],
      ['link_not_mutual'],
    ],
    [
      'names a harder neighbour with a lower level',
      [rung('r', 1, [], ['a']), rung('a', 3, ['r'], ['b']), rung('b', 2, ['a'], [])],
      ['level_falls'],
    ],
    ['names an exercise above level 1 without an easier form', [rung('a', 2, [], [])], ['no_easier_form']],
    ['names a cycle', [rung('a', 1, ['b'], ['b']), rung('b', 1, ['a'], ['a'])], ['cycle']],
    ['names a slug that is listed twice', [rung('a', 1, [], []), rung('a', 1, [], [])], ['slug_twice']],
  ])('%s', (_title, rungs, codes) => {
    expect(checkLadder(rungs).map((problem) => problem.code)).toEqual(codes);
  });
});
