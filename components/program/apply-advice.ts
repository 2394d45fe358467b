import { writeDecimal } from '@/lib/domain/number/parse-decimal';
import type { LoadDraft } from '@/lib/domain/dosage/load';
import { advisedLoad } from '@/lib/domain/load/advised-load';
import type { LoadAdvice } from '@/lib/domain/load/load-advice';
import { isLoadUnit, toKilograms } from '@/lib/domain/number/units';
import type { DoseDraft } from './dose-draft';

const exact = { mark: '.', maxDecimals: 2 } as const;

/** What "use this" changes in a prescription: the load, and the rule and numbers it came from. null when the advice is another exercise. */
export function applyAdvice({ start }: LoadAdvice): Pick<DoseDraft, 'load' | 'loadBasis'> | null {
  const { implement, basis, rowId, cap } = start;
  const load = advisedLoad(implement);
  if (load === null) return null;
  const test = basis.reason === 'test_set' ? basis : null;
  const felt = basis.reason === 'body_weight' || basis.reason === 'trial' ? basis.tested : null;
  const testSet = test?.testSet ?? felt?.testSet ?? null;
  return {
    load,
    loadBasis: {
      rule: rowId,
      reason: basis.reason === 'by_effort' ? basis.because : basis.reason,
      suggested:
        implement.choice === 'weight'
          ? { value: writeDecimal(implement.label.value, exact), unit: implement.label.unit }
          : null,
      numbers: {
        capPct: cap?.pct ?? null,
        targetKg: basis.targetKg,
        pct1Rm: test?.pct1Rm ?? null,
        oneRmKg: test?.oneRm.oneRmKg ?? null,
        formula: test?.oneRm.formula ?? null,
        testLoad: testSet?.load ?? null,
        testUnit: testSet?.unit ?? null,
        testReps: testSet?.reps ?? null,
        testRepsLeft: testSet?.rir ?? null,
        testDaysAgo: testSet?.daysAgo ?? null,
      },
    },
  };
}

/** The prescribed load in kg, for the gauge; null while there is none or it cannot be read. */
export function draftLoadKg(load: LoadDraft | null): number | null {
  if (load === null || !('value' in load) || !isLoadUnit(load.unit) || load.value === null) return null;
  const value = Number(load.value);
  return load.value.trim() !== '' && Number.isFinite(value) ? toKilograms(value, load.unit) : null;
}
