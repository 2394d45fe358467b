import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();

const prepared = () =>
  inContext(
    {},
    (tx) => tx.$queryRaw<{ name: string }[]>`
      select name from pg_prepared_statements where statement like 'select%app.clinic\_id%'`,
  );
/** Asks about all roles and as many that do not exist: how many are found, and how many texts of it are kept. */
const askedAbout = (others: number) =>
  inContext({ clinicId: suite.scene.harbour.clinicId }, async (tx) => {
    const all = await tx.practitionerRole.findMany({ select: { id: true } });
    const asked = [...all.map(({ id }) => id), ...Array.from({ length: others }, () => randomUUID())];
    const found = await tx.practitionerRole.count({ where: { id: { in: asked } } });
    const [kept] = await tx.$queryRaw<{ texts: number }[]>`
      select count(*)::int as texts from pg_prepared_statements where statement like 'SELECT COUNT%practitioner\_role%'`;
    return { missing: all.length - found, texts: kept?.texts };
  });
const allOfClinic = () =>
  inContext({ clinicId: suite.scene.harbour.clinicId }, (tx) => tx.$queryRaw<object[]>`select * from clinic`);

describe('statements that are asked again and again', () => {
  test('are planned once for a connection', async () => {
    await prepared();
    expect(await prepared()).toHaveLength(1);
  });

  test('are one for a list of any length, and find what is asked for', async () => {
    const [none, three] = [await askedAbout(0), await askedAbout(3)];
    expect(none.missing).toBe(0);
    expect(three).toEqual(none);
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
});
