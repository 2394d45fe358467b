import 'server-only';

/** The driver escapes nothing in LIKE patterns: `%` and `_` typed by a person mean themselves. */
export const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');
