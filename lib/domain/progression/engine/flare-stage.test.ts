import { describe, expect, it } from 'vitest';
import { type FlareInput, flareStage } from './flare-stage.ts';

const input = (over: Record<string, unknown>): FlareInput => ({
  painNow: 6,
  usualPain: 3,
  daysInFlare: 1,
  redFlag: 'none',
  stopSymptom: null,
  spreading: false,
  ...over,
});
const told = 'inform_clinician';

describe('flareStage (LG-8.8)', () => {
  it.each<[string, Record<string, unknown>, [string, number | null, string, string]]>([
    [
      'an emergency before everything',
      { redFlag: 'emergency_now', painNow: 11 },
      ['stop', null, 'none', 'emergency_now'],
    ],
    [
      'the worse of the two',
      { redFlag: 'same_day', stopSymptom: 'emergency_now' },
      ['stop', null, 'none', 'emergency_now'],
    ],
    [
      'a stop symptom for today',
      { stopSymptom: 'same_day', painNow: null },
      ['stop', null, 'none', 'same_day'],
    ],
    ['unanswered questions', { redFlag: 'incomplete', spreading: true }, ['ask', null, 'none', 'none']],
    ['no answer at all', { redFlag: null }, ['ask', null, 'none', 'none']],
    ['an unknown answer', { redFlag: 'maybe' }, ['ask', null, 'none', 'none']],
    ['stop symptoms left out', { stopSymptom: undefined }, ['ask', null, 'none', 'none']],
    ['a stop symptom that is none', { stopSymptom: 'yes' }, ['ask', null, 'none', 'none']],
    ['asked, with a flag to look at', { redFlag: told, stopSymptom: undefined }, ['ask', null, 'none', told]],
    [
      'spreading, whatever the pain is',
      { spreading: true, painNow: 11, daysInFlare: null },
      ['contact', 20, 'half', told],
    ],
    ['severe although the rise is one', { painNow: 8, usualPain: 7 }, ['contact', 20, 'half', told]],
    ['severe, days not known', { painNow: 8, daysInFlare: null }, ['contact', 20, 'half', told]],
    ['just not severe', { painNow: 7, usualPain: 5 }, ['settle', 20, 'half', 'none']],
    ['a rise of one', { painNow: 4 }, ['not_a_flare', 0, 'same', 'none']],
    ['a rise of one, days not known', { painNow: 4, daysInFlare: null }, ['not_a_flare', 0, 'same', 'none']],
    ['a rise of two', { painNow: 5 }, ['settle', 20, 'half', 'none']],
    ['from zero', { painNow: 2, usualPain: 0 }, ['settle', 20, 'half', 'none']],
    ['usual pain not known, below 6', { painNow: 5, usualPain: null }, ['not_a_flare', 0, 'same', 'none']],
    ['usual pain not known, 6', { painNow: 6, usualPain: null }, ['settle', 20, 'half', 'none']],
    ['the first day', { daysInFlare: 0 }, ['settle', 20, 'half', 'none']],
    ['day 2', { daysInFlare: 2 }, ['settle', 20, 'half', 'none']],
    ['day 3', { daysInFlare: 3 }, ['rebuild', 10, 'same', 'none']],
    ['day 7', { daysInFlare: 7 }, ['rebuild', 10, 'same', 'none']],
    ['day 8', { daysInFlare: 8 }, ['contact', 10, 'same', told]],
    ['a flag to look at', { redFlag: told }, ['settle', 20, 'half', told]],
  ])('%s', (_, over, [stage, loadReductionPct, sets, urgency]) => {
    expect(flareStage(input(over))).toEqual({ ok: true, stage, loadReductionPct, sets, urgency });
  });

  it.each([
    [{ painNow: null }, 'pain_invalid'],
    [{ painNow: 11 }, 'pain_invalid'],
    [{ usualPain: 2.5 }, 'pain_invalid'],
    [{ usualPain: 11, painNow: 9 }, 'pain_invalid'],
    [{ daysInFlare: null }, 'days_invalid'],
    [{ daysInFlare: -1 }, 'days_invalid'],
    [{ daysInFlare: 1.5 }, 'days_invalid'],
  ])('%o is refused: %s', (over, refusal) => {
    expect(flareStage(input(over))).toEqual({ ok: false, refusal });
  });
});
