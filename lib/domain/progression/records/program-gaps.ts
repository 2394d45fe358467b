import { daysBetween } from '../../time/calendar-date.ts';
import { answerName, type MissingName } from '../words/missing-words.ts';
import type { ProgramNote, Proposal, RefusedProposal } from './program.ts';

/** An answer that is missing for so many days is a fact of the program, and no slip of one session (choice). */
export const stuckFromDays = 14;

/** The answers that have kept exercises of a program from progressing for two weeks, the longest first: what the clinician has to speak of. */
export function programGaps(
  proposals: readonly (Proposal | RefusedProposal)[],
  today: string,
): Extract<ProgramNote, { code: 'cannot_progress' }>[] {
  const gaps = new Map<MissingName, { since: string; exercises: number }>();
  for (const proposal of proposals) {
    if (proposal.type === 'refused') continue;
    for (const { answer, since } of proposal.context.missing ?? []) {
      // What nobody is asked now passes by itself.
      if (answerName(answer, 'en') === null) continue;
      if (since === null || daysBetween(since, today) < stuckFromDays) continue;
      const gap = gaps.get(answer);
      gaps.set(answer, {
        since: gap === undefined || since < gap.since ? since : gap.since,
        exercises: (gap?.exercises ?? 0) + 1,
      });
    }
  }
  return [...gaps]
    .map(([answer, { since, exercises }]) => ({
      code: 'cannot_progress' as const,
      answer,
      days: daysBetween(since, today),
      exercises,
      of: proposals.length,
    }))
    .toSorted((a, b) => b.days - a.days);
}
