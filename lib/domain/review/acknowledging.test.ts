import { describe, expect, it, test } from 'vitest';
import { dueAgain, mayWaitForNews, openFacts, presetDay } from './acknowledging.ts';
import type { ReviewFact } from './review-of.ts';
import type { ReviewReason } from './review-reason.ts';
import { blankFact } from './told-facts.ts';

const today = '2026-11-30';
const fact = (reason: ReviewReason, key: string = reason): ReviewFact => ({
  ...blankFact,
  ...{ reason, key, at: '2026-11-29T17:30:00.000Z' },
});

test.each<[ReviewReason, string]>([
  ['red_flag', '2026-12-01'],
  ['pain_above_limit', '2026-12-02'],
  ['skipped_for_pain', '2026-12-02'],
  ['comment', '2026-12-07'],
  ['silent', '2026-12-07'],
])('MS-8 %s is proposed to be shown again on %s', (reason, day) => {
  expect(presetDay(fact(reason), today)).toBe(day);
});

test.each<[string, ReviewReason[], boolean]>([
  ['pain and a comment may happen again', ['pain_above_limit', 'comment'], true],
  ['an open flag stands until it is closed', ['pain_above_limit', 'red_flag'], false],
  ['silence cannot happen again while it lasts', ['silent'], false],
  ['nor can a missing program', ['no_program'], false],
])('MS-8 %s', (_, reasons, may) => {
  expect(mayWaitForNews(reasons.map((reason) => fact(reason)))).toBe(may);
});

test('MS-8 who is watched has nothing open, also in a review that was kept and read again', () => {
  const pain = fact('pain_above_limit', 'pain:1');
  const watching = { worst: pain, others: [], watched: [pain] };
  const comment = fact('comment');
  const open = { worst: pain, others: [comment], watched: [fact('silent')] };
  // As it is kept: what was one object is two.
  const kept = <T>(review: T): T => JSON.parse(JSON.stringify(review)) as T;
  expect([openFacts(watching), openFacts(kept(watching))]).toEqual([[], []]);
  expect([openFacts(open), openFacts(kept(open))]).toEqual([
    [pain, comment],
    [pain, comment],
  ]);
});

describe('MS-8 somebody asked to look again', () => {
  const given = (untilOn: string | null, over = {}) => ({
    ...{
      acknowledgementId: 'a',
      at: '2026-11-24T09:00:00.000Z',
      keys: ['pain:1'],
      worst: 'Pain 7 during walking',
    },
    untilOn,
    ...over,
  });
  const again = (...args: Parameters<typeof dueAgain>) => dueAgain(...args).map(({ subject }) => subject);
  const asked = ['You asked to look again: Pain 7 during walking'];

  it.each([
    ['before the day', given('2026-12-01'), []],
    ['on the day', given('2026-11-30'), asked],
    ['six days after it', given('2026-11-24'), asked],
    ['a week after it', given('2026-11-23'), []],
    ['where no day was chosen', given(null), []],
  ])('%s', (_, one, says) => {
    expect(again([one], [], today)).toEqual(says);
  });

  it('is not told beside the fact itself, nor once somebody has acknowledged anew', () => {
    const old = given('2026-11-30');
    expect(again([old], [fact('pain_above_limit', 'pain:1')], today)).toEqual([]);
    const anew = given('2026-12-05', { at: '2026-11-30T08:00:00.000Z', acknowledgementId: 'b' });
    expect(again([old, anew], [], today)).toEqual([]);
  });
});
