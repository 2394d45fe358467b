import { describe, expect, it } from 'vitest';
import { type QuestionedExercise, questionsFor, spreadOf } from './session-questions.ts';

const asked = (over: Partial<QuestionedExercise> = {}) =>
  questionsFor({
    isFirst: false,
    isLast: false,
    asksSpread: false,
    painDuring: 2,
    isComplete: false,
    techniqueSaidOn: '2026-03-09',
    localDate: '2026-03-10',
    ...over,
  });

describe('LG-7.6 pain before and after are asked once a session', () => {
  it.each([
    [true, true, { painBefore: true, painAfter: true }],
    [true, false, { painBefore: true, painAfter: false }],
    [false, true, { painBefore: false, painAfter: true }],
    [false, false, { painBefore: false, painAfter: false }],
  ])('first %s, last %s: %j', (isFirst, isLast, expected) => {
    expect(asked({ isFirst, isLast })).toMatchObject(expected);
  });
});

describe('whether symptoms spread is asked', () => {
  it.each<[string, boolean, number | null, boolean | null, boolean, boolean | null]>([
    ['spine, pain, yes', true, 3, true, true, true],
    ['spine, pain, no', true, 1, false, true, false],
    ['spine, pain, not answered', true, 1, null, true, null],
    ['spine, pain not said', true, null, null, true, null],
    ['spine, no pain', true, 0, null, false, false],
    ['knee, pain', false, 7, null, false, false],
    ['knee, pain not said', false, null, null, false, false],
    ['knee, said all the same', false, 0, true, false, true],
  ])('%s', (_, asksSpread, painDuring, said, isAsked, known) => {
    const questions = asked({ asksSpread, painDuring });
    expect([questions.spread, spreadOf(said, questions)]).toEqual([isAsked, known]);
  });
});

describe('whether it looked as shown is asked', () => {
  it.each<[string, Partial<QuestionedExercise>, boolean]>([
    ['in the first session of a version', { techniqueSaidOn: null }, true],
    ['not again on the day it was said', { techniqueSaidOn: '2026-03-10' }, false],
    ['not within the week', { techniqueSaidOn: '2026-03-04' }, false],
    ['a week later', { techniqueSaidOn: '2026-03-03' }, true],
    ['a week later, across a leap day', { techniqueSaidOn: '2028-02-28', localDate: '2028-03-06' }, true],
    ['when all was done: a step may follow', { isComplete: true }, true],
    ['when it was said of a later day only', { techniqueSaidOn: '2026-03-11' }, true],
  ])('%s', (_, over, expected) => {
    expect(asked(over).technique).toBe(expected);
  });
});
