import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar-date.ts';
import { daily, doneOn, exercise, firstDay, perWeek, records, version } from './adherence-fixtures.ts';
import { weekSoFar, wholeWeeks } from './week-so-far.ts';
import type { ReviewedRecords } from './reviewed-records.ts';

const squat = exercise('squat', perWeek(3));
const walk = exercise('walk', daily);
const wednesday = addDays(firstDay, 2);

describe('MS-1 (1.1) the running week is a count', () => {
  it.each<[string, ReviewedRecords, { done: number; planned: number } | null]>([
    ['2 of 3 so far', records([squat], doneOn({ squat: [0, 2] })), { done: 2, planned: 3 }],
    ['nothing yet', records([squat], []), { done: 0, planned: 3 }],
    ['last week does not count', records([squat], doneOn({ squat: [-1, -2] })), { done: 0, planned: 3 }],
    ['no more than planned', records([squat], doneOn({ squat: [0, 1, 2, 3] })), { done: 3, planned: 3 }],
    [
      'one exercise done too often does not stand in for another',
      records([squat, exercise('row', perWeek(1))], doneOn({ squat: [0, 1, 2, 3] })),
      { done: 3, planned: 4 },
    ],
    [
      'twice a day, done once: half a day is not said',
      records([exercise('walk', { type: 'every_day' }, 2)], doneOn({ walk: [0, 1, 1] })),
      { done: 1, planned: 7 },
    ],
    [
      'a program that began on Thursday plans its share',
      records([], doneOn({ squat: [3, 5] }), { versions: [version([squat], { firstDay: '2025-06-05' })] }),
      { done: 2, planned: 2 },
    ],
    [
      'a new version in the middle of the week goes on counting',
      records([], doneOn({ squat: [0, 2, 4] }), {
        versions: [
          version([squat], { lastDay: '2025-06-04' }),
          version([squat], { versionId: 'b', firstDay: '2025-06-05' }),
        ],
      }),
      { done: 3, planned: 3 },
    ],
    [
      'paused days are not planned',
      records([walk], [], { pauses: [{ firstDay: '2025-06-04', lastDay: null }] }),
      { done: 0, planned: 2 },
    ],
    ['nothing planned is no count', records([], [], { versions: [] }), null],
  ])('%s', (_, of, count) => {
    expect(weekSoFar(of, wednesday)).toEqual(count);
  });

  it('weeks before it are whole, Monday to Sunday, oldest first', () => {
    const of = records([squat], doneOn({ squat: [0, 2, 4, 8, 16] }));
    const weeks = wholeWeeks(of, addDays(firstDay, 15), 3);
    expect(weeks.map(({ monday, frequencyAdherence }) => [monday, frequencyAdherence])).toEqual([
      ['2025-05-26', 0],
      ['2025-06-02', 1],
      ['2025-06-09', 0.3333],
    ]);
  });
});
