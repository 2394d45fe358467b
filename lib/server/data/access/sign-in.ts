import 'server-only';
import { canonicalEmail } from '@/lib/domain/access/email';
import type { PatientActor, PractitionerActor, RequestOrigin } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { readActor } from '@/lib/server/data/access/caller';
import {
  accountRule,
  deviceRule,
  forgetTries,
  rememberedAddress,
  type Taken,
  takeFromAddress,
  takeTry,
} from '@/lib/server/data/access/try-limit';
import { inContext, setContext, type Tx } from '@/lib/server/db';
import { newDeviceSecret } from '@/lib/server/session/device-cookie';
import { entryLines } from '@/lib/server/session/entry-lines';
import { hashPassword, needsRehash, verifyPassword } from '@/lib/server/session/password';
import { hashSecret, newSecret } from '@/lib/server/session/secrets';

const longestPassword = 256;

type Credentials = {
  email: string;
  password: string;
  device: string | null;
  /** Of the cookie of a browser that somebody signed in from before; null when it has none of ours. */
  deviceSecret: string | null;
};

/** `refused` is one answer for every kind of failure: unknown, wrong, disabled, clinic closed. `wait` too is the same for all of them. */
export type SignIn =
  | { kind: 'opened'; secret: string; deviceSecret: string }
  | { kind: 'refused' }
  | { kind: 'wait'; seconds: number };

/**
 * Checks an e-mail and password and opens a session. Tries are limited by account (from a known device by device) and by address
 * before anything is hashed, and hashing has a line of its own: refuses `unavailable` when that is full.
 */
export async function signInPractitioner(
  input: Credentials,
  origin: RequestOrigin,
  now: Date,
): Promise<SignIn> {
  const known = rememberedAddress(origin, now);
  if (known.kind === 'wait') return known;
  const { strangers, knownDevices } = entryLines();
  const line = input.deviceSecret === null ? strangers : knownDevices;
  return line.run(() => trySignIn(input, origin, now));
}

async function trySignIn(input: Credentials, origin: RequestOrigin, now: Date): Promise<SignIn> {
  const email = canonicalEmail(input.email);
  const { taken, person, keys } = await inContext(email === null ? {} : { email }, (tx) =>
    admit(tx, input, email, origin, now),
  );
  if (taken.kind === 'wait') return taken;
  // Told like the longest wait: a stranger is not to learn that a hundred tries were made here.
  if (taken.kind === 'shut') return { kind: 'wait', seconds: accountRule.longestWaitMinutes * 60 };
  const tooLong = Array.from(input.password.normalize('NFC')).length > longestPassword;
  const fits = await verifyPassword(person?.passwordHash ?? null, tooLong ? '' : input.password);
  const secret = newSecret();
  const deviceSecret = input.deviceSecret ?? newDeviceSecret();
  const opened =
    person !== null && fits && !tooLong && person.disabledAt === null
      ? await inContext({ practitionerId: person.id }, async (tx) => {
          if (!(await openPractitionerSession(tx, person, secret, input.device, origin))) return false;
          await forgetTries(tx, keys);
          await rememberDevice(tx, person.id, deviceSecret);
          return true;
        })
      : false;
  await inContext({}, (tx) =>
    tx.signInAttempt.createMany({
      data: {
        practitionerId: person?.id ?? null,
        outcome: opened ? 'success' : 'denied',
        networkAddress: origin.networkAddress,
        requestId: origin.requestId,
      },
    }),
  );
  if (opened && person !== null && needsRehash(person.passwordHash)) {
    const passwordHash = await hashPassword(input.password);
    await inContext({ practitionerId: person.id }, (tx) =>
      tx.practitioner.update({ where: { id: person.id }, data: { passwordHash }, select: { id: true } }),
    );
  }
  return opened ? { kind: 'opened', secret, deviceSecret } : { kind: 'refused' };
}

type Person = { id: string; passwordHash: string; disabledAt: Date | null };
type Admission = { taken: Taken; person: Person | null; keys: string[] };

/**
 * Takes a try of this account. One that nobody has is counted like one that somebody has; a browser that its owner used before counts
 * for itself, so that strangers cannot keep the owner out, and gives the account its tries back when it gets in.
 */
async function admit(
  tx: Tx,
  input: Credentials,
  email: string | null,
  origin: RequestOrigin,
  now: Date,
): Promise<Admission> {
  const account = `account ${email ?? input.email.trim().toLowerCase()}`;
  const ofAddress = await takeFromAddress(tx, origin, now);
  if (ofAddress.kind === 'wait') return { taken: ofAddress, person: null, keys: [] };
  const person = email === null ? null : await tx.practitioner.findUnique({ where: { email } });
  const device = person === null ? null : await findDevice(tx, person.id, input.deviceSecret);
  const taken =
    device === null
      ? await takeTry(tx, account, accountRule, now)
      : await takeTry(tx, `device ${device}`, deviceRule, now);
  return { taken, person, keys: device === null ? [account] : [account, `device ${device}`] };
}

async function findDevice(
  tx: Tx,
  practitionerId: string,
  deviceSecret: string | null,
): Promise<string | null> {
  if (deviceSecret === null) return null;
  await setContext(tx, { practitionerId });
  const device = await tx.knownDevice.findUnique({
    where: { practitionerId_secretHash: { practitionerId, secretHash: hashSecret(deviceSecret) } },
    select: { id: true },
  });
  return device?.id ?? null;
}

async function rememberDevice(tx: Tx, practitionerId: string, deviceSecret: string): Promise<void> {
  await setContext(tx, { practitionerId });
  await tx.knownDevice.createMany({
    data: { practitionerId, secretHash: hashSecret(deviceSecret) },
    skipDuplicates: true,
  });
}

async function openPractitionerSession(
  tx: Tx,
  person: { id: string },
  secret: string,
  device: string | null,
  origin: RequestOrigin,
): Promise<boolean> {
  const role = await tx.practitionerRole.findFirst({
    where: { practitionerId: person.id, endedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, clinicId: true },
  });
  if (role === null) return false;
  await setContext(tx, {
    clinicId: role.clinicId,
    practitionerId: person.id,
    secretHash: hashSecret(secret),
  });
  const clinic = await tx.clinic.findUnique({ where: { id: role.clinicId }, select: { closedAt: true } });
  if (clinic === null || clinic.closedAt !== null) return false;
  const session = await tx.signInSession.create({
    data: { clinicId: role.clinicId, practitionerRoleId: role.id, secretHash: hashSecret(secret), device },
    select: { id: true },
  });
  const actor = await readActor(tx, secret, origin, new Date());
  if (actor === null) return false;
  await audit(tx, actor, { action: 'session.start', entity: { kind: 'SignInSession', id: session.id } });
  return true;
}

/** Ends the caller's own session; the same cookie is refused from the next request on, everywhere. */
export function signOut(actor: PractitionerActor | PatientActor): Promise<void> {
  return inContext(
    { clinicId: actor.clinicId, ...(actor.kind === 'patient' ? { patientId: actor.patientId } : {}) },
    async (tx) => {
      await tx.signInSession.updateMany({
        where: { clinicId: actor.clinicId, id: actor.sessionId, endedAt: null },
        data: { endedAt: new Date(), endReason: 'signed_out' },
      });
      await audit(tx, actor, {
        action: 'session.end',
        entity: { kind: 'SignInSession', id: actor.sessionId },
      });
    },
  );
}
