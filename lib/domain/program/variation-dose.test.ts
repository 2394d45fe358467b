import { describe, expect, it } from 'vitest';
import { plannedAmount } from '../dosage/dosage.ts';
import { aDose } from '../dosage/dose-fixture.ts';
import { kgOf } from '../dosage/load.ts';
import { noOwnRules } from '../dosage/own-rules.ts';
import type { Dose } from '../dosage/prescription.ts';
import { daysPerWeek } from '../dosage/schedule.ts';
import type { LoadContext } from '../load/load-context.ts';
import type { RecordedExercise } from '../record/recorded.ts';
import { prescriptionInput } from '../../schemas/program.ts';
import { readCatalogue } from '../../../prisma/catalogue.ts';
import { variationDose } from './variation-dose.ts';
import { defaultDose, offeredGoals } from './default-dose.ts';

const context: LoadContext = {
  birthDate: '1980-05-05',
  today: '2026-03-30',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [{ equipment: 'dumbbell', inventory: { type: 'fixed_list', weights: [4, 6, 8], unit: 'kg' } }],
  strengthTests: [],
};
const catalogue = new Map(readCatalogue().map((entry) => [entry.slug, entry]));
const exerciseOf = (slug: string): RecordedExercise => {
  const found = catalogue.get(slug);
  if (found === undefined) throw new Error(`no ${slug}`);
  return found;
};
const swap = (
  slug: string,
  over: Partial<Dose> = {},
  more: Partial<Parameters<typeof variationDose>[0]> = {},
) => variationDose({ present: aDose(over), exercise: exerciseOf(slug), context, lowers: true, ...more });

describe('variationDose: another version takes the place of an exercise (LG-8.2)', () => {
  it('an easier version without weight begins at the low end, on the days of the present one, with its own limits', () => {
    const ownRules = { ...noOwnRules, painAllowed: 3 };
    const schedule: Dose['schedule'] = { type: 'specific_weekdays', days: [1, 3, 5] };
    expect(swap('bodyweight_squat', { ownRules, schedule, timesPerDay: 2 })).toMatchObject({
      load: null,
      loadEquipment: null,
      doseKind: 'reps',
      goal: 'strength',
      schedule,
      timesPerDay: 2,
      ownRules,
    });
  });

  it('a weight is the lightest owned, and one heavier than now is left to effort', () => {
    expect(swap('lateral_raise').load).toEqual({ unit: 'kg', value: '4' });
    expect(swap('lateral_raise', { load: { unit: 'kg', value: '2' } })).toMatchObject({
      load: null,
      loadEquipment: 'dumbbell',
    });
  });

  it.each([
    ['never more sets', { sets: 1 }, {}, { sets: 1 }],
    ['nor more than the proposal says', { sets: 3 }, { newSets: 2 }, { sets: 2 }],
    ['nor a larger amount in the same unit', { repsMin: 4, repsMax: 5 }, {}, { repsMin: 5, repsMax: 5 }],
    ['nor a higher effort', { effortTarget: { low: 1, high: 2 } }, {}, { effortTarget: { low: 1, high: 2 } }],
  ])('%s', (_, over, more, expected) => {
    expect(swap('bodyweight_squat', over, more)).toMatchObject(expected);
  });

  it('a harder version begins with the usual dose of that exercise', () => {
    const harder = swap('lateral_raise', { sets: 1 }, { lowers: false });
    expect(harder.sets).toBeGreaterThan(1);
    expect(harder.load).toEqual({ unit: 'kg', value: '4' });
  });

  it.each([
    ['left', 'bridge_single_leg', 'left'],
    ['not_sided', 'bridge_single_leg', 'bilateral'],
    ['left', 'bodyweight_squat', 'not_sided'],
    ['bilateral', 'bodyweight_squat', 'not_sided'],
    [null, 'bridge_single_leg', null],
  ] as const)('the side %s becomes that of %s: %s', (side, slug, expected) => {
    expect(swap(slug, { side }).side).toBe(expected);
  });

  it('every easier and harder neighbour of the catalogue gets a dose that can be published, and no easier one a larger dose', () => {
    for (const entry of catalogue.values()) {
      const goal = offeredGoals(entry)[0] ?? 'strength';
      const request = { context, exercise: entry, side: 'left' as const, goal };
      const present = aDose({
        ...defaultDose(request, null),
        goal,
        doseKind: entry.doseKind,
        load: null,
        side: entry.laterality === 'unilateral' ? 'left' : 'not_sided',
      });
      for (const slug of [...entry.regressions, ...entry.progressions]) {
        const lowers = entry.regressions.includes(slug);
        const exercise = exerciseOf(slug);
        const dose = variationDose({ present, exercise, context, lowers });
        const identity = {
          lineageId: '01a20bd6-0000-7000-8000-000000000003',
          exerciseVersionId: '01a20bd6-0000-7000-8000-000000000001',
          phase: 0,
          note: null,
          loadBasis: null,
        };
        const read = prescriptionInput.safeParse({ ...dose, ...identity });
        expect([entry.slug, slug, read.success ? [] : read.error.issues]).toEqual([entry.slug, slug, []]);
        expect(daysPerWeek(dose.schedule)).toBe(daysPerWeek(present.schedule));
        if (!lowers) continue;
        expect(dose.sets).toBeLessThanOrEqual(present.sets);
        const isSameKind = dose.doseKind === present.doseKind;
        expect(!isSameKind || plannedAmount(dose).max <= plannedAmount(present).max).toBe(true);
        expect(kgOf(dose.load) ?? 0).toBeLessThanOrEqual(4);
      }
    }
  });
});
