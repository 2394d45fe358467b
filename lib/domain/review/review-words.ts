import { daysBetween } from '../time/calendar-date.ts';
import { clockIn } from '../time/zone-clock.ts';
import { dayWords } from './day-words.ts';
import type { Review, ReviewFact } from './review-of.ts';
import { groupOf, type ReviewReason, type UnprovedReason } from './review-reason.ts';

/** The colour of a clinical meaning; each has a shape and words beside it. */
export type ReviewTone = 'red' | 'amber' | 'teal' | 'blue' | 'plain';

/** A patient's place on the list in words, for staff. */
export type ReviewWords = {
  tone: ReviewTone;
  /** The worst fact with its number. */
  title: string;
  /** When it happened: "today 6:52", "27 Nov". */
  when: string | null;
  /** The numbers beside it: usual, limit, how often. */
  detail: string | null;
  told: string | null;
  chips: string[];
  /** "1 h", "3 d", "in 2 d". */
  waits: string | null;
  /** Where the reason stands on the patient's page. */
  land: 'why' | 'proposals' | 'sessions' | 'programs' | 'link' | null;
};

const tones: Partial<Record<ReviewReason, ReviewTone>> = {
  load_lowered: 'amber',
  clinician_told: 'amber',
  stable_amber: 'amber',
  ready_to_progress: 'teal',
  moved_by_itself: 'teal',
};

const byProposals: readonly ReviewReason[] = [
  'exercise_stopped',
  'load_lowered',
  'clinician_told',
  'stable_amber',
  'ready_to_progress',
  'not_judged',
  'moved_by_itself',
];

const moments = {
  during: 'during',
  after: 'after',
  rest: 'before',
  next_morning: 'on the morning after',
} as const;

/** The fact itself, with its number. */
export function factTitle(fact: ReviewFact): string {
  const { subject, number, moment } = fact;
  const exercise = subject === null ? '' : subject.charAt(0).toLowerCase() + subject.slice(1);
  switch (fact.reason) {
    case 'red_flag':
      return `Red flag: ${subject ?? 'a safety question'}`;
    case 'precaution_conflict':
      return `Precaution conflict: ${subject ?? 'a recorded condition'}`;
    case 'symptoms_spread':
      return `Symptoms spread${exercise === '' ? '' : ` during ${exercise}`}`;
    case 'severe_pain':
    case 'pain_above_limit':
      return `Pain ${number ?? 'above the limit'}${moment === null ? '' : ` ${moments[moment]}`}${exercise === '' ? '' : ` ${exercise}`}`;
    case 'flare_contact':
      return number === null ? 'Flare-up, not easing' : `Flare-up, pain ${number}`;
    case 'exercise_stopped':
      return subject ?? 'Exercise stopped';
    case 'stopped_for_pain':
      return `Stopped ${exercise === '' ? 'an exercise' : exercise} for pain`;
    case 'skipped_for_pain':
      return `Left out ${exercise === '' ? 'an exercise' : exercise} for pain`;
    case 'trial_pain':
      return `Pain ${number ?? 'above the limit'} ${moment === 'rest' ? 'before' : 'in'} trial sets of ${exercise === '' ? 'an exercise' : exercise} at home`;
    case 'sore_morning':
      return `Sore morning ${number ?? ''}`.trim();
    case 'load_lowered':
      return `Lowered: ${subject ?? ''}`;
    case 'clinician_told':
      return `Held: ${subject ?? ''}`;
    case 'stable_amber':
      return `Stable amber: ${subject ?? ''}`;
    case 'ready_to_progress':
      return `Ready: ${subject ?? ''}`;
    case 'moved_by_itself':
      return `Moved by itself: ${subject ?? ''}`;
    case 'not_judged':
      return subject ?? 'Not judged';
    case 'comment':
      return `“${subject ?? ''}”`;
    case 'program_ends':
      return 'Program ends';
    case 'date_due':
      return subject ?? 'A date is due';
    case 'silent':
      return `Nothing reported for ${number} days`;
    case 'adherence_low':
      return `${number} % of the plan in 14 days`;
    case 'cannot_progress':
      return subject ?? 'Cannot progress';
    case 'safety_unasked':
      return 'Safety questions open';
    case 'access_link_suspended':
      return 'Link suspended';
    case 'program_ended':
      return 'Program has ended';
    case 'no_program':
      return 'No program yet';
    case 'not_started':
      return 'Link not opened';
  }
}

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
const row = (times: number): string => `${ordinals[times] ?? `${times}th`} time in a row`;

