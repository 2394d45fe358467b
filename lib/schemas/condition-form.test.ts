import { describe, expect, test } from 'vitest';
import { conditionOf } from '../../e2e/fixtures/scene-inputs.ts';
import { conditionForm, conditionFormOf } from './condition-form.ts';
import { conditionInput } from './patient.ts';

const form = { code: null, description: 'Sore hip', side: 'left', limb: null, onsetOn: null };
const read = (changes: object) => conditionForm.safeParse({ ...form, ...changes });
const pathsOf = (result: ReturnType<typeof read>) =>
  result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a condition as it is typed', () => {
  test.each<[string | null, string | null, string]>([
    [null, null, 'day'],
    ['2026-03-09', '2026-03-09', 'day'],
    [' 3 2026', '2026-03-01', 'month'],
    ['  2019', '2019-01-01', 'year'],
  ])('%j is kept as %s, known by the %s', (onsetOn, kept, onsetPrecision) => {
    const { data } = read({ onsetOn });
    expect(data).toMatchObject({ onsetOn: kept, onsetPrecision });
    expect(data === undefined ? null : conditionFormOf(data).onsetOn).toBe(onsetOn);
  });

  test.each(['30 2 2026', '3  2026', 'x'])('%j is asked about at the date', (onsetOn) => {
    expect(pathsOf(read({ onsetOn }))).toEqual([expect.stringMatching(/^onsetOn: This is no date/)]);
  });

  test('V-7 a day that has not come is no onset', () => {
    expect(pathsOf(read({ onsetOn: '2999-01-01' }))).toEqual(['onsetOn: This date is in the future.']);
    expect(pathsOf(read({ onsetOn: '1899-12-31' }))).toEqual(['onsetOn: From 1900 on, please.']);
  });

  test('H-2 the side has no default', () => {
    expect(pathsOf(read({ side: null }))).toEqual(['side: Choose the side.']);
  });
});

describe('H-2 a side only where the condition has one, a limb only where it is in one joint', () => {
  const takes = (changes: object) => conditionInput.safeParse(conditionOf(changes)).success;
  test.each<[object, boolean]>([
    [{ code: 'hip_osteoarthritis', side: 'left' }, true],
    [{ code: 'hip_osteoarthritis', side: 'bilateral' }, true],
    // Not known yet: checked against both.
    [{ code: 'hip_osteoarthritis', side: 'not_sided' }, true],
    [{ code: 'osteoporosis', side: 'not_sided' }, true],
    [{ code: 'osteoporosis', side: 'left' }, false],
    [{ code: 'lumbar_disc_herniation', side: 'bilateral' }, false],
    [{ code: null, side: 'not_sided' }, true],
    [{ code: null, side: 'right' }, true],
    [{ code: 'gout_flare', side: 'not_sided', limb: 'leg' }, true],
    [{ code: 'gout_flare', side: 'not_sided', limb: null }, true],
    [{ code: 'gout_flare', side: 'left', limb: 'leg' }, false],
    [{ code: 'hip_osteoarthritis', limb: 'leg' }, false],
    [{ code: null, limb: 'leg' }, false],
    [{ onsetOn: null, onsetPrecision: 'year' }, false],
    [{ onsetOn: '2026-03-02', onsetPrecision: 'month' }, false],
    [{ onsetOn: '2026-02-01', onsetPrecision: 'year' }, false],
    [{ onsetOn: '2026-02-01', onsetPrecision: 'month' }, true],
  ])('%j: %s', (changes, isGood) => {
    expect(takes(changes)).toBe(isGood);
  });
});
