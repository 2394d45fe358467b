import 'server-only';
import { notFound } from '@/lib/errors';
import { versionPhases } from '@/lib/schemas/program-phases';
import type { StoredProgram, VersionView } from '@/lib/schemas/program-view';
import { visibleRecords } from '@/lib/server/access';
import type { Publisher } from '@/lib/server/session/actor-types';
import { cardsOf } from '@/lib/server/data/exercise/exercise';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { fromNullableDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

export const versionSelect = {
  id: true,
  number: true,
  status: true,
  revision: true,
  title: true,
  painModel: true,
  painAmberTo: true,
  patientNote: true,
  clinicianNote: true,
  effectiveFrom: true,
  validUntil: true,
  publishedAt: true,
  savedAt: true,
  phases: true,
  prescriptions: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.ProgramVersionSelect;

type VersionRow = Prisma.ProgramVersionGetPayload<{ select: typeof versionSelect }>;

/** A stored version as screens know it, with the cards of its exercises. */
export async function toView(tx: Tx, row: VersionRow): Promise<VersionView> {
  return viewOf(row, await cardsIn(tx, [row]));
}

const cardsIn = (tx: Tx, rows: readonly VersionRow[]) =>
  cardsOf(
    tx,
    rows.flatMap(({ prescriptions }) => prescriptions.map(({ exerciseVersionId }) => exerciseVersionId)),
  );

function viewOf(row: VersionRow, cards: Awaited<ReturnType<typeof cardsOf>>): VersionView {
  const { id, prescriptions, effectiveFrom, validUntil, publishedAt, savedAt, phases, ...rest } = row;
  return {
    ...rest,
    versionId: id,
    effectiveFrom: fromNullableDateColumn(effectiveFrom),
    validUntil: fromNullableDateColumn(validUntil),
    publishedAt: publishedAt?.toISOString() ?? null,
    savedAt: savedAt.toISOString(),
    phases: versionPhases.parse(phases),
    prescriptions: prescriptions.flatMap((prescription) => {
      const exercise = cards.get(prescription.exerciseVersionId);
      return exercise === undefined
        ? []
        : [{ ...fromRow(prescription), prescriptionId: prescription.id, exercise }];
    }),
  };
}

/** Finds this program of this patient among what the author may see; the two ids are tied in the query. */
export async function requireProgram(tx: Tx, author: Publisher, patientId: string, programId: string) {
  const program = await tx.program.findFirst({
    where: { id: programId, patientId, patient: visibleRecords(author) },
    select: {
      id: true,
      status: true,
      patient: { select: { ...identitySelect, timeZone: true } },
    },
  });
  if (program === null) throw notFound();
  return program;
}

export type ProgramForEdit = StoredProgram & { patient: PatientIdentity };

/** The draft and the active version of a program as they are stored now. */
export async function readForEdit(
  tx: Tx,
  author: Publisher,
  patientId: string,
  programId: string,
): Promise<ProgramForEdit> {
  const program = await requireProgram(tx, author, patientId, programId);
  const { [programId]: stored } = await readOpenPrograms(tx, {
    clinicId: author.clinicId,
    patientId,
    programId,
  });
  return { patient: toIdentity(program.patient), ...(stored ?? nothingOpen) };
}

/** Of a program that is neither written nor in force. */
export const nothingOpen: StoredProgram = { draft: null, active: null };

/** The same of every program of a patient, or of one of them, by program. */
export async function readOpenPrograms(
  tx: Tx,
  which: { clinicId: string; patientId: string; programId?: string },
): Promise<Record<string, StoredProgram>> {
  const rows = await tx.programVersion.findMany({
    where: { ...which, status: { in: ['draft', 'active'] } },
    select: { ...versionSelect, programId: true },
  });
  const cards = await cardsIn(tx, rows);
  const programs: Record<string, StoredProgram> = {};
  for (const { programId, ...row } of rows) {
    const program = (programs[programId] ??= { ...nothingOpen });
    program[row.status === 'draft' ? 'draft' : 'active'] = viewOf(row, cards);
  }
  return programs;
}
