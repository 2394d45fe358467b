import { easierPicture } from '@/lib/domain/log/exercise-picture';
import type { LogView, TodayExercise } from '@/lib/schemas/today';

/**
 * The exercise as it is done: the easier version in its place, where that was chosen. Last time is of the other one, and says nothing of
 * this.
 */
export const asDone = (exercise: TodayExercise, isEasier: boolean): TodayExercise =>
  isEasier && exercise.easier !== undefined
    ? { ...exercise, ...withoutOwn, ...exercise.easier, last: null, note: null }
    : exercise;

/** What an easier version may leave out is not that of the exercise it stands for. */
const withoutOwn = {
  figure: undefined,
  photos: undefined,
  video: undefined,
  rhythm: undefined,
  ownWeights: undefined,
};

/** The exercise that an entry tells of. */
export const asNoted = (exercise: TodayExercise, log: Pick<LogView, 'isEasier'> | null): TodayExercise =>
  asDone(exercise, log?.isEasier === true);

/** The name of its picture. */
export const pictureOf = ({ prescriptionId, easier }: TodayExercise, isEasier: boolean): string =>
  isEasier && easier !== undefined ? easierPicture(prescriptionId) : prescriptionId;

/** The other one of the two that may be done, by its name; null where there is none. */
export const otherVersion = (
  { name, easier }: TodayExercise,
  isEasier: boolean,
): { name: string; isEasier: boolean } | null =>
  easier === undefined ? null : isEasier ? { name, isEasier: false } : { name: easier.name, isEasier: true };
