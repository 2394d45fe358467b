import { expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { ProblemError } from '@/lib/client/problem';
import { faultText, readProblem } from './form-problem.ts';
import { uiText } from './ui-text.ts';

const facts = { requestId: null, retryAfterSeconds: null, extra: {} };

it('X-5 finds the fields that the server refused, with words or with a code only', () => {
  const error = new ProblemError({
    ...facts,
    status: 422,
    code: 'invalid',
    title: 'Please check the form.',
    fields: [
      { path: 'dosage.sets', code: 'too_big', message: 'At most 99.' },
      { path: 'familyName', code: 'required', message: null },
    ],
  });
  const problem = readProblem(error);
  expect(problem.fields.map((fault) => [fault.path, faultText(fault, uiText.en)])).toEqual([
    ['dosage.sets', 'At most 99.'],
    ['familyName', uiText.en.fields.missing],
  ]);
});

it('X-5 keeps the words of a refusal that is about no field', () => {
  const error = new ProblemError({
    ...facts,
    status: 0,
    code: 'offline',
    title: 'No connection.',
    fields: [],
  });
  expect(readProblem(error)).toEqual({ message: 'No connection.', fields: [] });
  expect(readProblem(new AppError('conflict', { userMessage: 'Someone saved first.' })).message).toBe(
    'Someone saved first.',
  );
});

it.each([undefined, null, 'text', 0, {}, new Error('secret text of a library')])(
  'X-5 shows nothing of a fault it does not know: %j',
  (thrown) => {
    expect(readProblem(thrown)).toEqual({ message: undefined, fields: [] });
  },
);
