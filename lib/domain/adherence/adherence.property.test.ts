import type { Schedule } from '../dosage/schedule.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoWeekOf, weekOf, weekdayOf } from '../time/calendar-date.ts';
import { localDate } from '../time/local-date.ts';
import { adherenceOf, countedSessions, exerciseSegments } from './adherence-window.ts';
import { adherenceWeek } from './adherence-week.ts';
import { type DayState, daysOf } from './day-state.ts';
import type { ReviewedLog, ReviewedRecords } from './reviewed-records.ts';

const runs = { seed: 20250602, numRuns: 3_000 };
/** Two weeks around the clock change in Europe. */
const firstDay = '2025-03-24';
const fortnight = { fromDate: firstDay, toDate: addDays(firstDay, 13) };
const timeoutMs = 30_000;

const date = fc.integer({ min: 0, max: 13 }).map((offset) => addDays(firstDay, offset));
const log: fc.Arbitrary<ReviewedLog> = fc
  .record({
    localDate: date,
    lineageId: fc.constantFrom('a', 'b'),
    outcome: fc.constantFrom('done', 'partly', 'skipped'),
    amounts: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 7 }),
    stoppedForPain: fc.boolean(),
  })
  .map((of) => ({
    ...of,
    sessionId: 'one',
    skipReason: of.outcome === 'skipped' ? 'pain' : null,
    stoppedForPain: of.outcome === 'partly' && of.stoppedForPain,
    amounts: of.outcome === 'skipped' ? [] : of.amounts,
    painDuring: null,
    painAfter: null,
    isPainAboveLimit: false,
  }));
const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ type: fc.constant('times_per_week' as const), n: fc.integer({ min: 0, max: 7 }) }),
  fc.record({
    type: fc.constant('specific_weekdays' as const),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  }),
  fc.record({ type: fc.constant('every_day' as const) }),
);
const rhythm = fc.record({ schedule, timesPerDay: fc.integer({ min: 1, max: 3 }) });
const load = { unit: 'bodyweight' as const };
const prescriptions = fc.tuple(rhythm, rhythm, fc.integer({ min: 1, max: 7 })).map(([a, b, sets]) => [
  { lineageId: 'a', sets, perSet: 10, load, ...a },
  { lineageId: 'b', sets: 3, perSet: 8, load, ...b },
]);
const history: fc.Arbitrary<ReviewedRecords> = fc
  .record({
    logs: fc.array(log, { maxLength: 16 }),
    first: prescriptions,
    second: prescriptions,
    changeOn: fc.integer({ min: 1, max: 12 }),
    pauses: fc.array(date, { maxLength: 2 }),
  })
  .map(({ logs, first, second, changeOn, pauses }) => ({
    versions: [
      { versionId: 'a', firstDay, lastDay: addDays(firstDay, changeOn - 1), prescriptions: first },
      { versionId: 'b', firstDay: addDays(firstDay, changeOn), lastDay: null, prescriptions: second },
    ],
    pauses: pauses.map((day) => ({ firstDay: day, lastDay: day })),
    logs,
  }));

/** Frequency, dose, ratio and counted sessions of the two weeks; 0 where nothing was expected. */
function figuresOf(of: ReviewedRecords): number[] {
  const segments = exerciseSegments(of, fortnight);
  const report = adherenceWeek({ segments });
  if (!report.ok) throw new Error(report.refusal);
  const { frequencyAdherence, doseAdherence, overRatio } = report;
  return [frequencyAdherence ?? 0, doseAdherence ?? 0, overRatio ?? 0, countedSessions(segments)];
}

const risen = (more: readonly number[], less: readonly number[]) =>
  less.filter((figure, index) => figure > (more[index] ?? -1));
const unreported: readonly DayState[] = ['not_reported', 'open', 'nothing_planned'];

/** Each sitting cut into one for every set: what is asked of a person is the same. */
const asSingleSets = (logs: readonly ReviewedLog[]): ReviewedLog[] =>
  logs.flatMap((one, place) =>
    one.amounts.length === 0 || one.stoppedForPain
      ? [one]
      : one.amounts.map((amount, set) => ({ ...one, sessionId: `${place} ${set}`, amounts: [amount] })),
  );

