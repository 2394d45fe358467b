import { describe, expect, test } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import type { LoadContext } from '../../load/load-context.ts';
import type { PatientRecords } from '../../record/recorded.ts';
import { addDays } from '../../time/calendar-date.ts';
import { homeTrialOf, mayTryAtHome } from './home-trial.ts';
import {
  fixtureToday,
  patientRecords,
  recordedExercise,
  recordedPrescription,
  recordedVersion,
} from './record-fixtures.ts';

const permission = {
  ...{ permissionId: 'p', lineageId: 'squat', needsAdult: false },
  ...{ allowedOn: fixtureToday, allowedBy: 'Maya' },
};
const records = (over: Partial<PatientRecords> = {}, context: Partial<LoadContext> = {}): PatientRecords => {
  const base = patientRecords(over);
  return { ...base, context: { ...base.context, flagOpen: false, trialsAtHome: [permission], ...context } };
};
const tried = (of: PatientRecords, leftOut: ReadonlySet<string> = new Set(), id = 'squat-1') => {
  const trial = homeTrialOf(id, of, leftOut);
  if (trial === null) return 'not theirs';
  const answer = mayTryAtHome(trial, { stopSymptom: null, painBefore: 0, adultPresent: false });
  return answer.ok ? 'may' : answer.refusal;
};
const flare = {
  ...{ reportId: 'r', localDate: fixtureToday, recordedAt: `${fixtureToday}T06:00:00.000Z` },
  ...{ isOver: false, pain: 7, usualPain: 2, spreading: false },
};

describe('LG-4.4 a trial at home by what is on record', () => {
  test.each([
    ['allowed and in force', records(), 'may'],
    [
      'allowed for another exercise',
      records({}, { trialsAtHome: [{ ...permission, lineageId: 'row' }] }),
      'trial_not_allowed',
    ],
    ['allowed for none', records({}, { trialsAtHome: [] }), 'trial_not_allowed'],
    [
      'a paused program',
      records({ versions: [recordedVersion({ isOnHold: true, isActive: false })] }),
      'trial_not_allowed',
    ],
    [
      'a version that begins tomorrow',
      records({ versions: [recordedVersion({ firstDay: addDays(fixtureToday, 1) })] }),
      'trial_not_allowed',
    ],
    [
      'a version that was replaced',
      records({
        versions: [
          recordedVersion({ isActive: false }),
          recordedVersion({
            ...{ versionId: 'version-2', number: 2, firstDay: fixtureToday },
            prescriptions: [recordedPrescription({ prescriptionId: 'squat-2' })],
          }),
        ],
      }),
      'trial_not_allowed',
    ],
    [
      'a pause of the patient',
      records({
        pauses: [{ pauseId: 'x', reason: 'illness', programId: null, firstDay: fixtureToday, lastDay: null }],
      }),
      'trial_not_allowed',
    ],
    ['a flare-up', records({ flareReports: [flare] }), 'trial_not_allowed'],
    ['a question that is open', records({}, { flagOpen: true }), 'trial_flag_open'],
    [
      'contraindicated by a condition',
      records({
        versions: [
          recordedVersion({
            prescriptions: [
              recordedPrescription({
                exercise: recordedExercise({ attributes: ['unknown_attribute' as never] }),
              }),
            ],
          }),
        ],
      }),
      'trial_contraindicated',
    ],
  ] as const)('%s', (_, of, answer) => {
    expect(tried(of)).toBe(answer);
  });
  test('H-9 what is stopped is not tried', () => {
    expect(tried(records(), new Set(['squat']))).toBe('trial_not_allowed');
  });
  test('a prescription that was never this patient’s', () => {
    expect(tried(records(), new Set(), 'row-1')).toBe('not theirs');
  });
  test('a set has as many repetitions as the dose begins with, and eight where it counts something else', () => {
    expect(homeTrialOf('squat-1', records(), new Set())?.repetitions).toBe(8);
    const hold = recordedPrescription({
      dose: aDose({ doseKind: 'hold', repsMin: null, repsMax: null, holdSeconds: 30 }),
    });
    const held = records({ versions: [recordedVersion({ prescriptions: [hold] })] });
    expect(homeTrialOf('squat-1', held, new Set())?.repetitions).toBe(8);
  });
});
