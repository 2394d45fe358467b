import type { RuleChoices } from '../choices/rule-choices.ts';
import { adherenceOf, exerciseSegments } from '../adherence/adherence-window.ts';
import type { DayOfPlan } from '../adherence/day-state.ts';
import type { ReviewedRecords } from '../adherence/reviewed-records.ts';
import { morningsOf } from '../progression/records/recorded-sessions.ts';
import { isCounted, lastForms } from '../record/last-forms.ts';
import { changeWords } from '../progression/records/proposal-words.ts';
import { plannedAmount } from '../dosage/dosage.ts';
import { weightOf } from '../dosage/load.ts';
import type { Dose } from '../dosage/prescription.ts';
import { skipWords } from '../record/done-words.ts';
import type { PatientRecords } from '../record/recorded.ts';
import { addDays, daysBetween } from '../time/calendar-date.ts';
import { worstOf } from './course.ts';
import { dayWords } from './day-words.ts';

/** One line of what has happened: what it is about, and its numbers. */
export type SinceLine = { about: string; says: string };
/** `since`: the day of the visit, or where none is on record the first day of the days that are looked at. */
export type SinceVisit = { since: string; days: number; isVisit: boolean; lines: SinceLine[] };

/** What a patient says got in the way, in words; null: would rather not say. */
export type SaidBarrier = { localDate: string; words: string | null };

/** Without a visit on record so many days are told of (a choice). */
export const withoutVisitDays = 14;
/** No further back than records are read. */
const furthestDays = 84;
/** So many scores are written out; earlier ones are left away with a mark. */
const scoresShown = 10;

/**
 * What has happened since the last visit, a line each, with its numbers: days, pain, mornings, doses that changed, what was left out and
 * why, and what got in the way where the patient was asked. What was not told is said as such; the day of the visit itself is not counted, today is.
 */
export function sinceVisit(
  records: PatientRecords,
  reviewed: ReviewedRecords,
  daysBefore: readonly DayOfPlan[],
  lastVisitOn: string | null,
  choices?: RuleChoices,
  barriers: readonly SaidBarrier[] = [],
): SinceVisit {
  const { today } = records;
  const furthest = addDays(today, -furthestDays);
  const visit = lastVisitOn !== null && lastVisitOn >= furthest && lastVisitOn <= today ? lastVisitOn : null;
  const since = visit ?? addDays(today, -withoutVisitDays);
  // The day of the visit itself is not counted.
  if (since === today) return { since, days: 0, isVisit: true, lines: [visitedToday] };
  const inSpan = (localDate: string): boolean => localDate > since && localDate <= today;
  const logs = lastForms(records.logs).filter(({ localDate }) => inSpan(localDate));
  const days = daysBefore.filter(({ localDate }) => inSpan(localDate));
  const lines = [
    daysLine(reviewed, days, { since, today }, choices),
    painLine(logs),
    morningsLine(records, inSpan, since),
    doseLine(records, since),
    leftOutLine(logs),
    barrierLine(
      barriers.filter(({ localDate }) => inSpan(localDate)),
      today,
    ),
  ].filter((line) => line !== null);
  return { since, days: daysBetween(since, today), isVisit: visit !== null, lines };
}

const visitedToday: SinceLine = { about: 'Sessions', says: 'none can have followed yet' };

type Log = PatientRecords['logs'][number];

function daysLine(
  reviewed: ReviewedRecords,
  days: readonly DayOfPlan[],
  { since, today }: { since: string; today: string },
  choices?: RuleChoices,
): SinceLine {
  const isOf = (...states: DayOfPlan['state'][]) => days.filter(({ state }) => states.includes(state)).length;
  const done = isOf('done');
  const partly = isOf('partly', 'stopped_for_pain');
  const silent = days.filter(({ state }) => state === 'not_reported').map(({ localDate }) => localDate);
  const yesterday = addDays(today, -1);
  const { doseAdherence, frequencyAdherence } =
    since >= yesterday
      ? { doseAdherence: null, frequencyAdherence: null }
      : adherenceOf(exerciseSegments(reviewed, { fromDate: addDays(since, 1), toDate: yesterday }), choices);
  const parts = [
    `done on ${done} ${done === 1 ? 'day' : 'days'}`,
    partly === 0 ? null : `partly on ${partly}`,
    silent.length === 0
      ? null
      : `nothing reported on ${silent.length <= 2 ? silent.map((day) => dayWords(day, today)).join(' and ') : `${silent.length} planned days`}`,
  ].filter((part) => part !== null);
  const share = (name: string, value: number | null): string[] =>
    value === null ? [] : [`${name} ${Math.round(value * 100)} %`];
  return {
    about: 'Sessions',
    says: [...parts, ...share('of the plan', frequencyAdherence), ...share('dose', doseAdherence)].join(', '),
  };
}

