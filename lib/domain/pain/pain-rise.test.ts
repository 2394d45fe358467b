import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar-date.ts';
import { painRise, type ToldScore } from './pain-rise.ts';

const today = '2026-03-30';
const on = (daysAgo: number, score: number, moment: ToldScore['moment'] = 'morning'): ToldScore => ({
  localDate: addDays(today, -daysAgo),
  moment,
  score,
});
const usual = (score: number) => [on(2, score), on(4, score), on(6, score)];

describe('SF-2 today against the usual pain of 14 days', () => {
  it.each([
    ['two points up', [...usual(1), on(0, 3)], 2],
    ['as usual', [...usual(3), on(0, 3)], 0],
    ['zero is a score, before and today', [...usual(0), on(0, 0)], 0],
    ['from zero', [...usual(0), on(0, 2)], 2],
    ['better', [...usual(4), on(0, 1)], -3],
    ['nothing said today', usual(1), null],
    ['two days are no usual', [on(2, 1), on(4, 1), on(0, 9)], null],
    ['the fourteenth day counts', [on(14, 1), on(2, 1), on(4, 1), on(0, 4)], 3],
    ['the fifteenth does not', [on(15, 1), on(2, 1), on(4, 1), on(0, 4)], null],
    ['the median is rounded half up', [on(1, 1), on(2, 1), on(3, 2), on(4, 2), on(0, 4)], 2],
    ['the worst of a day counts once', [on(1, 1), on(1, 5), on(2, 1), on(3, 1), on(0, 3), on(0, 2)], 2],
    ['another moment is not compared', [...usual(1), on(0, 8, 'after')], null],
    [
      'the moment that rose most',
      [...usual(1), on(0, 2), on(1, 0, 'rest'), on(2, 0, 'rest'), on(3, 0, 'rest'), on(0, 4, 'rest')],
      4,
    ],
    ['the future is not the past', [...usual(1), on(-1, 0), on(0, 3)], 2],
  ] as const)('%s', (_, scores, rise) => {
    expect(painRise(scores, today)).toBe(rise);
  });
});
