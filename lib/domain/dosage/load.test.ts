import { describe, expect, it } from 'vitest';
import { kgPerLb } from '../number/units.ts';
import { kgOf, type Load, takesWeight, weightOf } from './load.ts';

describe('a load', () => {
  it.each<[Load | null, number | null, boolean]>([
    [{ unit: 'kg', value: '12.5' }, 12.5, true],
    [{ unit: 'kg', value: '0' }, 0, true],
    [{ unit: 'lb', value: '10' }, 10 * kgPerLb, true],
    [{ unit: 'percent1RM', value: '70' }, null, true],
    [{ unit: 'band', bandColor: 'red' }, null, false],
    [{ unit: 'bodyweight' }, null, false],
    [null, null, false],
  ])('%j in kilograms, and whether a weight can stand there', (load, kg, takes) => {
    expect(kgOf(load)).toBe(kg);
    expect(weightOf(load)).toEqual(kg === null ? null : load);
    expect(takesWeight(load)).toBe(takes);
  });
});
