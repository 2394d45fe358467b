import 'server-only';
import { sealedSecrets } from '@/lib/server/data/access/access-link';
import type { Locale } from '@/lib/domain/result';
import type { RequestOrigin, SystemActor } from '@/lib/server/session/actor-types';
import { audit, auditAll } from '@/lib/server/audit';
import { readActor } from '@/lib/server/data/access/caller';
import { noteDevice } from '@/lib/server/data/access/patient-device';
import {
  codeRule,
  rememberedAddress,
  takeFromAddress,
  takeTry,
  takeWrongLink,
} from '@/lib/server/data/access/try-limit';
import { fromDateColumn } from '@/lib/server/dates';
import { inContext, setContext, type Tx } from '@/lib/server/db';
import { newDeviceSecret } from '@/lib/server/session/device-cookie';
import { entryLines } from '@/lib/server/session/entry-lines';
import { verifyPin } from '@/lib/server/session/password';
import { hashAccess, hashSecret, newSecret, readAccessCode, unseal } from '@/lib/server/session/secrets';

const triesBeforeWait = 5;
const triesBeforeSuspension = 10;
const waitMs = 15 * 60_000;

type Key = { token: string } | { code: string };
type Attempt = {
  key: Key;
  knows: { birthDate: string } | { pin: string };
  sharedDevice: boolean;
  /** What the browser says that it is. */
  device: string | null;
  /** Of the cookie of a browser in which a link was opened before; null when it has none of ours. */
  deviceSecret: string | null;
};

/** `refused` is one answer for a wrong date or PIN and for a link that is unknown, revoked or suspended. */
export type Entry =
  | {
      kind: 'opened';
      secret: string;
      language: Locale;
      /** For the browser's cookie; null on a device that is not the person's own. */
      deviceSecret: string | null;
      /** For the browser to remember; null on a device that is not the person's own. */
      linkToken: string | null;
    }
  | { kind: 'refused' }
  | { kind: 'wait'; seconds: number };

type LinkRow = {
  id: string;
  patient_id: string;
  related_person_id: string | null;
  first_opened_at: Date | null;
  birth_date: Date;
  pin_hash: string | null;
  failed_tries: number;
  wait_until: Date | null;
  sealed: string;
  is_open: boolean;
};

/**
 * Opens a patient's (or carer's) link with the holder's birth date, or with the PIN that they were given where their link asks for
 * that. Five wrong ones make the link wait 15 minutes, for the right one too; ten in a row suspend it and tell the clinic. Tries on one link take turns, so that parallel ones cannot slip through.
 * A link or code that nobody has waits in the same way. Refuses `unavailable` when too many are before the door.
 */
export async function openAccessLink(attempt: Attempt, origin: RequestOrigin, now: Date): Promise<Entry> {
  const known = rememberedAddress(origin, now);
  if (known.kind === 'wait') return known;
  const keyHash = hashOfKey(attempt.key);
  return entryLines().links.run(() =>
    inContext({ secretHash: keyHash }, async (tx) => {
      const ofAddress = await takeFromAddress(tx, origin, now);
      if (ofAddress.kind === 'wait') return ofAddress;
      const entry = await tryLink(tx, keyHash, attempt, origin, now);
      if (entry.kind !== 'refused') return entry;
      const wrong = await takeWrongLink(tx, origin, now);
      return wrong.kind === 'wait' ? wrong : entry;
    }),
  );
}

async function tryLink(
  tx: Tx,
  keyHash: string,
  attempt: Attempt,
  origin: RequestOrigin,
  now: Date,
): Promise<Entry> {
  const found = await tx.accessLink.findFirst({
    where: { OR: [{ tokenHash: keyHash }, { codeHash: keyHash }] },
    select: { id: true, clinicId: true },
  });
  if (found === null) return refuseUnknown(tx, keyHash, origin, now);
  const product: SystemActor = { kind: 'system', clinicId: found.clinicId, origin };
  await setContext(tx, { clinicId: found.clinicId });
  const link = await lockLink(tx, found);
  if (link === null || !link.is_open) return refuseEntry(tx, product, found.id);
  if (link.wait_until !== null && link.wait_until > now) {
    await auditRefusal(tx, product, found.id);
    return { kind: 'wait', seconds: Math.ceil((link.wait_until.getTime() - now.getTime()) / 1000) };
  }
  if (!(await isKnownToHolder(link, attempt.knows))) return countFailure(tx, product, link, now);
  return startSession(tx, link, found.clinicId, attempt, origin, now);
}

/** A link asks for one of the two, and the other never opens it. */
async function isKnownToHolder(link: LinkRow, knows: Attempt['knows']): Promise<boolean> {
  const { pin_hash: pinHash } = link;
  if (pinHash === null) return 'birthDate' in knows && fromDateColumn(link.birth_date) === knows.birthDate;
  return 'pin' in knows && entryLines().pins.run(() => verifyPin(pinHash, knows.pin));
}

