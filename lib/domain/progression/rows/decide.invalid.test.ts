import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decide } from './decide.ts';
import { decisionInput, session } from '../engine/decision-fixtures.ts';
import type { DecisionInput } from '../engine/decision-input.ts';

vi.setConfig({ testTimeout: 60_000 });

const propertyRuns = { numRuns: 10_000, seed: 20_260_302 } as const;
const top = session({ reps: [12, 12, 12] });
const validInput = fc.constantFrom(
  decisionInput({ sessions: [top, top] }),
  decisionInput({ sessions: [top, top, session({ effort: null })] }),
  decisionInput({ sessions: [session({ painDuring: 9 })] }),
  decisionInput({ daysSinceLast: 30 }),
);
const sessionFields = [
  'loadKg',
  'reps',
  'effort',
  'painBefore',
  'painDuring',
  'painAfter',
  'morningDelta',
  'peripheralised',
  'technique',
] as const;

/** Hands over a value of unknown content as the typed input, as an import or an old client could. */
const loose = (value: unknown): DecisionInput => value as DecisionInput;

describe('decide, for input that is not valid', () => {
  it('never throws, whatever it is given', () => {
    const shaped = fc.record(
      {
        redFlag: fc.anything(),
        stopSymptom: fc.anything(),
        contraindicated: fc.boolean(),
        rx: fc.anything(),
        sessions: fc.array(fc.anything()),
        inventory: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), shaped), (anything) => {
        expect(decide(loose(anything))).toHaveProperty('ok');
      }),
      propertyRuns,
    );
  });

  it('refuses, or stops, when a field that it needs is nonsense', () => {
    const junk = fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, 'x', {}, [], [null], -3.7);
    const required = [
      'redFlag',
      'stopSymptom',
      'contraindicated',
      'rx',
      'daysSinceLast',
      'painModel',
      'sessions',
    ] as const;
    fc.assert(
      fc.property(validInput, fc.constantFrom(...required), junk, (input, field, value) => {
        const decision = decide(loose({ ...input, [field]: value }));
        const isEmptyList = field === 'sessions' && Array.isArray(value) && value.length === 0;
        expect(decision.ok ? decision.action : 'refused').toMatch(
          isEmptyList ? /^hold$/ : /^(refused|stop_contact)$/,
        );
      }),
      propertyRuns,
    );
  });

  it('never moves up when a value in the latest session is nonsense', () => {
    const junk = fc.constantFrom<unknown>(Number.NaN, 'x', {}, -3.7, 1e9, [null]);
    fc.assert(
      fc.property(validInput, fc.constantFrom(...sessionFields), junk, (input, field, value) => {
        const sessions = [...input.sessions.slice(0, -1), { ...input.sessions.at(-1), [field]: value }];
        const decision = decide(loose({ ...input, sessions }));
        expect(decision.ok ? decision.action : 'refused').not.toMatch(/^progress/);
      }),
      propertyRuns,
    );
  });
});
