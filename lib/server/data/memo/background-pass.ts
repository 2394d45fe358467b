import 'server-only';
import { inOneStatement } from '@/lib/server/db';

/** A process that has just started is not behind with what it could not do before. */
const startedAt = Date.now();

const name = 'memos';
/** From here on those who keep the product running are told, and staff (H-7). */
const behindMs = 5 * 60_000;
const askAgainMs = 15_000;

/** Every clinic, by number alone. */
export async function listClinicIds(): Promise<string[]> {
  const rows = await inOneStatement((tx) => tx.clinicRevision.findMany({ select: { id: true } }));
  return rows.map(({ id }) => id);
}

/** Makes the tables of the coming months that the audit still lacks (decision 0016); does nothing where they stand. */
export async function makeAuditMonths(): Promise<void> {
  await inOneStatement((tx) => tx.$queryRaw`select make_audit_months()`);
}

/** All that was out of date when the round began at `now` is worked out. */
export async function noteFinished(now: Date): Promise<void> {
  await inOneStatement(
    (tx) => tx.$executeRaw`
      insert into background_pass (name, finished_at) values (${name}, ${now})
      on conflict (name) do update set finished_at = greatest(background_pass.finished_at, excluded.finished_at)`,
  );
}

/** How long ago the last finished round began, in milliseconds; since the start of this process where there was none. */
export async function readLag(now: Date): Promise<number> {
  const row = await inOneStatement((tx) =>
    tx.backgroundPass.findUnique({ where: { name }, select: { finishedAt: true } }),
  );
  return now.getTime() - Math.max(row?.finishedAt.getTime() ?? 0, startedAt);
}

const holder = globalThis as { plimsollBehind?: { askedAt: number; isBehind: Promise<boolean> } };

/** Whether the work in the background is more than five minutes behind. Asked of the database four times a minute at most; not known counts as behind. */
export function isBehind(now: Date): Promise<boolean> {
  const known = holder.plimsollBehind;
  if (known !== undefined && now.getTime() - known.askedAt < askAgainMs) return known.isBehind;
  const isBehind = readLag(now).then(
    (lagMs) => lagMs > behindMs,
    () => true,
  );
  holder.plimsollBehind = { askedAt: now.getTime(), isBehind };
  return isBehind;
}
