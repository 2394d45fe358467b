import 'server-only';
import { drawStill, tellingPose } from '@/lib/domain/figure/paint/draw';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { PictureOf, PortalData } from '@/lib/schemas/portal';
import { portalFormat } from '@/lib/schemas/portal-format';
import { readClinicContact, readOwnPage } from '@/lib/server/data/access/own-page';
import { readDeviceNotices } from '@/lib/server/data/access/patient-device';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { readPlan } from '@/lib/server/data/today/day-plan';
import { progressIn } from '@/lib/server/data/today/progress';
import { loadPicture } from '@/lib/server/pictures/exercise-picture';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { act } from '@/lib/server/db';

const mostNotices = 3;

/**
 * Everything that the patient's pages show, in one answer that a phone keeps: program, own entries of eight weeks, whom to call, which
 * questions are due. Never conditions, clinicians' notes, birth date or contact data (O-11).
 */
export function viewPortal(actor: PatientActor, now: Date): Promise<PortalData> {
  return act(actor, 'log.read', async (tx) => {
    const records = await readPatientRecords(tx, actor, now);
    const plan = await readPlan(tx, actor, records, now);
    const session = await tx.signInSession.findFirst({
      where: { clinicId: actor.clinicId, patientId: actor.patientId, id: actor.sessionId },
      select: { sharedDevice: true },
    });
    const { fullName, treatedBy, helpers } = await readOwnPage(tx, actor);
    const notices = await readDeviceNotices(tx, actor);
    return {
      format: portalFormat,
      readAt: now.toISOString(),
      person: {
        patientId: actor.patientId,
        name: actor.name,
        carerName: actor.carerName,
        language: actor.language,
        isDemo: actor.clinic.isDemo,
        // What is not known is treated as the careful case: such a device keeps nothing.
        isShared: session?.sharedDevice ?? true,
      },
      plan,
      progress: progressIn(records),
      own: {
        fullName,
        treatedBy,
        helpers: helpers.map(({ name, relationship }) => ({ name, relationship })),
      },
      contact: await readClinicContact(tx, actor.clinicId),
      notices: notices
        .slice(-mostNotices)
        .map(({ openedAt, ...notice }) => ({ ...notice, openedAt: openedAt.toISOString() })),
      pictures: picturesOf(plan, actor),
    };
  });
}

function picturesOf({ versions }: PlanOfDays, { language }: PatientActor): Record<string, PictureOf> {
  const exercises = versions.flatMap((version) => version.exercises);
  return Object.fromEntries(
    exercises.flatMap((exercise) => {
      const picture = loadPicture(exercise, language);
      if (picture === null) return [];
      const { figure, alt: _alt, ...options } = picture;
      const still = drawStill(figure, tellingPose(figure), options);
      return [[exercise.prescriptionId, { ...picture, still }]];
    }),
  );
}
