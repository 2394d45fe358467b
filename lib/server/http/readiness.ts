import 'server-only';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inContext } from '@/lib/server/db';

const answerWithinMs = 500;
const holder = globalThis as { plimsollIsStarting?: boolean; plimsollIsDraining?: boolean };

/** Whether the process still makes its first pages, before it listens (`scripts/serve.mjs`). */
export const isStarting = (): boolean => holder.plimsollIsStarting === true;

/** From now on the process says that it is not ready: it finishes what runs and stops. */
export function startDraining(): void {
  holder.plimsollIsDraining = true;
}

/** Whether the process is on its way out. */
export const isDraining = (): boolean => holder.plimsollIsDraining === true;

/** The newest migration this build was made for. */
export function expectedMigration(): string {
  const folders = readdirSync(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true });
  return (
    folders
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .at(-1) ?? ''
  );
}

type RoleRow = { unsafe: boolean; limited: boolean; migration: string | null };

/** Whether the database role is as weak as it must be and waits for nothing for ever, and whether the schema is the one this build knows. */
export async function checkDatabase(): Promise<{
  roleIsSafe: boolean;
  hasLimits: boolean;
  schemaIsKnown: boolean;
}> {
  const rows = await inContext(
    {},
    (tx) => tx.$queryRaw<RoleRow[]>`
    select (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
        or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname in ('public', 'audit_month') and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member'))
        or has_schema_privilege('public', 'CREATE')) as unsafe,
      current_setting('statement_timeout') <> '0' and current_setting('lock_timeout') <> '0'
        and current_setting('idle_in_transaction_session_timeout') <> '0' as limited,
      (select max(migration_name) from _prisma_migrations where finished_at is not null and rolled_back_at is null) as migration
    from pg_roles r where r.rolname = current_user`,
  );
  const row = rows[0];
  return {
    roleIsSafe: row?.unsafe === false,
    hasLimits: row?.limited === true,
    schemaIsKnown: row?.migration === expectedMigration(),
  };
}

/** Ready to take traffic: the database answers within half a second, and role and schema are right. */
export async function isReady(): Promise<boolean> {
  if (isDraining()) return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), answerWithinMs);
  });
  try {
    const checked = checkDatabase().then(({ roleIsSafe, schemaIsKnown }) => roleIsSafe && schemaIsKnown);
    return await Promise.race([checked, late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
