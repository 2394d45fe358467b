import { expect, it } from 'vitest';
import { offersBed } from './bed-or-mat.ts';

it.each([
  ['both languages', 'Lie on a bed or a mat.', 'Acuéstese en la cama o en una colchoneta.', true],
  ['a firm bed', 'Lie on a firm bed or a mat.', 'Acuéstese en una cama firme o en una colchoneta.', true],
  ['English only', 'Lie on a bed or a mat.', 'Acuéstese en una colchoneta.', false],
  ['Spanish only', 'Lie on a mat.', 'Acuéstese en la cama o en una colchoneta.', false],
  ['a mat alone', 'Lie on a mat.', 'Acuéstese en una colchoneta.', false],
  ['nothing yet', '', '', false],
])('a bed is offered: %s', (_case, en, es, expected) => {
  expect(offersBed({ en, es })).toBe(expected);
});
