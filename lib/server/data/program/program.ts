import 'server-only';
import { canPublish, type ProgramStatus } from '@/lib/domain/program/program-life';
import { proposedPainModel } from '@/lib/domain/load/proposed-pain-model';
import type { Locale } from '@/lib/domain/result';
import { AppError } from '@/lib/errors';
import type { VersionView } from '@/lib/schemas/program-view';
import type { PrecautionsView } from '@/lib/schemas/safety';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { type AuditEntry, audit } from '@/lib/server/audit';
import { readLoadContext } from '@/lib/server/data/patient/load-context';
import { type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import {
  type DraftInput,
  beginDraft,
  requireExercises,
  requireOwnRules,
  reviseDraft,
} from '@/lib/server/data/program/program-draft';
import { readSteps, type StepWords } from '@/lib/server/data/bounds/bounds-view';
import { openProgram } from '@/lib/server/data/program/program-open';
import {
  holdProgram,
  publishDraft,
  type PublishedVersion,
  requireCapNotes,
  writePrescriptions,
} from '@/lib/server/data/program/program-publish';
import {
  nothingOpen,
  type ProgramForEdit,
  readForEdit,
  requireProgram,
  toView,
  versionSelect,
} from '@/lib/server/data/program/program-versions';
import { readPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { keepRecalled, recallIn } from '@/lib/server/data/memo/memo';
import { momentIn } from '@/lib/server/data/memo/moment';
import { type Prescribing, workOfPrescribing } from '@/lib/server/data/program/prescribing';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import { act, type Tx } from '@/lib/server/db';

/** Starts an empty program in the patient's running episode of care; its first draft comes with it, with the pain limits proposed now. */
export function createProgram(
  author: PractitionerActor,
  patientId: string,
  title: string,
  now: Date = new Date(),
): Promise<{ programId: string }> {
  return act(author, 'program.write', async (tx) => {
    await requireRecord(tx, author, patientId);
    const context = await readLoadContext(tx, { clinicId: author.clinicId, patientId }, now);
    const { painModel } = proposedPainModel(context);
    const { programId } = await openProgram(tx, author, patientId, { title, painModel, phases: [] });
    await audit(tx, author, {
      action: 'program.write',
      patientId,
      entity: { kind: 'Program', id: programId },
    });
    return { programId };
  });
}

/** The draft (if there is one) and the active version, for the builder. */
export function viewProgramForEdit(
  actor: PractitionerActor,
  patientId: string,
  programId: string,
): Promise<ProgramForEdit> {
  return act(actor, 'program.write', async (tx) => {
    const view = await readForEdit(tx, actor, patientId, programId);
    await audit(tx, actor, readingOf(patientId, programId));
    return view;
  });
}

/** All that the builder needs: the program as it is stored, and what is known of the patient. */
export async function viewBuilder(
  actor: PractitionerActor,
  patientId: string,
  programId: string,
  now: Date,
): Promise<ProgramForEdit & Omit<Prescribing, 'programs'>> {
  const own = { clinicId: actor.clinicId, patientId };
  const work = workOfPrescribing(own, now);
  const { identity, recalled } = await act(actor, 'program.write', async (tx) => {
    const { patient } = await requireProgram(tx, actor, patientId, programId);
    await audit(tx, actor, readingOf(patientId, programId));
    return {
      identity: toIdentity(patient),
      recalled: await recallIn(tx, own, work, momentIn(patient.timeZone, now)),
    };
  });
  await keepRecalled(actor, own, work, recalled);
  const { programs, bounds, ...known } = JSON.parse(recalled.body) as Prescribing;
  return {
    ...{ patient: identity, ...(programs[programId] ?? nothingOpen) },
    ...known,
    bounds: bounds.filter((part) => part.programId === programId),
  };
}

async function languageOf(tx: Tx, actor: PractitionerActor, patientId: string): Promise<Locale> {
  const { language } = await tx.patient.findFirstOrThrow({
    where: { AND: [visibleRecords(actor), { id: patientId }] },
    select: { language: true },
  });
  return language;
}

const readingOf = (patientId: string, programId: string): AuditEntry => ({
  action: 'program.read',
  patientId,
  entity: { kind: 'Program', id: programId },
});

/** Every version of a program, newest first, for reading and comparing. */
export function viewProgram(
  actor: PractitionerActor,
  patientId: string,
  programId: string,
  now: Date = new Date(),
): Promise<{
  patient: PatientIdentity;
  /** The patient's own. */
  language: Locale;
  /** The patient's own. */
  today: string;
  status: ProgramStatus;
  versions: VersionView[];
  /** The conditions that are active, and every decision on record. */
  precautions: PrecautionsView;
  /** The versions that are steps within signed bounds. */
  steps: (StepWords & { versionId: string })[];
}> {
  return act(actor, 'program.read', async (tx) => {
    const program = await requireProgram(tx, actor, patientId, programId);
    const rows = await tx.programVersion.findMany({
      where: { programId },
      orderBy: { number: 'desc' },
      take: 50,
      select: versionSelect,
    });
    const versions: VersionView[] = [];
    for (const row of rows) versions.push(await toView(tx, row));
    await audit(tx, actor, readingOf(patientId, programId));
    const own = { clinicId: actor.clinicId, patientId };
    return {
      patient: toIdentity(program.patient),
      language: await languageOf(tx, actor, patientId),
      today: await patientDay(tx, own, now),
      status: program.status,
      versions,
      precautions: await readPrecautions(tx, own, now),
      steps: await readSteps(tx, own, programId),
    };
  });
}

/**
 * Saves a whole draft. Refuses `conflict` when the draft was saved by somebody else since revision `input.revision`
 * (or was begun or published meanwhile), with what is stored now; nothing of either side is lost.
 */
export function saveDraft(
  author: PractitionerActor,
  patientId: string,
  programId: string,
  input: DraftInput,
): Promise<{ versionId: string; revision: number }> {
  return act(author, 'program.write', async (tx) => {
    await requireRecord(tx, author, patientId);
    await requireProgram(tx, author, patientId, programId);
    const cards = await requireExercises(tx, input.prescriptions);
    requireOwnRules(input, cards, await readRuleChoices(tx, author.clinicId));
    const { versionId, revision } =
      input.revision === 0
        ? await beginDraft(tx, author, patientId, programId, input)
        : await reviseDraft(tx, author, programId, input);
    if (versionId === null) {
      const current = await readForEdit(tx, author, patientId, programId);
      await audit(tx, author, readingOf(patientId, programId));
      return new AppError('conflict', {
        userMessage: 'This program was changed somewhere else. Both versions are kept: compare, then choose.',
        extra: { current },
      });
    }
    const own = { clinicId: author.clinicId, patientId, programVersionId: versionId };
    await writePrescriptions(tx, own, input.prescriptions);
    await audit(tx, author, {
      action: 'program.write',
      patientId,
      entity: { kind: 'ProgramVersion', id: versionId },
    });
    return { versionId, revision };
  });
}

/**
 * Publishes the draft at this revision: it becomes the one active version and never changes again, the one before is superseded.
 * It holds from the patient's day at `from`. Refuses an empty program, a missing side and a load above the cap without a note (in words of the exercise concerned), and a
 * draft that moved on (`conflict`).
 */
export function publishProgram(
  author: PractitionerActor,
  patientId: string,
  programId: string,
  { revision }: { revision: number },
  from: Date | string,
  now: Date,
): Promise<PublishedVersion> {
  return act(author, 'program.write', async (tx) => {
    await requireRecord(tx, author, patientId);
    await requireProgram(tx, author, patientId, programId);
    await holdProgram(tx, author, programId);
    const { status } = await requireProgram(tx, author, patientId, programId);
    if (!canPublish(status))
      throw new AppError('conflict', {
        userMessage: 'This program is paused or was entered in error. Resume it first, or start a new one.',
      });
    const { draft, active } = await readForEdit(tx, author, patientId, programId);
    if (draft === null || draft.revision !== revision) {
      await audit(tx, author, readingOf(patientId, programId));
      return new AppError('conflict', {
        userMessage: 'The draft was changed after you opened it. Look at it again before you publish.',
        extra: { current: { draft, active } },
      });
    }
    const own = { clinicId: author.clinicId, patientId };
    requireCapNotes(draft, active, await readLoadContext(tx, own, now));
    const effectiveFrom = await patientDay(tx, own, from);
    return publishDraft(tx, author, { patientId, programId, draft, active, effectiveFrom, now });
  });
}
