import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rhythm } from '../dosage/schedule.ts';
import { addDays, daysBetween, isoWeekOf, weekOf, weekdayOf } from '../time/calendar-date.ts';
import { type AdherenceWindow, adherenceOver, countedSessions } from './adherence-window.ts';
import { adherenceWeek } from './adherence-week.ts';
import { localDate } from '../time/local-date.ts';

const runs = { seed: 20250602, numRuns: 10_000 };
/** Two weeks around the clock change in Europe. */
const firstDay = '2025-03-24';
const timeoutMs = 30_000;

const date = fc.integer({ min: 0, max: 13 }).map((offset) => addDays(firstDay, offset));
const session = fc.record({
  localDate: date,
  credit: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
  stoppedForPain: fc.boolean(),
});
const rhythm: fc.Arbitrary<Rhythm> = fc.record({
  schedule: fc.oneof(
    fc.record({ type: fc.constant('times_per_week' as const), n: fc.integer({ min: 0, max: 7 }) }),
    fc.record({
      type: fc.constant('specific_weekdays' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    }),
    fc.record({ type: fc.constant('every_day' as const) }),
  ),
  timesPerDay: fc.integer({ min: 1, max: 3 }),
});
const adherenceWindow: fc.Arbitrary<AdherenceWindow> = fc
  .record({
    sessions: fc.array(session, { maxLength: 12 }),
    first: rhythm,
    second: rhythm,
    changeOn: fc.integer({ min: 1, max: 12 }),
    pauses: fc.array(date, { maxLength: 2 }),
    maxPerDay: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ sessions, first, second, changeOn, pauses, maxPerDay }) => ({
    fromDate: firstDay,
    toDate: addDays(firstDay, 13),
    versions: [
      {
        versionId: 'a',
        fromDate: firstDay,
        toDate: addDays(firstDay, changeOn - 1),
        ...first,
        maxPerDay,
      },
      { versionId: 'b', fromDate: addDays(firstDay, changeOn), toDate: null, ...second, maxPerDay },
    ],
    pauses: pauses.map((day) => ({ fromDate: day, toDate: day })),
    sessions,
  }));

describe('adherence over any history', () => {
  it(
    'does not depend on the order in which logs arrive',
    () => {
      const shuffled = adherenceWindow.chain((window) =>
        fc
          .shuffledSubarray([...window.sessions], { minLength: window.sessions.length })
          .map((sessions) => [window, { ...window, sessions }] as const),
      );
      fc.assert(
        fc.property(shuffled, ([window, other]) => {
          expect(adherenceOver(other)).toEqual(adherenceOver(window));
          expect(countedSessions(other)).toBe(countedSessions(window));
        }),
        runs,
      );
    },
    timeoutMs,
  );

  it(
    'never rises when logs are removed, and stays between 0 and 1',
    () => {
      const fewer = adherenceWindow.chain((window) =>
        fc.subarray([...window.sessions]).map((sessions) => [window, { ...window, sessions }] as const),
      );
      fc.assert(
        fc.property(fewer, ([window, other]) => {
          const [all, some] = [adherenceOver(window), adherenceOver(other)];
          const rates = [all, some].map((result) =>
            result.ok
              ? [result.frequencyAdherence ?? 0, result.doseAdherence ?? 0, result.overRatio ?? 0]
              : [],
          );
          const [more = [], less = []] = rates;
          expect(more).toHaveLength(3);
          less.forEach((rate, index) => expect(rate).toBeLessThanOrEqual(more[index] ?? -1));
          expect(Math.max(...more.slice(0, 2))).toBeLessThanOrEqual(1);
          expect(Math.min(...less)).toBeGreaterThanOrEqual(0);
          expect(countedSessions(other)).toBeLessThanOrEqual(countedSessions(window));
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
