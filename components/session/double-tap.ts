/** A second tap within this time belongs to the first one: it is no other set, and not meant for the screen that has come (a choice). */
export const doubleTapMs = 600;