describe('MS-1 (1.1) adherence over any history', () => {
  it(
    'does not depend on the order in which logs arrive',
    () => {
      const shuffled = history.chain((of) =>
        fc
          .shuffledSubarray([...of.logs], { minLength: of.logs.length })
          .map((logs) => [of, { ...of, logs }] as const),
      );
      fc.assert(
        fc.property(shuffled, ([of, other]) => {
          expect(figuresOf(other)).toEqual(figuresOf(of));
        }),
        runs,
      );
    },
    timeoutMs,
  );

  it(
    'never rises when logs are removed, and stays between 0 and 1',
    () => {
      const fewer = history.chain((of) =>
        fc.subarray([...of.logs]).map((logs) => [of, { ...of, logs }] as const),
      );
      fc.assert(
        fc.property(fewer, ([of, other]) => {
          const more = figuresOf(of);
          expect(risen(more, figuresOf(other))).toEqual([]);
          expect(Math.max(...more.slice(0, 2))).toBeLessThanOrEqual(1);
          expect(Math.min(...more)).toBeGreaterThanOrEqual(0);
        }),
        runs,
      );
    },
    timeoutMs,
  );

  it(
    'is never lower for the same sets in several sittings than in one',
    () => {
      fc.assert(
        fc.property(history, (of) => {
          expect(risen(figuresOf({ ...of, logs: asSingleSets(of.logs) }), figuresOf(of))).toEqual([]);
        }),
        runs,
      );
    },
    timeoutMs,
  );

  it(
    'never gives a day more than its cap, however often it is cut up',
    () => {
      const day = { fromDate: firstDay, toDate: firstDay };
      fc.assert(
        fc.property(rhythm, fc.integer({ min: 1, max: 40 }), (of, sittings) => {
          const logs = Array.from({ length: sittings }, (_, place) => ({
            ...{ localDate: firstDay, lineageId: 'a', outcome: 'done' as const, skipReason: null },
            ...{ sessionId: `${place}`, stoppedForPain: place % 3 === 0, amounts: [10, 10] },
            ...{ painDuring: null, painAfter: null, isPainAboveLimit: false },
          }));
          const versions = [
            {
              ...{ versionId: 'a', firstDay, lastDay: null },
              prescriptions: [{ lineageId: 'a', sets: 2, perSet: 10, load, ...of }],
            },
          ];
          const segments = exerciseSegments({ versions, logs, pauses: [] }, day);
          expect(countedSessions(segments)).toBeLessThanOrEqual(1);
          const { frequencyAdherence, doseAdherence } = adherenceOf(segments);
          expect(Math.max(frequencyAdherence ?? 0, doseAdherence ?? 0)).toBeLessThanOrEqual(1);
        }),
        runs,
      );
    },
    timeoutMs,
  );

  it(
    'calls no day unreported on which something was reported of the version in force',
    () => {
      fc.assert(
        fc.property(history, (of) => {
          const reported = new Set(of.logs.map((one) => one.localDate));
          const states = daysOf(of, addDays(firstDay, 14), 15)
            .filter((day) => reported.has(day.localDate))
            .map(({ state }) => state);
          expect(states.filter((state) => unreported.includes(state))).toEqual([]);
        }),
        runs,
      );
    },
    timeoutMs,
  );

  it('answers or refuses anything, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (segments, days) => {
        expect(adherenceWeek({ segments } as never)).toHaveProperty('ok');
        expect(adherenceWeek({ segments: [{ type: 'every_day', days }] } as never)).toHaveProperty('ok');
        expect(adherenceWeek({ segments: [{ type: 'every_day', days: [days] }] } as never)).toHaveProperty(
          'ok',
        );
      }),
      runs,
    );
  });
});

describe('local dates in any zone', () => {
  const zones = fc.constantFrom(
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'Etc/GMT+12',
  );
  const instant = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2040-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const dateIn = (at: Date, tz: string): string => {
    const result = localDate({ instantUtc: at.toISOString(), tz });
    return result.ok ? result.localDate : result.refusal;
  };

  it('lie within a day of the UTC date, and never go back as time goes on', () => {
    fc.assert(
      fc.property(instant, zones, fc.integer({ min: 0, max: 172_800_000 }), (at, tz, later) => {
        const here = dateIn(at, tz);
        expect(Math.abs(daysBetween(at.toISOString().slice(0, 10), here))).toBeLessThanOrEqual(1);
        expect(daysBetween(here, dateIn(new Date(at.getTime() + later), tz))).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('belong to the ISO week that lists them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (offset) => {
        const day = addDays('1970-01-01', offset);
        const week = weekOf(day);
        expect(week[weekdayOf(day) - 1]).toBe(day);
        expect(new Set(week.map(isoWeekOf))).toEqual(new Set([isoWeekOf(day)]));
        expect(isoWeekOf(addDays(day, 7))).not.toBe(isoWeekOf(day));
      }),
      runs,
    );
  });

  it('answer or refuse anything, and never throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (instantUtc, tz) => {
        expect(localDate({ instantUtc, tz } as never)).toHaveProperty('ok');
      }),
      runs,
    );
  });
});
