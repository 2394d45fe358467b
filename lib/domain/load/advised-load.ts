import type { Load } from '../dosage/load.ts';
import { writeDecimal } from '../number/parse-decimal.ts';
import type { StartImplement } from './start-implement.ts';

const exact = { mark: '.', maxDecimals: 2 } as const;

/** What is advised to begin with, as it is written into a prescription; null where that is another exercise. */
export function advisedLoad(implement: StartImplement): Load | null {
  switch (implement.choice) {
    case 'weight':
      return { unit: implement.label.unit, value: writeDecimal(implement.label.value, exact) };
    case 'band':
      return { unit: 'band', bandColor: implement.band };
    case 'unloaded':
      return { unit: 'bodyweight' };
    case 'assisted':
    case 'regression':
      return null;
  }
}
