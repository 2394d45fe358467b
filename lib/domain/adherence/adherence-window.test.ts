import { describe, expect, it } from 'vitest';
import {
  type AdherenceWindow,
  adherenceOver,
  adherenceSegments,
  countedSessions,
  lastFortnight,
} from './adherence-window.ts';

const done = (localDate: string, credit = 1, stoppedForPain = false) => ({
  localDate,
  credit,
  stoppedForPain,
});
const threeAWeek: AdherenceWindow = {
  fromDate: '2025-06-02',
  toDate: '2025-06-15',
  versions: [
    {
      versionId: 'a',
      fromDate: '2025-06-02',
      toDate: null,
      schedule: { type: 'times_per_week', n: 3 },
      timesPerDay: 1,
    },
  ],
  pauses: [],
  sessions: [],
};

describe('MS-1.3 adherence over longer windows', () => {
  it('takes the 14 days that end yesterday', () => {
    expect(lastFortnight('2025-06-16')).toEqual({ fromDate: '2025-06-02', toDate: '2025-06-15' });
  });

  it('does not let a busy week make up for an empty one', () => {
    const sessions = ['02', '03', '04', '05', '06', '07'].map((day) => done(`2025-06-${day}`));
    expect(adherenceOver({ ...threeAWeek, sessions })).toMatchObject({
      expected: 6,
      frequencyAdherence: 0.5,
    });
  });

  it('cuts at week boundaries and version changes, each log in the version of its own date', () => {
    const window: AdherenceWindow = {
      ...threeAWeek,
      toDate: '2025-06-08',
      versions: [
        {
          versionId: 'a',
          fromDate: '2025-05-01',
          toDate: '2025-06-04',
          schedule: { type: 'times_per_week', n: 2 },
          timesPerDay: 1,
        },
        {
          versionId: 'b',
          fromDate: '2025-06-05',
          toDate: null,
          schedule: { type: 'every_day' },
          timesPerDay: 1,
        },
      ],
      sessions: [done('2025-06-02'), done('2025-06-05'), done('2025-06-07'), done('2025-06-08')],
    };
    expect(adherenceSegments(window).map((segment) => segment.days?.length)).toEqual([3, 4]);
    expect(adherenceOver(window)).toMatchObject({ frequencyAdherence: 0.7941, overRatio: 0.8235 });
  });

  it('leaves out paused days and days before the program; a paused window is null, not 0', () => {
    const pauses = [{ fromDate: '2025-06-01', toDate: null }];
    expect(adherenceOver({ ...threeAWeek, pauses })).toMatchObject({ expected: 0, frequencyAdherence: null });
    expect(adherenceSegments({ ...threeAWeek, versions: [] })).toEqual([]);
  });

  it('counts a session on another weekday of the same week, and due days from the schedule', () => {
    const window: AdherenceWindow = {
      ...threeAWeek,
      toDate: '2025-06-08',
      versions: [
        {
          versionId: 'a',
          fromDate: '2025-06-02',
          toDate: null,
          schedule: { type: 'specific_weekdays', days: [1, 3] },
          timesPerDay: 1,
        },
      ],
      sessions: [done('2025-06-03'), done('2025-06-05')],
    };
    expect(adherenceOver(window)).toMatchObject({ expected: 2, frequencyAdherence: 1 });
  });

  it('counts sessions with the same limit a day and only on active days', () => {
    const sessions = [
      done('2025-06-02'),
      done('2025-06-02'),
      done('2025-06-03', 0.49),
      done('2025-06-04', 0.1, true),
      done('2025-06-05', 0, true),
      done('2025-06-10'),
    ];
    const pauses = [{ fromDate: '2025-06-10', toDate: '2025-06-10' }];
    expect(countedSessions({ ...threeAWeek, sessions, pauses })).toBe(2);
    expect(countedSessions({ ...threeAWeek, sessions: [] })).toBe(0);
  });
});