function painLine(logs: readonly Log[]): SinceLine | null {
  if (logs.length === 0) return null;
  const days = [...new Set(logs.map(({ localDate }) => localDate))].toSorted();
  const worst = days.flatMap(
    (day) => worstOf(logs.filter(({ localDate }) => localDate === day).map(({ pain }) => pain.during)) ?? [],
  );
  return {
    about: 'Pain during',
    says: worst.length === 0 ? 'not told' : `worst of each day ${scoresOf(worst)}`,
  };
}

function morningsLine(
  { mornings, logs }: PatientRecords,
  inSpan: (localDate: string) => boolean,
  since: string,
): SinceLine | null {
  const all = morningsOf(mornings, lastForms(logs)).toSorted((a, b) =>
    a.localDate.localeCompare(b.localDate),
  );
  const now = all.filter(({ localDate }) => inSpan(localDate)).flatMap(({ pain }) => pain ?? []);
  if (now.length === 0) return null;
  const before = all
    .filter(({ localDate }) => localDate <= since && localDate > addDays(since, -7))
    .flatMap(({ pain }) => pain ?? []);
  const compared = before.length === 0 ? '' : `, the week before ${meanOf(before)}`;
  return { about: 'Mornings', says: `${scoresOf(now)}. Mean ${meanOf(now)}${compared}` };
}

const scoresOf = (scores: readonly number[]): string =>
  `${scores.length > scoresShown ? '… ' : ''}${scores.slice(-scoresShown).join(' ')}`;
const meanOf = (scores: readonly number[]): string =>
  (scores.reduce((sum, one) => sum + one, 0) / scores.length).toFixed(1);

/** What each exercise was prescribed on the day of the visit against now. */
function doseLine({ versions, today }: PatientRecords, since: string): SinceLine | null {
  const inForce = (day: string) =>
    versions
      .filter(({ firstDay, lastDay }) => firstDay <= day && (lastDay === null || lastDay >= day))
      .flatMap(({ prescriptions }) => prescriptions);
  const before = new Map(inForce(since).map((one) => [one.lineageId, one.dose]));
  const changes = inForce(today).flatMap(({ lineageId, dose, exercise }) => {
    const was = before.get(lineageId);
    const words = was === undefined ? (before.size === 0 ? '' : 'new') : stepWords(was, dose);
    return words === '' ? [] : [`${exercise.names.en} ${words}`];
  });
  return changes.length === 0 ? null : { about: 'Dose', says: changes.join('; ') };
}

function stepWords(was: Dose, is: Dose): string {
  const [wasAmount, isAmount] = [plannedAmount(was), plannedAmount(is)];
  const load = weightOf(is.load);
  const before = weightOf(was.load);
  return changeWords(was, {
    ...(load !== null && (before?.value !== load.value || before.unit !== load.unit) ? { load } : {}),
    ...(was.sets === is.sets ? {} : { sets: is.sets }),
    ...(wasAmount.min === isAmount.min && wasAmount.max === isAmount.max ? {} : { amount: isAmount }),
  });
}

/** What was left out, by the reason that was given, the most frequent first. */
function leftOutLine(logs: readonly Log[]): SinceLine | null {
  const times = new Map<string, number>();
  for (const { skipReason } of logs.filter(isCounted))
    if (skipReason !== null) times.set(skipWords[skipReason], (times.get(skipWords[skipReason]) ?? 0) + 1);
  if (times.size === 0) return null;
  const sorted = [...times].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return { about: 'Left out', says: sorted.map(([reason, count]) => `${reason} ${count}`).join(', ') };
}

/** What the patient says has got in the way, the latest first; nothing where they were not asked or have not answered. */
function barrierLine(barriers: readonly SaidBarrier[], today: string): SinceLine | null {
  if (barriers.length === 0) return null;
  const said = barriers
    .toSorted((a, b) => b.localDate.localeCompare(a.localDate))
    .map(({ localDate, words }) => `${words ?? 'rather not say'} (${dayWords(localDate, today)})`);
  return { about: 'Got in the way', says: said.join('; ') };
}
