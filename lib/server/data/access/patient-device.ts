import 'server-only';
import { notFound } from '@/lib/errors';
import type { PatientActor, PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { act, type Tx } from '@/lib/server/db';
import { hashSecret } from '@/lib/server/session/secrets';

type Entering = {
  clinicId: string;
  patientId: string;
  relatedPersonId: string | null;
  accessLinkId: string;
  /** Nobody had opened this link before. */
  isFirst: boolean;
};

/** The browser that enters, inside the transaction of the entry, which holds the link: known from before, or new and to be told. */
export async function noteDevice(
  tx: Tx,
  entering: Entering,
  deviceSecret: string,
  now: Date,
): Promise<{ deviceId: string; isNew: boolean }> {
  const { clinicId, patientId, relatedPersonId } = entering;
  const secretHash = hashSecret(deviceSecret);
  const known = await tx.patientDevice.findFirst({
    where: { clinicId, patientId, relatedPersonId, secretHash },
    select: { id: true },
  });
  if (known !== null) return { deviceId: known.id, isNew: false };
  const { id } = await tx.patientDevice.create({
    data: { ...entering, secretHash, openedAt: now },
    select: { id: true },
  });
  return { deviceId: id, isNew: true };
}

/** A browser that is told to the person whose page it opened. */
export type DeviceNotice = { deviceId: string; openedAt: Date; isFirst: boolean };

/**
 * The other browsers in which the caller's page was opened and which they have not answered yet, oldest first. A browser is not told to
 * itself: whoever got in cannot take the notice away there.
 */
export async function readDeviceNotices(tx: Tx, actor: PatientActor): Promise<DeviceNotice[]> {
  const rows = await tx.patientDevice.findMany({
    where: { ...othersOf(actor), dismissedAt: null },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, openedAt: true, isFirst: true },
  });
  return rows.map(({ id, ...row }) => ({ deviceId: id, ...row }));
}

/** The person knows that browser: it is not told to them again. Twice is the same. Refuses `not_found` for the browser that asks. */
export function dismissDevice(actor: PatientActor, deviceId: string, now: Date): Promise<void> {
  return act(actor, 'log.read', async (tx) => {
    const device = await tx.patientDevice.findFirst({
      where: { ...othersOf(actor), id: deviceId },
      select: { id: true },
    });
    if (device === null) throw notFound();
    await tx.patientDevice.updateMany({
      where: { clinicId: actor.clinicId, id: device.id, dismissedAt: null },
      data: { dismissedAt: now, dismissedInId: actor.sessionId },
    });
    await audit(tx, actor, {
      action: 'device.dismiss',
      patientId: actor.patientId,
      entity: { kind: 'PatientDevice', id: device.id },
    });
  });
}

const othersOf = ({ clinicId, patientId, relatedPersonId, sessionId }: PatientActor) => ({
  clinicId,
  patientId,
  relatedPersonId,
  sessions: { none: { clinicId, id: sessionId } },
});

/** A browser as the care team sees it. `carer`: who entered, when it was not the patient. */
export type OpenedDevice = {
  deviceId: string;
  openedAt: string;
  isFirst: boolean;
  carer: string | null;
  acknowledgedBy: string | null;
};

const mostListed = 20;

/**
 * In which browsers the patient's page was opened (whom the caller may see is asked before), the newest first: every one that nobody has acknowledged, up to twenty in all. The
 * first of a link is the one that is expected, and waits for nobody.
 */
export async function readOpenedDevices(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
): Promise<OpenedDevice[]> {
  const rows = await tx.patientDevice.findMany({
    where: { clinicId, patientId },
    orderBy: [{ acknowledgedAt: { sort: 'desc', nulls: 'first' } }, { openedAt: 'desc' }],
    take: mostListed,
    select: {
      id: true,
      openedAt: true,
      isFirst: true,
      relatedPerson: { select: { name: true } },
      acknowledgedBy: { select: { displayName: true } },
    },
  });
  return rows.map(({ id, openedAt, isFirst, relatedPerson, acknowledgedBy }) => ({
    deviceId: id,
    openedAt: openedAt.toISOString(),
    isFirst,
    carer: relatedPerson?.name ?? null,
    acknowledgedBy: acknowledgedBy?.displayName ?? null,
  }));
}

/** Says by name that a new browser was talked about, or needs no talk. Twice is the same: the first name stays. */
export function acknowledgeDevice(
  actor: PractitionerActor,
  patientId: string,
  deviceId: string,
  now: Date,
): Promise<void> {
  return act(actor, 'alert.acknowledge', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const where = { clinicId: actor.clinicId, patientId, id: deviceId };
    if ((await tx.patientDevice.count({ where })) === 0) throw notFound();
    await tx.patientDevice.updateMany({
      where: { ...where, acknowledgedAt: null },
      data: { acknowledgedAt: now, acknowledgedById: actor.practitionerRoleId },
    });
    await audit(tx, actor, {
      action: 'alert.acknowledge',
      patientId,
      entity: { kind: 'PatientDevice', id: deviceId },
    });
  });
}
