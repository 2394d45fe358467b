import { describe, expect, test } from 'vitest';
import { daysOf } from '../adherence/day-state.ts';
import { toReviewedRecords } from '../adherence/from-records.ts';
import { aDose } from '../dosage/dose-fixture.ts';
import {
  fixtureToday as today,
  patientRecords,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from '../progression/records/record-fixtures.ts';
import { lastForms } from '../record/last-forms.ts';
import { restsOn } from '../progression/records/rests-on.ts';
import { doneWords } from '../record/done-words.ts';
import type { PatientRecords } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import { courseDays, courseOf } from './course.ts';
import { dayMatrixOf } from './day-matrix.ts';
import { matrixDays } from './matrix-days.ts';
import { sinceVisit } from './since-visit.ts';

const holiday = { pauseId: 'pause', reason: 'holiday', programId: null } as const;
const ago = (days: number): string => addDays(today, -days);
const pain = (during: number, nextMorning: number | null = null) => ({
  rest: 1,
  during,
  after: null,
  nextMorning,
});
const morning = (daysAgo: number, score: number) => ({
  morningId: `morning-${daysAgo}`,
  correctsId: null,
  localDate: ago(daysAgo),
  pain: score,
  region: null,
});
const reviewedOf = (records: PatientRecords) =>
  toReviewedRecords({ ...records, logs: lastForms(records.logs) });
const daysIn = (records: PatientRecords) => daysOf(reviewedOf(records), today, courseDays);

describe('what was done, in a cell', () => {
  const set = (side: 'not_sided' | 'left' | 'right', amount: number, kg: string | null = null) => ({
    ...{ side, amount },
    weight: kg === null ? null : ({ value: kg, unit: 'kg' } as const),
  });
  test.each([
    ['equal sets', 'reps', [set('not_sided', 12, '8.00'), set('not_sided', 12, '8.00')], '2 × 12, 8 kg'],
    ['sets that differ', 'reps', [set('not_sided', 15), set('not_sided', 14)], '15 14'],
    ['each side', 'hold', [set('left', 20), set('right', 20), set('left', 20)], 'L 2 × 20 s R 20 s'],
    ['one walk', 'time', [set('not_sided', 900)], '15 min'],
    ['two weights', 'reps', [set('not_sided', 8, '8'), set('not_sided', 8, '10')], '2 × 8, 8 kg and 10 kg'],
    ['ticked alone', 'reps', [], 'done'],
  ] as const)('%s', (_, kind, sets, words) => {
    expect(doneWords({ outcome: 'done', skipReason: null, sets }, kind)).toBe(words);
  });
  test('what was taken back is told as such', () => {
    const [log] = lastForms([recordedLog(2, { mark: { kind: 'withdrawn', sameAs: null } })]);
    expect(log === undefined ? '' : doneWords(log, 'reps')).toBe('taken back');
  });
  test('what was left out says why, what was broken off says so', () => {
    expect(doneWords({ outcome: 'skipped', skipReason: 'no_time', sets: [] }, 'reps')).toBe(
      'left out: no time',
    );
    expect(doneWords({ outcome: 'stopped', skipReason: null, sets: [set('not_sided', 6)] }, 'reps')).toBe(
      '6, broken off',
    );
  });
});

describe('the two sessions that a proposal rests on', () => {
  test('are the last two in their last form, with the pain by the limits that counted', () => {
    const logs = [
      recordedLog(6),
      recordedLog(4, { pain: pain(5) }),
      recordedLog(2, { pain: pain(3) }),
      recordedLog(2, { logId: 'better', correctsId: 'log-2', pain: pain(7) }),
    ];
    expect(restsOn(recordedPrescription(), { logs, versions: [recordedVersion()] })).toEqual([
      { localDate: ago(4), done: '3 × 10, 10 kg', pain: 5, zone: 'amber' },
      { localDate: ago(2), done: '3 × 10, 10 kg', pain: 7, zone: 'red' },
    ]);
  });
});

describe('eight weeks as they are drawn', () => {
  test('the worst score of a day, a morning on its own day, nothing filled in', () => {
    const records = patientRecords({
      logs: [
        recordedLog(3, { pain: pain(2) }),
        recordedLog(3, { logId: 'evening', sessionId: 'evening', pain: { ...pain(6), after: 4 } }),
        recordedLog(60),
      ],
      mornings: [morning(2, 5)],
    });
    const { pain: drawn, firstDay, days } = courseOf(records, daysIn(records));
    expect([firstDay, days.length]).toEqual([ago(55), 56]);
    expect(drawn).toEqual([
      { place: 52, before: 1, during: 6, after: 4, morning: null, isAbove: true },
      { place: 53, before: null, during: null, after: null, morning: 5, isAbove: false },
    ]);
  });

  test('the heaviest load of a day, and all that was done on it; versions on their first day', () => {
    const records = patientRecords({
      versions: [
        recordedVersion(),
        recordedVersion({
          versionId: 'old',
          number: 0,
          isActive: false,
          firstDay: ago(80),
          lastDay: ago(43),
        }),
      ],
      logs: [recordedLog(10), recordedLog(3)],
    });
    const { series, versions } = courseOf(records, daysIn(records));
    expect(versions).toEqual([{ number: 1, place: 13 }]);
    expect(series).toEqual([
      {
        key: 'squat load',
        exercise: 'Goblet squat',
        unit: 'kg',
        points: [
          [45, 10],
          [52, 10],
        ],
      },
      {
        key: 'squat done',
        exercise: 'Goblet squat',
        unit: 'repetitions',
        points: [
          [45, 30],
          [52, 30],
        ],
      },
    ]);
  });
});

describe('two weeks, exercise by day', () => {
  const daily = recordedVersion({
    prescriptions: [recordedPrescription({ dose: aDose({ schedule: { type: 'every_day' } }) })],
  });

  test('what was due and not told of is marked; today and a pause are not', () => {
    const records = patientRecords({
      versions: [daily],
      logs: [recordedLog(2)],
      pauses: [{ firstDay: ago(5), lastDay: ago(4), ...holiday }],
    });
    const { rows, days } = dayMatrixOf(records, new Map());
    const missing = days.filter((_, place) => rows[0]?.cells[place]?.isMissing === true);
    expect(days).toHaveLength(matrixDays);
    expect(missing).toEqual(days.filter((day) => ![ago(5), ago(4), ago(2), today].includes(day)));
  });

  test('comments stand under their exercise, skips are summed by their reason', () => {
    const left = { outcome: 'skipped', sets: [], skipReason: 'no_time' } as const;
    const records = patientRecords({
      logs: [recordedLog(6, left), recordedLog(4, left), recordedLog(2, { ...left, skipReason: 'pain' })],
    });
    const { rows, skips } = dayMatrixOf(records, new Map([['log-4', ' Guests. ']]));
    expect(rows[0]?.comments).toEqual([{ localDate: ago(4), text: 'Guests.' }]);
    expect(skips).toEqual([
      { reason: 'no_time', times: 2 },
      { reason: 'pain', times: 1 },
    ]);
  });

  test('two weeks earlier: their days, what was prescribed and done in them, and nothing of later', () => {
    const later = recordedPrescription({ prescriptionId: 'hinge-1', lineageId: 'hinge' });
    const records = patientRecords({
      versions: [
        recordedVersion({ isActive: false, lastDay: ago(11) }),
        recordedVersion({ versionId: 'version-2', firstDay: ago(10), prescriptions: [later] }),
      ],
      logs: [recordedLog(20), recordedLog(14), recordedLog(2, { lineageId: 'hinge' })],
    });
    const { days, rows } = dayMatrixOf(records, new Map(), ago(14));
    expect([days[0], days.at(-1), days.length]).toEqual([ago(28), ago(14), matrixDays]);
    expect(rows.map(({ lineageId }) => lineageId)).toEqual(['squat']);
    const done = days.filter((_, place) => rows[0]?.cells[place]?.entries.length === 1);
    expect(done).toEqual([ago(20), ago(14)]);
  });

  test('a morning two points above the usual one is red, one point amber', () => {
    const usual = [9, 8, 7, 6].map((daysAgo) => morning(daysAgo, 2));
    const records = patientRecords({ logs: [], mornings: [...usual, morning(2, 3), morning(1, 4)] });
    const { mornings } = dayMatrixOf(records, new Map());
    expect(mornings.slice(-3)).toEqual([{ pain: 3, zone: 'amber' }, { pain: 4, zone: 'red' }, null]);
  });
});

describe('since the last visit', () => {
  const linesOf = (records: PatientRecords, visitOn: string | null) =>
    sinceVisit(records, reviewedOf(records), daysIn(records), visitOn);

  test('five lines, each with its numbers', () => {
    const records = patientRecords({
      versions: [
        recordedVersion({ isActive: false, lastDay: ago(4) }),
        recordedVersion({
          ...{ versionId: 'version-2', number: 2, firstDay: ago(3) },
          prescriptions: [
            recordedPrescription({
              prescriptionId: 'squat-2',
              dose: aDose({ load: { unit: 'kg', value: '12' } }),
            }),
          ],
        }),
      ],
      logs: [
        recordedLog(9, { pain: pain(1) }),
        recordedLog(6, { pain: pain(3) }),
        recordedLog(2, { prescriptionId: 'squat-2', pain: pain(5) }),
        recordedLog(1, { outcome: 'skipped', skipReason: 'no_time', sets: [], pain: pain(0) }),
      ],
      mornings: [morning(10, 2), morning(5, 3), morning(1, 4)],
    });
    const { lines, ...since } = linesOf(records, ago(8));
    expect(since).toEqual({ since: ago(8), days: 8, isVisit: true });
    const says = Object.fromEntries(lines.map((line) => [line.about, line.says]));
    expect(Object.keys(says)).toEqual(['Sessions', 'Pain during', 'Mornings', 'Dose', 'Left out']);
    expect(says).toMatchObject({
      'Pain during': 'worst of each day 3 5 0',
      Mornings: '3 4. Mean 3.5, the week before 2.0',
      'Left out': 'no time 1',
    });
    expect(says['Sessions']).toMatch(/^done on 2 days, of the plan \d+ %, dose \d+ %$/);
    expect(says['Dose']).toMatch(/^Goblet squat .*→ 12 kg$/);
  });

  test('what got in the way is said in its own words with its day, the latest first; what was said before the visit is not', () => {
    const records = patientRecords();
    const said = [
      { localDate: ago(9), words: 'I forgot' },
      { localDate: ago(7), words: 'No time' },
      { localDate: ago(0), words: null },
    ];
    const { lines } = sinceVisit(records, reviewedOf(records), daysIn(records), ago(8), undefined, said);
    expect(lines.at(-1)).toEqual({
      about: 'Got in the way',
      says: expect.stringMatching(/^rather not say \(today\); No time \([A-Z][a-z]{2} \d+ [A-Z][a-z]{2}\)$/),
    });
  });

  test('without a visit on record, or one of long ago, two weeks are told of', () => {
    for (const visitOn of [null, ago(200)])
      expect(linesOf(patientRecords(), visitOn)).toMatchObject({ since: ago(14), days: 14, isVisit: false });
  });

  test('on the day of the visit nothing is told of as missing', () => {
    expect(linesOf(patientRecords({ logs: [recordedLog(3), recordedLog(0)] }), ago(0))).toMatchObject({
      days: 0,
      isVisit: true,
      lines: [{ about: 'Sessions', says: 'none can have followed yet' }],
    });
  });

  test('of whom nothing is told nothing is made up', () => {
    const { lines } = linesOf(patientRecords({ logs: [], mornings: [] }), ago(7));
    expect(lines.map(({ about }) => about)).toEqual(['Sessions']);
  });
});
