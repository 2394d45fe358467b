import { describe, expect, it } from 'vitest';
import { toKilograms } from '../number/units.ts';
import { availableLoads } from './inventory.ts';
import { isNearLoad, isSameLoadIn, matchLoad } from './match-load.ts';

const loadsOf = (weights: number[], unit: 'kg' | 'lb' = 'kg') => {
  const available = availableLoads({ type: 'fixed_list', weights, unit });
  return available.ok ? available.loads : [];
};

describe('the load in hand (LG-8.1)', () => {
  const pounds = loadsOf([5, 10, 15], 'lb');

  it.each([
    ['shown with four decimals', 4.5359, 10],
    ['shown with one decimal', 4.5, 10],
    ['exact', toKilograms(10, 'lb'), 10],
    ['0.05 kg below', toKilograms(10, 'lb') - 0.05, 10],
    ['0.05 kg above', toKilograms(10, 'lb') + 0.05, 10],
  ])('takes a 10 lb weight for what it is: %s', (_, kg, value) => {
    expect(matchLoad(pounds, kg)).toEqual({ kg: toKilograms(10, 'lb'), label: { value, unit: 'lb' } });
  });

  it.each([4.48, 4.6, 0, 3, 100])('leaves %s kg alone, which is not owned', (kg) => {
    expect(matchLoad(pounds, kg)).toBeUndefined();
  });

  it('takes one percent where that is more than 0.05 kg', () => {
    expect(matchLoad(loadsOf([40, 45]), 40.4)?.kg).toBe(40);
    expect(matchLoad(loadsOf([40, 45]), 40.41)).toBeUndefined();
    expect(matchLoad(loadsOf([4, 5]), 4.05)?.kg).toBe(4);
    expect(matchLoad(loadsOf([4, 5]), 4.06)).toBeUndefined();
  });

  it('takes the nearest, the lighter one on a tie', () => {
    expect(matchLoad(loadsOf([10, 10.06, 10.2]), 10.05)?.kg).toBe(10.06);
    expect(matchLoad(loadsOf([10, 10.1]), 10.05)?.kg).toBe(10);
  });

  it('knows no load as a load of its own', () => {
    expect(matchLoad(loadsOf([0, 2]), 0)?.kg).toBe(0);
    expect(matchLoad(loadsOf([2, 4]), 0)).toBeUndefined();
    expect(matchLoad([], 5)).toBeUndefined();
  });
});

describe('the same load twice (LG-8.4, LG-8.5)', () => {
  it('is one owned weight, however it was written down', () => {
    expect(isSameLoadIn(loadsOf([10, 15], 'lb'), 4.5, 4.5359)).toBe(true);
    expect(isSameLoadIn(loadsOf([10, 10.05]), 10, 10.05)).toBe(false);
  });

  it('without an owned weight it is what lies within 0.05 kg or one percent', () => {
    expect(isSameLoadIn([], 7, 7.07)).toBe(true);
    expect(isSameLoadIn([], 7, 7.08)).toBe(false);
    expect(isSameLoadIn([], 1, 1.05)).toBe(true);
    expect(isNearLoad(0, 0)).toBe(true);
    expect(isNearLoad(0, 0.06)).toBe(false);
  });
});
