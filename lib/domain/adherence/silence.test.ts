import { describe, expect, it } from 'vitest';
import { daysSilent, isSilent, type Reports, silentFromDay } from './silence.ts';

const reports = (over: Partial<Reports>): Reports => ({
  reportedOn: [],
  inForceSince: '2026-03-01',
  pauses: [],
  ...over,
});

describe('MS-8 (1.1) silent is nothing reported at all for seven whole local days, shown from day 8', () => {
  it('is one number', () => {
    expect(silentFromDay).toBe(8);
  });

  it.each([
    ['reported today', ['2026-03-20'], 0, false],
    ['seven days ago, six of them whole', ['2026-03-13'], 7, false],
    ['eight days ago, seven of them whole', ['2026-03-12'], 8, true],
    ['the latest report counts, in any order', ['2026-03-19', '2026-03-02', '2026-03-10'], 1, false],
    ['nothing since the program began', [], 19, true],
    ['a report from before the program', ['2026-02-01'], 19, true],
    ['a day that has not come yet explains nothing', ['2026-03-21', '2026-03-12'], 8, true],
  ])('%s', (_, reportedOn, days, silent) => {
    const found = daysSilent(reports({ reportedOn }), '2026-03-20');
    expect(found).toBe(days);
    expect(isSilent(found)).toBe(silent);
  });

  it.each([
    ['without a program', { inForceSince: null }],
    ['before it begins', { inForceSince: '2026-03-21' }],
    ['while paused', { pauses: [{ firstDay: '2026-03-20', lastDay: '2026-03-20' }] }],
    ['while paused without an end', { pauses: [{ firstDay: '2026-03-02', lastDay: null }] }],
  ])('nobody is silent %s', (_, over) => {
    expect(daysSilent(reports(over), '2026-03-20')).toBeNull();
    expect(isSilent(null)).toBe(false);
  });

  it('counts from the end of a pause', () => {
    const after = (lastDay: string) =>
      daysSilent(
        reports({ reportedOn: ['2026-03-02'], pauses: [{ firstDay: '2026-03-03', lastDay }] }),
        '2026-03-20',
      );
    expect([after('2026-03-11'), after('2026-03-13')]).toEqual([9, 7]);
  });

  it('counts whole calendar days across a clock change and a leap day', () => {
    expect(
      daysSilent(reports({ reportedOn: ['2028-02-24'], inForceSince: '2028-01-01' }), '2028-03-03'),
    ).toBe(8);
  });
});
