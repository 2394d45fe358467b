import { describe, expect, it } from 'vitest';
import { judgeSeverePain } from './judge-severe-pain.ts';

const told = 'inform_clinician';

describe('severe pain is told, whatever the model (LG-7.4)', () => {
  it.each([
    [7, 7, false, false, 'none'],
    [8, 0, true, true, told],
    [0, 8, true, false, told],
    [10, 10, true, true, told],
    [0, 0, false, false, 'none'],
    [null, 8, true, false, told],
    [8, null, true, true, told],
    [null, null, false, false, 'none'],
    [7, undefined, false, false, 'none'],
  ] as const)(
    'during %s, after %s: severe %s, stop %s, %s',
    (painDuring, painAfter, severe, stop, urgency) => {
      expect(judgeSeverePain({ painDuring, painAfter })).toEqual({ ok: true, severe, stop, urgency });
    },
  );

  it.each([-1, 11, 7.5, Number.NaN])('refuses a score of %s', (pain) => {
    expect(judgeSeverePain({ painDuring: pain })).toHaveProperty('refusal', 'pain_invalid');
    expect(judgeSeverePain({ painAfter: pain, painDuring: 9 })).toHaveProperty('refusal', 'pain_invalid');
  });
});
