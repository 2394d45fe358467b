import type { Tone } from '@/components/ui/badge';
import { bodyRegionLabels } from '@/lib/domain/body-chart/region-labels';
import { shortAmount, skipWords } from '@/lib/domain/record/done-words';
import type { LoggedExercise, LoggedSession } from '@/lib/server/data/patient/logged-sessions';

/** One exercise of a session as it is shown; `done` is null where nothing was. */
export type SessionLine = {
  logId: string;
  name: string;
  comment: string | null;
  done: string | null;
  marks: { tone: Tone; words: string }[];
  /** Pain during, pain after where it was asked after each exercise, and effort, each null where it was not said. */
  scores: (number | null)[];
};

export type ShownSession = {
  sessionId: string;
  title: string;
  /** Older entries have a score after each exercise; one score is the session's own and stands in its title. */
  isAfterEach: boolean;
  lines: SessionLine[];
};

/** What a session says, in words, as little of it as is shown. */
export function toShownSession(session: LoggedSession): ShownSession {
  const { sessionId, painAfter, exercises } = session;
  const isAfterEach = painAfter === null && exercises.some((one) => one.painAfter !== null);
  const isPaper = session.source === 'paper';
  return {
    sessionId,
    title: titleOf(session),
    isAfterEach,
    lines: exercises.map((exercise) => ({
      logId: exercise.logId,
      name: exercise.name,
      comment: exercise.comment,
      done: exercise.outcome === 'skipped' ? null : doneOf(exercise),
      marks: marksOf(exercise, isPaper),
      scores: [exercise.painDuring, ...(isAfterEach ? [exercise.painAfter] : []), exercise.effort],
    })),
  };
}

function titleOf(session: LoggedSession): string {
  const marks = [
    session.source === 'paper' ? `from paper, typed in by ${session.enteredBy ?? 'staff'}` : null,
    session.movedFrom === null ? null : `moved from ${session.movedFrom}`,
    session.carerName === null ? null : `entered by ${session.carerName}, carer`,
    session.isLate
      ? `version ${session.versionNumber}, came in after it had ended`
      : `version ${session.versionNumber}`,
    clockText(session.clockOffMinutes),
    session.datedAhead === null
      ? null
      : `dated ${session.datedAhead} by a clock that runs ahead, counts from when it was received`,
    session.painBefore === null ? null : `pain before ${session.painBefore}`,
    session.painAfter === null ? null : `after ${session.painAfter}`,
    morningText(session),
  ].filter((mark) => mark !== null);
  return `${session.localDate} · ${marks.join(' · ')}`;
}

function clockText(minutes: number | null): string | null {
  if (minutes === null) return null;
  const off = Math.abs(minutes);
  const much = off < 120 ? `${off} minutes` : `${Math.round(off / 60)} hours`;
  return `clock of the device ${much} ${minutes > 0 ? 'ahead' : 'behind'}`;
}

/** Pain on the morning after, with its place where one was named. */
function morningText({ nextMorning }: LoggedSession): string | null {
  if (nextMorning === null) return null;
  const { pain, region } = nextMorning;
  if (pain === null) return 'next morning: rather not say';
  return `next morning: pain ${pain}${region === null ? '' : `, ${bodyRegionLabels[region].en.toLowerCase()}`}`;
}

function doneOf(exercise: LoggedExercise): string {
  const amounts =
    exercise.sets.length === 0
      ? 'done'
      : exercise.sets.map((set) => shortAmount(set.amount, exercise.doseKind)).join(', ');
  const loads = [
    ...new Set(
      exercise.sets.flatMap((set) => (set.load === null ? [] : [`${set.load.value} ${set.load.unit}`])),
    ),
  ];
  const rest =
    exercise.outcome === 'partly' && exercise.skipReason !== null
      ? `, the rest left out: ${skipWords[exercise.skipReason]}`
      : '';
  return [
    amounts,
    ...(loads.length > 0 ? [loads.join(', ')] : []),
    ...(exercise.easierName === null ? [] : [`easier version: ${exercise.easierName}`]),
    ...(exercise.outcome === 'partly' ? [`partly${rest}`] : []),
    ...(exercise.outcome === 'stopped' ? ['broken off'] : []),
    ...(exercise.technique === 'poor' ? ['not as shown'] : []),
    ...(exercise.isCorrection ? ['corrected'] : []),
  ].join(' · ');
}

/** What the patient said of an entry afterwards: it stays on record and does not count. */
const uncountedWords = {
  withdrawn: 'taken back by the patient, does not count',
  same: 'the same as another entry of this day, counts once',
} as const;

function marksOf(exercise: LoggedExercise, isPaper: boolean): SessionLine['marks'] {
  const { outcome, symptomsSpread, daysLate, uncounted } = exercise;
  const marks: [Tone, string | false][] = [
    ['amber', outcome === 'skipped' && skippedText(exercise, isPaper)],
    ['red', outcome !== 'skipped' && symptomsSpread === true && 'symptoms spread down the limb'],
    ['plain', daysLate > 0 && lateText(daysLate)],
    ['plain', uncounted !== null && uncountedWords[uncounted]],
  ];
  return marks.flatMap(([tone, words]) => (words === false ? [] : [{ tone, words }]));
}

/** A dash on paper gives no reason. */
function skippedText({ skipReason }: LoggedExercise, isPaper: boolean): string {
  if (isPaper) return 'not done';
  return `skipped: ${skipReason === null ? 'no reason given' : skipWords[skipReason]}`;
}

/** Memory is less sure than a note of the day. */
const lateText = (days: number): string => (days === 1 ? 'noted the day after' : `noted ${days} days later`);
