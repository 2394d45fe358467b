import type { LocalizedText } from '../result.ts';

/** An authored sequence of exercises (LB-7). */
export type Routine = {
  names: LocalizedText;
  /** What the round is for and how to go through it: the words before the list. */
  purpose: LocalizedText;
  items: readonly { slug: string; optional: boolean }[];
};

/** A routine that a program is, and for each exercise of the program whether it may be left out. */
export type FoundRoutine = { routine: Routine; optional: readonly boolean[] };

/** Whether each exercise may be left out, when these are the routine's in its order; null when they are not. */
function follow(routine: Routine, slugs: readonly string[]): boolean[] | null {
  const optional: boolean[] = [];
  let at = 0;
  for (const item of routine.items) {
    if (slugs[at] === item.slug) {
      optional.push(item.optional);
      at += 1;
    } else if (!item.optional) return null;
  }
  return at === slugs.length ? optional : null;
}

/**
 * The routine that a program is: its exercises and no others, in its order, only optional ones left out (LB-7). Read from
 * what the version holds, so that a program changed into something else no longer calls itself one. Null for all others.
 */
export function findRoutine(routines: readonly Routine[], slugs: readonly string[]): FoundRoutine | null {
  for (const routine of routines) {
    const optional = follow(routine, slugs);
    if (optional !== null && optional.length > 0) return { routine, optional };
  }
  return null;
}
