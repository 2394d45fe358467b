import 'server-only';
import { AppError } from '@/lib/errors';

type Line = {
  /** Does the work when its turn comes; refuses `unavailable` at once when too many are waiting already. */
  run: <T>(work: () => Promise<T>) => Promise<T>;
};

type Size = { atOnce: number; waiting: number };

const nobodyGetsIn = () =>
  new AppError('unavailable', {
    message: 'the line is full',
    userMessage: 'Very many people are trying to get in just now. Please try again in a moment.',
    retryAfterSeconds: 5,
  });

/** A line with so many served at once and so many waiting: what is asked beyond costs nothing but the refusal. */
export function makeLine({ atOnce, waiting }: Size, refusal: () => AppError = nobodyGetsIn): Line {
  let served = 0;
  const next: (() => void)[] = [];
  return {
    run: async (work) => {
      if (served >= atOnce) {
        if (next.length >= waiting) throw refusal();
        // Whoever leaves hands the place on, so that nobody slips in between.
        await new Promise<void>((resolve) => next.push(resolve));
      } else served += 1;
      try {
        return await work();
      } finally {
        const follower = next.shift();
        if (follower === undefined) served -= 1;
        else follower();
      }
    },
  };
}

const ofOneCaller = { patient: { atOnce: 2, waiting: 30 }, practitioner: { atOnce: 4, waiting: 100 } };
const tooManyAtOnce = () =>
  new AppError('too_many', {
    message: 'the caller’s line is full',
    userMessage: 'That was too much at once. Please try again in a moment.',
    retryAfterSeconds: 5,
  });

type Turn = { line: Line; open: number };
const holder = globalThis as { plimsollTurns?: Map<string, Turn> };

/**
 * Does the work when it is this caller's turn: whoever sends very much at once waits for themselves, before the connections that
 * everybody shares. Refuses `too_many` when too many of theirs are waiting already.
 */
export async function inTurn<T>(
  caller: { kind: 'patient' | 'practitioner'; id: string },
  work: () => Promise<T>,
): Promise<T> {
  holder.plimsollTurns ??= new Map();
  const turns = holder.plimsollTurns;
  const turn = turns.get(caller.id) ?? { line: makeLine(ofOneCaller[caller.kind], tooManyAtOnce), open: 0 };
  turns.set(caller.id, turn);
  turn.open += 1;
  try {
    return await turn.line.run(work);
  } finally {
    turn.open -= 1;
    if (turn.open === 0) turns.delete(caller.id);
  }
}
