import { describe, expect, it } from 'vitest';
import { unfedNeeds } from './recorded-facts.ts';

describe('unfedNeeds', () => {
  it.each([
    ['nothing needed', [], []],
    ['all fed', ['effort', 'morning'], []],
    ['one of several not fed', ['effort', 'redFlag'], [['redFlag']]],
    ['one of two is enough', [['redFlag', 'painDuring']], []],
    ['neither of two is fed', [['redFlag', 'stopSymptom']], [['redFlag', 'stopSymptom']]],
  ] as const)('%s', (_, needs, missing) => {
    expect(unfedNeeds(needs)).toEqual(missing);
  });
});
