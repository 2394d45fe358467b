import { describe, expect, test } from 'vitest';
import { planWithRecords } from '@/lib/client/merge-records';
import { emptyPlan, planExerciseOf } from '@/lib/client/offline/plan-fixture';
import { countPast, lateOccasion, type PastDay, pastDaysOf } from '@/lib/client/past-day';
import { logRecord, sessionRecords, type Told } from '@/lib/client/records';
import { logItem, sessionItem, type SyncItem } from '@/lib/schemas/log';
import type { DayLog, PlanExercise, PlanOfDays } from '@/lib/schemas/day-plan';
import { todayFrom } from '@/lib/schemas/today-from';

const patientId = '00000000-0000-4000-8000-000000000001';
const squatId = '00000000-0000-4000-8000-000000000002';
const bridgeId = '00000000-0000-4000-8000-000000000003';
const lineageId = '00000000-0000-4000-8000-00000000000a';
/** A Tuesday; the program began on Monday, eight days before. */
const today = '2026-03-10';

const entry = (localDate: string, changes: Partial<DayLog> = {}): DayLog => ({
  ...{ logId: crypto.randomUUID(), sessionId: crypto.randomUUID(), prescriptionId: squatId, localDate },
  ...{ recordedAt: `${localDate}T08:00:00Z`, outcome: 'done', skipReason: null, sets: [], pain: {} },
  ...{ effort: null, comment: null },
  ...changes,
});
const squat = (changes: Partial<PlanExercise> = {}): PlanExercise => ({
  ...planExerciseOf(squatId),
  lineageId,
  ...changes,
});
const planOf = (exercises: PlanExercise[], changes: Partial<PlanOfDays> = {}): PlanOfDays => ({
  ...emptyPlan(patientId, 1, exercises),
  ...changes,
});
const dayOf = (plan: PlanOfDays, localDate: string): PastDay => {
  const day = pastDaysOf(plan, today).find(({ view }) => view.localDate === localDate);
  if (day === undefined) throw new Error(`${localDate} is not among the days`);
  return day;
};
const ids = (exercises: readonly { prescriptionId: string }[]) =>
  exercises.map(({ prescriptionId }) => prescriptionId);
const stopped = { kind: 'stop', text: 'Stopped.', leaveOut: true, instead: null } as const;

