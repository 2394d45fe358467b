import { convertLoad, type LoadUnit } from '@/lib/domain/number/units';
import type { DoseDraft } from './dose-draft';

/** The load of a draft as it stands at the end of its line; "by effort" for a loaded exercise without one. */
export function loadText({ load }: Pick<DoseDraft, 'load'>, isLoaded: boolean): string {
  if (load === null) return isLoaded ? 'by effort' : '–';
  switch (load.unit) {
    case 'kg':
    case 'lb':
      return load.value === null ? `? ${load.unit}` : `${load.value} ${load.unit}`;
    case 'percent1RM':
      return load.value === null ? '? % 1RM' : `${load.value} % 1RM`;
    case 'band':
      return load.bandColor === null ? '? band' : `${load.bandColor} band`;
    case 'bodyweight':
      return 'body weight';
  }
}

/** Kilograms in the patient's own unit, one decimal, for the gauge. */
export function kgIn(unit: LoadUnit): (kg: number) => string {
  return (kg) => {
    const converted = convertLoad({ value: kg, unit: 'kg', to: unit });
    return converted.ok ? `${converted.display} ${unit}` : `${kg} kg`;
  };
}
