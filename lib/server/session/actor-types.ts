import 'server-only';
import type { Role } from '@/lib/domain/access/permissions';
import type { Locale } from '@/lib/domain/result';

/**
 * Where a request came from; written into the audit. `isPeerOnly`: the address is that of whoever connected, which may be a proxy in front
 * of many people: nobody is made to wait for it.
 */
export type RequestOrigin = { requestId: string; networkAddress: string | null; isPeerOnly?: boolean };

/**
 * What one press of a button sends, however often it arrives. `key`: made by the page, 122 random bits; `request`: method, address and
 * body, word for word.
 */
export type Intent = { key: string; request: string };

type ClinicFacts = {
  name: string;
  locale: string;
  timeZone: string;
  paperSize: 'a4' | 'letter';
  isDemo: boolean;
};

export type PractitionerActor = {
  kind: 'practitioner';
  clinicId: string;
  practitionerId: string;
  practitionerRoleId: string;
  sessionId: string;
  roles: readonly Role[];
  name: string;
  clinic: ClinicFacts;
  origin: RequestOrigin;
  /** What this request is to do once; none where it only reads. */
  intent?: Intent;
};

/** A patient, or a parent or carer on the patient's behalf (`relatedPersonId`). */
export type PatientActor = {
  kind: 'patient';
  clinicId: string;
  patientId: string;
  relatedPersonId: string | null;
  carerName: string | null;
  sessionId: string;
  name: string;
  language: Locale;
  timeZone: string;
  clinic: ClinicFacts;
  origin: RequestOrigin;
};

/** Whose day is told, and in whose words: the patient's own, or those of somebody who helps them. */
export type DayReader = Pick<
  PatientActor,
  'clinicId' | 'patientId' | 'relatedPersonId' | 'language' | 'timeZone'
>;

/** The product itself: set-up, demo data, jobs. */
export type SystemActor = { kind: 'system'; clinicId: string; origin: RequestOrigin };

export type Actor = PractitionerActor | PatientActor | SystemActor;
/** Who may publish: a member of staff, or the product within bounds that one of them has signed. */
export type Publisher = PractitionerActor | SystemActor;
