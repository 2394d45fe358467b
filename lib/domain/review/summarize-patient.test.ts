import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar-date.ts';
import {
  daily,
  done,
  doneOn,
  exercise,
  firstDay,
  perWeek,
  records,
  skipped,
  version,
} from '../adherence/adherence-fixtures.ts';
import type { ReviewedRecords } from '../adherence/reviewed-records.ts';
import { summarizePatient } from './summarize-patient.ts';

const today = addDays(firstDay, 14);
const summary = (of: ReviewedRecords, mornings: string[] = [], on = today) =>
  summarizePatient({ ...of, mornings: mornings.map((localDate) => ({ localDate })) }, on);
const squat = exercise('squat', perWeek(3));

describe('MS-8 what the review says of one patient', () => {
  it('gives the fortnight as a share and the running week as a count', () => {
    expect(summary(records([squat], doneOn({ squat: [0, 2, 4, 7, 9, 11, 14] })))).toMatchObject({
      fortnight: { frequencyAdherence: 1, doseAdherence: 1, band: 'good' },
      week: { done: 1, planned: 3 },
      lastSessionOn: '2025-06-16',
      daysSilent: 0,
      hasRunAWeek: true,
    });
  });

  it('shows fourteen days up to today', () => {
    const { days } = summary(records([exercise('walk', daily)], doneOn({ walk: [1] })));
    expect(days).toHaveLength(14);
    expect([days[0]?.state, days[1]?.state, days.at(-1)?.state]).toEqual(['done', 'not_reported', 'open']);
  });

  it.each<[string, ReviewedRecords, string[], number]>([
    ['a set', records([squat], [done('squat', 5)]), [], 9],
    [
      'an exercise that was left out',
      records([squat], [done('squat', 1), skipped('squat', 5, 'unwell')]),
      [],
      9,
    ],
    ['a morning', records([squat], [done('squat', 1)]), [addDays(firstDay, 5)], 9],
    ['an exercise that the program no longer has', records([squat], [done('old', 5)]), [], 9],
  ])('%s breaks the silence', (_, of, mornings, days) => {
    expect(summary(of, mornings).daysSilent).toBe(days);
  });

  it('skipping is no session', () => {
    const of = records([squat], [done('squat', 1), skipped('squat', 5, 'unwell')]);
    expect(summary(of).lastSessionOn).toBe('2025-06-03');
  });

  it('a program of six days has not run a week, one of seven has', () => {
    const begun = (daysAgo: number) =>
      summary(records([], [], { versions: [version([squat], { firstDay: addDays(today, -daysAgo) })] }))
        .hasRunAWeek;
    expect([begun(6), begun(7)]).toEqual([false, true]);
  });

  it('a pause that holds today is told with its last day, and no other', () => {
    const pause = { firstDay: '2025-06-10', lastDay: '2025-06-20' };
    expect(summary(records([squat], [], { pauses: [pause] }))).toMatchObject({ pause, daysSilent: null });
    const over = { firstDay: '2025-06-10', lastDay: '2025-06-15' };
    expect(summary(records([squat], [], { pauses: [over] })).pause).toBeNull();
  });

  it('takes the worst pain of each day, 0 included, for 28 days', () => {
    const felt = (day: number, painAfter: number | null, painDuring: number | null = null) =>
      done('squat', day, { painAfter, painDuring });
    const logs = [felt(13, 0), felt(12, 2), felt(12, 6), felt(11, null, 4), felt(10, null), felt(-14, 9)];
    expect(summary(records([squat], logs)).painAfter).toEqual([
      { localDate: '2025-06-13', score: 4, isAbove: false },
      { localDate: '2025-06-14', score: 6, isAbove: false },
      { localDate: '2025-06-15', score: 0, isAbove: false },
    ]);
  });

  it('marks a day on which one exercise hurt above its own limit, though another one hurt more', () => {
    const logs = [
      done('squat', 12, { painAfter: 4, isPainAboveLimit: true }),
      done('bridge', 12, { painAfter: 5 }),
    ];
    expect(summary(records([squat], logs)).painAfter).toEqual([
      { localDate: '2025-06-14', score: 5, isAbove: true },
    ]);
  });
});
