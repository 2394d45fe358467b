import 'server-only';
import type { DoseKind } from '@/lib/domain/dosage/goals';
import { staffLocale } from '@/lib/domain/messages/languages';
import { clockOffMinutes } from '@/lib/domain/log/record-time';
import { countedTime } from '@/lib/domain/record/entry-time';
import type { LogMark, LogOutcome, PainMoment, SkipReason, Technique } from '@/lib/domain/record/told';
import type { Weight } from '@/lib/domain/dosage/load';
import type { Side } from '@/lib/domain/dosage/side';
import { isLoadUnit } from '@/lib/domain/number/units';
import { matrixDays } from '@/lib/domain/review/matrix-days';
import { addDays } from '@/lib/domain/time/calendar-date';
import { daysLate } from '@/lib/domain/time/log-dates';
import { cardContent } from '@/lib/schemas/exercise-card';
import { readTypists } from '@/lib/server/data/clinic/typists';
import { type MorningAnswer, readMornings } from '@/lib/server/data/log/morning-views';
import { fromDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

export type LoggedExercise = {
  logId: string;
  name: string;
  doseKind: DoseKind;
  outcome: LogOutcome;
  skipReason: SkipReason | null;
  sets: { amount: number; side: Side; load: Weight | null }[];
  painDuring: number | null;
  painAfter: number | null;
  effort: number | null;
  technique: Technique | null;
  /** Symptoms went further down an arm or leg; null when it was not said. */
  symptomsSpread: boolean | null;
  comment: string | null;
  /** The easier exercise that was done in its place, by its name; null: the exercise itself. */
  easierName: string | null;
  isCorrection: boolean;
  /** By how many days it was noted, or corrected, after the day of its session; 0 from paper, whose day of writing nobody knows. */
  daysLate: number;
  /** The patient took it back, or said that it is the same as another entry of the day; null: it counts. */
  uncounted: 'withdrawn' | 'same' | null;
};

export type LoggedSession = {
  sessionId: string;
  /** The day it counts on. */
  localDate: string;
  /** The day it was dated, where that lay ahead of our clock; else null. */
  datedAhead: string | null;
  /** The day it was typed under before it was moved here; else null. */
  movedFrom: string | null;
  versionNumber: number;
  /** It came in after that version had been replaced or ended; it counts for that version all the same (O-8). */
  isLate: boolean;
  /** By how many minutes the clock of the device was ahead (negative: behind); null: five at most (O-7). */
  clockOffMinutes: number | null;
  source: 'phone' | 'paper';
  /** The carer who entered it; null: the patient, or staff from paper. */
  carerName: string | null;
  /** Who typed it in from paper; null when it came from the patient. */
  enteredBy: string | null;
  /** How it was on the day after; null when it was not answered. Pain null: would rather not say. */
  nextMorning: Pick<MorningAnswer, 'pain' | 'region'> | null;
  /** Pain before and after the session as a whole, asked once (LG-7.6); null when it was not said, or said exercise by exercise. */
  painBefore: number | null;
  painAfter: number | null;
  exercises: LoggedExercise[];
};

/** Of the days that stand side by side every session, also where there are several a day, and so many in any case. */
const mostShown = 40;
const fewestShown = 12;
const morningsShownDays = 56;

/**
 * The newest sittings but those whose entries were all moved to another day, which are told of there. What was corrected is asked of
 * the patient's corrections, which are few, and not of each entry.
 */
const readNewest = (tx: Tx, patientId: string): Promise<{ id: string; localDate: string }[]> => tx.$queryRaw`
  select s.id, s.local_date::text as "localDate" from exercise_session s
  where s.clinic_id = app_clinic() and s.patient_id = ${patientId}::uuid
    and (s.id not in (
        select was.session_id from exercise_log c
          join exercise_log was on was.clinic_id = c.clinic_id and was.patient_id = c.patient_id and was.id = c.corrects_id
        where c.clinic_id = app_clinic() and c.patient_id = ${patientId}::uuid and c.corrects_id is not null)
      or exists (
        select from exercise_log l
        where l.clinic_id = s.clinic_id and l.patient_id = s.patient_id and l.session_id = s.id
          and not exists (select from exercise_log c
            where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id)))
  order by s.local_date desc, s.performed_at desc
  limit ${mostShown}`;

/** What was logged lately by one patient whom the caller may see, newest first by when it counts; corrected entries in their last form. */
export async function readLoggedSessions(tx: Tx, patientId: string, today: string): Promise<LoggedSession[]> {
  const newest = await readNewest(tx, patientId);
  const firstDay = addDays(today, 1 - matrixDays);
  const shown = newest.filter(({ localDate }, place) => place < fewestShown || localDate >= firstDay);
  const sessions = await tx.exerciseSession.findMany({
    where: { patientId, id: { in: shown.map(({ id }) => id) } },
    orderBy: [{ localDate: 'desc' }, { performedAt: 'desc' }],
    select: {
      id: true,
      localDate: true,
      timeZone: true,
      performedAt: true,
      receivedAt: true,
      source: true,
      relatedPersonId: true,
      enteredById: true,
      clockSkewSeconds: true,
      version: { select: { number: true, endedAt: true } },
      logs: {
        where: { correctedBy: null },
        select: {
          id: true,
          outcome: true,
          skipReason: true,
          effort: true,
          technique: true,
          symptomsSpread: true,
          isEasier: true,
          comment: true,
          recordedAt: true,
          marks: { where: { kind: { not: 'again' } }, select: { kind: true } },
          corrects: {
            select: { session: { select: { localDate: true } }, painScores: { select: { moment: true } } },
          },
          painScores: { select: { moment: true, score: true } },
          sets: { orderBy: [{ setNumber: 'asc' }, { side: 'asc' }] },
          prescription: {
            select: {
              position: true,
              doseKind: true,
              easier: {
                select: {
                  slug: true,
                  names: { where: { locale: staffLocale }, select: { name: true } },
                  versions: { orderBy: { version: 'desc' }, take: 1, select: { content: true } },
                },
              },
              exerciseVersion: {
                select: {
                  exercise: {
                    select: { slug: true, names: { where: { locale: staffLocale }, select: { name: true } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
  const typists = await readTypists(tx, sessions);
  const carers = await readCarers(tx, sessions);
  const since = addDays(today, -morningsShownDays);
  const mornings = (await readMornings(tx, [patientId], since)).get(patientId) ?? [];
  return inCountedOrder(sessions).map(({ session, counted }) => ({
    sessionId: session.id,
    localDate: counted.localDate,
    datedAhead: counted.isDatedAhead ? fromDateColumn(session.localDate) : null,
    movedFrom: movedFrom(session),
    versionNumber: session.version.number,
    isLate: session.source === 'phone' && isBefore(session.version.endedAt, session.receivedAt),
    clockOffMinutes: clockOffMinutes(session.clockSkewSeconds),
    source: session.source,
    carerName: session.relatedPersonId === null ? null : (carers.get(session.relatedPersonId) ?? null),
    enteredBy: session.enteredById === null ? null : (typists.get(session.enteredById) ?? null),
    nextMorning: morningAfter(counted.localDate, mornings),
    painBefore: saidOnce(session.logs, 'rest'),
    painAfter: saidOnce(session.logs, 'after'),
    exercises: session.logs.toSorted(asOnTheSheet).map((log) => {
      const painAt = (moment: PainMoment) =>
        log.painScores.find((score) => score.moment === moment)?.score ?? null;
      const { slug, names } = log.prescription.exerciseVersion.exercise;
      const easier = log.isEasier ? log.prescription.easier : null;
      return {
        logId: log.id,
        name: names[0]?.name ?? slug,
        doseKind: easier === null ? log.prescription.doseKind : countedAs(easier, log.prescription),
        outcome: log.outcome,
        skipReason: log.skipReason,
        sets: log.sets.map((set) => ({
          amount: set.amount,
          side: set.side,
          load:
            set.loadValue !== null && isLoadUnit(set.loadUnit)
              ? { value: set.loadValue.toString(), unit: set.loadUnit }
              : null,
        })),
        painDuring: painAt('during'),
        painAfter: painAt('after'),
        effort: log.effort,
        technique: log.technique,
        symptomsSpread: log.symptomsSpread,
        comment: log.comment,
        easierName: easier === null ? null : (easier.names[0]?.name ?? easier.slug),
        isCorrection: log.corrects !== null && !isOnlyGoingOn(log, log.corrects),
        daysLate:
          session.source === 'paper'
            ? 0
            : daysLate(fromDateColumn(session.localDate), log.recordedAt.toISOString(), session.timeZone),
        uncounted: uncountedOf(log.marks),
      };
    }),
  }));
}

const counted = cardContent.pick({ doseKind: true });

/** What a set of the easier version counts, which may be another thing than one of the exercise itself. */
function countedAs(
  { versions: [newest] }: { versions: readonly { content: unknown }[] },
  { doseKind }: { doseKind: DoseKind },
): DoseKind {
  return newest === undefined ? doseKind : counted.parse(newest.content).doseKind;
}

/** The names of the carers among those who entered these; asked only where there was one. */
async function readCarers(
  tx: Tx,
  sessions: readonly { relatedPersonId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(sessions.flatMap(({ relatedPersonId }) => relatedPersonId ?? []))];
  if (ids.length === 0) return new Map();
  const carers = await tx.relatedPerson.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(carers.map(({ id, name }) => [id, name]));
}

const isBefore = (a: Date | null, b: Date): boolean => a !== null && a < b;

const uncountedOf = ([mark]: readonly { kind: LogMark }[]): LoggedExercise['uncounted'] =>
  mark === undefined || mark.kind === 'again' ? null : mark.kind;

type Placed = { prescription: { position: number } };

const asOnTheSheet = (a: Placed, b: Placed): number => a.prescription.position - b.prescription.position;

type Moved = {
  localDate: Date;
  logs: readonly { corrects: { session: { localDate: Date } } | null }[];
};

/** The other day that an entry of this sitting was corrected from. */
function movedFrom({ localDate, logs }: Moved): string | null {
  const days = logs.flatMap(({ corrects }) =>
    corrects === null ? [] : fromDateColumn(corrects.session.localDate),
  );
  return days.find((day) => day !== fromDateColumn(localDate)) ?? null;
}

/** Pain after the session comes to its last entry when all is over: that is no correction of what was said before. */
const isOnlyGoingOn = (log: WithMoments, before: WithMoments): boolean =>
  isAfterSaid(log) && !isAfterSaid(before);

type WithMoments = { painScores: readonly { moment: PainMoment }[] };
const isAfterSaid = ({ painScores }: WithMoments): boolean =>
  painScores.some(({ moment }) => moment === 'after');

type WithScores = { painScores: readonly { moment: PainMoment; score: number }[] };

/** One score for the whole session: before it stands at each exercise alike, after it at the last one; null where there are several. */
function saidOnce(logs: readonly WithScores[], moment: 'rest' | 'after'): number | null {
  const scores = logs.flatMap(({ painScores }) => painScores.filter((one) => one.moment === moment));
  const [first] = scores;
  const isOne = moment === 'rest' ? scores.every(({ score }) => score === first?.score) : scores.length === 1;
  return first !== undefined && isOne ? first.score : null;
}

type SessionTimes = {
  localDate: Date;
  performedAt: Date;
  receivedAt: Date;
  timeZone: string;
  source: 'phone' | 'paper';
};

/** Newest first by when each session counts, which is not always as it was dated. */
function inCountedOrder<T extends SessionTimes>(sessions: readonly T[]) {
  return sessions
    .map((session) => ({
      session,
      counted: countedTime({
        localDate: fromDateColumn(session.localDate),
        datedAt: session.performedAt.toISOString(),
        receivedAt: session.receivedAt.toISOString(),
        timeZone: session.timeZone,
        source: session.source,
      }),
    }))
    .toSorted(
      (a, b) =>
        b.counted.localDate.localeCompare(a.counted.localDate) ||
        b.counted.startedAt.localeCompare(a.counted.startedAt),
    );
}

function morningAfter(localDate: string, mornings: readonly MorningAnswer[]): LoggedSession['nextMorning'] {
  const answer = mornings.find((morning) => morning.localDate === addDays(localDate, 1));
  return answer === undefined ? null : { pain: answer.pain, region: answer.region };
}
