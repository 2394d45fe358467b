import { isBelowTarget } from '../adherence/below-target.ts';
import { isSilent } from '../adherence/silence.ts';
import { isOpen } from '../body-chart/flag-state.ts';
import { conflictsNow } from '../progression/records/conflicts-now.ts';
import { flagsOnRecord } from '../progression/records/flags-on-record.ts';
import { noteWords } from '../progression/records/proposal-words.ts';
import { stuckFromDays } from '../progression/records/program-gaps.ts';
import type { PatientRecords } from '../record/recorded.ts';
import { flagWords } from '../safety/flag-words.ts';
import { matrixGroupsOf } from '../safety/safety-matrix.ts';
import { isConditionCode } from '../safety/vocabulary.ts';
import { addDays } from '../time/calendar-date.ts';
import type { FactsInput } from './review-facts.ts';
import type { ReviewFact } from './review-of.ts';
import { dayWords } from './day-words.ts';
import { blankFact } from './told-facts.ts';

/** A program that ends within so many days is spoken of (a choice). */
export const endsWithinDays = 7;
/** A date is shown so many days before it and stays so many after it (choices). */
const dateAheadDays = 3;
const dateKeptDays = 7;

/** The beginning of a day, where nobody knows the hour. */
export const dayStart = (localDate: string): string => `${localDate}T00:00:00.000Z`;

/** Open flags: seen or not, each stands until a clinician has closed it with a reason (SF-0.4). */
export const flagFacts = ({ records }: FactsInput): ReviewFact[] =>
  records.safety.flags.filter(isOpen).map(({ flagId, code, urgency, raisedAt }) => ({
    ...blankFact,
    reason: 'red_flag' as const,
    key: `flag:${flagId}`,
    at: raisedAt,
    subject: flagWords({ code }).title,
    urgency,
    told: toldByFlag[urgency],
  }));

const toldByFlag = {
  emergency_now: 'call the emergency number, program locked',
  same_day: 'call the clinic today, program paused',
  inform_clinician: 'the same dose for now',
} as const;

/** A running prescription that a recorded condition forbids, with no reason on record (H-9). */
export function conflictFacts({ records, alerts }: FactsInput): ReviewFact[] {
  const labels = new Map(
    records.precautions.conditions.map(({ conditionId, label }) => [conditionId, label]),
  );
  return conflictsNow(records).map(({ lineageId, conditionId }) => {
    const raised = alerts.find((one) => one.lineageId === lineageId && one.conditionId === conditionId);
    return {
      ...blankFact,
      reason: 'precaution_conflict' as const,
      key: `conflict:${lineageId}:${conditionId}`,
      at: raised?.raisedAt ?? dayStart(records.today),
      lineageId,
      subject: labels.get(conditionId) ?? null,
      told: 'leave it out',
    };
  });
}

/** Silence, little done, and answers without which nothing can be raised (MS-8). */
export function nudgeFacts(input: FactsInput): ReviewFact[] {
  const { records, summary, judged, target } = input;
  const { today } = records;
  const facts: ReviewFact[] = [];
  const hasStarted = summary.lastReportOn !== null || input.hasOpenedLink || records.usesPaper;
  const isQuiet = hasStarted && isSilent(summary.daysSilent);
  if (isQuiet && summary.daysSilent !== null)
    facts.push({
      ...blankFact,
      reason: 'silent',
      key: `silent:${addDays(today, -summary.daysSilent)}`,
      at: dayStart(addDays(today, -summary.daysSilent)),
      localDate: summary.lastReportOn,
      number: summary.daysSilent,
    });
  const share = summary.fortnight.frequencyAdherence;
  // Not reported is not the same as not done: who is silent is asked, not called unreliable.
  if (hasStarted && !isQuiet && share !== null && isBelowTarget({ ...summary, share }, target))
    facts.push({
      ...blankFact,
      reason: 'adherence_low',
      key: 'adherence_low',
      at: dayStart(today),
      number: Math.round(share * 100),
      limit: Math.round(target * 100),
    });
  for (const note of judged.notes)
    if (note.code === 'cannot_progress')
      facts.push({
        ...blankFact,
        reason: 'cannot_progress',
        key: `stuck:${note.answer}`,
        at: dayStart(addDays(today, stuckFromDays - note.days)),
        number: note.days,
        subject: noteWords(note),
      });
  const isAsked = hasStarted && records.versions.some(({ isActive }) => isActive);
  if (isAsked && flagsOnRecord(records).unanswered.length > 0)
    facts.push({
      ...blankFact,
      reason: 'safety_unasked',
      key: 'safety_unasked',
      at: dayStart(firstDayOf(records) ?? today),
      number: flagsOnRecord(records).unanswered.length,
    });
  return facts;
}

