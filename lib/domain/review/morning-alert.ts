import { baselineMorning, isSoreMorning } from '../pain/morning-pain.ts';
import type { RecordedMorning, RecordedUsualMorning } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';

export type ToldMorning = Pick<RecordedMorning, 'morningId' | 'correctsId' | 'localDate' | 'pain'>;

/**
 * Which of the answers that have just come in tell a sore morning (LG-7.1, LG-7.5): measured against all answers on record, corrected
 * ones in their last form, and against what was said at the start. A correction to as much pain or less is not told again. Scores that
 * were noted with an entry are not looked at here; the list does.
 */
export function soreMorningsOf(
  fresh: readonly ToldMorning[],
  onRecord: readonly ToldMorning[],
  usualMorning: RecordedUsualMorning | null,
): ToldMorning[] {
  const all = new Map([...onRecord, ...fresh].map((one) => [one.morningId, one]));
  const replaced = new Set([...all.values()].map(({ correctsId }) => correctsId));
  const mornings = [...all.values()]
    .filter(({ morningId }) => !replaced.has(morningId))
    .map(({ localDate, pain }) => ({ date: localDate, pain }));
  const assessed = usualMorning === null ? null : { date: usualMorning.assessedOn, pain: usualMorning.pain };
  return fresh.filter(({ localDate, pain, correctsId }) => {
    const usual = baselineMorning({ mornings, assessed, sessionDate: addDays(localDate, -1) });
    const baseline = usual.ok ? usual.baseline : null;
    const before = correctsId === null ? null : (all.get(correctsId)?.pain ?? null);
    const isNews = before === null || !isSoreMorning(before, baseline) || (pain ?? 0) > before;
    return isNews && isSoreMorning(pain, baseline);
  });
}
