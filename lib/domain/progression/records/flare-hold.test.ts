import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/calendar-date.ts';
import type { FlareReport } from '../../record/flare.ts';
import type { RecordedLog } from '../../record/recorded.ts';
import { isHeldForFlare, sessionsAfterFlare } from './flare-hold.ts';
import { guidanceOf, judgeProposals } from './judged-proposals.ts';
import { fixtureToday as today, patientRecords, recordedLog } from './record-fixtures.ts';

const report = (daysAgo: number, over: Partial<FlareReport> = {}): FlareReport => ({
  reportId: `${daysAgo} ${over.isOver === true}`,
  localDate: addDays(today, -daysAgo),
  recordedAt: `${addDays(today, -daysAgo)}T08:00:00.000Z`,
  ...{ isOver: false, pain: 7, usualPain: 3, spreading: null },
  ...over,
});
const over = (daysAgo: number) => report(daysAgo, { isOver: true, pain: null });
const logs = (...daysAgo: number[]) => daysAgo.map((days) => recordedLog(days));
const skipped = (daysAgo: number) =>
  recordedLog(daysAgo, { outcome: 'skipped', skipReason: 'no_time', sets: [] });

describe('isHeldForFlare (LG-8.8)', () => {
  it.each<[string, readonly FlareReport[], readonly RecordedLog[], boolean]>([
    ['no flare-up', [], logs(2), false],
    ['from its first day', [report(0)], logs(2), true],
    ['while it lasts, however much is done', [report(20)], logs(9, 7, 5, 3), true],
    ['what was no flare-up holds nothing', [report(0, { pain: 4 })], [], false],
    ['over, and nothing done since', [report(9), over(8)], logs(10), true],
    [
      'the session of the day on which it was over is not one after it',
      [report(9), over(8)],
      logs(8, 6, 4),
      true,
    ],
    ['two sessions after it', [report(9), over(8)], logs(6, 4), true],
    ['three', [report(9), over(8)], logs(6, 4, 2), false],
    ['what was left out is no session', [report(9), over(8)], [...logs(6, 4), skipped(2)], true],
    [
      'a second flare-up counts from its own end',
      [report(30), over(28), report(9), over(8)],
      logs(20, 18, 16, 6),
      true,
    ],
  ])('%s', (_, flareReports, done, isHeld) => {
    expect(isHeldForFlare('squat', { flareReports, logs: done, today })).toBe(isHeld);
  });

  it('counts the sessions of each exercise for itself', () => {
    const records = { flareReports: [report(9), over(8)], logs: logs(6, 4, 2), today };
    expect([isHeldForFlare('squat', records), isHeldForFlare('bridge', records)]).toEqual([false, true]);
  });
});

describe('LG-8.8 nothing is proposed upward', () => {
  /** Sessions of the last two weeks that ask for a step up. */
  const top = [12, 9, 7, 4, 2].map((daysAgo) => recordedLog(daysAgo, { effort: 3 }));
  const proposed = (flareReports: readonly FlareReport[]) => {
    const [judged] = judgeProposals(
      patientRecords({ logs: top, flareReports }),
      'en',
      (text) => text,
    ).proposals;
    return judged?.proposal.type === 'proposal'
      ? { kind: judged.kind, reason: judged.proposal.decision.reason }
      : judged;
  };

  it.each<[string, readonly FlareReport[], string]>([
    ['while a flare-up lasts', [report(1)], 'flare_hold'],
    ['after it, until three sessions', [report(6), over(5)], 'flare_hold'],
  ])('%s', (_, flareReports, reason) => {
    expect(proposed([])).toMatchObject({ kind: 'raise' });
    expect(proposed(flareReports)).toEqual({ kind: 'hold', reason });
    expect(sessionsAfterFlare).toBe(3);
  });
});

describe('LG-8.8 nobody is told that they did less than planned for doing what the plan of a flare-up asks', () => {
  const usual = [12, 9, 7, 4].map((daysAgo) => recordedLog(daysAgo));
  const [kept] = recordedLog(2).sets;
  if (kept === undefined) throw new Error('no set');
  const half = recordedLog(2, { sets: [kept, { ...kept, setNumber: 2 }] });
  const told = (flareReports: readonly FlareReport[]) => {
    const records = patientRecords({ logs: [...usual, half], flareReports });
    const [judged] = judgeProposals(records, 'en', (text) => text).proposals;
    return judged === undefined ? undefined : (guidanceOf(judged, 'en')?.text ?? null);
  };

  it.each<[string, readonly FlareReport[], string | null]>([
    ['without one', [], 'Some sets or repetitions were left out. Try the same dose again.'],
    ['while it lasts', [report(3)], null],
    ['when it is over', [report(3), over(1)], null],
    [
      'one that was over before that session',
      [report(6), over(3)],
      'Some sets or repetitions were left out. Try the same dose again.',
    ],
  ])('%s', (_, flareReports, text) => {
    expect(told(flareReports)).toBe(text);
  });
});
