import 'server-only';
import { drawStill, tellingPose } from '@/lib/domain/figure/paint/draw';
import { easierPicture } from '@/lib/domain/log/exercise-picture';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { PictureOf, PortalData, PortalUnchanged } from '@/lib/schemas/portal';
import { portalFormat } from '@/lib/schemas/portal-format';
import { readClinicContact, readOwnPage } from '@/lib/server/data/access/own-page';
import { readDueConsent } from '@/lib/server/data/access/consent';
import { readDeviceNotices } from '@/lib/server/data/access/patient-device';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { readBarriers } from '@/lib/server/data/today/barriers';
import { readPlan } from '@/lib/server/data/today/day-plan';
import { progressIn } from '@/lib/server/data/today/progress';
import { loadPicture } from '@/lib/server/pictures/exercise-picture';
import { readMemo, recall, type Work } from '@/lib/server/data/memo/memo';
import { momentIn } from '@/lib/server/data/memo/moment';
import type { DayReader, PatientActor } from '@/lib/server/session/actor-types';
import { act, type Tx } from '@/lib/server/db';

const mostNotices = 3;

/** Counters alone may be the same for two people: a mark is one reader's. */
const markOf = ({ patientId, relatedPersonId, sessionId }: PatientActor, stamp: string): string =>
  `${patientId} ${relatedPersonId ?? 'own'} ${sessionId} ${stamp}`;

type Kept = Pick<PortalData, 'plan' | 'progress' | 'barriers' | 'own' | 'contact'>;

/**
 * Everything that the patient's pages show, in one answer that a phone keeps: program, own entries of eight weeks, whom to call, which
 * questions are due. Never conditions, clinicians' notes, birth date or contact data (O-11).
 */
export async function viewPortal(actor: PatientActor, now: Date): Promise<PortalData> {
  let ofDevice: OfDevice = { notices: [], isShared: true, consent: null };
  const enter = async (tx: Tx) => {
    ofDevice = await readOfDevice(tx, actor);
    return actor.timeZone;
  };
  const door = { operation: 'log.read', enter } as const;
  const { body, stamp } = await recall(actor, workOfPortal(actor, now), door, now);
  const { plan, ...kept } = JSON.parse(body) as Kept;
  const { isShared, ...asked } = ofDevice;
  return {
    format: portalFormat,
    mark: markOf(actor, stamp),
    readAt: now.toISOString(),
    person: {
      patientId: actor.patientId,
      name: actor.name,
      carerName: actor.carerName,
      language: actor.language,
      isDemo: actor.clinic.isDemo,
      isShared,
    },
    ...{ plan, ...kept, ...asked },
    pictures: picturesOf(plan, actor),
  };
}

/** As `viewPortal` for a phone that has what carried this mark: when nothing has moved since, only that (H-3). One short statement. */
export async function viewPortalSince(
  actor: PatientActor,
  known: string,
  now: Date,
): Promise<PortalData | PortalUnchanged> {
  const { kind } = workOfPortal(actor, now);
  const moment = momentIn(actor.timeZone, now);
  const { stamp } = await act(actor, 'log.read', (tx) => readMemo(tx, actor, kind, moment));
  return markOf(actor, stamp) === known
    ? { unchanged: true, readAt: now.toISOString() }
    : viewPortal(actor, now);
}

/** What is worked out for the portal and kept; pictures are drawn from it, and what hangs on the device is read each time. */
export const workOfPortal = (reader: DayReader, now: Date): Work => ({
  patientId: reader.patientId,
  kind: `portal ${reader.language} ${reader.relatedPersonId === null ? 'own' : 'related'}`,
  make: async (tx): Promise<Kept> => {
    const records = await readPatientRecords(tx, reader, now);
    return {
      plan: await readPlan(tx, reader, records, now),
      progress: progressIn(records, reader.language),
      barriers: await readBarriers(tx, reader, records),
      own: await readOwnPage(tx, reader),
      contact: await readClinicContact(tx, reader.clinicId),
    };
  },
});

type OfDevice = Pick<PortalData, 'notices' | 'consent'> & { isShared: boolean };

async function readOfDevice(tx: Tx, actor: PatientActor): Promise<OfDevice> {
  const session = await tx.signInSession.findFirst({
    where: { clinicId: actor.clinicId, patientId: actor.patientId, id: actor.sessionId },
    select: { sharedDevice: true },
  });
  const notices = await readDeviceNotices(tx, actor);
  return {
    // What is not known is treated as the careful case: such a device keeps nothing.
    isShared: session?.sharedDevice ?? true,
    consent: await readDueConsent(tx, actor),
    notices: notices
      .slice(-mostNotices)
      .map(({ openedAt, ...notice }) => ({ ...notice, openedAt: openedAt.toISOString() })),
  };
}

function picturesOf({ versions }: PlanOfDays, { language }: DayReader): Record<string, PictureOf> {
  const exercises = versions.flatMap((version) => version.exercises);
  const drawn = exercises.flatMap(({ easier, ...exercise }) => [
    { ...exercise, key: exercise.prescriptionId },
    ...(easier === undefined ? [] : [{ ...easier, key: easierPicture(exercise.prescriptionId) }]),
  ]);
  return Object.fromEntries(
    drawn.flatMap((exercise) => {
      const picture = loadPicture(exercise, language);
      if (picture === null) return [];
      const { figure, alt: _alt, ...options } = picture;
      const still = drawStill(figure, tellingPose(figure), options);
      return [[exercise.key, { ...picture, still }]];
    }),
  );
}
