import 'server-only';
import { isPausedOn, type RecordedPause } from '@/lib/domain/record/pause';
import { addDays } from '@/lib/domain/time/calendar-date';
import { fromDateColumn, fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

/** The columns of a pause that the rules read. */
export const pauseSelect = {
  id: true,
  programId: true,
  reason: true,
  fromOn: true,
  untilOn: true,
  endedOn: true,
} as const satisfies Prisma.PauseSelect;

type PauseRow = Prisma.PauseGetPayload<{ select: typeof pauseSelect }>;

/** A stored pause with the last of its days; one that was ended before it began has none left. */
export const toRecordedPause = ({
  id,
  programId,
  reason,
  fromOn,
  untilOn,
  endedOn,
}: PauseRow): RecordedPause => ({
  pauseId: id,
  programId,
  reason,
  firstDay: fromDateColumn(fromOn),
  lastDay: endedOn === null ? fromNullableDateColumn(untilOn) : addDays(fromDateColumn(endedOn), -1),
});

type Own = { clinicId: string; patientId: string };

/** A pause of the whole patient that holds on any of these days; undefined when they are free. Asked while the patient is held. */
export async function findPauseWithin(
  tx: Tx,
  { clinicId, patientId }: Own,
  { firstDay, lastDay }: { firstDay: string; lastDay: string | null },
): Promise<RecordedPause | undefined> {
  const rows = await tx.pause.findMany({
    where: { clinicId, patientId, programId: null },
    select: pauseSelect,
  });
  return rows
    .map(toRecordedPause)
    .find(
      (pause) =>
        isPausedOn(pause, firstDay) ||
        (isPausedOn({ firstDay, lastDay }, pause.firstDay) && !hasNoDay(pause)),
    );
}

const hasNoDay = ({ firstDay, lastDay }: { firstDay: string; lastDay: string | null }): boolean =>
  lastDay !== null && lastDay < firstDay;

/** Which pauses patient and carers entered, and whether they may be ended by them: staff end their own. */
export const isOwnPause = { programId: null, enteredById: null } as const;

/** The patient's own pauses whose last day has not passed, for the phone; `untilOn` is the last day as it was planned. */
export async function readOwnPauses(
  tx: Tx,
  { clinicId, patientId }: Own,
  today: string,
): Promise<{ pauseId: string; firstDay: string; lastDay: string | null; untilOn: string | null }[]> {
  const rows = await tx.pause.findMany({
    where: { clinicId, patientId, ...isOwnPause, untilOn: { gte: toDateColumn(today) } },
    orderBy: { id: 'asc' },
    select: pauseSelect,
  });
  return rows.map((row) => {
    const { pauseId, firstDay, lastDay } = toRecordedPause(row);
    return { pauseId, firstDay, lastDay, untilOn: fromNullableDateColumn(row.untilOn) };
  });
}

/** Whether small steps were asked for last (LG-8.0). */
export const latestCaution = {
  orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  take: 1,
} as const satisfies Prisma.CautionRecordFindManyArgs;

/** Which of the answers about usual mornings counts. */
export const latestUsualMorning = {
  orderBy: [{ assessedOn: 'desc' }, { receivedAt: 'desc' }],
  take: 1,
} as const satisfies Prisma.Patient$usualMorningsArgs;
