/** The sign between whole and fraction: a point in English, a comma in Spanish, German, French. */
export type DecimalMark = '.' | ',';

export type UnreadableReason =
  | 'not_a_number'
  | 'thousands_mark'
  | 'too_many_decimals'
  | 'missing_digit'
  | 'leading_zero'
  | 'negative'
  | 'too_long';

/** What a person wrote in a number box. Empty is "not stated": it is neither 0 nor an error of reading. */
export type DecimalEntry =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  | { kind: 'unreadable'; text: string; reason: UnreadableReason };

type Options = { mark: DecimalMark; maxDecimals: number };

const LONGEST_WHOLE_DIGITS = 9;
const PLAIN = /^(\d+)(?:([.,])(\d+))?$/;

/**
 * Reads a number as written by hand, or refuses it (H-5): never guesses.
 * `12.5` and `12,5` both read 12.5 everywhere. A mark followed by three digits could part thousands and is read
 * only where it cannot: the place's own decimal mark, or after a lone 0. Two marks, spaces inside, signs, letters,
 * units, exponents, `.5`, `5.` and `05` are refused. `maxDecimals` counts written digits.
 */
export function parseDecimal(written: string, { mark, maxDecimals }: Options): DecimalEntry {
  const text = written.trim();
  if (text === '') return { kind: 'empty' };
  const no = (reason: UnreadableReason): DecimalEntry => ({ kind: 'unreadable', text: written, reason });

  const match = PLAIN.exec(text);
  if (match === null) return no(whyNotPlain(text));
  const [, whole = '', usedMark, fraction = ''] = match;
  if (whole.length > 1 && whole.startsWith('0')) return no('leading_zero');
  if (whole.length > LONGEST_WHOLE_DIGITS) return no('too_long');
  if (usedMark !== undefined && mayPartThousands(whole, fraction) && (usedMark !== mark || maxDecimals < 3))
    return no('thousands_mark');
  if (fraction.length > maxDecimals) return no('too_many_decimals');
  return { kind: 'number', value: Number(`${whole}.${fraction === '' ? '0' : fraction}`) };
}

function mayPartThousands(whole: string, fraction: string): boolean {
  return fraction.length === 3 && whole !== '0' && whole.length <= 3;
}

function whyNotPlain(text: string): UnreadableReason {
  if (/^[-−–]\s*\d/u.test(text)) return 'negative';
  if (/^[.,]\d+$/.test(text) || /^\d+[.,]$/.test(text)) return 'missing_digit';
  if (/^\d[\d.,'’\s]*\d$/u.test(text)) return 'thousands_mark';
  return 'not_a_number';
}

/** The decimal mark of a locale, e.g. `,` for `es-ES`. Anything but a comma counts as a point. */
export function decimalMarkOf(locale: string): DecimalMark {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some((part) => part.type === 'decimal' && part.value === ',') ? ',' : '.';
}

/** A number as its own field would write it: no thousands marks, no exponent, so that reading it again gives the same. */
export function writeDecimal(value: number, { mark, maxDecimals }: Options): string {
  return value
    .toFixed(maxDecimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', mark);
}
