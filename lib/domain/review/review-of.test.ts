import { describe, expect, it, test } from 'vitest';
import { orderByReview, type ReviewFact, reviewOf } from './review-of.ts';
import { groupOf, reviewReasons, type ReviewGroup, type ReviewReason } from './review-reason.ts';
import { blankFact } from './told-facts.ts';

const today = '2026-11-30';
const fact = (reason: ReviewReason, over: Partial<ReviewFact> = {}): ReviewFact => ({
  ...blankFact,
  reason,
  key: `${reason}:1`,
  at: '2026-11-29T17:30:00.000Z',
  ...over,
});
type Input = Parameters<typeof reviewOf>[0];
const review = (facts: readonly ReviewFact[], over: Partial<Input> = {}) =>
  reviewOf({
    ...{ today, facts, unproved: [], acknowledgements: [], pause: null },
    ...{ isOnHold: false, isDischarged: false },
    ...over,
  });
const groupIn = (facts: readonly ReviewFact[], over: Partial<Input> = {}) =>
  review(facts, over)?.group ?? null;

describe('MS-8 the groups of the review list', () => {
  test.each<[ReviewReason, ReviewGroup]>([
    ['red_flag', 'call_today'],
    ['precaution_conflict', 'call_today'],
    ['symptoms_spread', 'call_today'],
    ['severe_pain', 'call_today'],
    ['pain_above_limit', 'call_today'],
    ['flare_contact', 'call_today'],
    ['exercise_stopped', 'call_today'],
    ['stopped_for_pain', 'call_today'],
    ['skipped_for_pain', 'call_today'],
    ['sore_morning', 'call_today'],
    ['load_lowered', 'decide'],
    ['clinician_told', 'decide'],
    ['comment', 'decide'],
    ['moved_by_itself', 'decide'],
    ['stable_amber', 'decide'],
    ['ready_to_progress', 'decide'],
    ['not_judged', 'decide'],
    ['program_ends', 'decide'],
    ['date_due', 'decide'],
    ['silent', 'nudge'],
    ['adherence_low', 'nudge'],
    ['cannot_progress', 'nudge'],
    ['safety_unasked', 'nudge'],
    ['access_link_suspended', 'set_up'],
    ['program_ended', 'set_up'],
    ['no_program', 'set_up'],
    ['not_started', 'set_up'],
  ])('%s stands under %s', (reason, group) => {
    expect(groupIn([fact(reason)])).toBe(group);
  });

  it('names every reason once', () => {
    expect(new Set(reviewReasons).size).toBe(28);
  });

  it('puts a patient in the highest group; the other reasons stand beside it, the worst first', () => {
    const found = review([
      fact('silent'),
      fact('comment'),
      fact('sore_morning', { number: 6 }),
      fact('pain_above_limit', { number: 7 }),
    ]);
    expect(found?.group).toBe('call_today');
    expect(found?.worst).toMatchObject({ reason: 'pain_above_limit', number: 7 });
    expect(found?.others.map(({ reason }) => reason)).toEqual(['sore_morning', 'comment', 'silent']);
  });

  it('waits as long as the oldest fact of its own group: an older one of a lower group is no reason to call', () => {
    const stuck = fact('cannot_progress', { at: '2026-11-01T08:00:00.000Z' });
    const older = fact('sore_morning', { at: '2026-11-27T08:00:00.000Z' });
    const newer = fact('pain_above_limit', { at: '2026-11-29T08:00:00.000Z' });
    expect(review([stuck, older, newer])?.waitsSince).toBe('2026-11-27T08:00:00.000Z');
  });

  it('takes the higher score of two, and of the same score the newer', () => {
    const older = fact('severe_pain', { key: 'a', number: 8, at: '2026-11-27T08:00:00.000Z' });
    const newer = fact('severe_pain', { key: 'b', number: 8, at: '2026-11-29T08:00:00.000Z' });
    const worse = fact('severe_pain', { key: 'c', number: 9, at: '2026-11-20T08:00:00.000Z' });
    expect(review([older, newer])?.worst?.key).toBe('b');
    expect(review([older, newer, worse])?.worst?.key).toBe('c');
  });
});

describe('MS-8 on track has to be proved', () => {
  it('is who has no fact and lacks no proof', () => {
    expect(groupIn([])).toBe('on_track');
  });

  it.each([
    'pain_muted',
    'watched',
    'nothing_reported',
    'not_in_rhythm',
    'adherence_unknown',
    'adherence_low',
    'pain_unsaid',
    'morning_unjudged',
  ] as const)('is nobody of whom %s is on record', (unproved) => {
    expect(groupIn([], { unproved: [unproved] })).toBe('watching');
  });

  it.each(reviewReasons)('is nobody with %s, acknowledged or not', (reason) => {
    const one = fact(reason);
    expect(groupIn([one])).not.toBe('on_track');
    expect(groupIn([one], { acknowledgements: [{ keys: [one.key], untilOn: null }] })).toBe('watching');
  });
});

