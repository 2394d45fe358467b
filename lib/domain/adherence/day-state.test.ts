import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar-date.ts';
import { daily, done, exercise, firstDay, onDays, perWeek, records, skipped } from './adherence-fixtures.ts';
import { type DayState, daysOf, dayState, type StateOfExercise } from './day-state.ts';
import type { ReviewedLog, ReviewedPrescription } from './reviewed-records.ts';

/** The state of the first Monday, looked at on Tuesday. */
const stateOf = (
  prescriptions: readonly ReviewedPrescription[],
  logs: readonly ReviewedLog[],
  isPaused = false,
) => {
  const pauses = isPaused ? [{ firstDay: firstDay, lastDay: firstDay }] : [];
  return daysOf(records(prescriptions, logs, { pauses }), addDays(firstDay, 1), 2)[0]?.state;
};
const walk = exercise('walk', daily);
const stretch = exercise('stretch', daily);
const squat = exercise('squat', perWeek(3));
const tuesdays = exercise('row', onDays(2));
const part = { outcome: 'partly', amounts: [10] } as const;
const stop = done('walk', 0, { ...part, stoppedForPain: true });

describe('MS-1 (1.1) what a day looks like', () => {
  it.each<[string, ReviewedPrescription[], ReviewedLog[], DayState, boolean?]>([
    ['stopped for pain, the rest done', [walk, stretch], [stop, done('stretch', 0)], 'stopped_for_pain'],
    ['F 16: stopped for pain stands before paused', [walk], [stop], 'stopped_for_pain', true],
    ['paused', [walk], [], 'paused', true],
    ['paused, and done all the same', [walk], [done('walk', 0)], 'paused', true],
    ['left out for pain', [walk, stretch], [skipped('walk', 0, 'pain')], 'skipped_for_pain'],
    [
      'left out for pain, of some days in the week',
      [squat],
      [skipped('squat', 0, 'pain')],
      'skipped_for_pain',
    ],
    [
      'left out for pain while something was done',
      [walk, stretch],
      [skipped('walk', 0, 'pain'), done('stretch', 0)],
      'partly',
    ],
    ['left out for pain on a day on which it is not due', [tuesdays], [skipped('row', 0, 'pain')], 'skipped'],
    ['everything due by day done', [walk, stretch, squat], [done('walk', 0), done('stretch', 0)], 'done'],
    ['half of the dose is done', [walk], [done('walk', 0, { amounts: [10, 5] })], 'done'],
    ['less than half is partly', [walk], [done('walk', 0, { amounts: [10, 4] })], 'partly'],
    ['one of two due by day', [walk, stretch], [done('walk', 0)], 'partly'],
    ['only what is free to choose, while something is due', [walk, squat], [done('squat', 0)], 'partly'],
    ['nothing due by day and one done', [squat, exercise('b', perWeek(2))], [done('squat', 0)], 'done'],
    ['done on a day on which it is not due', [tuesdays], [done('row', 0)], 'done'],
    ['a tick without numbers', [walk], [done('walk', 0, { amounts: [] })], 'done'],
    ['"partly" without numbers', [walk], [done('walk', 0, { outcome: 'partly', amounts: [] })], 'partly'],
    ['left out for another reason', [walk, squat], [skipped('walk', 0, 'no_time')], 'skipped'],
    [
      'sets of 0 are reported, and nothing is done',
      [walk],
      [done('walk', 0, { amounts: [0, 0, 0] })],
      'skipped',
    ],
    ['due by day and nothing reported', [walk, squat], [], 'not_reported'],
    ['free to choose and nothing reported', [squat], [], 'open'],
    ['nothing planned', [tuesdays], [], 'nothing_planned'],
    ['no times a week', [exercise('b', perWeek(0))], [], 'nothing_planned'],
    ['no exercises', [], [], 'nothing_planned'],
  ])('%s', (_, prescriptions, logs, state, isPaused) => {
    expect(stateOf(prescriptions, logs, isPaused)).toBe(state);
  });

  it('what is due today is open until the day is over; yesterday it is not reported', () => {
    const days = daysOf(records([walk], []), addDays(firstDay, 1), 2);
    expect(days.map(({ state }) => state)).toEqual(['not_reported', 'open']);
  });

  it('an exercise of twice a day is done once it counts once', () => {
    const twice = exercise('walk', { type: 'every_day' }, 2);
    expect(stateOf([twice], [done('walk', 0)])).toBe('done');
  });

  it('before the program there is nothing planned', () => {
    const of = { versions: [], logs: [done('walk', 0)], pauses: [] };
    expect(daysOf(of, firstDay, 1)).toEqual([
      { localDate: firstDay, state: 'nothing_planned', skipReasons: [] },
    ]);
  });

  it('follows the share from which a sitting counts in the clinic', () => {
    const one: StateOfExercise = {
      due: 'by_day',
      timesOfDay: 0,
      isAnythingDone: true,
      isStopped: false,
      skipReasons: [],
      isReported: true,
    };
    expect(dayState({ isPaused: false, exercises: [one] })).toBe('partly');
    expect(dayState({ isPaused: false, exercises: [{ ...one, timesOfDay: 1 }] })).toBe('done');
  });
});
