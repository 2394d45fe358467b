import { expect, test } from 'vitest';
import { entryChecks } from './entry-check.ts';
import { locales } from '../result.ts';
import { linkText } from './link-text.ts';

const link = 'https://clinic.example/p/secret';

test.each(
  locales.flatMap((locale) => [
    { locale, asks: 'birth_date', words: /date of birth|fecha de nacimiento/ } as const,
    { locale, asks: 'pin', words: /\bPIN\b/ } as const,
  ]),
)(
  'the message in $locale holds the link on a line of its own, what is asked for ($asks), and who sends it',
  ({ locale, asks, words }) => {
    const lines = linkText({ clinicName: 'Harbour Physiotherapy', link, asks })[locale].split('\n');
    // On a line of its own a messenger makes it a link, whatever stands beside it.
    expect(lines).toContain(link);
    expect(lines.at(-1)).toBe('Harbour Physiotherapy');
    expect(lines.join(' ')).toMatch(words);
    expect(lines.join(' ')).not.toMatch(asks === 'pin' ? /birth|nacimiento/ : /\bPIN\b/);
  },
);

test('the languages differ in every sentence', () => {
  for (const asks of entryChecks) {
    const { en, es } = linkText({ clinicName: '', link: '', asks });
    for (const line of en.split('\n').filter((one) => one !== '')) expect(es).not.toContain(line);
  }
});
