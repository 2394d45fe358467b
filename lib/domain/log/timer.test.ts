import { describe, expect, test } from 'vitest';
import { beginNow, heldSeconds, nextSide, pauseTimer, resumeTimer, startTimer, timerAt } from './timer.ts';

const start = startTimer(10_000);

describe('a timer goes by moments', () => {
  test.each([
    [10_000, { kind: 'ready', seconds: 3 }],
    [12_001, { kind: 'ready', seconds: 1 }],
    [13_000, { kind: 'hold', seconds: 0 }],
    [27_900, { kind: 'hold', seconds: 14 }],
    [33_000, { kind: 'over' }],
    // A minute in the background, or a reload: it is over, and no more was held than was planned.
    [93_000, { kind: 'over' }],
    // The clock was set back by an hour.
    [-3_590_000, { kind: 'ready', seconds: 3 }],
  ])('at %i ms', (now, state) => {
    expect(timerAt(start, 20, now)).toMatchObject(state);
  });

  test.each([
    [11_000, 0],
    [27_900, 14],
    [93_000, 20],
  ])('at %i ms %i seconds were held', (now, seconds) => {
    expect(heldSeconds(start, 20, now)).toBe(seconds);
  });

  test('a pause keeps the seconds, however long it is', () => {
    const paused = pauseTimer(start, 18_000);
    expect(timerAt(paused, 20, 500_000)).toMatchObject({ kind: 'hold', seconds: 5, isPaused: true });
    expect(timerAt(resumeTimer(paused, 500_000), 20, 501_000)).toMatchObject({ seconds: 6, isPaused: false });
    expect(resumeTimer(start, 500_000)).toBe(start);
  });

  test('hold now leaves the getting ready out', () => {
    expect(timerAt(beginNow(start, 10_500), 20, 11_500)).toMatchObject({ kind: 'hold', seconds: 1 });
  });

  test('the other side waits for a tap, and the last one ends the set', () => {
    const left = nextSide(start, 20, 2);
    expect(left.timer).toEqual({ side: 1, beginsAtMs: null, pausedAtMs: null, held: [20] });
    expect(left.timer === null ? null : timerAt(left.timer, 20, 99_000)).toEqual({ kind: 'waiting' });
    const right = nextSide(startTimer(50_000, left.held), 14, 2);
    expect(right).toEqual({ timer: null, held: [20, 14] });
  });
});
