import { describe, expect, it } from 'vitest';
import { effortGauge, gaugeSide } from './effort-gauge.ts';

const line = { low: 5, high: 8 };
const inventory = { type: 'fixed_list', weights: [2, 4, 6, 8], unit: 'kg' } as const;
const tested = (load: number, effort: number) =>
  ({ testSet: { load, unit: 'kg', reps: 10, daysAgo: 0 }, effort, why: 'in_band' }) as const;

describe('the gauge of an exercise that goes by effort (LG-3.6)', () => {
  it('puts the tested weight at its effort, lighter ones towards easy, heavier ones towards too hard, in order', () => {
    const gauge = effortGauge(tested(6, 6), line, inventory);
    expect(gauge.tested).toEqual({ label: { value: 6, unit: 'kg' }, effort: 6 });
    expect(gauge.others).toEqual([
      { label: { value: 2, unit: 'kg' }, effort: 2 },
      { label: { value: 4, unit: 'kg' }, effort: 4 },
      { label: { value: 8, unit: 'kg' }, effort: 8 },
    ]);
  });

  it('shows a tested weight that is not owned with its own label, and none beside it when nothing is owned', () => {
    const gauge = effortGauge(tested(5, 0), line, null);
    expect(gauge).toEqual({
      ...{ line, hurt: false, others: [] },
      tested: { label: { value: 5, unit: 'kg' }, effort: 0 },
    });
  });

  it.each([
    [4.5, 'easy'],
    [5, 'line'],
    [8, 'line'],
    [8.5, 'too_hard'],
    [0, 'easy'],
  ])('effort %d is %s', (effort, side) => {
    expect(gaugeSide(effortGauge(tested(6, effort), line, inventory))).toBe(side);
  });
});
