import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { uiText } from './ui-text.ts';
import { zodWords } from './zod-words.ts';

const words = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input, { error: (issue) => zodWords(issue, uiText.en), reportInput: true }).error
    ?.issues[0]?.message;

const en = uiText.en;

describe('words for what a form refuses', () => {
  const whole = z.number().int().min(0).max(99);

  it.each([
    ['V-3 an empty number is missing, not 0', whole, null, en.fields.missing],
    ['V-3 a number that was never touched is missing', whole, undefined, en.fields.missing],
    ['H-5 text that can be read in two ways says so', whole, '1.234,5', en.numbers.thousands_mark],
    ['H-5 letters say so', whole, '12kg', en.numbers.not_a_number],
    ['a fraction where a whole number is meant', whole, 1.5, en.fields.whole],
    ['too large', whole, 100, en.fields.tooBig('99')],
    ['too small', whole, -1, en.fields.tooSmall('0')],
    ['an empty text', z.string().min(1), '', en.fields.missing],
    ['a text that is too short', z.string().min(15), 'abc', en.fields.tooShort('15')],
    ['a text that is too long', z.string().max(2), 'abc', en.fields.tooLong('2')],
    ['nothing chosen', z.enum(['left', 'right']), null, en.fields.choose],
    ['no day chosen', z.array(z.string()).min(1), [], en.fields.choose],
    ['words of the schema stay', z.string().min(1, 'Please write a name.'), '', 'Please write a name.'],
  ])('%s', (_title, schema, input, expected) => {
    expect(words(schema, input)).toBe(expected);
  });

  it('H-5 accepts 0', () => {
    expect(words(whole, 0)).toBeUndefined();
  });
});
