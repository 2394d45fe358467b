import { countingIn } from '../../messages/counting.ts';
import type { DosageGrammar } from './grammar.ts';

const count = countingIn('es');
const sets = count({ one: 'serie', other: 'series' });
const times = count({ one: 'vez', other: 'veces' });
const timesAWeek = count({ other: 'veces por semana' });
const bothSides = { bilateral: 'izquierda y derecha, cada lado', not_sided: 'sin lado' };

/** A band is feminine, and so are its colours. */
const bandColors: Readonly<Record<string, string>> = {
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
const bandColor = (color: string): string => bandColors[color.toLowerCase()] ?? color;

/** Doses in Spanish. */
export const spanish: DosageGrammar = {
  sets,
  times,
  steps: count({ one: 'paso', other: 'pasos' }),
  metres: count({ one: 'metro', other: 'metros' }),
  breaths: count({ one: 'respiración', other: 'respiraciones' }),
  seconds: count({ one: 'segundo', other: 'segundos' }),
  minutes: count({ one: 'minuto', other: 'minutos' }),
  upTo: (most) => `hasta ${most}`,
  range: (low, high) => `${low} a ${high}`,
  setsOf: (n, amount) => `${sets(n)} de ${amount}`,
  holds: (n, duration) => `mantener ${duration}, ${times(n)}`,
  holdEach: ({ long, short }) => ({ long: `mantener cada una ${long}`, short: `mantener ${short}` }),

  share: (percent) => ({
    long: `${percent} % del máximo en una sola repetición`,
    short: `${percent} % 1RM`,
  }),
  bandColor,
  band: (color) => `banda ${bandColor(color)}`,
  bodyweight: 'peso del cuerpo',

  everyDay: 'todos los días',
  timesAWeek: (n) => (n === 1 ? 'una vez por semana' : timesAWeek(n)),
  timesADay: count({ one: 'vez al día', other: 'veces al día' }),
  weekdays: {
    long: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    short: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    letter: ['L', 'M', 'X', 'J', 'V', 'S', 'D'],
  },

  tempo: ({ lower, pause, lift }, digits) => ({
    long: `bajar en ${lower}, ${pause === null ? 'sin pausa' : `pausa de ${pause}`}, subir en ${lift}`,
    short: `ritmo ${digits}`,
  }),
  effort: (low, high, digits) => ({
    long: `esfuerzo ${low === high ? low : `de ${low} a ${high}`} sobre 10`,
    short: `esfuerzo ${digits}/10`,
  }),
  rest: ({ long, short }) => ({ long: `descanso de ${long}`, short: `descanso ${short}` }),

  sides: {
    leg: { left: 'pierna izquierda', right: 'pierna derecha', ...bothSides },
    arm: { left: 'brazo izquierdo', right: 'brazo derecho', ...bothSides },
    side: { left: 'lado izquierdo', right: 'lado derecho', ...bothSides },
  },
  shortSides: { left: 'izquierda', right: 'derecha', bilateral: 'cada lado', not_sided: 'sin lado' },
};
