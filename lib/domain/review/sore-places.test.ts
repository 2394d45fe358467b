import { expect, test } from 'vitest';
import { fixtureToday as today, patientRecords } from '../progression/records/record-fixtures.ts';
import type { RecordedMorning } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import { courseDays } from './course.ts';
import { sorePlaces } from './sore-places.ts';

const morning = (daysAgo: number, over: Partial<RecordedMorning> = {}): RecordedMorning => ({
  morningId: `morning-${daysAgo}`,
  correctsId: null,
  localDate: addDays(today, -daysAgo),
  pain: 6,
  region: 'groin',
  ...over,
});
const placesOf = (...mornings: RecordedMorning[]) => sorePlaces(patientRecords({ mornings }));

test('each place once, with its days and scores in order, the place of the latest morning first', () => {
  const told = placesOf(morning(1, { pain: 5 }), morning(9), morning(4, { region: 'low_back', pain: 7 }));
  expect(told).toEqual([
    {
      region: 'groin',
      points: [
        [46, 6],
        [54, 5],
      ],
    },
    { region: 'low_back', points: [[51, 7]] },
  ]);
});

test.each([
  ['no place was marked', morning(2, { region: null })],
  ['it would rather not be said', morning(2, { pain: null, region: null })],
  ['it lies before the days that are drawn', morning(courseDays)],
  ['it is dated ahead', morning(-1)],
])('nothing where %s', (_, one) => {
  expect(placesOf(one)).toEqual([]);
});

test('a corrected answer counts as it was corrected', () => {
  const said = morning(3);
  const meant = morning(3, { morningId: 'meant', correctsId: said.morningId, region: 'hip_outer', pain: 0 });
  expect(placesOf(said, meant)).toEqual([{ region: 'hip_outer', points: [[52, 0]] }]);
});
