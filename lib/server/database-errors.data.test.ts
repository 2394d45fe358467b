import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { asRefused, asUnavailable, isRetryable, isUniqueViolation } from '@/lib/server/database-errors';
import { inContext, setContext, type Tx } from '@/lib/server/db';

const suite = prepareScene();

/** The error that work on the first clinic ends with. */
async function failureOf(work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  const { clinicId } = suite.scene.harbour;
  return inContext({ clinicId }, work).then(
    () => null,
    (error: unknown) => error,
  );
}
const patientId = () => suite.scene.harbour.patient.actor.patientId;
const where = () => ({ id: patientId() });

describe('V-1 what the database refuses by itself', () => {
  const inputs: [string, (tx: Tx) => Promise<unknown>][] = [
    [
      'a CHECK',
      (tx) => tx.patient.updateMany({ where: where(), data: { birthDate: new Date('1800-01-01') } }),
    ],
    ['a NUL', (tx) => tx.patient.updateMany({ where: where(), data: { fullName: 'a\u0000b' } })],
    ['a NUL in a filter', (tx) => tx.patient.findFirst({ where: { fullName: 'a\u0000b' } })],
    [
      'a number that is too large',
      (tx) =>
        tx.patient
          .updateMany({ where: where(), data: { revision: 2 ** 31 - 1 } })
          .then(
            () => tx.$executeRaw`update patient set revision = revision + 1 where id = ${patientId()}::uuid`,
          ),
    ],
    ['a NUL in JSON', (tx) => tx.equipmentItem.updateMany({ data: { inventory: { a: '\u0000' } } })],
    [
      'half a surrogate pair in JSON',
      (tx) => tx.equipmentItem.updateMany({ data: { inventory: { a: '\ud800' } } }),
    ],
  ];
  test.each(inputs)('V-1 %s is a bad input, not a fault of ours', async (_, work) => {
    const error = await failureOf(work);
    expect(error).not.toBeNull();
    expect(asRefused(error)).toMatchObject({ code: 'invalid' });
    expect(asUnavailable(error)).toBeNull();
    expect(asRefused(error)?.message).not.toMatch(/\u0000|patient|1800/);
  });

  test('V-1 a fault of ours stays one', async () => {
    for (const error of [
      await failureOf((tx) => tx.$queryRaw`select no_such_column from patient`),
      await failureOf((tx) => tx.$queryRaw`selec`),
      new TypeError('x is undefined'),
      null,
      'text',
    ]) {
      expect(asRefused(error)).toBeNull();
      expect(asUnavailable(error)).toBeNull();
    }
  });
});

test('Z-7 a key that is taken is known as such', async () => {
  const error = await failureOf(async (tx) => {
    const id = crypto.randomUUID();
    await setContext(tx, { practitionerId: id });
    await tx.practitioner.createMany({
      data: { id, email: suite.scene.harbour.owner.email, name: 'x', passwordHash: 'x' },
    });
  });
  expect(isUniqueViolation(error)).toBe(true);
  expect(asRefused(error)).toBeNull();
});

describe('F-10 F-4 what may be tried again, and what must wait', () => {
  test('F-10 a serialisation failure is tried three times, then given up', async () => {
    let attempts = 0;
    const error = await failureOf(async (tx) => {
      attempts += 1;
      await tx.$executeRaw`do $$ begin raise exception 'again' using errcode = '40001'; end $$`;
    });
    expect(attempts).toBe(3);
    expect(isRetryable(error)).toBe(true);
  });

  test('F-10 what works at the second try has one effect', async () => {
    let attempts = 0;
    const error = await failureOf(async (tx) => {
      attempts += 1;
      await tx.patient.updateMany({ where: where(), data: { revision: { increment: 1 } } });
      if (attempts === 1)
        await tx.$executeRaw`do $$ begin raise exception 'again' using errcode = '40P01'; end $$`;
    });
    const { rows } = await suite.admin.query('select revision from patient where id = $1', [patientId()]);
    expect([error, attempts, rows[0].revision]).toEqual([null, 2, 2]);
  });

  test.each(['57P01', '57014', '55P03', '53300', '25006'])(
    'F-1 F-11 %s means "not now": 503',
    async (code) => {
      const error = await failureOf((tx) =>
        tx.$queryRaw`select set_config('app.code', ${code}, true)`.then(
          () =>
            tx.$executeRaw`do $$ begin raise exception 'not now' using errcode = current_setting('app.code'); end $$`,
        ),
      );
      expect(error).toMatchObject({ code: 'unavailable', details: { retryAfterSeconds: 2 } });
    },
  );
});