describe('MS-1.4 the days before today', () => {
  test('are seven, yesterday first; of a younger program those since it began; on its first day none', () => {
    const daysOf = (plan: PlanOfDays, on: string) => pastDaysOf(plan, on).map(({ view }) => view.localDate);
    const plan = planOf([squat()], { entriesFrom: '2026-02-23' });
    expect(daysOf(plan, '2026-03-20')).toHaveLength(7);
    expect(daysOf(plan, '2026-03-04')).toEqual(['2026-03-03', '2026-03-02']);
    expect(daysOf(plan, '2026-03-02')).toEqual([]);
  });

  test('what a phone kept before it knew from which day it has all entries is shown for no day', () => {
    expect(pastDaysOf(planOf([squat()], { entriesFrom: null }), today)).toEqual([]);
    const { entriesFrom: _, ...older } = planOf([squat()]);
    expect(pastDaysOf(older as PlanOfDays, today)).toEqual([]);
  });

  test('where nothing runs any more there are none', () => {
    expect(pastDaysOf(planOf([squat()], { without: 'ended', versions: [] }), today)).toEqual([]);
  });

  test('each tells what was planned and what is noted, and offers what is missing', () => {
    const weekdays = { type: 'specific_weekdays' as const, days: [1] };
    const plan = planOf([
      squat({ logs: [entry('2026-03-08')] }),
      { ...planExerciseOf(bridgeId), schedule: weekdays },
    ]);
    const monday = dayOf(plan, '2026-03-09');
    expect([ids(monday.shown), ids(monday.offered), ids(monday.others)]).toEqual([
      [squatId, bridgeId],
      [squatId, bridgeId],
      [],
    ]);
    expect(countPast(monday)).toMatchObject({ done: 0, nothing: 2 });
    const sunday = dayOf(plan, '2026-03-08');
    expect([ids(sunday.shown), ids(sunday.offered), ids(sunday.others)]).toEqual([[squatId], [], [bridgeId]]);
    expect(countPast(sunday)).toMatchObject({ done: 1, nothing: 0 });
  });

  test.each([
    ['done', 1, [{ outcome: 'done' }], 'done'],
    ['once of two times', 2, [{ outcome: 'done' }], 'partly'],
    ['partly', 1, [{ outcome: 'partly' }], 'partly'],
    ['left out', 1, [{ outcome: 'skipped', skipReason: 'no_time' }], 'skipped'],
    ['broken off', 1, [{ outcome: 'stopped' }], 'stopped'],
    ['nothing', 1, [], 'nothing'],
  ] as const)('counts an exercise as it is noted: %s', (_, timesPerDay, logs, kind) => {
    const plan = planOf([squat({ timesPerDay, logs: logs.map((log) => entry('2026-03-09', log)) })]);
    expect(countPast(dayOf(plan, '2026-03-09'))[kind]).toBe(1);
  });

  test('by the version that was in force on the day, and its dose', () => {
    const plan = planOf([squat()]);
    const [first] = plan.versions;
    if (first === undefined) throw new Error('no version');
    const nextId = '00000000-0000-4000-8000-000000000004';
    const next = {
      ...first,
      ...{ versionId: nextId, number: 2, since: '2026-03-08' },
      exercises: [squat({ prescriptionId: nextId, sets: 4 })],
    };
    const both = { ...plan, versions: [first, next] };
    expect(dayOf(both, '2026-03-07').shown).toMatchObject([{ prescriptionId: squatId, sets: 3 }]);
    expect(dayOf(both, '2026-03-08').shown).toMatchObject([{ prescriptionId: nextId, sets: 4 }]);
    expect(dayOf(both, '2026-03-07').view.program).toMatchObject({ versionId: patientId, number: 1 });
  });

  test('a lighter dose that followed from an entry holds from the day after it', () => {
    const prescribed = { sets: 3, amount: { min: 8, max: 10 }, sides: ['not_sided' as const] };
    const plan = planOf([
      squat({
        sets: 2,
        guidance: { kind: 'lower', text: 'Less.', leaveOut: false, instead: null },
        asPrescribed: {
          ...prescribed,
          ...{ dose: { long: '3 sets of 8', line: '3 sets of 8' }, loadWords: null },
          ...{ weight: null, loadKind: 'none' },
        },
        logs: [entry('2026-03-07')],
      }),
    ]);
    expect(dayOf(plan, '2026-03-06').shown).toMatchObject([{ sets: 3, guidance: null }]);
    expect(dayOf(plan, '2026-03-07').shown).toMatchObject([{ sets: 3 }]);
    expect(dayOf(plan, '2026-03-08').shown).toMatchObject([{ sets: 2 }]);
  });

  test('a pause says so, offers nothing, and keeps what was noted in it', () => {
    const plan = planOf([squat({ logs: [entry('2026-03-08')] })], {
      pauses: [{ firstDay: '2026-03-07', lastDay: '2026-03-08' }],
    });
    expect(dayOf(plan, '2026-03-07')).toMatchObject({
      ...{ view: { state: 'paused' }, shown: [], offered: [], others: [] },
    });
    const noted = dayOf(plan, '2026-03-08');
    expect([ids(noted.shown), noted.offered, noted.others]).toEqual([[squatId], [], []]);
  });
});

