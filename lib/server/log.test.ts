import { describe, expect, test } from 'vitest';
import { AppError, invalid } from '@/lib/errors';
import { errorFacts, safeFacts } from '@/lib/server/log';

describe('B-5 a log line', () => {
  test('B-5 carries the named keys and drops every other', () => {
    const facts = {
      requestId: 'r1',
      route: 'log.write',
      method: 'POST',
      status: 200,
      durationMs: 0,
      userId: 'u1',
      clinicId: null,
      patientName: 'Ada Kestrel',
      body: { note: 'kestrel' },
      cookie: 'secret',
      err: new Error('kestrel'),
    };
    expect(safeFacts(facts)).toEqual({
      requestId: 'r1',
      route: 'log.write',
      method: 'POST',
      status: 200,
      durationMs: 0,
      userId: 'u1',
      clinicId: null,
    });
  });

  test.each(['\r\n', '\n', '\u2028', '\u2029', '\u0000', '\u001b[2J', '\u007f'])(
    'B-5 nobody starts a second line with %j',
    (character) => {
      const { route } = safeFacts({ route: `a${character}{"level":"fatal"}` });
      expect(route).toMatch(/^a /);
      expect(String(route)).not.toContain(character.charAt(0));
    },
  );

  test('B-5 is short', () => {
    expect(safeFacts({ errorMessage: 'x'.repeat(10_000) })['errorMessage']).toHaveLength(300);
  });
});

describe('B-5 what is said of an error', () => {
  test('B-5 class, code and our own message', () => {
    const error = new AppError('forbidden', { message: 'patient may not program.read' });
    expect(errorFacts(error)).toEqual({
      errorClass: 'AppError',
      errorCode: 'forbidden',
      errorMessage: 'patient may not program.read',
    });
  });

  test('B-5 never what a person typed: the faults of a form stay out', () => {
    const error = invalid([{ path: 'fullName', code: 'text_empty', message: 'kestrel' }], 'kestrel');
    expect(JSON.stringify(errorFacts(error))).not.toContain('kestrel');
  });

  test.each([
    Object.assign(new Error('Invalid `tx.patient.create()`: fullName: "Kestrel"'), {
      name: 'PrismaClientValidationError',
    }),
    Object.assign(new Error('Failing row contains (Kestrel)'), {
      name: 'error',
      code: '23514',
      detail: 'Kestrel',
    }),
    Object.assign(new Error('x'), {
      name: 'PrismaClientKnownRequestError',
      code: 'P2002',
      meta: { row: 'Kestrel' },
    }),
    new SyntaxError('Unexpected token K in JSON "Kestrel"'),
    new Error('Kestrel', { cause: new Error('Kestrel') }),
    { message: 'Kestrel' },
    'Kestrel',
    null,
    undefined,
  ])('B-5 nothing else of the error is logged (%#)', (error) => {
    const facts = errorFacts(error);
    expect(JSON.stringify(facts)).not.toContain('Kestrel');
    expect(facts.errorClass).toMatch(/./);
  });
});
