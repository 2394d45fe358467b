import type { Locale } from '../result.ts';

/** What the pages of the last seven days say, in English. */
const english = {
  title: 'The last seven days',
  lede: 'Note what is missing, or change what you noted.',
  yesterday: (day: string) => `Yesterday, ${day}`,
  yesterdayShort: 'Yesterday',
  done: (count: number) => `${count} done`,
  partly: (count: number) => `${count} partly`,
  stopped: (count: number) => `${count} stopped`,
  skipped: (count: number) => `${count} left out`,
  nothing: (count: number) => (count === 1 ? '1 not noted' : `${count} not noted`),
  rest: 'Nothing was planned.',
  paused: 'Your program was paused.',
  notNoted: 'Nothing noted.',
  noteIt: 'Note it',
  noteItOf: (name: string) => `Note it: ${name}`,
  noteAll: 'Note this day',
  others: 'Not planned for this day',
  othersHint: 'If you did one of these, you can note it. It counts.',
  kept: 'Your physiotherapist sees on which day you noted it.',
  openedOn: (day: string) => `It is a new day. This is noted for ${day}, when you opened it.`,
};
export type PastWords = typeof english;

const spanish: PastWords = {
  title: 'Los últimos siete días',
  lede: 'Anote lo que falta o cambie lo que anotó.',
  yesterday: (day) => `Ayer, ${day}`,
  yesterdayShort: 'Ayer',
  done: (count) => (count === 1 ? '1 hecho' : `${count} hechos`),
  partly: (count) => `${count} en parte`,
  stopped: (count) => (count === 1 ? '1 interrumpido' : `${count} interrumpidos`),
  skipped: (count) => (count === 1 ? '1 no hecho' : `${count} no hechos`),
  nothing: (count) => `${count} sin anotar`,
  rest: 'No había nada previsto.',
  paused: 'Su programa estaba en pausa.',
  notNoted: 'Nada anotado.',
  noteIt: 'Anotarlo',
  noteItOf: (name) => `Anotarlo: ${name}`,
  noteAll: 'Anotar este día',
  others: 'No tocaban ese día',
  othersHint: 'Si hizo alguno, puede anotarlo. También cuenta.',
  kept: 'Su fisioterapeuta ve qué día lo anotó.',
  openedOn: (day) => `Ya es otro día. Esto se anota para el ${day}, cuando lo abrió.`,
};

export const pastWords: Record<Locale, PastWords> = { en: english, es: spanish };
