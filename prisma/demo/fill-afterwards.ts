import { randomUUID } from 'node:crypto';
import { addDays } from '../../lib/domain/time/calendar-date';
import { openAccessLink } from '../../lib/server/data/access/access-entry';
import { signBounds } from '../../lib/server/data/bounds/bounds';
import { applyAgreedSteps } from '../../lib/server/data/bounds/step-within-bounds';
import { viewRecord } from '../../lib/server/data/patient/record';
import { recordHomeTrial } from '../../lib/server/data/patient/trial-at-home';
import { allowTrials } from '../../lib/server/data/patient/trial-permission';
import { addCondition } from '../../lib/server/data/record/condition';
import { acknowledgeReview } from '../../lib/server/data/review/acknowledge';
import { offerOf } from '../../lib/server/data/review/review-list';
import { viewToday } from '../../lib/server/data/today/today';
import type { PatientActor, PractitionerActor } from '../../lib/server/session/actor-types';
import type { Afterwards, DemoPatient } from './demo-patient';
import { workingHours } from './fill-record';
import { type Filling, staffOf } from './staff';

type Filled = { patientId: string; link: string; today: string };

/** What came after a patient's history, through the functions that real use goes through. */
export async function fillAfterwards(
  { system, people, now }: Filling,
  { name, afterwards, therapist: key }: DemoPatient,
  { patientId, link, today }: Filled,
): Promise<void> {
  if (afterwards === undefined) return;
  const therapist = staffOf(people, key);
  switch (afterwards.kind) {
    case 'found': {
      const { code, description } = afterwards;
      const place = { side: 'not_sided', limb: null, onsetOn: null, onsetPrecision: 'day' } as const;
      await addCondition(therapist, patientId, { code, description, ...place }, now);
      return;
    }
    case 'bounds': {
      const { slug, toKg, daysAgo, untilDay } = afterwards;
      const { runningExercises } = await viewRecord(therapist, patientId, now);
      const exercise = runningExercises.find((one) => one.slug === slug);
      if (exercise === undefined) throw new Error(`${name}: no ${slug} to sign for`);
      const { programId, lineageId } = exercise;
      const range = { load: { value: toKg, unit: 'kg' as const }, reps: null };
      const bounds = { programId, lineageId, untilOn: addDays(today, untilDay), ...range };
      await signBounds(therapist, patientId, bounds, workingHours(addDays(today, -daysAgo), now));
      const { versionIds } = await applyAgreedSteps(system, patientId, now);
      if (versionIds.length === 0) throw new Error(`${name}: nothing moved within the bounds`);
      return;
    }
    case 'trial_at_home':
      return tryAtHome({ system, therapist, now }, patientId, afterwards);
    case 'link_suspended':
      return trySuspending(link, system.origin, now);
    case 'acknowledged':
      // When the list has settled: see `fillAcknowledged`.
      return;
  }
}

async function tryAtHome(
  { system, therapist, now }: Pick<Filling, 'system' | 'now'> & { therapist: PractitionerActor },
  patientId: string,
  { slug, painBefore }: Extract<Afterwards, { kind: 'trial_at_home' }>,
): Promise<void> {
  const { fullName, language, timeZone, runningExercises } = await viewRecord(therapist, patientId, now);
  const exercise = runningExercises.find((one) => one.slug === slug);
  if (exercise === undefined) throw new Error(`${fullName}: no ${slug} to try`);
  const { programId, lineageId } = exercise;
  await allowTrials(therapist, patientId, { programId, lineageId, needsAdult: false }, now);
  const { clinicId, clinic } = therapist;
  const actor: PatientActor = {
    ...{ kind: 'patient', clinicId, patientId, relatedPersonId: null, carerName: null },
    ...{ sessionId: randomUUID(), name: fullName, language, timeZone, clinic, origin: system.origin },
  };
  const { exercises } = await viewToday(actor, now);
  const shown = exercises.find((one) => one.slug === slug);
  if (shown === undefined) throw new Error(`${fullName}: ${slug} is not shown`);
  const begin = { step: 'begin', trialId: randomUUID(), prescriptionId: shown.prescriptionId } as const;
  await recordHomeTrial(actor, { ...begin, noStopSymptom: true, adultPresent: false, painBefore }, now);
}

const triesAtOnce = 5;
const waitMs = 16 * 60_000;

/** Twice five wrong birth dates, as somebody tries who has found the link. */
async function trySuspending(link: string, origin: Filling['system']['origin'], now: Date): Promise<void> {
  const token = link.slice(link.lastIndexOf('/') + 1);
  for (const round of [2, 1])
    for (let tries = 0; tries < triesAtOnce; tries += 1)
      await openAccessLink(
        {
          key: { token },
          knows: { birthDate: '1900-01-01' },
          ...{ sharedDevice: true, device: null, deviceSecret: null },
        },
        origin,
        new Date(now.getTime() - round * waitMs),
      );
}

/** What a therapist has seen to by now: taken off the list by name, until a day. */
export async function fillAcknowledged(
  therapist: PractitionerActor,
  { name, afterwards }: DemoPatient,
  { patientId, today }: Omit<Filled, 'link'>,
  now: Date,
): Promise<void> {
  if (afterwards?.kind !== 'acknowledged') return;
  const { deeds, note, untilDay } = afterwards;
  const { review } = await viewRecord(therapist, patientId, now);
  const offer = review === null ? null : offerOf(review);
  if (offer === null) throw new Error(`${name}: nothing to acknowledge`);
  const given = { basis: offer.basis, deeds: [...deeds], note, untilOn: addDays(today, untilDay) };
  await acknowledgeReview(therapist, patientId, given, now);
}
