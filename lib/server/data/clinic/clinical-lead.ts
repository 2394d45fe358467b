import 'server-only';
import type { Operation } from '@/lib/domain/access/permissions';
import { AppError } from '@/lib/errors';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import type { Tx } from '@/lib/server/db';

/** Whether this member of staff answers for the clinic's content now. */
export async function isClinicalLead(tx: Tx, actor: PractitionerActor): Promise<boolean> {
  const role = await tx.practitionerRole.findUnique({
    where: { clinicId_id: { clinicId: actor.clinicId, id: actor.practitionerRoleId } },
    select: { clinicalLead: true, endedAt: true },
  });
  return role !== null && role.clinicalLead && role.endedAt === null;
}

/** The refusal for whoever is no clinical lead, with its audit row; return it from the work of `act`, so that the row is kept. null: go on. */
export async function requireClinicalLead(
  tx: Tx,
  actor: PractitionerActor,
  operation: Operation,
): Promise<AppError | null> {
  if (await isClinicalLead(tx, actor)) return null;
  await audit(tx, actor, { action: operation, outcome: 'denied' });
  return new AppError('forbidden', { userMessage: 'Only a clinical lead of this clinic can do this.' });
}
