import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar-date.ts';
import { type MorningScore, baselineMorning } from './morning-pain.ts';

const sessionDate = '2026-03-30';
const before = (...scores: [daysBefore: number, pain: number | null][]): MorningScore[] =>
  scores.map(([daysBefore, pain]) => ({ date: addDays(sessionDate, -daysBefore), pain }));
const none = { baseline: null, from: 'none' };

describe('baselineMorning (LG-7.5)', () => {
  it.each<[string, MorningScore[], MorningScore | null, { baseline: number | null; from: string }]>([
    ['three mornings', before([1, 1], [2, 2], [3, 3]), null, { baseline: 2, from: 'mornings' }],
    [
      'three mornings before what was asked',
      before([1, 0], [2, 0], [3, 1]),
      { date: sessionDate, pain: 9 },
      { baseline: 0, from: 'mornings' },
    ],
    [
      'an even number, half up',
      before([1, 1], [2, 2], [3, 3], [4, 4]),
      null,
      { baseline: 3, from: 'mornings' },
    ],
    ['the fourteenth day counts', before([1, 4], [2, 4], [14, 4]), null, { baseline: 4, from: 'mornings' }],
    ['the fifteenth does not', before([1, 4], [2, 4], [15, 4]), null, none],
    ['the morning of the day itself does not', before([0, 4], [1, 4], [2, 4]), null, none],
    ['a later morning does not', before([-1, 4], [1, 4], [2, 4]), null, none],
    ['a morning without an answer is none', before([1, 4], [2, null], [3, 4]), null, none],
    [
      'two mornings: what was asked',
      before([1, 1], [2, 2]),
      before([42, 4])[0] ?? null,
      { baseline: 4, from: 'assessed' },
    ],
    ['asked 43 days ago is too old', [], before([43, 4])[0] ?? null, none],
    ['asked on the day counts', [], before([0, 0])[0] ?? null, { baseline: 0, from: 'assessed' }],
    ['asked after the session does not', [], before([-1, 4])[0] ?? null, none],
    ['asked without an answer', [], before([1, null])[0] ?? null, none],
    [
      'a date that is none',
      [{ date: 'soon', pain: 4 }, ...before([1, 4], [2, 4])],
      { date: '2026-02-30', pain: 4 },
      none,
    ],
    ['nothing', [], null, none],
  ])('%s', (_, mornings, assessed, expected) => {
    expect(baselineMorning({ mornings, assessed, sessionDate })).toEqual({ ok: true, ...expected });
  });

  it.each([11, -1, 2.5, Number.NaN])('refuses a score of %s, asked or answered', (pain) => {
    const wrong = { ok: false, refusal: 'pain_invalid' };
    expect(baselineMorning({ mornings: before([1, pain]), sessionDate })).toEqual(wrong);
    expect(baselineMorning({ mornings: [], assessed: { date: sessionDate, pain }, sessionDate })).toEqual(
      wrong,
    );
  });
});
