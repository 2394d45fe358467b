import { adviseLoad, isLoaded } from '@/lib/domain/load/load-advice';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { applyAdvice } from './apply-advice';
import type { DoseDraft } from './dose-draft';
import { type DraftItem, goalOf } from './draft';

/** What "use this" would change in a prescription; nothing where no load is suggested. */
export function advisedChange(item: DraftItem, context: LoadContext): Partial<DoseDraft> {
  const { exercise, dose } = item;
  if (!isLoaded(exercise.equipment)) return {};
  const advice = adviseLoad({
    context,
    exercise,
    side: dose.side,
    goal: goalOf(item),
    implement: dose.loadEquipment,
  });
  return advice.ok ? (applyAdvice(advice) ?? {}) : {};
}
