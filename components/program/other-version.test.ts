import { describe, expect, test } from 'vitest';
import { prescriptionInput } from '@/lib/schemas/program';
import { readDose } from './dose-draft';
import { nobodySpecial, squatCard, storedVersion } from './draft-fixture';
import { type DraftItem, toDraft } from './draft';
import { fittingVersions, swappedItem } from './other-version';

const easier = { ...squatCard, slug: 'sit_to_stand', equipment: 'none' as const, level: 1 as const };
const barbell = { ...squatCard, slug: 'back_squat', equipment: 'barbell' as const, level: 4 as const };
const harder = { ...squatCard, slug: 'split_squat', level: 4 as const };
const bent = { ...easier, slug: 'bent', attributes: ['loaded_spinal_flexion' as const] };
const cards = [easier, barbell, harder, bent];

function squat(): DraftItem {
  const [item] = toDraft(storedVersion).items;
  if (item === undefined) throw new Error('no squat');
  return {
    ...item,
    exercise: {
      ...item.exercise,
      regressions: ['bent', 'sit_to_stand'],
      progressions: ['back_squat', 'split_squat'],
    },
  };
}
const osteoporosis = {
  conditionId: '01a20bd6-0000-7000-8000-0000000000c1',
  code: 'osteoporosis',
  label: 'Osteoporosis',
  side: 'not_sided' as const,
  onsetOn: null,
};
const context = { ...nobodySpecial, equipment: [{ equipment: 'dumbbell', inventory: null }] };
const versions = (conditions: (typeof osteoporosis)[] = [], taken: string[] = []) =>
  fittingVersions({
    item: squat(),
    context: { ...context, conditions },
    painModel: 'standard',
    precautions: { facts: { today: '2026-06-01', conditions }, notes: [] },
    cards,
    taken: new Set(taken),
  }).map(({ exercise: { slug }, direction }) => `${direction} ${slug}`);

describe('other versions of an exercise', () => {
  test('the easier ones first; what the patient has nothing for is left out', () => {
    expect(versions()).toEqual(['easier bent', 'easier sit_to_stand', 'harder split_squat']);
  });
  test('SF-1 what is forbidden for this patient is left out', () => {
    expect(versions([osteoporosis])).toEqual(['easier sit_to_stand', 'harder split_squat']);
  });
  test('what stands in the program already is left out', () => {
    expect(versions([], ['sit_to_stand', 'bent'])).toEqual(['harder split_squat']);
  });
});

describe('another version in the place of an exercise', () => {
  const lineageId = '01a20bd6-0000-7000-8000-0000000000d1';
  const swap = (wasPublished: boolean) =>
    swappedItem(squat(), easier, { context, reason: 'safer_version', wasPublished, lineageId });
  test('begins a history of its own and keeps days and phase', () => {
    const { exercise, dose } = swap(false);
    expect(exercise.slug).toBe('sit_to_stand');
    expect(dose).toMatchObject({
      lineageId,
      exerciseVersionId: easier.exerciseVersionId,
      schedule: squat().dose.schedule,
      phase: squat().dose.phase,
      load: null,
      loadBasis: null,
    });
    expect(readDose(dose).ok).toBe(true);
  });
  test('names what it took the place of, where that was published', () => {
    const read = readDose(swap(true).dose);
    expect(read.ok && prescriptionInput.parse(read.dose).loadBasis).toMatchObject({
      reason: 'safer_version',
      replaces: { lineageId: squat().dose.lineageId, exerciseSlug: 'goblet_squat' },
    });
  });
  test('it never asks for more than what it takes the place of', () => {
    const { dose } = swap(false);
    expect(dose.sets).toBeLessThanOrEqual(Number(squat().dose.sets));
  });
});
