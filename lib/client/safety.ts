import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { safetyNotesAnswer, type SafetyNoteInput } from '@/lib/schemas/safety';

/** Records a decision about precautions of one saved prescription; answers all decisions on record. */
export const recordSafetyNote = (programId: string, input: SafetyNoteInput) =>
  sendJson('POST', paths.api.safetyNotes(input.patientId, programId), input, safetyNotesAnswer);
