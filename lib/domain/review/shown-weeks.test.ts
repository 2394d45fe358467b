import { expect, test } from 'vitest';
import { toDayLetters } from '../adherence/day-letters.ts';
import { daysOf } from '../adherence/day-state.ts';
import { toReviewedRecords } from '../adherence/from-records.ts';
import { aDose } from '../dosage/dose-fixture.ts';
import type { Schedule } from '../dosage/schedule.ts';
import {
  fixtureToday as today,
  patientRecords,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from '../progression/records/record-fixtures.ts';
import { lastForms } from '../record/last-forms.ts';
import type { PatientRecords, RecordedLog } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import { summarizePatient } from './summarize-patient.ts';

const prescribed = (lineageId: string, schedule: Schedule, timesPerDay = 1) =>
  recordedPrescription({
    ...{ lineageId, prescriptionId: `${lineageId}-1` },
    dose: aDose({ schedule, timesPerDay }),
  });
const program = (...prescriptions: ReturnType<typeof prescribed>[]) => [recordedVersion({ prescriptions })];
/** Done on these days, counted back from today; of one named twice there were two sittings. */
const done = (lineageId: string, daysAgo: readonly number[]): RecordedLog[] =>
  daysAgo.map((days, place) =>
    recordedLog(days, {
      ...{ lineageId, prescriptionId: `${lineageId}-1` },
      ...{ logId: `${lineageId} ${days} ${place}`, sessionId: `${days} ${place}` },
    }),
  );
const holiday = { pauseId: 'pause', reason: 'holiday', programId: null } as const;
const thrice: Schedule = { type: 'times_per_week', n: 3 };
const daily: Schedule = { type: 'every_day' };
const oneTo = (n: number) => Array.from({ length: n }, (_, place) => place + 1);

/**
 * Monday 30 March 2026 is today; the 14 days from 16 to 29 March are shown, the last of them the day on which the clocks go forward in
 * Europe. Worked out by hand: what was expected, what counts of it, and each day as it is drawn, the oldest first.
 */
test.each<[string, Partial<PatientRecords>, number, string]>([
  [
    // 3 a week are 6, every day 14; done 5 and 7 of them: 12 of 20.
    'mixed rhythms',
    {
      versions: program(prescribed('squat', thrice), prescribed('walk', daily)),
      logs: [...done('squat', [13, 11, 8, 6, 4]), ...done('walk', oneTo(7))],
    },
    12 / 20,
    'npnpnnpddddddd',
  ],
  [
    // Three sittings of one day count once: 1 of 6.
    'several sittings',
    { versions: program(prescribed('squat', thrice)), logs: done('squat', [4, 4, 4]) },
    1 / 6,
    'oooooooooodooo',
  ],
  [
    // Both times on 7 days, one of two on 7: 10.5 of 14.
    'twice a day',
    {
      versions: program(prescribed('walk', daily, 2)),
      logs: done('walk', [...oneTo(14), ...oneTo(7)]),
    },
    10.5 / 14,
    'dddddddddddddd',
  ],
  [
    // Four days of 14 are paused: 5 of 10.
    'a pause',
    {
      versions: program(prescribed('walk', daily)),
      logs: done('walk', [14, 12, 10, 8, 6]),
      pauses: [{ firstDay: addDays(today, -5), lastDay: addDays(today, -2), ...holiday }],
    },
    5 / 10,
    'dndndndndhhhhn',
  ],
  [
    // 3 a week over Monday to Wednesday are 9/7, of which 1 was done; then 11 days, of which 6.
    'a new version in mid-week',
    {
      versions: [
        recordedVersion({
          ...{ isActive: false, lastDay: addDays(today, -12) },
          prescriptions: [prescribed('squat', thrice)],
        }),
        recordedVersion({
          ...{ versionId: 'version-2', number: 2, firstDay: addDays(today, -11) },
          prescriptions: [prescribed('squat', daily)],
        }),
      ],
      logs: done('squat', [13, ...oneTo(6)]),
    },
    7 / (9 / 7 + 11),
    'odonnnnndddddd',
  ],
  [
    // Sundays, one of them an hour short: 2 of 2.
    'the day on which the clocks change',
    {
      versions: program(prescribed('walk', { type: 'specific_weekdays', days: [7] })),
      logs: done('walk', [8, 1]),
    },
    1,
    '......d......d',
  ],
  [
    // From paper, typed in later for its own day, beside one from the phone: 2 of 6.
    'late and dated back',
    {
      versions: program(prescribed('squat', thrice)),
      logs: [
        ...done('squat', [2]),
        ...done('squat', [9]).map((log) => ({ ...log, source: 'paper' as const })),
      ],
    },
    2 / 6,
    'ooooodoooooodo',
  ],
  [
    // What was noted as done and corrected to left out does not count: 1 of 6.
    'corrected',
    {
      versions: program(prescribed('squat', thrice)),
      logs: [
        ...done('squat', [6, 2]),
        {
          ...recordedLog(6, { outcome: 'skipped', skipReason: 'no_time', sets: [] }),
          ...{ logId: 'corrected', correctsId: 'squat 6 0', prescriptionId: 'squat-1' },
        },
      ],
    },
    1 / 6,
    'ooooooookooodo',
  ],
])('MS-1 %s: the share that is shown and each day are those worked out by hand', (_, over, share, days) => {
  const records = patientRecords(over);
  const reviewed = toReviewedRecords({ ...records, logs: lastForms(records.logs) });
  const { fortnight } = summarizePatient({ ...reviewed, mornings: [] }, today);
  expect(fortnight.frequencyAdherence).toBeCloseTo(share, 4);
  expect(toDayLetters(daysOf(reviewed, today, 15).slice(0, 14))).toBe(days);
});