/** The numbers beside it: usual, limit, how often; null: none. */
export function factDetail(fact: ReviewFact): string | null {
  const parts: string[] = [];
  if (fact.usual !== null) parts.push(`usual ${fact.usual}`);
  if (fact.limit !== null)
    parts.push(fact.reason === 'adherence_low' ? `target ${fact.limit} %` : `limit ${fact.limit}`);
  if (fact.timesInRow !== null && fact.timesInRow > 1) parts.push(row(fact.timesInRow));
  if (fact.reason === 'flare_contact' && fact.subject !== null) parts.push(fact.subject);
  if (fact.isCorrected) parts.push('corrected by the patient since');
  if (fact.reason === 'program_ends' && fact.subject !== null) parts.push(fact.subject);
  if (fact.reason === 'access_link_suspended') parts.push('ten wrong answers in a row: make a new link');
  if (fact.reason === 'silent') parts.push('not reported is not the same as not done');
  if (fact.reason === 'program_ended') parts.push('neither renewed nor discharged');
  if (fact.reason === 'safety_unasked') parts.push('nothing is raised until they are answered');
  if (parts.length === 0) return null;
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const chipNames: Record<ReviewReason, string> = {
  red_flag: 'red flag',
  precaution_conflict: 'precaution conflict',
  symptoms_spread: 'spread',
  severe_pain: 'severe pain',
  pain_above_limit: 'pain above limit',
  flare_contact: 'flare-up',
  exercise_stopped: 'exercise stopped',
  stopped_for_pain: 'stopped for pain',
  skipped_for_pain: 'left out for pain',
  sore_morning: 'sore morning',
  trial_pain: 'pain in a trial',
  load_lowered: 'lowered',
  clinician_told: 'held',
  comment: 'comment',
  moved_by_itself: 'moved by itself',
  stable_amber: 'stable amber',
  ready_to_progress: 'ready',
  not_judged: 'not judged',
  program_ends: 'program ends',
  date_due: 'date due',
  silent: 'silent',
  adherence_low: 'below target',
  cannot_progress: 'cannot progress',
  safety_unasked: 'safety questions open',
  access_link_suspended: 'link suspended',
  program_ended: 'program ended',
  no_program: 'no program',
  not_started: 'link not opened',
};

/** The other reasons, each once with how often. */
export function chipsOf(others: readonly ReviewFact[]): string[] {
  const counts = new Map<ReviewReason, number>();
  for (const { reason } of others) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) =>
    count === 1 ? chipNames[reason] : `${count} × ${chipNames[reason]}`,
  );
}

export const unprovedWords: Record<UnprovedReason, string> = {
  pain_muted: 'severe pain is muted',
  watched: 'lowered or held, not tried since',
  nothing_reported: 'nothing reported yet',
  not_in_rhythm: 'no report within their rhythm',
  adherence_unknown: 'too early to say how much was done',
  adherence_low: 'below target in the first week',
  pain_unsaid: 'pain not told in the last session',
  morning_unjudged: 'usual morning not known',
  in_flare: 'a flare-up lasts',
};

/** "6:52"; nothing for an instant that stands for a whole day. */
function hourWords(at: string, timeZone: string): string {
  if (at.endsWith('T00:00:00.000Z')) return '';
  const clock = clockIn(at, timeZone);
  if (!clock.ok) return '';
  const minutes = clock.minutesOfDay % 60;
  return ` ${Math.floor(clock.minutesOfDay / 60)}:${String(minutes).padStart(2, '0')}`;
}

const hourMs = 3_600_000;

/** How long it has waited, or how long it is until then. */
export function waitWords(since: string, now: string): string {
  const hours = Math.round((Date.parse(now) - Date.parse(since)) / hourMs);
  if (hours < 0) return `in ${Math.max(1, Math.round(-hours / 24))} d`;
  return hours < 48 ? `${Math.max(1, hours)} h` : `${Math.floor(hours / 24)} d`;
}

