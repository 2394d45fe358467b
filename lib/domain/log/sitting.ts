import type { Weight } from '../dosage/load.ts';
import type { Side } from '../dosage/side.ts';

/** One set as it was done; `amounts` has one entry for each side the set is logged for, null where that side was not told. */
export type DoneSet = { amounts: (number | null)[]; weight: Weight | null };

type SittingPhase = 'before' | 'set' | 'feel' | 'skip' | 'hurt' | 'after' | 'finished';

type PlannedExercise = {
  prescriptionId: string;
  name: string;
  sets: number;
  sides: Side[];
  /** How a set without a weight is noted. */
  bareLoad: 'band' | 'bodyweight' | null;
};

/** A guided session as it stands: plain data, so that a reload goes on where it was. */
export type Sitting = {
  sessionId: string;
  versionId: string;
  localDate: string;
  performedAt: string;
  timeZone: string;
  /** Something of this session was noted before. */
  isBegun: boolean;
  /** Prescriptions in the order they are done, with what it takes to note their sets. */
  plan: PlannedExercise[];
  place: number;
  phase: SittingPhase;
  sets: DoneSet[];
  /** Pain before the first exercise; it counts for each of them (LG-7.6). */
  painBefore: number | null;
  /** Something was done since pain after was asked. */
  owesAfter: boolean;
  /** Milliseconds since 1970 at which the rest ends; null when there is none. */
  restUntilMs: number | null;
};

export type SittingEvent =
  | { kind: 'painBefore'; score: number | null }
  | { kind: 'setDone'; set: DoneSet; restUntilMs: number | null }
  | { kind: 'stopExercise' }
  | { kind: 'askSkip' }
  | { kind: 'back' }
  /** `askedAfter`: pain after was asked with it; null for an exercise that was left out. */
  | { kind: 'logged'; askedAfter: boolean | null }
  /** The patient ends the session here. */
  | { kind: 'stop' }
  | { kind: 'painAfter' };

export const currentPlan = (sitting: Sitting) => sitting.plan[sitting.place] ?? null;

/**
 * What comes next. A rest never blocks: it only names a moment. An exercise that hurt asks how much, however many sets were done, and
 * keeps them; a logged exercise leads to the next, the last one to the end. However it ends, pain after is asked once.
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
      return { ...sitting, phase: 'hurt', restUntilMs: null };
    case 'askSkip':
      return { ...sitting, phase: 'skip', restUntilMs: null };
    case 'back':
      return goBack(sitting);
    case 'logged': {
      const place = sitting.place + 1;
      const owesAfter = event.askedAfter === null ? sitting.owesAfter : !event.askedAfter;
      const next = { ...sitting, place, owesAfter, sets: [], restUntilMs: null };
      return place >= sitting.plan.length ? atEnd(next) : { ...next, phase: 'set' };
    }
    case 'stop':
      return atEnd({ ...sitting, sets: [], restUntilMs: null });
    case 'painAfter':
      return { ...sitting, owesAfter: false, phase: 'finished' };
  }
}

/** The session ends with pain after, unless it was asked already or nothing was done. */
const atEnd = (sitting: Sitting): Sitting => ({
  ...sitting,
  phase: sitting.owesAfter ? 'after' : 'finished',
});

/** From a question back to the set; from a set back to the set before, which is taken off again. */
function goBack(sitting: Sitting): Sitting {
  const plan = currentPlan(sitting);
  if (plan === null) return sitting;
  if (sitting.phase === 'skip' || sitting.phase === 'hurt') return { ...sitting, phase: 'set' };
  if (sitting.phase === 'feel' && sitting.sets.length < plan.sets) return { ...sitting, phase: 'set' };
  if (sitting.phase === 'feel' || sitting.phase === 'set')
    return { ...sitting, phase: 'set', sets: sitting.sets.slice(0, -1), restUntilMs: null };
  return sitting;
}
