import 'server-only';
import { newsDays } from '@/lib/domain/log/day-from';
import { asksUsualMorning } from '@/lib/domain/log/usual-morning';
import { regionsOf } from '@/lib/domain/body-chart/question-context';
import { addDays } from '@/lib/domain/time/calendar-date';
import { entriesFrom, latestBackdatedDays } from '@/lib/domain/time/log-dates';
import { homeTrialOf, mayTryAtHome } from '@/lib/domain/progression/records/home-trial';
import { isAloneTooYoung } from '@/lib/domain/load/trial';
import { flaresOf } from '@/lib/domain/progression/records/flare-on';
import type { FlareReport } from '@/lib/domain/record/flare';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { isConditionCode } from '@/lib/domain/safety/vocabulary';
import type { Locale } from '@/lib/domain/result';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import { programChanges } from '@/lib/schemas/program-changes';
import type { TodayChange } from '@/lib/schemas/today';
import type { DayReader } from '@/lib/server/session/actor-types';
import { leftOutNow } from '@/lib/server/data/proposal/proposal';
import { readMorningFacts } from '@/lib/server/data/log/morning-views';
import { readOwnPauses } from '@/lib/server/data/record/pause-rows';
import { readSafetyView } from '@/lib/server/data/screening/safety-view';
import { readVersions } from '@/lib/server/data/today/plan-versions';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/**
 * What the patient's days are told from, today, those to come and those that can still be noted: the versions in force on them, entries,
 * pauses, mornings, questions. Nothing of a clinician's notes, conditions or contact data is in it: phones keep it.
 */
export async function readPlan(
  tx: Tx,
  actor: DayReader,
  records: PatientRecords,
  now: Date,
): Promise<PlanOfDays> {
  const own = { clinicId: actor.clinicId, patientId: actor.patientId };
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: actor.clinicId, id: actor.patientId } },
    select: { loadUnit: true },
  });
  const { today } = records;
  const program = await tx.program.findFirst({
    where: { ...own, status: { in: ['active', 'on_hold'] }, versions: { some: { status: 'active' } } },
    orderBy: [{ status: 'asc' }, { createdAt: 'desc' }],
    select: { id: true, status: true },
  });
  const running = program?.status === 'active' ? program : null;
  const programFrom = running === null ? null : firstDayOf(running.id, records);
  return {
    patientId: actor.patientId,
    timeZone: actor.timeZone,
    loadUnit: patient.loadUnit,
    without: program === null ? await stateWithout(tx, actor) : running === null ? 'paused' : null,
    versions: running === null ? [] : await readVersions(tx, actor, running.id, records),
    programFrom,
    news: running === null ? [] : await readNews(tx, actor, running.id, today),
    pauses: records.pauses
      // Those of the days that can still be noted are among them.
      .filter(({ lastDay }) => lastDay === null || lastDay >= addDays(today, -latestBackdatedDays))
      .map(({ firstDay, lastDay }) => ({ firstDay, lastDay })),
    ownPauses: await readOwnPauses(tx, actor, today),
    entriesFrom: entriesFrom(today),
    asksUsualMorning: asksUsualMorning(records.usualMorning, programFrom),
    treatedRegions: treatedRegions(records),
    flareReports: reportsFor(records),
    ...(await readMorningFacts(tx, actor, today)),
    trials: trialsOf(records),
    safety: await readSafetyView(tx, actor, records, now),
  };
}

/** What was said of the flare-ups that last, or lasted on a day that can still be noted. */
const reportsFor = ({ flareReports, today }: PatientRecords): FlareReport[] =>
  flaresOf(flareReports)
    .filter(({ overOn }) => overOn === null || overOn >= addDays(today, -latestBackdatedDays))
    .flatMap(({ reports }) => reports);

/** What may be tried at home today, as far as the record says; what hurts is asked before the first set (LG-4.4). */
function trialsOf(records: PatientRecords): PlanOfDays['trials'] {
  const { trialsAtHome = [] } = records.context;
  if (trialsAtHome.length === 0) return [];
  const leftOut = leftOutNow(records);
  const isYoung = isAloneTooYoung(records.context);
  return records.versions
    .flatMap(({ prescriptions }) => prescriptions)
    .flatMap(({ prescriptionId }) => {
      const trial = homeTrialOf(prescriptionId, records, leftOut);
      if (trial === null) return [];
      const asked = { stopSymptom: null, painBefore: 0, adultPresent: true };
      if (!mayTryAtHome(trial, asked).ok) return [];
      const { permission, repetitions } = trial;
      return [{ prescriptionId, needsAdult: isYoung || permission?.needsAdult === true, repetitions }];
    });
}

/** Where the active conditions lie, one list for each that lies anywhere: the phone is told of places, never of conditions (O-11). */
const treatedRegions = ({ precautions }: PatientRecords): PlanOfDays['treatedRegions'] =>
  precautions.conditions
    .flatMap(({ code }) => (isConditionCode(code) ? [[...regionsOf(code)]] : []))
    .filter((regions) => regions.length > 0);

/** The first day of a program; null when it lies further back than records are read. */
const firstDayOf = (programId: string, { versions }: PatientRecords): string | null =>
  versions.find((version) => version.programId === programId && version.number === 1)?.firstDay ?? null;

/** Why there is no running program: the patient was discharged, the last one that was published has ended or was a mistake, or there was none. */
async function stateWithout(
  tx: Tx,
  actor: DayReader,
): Promise<'discharged' | 'ended' | 'withdrawn' | 'no_program'> {
  const last = await tx.programVersion.findFirst({
    where: { clinicId: actor.clinicId, patientId: actor.patientId, publishedAt: { not: null } },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    select: { program: { select: { status: true } } },
  });
  // First: it may still be on paper at home.
  if (last?.program.status === 'entered_in_error') return 'withdrawn';
  const episodes = await tx.episodeOfCare.count({
    where: { clinicId: actor.clinicId, patientId: actor.patientId, status: 'active' },
  });
  if (episodes === 0) return 'discharged';
  return last?.program.status === 'completed' ? 'ended' : 'no_program';
}

/** What the versions of the last days changed, the newest first, each with whoever agreed to it beforehand. */
async function readNews(
  tx: Tx,
  { clinicId, patientId, language }: DayReader,
  programId: string,
  today: string,
): Promise<PlanOfDays['news']> {
  const rows = await tx.programVersion.findMany({
    where: {
      ...{ clinicId, patientId, programId },
      status: { in: ['active', 'superseded'] },
      number: { gt: 1 },
      effectiveFrom: { gt: toDateColumn(addDays(today, -newsDays)) },
    },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      effectiveFrom: true,
      changes: true,
      decisions: {
        where: { boundsId: { not: null } },
        select: { decidedBy: { select: { displayName: true } } },
      },
    },
  });
  return rows.flatMap(({ number, effectiveFrom, changes, decisions }) => {
    if (effectiveFrom === null || changes === null) return [];
    const agreedBy = decisions[0]?.decidedBy.displayName ?? null;
    return [
      {
        ...{ number, agreedBy },
        since: fromDateColumn(effectiveFrom),
        changes: changesIn(changes, agreedBy, language),
      },
    ];
  });
}

const changesIn = (stored: unknown, agreedBy: string | null, locale: Locale): TodayChange[] =>
  programChanges.parse(stored).map((change) => ({
    kind: change.kind,
    name: change.name[locale],
    before: 'before' in change ? (change.before?.[locale] ?? null) : null,
    after: 'after' in change ? (change.after?.[locale] ?? null) : null,
    agreedBy,
  }));