async function refuseUnknown(tx: Tx, keyHash: string, origin: RequestOrigin, now: Date): Promise<Entry> {
  const taken = await takeTry(tx, `code ${keyHash}`, codeRule, now);
  if (taken.kind === 'wait') return taken;
  // As with a link that is suspended after ten: it does not say any more when to come back.
  if (taken.kind === 'shut') return { kind: 'refused' };
  await tx.signInAttempt.createMany({
    data: { outcome: 'denied', networkAddress: origin.networkAddress, requestId: origin.requestId },
  });
  return { kind: 'refused' };
}

const hashOfKey = (key: Key): string =>
  hashAccess('token' in key ? key.token : (readAccessCode(key.code) ?? key.code));

async function lockLink(tx: Tx, found: { id: string; clinicId: string }): Promise<LinkRow | null> {
  const [link] = await tx.$queryRaw<LinkRow[]>`
    select l.id, l.patient_id, l.related_person_id, l.first_opened_at, l.pin_hash, coalesce(r.birth_date, p.birth_date) as birth_date, l.failed_tries, l.wait_until, l.sealed,
      (l.revoked_at is null and l.suspended_at is null and c.closed_at is null) as is_open
    from access_link l
    join clinic c on c.id = l.clinic_id
    join patient p on p.clinic_id = l.clinic_id and p.id = l.patient_id
    left join related_person r on r.clinic_id = l.clinic_id and r.id = l.related_person_id
    where l.clinic_id = ${found.clinicId}::uuid and l.id = ${found.id}::uuid
    for update of l`;
  return link ?? null;
}

const auditRefusal = (tx: Tx, product: SystemActor, linkId: string, patientId?: string) =>
  audit(tx, product, {
    action: 'access.open',
    outcome: 'denied',
    entity: { kind: 'AccessLink', id: linkId },
    ...(patientId === undefined ? {} : { patientId }),
  });

async function refuseEntry(tx: Tx, product: SystemActor, linkId: string): Promise<Entry> {
  await auditRefusal(tx, product, linkId);
  return { kind: 'refused' };
}

async function countFailure(tx: Tx, product: SystemActor, link: LinkRow, now: Date): Promise<Entry> {
  const failedTries = link.failed_tries + 1;
  const isSuspended = failedTries >= triesBeforeSuspension;
  await tx.accessLink.update({
    where: { clinicId_id: { clinicId: product.clinicId, id: link.id } },
    data: {
      failedTries,
      ...(failedTries === triesBeforeWait ? { waitUntil: new Date(now.getTime() + waitMs) } : {}),
      ...(isSuspended ? { suspendedAt: now } : {}),
    },
  });
  await auditRefusal(tx, product, link.id, link.patient_id);
  if (isSuspended) {
    await tx.alert.create({
      data: { clinicId: product.clinicId, patientId: link.patient_id, rule: 'access_link_suspended' },
    });
    await audit(tx, product, {
      action: 'access.suspend',
      patientId: link.patient_id,
      entity: { kind: 'AccessLink', id: link.id },
    });
  }
  return { kind: 'refused' };
}

async function startSession(
  tx: Tx,
  link: LinkRow,
  clinicId: string,
  attempt: Attempt,
  origin: RequestOrigin,
  now: Date,
): Promise<Entry> {
  await tx.accessLink.update({
    where: { clinicId_id: { clinicId, id: link.id } },
    data: { failedTries: 0, waitUntil: null },
  });
  await tx.accessLink.updateMany({
    where: { clinicId, id: link.id, firstOpenedAt: null },
    data: { firstOpenedAt: now },
  });
  const secret = newSecret();
  // Where others use the browser too, the next one who enters there is told again.
  const deviceSecret = (attempt.sharedDevice ? null : attempt.deviceSecret) ?? newDeviceSecret();
  const holder = { clinicId, patientId: link.patient_id, relatedPersonId: link.related_person_id };
  const entering = { ...holder, accessLinkId: link.id, isFirst: link.first_opened_at === null };
  const { deviceId, isNew } = await noteDevice(tx, entering, deviceSecret, now);
  const session = await tx.signInSession.create({
    data: {
      clinicId,
      patientId: link.patient_id,
      accessLinkId: link.id,
      patientDeviceId: deviceId,
      secretHash: hashSecret(secret),
      sharedDevice: attempt.sharedDevice,
      device: attempt.device,
      createdAt: now,
      lastSeenAt: now,
    },
    select: { id: true },
  });
  const actor = await readActor(tx, secret, origin, now);
  if (actor === null || actor.kind !== 'patient') throw new Error('a new session has no holder');
  const patientId = link.patient_id;
  await auditAll(tx, actor, [
    { action: 'session.start', patientId, entity: { kind: 'SignInSession', id: session.id } },
    ...(isNew
      ? [{ action: 'device.new' as const, patientId, entity: { kind: 'PatientDevice', id: deviceId } }]
      : []),
  ]);
  return {
    kind: 'opened',
    secret,
    language: actor.language,
    deviceSecret: attempt.sharedDevice ? null : deviceSecret,
    linkToken: attempt.sharedDevice ? null : sealedSecrets.parse(unseal(link.sealed)).token,
  };
}
