/** What a person is asked for beside their link or code: the birth date, or a PIN that the clinic gave them in the room. */
export const entryChecks = ['birth_date', 'pin'] as const;
export type EntryCheck = (typeof entryChecks)[number];

/** Digits of a PIN. */
export const pinLength = 6;
export const pinPattern = /^\d{6}$/;

/** A PIN as it was typed, without the gaps of how it is shown; null when it cannot be one. */
export function readPin(typed: string): string | null {
  const pin = typed.replace(/[\s-]/g, '');
  return pinPattern.test(pin) ? pin : null;
}

/** "042917" as it is read out: "042 917". */
export const showPin = (pin: string): string => `${pin.slice(0, 3)} ${pin.slice(3)}`;

const pinMark = 'pin-';
const secretLength = 43;

/** The token of a link, marked with what it asks for: the page that asks knows nothing else of the link. */
export const markToken = (secret: string, check: EntryCheck): string =>
  check === 'pin' ? `${pinMark}${secret}` : secret;

/** What the link of this token asks for. One without the mark, of whatever age, asks for the birth date. */
export const checkOfToken = (token: string): EntryCheck =>
  token.startsWith(pinMark) && token.length === pinMark.length + secretLength ? 'pin' : 'birth_date';

/** The token of an address as it was copied: without the full stop, bracket or space that came along with it. */
export const readToken = (copied: string): string =>
  copied
    .trim()
    .replace(/^[^\w-]+|[^\w-]+$/g, '')
    .slice(0, 200);
