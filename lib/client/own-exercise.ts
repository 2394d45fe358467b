import { readPictureFile } from '@/lib/client/picture-file';
import { getJson, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type DraftContent, draftDiscarded, draftSaved } from '@/lib/schemas/exercise-draft';
import { type OwnExercise, ownArchiveInput, ownSaved, posesAnswer } from '@/lib/schemas/exercise-own';
import { maxPhotoBytes, type PhotoInput, type PhotosChange } from '@/lib/schemas/exercise-photo';
import { transferReport } from '@/lib/schemas/exercise-transfer';

// Apart from exercise.ts: what an own exercise is checked with carries the whole figure, and the builder need not load it.

/** Adds an exercise to the clinic's own. */
export const addOwnExercise = (exercise: OwnExercise) =>
  sendJson('POST', paths.api.ownExercises, exercise, ownSaved);

/** Gives an own exercise its next version; refused with `conflict` when somebody saved since `basedOn`. */
export const changeOwnExercise = (slug: string, basedOn: number, exercise: OwnExercise) =>
  sendJson('PUT', paths.api.ownExercise(slug), { basedOn, exercise }, ownSaved);

/** Takes an own exercise out of search and picker, or back in. */
export const archiveOwnExercise = (slug: string, archived: boolean) =>
  sendJson('PUT', paths.api.ownArchive(slug), { archived }, ownArchiveInput);

/** The drawing of an exercise, to start one's own from; null where it has none. */
export const readPoses = async (slug: string) =>
  (await getJson(paths.api.exercisePoses(slug), posesAnswer)).figure;

/** Adds the exercises of a file to the clinic's own, or says as a trial what it would do. */
export const importExercises = (text: string, isTrial: boolean) =>
  sendJson('POST', paths.api.exerciseTransfer, { text, isTrial }, transferReport);

/** Adds a photo to an own exercise; refused with `conflict` when somebody saved since `basedOn`. */
export const addPhoto = async (slug: string, basedOn: number, file: File, alt: PhotoInput['alt']) =>
  sendJson(
    'POST',
    paths.api.ownPhotos(slug),
    { basedOn, image: await readPictureFile(file, maxPhotoBytes), alt },
    ownSaved,
  );

/** Orders, rewords and takes out photos of an own exercise. */
export const changePhotos = (slug: string, change: PhotosChange) =>
  sendJson('PUT', paths.api.ownPhotos(slug), change, ownSaved);

/** Keeps what has been written of a draft so far; refused with `conflict` when somebody saved since `basedOn`. */
export const saveExerciseDraft = (draftId: string, basedOn: number, content: DraftContent) =>
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
