import type { Suits } from './split-unsafe';

/** `fitting`: all but the contraindicated. `clear`: no rule speaks. */
export const safetyChoices = ['fitting', 'clear', 'unsafe', 'all'] as const;
export type SafetyChoice = (typeof safetyChoices)[number];

const shown: Record<SafetyChoice, readonly Suits[]> = {
  fitting: ['safe', 'caution'],
  clear: ['safe'],
  unsafe: ['unsafe'],
  all: ['safe', 'caution', 'unsafe'],
};

export const safetyWords: Record<SafetyChoice, string> = {
  fitting: 'Safe for this patient',
  clear: 'No listed precaution',
  unsafe: 'Not for this patient',
  all: 'All, each marked',
};

export const isChosen = (choice: SafetyChoice, suits: Suits): boolean => shown[choice].includes(suits);
