import { expect, it } from 'vitest';
import { afterStopIf } from './stop-if.ts';

it('takes the label words off the front of a stop sentence, in both languages', () => {
  expect(afterStopIf({ en: 'Stop if your back hurts.', es: 'Pare si le duele la espalda.' })).toEqual({
    en: 'your back hurts.',
    es: 'le duele la espalda.',
  });
});

it('leaves a sentence whole that begins otherwise', () => {
  const sentence = { en: 'Stop and rest when dizzy.', es: 'Pare y descanse si se marea.' };
  expect(afterStopIf(sentence)).toEqual(sentence);
});
