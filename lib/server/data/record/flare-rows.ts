import 'server-only';
import type { FlareReport } from '@/lib/domain/record/flare';
import { fromDateColumn } from '@/lib/server/dates';
import type { Prisma } from '@/lib/server/generated/client';

/** The columns of a report of a flare-up that the rules read. */
export const flareSelect = {
  id: true,
  localDate: true,
  recordedAt: true,
  isOver: true,
  pain: true,
  usualPain: true,
  spreading: true,
} as const satisfies Prisma.FlareReportSelect;

type Row = Prisma.FlareReportGetPayload<{ select: typeof flareSelect }>;

/** A stored report of a flare-up as the rules read it. */
export const toFlareReport = ({
  id,
  localDate,
  recordedAt,
  isOver,
  pain,
  usualPain,
  spreading,
}: Row): FlareReport => ({
  reportId: id,
  localDate: fromDateColumn(localDate),
  recordedAt: recordedAt.toISOString(),
  ...{ isOver, pain, usualPain, spreading },
});
