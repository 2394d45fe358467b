import { describe, expect, test } from 'vitest';
import type { PainModel } from '../pain/pain-zone.ts';
import type { LogOutcome, SkipReason } from '../record/told.ts';
import { limitsOf } from '../pain/agreed-limits.ts';
import { alertOfLog, type LogAlert, type ToldOfExercise } from './log-alert.ts';

const limits = (painModel: PainModel) => limitsOf({ painModel, painAmberTo: null }, null);
const told = (pain: ToldOfExercise['pain'], symptomsSpread: boolean | null = false): ToldOfExercise => ({
  pain,
  symptomsSpread,
  outcome: 'done',
  skipReason: null,
});
const ended = (outcome: LogOutcome, skipReason: SkipReason | null, during = 0): ToldOfExercise => ({
  ...told({ during }),
  outcome,
  skipReason,
});

test.each<[string, PainModel, ToldOfExercise, LogAlert | null]>([
  ['LG-7.1 within the limit', 'standard', told({ rest: 0, during: 5, after: 5 }), null],
  ['LG-7.1 above it', 'standard', told({ rest: 0, during: 6, after: 0 }), 'pain_above_limit'],
  ['LG-7.1 above the protective one', 'protective', told({ during: 4 }), 'pain_above_limit'],
  ['LG-7.4 seven is not severe', 'relative', told({ rest: 7, during: 7, after: 7 }), null],
  [
    'LG-7.4 eight during is, in every model',
    'relative',
    told({ rest: 8, during: 8, after: 0 }),
    'severe_pain',
  ],
  ['LG-7.4 eight after is too', 'standard', told({ rest: 0, during: 0, after: 8 }), 'severe_pain'],
  ['LG-8.5 spread without pain', 'standard', told({ during: 0, after: 0 }, true), 'symptoms_spread'],
  ['LG-8.5 spread is worse than severe pain', 'standard', told({ during: 9 }, true), 'symptoms_spread'],
  ['zero is an answer and raises nothing', 'protective', told({ rest: 0, during: 0, after: 0 }), null],
  ['nothing answered raises nothing', 'protective', told({}, null), null],
])('%s (%s)', (_, model, now, rule) => {
  expect(alertOfLog(limits(model), now, null, false)).toBe(rule);
});

describe('LG-7.4 severe pain is told once a day', () => {
  test('a second one is told by the agreed limit alone', () => {
    const severe = told({ rest: 8, during: 8, after: 8 });
    expect(alertOfLog(limits('relative'), severe, null, true)).toBeNull();
    expect(alertOfLog(limits('standard'), severe, null, true)).toBe('pain_above_limit');
  });

  test('spreading is told every time', () => {
    expect(alertOfLog(limits('standard'), told({ during: 9 }, true), null, true)).toBe('symptoms_spread');
  });
});

test.each<[string, ToldOfExercise, ToldOfExercise, LogAlert | null]>([
  ['the same pain is no news', told({ during: 7 }), told({ during: 7, after: 2 }), null],
  ['pain after that is worse is', told({ during: 7 }), told({ during: 7, after: 8 }), 'severe_pain'],
  ['less pain is not', told({ during: 8 }), told({ during: 6 }), null],
  ['pain that was within the limit before is', told({ during: 5 }), told({ during: 6 }), 'pain_above_limit'],
  ['spread that was told is no news', told({ during: 0 }, true), told({ during: 0 }, true), null],
  [
    'spread that was told, and pain that was not',
    told({ during: 0 }, true),
    told({ during: 6 }, true),
    'pain_above_limit',
  ],
  ['spread not answered before', told({ during: 0 }, null), told({ during: 0 }, true), 'symptoms_spread'],
])('an entry in the place of another: %s', (_, before, now, rule) => {
  expect(alertOfLog(limits('standard'), now, before, false)).toBe(rule);
});

test.each<[string, ToldOfExercise, ToldOfExercise | null, LogAlert | null]>([
  ['broken off', ended('stopped', null), null, 'stopped_for_pain'],
  ['its rest left out for pain', ended('partly', 'pain'), null, 'stopped_for_pain'],
  ['its rest left out for want of time', ended('partly', 'no_time'), null, null],
  ['left out for pain', ended('skipped', 'pain'), null, 'skipped_for_pain'],
  ['left out for another reason', ended('skipped', 'unwell'), null, null],
  ['broken off with pain above the limit: the pain', ended('stopped', null, 6), null, 'pain_above_limit'],
  ['broken off, told before', ended('stopped', null), ended('stopped', null), null],
  ['broken off in place of left out', ended('stopped', null), ended('skipped', 'pain'), 'stopped_for_pain'],
  ['left out for pain in place of done', ended('skipped', 'pain'), told({}), 'skipped_for_pain'],
  ['done in place of left out', told({}), ended('skipped', 'pain'), null],
  ['less pain, still broken off', ended('stopped', null, 2), ended('stopped', null, 7), null],
])('MS-8 what ended for pain: %s', (_, now, before, rule) => {
  expect(alertOfLog(limits('standard'), now, before, false)).toBe(rule);
});
