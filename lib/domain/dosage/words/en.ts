import { countingIn } from '../../messages/counting.ts';
import type { DosageGrammar } from './grammar.ts';

const count = countingIn('en');
const sets = count({ one: 'set', other: 'sets' });
const holds = count({ one: 'hold', other: 'holds' });
const timesAWeek = count({ other: 'times a week' });
const timesADay = count({ one: 'time a day', other: 'times a day' });
const bothSides = { bilateral: 'left and right, each side', not_sided: 'not sided' };

/** Doses in English. */
export const english: DosageGrammar = {
  sets,
  times: count({ one: 'time', other: 'times' }),
  steps: count({ one: 'step', other: 'steps' }),
  metres: count({ one: 'metre', other: 'metres' }),
  breaths: count({ one: 'breath', other: 'breaths' }),
  seconds: count({ one: 'second', other: 'seconds' }),
  minutes: count({ one: 'minute', other: 'minutes' }),
  upTo: (most) => `up to ${most}`,
  range: (low, high) => `${low} to ${high}`,
  setsOf: (n, amount) => `${sets(n)} of ${amount}`,
  holds: (n, duration) => `${holds(n)} of ${duration}`,
  holdEach: ({ long, short }) => ({ long: `hold each for ${long}`, short: `hold ${short}` }),

  share: (percent) => ({ long: `${percent}% of the most you can lift once`, short: `${percent}% 1RM` }),
  bandColor: (color) => color,
  band: (color) => `${color} band`,
  bodyweight: 'body weight',

  everyDay: 'every day',
  timesAWeek: (n) => (n === 1 ? 'once a week' : n === 2 ? 'twice a week' : timesAWeek(n)),
  timesADay: (n) => (n === 2 ? 'twice a day' : timesADay(n)),
  weekdays: {
    long: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    letter: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  },

  tempo: ({ lower, pause, lift }, digits) => ({
    long: `lower for ${lower}, ${pause === null ? 'no pause' : `pause ${pause}`}, lift for ${lift}`,
    short: `tempo ${digits}`,
  }),
  effort: (low, high, digits) => ({
    long: `effort ${low === high ? low : `${low} to ${high}`} out of 10`,
    short: `effort ${digits}/10`,
  }),
  rest: ({ long, short }) => ({ long: `rest ${long}`, short: `rest ${short}` }),

  sides: {
    leg: { left: 'left leg', right: 'right leg', ...bothSides },
    arm: { left: 'left arm', right: 'right arm', ...bothSides },
    side: { left: 'left side', right: 'right side', ...bothSides },
  },
  shortSides: { left: 'left', right: 'right', bilateral: 'each side', not_sided: 'not sided' },
};
