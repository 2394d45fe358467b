import { convertLoad } from '../number/units.ts';
import type { LoadUnit } from '../number/units.ts';
import { byLocale, type Locale, type LocalizedText } from '../result.ts';
import type { Dosage, Tempo } from './dosage.ts';
import {
  describeSide,
  dosageGrammar,
  duration,
  durationInWords,
  formatDecimal,
  weekdayName,
} from './dosage-words.ts';
import type { EffortBand } from './effort-bands.ts';
import type { Load, Weight } from './load.ts';
import type { Rhythm, Schedule } from './schedule.ts';
import type { Limb, Side } from './side.ts';
import type { Phrase } from './words/grammar.ts';

/** A dose as it is put into words; `schedule` null leaves the days out, a side that is still open is not named. */
export type DoseToDescribe = Dosage &
  (Rhythm | { schedule: null }) & {
    side: Side | null;
    limb?: Limb;
    /** The patient's own unit, shown in brackets when the equipment is marked in the other one (LG-1.1 c). */
    preferredUnit?: LoadUnit;
  };

/**
 * `long` and `short` are whole lines. For paper the same is told in two places: `line` holds the pieces of one short line (how much, how
 * heavy, which side, when), `beneath` what belongs under it in words (holding, tempo, rest).
 */
export type DosageDescription = { long: string; short: string; line: string[]; beneath: string[] };

/** The same weight in the patient's unit, " (4.5 kg)"; empty when the units agree or the number cannot be read. */
function inOtherUnit({ value, unit }: Weight, preferredUnit: LoadUnit | undefined, locale: Locale): string {
  if (preferredUnit === undefined || preferredUnit === unit) return '';
  const converted = convertLoad({ value: Number(value), unit, to: preferredUnit });
  return converted.ok ? ` (${formatDecimal(`${converted.display}`, locale)} ${preferredUnit})` : '';
}

/** A load with its unit. */
export function describeLoad(
  load: Load,
  locale: Locale,
  form: 'long' | 'short' = 'long',
  preferredUnit?: LoadUnit,
): string {
  const words = dosageGrammar[locale];
  switch (load.unit) {
    case 'kg':
    case 'lb': {
      const other = inOtherUnit(load, preferredUnit, locale);
      return `${formatDecimal(load.value, locale)} ${load.unit}${other}`;
    }
    case 'percent1RM':
      return words.share(formatDecimal(load.value, locale))[form];
    case 'band':
      return words.band(load.bandColor);
    case 'bodyweight':
      return words.bodyweight;
  }
}

/** When it is done, in words: "Monday, Wednesday, Friday", "3 times a week", "every day, twice a day". */
export function describeSchedule(
  { schedule, timesPerDay }: Rhythm,
  locale: Locale,
  form: 'long' | 'short' = 'long',
): string {
  const days = daysInWords(schedule, locale, form, form === 'long' ? ', ' : ' ');
  if (timesPerDay === 1) return days;
  return [days, dosageGrammar[locale].timesADay(timesPerDay)].join(form === 'long' ? ', ' : ' ');
}

function daysInWords(schedule: Schedule, locale: Locale, form: 'long' | 'short', separator: string): string {
  const words = dosageGrammar[locale];
  if (schedule.type === 'every_day') return words.everyDay;
  if (schedule.type === 'times_per_week') return words.timesAWeek(schedule.n);
  const days = [...new Set(schedule.days)].toSorted((a, b) => a - b);
  if (days.length === 7) return words.everyDay;
  return days.map((day) => weekdayName(day, locale, form)).join(separator);
}

/** When it is done, short enough to stand in a line: "Mon, Wed, Fri", "twice a week", "every day, twice a day". */
function scheduleOnPaper({ schedule, timesPerDay }: Rhythm, locale: Locale): string {
  const days = daysInWords(schedule, locale, 'short', ', ');
  return timesPerDay === 1 ? days : `${days}, ${dosageGrammar[locale].timesADay(timesPerDay)}`;
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

function tempoOf({ lower, pause, lift }: Tempo, locale: Locale): Phrase {
  const inWords = (seconds: number) => durationInWords(seconds, locale);
  const phases = {
    lower: inWords(lower),
    pause: pause > 0 ? inWords(pause) : null,
    lift: inWords(lift),
  };
  return dosageGrammar[locale].tempo(phases, `${lower}-${pause}-${lift} s`);
}

function effortOf({ low, high }: EffortBand, locale: Locale): Phrase {
  return dosageGrammar[locale].effort(low, high, low === high ? `${low}` : `${low}–${high}`);
}

/**
 * The dose of one exercise in plain words, in a long form for patients and a short one for tables. Every number
 * stands beside its unit, 0 is shown like any number, what is null is left out, and a not-sided exercise names no side.
 */
export function describeDosage(dosage: DoseToDescribe, locale: Locale): DosageDescription {
  const { side } = dosage;
  const words = dosageGrammar[locale];
  const [first, ...further] = measuresOf(dosage, locale);
  const amount = setsOf(dosage.sets, first, locale);
  const held = further.map((measure) => furtherMeasure(measure, locale));
  const load: Phrase[] =
    dosage.load === null
      ? []
      : [
          {
            long: describeLoad(dosage.load, locale, 'long', dosage.preferredUnit),
            short: describeLoad(dosage.load, locale, 'short', dosage.preferredUnit),
          },
        ];
  const sides: Phrase[] =
    side === null || side === 'not_sided'
      ? []
      : [{ long: describeSide(side, locale, dosage.limb), short: words.shortSides[side] }];
  const tempo = dosage.tempo === null ? [] : [tempoOf(dosage.tempo, locale)];
  const effort = dosage.effortTarget === null ? [] : [effortOf(dosage.effortTarget, locale)];
  const rest = dosage.restSeconds === null ? [] : [words.rest(duration(dosage.restSeconds, locale))];
  const days: Phrase[] =
    dosage.schedule === null
      ? []
      : [
          {
            long: describeSchedule(dosage, locale),
            short: describeSchedule(dosage, locale, 'short'),
          },
        ];
  const phrases = [amount, ...held, ...load, ...sides, ...tempo, ...effort, ...rest, ...days];
  return {
    long: phrases.map((phrase) => phrase.long).join(', '),
    short: phrases.map((phrase) => phrase.short).join(' · '),
    line: [
      amount.short,
      ...load.map((phrase) => phrase.long),
      ...sides.map((phrase) => (side === 'bilateral' ? phrase.short : phrase.long)),
      ...(dosage.schedule === null ? [] : [scheduleOnPaper(dosage, locale)]),
    ],
    beneath: [...held, ...tempo, ...rest].map((phrase) => phrase.long),
  };
}

/** The whole dose in one line, in every language. */
export const doseLine = (dose: DoseToDescribe): LocalizedText =>
  byLocale((locale) => describeDosage(dose, locale).long);
