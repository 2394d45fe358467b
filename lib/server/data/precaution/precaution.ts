import 'server-only';
import type { RunningConflict } from '@/lib/domain/progression/records/conflicts-now';
import { isStanding } from '@/lib/domain/review/standing-alert';
import { precautionWords } from '@/lib/domain/safety/settled-precautions';
import { invalid } from '@/lib/errors';
import type { PrecautionsView, SafetyNoteInput, SafetyNoteView } from '@/lib/schemas/safety';
import type { PrescriptionView } from '@/lib/schemas/program-view';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import {
  holdPrecautions,
  judgeStored,
  readNotes,
  readPrecautions,
  runningPrescriptions,
} from '@/lib/server/data/precaution/precaution-records';
import { readForEdit, requireProgram } from '@/lib/server/data/program/program-versions';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { writeSafetyNotes } from '@/lib/server/data/precaution/safety-note-rows';
import { act, type Tx } from '@/lib/server/db';

/**
 * Records in the physiotherapist's name that an exercise is prescribed against precautions, with the reason, or that cautions were
 * seen. Refuses what the rules do not say now of this prescription as it is saved: a decision covers what was on the screen.
 */
export function recordSafetyNote(
  actor: PractitionerActor,
  patientId: string,
  programId: string,
  input: Omit<SafetyNoteInput, 'patientId'>,
  now: Date,
): Promise<{ notes: SafetyNoteView[] }> {
  return act(actor, 'safety.override', async (tx) => {
    await requireRecord(tx, actor, patientId);
    await requireProgram(tx, actor, patientId, programId);
    const own = { clinicId: actor.clinicId, patientId };
    await holdPrecautions(tx, own);
    const prescription = await findPrescription(tx, actor, patientId, programId, input.lineageId);
    const judged = judgeStored(prescription.exercise, prescription, await readPrecautions(tx, own, now));
    const asked = input.kind === 'override' ? judged.open : judged.cautions;
    const isAsked = (hit: SafetyNoteInput['hits'][number]) =>
      asked.some((one) => one.conditionId === hit.conditionId && one.rule === hit.rule);
    if (!input.hits.every(isAsked))
      throw invalid(
        [{ path: 'hits', code: 'precaution_moved_on', message: 'The precautions have changed. Look again.' }],
        'The precautions have changed meanwhile. Nothing was saved: look at them again.',
      );
    const decided = { ...input, patientId, programId, exerciseSlug: prescription.exercise.slug };
    await writeSafetyNotes(tx, actor, decided, now);
    return { notes: await readNotes(tx, own) };
  });
}

/** The prescription in the draft, else in the active version. */
async function findPrescription(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  programId: string,
  lineageId: string,
): Promise<PrescriptionView> {
  const { draft, active } = await readForEdit(tx, actor, patientId, programId);
  const found = [draft, active]
    .flatMap((version) => version?.prescriptions ?? [])
    .find((prescription) => prescription.lineageId === lineageId);
  if (found === undefined)
    throw invalid([{ path: 'lineageId', code: 'prescription_unknown', message: 'Save the draft first.' }]);
  return found;
}

export type PrecautionOverview = {
  /** Running prescriptions that are contraindicated now, with no decision on record. */
  conflicts: { lineageId: string; programId: string; exercise: string; words: string }[];
  /** Alerts about them that nobody has acknowledged. */
  alertIds: string[];
  /** Running prescriptions that somebody decided to prescribe nevertheless. */
  overrides: { lineageId: string; exercise: string; words: string; note: SafetyNoteView }[];
};

/** What the next clinician has to know of the precautions in the running programs. */
export async function readPrecautionOverview(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  precautions: PrecautionsView,
): Promise<PrecautionOverview> {
  const alerts = await tx.alert.findMany({
    where: { ...own, rule: 'precaution_conflict', acknowledgedAt: null },
    orderBy: { raisedAt: 'asc' },
    select: { id: true, rule: true, lineageId: true, conditionId: true },
  });
  const running = await runningPrescriptions(tx, own);
  const overview: PrecautionOverview = { conflicts: [], alertIds: [], overrides: [] };
  const standing: RunningConflict[] = [];
  for (const prescription of running) {
    const { open, overridden } = judgeStored(prescription.exercise, prescription, precautions);
    const { lineageId, programId } = prescription;
    const exercise = prescription.exercise.names.en;
    if (open.length > 0)
      overview.conflicts.push({ lineageId, programId, exercise, words: precautionWords(open) });
    standing.push(...open.map(({ conditionId }) => ({ lineageId, conditionId })));
    for (const { precaution, note } of overridden)
      overview.overrides.push({ lineageId, exercise, words: precautionWords([precaution]), note });
  }
  overview.alertIds = alerts.filter((alert) => isStanding(alert, standing)).map(({ id }) => id);
  return overview;
}
