import 'server-only';
import { compareVersions, type ProgramChange } from '@/lib/domain/program/compare-versions';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { PrescriptionInput, ProgramDraftInput } from '@/lib/schemas/program';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor, SystemActor } from '@/lib/server/actor-types';
import { audit } from '@/lib/server/audit';
import { type ExerciseCard, cardsOf } from '@/lib/server/data/exercise';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient';
import { doseLine, fromRow, toColumns } from '@/lib/server/data/prescription-rows';
import { fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

type Author = PractitionerActor | SystemActor;

export type PrescriptionView = PrescriptionInput & { prescriptionId: string; exercise: ExerciseCard };

export type VersionView = {
  versionId: string;
  number: number;
  status: 'draft' | 'active' | 'superseded' | 'ended';
  revision: number;
  title: string;
  painModel: 'standard' | 'protective' | 'relative';
  patientNote: string | null;
  clinicianNote: string | null;
  effectiveFrom: string | null;
  validUntil: string | null;
  publishedAt: string | null;
  savedAt: string;
  prescriptions: PrescriptionView[];
};

const versionSelect = {
  id: true,
  number: true,
  status: true,
  revision: true,
  title: true,
  painModel: true,
  patientNote: true,
  clinicianNote: true,
  effectiveFrom: true,
  validUntil: true,
  publishedAt: true,
  savedAt: true,
  prescriptions: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.ProgramVersionSelect;

type VersionRow = Prisma.ProgramVersionGetPayload<{ select: typeof versionSelect }>;

async function toView(tx: Tx, row: VersionRow): Promise<VersionView> {
  const cards = await cardsOf(
    tx,
    row.prescriptions.map((prescription) => prescription.exerciseVersionId),
  );
  const { id, prescriptions, effectiveFrom, validUntil, publishedAt, savedAt, ...rest } = row;
  return {
    ...rest,
    versionId: id,
    effectiveFrom: fromNullableDateColumn(effectiveFrom),
    validUntil: fromNullableDateColumn(validUntil),
    publishedAt: publishedAt?.toISOString() ?? null,
    savedAt: savedAt.toISOString(),
    prescriptions: prescriptions.flatMap((prescription) => {
      const exercise = cards.get(prescription.exerciseVersionId);
      return exercise === undefined
        ? []
        : [{ ...fromRow(prescription), prescriptionId: prescription.id, exercise }];
    }),
  };
}

/** Finds this program of this patient among what the author may see; the two ids are tied in the query. */
async function requireProgram(tx: Tx, author: Author, patientId: string, programId: string) {
  const program = await tx.program.findFirst({
    where: { id: programId, patientId, patient: visibleRecords(author) },
    select: {
      id: true,
      status: true,
      patient: { select: { ...identitySelect, language: true, timeZone: true } },
    },
  });
  if (program === null) throw notFound();
  return program;
}

const findVersion = (tx: Tx, programId: string, status: 'draft' | 'active') =>
  tx.programVersion.findFirst({ where: { programId, status }, select: versionSelect });

/** Starts an empty program in the patient's running episode of care; its first draft comes with it. */
export function createProgram(
  author: Author,
  patientId: string,
  title: string,
): Promise<{ programId: string }> {
  return act(author, 'program.write', async (tx) => {
    const episode = await tx.episodeOfCare.findFirst({
      where: { patientId, status: 'active', patient: visibleRecords(author) },
      orderBy: { startedOn: 'desc' },
      select: { id: true },
    });
    if (episode === null) throw notFound();
    const program = await tx.program.create({
      data: { clinicId: author.clinicId, patientId, episodeId: episode.id },
      select: { id: true },
    });
    await tx.programVersion.create({
      data: {
        clinicId: author.clinicId,
        patientId,
        programId: program.id,
        number: 1,
        title,
        painModel: 'protective',
        authorId: authorId(author),
      },
    });
    await audit(tx, author, {
      action: 'program.write',
      patientId,
      entity: { kind: 'Program', id: program.id },
    });
    return { programId: program.id };
  });
}

const authorId = (author: Author) =>
  author.kind === 'practitioner' ? author.practitionerRoleId : author.clinicId;

export type ProgramForEdit = {
  patient: PatientIdentity;
  draft: VersionView | null;
  active: VersionView | null;
};

async function readForEdit(
  tx: Tx,
  author: Author,
  patientId: string,
  programId: string,
): Promise<ProgramForEdit> {
  const program = await requireProgram(tx, author, patientId, programId);
  const [draft, active] = [
    await findVersion(tx, programId, 'draft'),
    await findVersion(tx, programId, 'active'),
  ];
  return {
    patient: toIdentity(program.patient),
    draft: draft === null ? null : await toView(tx, draft),
    active: active === null ? null : await toView(tx, active),
  };
}

/** The draft (if there is one) and the active version, for the builder. */
export function viewProgramForEdit(
  actor: PractitionerActor,
  patientId: string,
  programId: string,
): Promise<ProgramForEdit> {
  return act(actor, 'program.write', async (tx) => {
    const view = await readForEdit(tx, actor, patientId, programId);
    await audit(tx, actor, { action: 'program.read', patientId, entity: { kind: 'Program', id: programId } });
    return view;
  });
}

/** Every version of a program, newest first, for reading and comparing. */
export function viewProgram(
  actor: PractitionerActor,
  patientId: string,
  programId: string,
): Promise<{ patient: PatientIdentity; status: string; versions: VersionView[] }> {
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
    await audit(tx, actor, { action: 'program.read', patientId, entity: { kind: 'Program', id: programId } });
    return { patient: toIdentity(program.patient), status: program.status, versions };
  });
}

