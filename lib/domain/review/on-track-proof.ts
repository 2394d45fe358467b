import { isPainAboveLimit } from '../pain/pain-above-limit.ts';
import { daysPerWeek, type Schedule } from '../dosage/schedule.ts';
import { absenceRow, type JudgedProposal } from '../progression/records/judged-proposals.ts';
import { flareOn } from '../progression/records/flare-on.ts';
import { lastForms } from '../record/last-forms.ts';
import { limitsOfLogs } from '../record/limits-of-log.ts';
import type { PatientRecords } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import type { FactsInput } from './review-facts.ts';
import type { UnprovedReason } from './review-reason.ts';
import { judgedMornings, painDays } from './told-facts.ts';

/**
 * What is missing before "on track" may be said, beside open facts (MS-8): a report within the patient's own rhythm, half of what was
 * planned, a pain score with the last session, mornings that can be measured, nothing lowered that nobody has tried since. What is not
 * known proves nothing.
 */
export function unprovedOf(input: FactsInput): UnprovedReason[] {
  const { records, summary, judged, target } = input;
  const { today } = records;
  const logs = lastForms(records.logs);
  const share = summary.fortnight.frequencyAdherence;
  const rhythm = rhythmDays(records);
  const unproved: UnprovedReason[] = [];
  if (input.isPainMuted && hasSeverePain(records)) unproved.push('pain_muted');
  if (judged.proposals.some(isWatched)) unproved.push('watched');
  if (summary.lastReportOn === null || summary.daysSilent === null) unproved.push('nothing_reported');
  else if (rhythm === null || summary.daysSilent > rhythm) unproved.push('not_in_rhythm');
  if (share === null) unproved.push('adherence_unknown');
  else if (share < target) unproved.push('adherence_low');
  const lastDay = summary.lastSessionOn;
  const lastTold = logs.filter(({ localDate, outcome }) => localDate === lastDay && outcome !== 'skipped');
  const isPainSaid = lastTold.some(({ pain }) => pain.during !== null || pain.after !== null);
  if (lastDay !== null && lastDay > addDays(today, -painDays) && !isPainSaid) unproved.push('pain_unsaid');
  if (judgedMornings({ ...records, ...input }).some(({ isUnjudged }) => isUnjudged))
    unproved.push('morning_unjudged');
  if (flareOn(records.flareReports, today) !== null) unproved.push('in_flare');
  return unproved;
}

/** Lowered, or held and told: agreed by the clinician or settled in the program already, and not tried since. An absence is told of as such. */
export function isWatched({ proposal, kind, state, decided }: JudgedProposal): boolean {
  if (state === 'open' || decided === 'declined' || proposal.type === 'refused') return false;
  const { row, urgency } = proposal.decision;
  return (kind === 'lower' && row !== absenceRow) || (kind === 'hold' && urgency !== 'none');
}

const hasSeverePain = (records: PatientRecords): boolean => {
  const limitsOf = limitsOfLogs(records.versions);
  return lastForms(records.logs).some(
    (log) => log.localDate > addDays(records.today, -painDays) && isPainAboveLimit(limitsOf(log), log.pain),
  );
};

/**
 * After how many days at most somebody who keeps to the plan reports again: the longest gap of the exercise that is planned most often
 * (a choice). Of n days a week that the patient chooses, so many days as may lie between two of them. Null without a running program.
 */
export function rhythmDays({ versions, today }: Pick<PatientRecords, 'versions' | 'today'>): number | null {
  const gaps = versions
    .filter(({ isActive, firstDay }) => isActive && firstDay <= today)
    .flatMap(({ prescriptions }) => prescriptions.map(({ dose }) => longestGap(dose.schedule)))
    .filter((gap) => gap !== null);
  return gaps.length === 0 ? null : Math.min(...gaps);
}

function longestGap(schedule: Schedule): number | null {
  const perWeek = daysPerWeek(schedule);
  if (perWeek === 0) return null;
  if (schedule.type !== 'specific_weekdays') return 8 - perWeek;
  const days = [...new Set(schedule.days)].toSorted((a, b) => a - b);
  return Math.max(...days.map((day, place) => (days[place + 1] ?? (days[0] ?? day) + 7) - day));
}
