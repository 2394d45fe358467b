import 'server-only';
import { z } from 'zod';
import { type EntryCheck, markToken } from '@/lib/domain/access/entry-check';
import { env } from '@/lib/env';
import { notFound } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { visibleIdentities } from '@/lib/server/access';
import type { Actor, PractitionerActor } from '@/lib/server/session/actor-types';
import { type AuditEntry, audit } from '@/lib/server/audit';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { act, type Tx } from '@/lib/server/db';
import { entryLines } from '@/lib/server/session/entry-lines';
import { hashPin } from '@/lib/server/session/password';
import {
  hashAccess,
  newAccessCode,
  newPin,
  newSecret,
  printAccessCode,
  seal,
  unseal,
} from '@/lib/server/session/secrets';

/** Whose link: the patient's own, or that of a parent or carer (`relatedPersonId`). */
export type LinkHolder = { patientId: string; relatedPersonId?: string | null };
/** What is printed: the address for the QR code and the code to be typed. */
export type PrintableLink = { link: string; code: string };

/** A link that was just made. `pin`: only now, and only where the clinic gives PINs; nobody can read it again. */
export type IssuedLink = PrintableLink & { pin: string | null };

/** What is sealed for reprinting. */
export const sealedSecrets = z.strictObject({ token: z.string(), code: z.string() });

const printable = (secrets: { token: string; code: string }): PrintableLink => ({
  link: `${env().appOrigin}${paths.enterWith(secrets.token)}`,
  code: printAccessCode(secrets.code),
});

/** Makes the person's link. One that runs is replaced: it stops working and its sessions end. Refuses `not_found` for a patient out of sight. */
export function issueAccessLink(actor: Actor, holder: LinkHolder): Promise<IssuedLink> {
  return act(actor, 'access.issue', async (tx) =>
    issueLinkIn(tx, actor, holder, await entryCheckOf(tx, actor.clinicId)),
  );
}

/**
 * The first link of somebody who is being registered, in the transaction that does so. Where the clinic gives PINs there is none yet: it
 * is made when they are in the room and can be told theirs.
 */
export async function issueFirstLinkIn(tx: Tx, actor: Actor, holder: LinkHolder): Promise<void> {
  if ((await entryCheckOf(tx, actor.clinicId)) === 'birth_date')
    await issueLinkIn(tx, actor, holder, 'birth_date');
}

async function entryCheckOf(tx: Tx, clinicId: string): Promise<EntryCheck> {
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { entryCheck: true } });
  return clinic.entryCheck;
}

/** The patient is held first: two people who issue at once take turns, and nobody gets a link whose part as a carer is ended meanwhile. */
async function issueLinkIn(tx: Tx, actor: Actor, holder: LinkHolder, check: EntryCheck): Promise<IssuedLink> {
  await holdPatient(tx, { clinicId: actor.clinicId, patientId: holder.patientId });
  const relatedPersonId = await requireHolder(tx, actor, holder);
  await endLinks(tx, actor, holder);
  const secrets = { token: markToken(newSecret(), check), code: newAccessCode() };
  const pin = check === 'pin' ? newPin() : null;
  const pinHash = pin === null ? null : await entryLines().pins.run(() => hashPin(pin));
  const link = await tx.accessLink.create({
    data: {
      clinicId: actor.clinicId,
      patientId: holder.patientId,
      relatedPersonId,
      tokenHash: hashAccess(secrets.token),
      codeHash: hashAccess(secrets.code),
      sealed: seal(secrets),
      pinHash,
    },
    select: { id: true },
  });
  await auditLink(tx, actor, 'access.issue', holder.patientId, link.id);
  return { ...printable(secrets), pin };
}

/** Switches the person's link off; its sessions are refused from the next request on. Having none is no error. */
export function revokeAccessLink(actor: Actor, holder: LinkHolder): Promise<void> {
  return act(actor, 'access.issue', async (tx) => {
    await holdPatient(tx, { clinicId: actor.clinicId, patientId: holder.patientId });
    await requireHolder(tx, actor, holder);
    for (const linkId of await endLinks(tx, actor, holder))
      await auditLink(tx, actor, 'access.revoke', holder.patientId, linkId);
  });
}

/**
 * The running link for a handout; null when there is none. A carer prints their own, not the patient's; staff the patient's, or that of
 * the carer who is named.
 */
export function readAccessLink(
  actor: Actor,
  patientId: string,
  carerId: string | null = null,
): Promise<PrintableLink | null> {
  return act(actor, 'handout.print', (tx) => openForPrint(tx, actor, patientId, carerId));
}

