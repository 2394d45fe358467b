import { type DayState, dayStates } from './day-state.ts';

/** One letter for each state, so that a row of days is a short text. */
const letters: Record<DayState, string> = {
  stopped_for_pain: 'x',
  paused: 'h',
  skipped_for_pain: 's',
  done: 'd',
  partly: 'p',
  skipped: 'k',
  not_reported: 'n',
  open: 'o',
  nothing_planned: '.',
};

/** Days as one text, in their order. */
export const toDayLetters = (days: readonly { state: DayState }[]): string =>
  days.map(({ state }) => letters[state]).join('');

/** The states of such a text; a letter that is none of them is left out. */
export const fromDayLetters = (text: string): DayState[] =>
  text.split('').flatMap((letter) => dayStates.find((state) => letters[state] === letter) ?? []);