const landings: Record<ReviewReason, ReviewWords['land']> = {
  ...(Object.fromEntries(byProposals.map((reason) => [reason, 'proposals'])) as Record<
    ReviewReason,
    'proposals'
  >),
  red_flag: 'why',
  precaution_conflict: 'why',
  symptoms_spread: 'why',
  severe_pain: 'why',
  pain_above_limit: 'why',
  flare_contact: 'why',
  stopped_for_pain: 'why',
  skipped_for_pain: 'why',
  sore_morning: 'why',
  trial_pain: 'why',
  comment: 'sessions',
  program_ends: 'programs',
  date_due: 'why',
  silent: 'why',
  adherence_low: 'why',
  cannot_progress: 'why',
  safety_unasked: 'why',
  access_link_suspended: 'link',
  program_ended: 'programs',
  no_program: 'programs',
  not_started: 'link',
};

type Moment = { now: string; today: string; timeZone: string; pausedUntil: string | null };

/** A review in words, for the list and for the patient's page. `timeZone` is the clinic's. */
export function reviewWords(review: Review, { now, today, timeZone, pausedUntil }: Moment): ReviewWords {
  const { worst, group } = review;
  const isNeeding = group !== 'watching' && group !== 'paused' && group !== 'on_track';
  if (!isNeeding || worst === null) return quietWords(review, { today, pausedUntil });
  const day = worst.localDate ?? clockDay(worst.at, timeZone) ?? today;
  const sameDay = clockDay(worst.at, timeZone) === day;
  return {
    tone: groupOf(worst.reason) === 'call_today' ? 'red' : (tones[worst.reason] ?? 'blue'),
    title: factTitle(worst),
    when: whenOf(worst, `${dayWords(day, today)}${sameDay ? hourWords(worst.at, timeZone) : ''}`),
    detail: factDetail(worst),
    told: worst.told,
    chips: chipsOf(review.others),
    waits: review.waitsSince === null ? null : waitWords(review.waitsSince, now),
    land: landings[worst.reason],
  };
}

const undated: readonly ReviewReason[] = ['adherence_low', 'cannot_progress', 'not_started'];

function whenOf({ reason, localDate }: ReviewFact, words: string): string | null {
  if (undated.includes(reason)) return null;
  if (reason === 'silent') return localDate === null ? 'nothing so far' : `last ${words}`;
  if (reason === 'ready_to_progress' || reason === 'no_program') return `since ${words}`;
  return words;
}

const clockDay = (at: string, timeZone: string): string | null => {
  const clock = clockIn(at, timeZone);
  return clock.ok ? clock.localDate : null;
};

function quietWords(
  { group, watched, backOn, unproved }: Review,
  { today, pausedUntil }: Pick<Moment, 'today' | 'pausedUntil'>,
): ReviewWords {
  const blank = {
    tone: 'plain',
    when: null,
    detail: null,
    told: null,
    chips: [],
    waits: null,
    land: null,
  } as const;
  if (group === 'paused')
    return {
      ...blank,
      chips: [],
      title:
        pausedUntil === null ? 'Paused, no end is recorded' : `Paused until ${dayWords(pausedUntil, today)}`,
    };
  if (group === 'on_track') return { ...blank, chips: [], tone: 'teal', title: 'On track' };
  const [worst] = watched;
  const missing = unproved.map((reason) => unprovedWords[reason]).join(', ');
  if (worst === undefined)
    return { ...blank, chips: [], title: 'Not proved to be on track', detail: capital(missing) };
  const days = backOn === null ? null : daysBetween(today, backOn);
  return {
    ...blank,
    title: factTitle(worst),
    chips: chipsOf(watched.slice(1)),
    when: worst.localDate === null ? null : dayWords(worst.localDate, today),
    detail:
      backOn === null
        ? 'Acknowledged; shown again if it happens again'
        : `Acknowledged; shown again ${dayWords(backOn, today)}${days !== null && days > 1 ? `, in ${days} days` : ''}`,
    land: 'why',
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
