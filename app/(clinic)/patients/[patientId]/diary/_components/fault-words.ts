import type { CellFault } from '@/lib/domain/log/diary-cell';

/** Faults of cells in words: what is wrong and what would be right. */
export const faultWords: Record<CellFault, string> = {
  sets_unreadable: 'Cannot be read. Write 10/10/8, 3x10, x or -.',
  sets_swapped: 'Sets or times first? Write 3x10 for three sets of ten, or one number a set.',
  sets_too_many: 'At most 30 sets.',
  amount_too_large: 'This number is too large for one set.',
  count_unreadable: 'How many times, as a number.',
  count_too_large: 'More often than the sheet asks for.',
  load_unreadable: 'A weight such as 12.5.',
  load_too_large: 'At most 500.',
  band_too_long: 'At most 40 letters.',
  pain_unreadable: 'Pain is a number from 0 to 10.',
  pain_too_large: 'Pain is 10 at most.',
  effort_unreadable: 'Effort is a number from 0 to 10.',
  effort_too_large: 'Effort is 10 at most.',
  which_unreadable: 'Numbers of exercises such as 2 4, or 0.',
  which_unknown: 'No exercise has this number.',
  which_not_done: 'An exercise named here was not done that day.',
  day_unreadable: 'Which day? Write 26 or Thu.',
  day_outside: 'Not a day of this week.',
  day_twice: 'This day stands twice.',
  day_missing: 'Which day was it?',
  done_missing: 'Say what was done, or - for not done.',
  not_valid_then: 'Not a day of this version, or not yet come.',
  cannot_empty:
    'Already saved. Correct it, or write - for not done. Typed under the wrong day? Move the day, under “Once a day”.',
};

/** Faults that only show that a column is not finished: named when Save is asked for, not while typing. */
export const unfinished: ReadonlySet<CellFault> = new Set(['day_missing', 'done_missing', 'which_not_done']);
