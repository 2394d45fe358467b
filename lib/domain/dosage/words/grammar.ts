import type { Count } from '../../messages/counting.ts';
import type { Limb, Side } from '../side.ts';

/** The same in words for patients and in few signs for tables. */
export type Phrase = { long: string; short: string };

/** Names of the ISO weekdays, Monday first. */
type Weekdays = readonly [string, string, string, string, string, string, string];

/** How one language says a dose: every phrase whole, so that each language orders its own words. Numbers in text are written already. */
export type DosageGrammar = {
  sets: Count;
  times: Count;
  steps: Count;
  metres: Count;
  breaths: Count;
  seconds: Count;
  minutes: Count;
  upTo: (most: number) => string;
  range: (low: number, high: number) => string;
  /** "3 sets of 10 steps". */
  setsOf: (sets: number, amount: string) => string;
  /** "3 holds of 5 seconds". */
  holds: (sets: number, duration: string) => string;
  /** Said of repetitions that are held. */
  holdEach: (duration: Phrase) => Phrase;

  /** A share of the most that can be lifted once, in percent. */
  share: (percent: string) => Phrase;
  /** A colour is named in English where it is kept; one that is not known stays as it is. */
  bandColor: (color: string) => string;
  /** A band of that colour, in the words of this language. */
  band: (color: string) => string;
  bodyweight: string;

  everyDay: string;
  timesAWeek: Count;
  timesADay: Count;
  /** `letter` stands above a date, where there is room for no more. */
  weekdays: { long: Weekdays; short: Weekdays; letter: Weekdays };

  /** `pause` is null where there is none. */
  tempo: (phases: { lower: string; pause: string | null; lift: string }, digits: string) => Phrase;
  /** Of 10; both ends may be the same. */
  effort: (low: number, high: number, digits: string) => Phrase;
  rest: (duration: Phrase) => Phrase;

  sides: Record<Limb, Record<Side, string>>;
  shortSides: Record<Side, string>;
};
