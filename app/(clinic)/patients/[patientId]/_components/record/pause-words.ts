import type { PauseReason, PauseSpan } from '@/lib/domain/record/pause';

export const pauseReasonWords: Record<PauseReason, string> = {
  holiday: 'holiday',
  illness: 'illness',
  clinic: 'agreed with the clinic',
  other: 'another reason',
};

/** The days of a pause in words. */
export function pauseDays({ firstDay, lastDay }: PauseSpan): string {
  if (lastDay === null) return `Since ${firstDay}`;
  if (lastDay < firstDay) return `${firstDay}, taken back`;
  return lastDay === firstDay ? firstDay : `${firstDay} to ${lastDay}`;
}
