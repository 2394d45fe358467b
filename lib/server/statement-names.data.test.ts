import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { inContext } from '@/lib/server/db';
import { statementName } from '@/lib/server/statement-names';

const suite = prepareScene();

const prepared = () =>
  inContext(
    {},
    (tx) => tx.$queryRaw<{ name: string }[]>`
      select name from pg_prepared_statements where statement like 'select%app.clinic\_id%'`,
  );
const allOfClinic = () =>
  inContext({ clinicId: suite.scene.harbour.clinicId }, (tx) => tx.$queryRaw<object[]>`select * from clinic`);

describe('statements that are asked again and again', () => {
  test('are planned once for a connection', async () => {
    await prepared();
    expect(await prepared()).toHaveLength(1);
  });

  test('F-6 go on after a migration has changed what they answer', async () => {
    const [before] = await allOfClinic();
    await suite.admin.query('alter table clinic add column noticed text');
    try {
      const [after] = await allOfClinic();
      expect(Object.keys(after ?? {})).toEqual([...Object.keys(before ?? {}), 'noticed']);
    } finally {
      await suite.admin.query('alter table clinic drop column noticed');
    }
  });

  test('keep their place beside lists of ever other lengths', () => {
    const list = (length: number) =>
      statementName({
        sql: `SELECT 1 WHERE "id" IN (${Array.from({ length }, (_, at) => `$${at + 1}`).join(',')})`,
      });
    expect(list(2)).toBeDefined();
    for (let length = 3; length < 500; length++) list(length);
    expect(list(500)).toBeUndefined();
    expect(statementName({ sql: 'SELECT 2' })).toBeDefined();
    expect(list(2)).toBeDefined();
  });
});
