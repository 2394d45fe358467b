import { type AdviceRequest, adviseLoad, isLoaded } from '@/lib/domain/load/load-advice';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { applyAdvice } from './apply-advice';
import type { DoseDraft } from './dose-draft';
import { type DraftItem, goalOf } from './draft';

/** What load guidance is asked about a prescription. */
export const requestOf = ({ exercise, dose, ...item }: DraftItem, context: LoadContext): AdviceRequest => ({
  context,
  exercise,
  side: dose.side,
  goal: goalOf({ exercise, dose, ...item }),
  implement: dose.loadEquipment,
});

/** What "use this" would change in a prescription; nothing where no load is suggested. */
export function advisedChange(item: DraftItem, context: LoadContext): Partial<DoseDraft> {
  if (!isLoaded(item.exercise.equipment)) return {};
  const advice = adviseLoad(requestOf(item, context));
  return advice.ok ? (applyAdvice(advice) ?? {}) : {};
}