describe('MS-8 O-9 what was acknowledged is watched, and anything newer brings it back', () => {
  const pain = fact('pain_above_limit', { key: 'pain:1', number: 7 });
  const until = (untilOn: string | null, ...keys: string[]) => ({ untilOn, keys });

  it.each([
    ['until tomorrow', '2026-12-01', 'watching'],
    ['until today: the day has come', '2026-11-30', 'call_today'],
    ['until yesterday', '2026-11-29', 'call_today'],
    ['until it happens again', null, 'watching'],
  ] as const)('%s', (_, day, group) => {
    expect(groupIn([pain], { acknowledgements: [until(day, 'pain:1')] })).toBe(group);
  });

  it('brings back at once who hurts again, with the new fact in front and the old one still watched', () => {
    const again = fact('pain_above_limit', { key: 'pain:2', number: 7, at: '2026-11-30T08:00:00.000Z' });
    const found = review([pain, again], { acknowledgements: [until(null, 'pain:1')] });
    expect(found).toMatchObject({ group: 'call_today', worst: { key: 'pain:2' }, others: [] });
    expect(found?.watched.map(({ key }) => key)).toEqual(['pain:1']);
    expect(found?.waitsSince).toBe('2026-11-30T08:00:00.000Z');
  });

  it('brings back who skips everything for pain with a comment after an acknowledged pain', () => {
    const facts = [
      pain,
      fact('skipped_for_pain', { key: 'skipped:2' }),
      fact('comment', { key: 'comment:2' }),
    ];
    expect(review(facts, { acknowledgements: [until('2026-12-07', 'pain:1')] })).toMatchObject({
      group: 'call_today',
      worst: { reason: 'skipped_for_pain' },
    });
  });

  it('counts the last day of two acknowledgements, and says the first day on which something comes back', () => {
    const sore = fact('sore_morning', { key: 'morning:1', number: 6 });
    const found = review([pain, sore], {
      acknowledgements: [
        until('2026-12-02', 'pain:1'),
        until('2026-12-05', 'pain:1'),
        until('2026-12-07', 'morning:1'),
      ],
    });
    expect(found).toMatchObject({ group: 'watching', backOn: '2026-12-05', worst: { key: 'pain:1' } });
  });

  it('leaves an acknowledged emergency out of the rank', () => {
    const flag = fact('red_flag', { key: 'flag:1', urgency: 'emergency_now' });
    expect(
      review([flag, fact('comment')], { acknowledgements: [until('2026-12-01', 'flag:1')] }),
    ).toMatchObject({
      group: 'decide',
      rank: 2,
    });
  });
});

describe('MS-1 MS-8 pauses and discharge', () => {
  const pause = { firstDay: '2026-11-20', lastDay: '2026-12-10' };
  const beyondPause: ReviewReason[] = [
    ...reviewReasons.filter((reason) => groupOf(reason) === 'call_today'),
    'load_lowered',
    'clinician_told',
    'comment',
    'moved_by_itself',
    'date_due',
    'access_link_suspended',
  ];

  test.each(reviewReasons)('in a pause: %s', (reason) => {
    const expected = beyondPause.includes(reason) ? groupOf(reason) : 'paused';
    expect(groupIn([fact(reason)], { pause })).toBe(expected);
    expect(groupIn([fact(reason)], { isOnHold: true })).toBe(expected);
  });

  it('is paused, not on track and not watched, with nothing open', () => {
    expect(groupIn([], { pause, unproved: ['not_in_rhythm'] })).toBe('paused');
  });

  it.each([
    ['a flag that is not closed', fact('red_flag'), 'call_today'],
    ['pain that nobody has seen', fact('pain_above_limit', { alertIds: ['a'] }), 'call_today'],
    ['pain without an open alert', fact('pain_above_limit'), null],
    ['a step within bounds', fact('moved_by_itself', { alertIds: ['a'] }), null],
    ['no program', fact('no_program'), null],
    ['silence', fact('silent'), null],
  ] as const)('after a discharge: %s', (_, one, group) => {
    expect(groupIn([one], { isDischarged: true })).toBe(group);
  });
});

describe('MS-8 the order within a group', () => {
  const row = (fullName: string, facts: ReviewFact[]) => {
    const found = review(facts);
    if (found === null) throw new Error('nobody');
    return { fullName, patientId: fullName, review: found };
  };

  it('emergency, same day, the rest; then who has waited longest; then the name', () => {
    const at = (day: string) => ({ at: `2026-11-${day}T09:00:00.000Z` });
    const rows = [
      row('rest, late', [fact('pain_above_limit', at('29'))]),
      row('same day', [fact('red_flag', { urgency: 'same_day', ...at('30') })]),
      row('rest, early', [fact('sore_morning', at('25'))]),
      row('B together', [fact('skipped_for_pain', at('27'))]),
      row('A together', [fact('pain_above_limit', at('27'))]),
      row('emergency', [fact('red_flag', { urgency: 'emergency_now', ...at('30') })]),
      row('decide, early', [fact('comment', at('01'))]),
      row('on track', []),
    ];
    expect(orderByReview(rows).map(({ fullName }) => fullName)).toEqual([
      'emergency',
      'same day',
      'rest, early',
      'A together',
      'B together',
      'rest, late',
      'decide, early',
      'on track',
    ]);
  });
});
