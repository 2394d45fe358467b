import type { Load, Weight } from '../dosage/load.ts';
import { writeDecimal } from '../number/parse-decimal.ts';
import type { LoadLabel } from '../number/units.ts';
import type { StartImplement } from './start-implement.ts';

const exact = { mark: '.', maxDecimals: 2 } as const;

/** What is printed on a weight, as a prescription keeps it. */
export const writtenWeight = ({ value, unit }: LoadLabel): Weight => ({
  unit,
  value: writeDecimal(value, exact),
});

/** What is advised to begin with, as it is written into a prescription; null where that is another exercise. */
export function advisedLoad(implement: StartImplement): Load | null {
  switch (implement.choice) {
    case 'weight':
      return writtenWeight(implement.label);
    case 'band':
      return { unit: 'band', bandColor: implement.band };
    case 'unloaded':
      return { unit: 'bodyweight' };
    case 'assisted':
    case 'regression':
      return null;
  }
}
