import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type DraftContent, draftDiscarded, draftSaved } from '@/lib/schemas/exercise-draft';
import { type OwnExercise, ownSaved } from '@/lib/schemas/exercise-own';

/** Keeps what has been written of a draft so far; refused with `conflict` when somebody saved since `basedOn`. */
export const saveDraft = (draftId: string, basedOn: number, content: DraftContent) =>
  sendJson('PUT', paths.api.exerciseDraft(draftId), { basedOn, content }, draftSaved);

/** Makes a finished draft one of the clinic's own exercises. */
export const finishDraft = (
  draftId: string,
  basedOn: number,
  exercise: OwnExercise,
  safetyChecked: boolean,
) => sendJson('POST', paths.api.finishDraft(draftId), { basedOn, exercise, safetyChecked }, ownSaved);

/** Throws drafts away that nobody wants to finish. */
export const discardDrafts = (draftIds: readonly string[]) =>
  sendJson('POST', paths.api.discardDrafts, { draftIds }, draftDiscarded);
