import type { Locale } from '../result.ts';
import type { Limb, Side } from './side.ts';

const sideWords: Record<Locale, Record<Limb, Record<Side, string>>> = {
  en: {
    leg: sidesOf('left leg', 'right leg', 'left and right, each side', 'not sided'),
    arm: sidesOf('left arm', 'right arm', 'left and right, each side', 'not sided'),
    side: sidesOf('left side', 'right side', 'left and right, each side', 'not sided'),
  },
  es: {
    leg: sidesOf('pierna izquierda', 'pierna derecha', 'izquierda y derecha, cada lado', 'sin lado'),
    arm: sidesOf('brazo izquierdo', 'brazo derecho', 'izquierda y derecha, cada lado', 'sin lado'),
    side: sidesOf('lado izquierdo', 'lado derecho', 'izquierda y derecha, cada lado', 'sin lado'),
  },
};

export const shortSides: Record<Locale, Record<Side, string>> = {
  en: sidesOf('left', 'right', 'each side', 'not sided'),
  es: sidesOf('izquierda', 'derecha', 'cada lado', 'sin lado'),
};

const weekdays: Record<Locale, { long: readonly string[]; short: readonly string[] }> = {
  en: {
    long: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
  es: {
    long: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    short: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  },
};

export const spanishBands: Readonly<Record<string, string>> = {
  tan: 'beige',
  beige: 'beige',
  yellow: 'amarilla',
  red: 'roja',
  green: 'verde',
  blue: 'azul',
  black: 'negra',
  silver: 'plateada',
  gold: 'dorada',
  orange: 'naranja',
  purple: 'morada',
  grey: 'gris',
  gray: 'gris',
  pink: 'rosa',
  white: 'blanca',
};

function sidesOf(left: string, right: string, bilateral: string, notSided: string): Record<Side, string> {
  return { left, right, bilateral, not_sided: notSided };
}

/** A decimal string as people write it: "12.50" is "12.5" in English and "12,5" in Spanish; no rounding. */
export function formatDecimal(value: string, locale: Locale): string {
  const trimmed = value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value;
  return locale === 'es' ? trimmed.replace('.', ',') : trimmed;
}

/** The side in words, also "not sided", for screens where the side is a field of its own. */
export function describeSide(side: Side, locale: Locale, limb: Limb = 'side'): string {
  return sideWords[locale][limb][side];
}

/** Name of an ISO weekday (1 to 7); refuses other numbers by throwing, since no screen may show a wrong day. */
export function weekdayName(day: number, locale: Locale, form: 'long' | 'short'): string {
  const name = weekdays[locale][form][day - 1];
  if (name === undefined) throw new RangeError(`not an ISO weekday: ${day}`);
  return name;
}

/** A count with its noun. */
export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Seconds in words; whole minutes from two minutes on. */
export function durationInWords(seconds: number, locale: Locale): string {
  const inSeconds = (n: number) =>
    locale === 'en' ? plural(n, 'second', 'seconds') : plural(n, 'segundo', 'segundos');
  if (seconds < 120) return inSeconds(seconds);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const inMinutes =
    locale === 'en' ? plural(minutes, 'minute', 'minutes') : plural(minutes, 'minuto', 'minutos');
  return rest === 0 ? inMinutes : `${inMinutes} ${inSeconds(rest)}`;
}

/** Seconds with unit signs, for tables. */
export function shortDuration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}
