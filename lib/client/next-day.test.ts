import { describe, expect, test } from 'vitest';
import { emptyPlan, planExerciseOf } from '@/lib/client/offline/plan-fixture';
import { nextDay } from '@/lib/client/next-day';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { SyncItem } from '@/lib/schemas/log';

const patientId = '00000000-0000-4000-8000-000000000001';
const prescriptionId = '00000000-0000-4000-8000-000000000002';
/** A Monday. */
const today = '2026-03-09';
const planOf = (schedule: PlanOfDays['versions'][number]['exercises'][number]['schedule']) =>
  emptyPlan(patientId, 1, [{ ...planExerciseOf(prescriptionId), schedule }]);
const doneOn = (localDate: string): SyncItem[] => {
  const sessionId = crypto.randomUUID();
  const performedAt = `${localDate}T08:00:00Z`;
  return [
    {
      ...{ kind: 'session', id: sessionId, patientId, programVersionId: patientId },
      ...{ performedAt, localDate, timeZone: 'Europe/London' },
    },
    {
      ...{ kind: 'log', id: crypto.randomUUID(), patientId, sessionId, prescriptionId },
      ...{ recordedAt: performedAt, outcome: 'done', skipReason: null, sets: [], pain: {} },
      ...{ effort: null, comment: null, correctsId: null },
    },
  ];
};

describe('the next day on which something is planned', () => {
  test('every day it is tomorrow, else the next of its weekdays', () => {
    expect(nextDay(planOf({ type: 'every_day' }), [], today)?.localDate).toBe('2026-03-10');
    expect(nextDay(planOf({ type: 'specific_weekdays', days: [3, 7] }), [], today)?.localDate).toBe(
      '2026-03-11',
    );
  });

  test('done as often as the week asks, it is next week’s Monday, also when nobody could send it yet', () => {
    const plan = planOf({ type: 'times_per_week', n: 1 });
    expect(nextDay(plan, [], today)?.localDate).toBe('2026-03-10');
    expect(nextDay(plan, doneOn(today), today)?.localDate).toBe('2026-03-16');
  });

  test('it says what is due on that day and how long that takes', () => {
    expect(nextDay(planOf({ type: 'every_day' }), [], today)).toMatchObject({
      ...{ minutes: 2, exercises: [{ prescriptionId, isDue: true }] },
    });
  });

  test('none where the program has ended or rests', () => {
    expect(nextDay({ ...planOf({ type: 'every_day' }), without: 'ended' }, [], today)).toBeNull();
    const pauses = [{ firstDay: '2026-03-10', lastDay: null }];
    expect(nextDay({ ...planOf({ type: 'every_day' }), pauses }, [], today)).toBeNull();
  });
});
