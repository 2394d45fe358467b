import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { appOrigin } from '../../../../e2e/fixtures/send.ts';
import { carerBirthDate, sceneBirthDate } from '../../../../e2e/fixtures/scene.ts';
import { openAccessLink } from '@/lib/server/data/access/access-entry';
import { issueAccessLink } from '@/lib/server/data/access/access-link';
import { acknowledgeDevice, dismissDevice } from '@/lib/server/data/access/patient-device';
import { findActor } from '@/lib/server/data/access/caller';
import { viewRecord } from '@/lib/server/data/patient/record';
import { addCarer } from '@/lib/server/data/record/carer';
import { viewPortal } from '@/lib/server/data/today/portal';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { POST as enter } from '@/app/api/access/route';

const origin = { requestId: 'test', networkAddress: null };
const at = (minutes: number) => new Date(Date.parse('2031-11-12T14:05:00Z') + minutes * 60_000);

const suite = prepareScene();
const patient = patientForEach(suite);
const physio = () => suite.scene.harbour.physio.actor;

type Browser = { deviceSecret: string | null };
const newBrowser = (): Browser => ({ deviceSecret: null });

/** Enters in a browser, which keeps the cookie it gets. */
async function enterIn(
  browser: Browser,
  link: string,
  minute: number,
  { sharedDevice = false, birthDate = sceneBirthDate } = {},
): Promise<PatientActor> {
  const key = { token: link.slice(link.lastIndexOf('/') + 1) };
  const attempt = {
    key,
    knows: { birthDate },
    sharedDevice,
    device: null,
    deviceSecret: browser.deviceSecret,
  };
  const entry = await openAccessLink(attempt, origin, at(minute));
  if (entry.kind !== 'opened') throw new Error(entry.kind);
  browser.deviceSecret = entry.deviceSecret ?? browser.deviceSecret;
  const actor = await findActor(entry.secret, origin, { touch: false, now: at(minute) });
  if (actor?.kind !== 'patient') throw new Error('no patient');
  return actor;
}

const newLink = async () =>
  (await issueAccessLink(suite.scene.harbour.system, { patientId: patient().patientId })).link;
const told = async (actor: PatientActor) =>
  (await viewPortal(actor, at(90))).notices.map(({ openedAt, isFirst }) => ({
    at: openedAt.slice(11, 16),
    isFirst,
  }));
const openedDevices = async () =>
  (await viewRecord(physio(), patient().patientId, new Date('2031-11-12T18:00:00Z'))).devices;
/** Those of the present link: the scene opened the one before. */
const opened = async (since: number) =>
  (await openedDevices()).filter(({ openedAt }) => openedAt >= at(since).toISOString());
const auditOf = async (action: string) =>
  (
    await suite.admin.query<{ entity_id: string }>(
      `select entity_id from audit_event where patient_id = $1 and action = $2 and entity_kind = 'PatientDevice'`,
      [patient().patientId, action],
    )
  ).rows.map((row) => row.entity_id);

