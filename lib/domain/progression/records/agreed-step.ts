import { toKg } from '../../dosage/load.ts';
import { isAtMost } from '../../number/values.ts';
import type { SignedBounds } from '../../record/signed-bounds.ts';
import type { DoseChange } from './dose-change.ts';
import { isLess, type JudgedProposal } from './judged-proposals.ts';

/**
 * What the product may write into the program by itself (LG-0.1): an open step up that was routed as agreed beforehand, and changes one
 * number that the bounds hold and nothing else. The range is asked once more of what would be written down. Null: nothing.
 */
export function agreedStepOf(
  judged: JudgedProposal,
  { range }: Pick<SignedBounds, 'range'>,
): DoseChange | null {
  const { proposal, kind, state, change, variation } = judged;
  if (proposal.type === 'refused' || proposal.route !== 'auto_apply') return null;
  if (kind !== 'raise' || state !== 'open' || change === null || variation !== null) return null;
  const { load, sets, amount } = change;
  if (sets !== undefined) return null;
  if (load !== undefined)
    return amount === undefined && range.load !== null && isAtMost(toKg(load), toKg(range.load.to))
      ? change
      : null;
  return amount !== undefined && range.reps !== null && amount.max <= range.reps.to ? change : null;
}

/** Rows of red sessions and weeks, of stops and of an open flag: what they tell ends every signature, whatever they lower. */
const endingRows: readonly string[] = ['D01', 'D02', 'D03', 'D05', 'D07', 'D08', 'D09', 'D10'];

/** Whether the records ask for less of an exercise, or for nothing: bounds that were signed before do not outlive it. */
export const endsBounds = ({ proposal, kind }: JudgedProposal): boolean =>
  isLess(kind) || (proposal.type === 'proposal' && endingRows.includes(proposal.decision.row));
