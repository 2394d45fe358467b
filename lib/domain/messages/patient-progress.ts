import type { Locale } from '../result.ts';

/** What the page of progress says, in English. */
const english = {
  title: 'Your progress',
  lede: 'The last eight weeks.',
  did: (count: number) =>
    count === 1
      ? 'You did 1 exercise in the last two weeks.'
      : `You did ${count} exercises in the last two weeks.`,
  didOf: (done: number, planned: number) =>
    `In the two weeks up to yesterday you did ${done} of ${planned} planned exercises.`,
  others: (count: number) =>
    count === 1 ? '1 was not done, or not noted.' : `${count} were not done, or not noted.`,
  painWent: (from: number, to: number) => `Your worst pain of a day went from ${from} to ${to}.`,
  painStayed: (score: number) => `Your worst pain of a day stayed at ${score}.`,
  seen: 'Your physiotherapist can see this.',
  limit: (score: number) => `your limit: ${score}`,
  days: (count: number) => (count === 1 ? 'You exercised on 1 day.' : `You exercised on ${count} days.`),
  week: (done: number, planned: number) => `This week: ${done} of ${planned} exercises so far.`,
  stoppedForPain: 'stopped because of pain',
  skippedForPain: 'left out because of pain',
  painLabel: 'Worst pain of each day, last eight weeks',
  painHeading: 'Pain',
  painNone: 'No pain noted yet.',
  listHeading: 'What you noted',
  day: 'Day',
  exercises: 'Exercises',
  pain: 'Worst pain',
  notStated: 'not stated',
  doneCount: (count: number) => `${count} done`,
  partlyCount: (count: number) => `${count} partly`,
  skippedCount: (count: number) => `${count} not done`,
  earlier: 'Earlier days',
  emptyTitle: 'Nothing noted yet',
  empty: 'After your first exercises you see them here.',
  spark: { none: 'nothing noted', from: 'from', to: 'to', highest: 'highest' },
  eachHeading: 'Each exercise',
  eachFrom: (amount: string) => `from ${amount}`,
  exercise: 'Exercise',
  amount: 'Each set',
  asTable: 'Show as table',
  asPicture: 'Show as picture',
  print: 'Print this page',
  share: 'Share in words',
  ofWhom: (name: string) => `Exercises of ${name}`,
};

export type ProgressWords = typeof english;

const spanish: ProgressWords = {
  title: 'Su progreso',
  lede: 'Las últimas ocho semanas.',
  did: (count) =>
    count === 1
      ? 'Hizo 1 ejercicio en las últimas dos semanas.'
      : `Hizo ${count} ejercicios en las últimas dos semanas.`,
  didOf: (done, planned) => `En las dos semanas hasta ayer hizo ${done} de ${planned} ejercicios previstos.`,
  others: (count) =>
    count === 1 ? '1 no se hizo o no se anotó.' : `${count} no se hicieron o no se anotaron.`,
  painWent: (from, to) => `Su peor dolor del día pasó de ${from} a ${to}.`,
  painStayed: (score) => `Su peor dolor del día sigue en ${score}.`,
  seen: 'Su fisioterapeuta puede verlo.',
  limit: (score) => `su límite: ${score}`,
  days: (count) => (count === 1 ? 'Ha hecho ejercicio 1 día.' : `Ha hecho ejercicio ${count} días.`),
  week: (done, planned) => `Esta semana: ${done} de ${planned} ejercicios hasta ahora.`,
  stoppedForPain: 'interrumpido por dolor',
  skippedForPain: 'sin hacer por dolor',
  painLabel: 'El peor dolor de cada día, últimas ocho semanas',
  painHeading: 'Dolor',
  painNone: 'Aún no hay dolor anotado.',
  listHeading: 'Lo que ha anotado',
  day: 'Día',
  exercises: 'Ejercicios',
  pain: 'Peor dolor',
  notStated: 'sin indicar',
  doneCount: (count) => (count === 1 ? '1 hecho' : `${count} hechos`),
  partlyCount: (count) => `${count} en parte`,
  skippedCount: (count) => `${count} sin hacer`,
  earlier: 'Días anteriores',
  emptyTitle: 'Aún no hay nada anotado',
  empty: 'Después de sus primeros ejercicios los verá aquí.',
  spark: { none: 'nada anotado', from: 'de', to: 'a', highest: 'máximo' },
  eachHeading: 'Cada ejercicio',
  eachFrom: (amount) => `desde ${amount}`,
  exercise: 'Ejercicio',
  amount: 'Cada serie',
  asTable: 'Ver como tabla',
  asPicture: 'Ver como dibujo',
  print: 'Imprimir esta página',
  share: 'Compartir en palabras',
  ofWhom: (name) => `Ejercicios de ${name}`,
};

/** What the page of progress says. */
export const progressWords: Record<Locale, ProgressWords> = { en: english, es: spanish };
