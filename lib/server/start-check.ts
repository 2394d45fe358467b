import 'server-only';
import { env } from '@/lib/env';
import { checkDatabase, startDraining } from '@/lib/server/http/readiness';
import { disconnect } from '@/lib/server/db';
import { errorFacts, log } from '@/lib/server/log';

/**
 * Runs once when the server starts: settings, database role and schema. A wrong role or an unknown schema ends the process;
 * a database that does not answer yet does not (readiness says 503 until it does).
 */
export async function checkBeforeServing(): Promise<void> {
  env();
  process.once('SIGTERM', () => {
    startDraining();
    setTimeout(() => void disconnect(), 20_000).unref();
  });
  try {
    const { roleIsSafe, schemaIsKnown } = await checkDatabase();
    if (!roleIsSafe)
      refuseToServe(
        'The database role may do too much: use the role plimsoll_app, not an owner or superuser.',
      );
    if (!schemaIsKnown)
      refuseToServe(
        'The database has another schema than this build: run the migrations of this version first.',
      );
  } catch (error) {
    log.warn('database not reachable at start', errorFacts(error));
  }
}

function refuseToServe(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
