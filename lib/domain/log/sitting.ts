import type { Weight } from '../dosage/load.ts';
import type { Side } from '../dosage/side.ts';
import type { Technique } from '../record/told.ts';
import type { SetTimer } from './timer.ts';

/** One set as it was done; `amounts` has one entry for each side the set is logged for, null where that side was not told. */
export type DoneSet = { amounts: (number | null)[]; weight: Weight | null };

type SittingPhase = 'before' | 'set' | 'feel' | 'skip' | 'hurt' | 'after' | 'finished';

export type PlannedExercise = {
  prescriptionId: string;
  name: string;
  sets: number;
  sides: Side[];
  /** How a set without a weight is noted. */
  bareLoad: 'band' | 'bodyweight' | null;
  /** The lower end of a set; left out by a sitting that was kept before it was known. */
  least?: number;
  /** The easier version is done in its place. */
  isEasier?: true;
};

/** What was said of the exercise under way; null is "not said". `during` 'declined': would rather not say. */
export type SaidOfExercise = {
  during: number | 'declined' | null;
  effort: number | null;
  technique: Technique | null;
  spread: boolean | null;
  comment: string;
};

export const nothingSaid: SaidOfExercise = {
  ...{ during: null, effort: null, technique: null, spread: null },
  comment: '',
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
  /** What was said of the exercise under way: kept the moment it is tapped. */
  said: SaidOfExercise;
  /** The entry that the exercise under way was saved as; null before it was. */
  savedAs: string | null;
  /** The timer of the set under way; null where none runs. */
  timer: SetTimer | null;
  /** Pain before the first exercise; it counts for each of them (LG-7.6). */
  painBefore: number | null;
  /** Something was done since pain after was asked. */
  owesAfter: boolean;
  /** Milliseconds since 1970 at which the rest ends; null when there is none. */
  restUntilMs: number | null;
};

export type SittingEvent =
  | { kind: 'painBefore'; score: number | null }
  /** Another version is done today: what its sets count. Once a set was done, it stays what it is. */
  | { kind: 'swap'; planned: PlannedExercise }
  | { kind: 'setDone'; set: DoneSet; restUntilMs: number | null }
  /** All sets that were still to do, as they were planned. */
  | { kind: 'setsDone'; sets: DoneSet[] }
  /** A set that was done is corrected. */
  | { kind: 'changeSet'; place: number; set: DoneSet }
  /** The set that was done last is taken off again. */
  | { kind: 'undoSet' }
  | { kind: 'restLonger'; restUntilMs: number }
  | { kind: 'restOver' }
  | { kind: 'timer'; timer: SetTimer | null }
  | { kind: 'say'; said: Partial<SaidOfExercise> }
  | { kind: 'saved'; logId: string }
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
    case 'swap':
      return sitting.sets.length > 0 || sitting.savedAs !== null
        ? sitting
        : { ...sitting, plan: sitting.plan.with(sitting.place, event.planned), timer: null };
    case 'setDone':
      return withSets(sitting, [...sitting.sets, event.set], event.restUntilMs);
    case 'setsDone':
      return withSets(sitting, [...sitting.sets, ...event.sets], null);
    case 'changeSet':
      return { ...sitting, sets: sitting.sets.map((set, at) => (at === event.place ? event.set : set)) };
    case 'undoSet':
      return { ...sitting, phase: 'set', sets: sitting.sets.slice(0, -1), restUntilMs: null };
    case 'restLonger':
      return sitting.restUntilMs === null ? sitting : { ...sitting, restUntilMs: event.restUntilMs };
    case 'restOver':
      return { ...sitting, restUntilMs: null };
    case 'timer':
      return { ...sitting, timer: event.timer };
    case 'say':
      return { ...sitting, said: { ...sitting.said, ...event.said } };
    case 'saved':
      return { ...sitting, savedAs: event.logId };
    case 'stopExercise':
      return { ...sitting, phase: 'hurt', timer: null, restUntilMs: null };
    case 'askSkip':
      return { ...sitting, phase: 'skip', timer: null, restUntilMs: null };
    case 'back':
      return goBack(sitting);
    case 'logged': {
      const place = sitting.place + 1;
      const owesAfter = event.askedAfter === null ? sitting.owesAfter : !event.askedAfter;
      const next = { ...sitting, ...nothingUnderWay, place, owesAfter };
      return place >= sitting.plan.length ? atEnd(next) : { ...next, phase: 'set' };
    }
    case 'stop':
      return atEnd({ ...sitting, ...nothingUnderWay });
    case 'painAfter':
      return { ...sitting, owesAfter: false, phase: 'finished' };
  }
}

const nothingUnderWay = { sets: [], said: nothingSaid, savedAs: null, timer: null, restUntilMs: null };

function withSets(sitting: Sitting, sets: DoneSet[], restUntilMs: number | null): Sitting {
  const plan = currentPlan(sitting);
  if (plan === null) return sitting;
  const isLast = sets.length >= plan.sets;
  return {
    ...sitting,
    ...{ sets, timer: null, phase: isLast ? ('feel' as const) : ('set' as const) },
    restUntilMs: isLast ? null : restUntilMs,
  };
}

/** The session ends with pain after, unless it was asked already or nothing was done. */
const atEnd = (sitting: Sitting): Sitting => ({
  ...sitting,
  phase: sitting.owesAfter ? 'after' : 'finished',
});

/** From a question back to the set; from a set back to the set before, which is taken off again. What was said stays. */
function goBack(sitting: Sitting): Sitting {
  const plan = currentPlan(sitting);
  if (plan === null || sitting.savedAs !== null) return sitting;
  if (sitting.phase === 'skip' || sitting.phase === 'hurt') return { ...sitting, phase: 'set' };
  if (sitting.phase === 'feel' && sitting.sets.length < plan.sets) return { ...sitting, phase: 'set' };
  if (sitting.phase === 'feel' || sitting.phase === 'set')
    return { ...sitting, phase: 'set', sets: sitting.sets.slice(0, -1), restUntilMs: null };
  return sitting;
}
