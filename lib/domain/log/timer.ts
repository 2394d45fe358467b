/**
 * One set that is a time, by moments and not by counting: it is right after a minute in the background and after a reload. The sides
 * are done in turn.
 */
export type SetTimer = {
  /** The place of the side under way. */
  side: number;
  /** Milliseconds since 1970 at which it begins, after the getting ready; null while it waits for a tap. */
  beginsAtMs: number | null;
  /** When it was paused; null while it runs. */
  pausedAtMs: number | null;
  /** The seconds that were held on the sides that are done. */
  held: number[];
};

/** So long one gets ready: 3, 2, 1 (a choice). */
export const readySeconds = 3;

export const startTimer = (nowMs: number, held: number[] = []): SetTimer => ({
  side: held.length,
  beginsAtMs: nowMs + readySeconds * 1000,
  pausedAtMs: null,
  held,
});

export type TimerState =
  /** Waits for a tap before the next side. */
  | { kind: 'waiting' }
  /** So many seconds until it begins, 3 to 1. */
  | { kind: 'ready'; seconds: number; isPaused: boolean }
  /** So many whole seconds were held; `share` of the planned time, 0 to 1. */
  | { kind: 'hold'; seconds: number; share: number; isPaused: boolean }
  | { kind: 'over' };

/** How a timer stands at a moment, for so many planned seconds. */
export function timerAt(
  { beginsAtMs, pausedAtMs }: SetTimer,
  plannedSeconds: number,
  nowMs: number,
): TimerState {
  if (beginsAtMs === null) return { kind: 'waiting' };
  const passedMs = (pausedAtMs ?? nowMs) - beginsAtMs;
  const isPaused = pausedAtMs !== null;
  if (passedMs < 0) {
    // A clock that was set back asks for no more than the whole getting ready.
    const seconds = Math.min(readySeconds, Math.ceil(-passedMs / 1000));
    return { kind: 'ready', seconds, isPaused };
  }
  const seconds = Math.floor(passedMs / 1000);
  if (seconds >= plannedSeconds) return { kind: 'over' };
  return { kind: 'hold', seconds, share: passedMs / (plannedSeconds * 1000), isPaused };
}

/** The seconds that were held so far on the side under way: never more than was planned. */
export function heldSeconds(timer: SetTimer, plannedSeconds: number, nowMs: number): number {
  const state = timerAt(timer, plannedSeconds, nowMs);
  return state.kind === 'over' ? plannedSeconds : state.kind === 'hold' ? state.seconds : 0;
}

export const pauseTimer = (timer: SetTimer, nowMs: number): SetTimer => ({ ...timer, pausedAtMs: nowMs });

/** Goes on where it was paused. */
export const resumeTimer = (timer: SetTimer, nowMs: number): SetTimer =>
  timer.pausedAtMs === null || timer.beginsAtMs === null
    ? timer
    : { ...timer, beginsAtMs: timer.beginsAtMs + (nowMs - timer.pausedAtMs), pausedAtMs: null };

/** Leaves the getting ready out. */
export const beginNow = (timer: SetTimer, nowMs: number): SetTimer => ({
  ...timer,
  ...{ beginsAtMs: nowMs, pausedAtMs: null },
});

/** A side is done: the next one waits for a tap; null when it was the last one. */
export function nextSide(
  timer: SetTimer,
  seconds: number,
  sides: number,
): { timer: SetTimer | null; held: number[] } {
  const held = [...timer.held, seconds];
  return held.length >= sides
    ? { timer: null, held }
    : { timer: { side: held.length, beginsAtMs: null, pausedAtMs: null, held }, held };
}