/** What is missing before a patient can train: a program, or a link that was opened. */
export function setUpFacts(input: FactsInput): ReviewFact[] {
  const { records, alerts, registeredAt, program, summary } = input;
  const suspended = alerts
    .filter(({ rule }) => rule === 'access_link_suspended')
    .map(
      ({ alertId, raisedAt }): ReviewFact => ({
        ...blankFact,
        reason: 'access_link_suspended',
        key: `alert:${alertId}`,
        at: raisedAt,
        alertIds: [alertId],
      }),
    );
  const isRunning = records.versions.some(({ isActive, isOnHold }) => isActive || isOnHold);
  const endedOn = isRunning ? overSince(program?.validUntil ?? null, records.today) : input.programEndedOn;
  if (!isRunning || endedOn !== null)
    return [
      ...suspended,
      {
        ...blankFact,
        reason: endedOn === null ? 'no_program' : 'program_ended',
        key: endedOn === null ? 'no_program' : `ended:${endedOn}`,
        at: endedOn === null ? registeredAt : dayStart(endedOn),
        localDate: endedOn,
      },
    ];
  const hasStarted = summary.lastReportOn !== null || input.hasOpenedLink || records.usesPaper;
  if (hasStarted) return suspended;
  const since = firstDayOf(records);
  const unopened = since === null ? registeredAt : dayStart(since);
  return [
    ...suspended,
    { ...blankFact, reason: 'not_started', key: 'not_started', at: unopened, localDate: since },
  ];
}

const overSince = (validUntil: string | null, today: string): string | null =>
  validUntil !== null && validUntil < today ? validUntil : null;

const firstDayOf = ({ versions }: Pick<PatientRecords, 'versions'>): string | null =>
  versions
    .filter(({ isActive, isOnHold }) => isActive || isOnHold)
    .map(({ firstDay }) => firstDay)
    .toSorted()[0] ?? null;

/** Dates that somebody has to decide about: the end of the program, of a hold, of a window of precautions (SF-1.3); a clearance that begins. */
export function dateFacts({ records, program, orders, nextVisitOn }: FactsInput): ReviewFact[] {
  const { today } = records;
  const facts: ReviewFact[] = [];
  const until = program?.validUntil ?? null;
  if (until !== null && until >= today && until <= addDays(today, endsWithinDays))
    facts.push({
      ...blankFact,
      reason: 'program_ends',
      key: `ends:${until}`,
      at: dayStart(until),
      localDate: until,
      subject: nextVisitWords(nextVisitOn, until, today),
    });
  const isDue = (day: string) => day >= addDays(today, -dateKeptDays) && day <= addDays(today, dateAheadDays);
  const due = (key: string, localDate: string, subject: string): void => {
    if (!isDue(localDate)) return;
    facts.push({ ...blankFact, reason: 'date_due', key, at: dayStart(localDate), localDate, subject });
  };
  for (const { lineageId, untilOn } of records.holds)
    if (untilOn !== null)
      due(
        `hold:${lineageId}:${untilOn}`,
        addDays(untilOn, 1),
        `${nameOf(records, lineageId)}: your hold ends`,
      );
  for (const { kind, conditionLabel, fromOn } of orders)
    if (kind === 'clearance')
      due(`order:${conditionLabel}:${fromOn}`, fromOn, `${conditionLabel}: clearance begins`);
  for (const { conditionId, label, code, onsetOn } of records.precautions.conditions) {
    if (onsetOn === null || !isConditionCode(code)) continue;
    const lastDays = matrixGroupsOf(code).flatMap(({ rating, days }) =>
      rating === 'contraindicated' && typeof days?.toDay === 'number' ? [days.toDay] : [],
    );
    for (const day of new Set(lastDays))
      due(
        `window:${conditionId}:${day}`,
        addDays(onsetOn, day + 1),
        `${label}: precautions end with day ${day}`,
      );
  }
  return facts;
}

/** How the end of the program lies to the next visit. */
function nextVisitWords(nextVisitOn: string | null, until: string, today: string): string {
  if (nextVisitOn === null || nextVisitOn < today) return 'no next visit is noted';
  return `next visit ${dayWords(nextVisitOn, today)}${nextVisitOn > until ? ', after it has ended' : ''}`;
}

const nameOf = ({ versions }: PatientRecords, lineageId: string): string =>
  versions.flatMap(({ prescriptions }) => prescriptions).findLast((one) => one.lineageId === lineageId)
    ?.exercise.names.en ?? 'An exercise';
