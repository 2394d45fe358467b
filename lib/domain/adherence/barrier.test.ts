import { describe, expect, test } from 'vitest';
import { locales } from '../result.ts';
import { barrierDue, type BarrierFacts, barrierText, standingAnswer } from './barrier.ts';
import { productBarriers } from './barrier-list.ts';
import { isBelowTarget, targetOf } from './below-target.ts';

const today = '2026-03-11';
const facts = (over: Partial<BarrierFacts> = {}): BarrierFacts => ({
  localDate: today,
  figure: { isBelow: true, asOf: today },
  answers: [],
  isRunning: true,
  isInFlare: false,
  isHeld: false,
  ...over,
});
const saidOn = (localDate: string, clock = '09:00', answerId = 'a') => ({
  answerId,
  localDate,
  recordedAt: `${localDate}T${clock}:00.000Z`,
});

describe('MS-1 whether less was done than is asked for', () => {
  test.each([
    ['nothing at all', 0, true, true],
    ['just below', 0.4999, true, true],
    ['as much as is asked for', 0.5, true, false],
    ['a share that is not known', null, true, false],
    ['a program of some days only', 0, false, false],
  ])('%s', (_, share, hasRunAWeek, isBelow) => {
    expect(isBelowTarget({ share, hasRunAWeek }, 0.5)).toBe(isBelow);
  });

  test('a patient has a share of their own, else the clinic’s, else that of the rule book; 0 % is one', () => {
    expect([targetOf(0, 70), targetOf(null, 70), targetOf(null, 0), targetOf(null, null)]).toEqual([
      0, 0.7, 0, 0.5,
    ]);
  });
});

describe('MS-1 LG-8.6 what got in the way is asked', () => {
  test.each<[string, Partial<BarrierFacts>, boolean]>([
    ['below the target', {}, true],
    ['not at the target', { figure: { isBelow: false, asOf: today } }, false],
    ['not where the figure is not known', { figure: null }, false],
    ['not by a figure of yesterday', { figure: { isBelow: true, asOf: '2026-03-10' } }, false],
    ['not by a figure of tomorrow', { figure: { isBelow: true, asOf: '2026-03-12' } }, false],
    ['not in a pause, nor without a program', { isRunning: false }, false],
    ['not in a flare-up', { isInFlare: true }, false],
    ['not while something is stopped', { isHeld: true }, false],
    ['not again on the day of an answer', { answers: [saidOn(today)] }, false],
    ['not again on the sixth day after it', { answers: [saidOn('2026-03-05')] }, false],
    ['again on the seventh day after it', { answers: [saidOn('2026-03-04')] }, true],
    ['not after an answer of a phone that is a day ahead', { answers: [saidOn('2026-03-12')] }, false],
  ])('%s', (_, over, isDue) => {
    expect(barrierDue(facts(over))).toBe(isDue);
  });

  test('of two answers the later one stands, whatever order they came in, and of two at once always the same', () => {
    const [first, second] = [saidOn(today, '08:00', 'b'), saidOn(today, '08:30', 'a')];
    for (const answers of [
      [first, second],
      [second, first],
    ])
      expect(standingAnswer(answers, today)).toEqual(second);
    const twin = { ...first, answerId: 'c' };
    expect(standingAnswer([twin, first], today)).toEqual(standingAnswer([first, twin], today));
    expect(standingAnswer([saidOn('2026-03-04')], today)).toBeNull();
  });
});

describe('the list that ships with the product', () => {
  test('has each key once, and words and a tip in every language', () => {
    expect(new Set(productBarriers.map(({ key }) => key)).size).toBe(productBarriers.length);
    for (const barrier of productBarriers)
      for (const locale of locales) {
        const words = barrier.words[locale];
        expect([barrier.key, words?.label.length ?? 0, words?.tip.length ?? 0]).toEqual([
          barrier.key,
          expect.toSatisfy((length: number) => length > 0 && length <= 40),
          expect.toSatisfy((length: number) => length > 0 && length <= 200),
        ]);
      }
  });

  test('is read in English where a clinic has not written it in Spanish', () => {
    const [english] = productBarriers;
    if (english === undefined) throw new Error('no list');
    const { words } = english;
    expect(barrierText({ words: { ...words, es: null } }, 'es')).toEqual(words.en);
  });
});
