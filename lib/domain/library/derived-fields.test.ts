import { describe, expect, test } from 'vitest';
import { dosageRows } from '../dosage/choose-row.ts';
import { goals } from '../dosage/goals.ts';
import { goalsByPattern } from './default-goals.ts';
import { bodyAreaOf, equipmentKindOf } from './derived-fields.ts';
import { dosageRowIds } from './dosage-row-ids.ts';
import { patterns } from './vocabulary.ts';

describe('derived fields (LB-1)', () => {
  test.each([
    ['dumbbell', 'free_weight'],
    ['hammer', 'free_weight'],
    ['steel_club', 'free_weight'],
    ['machine', 'machine'],
    ['cable', 'cable'],
    ['pulley', 'cable'],
    ['band_loop', 'band'],
    ['none', 'bodyweight'],
    ['suspension', 'bodyweight'],
  ] as const)('%s is %s', (equipment, kind) => {
    expect(equipmentKindOf(equipment)).toBe(kind);
  });

  test.each([
    ['bridge', 'lower_large'],
    ['calf_raise', 'lower_small'],
    ['pull_vertical', 'upper_large'],
    ['isometric', 'upper_small'],
    ['lateral_flexion', 'trunk'],
    ['stretch', null],
    ['gait_walk', null],
    ['aerobic', null],
  ] as const)('%s loads the area %s', (pattern, area) => {
    expect(bodyAreaOf(pattern)).toBe(area);
  });

  test('every pattern names goals of the goal list, each once (LB-3)', () => {
    for (const pattern of patterns) {
      const offered = goalsByPattern[pattern];
      expect(new Set(offered).size).toBe(offered.length);
      expect(goals).toEqual(expect.arrayContaining([...offered]));
    }
  });

  test('an exercise may name every row of the dosage table and no other (LG-6)', () => {
    expect([...dosageRowIds].toSorted()).toEqual(dosageRows.map((row) => row.id).toSorted());
  });
});
