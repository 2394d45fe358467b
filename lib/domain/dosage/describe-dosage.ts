import { convertLoad } from '../number/units.ts';
import type { LoadUnit } from '../number/units.ts';
import type { Locale, LocalizedText } from '../result.ts';
import type { Dosage, Tempo } from './dosage.ts';
import {
  describeSide,
  durationInWords,
  formatDecimal,
  plural,
  shortDuration,
  shortSides,
  spanishBands,
  weekdayName,
} from './dosage-words.ts';
import type { EffortBand } from './effort-bands.ts';
import type { Load, Weight } from './load.ts';
import type { Rhythm, Schedule } from './schedule.ts';
import type { Limb, Side } from './side.ts';

/** A dose as it is put into words; `schedule` null leaves the days out, a side that is still open is not named. */
export type DoseToDescribe = Dosage &
  (Rhythm | { schedule: null }) & {
    side: Side | null;
    limb?: Limb;
    /** The patient's own unit, shown in brackets when the equipment is marked in the other one (LG-1.1 c). */
    preferredUnit?: LoadUnit;
  };

/** `long` and `short` are whole lines; `parts` are the pieces of `long`, for screens that set their own separators. */
export type DosageDescription = { long: string; short: string; parts: string[] };

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
  const en = locale === 'en';
  switch (load.unit) {
    case 'kg':
    case 'lb': {
      const other = inOtherUnit(load, preferredUnit, locale);
      return `${formatDecimal(load.value, locale)} ${load.unit}${other}`;
    }
    case 'percent1RM': {
      const share = `${formatDecimal(load.value, locale)}${en ? '%' : ' %'}`;
      if (form === 'short') return `${share} 1RM`;
      return en ? `${share} of the most you can lift once` : `${share} del máximo en una sola repetición`;
    }
    case 'band': {
      const color = load.bandColor;
      return en ? `${color} band` : `banda ${spanishBands[color.toLowerCase()] ?? color}`;
    }
    case 'bodyweight':
      return en ? 'body weight' : 'peso del cuerpo';
  }
}

/** When it is done, in words: "Monday, Wednesday, Friday", "3 times a week", "every day, 2 times a day". */
export function describeSchedule(
  { schedule, timesPerDay }: Rhythm,
  locale: Locale,
  form: 'long' | 'short' = 'long',
): string {
  const en = locale === 'en';
  const daily = en
    ? plural(timesPerDay, 'time a day', 'times a day')
    : plural(timesPerDay, 'vez al día', 'veces al día');
  const days = daysInWords(schedule, locale, form);
  if (timesPerDay === 1) return days;
  return form === 'long' ? `${days}, ${daily}` : `${days} ${daily}`;
}

function daysInWords(schedule: Schedule, locale: Locale, form: 'long' | 'short'): string {
  const en = locale === 'en';
  const everyDay = en ? 'every day' : 'todos los días';
  if (schedule.type === 'every_day') return everyDay;
  if (schedule.type === 'times_per_week') {
    if (schedule.n === 1) return en ? 'once a week' : 'una vez por semana';
    return en ? `${schedule.n} times a week` : `${schedule.n} veces por semana`;
  }
  const days = [...new Set(schedule.days)].toSorted((a, b) => a - b);
  if (days.length === 7) return everyDay;
  return days.map((day) => weekdayName(day, locale, form)).join(form === 'long' ? ', ' : ' ');
}

type Amount = { long: string; short: string };
export type MeasureKind = 'reps' | 'steps' | 'distance' | 'duration' | 'breaths' | 'hold';
type Measure = Amount & { kind: MeasureKind };

function repsOf(dosage: Dosage, locale: Locale): Amount | null {
  const { repsMin, repsMax } = dosage;
  if (repsMin === null && repsMax === null) return null;
  if (repsMin === null) {
    return { long: locale === 'en' ? `up to ${repsMax}` : `hasta ${repsMax}`, short: `≤ ${repsMax}` };
  }
  if (repsMax === null || repsMax === repsMin) return { long: `${repsMin}`, short: `${repsMin}` };
  return {
    long: locale === 'en' ? `${repsMin} to ${repsMax}` : `${repsMin} a ${repsMax}`,
    short: `${repsMin}–${repsMax}`,
  };
}

/** All measures of a dose, the one that counts the sets first. */
function measuresOf(dosage: Dosage, locale: Locale): Measure[] {
  const en = locale === 'en';
  const measures: Measure[] = [];
  const reps = repsOf(dosage, locale);
  if (reps !== null) measures.push({ kind: 'reps', ...reps });
  if (dosage.steps !== null) {
    const steps = en ? plural(dosage.steps, 'step', 'steps') : plural(dosage.steps, 'paso', 'pasos');
    measures.push({ kind: 'steps', long: steps, short: steps });
  }
  if (dosage.distanceMetres !== null) {
    const metres = dosage.distanceMetres;
    const long = en ? plural(metres, 'metre', 'metres') : plural(metres, 'metro', 'metros');
    measures.push({ kind: 'distance', long, short: `${metres} m` });
  }
  if (dosage.durationSeconds !== null) {
    const seconds = dosage.durationSeconds;
    measures.push({
      kind: 'duration',
      long: durationInWords(seconds, locale),
      short: shortDuration(seconds),
    });
  }
  if (dosage.breaths !== null) {
    const breaths = en
      ? plural(dosage.breaths, 'breath', 'breaths')
      : plural(dosage.breaths, 'respiración', 'respiraciones');
    measures.push({ kind: 'breaths', long: breaths, short: breaths });
  }
  if (dosage.holdSeconds !== null) {
    const seconds = dosage.holdSeconds;
    measures.push({ kind: 'hold', long: durationInWords(seconds, locale), short: shortDuration(seconds) });
  }
  return measures;
}

