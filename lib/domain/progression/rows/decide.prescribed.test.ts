import { describe, expect, it } from 'vitest';
import type { DecisionInput, SessionRecord } from '../engine/decision-input.ts';
import { decisionInput, session } from '../engine/decision-fixtures.ts';
import { decide } from './decide.ts';

const dumbbells = { type: 'fixed_list', weights: [4, 6, 8, 10, 12], unit: 'kg' } as const;
const { rx } = decisionInput();
const at = (loadKg: number | null | undefined, over: Partial<SessionRecord> = {}) =>
  session({ loadKg, reps: [12, 12, 12], ...over });
const done = (loadKg: number | null | undefined, ...sessions: SessionRecord[]): DecisionInput =>
  decisionInput({ rx: { ...rx, loadKg }, inventory: dumbbells, sessions });
const red = { painBefore: 4, painDuring: 7 };
const amber = { painBefore: 3, painDuring: 4, painAfter: 4 };
const told = 'inform_clinician';
const lighter = (newKg: number) => ({ action: 'decrease_load', newKg });

describe('what was done against what is prescribed (LG-8.5, reference 1.1)', () => {
  it.each<[string, DecisionInput, Record<string, unknown>]>([
    ['D23 at the prescribed load', done(10, at(10), at(10)), { row: 'D23' }],
    [
      'D18a lighter twice',
      done(10, at(8), at(8)),
      { row: 'D18a', action: 'hold', reason: 'load_below_prescribed', urgency: 'none', doneKg: 8 },
    ],
    ['D18a the session before lighter', done(10, at(8), at(10)), { row: 'D18a', doneKg: 8 }],
    ['D18a the lighter of the two', done(10, at(6), at(8)), { row: 'D18a', doneKg: 6 }],
    ['D18a without load is 0', done(10, at(10), at(null)), { row: 'D18a', doneKg: 0 }],
    ['D18a one lighter set', done(10, at(10), at(10, { loads: [10, 10, 8] })), { row: 'D18a', doneKg: 8 }],
    [
      'D18a a set without load',
      done(10, at(10), at(10, { loads: [10, null, 10] })),
      { row: 'D18a', doneKg: 0 },
    ],
    ['not D18a within 0.05 kg', done(10, at(9.95), at(10.05)), { row: 'D23' }],
    ['not D18a within 1 %', done(10, at(9.91), at(10.09)), { row: 'D23' }],
    ['D18a beyond it', done(10, at(10), at(9.89)), { row: 'D18a', doneKg: 9.89 }],
    [
      'not D18a: a lighter set beyond the prescribed ones',
      done(10, at(10), at(10, { reps: [12, 12, 12, 12], loads: [10, 10, 10, 4] })),
      { row: 'D23' },
    ],
    ['not D18a: nothing known in kg', done(undefined, at(8), at(8)), { row: 'D23' }],
    ['D18 before D18b', done(10, at(10), at(12, { reps: [12, 12, 7] })), { row: 'D18', urgency: told }],
    [
      'D18b heavier',
      done(10, at(12), at(12)),
      { row: 'D18b', action: 'hold', reason: 'load_above_prescribed', urgency: told, doneKg: 12 },
    ],
    ['D18b one heavier set', done(10, at(10), at(10, { loads: [10, 10, 12] })), { row: 'D18b', doneKg: 12 }],
    ['D18b before D18a', done(8, at(6), at(12)), { row: 'D18b' }],
    [
      'D18b both in one session',
      done(10, at(10), at(8, { loads: [12, 10, 8] })),
      { row: 'D18b', doneKg: 12 },
    ],
    ['not D18b: the session before was heavier', done(10, at(12), at(10)), { row: 'D25' }],
    ['D18b a weight where none is prescribed', done(null, at(null), at(4)), { row: 'D18b', doneKg: 4 }],
    [
      'without load where none is prescribed',
      done(null, at(null), at(0)),
      { row: 'D23', reason: 'ready_variation' },
    ],
    [
      'D16 fewer loads than judged sets',
      done(10, at(10), at(10, { loads: [10, 10] })),
      { row: 'D16', urgency: 'none' },
    ],
    [
      'D16 but a heavier set among them is told',
      done(10, at(10), at(10, { loads: [12, 10] })),
      { row: 'D16', urgency: told },
    ],
    ['D08 told of a heavier set', done(8, at(8), at(10, red)), { row: 'D08', urgency: told }],
    [
      'D11 told of a heavier set',
      done(8, at(8), at(10, { technique: 'poor' })),
      { row: 'D11', urgency: told },
    ],
  ])('%s', (_, input, expected) => {
    expect(decide(input)).toMatchObject({ ok: true, ...expected });
  });

  it.each<[string, DecisionInput, Record<string, unknown>]>([
    [
      'a step approved after both sessions',
      done(10, at(8, { rxLoadKg: 8 }), at(8, { rxLoadKg: 8 })),
      { row: 'D18a', reason: 'load_changed', urgency: 'none' },
    ],
    [
      'a step approved before the latest',
      done(10, at(8, { rxLoadKg: 8 }), at(10, { rxLoadKg: 10 })),
      { row: 'D25' },
    ],
    [
      'less than was planned even then',
      done(10, at(6, { rxLoadKg: 8 }), at(6, { rxLoadKg: 8 })),
      { row: 'D18a', reason: 'load_below_prescribed' },
    ],
    [
      'under the present plan',
      done(10, at(8, { rxLoadKg: 10 }), at(10, { rxLoadKg: 10 })),
      { row: 'D18a', doneKg: 8 },
    ],
    [
      'a lower load prescribed since',
      done(8, at(10, { rxLoadKg: 10 }), at(10, { rxLoadKg: 10 })),
      { row: 'D18b', reason: 'load_changed', urgency: 'none', doneKg: 10 },
    ],
    [
      'more than was planned even then',
      done(8, at(12, { rxLoadKg: 10 }), at(12, { rxLoadKg: 10 })),
      { row: 'D18b', reason: 'load_above_prescribed', urgency: told },
    ],
  ])('another load prescribed since: %s', (_, input, expected) => {
    expect(decide(input)).toMatchObject({ ok: true, ...expected });
  });

  it.each<[string, DecisionInput, Record<string, unknown>]>([
    [
      'from the prescribed load, when that is lighter',
      done(8, at(10, red), at(10, red)),
      { row: 'D07', dose: lighter(6) },
    ],
    [
      'from what was done, when that is lighter',
      done(10, at(8), at(8, red)),
      { row: 'D08', dose: lighter(6) },
    ],
    [
      'from the lightest set',
      done(10, at(10), at(10, { ...red, loads: [10, 10, 8] })),
      { row: 'D08', dose: lighter(6) },
    ],
    [
      'from the prescribed load, when the load was left out',
      done(10, at(10), at(undefined, red)),
      { row: 'D08', dose: lighter(8) },
    ],
    [
      'from what was done, nothing known in kg',
      done(undefined, at(10), at(10, red)),
      { row: 'D08', dose: lighter(8) },
    ],
    [
      'nothing lighter owned is the easier variation',
      done(4, at(4), at(4, red)),
      { row: 'D08', dose: { action: 'regress_variation' } },
    ],
    [
      'not once more when it was prescribed since',
      done(8, at(10), at(10, { ...red, rxLoadKg: 10 })),
      { row: 'D08', dose: lighter(8) },
    ],
    [
      'never above what is prescribed now',
      done(6, at(10), at(10, { ...red, rxLoadKg: 10 })),
      { row: 'D08', dose: lighter(6) },
    ],
    [
      'the prescribed weight as it was typed',
      done(8.05, at(10), at(10, { ...red, rxLoadKg: 10 })),
      { row: 'D08', dose: lighter(8) },
    ],
    [
      'repetitions, when none is prescribed',
      done(null, at(4), at(4, red)),
      { row: 'D08', dose: { action: 'decrease_dose', newValue: 10 } },
    ],
    [
      'repetitions, when none is prescribed any more',
      done(null, at(10), at(10, { ...red, rxLoadKg: 10 })),
      { row: 'D08', dose: { action: 'decrease_dose', newValue: 10 } },
    ],
    [
      'repetitions beyond the range, not above its top',
      done(null, at(null), at(null, { ...red, reps: [20, 20, 20] })),
      { row: 'D08', dose: { action: 'decrease_dose', newValue: 12 } },
    ],
    [
      'repetitions of the judged sets',
      done(null, at(null), at(null, { ...red, reps: [10, 10, 10, 12] })),
      { row: 'D08', dose: { action: 'decrease_dose', newValue: 9 } },
    ],
  ])('lowers %s', (_, input, expected) => {
    expect(decide(input)).toMatchObject({ ok: true, ...expected });
  });

  it.each<[string, DecisionInput, Record<string, unknown>]>([
    [
      'a fourth set of 6 does not spoil three full ones',
      done(10, at(10), at(10, { reps: [12, 12, 12, 6] })),
      { row: 'D23' },
    ],
    [
      'nor does one that was left open',
      done(10, at(10), at(10, { reps: [12, 12, 12, null] })),
      { row: 'D23' },
    ],
    [
      'a fourth set does not complete two',
      done(10, at(10), at(10, { reps: [12, 12, 7, 12] })),
      { row: 'D18' },
    ],
    [
      'the last judged set earns the step',
      done(10, at(10, { reps: [12, 12, 18] }), at(10, { reps: [12, 12, 18, 8] })),
      { row: 'D23', dose: { action: 'increase_load', newKg: 12 } },
    ],
    [
      'a further set does not earn it',
      done(10, at(10, { reps: [12, 12, 12, 18] }), at(10, { reps: [12, 12, 12, 18] })),
      { row: 'D23', dose: { action: 'add_reps' } },
    ],
    [
      'nor room in the range',
      done(10, at(10, { reps: [8, 8, 8] }), at(10, { reps: [8, 8, 8, 5] })),
      { row: 'D24', newReps: 9 },
    ],
  ])('judges the first prescribed sets: %s', (_, input, expected) => {
    expect(decide(input)).toMatchObject({ ok: true, ...expected });
  });

  it.each<[string, DecisionInput]>([
    ['below', done(10, at(10, amber), at(10, amber), at(8, amber))],
    ['above', done(10, at(10, amber), at(10, amber), at(12, amber))],
    ['a shared score', done(10, at(10, amber), at(10, amber), at(10, { ...amber, painAfterLowered: true }))],
  ])('stable amber waits: %s', (_, input) => {
    expect(decide(done(10, at(10, amber), at(10, amber), at(10, amber)))).toMatchObject({ row: 'D15a' });
    expect(decide(input)).toMatchObject({ row: 'D15' });
  });

  it.each<[string, Partial<SessionRecord>, string, string]>([
    ['8 afterwards, red', { painAfter: 8 }, 'D08', told],
    ['7 afterwards, red', { painAfter: 7 }, 'D08', 'none'],
    ['8 during and before', { painBefore: 8, painDuring: 8 }, 'D05', told],
    ['pain before alone', { painBefore: 9 }, 'D23', 'none'],
  ])('severe pain is told: %s (LG-7.4)', (_, over, row, urgency) => {
    expect(decide(done(10, at(10), at(10, over)))).toMatchObject({ row, urgency });
  });

  it('tells severe pain under the relative model, where it only holds (LG-7.4)', () => {
    const input = done(10, at(10), at(10, { painBefore: 7, painDuring: 7, painAfter: 8 }));
    expect(decide({ ...input, painModel: 'relative' })).toMatchObject({ row: 'D15', urgency: told });
    const earlier = done(10, at(10, { painBefore: 7, painDuring: 7, painAfter: 8 }), at(10));
    expect(decide({ ...earlier, painModel: 'relative' })).toMatchObject({ row: 'D25', urgency: 'none' });
  });

  it.each([
    [{ rx: { ...rx, loadKg: -1 } }, 'prescription_invalid'],
    [{ rx: { ...rx, loadKg: 501 } }, 'prescription_invalid'],
    [{ rx: { ...rx, loadKg: '10' } }, 'prescription_invalid'],
    [{ sessions: [at(10, { rxLoadKg: -1 })] }, 'load_invalid'],
    [{ sessions: [at(10, { loads: [10, -1, 10] })] }, 'load_invalid'],
    [{ sessions: [{ ...at(10), loads: 10 }] }, 'load_invalid'],
  ])('%o is refused: %s', (over, refusal) => {
    expect(decide({ ...done(10, at(10)), ...JSON.parse(JSON.stringify(over)) })).toEqual({
      ok: false,
      refusal,
    });
  });
});
