import { describe, expect, test } from 'vitest';
import { signStateOf } from './sign-off.ts';

describe('the sign-off of an exercise', () => {
  test.each([
    ['nobody ever signed', null, 1, 'none'],
    ['signed as it stands', { act: 'signed', version: 2 }, 2, 'signed'],
    ['worded anew after the signature', { act: 'signed', version: 1 }, 2, 'earlier'],
    [
      'a signature for a wording that is not shown any more came back',
      { act: 'signed', version: 3 },
      2,
      'earlier',
    ],
    ['taken back', { act: 'withdrawn', version: 2 }, 2, 'none'],
    ['taken back, then worded anew', { act: 'withdrawn', version: 1 }, 2, 'none'],
  ] as const)('%s', (_, last, version, state) => {
    expect(signStateOf(last, version)).toBe(state);
  });
});
