import { describe, expect, test } from 'vitest';
import { flareAsking, flareOverRecord, flareRecord, isWorse, usualPainOn } from '@/lib/client/flare';
import { planWithRecords } from '@/lib/client/merge-records';
import { emptyPlan, planExerciseOf } from '@/lib/client/offline/plan-fixture';
import { pastDaysOf } from '@/lib/client/past-day';
import { nothingDue } from '@/lib/client/safety-fixture';
import type { PlanExercise, PlanOfDays } from '@/lib/schemas/day-plan';
import { flareItem, type FlareItem } from '@/lib/schemas/log';
import { todayFrom } from '@/lib/schemas/today-from';
import { todayView } from '@/lib/schemas/today';

const patientId = '00000000-0000-4000-8000-000000000001';
const view = { patientId, timeZone: 'Europe/London', localDate: '2026-03-10' };
const doses = (sets: number) => ({
  ...{ dose: { long: `${sets} sets`, line: `${sets} sets` }, sets, loadWords: null, weight: null },
  ...{ loadKind: 'none' as const, seconds: sets * 30 },
});
const squat = (over: Partial<PlanExercise> = {}): PlanExercise => ({
  ...planExerciseOf('00000000-0000-4000-8000-000000000002'),
  inFlare: { early: doses(2), later: doses(3) },
  ...over,
});
const plan = (over: Partial<PlanOfDays> = {}): PlanOfDays => ({
  ...emptyPlan(patientId, 1, [squat()]),
  ...over,
});
const said = (localDate: string, over: Partial<FlareItem> = {}): FlareItem => ({
  ...flareRecord(view, { pain: 7, usualPain: 3, spreading: false, cause: 'busy_day' }),
  ...{ localDate, recordedAt: `${localDate}T08:00:00.000+00:00` },
  ...over,
});
const day = (records: FlareItem[], localDate: string, on = plan()) =>
  todayFrom(planWithRecords(on, records), { localDate, minutesOfDay: 600 });

describe('LG-8.8 a flare-up said without a network', () => {
  test('what is written is what the server reads', () => {
    expect(flareItem.parse(said('2026-03-10'))).toMatchObject({ pain: 7, isOver: false, cause: 'busy_day' });
    expect(flareItem.parse(flareOverRecord(view))).toMatchObject({ isOver: true, pain: null });
    expect(flareItem.safeParse({ ...said('2026-03-10'), pain: null }).success).toBe(false);
  });

  test('the doses of its days hold from the moment it is said, on the days that follow, and until it is over', () => {
    const begun = [said('2026-03-10')];
    const ended = [
      ...begun,
      { ...flareOverRecord(view), localDate: '2026-03-12', recordedAt: '2026-03-12T08:00:00Z' },
    ];
    const setsOf = (records: FlareItem[], on: string) => day(records, on).exercises.map(({ sets }) => sets);
    expect(setsOf([], '2026-03-10')).toEqual([3]);
    expect(setsOf(begun, '2026-03-09')).toEqual([3]);
    expect(setsOf(begun, '2026-03-10')).toEqual([2]);
    expect(setsOf(begun, '2026-03-12')).toEqual([2]);
    expect(setsOf(ended, '2026-03-12')).toEqual([3]);
    expect(day(begun, '2026-03-10')).toMatchObject({
      minutes: 1,
      flare: { days: 0, stage: 'settle', dose: 'early' },
    });
    expect(day(begun, '2026-03-14').flare).toMatchObject({ days: 4, stage: 'rebuild', dose: 'later' });
    expect(todayView.safeParse(day(begun, '2026-03-10')).error).toBeUndefined();
  });

  test('while it lasts nobody is told to stay at another dose; what is stopped stays so', () => {
    const guidance = (kind: 'stop' | 'hold', leaveOut: boolean) => ({
      kind,
      text: 'as before',
      leaveOut,
      instead: null,
    });
    const told = (on: PlanExercise['guidance']) =>
      day(
        [said('2026-03-10')],
        '2026-03-10',
        plan({ versions: emptyPlan(patientId, 1, [squat({ guidance: on })]).versions }),
      ).exercises[0]?.guidance?.kind;
    expect([told(guidance('hold', false)), told(guidance('stop', true))]).toEqual([undefined, 'stop']);
  });

  test('a plan that a phone kept before it was known is a plan without one', () => {
    const { flareReports: _, ...older } = plan();
    expect(day([], '2026-03-10', older as PlanOfDays).flare).toBeNull();
    expect(day([said('2026-03-10')], '2026-03-10', older as PlanOfDays).flare).not.toBeNull();
  });

  test('one that the server knows is there once', () => {
    const record = said('2026-03-10');
    const { id, localDate, recordedAt, isOver, pain, usualPain, spreading } = record;
    const known = plan({
      flareReports: [{ reportId: id, localDate, recordedAt, isOver, pain, usualPain, spreading }],
    });
    expect(planWithRecords(known, [record]).flareReports).toHaveLength(1);
  });

  test('a day of it that is over is told with its doses, whatever was in force besides', () => {
    const prescribed = { ...doses(3), amount: { min: 8, max: 10 }, sides: ['not_sided' as const] };
    const { seconds: _, ...asPrescribed } = prescribed;
    const lowered = plan({
      versions: emptyPlan(patientId, 1, [squat({ asPrescribed })]).versions,
    });
    const days = pastDaysOf(planWithRecords(lowered, [said('2026-03-08')]), '2026-03-10');
    const setsOn = (localDate: string) =>
      days.find((one) => one.view.localDate === localDate)?.view.exercises.map(({ sets }) => sets);
    expect([setsOn('2026-03-09'), setsOn('2026-03-07')]).toEqual([[2], [3]]);
  });
});

test('LG-8.8 the emergencies come first, and of the rest a fever and a fall', () => {
  const safety = {
    ...nothingDue,
    ifWorse: ['rf_saddle_numbness' as const],
    worry: ['rf_saddle_numbness' as const, 'rf_fever' as const, 'rf_night_pain' as const],
  };
  expect(flareAsking({ safety })).toEqual({
    occasion: 'flare',
    region: null,
    questionIds: ['rf_saddle_numbness', 'rf_fever'],
  });
});

test('LG-7.5 the usual pain is that of the mornings before it, else what was asked at the start', () => {
  const mornings = ['2026-03-06', '2026-03-07', '2026-03-08'].map((localDate) => ({
    ...{ id: localDate, localDate, pain: 2, region: null },
  }));
  const assessed = { date: '2026-03-01', pain: 4 };
  expect(usualPainOn({ mornings, assessed }, '2026-03-10')).toBe(2);
  expect(usualPainOn({ mornings: mornings.slice(1), assessed }, '2026-03-10')).toBe(4);
  expect(usualPainOn({ mornings: [], assessed: null }, '2026-03-10')).toBeNull();
});

test.each([
  ['as it was', { pain: 5, spreading: null }, false],
  ['one point more', { pain: 6, spreading: false }, false],
  ['two points more', { pain: 7, spreading: null }, true],
  ['easing', { pain: 3, spreading: null }, false],
  ['it spreads now', { pain: 4, spreading: true }, true],
])('LG-8.8 %s: the safety questions again? %o', (_, now, expected) => {
  expect(isWorse({ pain: 5, spreading: null }, now)).toBe(expected);
});

test('LG-8.8 into severe pain by one point: the safety questions again', () => {
  expect(isWorse({ pain: 7, spreading: null }, { pain: 8, spreading: null })).toBe(true);
  expect(isWorse({ pain: 8, spreading: true }, { pain: 9, spreading: true })).toBe(false);
});
