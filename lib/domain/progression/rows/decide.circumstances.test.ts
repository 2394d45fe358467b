import { describe, expect, it } from 'vitest';
import { decisionInput, session } from '../engine/decision-fixtures.ts';
import type { DecisionInput, SessionRecord } from '../engine/decision-input.ts';
import { decide } from './decide.ts';

const top = (over: Partial<SessionRecord> = {}) => session({ reps: [12, 12, 12], ...over });
const ready = (over: Partial<DecisionInput> = {}) => decisionInput({ sessions: [top(), top()], ...over });
const { rx } = decisionInput();
const red = { painBefore: 4, painDuring: 7 };
const amber = { painBefore: 3, painDuring: 4, painAfter: 4 };
const told = 'inform_clinician';

describe('left out because of pain (LG-8.5, LG-0.3)', () => {
  it.each<[string, Partial<DecisionInput>, Record<string, unknown>]>([
    ['holds what was ready', {}, { row: 'D16', reason: 'skipped_for_pain', urgency: told }],
    [
      'also before a first session',
      { sessions: [] },
      { row: 'D04', reason: 'skipped_for_pain', urgency: told },
    ],
    ['a red session is lowered all the same', { sessions: [top(), top(red)] }, { row: 'D08' }],
    [
      'is no missing answer: nothing else is asked for',
      { sessions: [top(), top({ effort: null })] },
      { row: 'D16', reason: 'skipped_for_pain' },
    ],
    ['holds stable amber', { sessions: [top(amber), top(amber), top(amber)] }, { row: 'D15' }],
  ])('%s', (_, over, expected) => {
    expect(decide(ready({ skippedForPain: true, ...over }))).toMatchObject({ ok: true, ...expected });
  });
});

describe('in a pause (MS-1.3)', () => {
  it.each<[string, Partial<DecisionInput>, Record<string, unknown>]>([
    ['nothing goes up', {}, { row: 'D20', action: 'hold', reason: 'paused', urgency: 'none' }],
    [
      'nothing was left undone where nothing was planned',
      { adherence14d: null, sessions14d: 0 },
      { row: 'D20', reason: 'paused' },
    ],
    ['a room in the range waits', { sessions: [session()] }, { row: 'D20', reason: 'paused' }],
    ['pain is lowered all the same', { sessions: [top(), top(red)] }, { row: 'D08' }],
    ['stable amber waits', { sessions: [top(amber), top(amber), top(amber)] }, { row: 'D15' }],
  ])('%s', (_, over, expected) => {
    expect(decide(ready({ isPaused: true, ...over }))).toMatchObject({ ok: true, ...expected });
  });
});

describe('a severe morning that became the usual one (LG-7.4, LG-7.5)', () => {
  const sore = { severeMorning: true, morningDelta: 0 };
  it.each<[string, SessionRecord[], Record<string, unknown>]>([
    [
      'is not green: nothing goes up, and the clinician is told',
      [top(), top(sore)],
      { row: 'D15', action: 'hold', reason: 'severe_morning', urgency: told },
    ],
    ['nor is the one before it', [top(sore), top()], { row: 'D25', action: 'hold' }],
    [
      'nor is it stable amber',
      [top({ ...amber, ...sore }), top(amber), top(amber)],
      { row: 'D15', reason: 'pain_amber' },
    ],
    [
      'above the usual one it is red, and told',
      [top(), top({ ...sore, morningDelta: 6 })],
      { row: 'D08', urgency: told },
    ],
  ])('%s', (_, sessions, expected) => {
    expect(decide(decisionInput({ sessions }))).toMatchObject({ ok: true, ...expected });
  });
});

describe('LG-8.3 a return after an absence goes by the sets of then', () => {
  it.each([
    ['none were lowered yet', 3, 3, 2],
    ['lowered for this absence already', 3, 2, 2],
    ['more were prescribed since', 2, 3, 2],
    ['it is not known how many there were', undefined, 3, 2],
  ])('%s', (_, rxSets, sets, newSets) => {
    const sessions = [session(), session({ rxSets })];
    expect(decide(decisionInput({ daysSinceLast: 22, rx: { ...rx, sets }, sessions }))).toMatchObject({
      ...{ row: 'D06', newSets },
    });
  });
});
