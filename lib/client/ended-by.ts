import { judgeSeverePain } from '@/lib/domain/pain/judge-severe-pain';
import { isSevereOrSpreading } from '@/lib/domain/progression/rows/d05-severe-pain';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';

type Said = {
  pain: {
    rest?: number | null | undefined;
    during?: number | null | undefined;
    after?: number | null | undefined;
  };
  symptomsSpread?: boolean | null | undefined;
};

/** Whether what was said of one exercise ends the day's exercises: severe pain, a steep rise while it was done, symptoms that spread (D05, LG-7.4). */
export function endsTheDay({ pain: { rest, during, after }, symptomsSpread }: Said): boolean {
  const judged = judgeSeverePain({ painDuring: during, painAfter: after });
  return (
    (judged.ok && judged.severe) ||
    isSevereOrSpreading({ peripheralised: symptomsSpread, painDuring: during, painBefore: rest })
  );
}

/** Whether an exercise waits after this entry until a clinician has looked: broken off because it hurt, or with too much pain (H-9). */
export const isStop = (log: LogView): boolean => log.outcome === 'stopped' || endsTheDay(log);

/** The exercise and the entry that ended this day; null on every other day. A corrected entry counts as it stands now. */
export function endedBy({
  exercises,
}: Pick<TodayView, 'exercises'>): { exercise: TodayExercise; log: LogView } | null {
  for (const exercise of exercises) {
    const log = exercise.logs.find(endsTheDay);
    if (log !== undefined) return { exercise, log };
  }
  return null;
}
