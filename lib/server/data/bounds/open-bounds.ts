import 'server-only';
import { addDays } from '@/lib/domain/time/calendar-date';
import { Prisma } from '@/lib/server/generated/client';

/**
 * The bounds of one patient that may still count, as a query: not withdrawn, and their last day not over anywhere on earth. Whether they
 * do is asked of the records.
 */
export const openBounds = (
  { clinicId, patientId }: { clinicId: string; patientId: string },
  now: Date,
): Prisma.Sql => Prisma.sql`
  select b.id from signed_bounds b
    where b.clinic_id = ${clinicId}::uuid and b.patient_id = ${patientId}::uuid
      and b.until_on >= ${addDays(now.toISOString().slice(0, 10), -1)}::date
      and not exists (select from bounds_withdrawal w
        where w.clinic_id = b.clinic_id and w.patient_id = b.patient_id and w.bounds_id = b.id)`;
