import { expect, test } from 'vitest';
import { locales } from '../result.ts';
import { linkText } from './link-text.ts';

const link = 'https://clinic.example/p/secret';

test.each(locales)(
  'the message in %s holds the link on a line of its own, the birth date that is asked for, and who sends it',
  (locale) => {
    const lines = linkText({ clinicName: 'Harbour Physiotherapy', link })[locale].split('\n');
    // On a line of its own a messenger makes it a link, whatever stands beside it.
    expect(lines).toContain(link);
    expect(lines.at(-1)).toBe('Harbour Physiotherapy');
    expect(lines.join(' ')).toMatch(/date of birth|fecha de nacimiento/);
  },
);

test('the languages differ in every sentence', () => {
  const { en, es } = linkText({ clinicName: '', link: '' });
  for (const line of en.split('\n').filter((one) => one !== '')) expect(es).not.toContain(line);
});
