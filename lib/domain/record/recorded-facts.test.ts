import { describe, expect, it } from 'vitest';
import { unfedNeeds } from './recorded-facts.ts';

describe('unfedNeeds', () => {
  it.each([
    ['nothing needed', [], []],
    ['all fed', ['effort', 'morning'], []],
    ['one of several not fed', ['effort', 'outcome'], [['outcome']]],
    ['one of two is enough', [['outcome', 'painDuring']], []],
    ['neither of two is fed', [['outcome', 'fractureSigns']], [['outcome', 'fractureSigns']]],
  ] as const)('%s', (_, needs, missing) => {
    expect(unfedNeeds(needs)).toEqual(missing);
  });
});
