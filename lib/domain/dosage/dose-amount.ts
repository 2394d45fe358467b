import type { Missing } from '../number/values.ts';
import { amountByKind } from './choose-row.ts';
import type { DosageRow, DosageStage } from './dosage-row.ts';
import type { DoseKind } from './goals.ts';
import { stretchPlan } from './stretch-plan.ts';

export type DoseAmount = { sets: number; doseMin: number; doseMax: number };

const firstHoldSeconds = 30;

/** Sets and range for the way this exercise is counted. Stretches are held 30 s until a minute is reached (LG-6.2); a kind that the row does not name takes its own default. */
export function doseAmount(
  row: DosageRow,
  stage: DosageStage,
  kind: DoseKind,
  ageYears: number | Missing,
): DoseAmount {
  if (row.goal === 'stretch_hold' && kind === 'hold') {
    const plan = stretchPlan({ holdS: firstHoldSeconds, ageYears });
    const sets = plan.ok ? plan.repeats : stage.sets;
    return { sets, doseMin: firstHoldSeconds, doseMax: Math.max(firstHoldSeconds, stage.amount[1]) };
  }
  if (kind === row.kind || kind === 'reps') {
    const [doseMin, doseMax] = kind === row.kind ? stage.amount : fallbackReps;
    return { sets: stage.sets, doseMin, doseMax };
  }
  const own = amountByKind[kind];
  return { sets: own.sets, doseMin: own.amount[0], doseMax: own.amount[1] };
}

/** Repetitions where the row counts seconds or breaths (choice). */
const fallbackReps = [8, 12] as const;
