import 'server-only';
import { dueScreening } from '@/lib/domain/body-chart/due-screening';
import { isOpen, knownQuestions } from '@/lib/domain/body-chart/flag-state';
import {
  emergenciesOf,
  newOrWorryingQuestions,
  questionsFor,
  questionsLeftOut,
  recheckQuestions,
} from '@/lib/domain/body-chart/red-flag-selection';
import { painRise } from '@/lib/domain/pain/pain-rise';
import { questionContextFor, toldScores } from '@/lib/domain/progression/records/flags-on-record';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import type { FlagView, SafetyView } from '@/lib/schemas/screening';
import type { DayReader } from '@/lib/server/session/actor-types';
import { readFirstTaps } from '@/lib/server/data/screening/safety-record';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** What this device may still remember of what it sent: no page stays open longer without being read afresh. */
const heardDays = 30;

/** What the patient's screens know of the safety questions: what is due, what is open, and what to ask without asking the server. */
export async function readSafetyView(
  tx: Tx,
  actor: DayReader,
  records: PatientRecords,
  now: Date,
): Promise<SafetyView> {
  const { today, safety } = records;
  const isRelated = actor.relatedPersonId !== null;
  const context = questionContextFor(records, isRelated);
  const firstTaps = await readFirstTaps(tx, actor);
  const isPlanned = records.versions.some(({ isActive }) => isActive);
  const due = isPlanned
    ? dueScreening({ ...safety, context, today, painRise: painRise(toldScores(records), today), firstTaps })
    : null;
  const set = recheckQuestions(context.ageYears, context.conditionCodes ?? []);
  const open = safety.flags.filter(isOpen);
  return {
    due: due === null ? null : { ...due, questionIds: [...due.questionIds] },
    worry: newOrWorryingQuestions(context),
    ifWorse: [...new Set([...emergenciesOf(questionsFor(context)), ...set])],
    namedRegions: firstTaps.map(({ region }) => region),
    leftOut: questionsLeftOut(context),
    askedOn: {
      localDate: today,
      // That self-harm was spoken of is nobody else's to read, and it never asks at once.
      questionIds: safety.answers.flatMap(({ questionId, localDate }) =>
        localDate === today && questionId !== 'rf_self_harm' ? [questionId] : [],
      ),
    },
    known: knownQuestions(safety.flags),
    open: open.map((flag) => (isRelated ? forRelated(flag) : toFlagView(flag))),
    heard: await readHeard(tx, actor, now),
  };
}

const toFlagView = ({
  code,
  isStopSymptom,
  urgency,
}: PatientRecords['safety']['flags'][number]): FlagView => ({
  code,
  isStopSymptom,
  urgency,
});

/** A parent or carer never reads that the patient thinks of self-harm (SF-2): for them somebody is to be called today. */
const forRelated = (flag: PatientRecords['safety']['flags'][number]): FlagView =>
  flag.code === 'rf_self_harm'
    ? { code: 'private', isStopSymptom: false, urgency: 'same_day' }
    : toFlagView(flag);

async function readHeard(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  now: Date,
): Promise<string[]> {
  const since = toDateColumn(addDays(now.toISOString().slice(0, 10), -heardDays));
  const screenings = await tx.redFlagScreening.findMany({
    where: { clinicId, patientId, receivedAt: { gte: since } },
    select: { id: true },
  });
  const symptoms = await tx.redFlag.findMany({
    where: { clinicId, patientId, isStopSymptom: true, raisedAt: { gte: since } },
    select: { id: true },
  });
  return [...screenings, ...symptoms].map(({ id }) => id);
}
