import 'server-only';
import type { RaisedFlag } from '@/lib/domain/safety/flag-raised';
import { auditAll } from '@/lib/server/audit';
import type { Batch } from '@/lib/server/data/log/log-sessions';
import type { Tx } from '@/lib/server/db';
import { uuidV7 } from '@/lib/server/uuid-v7';

/** A flag with what it hangs on: the asking it came from, or the session that a symptom stopped. */
export type NewFlag = RaisedFlag & {
  flagId: string;
  toldAt: Date;
  origin: { screeningId: string } | { sessionId: string | null };
};

/**
 * Stores flags, each with the one alert that somebody has to acknowledge, in the transaction of what raised them. A flag whose id is
 * there already is left as it is and raises no second alert; answers the ids of the new ones.
 */
export async function raiseFlags(tx: Tx, batch: Batch, flags: readonly NewFlag[]): Promise<Set<string>> {
  if (flags.length === 0) return new Set();
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const inserted = await tx.redFlag.createManyAndReturn({
    data: flags.map(({ flagId, code, urgency, toldAt, origin }) => ({
      ...own,
      id: flagId,
      code,
      urgency,
      isStopSymptom: 'sessionId' in origin,
      screeningId: 'screeningId' in origin ? origin.screeningId : null,
      sessionId: 'sessionId' in origin ? origin.sessionId : null,
      toldAt,
      raisedAt: batch.receivedAt(toldAt),
    })),
    skipDuplicates: true,
    select: { id: true, raisedAt: true },
  });
  const alerts = inserted.map(({ id, raisedAt }) => ({
    ...own,
    id: uuidV7(),
    rule: 'red_flag' as const,
    redFlagId: id,
    raisedAt,
  }));
  await tx.alert.createMany({ data: alerts });
  await auditAll(
    tx,
    batch.actor,
    alerts.map(({ id }) => ({
      action: 'alert.raise',
      patientId: batch.patientId,
      entity: { kind: 'Alert', id },
    })),
  );
  return new Set(inserted.map(({ id }) => id));
}
