import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { GET as live } from '../../../app/api/health/live/route.ts';
import { GET as ready } from '../../../app/api/health/ready/route.ts';
import { disconnect, inContext } from '@/lib/server/db';
import { startDraining } from '@/lib/server/http/readiness';

const suite = prepareScene();
const answerOf = async (response: Response) => ({ status: response.status, body: await response.json() });
const isUp = { status: 200, body: { status: 'ok' } };
const isDown = { status: 503, body: { status: 'unavailable' } };

describe('B-4 health', () => {
  const stray = '99991231000000_not_ours';
  afterEach(() => suite.admin.query('delete from _prisma_migrations where migration_name = $1', [stray]));

  test('B-4 a product that can work says so, and nothing else', async () => {
    expect(await answerOf(live())).toEqual(isUp);
    expect(await answerOf(await ready())).toEqual(isUp);
  });

  test('B-4 F-12 a schema that this build does not know is not ready; the process lives', async () => {
    await suite.admin.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values (gen_random_uuid()::text, 'x', $1, now(), 1)`,
      [stray],
    );
    const response = await ready();
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await answerOf(response)).toEqual(isDown);
    expect(await answerOf(live())).toEqual(isUp);
  });

  test('B-4 Z-4 a role that may do too much is not ready', async () => {
    await suite.admin.query('grant create on schema public to plimsoll_app');
    try {
      expect(await answerOf(await ready())).toEqual(isDown);
    } finally {
      await suite.admin.query('revoke create on schema public from plimsoll_app');
    }
    expect(await answerOf(await ready())).toEqual(isUp);
  });
});

describe('F-4 a full pool', () => {
  test('F-4 waiting has its limits on every connection', async () => {
    const limits = await inContext(
      {},
      (tx) => tx.$queryRaw<Record<string, string>[]>`
        select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
               current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(limits).toEqual([{ statement: '10s', lock: '2s', idle: '15s' }]);
  });

  test('F-4 who finds no connection is told to come back; the process lives, and works again after', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = 0;
    let allBegun = () => {};
    const begin = new Promise<void>((resolve) => {
      allBegun = resolve;
    });
    const poolSize = 10;
    const holders = Array.from({ length: poolSize }, () =>
      inContext({}, async () => {
        begun += 1;
        if (begun === poolSize) allBegun();
        await held;
      }),
    );
    await begin;
    await expect(inContext({}, async () => 1)).rejects.toMatchObject({
      code: 'unavailable',
      details: { retryAfterSeconds: 2 },
    });
    expect(await answerOf(live())).toEqual(isUp);
    expect(await answerOf(await ready())).toEqual(isDown);
    release();
    await Promise.all(holders);
    expect(await answerOf(await ready())).toEqual(isUp);
  });
});

describe('F-1 a database that is away', () => {
  test('F-1 F-3 is not ready, and the process lives', async () => {
    await disconnect();
    const { rows } = await suite.admin.query('select current_database() as name');
    const allow = (connections: number) =>
      suite.admin.query(
        `alter database ${pg.escapeIdentifier(rows[0].name)} connection limit ${connections}`,
      );
    await allow(0);
    try {
      expect(await answerOf(await ready())).toEqual(isDown);
      expect(await answerOf(live())).toEqual(isUp);
    } finally {
      await allow(-1);
    }
    expect(await answerOf(await ready())).toEqual(isUp);
  });

  test('B-4 F-3 a process on its way out is not ready', async () => {
    startDraining();
    expect(await answerOf(await ready())).toEqual(isDown);
    expect(await answerOf(live())).toEqual(isUp);
  });
});
