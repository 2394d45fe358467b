import { describe, expect, it } from 'vitest';
import { aDose } from '../dosage/dose-fixture.ts';
import {
  fixtureToday as today,
  recordedExercise,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from '../progression/records/record-fixtures.ts';
import type { RecordedLog, RecordedSet } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import { exerciseLines } from './exercise-lines.ts';

const firstDay = addDays(today, -28);
const sets = (amount: number, weight: RecordedSet['weight'] = null): RecordedSet[] => [
  { setNumber: 1, side: 'not_sided', amount, weight },
  { setNumber: 2, side: 'not_sided', amount: amount - 1, weight },
];
const kg = (value: string) => ({ value, unit: 'kg' as const });
const lb = (value: string) => ({ value, unit: 'lb' as const });
const lineOf = (logs: readonly RecordedLog[]) =>
  exerciseLines({ versions: [recordedVersion()], logs }, firstDay).map(({ unit, points }) => ({
    unit,
    points: points.map(({ localDate, value }) => [localDate, value]),
  }));

describe('how one exercise went, as its person sees it', () => {
  it.each<[string, RecordedLog[], ReturnType<typeof lineOf>]>([
    [
      'the heaviest load of each day, the oldest day first',
      [
        recordedLog(2, { sets: [...sets(8, kg('10')), ...sets(8, kg('12.5'))] }),
        recordedLog(5, { sets: sets(8, kg('8')) }),
      ],
      [
        {
          unit: 'kg',
          points: [
            [addDays(today, -5), 8],
            [addDays(today, -2), 12.5],
          ],
        },
      ],
    ],
    [
      'a load of 0 is a load',
      [recordedLog(3, { sets: sets(8, kg('0')) })],
      [{ unit: 'kg', points: [[addDays(today, -3), 0]] }],
    ],
    [
      'pounds and kilograms share no line: the last unit counts',
      [recordedLog(5, { sets: sets(8, kg('10')) }), recordedLog(3, { sets: sets(8, lb('20')) })],
      [{ unit: 'lb', points: [[addDays(today, -3), 20]] }],
    ],
    [
      'without a load the longest set',
      [recordedLog(5, { sets: sets(8) }), recordedLog(3, { sets: sets(10) })],
      [
        {
          unit: 'reps',
          points: [
            [addDays(today, -5), 8],
            [addDays(today, -3), 10],
          ],
        },
      ],
    ],
    [
      'before the first day, and without a set, is no point',
      [recordedLog(29), recordedLog(3, { sets: [] })],
      [],
    ],
    [
      'a corrected entry counts as corrected',
      [
        recordedLog(3, { sets: sets(8, kg('80')) }),
        recordedLog(3, { logId: 'mended', correctsId: 'log-3', sets: sets(8, kg('8')) }),
      ],
      [{ unit: 'kg', points: [[addDays(today, -3), 8]] }],
    ],
    ['one that was taken back is none', [recordedLog(3, { mark: { kind: 'withdrawn', sameAs: null } })], []],
  ])('%s', (_, logs, line) => {
    expect(lineOf(logs)).toEqual(line);
  });

  it('stands in the order of the running program, and leaves out what is prescribed no more', () => {
    const hold = recordedPrescription({
      ...{ lineageId: 'plank', prescriptionId: 'plank-1' },
      dose: aDose({ doseKind: 'hold' }),
      exercise: recordedExercise({ slug: 'plank', doseKind: 'hold' }),
    });
    const versions = [
      recordedVersion({ isActive: false, prescriptions: [recordedPrescription({ lineageId: 'old' })] }),
      recordedVersion({ versionId: 'b', number: 2, prescriptions: [hold, recordedPrescription()] }),
    ];
    const logs = [
      recordedLog(4, { logId: 'a', lineageId: 'old' }),
      recordedLog(3),
      recordedLog(2, { logId: 'p', lineageId: 'plank', sets: sets(30) }),
    ];
    expect(
      exerciseLines({ versions, logs }, firstDay).map(({ lineageId, unit }) => [lineageId, unit]),
    ).toEqual([
      ['plank', 'hold'],
      ['squat', 'kg'],
    ]);
  });
});
