/** Another object of the same file. */
export class Ref {
  constructor(readonly number: number) {}
}
export type Dictionary = Map<string, PdfValue>;
/** Names keep their slash; strings are one character a byte; what is neither of these is a number. */
export type PdfValue = number | string | boolean | null | Ref | PdfValue[] | Dictionary;
export type PdfWord = { kind: 'value'; value: PdfValue } | { kind: 'operator'; operator: string };

/** A name without its slash; empty where the value is none. */
export const nameOf = (value: PdfValue | undefined): string =>
  typeof value === 'string' ? value.slice(1) : '';

const white = /[\s\0]/;
const end = /[\s\0()<>[\]{}/%]/;
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads the values of a PDF file, and the words of a content stream, from a place on. */
export function lex(text: string, from: number) {
  let at = from;
  const skip = () => {
    for (;;) {
      while (at < text.length && white.test(text[at] ?? '')) at += 1;
      if (text[at] !== '%') return;
      while (at < text.length && text[at] !== '\n') at += 1;
    }
  };
  const token = () => {
    const start = at;
    while (at < text.length && !end.test(text[at] ?? '')) at += 1;
    return text.slice(start, at);
  };
  const literal = () => {
    let [depth, out] = [1, ''];
    at += 1;
    while (depth > 0 && at < text.length) {
      const character = text[at] ?? '';
      at += 1;
      if (character === '\\') out += escaped();
      else {
        if (character === '(') depth += 1;
        if (character === ')') depth -= 1;
        if (depth > 0) out += character;
      }
    }
    return out;
  };
  const escaped = () => {
    const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
    if (octal !== undefined) {
      at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8));
    }
    const character = text[at] ?? '';
    at += 1;
    return character === '\n' ? '' : (escapes[character] ?? character);
  };
  const hex = () => {
    const close = text.indexOf('>', at);
    const digits = text.slice(at + 1, close).replace(/\s/g, '');
    at = close + 1;
    return Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString('latin1');
  };
  const list = (close: string) => {
    const values: PdfValue[] = [];
    for (skip(); !text.startsWith(close, at); skip()) {
      if (at >= text.length) throw new Error('a list without its end');
      values.push(value());
    }
    at += close.length;
    return values;
  };
  const value = (): PdfValue => {
    const word = next();
    if (word?.kind !== 'value') throw new Error(`no value at ${at}`);
    return word.value;
  };
  const dictionary = (): Dictionary => {
    const values = list('>>');
    return new Map(
      values.flatMap((key, place) =>
        place % 2 === 0 ? [[nameOf(key), values[place + 1] ?? null] as const] : [],
      ),
    );
  };
  const next = (): PdfWord | null => {
    skip();
    if (at >= text.length) return null;
    const found = (one: PdfValue): PdfWord => ({ kind: 'value', value: one });
    const character = text[at];
    if (text.startsWith('<<', at)) {
      at += 2;
      return found(dictionary());
    }
    if (character === '<') return found(hex());
    if (character === '(') return found(literal());
    if (character === '[') {
      at += 1;
      return found(list(']'));
    }
    if (character === '/') {
      at += 1;
      return found(`/${token()}`);
    }
    const word = token();
    if (word === '') throw new Error(`unreadable at ${at}`);
    const reference = /^ (\d+) R\b/.exec(text.slice(at, at + 16));
    if (/^\d+$/.test(word) && reference !== null) {
      at += reference[0].length;
      return found(new Ref(Number(word)));
    }
    if (/^[-+.\d]+$/.test(word)) return found(Number(word));
    if (word === 'true' || word === 'false') return found(word === 'true');
    if (word === 'null') return found(null);
    return { kind: 'operator', operator: word };
  };
  return { next, value, position: () => at };
}
