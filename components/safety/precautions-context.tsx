'use client';
import { createContext, use } from 'react';
import type { DraftItem } from '@/components/program/draft';
import type { PrecautionFacts } from '@/lib/domain/safety/precautions';
import { judgePrecautions, type JudgedPrecautions } from '@/lib/domain/safety/settled-precautions';
import type { SafetyNoteInput, SafetyNoteView } from '@/lib/schemas/safety';

/** What the builder knows of the patient's precautions, and how a decision gets on record (saves the draft first). */
export type Precautions = {
  facts: PrecautionFacts;
  /** Newest first. */
  notes: readonly SafetyNoteView[];
  record: (decision: Omit<SafetyNoteInput, 'patientId'>) => Promise<void>;
};

const PrecautionsContext = createContext<Precautions | null>(null);
export const PrecautionsProvider = PrecautionsContext.Provider;

/** The precautions of the patient; only inside the builder. */
export function usePrecautions(): Precautions {
  const precautions = use(PrecautionsContext);
  if (precautions === null) throw new Error('precautions are known in the builder only');
  return precautions;
}

/** What the rules say of one prescription of the draft as it stands; null where the exercise carries a mark that no rule knows. */
export function judgeItem(
  { exercise, dose }: DraftItem,
  { facts, notes }: Pick<Precautions, 'facts' | 'notes'>,
): JudgedPrecautions<SafetyNoteView> | null {
  const high = dose.effortTarget?.high ?? null;
  const effortHigh = typeof high === 'number' ? high : null;
  const { lineageId, side, goal } = dose;
  const judged = judgePrecautions(exercise, { lineageId, side, effortHigh, goal }, facts, notes);
  return judged.ok ? judged : null;
}
