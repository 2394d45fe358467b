/** How one repetition passes, seconds; the counts of a tempo such as 3-0-1. */
export interface Tempo {
  readonly outSeconds: number;
  readonly holdSeconds: number;
  readonly backSeconds: number;
}
export const calmTempo: Tempo = { outSeconds: 1.6, holdSeconds: 0.7, backSeconds: 1.6 };
const START_PAUSE_SECONDS = 0.6;

/** Where the movement stands after some seconds: 0 is the first pose, 1 the last. Cycles run on, others go back the same way. */
export const movementAt = (seconds: number, tempo: Tempo, isCycle: boolean): number => {
  if (isCycle) {
    const whole = tempo.outSeconds + tempo.backSeconds;
    return whole <= 0 ? 0 : (seconds % whole) / whole;
  }
  const whole = START_PAUSE_SECONDS + tempo.outSeconds + tempo.holdSeconds + tempo.backSeconds;
  let left = seconds % whole;
  if (left < START_PAUSE_SECONDS) return 0;
  left -= START_PAUSE_SECONDS;
  if (left < tempo.outSeconds) return left / tempo.outSeconds;
  left -= tempo.outSeconds;
  if (left < tempo.holdSeconds) return 1;
  left -= tempo.holdSeconds;
  return tempo.backSeconds <= 0 ? 0 : 1 - left / tempo.backSeconds;
};
