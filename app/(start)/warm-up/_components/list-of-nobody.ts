import { type ReviewGroup, reviewGroups } from '@/lib/domain/review/review-reason';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { ReviewList, ReviewRow } from '@/lib/schemas/review';

const groups = ['call_today', 'decide', 'nudge', 'set_up'] as const satisfies readonly ReviewGroup[];
const tones = { call_today: 'red', decide: 'amber', nudge: 'teal', set_up: 'blue' } as const;
const linesOfEach = 30;

/** A review list on which every part of a line occurs, and nobody stands. `today` is a local date. */
export function listOfNobody(today: string): ReviewList {
  const counts = Object.fromEntries(reviewGroups.map((group) => [group, linesOfEach]));
  return {
    asOf: `${today}T00:00:00Z`,
    today,
    counts: counts as ReviewList['counts'],
    mark: '',
    behind: null,
    rows: groups.flatMap((group) =>
      Array.from({ length: linesOfEach }, (_, place) => lineOfNobody(group, place, today)),
    ),
  };
}

function lineOfNobody(group: (typeof groups)[number], place: number, today: string): ReviewRow {
  const hasMore = place % 2 === 0;
  return {
    id: `${group}-${place}`,
    name: '–',
    record: '–',
    age: hasMore ? 0 : null,
    birthDate: today,
    phone: hasMore ? '0' : null,
    usesPaper: !hasMore,
    group,
    tone: tones[group],
    title: '–',
    when: '–',
    detail: '–',
    told: hasMore ? '–' : null,
    chips: hasMore ? ['–', '='] : [],
    waits: '–',
    land: 'why',
    days: 'xhsdpkno.dddpd',
    pain: Array.from({ length: 9 }, (_, step) => [step * 3, step, step > 5]),
    limit: 5,
    offer: hasMore ? { basis: '', today, presetDay: addDays(today, 1), mayWaitForNews: true } : null,
    acknowledged: null,
    isCovered: false,
  };
}
