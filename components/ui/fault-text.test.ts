import { expect, it } from 'vitest';
import { faultText } from './fault-text.ts';
import { uiText } from './ui-text.ts';

it.each([
  ['the words that came with it', { code: 'too_big', message: 'At most 99.' }, 'At most 99.'],
  ['our words for what is missing', { code: 'required', message: null }, uiText.en.fields.missing],
  ['our words for what is missing', { code: 'missing', message: '' }, uiText.en.fields.missing],
  ['that it was refused', { code: 'unheard_of', message: null }, uiText.en.fields.refused],
])('X-5 a refused field says %s', (_says, fault, words) => {
  expect(faultText({ path: 'dosage.sets', ...fault }, uiText.en)).toBe(words);
});
