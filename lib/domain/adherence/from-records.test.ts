import { aDose } from '../dosage/dose-fixture.ts';
import { describe, expect, it } from 'vitest';
import type { PainModel } from '../pain/pain-zone.ts';
import {
  recordedExercise,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from '../progression/records/record-fixtures.ts';
import type { RecordedLog, RecordedVersion } from '../record/recorded.ts';
import { toReviewedRecords } from './from-records.ts';

const read = (log: RecordedLog, version: Partial<RecordedVersion> = {}) =>
  toReviewedRecords({ versions: [recordedVersion(version)], logs: [log], pauses: [] });
const pain = (during: number | null, rest: number | null = null) => ({
  rest,
  during,
  after: null,
  nextMorning: null,
});
const part = (over: Partial<RecordedLog>) => recordedLog(2, { outcome: 'partly', ...over });

describe('records as adherence reads them', () => {
  it.each<[string, RecordedLog, PainModel, number | null, boolean]>([
    ['a part with pain at the limit', part({ pain: pain(5) }), 'standard', null, false],
    ['a part with pain above the limit', part({ pain: pain(6) }), 'standard', null, true],
    ['above the stricter limit of the program', part({ pain: pain(4) }), 'protective', null, true],
    ['above the limit the version was published with', part({ pain: pain(3) }), 'protective', 2, true],
    ['a small rise from a high start', part({ pain: pain(7, 6) }), 'relative', null, false],
    ['a rise above the limit', part({ pain: pain(4, 1) }), 'relative', null, true],
    ['severe pain, whatever the model', part({ pain: pain(8, 8) }), 'relative', null, true],
    ['symptoms that spread', part({ pain: pain(0), symptomsSpread: true }), 'standard', null, true],
    ['pain that was not given', part({ pain: pain(null) }), 'standard', null, false],
    ['all of it done in spite of pain', recordedLog(2, { pain: pain(9) }), 'standard', null, false],
    [
      'left out because of pain',
      recordedLog(2, { outcome: 'skipped', skipReason: 'pain', sets: [] }),
      'standard',
      null,
      false,
    ],
  ])('stopped because of pain: %s', (_, log, painModel, painAmberTo, stopped) => {
    expect(read(log, { painModel, painAmberTo }).logs[0]?.stoppedForPain).toBe(stopped);
  });

  it('judges by the strictest limits where no version is known', () => {
    const before = { versions: [], logs: [part({ pain: pain(4) })], pauses: [] };
    expect(toReviewedRecords(before).logs[0]?.stoppedForPain).toBe(true);
  });

  it('keeps why something was left out, and that it was', () => {
    const reasons = (over: Partial<RecordedLog>) => read(recordedLog(2, over)).logs[0]?.skipReason;
    expect(reasons({ outcome: 'skipped', skipReason: 'pain', sets: [] })).toBe('pain');
    expect(reasons({ outcome: 'skipped', skipReason: null, sets: [] })).toBe('other');
    expect(reasons({})).toBeNull();
  });

  it('counts the sets of both sides and the lower end of the range, and knows the load', () => {
    const bothSides = recordedPrescription({
      dose: aDose({ side: 'bilateral', timesPerDay: 2 }),
      exercise: recordedExercise({ laterality: 'unilateral' }),
    });
    const { versions } = read(recordedLog(2), { prescriptions: [bothSides] });
    expect(versions[0]?.prescriptions).toEqual([
      {
        lineageId: 'squat',
        sets: 6,
        perSet: 8,
        schedule: { type: 'times_per_week', n: 3 },
        timesPerDay: 2,
        load: { unit: 'kg', value: '10' },
      },
    ]);
  });
});
