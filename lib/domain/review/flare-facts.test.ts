import { describe, expect, it } from 'vitest';
import type { FlareReport } from '../record/flare.ts';
import { addDays } from '../time/calendar-date.ts';
import { flareFacts } from './flare-facts.ts';
import { flareLine } from './flare-line.ts';
import { factDetail, factTitle } from './review-words.ts';

const today = '2026-03-30';
const report = (daysAgo: number, over: Partial<FlareReport> = {}): FlareReport => ({
  reportId: `r${daysAgo}`,
  localDate: addDays(today, -daysAgo),
  recordedAt: `${addDays(today, -daysAgo)}T08:00:00.000Z`,
  ...{ isOver: false, pain: 6, usualPain: 3, spreading: null },
  ...over,
});
const over = (daysAgo: number) => report(daysAgo, { isOver: true, pain: null });
const said = (reports: readonly FlareReport[]) =>
  flareFacts({ flareReports: reports, today }).map(
    (fact) => `${fact.key} ${factTitle(fact)}. ${factDetail(fact)}`,
  );

describe('LG-8.8 what somebody has to know of a flare-up', () => {
  it.each<[string, readonly FlareReport[], readonly string[]]>([
    ['one that settles is nobody’s task', [report(1)], []],
    ['pain 8', [report(1, { pain: 8 })], ['flare:r1 Flare-up, pain 8. Usual 3, flare-up since 29 Mar']],
    [
      'it spreads',
      [report(1, { spreading: true })],
      ['flare:r1 Flare-up, pain 6. Usual 3, it spreads, flare-up since 29 Mar'],
    ],
    [
      'also when it was over before anybody looked',
      [report(3, { pain: 9 }), over(1)],
      ['flare:r3 Flare-up, pain 9. Usual 3, flare-up since 27 Mar'],
    ],
    [
      'severe again is another fact',
      [report(3, { pain: 8 }), report(1, { pain: 9 })],
      ['flare:r1 Flare-up, pain 9. Usual 3, flare-up since 27 Mar'],
    ],
    ['fourteen days ago is over', [report(14, { pain: 9 }), over(13)], []],
    ['its eighth day', [report(7)], []],
    ['its ninth: not easing after a week', [report(8)], ['flare:r8:late Flare-up, not easing. Since 22 Mar']],
    ['over on its ninth day', [report(8), over(0)], []],
    ['what was no flare-up', [report(1, { pain: 4 })], []],
  ])('%s', (_, reports, expected) => {
    expect(said(reports)).toEqual(expected);
  });
});

describe('the latest flare-up in words for staff', () => {
  const line = (reports: readonly FlareReport[], cause: 'bad_night' | null = null) =>
    flareLine(
      reports.map((one) => ({ ...one, cause })),
      today,
    );

  it('since when, how it stands and what is shown', () => {
    expect(line([])).toBeNull();
    expect(line([report(0)])).toBe(
      'since today, day 1, settling: pain 6, usual 3; shown half the sets, 20 % less load, effort 4 at most; nothing is raised',
    );
    expect(line([report(4, { usualPain: null, spreading: true })], 'bad_night')).toBe(
      'since Thu 26 Mar, day 5, told to phone: pain 6, usual not known, spreads; shown half the sets, 20 % less load, effort 4 at most; nothing is raised; set off by a bad night, the patient thinks',
    );
    expect(line([report(4), over(1)])).toBe('over since yesterday (since Thu 26 Mar)');
  });
});
