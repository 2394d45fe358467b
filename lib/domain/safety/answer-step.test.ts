import { expect, test } from 'vitest';
import { isUrgent, stepAfter } from './answer-step.ts';
import type { RedFlagAnswer } from './flag-raised.ts';
import type { RedFlagId } from './red-flags.ts';

const emergency: RedFlagId = 'rf_saddle_numbness';
const sameDay: RedFlagId = 'rf_hot_swollen_joint';
const later: RedFlagId = 'rf_night_pain';

test.each<[string, RedFlagId, RedFlagAnswer, boolean, ReturnType<typeof stepAfter>, boolean]>([
  ['yes to an emergency question stops the list', emergency, 'yes', false, 'stop', true],
  [
    'yes to an emergency question stops it also after something was told',
    emergency,
    'yes',
    true,
    'stop',
    true,
  ],
  [
    'not sure of an emergency is never "no": told before the next question',
    emergency,
    'not_sure',
    false,
    'tell',
    true,
  ],
  ['what was told once is not told again', emergency, 'not_sure', true, 'next', true],
  ['yes to a question of the same day', sameDay, 'yes', false, 'tell', true],
  ['not sure of one', sameDay, 'not_sure', false, 'tell', true],
  ['a second one of the same day', sameDay, 'yes', true, 'next', true],
  ['what can wait for the clinician waits for the end', later, 'yes', false, 'next', false],
  ['not sure of it too', later, 'not_sure', false, 'next', false],
  ['no', emergency, 'no', false, 'next', false],
])('SF-2 %s', (_, questionId, answer, isTold, step, urgent) => {
  expect(stepAfter({ questionId, answer }, isTold)).toBe(step);
  expect(isUrgent({ questionId, answer })).toBe(urgent);
});