describe('H-9 what is stopped is offered for no day', () => {
  const offered = (plan: PlanOfDays, on = '2026-03-09') => {
    const day = dayOf(plan, on);
    return ids([...day.offered, ...day.others]);
  };

  test('by the rules or the clinician: it is shown as planned, and as stopped', () => {
    const plan = planOf([squat({ guidance: stopped }), planExerciseOf(bridgeId)]);
    expect(offered(plan)).toEqual([bridgeId]);
    expect(countPast(dayOf(plan, '2026-03-09'))).toMatchObject({ stopped: 1, nothing: 1 });
  });

  test('broken off today', () => {
    const stop = entry(today, { outcome: 'stopped' });
    expect(offered(planOf([squat({ logs: [stop] }), planExerciseOf(bridgeId)]))).toEqual([bridgeId]);
  });

  test('too much pain on the day itself: nothing more of it', () => {
    const severe = entry('2026-03-09', { pain: { during: 8 } });
    expect(offered(planOf([squat({ logs: [severe] }), planExerciseOf(bridgeId)]))).toEqual([]);
  });

  test('broken off under a version that is over, and in no later one: nobody has lifted it', () => {
    const plan = planOf([squat({ logs: [entry('2026-03-05', { outcome: 'stopped' })] })]);
    const [first] = plan.versions;
    if (first === undefined) throw new Error('no version');
    const next = {
      ...first,
      ...{ versionId: bridgeId, number: 2, since: '2026-03-08', exercises: [planExerciseOf(bridgeId)] },
    };
    expect(offered({ ...plan, versions: [first, next] }, '2026-03-07')).toEqual([]);
    const lifted = { ...next, exercises: [squat({ prescriptionId: bridgeId })] };
    expect(offered({ ...plan, versions: [first, lifted] }, '2026-03-07')).toEqual([squatId]);
  });
});

