import 'server-only';
import { isSessionAlive, sessionLimits } from '@/lib/domain/access/session-limits';
import { isKnownZone, usablePlace } from '@/lib/domain/time/clinic-place';
import { env } from '@/lib/env';
import { asUnavailable } from '@/lib/server/database-errors';
import { inContext, inOneStatement, type Tx } from '@/lib/server/db';
import { errorFacts, log } from '@/lib/server/log';
import type { PatientActor, PractitionerActor, RequestOrigin } from '@/lib/server/session/actor-types';
import { hashSecret } from '@/lib/server/session/secrets';

type Caller = PractitionerActor | PatientActor;
type Seen = { lastSeenAt: Date };

const touchEveryMs = 60_000;

/**
 * Who holds this session secret, read afresh from the database in one statement: role, clinic, patient link and state count as they are
 * now. Null when the session has ended, is too old, or its holder may no longer enter.
 * `touch` is false for requests that are not a person's doing (polling, prefetch): they do not count as activity.
 */
export async function findActor(
  secret: string,
  origin: RequestOrigin,
  options: { touch: boolean; now: Date },
): Promise<Caller | null> {
  const actor = await inOneStatement((tx) => readActor(tx, secret, origin, options.now));
  if (actor === null || !options.touch) return actor;
  if (actor.lastSeenAt.getTime() + touchEveryMs < options.now.getTime())
    await touchSession(actor, options.now);
  return actor;
}

/** Notes that the session is in use. Where nothing can be written, a patient may still read: the session then only ages faster. */
async function touchSession(actor: Caller, now: Date): Promise<void> {
  const { clinicId, sessionId } = actor;
  const context = actor.kind === 'patient' ? { clinicId, patientId: actor.patientId } : { clinicId };
  try {
    await inContext(context, (tx) =>
      tx.signInSession.updateMany({ where: { clinicId, id: sessionId }, data: { lastSeenAt: now } }),
    );
  } catch (error) {
    if (asUnavailable(error) === null) throw error;
    log.warn('session not touched', { requestId: actor.origin.requestId, ...errorFacts(error) });
  }
}

/**
 * Whether this was a patient's sign-in that the clinic has ended: the link was switched off or replaced, or somebody is a carer no more.
 * One that has aged, or was signed out, is no such end.
 */
export async function isAccessEnded(secret: string): Promise<boolean> {
  const secretHash = hashSecret(secret);
  const session = await inContext({ secretHash }, (tx) =>
    tx.signInSession.findFirst({ where: { secretHash }, select: { patientId: true, endReason: true } }),
  );
  return session !== null && session.patientId !== null && session.endReason === 'revoked';
}

/** What `app_enter` answers; a part is null where it has ended, was closed, disabled or revoked. */
type Entered = {
  sessionId: string;
  clinicId: string;
  createdAt: string;
  lastSeenAt: string;
  sharedDevice: boolean;
  clinic: PractitionerActor['clinic'] | null;
  practitioner: { id: string; roleId: string; roles: PractitionerActor['roles']; name: string } | null;
  patient:
    | (Pick<PatientActor, 'name' | 'language' | 'timeZone' | 'relatedPersonId' | 'carerName'> & {
        id: string;
      })
    | null;
};

/** As `findActor`, in the caller's own transaction, whose context is the holder's from then on. */
export async function readActor(
  tx: Tx,
  secret: string,
  origin: RequestOrigin,
  now: Date,
): Promise<(Caller & Seen) | null> {
  const [row] = await tx.$queryRaw<{ entered: Entered | null }[]>`
    select app_enter(${hashSecret(secret)}) as entered`;
  const entered = row?.entered ?? null;
  if (entered === null || entered.clinic === null) return null;
  const { clinicId, sessionId, sharedDevice, clinic, practitioner, patient } = entered;
  const times = { createdAt: new Date(entered.createdAt), lastSeenAt: new Date(entered.lastSeenAt) };
  const kind = patient === null ? 'practitioner' : 'patient';
  if (!isSessionAlive(times, sessionLimits(kind, sharedDevice), now)) return null;
  const common = {
    ...{ clinicId, sessionId, origin, lastSeenAt: times.lastSeenAt },
    // On an evaluation installation nothing is a real clinic, whatever it was made as.
    clinic: { ...clinic, ...usablePlace(clinic), isDemo: clinic.isDemo || env().isDemo },
  };
  if (practitioner !== null)
    return {
      kind: 'practitioner',
      ...common,
      practitionerId: practitioner.id,
      practitionerRoleId: practitioner.roleId,
      roles: practitioner.roles,
      name: practitioner.name,
    };
  if (patient === null) return null;
  const { id: patientId, ...who } = patient;
  const timeZone = isKnownZone(who.timeZone) ? who.timeZone : common.clinic.timeZone;
  return { kind: 'patient', ...common, patientId, ...who, timeZone };
}
