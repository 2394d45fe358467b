import 'server-only';
import type { PatientCondition, PrecautionFacts } from '@/lib/domain/safety/precautions';
import {
  judgePrecautions,
  type JudgedPrecautions,
  type SafetyNote,
} from '@/lib/domain/safety/settled-precautions';
import { AppError } from '@/lib/errors';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import type { PrecautionsView, SafetyNoteView } from '@/lib/schemas/safety';
import { conditionRulesSelect, toConditionOnRecord } from '@/lib/server/data/precaution/condition-on-record';
import { readCurrentMarks } from '@/lib/server/data/exercise/current-marks';
import { toCard } from '@/lib/server/data/exercise/exercise';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import type { Tx } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';

type Own = { clinicId: string; patientId: string };

/**
 * Whoever publishes for this patient and whoever records a condition do so one after the other, each on what the other left: a
 * condition is never missed by both.
 */
export const holdPrecautions = holdPatient;

/** The active conditions of a patient whom the transaction has checked, and what was decided about precautions, newest first. */
export async function readPrecautions(tx: Tx, own: Own, now: Date): Promise<PrecautionsView> {
  const { clinicId, patientId } = own;
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: {
      timeZone: true,
      conditions: {
        where: { status: 'active' },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
        select: conditionRulesSelect,
      },
    },
  });
  const today = todayIn(patient.timeZone, now);
  return {
    today,
    conditions: patient.conditions.map((row) => toPatientCondition(row, today)),
    notes: await readNotes(tx, own),
  };
}

type ConditionRow = Parameters<typeof toConditionOnRecord>[0];

/** A stored condition as the rules read it on the patient's own day. */
export const toPatientCondition = (row: ConditionRow, today: string): PatientCondition => ({
  ...toConditionOnRecord(row, today).condition,
  conditionId: row.id,
  label: row.description,
});

/** What was decided about the precautions of this patient's prescriptions, newest first. */
export async function readNotes(tx: Tx, { clinicId, patientId }: Own): Promise<SafetyNoteView[]> {
  const rows = await tx.safetyOverride.findMany({
    where: { clinicId, patientId },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      lineageId: true,
      exerciseSlug: true,
      conditionId: true,
      rule: true,
      kind: true,
      reason: true,
      decidedAt: true,
      condition: { select: { description: true } },
      decidedBy: { select: { displayName: true, clinic: { select: { timeZone: true } } } },
    },
  });
  return rows.map(({ id, condition, decidedBy, decidedAt, ...note }) => ({
    ...note,
    noteId: id,
    label: condition.description,
    byName: decidedBy.displayName,
    decidedOn: todayIn(decidedBy.clinic.timeZone, decidedAt),
  }));
}

type Dose = Pick<Prescription, 'lineageId' | 'side' | 'effortTarget' | 'goal'>;

/** The precautions of one stored prescription. An exercise with a mark that no rule knows is a fault of the library. */
export function judgeStored<N extends SafetyNote>(
  exercise: ExerciseCard,
  { lineageId, side, effortTarget, goal }: Dose,
  { notes, ...facts }: PrecautionFacts & { notes: readonly N[] },
): JudgedPrecautions<N> {
  const dose = { lineageId, side, effortHigh: effortTarget?.high ?? null, goal };
  const judged = judgePrecautions(exercise, dose, facts, notes);
  if (!judged.ok) throw new AppError('fault', { message: 'an exercise with an unknown safety attribute' });
  return judged;
}

/** The prescriptions that the patient follows now, in their order, each with its exercise and program. */
export async function runningPrescriptions(tx: Tx, { clinicId, patientId }: Own) {
  const rows = await tx.prescription.findMany({
    where: {
      clinicId,
      patientId,
      version: { status: 'active', program: { status: { in: ['active', 'on_hold'] } } },
    },
    orderBy: { position: 'asc' },
    include: {
      version: { select: { programId: true } },
      exerciseVersion: { select: { id: true, content: true } },
    },
  });
  const mark = await readCurrentMarks(
    tx,
    rows.map((row) => row.exerciseVersionId),
  );
  return rows.map((row) => ({
    ...fromRow(row),
    programId: row.version.programId,
    exercise: mark(row.exerciseVersionId, toCard(row.exerciseVersion)),
  }));
}
