import { addDays, weekdayOf } from '../../lib/domain/adherence/plan-days';
import type { PrescriptionInput } from '../../lib/schemas/program';
import type { PractitionerActor, SystemActor } from '../../lib/server/actor-types';
import { issueAccessLink } from '../../lib/server/data/access-link';
import { addPractitioner, openClinic } from '../../lib/server/data/clinic';
import type { ExerciseCard } from '../../lib/schemas/exercise-card';
import { searchExercises } from '../../lib/server/data/exercise';
import { recordItems } from '../../lib/server/data/log';
import { addRelatedPerson, registerPatient } from '../../lib/server/data/patient';
import { createProgram, publishProgram, saveDraft, viewProgramForEdit } from '../../lib/server/data/program';
import { recordStrengthTest } from '../../lib/server/data/record';
import { acknowledgeAlert, viewDashboard } from '../../lib/server/data/review';
import { todayIn } from '../../lib/server/today-in';
import { type PlannedPrescription, type PlannedVersion, tellHistory } from './history';
import { type DemoPatient, demoPatients } from './patients';
import { demoPrograms, type DemoPrescription } from './programs';
import { seededRandom } from './random';

export type DemoFile = {
  accounts: { role: string; name: string; email: string; password: string }[];
  patients: { name: string; birthDate: string; link: string; code: string }[];
};

/** Shown on the sign-in page of the evaluation mode; nobody real has these. */
const demoPassword = 'quiet-lantern-over-water';

const staff = [
  { key: 'owner', name: 'Ruth Castellan', email: 'owner@harbour.example', roles: ['owner'] },
  { key: 'okafor', name: 'Maya Okafor', email: 'maya@harbour.example', roles: ['physiotherapist'] },
  { key: 'lindgren', name: 'Erik Lindgren', email: 'erik@harbour.example', roles: ['physiotherapist'] },
  { key: 'desk', name: 'Sophie Tran', email: 'desk@harbour.example', roles: ['front_desk'] },
] as const;

type StaffKey = (typeof staff)[number]['key'];

const zone = 'Europe/London';
const itemsPerBatch = 180;

