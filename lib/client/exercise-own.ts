import { getJson, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { transferReport } from '@/lib/schemas/exercise-transfer';
import { type OwnExercise, ownArchiveInput, ownSaved, posesAnswer } from '@/lib/schemas/exercise-own';

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
