import { type Burden, burdenOf } from '@/lib/domain/program/burden';
import { readDose } from './dose-draft';
import type { DraftItem } from './draft';

/** How much the program asks of the patient as it stands in the builder. */
export const draftBurden = (items: readonly DraftItem[]): Burden =>
  burdenOf(
    items.map(({ exercise, dose }) => {
      const reading = readDose(dose);
      return { ...exercise, dose: reading.ok ? reading.dose : null };
    }),
  );
