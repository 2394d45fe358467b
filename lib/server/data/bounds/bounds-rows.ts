import 'server-only';
import { isPausedOn } from '@/lib/domain/record/pause';
import type { BoundsEndReason, BoundsRange, SignedBounds } from '@/lib/domain/record/signed-bounds';
import { pauseSelect, toRecordedPause } from '@/lib/server/data/record/pause-rows';
import { fromDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';
import { todayIn } from '@/lib/server/today-in';

/**
 * Alerts that speak of the patient's body; a suspended link and a step within bounds say nothing of it. A stop, an exercise left out for
 * pain and a sore morning are not among them: by the rules they ask for less, which ends the bounds altogether (LG-0.1).
 */
export const clinicalAlerts = [
  'pain_above_limit',
  'severe_pain',
  'symptoms_spread',
  'precaution_conflict',
  'red_flag',
] as const;

const boundsSelect = {
  id: true,
  patientId: true,
  programId: true,
  programVersionId: true,
  lineageId: true,
  loadFrom: true,
  loadTo: true,
  loadUnit: true,
  repsFrom: true,
  repsTo: true,
  untilOn: true,
  signedAt: true,
  signedById: true,
  signedBy: { select: { displayName: true, endedAt: true } },
  withdrawal: { select: { reason: true } },
  decisions: { select: { programVersionId: true } },
  patient: {
    select: {
      timeZone: true,
      conditions: {
        select: { recordedAt: true, orders: { select: { recordedAt: true, withdrawnAt: true } } },
      },
      redFlags: { select: { raisedAt: true } },
      alerts: { where: { rule: { in: [...clinicalAlerts] } }, select: { raisedAt: true } },
      pauses: { select: { ...pauseSelect, recordedAt: true } },
      careTeam: { select: { practitionerRoleId: true, endedAt: true } },
      episodes: {
        select: { events: { where: { deed: 'discharged' }, select: { recordedAt: true } } },
      },
    },
  },
} as const satisfies Prisma.SignedBoundsSelect;

type Row = Prisma.SignedBoundsGetPayload<{ select: typeof boundsSelect }>;

/** The signed bounds of these patients, the newest first, with what on record has ended them. A fixed number of statements. */
export async function readBounds(
  tx: Tx,
  patientIds: readonly string[],
  now: Date,
): Promise<{ patientId: string; bounds: SignedBounds }[]> {
  const rows = await tx.signedBounds.findMany({
    where: { patientId: { in: [...patientIds] } },
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    select: boundsSelect,
  });
  return rows.map((row) => ({
    patientId: row.patientId,
    bounds: {
      boundsId: row.id,
      programId: row.programId,
      lineageId: row.lineageId,
      versionId: row.programVersionId,
      range: rangeOf(row),
      signedById: row.signedById,
      signedBy: row.signedBy.displayName,
      signedOn: todayIn(row.patient.timeZone, row.signedAt),
      untilOn: fromDateColumn(row.untilOn),
      ended: endOf(row, todayIn(row.patient.timeZone, now)),
      stepVersionIds: row.decisions.flatMap(({ programVersionId }) => programVersionId ?? []),
    },
  }));
}

/** A row that holds neither range is a fault: nothing is put in its place. */
function rangeOf({ id, loadFrom, loadTo, loadUnit, repsFrom, repsTo }: Row): BoundsRange {
  const load =
    loadFrom === null || loadTo === null || loadUnit === null
      ? null
      : {
          from: { value: loadFrom.toString(), unit: loadUnit },
          to: { value: loadTo.toString(), unit: loadUnit },
        };
  const reps = repsFrom === null || repsTo === null ? null : { from: repsFrom, to: repsTo };
  if (load === null && reps === null) throw new Error(`signed bounds ${id}: the range is missing in its row`);
  return { load, reps };
}

/** What was recorded after a signature and ends it for good, whatever became of it later. */
function endOf(row: Row, today: string): BoundsEndReason | null {
  const { patient, signedAt, signedById } = row;
  const isSince = (at: Date | null): boolean => at !== null && at > signedAt;
  const signedOn = todayIn(patient.timeZone, signedAt);
  const conditions = patient.conditions.flatMap(({ recordedAt, orders }) => [
    recordedAt,
    ...orders.flatMap((order) => [order.recordedAt, order.withdrawnAt]),
  ]);
  const places = patient.careTeam.filter((one) => one.practitionerRoleId === signedById);
  const ends: readonly (readonly [BoundsEndReason, boolean])[] = [
    ['flag_raised', patient.redFlags.some(({ raisedAt }) => isSince(raisedAt))],
    ['red_session', patient.alerts.some(({ raisedAt }) => isSince(raisedAt))],
    ['new_condition', conditions.some(isSince)],
    ['paused', patient.pauses.some((pause) => isSince(pause.recordedAt) || hasHeld(pause, signedOn, today))],
    ['discharged', patient.episodes.some(({ events }) => events.some((one) => isSince(one.recordedAt)))],
    [
      'signer_left',
      row.signedBy.endedAt !== null ||
        places.some(({ endedAt }) => isSince(endedAt)) ||
        !places.some(({ endedAt }) => endedAt === null),
    ],
  ];
  return row.withdrawal?.reason ?? ends.find(([, is]) => is)?.[0] ?? null;
}

/** Whether a pause lay on any day since the signature. */
function hasHeld(row: Row['patient']['pauses'][number], signedOn: string, today: string): boolean {
  const { firstDay, lastDay } = toRecordedPause(row);
  const isReal = lastDay === null || lastDay >= firstDay;
  return isReal && firstDay <= today && (isPausedOn({ firstDay, lastDay }, signedOn) || firstDay > signedOn);
}
