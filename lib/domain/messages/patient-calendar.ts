import type { Locale } from '../result.ts';

/** How an exercise stands in the patient's own calendar, and what was noted in its place, in English. */
const english = {
  weekDone: (done: number, planned: number) => `${done} of ${planned} this week`,
  when: {
    today: 'today',
    today_or_tomorrow: 'today or tomorrow',
    today_and_tomorrow: 'today and tomorrow',
    any_until: (day: string) => `one more by ${day}`,
    more_until: (more: number, day: string) => `${more} more by ${day}`,
    each_until: (day: string) => `every day until ${day}`,
  },
  easierNoted: (exercise: string) => `easier version: ${exercise}`,
  sitting: (next: number, of: number) =>
    `${['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'][next - 1] ?? next} of ${['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][of - 1] ?? of} today`,
};
export type CalendarWords = typeof english;

const spanish: CalendarWords = {
  weekDone: (done, planned) => `${done} de ${planned} esta semana`,
  when: {
    today: 'hoy',
    today_or_tomorrow: 'hoy o mañana',
    today_and_tomorrow: 'hoy y mañana',
    any_until: (day) => `una vez más hasta el ${day}`,
    more_until: (more, day) => `${more} veces más hasta el ${day}`,
    each_until: (day) => `todos los días hasta el ${day}`,
  },
  easierNoted: (exercise) => `versión más fácil: ${exercise}`,
  sitting: (next, of) =>
    `${['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima', 'octava', 'novena', 'décima'][next - 1] ?? next} vez de ${['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'][of - 1] ?? of} hoy`,
};

// Apart from the other words of the day: the entrance, which has those too, does not need these.
export const calendarWords: Record<Locale, CalendarWords> = { en: english, es: spanish };
