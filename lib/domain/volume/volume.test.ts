import { describe, expect, it } from 'vitest';
import { acwr, sessionLoad, weekLoad } from './session-load.ts';
import { goals } from '../dosage/goals.ts';
import { countsHardSets, isVolumeJump, volumeHint, weeklySets } from './weekly-sets.ts';

describe('weeklySets (LG-9.1)', () => {
  it('counts primary muscles whole, secondary half, warm-ups not at all', () => {
    const entries = [
      { primary: ['glute_max'], secondary: ['hamstrings'], completedSets: 3 },
      { primary: ['hamstrings'], completedSets: 2, secondary: null },
      { primary: ['hamstrings'], completedSets: 9, warmup: true },
      { primary: ['hamstrings'], completedSets: -1 },
    ];
    expect(weeklySets({ entries })).toEqual({ ok: true, sets: { glute_max: 3, hamstrings: 3.5 } });
    expect(weeklySets({ entries: null })).toEqual({ ok: true, sets: {} });
  });

  it('1.1 takes sets of strength, growth, endurance, power and tendons for entries, no others', () => {
    expect(goals.filter((goal) => !countsHardSets(goal))).toEqual([
      'motor_control',
      'mobility',
      'stretch_hold',
      'balance',
      'aerobic',
      'walking',
      'breathing',
    ]);
  });

  it.each([
    [0, 'maintenance'],
    [3.5, 'maintenance'],
    [4, null],
    [9.5, null],
    [10, 'growth_range'],
    [20, 'growth_range'],
    [20.5, 'check_recovery'],
  ])('%d sets a week: %s', (sets, hint) => {
    expect(volumeHint(sets)).toBe(hint);
  });

  it('highlights a rise of more than 30 % over last week', () => {
    expect(isVolumeJump(13, 10)).toBe(false);
    expect(isVolumeJump(13.5, 10)).toBe(true);
    expect(isVolumeJump(5, 0)).toBe(false);
  });
});

describe('sessionLoad (LG-9.2)', () => {
  it('multiplies effort and minutes', () => {
    expect(sessionLoad({ effort: 5, durationMin: 30 })).toEqual({ ok: true, au: 150 });
    expect(sessionLoad({ effort: 0, durationMin: 300 })).toEqual({ ok: true, au: 0 });
  });

  it.each([
    [10.5, 0, 'effort_invalid'],
    [5.2, 30, 'effort_invalid'],
    [5, 0, 'duration_invalid'],
    [5, 300.5, 'duration_invalid'],
  ])('refuses effort %d for %d min with %s', (effort, durationMin, refusal) => {
    expect(sessionLoad({ effort, durationMin })).toEqual({ ok: false, refusal });
  });
});

describe('weekLoad (LG-9.3)', () => {
  it('uses the sample standard deviation', () => {
    expect(weekLoad({ daily: [150, 0, 200, 0, 180, 0, 0] })).toEqual({
      ok: true,
      totalAu: 530,
      meanAu: 75.71,
      monotony: 0.79,
      strain: 420,
    });
  });

  it('has no monotony without variation and refuses anything but seven loads', () => {
    expect(weekLoad({ daily: [0, 0, 0, 0, 0, 0, 0] })).toMatchObject({
      totalAu: 0,
      monotony: null,
      strain: null,
    });
    for (const daily of [[1, 2, 3], [1, 1, 1, 1, 1, 1, -1], []]) {
      expect(weekLoad({ daily })).toEqual({ ok: false, refusal: 'days_invalid' });
    }
  });
});

describe('acwr (LG-9.4)', () => {
  const days = (value: number, count: number): number[] => Array.from({ length: count }, () => value);

  it('compares the last seven days with a quarter of the last 28, for display only', () => {
    expect(acwr({ daily: [...days(9999, 5), ...days(50, 21), ...days(75, 7)] })).toEqual({
      ok: true,
      ratio: 1.33,
      displayOnly: true,
    });
  });

  it('refuses a short or empty history and a day that is no load', () => {
    expect(acwr({ daily: days(50, 27) })).toHaveProperty('refusal', 'insufficient_history');
    expect(acwr({ daily: days(0, 28) })).toHaveProperty('refusal', 'insufficient_history');
    expect(acwr({ daily: [...days(50, 27), -1] })).toHaveProperty('refusal', 'days_invalid');
  });
});