/** The same inside the reading of a sheet. */
export function openForPrint(
  tx: Tx,
  actor: Actor,
  patientId: string,
  carerId: string | null = null,
): Promise<PrintableLink | null> {
  const relatedPersonId = actor.kind === 'patient' ? actor.relatedPersonId : carerId;
  return openLink(tx, actor, { patientId, relatedPersonId }, 'access.print');
}

/**
 * What is to be known of a person's link before it is shown: whether there is one, whether too many wrong tries closed it, what it asks
 * for, and what a new one would ask for.
 */
export type LinkState = { state: 'none' | 'running' | 'suspended'; asks: EntryCheck; newAsks: EntryCheck };

/** The state of the person's link, without what opens it: looking at this page shows no link. */
export function viewLinkState(actor: PractitionerActor, patientId: string): Promise<LinkState> {
  return act(actor, 'access.issue', async (tx) => {
    await requireHolder(tx, actor, { patientId });
    return readLinkState(tx, { clinicId: actor.clinicId, patientId });
  });
}

/** The same inside the reading of a record; whom the caller may see is asked before. */
export async function readLinkState(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
): Promise<LinkState> {
  const link = await tx.accessLink.findFirst({
    where: { clinicId, patientId, relatedPersonId: null, revokedAt: null },
    select: { suspendedAt: true, pinHash: true },
  });
  const newAsks = await entryCheckOf(tx, clinicId);
  if (link === null) return { state: 'none', asks: newAsks, newAsks };
  const asks = link.pinHash === null ? 'birth_date' : 'pin';
  return { state: link.suspendedAt === null ? 'running' : 'suspended', asks, newAsks };
}

/** Shows a member of staff the person's running link and code, or hands them over to be copied; either is on record before the answer. */
export function showAccessLink(
  actor: PractitionerActor,
  holder: LinkHolder,
  deed: 'show' | 'copy',
): Promise<PrintableLink> {
  return act(actor, 'access.issue', async (tx) => {
    const link = await openLink(tx, actor, holder, deed === 'show' ? 'access.show' : 'access.copy');
    if (link === null) throw notFound();
    return link;
  });
}

async function openLink(
  tx: Tx,
  actor: Actor,
  holder: LinkHolder,
  deed: 'access.print' | 'access.show' | 'access.copy',
): Promise<PrintableLink | null> {
  const relatedPersonId = await requireHolder(tx, actor, holder);
  const link = await tx.accessLink.findFirst({
    where: { clinicId: actor.clinicId, patientId: holder.patientId, relatedPersonId, revokedAt: null },
    select: { id: true, sealed: true },
  });
  if (link === null) return null;
  await auditLink(tx, actor, deed, holder.patientId, link.id);
  return printable(sealedSecrets.parse(unseal(link.sealed)));
}

/** Checks that the patient is in sight and that the carer is this patient's and still one; answers the carer's id or null. */
async function requireHolder(tx: Tx, actor: Actor, holder: LinkHolder): Promise<string | null> {
  const patient = await tx.patient.findFirst({
    where: { AND: [visibleIdentities(actor), { id: holder.patientId }] },
    select: { id: true },
  });
  if (patient === null) throw notFound();
  const relatedPersonId = holder.relatedPersonId ?? null;
  if (relatedPersonId === null) return null;
  const related = await tx.relatedPerson.findFirst({
    where: { clinicId: actor.clinicId, patientId: holder.patientId, id: relatedPersonId, endedAt: null },
    select: { id: true },
  });
  if (related === null) throw notFound();
  return related.id;
}

/** Ends the holder's running link and its sessions. */
async function endLinks(tx: Tx, actor: Actor, holder: LinkHolder): Promise<string[]> {
  const where = {
    clinicId: actor.clinicId,
    patientId: holder.patientId,
    relatedPersonId: holder.relatedPersonId ?? null,
    revokedAt: null,
  };
  const running = await tx.accessLink.findMany({ where, select: { id: true } });
  const linkIds = running.map((link) => link.id);
  const endedAt = new Date();
  await tx.accessLink.updateMany({
    where: { clinicId: actor.clinicId, id: { in: linkIds } },
    data: { revokedAt: endedAt },
  });
  await tx.signInSession.updateMany({
    where: { clinicId: actor.clinicId, accessLinkId: { in: linkIds }, endedAt: null },
    data: { endedAt, endReason: 'revoked' },
  });
  return linkIds;
}

const auditLink = (tx: Tx, actor: Actor, action: AuditEntry['action'], patientId: string, linkId: string) =>
  audit(tx, actor, { action, patientId, entity: { kind: 'AccessLink', id: linkId } });
