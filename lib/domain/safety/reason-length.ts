/** A reason on record says something: this many visible characters (clinic convention). */
export const reasonLength = 10;

/** Characters that can be seen: spaces, controls and invisible marks do not count. */
export const visibleLength = (text: string): number =>
  Array.from(text.replace(/[\s\p{Cf}\p{Cc}\p{Z}]/gu, '')).length;
