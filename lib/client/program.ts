import { z } from 'zod';
import { ProblemError, sendJson } from '@/lib/client/problem';
import type { ProgramDeed } from '@/lib/domain/program/program-life';
import { paths } from '@/lib/paths';
import type { ProgramDraftInput } from '@/lib/schemas/program';
import { type StoredProgram, storedProgram } from '@/lib/schemas/program-view';
import { safetyNotesAnswer, type SafetyNoteInput } from '@/lib/schemas/safety';

const saved = z.object({ versionId: z.string(), revision: z.number().int() });
const published = z.object({ versionId: z.string(), number: z.number().int() });
export type SavedDraft = z.infer<typeof saved>;

/** Saves the whole draft on top of `input.revision`; a stale revision is refused with `conflict`. */
export const saveDraft = (programId: string, input: ProgramDraftInput): Promise<SavedDraft> =>
  sendJson('PUT', paths.api.program(input.patientId, programId), input, saved);

/** Makes the draft of this revision the active version. */
export const publishDraft = (patientId: string, programId: string, revision: number) =>
  sendJson('POST', paths.api.publish(patientId, programId), { patientId, revision }, published);

/** What is stored now, out of a refusal with `conflict`; null for every other failure. */
export function storedFromConflict(error: unknown): StoredProgram | null {
  if (!(error instanceof ProblemError) || error.code !== 'conflict') return null;
  const parsed = storedProgram.safeParse(error.extra['current']);
  return parsed.success ? parsed.data : null;
}

/** Pauses, resumes, ends a program or marks it as entered in error. */
export const changeProgramLife = (patientId: string, programId: string, deed: ProgramDeed) =>
  sendJson('POST', paths.api.programLife(patientId, programId), { patientId, deed });

/** Records a decision about precautions of one saved prescription; answers all decisions on record. */
export const recordSafetyNote = (programId: string, input: SafetyNoteInput) =>
  sendJson('POST', paths.api.safetyNotes(input.patientId, programId), input, safetyNotesAnswer);
