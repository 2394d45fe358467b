import { convertLoad, isLoadUnit } from '../number/units.ts';
import type { LoadUnit } from '../number/units.ts';
import type { Locale } from '../result.ts';
import {
  describeSide,
  dosageGrammar,
  duration,
  durationInWords,
  formatDecimal,
  weekdayName,
} from './dosage-words.ts';
import type { Phrase } from './words/grammar.ts';

export type Side = 'left' | 'right' | 'bilateral' | 'not_sided';
/** What the side belongs to; decides between "left leg", "left arm" and "left side". */
export type Limb = 'leg' | 'arm' | 'side';

/** A load as it was prescribed. `value` is a decimal string with a point; a weight of null is "not stated", never 0. */
export type PrescribedLoad = {
  value: string | null;
  unit: 'kg' | 'lb' | 'band' | 'bodyweight' | 'percent1RM';
  bandColor?: string | null;
  perHand?: boolean;
};

/** One dose. Seconds, metres and counts are whole numbers; null means that it does not apply, 0 is a number like any other. */
export type Dosage = {
  sets: number;
  repsMin: number | null;
  repsMax: number | null;
  holdSeconds: number | null;
  durationSeconds: number | null;
  breaths: number | null;
  distanceMetres: number | null;
  steps: number | null;
  restSeconds: number | null;
  tempo: { lower: number; pause: number; lift: number } | null;
  load: PrescribedLoad | null;
  effortTarget: { low: number; high: number } | null;
};

/** When it is done. Weekdays are ISO numbers, Monday 1 to Sunday 7; `timesPerDay` left out means once. */
export type Schedule =
  | { type: 'times_per_week'; n: number; timesPerDay?: number }
  | { type: 'specific_weekdays'; days: readonly number[]; timesPerDay?: number }
  | { type: 'every_day'; timesPerDay?: number };

export type DosageToDescribe = {
  dosage: Dosage;
  side: Side;
  limb?: Limb;
  schedule: Schedule | null;
  /** The patient's own unit, shown in brackets when the equipment is marked in the other one (LG-1.1 c). */
  preferredUnit?: LoadUnit;
};

/** `long` and `short` are whole lines; `parts` are the pieces of `long`, for screens that set their own separators. */
export type DosageDescription = { long: string; short: string; parts: string[] };

/** The same weight in the patient's unit, " (4.5 kg)"; empty when the units agree or the number cannot be read. */
function inOtherUnit(load: PrescribedLoad, preferredUnit: LoadUnit | undefined, locale: Locale): string {
  if (preferredUnit === undefined || preferredUnit === load.unit || !isLoadUnit(load.unit)) return '';
  const converted = convertLoad({ value: Number(load.value), unit: load.unit, to: preferredUnit });
  return converted.ok ? ` (${formatDecimal(`${converted.display}`, locale)} ${preferredUnit})` : '';
}

/** A load with its unit. Weights without a value are named as not stated, so that nobody reads them as 0. */
export function describeLoad(
  load: PrescribedLoad,
  locale: Locale,
  form: 'long' | 'short' = 'long',
  preferredUnit?: LoadUnit,
): string {
  const words = dosageGrammar[locale];
  switch (load.unit) {
    case 'kg':
    case 'lb': {
      if (load.value === null) return words.weightNotStated(load.unit);
      const other = inOtherUnit(load, preferredUnit, locale);
      const weight = `${formatDecimal(load.value, locale)} ${load.unit}${other}`;
      return load.perHand === true ? words.eachHand(weight)[form] : weight;
    }
    case 'percent1RM':
      return load.value === null
        ? words.shareNotStated
        : words.share(formatDecimal(load.value, locale))[form];
    case 'band':
      return words.band(load.bandColor ?? null);
    case 'bodyweight':
      return words.bodyweight;
  }
}

/** When it is done, in words: "Monday, Wednesday, Friday", "3 times a week", "every day, 2 times a day". */
export function describeSchedule(
  schedule: Schedule,
  locale: Locale,
  form: 'long' | 'short' = 'long',
): string {
  const perDay = schedule.timesPerDay ?? 1;
  const days = daysInWords(schedule, locale, form);
  if (perDay === 1) return days;
  return [days, dosageGrammar[locale].timesADay(perDay)].join(form === 'long' ? ', ' : ' ');
}

function daysInWords(schedule: Schedule, locale: Locale, form: 'long' | 'short'): string {
  const words = dosageGrammar[locale];
  if (schedule.type === 'every_day') return words.everyDay;
  if (schedule.type === 'times_per_week') return words.timesAWeek(schedule.n);
  const days = [...new Set(schedule.days)].toSorted((a, b) => a - b);
  if (days.length === 7) return words.everyDay;
  return days.map((day) => weekdayName(day, locale, form)).join(form === 'long' ? ', ' : ' ');
}

