import 'server-only';
import type { Role } from '@/lib/domain/access/permissions';
import { AppError, notFound } from '@/lib/errors';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { act } from '@/lib/server/db';

/** A member of staff as the owner sees them. */
export type Person = {
  practitionerRoleId: string;
  name: string;
  email: string;
  roles: Role[];
  isLead: boolean;
};

/** Everybody who works in the clinic now, by name. */
export function listPeople(actor: PractitionerActor): Promise<Person[]> {
  return act(actor, 'people.read', async (tx) => {
    const rows = await tx.practitionerRole.findMany({
      where: { clinicId: actor.clinicId, endedAt: null },
      orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        displayName: true,
        roles: true,
        clinicalLead: true,
        practitioner: { select: { email: true } },
      },
    });
    await audit(tx, actor, { action: 'people.read' });
    return rows.map((row) => ({
      practitionerRoleId: row.id,
      name: row.displayName,
      email: row.practitioner.email,
      roles: row.roles,
      isLead: row.clinicalLead,
    }));
  });
}

/**
 * Makes somebody a clinical lead, who signs rules and exercises and sets the clinic's numbers, or takes that back. What they signed
 * stays signed. Refuses somebody who has left, and a front desk without another role: signing is clinical.
 */
export function setClinicalLead(
  actor: PractitionerActor,
  practitionerRoleId: string,
  isLead: boolean,
): Promise<void> {
  return act(actor, 'people.write', async (tx) => {
    const rows = await tx.$queryRaw<{ roles: Role[] }[]>`
      select roles::text[] as roles from practitioner_role
      where clinic_id = ${actor.clinicId}::uuid and id = ${practitionerRoleId}::uuid and ended_at is null for update`;
    const [person] = rows;
    if (person === undefined) throw notFound();
    if (isLead && !person.roles.some((role) => role !== 'front_desk')) {
      throw new AppError('conflict', {
        userMessage: 'A clinical lead is a physiotherapist or an owner. Change the role first.',
      });
    }
    await tx.practitionerRole.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: practitionerRoleId } },
      data: { clinicalLead: isLead },
    });
    await audit(tx, actor, {
      action: 'people.write',
      entity: { kind: 'PractitionerRole', id: practitionerRoleId },
      fields: ['clinicalLead'],
    });
  });
}
