import 'server-only';
import { orderByReview } from '@/lib/domain/review/review-of';
import { needingGroups } from '@/lib/domain/review/review-reason';
import { fallbackPlace } from '@/lib/domain/time/clinic-place';
import { readLines } from '@/lib/server/data/review/patient-review';
import { toReviewRow } from '@/lib/server/data/review/review-list';
import { readReviews } from '@/lib/server/data/review/review-row';
import { inContext } from '@/lib/server/db';

/** So many lines are tried. */
const most = 200;

/** Makes lines of a clinic's review list, one of them from the record, and throws them away: nothing is shown to anybody, kept or noted. */
export async function tryList(clinicId: string, now: Date): Promise<void> {
  await inContext({ clinicId }, async (tx) => {
    const some = await tx.patient.findMany({ where: { clinicId }, select: { id: true }, take: most });
    const whose = some.map(({ id }) => ({ patientId: id, isOwn: true }));
    const lines = await readLines(tx, clinicId, whose, now, needingGroups);
    const rows = lines.flatMap(({ kept }) => kept ?? []);
    JSON.stringify(orderByReview(rows).map((row) => toReviewRow(row, now, fallbackPlace.timeZone)));
    const [line] = lines;
    if (line !== undefined) await readReviews(tx, { clinicId }, { clinicId, id: line.patientId }, now);
  });
}