/** What the sets of a dose are counted in; null when only the number of sets is given. */
export function measureKindOf(dosage: Dosage): MeasureKind | null {
  return measuresOf(dosage, 'en')[0]?.kind ?? null;
}

function setsOf(sets: number, measure: Measure | undefined, locale: Locale): Amount {
  const en = locale === 'en';
  const setWords = en ? plural(sets, 'set', 'sets') : plural(sets, 'serie', 'series');
  if (measure === undefined) return { long: setWords, short: setWords };
  if (measure.kind === 'hold') {
    return {
      long: en
        ? `${plural(sets, 'hold', 'holds')} of ${measure.long}`
        : `mantener ${measure.long}, ${plural(sets, 'vez', 'veces')}`,
      short: `${sets} × ${measure.short}`,
    };
  }
  if (sets === 1 && measure.kind !== 'reps') return { long: measure.long, short: measure.short };
  return {
    long: `${setWords} ${en ? 'of' : 'de'} ${measure.long}`,
    short: `${sets} × ${measure.short}`,
  };
}

function furtherMeasure(measure: Measure, locale: Locale): Amount {
  if (measure.kind !== 'hold') return measure;
  return locale === 'en'
    ? { long: `hold each for ${measure.long}`, short: `hold ${measure.short}` }
    : { long: `mantener cada una ${measure.long}`, short: `mantener ${measure.short}` };
}

function tempoOf(tempo: Tempo, locale: Locale): Amount {
  const [lower, pause, lift] = [tempo.lower, tempo.pause, tempo.lift].map((n) => durationInWords(n, locale));
  const isHeld = tempo.pause > 0;
  const digits = `${tempo.lower}-${tempo.pause}-${tempo.lift} s`;
  return locale === 'en'
    ? {
        long: `lower for ${lower}, ${isHeld ? `pause ${pause}` : 'no pause'}, lift for ${lift}`,
        short: `tempo ${digits}`,
      }
    : {
        long: `bajar en ${lower}, ${isHeld ? `pausa de ${pause}` : 'sin pausa'}, subir en ${lift}`,
        short: `ritmo ${digits}`,
      };
}

function effortOf(effort: EffortBand, locale: Locale): Amount {
  const en = locale === 'en';
  const same = effort.low === effort.high;
  const range = same ? `${effort.low}` : `${effort.low} ${en ? 'to' : 'a'} ${effort.high}`;
  const digits = same ? `${effort.low}` : `${effort.low}–${effort.high}`;
  if (en) return { long: `effort ${range} out of 10`, short: `effort ${digits}/10` };
  return { long: `esfuerzo ${same ? '' : 'de '}${range} sobre 10`, short: `esfuerzo ${digits}/10` };
}

/**
 * The dose of one exercise in plain words, in a long form for patients and a short one for tables. Every number
 * stands beside its unit, 0 is shown like any number, what is null is left out, and a not-sided exercise names no side.
 */
export function describeDosage(dosage: DoseToDescribe, locale: Locale): DosageDescription {
  const { side } = dosage;
  const [first, ...further] = measuresOf(dosage, locale);
  const amounts: Amount[] = [
    setsOf(dosage.sets, first, locale),
    ...further.map((measure) => furtherMeasure(measure, locale)),
  ];
  if (dosage.load !== null) {
    amounts.push({
      long: describeLoad(dosage.load, locale, 'long', dosage.preferredUnit),
      short: describeLoad(dosage.load, locale, 'short', dosage.preferredUnit),
    });
  }
  if (side !== null && side !== 'not_sided') {
    amounts.push({ long: describeSide(side, locale, dosage.limb), short: shortSides[locale][side] });
  }
  if (dosage.tempo !== null) amounts.push(tempoOf(dosage.tempo, locale));
  if (dosage.effortTarget !== null) amounts.push(effortOf(dosage.effortTarget, locale));
  if (dosage.restSeconds !== null) {
    amounts.push({
      long: `${locale === 'en' ? 'rest' : 'descanso de'} ${durationInWords(dosage.restSeconds, locale)}`,
      short: `${locale === 'en' ? 'rest' : 'descanso'} ${shortDuration(dosage.restSeconds)}`,
    });
  }
  if (dosage.schedule !== null) {
    amounts.push({
      long: describeSchedule(dosage, locale),
      short: describeSchedule(dosage, locale, 'short'),
    });
  }
  const parts = amounts.map((amount) => amount.long);
  return { long: parts.join(', '), short: amounts.map((amount) => amount.short).join(' · '), parts };
}

/** The whole dose in one line, in both languages. */
export const doseLine = (dose: DoseToDescribe): LocalizedText => ({
  en: describeDosage(dose, 'en').long,
  es: describeDosage(dose, 'es').long,
});
