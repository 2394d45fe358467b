import 'server-only';
import { cache } from 'react';
import type { OpeningHours } from '@/lib/domain/time/opening-hours';
import { isKnownZone } from '@/lib/domain/time/clinic-place';
import { notFound } from '@/lib/errors';
import type { Actor, PatientActor } from '@/lib/server/session/actor-types';
import { numberToDial, toOpeningHours } from '@/lib/server/data/clinic/clinic-settings';
import { act, type Tx } from '@/lib/server/db';

/** How the patient reaches the clinic, and whom to call in an emergency. */
export type ClinicContact = {
  name: string;
  phone: string | null;
  /** Null while nobody has said them day by day. */
  hours: OpeningHours | null;
  /** What was written before hours had days of their own. */
  writtenHours: string | null;
  /** The clinic's: its hours are hours there. */
  timeZone: string;
  emergencyNumber: string;
  outOfHoursLine: string | null;
  crisisLine: string | null;
};

/** The clinic's contact, for the foot of every patient page and for what staff tell a patient; read once a page. */
export const viewClinicContact = cache(
  (actor: Actor): Promise<ClinicContact> =>
    act(actor, 'clinic.read', (tx) => readClinicContact(tx, actor.clinicId)),
);

export async function readClinicContact(tx: Tx, clinicId: string): Promise<ClinicContact> {
  const clinic = await tx.clinic.findUnique({
    where: { id: clinicId },
    select: {
      name: true,
      phone: true,
      openingHours: true,
      openingWeek: true,
      closures: true,
      timeZone: true,
      emergencyNumber: true,
      outOfHoursLine: true,
      crisisLine: true,
    },
  });
  if (clinic === null) throw notFound();
  const { openingHours, openingWeek, closures, emergencyNumber, timeZone, ...contact } = clinic;
  return {
    ...contact,
    timeZone: isKnownZone(timeZone) ? timeZone : 'UTC',
    hours: toOpeningHours({ openingWeek, closures }),
    writtenHours: openingHours,
    emergencyNumber: numberToDial(emergencyNumber),
  };
}

export type OwnPage = {
  fullName: string;
  treatedBy: string[];
  helpers: { name: string; relationship: string }[];
};

/** What the patient sees about themselves: name, who treats them, who may log for them. */
export async function readOwnPage(
  tx: Tx,
  actor: Pick<PatientActor, 'clinicId' | 'patientId'>,
): Promise<OwnPage> {
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId: actor.clinicId, id: actor.patientId } },
    select: {
      fullName: true,
      careTeam: {
        where: { endedAt: null },
        orderBy: { startedAt: 'asc' },
        select: { practitionerRole: { select: { displayName: true } } },
      },
      relatedPersons: {
        where: { endedAt: null },
        orderBy: { createdAt: 'asc' },
        select: { name: true, relationship: true },
      },
    },
  });
  if (patient === null) throw notFound();
  return {
    fullName: patient.fullName,
    treatedBy: patient.careTeam.map((member) => member.practitionerRole.displayName),
    helpers: patient.relatedPersons,
  };
}
