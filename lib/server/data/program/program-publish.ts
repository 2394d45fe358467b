import 'server-only';
import type { Publisher } from '@/lib/server/session/actor-types';
import { compareVersions, type ProgramChange, toCompared } from '@/lib/domain/program/compare-versions';
import { endedWords, hasEnded } from '@/lib/domain/program/program-end';
import { chosenAmberTo } from '@/lib/domain/pain/pain-zone';
import { goals } from '@/lib/domain/dosage/goals';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { aboveCapWords, newLoadAboveCap } from '@/lib/domain/load/load-limits';
import { precautionWords } from '@/lib/domain/safety/settled-precautions';
import { invalid } from '@/lib/errors';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import type { VersionView } from '@/lib/schemas/program-view';
import type { PrecautionsView } from '@/lib/schemas/safety';
import { audit } from '@/lib/server/audit';
import {
  holdPrecautions,
  judgeStored,
  readPrecautions,
} from '@/lib/server/data/precaution/precaution-records';
import { requireReachableClinic } from '@/lib/server/data/clinic/reachable-clinic';
import { requireRunningEpisode } from '@/lib/server/data/patient/require-record';
import { endRunningPauses } from '@/lib/server/data/record/pause';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { toColumns } from '@/lib/server/data/program/prescription-rows';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** Makes everybody else wait who begins a draft or publishes in this program, until the transaction ends. */
export async function holdProgram(tx: Tx, author: Publisher, programId: string): Promise<void> {
  await tx.$queryRaw`select id from program where clinic_id = ${author.clinicId}::uuid and id = ${programId}::uuid for update`;
}

/** Writes the prescriptions of a draft in their order, in place of those it had. */
export async function writePrescriptions(
  tx: Tx,
  own: { clinicId: string; patientId: string; programVersionId: string },
  prescriptions: readonly Prescription[],
): Promise<void> {
  await tx.prescription.deleteMany({ where: { programVersionId: own.programVersionId } });
  await tx.prescription.createMany({
    data: prescriptions.map((prescription, position) => ({ ...toColumns(prescription, position), ...own })),
  });
}

type ToPublish = {
  patientId: string;
  programId: string;
  draft: VersionView;
  active: VersionView | null;
  effectiveFrom: string;
  now: Date;
};
export type PublishedVersion = { versionId: string; number: number; changes: ProgramChange[] };

/**
 * Makes a draft the one active version of a held program; the one before is superseded, and what is different is kept with the new
 * one. Refuses an empty program, one whose last day has passed, a missing side, and a contraindicated exercise without a reason on record (in words of the exercise
 * concerned); a patient who was discharged; and the first program of a clinic that nobody can reach yet.
 */
export async function publishDraft(tx: Tx, author: Publisher, input: ToPublish): Promise<PublishedVersion> {
  const { patientId, programId, draft, active, effectiveFrom, now } = input;
  const own = { clinicId: author.clinicId, patientId };
  await holdPrecautions(tx, own);
  await requireRunningEpisode(tx, patientId);
  await requireReachableClinic(tx, author.clinicId);
  const faults = [
    ...publishFaults(draft, effectiveFrom),
    ...precautionFaults(draft, await readPrecautions(tx, own, now)),
  ];
  if (faults.length > 0) throw invalid(faults, 'This program is not complete yet.');
  const changes =
    active === null
      ? []
      : compareVersions(active.prescriptions.map(toCompared), draft.prescriptions.map(toCompared));
  await tx.programVersion.updateMany({
    where: { programId, status: 'active' },
    data: { status: 'superseded', endedAt: now },
  });
  await tx.programVersion.updateMany({
    where: { programId, id: draft.versionId },
    data: {
      status: 'active',
      publishedAt: now,
      effectiveFrom: toDateColumn(effectiveFrom),
      changes,
      // Phone, paper and alerts judge by the limits of the version, also after the clinic sets others.
      painAmberTo: chosenAmberTo(draft.painModel, await readRuleChoices(tx, author.clinicId)),
    },
  });
  await tx.program.updateMany({ where: { id: programId }, data: { status: 'active' } });
  await endOthers(tx, author, input);
  await audit(tx, author, {
    action: 'program.write',
    patientId,
    entity: { kind: 'ProgramVersion', id: draft.versionId },
    fields: ['status'],
  });
  return { versionId: draft.versionId, number: draft.number, changes };
}

/** A patient follows one program at a time: what ran or was paused beside the published one is completed. */
async function endOthers(tx: Tx, author: Publisher, { patientId, programId, now }: ToPublish): Promise<void> {
  // A step within bounds goes on with the program that runs, and ends no other.
  if (author.kind === 'system') return;
  const others = { patientId, programId: { not: programId }, status: 'active' } as const;
  await tx.programVersion.updateMany({ where: others, data: { status: 'ended', endedAt: now } });
  await tx.program.updateMany({
    where: { patientId, id: { not: programId }, status: { in: ['active', 'on_hold'] } },
    data: { status: 'completed' },
  });
  const today = await patientDay(tx, { clinicId: author.clinicId, patientId }, now);
  await endRunningPauses(tx, author, { patientId, programId: { not: programId } }, today, now);
}

function publishFaults(draft: VersionView, effectiveFrom: string) {
  if (hasEnded(draft.validUntil, effectiveFrom))
    return [{ path: 'validUntil', code: 'program_ended', message: endedWords(draft.validUntil) }];
  if (draft.prescriptions.length === 0)
    return [{ path: 'prescriptions', code: 'program_empty', message: 'Add at least one exercise.' }];
  return draft.prescriptions.flatMap((prescription, index) =>
    prescription.side === null
      ? [
          {
            path: `prescriptions.${index}.side`,
            code: 'side_missing',
            message: `${prescription.exercise.names.en}: choose the side.`,
          },
        ]
      : [],
  );
}

/** Refuses a new load above the cap of LG-3.3 that nobody has given a reason for. */
export function requireCapNotes(draft: VersionView, active: VersionView | null, context: LoadContext): void {
  const inForce = new Map(active?.prescriptions.map(({ lineageId, load }) => [lineageId, load]));
  const faults = draft.prescriptions.flatMap((one, index) => {
    const goal = goals.find((known) => known === one.goal);
    if (goal === undefined || one.loadBasis?.aboveCap !== undefined) return [];
    const { exercise, side, load, loadEquipment: implement } = one;
    const request = { context, exercise, side, goal, implement };
    const above = newLoadAboveCap(request, load, inForce.get(one.lineageId) ?? null);
    if (above === null) return [];
    const words = aboveCapWords(load, above, context.loadUnit);
    const message = `${exercise.names.en}: ${words} Say why, or choose less.`;
    return [{ path: `prescriptions.${index}.load`, code: 'cap_note_missing', message }];
  });
  if (faults.length > 0) throw invalid(faults, 'This program is not complete yet.');
}

/** An exercise is not prescribed against a precaution in silence (SF-1). */
const precautionFaults = (draft: VersionView, precautions: PrecautionsView) =>
  draft.prescriptions.flatMap((prescription, index) => {
    const { open } = judgeStored(prescription.exercise, prescription, precautions);
    if (open.length === 0) return [];
    const message = `${prescription.exercise.names.en}: not without a recorded reason (${precautionWords(open)}).`;
    return [{ path: `prescriptions.${index}.exerciseVersionId`, code: 'precaution_open', message }];
  });
