import { describe, expect, test } from 'vitest';
import { describeDosage } from '../dosage/describe-dosage.ts';
import { aDose } from '../dosage/dose-fixture.ts';
import { sides } from '../dosage/side.ts';
import { lateralities } from '../library/vocabulary.ts';
import { canHaveSide, sideOnRecord, sideToBegin, sidesToChoose } from './sides.ts';

describe('H-2 the side with which a prescription begins', () => {
  test.each([
    ['unilateral', null, 'one side at a time: asked, nothing preselected'],
    ['bilateral', 'not_sided', 'both limbs together: no side'],
    ['alternating', 'bilateral', 'the limbs take turns: each side'],
  ] as const)('H-2 %s: %s (%s)', (laterality, side, _why) => {
    expect(sideToBegin(laterality)).toBe(side);
  });

  test('H-2 only one-sided work leaves a choice, and "no side" is none of it', () => {
    expect(sidesToChoose('unilateral')).toEqual(['left', 'right', 'bilateral']);
    expect(sidesToChoose('bilateral')).toEqual([]);
    expect(sidesToChoose('alternating')).toEqual([]);
    expect(canHaveSide('bilateral', 'bilateral')).toBe(false);
  });
});

describe('a stored side', () => {
  test('a double-leg bridge is never "12 each side", whatever was stored', () => {
    for (const side of [...sides, null]) {
      const dose = { ...aDose({ repsMin: 12, repsMax: 12 }), side: sideOnRecord('bilateral', side) };
      expect(describeDosage(dose, 'en').short).not.toMatch(/side|left|right/);
    }
  });

  test('H-2 one-sided work without a side is asked again; a chosen side stays', () => {
    expect(sideOnRecord('unilateral', 'not_sided')).toBeNull();
    expect(sideOnRecord('unilateral', null)).toBeNull();
    for (const side of sidesToChoose('unilateral')) expect(sideOnRecord('unilateral', side)).toBe(side);
  });

  test('where sides take turns a stored side stays, because another one would change how much is meant', () => {
    for (const side of sides) expect(sideOnRecord('alternating', side)).toBe(side);
    expect(sideOnRecord('alternating', null)).toBe('bilateral');
  });

  test('what a prescription begins with is kept as it is', () => {
    for (const laterality of lateralities)
      expect(sideOnRecord(laterality, sideToBegin(laterality))).toBe(sideToBegin(laterality));
  });
});