export type MeasureKind = 'reps' | 'steps' | 'distance' | 'duration' | 'breaths' | 'hold';
type Measure = Phrase & { kind: MeasureKind };

const same = (text: string): Phrase => ({ long: text, short: text });

function repsOf({ repsMin, repsMax }: Dosage, locale: Locale): Phrase | null {
  const words = dosageGrammar[locale];
  if (repsMin === null) {
    return repsMax === null ? null : { long: words.upTo(repsMax), short: `≤ ${repsMax}` };
  }
  if (repsMax === null || repsMax === repsMin) return same(`${repsMin}`);
  return { long: words.range(repsMin, repsMax), short: `${repsMin}–${repsMax}` };
}

/** All measures of a dose, the one that counts the sets first. */
function measuresOf(dosage: Dosage, locale: Locale): Measure[] {
  const words = dosageGrammar[locale];
  const { steps, distanceMetres, durationSeconds, breaths, holdSeconds } = dosage;
  const measures: Measure[] = [];
  const reps = repsOf(dosage, locale);
  if (reps !== null) measures.push({ kind: 'reps', ...reps });
  if (steps !== null) measures.push({ kind: 'steps', ...same(words.steps(steps)) });
  if (distanceMetres !== null) {
    measures.push({ kind: 'distance', long: words.metres(distanceMetres), short: `${distanceMetres} m` });
  }
  if (durationSeconds !== null) measures.push({ kind: 'duration', ...duration(durationSeconds, locale) });
  if (breaths !== null) measures.push({ kind: 'breaths', ...same(words.breaths(breaths)) });
  if (holdSeconds !== null) measures.push({ kind: 'hold', ...duration(holdSeconds, locale) });
  return measures;
}

/** What the sets of a dose are counted in; null when only the number of sets is given. */
export function measureKindOf(dosage: Dosage): MeasureKind | null {
  return measuresOf(dosage, 'en')[0]?.kind ?? null;
}

function setsOf(sets: number, measure: Measure | undefined, locale: Locale): Phrase {
  const words = dosageGrammar[locale];
  if (measure === undefined) return same(words.sets(sets));
  const short = `${sets} × ${measure.short}`;
  if (measure.kind === 'hold') return { long: words.holds(sets, measure.long), short };
  if (sets === 1 && measure.kind !== 'reps') return measure;
  return { long: words.setsOf(sets, measure.long), short };
}

const furtherMeasure = (measure: Measure, locale: Locale): Phrase =>
  measure.kind === 'hold' ? dosageGrammar[locale].holdEach(measure) : measure;

function tempoOf({ lower, pause, lift }: NonNullable<Dosage['tempo']>, locale: Locale): Phrase {
  const inWords = (seconds: number) => durationInWords(seconds, locale);
  const phases = {
    lower: inWords(lower),
    pause: pause > 0 ? inWords(pause) : null,
    lift: inWords(lift),
  };
  return dosageGrammar[locale].tempo(phases, `${lower}-${pause}-${lift} s`);
}

function effortOf({ low, high }: NonNullable<Dosage['effortTarget']>, locale: Locale): Phrase {
  return dosageGrammar[locale].effort(low, high, low === high ? `${low}` : `${low}–${high}`);
}

/**
 * The dose of one exercise in plain words, in a long form for patients and a short one for tables. Every number
 * stands beside its unit, 0 is shown like any number, what is null is left out, and a not-sided exercise names no side.
 */
export function describeDosage(input: DosageToDescribe, locale: Locale): DosageDescription {
  const { dosage, side, schedule } = input;
  const words = dosageGrammar[locale];
  const [first, ...further] = measuresOf(dosage, locale);
  const phrases: Phrase[] = [
    setsOf(dosage.sets, first, locale),
    ...further.map((measure) => furtherMeasure(measure, locale)),
  ];
  if (dosage.load !== null) {
    phrases.push({
      long: describeLoad(dosage.load, locale, 'long', input.preferredUnit),
      short: describeLoad(dosage.load, locale, 'short', input.preferredUnit),
    });
  }
  if (side !== 'not_sided') {
    phrases.push({ long: describeSide(side, locale, input.limb), short: words.shortSides[side] });
  }
  if (dosage.tempo !== null) phrases.push(tempoOf(dosage.tempo, locale));
  if (dosage.effortTarget !== null) phrases.push(effortOf(dosage.effortTarget, locale));
  if (dosage.restSeconds !== null) phrases.push(words.rest(duration(dosage.restSeconds, locale)));
  if (schedule !== null) {
    phrases.push({
      long: describeSchedule(schedule, locale),
      short: describeSchedule(schedule, locale, 'short'),
    });
  }
  const parts = phrases.map((phrase) => phrase.long);
  return { long: parts.join(', '), short: phrases.map((phrase) => phrase.short).join(' · '), parts };
}
