import { describe, expect, it } from 'vitest';
import { bodyRegionCodes } from '../../body-chart/body-regions.ts';
import { attributeMorningPain } from './attribute-morning-pain.ts';
import { regions } from '../../library/vocabulary.ts';
import { painRegions, regionsLoading } from '../../pain/pain-regions.ts';

const exercise = (
  id: string,
  region: string,
  painRise: number | null,
  daysSinceProgression: number | null = null,
) => ({
  id,
  region,
  painRise,
  daysSinceProgression,
});
const share = (region: string, morningDelta: number | null, ...exercises: unknown[]) => {
  const shared = attributeMorningPain(JSON.parse(JSON.stringify({ region, morningDelta, exercises })));
  return shared.ok ? [shared.provokers, shared.deltas.map((one) => one.morningDelta)] : shared.refusal;
};

describe('attributeMorningPain (LG-8.7)', () => {
  it('gives the whole rise to the exercise that hurt most and holds its neighbours', () => {
    const exercises = [
      exercise('squat', 'knee', 2),
      exercise('bridge', 'hip', 1),
      exercise('row', 'shoulder', 3),
    ];
    expect(share('knee_front', 2, ...exercises)).toEqual([['squat'], [2, 1, 0]]);
  });

  it('breaks a tie by the more recent step, and shares what stays level', () => {
    expect(share('calf', 2, exercise('a', 'knee', 1, 9), exercise('b', 'ankle_foot', 1, 3))).toEqual([
      ['b'],
      [1, 2],
    ]);
    expect(share('calf', 2, exercise('a', 'knee', 1), exercise('b', 'ankle_foot', 1))).toEqual([
      ['a', 'b'],
      [2, 2],
    ]);
    expect(share('calf', 2, exercise('a', 'knee', 1, 3), exercise('b', 'ankle_foot', 1))).toEqual([
      ['a'],
      [2, 1],
    ]);
  });

  it('without a rise looks for a step of the last seven days, else all share', () => {
    expect(share('calf', 3, exercise('a', 'knee', 0, 7), exercise('b', 'aerobic', 0))).toEqual([
      ['a'],
      [3, 1],
    ]);
    expect(share('calf', 3, exercise('a', 'knee', 0, 8), exercise('b', 'aerobic', -2))).toEqual([
      ['a', 'b'],
      [3, 3],
    ]);
  });

  it('counts an unknown rise as none in the ranking but never lets it go free', () => {
    expect(
      share('calf', 2, exercise('a', 'knee', null), exercise('b', 'aerobic', 1), exercise('c', 'neck', null)),
    ).toEqual([['b'], [1, 2, 1]]);
  });

  it('passes a morning without a rise on as it is', () => {
    expect(share('calf', 0, exercise('a', 'knee', 3), exercise('b', 'neck', null))).toEqual([[], [0, 0]]);
    expect(share('calf', -2, exercise('a', 'knee', 3), exercise('b', 'neck', 0))).toEqual([[], [-2, 0]]);
  });

  it('names no provoker when nothing loads the region', () => {
    expect(share('jaw', 2, exercise('a', 'knee', 3), exercise('b', 'ankle_foot', null))).toEqual([
      [],
      [0, 1],
    ]);
  });

  it.each([
    ['hip', 2, [], 'region_unknown'],
    ['groin', null, [], 'exercises_missing'],
    ['groin', null, [exercise('a', 'groin', 99)], 'region_unknown'],
    ['groin', null, [exercise('a', 'hip', 99)], 'data_missing'],
    ['groin', 11, [exercise('a', 'hip', 0, -1)], 'pain_invalid'],
    ['groin', 2, [exercise('a', 'hip', 1.5)], 'pain_invalid'],
    ['groin', 2, [exercise('a', 'hip', 1, -1)], 'days_invalid'],
    ['groin', 2, [exercise('a', 'hip', 1, 2.5)], 'days_invalid'],
  ])('refuses %s, %s, %o with %s', (region, delta, exercises, refusal) => {
    expect(share(region, delta, ...exercises)).toBe(refusal);
  });

  it('maps every region of the chart once, to library regions', () => {
    expect(new Set(painRegions).size).toBe(painRegions.length);
    expect(new Set(painRegions)).toEqual(new Set(bodyRegionCodes));
    for (const region of painRegions) {
      expect(regionsLoading(region).length).toBeGreaterThan(0);
      expect(regionsLoading(region).every((one) => regions.includes(one))).toBe(true);
    }
  });
});
