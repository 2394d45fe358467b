import 'server-only';
import type { RecordedPause } from '@/lib/domain/record/pause';
import { addDays } from '@/lib/domain/time/calendar-date';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
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

/** Which of the answers about usual mornings counts. */
export const latestUsualMorning = {
  orderBy: [{ assessedOn: 'desc' }, { receivedAt: 'desc' }],
  take: 1,
} as const satisfies Prisma.Patient$usualMorningsArgs;
