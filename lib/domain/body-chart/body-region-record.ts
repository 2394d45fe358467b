import type { QuestionGroup } from '../safety/red-flag-record.ts';
import type { RedFlagId } from '../safety/red-flags.ts';

export type BodyRegionRecord = {
  /** Figure on which the region is drawn. */
  view: 'front' | 'back' | 'both';
  /** Two targets, the patient's own left and right; otherwise one in the middle. */
  sided: boolean;
  /** Which sets of red flag questions the region asks (SF-2). */
  questionGroups: readonly QuestionGroup[];
  /** Questions asked at once when the region is tapped; those for another age are left out. */
  ask: readonly RedFlagId[];
  /** For the clinician: what pain here often comes from. Pain place is not pain source. */
  suggests: string;
  /** For the clinician, in English. */
  note: string | null;
};
