import 'server-only';
import type { HandoutIdentity } from '@/lib/domain/handout/handout-source';
import { canonicalEmail } from '@/lib/domain/access/email';
import { checkPassword } from '@/lib/domain/access/password-rules';
import type { Role } from '@/lib/domain/access/permissions';
import type { OpenSpan } from '@/lib/domain/time/opening-hours';
import { AppError, invalid, notFound } from '@/lib/errors';
import { toFault } from '@/lib/schemas/to-fault';
import { type ClinicCreation, clinicCreation } from '@/lib/schemas/clinic-creation';
import type { Actor, PractitionerActor, SystemActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { act, setContext, type Tx } from '@/lib/server/db';
import { isUniqueViolation } from '@/lib/server/database-errors';
import { hashPassword } from '@/lib/server/session/password';

export type ClinicSettings = {
  name: string;
  locale: string;
  timeZone: string;
  paperSize: 'a4' | 'letter';
  phone?: string;
  openingWeek?: OpenSpan[][];
  emergencyNumber?: string;
  outOfHoursLine?: string;
  crisisLine?: string;
  recordPrefix?: string;
  /** "#rrggbb"; the database refuses one that cannot be read on white. */
  brandColour?: string;
  handoutIdentity?: HandoutIdentity;
  isDemo?: boolean;
};

/** Opens a clinic; answers the actor through which the product itself works in it (set-up, demo data). */
export async function openClinic(settings: ClinicSettings): Promise<SystemActor> {
  const actor: SystemActor = {
    kind: 'system',
    clinicId: crypto.randomUUID(),
    origin: { requestId: crypto.randomUUID(), networkAddress: null },
  };
  await act(actor, 'clinic.write', async (tx) => {
    await tx.clinic.create({ data: { id: actor.clinicId, ...settings } });
    await audit(tx, actor, { action: 'clinic.write', entity: { kind: 'Clinic', id: actor.clinicId } });
  });
  return actor;
}

type NewPractitioner = {
  name: string;
  email: string;
  password: string;
  roles: readonly Role[];
  /** Signs the rules of the book and the exercises off, and sets the clinic's own numbers. */
  clinicalLead?: boolean;
};

/** Adds a member of staff with a first password. Refuses an address that is no e-mail or is taken, and a weak password. */
export async function addPractitioner(
  actor: Actor,
  input: NewPractitioner,
): Promise<{ practitionerId: string; practitionerRoleId: string }> {
  const email = canonicalEmail(input.email);
  if (email === null)
    throw invalid([{ path: 'email', code: 'email_invalid', message: 'This is not an e-mail address.' }]);
  const clinicName = await act(actor, 'clinic.read', async (tx) => {
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: actor.clinicId },
      select: { name: true },
    });
    return clinic.name;
  });
  const fault = checkPassword(input.password, {
    email,
    name: input.name,
    clinicName,
    hasSecondFactor: false,
  });
  if (fault !== null) throw invalid([{ path: 'password', code: fault.code, message: fault.message }]);
  const passwordHash = await hashPassword(input.password);
  try {
    return await act(actor, 'people.write', async (tx) => {
      // Nobody is of this clinic yet whom the wall of this table would let be written.
      const practitionerId = crypto.randomUUID();
      await setContext(tx, { clinicId: actor.clinicId, practitionerId });
      await tx.practitioner.createMany({
        data: { id: practitionerId, email, name: input.name, passwordHash },
      });
      const role = await tx.practitionerRole.create({
        data: {
          clinicId: actor.clinicId,
          practitionerId,
          displayName: input.name,
          roles: [...input.roles],
          clinicalLead: input.clinicalLead ?? false,
        },
        select: { id: true },
      });
      await audit(tx, actor, {
        action: 'people.write',
        entity: { kind: 'PractitionerRole', id: role.id },
        fields: ['roles'],
      });
      return { practitionerId, practitionerRoleId: role.id };
    });
  } catch (error) {
    if (isUniqueViolation(error))
      throw invalid([{ path: 'email', code: 'email_taken', message: 'This address is in use.' }]);
    throw error;
  }
}

/** The first owner of a real clinic: the only way in on a new installation. Refuses what a form would refuse too. */
export async function createClinic(typed: ClinicCreation): Promise<{ clinicId: string }> {
  const parsed = clinicCreation.safeParse(typed);
  if (!parsed.success) throw invalid(parsed.error.issues.map(toFault));
  const input = parsed.data;
  const email = canonicalEmail(input.ownerEmail) ?? '';
  const fault = checkPassword(input.password, {
    email,
    name: input.ownerName,
    clinicName: input.clinicName,
    hasSecondFactor: false,
  });
  if (fault !== null) throw invalid([{ path: 'password', code: fault.code, message: fault.message }]);
  const actor = await openClinic({
    name: input.clinicName,
    locale: input.locale,
    timeZone: input.timeZone,
    paperSize: input.paperSize,
  });
  await addPractitioner(actor, {
    name: input.ownerName,
    email,
    password: input.password,
    roles: ['owner', 'physiotherapist'],
    clinicalLead: true,
  });
  return { clinicId: actor.clinicId };
}

/** Ends every session of one member of staff: the next request with any copied cookie is refused. */
export async function endSessionsOf(actor: Actor, practitionerRoleId: string): Promise<void> {
  await act(actor, 'people.write', async (tx) => {
    const person = await tx.practitionerRole.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: practitionerRoleId } },
      select: { id: true },
    });
    if (person === null) throw notFound();
    await endSessions(tx, actor, practitionerRoleId);
    await audit(tx, actor, {
      action: 'people.write',
      entity: { kind: 'PractitionerRole', id: practitionerRoleId },
      fields: ['sessions'],
    });
  });
}

const endSessions = (tx: Tx, actor: Actor, practitionerRoleId: string) =>
  tx.signInSession.updateMany({
    where: { clinicId: actor.clinicId, practitionerRoleId, endedAt: null },
    data: { endedAt: new Date(), endReason: 'revoked' },
  });

/**
 * Sets the roles of a member of staff, or none (the person leaves the clinic); all their sessions end.
 * Refuses to change one's own roles and to take the last active owner away.
 */
export async function setRoles(
  actor: PractitionerActor,
  practitionerRoleId: string,
  roles: readonly Role[],
): Promise<void> {
  await act(actor, 'people.write', async (tx) => {
    if (practitionerRoleId === actor.practitionerRoleId) {
      throw new AppError('forbidden', { userMessage: 'Nobody changes their own roles. Ask another owner.' });
    }
    const people = await tx.$queryRaw<{ id: string; is_owner: boolean }[]>`
      select id, 'owner' = any(roles::text[]) as is_owner from practitioner_role
      where clinic_id = ${actor.clinicId}::uuid and ended_at is null order by id for update`;
    if (!people.some((person) => person.id === practitionerRoleId)) throw notFound();
    const otherOwners = people.filter((person) => person.is_owner && person.id !== practitionerRoleId);
    if (otherOwners.length === 0 && !roles.includes('owner')) {
      throw new AppError('conflict', { userMessage: 'A clinic keeps at least one owner.' });
    }
    await tx.practitionerRole.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: practitionerRoleId } },
      data: roles.length === 0 ? { endedAt: new Date() } : { roles: [...roles] },
    });
    await endSessions(tx, actor, practitionerRoleId);
    await audit(tx, actor, {
      action: 'people.write',
      entity: { kind: 'PractitionerRole', id: practitionerRoleId },
      fields: ['roles'],
    });
  });
}
