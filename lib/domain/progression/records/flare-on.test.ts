import { describe, expect, it } from 'vitest';
import type { FlareReport } from '../../record/flare.ts';
import { flareOn, flaresOf } from './flare-on.ts';

const said = (localDate: string, over: Partial<FlareReport> = {}): FlareReport => ({
  reportId: `${localDate} ${over.recordedAt ?? ''}`,
  localDate,
  recordedAt: `${localDate}T08:00:00.000Z`,
  isOver: false,
  pain: 6,
  usualPain: 3,
  spreading: null,
  ...over,
});
const over = (localDate: string) => said(localDate, { isOver: true, pain: null, usualPain: null });
const begun = said('2026-03-10');

describe('flareOn (LG-8.8)', () => {
  it.each<[string, readonly FlareReport[], string, readonly [number, string, string] | null]>([
    ['nothing was said', [], '2026-03-10', null],
    ['the day before it began', [begun], '2026-03-09', null],
    ['its first day', [begun], '2026-03-10', [0, 'settle', 'early']],
    ['its third', [begun], '2026-03-12', [2, 'settle', 'early']],
    ['its fourth', [begun], '2026-03-13', [3, 'rebuild', 'later']],
    ['its eighth', [begun], '2026-03-17', [7, 'rebuild', 'later']],
    ['its ninth: the clinic is told', [begun], '2026-03-18', [8, 'contact', 'later']],
    ['pain 8', [said('2026-03-10', { pain: 8 })], '2026-03-13', [3, 'contact', 'early']],
    ['it spreads', [said('2026-03-10', { pain: 2, spreading: true })], '2026-03-10', [0, 'contact', 'early']],
    ['a rise of one is none', [said('2026-03-10', { pain: 4 })], '2026-03-10', null],
    ['from zero', [said('2026-03-10', { pain: 2, usualPain: 0 })], '2026-03-10', [0, 'settle', 'early']],
    ['usual pain not known, 5', [said('2026-03-10', { pain: 5, usualPain: null })], '2026-03-10', null],
    [
      'usual pain not known, 6',
      [said('2026-03-10', { usualPain: null })],
      '2026-03-10',
      [0, 'settle', 'early'],
    ],
    ['the day on which it was over', [begun, over('2026-03-12')], '2026-03-12', null],
    ['the day before that', [begun, over('2026-03-12')], '2026-03-11', [1, 'settle', 'early']],
    [
      'worse on its second day',
      [begun, said('2026-03-11', { pain: 8 })],
      '2026-03-11',
      [1, 'contact', 'early'],
    ],
    [
      'not known of on the day before',
      [begun, said('2026-03-11', { pain: 8 })],
      '2026-03-10',
      [0, 'settle', 'early'],
    ],
    [
      'severe first, easing since',
      [said('2026-03-10', { pain: 9 }), said('2026-03-14', { pain: 5 })],
      '2026-03-14',
      [4, 'rebuild', 'later'],
    ],
    [
      'spreading stays until it is said that it does not',
      [said('2026-03-10', { spreading: true }), said('2026-03-11')],
      '2026-03-11',
      [1, 'contact', 'early'],
    ],
    [
      'spreads no more',
      [said('2026-03-10', { spreading: true }), said('2026-03-11', { spreading: false })],
      '2026-03-11',
      [1, 'settle', 'early'],
    ],
    ['pain near the usual one ends it', [begun, said('2026-03-12', { pain: 4 })], '2026-03-12', null],
    ['said twice by two phones it is one', [begun, said('2026-03-11')], '2026-03-12', [2, 'settle', 'early']],
    [
      'a new one begins at its first day again',
      [begun, over('2026-03-12'), said('2026-03-20')],
      '2026-03-20',
      [0, 'settle', 'early'],
    ],
    ['over without one', [over('2026-03-09')], '2026-03-10', null],
    ['in whatever order they came', [over('2026-03-12'), begun], '2026-03-12', null],
  ])('%s', (_, reports, day, expected) => {
    const flare = flareOn(reports, day);
    expect(flare === null ? null : [flare.days, flare.stage, flare.dose]).toEqual(expected);
  });

  it('of two things said on one day the later one counts, by the hour', () => {
    const noon = said('2026-03-10', { recordedAt: '2026-03-10T12:00:00+01:00', isOver: true, pain: null });
    const evening = said('2026-03-10', { recordedAt: '2026-03-10T19:00:00+01:00', pain: 7 });
    expect(flareOn([evening, noon, begun], '2026-03-10')).toMatchObject({ pain: 7, days: 0 });
    expect(flaresOf([evening, noon, begun])).toHaveLength(2);
  });
});
