import type { Equipment } from './vocabulary.ts';

/** Found in any home, so that nobody is asked for it. */
const anywhere = ['none', 'wall', 'doorway', 'table'] as const satisfies readonly Equipment[];

/** Everything at hand for somebody who says they own these things; words outside the vocabulary are left out by the reader. */
export const atHand = (owned: readonly string[]): string[] => [...new Set([...anywhere, ...owned])];
