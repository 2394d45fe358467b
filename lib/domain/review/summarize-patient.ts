import { addDays } from '../time/calendar-date.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { type Adherence, inForceSince } from '../adherence/adherence-window.ts';
import { hasRunAWeek } from '../adherence/below-target.ts';
import { type DayOfPlan, daysOf } from '../adherence/day-state.ts';
import { programFortnight } from '../adherence/fortnight.ts';
import { daysSilent } from '../adherence/silence.ts';
import { type DoneOfPlanned, weekSoFar } from '../adherence/week-so-far.ts';
import { type PauseSpan, pauseOn } from '../record/pause.ts';
import type { ReviewedLog, ReviewedRecords } from '../adherence/reviewed-records.ts';

/** `isAbove`: something done on that day hurt above what was agreed for it. */
export type PainPoint = { localDate: string; score: number; isAbove: boolean };

export type PatientSummary = {
  lastSessionOn: string | null;
  /** The last day of which anything was told: a set, a skipped exercise, a morning; null: nothing so far. */
  lastReportOn: string | null;
  /** Days since anything at all was reported; null while there is nothing to report (`isSilent`). */
  daysSilent: number | null;
  /** The pause that holds today; its last day is null while it is open. */
  pause: PauseSpan | null;
  /** The whole program in the 14 days that end yesterday. */
  fortnight: Adherence;
  /** The program has been in force for a week, so that its figure says something of the patient (a choice). */
  hasRunAWeek: boolean;
  week: DoneOfPlanned | null;
  /** The last 14 local days, oldest first. */
  days: DayOfPlan[];
  /** The worst pain after exercise of each day that has one, over 28 days, oldest first. */
  painAfter: PainPoint[];
  lastPain: PainPoint | null;
};

/** Records as the review reads them, and the days of the answers about mornings. */
export type ReviewInput = ReviewedRecords & { mornings: readonly { localDate: string }[] };

const shownDays = 14;
const painDays = 28;

/** What the review list says of one patient. `today` is the patient's local date. */
export function summarizePatient(records: ReviewInput, today: string, choices?: RuleChoices): PatientSummary {
  const { logs, mornings, pauses } = records;
  const done = logs.filter((log) => log.outcome !== 'skipped');
  const painAfter = painByDay(logs, addDays(today, 1 - painDays));
  const reportedOn = [...logs, ...mornings].map(({ localDate }) => localDate);
  const since = inForceSince(records, today);
  return {
    lastSessionOn: latestOf(done),
    lastReportOn:
      reportedOn
        .filter((day) => day <= today)
        .toSorted()
        .at(-1) ?? null,
    daysSilent: daysSilent({ reportedOn, inForceSince: since, pauses }, today),
    pause: pauseOn(pauses, today),
    fortnight: programFortnight(records, today, choices),
    hasRunAWeek: hasRunAWeek(records, today),
    week: weekSoFar(records, today, choices),
    days: daysOf(records, today, shownDays, choices),
    painAfter,
    lastPain: painAfter.at(-1) ?? null,
  };
}

const latestOf = (logs: readonly ReviewedLog[]): string | null =>
  logs
    .map(({ localDate }) => localDate)
    .toSorted()
    .at(-1) ?? null;

function painByDay(logs: readonly ReviewedLog[], since: string): PainPoint[] {
  const worst = new Map<string, Omit<PainPoint, 'localDate'>>();
  for (const { localDate, painAfter, painDuring, isPainAboveLimit } of logs) {
    const score = painAfter ?? painDuring;
    if (score === null || localDate < since) continue;
    const before = worst.get(localDate);
    worst.set(localDate, {
      score: Math.max(before?.score ?? 0, score),
      isAbove: isPainAboveLimit || before?.isAbove === true,
    });
  }
  return [...worst]
    .map(([localDate, point]) => ({ localDate, ...point }))
    .sort((a, b) => (a.localDate < b.localDate ? -1 : 1));
}
