import { addDays } from '../../lib/domain/time/calendar-date';
import type { PractitionerActor, SystemActor } from '../../lib/server/session/actor-types';
import { issueAccessLink } from '../../lib/server/data/access/access-link';
import { addPractitioner, openClinic } from '../../lib/server/data/clinic/clinic';
import { arrangeCover } from '../../lib/server/data/cover/cover';
import { searchExercises } from '../../lib/server/data/exercise/exercise';
import { conditionFields } from '../../lib/domain/record/condition-fields';
import { readDayHours } from '../../lib/domain/time/opening-hours';
import type { PatientInput } from '../../lib/schemas/patient';
import { registerPatient } from '../../lib/server/data/patient/patient';
import { addCarer } from '../../lib/server/data/record/carer';
import { recordIrritability } from '../../lib/server/data/patient/assessment';
import { acknowledgeAlert, viewDashboard } from '../../lib/server/data/review/review';
import { todayIn } from '../../lib/server/today-in';
import type { DemoPatient } from './demo-patient';
import { fillAcknowledged, fillAfterwards } from './fill-afterwards';
import { fillProgram, weeksOf } from './fill-program';
import { fillRecord } from './fill-record';
import { fillSafety } from './fill-safety';
import { demoPatients } from './patients';
import { demoPrograms } from './programs';
import { seededRandom } from './random';
import { type Cards, type Filling, staff, type StaffKey, staffOf, treating, zone } from './staff';

export type DemoFile = {
  accounts: { role: string; name: string; email: string; password: string }[];
  patients: { name: string; birthDate: string; link: string; code: string }[];
};

/** Shown on the sign-in page of the evaluation mode; nobody real has these. */
const demoPassword = 'quiet-lantern-over-water';

const seed = 20260309;
/** The first of the numbers that are set apart for fiction. */
const firstPhone = 900_101;

/** Fills an empty database with Harbour Physiotherapy, through the functions that real use goes through. */
export async function fillDemoClinic(now: Date, report: (line: string) => void): Promise<DemoFile> {
  const system = await openClinic({
    name: 'Harbour Physiotherapy',
    locale: 'en-GB',
    timeZone: zone,
    paperSize: 'a4',
    phone: '020 555 0142',
    openingWeek: [...[1, 2, 3, 4, 5].map(() => readDayHours('8–12, 13–18') ?? []), [], []],
    outOfHoursLine: '020 555 0170',
    crisisLine: '020 555 0199',
    emergencyNumber: '112',
    recordPrefix: 'HP',
    brandColour: '#0f5e59',
    isDemo: true,
  });
  const people = new Map<StaffKey, PractitionerActor>();
  for (const person of staff) people.set(person.key, await addStaff(system, person));
  report(`clinic with ${staff.length} people`);
  const cards = await readCards(people);
  const filled: FilledPatient[] = [];
  for (const [index, patient] of demoPatients.entries()) {
    const random = seededRandom(seed + index);
    const phone = `07700 ${firstPhone + index}`;
    filled.push(await fillPatient({ system, people, cards, random, now }, patient, phone));
    if ((index + 1) % 6 === 0) report(`${index + 1} of ${demoPatients.length} patients`);
  }
  await settleOldAlerts(people, now);
  for (const { patient, ...own } of filled)
    await fillAcknowledged(staffOf(people, patient.therapist), patient, own, now);
  await arrangeDemoCover(people, now);
  const accounts = staff.map(({ name, email, roles }) => ({
    role: roles.join(', '),
    name,
    email,
    password: demoPassword,
  }));
  return { accounts, patients: filled.flatMap(({ links }) => links) };
}

type NewStaff = (typeof staff)[number];

async function addStaff(system: SystemActor, person: NewStaff): Promise<PractitionerActor> {
  const ids = await addPractitioner(system, { ...person, password: demoPassword });
  return {
    kind: 'practitioner',
    clinicId: system.clinicId,
    ...ids,
    sessionId: crypto.randomUUID(),
    roles: person.roles,
    name: person.name,
    clinic: { name: 'Harbour Physiotherapy', locale: 'en-GB', timeZone: zone, paperSize: 'a4', isDemo: true },
    origin: system.origin,
  };
}

async function readCards(people: ReadonlyMap<StaffKey, PractitionerActor>): Promise<Cards> {
  const wanted = new Set(
    Object.values(demoPrograms).flatMap((program) => program.prescriptions.map(({ slug }) => slug)),
  );
  const cards: Cards = new Map();
  for (const slug of wanted) {
    const { exercises: found } = await searchExercises(staffOf(people, 'okafor'), {
      q: slug.replaceAll('_', ' '),
    });
    const card = found.find((entry) => entry.slug === slug);
    if (card === undefined) throw new Error(`The catalogue has no ${slug}.`);
    cards.set(slug, card);
  }
  return cards;
}

