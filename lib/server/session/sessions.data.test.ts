import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import type { RouteCall } from '../../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../../e2e/fixtures/route-calls.ts';
import { type Clinic, sceneOrigin, seatPatient, seatStaff } from '../../../e2e/fixtures/scene.ts';
import { send } from '../../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../../scripts/lib/api-routes.ts';
import { issueAccessLink, revokeAccessLink } from '@/lib/server/data/access/access-link';
import { endSessionsOf, setRoles } from '@/lib/server/data/clinic/clinic';
import { findActor } from '@/lib/server/data/access/caller';
import { signOut } from '@/lib/server/data/access/sign-in';

const suite = prepareScene();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let routes: ApiRoute[];
let calls: RouteCall[];
beforeAll(async () => {
  routes = await loadRoutes();
  calls = await routeCalls(suite.scene);
});

const callTo = (address: string): RouteCall => {
  const call = calls.find((candidate) => candidate.address === address);
  if (call === undefined) throw new Error(`no call to ${address}`);
  return call;
};
const statusOf = async (address: string, cookie: string | null): Promise<number> =>
  (await send(routes, callTo(address), { cookie })).status;
const sql = (text: string, values: unknown[] = []) => suite.admin.query(text, values);

describe('S-3 what ends a sign-in ends it at the next request, for every copy of the cookie', () => {
  type Sitting = { clinic: Clinic; practitionerRoleId: string; practitionerId: string; sessionId: string };
  const endings: [string, (sitting: Sitting) => Promise<unknown>][] = [
    ['signing out', async ({ clinic, sessionId }) => signOut({ ...clinic.physio.actor, sessionId })],
    [
      'the owner ends it',
      ({ clinic, practitionerRoleId }) => endSessionsOf(clinic.owner.actor, practitionerRoleId),
    ],
    [
      'other roles',
      ({ clinic, practitionerRoleId }) => setRoles(clinic.owner.actor, practitionerRoleId, ['front_desk']),
    ],
    [
      'leaving the clinic',
      ({ clinic, practitionerRoleId }) => setRoles(clinic.owner.actor, practitionerRoleId, []),
    ],
    [
      'the person is disabled',
      ({ practitionerId }) =>
        sql('update practitioner set disabled_at = now() where id = $1', [practitionerId]),
    ],
    [
      'the place has ended',
      ({ practitionerRoleId }) =>
        sql('update practitioner_role set ended_at = now() where id = $1', [practitionerRoleId]),
    ],
    [
      'the clinic has closed',
      ({ clinic }) => sql('update clinic set closed_at = now() where id = $1', [clinic.clinicId]),
    ],
    [
      'the session row is gone',
      ({ sessionId }) => sql('delete from sign_in_session where id = $1', [sessionId]),
    ],
  ];

  beforeEach(async () => {
    const { practitionerRoleId } = suite.scene.harbour.colleague.actor;
    await sql('update clinic set closed_at = null');
    await sql('update practitioner set disabled_at = null');
    await sql(`update practitioner_role set ended_at = null, roles = '{physiotherapist}' where id = $1`, [
      practitionerRoleId,
    ]);
  });

  test.each(endings)('S-3 staff: %s', async (_, end) => {
    const clinic = suite.scene.harbour;
    const { practitionerRoleId, practitionerId } = clinic.colleague.actor;
    const here = await seatStaff(suite.admin, clinic.clinicId, practitionerRoleId);
    expect(await statusOf('api/exercises', here.cookie)).toBe(200);
    await end({ clinic, practitionerRoleId, practitionerId, sessionId: here.actor.sessionId });
    expect(await statusOf('api/exercises', here.cookie)).toBe(401);
    const token = here.cookie.split('=')[1] ?? '';
    const bearer = await send(routes, callTo('api/exercises'), {
      cookie: null,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(bearer.status).toBe(401);
  });

  test('S-3 one’s own other devices, and other people, stay signed in', async () => {
    const clinic = suite.scene.harbour;
    const { practitionerRoleId } = clinic.colleague.actor;
    const [here, there] = [
      await seatStaff(suite.admin, clinic.clinicId, practitionerRoleId),
      await seatStaff(suite.admin, clinic.clinicId, practitionerRoleId),
    ];
    await signOut(here.actor);
    expect(await statusOf('api/exercises', here.cookie)).toBe(401);
    expect(await statusOf('api/exercises', there.cookie)).toBe(200);
    expect(await statusOf('api/exercises', clinic.physio.cookie)).toBe(200);
  });

  test.each([
    [
      'the link is replaced',
      410,
      (clinic: Clinic) => issueAccessLink(clinic.physio.actor, { patientId: clinic.patient.actor.patientId }),
    ],
    [
      'the link is switched off',
      410,
      (clinic: Clinic) =>
        revokeAccessLink(clinic.physio.actor, { patientId: clinic.patient.actor.patientId }),
    ],
    [
      'the link is switched off behind our back',
      401,
      (clinic: Clinic) =>
        sql('update access_link set revoked_at = now() where patient_id = $1', [
          clinic.patient.actor.patientId,
        ]),
    ],
    [
      'the clinic has closed',
      401,
      (clinic: Clinic) => sql('update clinic set closed_at = now() where id = $1', [clinic.clinicId]),
    ],
  ] as const)('S-3 O-6 patient: %s answers %d', async (_, status, end) => {
    const clinic = suite.scene.hillside;
    const { link } = await issueAccessLink(clinic.physio.actor, {
      patientId: clinic.patient.actor.patientId,
    });
    const seat = await seatPatient(link);
    expect(await statusOf('api/today', seat.cookie)).toBe(200);
    await end(clinic);
    expect(await statusOf('api/today', seat.cookie)).toBe(status);
  });

  test('S-3 W-11 signing out over the address ends the session and takes the cookie away', async () => {
    const clinic = suite.scene.harbour;
    const seat = await seatStaff(suite.admin, clinic.clinicId, clinic.physio.actor.practitionerRoleId);
    for (let time = 0; time < 2; time++) {
      const answer = await send(routes, callTo('api/sign-out'), { cookie: seat.cookie });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toMatch(/^plimsoll-session=; .*Max-Age=0$/);
      expect(answer.headers.get('clear-site-data')).toContain('"cache"');
      expect(await statusOf('api/exercises', seat.cookie)).toBe(401);
    }
    const { rows } = await sql('select end_reason from sign_in_session where id = $1', [
      seat.actor.sessionId,
    ]);
    expect(rows).toEqual([{ end_reason: 'signed_out' }]);
  });
});

describe('S-1 roles are read at every request', () => {
  test('S-1 what changes in the database changes the next answer, with the same cookie', async () => {
    const { desk, clinicId } = suite.scene.harbour;
    const seat = await seatStaff(suite.admin, clinicId, desk.actor.practitionerRoleId);
    const programs = 'api/patients/[patientId]/programs/[programId]';
    expect(await statusOf(programs, seat.cookie)).toBe(403);
    await sql(`update practitioner_role set roles = '{front_desk,physiotherapist}' where id = $1`, [
      desk.actor.practitionerRoleId,
    ]);
    expect(await statusOf(programs, seat.cookie)).toBe(404);
    await sql(`update practitioner_role set roles = '{front_desk}' where id = $1`, [
      desk.actor.practitionerRoleId,
    ]);
    expect(await statusOf(programs, seat.cookie)).toBe(403);
  });
});

describe('S-5 times, with a moved clock', () => {
  type Who = { kind: 'staff' | 'patient'; sharedDevice: boolean; idleMs: number; absoluteMs: number };
  const limits: [string, Who][] = [
    ['staff', { kind: 'staff', sharedDevice: false, idleMs: 15 * minute, absoluteMs: 12 * hour }],
    ['a patient', { kind: 'patient', sharedDevice: false, idleMs: 30 * day, absoluteMs: 90 * day }],
    [
      'a patient on a shared device',
      { kind: 'patient', sharedDevice: true, idleMs: 15 * minute, absoluteMs: 12 * hour },
    ],
  ];

  async function begin({ kind, sharedDevice }: Who): Promise<{ secret: string; start: number }> {
    const clinic = suite.scene.harbour;
    const seat =
      kind === 'staff'
        ? await seatStaff(suite.admin, clinic.clinicId, clinic.physio.actor.practitionerRoleId)
        : await seatPatient(clinic.otherPatient.link);
    const start = Date.parse('2026-03-28T12:00:00Z');
    await sql(
      'update sign_in_session set created_at = $1, last_seen_at = $1, shared_device = $2 where id = $3',
      [new Date(start), sharedDevice, seat.actor.sessionId],
    );
    return { secret: seat.secret, start };
  }
  const alive = async (secret: string, at: number, touch: boolean) =>
    (await findActor(secret, sceneOrigin, { touch, now: new Date(at) })) !== null;

  test.each(limits)('S-5 %s: unused until the idle limit, and not a moment longer', async (_, who) => {
    const { secret, start } = await begin(who);
    expect(await alive(secret, start + who.idleMs - 1, false)).toBe(true);
    expect(await alive(secret, start + who.idleMs, false)).toBe(false);
    expect(await alive(secret, start + who.idleMs, true)).toBe(false);
  });

  test.each(limits)('S-5 %s: use moves the idle limit, polling does not', async (_, who) => {
    const { secret, start } = await begin(who);
    expect(await alive(secret, start + who.idleMs - 1000, false)).toBe(true);
    expect(await alive(secret, start + who.idleMs + 1000, false)).toBe(false);
    const used = start + who.idleMs - 1000;
    expect(await alive(secret, used, true)).toBe(true);
    expect(await alive(secret, used + who.idleMs - 1, false)).toBe(true);
    expect(await alive(secret, used + who.idleMs, false)).toBe(false);
  });

  test.each(limits)('S-5 %s: the absolute limit cannot be moved by any use', async (_, who) => {
    const { secret, start } = await begin(who);
    const step = who.idleMs - minute;
    for (let at = start + step; at < start + who.absoluteMs; at += step)
      expect(await alive(secret, at, true)).toBe(true);
    expect(await alive(secret, start + who.absoluteMs - 1, true)).toBe(true);
    expect(await alive(secret, start + who.absoluteMs, true)).toBe(false);
  });

  test('S-5 what the screens ask for by themselves is no use, what a person does is', async () => {
    const { physio, otherPatient } = suite.scene.harbour;
    const seenAfter = async (address: string, cookie: string, sessionId: string): Promise<boolean> => {
      await sql(`update sign_in_session set last_seen_at = now() - interval '5 minutes' where id = $1`, [
        sessionId,
      ]);
      await send(routes, callTo(address), { cookie });
      const { rows } = await sql(
        `select last_seen_at > now() - interval '1 minute' as moved from sign_in_session where id = $1`,
        [sessionId],
      );
      return rows[0].moved;
    };
    expect(await seenAfter('api/today', otherPatient.cookie, otherPatient.actor.sessionId)).toBe(false);
    expect(await seenAfter('api/exercises', physio.cookie, physio.actor.sessionId)).toBe(true);
  });
});
