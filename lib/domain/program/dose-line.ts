import {
  type Dosage,
  type DosageDescription,
  type DosageToDescribe,
  type PrescribedLoad,
  type Schedule,
  type Side,
  describeDosage,
} from '../dosage/describe-dosage.ts';
import { byLocale, type Locale, type LocalizedText } from '../result.ts';

/** A load as a prescription keeps it: only weights carry a value, only bands a colour. */
type KeptLoad =
  | { unit: 'kg' | 'lb' | 'percent1RM'; value: string }
  | { unit: 'band'; bandColor: string }
  | { unit: 'bodyweight' };

/** What a dose sentence is made from. */
export type PrescribedDose = Omit<Dosage, 'load'> & {
  side: Side | null;
  load: KeptLoad | null;
  schedule: Schedule;
  timesPerDay: number;
};

const loadToDescribe = (load: KeptLoad): PrescribedLoad => ({
  unit: load.unit,
  value: 'value' in load ? load.value : null,
  bandColor: load.unit === 'band' ? load.bandColor : null,
});

/** A prescription in the form that the dose sentences are made from. A side that is still open reads as not sided. */
export function toDescribe(dose: PrescribedDose): DosageToDescribe & { schedule: Schedule } {
  const { load } = dose;
  return {
    dosage: { ...dose, load: load === null ? null : loadToDescribe(load) },
    side: dose.side ?? 'not_sided',
    schedule: { ...dose.schedule, timesPerDay: dose.timesPerDay },
  };
}

/** The dose in words in one language: long, short and in parts. */
export const describeDose = (dose: PrescribedDose, locale: Locale): DosageDescription =>
  describeDosage(toDescribe(dose), locale);

/** The whole dose in one line, in every language. */
export const doseLine = (dose: PrescribedDose): LocalizedText =>
  byLocale((locale) => describeDose(dose, locale).long);
