import { isOneOf } from '../../number/values.ts';
import { addDays } from '../../time/calendar-date.ts';
import type { DecisionInput, SessionRecord } from '../engine/decision-input.ts';
import { placeWithoutEffort } from '../engine/effort-drift.ts';
import { type DecisionFacts, factsOf } from '../engine/facts.ts';
import {
  isAnswered,
  missingAnswers,
  sessionAnswers,
  type SessionAnswer,
  sessionsThatNeedLoad,
} from '../engine/missing-answers.ts';
import type { MissingAnswer } from '../words/missing-words.ts';
import type { ProgramLog, ProgramPatient } from './program.ts';

/**
 * Which needed answers keep an exercise from a step, and since when: the first of the sessions in a row, up to the latest, for which
 * each was not given. A morning that can still be answered is not missing; where the morning was answered and its usual one is not
 * known, that is what is missing. The safety questions stand open since a day of the program. `decided` is the view that was decided
 * on, with one session for each log.
 */
export function missingSince(
  decided: DecisionInput,
  logs: readonly Pick<ProgramLog, 'localDate'>[],
  { mornings, safetyOpenSince }: Pick<ProgramPatient, 'mornings' | 'safetyOpenSince'>,
): MissingAnswer[] {
  const safety = { answer: 'redFlag', since: safetyOpenSince ?? null } as const;
  const latest = decided.sessions.at(-1);
  if (latest === undefined) return decided.redFlag === 'incomplete' ? [safety] : [];
  const facts = factsOf(decided, latest);
  const { sessions } = facts.input;
  const days = logs.map(({ localDate }) => localDate);
  return missingAnswers(facts).flatMap((answer): MissingAnswer[] => {
    if (answer === 'morning') {
      if (latest.morningPending === true) return [];
      const since = firstOpenMorning(logs, mornings);
      return [since === null ? { answer: 'usualMorning', since: null } : { answer, since }];
    }
    if (answer === 'redFlag') return [safety];
    if (answer === 'earlierEffort') return [{ answer, since: dayWithoutEffort(facts, days) }];
    if (answer === 'load') return [{ answer, since: earliestWithoutLoad(sessions, days) }];
    if (!isOneOf(sessionAnswers, answer)) return [{ answer, since: null }];
    return [{ answer, since: sinceOf(answer, sessions, days) }];
  });
}

/**
 * Mornings before the one that can still be answered, as far back as none of them was: who trains every day always has one to come, and
 * would never be seen to leave them out.
 */
export function openMornings(
  logs: readonly Pick<ProgramLog, 'localDate'>[],
  mornings: ProgramPatient['mornings'],
): MissingAnswer[] {
  const since = firstOpenMorning(logs.slice(0, -1), mornings);
  return since === null ? [] : [{ answer: 'morning', since }];
}

/** The first of the mornings in a row, up to the one after the last session, that were not answered; null where that one was. */
function firstOpenMorning(
  logs: readonly Pick<ProgramLog, 'localDate'>[],
  mornings: ProgramPatient['mornings'],
): string | null {
  const answeredOn = new Set(mornings.map(({ localDate }) => localDate));
  const days = logs.map(({ localDate }) => addDays(localDate, 1));
  return firstOfLast(days, (day) => !answeredOn.has(day));
}

const sinceOf = (
  answer: SessionAnswer,
  sessions: readonly SessionRecord[],
  days: readonly string[],
): string | null =>
  firstOfLast(days, (_, index) => {
    const session = sessions[index];
    return session !== undefined && !isAnswered(session, answer);
  });

function dayWithoutEffort({ input, owned }: DecisionFacts, days: readonly string[]): string | null {
  const place = placeWithoutEffort(input.sessions, owned);
  return place === null ? null : (days[place] ?? null);
}

/** The load counts in the last sessions, whether or not one of them in between has it. */
function earliestWithoutLoad(sessions: readonly SessionRecord[], days: readonly string[]): string | null {
  const from = Math.max(0, sessions.length - sessionsThatNeedLoad);
  const place = sessions.findIndex((session, index) => index >= from && !isAnswered(session, 'load'));
  return days[place] ?? null;
}

/** The first day of the run at the end of the list for which something holds; null where it does not hold for the last one. */
function firstOfLast(days: readonly string[], holds: (day: string, index: number) => boolean): string | null {
  let first: string | null = null;
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const day = days[index];
    if (day === undefined || !holds(day, index)) break;
    first = day;
  }
  return first;
}