/**
 * Saves a whole draft. Refuses `conflict` when the draft was saved by somebody else since revision `input.revision`
 * (or was begun or published meanwhile), with what is stored now; nothing of either side is lost.
 */
export function saveDraft(
  author: Author,
  patientId: string,
  programId: string,
  input: ProgramDraftInput,
): Promise<{ versionId: string; revision: number }> {
  return act(author, 'program.write', async (tx) => {
    if (input.patientId !== patientId)
      throw invalid([{ path: 'patientId', code: 'wrong_patient' }], 'This form belongs to another patient.');
    await requireProgram(tx, author, patientId, programId);
    await requireExercises(tx, input.prescriptions);
    const { versionId, revision } =
      input.revision === 0
        ? await beginDraft(tx, author, patientId, programId, input)
        : await reviseDraft(tx, author, programId, input);
    if (versionId === null) {
      const current = await readForEdit(tx, author, patientId, programId);
      throw new AppError('conflict', {
        userMessage: 'This program was changed somewhere else. Both versions are kept: compare, then choose.',
        extra: { current },
      });
    }
    await tx.prescription.deleteMany({ where: { programVersionId: versionId } });
    await tx.prescription.createMany({
      data: input.prescriptions.map((prescription, position) => ({
        ...toColumns(prescription, position),
        clinicId: author.clinicId,
        patientId,
        programVersionId: versionId,
      })),
    });
    await audit(tx, author, {
      action: 'program.write',
      patientId,
      entity: { kind: 'ProgramVersion', id: versionId },
    });
    return { versionId, revision };
  });
}

const draftFields = (input: ProgramDraftInput) => ({
  title: input.title,
  painModel: input.painModel,
  patientNote: input.patientNote,
  clinicianNote: input.clinicianNote,
  validUntil: input.validUntil === null ? null : toDateColumn(input.validUntil),
});

type Saved = { versionId: string | null; revision: number };

async function beginDraft(
  tx: Tx,
  author: Author,
  patientId: string,
  programId: string,
  input: ProgramDraftInput,
): Promise<Saved> {
  await tx.$queryRaw`select id from program where clinic_id = ${author.clinicId}::uuid and id = ${programId}::uuid for update`;
  const versions = await tx.programVersion.findMany({
    where: { programId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, status: true },
  });
  const active = versions.find((version) => version.status === 'active');
  if (versions.some((version) => version.status === 'draft') || (active?.id ?? null) !== input.basedOn)
    return { versionId: null, revision: 0 };
  const draft = await tx.programVersion.create({
    data: {
      clinicId: author.clinicId,
      patientId,
      programId,
      number: (versions[0]?.number ?? 0) + 1,
      authorId: authorId(author),
      ...draftFields(input),
    },
    select: { id: true },
  });
  return { versionId: draft.id, revision: 1 };
}