/** Fills an empty database with Harbour Physiotherapy, through the functions that real use goes through. */
export async function fillDemoClinic(now: Date, report: (line: string) => void): Promise<DemoFile> {
  const system = await openClinic({
    name: 'Harbour Physiotherapy',
    locale: 'en-GB',
    timeZone: zone,
    paperSize: 'a4',
    phone: '020 555 0142',
    openingHours: 'Mon–Fri 8–18',
    emergencyNumber: '112',
    recordPrefix: 'HP',
    isDemo: true,
  });
  const people = new Map<StaffKey, PractitionerActor>();
  for (const person of staff) people.set(person.key, await addStaff(system, person));
  report(`clinic with ${staff.length} people`);
  const cards = await readCards(people);
  const random = seededRandom(20260309);
  const more = seededRandom(20260310);
  const links: DemoFile['patients'] = [];
  for (const [index, patient] of demoPatients.entries()) {
    links.push(...(await fillPatient({ system, people, cards, random, more, now }, patient)));
    if ((index + 1) % 6 === 0) report(`${index + 1} of ${demoPatients.length} patients`);
  }
  await settleOldAlerts(people, now);
  const accounts = staff.map(({ name, email, roles }) => ({
    role: roles.join(', '),
    name,
    email,
    password: demoPassword,
  }));
  return { accounts, patients: links };
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

type Cards = Map<string, ExerciseCard>;

function staffOf(people: ReadonlyMap<StaffKey, PractitionerActor>, key: StaffKey): PractitionerActor {
  const actor = people.get(key);
  if (actor === undefined) throw new Error(`no ${key}`);
  return actor;
}

async function readCards(people: ReadonlyMap<StaffKey, PractitionerActor>): Promise<Cards> {
  const wanted = new Set(
    Object.values(demoPrograms).flatMap((program) => program.prescriptions.map(({ slug }) => slug)),
  );
  const cards: Cards = new Map();
  for (const slug of wanted) {
    const found = await searchExercises(staffOf(people, 'okafor'), { q: slug.replaceAll('_', ' ') });
    const card = found.find((entry) => entry.slug === slug);
    if (card === undefined) throw new Error(`The catalogue has no ${slug}.`);
    cards.set(slug, card);
  }
  return cards;
}

type Filling = {
  system: SystemActor;
  people: ReadonlyMap<StaffKey, PractitionerActor>;
  cards: Cards;
  random: () => number;
  more: () => number;
  now: Date;
};

async function fillPatient(filling: Filling, patient: DemoPatient): Promise<DemoFile['patients']> {
  const { system, people, now } = filling;
  const timeZone = patient.timeZone ?? zone;
  const today = todayIn(timeZone, now);
  const therapist = staffOf(people, patient.therapist);
  const birthDate = birthDateOf(patient, today);
  const { patientId } = await registerPatient(
    system,
    {
      fullName: patient.name,
      callName: patient.callName,
      birthDate,
      language: patient.language ?? 'en',
      timeZone,
      loadUnit: patient.unit ?? 'kg',
      phone: null,
      email: null,
      usesPaper: patient.usesPaper === true,
      reason: patient.reason,
      trainingStatus: patient.trained === true ? 'trained' : 'novice',
      conditions: patient.conditions.map(({ code, description, weeksAgo }) => ({
        code,
        description,
        side: patient.side ?? 'not_sided',
        onsetOn: weeksAgo === null ? null : addDays(today, -7 * weeksAgo),
      })),
      equipment: patient.equipment ?? [],
    },
    [therapist.practitionerRoleId],
  );
  const { link, code } = await issueAccessLink(system, { patientId });
  const links = [{ name: patient.name, birthDate, link, code }];
  if (patient.carer !== undefined) {
    const carerBirthDate = `${Number(today.slice(0, 4)) - 44}-05-05`;
    const { relatedPersonId } = await addRelatedPerson(system, patientId, {
      ...patient.carer,
      birthDate: carerBirthDate,
    });
    const carer = await issueAccessLink(system, { patientId, relatedPersonId });
    links.push({ name: `${patient.carer.name} (for ${patient.name})`, birthDate: carerBirthDate, ...carer });
  }
  if (patient.program !== null) await fillProgram(filling, patient, patientId, today);
  return links;
}

const birthDateOf = (patient: DemoPatient, today: string): string => {
  const hadBirthday = patient.birthday <= today.slice(5);
  return `${Number(today.slice(0, 4)) - patient.ageYears - (hadBirthday ? 0 : 1)}-${patient.birthday}`;
};

async function fillProgram(
  filling: Filling,
  patient: DemoPatient,
  patientId: string,
  today: string,
): Promise<void> {
  if (patient.program === null) return;
  const { system, cards, now, random, more } = filling;
  const program = demoPrograms[patient.program];
  const weeks = patient.story?.weeks ?? 1;
  const firstDay = addDays(today, -7 * weeks);
  const { programId } = await createProgram(system, patientId, program.title);
  const lineages = new Map(program.prescriptions.map(({ slug }) => [slug, crypto.randomUUID()]));
  const toInput = (item: DemoPrescription, later: boolean) =>
    toPrescription(item, cards, lineages, patient, later, today);
  const publish = async (
    later: boolean,
    on: string,
    revision: number,
    basedOn: string | null,
  ): Promise<PlannedVersion> => {
    const prescriptions = program.prescriptions.map((item) => toInput(item, later));
    const draft = {
      patientId,
      revision,
      basedOn,
      title: program.title,
      painModel: program.painModel,
      patientNote: null,
      clinicianNote: null,
      validUntil: null,
      prescriptions,
    };
    const saved = await saveDraft(system, patientId, programId, draft);
    const publishedAt = new Date(Math.min(Date.parse(`${on}T09:00:00Z`), now.getTime()));
    const { versionId } = await publishProgram(
      system,
      patientId,
      programId,
      { patientId, revision: saved.revision },
      on,
      publishedAt,
    );
    return { versionId, firstDay: on, prescriptions: await planned(filling, patient, patientId, programId) };
  };
  const versions = [await publish(false, firstDay, 1, null)];
  if (patient.story?.laterLoad !== undefined) {
    versions.push(
      await publish(true, addDays(firstDay, Math.floor((7 * weeks) / 2)), 0, versions[0]?.versionId ?? null),
    );
  }
  await fillTests(filling, patient, patientId, addDays(today, -testedDaysAgo));
  if (patient.story === null) return;
  const sessions = tellHistory(
    { patientId, timeZone: patient.timeZone ?? zone, soreAt: program.soreAt },
    versions,
    patient.story,
    today,
    now,
    { random, more },
  );
  for (let start = 0, batch: (typeof sessions)[number] = []; start < sessions.length; start++) {
    batch = [...batch, ...(sessions[start] ?? [])];
    if (batch.length < itemsPerBatch && start < sessions.length - 1) continue;
    const answers = await recordItems(system, patientId, batch, { history: true });
    const refused = answers.find((answer) => answer.status === 'rejected');
    if (refused !== undefined)
      throw new Error(`${patient.name}: history refused (${JSON.stringify(refused)})`);
    batch = [];
  }
}

function toPrescription(
  item: DemoPrescription,
  cards: Cards,
  lineages: ReadonlyMap<string, string>,
  patient: DemoPatient,
  later: boolean,
  today: string,
): PrescriptionInput {
  const card = cards.get(item.slug);
  const lineageId = lineages.get(item.slug);
  if (card === undefined || lineageId === undefined) throw new Error(`unknown ${item.slug}`);
  const laterLoad =
    later && patient.story?.laterLoad?.slug === item.slug ? patient.story.laterLoad.value : null;
  const load = item.dose.load ?? null;
  return {
    lineageId,
    exerciseVersionId: card.exerciseVersionId,
    phase: 0,
    goal: item.goal,
    side: item.side === 'affected' ? (patient.side ?? 'bilateral') : item.side,
    doseKind: card.doseKind,
    sets: 2,
    repsMin: null,
    repsMax: null,
    holdSeconds: null,
    durationSeconds: null,
    breaths: null,
    distanceMetres: null,
    steps: null,
    restSeconds: null,
    tempo: null,
    loadEquipment: null,
    effortTarget: null,
    timesPerDay: 1,
    note: null,
    loadBasis: null,
    ...item.dose,
    schedule: fromToday(item.dose.schedule ?? { type: 'times_per_week', n: 3 }, today),
    load: laterLoad !== null && load !== null && 'value' in load ? { ...load, value: laterLoad } : load,
  };
}

/** The weekdays turned so that a program due on Mondays is due today: the demo has something to do on whatever day it is opened. */
function fromToday(schedule: PrescriptionInput['schedule'], today: string): PrescriptionInput['schedule'] {
  if (schedule.type !== 'specific_weekdays') return schedule;
  const shift = weekdayOf(today) - 1;
  return { ...schedule, days: schedule.days.map((day) => ((day - 1 + shift) % 7) + 1).sort((a, b) => a - b) };
}

async function planned(
  filling: Filling,
  patient: DemoPatient,
  patientId: string,
  programId: string,
): Promise<PlannedPrescription[]> {
  const view = await viewProgramForEdit(staffOf(filling.people, patient.therapist), patientId, programId);
  return (view.active?.prescriptions ?? []).map((prescription) => {
    const amount =
      prescription.repsMin ??
      prescription.holdSeconds ??
      prescription.durationSeconds ??
      prescription.breaths ??
      prescription.steps ??
      1;
    const { load, schedule } = prescription;
    return {
      prescriptionId: prescription.prescriptionId,
      side: prescription.side ?? 'not_sided',
      bothSides: prescription.side === 'bilateral',
      sets: prescription.sets,
      low: amount,
      high: prescription.repsMax ?? amount,
      load: load?.unit === 'kg' || load?.unit === 'lb' ? { value: load.value, unit: load.unit } : null,
      band: load?.unit === 'band',
      days:
        schedule.type === 'every_day'
          ? 'daily'
          : schedule.type === 'times_per_week'
            ? schedule.n
            : schedule.days,
    };
  });
}

/** Recent enough to count: a test set older than 42 days is not used (LG-2). */
const testedDaysAgo = 16;

/** One test set for each patient with a loaded exercise, from which the builder suggests. */
async function fillTests(
  filling: Filling,
  patient: DemoPatient,
  patientId: string,
  on: string,
): Promise<void> {
  if (patient.program === null) return;
  for (const { slug, dose } of demoPrograms[patient.program].prescriptions as DemoPrescription[]) {
    const load = dose.load ?? null;
    if (load === null || (load.unit !== 'kg' && load.unit !== 'lb')) continue;
    const test = {
      patientId,
      exerciseSlug: slug,
      side: 'not_sided' as const,
      load: { value: String(Number(load.value) * 1.5), unit: load.unit },
      repetitions: 8,
      effort: 8,
    };
    await recordStrengthTest(filling.system, patientId, test, on);
  }
}

const recentMs = 4 * 24 * 3_600_000;

/** Alerts older than a few days were seen by the treating physiotherapist at the time. */
async function settleOldAlerts(people: ReadonlyMap<StaffKey, PractitionerActor>, now: Date): Promise<void> {
  for (const key of ['okafor', 'lindgren'] as const) {
    const actor = staffOf(people, key);
    const rows = await viewDashboard(actor, now);
    const old = rows
      .flatMap((row) => row.alerts)
      .filter((alert) => now.getTime() - Date.parse(alert.raisedAt) > recentMs);
    for (const alert of old) await acknowledgeAlert(actor, alert.alertId);
  }
}
