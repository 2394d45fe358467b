/**
 * The one canonical form of an e-mail address (NFKC, trimmed, lower case), or null when it is not an address:
 * exactly one `@`, something before it, a dotted name after it, no spaces or control characters, at most 254 characters.
 */
export function canonicalEmail(typed: string): string | null {
  const email = typed.normalize('NFKC').trim().toLowerCase();
  return email.length <= 254 && /^[^@\s\p{C}]+@[^@\s.\p{C}]+(\.[^@\s.\p{C}]+)+$/u.test(email) ? email : null;
}
