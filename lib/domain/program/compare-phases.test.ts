import { describe, expect, test } from 'vitest';
import { comparePhases, phasesInWords } from './compare-phases.ts';

const begin = { number: 1, name: 'Begin', entry: null };
const load = { number: 2, name: 'Load', entry: 'Two calm weeks' };

describe('phases of two versions', () => {
  test('the same phases differ in nothing', () => {
    expect(comparePhases([begin, load], [begin, load])).toEqual([]);
    expect(comparePhases([], [])).toEqual([]);
  });

  test.each([
    ['a new one', [begin], [begin, load], ['Phase 2: none → Load (begins when: Two calm weeks)']],
    ['one taken out', [begin, load], [load], ['Phase 1: Begin → none']],
    [
      'another criterion',
      [load],
      [{ ...load, entry: 'Three calm weeks' }],
      ['Phase 2: Load (begins when: Two calm weeks) → Load (begins when: Three calm weeks)'],
    ],
  ])('%s is told in words', (_, before, after, expected) => {
    expect(comparePhases(before, after)).toEqual(expected);
  });
});

test.each([
  ['no phases', [], 'none'],
  ['a phase 0', [{ number: 0, name: 'Settle', entry: null }], 'Phase 0: Settle'],
  ['in their order', [load, begin], 'Phase 1: Begin; Phase 2: Load (begins when: Two calm weeks)'],
])('all phases in one line: %s', (_, phases, words) => {
  expect(phasesInWords(phases)).toBe(words);
});
