import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  closeQuestions,
  keepQuestions,
  type KeptQuestions,
  questionsToGoOn,
  readQuestions,
} from '@/lib/client/kept-questions';
import { memoryOf } from '@/lib/client/offline/device';
import type { Asking } from '@/lib/client/safety';
import type { RedFlagAnswer } from '@/lib/domain/safety/flag-raised';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';
import type { SyncItem } from '@/lib/schemas/log';
import { screeningItem } from '@/lib/schemas/screening';

const view = {
  patientId: '00000000-0000-4000-8000-000000000001',
  timeZone: 'Europe/London',
  localDate: '2026-03-09',
};
const asking: Asking = {
  occasion: 'intake',
  region: null,
  questionIds: ['rf_both_legs', 'rf_hot_swollen_joint', 'rf_fever'],
};
const kept = (
  answers: readonly [RedFlagId, RedFlagAnswer][],
  over: Partial<KeptQuestions> = {},
): KeptQuestions => ({
  ...{ id: '00000000-0000-4000-8000-000000000009', localDate: '2026-03-09', language: 'es', asking },
  ...{ answers: new Map(answers), place: answers.length, comment: '' },
  ...over,
});
/** What is noted of what is kept. */
function closed(isEnd = false): SyncItem[] {
  const records: SyncItem[] = [];
  const isNoted = closeQuestions(view, (made) => records.push(...made), isEnd);
  expect(isNoted).toBe(records.length > 0);
  return records;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-09T10:00:00Z') });
  vi.stubGlobal('window', { addEventListener: () => {} });
  vi.stubGlobal('BroadcastChannel', undefined);
  keepQuestions(view.patientId, null);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('questions that were left half answered', () => {
  test('go on where they were, with what was answered', () => {
    keepQuestions(view.patientId, kept([['rf_both_legs', 'no']]));
    expect(readQuestions(view.patientId)).toEqual(kept([['rf_both_legs', 'no']]));
    expect(questionsToGoOn(view, asking)).toMatchObject({
      place: 1,
      answers: new Map([['rf_both_legs', 'no']]),
    });
  });

  test('go on at the question that was shown, also after somebody went back', () => {
    keepQuestions(view.patientId, kept([['rf_both_legs', 'no']], { place: 0 }));
    expect(questionsToGoOn(view, asking)?.place).toBe(0);
  });

  test('a list that has changed goes on at its first open question', () => {
    keepQuestions(view.patientId, kept([['rf_both_legs', 'no']]));
    const other: Asking = { ...asking, questionIds: ['rf_both_legs', 'rf_fever'] };
    expect(questionsToGoOn(view, other)).toMatchObject({ place: 1, asking: other });
  });

  test.each<[string, Partial<KeptQuestions>]>([
    ['of another day', { localDate: '2026-03-08' }],
    ['asked for another reason', { asking: { ...asking, occasion: 'worry' } }],
  ])('%s begin anew', (_, over) => {
    keepQuestions(view.patientId, kept([['rf_both_legs', 'no']], over));
    expect(questionsToGoOn(view, asking)).toBeNull();
  });

  test('a shape of another version is nothing to go on with', () => {
    void memoryOf(view.patientId).setPiece('questions', { ...kept([]), answers: [['rf_gone', 'no']] });
    expect(readQuestions(view.patientId)).toBeNull();
  });
});

describe('what nobody comes back to', () => {
  test('is noted on its own day when the day is over, in the language in which it was read', () => {
    keepQuestions(view.patientId, kept([['rf_fever', 'not_sure']], { localDate: '2026-03-08' }));
    const [record] = closed();
    expect(screeningItem.parse(record)).toMatchObject({
      ...{ id: kept([]).id, localDate: '2026-03-08', language: 'es', comment: null },
      answers: [{ questionId: 'rf_fever', answer: 'not_sure' }],
    });
    expect(readQuestions(view.patientId)).toBeNull();
  });

  test.each<[string, RedFlagAnswer, number]>([
    ['SF-2 what is to be checked today is noted at once', 'yes', 1],
    ['"not sure" is never "no": at once too', 'not_sure', 1],
    ['a "no" waits for the rest', 'no', 0],
  ])('%s', (_, answer, count) => {
    keepQuestions(view.patientId, kept([['rf_hot_swollen_joint', answer]]));
    expect(closed()).toHaveLength(count);
    expect(readQuestions(view.patientId) === null).toBe(count === 1);
  });

  test('at the end everything that was said is noted, a lone "no" too; nothing said leaves nothing', () => {
    keepQuestions(view.patientId, kept([['rf_both_legs', 'no']]));
    expect(closed(true)).toHaveLength(1);
    keepQuestions(view.patientId, kept([], { place: 0 }));
    expect(closed(true)).toEqual([]);
    expect(readQuestions(view.patientId)).toBeNull();
  });
});
