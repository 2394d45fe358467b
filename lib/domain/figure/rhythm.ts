/** How one repetition of a figure passes, seconds: at the first pose, to the last, there, and back. */
export type Rhythm = {
  startSeconds: number;
  outSeconds: number;
  holdSeconds: number;
  backSeconds: number;
};
export const calmRhythm: Rhythm = { startSeconds: 0.6, outSeconds: 1.6, holdSeconds: 0.7, backSeconds: 1.6 };

/** Where the movement stands after some seconds: 0 is the first pose, 1 the last. Cycles run on, others go back the same way. */
export const movementAt = (seconds: number, rhythm: Rhythm, isCycle: boolean): number => {
  const { startSeconds, outSeconds, holdSeconds, backSeconds } = rhythm;
  if (isCycle) {
    const whole = outSeconds + backSeconds;
    return whole <= 0 ? 0 : (seconds % whole) / whole;
  }
  const whole = startSeconds + outSeconds + holdSeconds + backSeconds;
  if (whole <= 0) return 0;
  let left = seconds % whole;
  if (left < startSeconds) return 0;
  left -= startSeconds;
  if (left < outSeconds) return left / outSeconds;
  left -= outSeconds;
  if (left < holdSeconds) return 1;
  left -= holdSeconds;
  return backSeconds <= 0 ? 0 : 1 - left / backSeconds;
};
