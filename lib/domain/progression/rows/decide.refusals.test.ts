import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { decisionInput, session } from '../engine/decision-fixtures.ts';
import type { DecisionInput, SessionRecord } from '../engine/decision-input.ts';

const rx = decisionInput().rx;

describe('decide refuses (LG-8.5)', () => {
  const bad = (over: Record<string, unknown>) =>
    decide(JSON.parse(JSON.stringify({ ...decisionInput(), ...over })));
  const one = (over: Record<string, unknown>): Record<string, unknown> => ({
    sessions: [{ ...session(), ...over }],
  });

  it.each([
    [{ redFlag: 'maybe', rx: null }, 'data_missing'],
    [{ redFlag: null }, 'data_missing'],
    [{ stopSymptom: 'yes' }, 'data_missing'],
    [{ stopSymptom: undefined }, 'data_missing'],
    [{ contraindicated: null }, 'data_missing'],
    [{ sessions: null }, 'data_missing'],
    [{ sessions: [null] }, 'data_missing'],
    [{ rx: null, daysSinceLast: -1 }, 'prescription_invalid'],
    [{ rx: { ...rx, kind: 'mood' } }, 'prescription_invalid'],
    [{ rx: { ...rx, sets: 0 } }, 'prescription_invalid'],
    [{ rx: { ...rx, sets: 1.5 } }, 'prescription_invalid'],
    [{ rx: { ...rx, repMin: 0 } }, 'prescription_invalid'],
    [{ rx: { ...rx, repMax: 7 } }, 'prescription_invalid'],
    [{ daysSinceLast: null, rx: { ...rx, timesPerWeek: 0 } }, 'days_invalid'],
    [{ rx: { ...rx, timesPerWeek: 0 }, painModel: 'kind' }, 'frequency_invalid'],
    [{ painModel: 'kind', ...one({ loadKg: -1 }) }, 'pain_model_unknown'],
    [one({ loadKg: -1, reps: 'x' }), 'load_invalid'],
    [one({ loadKg: 501 }), 'load_invalid'],
    [one({ reps: [10, -1], painBefore: 11 }), 'reps_invalid'],
    [one({ reps: [7.5] }), 'reps_invalid'],
    [one({ reps: 'ten' }), 'reps_invalid'],
    [one({ painAfter: 11, effort: 99 }), 'pain_invalid'],
    [one({ morningDelta: 0.5 }), 'pain_invalid'],
    [one({ effort: 6.2 }), 'effort_invalid'],
  ])('%o with %s', (over, refusal) => {
    expect(bad(over)).toEqual({ ok: false, refusal });
  });

  it('lets the stop rows out before any refusal', () => {
    const broken: DecisionInput = JSON.parse('{"redFlag":"emergency_now"}');
    expect(decide(broken)).toMatchObject({ row: 'D01' });
    const latest: SessionRecord = { peripheralised: true };
    expect(decide(JSON.parse(JSON.stringify({ rx: null, sessions: [latest] })))).toMatchObject({
      row: 'D05',
    });
    expect(decide(JSON.parse('null'))).toEqual({ ok: false, refusal: 'data_missing' });
  });

  it('asks for no prescription as long as nothing was logged', () => {
    expect(bad({ sessions: [], rx: null })).toMatchObject({ ok: true, row: 'D04' });
  });
});