describe('A-17 a new device is told', () => {
  test('A-17 to the patient on every other device until they say it was them, and to the care team until somebody acknowledges it', async () => {
    const link = await newLink();
    const [phone, laptop] = [newBrowser(), newBrowser()];
    const onPhone = await enterIn(phone, link, 0);
    const onLaptop = await enterIn(laptop, link, 60);
    expect((await told(onPhone)).at(-1)).toEqual({ at: '15:05', isFirst: false });
    // The new one is told of the others, and never of itself.
    expect((await told(onLaptop)).map((notice) => notice.at)).not.toContain('15:05');
    const [notice] = (await viewPortal(onPhone, at(90))).notices.slice(-1);
    const deviceId = notice?.deviceId ?? '';
    await expect(dismissDevice(onLaptop, deviceId, at(61))).rejects.toMatchObject({ code: 'not_found' });
    await dismissDevice(onPhone, deviceId, at(62));
    await dismissDevice(onPhone, deviceId, at(63));
    expect((await told(onPhone)).map((one) => one.at)).not.toContain('15:05');
    // What the patient says does not take it from the clinic.
    expect((await opened(0))[0]).toMatchObject({ deviceId, isFirst: false, acknowledgedBy: null });
    await acknowledgeDevice(physio(), patient().patientId, deviceId, at(70));
    expect((await opened(0)).find((device) => device.deviceId === deviceId)).toMatchObject({
      acknowledgedBy: physio().name,
    });
    expect(await auditOf('device.new')).toContain(deviceId);
    expect(await auditOf('device.dismiss')).toEqual([deviceId, deviceId]);
    expect(await auditOf('alert.acknowledge')).toEqual([deviceId]);
    const { rows } = await suite.admin.query(
      'select dismissed_at, dismissed_in_id from patient_device where id = $1',
      [deviceId],
    );
    expect(rows).toEqual([{ dismissed_at: at(62), dismissed_in_id: onPhone.sessionId }]);
  });

  test('A-17 the first device of a link is marked as the one that is expected; one that entered before is not told again, with a new link neither', async () => {
    const link = await newLink();
    const phone = newBrowser();
    await enterIn(phone, link, 0);
    expect(await opened(0)).toMatchObject([{ isFirst: true }]);
    await enterIn(phone, link, 60);
    await enterIn(phone, await newLink(), 120);
    expect(await opened(0)).toHaveLength(1);
  });

  test('A-17 on a device that is not the person’s own every entry is told, and the browser keeps nothing', async () => {
    const link = await newLink();
    const library = newBrowser();
    await enterIn(library, link, 0, { sharedDevice: true });
    expect(library.deviceSecret).toBeNull();
    await enterIn(library, link, 60, { sharedDevice: true });
    expect(await opened(0)).toHaveLength(2);
  });

  test('A-17 two entries of one browser at once are one device', async () => {
    const link = await newLink();
    const phone = newBrowser();
    await enterIn(phone, link, 0);
    const laptop = { deviceSecret: 'l'.repeat(43) };
    await Promise.all([
      enterIn(laptop, link, 10),
      enterIn({ ...laptop }, link, 10),
      enterIn({ ...laptop }, link, 10),
    ]);
    expect(await opened(0)).toHaveLength(2);
  });

  test('A-17 a carer’s devices are told to the carer and to the clinic, by name', async () => {
    const { relatedPersonId } = await addCarer(physio(), patient().patientId, {
      ...{ name: 'Cara', relationship: 'sister', birthDate: carerBirthDate },
    });
    const holder = { patientId: patient().patientId, relatedPersonId };
    const { link } = await issueAccessLink(suite.scene.harbour.system, holder);
    const onPhone = await enterIn(newBrowser(), link, 0, { birthDate: carerBirthDate });
    await enterIn(newBrowser(), link, 60, { birthDate: carerBirthDate });
    expect(await told(onPhone)).toEqual([{ at: '15:05', isFirst: false }]);
    expect((await told(patient().actor)).map((notice) => notice.at)).not.toContain('15:05');
    expect(await opened(0)).toMatchObject([{ carer: 'Cara' }, { carer: 'Cara' }]);
  });

  test('A-17 the cookie of a patient’s browser makes it known to the patient’s door only, and a made-up one to none', async () => {
    const link = await newLink();
    const send = (cookie: string | null) =>
      enter(
        new Request(`${appOrigin}/api/access`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin: appOrigin,
            ...(cookie === null ? {} : { cookie }),
          },
          body: JSON.stringify({
            ...{
              token: link.slice(link.lastIndexOf('/') + 1),
              birthDate: sceneBirthDate,
              sharedDevice: false,
            },
          }),
        }),
        { params: Promise.resolve({}) },
      );
    const first = await send(null);
    expect(first.status).toBe(200);
    const device = first.headers.getSetCookie().find((line) => line.startsWith('plimsoll-patient-device='));
    expect(device).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000$/);
    const before = (await openedDevices()).length;
    await send(device?.split(';')[0] ?? '');
    expect(await openedDevices()).toHaveLength(before);
    await send(`plimsoll-patient-device=${'x'.repeat(43)}.${'0'.repeat(64)}`);
    await send(device?.split(';')[0]?.replace('patient-', '') ?? '');
    expect(await openedDevices()).toHaveLength(before + 2);
  });
});