describe('O-8 an entry for an earlier day', () => {
  const told: Told = {
    ...{ outcome: 'done', skipReason: null, sets: [], effort: null, technique: null, spread: null },
    ...{ comment: null, pain: { rest: null, during: 3, after: null } },
  };
  const noteFor = (plan: PlanOfDays, localDate: string): SyncItem[] => {
    const day = dayOf(plan, localDate);
    const [exercise] = day.offered;
    const occasion = exercise === undefined ? null : lateOccasion(day, [exercise]);
    if (exercise === undefined || occasion === null) throw new Error('nothing to note');
    return [...sessionRecords(day.view, occasion), logRecord(day.view, occasion.sessionId, exercise, told)];
  };

  test.each(['Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'])(
    'is a sitting of that day in %s, and says when it was made',
    (timeZone) => {
      const [sitting, log] = noteFor(planOf([squat()], { timeZone }), '2026-03-08');
      expect(sessionItem.parse(sitting)).toMatchObject({ localDate: '2026-03-08', timeZone });
      const read = logItem.parse(log);
      expect(Math.abs(Date.now() - Date.parse(read.recordedAt))).toBeLessThan(60_000);
    },
  );

  test('stands on its day at once, also without a network, and is not of today', () => {
    const plan = planOf([squat()]);
    const with1 = planWithRecords(plan, noteFor(plan, '2026-03-08'));
    expect(countPast(dayOf(with1, '2026-03-08'))).toMatchObject({ done: 1 });
    expect(dayOf(with1, '2026-03-08').offered).toEqual([]);
    expect(countPast(dayOf(with1, '2026-03-09'))).toMatchObject({ done: 0, nothing: 1 });
  });

  test('goes on with the sitting of that day, and stays on that day also where only the server has the sitting', () => {
    const first = entry('2026-03-08');
    const plan = planOf([squat({ logs: [first] }), planExerciseOf(bridgeId)]);
    const records = noteFor(plan, '2026-03-08');
    expect(records).toMatchObject([{ kind: 'log', sessionId: first.sessionId, prescriptionId: bridgeId }]);
    const noted = planWithRecords(plan, records);
    expect(countPast(dayOf(noted, '2026-03-08'))).toMatchObject({ done: 2 });
    expect(countPast(dayOf(noted, '2026-03-09'))).toMatchObject({ nothing: 2 });
  });

  test('a sitting that the clinic typed in from paper is theirs', () => {
    const paper = entry('2026-03-08', { isPaper: true });
    const records = noteFor(planOf([squat({ logs: [paper] }), planExerciseOf(bridgeId)]), '2026-03-08');
    expect(records.map(({ kind }) => kind)).toEqual(['session', 'log']);
  });

  test('a correction takes the place of its entry on that day, under the version it was made under', () => {
    const first = entry('2026-03-06');
    const plan = planOf([squat({ logs: [first] })]);
    const [old] = plan.versions;
    if (old === undefined) throw new Error('no version');
    const next = {
      ...old,
      ...{ versionId: bridgeId, number: 2, since: '2026-03-06' },
      exercises: [squat({ prescriptionId: bridgeId, logs: [first] })],
    };
    const both = { ...plan, versions: [old, next] };
    const day = dayOf(both, '2026-03-06');
    const [exercise] = day.shown;
    const [log] = exercise?.logs ?? [];
    if (exercise === undefined || log === undefined) throw new Error('nothing to correct');
    const correction = logRecord(day.view, log.sessionId, exercise, { ...told, outcome: 'partly' }, log);
    expect(correction).toMatchObject({ prescriptionId: squatId, correctsId: first.logId });
    const after = planWithRecords(both, [correction]);
    expect(countPast(dayOf(after, '2026-03-06'))).toMatchObject({ done: 0, partly: 1 });
    expect(countPast(dayOf(after, '2026-03-09'))).toMatchObject({ nothing: 1 });
  });

  test.each([
    ['broken off', { outcome: 'stopped' as const }],
    ['severe pain', { pain: { rest: null, during: 8, after: null } }],
    ['symptoms that spread', { spread: true }],
  ])('H-9 %s, told late, waits from the next day on, also before anybody has heard of it', (_, said) => {
    const plan = planOf([squat(), planExerciseOf(bridgeId)]);
    const day = dayOf(plan, '2026-03-08');
    const [exercise] = day.offered;
    const occasion = exercise === undefined ? null : lateOccasion(day, [exercise]);
    if (exercise === undefined || occasion === null) throw new Error('nothing to note');
    const log = logRecord(day.view, occasion.sessionId, exercise, { ...told, ...said });
    const noted = planWithRecords(plan, [...sessionRecords(day.view, occasion), log]);
    const dueOn = (localDate: string) =>
      todayFrom(noted, { localDate, minutesOfDay: 600 }).exercises.map(({ isDue, guidance }) => [
        isDue,
        guidance?.leaveOut ?? false,
      ]);
    expect(dueOn(today)).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(dueOn('2026-03-07')[0]).toEqual([true, false]);
    expect(ids(dayOf(noted, '2026-03-09').offered)).toEqual([bridgeId]);
    // The server has it: what follows from it is the server's to say, and a clinician may have lifted it.
    const heard = { ...log, logId: log.id, localDate: '2026-03-08' };
    const known = planOf([squat({ logs: [entry('2026-03-08', heard)] }), planExerciseOf(bridgeId)]);
    const answered = planWithRecords(known, [...sessionRecords(day.view, occasion), log]);
    expect(todayFrom(answered, { localDate: today, minutesOfDay: 600 }).exercises[0]?.isDue).toBe(true);
  });

  test('a stop that is corrected before it was sent is none', () => {
    const plan = planOf([squat()]);
    const day = dayOf(plan, '2026-03-08');
    const [exercise] = day.offered;
    const occasion = exercise === undefined ? null : lateOccasion(day, [exercise]);
    if (exercise === undefined || occasion === null) throw new Error('nothing to note');
    const stop = logRecord(day.view, occasion.sessionId, exercise, { ...told, outcome: 'stopped' });
    const { kind: _kind, patientId: _patientId, id, correctsId: _correctsId, ...rest } = stop;
    const right = logRecord(day.view, occasion.sessionId, exercise, told, { logId: id, ...rest });
    const noted = planWithRecords(plan, [...sessionRecords(day.view, occasion), stop, right]);
    expect(todayFrom(noted, { localDate: today, minutesOfDay: 600 }).exercises[0]?.isDue).toBe(true);
  });
});
