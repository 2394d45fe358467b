const minutes = 60_000;
const days = 24 * 60 * minutes;

type Limits = { idleMs: number; absoluteMs: number };

/** How long a sign-in lasts without use and at most: staff 15 min / 12 h, patients 30 / 90 days, a shared device like staff. */
export function sessionLimits(kind: 'practitioner' | 'patient', sharedDevice: boolean): Limits {
  return kind === 'patient' && !sharedDevice
    ? { idleMs: 30 * days, absoluteMs: 90 * days }
    : { idleMs: 15 * minutes, absoluteMs: 12 * 60 * minutes };
}

/** Whether a sign-in is still good at `now`; both ends are exclusive. */
export function isSessionAlive(
  session: { createdAt: Date; lastSeenAt: Date },
  limits: Limits,
  now: Date,
): boolean {
  return (
    now.getTime() - session.lastSeenAt.getTime() < limits.idleMs &&
    now.getTime() - session.createdAt.getTime() < limits.absoluteMs
  );
}
