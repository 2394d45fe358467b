import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isOneOf } from '../../number/values.ts';
import { type QuestionedExercise, questionsFor, spreadOf } from '../../record/session-questions.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import { shortSets } from '../engine/facts.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { judged, latestJudged, propertyRuns, validInput, withSession } from './decision-arbitraries.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The same inputs, half of them without the holds that have nothing to do with a session, so that steps are reached often. */
const anyInput: fc.Arbitrary<DecisionInput> = fc.tuple(validInput, fc.boolean()).map(([input, isFree]) =>
  isFree
    ? {
        ...input,
        redFlag: 'none',
        stopSymptom: null,
        contraindicated: false,
        clinicianHold: false,
        cautious: false,
        painModel: 'standard',
        effortTarget: { low: 5, high: 8 },
        rx: { ...input.rx, loadKg: undefined },
        adherence14d: 1,
        daysSinceLast: 2,
        daysSinceProgression: null,
        weeklyMorningTrend: 0,
      }
    : input,
);
const steps = ['D15a', 'D23', 'D24'] as const;
const localDate = '2026-03-10';

function decided(input: DecisionInput): Decision {
  const decision = decide(input);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision;
}

/** All prescribed sets of the latest session in its range, as the phone and the sheet judge it. */
function isComplete(input: DecisionInput): boolean {
  const latest = latestJudged(input);
  return (
    latest !== undefined &&
    (latest.reps ?? []).length >= input.rx.sets &&
    shortSets(latest, input.rx.repMin) === 0
  );
}

const asked = (input: DecisionInput, over: Partial<QuestionedExercise> = {}) =>
  questionsFor({
    isFirst: false,
    isLast: false,
    asksSpread: false,
    painDuring: latestJudged(input)?.painDuring,
    isComplete: isComplete(input),
    techniqueSaidOn: localDate,
    localDate,
    ...over,
  });

const withTechnique = (input: DecisionInput, technique: 'ok' | null, techniqueAsked = true) =>
  withSession(input, 0, (one) => ({ ...one, technique, techniqueAsked }));

describe('no exercise is held for an answer that was not asked', () => {
  it('how it looked is asked after every session that a step could follow from', () => {
    let reached = 0;
    fc.assert(
      fc.property(anyInput, (input) => {
        if (!isOneOf(steps, decided(withTechnique(input, 'ok')).row)) return;
        reached += 1;
        expect(asked(input).technique).toBe(true);
      }),
      propertyRuns,
    );
    expect(reached).toBeGreaterThan(500);
  });

  it('where it was not asked, the answer is the one of a session that looked as shown', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        if (asked(input).technique) return;
        expect(decided(withTechnique(input, null, false))).toEqual(decided(withTechnique(input, 'ok')));
      }),
      propertyRuns,
    );
  });

  it('where it was asked and not answered, nothing steps up, and it holds as missing', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        if (!isOneOf(steps, decided(withTechnique(input, 'ok')).row)) return;
        expect(['D15', 'D16']).toContain(decided(withTechnique(input, null)).row);
      }),
      propertyRuns,
    );
  });

  it('nothing steps up without it, asked or not', () => {
    fc.assert(
      fc.property(anyInput, fc.boolean(), (input, wasAsked) => {
        expect(judged(withTechnique(input, null, wasAsked))?.isUpward).toBe(false);
      }),
      propertyRuns,
    );
  });

  it('spreading holds only where it was asked', () => {
    fc.assert(
      fc.property(anyInput, fc.boolean(), (input, asksSpread) => {
        const questions = asked(input, { asksSpread });
        const as = (peripheralised: boolean | null) =>
          decided(withSession(input, 0, (one) => ({ ...one, peripheralised })));
        const isUpward = judged(withSession(input, 0, (one) => ({ ...one, peripheralised: null })))?.isUpward;
        const isRead = questions.spread || isDeepStrictEqual(as(spreadOf(null, questions)), as(false));
        expect({ isRead, raisedUnasked: questions.spread && isUpward }).toEqual({
          isRead: true,
          raisedUnasked: false,
        });
      }),
      propertyRuns,
    );
  });
});
