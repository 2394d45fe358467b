import type { Weight } from '../dosage/load.ts';

/** One set as it was done; `amounts` has one entry for each side the set is logged for, null where that side was not told. */
export type DoneSet = { amounts: (number | null)[]; weight: Weight | null };

type SittingPhase = 'before' | 'set' | 'feel' | 'skip' | 'finished';

/** A guided session as it stands: plain data, so that a reload goes on where it was. */
export type Sitting = {
  sessionId: string;
  versionId: string;
  localDate: string;
  performedAt: string;
  /** Prescriptions in the order they are done, with the sets each asks for. */
  plan: { prescriptionId: string; sets: number }[];
  place: number;
  phase: SittingPhase;
  sets: DoneSet[];
  /** Pain before the first exercise, asked only where the pain limits are judged by the rise. */
  painBefore: number | null;
  /** Milliseconds since 1970 at which the rest ends; null when there is none. */
  restUntilMs: number | null;
};

export type SittingEvent =
  | { kind: 'painBefore'; score: number | null }
  | { kind: 'setDone'; set: DoneSet; restUntilMs: number | null }
  | { kind: 'stopExercise' }
  | { kind: 'askSkip' }
  | { kind: 'back' }
  | { kind: 'logged' };

export const currentPlan = (sitting: Sitting) => sitting.plan[sitting.place] ?? null;

/**
 * What comes next. A rest never blocks: it only names a moment. An exercise that was stopped with no set done is a skipped one
 * and asks for its reason; a logged exercise leads to the next, the last one to the end.
 */
export function advance(sitting: Sitting, event: SittingEvent): Sitting {
  switch (event.kind) {
    case 'painBefore':
      return { ...sitting, painBefore: event.score, phase: 'set' };
    case 'setDone': {
      const plan = currentPlan(sitting);
      if (plan === null) return sitting;
      const sets = [...sitting.sets, event.set];
      const isLast = sets.length >= plan.sets;
      return {
        ...sitting,
        sets,
        phase: isLast ? 'feel' : 'set',
        restUntilMs: isLast ? null : event.restUntilMs,
      };
    }
    case 'stopExercise':
      return { ...sitting, phase: sitting.sets.length === 0 ? 'skip' : 'feel', restUntilMs: null };
    case 'askSkip':
      return { ...sitting, phase: 'skip', restUntilMs: null };
    case 'back':
      return goBack(sitting);
    case 'logged': {
      const place = sitting.place + 1;
      return {
        ...sitting,
        place,
        sets: [],
        restUntilMs: null,
        phase: place >= sitting.plan.length ? 'finished' : 'set',
      };
    }
  }
}

/** From a question back to the set; from a set back to the set before, which is taken off again. */
function goBack(sitting: Sitting): Sitting {
  const plan = currentPlan(sitting);
  if (plan === null) return sitting;
  if (sitting.phase === 'skip') return { ...sitting, phase: 'set' };
  if (sitting.phase === 'feel' && sitting.sets.length < plan.sets) return { ...sitting, phase: 'set' };
  if (sitting.phase === 'feel' || sitting.phase === 'set')
    return { ...sitting, phase: 'set', sets: sitting.sets.slice(0, -1), restUntilMs: null };
  return sitting;
}
