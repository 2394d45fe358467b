import { parseDecimal } from '@/lib/domain/number/parse-decimal';
import type { UiText } from './ui-text';

type Issue = { readonly code?: string | undefined; readonly [more: string]: unknown };

/**
 * Plain words for what a schema refuses when it brings no words of its own. Unreadable numbers arrive here as the
 * text that was typed, so the answer can say what is wrong with it.
 */
export function zodWords(issue: Issue, text: UiText): string {
  const { input, expected } = issue;
  switch (issue.code ?? 'custom') {
    case 'invalid_type':
      return expected === 'number' || expected === 'int'
        ? numberWords(input, text)
        : emptyOrUnreadable(input, text);
    case 'invalid_value':
    case 'invalid_union':
      return isEmpty(input) ? text.fields.choose : text.fields.refused;
    case 'invalid_format':
      return isEmpty(input) ? text.fields.missing : text.fields.unreadable;
    case 'too_small':
      return smallWords(issue, text);
    case 'too_big':
      return bigWords(issue, text);
    default:
      return text.fields.refused;
  }
}

function numberWords(input: unknown, text: UiText): string {
  if (typeof input !== 'string' && Number.isFinite(input)) return text.fields.whole;
  if (typeof input !== 'string' || input.trim() === '') return text.fields.missing;
  const entry = parseDecimal(input, { mark: '.', maxDecimals: 0 });
  return entry.kind === 'unreadable' ? text.numbers[entry.reason] : text.fields.unreadable;
}

function emptyOrUnreadable(input: unknown, text: UiText): string {
  return isEmpty(input) ? text.fields.missing : text.fields.unreadable;
}

function smallWords({ origin, minimum, input }: Issue, text: UiText): string {
  const limit = String(minimum);
  if (origin === 'string')
    return isEmpty(input) || minimum === 1 ? text.fields.missing : text.fields.tooShort(limit);
  if (origin === 'array' || origin === 'set')
    return minimum === 1 ? text.fields.choose : text.fields.tooFew(limit);
  return text.fields.tooSmall(limit);
}

function bigWords({ origin, maximum }: Issue, text: UiText): string {
  const limit = String(maximum);
  if (origin === 'string') return text.fields.tooLong(limit);
  if (origin === 'array' || origin === 'set') return text.fields.tooMany(limit);
  return text.fields.tooBig(limit);
}

function isEmpty(input: unknown): boolean {
  return (
    input === undefined || input === null || input === '' || (Array.isArray(input) && input.length === 0)
  );
}
