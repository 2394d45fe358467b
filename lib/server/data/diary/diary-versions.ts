import 'server-only';
import { fromDateColumn, fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';

/** A version the patient had on paper, with its first and last valid day; `last` is null while it goes on. */
export type DiaryVersion = {
  versionId: string;
  number: number;
  title: string;
  first: string;
  last: string | null;
};

/**
 * The versions of a patient that have begun, the latest first. A patient follows one at a time: each is valid up to and including the
 * first day of the next, because the old sheet may have been used that morning.
 */
export async function readDiaryVersions(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  today: string,
): Promise<DiaryVersion[]> {
  const rows = await tx.programVersion.findMany({
    where: {
      ...own,
      status: { not: 'draft' },
      effectiveFrom: { lte: toDateColumn(today) },
      program: { status: { not: 'entered_in_error' } },
    },
    // Of several published at one moment the later one is in force.
    orderBy: [{ effectiveFrom: 'desc' }, { publishedAt: 'desc' }, { number: 'desc' }],
    select: {
      id: true,
      number: true,
      title: true,
      effectiveFrom: true,
      validUntil: true,
    },
  });
  return rows.map((row, place): DiaryVersion => {
    const next = rows[place - 1];
    const ends = [
      fromNullableDateColumn(row.validUntil),
      fromNullableDateColumn(next?.effectiveFrom ?? null),
    ];
    return {
      ...{ versionId: row.id, number: row.number, title: row.title },
      first: fromDateColumn(row.effectiveFrom ?? new Date(0)),
      last: ends.filter((day) => day !== null).sort()[0] ?? null,
    };
  });
}
