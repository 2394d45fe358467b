import { describe, expect, test } from 'vitest';
import { isSessionAlive, sessionLimits } from './session-limits.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = new Date('2026-03-28T12:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);

describe('S-5 how long a sign-in lasts', () => {
  test.each([
    ['staff', 'practitioner', false, 15 * minute, 12 * hour],
    ['staff, whatever the device', 'practitioner', true, 15 * minute, 12 * hour],
    ['a patient', 'patient', false, 30 * day, 90 * day],
    ['a patient on a shared device', 'patient', true, 15 * minute, 12 * hour],
  ] as const)('S-5 %s', (_, kind, sharedDevice, idleMs, absoluteMs) => {
    const limits = sessionLimits(kind, sharedDevice);
    expect(limits).toEqual({ idleMs, absoluteMs });
    const idle = { createdAt: start, lastSeenAt: start };
    expect(isSessionAlive(idle, limits, after(idleMs - 1))).toBe(true);
    expect(isSessionAlive(idle, limits, after(idleMs))).toBe(false);
    const busy = { createdAt: start, lastSeenAt: after(absoluteMs - 1) };
    expect(isSessionAlive(busy, limits, after(absoluteMs - 1))).toBe(true);
    expect(isSessionAlive({ ...busy, lastSeenAt: after(absoluteMs) }, limits, after(absoluteMs))).toBe(false);
  });
});
