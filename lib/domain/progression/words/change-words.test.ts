import { describe, expect, it } from 'vitest';
import type { Outcome } from '../engine/outcome.ts';
import type { Decision } from '../rows/decision.ts';
import { type ChangeContext, amountWords, lessWords, percentLess } from './change-words.ts';
import { explainDecision } from './explain-decision.ts';

const lower = (over: Partial<Outcome>): Decision => ({
  row: 'D08',
  reason: 'pain_red_once',
  action: 'regress',
  urgency: 'none',
  pct: 10,
  ...over,
});
const toLoad = (value: number, unit: 'kg' | 'lb' = 'kg') =>
  lower({ dose: { action: 'decrease_load', newKg: value, label: { value, unit } } });
const toAmount = (newValue: number) => lower({ dose: { action: 'decrease_dose', newValue } });
const kg = (value: number) => ({ value, unit: 'kg' }) as const;
const easier = lower({ dose: { action: 'regress_variation' } });
const clinicianOf = (decision: Decision, context: ChangeContext) =>
  explainDecision(decision, context, 'en').clinician;

describe('what a screen may say about a step down (reference 1.1, part E)', () => {
  it.each<[string, Decision, ChangeContext, string, string]>([
    [
      'the percentage that results, not the rule’s',
      toLoad(8),
      { kind: 'reps', present: { load: kg(10) } },
      '8 kg instead of 10 kg, 20 % less',
      '8 kg en lugar de 10 kg, un 20 % menos',
    ],
    [
      'half',
      toLoad(2),
      { kind: 'reps', present: { load: kg(4) } },
      '2 kg instead of 4 kg, half',
      '2 kg en lugar de 4 kg, la mitad',
    ],
    ['no percentage without a base', toLoad(8), { kind: 'reps' }, '8 kg', '8 kg'],
    [
      'nor when it is prescribed already',
      toLoad(8),
      { kind: 'reps', present: { load: kg(8) } },
      '8 kg',
      '8 kg',
    ],
    [
      'in the reader’s unit',
      toLoad(10, 'lb'),
      { kind: 'reps', present: { load: { value: 15, unit: 'lb' } }, preferredUnit: 'kg' },
      '10 lb (4.5 kg) instead of 15 lb (6.8 kg), 33 % less',
      '10 lb (4.5 kg) en lugar de 15 lb (6.8 kg), un 33 % menos',
    ],
    [
      'minutes',
      toAmount(720),
      { kind: 'time', present: { amount: 900 } },
      '12 instead of 15 minutes',
      '12 en lugar de 15 minutos',
    ],
    [
      'minutes and seconds',
      toAmount(810),
      { kind: 'time', present: { amount: 900 } },
      '13 minutes 30 seconds instead of 15 minutes',
      '13 minutos 30 segundos en lugar de 15 minutos',
    ],
    [
      'two units',
      toAmount(90),
      { kind: 'time', present: { amount: 120 } },
      '90 seconds instead of 2 minutes',
      '90 segundos en lugar de 2 minutos',
    ],
    [
      'metres',
      toAmount(40),
      { kind: 'distance', present: { amount: 50 } },
      '40 instead of 50 metres',
      '40 en lugar de 50 metros',
    ],
    [
      'repetitions',
      toAmount(8),
      { kind: 'reps', present: { amount: 10 } },
      '8 instead of 10 repetitions',
      '8 en lugar de 10 repeticiones',
    ],
    [
      'a hold',
      toAmount(27),
      { kind: 'hold', present: { amount: 30 } },
      '27 instead of 30 seconds',
      '27 en lugar de 30 segundos',
    ],
    [
      'steps',
      toAmount(9),
      { kind: 'steps', present: { amount: 10 } },
      '9 instead of 10 steps',
      '9 en lugar de 10 pasos',
    ],
    [
      'breaths',
      toAmount(4),
      { kind: 'breaths', present: { amount: 5 } },
      '4 instead of 5 breaths',
      '4 en lugar de 5 respiraciones',
    ],
    ['an amount without a base', toAmount(1), { kind: 'reps' }, '1 repetition', '1 repetición'],
    [
      'one set',
      lower({ newSets: 1 }),
      { kind: 'reps', present: { sets: 2 } },
      '1 set instead of 2 sets',
      '1 serie en lugar de 2 series',
    ],
    [
      'sets and load',
      { ...toLoad(8), newSets: 2 },
      { kind: 'reps', present: { load: kg(10), sets: 3 } },
      '2 instead of 3 sets, 8 kg instead of 10 kg, 20 % less',
      '2 en lugar de 3 series, 8 kg en lugar de 10 kg, un 20 % menos',
    ],
    [
      'the same sets are not said',
      { ...toLoad(8), newSets: 3 },
      { kind: 'reps', present: { load: kg(10), sets: 3 } },
      '8 kg instead of 10 kg, 20 % less',
      '8 kg en lugar de 10 kg, un 20 % menos',
    ],
    [
      'the easier version by name',
      easier,
      { kind: 'reps', variationName: 'Half squat' },
      'an easier version (Half squat), which your physiotherapist will put into your program. Leave this one out until then',
      'una versión más fácil (Half squat), que su fisioterapeuta pondrá en su programa. Hasta entonces no haga este ejercicio',
    ],
    [
      'the easier version to be chosen',
      easier,
      { kind: 'reps' },
      'an easier version, which your physiotherapist will choose. Leave this one out until then',
      'una versión más fácil, que elegirá su fisioterapeuta. Hasta entonces no haga este ejercicio',
    ],
    [
      'nothing known',
      lower({}),
      { kind: 'reps' },
      'a little less than last time',
      'un poco menos que la última vez',
    ],
  ])('%s', (_, decision, context, en, es) => {
    expect(lessWords(decision, context, 'en')).toBe(en);
    expect(lessWords(decision, context, 'es')).toBe(es);
  });

  it.each<[string, Decision, ChangeContext, string]>([
    [
      'load',
      toLoad(8),
      { kind: 'reps', present: { load: kg(10), sets: 3 } },
      'Less, 10 → 8 kg, −20 %: latest session red (D08).',
    ],
    [
      'minutes',
      toAmount(720),
      { kind: 'time', present: { amount: 900 } },
      'Less, 15 → 12 minutes, −20 %: latest session red (D08).',
    ],
    [
      'one set',
      lower({ newSets: 1 }),
      { kind: 'reps', present: { sets: 2 } },
      'Less, 1 set: latest session red (D08).',
    ],
    [
      'a version to be chosen',
      easier,
      { kind: 'reps' },
      'Less, easier version: choose one: latest session red (D08).',
    ],
  ])('tells the clinician the same: %s', (_, decision, context, words) => {
    expect(clinicianOf(decision, context)).toBe(words);
  });

  it('counts one as one and zero as a number', () => {
    expect(
      ['reps', 'steps', 'breaths', 'distance', 'sets', 'time'].map((kind) =>
        amountWords(kind as 'reps', 1, 'en'),
      ),
    ).toEqual(['1 repetition', '1 step', '1 breath', '1 metre', '1 set', '1 second']);
    expect(amountWords('reps', 0, 'es')).toBe('0 repeticiones');
    expect([
      percentLess(kg(10), kg(10)),
      percentLess(kg(10), kg(12)),
      percentLess(null, kg(1)),
      percentLess(kg(0), kg(0)),
    ]).toEqual([null, null, null, null]);
    expect(percentLess({ value: 10, unit: 'lb' }, kg(2.268))).toBe(50);
  });
});

