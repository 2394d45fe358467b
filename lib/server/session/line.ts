import 'server-only';
import { AppError } from '@/lib/errors';

type Line = {
  /** Does the work when its turn comes; refuses `unavailable` at once when too many are waiting already. */
  run: <T>(work: () => Promise<T>) => Promise<T>;
};

/** A line with so many served at once and so many waiting: what is asked beyond costs nothing but the refusal. */
export function makeLine({ atOnce, waiting }: { atOnce: number; waiting: number }): Line {
  let served = 0;
  const next: (() => void)[] = [];
  return {
    run: async (work) => {
      if (served >= atOnce) {
        if (next.length >= waiting)
          throw new AppError('unavailable', {
            message: 'the line is full',
            userMessage: 'Very many people are trying to get in just now. Please try again in a moment.',
            retryAfterSeconds: 5,
          });
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
