import 'server-only';
import type { Operation } from '@/lib/domain/access/permissions';
import { AppError } from '@/lib/errors';
import type { Actor } from '@/lib/server/session/actor-types';
import { asUnavailable, isRetryable } from '@/lib/server/database-errors';
import type { Tx } from '@/lib/server/db';

/** What happens beside the operations of the permission table, under a name of its own. */
type Event =
  | 'session.start'
  | 'session.end'
  | 'access.open'
  | 'access.suspend'
  | 'access.show'
  | 'access.copy'
  | 'access.print'
  | 'access.revoke'
  | 'alert.raise'
  | 'device.new'
  | 'device.dismiss'
  | 'consent.give';

/** The action is what happened, not which permission was asked for it. */
export type AuditEntry = {
  action: Operation | Event;
  outcome?: 'success' | 'denied' | 'failure';
  patientId?: string;
  /** Of a list, in place of one patient: everybody whose health it has shown. */
  patientIds?: readonly string[];
  entity?: { kind: string; id: string };
  /** Names of the fields concerned, never their values. */
  fields?: readonly string[];
  reason?: string;
};

/** Writes one audit row in the transaction of the change (or before the answer, for a read): no audit, no effect. */
export function audit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  return auditAll(tx, actor, [entry]);
}

/** Writes one audit row for each entry, in one statement. Refuses `unavailable` when it cannot: then nothing else happens either. */
export async function auditAll(tx: Tx, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  try {
    await tx.auditEvent.createMany({ data: entries.map((entry) => auditRow(actor, entry)) });
  } catch (error) {
    if (isRetryable(error)) throw error;
    throw asUnavailable(error) ?? new AppError('unavailable', { message: 'the audit could not be written' });
  }
}

/** The columns of an entry, for who writes it together with what it is about. */
export const auditRow = (actor: Actor, entry: AuditEntry) => ({
  clinicId: actor.clinicId,
  action: entry.action,
  outcome: entry.outcome ?? 'success',
  agentKind: actor.kind,
  agentId: agentId(actor),
  agentRoles: actor.kind === 'practitioner' ? [...actor.roles] : [],
  patientId: entry.patientId ?? null,
  ...(entry.patientIds === undefined ? {} : { patientIds: [...entry.patientIds] }),
  entityKind: entry.entity?.kind ?? null,
  entityId: entry.entity?.id ?? null,
  fields: [...(entry.fields ?? [])],
  reason: entry.reason ?? null,
  networkAddress: actor.origin.networkAddress,
  requestId: actor.origin.requestId,
});

function agentId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'practitioner':
      return actor.practitionerRoleId;
    case 'patient':
      return actor.relatedPersonId ?? actor.patientId;
    case 'system':
      return null;
  }
}
