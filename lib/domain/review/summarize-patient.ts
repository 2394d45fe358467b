import { addDays, daysBetween } from '../time/calendar-date.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { type Adherence, adherenceBetween, isInForce } from '../adherence/program-adherence.ts';
import { creditsOfDay } from '../adherence/daily-credit.ts';
import type { ReviewedLog, ReviewedVersion } from '../adherence/reviewed-records.ts';

export type DayMark = 'done' | 'partly' | 'missed' | 'free';
export type PainPoint = { localDate: string; score: number };

export type PatientSummary = {
  lastSessionOn: string | null;
  daysSilent: number | null;
  week: Adherence;
  /** The last 14 local days, oldest first. */
  days: { localDate: string; mark: DayMark }[];
  /** The worst pain after exercise of each day that has one, over 28 days, oldest first. */
  painAfter: PainPoint[];
  lastPain: PainPoint | null;
};

/**
 * What the review list says of one patient. `today` is the patient's local date. The week is the last seven days; today counts
 * only once something was logged, so that a morning does not look like a missed day.
 */
export function summarizePatient(
  versions: readonly ReviewedVersion[],
  logs: readonly ReviewedLog[],
  today: string,
  choices?: RuleChoices,
): PatientSummary {
  const done = logs.filter((log) => log.outcome !== 'skipped');
  const lastSessionOn =
    done
      .map((log) => log.localDate)
      .sort()
      .at(-1) ?? null;
  const lastDay = logs.some((log) => log.localDate === today) ? today : addDays(today, -1);
  const painAfter = painByDay(logs, addDays(today, -27));
  const firstDay = versions.map((version) => version.firstDay).sort()[0] ?? null;
  const silentSince = lastSessionOn ?? firstDay;
  return {
    lastSessionOn,
    daysSilent: silentSince === null ? null : Math.max(0, daysBetween(silentSince, today)),
    week: adherenceBetween(versions, logs, addDays(lastDay, -6), lastDay, choices),
    days: Array.from({ length: 14 }, (_, index) => addDays(today, index - 13)).map((localDate) => ({
      localDate,
      mark: markOf(versions, logs, localDate, today),
    })),
    painAfter,
    lastPain: painAfter.at(-1) ?? null,
  };
}

function painByDay(logs: readonly ReviewedLog[], since: string): PainPoint[] {
  const worst = new Map<string, number>();
  for (const log of logs) {
    const score = log.painAfter ?? log.painDuring;
    if (score === null || log.localDate < since) continue;
    worst.set(log.localDate, Math.max(worst.get(log.localDate) ?? 0, score));
  }
  return [...worst]
    .map(([localDate, score]) => ({ localDate, score }))
    .sort((a, b) => (a.localDate < b.localDate ? -1 : 1));
}

function markOf(
  versions: readonly ReviewedVersion[],
  logs: readonly ReviewedLog[],
  localDate: string,
  today: string,
): DayMark {
  const version = versions.findLast((candidate) => isInForce(candidate, localDate));
  if (version === undefined) return 'free';
  const best = Math.max(0, ...creditsOfDay(version, logs, localDate).map((session) => session.credit));
  if (best >= 0.95) return 'done';
  if (best > 0) return 'partly';
  const expected = adherenceBetween([version], [], localDate, localDate).expected;
  return localDate < today && expected >= 1 ? 'missed' : 'free';
}
