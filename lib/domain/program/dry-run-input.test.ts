import { describe, expect, it } from 'vitest';
import { aDose } from '../dosage/dose-fixture.ts';
import { patientRecords, recordedExercise } from '../progression/records/record-fixtures.ts';
import { noOwnRules } from '../dosage/own-rules.ts';
import { simulate } from '../progression/simulation/simulate.ts';
import type { SafetyNote } from '../safety/settled-precautions.ts';
import { dryRunProgram } from './dry-run-input.ts';
import { dryRunWeeks } from './dry-run.ts';

const { context, today } = patientRecords();
const fracture = { code: 'vertebral_compression_fracture', onsetOn: null, side: 'not_sided' as const };
const conditions = [{ ...fracture, conditionId: 'fracture', label: 'Fracture' }];
const override: SafetyNote = {
  lineageId: 'squat',
  exerciseSlug: 'goblet_squat',
  conditionId: 'fracture',
  rule: 'high_impact',
  kind: 'override',
};

const rowsWith = (
  notes: readonly SafetyNote[],
  dose: Parameters<typeof aDose>[0] = {},
  isFractured = true,
): string[] => {
  const prepared = dryRunProgram({
    context: { ...context, conditions: isFractured ? [fracture] : [] },
    painModel: 'standard',
    lineageId: 'squat',
    exercise: recordedExercise({ attributes: isFractured ? ['high_impact'] : [] }),
    dose: aDose(dose),
    precautions: { facts: { today, conditions: isFractured ? conditions : [] }, notes },
  });
  if (!prepared.ok) throw new Error(prepared.refusal);
  const { steps } = simulate(prepared.program, 'all_well', dryRunWeeks);
  return steps.map(({ decision }) => decision.row);
};

describe('dryRunProgram', () => {
  it.each<[string, SafetyNote[], boolean]>([
    ['nothing on record', [], true],
    ['a reason on record', [override], false],
    ['a reason for another prescription', [{ ...override, lineageId: 'bridge' }], true],
    ['only a caution seen', [{ ...override, kind: 'caution_noted' }], true],
  ])('D03 a contraindicated exercise with %s', (_, notes, stops) => {
    expect(rowsWith(notes).includes('D03')).toBe(stops);
  });

  it('the own limits of the prescription count: more days between steps, fewer steps', () => {
    const waits = (daysBetweenSteps: number) =>
      rowsWith([], { ownRules: { ...noOwnRules, daysBetweenSteps } }, false).filter((row) => row === 'D22')
        .length;
    const usual = rowsWith([], {}, false).filter((row) => row === 'D22').length;
    expect(waits(3)).toBe(usual);
    expect(waits(28)).toBeGreaterThan(usual);
  });
});