describe('what is said of another load than the prescribed one (part E)', () => {
  const said = (
    reason: Decision['reason'],
    row: Decision['row'],
    prescribed: number | null,
    done: number | null,
  ) =>
    explainDecision(
      { row, reason, action: 'hold', urgency: 'none', doneKg: done ?? 0 },
      {
        kind: 'reps',
        prescribedLoad: prescribed === null ? null : kg(prescribed),
        doneLoad: done === null ? null : kg(done),
      },
      'en',
    );

  it.each([
    [
      said('load_below_prescribed', 'D18a', 10, 8).clinician,
      'Hold: did 8 kg where 10 kg is prescribed; prescribe 8 kg, or ask why (D18a).',
    ],
    [
      said('load_below_prescribed', 'D18a', 10, 8).patient,
      'You used less weight than planned. That is fine: stay with it, your physiotherapist sees it.',
    ],
    [
      said('load_above_prescribed', 'D18b', 10, 12).clinician,
      'Hold: did 12 kg on their own accord; 10 kg is prescribed (D18b).',
    ],
    [
      said('load_above_prescribed', 'D18b', 10, 12).patient,
      'You used more weight than planned. Go back to 10 kg until your physiotherapist has seen it.',
    ],
    [
      said('load_above_prescribed', 'D18b', null, 4).patient,
      'You used more weight than planned. Go back to the plan until your physiotherapist has seen it.',
    ],
    [
      said('load_above_prescribed', 'D18b', null, 4).clinician,
      'Hold: did 4 kg on their own accord; no weight is prescribed (D18b).',
    ],
    [said('load_changed', 'D18a', 12, 10).patient, 'Your plan has changed since then: use 12 kg next time.'],
    [
      said('load_changed', 'D18b', null, 10).patient,
      'Your plan has changed since then: do what it says now.',
    ],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