/** Somebody who is away, and who looks after her patients meanwhile. */
async function arrangeDemoCover(people: ReadonlyMap<StaffKey, PractitionerActor>, now: Date): Promise<void> {
  const away = staffOf(people, 'nwosu');
  const today = todayIn(zone, now);
  const { practitionerRoleId: coverId } = staffOf(people, 'okafor');
  const days = { fromOn: addDays(today, -2), untilOn: addDays(today, 12) };
  await arrangeCover(away, { absentId: away.practitionerRoleId, coverId, ...days }, now);
}

type FilledPatient = {
  patient: DemoPatient;
  patientId: string;
  today: string;
  links: DemoFile['patients'];
};

async function fillPatient(filling: Filling, patient: DemoPatient, phone: string): Promise<FilledPatient> {
  const { people, now } = filling;
  const timeZone = patient.timeZone ?? zone;
  const today = todayIn(timeZone, now);
  const therapist = staffOf(people, patient.therapist);
  const birthDate = birthDateOf(patient, today);
  const knownSince = new Date(now.getTime() - 7 * dayMs * (patient.weeksKnown ?? weeksOf(patient)));
  const input: PatientInput = {
    fullName: patient.name,
    callName: patient.callName,
    birthDate,
    language: patient.language ?? 'en',
    timeZone,
    loadUnit: patient.unit ?? 'kg',
    phone,
    email: null,
    usesPaper: patient.usesPaper === true,
    reason: patient.reason,
    trainingStatus: patient.trained === true ? 'trained' : 'novice',
    conditions: patient.conditions.map(({ code, description, weeksAgo }) => ({
      code,
      description,
      side: conditionFields(code).side === 'none' ? 'not_sided' : (patient.side ?? 'not_sided'),
      limb: null,
      onsetOn: weeksAgo === null ? null : addDays(today, -7 * weeksAgo),
      onsetPrecision: 'day' as const,
    })),
    equipment: patient.equipment ?? [],
  };
  const { patientId } = await registerPatient(therapist, input, knownSince);
  const { link, code } = await issueAccessLink(therapist, { patientId });
  const links = [{ name: patient.name, birthDate, link, code }];
  if (patient.carer !== undefined) {
    const carerBirthDate = `${Number(today.slice(0, 4)) - 44}-05-05`;
    const { relatedPersonId } = await addCarer(therapist, patientId, {
      ...patient.carer,
      birthDate: carerBirthDate,
    });
    const carer = await issueAccessLink(therapist, { patientId, relatedPersonId });
    links.push({ name: `${patient.carer.name} (for ${patient.name})`, birthDate: carerBirthDate, ...carer });
  }
  if (patient.irritability !== undefined) {
    await recordIrritability(therapist, patientId, patient.irritability, addDays(today, -10));
  }
  if (patient.program !== null) await fillProgram(filling, patient, patientId, today);
  await fillSafety(filling, patient, patientId, today);
  if (patient.record !== undefined) {
    const firstDay = addDays(today, -7 * weeksOf(patient));
    await fillRecord(therapist, patient.record, patientId, { firstDay, today, now });
  }
  await fillAfterwards(filling, patient, { patientId, link, today });
  // A link that opens nothing is told to nobody.
  const isOpen = patient.afterwards?.kind !== 'link_suspended';
  return { patient, patientId, today, links: isOpen ? links : [] };
}

const birthDateOf = (patient: DemoPatient, today: string): string => {
  const hadBirthday = patient.birthday <= today.slice(5);
  return `${Number(today.slice(0, 4)) - patient.ageYears - (hadBirthday ? 0 : 1)}-${patient.birthday}`;
};

const dayMs = 24 * 3_600_000;
const recentMs = 4 * dayMs;

/** Alerts older than a few days were seen by the treating physiotherapist at the time. */
async function settleOldAlerts(people: ReadonlyMap<StaffKey, PractitionerActor>, now: Date): Promise<void> {
  for (const key of treating) {
    const actor = staffOf(people, key);
    const rows = await viewDashboard(actor, now);
    const old = rows
      .flatMap((row) => row.alerts)
      .filter((alert) => now.getTime() - Date.parse(alert.raisedAt) > recentMs);
    for (const alert of old) await acknowledgeAlert(actor, alert.alertId);
  }
}
