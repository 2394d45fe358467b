import type { Mapped } from './foreign-facts.ts';
import type { Equipment } from './vocabulary.ts';

/** Words in a name that say that something moves: such an exercise is not held still. */
const moving =
  /\b(smr|roll(?:s|ing|er|out)?|walk(?:s|ing)?|circles?|swings?|jumps?|hops?|rotations?|raises?)\b/i;

/** Words in a name for things, and what they are here. */
const things: readonly (readonly [word: RegExp, ours: readonly Equipment[]])[] = [
  [/\bbarbell\b/i, ['barbell']],
  [/\bdumbbells?\b/i, ['dumbbell']],
  [/\bkettlebells?\b/i, ['kettlebell']],
  [/\bbands?\b/i, ['band_long', 'band_loop']],
  [/\bcable\b/i, ['cable']],
  [/\b(?:exercise|swiss|stability) ball\b/i, ['ball']],
  [/\bfoam roll(?:er)?\b/i, ['foam_roller']],
];

/**
 * Mistakes of another collection that the name alone shows: rolling or walking that is "held still", a thing in the name that the facts
 * do not have. What is doubtful is left open and said, one line each, for whoever finishes the draft.
 */
export function openVisibleMistakes(name: string, { facts, notes }: Mapped): Mapped {
  const said: string[] = [];
  const found = { ...facts };
  const movement = facts.equipmentNeeded.includes('foam_roller') ? 'foam roller' : moving.exec(name)?.[0];
  if (facts.doseKind === 'hold' && movement !== undefined) {
    found.doseKind = null;
    said.push(`Kind of dose: the file says it is held still, but “${movement}” moves; choose it.`);
  }
  for (const [word, ours] of things) {
    const named = word.exec(name)?.[0];
    const has = [facts.equipment, ...facts.equipmentNeeded];
    if (named === undefined || facts.equipment === null || ours.some((item) => has.includes(item))) continue;
    found.equipment = null;
    said.push(`Equipment: the name says “${named}”, the file does not; choose it.`);
  }
  return { facts: found, notes: [...notes, ...said] };
}
