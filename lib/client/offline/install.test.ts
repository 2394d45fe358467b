import { expect, test } from 'vitest';
import { isHinted, withVisit } from '@/lib/client/offline/install';

const minute = 60_000;
const none = { count: 0, lastAt: 0, isDeclined: false };

test.each([
  ['the first visit', [0], 1],
  ['a page opened soon after', [0, 5 * minute, 34 * minute], 1],
  ['the next day', [0, 24 * 60 * minute], 2],
  ['a clock that was set back by an hour', [120 * minute, 60 * minute], 2],
])('counts visits: %s', (_, minutes, count) => {
  const start = Date.parse('2026-03-09T09:00:00Z');
  expect(minutes.reduce((visits, at) => withVisit(visits, start + at), none).count).toBe(count);
});

test.each([
  [1, false, false],
  [2, false, true],
  [9, false, true],
  [9, true, false],
])('after %i visits, declined: %s, the home screen is mentioned: %s', (count, isDeclined, isShown) => {
  expect(isHinted({ ...none, count, isDeclined })).toBe(isShown);
});
