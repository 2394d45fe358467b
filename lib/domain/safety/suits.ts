import type { SafetyRating } from './vocabulary.ts';

/** Whether an exercise is for a patient: no rule speaks against it, only with care, or not at all. */
export const suitsKinds = ['safe', 'caution', 'unsafe'] as const;
export type Suits = (typeof suitsKinds)[number];

/** What a rating means to somebody who looks for an exercise; null is an exercise with a mark that no rule knows: not safe. */
export function suitsOf(rating: SafetyRating | null): Suits {
  if (rating === null || rating === 'contraindicated') return 'unsafe';
  return rating === 'caution' ? 'caution' : 'safe';
}

/** `fitting`: all but the contraindicated. `clear`: no rule speaks against it. */
export const safetyChoices = ['fitting', 'clear', 'unsafe', 'all'] as const;
export type SafetyChoice = (typeof safetyChoices)[number];

const shown: Record<SafetyChoice, readonly Suits[]> = {
  fitting: ['safe', 'caution'],
  clear: ['safe'],
  unsafe: ['unsafe'],
  all: suitsKinds,
};

/** Whether an exercise of this kind is among what was chosen to be seen. */
export const isChosen = (choice: SafetyChoice, suits: Suits): boolean => shown[choice].includes(suits);
