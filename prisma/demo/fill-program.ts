import { addDays, weekdayOf } from '../../lib/domain/time/calendar-date';
import { plannedAmount, setsOnly } from '../../lib/domain/dosage/dosage';
import { weightOf } from '../../lib/domain/dosage/load';
import type { Prescription } from '../../lib/domain/dosage/prescription';
import { isPausedOn } from '../../lib/domain/record/pause';
import { isForSpineOrHip } from '../../lib/domain/safety/safety-box';
import type { Schedule } from '../../lib/domain/dosage/schedule';
import type { SyncItem } from '../../lib/schemas/log';
import { recordItems } from '../../lib/server/data/log/log';
import {
  createProgram,
  publishProgram,
  saveDraft,
  viewProgramForEdit,
} from '../../lib/server/data/program/program';
import { recordStrengthTest } from '../../lib/server/data/patient/assessment';
import { answering } from './answers';
import type { DemoPatient } from './demo-patient';
import { fillDiary } from './fill-diary';
import { correctionOf, type PlannedPrescription, type PlannedVersion, tellHistory } from './history';
import { recordOverrides } from './override';
import { type DemoProgram, demoPrograms, type DemoPrescription } from './programs';
import { type Cards, type Filling, staffOf, zone } from './staff';

const itemsPerBatch = 180;
/** One patient's program with its versions, test sets and history. */
export async function fillProgram(
  filling: Filling,
  patient: DemoPatient,
  patientId: string,
  today: string,
): Promise<void> {
  if (patient.program === null) return;
  const { system, people, cards, now, random } = filling;
  const therapist = staffOf(people, patient.therapist);
  const program: DemoProgram = demoPrograms[patient.program];
  const weeks = weeksOf(patient);
  const firstDay = addDays(today, -7 * weeks);
  const { programId } = await createProgram(therapist, patientId, program.title);
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
      validUntil: patient.endsInDays === undefined ? null : addDays(today, patient.endsInDays),
      prescriptions,
    };
    const saved = await saveDraft(therapist, patientId, programId, draft);
    const publishedAt = new Date(Math.min(Date.parse(`${on}T09:00:00Z`), now.getTime()));
    if (program.override !== undefined)
      await recordOverrides(therapist, patientId, programId, program.override, publishedAt);
    const { versionId } = await publishProgram(
      therapist,
      patientId,
      programId,
      { revision: saved.revision },
      on,
      publishedAt,
    );
    return { versionId, firstDay: on, prescriptions: await planned(filling, patient, patientId, programId) };
  };
  const versions = [await publish(false, firstDay, 1, null)];
  if (patient.story?.laterLoad !== undefined || patient.story?.laterReps !== undefined) {
    versions.push(
      await publish(true, addDays(firstDay, Math.floor((7 * weeks) / 2)), 0, versions[0]?.versionId ?? null),
    );
  }
  await fillTests(filling, patient, patientId, addDays(today, -testedDaysAgo));
  if (patient.usesPaper === true) await fillDiary(filling, patient, patientId, firstDay, today);
  if (patient.story === null) return;
  const sessions = tellHistory(
    {
      patientId,
      timeZone: patient.timeZone ?? zone,
      soreAt: program.soreAt,
      rates: answering[patient.story.answers],
      asksSpread: isForSpineOrHip(program.prescriptions.flatMap(({ slug }) => cards.get(slug)?.region ?? [])),
      isPausedOn: (date) => pausesOf(patient, today).some((pause) => isPausedOn(pause, date)),
    },
    versions,
    patient.story,
    today,
    now,
    random,
  );
  const store = async (batch: readonly SyncItem[]) => {
    const answers = await recordItems(system, patientId, batch, { history: true });
    const refused = answers.find((answer) => answer.status === 'rejected');
    if (refused !== undefined)
      throw new Error(`${patient.name}: history refused (${JSON.stringify(refused)})`);
  };
  for (let start = 0, batch: SyncItem[] = []; start < sessions.length; start++) {
    batch = [...batch, ...(sessions[start] ?? [])];
    if (batch.length < itemsPerBatch && start < sessions.length - 1) continue;
    await store(batch);
    batch = [];
  }
  // Sent later than what it corrects, as by a phone.
  const correction = correctionOf(sessions, versions, patient.story);
  if (correction !== null) await store([correction]);
}

const paperWeeks = 6;

/** Weeks since the program began; it began some days ago where nothing is logged yet. */
export const weeksOf = ({ story, usesPaper, weeksOnPaper }: DemoPatient): number =>
  story?.weeks ?? (usesPaper === true ? (weeksOnPaper ?? paperWeeks) : 1);

const pausesOf = ({ record }: DemoPatient, today: string) =>
  (record?.pauses ?? []).map(({ fromDay, untilDay }) => ({
    firstDay: addDays(today, fromDay),
    lastDay: addDays(today, untilDay),
  }));

function toPrescription(
  item: DemoPrescription,
  cards: Cards,
  lineages: ReadonlyMap<string, string>,
  patient: DemoPatient,
  later: boolean,
  today: string,
): Prescription {
  const card = cards.get(item.slug);
  const lineageId = lineages.get(item.slug);
  if (card === undefined || lineageId === undefined) throw new Error(`unknown ${item.slug}`);
  const laterLoad =
    later && patient.story?.laterLoad?.slug === item.slug ? patient.story.laterLoad.value : null;
  const load = item.dose.load ?? null;
  const laterReps = later && patient.story?.laterReps?.slug === item.slug ? patient.story.laterReps : null;
  return {
    ...setsOnly(2),
    lineageId,
    exerciseVersionId: card.exerciseVersionId,
    phase: 0,
    goal: item.goal,
    side: item.side === 'affected' ? (patient.side ?? 'bilateral') : item.side,
    doseKind: card.doseKind,
    timesPerDay: 1,
    loadEquipment: null,
    note: null,
    loadBasis: null,
    ownRules: null,
    easierSlug: null,
    ...item.dose,
    ...(laterReps === null ? {} : { repsMax: laterReps.repsMax }),
    schedule: fromToday(item.dose.schedule ?? { type: 'times_per_week', n: 3 }, today),
    load: laterLoad !== null && load !== null && 'value' in load ? { ...load, value: laterLoad } : load,
  };
}

/** The weekdays turned so that a program due on Mondays is due today: the demo has something to do on whatever day it is opened. */
function fromToday(schedule: Schedule, today: string): Schedule {
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
    const { min, max } = plannedAmount(prescription);
    const { load, schedule } = prescription;
    return {
      prescriptionId: prescription.prescriptionId,
      slug: prescription.exercise.slug,
      side: prescription.side ?? 'not_sided',
      bothSides: prescription.side === 'bilateral',
      sets: prescription.sets,
      low: min,
      high: max,
      load: weightOf(load),
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
    const load = weightOf(dose.load ?? null);
    if (load === null) continue;
    const test = {
      exerciseSlug: slug,
      side: 'not_sided' as const,
      load: { value: String(Number(load.value) * 1.5), unit: load.unit },
      repetitions: 8,
      effort: 8,
    };
    await recordStrengthTest(staffOf(filling.people, patient.therapist), patientId, test, on);
  }
}
