import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { env } from '@/lib/env';
import { checkDatabase, startDraining } from '@/lib/server/http/readiness';
import { disconnect } from '@/lib/server/db';
import { errorFacts, log } from '@/lib/server/log';

const askAgainMs = 1_000;

/**
 * Runs once when the server starts: settings, database role and schema. Wrong settings, a wrong role or an unknown schema end the
 * process; a database that does not answer yet does not (readiness says 503 until it does), and is looked at as soon as it does.
 */
export async function checkBeforeServing(): Promise<void> {
  try {
    env();
  } catch (error) {
    refuseToServe(error instanceof Error ? error.message : 'The settings cannot be read.');
  }
  process.once('SIGTERM', () => {
    startDraining();
    setTimeout(() => void disconnect(), 20_000).unref();
  });
  if (!(await checkOnce())) void checkWhenItComes();
}

/** Whether the database has answered; what it answers may end the process. */
async function checkOnce(): Promise<boolean> {
  try {
    const { roleIsSafe, hasLimits, schemaIsKnown } = await checkDatabase();
    if (!roleIsSafe)
      refuseToServe(
        'The database role may do too much: use the role plimsoll_app, not an owner or superuser.',
      );
    if (!hasLimits) log.warn('the database role has no limits of time: run scripts/roles.sql again', {});
    if (!schemaIsKnown)
      refuseToServe(
        'The database has another schema than this build: run the migrations of this version first.',
      );
    return true;
  } catch (error) {
    log.warn('database not reachable at start', errorFacts(error));
    return false;
  }
}

/** Looks again every second until the database is there: until then every request is refused anyway, for want of it. */
async function checkWhenItComes(): Promise<void> {
  do await wait(askAgainMs, undefined, { ref: false });
  while (!(await checkOnce()));
}

function refuseToServe(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
