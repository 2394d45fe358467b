import { beforeAll, describe, expect, test } from 'vitest';
import { withRole } from '@/e2e/fixtures/catalogue-queries';
import { prepareScene } from '@/e2e/fixtures/data-suite';
import { makeAuditMonths } from '@/lib/server/data/memo/background-pass';

const suite = prepareScene();

const monthAfter = (months: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
};
const tableOf = (day: Date) => `audit_month.m${day.toISOString().slice(0, 7).replace('-', '_')}`;
const parts = async () =>
  (
    await suite.admin.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit_event'::regclass order by 1`,
    )
  ).rows.map(({ name }) => name);

describe('U-3 the audit lies in months', () => {
  test('the next three stand from the start, beside what was before and a rest that takes everything else', async () => {
    await makeAuditMonths();
    const coming = [1, 2, 3].map((months) => tableOf(monthAfter(months)));
    expect(await parts()).toEqual(['audit_month.earlier', ...coming, 'audit_month.rest'].toSorted());
  });

  describe('a month that is missing', () => {
    const third = monthAfter(3);
    beforeAll(() => suite.admin.query(`drop table ${tableOf(third)}`));

    test('is made by whoever comes first, once', async () => {
      // Often, as the two must meet between the look and the lock.
      for (let round = 0; round < 20; round += 1) {
        await suite.admin.query(`drop table if exists ${tableOf(third)}`);
        await Promise.all(Array.from({ length: 6 }, () => makeAuditMonths()));
        expect(await parts()).toContain(tableOf(third));
      }
    });

    test('stays in the rest when rows of it already lie there', async () => {
      await suite.admin.query(`drop table ${tableOf(third)}`);
      await write(third);
      await makeAuditMonths();
      expect(await parts()).not.toContain(tableOf(third));
      expect(await placesOf(third)).toEqual(['audit_month.rest']);
    });
  });

  test.each([
    ['a row of a month goes to that month', monthAfter(2), tableOf(monthAfter(2))],
    ['its first instant is of it', monthAfter(1), tableOf(monthAfter(1))],
    ['the instant before is not', new Date(monthAfter(1).getTime() - 1), 'audit_month.earlier'],
    [
      'one of a time for which nothing was made is kept',
      new Date('2077-07-07T07:07:07Z'),
      'audit_month.rest',
    ],
  ])('%s', async (_, at, table) => {
    await write(at);
    expect(await placesOf(at)).toEqual([table]);
  });

  test('Z-3 the running product reaches a month through the audit alone', async () => {
    const tables = await parts();
    await withRole(suite.database.appUrl, async (client) => {
      for (const table of tables)
        await expect(client.query(`select from ${table}`)).rejects.toMatchObject({ code: '42501' });
    });
  });

  test('U-3 D-6 no row of any month is changed, removed or emptied away, by its owner either', async () => {
    for (const at of [monthAfter(-1), monthAfter(1), new Date('2077-07-07T07:07:07Z')]) await write(at);
    for (const table of await parts()) {
      await expect(suite.admin.query(`truncate ${table}`)).rejects.toMatchObject({ code: '23001' });
      const { rows } = await suite.admin.query(
        `select array_agg(tgname::text order by tgname) as names from pg_trigger where tgrelid = $1::regclass`,
        [table],
      );
      expect([table, rows[0].names]).toEqual([table, ['append_only', 'never_emptied']]);
    }
    await expect(suite.admin.query(`delete from audit_event`)).rejects.toMatchObject({ code: '23001' });
  });

  test('who asks for a time reads the months of that time only', async () => {
    const { rows } = await suite.admin.query(
      `explain select from audit_event where clinic_id = gen_random_uuid() and recorded_at >= '${monthAfter(1).toISOString()}'
        and recorded_at < '${monthAfter(2).toISOString()}'`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain(tableOf(monthAfter(1)).split('.')[1]);
    expect(plan).not.toMatch(/earlier|rest/);
  });
});

const write = (at: Date) =>
  suite.admin.query(
    `insert into audit_event (id, clinic_id, recorded_at, action, outcome, agent_kind, request_id)
     values (gen_random_uuid(), $1, $2, 'access.show', 'success', 'system', 'months')`,
    [suite.scene.harbour.clinicId, at],
  );

const placesOf = async (at: Date) =>
  (
    await suite.admin.query<{ name: string }>(
      `select distinct tableoid::regclass::text as name from audit_event where request_id = 'months' and recorded_at = $1`,
      [at],
    )
  ).rows.map(({ name }) => name);
