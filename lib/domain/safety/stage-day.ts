import { isWhole } from '../number/values.ts';

/** Whole days since; null when the stage is not known. */
export const stageOf = (daysSince: unknown): number | null => (isWhole(daysSince, 0) ? daysSince : null);
