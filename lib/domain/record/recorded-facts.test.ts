import { describe, expect, it } from 'vitest';
import { unfedNeeds } from './recorded-facts.ts';

describe('unfedNeeds', () => {
  it.each([
    ['nothing needed', [], []],
    ['all fed', ['effort', 'morning'], []],
    ['one of several not fed', ['effort', 'flare'], [['flare']]],
    ['one of two is enough', [['flare', 'painDuring']], []],
    ['neither of two is fed', [['flare', 'fractureSigns']], [['flare', 'fractureSigns']]],
  ] as const)('%s', (_, needs, missing) => {
    expect(unfedNeeds(needs)).toEqual(missing);
  });
});