async function reviseDraft(
  tx: Tx,
  author: Author,
  programId: string,
  input: ProgramDraftInput,
): Promise<Saved> {
  const revision = input.revision + 1;
  const changed = await tx.programVersion.updateManyAndReturn({
    where: { programId, status: 'draft', revision: input.revision },
    data: { ...draftFields(input), revision, authorId: authorId(author), savedAt: new Date() },
    select: { id: true },
  });
  return { versionId: changed[0]?.id ?? null, revision };
}

async function requireExercises(tx: Tx, prescriptions: readonly PrescriptionInput[]): Promise<void> {
  const known = await cardsOf(
    tx,
    prescriptions.map((prescription) => prescription.exerciseVersionId),
  );
  const faults = prescriptions.flatMap((prescription, index) => {
    const card = known.get(prescription.exerciseVersionId);
    if (card === undefined)
      return [
        {
          path: `prescriptions.${index}.exerciseVersionId`,
          code: 'exercise_unknown',
          message: 'This exercise is not in the library.',
        },
      ];
    return card.doseKind === prescription.doseKind
      ? []
      : [
          {
            path: `prescriptions.${index}.doseKind`,
            code: 'dose_kind_wrong',
            message: 'This exercise is counted in another way.',
          },
        ];
  });
  if (faults.length > 0) throw invalid(faults);
}

/**
 * Publishes the draft at this revision: it becomes the one active version and never changes again, the one before is superseded.
 * Refuses an empty program and a missing side (in words of the exercise concerned), and a draft that moved on (`conflict`).
 */
export function publishProgram(
  author: Author,
  patientId: string,
  programId: string,
  input: { patientId: string; revision: number },
  effectiveFrom: string,
  now: Date,
): Promise<{ versionId: string; number: number; changes: ProgramChange[] }> {
  return act(author, 'program.write', async (tx) => {
    if (input.patientId !== patientId)
      throw invalid([{ path: 'patientId', code: 'wrong_patient' }], 'This form belongs to another patient.');
    await requireProgram(tx, author, patientId, programId);
    await tx.$queryRaw`select id from program where clinic_id = ${author.clinicId}::uuid and id = ${programId}::uuid for update`;
    const { draft, active } = await readForEdit(tx, author, patientId, programId);
    if (draft === null || draft.revision !== input.revision) {
      throw new AppError('conflict', {
        userMessage: 'The draft was changed after you opened it. Look at it again before you publish.',
        extra: { current: { draft, active } },
      });
    }
    const faults = publishFaults(draft);
    if (faults.length > 0) throw invalid(faults, 'This program is not complete yet.');
    const changes =
      active === null
        ? []
        : compareVersions(active.prescriptions.map(compared), draft.prescriptions.map(compared));
    await tx.programVersion.updateMany({
      where: { programId, status: 'active' },
      data: { status: 'superseded', endedAt: now },
    });
    await tx.programVersion.updateMany({
      where: { programId, id: draft.versionId },
      data: { status: 'active', publishedAt: now, effectiveFrom: toDateColumn(effectiveFrom), changes },
    });
    await tx.program.updateMany({ where: { id: programId }, data: { status: 'active' } });
    await audit(tx, author, {
      action: 'program.write',
      patientId,
      entity: { kind: 'ProgramVersion', id: draft.versionId },
      fields: ['status'],
    });
    return { versionId: draft.versionId, number: draft.number, changes };
  });
}

const compared = (prescription: PrescriptionView) => ({
  lineageId: prescription.lineageId,
  name: prescription.exercise.names,
  dose: doseLine(prescription),
});

function publishFaults(draft: VersionView) {
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
