import 'server-only';
import type { Tx } from '@/lib/server/db';

/** Names of the members of staff who typed in these sessions, by id. */
export async function readTypists(
  tx: Tx,
  sessions: readonly { enteredById: string | null }[],
): Promise<Map<string, string>> {
  const ids = sessions.flatMap(({ enteredById }) => (enteredById === null ? [] : [enteredById]));
  if (ids.length === 0) return new Map();
  const rows = await tx.practitionerRole.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}
